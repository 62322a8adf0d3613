//! What an answer's goals have to say first: what is open, which of several reasons is the narrowest, which duty is worth a line.

use casework::answer::{GoalAnswer, Key};
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
pub fn narrowest(sets: &[Vec<String>]) -> impl Iterator<Item = &Vec<String>> {
    let holds = |set: &[String], other: &[String]| other.iter().all(|fact| set.contains(fact));
    sets.iter().enumerate().filter_map(move |(at, set)| {
        let wider = |(other, held): (usize, &Vec<String>)| {
            other != at && holds(set, held) && (held.len() < set.len() || other < at)
        };
        let mut others = sets.iter().enumerate();
        (!others.any(wider)).then_some(set)
    })
}
