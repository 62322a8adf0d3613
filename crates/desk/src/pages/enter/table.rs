//! `/enter/{kind}/table`: many entries of a kind at once, pasted out of a spreadsheet.

use exchange::sheet::{Place, Standing};
use maud::{Markup, html};
use record::Kind;
use wording::{Labels, labels};

use crate::enter::act::kind_of;
use crate::enter::form::DO;
use crate::enter::sheet::CONFLICT;
use crate::enter::table::{self, Came, Mistake, Row, Rows, Table};
use crate::fault::Fault;
use crate::page::form::{Field, Form, Wrong};
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// Rows and mistakes that a page shows.
const MOST: usize = 100;
/// How much a form may hold, in megabytes: the server takes no more.
const MOST_MB: u64 = 2;
/// Lines of a field that are seen at once.
const LINES: u8 = 8;
/// The status of a page that tells what is wrong with what was sent.
const UNSOUND: u16 = 422;

/// The table is asked for.
pub fn form(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let table = Table { kind: open(visit)?, cells: String::new(), mapping: String::new() };
    Ok(page(visit, &table, &[], &html! {}))
}

/// What was sent: proposed a mapping, shown what it comes to, or recorded.
pub fn send(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let field = |name: &str| caller.field(name).unwrap_or_default().to_owned();
    let mut table = Table { kind: open(caller)?, cells: field("cells"), mapping: field("mapping") };
    match field(DO).as_str() {
        "record" => match table::record(caller, &table)? {
            Came::Recorded(positions) => Ok(caller.read(|visit| recorded(visit, table.kind, &positions))),
            Came::Wrong(rows) => Ok(caller.read(|visit| shown(visit, &table, &rows)).with_status(CONFLICT)),
        },
        "look" if !table.mapping.trim().is_empty() => caller.read(|visit| {
            let rows = table::rows(visit, &table)?;
            let status = if rows.wrong.is_empty() { 200 } else { UNSOUND };
            Ok(shown(visit, &table, &rows).with_status(status))
        }),
        "look" | "propose" => Ok(caller.read(|visit| match table::proposed(visit, &table) {
            Ok(mapping) => {
                table.mapping = mapping;
                page(
                    visit,
                    &table,
                    &[],
                    &html! { p.told role="status" { (visit.say("desk-table-proposed")) } },
                )
            }
            Err(wrong) => page(visit, &table, &wrong, &html! {}).with_status(UNSOUND),
        })),
        _ => Err(Fault::bad("do", "desk-enter-forged", Vec::new())),
    }
}

/// The kind, if the official may enter it and it can come as a table.
fn open(caller: &Caller<'_>) -> Result<&'static Kind, Fault> {
    let kind = kind_of(caller, caller.place("kind"))?;
    if table::is_open(kind) {
        return Ok(kind);
    }
    let label = labels::kind(caller.words, kind.name);
    Err(Fault::Forbidden { told: ("desk-table-one-by-one", vec![("label", label)]) })
}

fn address(kind: &Kind) -> String {
    format!("/enter/{}/table", kind.name)
}

/// The form, with what is wrong above it, and what it comes to below.
fn page(visit: &Visit<'_>, table: &Table, wrong: &[Mistake], below: &Markup) -> Reply {
    let label = labels::kind(visit.words, table.kind.name);
    let wrongs: Vec<Wrong> = wrong.iter().take(MOST).map(|one| wrong_of(visit, one)).collect();
    let form = Form::new(visit.words, "t", &wrongs);
    let cells = Field::area("cells", visit.say("desk-table-cells"), LINES)
        .hint(visit.tell("desk-table-cells-hint", &[("most", MOST_MB.into())]));
    let mapping = Field::area("mapping", visit.say("desk-table-mapping"), LINES)
        .hint(visit.say("desk-table-mapping-hint"));
    let has_mapping = !table.mapping.trim().is_empty();
    let main = html! {
        p.lead { (visit.say("desk-table-lead")) }
        (form.errors())
        @if wrong.len() > MOST { p { (visit.tell("record-add-more", &[("count", (wrong.len() - MOST).into())])) } }
        form.enter method="post" action=(address(table.kind)) novalidate {
            (form.show(&cells.value(&*table.cells).needed()))
            @if has_mapping { (form.show(&mapping.value(&*table.mapping).needed())) }
            div.row {
                @if has_mapping { button name=(DO) value="look" { (visit.say("desk-table-look")) } }
                button.second[has_mapping] name=(DO) value="propose" { (visit.say("desk-table-propose")) }
            }
            (below)
        }
    };
    let title = visit.tell("desk-table-of", &[("label", label.into())]);
    Reply::page(Page::plain(title, main).under(visit.say("desk-enter"), "/enter").show(visit)).fleeting()
}

/// At which field, and in it where.
fn wrong_of(visit: &Visit<'_>, mistake: &Mistake) -> Wrong {
    let field = if matches!(mistake.place, Place::Mapping(_)) { "mapping" } else { "cells" };
    let place = mistake.place.to_string();
    if place.is_empty() {
        return Wrong::new(field, &*mistake.told);
    }
    let args = [("place", place.into()), ("told", mistake.told.as_str().into())];
    Wrong::new(field, visit.tell("desk-table-at", &args))
}

/// What the rows come to, and the button that records them where nothing is wrong.
fn shown(visit: &Visit<'_>, table: &Table, rows: &Rows) -> Reply {
    let new = rows.rows.iter().filter(|row| row.is_new()).count();
    let args = [("count", new.into()), ("there", (rows.rows.len() - new).into())];
    let heads =
        ["desk-table-head-cell", "desk-table-head-entry", "desk-table-head-standing"].map(|id| visit.say(id));
    let lines: Vec<Vec<Markup>> = rows.rows.iter().take(MOST).map(|row| line(visit, row)).collect();
    let below = html! {
        @if !lines.is_empty() { (parts::table(&visit.say("desk-table-rows"), &heads, &lines)) }
        @if rows.rows.len() > MOST {
            p.dim { (visit.tell("desk-table-more", &[("count", (rows.rows.len() - MOST).into())])) }
        }
        @if rows.wrong.is_empty() {
            p.told role="status" { (visit.tell("desk-table-would", &args)) }
            @if new > 0 { div.row { button name=(DO) value="record" { (visit.say("desk-table-record")) } } }
        }
    };
    page(visit, table, &rows.wrong, &below)
}

fn line(visit: &Visit<'_>, row: &Row) -> Vec<Markup> {
    let state = visit.ledger.state();
    let view = state.as_of(visit.today(), state.now());
    let labels = Labels::new(visit.words, visit.desk.framework(), state, view);
    let standing = match &row.standing {
        Standing::There(position, _) | Standing::Different(position) => parts::entries(visit, &[*position]),
        Standing::New => html! { (visit.say("desk-table-new")) },
    };
    vec![
        html! { (row.spot) },
        html! { (labels.line(&row.entry.says, "", &[])) br; span.dim { (labels.sources(&row.entry)) } },
        standing,
    ]
}

fn recorded(visit: &Visit<'_>, kind: &Kind, positions: &[u64]) -> Reply {
    let main = html! {
        p.lead role="status" { (visit.tell("desk-table-recorded", &[("count", positions.len().into())])) }
        @if !positions.is_empty() {
            p { (parts::entries(visit, positions.get(..MOST).unwrap_or(positions))) }
        }
        ul { li { a href=(address(kind)) { (visit.say("desk-table-another")) } } }
    };
    let page = Page::plain(visit.say("desk-enter-recorded-title"), main);
    Reply::page(page.under(visit.say("desk-enter"), "/enter").show(visit)).fleeting()
}
