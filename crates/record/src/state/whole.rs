//! What is asked of the record as a whole: entries that are kept whole, every fact that was spoken of, what rests on each source, what
//! was taken back, and the quarrels that there are.

use std::collections::HashMap;

use jiff::civil::Date;

use super::facts::{self, Key, NEVER, of_whom};
use super::names::{NO_NAME, Name};
use super::view::{FactLine, Reading, Topic, View};
use super::{Known, Place, State};
use crate::{Entry, Statement, When};

/// A fact of which something was said, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken<'s> {
    /// What it is about.
    pub about: &'s str,
    /// Which fact or set.
    pub topic: Topic<'s>,
    /// Of whom.
    pub of: Option<&'s str>,
    /// Where the first claim stands in the log.
    pub first: u64,
    /// Where the latest known claim stands.
    pub latest: u64,
    /// How many claims are known, withdrawn ones among them.
    pub claims: usize,
}

/// Days in a row on which a fact reads the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first of them; none: it was always so.
    pub from: Option<Date>,
    /// The last of them; none: no end is known.
    pub to: Option<Date>,
    /// How it reads.
    pub reading: Reading,
}

impl State {
    /// The entry at a position, where it is kept whole: claims, members and closures are not, and the journal has them.
    pub fn whole(&self, position: u64) -> Option<&Entry> {
        let line = self.lines.get(usize::try_from(position).ok()?)?;
        match line.place {
            Place::Kept(at) => self.kept.get(at as usize).map(|kept| &*kept.entry),
            Place::Said(..) => None,
        }
    }

    /// The kind of the entry at a position.
    pub fn kind_at(&self, position: u64) -> Option<&str> {
        let line = self.lines.get(usize::try_from(position).ok()?)?;
        match line.place {
            Place::Kept(at) => self.kept.get(at as usize).map(|kept| kept.entry.says.kind().0),
            Place::Said(slot, _) => self.facts.key(slot).map(|key| match key.topic {
                facts::Topic::Fact(_) => "claim",
                facts::Topic::Member(_) => "member",
                facts::Topic::Closed(_) => "closed",
            }),
        }
    }

    /// The positions of every known claim of one fact, withdrawn or not, in the order of the log.
    pub fn said_of(&self, about: &str, topic: Topic<'_>, of: Option<&str>, known: Known) -> Vec<u64> {
        let said = self.key(about, topic, of).map_or(&[][..], |key| self.facts.of(key));
        let positions = said.iter().map(|said| u64::from(said.position));
        positions.filter(|position| *position < known.size).collect()
    }

    /// Every fact of which something is known to have been said, in the order in which each was first spoken of.
    pub fn spoken(&self, known: Known) -> impl Iterator<Item = Spoken<'_>> {
        self.facts.all().iter().filter_map(move |(key, said)| {
            let mut positions =
                said.iter().map(|said| u64::from(said.position)).filter(|position| *position < known.size);
            let first = positions.next()?;
            let (claims, latest) = positions.fold((1, first), |(count, _), position| (count + 1, position));
            Some(Spoken {
                about: self.names.text(key.about),
                topic: self.topic(key.topic),
                of: (key.of != NO_NAME).then(|| self.names.text(key.of)),
                first,
                latest,
                claims,
            })
        })
    }

    pub(super) fn key(&self, about: &str, topic: Topic<'_>, of: Option<&str>) -> Option<Key> {
        let names = &self.names;
        let about = names.find(about)?;
        let topic = match topic {
            Topic::Fact(name) => facts::Topic::Fact(names.find(name)?),
            Topic::Member(name) => facts::Topic::Member(names.find(name)?),
            Topic::Closed(name) => facts::Topic::Closed(names.find(name)?),
        };
        let of = match of {
            Some(of) => Some(names.find(of)?),
            None => None,
        };
        Some(Key { about, topic, of: of_whom(of) })
    }

    pub(super) fn topic(&self, topic: facts::Topic) -> Topic<'_> {
        match topic {
            facts::Topic::Fact(name) => Topic::Fact(self.names.text(name)),
            facts::Topic::Member(name) => Topic::Member(self.names.text(name)),
            facts::Topic::Closed(name) => Topic::Closed(self.names.text(name)),
        }
    }

    /// The sources that the entry at a position cites: of a claim, only the first.
    fn cited_at(&self, place: Place, each: &mut dyn FnMut(Name)) {
        match place {
            Place::Said(slot, at) => {
                let source = self.facts.get(slot, at).map_or(NO_NAME, |said| said.source);
                if source != NO_NAME {
                    each(source);
                }
            }
            Place::Kept(at) => {
                let entry = self.kept.get(at as usize).map(|kept| &kept.entry);
                let cited = entry.into_iter().flat_map(|entry| &entry.cites);
                cited.filter_map(|cite| self.names.find(cite.source.as_str())).for_each(each);
            }
        }
    }

    /// How many known entries rest on each source. A claim counts for the source that it cites first.
    pub fn resting(&self, known: Known) -> HashMap<&str, u64> {
        let mut counts: HashMap<Name, u64> = HashMap::new();
        let size = usize::try_from(known.size).unwrap_or(usize::MAX);
        for line in self.lines.iter().take(size) {
            self.cited_at(line.place, &mut |source| *counts.entry(source).or_default() += 1);
        }
        counts.into_iter().map(|(name, count)| (self.names.text(name), count)).collect()
    }

    /// The positions of the known entries that rest on a source, withdrawn or not, in the order of the log. A claim rests on the source
    /// that it cites first.
    pub fn resting_on(&self, source: &str, known: Known) -> Vec<u64> {
        let Some(wanted) = self.names.find(source) else { return Vec::new() };
        let size = usize::try_from(known.size).unwrap_or(usize::MAX);
        let mut found = Vec::new();
        for (position, line) in (0..).zip(self.lines.iter().take(size)) {
            let mut rests = false;
            self.cited_at(line.place, &mut |source| rests |= source == wanted);
            if rests {
                found.push(position);
            }
        }
        found
    }

    /// The positions of the entries that are known to be withdrawn or corrected, each with the position of the entry that did it: in the
    /// order in which that happened.
    pub fn ended(&self, known: Known) -> Vec<(u64, u64)> {
        let said = self.facts.all().iter().flat_map(|(_, said)| said).map(|said| (said.position, said.gone));
        let kept = self.kept.iter().map(|kept| (kept.position, kept.gone));
        let ended = said.chain(kept).filter(|(_, gone)| *gone != NEVER && u64::from(*gone) < known.size);
        let mut ended: Vec<(u64, u64)> = ended.map(|(at, gone)| (u64::from(at), u64::from(gone))).collect();
        ended.sort_unstable_by_key(|(at, gone)| (*gone, *at));
        ended
    }
}

impl<'s> View<'s> {
    /// How a fact reads on all days, as known at the view's length of the log: runs of days with one reading, silent ones left out. The
    /// days on which an office follows a source, or a weighing policy is in force, begin and end runs as well.
    pub fn runs(&self, about: &str, topic: Topic<'_>, of: Option<&str>) -> Vec<Run> {
        let state = self.state;
        let Some(key) = state.key(about, topic, of) else { return Vec::new() };
        let said = state.facts.of(key);
        let mut runs: Vec<Run> = Vec::new();
        let mut days = self.turnings(about);
        days.extend(self.weighed_days(about));
        days.sort_unstable();
        days.dedup();
        // what is said of all days begins before the first of them
        let before = days.first().and_then(|day| day.yesterday().ok()).unwrap_or(self.valid());
        for (from, day) in std::iter::once((None, before)).chain(days.into_iter().map(|day| (Some(day), day)))
        {
            let reading = state.as_of(day, self.known()).read(key, said);
            match runs.last_mut() {
                Some(last) if last.reading == reading => {}
                last => {
                    if let Some(last) = last {
                        last.to = day.yesterday().ok();
                    }
                    runs.push(Run { from, to: None, reading });
                }
            }
        }
        runs.retain(|run| run.reading.law.standing != law::Standing::Silent);
        runs
    }

    /// The days on which what settles quarrels about something can change.
    fn weighed_days(&self, about: &str) -> Vec<Date> {
        let follows = self.naming(about).filter_map(|(_, entry)| match &entry.says {
            Statement::Follow(says) => Some((says.from, says.to)),
            _ => None,
        });
        let policies = self.entries("weighing").filter_map(|(_, entry)| match &entry.says {
            Statement::Weighing(says) => Some((says.from, says.to)),
            _ => None,
        });
        let spans = follows.chain(policies);
        let ends =
            spans.flat_map(|(from, to)| [from.map(When::first), to.and_then(|to| to.last().tomorrow().ok())]);
        ends.flatten().collect()
    }

    /// Every fact about which sources disagree on the day and nobody has settled it: what it is about, and the line.
    pub fn quarrels(&self) -> Vec<(&'s str, FactLine<'s>)> {
        let state = self.state;
        let lines = state.facts.all().iter().filter_map(|(key, said)| {
            let reading = self.read(*key, said);
            (reading.law.standing == law::Standing::Contested).then(|| {
                let of = (key.of != NO_NAME).then(|| state.names.text(key.of));
                (state.names.text(key.about), FactLine { topic: state.topic(key.topic), of, reading })
            })
        });
        lines.collect()
    }
}
