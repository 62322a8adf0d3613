//! Does it still hold? What is raised, on which facts, by which provision, for whom; what settles it, and what makes it go away.

use super::world::{FIRST, Made, Rules, day, rules};
use casework::holds::{Matter, MatterState, News, Watch};
use jiff::civil::Date;
use law::Truth;

const UNIT: &str = "dispatch/made/1";
const REQUEST: &str = "request/made";

fn begun(rules: &Rules) -> Made<'_> {
    let mut made = Made::new(rules);
    made.add(include_str!("course.toml"));
    made
}

/// A consent of the Front that ends, by a correction of the claim that gave it no end; and that it is none since.
fn withdrawn(made: &mut Made<'_>, on: &str) {
    let last = day(on).yesterday().unwrap();
    made.add(&format!(
        "[[claim]]\nentry = \"front-until\"\ncorrects = \"made/front-operation\"\nabout = \"op/made\"\nfact = \"consents_operation\"\n\
         of = \"party/front\"\nis = true\nfrom = 2026-01-01\nto = {last}\ncites = [\"source/plain\"]\n\n\
         [[claim]]\nentry = \"front-not\"\nabout = \"op/made\"\nfact = \"consents_operation\"\nof = \"party/front\"\nis = false\n\
         from = {on}\ncites = [\"source/plain\"]\n"
    ));
}

fn claim(entry: &str, fact: &str, is: bool, rest: &str) -> String {
    format!(
        "[[claim]]\nentry = \"{entry}\"\nabout = \"op/made\"\nfact = \"{fact}\"\nis = {is}\n{rest}cites = [\"source/plain\"]\n"
    )
}

fn decision(name: &str, by: &str, act: &str, on: &str, about: &str) -> String {
    format!(
        "[[decision]]\nentry = \"decision/{name}\"\nid = \"decision/{name}\"\nby = \"{by}\"\non = {on}\nact = \"{act}\"\n\
         what = {{ ja = \"決定\", en = \"Decided\" }}\nabout = [\"{about}\"]\n"
    )
}

fn handling(name: &str, about: &str, matter: &str, answer: &str, on: &str) -> String {
    format!(
        "[[handling]]\nid = \"handling/{name}\"\nabout = \"{about}\"\nmatter = \"{matter}\"\nanswer = \"{answer}\"\non = {on}\n\
         what = {{ ja = \"対応\", en = \"Handled\" }}\n"
    )
}

fn plan(name: &str, act: &str, on: &str, rest: &str) -> String {
    format!(
        "[[plan]]\nentry = \"plan/made/{name}\"\nid = \"plan/made/{name}\"\noperation = \"op/made\"\nact = \"{act}\"\non = {on}\n\
         by = \"cabinet\"\nrequest = \"request/made\"\n{rest}"
    )
}

fn returned(on: &str) -> String {
    format!(
        "[[milestone]]\nentry = \"returned\"\nid = \"milestone/returned\"\nabout = \"{UNIT}\"\nstep = \"returned\"\non = {on}\n"
    )
}

/// The one matter of a key; it must be there.
fn one(made: &Made<'_>, of: &str, on: &str, key: &str) -> Matter {
    let matters = made.matters(of, day(on));
    let keys: Vec<&str> = matters.iter().map(|matter| matter.key.as_str()).collect();
    let found = matters.iter().find(|matter| matter.key == key);
    found.unwrap_or_else(|| panic!("no {key} among {keys:?}")).clone()
}

fn keys(made: &Made<'_>, of: &str, on: &str) -> Vec<String> {
    made.matters(of, day(on)).into_iter().map(|matter| matter.key).collect()
}

fn state(made: &Made<'_>, of: &str, on: &str, key: &str) -> MatterState {
    one(made, of, on, key).state
}

fn watch(made: &Made<'_>, today: &str) -> Watch {
    Watch::new(&made.state, (FIRST, day(today)), &made.rules.procedure, &made.assessor)
}

fn follow(made: &mut Made<'_>, watch: &mut Watch, text: &str) -> Vec<News> {
    let new = made.add(text);
    watch.follow(&made.state, &new, &made.rules.procedure, &made.assessor)
}

#[test]
fn while_all_conditions_hold_nothing_is_raised() {
    let rules = rules();
    let made = begun(&rules);
    assert_eq!(keys(&made, UNIT, "2028-04-30"), [] as [&str; 0]);
    // of the request there is what was owed for the plan, and has been done; the council is not asked for by anything known
    let matters = made.matters(REQUEST, day("2028-04-30"));
    let found: Vec<(&str, MatterState)> = matters.iter().map(|one| (one.key.as_str(), one.state)).collect();
    assert_eq!(found, [("report_plan/2027-04-02", MatterState::Settled)]);
    // the report is about the plan alone: it is found all the same
    assert_eq!(matters.first().unwrap().handled, [made.position("report/made/plan")]);
}

#[test]
fn a_consent_withdrawn_asks_to_suspend_and_to_seek_the_end() {
    let rules = rules();
    let mut made = begun(&rules);
    withdrawn(&mut made, "2027-08-01");
    assert_eq!(keys(&made, UNIT, "2027-07-31"), [] as [&str; 0]);
    let cases = [
        ("must_suspend/2027-08-01", "suspend", "office/hq", "art8.p1.i6"),
        ("must_seek_end/2027-08-01", "end", "office/cas", "art6.p13"),
    ];
    for (key, asks, owner, cites) in cases {
        let matter = one(&made, UNIT, "2027-08-10", key);
        assert_eq!((matter.asks.as_str(), matter.state), (asks, MatterState::Open));
        assert_eq!(matter.owner.as_ref().map(record::Id::as_str), Some(owner));
        assert_eq!((matter.since, matter.until), (day("2027-08-01"), None));
        assert_eq!(matter.cites, [cites]);
        let cause = matter.causes.iter().find(|one| one.key == "consents_operation@party/front").unwrap();
        assert_eq!(
            (cause.reads, cause.entries.as_slice()),
            (Some(Truth::No), &[made.position("front-not")][..])
        );
    }
    let basis = one(&made, UNIT, "2027-08-10", "basis/2027-08-01");
    assert_eq!(basis.goal.as_deref(), Some("may_dispatch"));
}

#[test]
fn a_report_that_was_false_takes_its_matter_away_and_says_by_which_entry() {
    let rules = rules();
    let good = claim(
        "front-not-2",
        "consents_operation",
        true,
        "of = \"party/front\"\nfrom = 2027-08-01\ncorrects = \"front-not\"\n",
    );
    let withdrawal = "[[withdrawal]]\nentry = \"taken-back\"\nwithdraws = \"front-not\"\nwhy = { ja = \"誤報\", en = \"False\" }\n";
    for (ending, entry) in [(good.as_str(), "front-not-2"), (withdrawal, "taken-back")] {
        let mut made = begun(&rules);
        withdrawn(&mut made, "2027-08-01");
        let mut seen = watch(&made, "2027-08-10");
        assert!(seen.matters().any(|matter| matter.key == "must_suspend/2027-08-01"));
        let news = follow(&mut made, &mut seen, ending);
        let by = vec![made.position(entry)];
        for key in ["must_suspend/2027-08-01", "must_seek_end/2027-08-01"] {
            let gone = news.iter().find_map(|one| match one {
                News::Gone(matter, by) if matter.key == key => Some(by.clone()),
                _ => None,
            });
            assert_eq!(gone, Some(by.clone()), "{key} by {entry}: {news:#?}");
        }
        assert!(seen.matters().all(|matter| !matter.key.starts_with("must_")), "{entry}");
    }
}

#[test]
fn a_consent_given_again_leaves_the_matter_until_someone_closes_it() {
    let rules = rules();
    let mut made = begun(&rules);
    withdrawn(&mut made, "2027-08-01");
    let mut seen = watch(&made, "2027-09-10");
    let ended = claim(
        "front-not-until",
        "consents_operation",
        false,
        "of = \"party/front\"\nfrom = 2027-08-01\nto = 2027-08-31\ncorrects = \"front-not\"\n",
    );
    let again = claim("front-again", "consents_operation", true, "of = \"party/front\"\nfrom = 2027-09-01\n");
    let news = follow(&mut made, &mut seen, &format!("{ended}\n{again}"));
    let key = "must_suspend/2027-08-01";
    assert!(!news.iter().any(|one| matches!(one, News::Gone(matter, _) if matter.key == key)));
    let matter = one(&made, UNIT, "2027-09-10", key);
    assert_eq!((matter.until, matter.state), (Some(day("2027-08-31")), MatterState::Open));
    made.add(&handling("closed", UNIT, key, "closed", "2027-09-05"));
    assert_eq!(state(&made, UNIT, "2027-09-04", key), MatterState::Open);
    assert_eq!(state(&made, UNIT, "2027-09-05", key), MatterState::Closed);
}

#[test]
fn people_acknowledge_decide_and_close() {
    let rules = rules();
    let mut made = begun(&rules);
    withdrawn(&mut made, "2027-08-01");
    let key = "must_seek_end/2027-08-01";
    let steps = [
        ("acknowledged", "2027-08-02", MatterState::Acknowledged),
        ("decided", "2027-08-03", MatterState::Decided),
        ("closed", "2027-08-20", MatterState::Closed),
    ];
    for (answer, on, want) in steps {
        made.add(&handling(answer, UNIT, key, answer, on));
        assert_eq!(state(&made, UNIT, on, key), want);
        // the other matter of the day is not handled by it
        assert_eq!(state(&made, UNIT, on, "must_suspend/2027-08-01"), MatterState::Open);
    }
    assert_eq!(one(&made, UNIT, "2027-08-20", key).handled.len(), 3);
    // a correction moves the first day: what was handled stays handled
    let earlier = claim(
        "front-not-earlier",
        "consents_operation",
        false,
        "of = \"party/front\"\nfrom = 2027-07-25\ncorrects = \"front-not\"\n",
    );
    let ends = claim(
        "front-until-2",
        "consents_operation",
        true,
        "of = \"party/front\"\nfrom = 2026-01-01\nto = 2027-07-24\ncorrects = \"front-until\"\n",
    );
    let mut seen = watch(&made, "2027-08-20");
    let news = follow(&mut made, &mut seen, &format!("{earlier}\n{ends}"));
    assert_eq!(state(&made, UNIT, "2027-08-20", "must_seek_end/2027-07-25"), MatterState::Closed);
    // it is the same matter, and neither gone nor new
    assert!(news.iter().all(|one| matches!(one, News::Changed(_))), "{news:#?}");
}

#[test]
fn what_the_law_asks_for_settles_it_and_going_on_unsettles_it() {
    let rules = rules();
    let mut made = begun(&rules);
    withdrawn(&mut made, "2027-08-01");
    let (suspend, end) = ("must_suspend/2027-08-01", "must_seek_end/2027-08-01");
    made.add(&decision("suspended", "headquarters", "suspended", "2027-08-02", REQUEST));
    assert_eq!(state(&made, UNIT, "2027-08-01", suspend), MatterState::Open);
    assert_eq!(state(&made, UNIT, "2027-08-02", suspend), MatterState::Settled);
    assert_eq!(state(&made, UNIT, "2027-08-02", end), MatterState::Open);
    // work that goes on while the consent is gone must be suspended again
    made.add(&decision("resumed", "headquarters", "resumed", "2027-08-10", REQUEST));
    assert_eq!(state(&made, UNIT, "2027-08-09", suspend), MatterState::Settled);
    assert_eq!(state(&made, UNIT, "2027-08-10", suspend), MatterState::Open);
    made.add(&plan("ended", "ended", "2027-08-20", "to = 2027-09-30\n"));
    assert_eq!(state(&made, UNIT, "2027-08-20", end), MatterState::Settled);
    assert_eq!(state(&made, UNIT, "2027-08-20", suspend), MatterState::Settled);
}

#[test]
fn what_is_unknown_asks_and_names_what_is_missing() {
    let rules = rules();
    let mut made = begun(&rules);
    // the newspaper says otherwise than the letter: a quarrel, and no withdrawal
    made.add(
        &claim("front-doubt", "consents_operation", false, "of = \"party/front\"\nfrom = 2027-08-01\n")
            .replace("source/plain", "source/other"),
    );
    let matter = one(&made, UNIT, "2027-08-10", "ask/2027-08-01");
    assert_eq!((matter.asks.as_str(), matter.state), ("ask", MatterState::Open));
    let keys: Vec<(&str, Option<Truth>)> =
        matter.causes.iter().map(|cause| (cause.key.as_str(), cause.reads)).collect();
    assert_eq!(keys, [("consents_operation@party/front", Some(Truth::Unknown))]);
    assert!(made.matters(UNIT, day("2027-08-10")).iter().all(|one| !one.key.starts_with("must_")));
    // an office follows one of the two: it has been found out
    made.add("[[follow]]\nabout = \"op/made\"\nfact = \"consents_operation\"\nof = \"party/front\"\nfollows = \"source/plain\"\nwhy = { ja = \"直接の書簡\", en = \"A letter\" }\nfrom = 2027-08-05\n");
    let matter = one(&made, UNIT, "2027-08-10", "ask/2027-08-01");
    assert_eq!((matter.until, matter.state), (Some(day("2027-08-04")), MatterState::Settled));
}

#[test]
fn danger_asks_for_a_halt() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&claim("danger", "danger", true, "from = 2027-08-01\nto = 2027-08-05\n"));
    let matter = one(&made, UNIT, "2027-08-10", "may_halt/2027-08-01");
    assert_eq!((matter.asks.as_str(), matter.cites.as_slice()), ("halt", &["art8.p1.i8".to_owned()][..]));
    assert_eq!((matter.until, matter.state), (Some(day("2027-08-05")), MatterState::Open));
    made.add(&decision("halted", "headquarters", "halted", "2027-08-01", UNIT));
    made.add(&decision("resumed", "headquarters", "resumed", "2027-08-06", UNIT));
    // work that goes on when the danger is over asks for nothing
    assert_eq!(state(&made, UNIT, "2027-08-10", "may_halt/2027-08-01"), MatterState::Settled);
}

#[test]
fn each_decision_of_the_cabinet_owes_its_reports() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&claim("council", "nsc_found_needed", true, ""));
    made.add(&plan("longer", "extended", "2028-03-01", "to = 2029-04-30\n"));
    let on = "2028-03-10";
    let found = [
        ("report_plan/2027-04-02", MatterState::Settled),
        ("report_plan/2028-03-01", MatterState::Open),
        ("report_period/2028-03-01", MatterState::Open),
        ("council/2027-04-02", MatterState::Settled),
        ("council/2028-03-01", MatterState::Open),
    ];
    for (key, want) in found {
        assert_eq!(state(&made, REQUEST, on, key), want, "{key}");
    }
    // deliberation after the decision was for another one; that someone knows stays known
    made.add(&handling("seen", REQUEST, "council/2028-03-01", "acknowledged", "2028-03-02"));
    made.add(&decision("council-late", "security_council", "announced", "2028-03-03", REQUEST));
    assert_eq!(state(&made, REQUEST, on, "council/2028-03-01"), MatterState::Acknowledged);
    // one report meets both provisions, and closing one duty closes no other
    made.add(
        "[[report]]\nid = \"report/made/both\"\nto = \"diet\"\non = 2028-03-02\nprovision = \"art7.p1.i1, art7.p1.i3\"\n\
         what = { ja = \"変更\", en = \"The change\" }\nabout = [\"plan/made/longer\"]\n",
    );
    assert_eq!(state(&made, REQUEST, on, "report_plan/2028-03-01"), MatterState::Settled);
    assert_eq!(state(&made, REQUEST, on, "report_period/2028-03-01"), MatterState::Settled);
    made.add(&plan("again", "changed", "2028-04-01", ""));
    made.add(&plan("more", "changed", "2028-05-01", ""));
    made.add(&handling("closed", REQUEST, "report_plan/2028-05-01", "closed", "2028-05-02"));
    assert_eq!(state(&made, REQUEST, "2028-05-03", "report_plan/2028-05-01"), MatterState::Closed);
    assert_eq!(state(&made, REQUEST, "2028-05-03", "report_plan/2028-04-01"), MatterState::Open);
}

#[test]
fn two_decisions_of_one_day_are_one_matter_with_both_for_causes() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&format!(
        "{}\n{}",
        plan("one", "changed", "2027-09-01", ""),
        plan("two", "extended", "2027-09-01", "to = 2029-04-30\n")
    ));
    let matters = made.matters(REQUEST, day("2027-09-02"));
    let of_day: Vec<&Matter> = matters.iter().filter(|one| one.key == "report_plan/2027-09-01").collect();
    assert_eq!(of_day.len(), 1);
    let entries: Vec<u64> =
        of_day.first().unwrap().causes.iter().flat_map(|cause| cause.entries.clone()).collect();
    assert_eq!(entries, [made.position("plan/made/one"), made.position("plan/made/two")]);
}

#[test]
fn the_end_owes_the_results_and_their_effects() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&plan("ended", "ended", "2028-03-01", "to = 2028-03-31\n"));
    assert!(!keys(&made, REQUEST, "2028-03-20").iter().any(|key| key.starts_with("report_end")));
    made.add(&returned("2028-03-25"));
    for key in ["report_end/2028-03-25", "effects/2028-03-25"] {
        assert_eq!(state(&made, REQUEST, "2028-04-01", key), MatterState::Open, "{key}");
    }
    assert_eq!(keys(&made, REQUEST, "2028-03-24").len(), 3, "{:?}", keys(&made, REQUEST, "2028-03-24"));
    made.add("[[outcome]]\nid = \"outcome/made\"\nabout = \"dispatch/made/1\"\nsort = \"effect\"\non = 2028-04-10\nwhat = { ja = \"効果\", en = \"Effect\" }\n");
    made.add("[[report]]\nid = \"report/made/end\"\nto = \"diet\"\non = 2028-04-20\nprovision = \"art7.p1.i2\"\nwhat = { ja = \"結果\", en = \"Results\" }\nabout = [\"request/made\"]\n");
    for key in ["report_end/2028-03-25", "effects/2028-03-25"] {
        assert_eq!(state(&made, REQUEST, "2028-05-01", key), MatterState::Settled, "{key}");
    }
}

#[test]
fn between_two_rounds_nothing_has_ended() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&returned("2027-10-31"));
    assert!(!keys(&made, REQUEST, "2027-11-05").iter().any(|key| key.starts_with("report_end")));
}

#[test]
fn goods_owe_an_account_of_their_effects() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add("[[goods]]\nid = \"goods/made\"\npurpose = { ja = \"天幕\", en = \"Tents\" }\nrecipient = \"body/unhcr\"\noperation = \"op/made\"\ndecided = 2027-03-20\nhanded_over = 2027-04-10\n");
    assert_eq!(keys(&made, "goods/made", "2027-04-11"), ["effects/2027-04-10"]);
}

#[test]
fn a_cut_by_those_who_lead_is_told_while_it_concerns_us() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&decision("cut", "lead", "reduced", "2027-09-01", "op/made"));
    let matter = one(&made, REQUEST, "2027-09-02", "lead/2027-09-01");
    assert_eq!((matter.asks.as_str(), matter.state), ("lead", MatterState::Open));
    assert_eq!(matter.causes.first().unwrap().key, "decision/cut");
    assert_eq!(matter.owner.as_ref().map(record::Id::as_str), Some("office/cas"));
    made.add(&decision("second", "lead", "reduced", "2027-10-01", "op/made"));
    made.add(&handling("closed", REQUEST, "lead/2027-10-01", "closed", "2027-10-02"));
    assert_eq!(state(&made, REQUEST, "2027-10-03", "lead/2027-09-01"), MatterState::Open);
    made.add(&plan("less", "changed", "2027-10-05", "persons = 80\n"));
    assert_eq!(state(&made, REQUEST, "2027-10-06", "lead/2027-09-01"), MatterState::Settled);
    // nobody is there any more
    made.add(&format!(
        "{}\n{}",
        plan("ended", "ended", "2028-01-01", "to = 2028-01-31\n"),
        returned("2028-01-31")
    ));
    made.add(&decision("third", "lead", "ended", "2028-06-01", "op/made"));
    assert!(!keys(&made, REQUEST, "2028-06-02").contains(&"lead/2028-06-01".to_owned()));
}

/// What is outside the plan, with the clause by which the plan lays it down.
#[test]
fn outside_the_plan() {
    let rules = rules();
    let unit = include_str!("course.toml").split("\n\n").find(|text| text.contains("[[dispatch]]")).unwrap();
    let cases = [
        (
            "places = [\"state/XA\"]",
            "places = [\"state/XA\", \"state/XB\"]",
            "place: state/XB > state/XA",
            "art6.p2.i2.ro",
        ),
        ("tasks = [\"tsu\"]", "tasks = [\"tsu\", \"ri\"]", "task: ri > tsu wa", "art6.p2.i2.ho.1"),
        ("persons = 100", "persons = 121", "number: 121 > 120", "art6.p2.i2.ho.2"),
        (
            "from = 2027-05-01",
            "from = 2027-05-01\nto = 2028-05-15",
            "period: 2028-05-15 > 2028-04-30",
            "art6.p2.i2.ro",
        ),
        ("from = 2027-05-01", "from = 2027-04-20", "period: 2027-04-20 > 2027-05-01", "art6.p2.i2.ro"),
        ("quantity = 40", "quantity = 41", "equipment: 41 lorries > 40", "art6.p2.i2.ho.2"),
        (
            "\"lorries\" }, quantity = 40",
            "\"tanks\" }, quantity = 1",
            "equipment: 1 tanks > 0",
            "art6.p2.i2.ho.2",
        ),
        (
            "personnel = \"transport_unit\"\npersons = 100",
            "personnel = \"liaison_staff\"\npersons = 4",
            "number: 4 > 3",
            "art6.p2.i2.ho.2",
        ),
    ];
    for (old, new, cause, clause) in cases {
        let mut made = begun(&rules);
        let text =
            unit.replace("entry = \"dispatch/made/1\"", "entry = \"again\"\ncorrects = \"dispatch/made/1\"");
        assert!(text.contains(old), "{old}");
        let text = text.replace(old, new).replace("トラック\", en = \"tanks", "戦車\", en = \"tanks");
        made.add(&text);
        let matters = made.matters(UNIT, day("2027-06-01"));
        let matter = matters.iter().find(|one| one.asks == "outside_plan").unwrap_or_else(|| panic!("{new}"));
        let causes: Vec<&str> = matter.causes.iter().map(|cause| cause.key.as_str()).collect();
        assert_eq!((causes.as_slice(), matter.cites.as_slice()), (&[cause][..], &[clause.to_owned()][..]));
    }
}

#[test]
fn a_plan_made_smaller_leaves_people_outside_it_from_that_day_on() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&plan("less", "changed", "2027-09-01", "persons = 80\n"));
    assert!(!keys(&made, UNIT, "2027-08-31").iter().any(|key| key.starts_with("outside_plan")));
    let matter = one(&made, UNIT, "2027-09-05", "outside_plan/2027-09-01");
    assert_eq!(matter.since, day("2027-09-01"));
    // a Cabinet Order counts the corps, not the unit
    let mut made = begun(&rules);
    made.add(
        &plan("order", "decided", "2027-04-02", "persons = 5\n").replace("\"cabinet\"", "\"cabinet_order\""),
    );
    assert_eq!(keys(&made, UNIT, "2027-06-01"), [] as [&str; 0]);
}

#[test]
fn what_is_planned_outside_the_plan_is_told_before_anyone_leaves() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add("[[dispatch]]\nid = \"dispatch/made/2\"\noperation = \"op/made\"\npersonnel = \"transport_unit\"\npersons = 130\nperformer = \"sdf_unit\"\nfrom = 2027-11-01\nto = 2028-04-30\nrequest = \"request/made\"\ntasks = [\"tsu\"]\n");
    assert_eq!(keys(&made, "dispatch/made/2", "2027-06-01"), ["outside_plan/2027-04-02"]);
}

#[test]
fn a_period_that_passes_while_people_are_there_is_told_and_lapses_nothing() {
    let rules = rules();
    let mut made = begun(&rules);
    assert!(!keys(&made, REQUEST, "2028-04-30").iter().any(|key| key.starts_with("period")));
    let matter = one(&made, REQUEST, "2028-05-10", "period/2028-05-01");
    assert_eq!((matter.asks.as_str(), matter.until, matter.state), ("period", None, MatterState::Open));
    assert_eq!(
        (matter.cites.as_slice(), matter.owner.as_ref().map(record::Id::as_str)),
        (&["art6.p2.i2.ro".to_owned()][..], Some("office/cas"))
    );
    let cause = matter.causes.first().unwrap();
    assert_eq!((cause.key.as_str(), cause.reads), ("plan/made/decided", None));
    // they are still there: the stage says so too, until someone says otherwise
    let stage = made.dossier(REQUEST, day("2028-05-10"), made.state.size()).unwrap().stage.unwrap();
    assert_eq!(stage.word(), "under_way");
    // a longer period from then on: it had passed, and that has been mended
    made.add(&plan("longer", "extended", "2028-05-12", "to = 2029-04-30\n"));
    let matter = one(&made, REQUEST, "2028-05-20", "period/2028-05-01");
    assert_eq!((matter.until, matter.state), (Some(day("2028-05-11")), MatterState::Settled));
    assert_eq!(matter.handled, [made.position("plan/made/longer")]);
    assert_eq!(state(&made, REQUEST, "2028-05-11", "period/2028-05-01"), MatterState::Open);
}

#[test]
fn those_who_came_home_late_leave_the_question_why() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&returned("2028-05-20"));
    let matter = one(&made, REQUEST, "2028-06-01", "period/2028-05-01");
    assert_eq!((matter.until, matter.state), (Some(day("2028-05-19")), MatterState::Open));
    made.add(&handling("closed", REQUEST, "period/2028-05-01", "closed", "2028-06-02"));
    assert_eq!(state(&made, REQUEST, "2028-06-02", "period/2028-05-01"), MatterState::Closed);
}

#[test]
fn an_unknown_end_asks_and_invents_no_day() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&plan("open", "extended", "2028-03-01", ""));
    let matter = one(&made, REQUEST, "2028-12-01", "period/2028-03-01");
    assert_eq!((matter.asks.as_str(), matter.until, matter.state), ("period", None, MatterState::Open));
    let cause = matter.causes.first().unwrap();
    assert_eq!((cause.key.as_str(), cause.reads), ("plan/made/open", Some(Truth::Unknown)));
    assert_eq!(cause.entries, [made.position("plan/made/open")]);
    assert!(!keys(&made, REQUEST, "2028-12-01").contains(&"period/2028-05-01".to_owned()));
    // a change of something else says nothing of the period, and does not answer
    made.add(&plan("else", "changed", "2028-04-01", "persons = 110\n"));
    assert_eq!(state(&made, REQUEST, "2028-12-01", "period/2028-03-01"), MatterState::Open);
    made.add(&plan("known", "extended", "2028-12-05", "to = 2029-04-30\n"));
    let matter = one(&made, REQUEST, "2028-12-10", "period/2028-03-01");
    assert_eq!((matter.until, matter.state), (Some(day("2028-12-04")), MatterState::Settled));
}

#[test]
fn a_mandate_that_runs_out_is_told() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&plan("longer", "extended", "2028-03-01", "to = 2029-04-30\n"));
    assert!(!keys(&made, REQUEST, "2028-06-30").iter().any(|key| key.starts_with("mandate")));
    let matter = one(&made, REQUEST, "2028-07-03", "mandate/2028-07-01");
    assert_eq!((matter.asks.as_str(), matter.state), ("mandate", MatterState::Open));
    assert_eq!(matter.causes.first().unwrap().key, "mandate/made/1");
    let mandate = |from: &str, to: &str| {
        format!(
            "[[mandate]]\nentry = \"mandate/made/{from}\"\nid = \"mandate/made/{from}\"\noperation = \"op/made\"\nfrom = {from}\n{to}cites = [\"source/plain\"]\n"
        )
    };
    // renewed after four days: for those there was none
    let mut seen = watch(&made, "2028-07-10");
    follow(&mut made, &mut seen, &mandate("2028-07-05", "to = 2029-06-30\n"));
    let matter = one(&made, REQUEST, "2028-07-10", "mandate/2028-07-01");
    assert_eq!((matter.until, matter.state), (Some(day("2028-07-04")), MatterState::Settled));
    // it had been renewed in time, and that became known late: the matter was none, and it is said by which entry
    let mut made = begun(&rules);
    made.add(&plan("longer", "extended", "2028-03-01", "to = 2029-04-30\n"));
    let mut seen = watch(&made, "2028-07-10");
    let news = follow(&mut made, &mut seen, &mandate("2028-07-01", ""));
    let at = made.position("mandate/made/2028-07-01");
    assert!(
        news.iter()
            .any(|one| matches!(one, News::Gone(matter, by) if matter.asks == "mandate" && *by == [at])),
        "{news:#?}"
    );
    // one without a known end runs on
    assert!(!keys(&made, REQUEST, "2029-04-01").iter().any(|key| key.starts_with("mandate")));
}

/// Persons of whom only milestones tell are watched over like all others.
#[test]
fn a_request_whose_persons_are_told_of_by_milestones_alone_is_watched() {
    let rules = rules();
    let mut made = Made::new(&rules);
    let text = include_str!("course.toml");
    let (without, _) = text.split_once("[[dispatch]]").unwrap();
    made.add(without);
    made.add("[[milestone]]\nid = \"milestone/departed\"\nabout = \"request/made\"\nstep = \"departed\"\non = 2027-05-01\n");
    withdrawn(&mut made, "2027-08-01");
    let keys = keys(&made, REQUEST, "2027-08-10");
    assert!(keys.contains(&"must_suspend/2027-08-01".to_owned()), "{keys:?}");
}

/// The Diet's approval comes before the dispatch; one house alone is not the Diet.
#[test]
fn approval_before_the_dispatch_settles_what_asks_for_it() {
    let rules = rules();
    let text = include_str!("course.toml").replace("\"tsu\"", "\"i\"");
    let approval = |by: &str, on: &str, given: bool| {
        format!(
            "[[approval]]\nid = \"approval/{by}\"\nby = \"{by}\"\non = {on}\ngiven = {given}\nabout = [\"plan/made/decided\"]\n"
        )
    };
    let cases: [(&[(&str, &str, bool)], MatterState); 5] = [
        (&[], MatterState::Open),
        (&[("security_council", "2027-04-10", true)], MatterState::Open),
        (&[("representatives", "2027-04-10", true)], MatterState::Open),
        (
            &[("representatives", "2027-04-10", true), ("councillors", "2027-04-20", true)],
            MatterState::Settled,
        ),
        (&[("diet", "2027-04-20", true)], MatterState::Settled),
    ];
    for (approvals, want) in cases {
        let mut made = Made::new(&rules);
        made.add(&text);
        made.add(&claim("sits", "diet_sits", true, ""));
        approvals.iter().for_each(|(by, on, given)| drop(made.add(&approval(by, on, *given))));
        assert_eq!(state(&made, UNIT, "2027-05-10", "must_diet_before/2027-05-01"), want, "{approvals:?}");
    }
    let mut made = Made::new(&rules);
    made.add(&text);
    made.add(&claim("sits", "diet_sits", true, ""));
    made.add(&approval("councillors", "2027-05-05", false));
    assert_eq!(state(&made, UNIT, "2027-05-10", "must_end_rejected/2027-05-05"), MatterState::Open);
}

/// What was lawful only in part asks for its basis as well.
#[test]
fn a_task_that_the_law_does_not_open_to_the_performer_asks_for_the_basis() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(&include_str!("course.toml").replace("tasks = [\"tsu\"]", "tasks = [\"tsu\", \"chi\"]"));
    let since: Date = one(&made, UNIT, "2027-05-10", "basis/2027-05-01").since;
    assert_eq!(since, day("2027-05-01"));
}
