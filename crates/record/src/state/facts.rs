//! What has been said of each fact: small, and close together, because there are most of these.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::names::{NO_NAME, Name};
use crate::When;

/// A position at which an entry has not been withdrawn or corrected.
pub(crate) const NEVER: u32 = u32::MAX;

/// Days since 1970-01-01; the ends of the calendar stand for open.
pub(crate) type Day = i32;
pub(crate) const EARLIEST: Day = i32::MIN;
pub(crate) const LATEST: Day = i32::MAX;

/// The number of a day.
pub(crate) fn day_number(day: Date) -> Day {
    // the days of civil years -9999 to 9999 fit
    let days = jiff::civil::date(1970, 1, 1).until((jiff::Unit::Day, day)).map(|span| span.get_days());
    days.unwrap_or(0)
}

/// Of what a claim speaks: a fact, membership in a set, or whether the set is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Topic {
    Fact(Name),
    Member(Name),
    Closed(Name),
}

/// One fact: about what, which, and of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Key {
    pub about: Name,
    pub topic: Topic,
    pub of: Name,
}

/// What one entry says of one fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said {
    /// Where the entry stands in the log.
    pub position: u32,
    /// Where the entry stands that withdraws or corrects it.
    pub gone: u32,
    /// From this day on perhaps, …
    pub from: Day,
    /// … and surely from this one, …
    pub surely_from: Day,
    /// … surely until this one, …
    pub surely_to: Day,
    /// … and until this one perhaps.
    pub to: Day,
    /// When the source spoke; if that is not known, when it was recorded.
    pub spoke: Day,
    /// The source cited first.
    pub source: Name,
    /// Its reliability, 0 the best.
    pub rank: u8,
    /// Yes or no.
    pub says: bool,
}

impl Said {
    /// The days for which something is said, from the ends that were given.
    pub fn days(from: Option<When>, to: Option<When>) -> (Day, Day, Day, Day) {
        let (from, surely_from) =
            from.map_or((EARLIEST, EARLIEST), |from| (day_number(from.first()), day_number(from.last())));
        let (surely_to, to) =
            to.map_or((LATEST, LATEST), |to| (day_number(to.first()), day_number(to.last())));
        (from, surely_from, surely_to, to)
    }

    /// Whether it counts when so many entries are known.
    #[inline]
    pub fn is_known(&self, size: u32) -> bool {
        self.position < size && self.gone >= size
    }

    /// Whether it speaks of a day, perhaps.
    #[inline]
    pub fn covers(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether it surely speaks of a day that it covers.
    #[inline]
    pub fn surely_covers(&self, day: Day) -> bool {
        self.surely_from <= day && day <= self.surely_to
    }
}

/// Every fact that anything was said of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    slots: HashMap<Key, u32>,
    /// By slot: its key, and what was said, in the order of the log.
    said: Vec<(Key, SmallVec<[Said; 1]>)>,
    /// By what it is about: its slots.
    about: HashMap<Name, Vec<u32>>,
}

impl Facts {
    /// Adds what was said; where it is kept.
    pub fn say(&mut self, key: Key, said: Said) -> (u32, u32) {
        let next = u32::try_from(self.said.len()).unwrap_or(u32::MAX);
        let slot = *self.slots.entry(key).or_insert(next);
        if slot == next {
            self.said.push((key, SmallVec::new()));
            self.about.entry(key.about).or_default().push(slot);
        }
        let Some((_, list)) = self.said.get_mut(slot as usize) else { return (slot, 0) };
        list.push(said);
        (slot, u32::try_from(list.len() - 1).unwrap_or(u32::MAX))
    }

    /// Marks what was said as withdrawn or corrected by the entry at a position.
    pub fn end(&mut self, slot: u32, at: u32, by: u32) {
        if let Some((_, list)) = self.said.get_mut(slot as usize)
            && let Some(said) = list.get_mut(at as usize)
        {
            said.gone = said.gone.min(by);
        }
    }

    /// What was said of a fact, in the order of the log.
    #[inline]
    pub fn of(&self, key: Key) -> &[Said] {
        let slot = self.slots.get(&key).and_then(|slot| self.said.get(*slot as usize));
        slot.map_or(&[], |(_, list)| list)
    }

    /// The key of a slot.
    pub fn key(&self, slot: u32) -> Option<Key> {
        self.said.get(slot as usize).map(|(key, _)| *key)
    }

    /// One thing that was said.
    pub fn get(&self, slot: u32, at: u32) -> Option<&Said> {
        self.said.get(slot as usize).and_then(|(_, list)| list.get(at as usize))
    }

    /// Every fact about something, with what was said.
    pub fn about(&self, about: Name) -> impl Iterator<Item = (Key, &[Said])> {
        let slots = self.about.get(&about).into_iter().flatten();
        slots.filter_map(|slot| self.said.get(*slot as usize).map(|(key, list)| (*key, list.as_slice())))
    }

    /// Everything, for a snapshot.
    pub fn all(&self) -> &[(Key, SmallVec<[Said; 1]>)] {
        &self.said
    }

    /// From a snapshot.
    pub fn from_all(said: Vec<(Key, SmallVec<[Said; 1]>)>) -> Facts {
        let mut facts = Facts { said, ..Facts::default() };
        facts.slots.reserve(facts.said.len());
        for (slot, (key, _)) in (0..).zip(&facts.said) {
            facts.slots.insert(*key, slot);
            facts.about.entry(key.about).or_default().push(slot);
        }
        facts
    }
}

/// Of whom a fact is: nobody in particular has no name.
pub(crate) fn of_whom(name: Option<Name>) -> Name {
    name.unwrap_or(NO_NAME)
}
