//! JSON to cells: a list of objects, as the UN's data hub answers.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::csv::Grid;
use super::problem::excerpt;
use super::value::Raw;
use super::{MOST_ROWS, Problem, ProblemKind, Set};

/// An object with all its keys: one that is there twice is not lost.
struct Object(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Object, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Object;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Object(pairs))
            }
        }
        from.deserialize_map(Pairs)
    }
}

/// One element of the list.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Element {
    /// A row.
    Object(Object),
    /// Anything else.
    Other(Value),
}

/// The cells of a text.
///
/// # Errors
///
/// Where it is no JSON, no list, empty, or has too many rows.
pub(super) fn read(set: Set, text: &str) -> Result<Grid, Vec<Problem>> {
    let elements: Vec<Element> = match serde_json::from_str(text) {
        Ok(elements) => elements,
        Err(error) if error.is_data() => {
            return Err(vec![ProblemKind::Shape { found: "an object" }.of_file()]);
        }
        Err(error) => {
            let found = excerpt(error.to_string().split(" at line ").next().unwrap_or_default());
            return Err(vec![ProblemKind::Syntax { found }.of_row(error.line())]);
        }
    };
    match elements.len() {
        0 => return Err(vec![ProblemKind::Empty.of_file()]),
        many if many > MOST_ROWS => return Err(vec![ProblemKind::TooMany.of_file()]),
        _ => {}
    }
    let mut grid = Grid::default();
    for (element, row) in elements.into_iter().zip(1..) {
        match element {
            Element::Object(Object(pairs)) => cells(set, row, pairs, &mut grid),
            Element::Other(value) => {
                grid.problems.push(ProblemKind::Shape { found: name(&value) }.of_row(row));
            }
        }
    }
    Ok(grid)
}

/// The cells of one object.
fn cells(set: Set, row: usize, pairs: Vec<(String, Value)>, grid: &mut Grid) {
    let mut cells = vec![None; set.columns().len()];
    for (key, value) in pairs {
        let known = set.at(&key).and_then(|column| cells.get_mut(column));
        match known {
            None => grid.problems.push(ProblemKind::Unknown.at(row, &key)),
            Some(Some(_)) => grid.problems.push(ProblemKind::Twice.at(row, &key)),
            Some(cell) => *cell = Some(raw(value)),
        }
    }
    for (column, _) in set.columns().iter().zip(&cells).filter(|(_, cell)| cell.is_none()) {
        grid.problems.push(ProblemKind::Missing.at(row, column.name));
    }
    grid.rows.push((row, cells));
}

fn raw(value: Value) -> Raw {
    match value {
        Value::Null => Raw::Nothing,
        Value::Bool(said) => Raw::Bool(said),
        Value::Number(number) => Raw::Number(number.to_string()),
        Value::String(text) => match text.trim() {
            "" => Raw::Nothing,
            text => Raw::Text(text.to_owned()),
        },
        other => Raw::Other(name(&other)),
    }
}

/// What a value is called in messages.
fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
