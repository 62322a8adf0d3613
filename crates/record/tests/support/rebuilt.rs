//! Flat tables read back: what an entry says, from the rows of its kind and of its lists. Shared by the tests that have rows.

use std::collections::{BTreeMap, HashMap};

use record::{Field, Kind, Shape};
use serde_json::{Map, Value, json};

/// A row: by column, what stands there; empty cells are left out.
pub type Row = BTreeMap<String, Value>;
/// Rows by table and entry, in the order of their column `at`.
pub type Sheets = HashMap<(String, String), Vec<Row>>;

/// What an entry says, with its fields in the order in which they are written. What is personal is not there.
pub fn rebuilt(kind: &Kind, entry: &str, sheets: &Sheets) -> Value {
    let of = |table: String| sheets.get(&(table, entry.to_owned())).map_or(&[][..], Vec::as_slice);
    let [row] = of(kind.name.to_owned()) else { return Value::Null };
    let mut says = Map::new();
    for field in kind.fields {
        let rows = || of(format!("{}_{}", kind.name, field.name));
        let found = match field.shape {
            Shape::List(one) => {
                let items: Vec<Value> = rows().iter().filter_map(|row| item(*one, row)).collect();
                (!items.is_empty()).then_some(Value::Array(items))
            }
            Shape::Table(fields) => rows().first().map(|row| table(fields, row)),
            shape => value(shape, field.name, row),
        };
        says.extend(found.map(|found| (field.name.to_owned(), found)));
    }
    Value::Object(says)
}

fn item(shape: Shape, row: &Row) -> Option<Value> {
    match shape {
        Shape::Table(fields) => Some(table(fields, row)),
        shape => value(shape, "value", row),
    }
}

fn table(fields: &[Field], row: &Row) -> Value {
    let found = fields.iter().map(|field| (field.name.to_owned(), value(field.shape, field.name, row)));
    Value::Object(found.filter_map(|(name, found)| Some((name, found?))).collect())
}

/// A value from its columns: the days of a time follow from what is written, and are not needed.
fn value(shape: Shape, name: &str, row: &Row) -> Option<Value> {
    let cell = |end: &str| row.get(&format!("{name}{end}")).cloned();
    match shape {
        Shape::Words => words(cell("_ja"), cell("_en")),
        Shape::Flag => cell("").map(|flag| json!(flag == json!(1) || flag == json!(true))),
        Shape::Personal => None,
        _ => cell(""),
    }
}

/// Words in both languages, as they are written.
pub fn words(ja: Option<Value>, en: Option<Value>) -> Option<Value> {
    let (ja, en) = (ja?, en?);
    Some(if ja == en { ja } else { json!({"ja": ja, "en": en}) })
}
