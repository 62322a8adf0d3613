//! The principle board: how each principle stood, since when, and on which facts; by the founding record.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[expect(dead_code, reason = "each test binary uses only some of the helpers")]
mod founding;
mod japan;

use casework::Assessor;
use casework::board::{Board, boards};
use founding::{founding, procedure, state};
use japan::japan;
use jiff::civil::{Date, date};
use law::{Framework, Lang};
use record::{Id, State};

fn of<'f>(
    state: &State,
    assessor: &Assessor<'f>,
    framework: &Framework,
    operation: &str,
    on: Date,
) -> Vec<Board<'f>> {
    let procedure = procedure(framework);
    boards((state, state.now(), on), &Id::parse(operation).unwrap(), &procedure, assessor, Lang::En)
}

/// What must be so of every board.
fn sound(board: &Board<'_>) {
    assert!(!board.of.is_empty());
    assert_eq!(board.items_since.len(), board.answer.views.len());
    for (view, since) in board.answer.views.iter().zip(&board.items_since) {
        assert_eq!(view.items.len(), since.len());
        assert!(since.iter().flatten().all(|day| *day <= board.on));
        for key in view.items.iter().flat_map(|item| &item.rests_on) {
            assert!(board.answer.facts.contains_key(key), "{key}");
        }
    }
    for requirement in &board.requirements {
        assert!(!requirement.cites.is_empty());
        assert!(requirement.facts.iter().all(|key| board.answer.facts.contains_key(key)), "{requirement:?}");
    }
    assert!(board.since.values().all(|day| *day <= board.on));
}

#[test]
fn undof_ended_and_no_principle_had_failed() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = state(founding(&framework));
    for day in [date(2012, 12, 20), date(2012, 12, 22)] {
        let found = of(&state, &assessor, &framework, "op/undof", day);
        found.iter().for_each(sound);
        assert!(!found.is_empty());
        for board in &found {
            assert_eq!((board.on, board.over), (day, false), "{:?}", board.of);
            assert_eq!(board.failing().count(), 0, "{:?}", board.failing().collect::<Vec<_>>());
            let view = board.answer.views.iter().find(|view| view.view == "principles").unwrap();
            assert_eq!(view.items.len(), 5);
            let consent = view.items.get(1).unwrap();
            assert!(
                consent.rests_on.iter().any(|key| **key == *"consents_assignment@state/SY"),
                "{consent:?}"
            );
        }
    }
    // what is over is held against the law of its own last day
    let found = of(&state, &assessor, &framework, "op/undof", date(2020, 1, 1));
    let days: Vec<Date> = found.iter().map(|board| board.on).collect();
    assert!(found.iter().all(|board| board.over), "{days:?}");
    assert!(days.contains(&date(2013, 1, 31)) && days.contains(&date(2013, 2, 28)), "{days:?}");
}

#[test]
fn what_changed_says_since_when() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = state(founding(&framework));
    let undof = of(&state, &assessor, &framework, "op/undof", date(2012, 12, 22));
    let since = |found: &[Board<'_>], key: &str| found.iter().find_map(|board| board.since.get(key).copied());
    // the Cabinet Order names the task since it was issued; that Syria consents no source dates
    assert_eq!(since(&undof, "order_names_task"), Some(date(1995, 12, 20)));
    assert_eq!(since(&undof, "consents_assignment@state/SY"), None);
    let unmiss = of(&state, &assessor, &framework, "op/unmiss", date(2016, 7, 11));
    unmiss.iter().for_each(sound);
    // the fighting of July 2016: whether there is a ground to suspend could not be said
    assert_eq!(since(&unmiss, "present_in_area@party/spla_io"), Some(date(2016, 7, 7)));
    assert_eq!(since(&unmiss, "parties@party/spla_io"), Some(date(2013, 12, 31)));
    assert!(!unmiss.is_empty() && unmiss.iter().all(|board| board.failing().count() == 1));
    assert!(of(&state, &assessor, &framework, "op/nothing", date(2016, 7, 11)).is_empty());
}
