//! What of an entry is for everyone.

use std::collections::HashSet;

use record::{Entry, Id, State, Statement};
use serde_json::Value;

/// Kinds whose entries are for everyone where the entry says so. A kind that is new is not, until it stands here.
pub const OPEN_KINDS: [&str; 26] = [
    "claim",
    "member",
    "closed",
    "withdrawal",
    "follow",
    "weighing",
    "source",
    "entity",
    "operation",
    "resolution",
    "mandate",
    "agreement",
    "request",
    "dispatch",
    "goods",
    "plan",
    "decision",
    "approval",
    "report",
    "judgement",
    "survey",
    "outcome",
    "milestone",
    "figure",
    "event",
    "office",
];
/// Kinds that are for nobody outside, whatever an entry says: persons and users, and the papers of offices that are still at work. The end
/// of the founding record passes by itself: it says when the journal began, and nothing else.
#[cfg_attr(not(test), expect(dead_code, reason = "a test sees to it that every kind stands on one side"))]
pub const CLOSED_KINDS: [&str; 9] = [
    "person",
    "user",
    "forgotten",
    "consultation",
    "alternative",
    "handling",
    "position",
    "clause",
    "founding",
];
/// Sorts of ids that say who someone is.
const WHO: [&str; 2] = ["person", "user"];

/// An entry as everyone may read it; `None`: nobody may. Without who wrote it down, and without ids of what is not in the state for
/// everyone.
pub fn opened(mut entry: Entry, state: &State) -> Option<Entry> {
    let (kind, _) = entry.says.kind();
    let founding = matches!(entry.says, Statement::Founding(_));
    let open = founding || (entry.public && OPEN_KINDS.contains(&kind));
    if !open {
        return None;
    }
    if founding {
        entry.remarks = None;
    }
    entry.by.user = None;
    entry.cites.retain(|cite| state.introduces(&cite.source));
    if entry.corrects.as_ref().is_some_and(|corrected| state.position(corrected).is_none()) {
        entry.corrects = None;
    }
    if let Statement::Withdrawal(says) = &entry.says {
        // what was never here is not taken back here
        state.position(&says.withdraws)?;
    }
    let mut unknown: HashSet<String> = HashSet::new();
    let mut names_someone = false;
    let own = entry.says.own().cloned();
    entry.says.ids(&mut |_, id: &Id| {
        names_someone |= WHO.contains(&id.sort());
        if own.as_ref() != Some(id) && !state.introduces(id) {
            unknown.insert(id.as_str().to_owned());
        }
    });
    if names_someone {
        return None;
    }
    if !unknown.is_empty() {
        entry.says = without(&entry.says, &unknown)?;
    }
    Some(entry)
}

/// A statement without these ids; `None` where it says nothing without them.
fn without(says: &Statement, unknown: &HashSet<String>) -> Option<Statement> {
    let (kind, _) = says.kind();
    let mut value = serde_json::to_value(says).ok()?;
    clear(&mut value, unknown);
    Statement::read(kind, &value.to_string())?.ok()
}

fn clear(value: &mut Value, unknown: &HashSet<String>) {
    let named = |value: &Value| value.as_str().is_some_and(|text| unknown.contains(text));
    match value {
        Value::Array(items) => {
            items.retain(|item| !named(item));
            for item in items {
                clear(item, unknown);
            }
        }
        Value::Object(fields) => {
            fields.retain(|_, field| !named(field));
            for field in fields.values_mut() {
                clear(field, unknown);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_open_or_closed() {
        for kind in record::KINDS {
            let (open, closed) = (OPEN_KINDS.contains(&kind.name), CLOSED_KINDS.contains(&kind.name));
            assert!(open != closed, "{}: for everyone, or not?", kind.name);
        }
        assert_eq!(OPEN_KINDS.len() + CLOSED_KINDS.len(), record::KINDS.len());
    }
}
