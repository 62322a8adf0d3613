//! What an entry need not say again: what was asked, what was drafted, what a matter is of.

use casework::dossier::{fill, last_draft, open_consultation};
use jiff::civil::Date;
use record::{EntryId, Statement};

use super::allowed::{asked, begun, by};
use super::course::{REQUEST, UNIT, handling, plan, withdrawn};
use super::world::{Made, day, id, rules};

fn consultation(name: &str, with: &str, on: &str, rest: &str) -> String {
    format!(
        "[[consultation]]\nentry = \"consultation/{name}\"\nid = \"consultation/{name}\"\nabout = \"request/made\"\nwith = \"{with}\"\non = {on}\n{rest}"
    )
}

/// A statement filled in on a day, and the entry that it corrects.
fn filled(made: &mut Made<'_>, on: Date, text: &str) -> (Statement, Option<EntryId>) {
    let mut says = made.read(text).remove(0).says;
    let view = made.state.as_of(on, made.state.now());
    let dossier = made.dossier(REQUEST, on, made.state.size()).unwrap();
    let known = (&made.state, made.state.now());
    let matters = casework::holds::of_dossier(
        known,
        &dossier,
        (super::world::FIRST, on),
        &made.rules.procedure,
        &made.assessor,
    );
    let corrects = fill(&view, &dossier, &matters, &mut says);
    (says, corrects)
}

#[test]
fn an_answer_is_one_to_what_was_asked() {
    let rules = rules();
    let mut made = begun(&rules);
    made.assess(REQUEST, day("2027-03-05"), "decision/made/assessed");
    for (name, with) in [("mofa", "office/mofa"), ("mod", "office/mod")] {
        made.add(&consultation(name, with, "2027-03-08", ""));
    }
    let on = day("2027-03-15");
    let answer = consultation("new", "office/mofa", "2027-03-15", "agrees = true\n");
    let (says, corrects) = filled(&mut made, on, &answer);
    let Statement::Consultation(one) = &says else { panic!("{says:?}") };
    assert_eq!(corrects, EntryId::parse("consultation/mofa"));
    assert_eq!((one.id.as_str(), one.on.first()), ("consultation/mofa", day("2027-03-08")));
    assert_eq!((one.agrees, one.answered.map(record::When::first)), (Some(true), Some(on)));
    // it may be entered, and then the other is the only one who has not answered
    let mut entry = by(&mut made, "office/hq", &answer);
    (entry.says, entry.corrects) = (says, corrects);
    assert_eq!(asked(&made, on, "consult", &entry, None), Ok(()));
    made.take(&[entry]);
    let view = made.state.as_of(on, made.state.now());
    let dossier = made.dossier(REQUEST, on, made.state.size()).unwrap();
    assert_eq!(dossier.of_kind("consultation").count(), 2);
    assert!(open_consultation(&view, &dossier, &id("office/mofa")).is_none());
    assert!(open_consultation(&view, &dossier, &id("office/mod")).is_some());
    // a question, or an answer of whoever was not asked, is one of its own
    for text in [
        consultation("q", "office/mod", "2027-03-15", ""),
        consultation("a", "office/cas", "2027-03-15", "agrees = true\n"),
    ] {
        let before = made.read(&text).remove(0).says;
        assert_eq!(filled(&mut made, on, &text), (before, None));
    }
    // nobody has answered before being asked
    let early = consultation("new", "office/mod", "2027-03-01", "agrees = true\n");
    let (says, corrects) = filled(&mut made, on, &early);
    let mut entry = by(&mut made, "office/hq", &early);
    (entry.says, entry.corrects) = (says, corrects);
    assert!(asked(&made, on, "consult", &entry, None).is_err());
}

#[test]
fn the_cabinet_decides_on_the_plan_as_it_was_drafted_last() {
    let rules = rules();
    let mut made = begun(&rules);
    let draft = |name: &str, on: &str, rest: &str| {
        plan(name, "drafted", on, rest).replace("\"cabinet\"", "\"headquarters\"")
    };
    made.add(&draft("first", "2027-03-10", "persons = 80\nreview = 2027-10-01\n"));
    made.add(&draft(
        "second",
        "2027-03-20",
        "from = 2027-05-01\nto = 2028-04-30\npersons = 120\nliaison = 3\ntasks = [\"tsu\", \"wa\"]\nplaces = [\"state/XA\"]\ntransits = [\"state/XB\"]\nequipment = [{ what = { ja = \"車\", en = \"lorries\" }, quantity = 40 }]\n",
    ));
    let on = day("2027-04-02");
    let Statement::Plan(decided) =
        filled(&mut made, on, &plan("new", "decided", "2027-04-02", "persons = 100\ntasks = [\"tsu\"]\n")).0
    else {
        panic!()
    };
    let view = made.state.as_of(on, made.state.now());
    let dossier = made.dossier(REQUEST, on, made.state.size()).unwrap();
    let second = last_draft(&view, &dossier).unwrap();
    assert_eq!(second.id.as_str(), "plan/made/second");
    assert_eq!(
        (decided.id.as_str(), decided.persons, decided.tasks.as_slice()),
        ("plan/made/new", Some(100), &["tsu".to_owned()][..])
    );
    assert_eq!(
        (decided.from, decided.to, decided.liaison, decided.review),
        (second.from, second.to, Some(3), None)
    );
    assert_eq!(
        (&decided.places, &decided.transits, &decided.equipment),
        (&second.places, &second.transits, &second.equipment)
    );
    // a change says what it changes, and no more
    let change = plan("change", "changed", "2027-04-02", "persons = 100\n");
    let before = made.read(&change).remove(0).says;
    assert_eq!(filled(&mut made, on, &change).0, before);
}

#[test]
fn a_handling_speaks_of_what_its_matter_is_of() {
    let rules = rules();
    let mut made = super::course::begun(&rules);
    withdrawn(&mut made, "2027-08-01");
    let on = day("2027-08-10");
    for (key, about) in
        [("must_suspend/2027-08-01", UNIT), ("report_plan/2027-04-02", REQUEST), ("none/2027-08-01", REQUEST)]
    {
        let (says, _) = filled(&mut made, on, &handling("new", REQUEST, key, "acknowledged", "2027-08-10"));
        let Statement::Handling(one) = says else { panic!("{says:?}") };
        assert_eq!(one.about.as_str(), about, "{key}");
    }
}
