//! Whether a step may be taken: by this office, at this point, on what the official has seen.

use record::{Entry, Id, State, Statement, View};

use super::steps::{Standing, StepState};
use super::{Dossier, Stage};
use crate::holds::{Breach, breaches};
use crate::procedure::{Procedure, StepRule};
use crate::process::{is_decided, plans};
use crate::recorded::come;

/// Why a step may not be taken, with what is allowed instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Forbidden<'p> {
    /// The procedure has no such step for this dossier.
    #[error("no step {name}")]
    NoStep {
        /// What was asked for.
        name: String,
        /// The steps that can be taken now.
        open: Vec<&'p StepRule>,
    },
    /// The entry is not the one that takes the step.
    #[error("that is not how {} is taken", .step.id)]
    NotTheStep {
        /// The step, with the kind of entry that takes it and what stands in its fields.
        step: &'p StepRule,
        /// The steps that such an entry takes.
        takes: Vec<&'p StepRule>,
    },
    /// Another office enters that.
    #[error("{office} may not enter that")]
    NotYours {
        /// The office that wanted to.
        office: Id,
        /// Those that may.
        offices: &'p [Id],
        /// Why.
        why: Option<&'p record::Words>,
    },
    /// Other steps come first.
    #[error("{} waits", .step.id)]
    Waits {
        /// The step.
        step: &'p StepRule,
        /// What it waits for.
        before: Vec<&'p StepRule>,
        /// The steps that can be taken now.
        open: Vec<&'p StepRule>,
    },
    /// It has been taken, and is taken once.
    #[error("{} has been taken", .step.id)]
    Taken {
        /// The step.
        step: &'p StepRule,
        /// The entry that took it, by position.
        by: u64,
    },
    /// Nothing more is done in this dossier.
    #[error("the dossier is over")]
    Over {
        /// How it ended.
        stage: Stage,
    },
    /// What is to be sent is not what the plan lays down.
    #[error("outside the plan in {} ways", .breaches.len())]
    OutsidePlan {
        /// How.
        breaches: Vec<Breach>,
    },
    /// Others have entered something since the official looked.
    #[error("{} entries came since", .news.len())]
    Changed {
        /// Their positions.
        news: Vec<u64>,
        /// How much of the log is to be seen now, in entries.
        size: u64,
    },
}

impl Forbidden<'_> {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Forbidden::NoStep { .. } => "casework-no-step",
            Forbidden::NotTheStep { .. } => "casework-not-the-step",
            Forbidden::NotYours { .. } => "casework-not-yours",
            Forbidden::Waits { .. } => "casework-waits",
            Forbidden::Taken { .. } => "casework-taken",
            Forbidden::Over { .. } => "casework-over",
            Forbidden::OutsidePlan { .. } => "casework-outside-plan",
            Forbidden::Changed { .. } => "casework-changed",
        }
    }
}

/// Whether an entry may be made as a step of a dossier. `seen` is how much of the log the official had seen, in entries.
///
/// # Errors
/// With the first reason why not, and what can be done instead.
pub fn allowed<'p>(
    state: &State,
    view: &View<'_>,
    dossier: &Dossier<'_>,
    procedure: &'p Procedure,
    steps: &[StepState<'p>],
    (step, entry): (&str, &Entry),
    seen: Option<u64>,
) -> Result<(), Forbidden<'p>> {
    let open = || {
        let open = steps.iter().filter(|one| one.standing == Standing::Open || one.rule.again);
        open.filter(|one| !matches!(one.standing, Standing::Waits(_))).map(|one| one.rule).collect()
    };
    let found = steps.iter().find(|one| one.rule.id == step);
    let Some(found) = found else {
        return Err(Forbidden::NoStep { name: step.to_owned(), open: open() });
    };
    if !found.rule.is_taken_by(entry) {
        let takes = steps.iter().filter(|one| one.rule.is_taken_by(entry)).map(|one| one.rule);
        return Err(Forbidden::NotTheStep { step: found.rule, takes: takes.collect() });
    }
    if let Err(permit) = procedure.may_enter(&entry.by.office, &entry.says) {
        return Err(Forbidden::NotYours {
            office: entry.by.office.clone(),
            offices: permit.map_or(&[], |permit| &permit.offices),
            why: permit.map(|permit| &permit.why),
        });
    }
    let news = seen.map_or_else(Vec::new, |seen| news(state, view, dossier, seen));
    if !news.is_empty() {
        return Err(Forbidden::Changed { news, size: state.size() });
    }
    if let Some(stage) = dossier.stage.filter(|stage| stage.is_over() && !may_follow(found.rule, *stage)) {
        return Err(Forbidden::Over { stage });
    }
    match (&found.standing, found.taken_by.last()) {
        (Standing::Taken(_), Some(by)) if is_once(found.rule) => {
            Err(Forbidden::Taken { step: found.rule, by: *by })
        }
        (Standing::Waits(before), _) => {
            Err(Forbidden::Waits { step: found.rule, before: before.clone(), open: open() })
        }
        _ => within_plan(view, dossier, procedure, &entry.says),
    }
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

/// Steps that are taken once: those that carry the dossier to another stage by a decision.
fn is_once(rule: &StepRule) -> bool {
    !rule.again && matches!(rule.kind.as_str(), "plan" | "request" | "milestone")
}

/// What is still entered when a dossier is over: its results, and what was learned.
fn may_follow(rule: &StepRule, stage: Stage) -> bool {
    stage == Stage::AccountedFor && matches!(rule.kind.as_str(), "outcome" | "report" | "survey")
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
