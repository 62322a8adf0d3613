//! What an entry says is of its own dossier, of days that can be, and of a matter that is there.

use casework::dossier::Forbidden;
use record::Id;

use super::allowed::{REQUEST, asked, begun, by, decided, decision, milestone, plan};
use super::course::{UNIT, handling, withdrawn};
use super::world::{Made, another, day, id, rules};

#[test]
fn a_step_speaks_of_nothing_that_belongs_to_another_dossier() {
    let rules = rules();
    let mut made = decided(&rules);
    made.add(&another("else"));
    made.add(&REQUEST.replace("request/made", "request/second"));
    let on = day("2027-05-10");
    let of = |text: String, other: &str| {
        text.replace("[\"request/made\"]", &format!("[\"request/made\", \"{other}\"]"))
    };
    for other in [
        "request/second",
        "request/else",
        "dispatch/else/1",
        "plan/else/decided",
        "op/else",
        "mandate/else/1",
    ] {
        let entry = by(&mut made, "office/hq", &of(decision("headquarters", "decided", "2027-05-01"), other));
        let mut entry = entry;
        if let record::Statement::Decision(decision) = &mut entry.says {
            decision.act = Some(record::Act::Suspended);
        }
        made.add(&if other == "request/second" {
            milestone("departed", "2027-04-30")
        } else {
            String::new()
        });
        let refused = asked(&made, on, "suspend", &entry, None).unwrap_err();
        assert_eq!(refused.id(), "casework-elsewhere");
        let Forbidden::Elsewhere { others, own } = refused else { panic!("{refused}") };
        assert_eq!(others.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), [other]);
        assert_eq!(own, [id("request/made")]);
    }
    // what is its own, and its operation, can be spoken of
    for mine in ["op/made", "plan/made/2027-04-02", "decision/made/assessed"] {
        let mut entry =
            by(&mut made, "office/hq", &of(decision("headquarters", "decided", "2027-05-01"), mine));
        if let record::Statement::Decision(decision) = &mut entry.says {
            decision.act = Some(record::Act::Suspended);
        }
        assert_eq!(asked(&made, on, "suspend", &entry, None), Ok(()), "{mine}");
    }
}

/// What stands under an id that another dossier has would take that from it.
#[test]
fn a_step_takes_no_id_from_another_dossier() {
    let rules = rules();
    let mut made = decided(&rules);
    made.add(&another("else"));
    let text = plan("changed", "2027-04-10", "cabinet").replace("plan/made/2027-04-10", "plan/else/decided");
    let entry = by(&mut made, "office/cas", &text);
    let refused = asked(&made, day("2027-04-10"), "change", &entry, None).unwrap_err();
    let Forbidden::Elsewhere { others, .. } = refused else { panic!("{refused}") };
    assert_eq!(others, [(id("plan/else/decided"), Some(id("request/else")))]);
}

#[test]
fn what_lies_ahead_has_not_been_done() {
    let rules = rules();
    let mut made = decided(&rules);
    let ahead = by(&mut made, "office/hq", &milestone("departed", "2027-05-01"));
    let refused = asked(&made, day("2027-04-30"), "depart", &ahead, None).unwrap_err();
    let Forbidden::Ahead { step, on, today } = refused else { panic!("{refused}") };
    assert_eq!((step.id.as_str(), on.first(), today), ("depart", day("2027-05-01"), day("2027-04-30")));
    assert_eq!(asked(&made, day("2027-05-01"), "depart", &ahead, None), Ok(()));
    // this month may be today
    let month = by(
        &mut made,
        "office/hq",
        &milestone("departed", "2027-05-01").replace("on = 2027-05-01", "on = \"2027-05\""),
    );
    assert_eq!(asked(&made, day("2027-05-01"), "depart", &month, None), Ok(()));
    assert!(asked(&made, day("2027-04-30"), "depart", &month, None).is_err());
    // who is to go is entered before they do
    let sent = "[[dispatch]]\nid = \"dispatch/made/1\"\noperation = \"op/made\"\npersonnel = \"transport_unit\"\npersons = 100\nperformer = \"sdf_unit\"\ntasks = [\"tsu\"]\nfrom = 2027-07-01\nrequest = \"request/made\"\n";
    let sent = by(&mut made, "office/mod", sent);
    assert_eq!(asked(&made, day("2027-04-30"), "send", &sent, None), Ok(()));
    let answer = "[[consultation]]\nid = \"consultation/made\"\nabout = \"request/made\"\nwith = \"office/mofa\"\non = 2027-04-10\nagrees = true\nanswered = 2027-05-02\n";
    let answer = by(&mut made, "office/hq", answer);
    assert!(matches!(
        asked(&made, day("2027-05-01"), "consult", &answer, None),
        Err(Forbidden::Ahead { .. })
    ));
}

#[test]
fn nothing_is_done_before_what_it_waits_for() {
    let rules = rules();
    let mut made = decided(&rules);
    let today = day("2027-05-10");
    // written, and whether it is certainly before the decision of 2 April
    let cases = [
        ("2027-04-01", true),
        ("\"2027-03\"", true),
        ("\"2027-04\"", false),
        ("\"2027\"", false),
        ("2027-04-02", false),
    ];
    for (written, refused) in cases {
        let text = milestone("departed", "2027-04-01").replace("on = 2027-04-01", &format!("on = {written}"));
        let entry = by(&mut made, "office/hq", &text);
        let said = asked(&made, today, "depart", &entry, None);
        assert_eq!(said.is_err(), refused, "{written}: {said:?}");
        if let Err(Forbidden::TooEarly { step, before, day: first, .. }) = said {
            assert_eq!(
                (step.id.as_str(), before.id.as_str(), first),
                ("depart", "decide", day("2027-04-02"))
            );
        }
    }
    let mut made = begun(&rules);
    let early = by(&mut made, "office/mofa", &decision("ministry", "refused", "2027-02-28"));
    let refused = asked(&made, today, "decline", &early, None).unwrap_err();
    assert!(matches!(refused, Forbidden::TooEarly { before, .. } if before.id == "receive"), "{refused}");
}

#[test]
fn only_a_matter_that_is_there_is_handled() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    withdrawn(&mut made, "2027-08-01");
    let on = day("2027-08-10");
    let (suspend, end) = ("must_suspend/2027-08-01", "must_seek_end/2027-08-01");
    let ask = |made: &Made<'_>,
               step: &str,
               about: &str,
               key: &str,
               answer: &str,
               made_by: &mut dyn FnMut(&str) -> record::Entry| {
        let entry = made_by(&handling("new", about, key, answer, "2027-08-09"));
        asked(made, on, step, &entry, None).map_err(|refused| match refused {
            Forbidden::NoMatter { key, there } => (key, there),
            other => panic!("{other}"),
        })
    };
    let mut other = Made::new(&rules);
    let mut read = |text: &str| by(&mut other, "office/hq", text);
    for (step, answer) in
        [("acknowledge", "acknowledged"), ("decide_matter", "decided"), ("close_matter", "closed")]
    {
        for about in [UNIT, "request/made"] {
            assert_eq!(ask(&made, step, about, suspend, answer, &mut read), Ok(()));
        }
        // a day while it lasted will do, as the first can move
        assert_eq!(ask(&made, step, UNIT, "must_suspend/2027-08-05", answer, &mut read), Ok(()));
        for wrong in ["must_suspend/2027-07-31", "must_dance/2027-08-01", "suspend"] {
            let (key, there) = ask(&made, step, UNIT, wrong, answer, &mut read).unwrap_err();
            assert_eq!(key, wrong);
            assert!(
                there.iter().any(|one| one == suspend) && there.iter().any(|one| one == end),
                "{there:?}"
            );
        }
    }
    let quiet = decided(&rules);
    let refused = ask(&quiet, "close_matter", "request/made", suspend, "closed", &mut read).unwrap_err();
    assert!(refused.1.iter().all(|key| key.starts_with("report_plan/")), "{refused:?}");
}

/// What happens with the last matter is still entered when all is accounted for.
#[test]
fn the_matters_of_what_is_over_can_still_be_closed() {
    let rules = rules();
    let mut made = decided(&rules);
    made.add(&milestone("departed", "2027-05-01"));
    made.add(&plan("ended", "2027-06-01", "cabinet"));
    made.add(&milestone("returned", "2027-06-20"));
    made.add("[[report]]\nid = \"report/made\"\nto = \"diet\"\non = 2027-07-01\nprovision = \"art7.p1.i2\"\nwhat = { ja = \"報告\", en = \"Report\" }\nabout = [\"request/made\"]\n");
    let on = day("2027-07-02");
    let about: Id = made.dossier("request/made", on, made.state.size()).unwrap().id;
    let close = by(
        &mut made,
        "office/hq",
        &handling("late", about.as_str(), "report_plan/2027-06-01", "closed", "2027-07-02"),
    );
    assert_eq!(asked(&made, on, "close_matter", &close, None), Ok(()));
}

#[test]
fn a_change_of_the_period_is_reported_by_a_step_of_its_own() {
    let rules = rules();
    let mut made = decided(&rules);
    made.add(&milestone("departed", "2027-05-01"));
    let on = day("2028-03-02");
    let report = "[[report]]\nid = \"report/made/period\"\nto = \"diet\"\non = 2028-03-02\nprovision = \"art7.p1.i3\"\nwhat = { ja = \"実施の状況\", en = \"The work so far\" }\nabout = [\"request/made\"]\n";
    let report = by(&mut made, "office/hq", report);
    assert!(matches!(asked(&made, on, "report_period", &report, None), Err(Forbidden::NotOwed { .. })));
    made.add(&plan("extended", "2028-03-01", "cabinet"));
    assert_eq!(asked(&made, on, "report_period", &report, None), Ok(()));
}
