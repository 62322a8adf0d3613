//! The names in expected answers: goals, deadlines, provisions, facts and sets.

use law::{FactId, Kind, RuleName, Truth};

use super::{Change, Subject};
use crate::case::finding::wanted;
use crate::case::reader::Reader;
use crate::case::walk::Walk;
use crate::doc::Node;

impl<'t, 's> Walk<'t, 's> {
    pub fn goal(&mut self, node: &'t Node<'s>) -> Option<RuleName> {
        let name = self.name(node)?;
        let framework = self.reader.framework;
        let goals = || framework.goals.iter().map(|goal| goal.rule.name);
        let found = framework.rule_name(name).filter(|id| goals().any(|goal| goal == *id));
        found.or_else(|| self.unknown(node, "goal", name, goals().map(|goal| framework.rule_text(goal))))
    }

    pub fn deadline(&mut self, node: &'t Node<'s>) -> Option<String> {
        let name = self.name(node)?;
        let names = || self.reader.framework.deadlines.iter().map(|deadline| deadline.name.as_str());
        if names().any(|known| known == name) {
            return Some(name.to_owned());
        }
        let names: Vec<&str> = names().collect();
        self.unknown(node, "deadline", name, names.into_iter())
    }

    pub fn goal_kind(&mut self, node: &'t Node<'s>) -> Option<Kind> {
        let name = self.name(node)?;
        let right = Kind::ALL.into_iter().map(Kind::word);
        Kind::from_word(name).or_else(|| self.unknown(node, "goal-kind", name, right))
    }

    pub fn answer(&mut self, node: &'t Node<'s>) -> Option<Truth> {
        let name = self.name(node)?;
        let right = Truth::ALL.into_iter().map(Truth::word);
        Truth::from_word(name).or_else(|| self.unknown(node, "answer", name, right))
    }

    pub fn cite(&mut self, node: &'t Node<'s>) -> Option<String> {
        let name = self.name(node)?;
        let framework = self.reader.framework;
        let right = framework.provisions.iter().map(|provision| provision.anchor.as_str());
        if framework.provision(name).next().is_some() {
            return Some(name.to_owned());
        }
        self.unknown(node, "provision", name, right)
    }

    pub fn assumed(&mut self, node: &'t Node<'s>) -> Option<FactId> {
        let name = self.name(node)?;
        let reader = self.reader;
        if reader.assumptions().any(|known| known == name) {
            return reader.framework.fact(name);
        }
        self.unknown(node, "assumption", name, reader.assumptions())
    }

    /// `fact`, `fact@entity`, `set@entity` or `set`.
    pub fn subject(&mut self, node: &'t Node<'s>) -> Option<Subject> {
        let (name, entity) = split(self.name(node)?);
        let framework = self.reader.framework;
        match (framework.fact(name), framework.set(name), entity) {
            (Some(fact), _, entity) => match (self.reader.of_entity(fact), entity) {
                (true, Some(entity)) => Some(Subject::Of(fact, entity)),
                (false, None) => Some(Subject::Fact(fact)),
                _ => self.expected(node, wanted::REASON),
            },
            (None, Some(set), Some(entity)) => Some(Subject::Member(set, entity)),
            (None, Some(set), None) => Some(Subject::Complete(set)),
            (None, None, _) => self.unknown_reason(node, name),
        }
    }

    /// `fact` or `fact@entity` to become yes, the same after `!` no, `+set@entity` to add, `-set@entity` to leave out.
    pub fn change(&mut self, node: &'t Node<'s>) -> Option<Change> {
        let written = self.name(node)?;
        let framework = self.reader.framework;
        if let Some(rest) = written.strip_prefix(['+', '-']) {
            let (name, entity) = split(rest);
            let Some(entity) = entity else { return self.expected(node, wanted::CHANGE) };
            let sets = framework.sets.iter().map(|set| set.name.as_str());
            let Some(set) = framework.set(name) else { return self.unknown(node, "set", name, sets) };
            let adds = written.starts_with('+');
            return Some(if adds { Change::Add(set, entity) } else { Change::Leave(set, entity) });
        }
        let (name, entity) = split(written.strip_prefix('!').unwrap_or(written));
        let Some(fact) = framework.fact(name) else { return self.unknown_reason(node, name) };
        if self.reader.of_entity(fact) != entity.is_some() {
            return self.expected(node, wanted::CHANGE);
        }
        Some(Change::Set(fact, entity, !written.starts_with('!')))
    }

    fn unknown_reason<T>(&mut self, node: &'t Node<'s>, name: &str) -> Option<T> {
        let framework = self.reader.framework;
        let facts = framework.facts.iter().map(|fact| fact.name.as_str());
        self.unknown(node, "fact", name, facts.chain(framework.sets.iter().map(|set| set.name.as_str())))
    }
}

impl Reader<'_> {
    fn of_entity(&self, fact: FactId) -> bool {
        self.framework.facts.get(usize::from(fact)).is_some_and(|fact| fact.of_entity)
    }
}

/// A name and, after `@`, an entity.
fn split(written: &str) -> (&str, Option<String>) {
    match written.split_once('@') {
        Some((name, entity)) => (name, Some(entity.to_owned())),
        None => (written, None),
    }
}
