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

impl PersonDays {
    /// The mean over the year in tenths of a person: the lowest not above what is sure, the highest not below what there is room for.
    pub fn tenths(self) -> (u64, Option<u64>) {
        let days = self.days.max(1);
        let highest = |high: u64| high.saturating_mul(10).div_ceil(days);
        (self.low.saturating_mul(10) / days, self.high.map(highest))
    }
}

/// The uniformed rounds of one operation.
#[derive(Clone, Debug, Default)]
struct Rounds<'s> {
    /// Before this day none of them was there: the operation had not begun.
    begins: Option<Date>,
    items: Vec<Item<'s>>,
}

/// Person-days by operation and year, for one view.
#[derive(Clone, Debug)]
pub struct Uniformed<'s> {
    operations: BTreeMap<&'s str, Rounds<'s>>,
}

impl<'s> Uniformed<'s> {
    /// What is known at a view.
    pub fn of(view: &View<'s>) -> Uniformed<'s> {
        let mut operations: BTreeMap<&'s str, Rounds<'s>> = BTreeMap::new();
        let sort = |said: &Said<'s>| Personnel::ALL.iter().find(|sort| Some(sort.word()) == said.kind);
        let is_uniformed = |said: &Said<'s>| sort(said).is_some_and(|sort| sort.is_uniformed());
        let all = Items::of(view);
        for item in all.dispatches {
            let used = item.said.first().filter(|said| is_uniformed(said));
            if let Some(operation) = used.and_then(|said| said.operation) {
                operations.entry(operation).or_default().items.push(item);
            }
        }
        for mission in all.missions {
            if let Some(rounds) = operations.get_mut(mission.id) {
                let first = mission.said.iter().filter_map(|said| said.begins).map(When::first).min();
                rounds.begins = first;
            }
        }
        Uniformed { operations }
    }

    /// The persons of an operation on a day: the lowest and the highest number; no highest where a round has no number.
    ///
    /// Rounds of one sort relieve each other. Those that surely were there from their first to their last day stand beside each other;
    /// of all others no more than one was there, and a later one ends those before it whose last day is not known. None was there before
    /// the operation began.
    pub fn on(&self, operation: &str, day: Date) -> (u64, Option<u64>) {
        let Some(rounds) = self.operations.get(operation) else { return (0, Some(0)) };
        if rounds.begins.is_some_and(|begins| day < begins) { (0, Some(0)) } else { on(&rounds.items, day) }
    }

    /// The person-days of an operation in a year: the sum of its days.
    pub fn in_year(&self, operation: &str, year: i16) -> PersonDays {
        let (Ok(first), Ok(last)) = (Date::new(year, 1, 1), Date::new(year, 12, 31)) else {
            return PersonDays { low: 0, high: Some(0), days: 0 };
        };
        let rounds = self.operations.get(operation);
        let own = rounds.map_or(&[][..], |rounds| &rounds.items).iter().flat_map(turns);
        let all = own.chain(rounds.and_then(|rounds| rounds.begins)).filter(|day| *day <= last);
        let mut turns = all.collect::<BTreeSet<Date>>().split_off(&first);
        turns.insert(first);
        let ends = turns.iter().skip(1).copied().chain(last.tomorrow().ok());
        let mut sum = PersonDays { low: 0, high: Some(0), days: 0 };
        for (from, end) in turns.iter().zip(ends) {
            let days = from.until(end).map_or(0, |span| u64::from(span.get_days().unsigned_abs()));
            let (low, high) = self.on(operation, *from);
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

/// The rounds of one sort on a day, in persons.
#[derive(Default)]
struct Sort {
    /// Those surely there by a last day of their own: at least, at most.
    sure: Option<(u64, u64)>,
    /// Of the others the smallest, where one of them surely was there.
    least: Option<u64>,
    /// Of the others the largest, and the smallest of those that perhaps were there.
    most: u64,
    perhaps: Option<u64>,
}

impl Sort {
    fn low(&self) -> u64 {
        let one = self.least.map(|least| self.perhaps.map_or(least, |perhaps| perhaps.min(least)));
        self.sure.map(|(low, _)| low).or(one).unwrap_or_default()
    }

    fn high(&self) -> u64 {
        self.sure.map_or(0, |(_, high)| high).max(self.most)
    }
}

/// The lowest and the highest number of persons on a day.
fn on(items: &[Item<'_>], day: Date) -> (u64, Option<u64>) {
    let mut is_numbered = true;
    let mut sorts: BTreeMap<&str, Sort> = BTreeMap::new();
    for item in items.iter().filter(|item| !is_relieved(item, items, day)) {
        let Some(row) = item.row(|said| said.running(day, item.ended)) else { continue };
        is_numbered &= item.said.iter().any(|said| said.each.is_some());
        let (sort, tally) = (sorts.entry(row.kind.unwrap_or_default()).or_default(), row.tally);
        let is_there = tally.rows > 0;
        if is_there && item.said.first().is_some_and(|said| said.ends.is_some() || said.goes_on) {
            let (low, high) = sort.sure.unwrap_or_default();
            sort.sure = Some((low.saturating_add(tally.low), high.saturating_add(tally.high)));
            continue;
        }
        let least = if is_there { &mut sort.least } else { &mut sort.perhaps };
        let persons = if is_there { tally.low } else { tally.high };
        *least = Some(least.map_or(persons, |least| least.min(persons)));
        sort.most = sort.most.max(tally.high);
    }
    let sum = |of: fn(&Sort) -> u64| sorts.values().map(of).fold(0_u64, u64::saturating_add);
    (sum(Sort::low), is_numbered.then(|| sum(Sort::high)))
}

/// Whether a round without a last day of its own was relieved: another of its sort surely began after it, and had begun by the day.
fn is_relieved(item: &Item<'_>, items: &[Item<'_>], day: Date) -> bool {
    let Some(used) = item.said.first().filter(|said| said.ends.is_none() && !said.goes_on) else {
        return false;
    };
    let Some(begins) = used.begins else { return false };
    let later = items.iter().filter_map(|other| other.said.first()).filter(|other| other.kind == used.kind);
    later.filter_map(|other| other.begins).any(|other| other.first() > begins.last() && other.last() <= day)
}
