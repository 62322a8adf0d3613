//! Options side by side, over the founding record and over small entries made up here.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

#[expect(dead_code, reason = "each test binary uses only some of the helpers")]
mod founding;
mod japan;

use casework::durations::{FEWEST_FOR_MEDIAN, legs};
use casework::options::{InTime, Options, options};
use casework::procedure::{Procedure, ProcedureError};
use casework::{Assessor, Subject, case};
use exchange::case::{Case, Contribution, TaskRef};
use founding::{MADE, entries, founding, procedure, state};
use japan::{japan, root};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use law::{Framework, Lang};
use record::{Id, State};

const TODAY: Date = date(2026, 11, 24);

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// The founding record with entries made up here.
fn with(framework: &Framework, text: &str) -> State {
    let mut all = founding(framework);
    all.extend(entries(text, framework, MADE));
    state(all)
}

fn of<'f>(state: &State, assessor: &Assessor<'f>, about: &str, on: Date) -> Options<'f> {
    let procedure = procedure(assessor.framework());
    options(&state.as_of(on, state.now()), &procedure, assessor, &id(about), Lang::En).unwrap()
}

fn requests(state: &State) -> Vec<Id> {
    let view = state.as_of(TODAY, state.now());
    view.things("request").iter().filter_map(|thing| thing.entry.says.own().cloned()).collect()
}

#[test]
fn every_way_of_the_procedure_is_there_and_what_other_laws_offer_is_not_judged() {
    let framework = japan();
    let (assessor, procedure) = (Assessor::new(&framework), procedure(&framework));
    let state = state(founding(&framework));
    for request in requests(&state) {
        let found = of(&state, &assessor, request.as_str(), TODAY);
        let ways: Vec<&str> = found.ways.iter().map(|way| way.id.as_str()).collect();
        assert_eq!(ways, procedure.ways.iter().map(|way| way.id.as_str()).collect::<Vec<_>>());
        assert_eq!(found.elsewhere.len(), procedure.elsewhere.len());
        let json = serde_json::to_value(&found).unwrap();
        assert!(json["elsewhere"].as_array().unwrap().iter().all(|one| one.get("outcome").is_none()));
        assert_eq!(json["asked"]["entry"], found.asked.entry.unwrap());
    }
}

/// The same way put to the law here, from the plain reading of the record.
fn by_hand(case: &Case, framework: &Framework, form: &str, performer: &str, tasks: &[&str]) -> Case {
    let value = |dim: &str, name: &str| framework.value(framework.dim(dim).unwrap(), name).unwrap();
    let tasks = tasks.iter().map(|name| TaskRef { task: value("task", name), like: None });
    let contribution = Contribution {
        form: Some(value("form", form)),
        performer: Some(value("performer", performer)),
        tasks: tasks.collect(),
        ..case.contributions[0].clone()
    };
    Case { contributions: vec![contribution], ..case.clone() }
}

#[test]
fn an_outcome_is_what_the_assessor_says() {
    let framework = japan();
    let (assessor, procedure) = (Assessor::new(&framework), procedure(&framework));
    let state = state(founding(&framework));
    let about = "request/ukraine-2022";
    for on in [date(2022, 4, 27), date(2022, 5, 2), TODAY] {
        let view = state.as_of(on, state.now());
        let subject = Subject::of(&view, &id(about)).unwrap();
        let recorded = case(&view, &framework, &procedure.found, &subject);
        let found = of(&state, &assessor, about, on);
        let mut compared = 0;
        for way in found.ways.iter().filter(|way| !way.law.tasks.is_empty()) {
            let tasks: Vec<&str> = way.law.tasks.iter().map(|task| task.id.as_str()).collect();
            for one in way.law.performers.iter().filter(|one| one.performer.is_some()) {
                let performer = one.performer.as_ref().unwrap();
                let case = by_hand(&recorded, &framework, &way.form.id, &performer.id, &tasks);
                let says = assessor.verdicts(&case, on);
                assert_eq!(one.outcome, says[0].word(), "{} {} on {on}", way.id, performer.id);
                compared += 1;
            }
            let rank = |word: &str| ["yes", "partly", "unknown", "no"].iter().position(|one| *one == word);
            let best = way.law.performers.iter().map(|one| rank(one.outcome)).min().unwrap();
            assert_eq!(rank(way.law.outcome), best, "{}", way.id);
        }
        assert!(compared >= 8, "{compared}");
        let airlift = found.ways.iter().find(|way| way.id == "airlift").unwrap();
        assert_eq!(airlift.law.tasks_from, "request");
        assert_eq!(airlift.law.tasks[0].id, "tsu");
        let observers = found.ways.iter().find(|way| way.id == "observers").unwrap();
        // carrying goods is no work for observers: what the way itself is about is asked
        assert_eq!(observers.law.tasks_from, "way");
    }
}

#[test]
fn what_is_still_needed_is_told_with_its_text_and_linked_to_entries() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = state(founding(&framework));
    let found = of(&state, &assessor, "request/ukraine-2022", date(2022, 4, 27));
    let size = state.size();
    for way in &found.ways {
        for goal in way.law.decides.iter().chain(&way.law.approvals).chain(&way.law.limits) {
            let asked = goal.ask_next.iter().map(|asked| &asked.key);
            for key in asked.chain(&goal.missing) {
                assert!(!way.law.facts[key].text.is_empty(), "{key}");
            }
            assert!(goal.kind == "option" || goal.answer != "no");
        }
        for claim in way.law.facts.values().flat_map(|fact| &fact.claims) {
            if let Some(source) = &claim.source {
                assert!(source.parse::<u64>().unwrap() < size);
            }
        }
    }
    let airlift = found.ways.iter().find(|way| way.id == "airlift").unwrap();
    assert!(airlift.law.approvals.iter().any(|goal| goal.goal == "must_seek_cabinet"));
    assert!(airlift.law.facts.values().any(|fact| !fact.claims.is_empty()));
}

#[test]
fn no_median_under_three_and_every_case_is_shown() {
    let framework = japan();
    let procedure = procedure(&framework);
    let state = state(founding(&framework));
    let view = state.as_of(TODAY, state.now());
    let mut with_median = 0;
    for way in &procedure.ways {
        for leg in legs(&view, way, &[]) {
            assert_eq!(leg.n, leg.cases.len());
            assert_eq!(leg.median.is_some(), leg.n >= FEWEST_FOR_MEDIAN, "{} {}", way.id, leg.to);
            assert_eq!(leg.min, leg.cases.iter().map(|case| case.days).min());
            assert_eq!(leg.max, leg.cases.iter().map(|case| case.days).max());
            if let Some(median) = leg.median {
                with_median += 1;
                assert!(leg.cases.iter().filter(|case| case.days <= median).count() * 2 >= leg.n);
                assert!(leg.cases.iter().filter(|case| case.days >= median).count() * 2 >= leg.n);
            }
            for case in &leg.cases {
                assert_eq!(case.from.checked_add(case.days.days()).unwrap(), case.to, "{}", case.about);
                assert!(case.days >= 0 && case.entries.iter().all(|entry| *entry < state.size()));
            }
        }
    }
    assert!(with_median > 0);
}

#[test]
fn cases_of_the_record_are_found_where_they_belong() {
    let framework = japan();
    let procedure = procedure(&framework);
    let state = state(founding(&framework));
    let view = state.as_of(TODAY, state.now());
    let days = |way: &str, to: &str, about: &str| {
        let way = procedure.ways.iter().find(|one| one.id == way).unwrap();
        let legs = legs(&view, way, &[]);
        let leg = legs.iter().find(|leg| leg.to == to).unwrap();
        leg.cases.iter().find(|case| case.about.as_str() == about).map(|case| case.days)
    };
    assert_eq!(days("unit", "decided", "dispatch/untac/engineer-unit-1"), Some(5));
    assert_eq!(days("unit", "departed", "dispatch/unmiss/engineer-unit-1"), Some(22));
    // the engineers of UNMISS were decided by themselves: the plan for the staff officers says nothing of them
    assert_eq!(days("unit", "departed", "op/unmiss"), None);
    assert_eq!(days("airlift", "decided", "op/iraq-refugees-2003"), Some(7));
    assert_eq!(days("airlift", "departed", "dispatch/ukraine-2022/airlift-unit-1"), Some(3));
    // one decision sent them: the operation as a whole is not a second case
    assert_eq!(days("airlift", "departed", "op/ukraine-2022"), None);
    assert_eq!(days("goods", "decided", "goods/unmiss-ammunition-2013"), Some(1));
}

const MADE_UP: &str = r#"
[defaults]
public = true
[[operation]]
id = "op/far"
cites = ["source/general"]
name = { ja = "遠方", en = "Far" }
pillar = "ihro"
[[operation]]
id = "op/near"
cites = ["source/general"]
name = { ja = "近隣", en = "Near" }
pillar = "ihro"
[[dispatch]]
id = "dispatch/far/movement-1"
operation = "op/far"
personnel = "movement_control_unit"
[[dispatch]]
id = "dispatch/near/movement-1"
operation = "op/near"
personnel = "movement_control_unit"
[[milestone]]
id = "milestone/far/decided"
about = "dispatch/far/movement-1"
step = "decided"
on = 2020-02-10
[[milestone]]
id = "milestone/far/departed"
about = "dispatch/far/movement-1"
step = "departed"
on = "2020-02"
[[milestone]]
id = "milestone/near/decided"
about = "dispatch/near/movement-1"
step = "decided"
on = 2021-03-01
[[milestone]]
id = "milestone/near/departed"
about = "dispatch/near/movement-1"
step = "departed"
on = 2021-03-11
"#;

#[test]
fn a_month_never_counts_and_is_told_as_left_out() {
    let framework = japan();
    let procedure = procedure(&framework);
    let state = with(&framework, MADE_UP);
    let way = procedure.ways.iter().find(|way| way.id == "unit").unwrap();
    let mut way = way.clone();
    way.personnel = vec!["movement_control_unit".to_owned()];
    let view = state.as_of(TODAY, state.now());
    let all = legs(&view, &way, &[]);
    let leg = all.iter().find(|leg| leg.to == "departed").unwrap();
    assert!(leg.inexact.contains(&id("dispatch/far/movement-1")));
    assert!(leg.cases.iter().all(|case| case.about.as_str() != "dispatch/far/movement-1"));
    assert!(
        leg.cases.iter().any(|case| case.about.as_str() == "dispatch/near/movement-1" && case.days == 10)
    );
    // what had not happened on the day is no case on it, and what is considered is none of itself
    let before = legs(&state.as_of(date(2021, 3, 5), state.now()), &way, &[]);
    assert!(
        before
            .iter()
            .flat_map(|leg| &leg.cases)
            .all(|case| case.about.as_str() != "dispatch/near/movement-1")
    );
    let besides = legs(&view, &way, &[id("dispatch/near/movement-1"), id("op/near")]);
    assert!(
        besides
            .iter()
            .flat_map(|leg| &leg.cases)
            .all(|case| case.about.as_str() != "dispatch/near/movement-1")
    );
}

const ASKED: &str = r#"
[defaults]
public = true
[[request]]
id = "request/tents"
what = { ja = "テント500張とその輸送", en = "500 tents, and their carriage" }
received = 2026-11-20
by = ["body/unhcr"]
forms = ["in_kind", "dispatch"]
tasks = ["tsu"]
places = ["state/JO"]
persons = 40
needed_by = 2026-12-31
[[request.items]]
what = { ja = "テント", en = "tents" }
quantity = 500
[[alternative]]
id = "alternative/tents/airlift"
about = "request/tents"
way = "airlift"
choice = "dropped"
on = 2026-11-21
why = { ja = "民間機で足りる。", en = "A hired aircraft will do." }
[[alternative]]
id = "alternative/tents/cash"
about = "request/tents"
way = "cash"
choice = "considered"
on = 2026-12-01
why = { ja = "現地で買えるか。", en = "Can they be bought on the spot?" }
"#;

#[test]
fn a_request_is_shown_with_what_was_asked_and_what_people_thought() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = with(&framework, ASKED);
    let found = of(&state, &assessor, "request/tents", TODAY);
    assert_eq!((found.asked.persons, found.asked.items.len()), (Some(40), 1));
    // what was said after the day is not known on it
    assert_eq!(found.alternatives.len(), 1);
    let said = &found.alternatives[0];
    assert_eq!((said.way.as_str(), said.choice), ("airlift", "dropped"));
    assert_eq!(of(&state, &assessor, "request/tents", date(2026, 12, 1)).alternatives.len(), 2);
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["ways"][0]["id"], "individuals");
    assert_eq!(json["asked"]["items"][0]["quantity"], 500);
    assert_eq!(json["on"], "2026-11-24");
}

#[test]
fn the_earliest_day_is_never_before_today_and_no_day_is_invented() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = with(&framework, ASKED);
    let mut all = requests(&state);
    all.push(id("op/unmiss"));
    let (mut told, mut silent) = (0, 0);
    for about in all {
        for way in of(&state, &assessor, about.as_str(), TODAY).ways {
            let earliest = &way.earliest;
            for day in [earliest.at_the_quickest, earliest.as_usual].into_iter().flatten() {
                assert!(day >= TODAY && earliest.started.is_none(), "{about} {}", way.id);
                told += 1;
            }
            if earliest.ahead.iter().any(|leg| leg.min.is_none()) {
                assert_eq!((earliest.at_the_quickest, earliest.as_usual), (None, None), "{about} {}", way.id);
                silent += 1;
            }
            if let (Some(quickest), Some(usual)) = (earliest.at_the_quickest, earliest.as_usual) {
                assert!(quickest <= usual);
            }
            if earliest.ahead.iter().any(|leg| leg.median.is_none()) {
                assert_eq!(earliest.as_usual, None);
            }
        }
    }
    assert!(told > 0 && silent > 0, "{told} {silent}");
}

#[test]
fn legs_behind_are_not_added() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = with(&framework, ASKED);
    let goods = |state: &State| {
        let found = of(state, &assessor, "request/tents", TODAY);
        found.ways.into_iter().find(|way| way.id == "goods").unwrap()
    };
    let before = goods(&state);
    let ahead: Vec<&str> = before.earliest.ahead.iter().map(|leg| leg.to).collect();
    assert_eq!(ahead, ["decided", "complete"]);
    let sum: i64 = before.legs.iter().filter_map(|leg| leg.min).sum();
    assert_eq!(before.earliest.at_the_quickest, Some(TODAY.checked_add(sum.days()).unwrap()));
    assert!(matches!(before.earliest.in_time, Some(InTime::AsUsual | InTime::AtTheQuickest)));
    let decided = "
[defaults]
public = true
[[decision]]
id = \"decision/tents\"
by = \"cabinet\"
act = \"decided\"
on = 2026-11-24
what = { ja = \"譲渡する。\", en = \"They are given.\" }
about = [\"request/tents\"]
[[goods]]
id = \"goods/tents\"
purpose = { ja = \"避難民の救援\", en = \"Relief of the displaced\" }
request = \"request/tents\"
decided = 2026-11-24
";
    let decided = with(&framework, &(ASKED.to_owned() + &decided.replace("[defaults]\npublic = true\n", "")));
    let after = goods(&decided);
    let ahead: Vec<&str> = after.earliest.ahead.iter().map(|leg| leg.to).collect();
    assert_eq!(ahead, ["complete"]);
    let leg = after.legs.iter().find(|leg| leg.to == "complete").unwrap();
    assert_eq!(after.earliest.at_the_quickest, Some(TODAY.checked_add(leg.min.unwrap().days()).unwrap()));
    let step = after.steps.iter().find(|step| step.id == "decide_goods").unwrap();
    assert_eq!(step.taken_by.len(), 1);
    // deciding on the goods decides on no other way
    let found = of(&decided, &assessor, "request/tents", TODAY);
    let airlift = found.ways.iter().find(|way| way.id == "airlift").unwrap();
    assert_eq!(airlift.earliest.ahead.first().map(|leg| leg.to), Some("decided"));
}

#[test]
fn before_the_law_nothing_is_open_under_it() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = state(founding(&framework));
    let found = of(&state, &assessor, "op/undof", date(1990, 1, 1));
    assert_eq!(found.edition, None);
    assert!(found.ways.iter().all(|way| matches!(way.law.outcome, "not_in_force" | "outside")));
}

#[test]
fn what_is_still_ahead_on_the_day_has_not_started() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = state(founding(&framework));
    let officers = |on: Date| {
        let found = of(&state, &assessor, "op/unmiss", on);
        found.ways.into_iter().find(|way| way.id == "headquarters_officers").unwrap().earliest
    };
    // the list gives the month in which they left, a milestone the day
    assert_eq!(officers(date(2011, 11, 1)).started, None);
    assert_eq!(officers(date(2011, 11, 20)).ahead.iter().map(|leg| leg.to).collect::<Vec<_>>(), ["departed"]);
    assert_eq!(officers(date(2011, 12, 1)).started.map(|on| on.to_string()).as_deref(), Some("2011-11-28"));
}

#[test]
fn a_way_has_the_steps_of_its_form() {
    let framework = japan();
    let assessor = Assessor::new(&framework);
    let state = with(&framework, ASKED);
    let found = of(&state, &assessor, "request/tents", TODAY);
    let steps = |way: &str| {
        let way = found.ways.iter().find(|one| one.id == way).unwrap();
        way.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>()
    };
    assert!(steps("goods").iter().any(|step| step == "decide_goods"));
    assert!(steps("goods").iter().all(|step| step != "depart" && step != "decline"));
    assert!(steps("unit").iter().any(|step| step == "depart"));
    let unit = found.ways.iter().find(|way| way.id == "unit").unwrap();
    let council = unit.steps.iter().find(|step| step.id == "council").unwrap();
    assert!(council.owed.is_some());
    assert!(unit.steps.iter().any(|step| step.id == "receive" && step.taken_by.len() == 1));
}

#[test]
fn a_procedure_that_names_no_milestone_is_refused() {
    let framework = japan();
    let text = std::fs::read_to_string(root().join("procedures/japan.toml")).unwrap();
    let refused = |old: &str, new: &str| match Procedure::read(&text.replacen(old, new, 1), &framework) {
        Err(ProcedureError::Unknown { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused("starts = \"departed\"", "starts = \"returned\""), "milestone");
    assert_eq!(refused("passes = [\"requested\"", "passes = [\"wished\""), "milestone");
    assert_eq!(refused("stages = [\"received\"", "stages = [\"begun\""), "stage");
    assert_eq!(refused("with = { sort = \"after\" }", "with = { sort = \"later\" }"), "field");
}
