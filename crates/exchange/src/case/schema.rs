//! The JSON Schema (draft 2020-12) of the case file, from the same description of keys that the decoder goes by.

use law::{Framework, Kind, Truth};
use serde_json::{Map, Value, json};

use super::keys::{CASE, CLAIM, EXPECTATIONS, Open, SPAN, Shape, TASK, Table, WORDS};
use super::reader::Reader;
use super::{LONGEST_ID_CHARS, MOST_CLAIMS, keys};

/// The JSON Schema of a framework's case files. Structural keys carry the id of their description as `$comment`.
pub fn schema(framework: &Framework) -> Value {
    schema_with(framework, &|_| None)
}

/// The JSON Schema of a framework's case files, with descriptions of the structural keys in words of the caller's:
/// those that it has for a message id of [`doc_ids`].
pub fn schema_with(framework: &Framework, describe: &dyn Fn(&str) -> Option<String>) -> Value {
    let reader = Reader::new(framework);
    let maker = Maker { reader: &reader, describe };
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    let title = ["case of ", framework.head.name.en.as_str()].concat();
    schema.insert("title".to_owned(), json!(title));
    let Value::Object(root) = maker.table(&CASE) else { return Value::Null };
    schema.extend(root);
    let mut definitions = Map::new();
    for table in tables(&CASE) {
        if table.id != CASE.id {
            definitions.insert(table.id.to_owned(), maker.table(table));
        }
    }
    definitions.insert("fact".to_owned(), fact());
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    Value::Object(schema)
}

/// The message ids of the descriptions of all structural keys, those of the files of expected answers among them.
pub fn doc_ids() -> Vec<String> {
    let all = tables(&CASE).into_iter().chain(tables(&EXPECTATIONS));
    let mut ids: Vec<String> =
        all.flat_map(|table| table.keys.iter().map(|key| doc_id(table, key.name))).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// The message id of a key's description.
fn doc_id(table: &Table, key: &str) -> String {
    format!("case-key-{}-{}", table.id, key.replace('_', "-"))
}

/// A table and all tables that can stand in it, each once.
pub(super) fn tables(root: &'static Table) -> Vec<&'static Table> {
    let mut found = vec![root];
    let mut next = 0;
    while let Some(table) = found.get(next).copied() {
        next += 1;
        let open = (table.open != Open::Nothing).then_some(&CLAIM);
        for inner in table.keys.iter().flat_map(|key| inside(key.shape)).chain(open) {
            if found.iter().all(|seen| seen.id != inner.id) {
                found.push(inner);
            }
        }
    }
    found
}

/// The tables in which a value can be written.
fn inside(shape: Shape) -> Vec<&'static Table> {
    match shape {
        Shape::Table(table) | Shape::Tables(table) => vec![table],
        Shape::Words | Shape::WordsList => vec![&WORDS],
        Shape::Tasks => vec![&TASK],
        Shape::Entities => vec![&keys::OTHER],
        Shape::Spans => vec![&SPAN],
        _ => Vec::new(),
    }
}

struct Maker<'m, 'f> {
    reader: &'m Reader<'f>,
    describe: &'m dyn Fn(&str) -> Option<String>,
}

impl Maker<'_, '_> {
    fn table(&self, table: &Table) -> Value {
        let mut properties = Map::new();
        for key in table.keys {
            let mut property = self.shape(key.shape);
            let id = doc_id(table, key.name);
            match ((self.describe)(&id), &mut property) {
                (Some(text), Value::Object(property)) => {
                    property.insert("description".to_owned(), json!(text))
                }
                (None, Value::Object(property)) => property.insert("$comment".to_owned(), json!(id)),
                _ => None,
            };
            properties.insert(key.name.to_owned(), property);
        }
        for name in self.reader.open_keys(table.open) {
            let property = self.open(table.open, &name);
            properties.entry(name).or_insert(property);
        }
        let required: Vec<&str> = table.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
        json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
    }

    /// A key that is a name of the framework.
    fn open(&self, open: Open, name: &str) -> Value {
        let framework = self.reader.framework;
        let fact = |name: &str| framework.fact(name).and_then(|id| framework.facts.get(usize::from(id)));
        let set = |id: Option<law::SetId>| id.and_then(|id| framework.sets.get(usize::from(id)));
        match open {
            Open::Numbers => return whole(0, super::MOST_PERSONS),
            Open::Events if self.reader.is_spans(name) => return self.shape(Shape::Spans),
            Open::Events => return self.shape(Shape::Day),
            _ => {}
        }
        let text = match open {
            Open::Sets => set(framework.set(name)).map(|set| &set.text),
            _ => match fact(name) {
                Some(fact) => Some(&fact.text),
                None => name
                    .strip_prefix("is_")
                    .and_then(|member| set(framework.set_of_member(member)))
                    .map(|set| &set.text),
            },
        };
        json!({ "$ref": "#/$defs/fact", "description": text.map(|text| text.en.as_str()).unwrap_or_default() })
    }

    fn shape(&self, shape: Shape) -> Value {
        let day = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
        match shape {
            Shape::Text | Shape::Source | Shape::Goal | Shape::Deadline => json!({ "type": "string" }),
            Shape::Id => json!({ "type": "string", "pattern": "^[^\\s@]+$", "maxLength": LONGEST_ID_CHARS }),
            Shape::Words => json!({ "oneOf": [{ "type": "string" }, { "$ref": "#/$defs/words" }] }),
            Shape::WordsList => list(&self.shape(Shape::Words)),
            Shape::Day => json!({ "type": "string", "format": "date", "pattern": format!("^{day}$") }),
            Shape::When => json!({ "oneOf": [
                { "type": "string", "pattern": format!("^({day}|[0-9]{{4}}-[0-9]{{2}}|(FY)?[0-9]{{4}})$") },
                { "type": "integer", "minimum": 1000, "maximum": 9999 },
            ] }),
            Shape::Count(least, most) => whole(least, most),
            Shape::YesNo => json!({ "enum": [true, false, "yes", "no"] }),
            Shape::Value(dim) => self.value(dim),
            Shape::Tasks => list(&json!({ "oneOf": [self.value("task"), { "$ref": "#/$defs/task" }] })),
            Shape::Entities => {
                list(&json!({ "oneOf": [self.shape(Shape::Id), { "$ref": "#/$defs/other" }] }))
            }
            Shape::Body => {
                let bodies = self.reader.framework.bodies.iter();
                json!({ "oneOf": bodies.map(|body| one(&body.name, &body.text.en)).collect::<Vec<_>>() })
            }
            Shape::Roles => {
                let sets = self.reader.framework.sets.iter();
                let members: Vec<_> = sets.map(|set| one(&set.member, &set.text.en)).collect();
                list(&json!({ "oneOf": members }))
            }
            Shape::Spans => list(&json!({ "$ref": "#/$defs/span" })),
            Shape::Table(table) => json!({ "$ref": reference(table) }),
            Shape::Tables(table) => list(&json!({ "$ref": reference(table) })),
            Shape::GoalKind => json!({ "enum": Kind::ALL.map(Kind::word) }),
            Shape::Answer => json!({ "enum": Truth::ALL.map(Truth::word) }),
            Shape::Cites | Shape::Assumes | Shape::Reasons | Shape::Changes => {
                list(&json!({ "type": "string" }))
            }
        }
    }

    fn value(&self, dim: &str) -> Value {
        let values = self.reader.dim(dim).map_or(&[][..], |dim| self.reader.framework.values(dim));
        json!({ "oneOf": values.iter().map(|(name, text)| one(name, &text.en)).collect::<Vec<_>>() })
    }
}

fn reference(table: &Table) -> String {
    ["#/$defs/", table.id].concat()
}

fn one(name: &str, text: &str) -> Value {
    json!({ "const": name, "description": text })
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn whole(least: u64, most: u64) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

/// The value of a fact.
fn fact() -> Value {
    json!({ "oneOf": [
        { "type": "boolean" },
        { "enum": ["yes", "no", "silent", "contested"] },
        { "$ref": "#/$defs/claim" },
        { "type": "array", "items": { "$ref": "#/$defs/claim" }, "maxItems": MOST_CLAIMS },
    ] })
}
