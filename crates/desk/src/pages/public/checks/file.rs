//! The same as files.

use casework::shapes::checks as shapes;
use maud::{Markup, html};
use serde_json::{Value, json};

use super::lines;
use crate::fault::Fault;
use crate::pages::public::data::{CSV, LAST, head, last, meaning, meanings};
use crate::public::PublicLook;
use crate::reply::JSON;

/// The files, with their types.
pub const FILES: [(&str, &str); 2] = [("checks.csv", CSV), ("checks.json", JSON)];
/// The column that tells of which day the table of the UN is.
const PUBLISHED: &str = "table_published";

/// The columns of the rows, and those that every file has at its end.
fn columns() -> impl Iterator<Item = &'static str> {
    shapes::COLUMNS.into_iter().chain([PUBLISHED]).chain(LAST.iter().map(|(name, _)| *name))
}

/// What stands on the page of data: where the files are, and what their columns mean.
pub fn section(look: &PublicLook<'_>) -> Markup {
    let own = shapes::COLUMNS.into_iter().chain([PUBLISHED]);
    let own = own.map(|column| (column, format!("checks-column-{}", column.replace('_', "-"))));
    let columns = own.chain(LAST.iter().map(|(column, _)| (*column, meaning(column))));
    let title = look.say("checks-page-title");
    html! {
        h2 id="checks" { (title) }
        p {
            a href=(look.link("/public/checks")) { (look.say("checks-page-link")) } " "
            @for (name, _) in FILES { a href=(look.link(&format!("/public/data/{name}"))) { (name) } " " }
        }
        (meanings(look, &title, columns))
    }
}

/// The type of a file and what is in it, by its name; none where it has another.
///
/// # Errors
/// Where the journal does not answer.
pub fn file(look: &PublicLook<'_>, name: &str) -> Result<Option<(&'static str, Vec<u8>)>, Fault> {
    let [(rows, csv_kind), (objects, json_kind)] = FILES;
    Ok(match name {
        name if name == rows => Some((csv_kind, csv(look)?)),
        name if name == objects => Some((json_kind, json(look)?.to_string().into_bytes())),
        _ => None,
    })
}

fn csv(look: &PublicLook<'_>) -> Result<Vec<u8>, Fault> {
    let published = |set: &str| {
        let said = look.reference().from.iter().find(|said| said.set == set);
        said.map_or_else(String::new, |said| said.published.to_string())
    };
    let last = last(look)?;
    let row = |line: &record::reference::Line<'_>| {
        let mut cells: Vec<String> = shapes::cells(line).iter().map(exchange::table::text).collect();
        cells.push(published(shapes::set(line.topic)));
        cells.extend(last.iter().map(exchange::table::text));
        cells
    };
    let rows: Vec<Vec<String>> = lines(look).iter().map(row).collect();
    Ok(exchange::table::csv(&columns().collect::<Vec<_>>(), &rows))
}

fn json(look: &PublicLook<'_>) -> Result<Value, Fault> {
    let lines = lines(look);
    let mut all = head(look)?;
    let own = [
        ("table", json!("checks")),
        ("columns", json!(shapes::COLUMNS)),
        ("tables", json!(look.reference().from)),
        ("counts", shapes::counts(&lines)),
        ("rows", Value::Array(lines.iter().map(shapes::object).collect())),
    ];
    all.extend(own.map(|(name, value)| (name.to_owned(), value)));
    Ok(Value::Object(all))
}
