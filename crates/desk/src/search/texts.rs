//! The texts of an entry: ids, names, words in both languages, sources, remarks. What is personal is not among them.

use record::{Entry, Field, KINDS, Shape};
use serde_json::{Map, Value};

/// The fields by which things are called.
const NAMES: [&str; 4] = ["name", "title", "short", "number"];

/// Every text of an entry, one after another.
pub fn of(entry: &Entry) -> String {
    let mut out = String::new();
    add(&mut out, entry.id.as_str());
    for cite in &entry.cites {
        add(&mut out, cite.source.as_str());
        add(&mut out, cite.page.as_deref().unwrap_or_default());
    }
    if let Some(remarks) = &entry.remarks {
        add(&mut out, &remarks.ja);
        if remarks.en != remarks.ja {
            add(&mut out, &remarks.en);
        }
    }
    let (kind, _) = entry.says.kind();
    let known = KINDS.iter().find(|known| known.name == kind).map_or(&[][..], |known| known.fields);
    if let Ok(Value::Object(table)) = serde_json::to_value(&entry.says) {
        fields(&mut out, known, &table);
    }
    out
}

/// The texts of an entry, each for itself.
pub fn each(entry: &Entry) -> Vec<String> {
    of(entry).split(super::spread::END).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// By which an entry's own thing is called: its id, and its name, title or number in both languages.
pub fn names(entry: &Entry) -> Vec<String> {
    let mut out: Vec<String> = entry.says.own().map(|own| own.as_str().to_owned()).into_iter().collect();
    let (kind, _) = entry.says.kind();
    let known = KINDS.iter().find(|known| known.name == kind).map_or(&[][..], |known| known.fields);
    let called = known.iter().filter(|field| NAMES.contains(&field.name));
    let open = called.filter(|field| matches!(field.shape, Shape::Words | Shape::Text));
    if let Ok(Value::Object(table)) = serde_json::to_value(&entry.says) {
        for field in open {
            match table.get(field.name) {
                Some(Value::String(text)) => out.push(text.clone()),
                Some(Value::Object(words)) => {
                    out.extend(words.values().filter_map(Value::as_str).map(str::to_owned));
                }
                _ => {}
            }
        }
    }
    out
}

fn add(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push_str(text);
        out.push(super::spread::END);
    }
}

fn fields(out: &mut String, known: &[Field], table: &Map<String, Value>) {
    for field in known {
        if let Some(found) = table.get(field.name) {
            value(out, field.shape, found);
        }
    }
}

fn value(out: &mut String, shape: Shape, found: &Value) {
    match (shape, found) {
        // sealed, and what stands there is only a commitment
        (Shape::Personal | Shape::Number | Shape::Flag, _) => {}
        (Shape::List(of), Value::Array(items)) => items.iter().for_each(|item| value(out, *of, item)),
        (Shape::Table(of), Value::Object(table)) => fields(out, of, table),
        (_, Value::String(text)) => add(out, text),
        (_, Value::Object(words)) => words.values().filter_map(Value::as_str).for_each(|text| add(out, text)),
        _ => {}
    }
}
