//! Small cells: where a count by grade, sex or post could point to a person, it is not shown.

use record::{Figure, Measure, Statement};

use super::words;
use crate::public::PublicLook;

/// A smaller count is not shown, in persons.
pub const LEAST: u64 = 10;

/// A cell of a table as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The count.
    Count(u64),
    /// It is smaller than [`LEAST`].
    Small,
    /// It is not small, but with the sum it would give another away that is.
    Withheld,
}

/// One count by grade, sex or post.
pub fn cell(count: u64) -> Cell {
    if (1..LEAST).contains(&count) { Cell::Small } else { Cell::Count(count) }
}

/// Counts by grade, sex or post whose sum is known. One small count among them could be worked out from the sum, and so could several
/// that are certain to be one each: the next smallest is withheld as well.
pub fn cells(counts: &[u64]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = counts.iter().map(|count| cell(*count)).collect();
    let hidden: Vec<u64> = counts.iter().copied().filter(|count| cell(*count) == Cell::Small).collect();
    let sum: u64 = hidden.iter().sum();
    // with the sum of what is hidden everyone knows each of them, if it is the least or the most that so many can have
    let many = hidden.len() as u64;
    let given_away = many == 1 || (many > 1 && (sum == many || sum == many * (LEAST - 1)));
    if given_away {
        let shown = counts.iter().enumerate().filter(|(_, count)| **count >= LEAST);
        if let Some((at, _)) = shown.min_by_key(|(_, count)| **count)
            && let Some(cell) = cells.get_mut(at)
        {
            *cell = Cell::Withheld;
        }
    }
    cells
}

/// A cell in words.
pub fn text(look: &PublicLook<'_>, cell: Cell) -> String {
    match cell {
        Cell::Count(count) => words::count(count),
        Cell::Small => look.tell("desk-public-small", &[("least", LEAST.to_string().into())]),
        Cell::Withheld => look.say("desk-public-withheld"),
    }
}

/// Whether a figure counts some of the persons of one round, and so by grade, sex or post: the round itself has its own number.
pub fn counts_part_of_a_round(figure: &Figure) -> bool {
    let of_round = figure.about.as_ref().is_some_and(|about| about.sort() == "dispatch");
    of_round && matches!(figure.measure, Measure::PersonsSent | Measure::PersonsAbroad | Measure::Trained)
}

/// The value of a figure, as it may be shown beside the other figures of the same round and the number of the round itself.
pub fn figure(look: &PublicLook<'_>, figure: &Figure) -> Cell {
    if !counts_part_of_a_round(figure) {
        return Cell::Count(figure.value);
    }
    let view = look.view();
    let same = |other: &&Figure| {
        (&other.about, other.measure, other.on) == (&figure.about, figure.measure, figure.on)
    };
    let all = view.entries("figure").filter_map(|(_, entry)| match &entry.says {
        Statement::Figure(says) => Some(&**says),
        _ => None,
    });
    let parts: Vec<&Figure> = all.filter(same).collect();
    let mut counts: Vec<u64> = parts.iter().map(|part| part.value).collect();
    let sum: u64 = counts.iter().sum();
    let round = figure.about.as_ref().and_then(|about| view.thing(about.as_str()));
    if let Some(Statement::Dispatch(says)) = round.map(|round| &round.entry.says) {
        // what no figure counts can be worked out as well
        counts.extend(says.persons.and_then(|persons| persons.checked_sub(sum)));
    }
    let at = parts.iter().position(|part| *part == figure).unwrap_or(0);
    cells(&counts).get(at).copied().unwrap_or(Cell::Small)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Cell::{Count, Small, Withheld};

    #[test]
    fn small_counts_are_not_shown() {
        assert_eq!([0, 1, 9, 10].map(cell), [Count(0), Small, Small, Count(10)]);
    }

    #[test]
    fn none_can_be_worked_out_from_the_sum() {
        for (counts, want) in [
            (&[3, 40, 20][..], &[Small, Count(40), Withheld][..]),
            (&[3, 4, 20], &[Small, Small, Count(20)]),
            (&[1, 1, 20, 30], &[Small, Small, Withheld, Count(30)]),
            (&[9, 9, 20], &[Small, Small, Withheld]),
            (&[0, 12, 20], &[Count(0), Count(12), Count(20)]),
            (&[5], &[Small]),
            (&[], &[]),
        ] {
            assert_eq!(cells(counts), want, "{counts:?}");
        }
    }
}
