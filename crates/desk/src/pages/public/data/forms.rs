//! A table in every form: CSV, CSV with hashtags (HXL), JSON, a workbook (XLSX).

use exchange::table::text;
use exchange::workbook::{self, Cell, Sheet};
use serde_json::{Map, Value, json};

use super::{AREAS, Table, columns, head, last, statistics, tables};
use crate::fault::Fault;
use crate::public::PublicLook;

/// The endings under which every table can be had.
pub const ENDINGS: [&str; 4] = ["csv", "hxl.csv", "json", "xlsx"];

/// As CSV; tagged: with a second row of hashtags.
pub fn csv(look: &PublicLook<'_>, table: &Table, tagged: bool) -> Result<Vec<u8>, Fault> {
    let columns = || table.columns.iter().chain(&columns::LAST);
    let last = last(look)?;
    let tags = tagged.then(|| columns().map(|(_, tag)| (*tag).to_owned()).collect());
    let rows = table.rows.iter().map(|row| row.iter().chain(&last).map(text).collect());
    let rows: Vec<Vec<String>> = tags.into_iter().chain(rows).collect();
    let names: Vec<&str> = columns().map(|(name, _)| *name).collect();
    Ok(exchange::table::csv(&names, &rows))
}

/// As JSON: the moment, then a row after the other.
pub fn json(look: &PublicLook<'_>, name: &str, table: Table) -> Result<Value, Fault> {
    let columns = table.columns;
    let row = |row: Vec<Value>| {
        let pairs = columns.iter().map(|(column, _)| (*column).to_owned()).zip(row);
        Value::Object(pairs.filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
    };
    let rows: Vec<Value> = table.rows.into_iter().map(row).collect();
    let names: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
    let mut all = head(look)?;
    all.insert("table".to_owned(), json!(name));
    all.insert("columns".to_owned(), json!(names));
    all.insert("rows".to_owned(), Value::Array(rows));
    Ok(Value::Object(all))
}

/// One table as a workbook, with a sheet that says what its columns mean and one that says of which moment it is.
pub fn book(look: &PublicLook<'_>, name: &str) -> Result<Vec<u8>, Fault> {
    let meanings = sheet(look, "dictionary", &statistics::meanings(look, name));
    // the dictionary itself has what its own columns mean
    let meanings = (name != "dictionary").then_some(meanings).transpose()?;
    written(look, [table(look, name)?].into_iter().chain(meanings).collect())
}

/// All tables as one workbook.
pub fn whole_book(look: &PublicLook<'_>) -> Result<Vec<u8>, Fault> {
    let sheets: Result<Vec<Sheet>, Fault> = AREAS.iter().map(|name| table(look, name)).collect();
    written(look, sheets?)
}

fn table(look: &PublicLook<'_>, name: &str) -> Result<Sheet, Fault> {
    sheet(look, name, &tables::table(look, name).rows)
}

fn sheet(look: &PublicLook<'_>, name: &str, rows: &[Vec<Value>]) -> Result<Sheet, Fault> {
    let last = last(look)?;
    let columns = columns::of(name).iter().chain(&columns::LAST).map(|(column, _)| (*column).to_owned());
    let rows = rows.iter().map(|row| row.iter().chain(&last).map(cell).collect()).collect();
    Ok(Sheet { name: name.to_owned(), columns: columns.collect(), rows })
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Empty,
        Value::Bool(flag) => Cell::Flag(*flag),
        Value::Number(number) => number.as_u64().map_or_else(|| Cell::Text(number.to_string()), Cell::Number),
        other => Cell::Text(text(other)),
    }
}

fn written(look: &PublicLook<'_>, mut sheets: Vec<Sheet>) -> Result<Vec<u8>, Fault> {
    let mut rows: Vec<Vec<Cell>> =
        head(look)?.iter().map(|(name, value)| vec![Cell::Text(name.clone()), cell(value)]).collect();
    let publisher = look.publisher();
    let more = [
        ("licence_address", &publisher.licence.address),
        ("publisher_ja", &publisher.name.ja),
        ("publisher_en", &publisher.name.en),
    ];
    rows.extend(more.map(|(name, value)| vec![Cell::Text(name.to_owned()), Cell::Text(value.clone())]));
    let columns = ["what", "says"].map(str::to_owned).to_vec();
    sheets.push(Sheet { name: "about".to_owned(), columns, rows });
    let book = workbook::xlsx(&publisher.name.en, look.on, &sheets);
    book.map_err(|error| Fault::Broken(error.to_string()))
}
