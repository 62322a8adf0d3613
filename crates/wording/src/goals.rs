//! What an answer's goals have to say first: what is open, which of several reasons is the narrowest, which duty is worth a line.

use casework::answer::{CellAnswer, GoalAnswer, Key};
use law::Framework;

use crate::{Facts, Messages};

/// The letters of tasks, as a list for people.
pub fn letters(framework: &Framework, messages: &Messages, tasks: &[&str]) -> String {
    let letter = |id: &&str| {
        let dim = framework.dim("task");
        let mut values = dim.map_or(&[][..], |dim| framework.values(dim)).iter();
        let label = values.find(|(value, _)| value == id).map(|(_, text)| text.get(messages.lang()));
        let letter = label.and_then(|label| label.split([' ', ':']).next());
        letter.filter(|letter| !letter.is_empty()).unwrap_or(id).to_owned()
    };
    tasks.iter().map(letter).collect::<Vec<_>>().join(" ")
}

/// What is not known and matters, each once: that another member would do says no more than that the set may be incomplete.
pub fn open<'g>(goal: &'g GoalAnswer<'_>) -> Vec<&'g Key> {
    let open = |key: &&Key| {
        let set = key.strip_prefix('+').map(|rest| rest.split('/').next().unwrap_or(rest));
        set.is_none_or(|set| !goal.missing.iter().any(|other| **other == *set))
    };
    goal.missing.iter().filter(open).collect()
}

/// Whether a goal gets a line of its own: what is owed, what is forbidden, what is contested, and every approval that may
/// be owed. What waits for a later step (a change, an assignment ended) does not, unless it is owed now.
pub fn worth_a_line(goal: &GoalAnswer<'_>, words: &Facts<'_>) -> bool {
    match (goal.answer, goal.kind) {
        ("yes", _) | ("unknown", "approval") => true,
        ("unknown", "stop") => goal.contested || !goal.missing.iter().any(|key| words.is_ours(key)),
        ("unknown", _) => goal.contested,
        _ => false,
    }
}

/// Whether a permission beside the headline is refused on account of somebody: a state passed through, say.
pub fn is_refused(goal: &GoalAnswer<'_>) -> bool {
    let about_somebody = |key: &Key| key.contains('@');
    goal.modality == "may" && goal.answer == "no" && goal.because.sets.iter().flatten().any(about_somebody)
}

/// The reasons that hold no other: what is assumed aside, one may hold another.
pub fn narrowest<T: PartialEq>(sets: &[Vec<T>]) -> impl Iterator<Item = &Vec<T>> {
    let holds = |set: &[T], other: &[T]| other.iter().all(|fact| set.contains(fact));
    sets.iter().enumerate().filter_map(move |(at, set)| {
        let wider = |(other, held): (usize, &Vec<T>)| {
            other != at && holds(set, held) && (held.len() < set.len() || other < at)
        };
        let mut others = sets.iter().enumerate();
        (!others.any(wider)).then_some(set)
    })
}

/// The tasks that a finding is about, where it is not about all.
pub fn of_tasks(framework: &Framework, messages: &Messages, goal: &GoalAnswer<'_>) -> String {
    if goal.tasks.is_empty() {
        return String::new();
    }
    messages.text("assess-of-tasks", &[("tasks", letters(framework, messages, &goal.tasks).into())])
}

/// Most facts named as what a duty depends on.
const WAITS_MAX: usize = 2;

/// Who does what, by when, and what it depends on where that is not known.
pub fn act(words: &Facts<'_>, goal: &GoalAnswer<'_>) -> String {
    let messages = words.messages;
    let mut text = messages.text("assess-act", &[("actor", goal.actor.into()), ("act", goal.act.into())]);
    text.push_str(&of_tasks(words.framework, messages, goal));
    if let (Some(due), true) = (&goal.due, goal.answer != "no") {
        text.push_str(&messages.text("assess-due", &[("due", (*due).into())]));
    }
    if goal.answer == "unknown" {
        let waits = goal.missing.iter().take(WAITS_MAX).map(|key| words.question(key)).collect::<Vec<_>>();
        let more = goal.missing.len().saturating_sub(WAITS_MAX);
        let waits = waits.join(&messages.text("assess-semicolon", &[]));
        text.push_str(&messages.text("assess-waits", &[("waits", waits.into()), ("more", more.into())]));
    }
    text
}

/// Of duties that have no line of their own, those that came to an answer, each with its provision.
pub fn acts(rest: &[&GoalAnswer<'_>], answer: &str) -> Vec<String> {
    // that nothing has to stop, and that no bound is overstepped, goes without saying
    let acts = rest.iter().filter(|goal| goal.answer == answer && goal.modality == "must");
    let acts = acts.filter(|goal| answer == "unknown" || goal.kind == "approval" && goal.tasks.is_empty());
    acts.map(|goal| format!("{} [{}]", goal.act, goal.cites.first().copied().unwrap_or_default())).collect()
}

/// The provisions of the innermost rules that fail, each once.
pub fn closing<'g>(goal: &'g GoalAnswer<'_>) -> Vec<&'g str> {
    let failing = goal.rests_on.iter().rev().filter(|rule| rule.truth == "no");
    let mut found: Vec<&str> = Vec::new();
    for anchor in failing.flat_map(|rule| rule.cites.iter().copied()) {
        if !found.contains(&anchor) {
            found.push(anchor);
        }
    }
    found
}

/// A row of the table of an open question: a pillar and type, a performer, and the tasks by answer.
#[derive(Debug)]
pub struct Row<'c> {
    /// The pillar.
    pub pillar: Option<&'c str>,
    /// The type of operation.
    pub kind: Option<&'c str>,
    /// Who would do it.
    pub performer: Option<&'c str>,
    /// The tasks that are open.
    pub yes: Vec<&'c str>,
    /// The tasks of which it is not known.
    pub unknown: Vec<&'c str>,
}

/// The cells that are not closed, by pillar, type and performer, in their order.
pub fn rows<'c>(cells: &'c [CellAnswer<'c>]) -> Vec<Row<'c>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for cell in cells.iter().filter(|cell| cell.answer != "no") {
        let (pillar, kind) = (cell.pillar, cell.r#type);
        let performer = cell.performer;
        let at = rows.iter().position(|r| (r.pillar, r.kind, r.performer) == (pillar, kind, performer));
        let at = at.unwrap_or_else(|| {
            rows.push(Row { pillar, kind, performer, yes: Vec::new(), unknown: Vec::new() });
            rows.len() - 1
        });
        let task = cell.task.unwrap_or("•");
        if let Some(row) = rows.get_mut(at) {
            if cell.answer == "yes" { row.yes.push(task) } else { row.unknown.push(task) }
        }
    }
    rows
}
