//! The state of one day as known at one length of the log: a way of looking, and no copy.

use jiff::civil::Date;
use law::Standing;

use super::facts::{self, Day, Key, Said, day_number};
use super::{Kept, Known, State, weigh};
use crate::{Entry, Id, RestsOn, Statement, When};

/// Of what a claim speaks, by the law's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic<'n> {
    /// A fact.
    Fact(&'n str),
    /// Whether someone belongs to a set.
    Member(&'n str),
    /// Whether a set is complete.
    Closed(&'n str),
}

impl<'n> Topic<'n> {
    /// The name of the fact or the set.
    pub fn name(self) -> &'n str {
        match self {
            Topic::Fact(name) | Topic::Member(name) | Topic::Closed(name) => name,
        }
    }
}

/// What the claims about a fact add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What goes up to the law, and why it is unknown where it is.
    pub law: law::Reading,
    /// Whether every claim that counts surely covers the day; otherwise a source gives only the month or the year.
    pub exact: bool,
    /// Where the entry stands, in the log, by which a quarrel between sources was settled: an office's entry or a weighing policy.
    pub weighed: Option<u64>,
}

impl Reading {
    /// Nobody has said anything.
    pub const SILENT: Reading = Reading { law: law::Reading::SILENT, exact: true, weighed: None };
}

/// One claim that speaks of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence<'s> {
    /// Where the entry stands in the log.
    pub position: u64,
    /// Yes or no.
    pub says: bool,
    /// The source cited first.
    pub source: Option<&'s str>,
    /// Whether it surely covers the day.
    pub exact: bool,
}

/// One fact about something, with its reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactLine<'s> {
    /// Which fact or set.
    pub topic: Topic<'s>,
    /// Of whom.
    pub of: Option<&'s str>,
    /// What the claims add up to.
    pub reading: Reading,
}

/// What is known of something that an entry introduced.
#[derive(Clone, Debug)]
pub struct Thing<'s> {
    /// The latest statement about it.
    pub entry: &'s Entry,
    /// Where that stands in the log.
    pub position: u64,
    /// Earlier statements about it that nothing has corrected: where they say something else, sources disagree.
    pub others: Vec<(u64, &'s Entry)>,
}

/// The state of one day, as known then.
#[derive(Clone, Copy, Debug)]
pub struct View<'s> {
    pub(super) state: &'s State,
    pub(super) day: Day,
    pub(super) size: u32,
    valid: Date,
    known: Known,
}

impl<'s> View<'s> {
    pub(super) fn new(state: &'s State, valid: Date, known: Known) -> View<'s> {
        let size = u32::try_from(known.size).unwrap_or(u32::MAX);
        View { state, day: day_number(valid), size, valid, known }
    }

    /// The day that is looked at.
    pub fn valid(&self) -> Date {
        self.valid
    }

    /// How much is known.
    pub fn known(&self) -> Known {
        self.known
    }

    /// What the claims about a fact add up to; `of` for facts of a state, party or organisation, and for members of sets.
    pub fn reading(&self, about: &str, topic: Topic<'_>, of: Option<&str>) -> Reading {
        self.key(about, topic, of).map_or(Reading::SILENT, |key| self.read(key, self.state.facts.of(key)))
    }

    fn key(&self, about: &str, topic: Topic<'_>, of: Option<&str>) -> Option<Key> {
        self.state.key(about, topic, of)
    }

    /// Claims that surely cover the day go before those that perhaps do; among those that count, agreement is settled and
    /// disagreement contested, unless it has been weighed.
    pub(super) fn read(&self, key: Key, said: &[Said]) -> Reading {
        let (mut surely, mut perhaps) = ((false, false), (false, false));
        for said in said.iter().filter(|said| said.is_known(self.size) && said.covers(self.day)) {
            let seen = if said.surely_covers(self.day) { &mut surely } else { &mut perhaps };
            if said.says { seen.0 = true } else { seen.1 = true }
        }
        let exact = surely != (false, false);
        let law = match if exact { surely } else { perhaps } {
            (false, false) => return Reading::SILENT,
            (true, true) => return weigh::weighed(self, key, said, exact),
            (says, _) => law::Reading::settled(says),
        };
        Reading { law, exact, weighed: None }
    }

    /// The claims that count for a reading, in the order of the log.
    pub fn evidence(&self, about: &str, topic: Topic<'_>, of: Option<&str>) -> Vec<Evidence<'s>> {
        let said = self.key(about, topic, of).map_or(&[][..], |key| self.state.facts.of(key));
        let counts = said.iter().filter(|said| said.is_known(self.size) && said.covers(self.day));
        let evidence = counts.map(|said| Evidence {
            position: u64::from(said.position),
            says: said.says,
            source: (said.source != facts::of_whom(None)).then(|| self.state.names.text(said.source)),
            exact: said.surely_covers(self.day),
        });
        evidence.collect()
    }

    /// Every fact about something of which anything is said for the day, in the order in which each was first spoken of.
    pub fn facts(&self, about: &str) -> Vec<FactLine<'s>> {
        let Some(about) = self.state.names.find(about) else { return Vec::new() };
        let lines = self.state.facts.about(about).filter_map(|(key, said)| {
            let reading = self.read(key, said);
            (reading.law.standing != Standing::Silent).then(|| FactLine {
                topic: self.state.topic(key.topic),
                of: (key.of != facts::of_whom(None)).then(|| self.state.names.text(key.of)),
                reading,
            })
        });
        lines.collect()
    }

    pub(super) fn lives(&self, kept: &Kept) -> bool {
        kept.position < self.size && kept.gone >= self.size
    }

    fn living<'l>(
        &self,
        list: Option<&'l Vec<u32>>,
    ) -> impl DoubleEndedIterator<Item = &'s Kept> + use<'l, 's> {
        let view = *self;
        let list = list.map_or(&[][..], Vec::as_slice);
        let kept = list.iter().filter_map(move |at| view.state.kept.get(*at as usize));
        kept.filter(move |kept| view.lives(kept))
    }

    /// What is known of something that an entry introduces: `op/undof`, `dispatch/…`.
    pub fn thing(&self, id: &str) -> Option<Thing<'s>> {
        let name = self.state.names.find(id)?;
        let mut living = self.living(self.state.things.get(&name)).rev();
        let latest = living.next()?;
        let others = living.map(|kept| (u64::from(kept.position), &*kept.entry));
        Some(Thing { entry: &latest.entry, position: u64::from(latest.position), others: others.collect() })
    }

    /// When a source was published, by its id; `None` where that is not known, or there is no such source.
    pub fn published(&self, source: &str) -> Option<When> {
        match &self.thing(source)?.entry.says {
            Statement::Source(says) => says.published,
            _ => None,
        }
    }

    /// Everything of a kind that introduces something, by the order in which it was first introduced: each once.
    pub fn things(&self, kind: &str) -> Vec<Thing<'s>> {
        let mut seen = std::collections::HashSet::new();
        let entries = self.entries(kind).filter_map(|(_, entry)| entry.says.own());
        entries.filter(|own| seen.insert(own.as_str())).filter_map(|own| self.thing(own.as_str())).collect()
    }

    /// Every known entry of a kind that nothing has withdrawn or corrected, with its position; not of claims, members and closures.
    pub fn entries(&self, kind: &str) -> impl Iterator<Item = (u64, &'s Entry)> + use<'s> {
        let number = crate::KINDS.iter().position(|known| known.name == kind);
        let list = number.and_then(|number| self.state.kinds.get(number));
        self.living(list).map(|kept| (u64::from(kept.position), &*kept.entry))
    }

    /// Every known entry that names something, with its position; claims, members and closures left out.
    pub fn naming(&self, id: &str) -> impl Iterator<Item = (u64, &'s Entry)> + use<'s> {
        let list = self.state.names.find(id).and_then(|name| self.state.naming.get(&name));
        self.living(list).map(|kept| (u64::from(kept.position), &*kept.entry))
    }
}

impl State {
    /// The positions of everything that was ever said of something, withdrawn or not, in the order of the log: claims about it whose
    /// fact or set begins with `topic`, and unless one is asked for, every entry that introduces or names it.
    pub fn history(&self, about: &str, topic: Option<&str>, known: Known) -> Vec<u64> {
        let Some(name) = self.names.find(about) else { return Vec::new() };
        let wanted = |key: &Key| {
            let (facts::Topic::Fact(name) | facts::Topic::Member(name) | facts::Topic::Closed(name)) =
                key.topic;
            topic.is_none_or(|topic| self.names.text(name).starts_with(topic))
        };
        let said = self.facts.about(name).filter(|(key, _)| wanted(key)).flat_map(|(_, said)| said);
        let mut positions: Vec<u32> = said.map(|said| said.position).collect();
        if topic.is_none() {
            let named = self.naming.get(&name).into_iter().flatten();
            positions.extend(named.filter_map(|at| self.kept.get(*at as usize)).map(|kept| kept.position));
        }
        let ended: Vec<u32> = positions.iter().filter_map(|position| self.ended_by(*position)).collect();
        positions.extend(ended);
        positions.sort_unstable();
        positions.dedup();
        positions.into_iter().map(u64::from).filter(|position| *position < known.size).collect()
    }

    fn ended_by(&self, position: u32) -> Option<u32> {
        let gone = match self.lines.get(position as usize)?.place {
            super::Place::Said(slot, at) => self.facts.get(slot, at)?.gone,
            super::Place::Kept(at) => self.kept.get(at as usize)?.gone,
        };
        (gone != facts::NEVER).then_some(gone)
    }

    /// Where the entry stands by which the entry at a position was withdrawn or corrected.
    pub fn gone_at(&self, position: u64) -> Option<u64> {
        self.ended_by(u32::try_from(position).ok()?).map(u64::from)
    }

    /// What decisions rested on, with the positions at which they stand, corrected ones among them.
    pub fn grounds(&self) -> impl Iterator<Item = (u64, &RestsOn)> {
        self.kept.iter().filter_map(|kept| Some((u64::from(kept.position), kept.entry.says.rests_on()?)))
    }

    /// The ids of which something begins with a text, in order: to find what was meant.
    pub fn ids_like(&self, start: &str) -> Vec<Id> {
        let named = self.things.keys().map(|name| self.names.text(*name));
        let mut found: Vec<Id> = named.filter(|text| text.starts_with(start)).filter_map(Id::parse).collect();
        found.sort();
        found
    }
}
