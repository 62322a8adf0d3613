//! What the entries add up to: for any day, as known when the log had any length.
//!
//! Nothing is ever taken out. Each thing that was said keeps the position at which it was said and the position at which it was
//! withdrawn or corrected, so that what was known at a position is a filter and not a copy.

mod check;
mod facts;
mod names;
mod snapshot;
mod turns;
mod view;
mod weigh;
mod whole;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

pub use check::{Check, Refusal, Verdict as Admission};
pub use snapshot::{Doing, SnapshotError};
pub use view::{Evidence, FactLine, Reading, Thing, Topic, View};
pub use whole::{Run, Spoken};

use crate::{Entry, EntryId, Id, Statement, When};
use facts::{Day, EARLIEST, Facts, Key, NEVER, Said, day_number, of_whom};
use names::{NO_NAME, Name, Names};

/// How many entries a log can hold, in entries: their positions are kept in 32 bits.
pub const MOST_ENTRIES: u64 = u32::MAX as u64 - 1;

/// The length of the log at which something was known, and whether that was put together afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The first so many entries are known.
    pub size: u64,
    /// The journal did not exist then: this is what its sources had said by that day, as laid down later.
    pub reconstructed: bool,
}

/// An entry that is kept whole: everything but claims.
#[derive(Clone, Debug)]
struct Kept {
    position: u32,
    gone: u32,
    entry: Arc<Entry>,
}

/// Where the state keeps what an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
enum Place {
    /// Among the facts: slot, and number in it.
    Said(u32, u32),
    /// Whole.
    Kept(u32),
}

/// What is kept of every entry.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize)]
struct Line {
    /// The latest moment at which an entry up to this one was recorded, in seconds since 1970: clocks can go backwards, the log
    /// cannot.
    recorded: i64,
    /// The latest day on which the source of an entry up to this one spoke.
    spoken: Day,
    place: Place,
}

/// The state: what all entries of a log add up to.
#[derive(Clone, Debug, Default)]
pub struct State {
    names: Names,
    lines: Vec<Line>,
    /// By entry id (its digest): the position.
    ids: HashMap<u128, u32, BuildHasherDefault<Digested>>,
    facts: Facts,
    kept: Vec<Kept>,
    /// By id: the kept entries that introduce it.
    things: HashMap<Name, Vec<u32>>,
    /// By id: the kept entries that name it.
    naming: HashMap<Name, Vec<u32>>,
    /// By kind (its number): the kept entries.
    kinds: Vec<Vec<u32>>,
    /// Entries of kinds that this program does not know.
    unknown: Vec<u32>,
    /// Where the founding record ends.
    founding: Option<u32>,
    /// By source: its reliability, 0 the best.
    ranks: HashMap<Name, u8>,
}

/// The digest of an entry's id.
fn mark(id: &EntryId) -> u128 {
    let digest = Sha256::digest(id.as_str());
    let mut first = [0; 16];
    first.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    u128::from_be_bytes(first)
}

/// The hash of a digest is a part of it: it is mixed already, and nobody can choose it.
#[derive(Clone, Copy, Default)]
struct Digested(u64);

impl Hasher for Digested {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().zip(0..8).for_each(|(byte, at)| self.0 ^= u64::from(*byte) << (at * 8));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl State {
    /// How many entries it is made of, in entries.
    pub fn size(&self) -> u64 {
        self.lines.len() as u64
    }

    /// Adds the next entry of the log. What was recorded once is taken as it is: whether an entry may be appended is decided
    /// before, by [`State::check`].
    pub fn apply(&mut self, entry: Entry) {
        let position = u32::try_from(self.lines.len()).unwrap_or(NEVER);
        let recorded = entry.recorded.as_second();
        let spoken = entry.spoke.map_or(EARLIEST, |spoke| day_number(spoke.last()));
        let before = self.lines.last().copied();
        self.ids.entry(mark(&entry.id)).or_insert(position);
        if let Some(corrected) = &entry.corrects {
            self.end(corrected, position);
        }
        let place = match &entry.says {
            Statement::Claim(claim) => {
                let of = claim.of.as_ref();
                let topic = view::Topic::Fact(&claim.fact);
                self.say(&entry, position, &claim.about, topic, of, claim.is, (claim.from, claim.to))
            }
            Statement::Member(member) => {
                let (topic, of) = (view::Topic::Member(&member.set), Some(&member.member));
                self.say(&entry, position, &member.about, topic, of, member.is, (member.from, member.to))
            }
            Statement::Closed(closed) => {
                let topic = view::Topic::Closed(&closed.set);
                self.say(&entry, position, &closed.about, topic, None, closed.is, (closed.from, closed.to))
            }
            _ => self.keep(entry, position),
        };
        self.lines.push(Line {
            recorded: before.map_or(recorded, |line| line.recorded.max(recorded)),
            spoken: before.map_or(spoken, |line| line.spoken.max(spoken)),
            place,
        });
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one claim, from three kinds")]
    fn say(
        &mut self,
        entry: &Entry,
        position: u32,
        about: &Id,
        topic: view::Topic<'_>,
        of: Option<&Id>,
        says: bool,
        (from, to): (Option<When>, Option<When>),
    ) -> Place {
        let key = Key {
            about: self.names.number(about.as_str()),
            topic: match topic {
                view::Topic::Fact(name) => facts::Topic::Fact(self.names.number(name)),
                view::Topic::Member(name) => facts::Topic::Member(self.names.number(name)),
                view::Topic::Closed(name) => facts::Topic::Closed(self.names.number(name)),
            },
            of: of_whom(of.map(|of| self.names.number(of.as_str()))),
        };
        let source = entry.cites.first().map_or(NO_NAME, |cite| self.names.number(cite.source.as_str()));
        let (from, surely_from, surely_to, to) = Said::days(from, to);
        let recorded = || i32::try_from(entry.recorded.as_second().div_euclid(86_400)).unwrap_or(EARLIEST);
        let said = Said {
            position,
            gone: NEVER,
            from,
            surely_from,
            surely_to,
            to,
            spoke: entry.spoke.map_or_else(recorded, |spoke| day_number(spoke.last())),
            source,
            rank: self.ranks.get(&source).copied().unwrap_or(u8::MAX),
            says,
        };
        let (slot, at) = self.facts.say(key, said);
        Place::Said(slot, at)
    }

    fn keep(&mut self, entry: Entry, position: u32) -> Place {
        let at = u32::try_from(self.kept.len()).unwrap_or(NEVER);
        match &entry.says {
            Statement::Withdrawal(withdrawal) => self.end(&withdrawal.withdraws, position),
            Statement::Founding(_) => self.founding = Some(position),
            Statement::Source(source) => {
                let name = self.names.number(source.id.as_str());
                self.ranks.insert(name, source.reliability as u8);
            }
            Statement::Unknown(_) => self.unknown.push(position),
            _ => {}
        }
        self.index(&entry, at);
        self.kept.push(Kept { position, gone: NEVER, entry: Arc::new(entry) });
        Place::Kept(at)
    }

    /// Enters a kept entry under its kind and under every id that it names.
    fn index(&mut self, entry: &Entry, at: u32) {
        if let Some(kind) = entry.says.number() {
            if self.kinds.len() <= kind {
                self.kinds.resize(kind + 1, Vec::new());
            }
            if let Some(list) = self.kinds.get_mut(kind) {
                list.push(at);
            }
        }
        if let Some(own) = entry.says.own() {
            let name = self.names.number(own.as_str());
            self.things.entry(name).or_default().push(at);
        }
        let (names, naming) = (&mut self.names, &mut self.naming);
        entry.says.ids(&mut |_, id| {
            let list = naming.entry(names.number(id.as_str())).or_default();
            if list.last() != Some(&at) {
                list.push(at);
            }
        });
    }

    /// Marks an entry as withdrawn or corrected from a position on.
    fn end(&mut self, id: &EntryId, by: u32) {
        let Some(line) = self.position_of(id).and_then(|position| self.lines.get(position as usize)) else {
            return;
        };
        match line.place {
            Place::Said(slot, at) => self.facts.end(slot, at, by),
            Place::Kept(at) => {
                if let Some(kept) = self.kept.get_mut(at as usize) {
                    kept.gone = kept.gone.min(by);
                }
            }
        }
    }

    fn position_of(&self, id: &EntryId) -> Option<u32> {
        self.ids.get(&mark(id)).copied()
    }

    /// Where an entry stands in the log, from 0.
    pub fn position(&self, id: &EntryId) -> Option<u64> {
        self.position_of(id).map(u64::from)
    }

    /// Everything is known that has been recorded.
    pub fn now(&self) -> Known {
        Known { size: self.size(), reconstructed: false }
    }

    /// What was known when the log had so many entries.
    pub fn at(&self, size: u64) -> Known {
        let founding = self.founding.is_some_and(|founding| size <= u64::from(founding));
        Known { size: size.min(self.size()), reconstructed: founding }
    }

    /// What was known at the end of a day, of which `end` is the last moment where the office is. For a day before the journal
    /// was made it is what the sources of the founding record had said by then.
    pub fn on(&self, day: Date, end: Timestamp) -> Known {
        let opened =
            self.founding.and_then(|founding| self.lines.get(founding as usize).map(|l| (founding, l)));
        if let Some((founding, line)) = opened
            && end.as_second() < line.recorded
        {
            let laid = self.lines.get(..founding as usize).unwrap_or_default();
            let size = laid.partition_point(|line| line.spoken <= day_number(day));
            return Known { size: size as u64, reconstructed: true };
        }
        let size = self.lines.partition_point(|line| line.recorded <= end.as_second());
        Known { size: size as u64, reconstructed: false }
    }

    /// The state of a day, as known then.
    pub fn as_of(&self, valid: Date, known: Known) -> View<'_> {
        View::new(self, valid, known)
    }

    /// The positions of entries whose kind or version this program does not know; they are kept, and say nothing here.
    pub fn unknown(&self) -> impl Iterator<Item = u64> {
        self.unknown.iter().map(|position| u64::from(*position))
    }
}
