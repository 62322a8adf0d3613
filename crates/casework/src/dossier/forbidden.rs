//! Why a step may not be taken, with what can be done instead.

use jiff::civil::Date;
use record::{Id, When};

use super::Stage;
use crate::holds::Breach;
use crate::procedure::StepRule;

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
    /// The dossier has gone past it.
    #[error("{} is behind", .step.id)]
    Past {
        /// The step.
        step: &'p StepRule,
        /// How far the dossier has come.
        stage: Option<Stage>,
        /// The steps that can be taken now.
        open: Vec<&'p StepRule>,
    },
    /// The law does not ask for it here and now.
    #[error("{} is not owed", .step.id)]
    NotOwed {
        /// The step.
        step: &'p StepRule,
        /// The steps that can be taken now.
        open: Vec<&'p StepRule>,
    },
    /// Nothing more is done in this dossier.
    #[error("the dossier is over")]
    Over {
        /// How it ended.
        stage: Stage,
    },
    /// It names what belongs to another dossier.
    #[error("{} things of other dossiers", .others.len())]
    Elsewhere {
        /// What, and the dossier to which it belongs, where it belongs to one.
        others: Vec<(Id, Option<Id>)>,
        /// What of this dossier could be named instead: itself and its contributions.
        own: Vec<Id>,
    },
    /// The day is still ahead.
    #[error("{on} is ahead")]
    Ahead {
        /// The step.
        step: &'p StepRule,
        /// The day that was given.
        on: When,
        /// The day on which it is entered.
        today: Date,
    },
    /// It would have been taken before what it waits for.
    #[error("{on} is before {}", .before.id)]
    TooEarly {
        /// The step.
        step: &'p StepRule,
        /// The day that was given.
        on: When,
        /// The step that it waits for.
        before: &'p StepRule,
        /// The first day on which that can have been taken.
        day: Date,
    },
    /// The dossier has no such matter.
    #[error("no matter {key}")]
    NoMatter {
        /// What was named.
        key: String,
        /// The keys of the matters that are there: those to deal with, or all where there are none.
        there: Vec<String>,
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

impl<'p> Forbidden<'p> {
    /// The steps that can be taken instead.
    pub fn open(&self) -> &[&'p StepRule] {
        match self {
            Forbidden::NoStep { open, .. }
            | Forbidden::Waits { open, .. }
            | Forbidden::Past { open, .. }
            | Forbidden::NotOwed { open, .. } => open,
            _ => &[],
        }
    }

    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Forbidden::NoStep { .. } => "casework-no-step",
            Forbidden::NotTheStep { .. } => "casework-not-the-step",
            Forbidden::NotYours { .. } => "casework-not-yours",
            Forbidden::Waits { .. } => "casework-waits",
            Forbidden::Taken { .. } => "casework-taken",
            Forbidden::Past { .. } => "casework-past",
            Forbidden::NotOwed { .. } => "casework-not-owed",
            Forbidden::Over { .. } => "casework-over",
            Forbidden::Elsewhere { .. } => "casework-elsewhere",
            Forbidden::Ahead { .. } => "casework-ahead",
            Forbidden::TooEarly { .. } => "casework-too-early",
            Forbidden::NoMatter { .. } => "casework-no-matter",
            Forbidden::OutsidePlan { .. } => "casework-outside-plan",
            Forbidden::Changed { .. } => "casework-changed",
        }
    }
}
