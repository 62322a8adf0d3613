//! Matters in the order and number in which people are shown them.

use record::Id;

use super::{Cause, Matter};

/// What is asked for, the gravest first.
const GRAVITY: [&str; 14] = [
    "suspend",
    "end",
    "basis",
    "halt",
    "outside_plan",
    "period",
    "approval",
    "council",
    "change",
    "lead",
    "mandate",
    "ask",
    "report",
    "account",
];

/// Matters as people are shown them: those of several contributions that are otherwise the same are one, with all that they are about.
pub fn merged<'m>(all: impl IntoIterator<Item = &'m Matter>) -> Vec<(Matter, Vec<Id>)> {
    let mut told: Vec<(Matter, Vec<Id>)> = Vec::new();
    for matter in all {
        let same = |(known, _): &&mut (Matter, Vec<Id>)| {
            (&known.key, known.until, known.state, &known.handled)
                == (&matter.key, matter.until, matter.state, &matter.handled)
        };
        if let Some((known, about)) = told.iter_mut().find(same) {
            about.push(matter.about.clone());
            let new = matter.causes.iter().filter(|cause| !known.causes.contains(cause));
            let new: Vec<Cause> = new.cloned().collect();
            known.causes.extend(new);
        } else {
            told.push((matter.clone(), vec![matter.about.clone()]));
        }
    }
    told
}

/// The same, the gravest first, and of those equally grave the oldest.
pub fn gravest<'m>(all: impl IntoIterator<Item = &'m Matter>) -> Vec<(Matter, Vec<Id>)> {
    let mut told = merged(all);
    told.sort_by_key(|(matter, _)| (gravity(&matter.asks), matter.since));
    told
}

/// Whether what a matter asks for cannot wait for a day of its own: the work has to stop, or must not go on as it does.
pub fn is_pressing(asks: &str) -> bool {
    gravity(asks) <= gravity("halt")
}

/// How grave it is what a matter asks for: 0 the gravest.
pub fn gravity(asks: &str) -> usize {
    GRAVITY.iter().position(|known| *known == asks).unwrap_or(GRAVITY.len())
}
