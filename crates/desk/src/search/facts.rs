//! Facts that claims speak of, found by what they are called, what they are about, and of whom.

use std::collections::{BTreeSet, HashMap};

use law::Framework;
use record::state::{Spoken, Topic};
use record::{Known, State};

use super::{Fit, Hit, Index, spread, texts};

/// The kinds of entries that speak of facts.
pub const KINDS: [&str; 3] = ["claim", "member", "closed"];

/// A fact, with how much was said of it.
pub type Fact<'s> = Spoken<'s>;

/// The kind of entry that speaks of a fact or set.
pub fn kind(topic: Topic<'_>) -> &'static str {
    match topic {
        Topic::Fact(_) => "claim",
        Topic::Member(_) => "member",
        Topic::Closed(_) => "closed",
    }
}

/// What of the names of a state has one phrase.
struct Matches<'m> {
    phrase: &'m str,
    /// The ids of things that are called that.
    things: BTreeSet<&'m str>,
    /// What was asked of other texts before.
    asked: HashMap<&'m str, bool>,
}

/// Every fact of which all phrases are true.
pub fn find<'s>(
    index: &Index,
    phrases: &[String],
    kind: Option<&str>,
    state: &'s State,
    framework: &Framework,
    known: Known,
) -> Vec<Hit<'s>> {
    let mut matches: Vec<Matches<'_>> =
        phrases.iter().map(|phrase| Matches::new(index, phrase, state)).collect();
    let of_kind = state.spoken(known).filter(|fact| kind.is_none_or(|kind| self::kind(fact.topic) == kind));
    let found = of_kind.filter(|fact| matches.iter_mut().all(|one| one.fits(fact, framework)));
    found.map(|fact| Hit { fit: Fit::Claimed, position: fact.first, fact: Some(fact) }).collect()
}

impl<'m> Matches<'m> {
    fn new(index: &Index, phrase: &'m String, state: &'m State) -> Matches<'m> {
        let entries = index.names.candidates(std::slice::from_ref(phrase)).into_iter();
        let entries = entries.filter_map(|position| state.whole(u64::from(position)));
        let called = entries.filter(|entry| {
            texts::names(entry).iter().any(|name| spread::has(&spread::spread(name), phrase))
        });
        let things = called.filter_map(|entry| entry.says.own()).map(record::Id::as_str).collect();
        Matches { phrase, things, asked: HashMap::new() }
    }

    fn fits(&mut self, fact: &Fact<'m>, framework: &Framework) -> bool {
        self.of_thing(fact.about)
            || fact.of.is_some_and(|of| self.of_thing(of))
            || self.of_topic(fact.topic, framework)
    }

    fn of_thing(&mut self, id: &'m str) -> bool {
        if self.things.contains(id) {
            return true;
        }
        let phrase = self.phrase;
        *self.asked.entry(id).or_insert_with(|| spread::has(&spread::spread(id), phrase))
    }

    /// Whether the law's name of the fact or set has it, or its words in either language.
    fn of_topic(&mut self, topic: Topic<'m>, framework: &Framework) -> bool {
        let phrase = self.phrase;
        let asked = self.asked.entry(topic.name());
        *asked.or_insert_with(|| {
            let name = topic.name();
            let fact = framework.fact(name).and_then(|id| framework.facts.get(usize::from(id)));
            let set = framework.set(name).and_then(|id| framework.sets.get(usize::from(id)));
            let words = fact.map(|fact| &fact.text).or(set.map(|set| &set.text));
            let texts =
                [Some(name), words.map(|words| words.ja.as_str()), words.map(|words| words.en.as_str())];
            texts.into_iter().flatten().any(|text| spread::has(&spread::spread(text), phrase))
        })
    }
}
