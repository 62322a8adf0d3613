//! What an entry of each kind is, as a JSON Schema made of the description of the kind.

use ::record::{Field, KINDS, Kind, LONGEST_ID_BYTES, Shape};
use serde_json::{Map, Value, json};

use super::schema::{self, named};

/// A day, a month, a year or a fiscal year, as they are written.
const WHEN: &str = "^(FY)?[1-9][0-9]{3}$|^[1-9][0-9]{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$";
/// What follows the sort in an id.
const REST: &str = "(/[A-Za-z0-9._-]+)+$";

/// The name of the schema of a kind.
pub fn name(kind: &Kind) -> String {
    format!("Enter-{}", kind.name)
}

/// The schemas of all kinds, each with the keys that every entry has; and of what many of them have.
pub fn all() -> impl Iterator<Item = (String, Value)> {
    let cite = json!({
        "type": "object", "required": ["source"], "additionalProperties": false,
        "properties": {"source": schema::text(), "page": schema::text()},
    });
    let when = json!({"type": "string", "pattern": WHEN});
    // in one language only it stands for both
    let both = json!({
        "type": "object", "additionalProperties": false, "properties": {"ja": schema::text(), "en": schema::text()},
    });
    let words = json!({"anyOf": [schema::text(), both]});
    let shared = [("Cite", cite), ("When", when), ("Words", words)];
    let shared = shared.into_iter().map(|(name, schema)| (name.to_owned(), schema));
    shared.chain(KINDS.iter().map(|kind| (name(kind), of(kind))))
}

/// An entry of any kind.
pub fn any() -> Value {
    let all: Vec<Value> = KINDS.iter().map(|kind| named(&name(kind))).collect();
    let example = json!({
        "kind": "source", "id": "source/example-letter", "title": {"ja": "書簡(例)", "en": "A letter (example)"},
        "published": "2026-11-25", "reliability": "official",
    });
    json!({"oneOf": all, "examples": [example]})
}

/// What is said of a step: the fields of the entry that takes it, of which the procedure lays down some.
pub fn step() -> Value {
    let mut properties = envelope();
    properties.insert("goal".to_owned(), schema::text());
    json!({"type": "object", "properties": properties})
}

fn of(kind: &Kind) -> Value {
    let mut properties = envelope();
    properties.insert("kind".to_owned(), json!({"const": kind.name}));
    for field in kind.fields {
        properties.insert(field.name.to_owned(), shaped(field.shape));
    }
    let mut needed = vec!["kind"];
    needed.extend(needs(kind.fields));
    if kind.cited {
        needed.push("cites");
    }
    json!({"type": "object", "properties": properties, "required": needed, "additionalProperties": false})
}

fn needs(fields: &'static [Field]) -> impl Iterator<Item = &'static str> {
    fields.iter().filter(|field| field.needed).map(|field| field.name)
}

/// The keys that every entry can have.
fn envelope() -> Map<String, Value> {
    let keys = [
        ("cites", schema::list(&named("Cite"))),
        ("spoke", shaped(Shape::When)),
        ("public", schema::flag()),
        ("remarks", shaped(Shape::Words)),
        ("corrects", schema::text()),
        ("seen", schema::count()),
    ];
    keys.into_iter().map(|(key, schema)| (key.to_owned(), schema)).collect()
}

fn shaped(shape: Shape) -> Value {
    match shape {
        Shape::Words => named("Words"),
        Shape::When => named("When"),
        Shape::Number => schema::count(),
        Shape::Flag => schema::flag(),
        Shape::Id(sorts) => {
            let sorts = if sorts.is_empty() { "[A-Za-z0-9._-]+".to_owned() } else { sorts.join("|") };
            json!({"type": "string", "pattern": format!("^({sorts}){REST}"), "maxLength": LONGEST_ID_BYTES})
        }
        Shape::Choice(words) => json!({"type": "string", "enum": words}),
        Shape::List(of) => schema::list(&shaped(*of)),
        Shape::Table(fields) => {
            let properties = fields.iter().map(|field| (field.name.to_owned(), shaped(field.shape)));
            let properties: Map<String, Value> = properties.collect();
            let needed: Vec<&str> = needs(fields).collect();
            json!({"type": "object", "properties": properties, "required": needed, "additionalProperties": false})
        }
        _ => schema::text(),
    }
}
