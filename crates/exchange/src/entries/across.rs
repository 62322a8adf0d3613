//! What must hold between the fields of one statement.

use law::FactDef;
use record::{Field, Kind, Shape, When};

use super::Reader;
use super::finding::FindingKind;
use super::walk::Walk;
use crate::doc::{Node, Value};

/// The kind that speaks of a fact or else of a set.
const FOLLOW: &str = "follow";

impl Reader<'_> {
    /// The fact of that name.
    pub(super) fn fact(&self, name: &str) -> Option<&FactDef> {
        self.facts.get(name).and_then(|id| self.framework.facts.get(usize::from(*id)))
    }
}

impl Walk<'_> {
    /// Whether what has a first and a last day begins before it ends.
    pub fn forwards<'n, 's: 'n>(
        &mut self,
        fields: &[Field],
        get: impl Fn(&str) -> Option<&'n Node<'s>>,
    ) -> Option<()> {
        let is_when =
            |name: &str| fields.iter().any(|field| field.name == name && matches!(field.shape, Shape::When));
        if !is_when("from") || !is_when("to") {
            return Some(());
        }
        let (Some(from), Some(to)) = (get("from"), get("to")) else { return Some(()) };
        let (Some(first), Some(last)) = (when(from), when(to)) else { return Some(()) };
        if first.first() <= last.last() {
            return Some(());
        }
        let kind = FindingKind::Backwards { from: first.to_string(), to: last.to_string() };
        self.note_key(to.start, "to", kind);
        None
    }

    /// Whether a fact has a state, party or organisation exactly if it is about one, and whether an office follows a
    /// source either about a fact or about a set. `at` is where the entry begins.
    pub fn about_facts<'n, 's: 'n>(
        &mut self,
        kind: &Kind,
        at: u32,
        get: impl Fn(&str) -> Option<&'n Node<'s>>,
    ) -> Option<()> {
        let speaks = kind.fields.iter().any(|field| matches!(field.shape, Shape::Fact));
        if !speaks {
            return Some(());
        }
        let (fact, of) = (get("fact"), get("of"));
        if kind.name == FOLLOW && fact.is_some() == get("set").is_some() {
            self.note(at, FindingKind::FactOrSet);
            return None;
        }
        let Some(Node { value: Value::Text(name), start, .. }) = fact else { return Some(()) };
        let fact = || name.as_ref().to_owned();
        match (self.reader.fact(name)?.of_entity, of) {
            (true, None) => self.note_key(*start, "of", FindingKind::NeedsOf { fact: fact() }),
            (false, Some(of)) => self.note_key(of.start, "of", FindingKind::NeedlessOf { fact: fact() }),
            _ => return Some(()),
        }
        None
    }
}

/// The days that a value means, if it is sound.
fn when(node: &Node<'_>) -> Option<When> {
    match &node.value {
        Value::Text(text) => When::parse(text),
        Value::Date(text) => When::parse(text),
        Value::Integer(year) => When::parse(&year.to_string()),
        _ => None,
    }
}
