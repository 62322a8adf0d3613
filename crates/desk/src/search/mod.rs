//! Search: an index of what the entries say, kept in memory and caught up with as entries are appended.
//!
//! Entries that are kept whole are found by every text in them. Claims are many and small: of these the facts are found that they speak
//! of, by what the fact is called, what it is about and of whom.

mod facts;
mod snippet;
mod spread;
mod texts;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::{PoisonError, RwLockReadGuard};

use law::Framework;
use record::{Entry, EntryId, Known, State};

use crate::visit::Visit;

pub use facts::{Fact, kind};
pub use snippet::{Piece, beginning, snippet};
pub use texts::each as texts;

/// The most phrases of a question that are looked for.
const MOST_PHRASES: usize = 8;
/// The most characters of a question that are looked at.
pub const MOST_CHARACTERS: usize = 200;

/// The most that is found of each sort: whoever gets so much asks more closely.
const MOST_HITS: usize = 1_000;
/// The most entries that are read for it.
const MOST_LOOKED: usize = 8_000;

/// Entries that are read at once, while others wait, in entries.
const CHUNK: u64 = 4_096;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Phrases, as they were written, parted by spaces: all of them have to be there.
    pub text: String,
    /// Only entries of this kind.
    pub kind: Option<String>,
}

/// How well something fits: the smaller, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is called that.
    Called,
    /// Its name or id has it.
    Named,
    /// Its texts have it.
    Said,
    /// It is a fact that claims speak of.
    Claimed,
}

impl Fit {
    /// The word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Fit::Called => "called",
            Fit::Named => "named",
            Fit::Said => "said",
            Fit::Claimed => "claimed",
        }
    }
}

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'s> {
    /// How well it fits.
    pub fit: Fit,
    /// Where the entry stands in the log; of a fact, its first claim.
    pub position: u64,
    /// The fact, where it is one.
    pub fact: Option<Fact<'s>>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found<'s> {
    /// The best first, and then the newest.
    pub hits: Vec<Hit<'s>>,
    /// Whether there is more that was not looked at.
    pub more: bool,
}

/// By key, the positions of the entries that have it, in order.
#[derive(Debug, Default)]
struct Postings(BTreeMap<Box<str>, Vec<u32>>);

/// The index of names, and that of all texts.
#[derive(Debug, Default)]
pub struct Index {
    size: u64,
    names: Postings,
    texts: Postings,
}

impl Index {
    /// How many entries it has read, in entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Reads on for a while in what has been appended since; whether that was all.
    pub fn go_on(&mut self, state: &State) -> bool {
        let until = state.size().min(self.size.saturating_add(CHUNK));
        for position in self.size..until {
            if let (Some(entry), Ok(at)) = (state.whole(position), u32::try_from(position)) {
                let names = texts::names(entry).join(&spread::END.to_string());
                self.names.add(at, &names);
                self.texts.add(at, &texts::of(entry));
            }
        }
        self.size = self.size.max(until);
        self.size >= state.size()
    }

    /// What is found among entries that were known: the best first, and then the newest.
    pub fn find<'s>(
        &self,
        query: &Query,
        state: &'s State,
        framework: &Framework,
        known: Known,
    ) -> Found<'s> {
        let text: String = query.text.chars().take(MOST_CHARACTERS).collect();
        let asked = Asked::of(&text, query.kind.as_deref());
        let mut found = Found::default();
        if asked.phrases.is_empty() {
            asked.all(state, known, &mut found);
        } else {
            self.entries(&asked, state, known, &mut found);
        }
        if let Some(position) = by_position(text.trim(), state)
            && position < known.size
        {
            found.hits.retain(|hit| hit.position != position);
            found.hits.push(Hit { fit: Fit::Called, position, fact: None });
        }
        let of_facts = asked.kind.is_none_or(|kind| facts::KINDS.contains(&kind));
        if of_facts && (asked.kind.is_some() || !asked.phrases.is_empty()) {
            let mut all = facts::find(self, &asked.phrases, asked.kind, state, framework, known);
            found.more |= all.len() > MOST_HITS;
            all.truncate(MOST_HITS);
            found.hits.extend(all);
        }
        found.hits.sort_by_key(|hit| (hit.fit, std::cmp::Reverse(hit.position)));
        found
    }

    /// Entries that are called that, and those whose texts have it.
    fn entries(&self, asked: &Asked<'_>, state: &State, known: Known, found: &mut Found<'_>) {
        let mut seen = BTreeSet::new();
        for candidates in [self.names.candidates(&asked.phrases), self.texts.candidates(&asked.phrases)] {
            let known = candidates.into_iter().rev().map(u64::from).filter(|position| *position < known.size);
            let wanted = known.filter_map(|position| Some((position, state.whole(position)?)));
            let mut wanted =
                wanted.filter(|(position, entry)| asked.of_kind(entry) && !seen.contains(position));
            let mut new = Vec::new();
            for (position, entry) in wanted.by_ref().take(MOST_LOOKED) {
                if new.len() == MOST_HITS {
                    found.more = true;
                    break;
                }
                if let Some(fit) = asked.fit(entry) {
                    new.push(Hit { fit, position, fact: None });
                }
            }
            found.more |= wanted.next().is_some();
            seen.extend(new.iter().map(|hit| hit.position));
            found.hits.extend(new);
        }
    }
}

impl Postings {
    fn add(&mut self, position: u32, text: &str) {
        let keys: BTreeSet<String> = spread::keys(&spread::spread(text)).into_iter().collect();
        for key in keys {
            match self.0.get_mut(key.as_str()) {
                Some(list) => list.push(position),
                None => {
                    self.0.insert(key.into_boxed_str(), vec![position]);
                }
            }
        }
    }

    /// The positions of entries that have every key of every phrase, in order: they may have the phrases.
    fn candidates(&self, phrases: &[String]) -> Vec<u32> {
        let mut lists: Vec<Cow<'_, [u32]>> = Vec::new();
        for phrase in phrases {
            let (all, begins) = spread::wanted(phrase);
            lists.extend(
                all.iter().map(|key| Cow::Borrowed(self.0.get(key.as_str()).map_or(&[][..], Vec::as_slice))),
            );
            lists.extend(begins.iter().map(|begin| Cow::Owned(self.beginning(begin))));
        }
        lists.sort_by_key(|list| list.len());
        let mut lists = lists.into_iter();
        let mut found = lists.next().map(Cow::into_owned).unwrap_or_default();
        for list in lists {
            found.retain(|position| list.binary_search(position).is_ok());
        }
        found
    }

    /// The positions of entries that have a key with this beginning, in order.
    fn beginning(&self, begin: &str) -> Vec<u32> {
        let from = (Bound::Included(begin), Bound::Unbounded);
        let keys = self.0.range::<str, _>(from).take_while(|(key, _)| key.starts_with(begin));
        let mut found: Vec<u32> = keys.flat_map(|(_, list)| list.iter().copied()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The index of a desk, when it has read everything.
pub fn index<'v>(visit: &Visit<'v>) -> RwLockReadGuard<'v, Index> {
    let kept = &visit.desk.search;
    let state = visit.ledger.state();
    loop {
        let index = kept.read().unwrap_or_else(PoisonError::into_inner);
        // nothing is appended while someone reads: once caught up, it stays so
        if index.size() >= state.size() {
            return index;
        }
        drop(index);
        kept.write().unwrap_or_else(PoisonError::into_inner).go_on(state);
    }
}

/// A question, as it is looked for.
struct Asked<'q> {
    phrases: Vec<String>,
    /// All of it as one phrase.
    whole: String,
    kind: Option<&'q str>,
}

impl<'q> Asked<'q> {
    fn of(text: &str, kind: Option<&'q str>) -> Asked<'q> {
        let spread = text.split_whitespace().map(spread::spread);
        let phrases = spread.filter(|phrase| spread::is_phrase(phrase)).take(MOST_PHRASES).collect();
        Asked { phrases, whole: spread::spread(text), kind }
    }

    fn of_kind(&self, entry: &Entry) -> bool {
        self.kind.is_none_or(|kind| entry.says.kind().0 == kind)
    }

    /// Every entry of the kind, where one is asked for and nothing else.
    fn all(&self, state: &State, known: Known, found: &mut Found<'_>) {
        if self.kind.is_none() {
            return;
        }
        let whole =
            (0..known.size).rev().filter(|at| state.whole(*at).is_some_and(|entry| self.of_kind(entry)));
        found.hits =
            whole.take(MOST_HITS + 1).map(|position| Hit { fit: Fit::Said, position, fact: None }).collect();
        found.more = found.hits.len() > MOST_HITS;
        found.hits.truncate(MOST_HITS);
    }

    /// How an entry fits, if it has every phrase.
    fn fit(&self, entry: &Entry) -> Option<Fit> {
        let names: Vec<String> = texts::names(entry).iter().map(|name| spread::spread(name)).collect();
        if names.contains(&self.whole) {
            return Some(Fit::Called);
        }
        if self.phrases.iter().all(|phrase| names.iter().any(|name| spread::has(name, phrase))) {
            return Some(Fit::Named);
        }
        let text = spread::spread(&texts::of(entry));
        self.phrases.iter().all(|phrase| spread::has(&text, phrase)).then_some(Fit::Said)
    }
}

/// An entry by its own id, or by its position after `#`.
fn by_position(written: &str, state: &State) -> Option<u64> {
    let by_number = written.strip_prefix('#').and_then(|number| number.parse().ok());
    by_number.or_else(|| EntryId::parse(written).and_then(|id| state.position(&id)))
}

#[cfg(test)]
mod tests;
