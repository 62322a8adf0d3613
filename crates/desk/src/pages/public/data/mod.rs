//! `/public/data`: everything for everyone as tables and points, with what each column means.

mod places;
mod tables;

use maud::{Markup, html};
use serde_json::{Map, Value, json};

use super::{gone, under, words};
use crate::fault::Fault;
use crate::page::parts;
use crate::public::PublicLook;
use crate::reply::{JSON, Reply};

/// The licence under which an installation gives its own data away. It is the installation's to set; sources keep their own rights.
pub const LICENCE: &str = "CC-BY-4.0";
/// The tables: their names in addresses.
pub const AREAS: [&str; 5] = ["operations", "dispatches", "in-kind", "figures", "sources"];
/// The file of points.
const PLACES: &str = "places.geojson";
/// Columns that every table has at its end: of which day, how long the log was, under which licence.
const LAST: [&str; 3] = ["as_of", "log_size", "licence"];

/// One table: its columns, and its rows with a value for each.
struct Table {
    columns: &'static [&'static str],
    rows: Vec<Vec<Value>>,
}

/// The page that tells what there is.
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn answer(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let args = [
        ("day", words::date(look, look.on).into()),
        ("size", look.log_size().into()),
        ("licence", LICENCE.into()),
    ];
    let main = html! {
        p.lead { (look.say("desk-public-data-lead")) }
        p { (look.tell("desk-public-data-of", &args)) }
        @for name in AREAS { (section(look, name)) }
        h2 id="places" { (look.say("desk-public-data-places")) }
        p { a href=(look.link(&format!("/public/data/{PLACES}"))) { (PLACES) } }
        p { (look.say("desk-public-data-places-text")) }
        h2 { (look.say("desk-public-data-use")) }
        p { (look.say("desk-public-data-use-text")) }
    };
    Ok(look.page(under(look, &look.say("desk-public-part-data"), &main)))
}

fn section(look: &PublicLook<'_>, name: &str) -> Markup {
    let columns = tables::columns(name);
    let heads = ["desk-public-head-column", "desk-public-head-meaning"].map(|id| look.say(id));
    let rows: Vec<Vec<Markup>> = columns
        .iter()
        .chain(&LAST)
        .map(|column| {
            let id = format!("desk-public-column-{}", column.replace('_', "-"));
            vec![html! { code { (column) } }, html! { (look.say(&id)) }]
        })
        .collect();
    let title = look.say(&format!("desk-public-data-{name}"));
    html! {
        h2 id=(name) { (title) }
        p {
            @for ending in ["csv", "json"] {
                a href=(look.link(&format!("/public/data/{name}.{ending}"))) { (name) "." (ending) } " "
            }
        }
        details {
            summary { (look.say("desk-public-data-columns")) }
            (parts::table(&title, &heads, &rows))
        }
    }
}

/// One file.
pub fn file(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let name = look.place("name");
    if name == PLACES {
        let text = places::points(look).to_string();
        return Ok(named(look, Reply::text("application/geo+json", text), name));
    }
    let (table, ending) = name.rsplit_once('.').ok_or_else(|| gone(name))?;
    let known = AREAS.into_iter().find(|known| *known == table).ok_or_else(|| gone(name))?;
    let table = tables::table(look, known);
    match ending {
        "csv" => {
            let kind = "text/csv; charset=utf-8";
            let reply = Reply { kind, body: csv(look, &table), ..Reply::text(kind, "") };
            Ok(named(look, reply, name))
        }
        "json" => {
            let reply = Reply { kind: JSON, ..Reply::json(&json(look, known, table)) };
            Ok(named(look, reply, name))
        }
        _ => Err(gone(name)),
    }
}

/// With a name to save it under, which says of what day it is.
fn named(look: &PublicLook<'_>, reply: Reply, name: &str) -> Reply {
    let (on, size) = (look.on, look.log_size());
    let name = format!("attachment; filename=\"hatoba-{on}-{size}-{name}\"");
    reply.with("content-disposition", name).with("access-control-allow-origin", "*")
}

/// What stands in the last columns of every row.
fn last(look: &PublicLook<'_>) -> [Value; 3] {
    [json!(look.on.to_string()), json!(look.log_size()), json!(LICENCE)]
}

fn csv(look: &PublicLook<'_>, table: &Table) -> Vec<u8> {
    let columns: Vec<&str> = table.columns.iter().chain(&LAST).copied().collect();
    let last = last(look);
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().chain(&last).map(text).collect()).collect();
    exchange::table::csv(&columns, &rows)
}

/// A value as it stands in one cell.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn json(look: &PublicLook<'_>, name: &str, table: Table) -> Value {
    let columns = table.columns;
    let row = |row: Vec<Value>| {
        let pairs = columns.iter().map(|column| (*column).to_owned()).zip(row);
        Value::Object(pairs.filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
    };
    let rows: Vec<Value> = table.rows.into_iter().map(row).collect();
    let mut all = head(look);
    all.insert("table".to_owned(), json!(name));
    all.insert("columns".to_owned(), json!(columns));
    all.insert("rows".to_owned(), Value::Array(rows));
    Value::Object(all)
}

/// Of which day, how long the log was, and under which licence.
fn head(look: &PublicLook<'_>) -> Map<String, Value> {
    LAST.iter().map(|name| (*name).to_owned()).zip(last(look)).collect()
}
