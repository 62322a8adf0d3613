//! Person-days of an operation in a year.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Item, Items, Said};
use crate::{Personnel, View, When};

/// Uniformed persons of one operation over a year, in person-days, as far as the record is sure and as many as it leaves room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonDays {
    /// At least so many.
    pub low: u64,
    /// At most so many; none: a round has no number.
    pub high: Option<u64>,
    /// The days of the year.
    pub days: u64,
}

/// Person-days by operation and year, for one view.
#[derive(Clone, Debug)]
pub struct Uniformed<'s> {
    operations: BTreeMap<&'s str, Vec<Item<'s>>>,
}

impl<'s> Uniformed<'s> {
    /// What is known at a view.
    pub fn of(view: &View<'s>) -> Uniformed<'s> {
        let mut operations: BTreeMap<&'s str, Vec<Item<'s>>> = BTreeMap::new();
        let sort = |said: &Said<'s>| Personnel::ALL.iter().find(|sort| Some(sort.word()) == said.kind);
        let is_uniformed = |said: &Said<'s>| sort(said).is_some_and(|sort| sort.is_uniformed());
        for item in Items::of(view).dispatches {
            let used = item.said.first().filter(|said| is_uniformed(said));
            if let Some(operation) = used.and_then(|said| said.operation) {
                operations.entry(operation).or_default().push(item);
            }
        }
        Uniformed { operations }
    }

    /// The person-days of an operation in a year.
    ///
    /// Of a day the lowest number is that of the rounds which were surely there. Rounds of one sort relieve each other: of those which
    /// were only perhaps there no more than one is taken to have been, and only in place of those which surely were.
    pub fn in_year(&self, operation: &str, year: i16) -> PersonDays {
        let (Ok(first), Ok(last)) = (Date::new(year, 1, 1), Date::new(year, 12, 31)) else {
            return PersonDays { low: 0, high: Some(0), days: 0 };
        };
        let items = self.operations.get(operation).map_or(&[][..], Vec::as_slice);
        let mut turns: BTreeSet<Date> = items.iter().flat_map(turns).filter(|day| *day <= last).collect();
        turns = turns.split_off(&first);
        turns.insert(first);
        let ends = turns.iter().skip(1).copied().chain(last.tomorrow().ok());
        let mut sum = PersonDays { low: 0, high: Some(0), days: 0 };
        for (from, end) in turns.iter().zip(ends) {
            let days = from.until(end).map_or(0, |span| u64::from(span.get_days().unsigned_abs()));
            let (low, high) = on(items, *from);
            sum.low = sum.low.saturating_add(low.saturating_mul(days));
            sum.high = sum.high.zip(high).map(|(sum, high)| sum.saturating_add(high.saturating_mul(days)));
            sum.days += days;
        }
        sum
    }
}

/// Days from which something may be otherwise than on the day before.
fn turns(item: &Item<'_>) -> Vec<Date> {
    let ends = |when: When| [when.first().tomorrow().ok(), Some(when.last()), when.last().tomorrow().ok()];
    let mut days: Vec<Option<Date>> = item.ended.into_iter().flat_map(ends).collect();
    for said in &item.said {
        days.extend(said.begins.into_iter().flat_map(|begins| [Some(begins.first()), Some(begins.last())]));
        days.extend(said.ends.into_iter().flat_map(ends));
        days.push(said.entry.spoke.map(When::last));
    }
    days.into_iter().flatten().collect()
}

/// The lowest and the highest number of persons on a day; no highest where a round has no number.
fn on(items: &[Item<'_>], day: Date) -> (u64, Option<u64>) {
    let (mut low, mut is_numbered) = (0_u64, true);
    let mut sorts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for item in items {
        let Some(row) = item.row(|said| said.running(day, item.ended)) else { continue };
        is_numbered &= item.said.iter().any(|said| said.each.is_some());
        low = low.saturating_add(row.tally.low);
        let (surely, most) = sorts.entry(row.kind.unwrap_or_default()).or_default();
        if row.tally.rows > 0 {
            *surely = surely.saturating_add(row.tally.high);
        }
        *most = row.tally.high.max(*most);
    }
    let high = sorts.values().fold(0_u64, |sum, (surely, most)| sum.saturating_add(*surely.max(most)));
    (low, is_numbered.then_some(high))
}
