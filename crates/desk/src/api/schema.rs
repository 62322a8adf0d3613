//! What calls answer with, as JSON Schemas.

use serde_json::{Map, Value, json};

/// An object with these members, all of them there.
pub fn object(members: &[(&str, Value)]) -> Value {
    let properties: Map<String, Value> =
        members.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())).collect();
    let names: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
    json!({"type": "object", "properties": properties, "required": names})
}

/// A list of these.
pub fn list(of: &Value) -> Value {
    json!({"type": "array", "items": of})
}

/// One of these, or nothing.
pub fn perhaps(of: &Value) -> Value {
    json!({"anyOf": [of, {"type": "null"}]})
}

/// Text.
pub fn text() -> Value {
    json!({"type": "string"})
}

/// A day.
pub fn day() -> Value {
    json!({"type": "string", "format": "date"})
}

/// A whole number.
pub fn count() -> Value {
    json!({"type": "integer", "minimum": 0})
}

/// Yes or no.
pub fn flag() -> Value {
    json!({"type": "boolean"})
}

/// Words in both languages; one text where it is the same in both.
pub fn words() -> Value {
    json!({"anyOf": [text(), object(&[("ja", text()), ("en", text())])]})
}

/// Positions of entries.
pub fn positions() -> Value {
    list(&count())
}

/// With the moment at which the caller looks.
pub fn dated(mut schema: Value) -> Value {
    let known = object(&[("entries", count()), ("reconstructed", flag())]);
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("valid".to_owned(), day());
        properties.insert("known".to_owned(), known);
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.extend([json!("valid"), json!("known")]);
    }
    schema
}

/// With the edition of the law that is looked at.
pub fn edition(mut schema: Value) -> Value {
    let head = [("framework", text()), ("digest", text()), ("on", day()), ("edition", perhaps(&day()))];
    let names = head.iter().map(|(name, _)| json!(name)).collect::<Vec<_>>();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.extend(head.map(|(name, schema)| (name.to_owned(), schema)));
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.extend(names);
    }
    schema
}

/// From when to when, and whether that is now.
fn span() -> Vec<(&'static str, Value)> {
    vec![("from", day()), ("to", perhaps(&day())), ("in_force", flag())]
}

/// A provision with its versions and what uses it.
pub fn provision() -> Value {
    let version = [("was", perhaps(&text())), ("amendment", perhaps(&words())), ("summary", words())];
    let user = [("kind", text()), ("name", text())];
    let official = object(&[("text", text()), ("since", perhaps(&day()))]);
    object(&[
        ("id", text()),
        ("versions", list(&object(&[span(), version.to_vec()].concat()))),
        ("users", list(&object(&[span(), user.to_vec()].concat()))),
        ("official", perhaps(&official)),
        ("link", perhaps(&text())),
    ])
}

/// Who may, must or must not do what.
pub fn goal() -> Value {
    object(&[
        ("name", text()),
        ("modality", text()),
        ("kind", text()),
        ("actor", words()),
        ("act", words()),
        ("due", perhaps(&words())),
        ("cites", list(&text())),
    ])
}

/// What is different between the law of two days.
pub fn changes() -> Value {
    let version = perhaps(&json!({"type": "object"}));
    let change =
        object(&[("kind", text()), ("name", text()), ("before", version.clone()), ("after", version)]);
    object(&[
        ("framework", text()),
        ("digest", text()),
        ("before", day()),
        ("after", day()),
        ("amendments", list(&object(&[("day", day()), ("name", words())]))),
        ("changes", list(&change)),
    ])
}

/// A proof, as `hatoba record check-proof` reads it.
pub fn proof() -> Value {
    object(&[("proof", text())])
}

/// Signed checkpoints.
pub fn checkpoints() -> Value {
    let checkpoint = object(&[("entries", count()), ("note", text())]);
    let next = perhaps(&text());
    object(&[("items", list(&checkpoint)), ("next", next), ("now", checkpoint), ("key", text())])
}

/// A part of a list.
pub fn part(of: &Value) -> Value {
    object(&[("items", list(of)), ("next", perhaps(&text()))])
}

/// An entry as it is kept, with its place in the log.
pub fn entry() -> Value {
    named("Entry")
}

/// A schema of the document, by its name.
pub fn named(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// What [`entry`] names.
pub fn kept() -> Value {
    let by =
        json!({"type": "object", "properties": {"office": text(), "user": text()}, "required": ["office"]});
    // its name and version; not every tool that reads such documents knows `prefixItems`
    let kind = json!({"type": "array", "items": {"anyOf": [text(), count()]}, "minItems": 2, "maxItems": 2});
    let says = json!({
        "type": "object",
        "properties": {
            "v": count(), "id": text(), "at": {"type": "string", "format": "date-time"}, "by": by,
            "spoke": text(), "cites": {"type": "array"}, "corrects": text(), "public": flag(),
            "remarks": words(), "kind": kind, "says": {"type": "object"},
        },
        "required": ["v", "id", "at", "by", "kind", "says"],
    });
    object(&[("position", count()), ("entry", perhaps(&says))])
}

/// A fact that claims speak of.
pub fn spoken() -> Value {
    object(&[
        ("about", text()),
        ("topic", json!({"enum": ["fact", "member", "closed"]})),
        ("name", text()),
        ("of", perhaps(&text())),
        ("claims", count()),
        ("first", count()),
        ("latest", count()),
    ])
}

/// The head of a dossier.
pub fn head() -> Vec<(&'static str, Value)> {
    vec![
        ("id", text()),
        ("title", words()),
        ("stage", perhaps(&text())),
        ("operation", perhaps(&text())),
        ("request", perhaps(&text())),
        ("contributions", list(&text())),
    ]
}

/// A fact on which something rests.
fn cause() -> Value {
    object(&[("key", text()), ("reads", perhaps(&text())), ("entries", positions())])
}

/// A matter.
pub fn matter() -> Value {
    object(&[
        ("about", text()),
        ("key", text()),
        ("asks", text()),
        ("goal", perhaps(&text())),
        ("owner", perhaps(&text())),
        ("cites", list(&text())),
        ("since", day()),
        ("until", perhaps(&day())),
        ("causes", list(&cause())),
        ("due", perhaps(&words())),
        ("state", text()),
        ("handled", positions()),
    ])
}

/// A day ahead.
pub fn deadline() -> Value {
    object(&[
        ("uid", text()),
        ("kind", text()),
        ("about", text()),
        ("what", text()),
        ("opens", perhaps(&day())),
        ("day", day()),
        ("inexact", flag()),
        ("owner", perhaps(&text())),
        ("cites", list(&text())),
        ("entries", positions()),
    ])
}

/// A step.
pub fn step() -> Value {
    object(&[
        ("step", text()),
        ("name", words()),
        ("owner", text()),
        ("standing", text()),
        ("on", perhaps(&day())),
        ("waits_for", list(&text())),
        ("optional", flag()),
        ("due", perhaps(&day())),
        ("due_words", perhaps(&words())),
        ("cites", list(&text())),
        ("entries", positions()),
    ])
}

/// What came of something that was entered; or, where it was only checked, what it would change.
pub fn recorded() -> Value {
    let done = object(&[("position", count()), ("entry", text()), ("entries", count())]);
    let checked =
        object(&[("entry", text()), ("others", positions()), ("changes", json!({"type": "object"}))]);
    json!({"anyOf": [done, checked]})
}
