//! Outside the plan, beyond its period, without a mandate.

use casework::holds::{MatterState, News};
use law::Truth;

use super::course::{REQUEST, UNIT, begun, follow, handling, keys, one, plan, returned, state, watch};
use super::world::{day, rules};

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
        let found: Vec<&str> = matter.causes.iter().map(|cause| cause.key.as_str()).collect();
        assert_eq!((found.as_slice(), matter.cites.as_slice()), (&[cause][..], &[clause.to_owned()][..]));
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
        (&["art6.p2.i2.ro".to_owned()][..], Some("office/hq"))
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
