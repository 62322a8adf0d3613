//! Does it still hold? What is raised, on which facts, by which provision, for whom; what settles it, and what makes it go away.

use casework::holds::{MatterState, News};
use jiff::civil::Date;
use law::Truth;

use super::course::{
    REQUEST, UNIT, begun, claim, decision, follow, handling, keys, one, plan, state, watch, withdrawn,
};
use super::world::{Made, day, rules};

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

/// What was lawful only in part asks for its basis as well.
#[test]
fn a_task_that_the_law_does_not_open_to_the_performer_asks_for_the_basis() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(&include_str!("course.toml").replace("tasks = [\"tsu\"]", "tasks = [\"tsu\", \"chi\"]"));
    let since: Date = one(&made, UNIT, "2027-05-10", "basis/2027-05-01").since;
    assert_eq!(since, day("2027-05-01"));
}

#[test]
fn work_that_stands_still_need_not_be_suspended_again_until_it_goes_on() {
    let rules = rules();
    let mut made = begun(&rules);
    // of an earlier contribution, and lifted again
    made.add(&decision("before", "headquarters", "suspended", "2027-04-20", REQUEST));
    made.add(&decision("first", "headquarters", "suspended", "2027-06-01", REQUEST));
    made.add(&decision("lifted", "headquarters", "resumed", "2027-06-20", REQUEST));
    withdrawn(&mut made, "2027-08-01");
    let key = "must_suspend/2027-08-01";
    let matter = one(&made, UNIT, "2027-08-02", key);
    assert_eq!((matter.state, matter.handled.as_slice()), (MatterState::Open, &[][..]));
    made.add(&decision("standing", "headquarters", "suspended", "2027-07-10", REQUEST));
    let matter = one(&made, UNIT, "2027-08-02", key);
    assert_eq!(
        (matter.state, matter.handled),
        (MatterState::Settled, vec![made.position("decision/standing")])
    );
    assert_eq!(state(&made, UNIT, "2027-08-02", "must_seek_end/2027-08-01"), MatterState::Open);
    made.add(&decision("on", "headquarters", "resumed", "2027-08-20", REQUEST));
    assert_eq!(state(&made, UNIT, "2027-08-19", key), MatterState::Settled);
    assert_eq!(state(&made, UNIT, "2027-08-20", key), MatterState::Open);
}

#[test]
fn work_that_is_halted_need_not_be_halted_for_a_later_danger() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&decision("halted", "headquarters", "halted", "2027-07-10", UNIT));
    made.add(&claim("danger", "danger", true, "from = 2027-08-01\n"));
    let key = "may_halt/2027-08-01";
    assert_eq!(state(&made, UNIT, "2027-08-02", key), MatterState::Settled);
    made.add(&decision("on", "headquarters", "resumed", "2027-08-05", UNIT));
    assert_eq!(state(&made, UNIT, "2027-08-04", key), MatterState::Settled);
    assert_eq!(state(&made, UNIT, "2027-08-05", key), MatterState::Open);
    // halted is not suspended
    withdrawn(&mut made, "2027-08-01");
    assert_eq!(state(&made, UNIT, "2027-08-04", "must_suspend/2027-08-01"), MatterState::Open);
}

/// What the founding record tells of, and has passed, alarms nobody: not even where the law asks what no entry speaks of.
#[test]
fn nothing_that_had_passed_before_the_journal_began_is_pending() {
    let rules = rules();
    let state = super::founding::state(super::founding::founding(&rules.framework));
    let today = day("2026-11-24");
    let view = state.as_of(today, state.now());
    let assessor = casework::Assessor::new(&rules.framework);
    let since = rules.framework.head.since;
    let found = ["dispatch/mfo/liaison-staff-1", "dispatch/mfo/staff-officers-1", "op/mfo"].map(|id| {
        let subject = casework::Subject::of(&view, &super::world::id(id)).unwrap();
        casework::holds::matters((&state, state.now()), &subject, (since, today), &rules.procedure, &assessor)
    });
    let passed: Vec<_> = found.iter().flatten().filter(|one| one.until.is_some()).collect();
    assert!(passed.iter().any(|one| one.key == "basis/2019-04-02" && one.causes.is_empty()), "{passed:#?}");
    assert!(passed.iter().all(|one| !one.state.is_pending()), "{passed:#?}");
}
