//! How much a mandate asks against the one before: tasks kept, added and dropped.

use record::{Id, Mandate, MandateTask};
use serde::Serialize;

/// What a mandate asks for against the one before of which the tasks are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Load {
    /// How many tasks it has.
    pub tasks: usize,
    /// The mandate it is held against; none: of none before are the tasks known, or not of this one.
    pub against: Option<Id>,
    /// Tasks that the one before had too.
    pub kept: Vec<Kept>,
    /// Tasks that the one before had not, by their place among the tasks, from 0.
    pub added: Vec<usize>,
    /// Tasks of the one before that this one has no more, by their place among its tasks, from 0.
    pub dropped: Vec<usize>,
    /// By how many persons it may be larger than the one before, in persons; none where either number is not known.
    pub strength_change: Option<i64>,
}

/// A task that two mandates have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Its place among the tasks of the later mandate, from 0.
    pub task: usize,
    /// Its place among those of the earlier, from 0.
    pub before: usize,
    /// By what they were taken for the same.
    pub by: MatchedBy,
}

/// By what two tasks are taken for the same, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MatchedBy {
    /// They are said in the same words.
    Words,
    /// They map to the same task of the law and stand in the same paragraph.
    TaskAndParagraph,
    /// They map to the same task of the law.
    Task,
}

impl MatchedBy {
    /// Each task is matched once; what is sure goes before what is less so. Tasks that map to none are the same only in the same words:
    /// equal numbers of paragraphs in two resolutions mean nothing by themselves.
    const ALL: [MatchedBy; 3] = [MatchedBy::Words, MatchedBy::TaskAndParagraph, MatchedBy::Task];

    fn same(self, one: &MandateTask, other: &MandateTask) -> bool {
        let task = one.task.is_some() && one.task == other.task;
        match self {
            MatchedBy::Words => one.what.ja == other.what.ja || one.what.en == other.what.en,
            MatchedBy::TaskAndParagraph => {
                task && one.paragraph.is_some() && one.paragraph == other.paragraph
            }
            MatchedBy::Task => task,
        }
    }
}

pub(super) fn load(before: Option<&Mandate>, mandate: &Mandate) -> Load {
    let tasks = &mandate.tasks;
    let Some(before) = before.filter(|_| !tasks.is_empty()) else {
        return Load { tasks: tasks.len(), ..Load::default() };
    };
    let mut kept: Vec<Kept> = Vec::new();
    for by in MatchedBy::ALL {
        for (task, one) in tasks.iter().enumerate() {
            if kept.iter().any(|kept| kept.task == task) {
                continue;
            }
            let mut free = before.tasks.iter().enumerate();
            let same =
                free.find(|(at, other)| by.same(one, other) && kept.iter().all(|kept| kept.before != *at));
            if let Some((before, _)) = same {
                kept.push(Kept { task, before, by });
            }
        }
    }
    kept.sort_by_key(|kept| kept.task);
    let is_kept = |at: &usize| kept.iter().any(|kept| kept.task == *at);
    let was_kept = |at: &usize| kept.iter().any(|kept| kept.before == *at);
    let signed = |strength: Option<u64>| strength.and_then(|strength| i64::try_from(strength).ok());
    let strengths = signed(mandate.strength).zip(signed(before.strength));
    Load {
        tasks: tasks.len(),
        against: Some(before.id.clone()),
        added: (0..tasks.len()).filter(|at| !is_kept(at)).collect(),
        dropped: (0..before.tasks.len()).filter(|at| !was_kept(at)).collect(),
        strength_change: strengths.map(|(now, then)| now.saturating_sub(then)),
        kept,
    }
}
