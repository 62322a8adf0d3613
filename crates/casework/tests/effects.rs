//! Surveys and outcomes, and what is asked for at each stage.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[expect(dead_code, reason = "each test binary uses only some of the helpers")]
mod founding;
mod japan;

use casework::effects::{Effects, effects};
use founding::{MADE, entries, founding, procedure, state};
use japan::japan;
use jiff::civil::{Date, date};
use record::{Id, State};

fn made() -> State {
    let framework = japan();
    let mut all = founding(&framework);
    all.extend(entries(
        r#"
[defaults]
public = true
[[request]]
id = "request/wells"
what = { ja = "井戸", en = "Wells" }
received = 2026-01-10
by = ["body/unhcr"]
forms = ["dispatch"]
[[survey]]
id = "survey/wells/before"
about = "request/wells"
sort = "before"
on = 2026-02-01
what = { ja = "水が足りない。", en = "Water is short." }
"#,
        &framework,
        MADE,
    ));
    state(all)
}

fn of(state: &State, about: &str, on: Date) -> Effects {
    let procedure = procedure(&japan());
    effects(&state.as_of(on, state.now()), &procedure, &Id::parse(about).unwrap()).unwrap()
}

#[test]
fn a_survey_is_asked_for_before_the_decision() {
    let state = made();
    let before = of(&state, "request/wells", date(2026, 1, 20));
    let [asked] = before.asked.as_slice() else { panic!("{before:?}") };
    assert_eq!((asked.id.as_str(), asked.given_by.len()), ("survey_before", 0));
    assert_eq!(asked.cites, ["art4.p2.i3"]);
    let after = of(&state, "request/wells", date(2026, 2, 1));
    assert_eq!(after.surveys.len(), 1);
    assert_eq!(after.asked.first().unwrap().given_by, [after.surveys.first().unwrap().entry]);
}

#[test]
fn results_are_asked_for_at_the_end() {
    let state = made();
    let during = of(&state, "op/undof", date(2005, 6, 1));
    assert_eq!(during.stage, Some("under_way"));
    assert!(
        during.asked.iter().any(|one| one.id == "survey_during" && one.cites.contains(&"art9.p2".to_owned()))
    );
    assert!(during.asked.iter().all(|one| one.id != "survey_before" && one.id != "lessons"));
    let ended = of(&state, "op/undof", date(2026, 11, 24));
    let ids: Vec<&str> = ended.asked.iter().map(|one| one.id.as_str()).collect();
    assert!(["output", "effects", "lessons", "survey_after"].iter().all(|id| ids.contains(id)), "{ids:?}");
}

#[test]
fn what_came_of_the_work_is_shown_with_its_numbers() {
    let state = made();
    let ukraine = of(&state, "request/ukraine-2022", date(2026, 11, 24));
    assert!(ukraine.outcomes.iter().any(|one| one.value == Some(8) && one.sort == "output"), "{ukraine:?}");
    let output = ukraine.asked.iter().find(|one| one.id == "output").unwrap();
    assert!(!output.given_by.is_empty());
    let json = serde_json::to_value(&ukraine).unwrap();
    assert_eq!(json["stage"], ukraine.stage.unwrap());
    let mfo = of(&state, "op/mfo", date(2019, 4, 1));
    assert!(mfo.surveys.iter().all(|one| one.sort == "before") && !mfo.surveys.is_empty());
}
