//! An entry as rows.

use serde_json::{Map, Value};

use super::layout::{is_list, parts};
use super::{Cell, Layout, Part};
use crate::{Entry, Field, KINDS, Shape, Statement, When};

/// What an entry says of itself in many tables: where it stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its position, from 0.
    pub position: u64,
    /// The position of the entry by which it was withdrawn or corrected; none: it stands.
    pub until: Option<u64>,
}

/// Why an entry cannot stand in the tables.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FlatError {
    /// A number that tables do not hold.
    #[error("{entry}: {number} is beyond what a table holds")]
    Beyond {
        /// Which entry.
        entry: String,
        /// The number.
        number: String,
    },
    /// A statement that is no object of JSON.
    #[error("{entry} cannot be taken apart: {detail}")]
    Form {
        /// Which entry.
        entry: String,
        /// What is wrong, in English words.
        detail: String,
    },
}

impl FlatError {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            FlatError::Beyond { .. } => "record-flat-beyond",
            FlatError::Form { .. } => "record-flat-form",
        }
    }

    /// The arguments of the message: `entry`, `number`, `detail`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            FlatError::Beyond { entry, number } => vec![("entry", entry.clone()), ("number", number.clone())],
            FlatError::Form { entry, detail } => vec![("entry", entry.clone()), ("detail", detail.clone())],
        }
    }
}

impl Layout {
    /// The rows of an entry, each with the number of its table: what everyone refers to first. What is personal is in none of them.
    ///
    /// # Errors
    /// When a number in it is beyond 2^63 - 1.
    pub fn rows(&self, entry: &Entry, place: Place) -> Result<Vec<(usize, Vec<Cell>)>, FlatError> {
        let form = |detail: String| FlatError::Form { entry: entry.id.to_string(), detail };
        let table = |name| self.place(name).ok_or_else(|| form(format!("no table {name}")));
        let says = serde_json::to_value(&entry.says).map_err(|error| form(error.to_string()))?;
        let number = entry.says.number();
        let json = if number.is_none() { Cell::Text(json(&entry.says)) } else { Cell::Empty };
        let mut rows = vec![(table("entries")?, envelope(entry, place, json)?)];
        let cites = table("cites")?;
        for (cite, at) in entry.cites.iter().zip(0..) {
            let source = Cell::Text(cite.source.to_string());
            rows.push((
                cites,
                vec![named(entry), Cell::Number(at), source, Cell::text(cite.page.as_deref())],
            ));
        }
        let known = number.and_then(|number| Some((KINDS.get(number)?, self.of_kind(number)?)));
        let Some((kind, first)) = known else { return Ok(rows) };
        let Value::Object(says) = says else { return Err(form("it is no object".to_owned())) };
        let mut row = before(entry, kind.fields, &says, place)?;
        for field in kind.fields.iter().filter(|field| !is_list(field.shape)) {
            cells(entry, field.shape, says.get(field.name), &mut row)?;
        }
        row.extend(remarks(entry));
        rows.push((first, row));
        for (field, table) in kind.fields.iter().filter(|field| is_list(field.shape)).zip(first + 1..) {
            let of_one = if let Shape::List(one) = field.shape { *one } else { field.shape };
            let found = match says.get(field.name) {
                None => &[],
                Some(Value::Array(items)) => items.as_slice(),
                Some(one) => std::slice::from_ref(one),
            };
            for (item, at) in found.iter().zip(0..) {
                let mut row = vec![named(entry), Cell::Number(at)];
                in_list(entry, of_one, item, &mut row)?;
                rows.push((table, row));
            }
        }
        Ok(rows)
    }
}

fn named(entry: &Entry) -> Cell {
    Cell::Text(entry.id.to_string())
}

/// What an entry of an unknown kind says, byte for byte.
fn json(says: &Statement) -> String {
    match says {
        Statement::Unknown(unknown) => unknown.says.get().to_owned(),
        _ => String::new(),
    }
}

fn number(entry: &Entry, number: u64) -> Result<Cell, FlatError> {
    let beyond = |_| FlatError::Beyond { entry: entry.id.to_string(), number: number.to_string() };
    i64::try_from(number).map(Cell::Number).map_err(beyond)
}

fn maybe(entry: &Entry, found: Option<u64>) -> Result<Cell, FlatError> {
    found.map_or(Ok(Cell::Empty), |found| number(entry, found))
}

fn remarks(entry: &Entry) -> [Cell; 2] {
    let remarks = entry.remarks.as_ref();
    [Cell::text(remarks.map(|words| words.ja.as_str())), Cell::text(remarks.map(|words| words.en.as_str()))]
}

/// The row among all entries.
fn envelope(entry: &Entry, place: Place, json: Cell) -> Result<Vec<Cell>, FlatError> {
    let (kind, version) = entry.says.kind();
    let [ja, en] = remarks(entry);
    Ok(vec![
        named(entry),
        number(entry, place.position)?,
        Cell::Text(kind.to_owned()),
        number(entry, u64::from(version))?,
        Cell::Moment(entry.recorded),
        maybe(entry, place.until)?,
        Cell::Text(entry.by.office.to_string()),
        Cell::text(entry.by.user.as_ref().map(ToString::to_string)),
        Cell::text(entry.spoke.map(|spoke| spoke.to_string())),
        Cell::day(entry.spoke.map(When::first)),
        Cell::day(entry.spoke.map(When::last)),
        Cell::text(entry.corrects.as_ref().map(ToString::to_string)),
        Cell::Flag(entry.public),
        ja,
        en,
        json,
    ])
}

/// What a row of a kind says of its entry, before the fields.
fn before(
    entry: &Entry,
    fields: &[Field],
    says: &Map<String, Value>,
    place: Place,
) -> Result<Vec<Cell>, FlatError> {
    let (first, last) = valid(entry, fields, says);
    let sources: Vec<&str> = entry.cites.iter().map(|cite| cite.source.as_str()).collect();
    Ok(vec![
        named(entry),
        number(entry, place.position)?,
        Cell::Moment(entry.recorded),
        maybe(entry, place.until)?,
        Cell::day(entry.spoke.map(When::last)),
        first,
        last,
        Cell::Flag(entry.public),
        if sources.is_empty() { Cell::Empty } else { Cell::Text(sources.join(" ")) },
    ])
}

/// The days of which a statement holds: from the first that its `from` can mean to the last that its `to` can. A statement without `from`
/// begins on the day that it is of; one whose kind has no `to` ends on that day, and one that could say `to` and does not has no end.
fn valid(entry: &Entry, fields: &[Field], says: &Map<String, Value>) -> (Cell, Cell) {
    let days = |name: &str| says.get(name).and_then(Value::as_str).and_then(When::parse);
    let has_end = fields.iter().any(|field| field.name == "to" && matches!(field.shape, Shape::When));
    let on = entry.says.on();
    let last = if has_end { days("to") } else { on };
    (Cell::day(days("from").or(on).map(When::first)), Cell::day(last.map(When::last)))
}

/// What stands at one place of a list.
fn in_list(entry: &Entry, shape: Shape, item: &Value, row: &mut Vec<Cell>) -> Result<(), FlatError> {
    match (shape, item) {
        (Shape::Table(fields), Value::Object(says)) => {
            fields.iter().try_for_each(|field| cells(entry, field.shape, says.get(field.name), row))
        }
        _ => cells(entry, shape, Some(item), row),
    }
}

/// The cells of a value, as many as its shape has columns.
fn cells(entry: &Entry, shape: Shape, found: Option<&Value>, row: &mut Vec<Cell>) -> Result<(), FlatError> {
    for (_, _, part) in parts(shape) {
        let cell = match (part, found) {
            (_, None) => Cell::Empty,
            (Part::Whole, Some(Value::Bool(flag))) => Cell::Flag(*flag),
            (Part::Whole, Some(Value::Number(written))) => match written.as_u64() {
                Some(written) => number(entry, written)?,
                None => Cell::Empty,
            },
            (Part::Whole, Some(found)) => Cell::text(found.as_str()),
            (Part::Ja, Some(found)) => Cell::text(found.get("ja").unwrap_or(found).as_str()),
            (Part::En, Some(found)) => Cell::text(found.get("en").unwrap_or(found).as_str()),
            (Part::First, Some(found)) => Cell::day(found.as_str().and_then(When::parse).map(When::first)),
            (Part::Last, Some(found)) => Cell::day(found.as_str().and_then(When::parse).map(When::last)),
            (Part::Json, Some(found)) => Cell::Text(found.to_string()),
        };
        row.push(cell);
    }
    Ok(())
}
