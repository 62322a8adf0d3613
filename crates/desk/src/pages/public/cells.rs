//! Small cells: where a count by grade, sex or post could point to a person, it is not shown, and cannot be worked out from what is.
//!
//! The record does not say by what a figure divides the persons of a round: its words do. So nothing is taken for granted of how figures
//! of one round belong together: some may be the parts of one division, some of another, some counted on another day. Where one of them
//! is small, or leaves a small rest of the round, none of them is shown.

use std::collections::BTreeSet;

use record::{Figure, Id, Measure, Statement, View};

use super::words;
use crate::public::PublicLook;

/// A smaller count could point to a person, in persons.
pub const LEAST: u64 = 10;
/// Sums of parts that are tried, in sums. With more, nothing is shown.
const MOST_SUMS: usize = 10_000;

/// A count as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// The count.
    Count(u64),
    /// It is not shown.
    Withheld,
}

fn is_small(count: u64) -> bool {
    (1..LEAST).contains(&count)
}

/// Whether counts of the persons of one round may be shown beside the number of the round: none of them is small, and whichever of them
/// are the parts of one division, they leave no small rest.
pub fn may_be_shown(whole: Option<u64>, parts: &[u64]) -> bool {
    if parts.iter().any(|part| is_small(*part)) {
        return false;
    }
    let Some(whole) = whole else { return true };
    let mut sums: BTreeSet<u64> = BTreeSet::from([0]);
    for part in parts {
        let more: Vec<u64> = sums.iter().filter_map(|sum| sum.checked_add(*part)).collect();
        sums.extend(more.into_iter().filter(|sum| *sum <= whole));
        if sums.len() > MOST_SUMS {
            return false;
        }
    }
    sums.iter().all(|sum| !is_small(whole - sum))
}

/// A cell in words.
pub fn text(look: &PublicLook<'_>, cell: Cell) -> String {
    match cell {
        Cell::Count(count) => words::count(count),
        Cell::Withheld => look.say("desk-public-withheld"),
    }
}

/// Whether a figure counts persons.
pub fn counts_persons(figure: &Figure) -> bool {
    matches!(figure.measure, Measure::PersonsSent | Measure::PersonsAbroad | Measure::Trained)
}

/// Whether a figure counts some of the persons of one round, and so by grade, sex or post: the round itself has its own number.
pub fn counts_part_of_a_round(figure: &Figure) -> bool {
    figure.about.as_ref().is_some_and(|about| about.sort() == "dispatch") && counts_persons(figure)
}

/// The value of a figure, as it may be shown beside all other figures of the same round or operation.
pub fn figure(look: &PublicLook<'_>, figure: &Figure) -> Cell {
    if is_shown(&look.view(), figure) { Cell::Count(figure.value) } else { Cell::Withheld }
}

/// Whether a figure may be shown beside all others of a view for everyone.
pub fn is_shown(view: &View<'_>, figure: &Figure) -> bool {
    match figure.about.as_ref().filter(|_| counts_persons(figure)) {
        Some(about) if about.sort() == "dispatch" => may_be_shown(persons(view, about), &parts(view, about)),
        Some(about) if about.sort() == "op" => {
            // a number that a round has is no secret: the round shows it
            let rounds = rounds(view, about);
            parts(view, about).iter().all(|part| !is_small(*part) || rounds.contains(part))
        }
        _ => true,
    }
}

/// The figures of the persons of something.
fn parts(view: &View<'_>, of: &Id) -> Vec<u64> {
    let all = view.entries("figure").filter_map(|(_, entry)| match &entry.says {
        Statement::Figure(says) if says.about.as_ref() == Some(of) && counts_persons(says) => {
            Some(says.value)
        }
        _ => None,
    });
    all.collect()
}

/// The number of a round.
fn persons(view: &View<'_>, round: &Id) -> Option<u64> {
    match view.thing(round.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Dispatch(says)) => says.persons,
        _ => None,
    }
}

/// The numbers of the rounds of an operation.
fn rounds(view: &View<'_>, operation: &Id) -> Vec<u64> {
    let things = view.things("dispatch");
    let all = things.iter().filter_map(|thing| match &thing.entry.says {
        Statement::Dispatch(says) if says.operation == *operation => says.persons,
        _ => None,
    });
    all.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn small_counts_and_small_rests_are_not_shown() {
        for (whole, parts, shown) in [
            (Some(63), &[3, 40, 20][..], false),
            (Some(200), &[120, 75], false),
            (Some(200), &[120, 80], true),
            // by sex and by post: the parts of each division leave nothing
            (Some(200), &[120, 80, 150, 50], true),
            // one division leaves five
            (Some(200), &[120, 80, 150, 45], false),
            (Some(5), &[], false),
            (Some(200), &[], true),
            (Some(20), &[0, 20], true),
            (None, &[12, 3], false),
            (None, &[12], true),
            (Some(u64::MAX), &[u64::MAX, 12], true),
        ] {
            assert_eq!(may_be_shown(whole, parts), shown, "{whole:?} {parts:?}");
        }
    }

    #[test]
    fn too_many_sums_to_try_show_nothing() {
        let parts: Vec<u64> = (0..40).map(|at| 10 + (1 << at)).collect();
        assert!(!may_be_shown(Some(u64::MAX), &parts));
    }

    /// Every way to divide `whole` persons into so many parts.
    fn divisions(whole: u64, count: usize) -> Vec<Vec<u64>> {
        if count == 1 {
            return vec![vec![whole]];
        }
        let begun = (0..=whole).flat_map(|first| {
            divisions(whole - first, count - 1).into_iter().map(move |rest| [vec![first], rest].concat())
        });
        begun.collect()
    }

    /// Someone who knows the rule, the number of the round and what is shown of a division tries every division that would be shown in
    /// the same way. What is small must not come out as the only value that is possible, whether all parts are figures or the last is not.
    #[test]
    fn whoever_knows_the_rule_and_the_whole_works_out_no_small_count() {
        for whole in 2..40 {
            for (count, named) in [(2, 2), (2, 1), (3, 3), (3, 2)] {
                let mut seen: BTreeMap<Vec<Cell>, Vec<BTreeSet<u64>>> = BTreeMap::new();
                for parts in divisions(whole, count) {
                    let figures = &parts[..named];
                    let shown = may_be_shown(Some(whole), figures);
                    let cell = |part: &u64| if shown { Cell::Count(*part) } else { Cell::Withheld };
                    let possible = seen
                        .entry(figures.iter().map(cell).collect())
                        .or_insert_with(|| vec![BTreeSet::new(); count]);
                    for (values, part) in possible.iter_mut().zip(&parts) {
                        values.insert(*part);
                    }
                }
                for (cells, possible) in seen {
                    for values in possible {
                        let only = values.first().filter(|_| values.len() == 1);
                        assert!(
                            only.is_none_or(|value| !is_small(*value)),
                            "{whole}: {cells:?} gives {only:?} away"
                        );
                    }
                }
            }
        }
    }
}
