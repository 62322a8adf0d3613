//! What of a table the record has already.

use std::collections::HashMap;

use record::{Entry, EntryId, Kind, Shape, State, Statement, View};
use serde_json::Value;

/// What the record has of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing of the kind.
    New,
    /// The same statement, at this position, in the entry of that id.
    There(u64, EntryId),
    /// Another statement of the same id, at this position.
    Different(u64),
}

/// The statements of a kind that the record has, and nothing has withdrawn or corrected.
pub struct Known<'s> {
    state: &'s State,
    kind: &'static Kind,
    said: HashMap<String, (u64, &'s EntryId)>,
}

impl<'s> Known<'s> {
    /// Of a kind.
    pub fn new(state: &'s State, view: View<'s>, kind: &'static Kind) -> Known<'s> {
        let mut said = HashMap::new();
        // what is personal is sealed in the record, and cannot be compared here
        if !is_personal(kind) {
            for (position, entry) in view.entries(kind.name) {
                said.entry(without_id(&entry.says)).or_insert((position, &entry.id));
            }
        }
        Known { state, kind, said }
    }

    /// What the record has of an entry of that kind: by its id, or else by what it says.
    pub fn of(&self, entry: &Entry) -> Standing {
        let position = self.state.position(&entry.id);
        if let Some((position, there)) = position.and_then(|at| Some((at, self.state.whole(at)?))) {
            if there.says == entry.says {
                return Standing::There(position, entry.id.clone());
            }
            return if is_personal(self.kind) { Standing::New } else { Standing::Different(position) };
        }
        match self.said.get(&without_id(&entry.says)) {
            Some((position, id)) if entry.corrects.is_none() => Standing::There(*position, (*id).clone()),
            _ => Standing::New,
        }
    }
}

fn is_personal(kind: &Kind) -> bool {
    kind.fields.iter().any(|field| matches!(field.shape, Shape::Personal))
}

/// A statement without the id of what it introduces, in one text.
fn without_id(says: &Statement) -> String {
    let own = says.own().is_some();
    match serde_json::to_value(says) {
        Ok(Value::Object(mut fields)) => {
            if own {
                fields.remove("id");
            }
            Value::Object(fields).to_string()
        }
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}
