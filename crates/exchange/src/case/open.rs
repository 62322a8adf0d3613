//! Names of the framework that are keys.

use law::{FactDef, FactId, SetId, nearest};

use super::finding::FindingKind;
use super::keys::{Open, Table};
use super::reader::Reader;

/// What a key turned out to be.
#[derive(Clone, Copy)]
pub(super) enum Slot<'t> {
    /// A structural key.
    Key(&'static str),
    /// A fact.
    Fact(FactId),
    /// `is_` and the name of a set's member.
    Member(SetId),
    /// A set.
    Set(SetId),
    /// A number or an event.
    Name(&'t str),
}

impl Reader<'_> {
    /// What a key that is not structural means in a table, or why it means nothing.
    pub(super) fn open<'t>(&self, table: &Table, key: &'t str) -> Result<Slot<'t>, FindingKind> {
        let found = match table.open {
            Open::Nothing => None,
            Open::CaseFacts | Open::EntityFacts => return self.fact_key(table, key),
            Open::Assumptions => return self.assumption(key),
            Open::Sets => self.framework.set(key).map(Slot::Set),
            Open::Numbers => self.numbers.contains(key).then_some(Slot::Name(key)),
            Open::Events => self.is_event(key).then_some(Slot::Name(key)),
        };
        found.ok_or_else(|| self.unknown_key(table, key))
    }

    fn fact_key<'t>(&self, table: &Table, key: &'t str) -> Result<Slot<'t>, FindingKind> {
        let of_entity = table.open == Open::EntityFacts;
        let member = || key.strip_prefix("is_").and_then(|member| self.framework.set_of_member(member));
        match self.framework.fact(key) {
            Some(id) => match self.framework.facts.get(usize::from(id)) {
                Some(fact) if fact.count.is_some() => Err(FindingKind::Counted { key: key.to_owned() }),
                Some(fact) if fact.of_entity == of_entity => Ok(Slot::Fact(id)),
                _ => {
                    let about = if of_entity { "case" } else { "entity" };
                    Err(FindingKind::MisplacedFact { key: key.to_owned(), about })
                }
            },
            None => match member() {
                Some(set) if of_entity => Ok(Slot::Member(set)),
                _ => Err(self.unknown_key(table, key)),
            },
        }
    }

    fn assumption<'t>(&self, key: &'t str) -> Result<Slot<'t>, FindingKind> {
        let is_open = |id: &FactId| {
            self.framework.facts.get(usize::from(*id)).is_some_and(|fact| fact.assume.is_some())
        };
        self.framework.fact(key).filter(is_open).map(Slot::Fact).ok_or_else(|| {
            let near = nearest(key, self.assumptions()).map(str::to_owned);
            FindingKind::NotAssumption { key: key.to_owned(), nearest: near }
        })
    }

    /// The names of the open questions.
    pub(super) fn assumptions(&self) -> impl Iterator<Item = &str> {
        self.framework.facts.iter().filter(|fact| fact.assume.is_some()).map(|fact| fact.name.as_str())
    }

    fn is_event(&self, key: &str) -> bool {
        self.days.contains(key) || self.spans.contains(key) || self.events().any(|event| event == key)
    }

    /// The facts about the case that may be events too: steps and the like, which come true on a day.
    fn events(&self) -> impl Iterator<Item = &str> {
        let may = |fact: &&FactDef| !fact.of_entity && fact.assume.is_none() && fact.count.is_none();
        self.framework.facts.iter().filter(may).map(|fact| fact.name.as_str())
    }

    fn unknown_key(&self, table: &Table, key: &str) -> FindingKind {
        let open = self.open_keys(table.open);
        let words = table.keys.iter().map(|key| key.name).chain(open.iter().map(String::as_str));
        let near = nearest(key, words).map(str::to_owned);
        FindingKind::UnknownKey { key: key.to_owned(), nearest: near }
    }

    /// The names of the framework that are keys of an open table.
    pub(super) fn open_keys(&self, open: Open) -> Vec<String> {
        let framework = self.framework;
        let facts = |of_entity: bool| {
            let right = move |fact: &&FactDef| fact.of_entity == of_entity && fact.count.is_none();
            framework.facts.iter().filter(right).map(|fact| fact.name.clone())
        };
        match open {
            Open::Nothing => Vec::new(),
            Open::CaseFacts => facts(false).collect(),
            Open::EntityFacts => {
                let members = framework.sets.iter().map(|set| ["is_", set.member.as_str()].concat());
                facts(true).chain(members).collect()
            }
            Open::Assumptions => self.assumptions().map(str::to_owned).collect(),
            Open::Sets => framework.sets.iter().map(|set| set.name.clone()).collect(),
            Open::Numbers => self.numbers.iter().map(|name| (*name).to_owned()).collect(),
            Open::Events => {
                let mut names: Vec<&str> =
                    self.days.iter().chain(&self.spans).copied().chain(self.events()).collect();
                names.sort_unstable();
                names.dedup();
                names.into_iter().map(str::to_owned).collect()
            }
        }
    }
}
