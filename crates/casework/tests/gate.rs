//! The policy gate: what was judged, what was not, and what was judged in comparable cases.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[expect(dead_code, reason = "each test binary uses only some of the helpers")]
mod founding;
mod japan;

use casework::gate::{Common, Gate, gate};
use founding::{MADE, entries, founding, state};
use japan::japan;
use jiff::civil::{Date, date};
use record::{GateItem, Id, State};

const TODAY: Date = date(2026, 11, 24);

fn of(state: &State, about: &str, on: Date) -> Gate {
    gate(&state.as_of(on, state.now()), &Id::parse(about).unwrap()).unwrap()
}

fn made() -> State {
    let framework = japan();
    let mut all = founding(&framework);
    all.extend(entries(
        r#"
[defaults]
public = true
[[request]]
id = "request/undof-again"
what = { ja = "ゴラン高原の監視", en = "Watching the Golan" }
received = 2026-11-01
operation = "op/undof"
by = ["body/un"]
forms = ["dispatch"]
tasks = ["i"]
[[judgement]]
id = "judgement/undof-again/meaning"
about = "request/undof-again"
item = "meaning"
by = "headquarters"
on = 2026-11-10
what = { ja = "意義がある。", en = "It is worth doing." }
favours = true
ends = { ja = "停戦が破れるまで", en = "until the ceasefire breaks" }
review = 2026-11-20
"#,
        &framework,
        MADE,
    ));
    state(all)
}

#[test]
fn the_questions_come_in_order_and_what_nobody_judged_is_told() {
    let state = made();
    let gate = of(&state, "request/undof-again", TODAY);
    let items: Vec<&str> = gate.items.iter().map(|item| item.item).collect();
    assert_eq!(items, GateItem::WORDS);
    assert!(gate.not_judged.contains(&"safety") && !gate.not_judged.contains(&"meaning"));
    let judged = gate.items.iter().filter(|item| !item.judged.is_empty()).count();
    assert_eq!(judged + gate.not_judged.len(), items.len());
}

#[test]
fn a_judgement_is_shown_as_it_was_entered() {
    let state = made();
    let gate = of(&state, "request/undof-again", TODAY);
    let meaning = gate.items.iter().find(|item| item.item == "meaning").unwrap();
    let [judged] = meaning.judged.as_slice() else { panic!("{:?}", meaning.judged) };
    assert_eq!(
        (judged.by, judged.favours, judged.office.as_str()),
        ("headquarters", Some(true), "office/hq")
    );
    assert_eq!(judged.ends.as_ref().unwrap().en, "until the ceasefire breaks");
    assert!(meaning.review_due);
    let before = of(&state, "request/undof-again", date(2026, 11, 12));
    assert!(!before.items.iter().any(|item| item.review_due));
    let first = of(&state, "request/undof-again", date(2026, 11, 2));
    assert!(first.not_judged.contains(&"meaning"), "nobody had judged it yet");
}

#[test]
fn the_same_operation_comes_first_then_pillar_and_form() {
    let state = made();
    let gate = of(&state, "request/undof-again", TODAY);
    let safety = gate.items.iter().find(|item| item.item == "safety").unwrap();
    let first = &safety.comparable[0];
    assert_eq!(first.judged.on.to_string(), "2012-12-21");
    assert_eq!((first.judged.favours, first.dossier.as_str()), (Some(false), "op/undof"));
    assert!(first.alike.has(Common::Operation));
    for item in &gate.items {
        let ranks: Vec<u8> = item.comparable.iter().map(|one| one.alike.rank()).collect();
        assert!(ranks.is_sorted(), "{ranks:?}");
        assert!(item.comparable.iter().all(|one| one.dossier != gate.about && one.alike.is_comparable()));
    }
    let principles = gate.items.iter().find(|item| item.item == "principles").unwrap();
    let unmiss = principles.comparable.iter().find(|one| one.dossier.as_str() == "op/unmiss").unwrap();
    assert!(unmiss.alike.has(Common::Pillar) && !unmiss.alike.has(Common::Operation));
    let json = serde_json::to_value(first).unwrap();
    assert_eq!(json["favours"], false);
    assert_eq!(json["alike"][0], "operation");
    assert!(json["entry"].as_u64().unwrap() < state.size());
}

#[test]
fn another_operation_of_the_same_pillar_is_listed_after_none_of_the_same() {
    let gate = of(&made(), "op/unmiss", date(2013, 1, 10));
    let safety = gate.items.iter().find(|item| item.item == "safety").unwrap();
    let undof = safety.comparable.iter().find(|one| one.dossier.as_str() == "op/undof").unwrap();
    assert_eq!((undof.judged.on.to_string().as_str(), undof.judged.favours), ("2012-12-21", Some(false)));
    assert_eq!(undof.alike.rank(), 1);
    // what was judged later is not known to have been
    assert!(gate.items.iter().all(|item| item.comparable.iter().all(|one| one.dossier.as_str() != "op/mfo")));
}

#[test]
fn what_was_judged_of_an_operation_is_its_own_dossiers() {
    let state = made();
    let gate = of(&state, "dispatch/mfo/staff-officers-1", TODAY);
    let principles = gate.items.iter().find(|item| item.item == "principles").unwrap();
    assert!(principles.judged.len() >= 2);
    let days: Vec<Date> = principles.judged.iter().map(|one| one.on.first()).collect();
    assert!(days.is_sorted());
    assert!(gate.items.iter().all(|item| item.comparable.iter().all(|one| one.dossier.as_str() != "op/mfo")));
}
