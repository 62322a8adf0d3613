//! Who may take which step, when: every refusal with what can be done instead.

use super::world::{Made, Rules, day, id, rules};
use casework::dossier::{Forbidden, allowed, news};
use casework::procedure::{Procedure, StepRule};
use jiff::civil::Date;
use record::Entry;

pub const REQUEST: &str = r#"
[[request]]
id = "request/made"
what = { ja = "輸送の部隊", en = "A transport unit" }
received = 2027-03-01
operation = "op/made"
by = ["body/un"]
forms = ["dispatch"]
tasks = ["tsu"]
needed_by = 2027-12-31
cites = ["source/plain"]
"#;

pub fn plan(act: &str, on: &str, by: &str) -> String {
    format!(
        "[[plan]]\nid = \"plan/made/{on}\"\noperation = \"op/made\"\nact = \"{act}\"\non = {on}\nby = \"{by}\"\nrequest = \"request/made\"\nto = 2028-04-30\n"
    )
}

pub fn milestone(step: &str, on: &str) -> String {
    format!(
        "[[milestone]]\nid = \"milestone/made/{step}\"\nabout = \"request/made\"\nstep = \"{step}\"\non = {on}\n"
    )
}

pub fn decision(by: &str, act: &str, on: &str) -> String {
    format!(
        "[[decision]]\nid = \"decision/made/{act}-{on}\"\nby = \"{by}\"\non = {on}\nact = \"{act}\"\nwhat = {{ ja = \"決定\", en = \"Decided\" }}\nabout = [\"request/made\"]\n"
    )
}

/// One entry of a text, by an office.
pub fn by(made: &mut Made<'_>, office: &str, text: &str) -> Entry {
    let mut entry = made.read(text).remove(0);
    entry.by.office = id(office);
    entry
}

pub fn asked<'r>(
    made: &Made<'r>,
    on: Date,
    step: &str,
    entry: &Entry,
    seen: Option<u64>,
) -> Result<(), Forbidden<'r>> {
    let view = made.state.as_of(on, made.state.now());
    let dossier = made.dossier("request/made", on, made.state.size()).unwrap();
    let steps = made.steps("request/made", on, made.state.size());
    let procedure: &'r Procedure = &made.rules.procedure;
    allowed(&made.state, &view, &dossier, (procedure, &made.assessor), &steps, (step, entry), seen)
}

pub fn names(steps: &[&StepRule]) -> Vec<String> {
    steps.iter().map(|step| step.id.clone()).collect()
}

pub fn begun(rules: &Rules) -> Made<'_> {
    let mut made = Made::new(rules);
    made.add(REQUEST);
    made
}

/// A request with everything up to the decision of the Cabinet.
pub fn decided(rules: &Rules) -> Made<'_> {
    let mut made = begun(rules);
    made.assess("request/made", day("2027-03-05"), "decision/made/assessed");
    made.add(&plan("drafted", "2027-03-20", "headquarters"));
    made.add(&plan("decided", "2027-04-02", "cabinet"));
    made
}

#[test]
fn an_office_is_told_who_may_enter_what_it_may_not() {
    let rules = rules();
    let mut made = decided(&rules);
    let on = day("2027-04-10");
    // office, step, entry, the offices that may
    let cases = [
        ("office/mod", "change", plan("changed", "2027-04-10", "cabinet"), vec!["office/hq", "office/cas"]),
        ("office/mofa", "halt", decision("headquarters", "halted", "2027-04-10"), vec!["office/hq"]),
    ];
    for (office, step, text, may) in cases {
        let entry = by(&mut made, office, &text);
        let refused = asked(&made, on, step, &entry, None).unwrap_err();
        assert_eq!(refused.id(), "casework-not-yours");
        let Forbidden::NotYours { office: whose, offices, why } = refused else { panic!("{refused}") };
        assert_eq!(whose, id(office));
        assert_eq!(offices.iter().map(record::Id::as_str).collect::<Vec<_>>(), may, "{step}");
        assert!(why.is_some_and(|why| !why.ja.is_empty() && !why.en.is_empty()));
    }
    let entry = by(&mut made, "office/cas", &plan("changed", "2027-04-10", "cabinet"));
    assert_eq!(asked(&made, on, "change", &entry, None), Ok(()));
}

#[test]
fn a_step_that_waits_says_for_what() {
    let rules = rules();
    let mut made = begun(&rules);
    let on = day("2027-03-10");
    let entry = by(&mut made, "office/cas", &plan("decided", "2027-03-10", "cabinet"));
    let refused = asked(&made, on, "decide", &entry, None).unwrap_err();
    let Forbidden::Waits { step, before, open } = refused else { panic!("{refused}") };
    assert_eq!(step.id, "decide");
    assert_eq!(names(&before), ["assess", "draft"]);
    assert!(names(&open).contains(&"assess".to_owned()) && !names(&open).contains(&"decide".to_owned()));
}

#[test]
fn the_cabinet_waits_for_the_council_where_the_law_asks_for_it() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(
        "[[claim]]\nabout = \"op/made\"\nfact = \"nsc_found_needed\"\nis = true\ncites = [\"source/plain\"]\n",
    );
    made.assess("request/made", day("2027-03-05"), "decision/made/assessed");
    made.add(&plan("drafted", "2027-03-20", "headquarters"));
    let on = day("2027-03-22");
    let entry = by(&mut made, "office/cas", &plan("decided", "2027-03-22", "cabinet"));
    let refused = asked(&made, on, "decide", &entry, None).unwrap_err();
    let Forbidden::Waits { before, .. } = refused else { panic!("{refused}") };
    assert_eq!(names(&before), ["council"]);
    made.add(&decision("security_council", "decided", "2027-03-21").replace("act = \"decided\"\n", ""));
    assert_eq!(asked(&made, on, "decide", &entry, None), Ok(()));
}

#[test]
fn what_is_taken_once_is_not_taken_twice_and_what_can_be_taken_again_is() {
    let rules = rules();
    let mut made = decided(&rules);
    let on = day("2027-05-10");
    made.add(&milestone("departed", "2027-05-01"));
    let again = by(&mut made, "office/hq", &milestone("departed", "2027-05-10"));
    let refused = asked(&made, on, "depart", &again, None).unwrap_err();
    assert!(
        matches!(&refused, Forbidden::Taken { step, by } if step.id == "depart" && *by == made.state.size() - 1)
    );
    for text in [plan("extended", "2027-05-08", "cabinet"), plan("extended", "2027-05-09", "cabinet")] {
        let entry = by(&mut made, "office/cas", &text);
        assert_eq!(asked(&made, on, "extend", &entry, None), Ok(()));
        made.take(&[entry]);
    }
}

#[test]
fn nothing_more_is_done_in_what_is_over_but_its_account() {
    let rules = rules();
    let mut made = begun(&rules);
    let lapsed = day("2028-01-01");
    let entry = by(&mut made, "office/hq", &plan("drafted", "2028-01-01", "headquarters"));
    let refused = asked(&made, lapsed, "draft", &entry, None).unwrap_err();
    assert!(matches!(refused, Forbidden::Over { stage } if stage.word() == "lapsed"), "{refused}");
    made.add(&decision("ministry", "refused", "2027-03-10"));
    let on = day("2027-03-11");
    let entry = by(&mut made, "office/hq", &plan("drafted", "2027-03-11", "headquarters"));
    let refused = asked(&made, on, "draft", &entry, None).unwrap_err();
    assert!(matches!(refused, Forbidden::Over { stage } if stage.word() == "declined"), "{refused}");

    let mut made = decided(&rules);
    made.add(&milestone("departed", "2027-05-01"));
    made.add(&plan("ended", "2027-06-01", "cabinet"));
    made.add(&milestone("returned", "2027-06-20"));
    let report = "[[report]]\nid = \"report/made\"\nto = \"diet\"\non = 2027-07-01\nprovision = \"art7.p1.i2\"\nwhat = { ja = \"報告\", en = \"Report\" }\nabout = [\"request/made\"]\n";
    made.add(report);
    let on = day("2027-07-02");
    let outcome = "[[outcome]]\nid = \"outcome/made\"\nabout = \"request/made\"\nsort = \"effect\"\non = 2027-07-02\nwhat = { ja = \"効果\", en = \"Effect\" }\n";
    let outcome = by(&mut made, "office/hq", outcome);
    assert_eq!(asked(&made, on, "effects", &outcome, None), Ok(()));
    let change = by(&mut made, "office/cas", &plan("changed", "2027-07-02", "cabinet"));
    let refused = asked(&made, on, "change", &change, None).unwrap_err();
    assert!(matches!(refused, Forbidden::Over { stage } if stage.word() == "accounted_for"), "{refused}");
}

#[test]
fn an_unknown_step_or_an_entry_that_is_not_the_step_is_told_what_can_be_done() {
    let rules = rules();
    let mut made = begun(&rules);
    let on = day("2027-03-10");
    let entry = by(&mut made, "office/cas", &plan("decided", "2027-03-10", "cabinet"));
    for step in ["decide_goods", "nonsense"] {
        let refused = asked(&made, on, step, &entry, None).unwrap_err();
        let Forbidden::NoStep { name, open } = refused else { panic!("{refused}") };
        assert_eq!(name, step);
        let open = names(&open);
        assert!(open.contains(&"assess".to_owned()) && open.contains(&"decline".to_owned()), "{open:?}");
        assert!(!open.contains(&"draft".to_owned()), "{open:?}");
    }
    let refused = asked(&made, on, "assess", &entry, None).unwrap_err();
    let Forbidden::NotTheStep { step, takes } = refused else { panic!("{refused}") };
    assert_eq!((step.id.as_str(), names(&takes)), ("assess", vec!["decide".to_owned()]));
}

/// Two officials look at the same log; the first enters something. The second is told what, and both can then be entered.
#[test]
fn the_second_official_sees_what_the_first_did_and_nothing_is_lost() {
    let rules = rules();
    let mut made = decided(&rules);
    let on = day("2027-04-10");
    let seen = made.state.size();
    let second = by(&mut made, "office/cas", &plan("changed", "2027-04-10", "cabinet"));
    // what touches nothing of the dossier does not get in the way
    made.add("[[source]]\nid = \"source/third\"\ntitle = { ja = \"別\", en = \"Another\" }\nreliability = \"official\"\n");
    assert_eq!(asked(&made, on, "change", &second, Some(seen)), Ok(()));
    let firsts = [
        milestone("procedures", "2027-04-09"),
        decision("headquarters", "halted", "2027-04-10"),
        "[[claim]]\nabout = \"op/made\"\nfact = \"danger\"\nis = true\ncites = [\"source/plain\"]\n".to_owned(),
        "[[report]]\nid = \"report/made\"\nto = \"diet\"\non = 2027-04-02\nprovision = \"art7.p1.i1\"\nwhat = { ja = \"報告\", en = \"Report\" }\nabout = [\"plan/made/2027-04-02\"]\n".to_owned(),
    ];
    for first in firsts {
        let seen = made.state.size();
        assert_eq!(asked(&made, on, "change", &second, Some(seen)), Ok(()));
        made.add(&first);
        let refused = asked(&made, on, "change", &second, Some(seen)).unwrap_err();
        let Forbidden::Changed { news, size } = refused else { panic!("{first}: {refused}") };
        assert_eq!((news, size), (vec![seen], seen + 1), "{first}");
    }
    let seen = made.state.size();
    assert_eq!(asked(&made, on, "change", &second, Some(seen)), Ok(()));
    made.take(std::slice::from_ref(&second));
    let dossier = made.dossier("request/made", on, made.state.size()).unwrap();
    let view = made.state.as_of(on, made.state.now());
    assert_eq!(news(&made.state, &view, &dossier, seen), [seen]);
    assert!(dossier.parts.iter().any(|(_, entry)| entry.id == second.id));
}

/// Who is sent keeps to the plan as it stands on the day, and is told by which clause it does not.
#[test]
fn who_is_sent_beyond_the_plan_is_refused_with_the_clause() {
    let rules = rules();
    let mut made = decided(&rules);
    made.add(
        &plan("changed", "2027-06-01", "cabinet")
            .replace("to = 2028-04-30", "persons = 100\nto = 2028-04-30"),
    );
    let sent = |persons: u64| {
        format!(
            "[[dispatch]]\nid = \"dispatch/made/1\"\noperation = \"op/made\"\npersonnel = \"transport_unit\"\npersons = {persons}\n\
             performer = \"sdf_unit\"\ntasks = [\"tsu\"]\nfrom = 2027-07-01\nrequest = \"request/made\"\n"
        )
    };
    let (many, few) = (by(&mut made, "office/mod", &sent(120)), by(&mut made, "office/mod", &sent(100)));
    let on = day("2027-06-02");
    let refused = asked(&made, on, "send", &many, None).unwrap_err();
    assert_eq!(refused.id(), "casework-outside-plan");
    let Forbidden::OutsidePlan { breaches } = refused else { panic!("{refused}") };
    let found: Vec<_> = breaches
        .iter()
        .map(|one| (one.what, one.clause.as_str(), one.has.as_str(), one.allows.as_str()))
        .collect();
    assert_eq!(found, [("number", "art6.p2.i2.ho.2", "120", "100")]);
    assert_eq!(asked(&made, on, "send", &few, None), Ok(()));
    // the day before the plan said nothing of a number
    assert_eq!(asked(&made, day("2027-05-31"), "send", &many, None), Ok(()));
}
