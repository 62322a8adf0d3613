//! Whether a step may be taken: by this office, at this point, on what the official has seen.

use record::{Entry, Id, State, Statement, View};
use serde_json::Value;

use super::begin::Laid;
use super::sound::{is_of_dossier, is_of_matter, is_of_sound_days};
use super::steps::{Standing, StepState};
use super::{Dossier, Forbidden, Stage};
use crate::assess::Assessor;
use crate::holds::breaches;
use crate::procedure::{Permit, Procedure, StepRule};
use crate::process::{is_decided, plans};
use crate::recorded::come;

/// Whether an entry may be made as a step of a dossier. `seen` is how much of the log the official had seen, in entries.
///
/// # Errors
/// With the first reason why not, and what can be done instead.
pub fn allowed<'p>(
    state: &State,
    view: &View<'_>,
    dossier: &Dossier<'_>,
    (procedure, assessor): (&'p Procedure, &Assessor<'_>),
    steps: &[StepState<'p>],
    (step, entry): (&str, &Entry),
    seen: Option<u64>,
) -> Result<(), Forbidden<'p>> {
    let found = named(steps, step)?;
    if !found.rule.is_taken_by(entry) {
        let takes = steps.iter().filter(|one| one.rule.is_taken_by(entry)).map(|one| one.rule);
        return Err(Forbidden::NotTheStep { step: found.rule, takes: takes.collect() });
    }
    is_yours(&entry.by.office, procedure.permit(&entry.says))?;
    let news = seen.map_or_else(Vec::new, |seen| news(state, view, dossier, seen));
    if !news.is_empty() {
        return Err(Forbidden::Changed { news, size: state.size() });
    }
    is_not_over(dossier, found.rule)?;
    is_its_time(dossier, steps, found, entry.corrects.as_ref().and_then(|id| state.position(id)))?;
    is_of_dossier(state, view, dossier, &entry.says)?;
    is_of_sound_days(dossier, steps, found, &entry.says, view.valid())?;
    is_of_matter(state, view, dossier, (procedure, assessor), entry)?;
    within_plan(view, dossier, procedure, &entry.says)
}

/// Whether an office can take a step now, whatever else its entry will say than what the procedure lays down in these fields.
///
/// # Errors
/// With the first reason why not, and what can be done instead.
pub fn is_open<'p>(
    dossier: &Dossier<'_>,
    procedure: &'p Procedure,
    steps: &[StepState<'p>],
    step: &str,
    (office, laid): (&Id, &[Laid]),
) -> Result<&'p StepRule, Forbidden<'p>> {
    let found = named(steps, step)?;
    let fields = laid.iter().map(|one| (one.field.to_owned(), one.value.clone())).collect();
    is_yours(office, procedure.permit_of(&found.rule.kind, Some(&Value::Object(fields))))?;
    is_not_over(dossier, found.rule)?;
    is_its_time(dossier, steps, found, None)?;
    Ok(found.rule)
}

fn named<'p, 's>(steps: &'s [StepState<'p>], step: &str) -> Result<&'s StepState<'p>, Forbidden<'p>> {
    let found = steps.iter().find(|one| one.rule.id == step);
    found.ok_or_else(|| Forbidden::NoStep { name: step.to_owned(), open: open(steps) })
}

/// The rule says that the office may enter that.
fn is_yours<'p>(office: &Id, permit: Option<&'p Permit>) -> Result<(), Forbidden<'p>> {
    if permit.is_some_and(|permit| permit.offices.contains(office)) {
        return Ok(());
    }
    Err(Forbidden::NotYours {
        office: office.clone(),
        offices: permit.map_or(&[], |permit| &permit.offices),
        why: permit.map(|permit| &permit.why),
    })
}

fn is_not_over<'p>(dossier: &Dossier<'_>, rule: &StepRule) -> Result<(), Forbidden<'p>> {
    match dossier.stage.filter(|stage| stage.is_over() && !may_follow(rule, *stage)) {
        Some(stage) => Err(Forbidden::Over { stage }),
        None => Ok(()),
    }
}

/// The steps that can be taken now.
fn open<'p>(steps: &[StepState<'p>]) -> Vec<&'p StepRule> {
    steps.iter().filter(|one| one.can_be_taken()).map(|one| one.rule).collect()
}

/// It is the step's turn: what comes first is there, it is owed, it has not been taken, and the dossier has not gone past it.
fn is_its_time<'p>(
    dossier: &Dossier<'_>,
    steps: &[StepState<'p>],
    found: &StepState<'p>,
    corrected: Option<u64>,
) -> Result<(), Forbidden<'p>> {
    let step = found.rule;
    match (&found.standing, found.taken_by.last()) {
        (Standing::Taken(_), Some(by))
            if !step.again && corrected.is_none_or(|at| !found.taken_by.contains(&at)) =>
        {
            Err(Forbidden::Taken { step, by: *by })
        }
        (Standing::Waits(before), _) => {
            Err(Forbidden::Waits { step, before: before.clone(), open: open(steps) })
        }
        (Standing::NotOwed, _) => Err(Forbidden::NotOwed { step, open: open(steps) }),
        (Standing::Passed, _) if is_too_late(step, dossier.stage) => {
            Err(Forbidden::Past { step, stage: dossier.stage, open: open(steps) })
        }
        _ => Ok(()),
    }
}

/// A step by which a dossier comes to a stage is of no use when it has come further. Of the stage in which the dossier is it still tells
/// how that came about; and what only prepares a decision can be done again for the next one.
fn is_too_late(step: &StepRule, stage: Option<Stage>) -> bool {
    let reaches = step.reaches.as_deref().and_then(Stage::of_word);
    reaches.is_some_and(|reaches| stage != Some(reaches) && (!step.again || reaches.is_live()))
}

/// A dispatch keeps to the plan as it stands: place, task, period, number, equipment.
fn within_plan<'p>(
    view: &View<'_>,
    dossier: &Dossier<'_>,
    procedure: &Procedure,
    says: &Statement,
) -> Result<(), Forbidden<'p>> {
    let Statement::Dispatch(dispatch) = says else { return Ok(()) };
    let plans = plans(view, &dossier.subject);
    let by_then = plans.iter().map(|(_, plan)| *plan).filter(|plan| come(plan.on, view.valid()).is_some());
    let decided = by_then.filter(|plan| is_decided(plan));
    let breaches = breaches(decided, dispatch, &procedure.clauses);
    if breaches.is_empty() { Ok(()) } else { Err(Forbidden::OutsidePlan { breaches }) }
}

/// What is still entered when a dossier is over: its results, what was learned, and what people say about its matters.
fn may_follow(rule: &StepRule, stage: Stage) -> bool {
    rule.kind == "handling"
        || stage == Stage::AccountedFor && matches!(rule.kind.as_str(), "outcome" | "report" | "survey")
}

/// The entries of a dossier, and about it, that came when the log had more than so many.
pub fn news(state: &State, view: &View<'_>, dossier: &Dossier<'_>, seen: u64) -> Vec<u64> {
    let mut ids: Vec<&Id> = dossier.subject.layers.iter().chain(&dossier.contributions).collect();
    ids.extend(dossier.parts.iter().filter_map(|(_, entry)| match &entry.says {
        Statement::Plan(_) | Statement::Decision(_) => entry.says.own(),
        _ => None,
    }));
    let known = view.known();
    let mut news: Vec<u64> =
        ids.iter().flat_map(|id| state.history(id.as_str(), None, known)).filter(|at| *at >= seen).collect();
    news.sort_unstable();
    news.dedup();
    news
}
