//! The value of a fact: silent, said, said by someone for some days, or contested.

use law::{Claim, Span};

use super::finding::{FindingKind, wanted};
use super::keys::CLAIM;
use super::open::Slot;
use super::walk::{At, Walk};
use super::{FactValue, MOST_CLAIMS};
use crate::doc::{Node, Value};

impl<'t, 's> Walk<'t, 's> {
    /// The value of a fact.
    pub fn fact(&mut self, node: &'t Node<'s>) -> Option<FactValue> {
        let at = node.start;
        match &node.value {
            Value::Bool(says) => Some(FactValue::plain(*says, at)),
            Value::Text(word) => match word.as_ref() {
                "yes" => Some(FactValue::plain(true, at)),
                "no" => Some(FactValue::plain(false, at)),
                "silent" => Some(FactValue::silent(at)),
                "contested" => Some(FactValue::contested(at)),
                _ => {
                    self.note(At::Value(node), FindingKind::FactWord { written: word.to_string() });
                    None
                }
            },
            Value::Table(_) => {
                let claim = self.claim(node);
                Some(FactValue { claims: vec![claim], contested: false, at })
            }
            Value::Array(_) => {
                self.at_most(node, "claims", MOST_CLAIMS);
                let claims = self.list(node, |walk, item| match item.value {
                    Value::Table(_) => Some(walk.claim(item)),
                    _ => walk.expected(item, wanted::CLAIM),
                });
                Some(FactValue { claims, contested: false, at })
            }
            _ => self.expected(node, wanted::FACT),
        }
    }

    /// One claim.
    fn claim(&mut self, node: &'t Node<'s>) -> Claim {
        let mut claim = Claim { span: Span::ALWAYS, ..Claim::default() };
        self.table(node, &CLAIM, |walk, slot, value| match slot {
            Slot::Key("is") => claim.says = walk.yes_no(value).unwrap_or_default(),
            Slot::Key("who") => claim.who = walk.string(value),
            Slot::Key("source") => claim.source = walk.source(value),
            Slot::Key("from") => claim.span.from = walk.when(value).map(record::When::first),
            Slot::Key("to") => claim.span.to = walk.when(value).map(record::When::last),
            Slot::Key("note") => claim.note = walk.string(value),
            _ => {}
        });
        self.forwards(node, claim.span.from, claim.span.to);
        claim
    }

    /// Yes or no.
    fn yes_no(&mut self, node: &'t Node<'s>) -> Option<bool> {
        match &node.value {
            Value::Bool(says) => Some(*says),
            Value::Text(word) if word == "yes" => Some(true),
            Value::Text(word) if word == "no" => Some(false),
            _ => self.expected(node, wanted::YES_NO),
        }
    }

    /// A source that the file declares.
    fn source(&mut self, node: &'t Node<'s>) -> Option<String> {
        let id = self.name(node)?;
        if self.sources.binary_search(&id).is_ok() {
            return Some(id.to_owned());
        }
        let right = self.sources.clone();
        self.unknown(node, "source", id, right.into_iter())
    }
}
