//! The most persons abroad on one day of each year.

use jiff::civil::Date;
use record::View;

use super::{Abroad, Count, Round, rounds};

/// The day of a year on which the most were surely abroad, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peak {
    /// The first such day.
    pub day: Date,
    /// Persons who count against what the law allows.
    pub persons: Count,
    /// Liaison and coordination staff.
    pub liaison: Count,
}

/// Year by year from a first day to the day of the view. Numbers grow only on days on which someone leaves, so that only these and the
/// first day of each year are looked at.
pub fn peaks(view: &View<'_>, first: Date) -> Vec<Peak> {
    let all = rounds(view);
    let today = view.valid();
    let mut days: Vec<Date> =
        (first.year()..=today.year()).map(|year| jiff::civil::date(year, 1, 1)).collect();
    days.extend(all.iter().flat_map(|round| [round.first, round.surely_first]));
    days.push(first);
    days.retain(|day| first <= *day && *day <= today);
    days.sort_unstable();
    days.dedup();
    let mut peaks: Vec<Peak> = Vec::new();
    for day in days {
        let new = peak(&all, day);
        match peaks.last_mut().filter(|last| last.day.year() == day.year()) {
            Some(last) if sure(&new) > sure(last) => *last = new,
            Some(_) => {}
            None => peaks.push(new),
        }
    }
    peaks
}

fn sure(peak: &Peak) -> u64 {
    peak.persons.least.saturating_add(peak.liaison.least)
}

fn peak(all: &[Round<'_>], day: Date) -> Peak {
    let there: Vec<Abroad<'_>> =
        all.iter().filter(|round| round.is_on(day)).map(|round| round.on(day)).collect();
    Peak {
        day,
        persons: Count::of(there.iter().filter(|one| !one.is_liaison())),
        liaison: Count::of(there.iter().filter(|one| one.is_liaison())),
    }
}
