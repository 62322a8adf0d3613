//! Mandates: tasks, who may do them, the load from one to the next, and what was said.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[expect(dead_code, reason = "each test binary uses only some of the helpers")]
mod founding;
mod japan;

use casework::mandate::{Mandates, MatchedBy, OneMandate, mandates};
use casework::{Assessor, Subject, case};
use exchange::case::{Case, Contribution, TaskRef};
use founding::{MADE, entries, founding, procedure, state};
use japan::japan;
use jiff::civil::{Date, date};
use law::{Framework, Lang};
use record::{Id, State};

fn of(state: &State, framework: &Framework, operation: &str, on: Date) -> Mandates {
    let (assessor, procedure) = (Assessor::new(framework), procedure(framework));
    let view = state.as_of(on, state.now());
    mandates(&view, &procedure, &assessor, &Id::parse(operation).unwrap(), Lang::En).unwrap()
}

/// What must be so of every mandate.
fn sound(mandate: &OneMandate) {
    let (load, realism) = (&mandate.load, &mandate.realism);
    assert_eq!(load.tasks, mandate.tasks.len());
    assert_eq!(realism.tasks, mandate.tasks.len());
    assert_eq!(
        realism.mapped,
        realism.lawful + realism.unknown + realism.without_performer,
        "{}",
        mandate.id
    );
    if load.against.is_some() {
        assert_eq!(load.kept.len() + load.added.len(), load.tasks, "{}", mandate.id);
    } else {
        assert!(load.kept.is_empty() && load.added.is_empty() && load.dropped.is_empty());
    }
    for task in &mandate.tasks {
        assert_eq!(task.task.is_some(), task.may.is_some());
        assert_eq!(task.task.is_some(), !task.performers.is_empty());
        if task.may == Some("no") {
            assert!(task.performers.iter().all(|one| one.may == "no"));
        }
    }
}

#[test]
fn the_mandates_of_undof_and_unmiss() {
    let framework = japan();
    let state = state(founding(&framework));
    for operation in ["op/undof", "op/unmiss"] {
        let found = of(&state, &framework, operation, date(2012, 6, 1));
        found.mandates.iter().for_each(sound);
        let days: Vec<Date> = found.mandates.iter().filter_map(|one| Some(one.from?.first())).collect();
        assert!(days.is_sorted() && !days.is_empty(), "{days:?}");
        assert!(found.mandates.iter().any(|one| one.realism.mapped > 0));
        // most of what the Council asks for is no task of the Act
        assert!(found.mandates.iter().all(|one| one.realism.mapped <= one.realism.tasks));
    }
    let undof = of(&state, &framework, "op/undof", date(2012, 6, 1));
    let first = undof.mandates.iter().find(|one| one.id.as_str() == "mandate/undof/1974-05").unwrap();
    assert_eq!(first.strength, Some(1250));
    assert!(first.tasks.iter().any(|task| task.task.as_ref().is_some_and(|task| task.id == "i")));
    assert_eq!(first.load.against, None);
}

#[test]
fn who_may_do_a_task_is_what_the_assessor_says() {
    let framework = japan();
    let (assessor, procedure) = (Assessor::new(&framework), procedure(&framework));
    let state = state(founding(&framework));
    let on = date(2012, 6, 1);
    let value = |dim: &str, name: &str| framework.value(framework.dim(dim).unwrap(), name).unwrap();
    for operation in ["op/undof", "op/unmiss"] {
        let view = state.as_of(on, state.now());
        let subject = Subject::of(&view, &Id::parse(operation).unwrap()).unwrap();
        let recorded = case(&view, &framework, &procedure.found, &subject);
        let found = of(&state, &framework, operation, on);
        let mut compared = 0;
        for task in found.mandates.iter().flat_map(|one| &one.tasks) {
            for one in &task.performers {
                let contribution = Contribution {
                    form: Some(value("form", "dispatch")),
                    performer: Some(value("performer", &one.performer.id)),
                    tasks: vec![TaskRef { task: value("task", &task.task.as_ref().unwrap().id), like: None }],
                    ..recorded.contributions.first().unwrap().clone()
                };
                let case = Case { contributions: vec![contribution], ..recorded.clone() };
                assert_eq!(assessor.verdicts(&case, on).first().unwrap().word(), one.may);
                compared += 1;
            }
        }
        assert!(compared > 0);
    }
}

#[test]
fn what_a_performer_may_do_depends_on_the_day() {
    let framework = japan();
    let state = state(founding(&framework));
    let may = |on: Date| {
        let found = of(&state, &framework, "op/undof", on);
        let first = found.mandates.iter().find(|one| one.id.as_str() == "mandate/undof/1974-05").unwrap();
        let watching = first.tasks.iter().find(|task| task.task.as_ref().is_some_and(|task| task.id == "i"));
        watching.unwrap().may
    };
    // before there was an Act nobody could be sent under it
    assert_eq!(may(date(1990, 1, 1)), Some("no"));
    assert!(may(date(2012, 6, 1)).is_some());
}

#[test]
fn what_was_said_stands_with_what_it_was_said_of() {
    let framework = japan();
    let state = state(founding(&framework));
    let found = of(&state, &framework, "op/unmiss", date(2026, 11, 24));
    assert!(found.positions.iter().all(|said| said.about.as_str() == "op/unmiss"));
    assert!(
        found.positions.iter().any(|said| said.by.as_ref().is_some_and(|by| by.as_str() == "office/mofa"))
    );
    let on_mandates = found.mandates.iter().flat_map(|one| &one.positions);
    assert!(on_mandates.clone().all(|said| said.about.as_str() != "op/unmiss"));
    let earlier = of(&state, &framework, "op/unmiss", date(2016, 1, 1));
    assert!(earlier.positions.len() < found.positions.len());
}

#[test]
fn the_load_from_one_mandate_to_the_next() {
    let framework = japan();
    let text = r#"
[defaults]
public = true
[[operation]]
id = "op/isle"
cites = ["source/general"]
name = { ja = "島", en = "Isle" }
pillar = "pko"
[[mandate]]
id = "mandate/isle/1"
cites = ["source/general"]
operation = "op/isle"
from = 2020-01-01
strength = 1000
tasks = [
  { what = { ja = "停戦の監視", en = "watch the ceasefire" }, paragraph = "1", task = "i" },
  { what = { ja = "選挙", en = "hold an election" }, paragraph = "2", task = "chi" },
  { what = { ja = "和解", en = "reconcile" }, paragraph = "3" },
]
[[mandate]]
id = "mandate/isle/0"
cites = ["source/general"]
operation = "op/isle"
tasks = [{ what = { ja = "停戦の監視", en = "watch the ceasefire" }, task = "i" }]
[[mandate]]
id = "mandate/isle/2"
cites = ["source/general"]
operation = "op/isle"
from = 2021-01-01
[[mandate]]
id = "mandate/isle/3"
cites = ["source/general"]
operation = "op/isle"
from = 2022-01-01
strength = 1400
tasks = [
  { what = { ja = "監視", en = "watch" }, paragraph = "7", task = "i" },
  { what = { ja = "停戦の巡察", en = "patrol" }, paragraph = "8", task = "i" },
  { what = { ja = "和解", en = "reconcile" }, paragraph = "9" },
  { what = { ja = "人権", en = "human rights" }, paragraph = "3" },
]
[[position]]
id = "position/isle/3"
about = "mandate/isle/3"
on = 2021-12-01
what = { ja = "巡察は過大である。", en = "Patrols ask too much." }
reflected = false
"#;
    let mut all = founding(&framework);
    all.extend(entries(text, &framework, MADE));
    let state = state(all);
    let found = of(&state, &framework, "op/isle", date(2022, 6, 1));
    found.mandates.iter().for_each(sound);
    let [first, second, third, undated] = found.mandates.as_slice() else { panic!("{found:?}") };
    assert_eq!((&first.load.against, &second.load.against), (&None, &None));
    // of one without a day nobody knows what came before it
    assert_eq!((undated.id.as_str(), &undated.load.against), ("mandate/isle/0", &None));
    let load = &third.load;
    // the second says nothing of its tasks: the first is what it is held against
    assert_eq!(load.against.as_ref().map(Id::as_str), Some("mandate/isle/1"));
    let kept: Vec<(usize, usize, MatchedBy)> =
        load.kept.iter().map(|kept| (kept.task, kept.before, kept.by)).collect();
    assert_eq!(kept, [(0, 0, MatchedBy::Task), (2, 2, MatchedBy::Words)]);
    assert_eq!((load.added.as_slice(), load.dropped.as_slice()), (&[1, 3][..], &[1][..]));
    assert_eq!(load.strength_change, Some(400));
    assert_eq!((third.realism.tasks, third.realism.mapped), (4, 2));
    assert_eq!(third.positions.first().and_then(|said| said.reflected), Some(false));
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["mandates"][2]["load"]["kept"][0]["by"], "task");
}
