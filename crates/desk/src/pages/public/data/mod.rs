//! `/public/data`: everything for everyone as files that programs and spreadsheets read, with what each column means.

mod activities;
mod catalogue;
mod columns;
mod entries;
mod forms;
mod periods;
mod places;
mod statistics;
mod tables;

use maud::{Markup, html};
use serde_json::{Map, Value, json};

use super::{gone, under, words};
use crate::fault::Fault;
use crate::page::parts;
use crate::public::PublicLook;
use crate::reply::{JSON, Reply};
use columns::Column;
pub(super) use columns::LAST;
pub(super) use statistics::meaning;

/// The tables: their names in addresses.
const AREAS: [&str; 7] =
    ["operations", "dispatches", "in-kind", "statistics", "figures", "sources", "dictionary"];
/// All tables as one workbook.
const BOOK: &str = "all.xlsx";
/// The type of a workbook.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The catalogue.
const CATALOGUE: &str = "data.json";

/// What is made otherwise than as a table.
struct Other {
    /// The name of the file.
    name: &'static str,
    /// Its type.
    kind: &'static str,
    /// The message with its title; what it is, is told by the same with `-text`.
    title: &'static str,
    /// The standard that it is written after.
    after: &'static str,
    make: fn(&PublicLook<'_>) -> Result<Vec<u8>, Fault>,
}

const OTHERS: [Other; 3] = [
    Other {
        name: activities::NAME,
        kind: "application/xml",
        title: "desk-public-data-iati",
        after: "https://iatistandard.org/en/iati-standard/203/",
        make: activities::file,
    },
    Other {
        name: "periods.ics",
        kind: "text/calendar; charset=utf-8",
        title: "desk-public-data-periods",
        after: "https://www.rfc-editor.org/rfc/rfc5545",
        make: periods::file,
    },
    Other {
        name: "places.geojson",
        kind: "application/geo+json",
        title: "desk-public-data-places",
        after: "https://www.rfc-editor.org/rfc/rfc7946",
        make: places::file,
    },
];

/// Those of them that there are at the moment at which the reader looks.
fn others(look: &PublicLook<'_>) -> impl Iterator<Item = &'static Other> {
    let contributed = activities::are_there(look);
    OTHERS.iter().filter(move |other| contributed || other.name != activities::NAME)
}

/// One table: its columns, and its rows with a value for each.
struct Table {
    columns: &'static [Column],
    rows: Vec<Vec<Value>>,
}

/// The page that tells what there is.
pub fn answer(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let licence = &look.publisher().licence;
    let args = [
        ("day", words::date(look, look.on).into()),
        ("size", look.log_size().into()),
        ("root", look.log_root()?.into()),
    ];
    let main = html! {
        p.lead { (look.say("desk-public-data-lead")) }
        p { (look.tell("desk-public-data-of", &args)) }
        p {
            (look.say("desk-public-head-licence")) ": "
            a rel="license" href=(licence.address) { (licence.id) }
        }
        ul {
            li { (file_link(look, BOOK)) " – " (look.say("desk-public-data-book")) }
            li { (file_link(look, CATALOGUE)) " – " (look.say("desk-public-data-catalogue")) }
        }
        @for name in AREAS { (section(look, name)) }
        (super::checks::section(look))
        @for Other { name, title, .. } in others(look) {
            h2 id=(name.split('.').next().unwrap_or(name)) { (look.say(title)) }
            p { (file_link(look, name)) }
            p { (look.say(&format!("{title}-text"))) }
        }
        h2 id="entries" { (look.say("desk-public-data-entries")) }
        p { (look.say("desk-public-data-entries-text")) }
        ul.beside { @for name in entries::parts(look) { li { (file_link(look, &name)) } } }
        h2 { (look.say("desk-public-data-use")) }
        p { (look.say("desk-public-data-use-text")) }
    };
    Ok(look.page(under(look, &look.say("desk-public-part-data"), &main)))
}

fn file_link(look: &PublicLook<'_>, name: &str) -> Markup {
    html! { a href=(look.link(&format!("/public/data/{name}"))) { (name) } }
}

fn section(look: &PublicLook<'_>, name: &str) -> Markup {
    let columns = columns::of(name).iter().chain(&LAST).map(|(column, _)| (*column, meaning(column)));
    let title = look.say(&format!("desk-public-data-{name}"));
    html! {
        h2 id=(name) { (title) }
        p {
            @for ending in forms::ENDINGS { (file_link(look, &format!("{name}.{ending}"))) " " }
        }
        (meanings(look, &title, columns))
    }
}

/// What columns mean: each with the message that says it.
pub(super) fn meanings(
    look: &PublicLook<'_>,
    title: &str,
    columns: impl Iterator<Item = (&'static str, String)>,
) -> Markup {
    let heads = ["desk-public-head-column", "desk-public-head-meaning"].map(|id| look.say(id));
    let row = |(column, id): (&str, String)| vec![html! { code { (column) } }, html! { (look.say(&id)) }];
    let rows: Vec<Vec<Markup>> = columns.map(row).collect();
    html! {
        details {
            summary { (look.say("desk-public-data-columns")) }
            (parts::table(title, &heads, &rows))
        }
    }
}

/// One file.
pub fn file(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let name = look.place("name");
    let (kind, body) = made(look, name)?;
    let (on, size) = (look.on, look.log_size());
    let saved = format!("attachment; filename=\"hatoba-{on}-{size}-{name}\"");
    let reply = Reply { kind, body, ..Reply::text(kind, "") };
    Ok(reply.with("content-disposition", saved).with("access-control-allow-origin", "*"))
}

/// The type of a file and what is in it.
fn made(look: &PublicLook<'_>, name: &str) -> Result<(&'static str, Vec<u8>), Fault> {
    if let Some(Other { kind, make, .. }) = OTHERS.iter().find(|other| other.name == name) {
        return Ok((kind, make(look)?));
    }
    match name {
        BOOK => return Ok((XLSX, forms::whole_book(look)?)),
        CATALOGUE => return Ok((JSON, catalogue::file(look)?.to_string().into_bytes())),
        _ => {}
    }
    if let Some(made) = super::checks::file(look, name)? {
        return Ok(made);
    }
    if let Some(part) = entries::part(name) {
        return Ok(("application/jsonl", entries::file(look, part)?));
    }
    let (table, ending) = name.split_once('.').ok_or_else(|| gone(name))?;
    let known = AREAS.into_iter().find(|known| *known == table).ok_or_else(|| gone(name))?;
    Ok(match ending {
        "csv" => (CSV, forms::csv(look, &tables::table(look, known), false)?),
        "hxl.csv" => (CSV, forms::csv(look, &tables::table(look, known), true)?),
        "json" => (JSON, forms::json(look, known, tables::table(look, known))?.to_string().into_bytes()),
        "xlsx" => (XLSX, forms::book(look, known)?),
        _ => return Err(gone(name)),
    })
}

/// The type of a table.
pub(super) const CSV: &str = "text/csv; charset=utf-8";

/// What stands in the last columns of every row.
pub(super) fn last(look: &PublicLook<'_>) -> Result<[Value; 4], Fault> {
    let licence = &look.publisher().licence.id;
    Ok([json!(look.on.to_string()), json!(look.log_size()), json!(look.log_root()?), json!(licence)])
}

/// Of which day, how long the log was and its root then, and under which licence.
pub(super) fn head(look: &PublicLook<'_>) -> Result<Map<String, Value>, Fault> {
    Ok(LAST.iter().map(|(name, _)| (*name).to_owned()).zip(last(look)?).collect())
}
