//! What the record's rows add up to on a day: missions, persons, contributions in kind; and beside it what official sources count.
//!
//! Everything is computed from statements that stand at the view. The rules:
//!
//! - **Begun by the day.** What bears a month, a year or a fiscal year has begun by the day when all of that is over, and perhaps
//!   begun within it, and at the latest when it, or the operation, ended. A round or goods without any day count from the day on which their source spoke; an operation without a first
//!   day is no mission. Of several rounds that are told of together and were not over by the day, only the first is sure. A sum holds
//!   what is sure, and its highest number what is not.
//! - **Statements that disagree.** The row that is used is the one whose first cited source has the best reliability, then the one that
//!   spoke last; where a number is asked for, those that give one go first. The others are listed, and every sum has a lowest and a
//!   highest over what all of them say. Nothing is chosen in silence.
//! - **Numbers not known** are counted by themselves and are not zero.
//! - **Persons** are those of one round times the rounds; all of them count in the year in which the first round began. Rounds counted
//!   elsewhere are not summed. Liaison staff stand by themselves: official totals may or may not hold them.
//! - **Countries** are those of the round or the goods, or else those of the operation; what is in several counts in each, so that
//!   countries do not add up to the total.
//! - **Official figures** are data: they are never computed, and no row is bent to fit them.

mod counted;
mod figures;
mod items;
mod section;

use jiff::civil::Date;

pub use counted::Counted;
pub use figures::{FigureLine, Reason, Sum};
pub use items::{PersonDays, Uniformed};
pub use section::{By, Groups, Row, Section, Stated, Tally};

use crate::View;
use items::Items;

/// Persons abroad on the day of a view but for liaison staff, in persons; by kind: the sort of personnel.
pub fn abroad<'s>(view: &View<'s>) -> Section<'s> {
    abroad_on(view, view.valid())
}

/// The same of another day, as known at the view.
pub fn abroad_on<'s>(view: &View<'s>, day: Date) -> Section<'s> {
    Items::of(view).abroad(day)
}

/// What was given to one operation by the day of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Persons but for liaison staff, in persons.
    pub persons: Tally,
    /// Contributions in kind, in contributions.
    pub in_kind: Tally,
}

impl Given {
    /// To an operation, by its id: the same as [`Stats::of`] has for it by operation, without a look at the rest of the record.
    pub fn to(view: &View<'_>, operation: &str) -> Given {
        let (items, day) = (Items::about(view, operation), view.valid());
        let sum = |section: &Section<'_>| {
            Tally::over(section.rows.iter().filter(|row| row.operation == Some(operation)))
        };
        Given { persons: sum(&items.persons(day)), in_kind: sum(&items.in_kind(day)) }
    }
}

/// What the record adds up to on a day.
#[derive(Clone, Debug)]
pub struct Stats<'s> {
    /// The day.
    pub day: Date,
    /// Missions begun by the day, in missions; by kind: the type of the operation.
    pub missions: Section<'s>,
    /// Missions that went on on the day, in missions.
    pub ongoing: Section<'s>,
    /// Operations of which the record gives no first day, and which are not counted.
    pub undated: Vec<&'s str>,
    /// Persons sent by the day but for liaison staff, in persons; by kind: the sort of personnel.
    pub persons: Section<'s>,
    /// Liaison staff sent by the day, in persons.
    pub liaison: Section<'s>,
    /// Persons abroad on the day but for liaison staff, in persons.
    pub abroad: Section<'s>,
    /// Contributions in kind decided or handed over by the day, in contributions; by kind: the recipient.
    pub in_kind: Section<'s>,
    /// Official figures as of a day up to the day: of every source the latest, the whole before single operations.
    pub figures: Vec<FigureLine<'s>>,
}

impl<'s> Stats<'s> {
    /// The sums for the day of a view, as known there.
    pub fn of(view: &View<'s>) -> Stats<'s> {
        let (items, day) = (Items::of(view), view.valid());
        Stats {
            day,
            missions: items.missions(day),
            ongoing: items.ongoing(day),
            undated: items.undated.iter().map(|(id, _)| *id).collect(),
            persons: items.persons(day),
            liaison: items.liaison(day),
            abroad: items.abroad(day),
            in_kind: items.in_kind(day),
            figures: figures::lines(view, &items),
        }
    }
}
