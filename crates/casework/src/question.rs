//! The questions that a contribution puts to the law: which form, in which pillar and type, by whom, which task.

use exchange::case::{Contribution, Operation, TaskRef};
use law::{DimId, Framework, Question, RuleName};

/// The task that is only what a mission's Cabinet Order makes it: what it is like has to be said.
pub const TASK_BY_ORDER: &str = "na";

/// The dimensions that a contribution is described by.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dims {
    pub form: Option<DimId>,
    pub pillar: Option<DimId>,
    pub kind: Option<DimId>,
    pub performer: Option<DimId>,
    pub task: Option<DimId>,
    pub like: Option<DimId>,
    pub also: Option<DimId>,
    by_order: Option<u8>,
}

/// Where a question stands: a value for each dimension that matters to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coordinates {
    /// Form of contribution.
    pub form: u8,
    /// Pillar.
    pub pillar: Option<u8>,
    /// Type.
    pub kind: Option<u8>,
    /// Performer.
    pub performer: Option<u8>,
    /// Task.
    pub task: Option<u8>,
    /// The task that it is likened to, where it is not itself.
    pub like: Option<u8>,
}

impl Dims {
    pub(crate) fn of(framework: &Framework) -> Dims {
        let task = framework.dim("task");
        Dims {
            form: framework.dim("form"),
            pillar: framework.dim("pillar"),
            kind: framework.dim("type"),
            performer: framework.dim("performer"),
            task,
            like: framework.dim("like"),
            also: framework.dim("also"),
            by_order: task.and_then(|task| framework.value(task, TASK_BY_ORDER)),
        }
    }

    /// The question at some coordinates; `also` holds the tasks beside it, a bit each.
    pub(crate) fn question(&self, open: &Question, at: &Coordinates, also: u64) -> Question {
        let mut question = open.clone();
        let mut set = |dim: Option<DimId>, value: Option<u8>| {
            if let (Some(dim), Some(value)) = (dim, value) {
                question.set(dim, 1 << value);
            }
        };
        set(self.form, Some(at.form));
        set(self.pillar, at.pillar);
        set(self.kind, at.kind);
        set(self.performer, at.performer);
        set(self.task, at.task);
        let itself = at.task.filter(|task| Some(*task) != self.by_order);
        set(self.like, at.like.or(itself));
        if let Some(dim) = self.also {
            question.set(dim, also);
        }
        question
    }

    /// The values that a dimension can take in a question: the one given, or, where the goal depends on the dimension,
    /// all of them.
    pub(crate) fn choices(
        framework: &Framework,
        dim: Option<DimId>,
        given: Option<u8>,
        depends: u64,
    ) -> Vec<Option<u8>> {
        match (dim, given) {
            (_, Some(given)) => vec![Some(given)],
            (Some(dim), None) if depends & (1 << dim) != 0 => {
                (0..).take(framework.values(dim).len()).map(Some).collect()
            }
            _ => vec![None],
        }
    }

    /// The frames to try: pillars and types, in the order in which an operation is classified.
    pub(crate) fn frames(
        &self,
        framework: &Framework,
        operation: &Operation,
        depends: u64,
    ) -> Vec<(Option<u8>, Option<u8>)> {
        let pillars = Self::choices(framework, self.pillar, operation.pillar, depends);
        let kinds = Self::choices(framework, self.kind, operation.kind, depends);
        let frames = pillars.iter().flat_map(|pillar| kinds.iter().map(|kind| (*pillar, *kind)));
        frames.collect()
    }

    /// The tasks to ask about: those named, or, where the goal depends on tasks, all.
    pub(crate) fn tasks(
        &self,
        framework: &Framework,
        contribution: Option<&Contribution>,
        depends: u64,
    ) -> Vec<Option<TaskRef>> {
        let named: &[TaskRef] = contribution.map_or(&[], |contribution| &contribution.tasks);
        if named.is_empty() {
            let all = Self::choices(framework, self.task, None, depends);
            return all.into_iter().map(|task| task.map(|task| TaskRef { task, like: None })).collect();
        }
        named.iter().copied().map(Some).collect()
    }

    /// The tasks beside one in the same plan, as what they are like, a bit each; all others where none are named.
    pub(crate) fn beside(contribution: Option<&Contribution>, at: usize) -> u64 {
        let named: &[TaskRef] = contribution.map_or(&[], |contribution| &contribution.tasks);
        if named.is_empty() {
            return u64::MAX;
        }
        let others = named.iter().enumerate().filter(|(other, _)| *other != at);
        others.fold(0, |bits, (_, task)| bits | 1 << task.like.unwrap_or(task.task))
    }

    /// The dimensions that tell tasks apart, a bit each.
    pub(crate) fn of_tasks(&self) -> u64 {
        [self.task, self.like, self.also].into_iter().flatten().fold(0, |bits, dim| bits | 1 << dim)
    }
}

/// What a goal depends on, kept by rule name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Depends(pub Vec<u64>);

impl Depends {
    pub(crate) fn of(edition: &law::Edition<'_>) -> Depends {
        let names = 0..edition.framework.rule_names.len();
        Depends(
            names.map(|name| edition.dims_of(RuleName::try_from(name).unwrap_or(RuleName::MAX))).collect(),
        )
    }

    pub(crate) fn on(&self, rule: RuleName) -> u64 {
        self.0.get(usize::from(rule)).copied().unwrap_or(0)
    }
}
