//! The plan as it stands after all decisions on it, and as it stood before the last: each decision says only what it changes.

use casework::dossier::{Dossier, plans as decided};
use record::{Body, Entry, Statement};
use serde_json::{Map, Value, json};

use super::spoken::Spoken;
use crate::labels;

/// The plan now and before its last change; as the empty plan where there is none.
pub(super) struct Plans {
    pub now: Value,
    pub before: Value,
    /// What differs between them, paired by the provision that asks for it.
    pub changes: Value,
}

/// What a plan lays down, and which clause of the procedure it belongs to.
const LAID_DOWN: [(&str, &str); 8] = [
    ("tasks", "task"),
    ("places", "place"),
    ("transits", "place"),
    ("from", "period"),
    ("to", "period"),
    ("persons", "number"),
    ("liaison", "number"),
    ("equipment", "equipment"),
];

pub(super) fn plans(spoken: &Spoken<'_>, dossier: &Dossier<'_>) -> Plans {
    let view = &spoken.teller.view;
    // a Cabinet Order sets up the corps beside the plan, and changes nothing in it
    let steps = decided(view, dossier)
        .into_iter()
        .filter(|(_, plan)| plan.by != Body::CabinetOrder && plan.on.first() <= view.valid());
    let steps: Vec<Value> = steps
        .filter_map(|(position, plan)| {
            let entry = view.thing(plan.id.as_str()).filter(|thing| thing.position == position)?.entry;
            Some(spoken.entry(position, entry))
        })
        .collect();
    let before = steps.split_last().map_or(&[][..], |(_, before)| before);
    let now = folded(&steps);
    let before = if before.is_empty() { Value::Null } else { folded(before) };
    let changes = changes(spoken, &before, &now);
    Plans { now, before, changes }
}

fn changes(spoken: &Spoken<'_>, before: &Value, now: &Value) -> Value {
    let messages = spoken.teller.messages;
    let nothing = Value::Null;
    let both = LAID_DOWN.iter().map(|(name, clause)| {
        let field = |plan: &Value| told(spoken, plan.get(*name).unwrap_or(&nothing));
        (*name, spoken.teller.procedure.clauses.of(clause, None), field(before), field(now))
    });
    both.filter(|(_, _, old, new)| old != new)
        .map(|(name, provision, old, new)| {
            let what = labels::field(messages, "plan", name);
            json!({ "provision": provision, "what": what, "old": old, "new": new, "is_day": matches!(name, "from" | "to") })
        })
        .collect()
}

/// A value of a plan in words; null where there is none.
fn told(spoken: &Spoken<'_>, value: &Value) -> Value {
    let name = |one: &Value| {
        let part = |name: &str| one.get(name).and_then(Value::as_str).map(str::to_owned);
        let quantity = one.get("quantity").and_then(Value::as_u64).map(|quantity| format!(" {quantity}"));
        let item =
            || Some([part("what")?, quantity.unwrap_or_default(), part("unit").unwrap_or_default()].concat());
        part("name").or_else(item).unwrap_or_default()
    };
    match value {
        Value::Array(items) if items.is_empty() => Value::Null,
        Value::Array(items) => {
            let names: Vec<String> = items.iter().map(name).collect();
            names.join(&spoken.teller.messages.text("record-and", &[])).into()
        }
        Value::Number(number) => number.to_string().into(),
        other => other.clone(),
    }
}

/// What the decisions say together, the later in place of the earlier.
fn folded(steps: &[Value]) -> Value {
    let mut plan: Map<String, Value> = record::KINDS
        .iter()
        .find(|kind| kind.name == "plan")
        .map_or(&[][..], |kind| kind.fields)
        .iter()
        .map(|field| {
            let empty = if matches!(field.shape, record::Shape::List(_)) { json!([]) } else { Value::Null };
            (field.name.to_owned(), empty)
        })
        .collect();
    for (name, value) in steps.iter().filter_map(Value::as_object).flatten() {
        let nothing = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !nothing {
            plan.insert(name.clone(), value.clone());
        }
    }
    Value::Object(plan)
}

/// Which performers the contributions have.
pub(super) fn performers(entries: &[(u64, &Entry)]) -> Value {
    let has = |performer: &str| {
        entries.iter().any(|(_, entry)| match &entry.says {
            Statement::Dispatch(says) => says.performer.as_deref() == Some(performer),
            _ => false,
        })
    };
    json!({ "sdf_unit": has("sdf_unit"), "coast_guard": has("coast_guard") })
}
