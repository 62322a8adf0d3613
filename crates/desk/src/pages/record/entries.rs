//! `/record/entries`: the log in order, all of it or the entries of a kind or an office.

use maud::{Markup, html};
use record::{Entry, Id};
use wording::labels;

use super::{address, kept_moment, number, part, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::reply::Reply;
use crate::visit::Visit;

/// Entries on one page.
const EACH: usize = 40;
/// The most entries that are read to fill one page: a rare office is looked for page by page.
const MOST_READ: usize = 4_000;

/// What is asked for.
struct Filter {
    kind: Option<&'static str>,
    office: Option<Id>,
    /// From the first entry on, and not from the latest back.
    oldest: bool,
    /// The list goes on behind this position.
    after: Option<u64>,
}

/// What is on the page.
struct Part {
    entries: Vec<(u64, Entry)>,
    /// Behind which position it goes on, where it does.
    next: Option<u64>,
}

/// The log: `?kind=plan&office=office/hq&order=oldest&after=120`.
pub fn entries(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let filter = read(visit);
    let shown = find(&look, &filter)?;
    let caption = visit.tell("desk-record-entries-of", &[("size", look.known.size.into())]);
    let to = |filter: &Filter, after: Option<u64>| {
        address(
            visit,
            "/record/entries",
            &[
                ("kind", filter.kind.map(str::to_owned)),
                ("office", filter.office.as_ref().map(ToString::to_string)),
                ("order", filter.oldest.then(|| "oldest".to_owned())),
                ("after", after.map(|after| after.to_string())),
            ],
        )
    };
    let turned = Filter { oldest: !filter.oldest, office: filter.office.clone(), ..filter };
    let turn = if filter.oldest { "desk-record-newest-first" } else { "desk-record-oldest-first" };
    let main = html! {
        (form(&look, &filter))
        p { a href=(to(&turned, None)) { (visit.say(turn)) } }
        @if shown.entries.is_empty() { p { (visit.say("desk-record-none")) } }
        @else { (words::table(&look, &caption, &shown.entries)) }
        @if let Some(next) = shown.next {
            p { a.button href=(to(&filter, Some(next))) rel="next" { (visit.say("desk-record-more")) } }
        }
    };
    Ok(part(visit, "/record/entries", &main))
}

fn read(visit: &Visit<'_>) -> Filter {
    let kind = visit.query("kind").and_then(kind);
    let office = visit.query("office").and_then(Id::parse);
    let oldest = visit.query("order") == Some("oldest");
    Filter { kind, office, oldest, after: number(visit, "after") }
}

/// A kind by its name.
pub fn kind(name: &str) -> Option<&'static str> {
    record::KINDS.iter().map(|kind| kind.name).find(|known| *known == name)
}

fn find(look: &Look<'_>, filter: &Filter) -> Result<Part, Fault> {
    let size = look.known.size;
    let all: Box<dyn Iterator<Item = u64>> = if filter.oldest {
        Box::new(filter.after.map_or(0, |after| after.saturating_add(1))..size)
    } else {
        Box::new((0..filter.after.map_or(size, |after| after.min(size))).rev())
    };
    let of_kind = |position: &u64| filter.kind.is_none_or(|kind| look.state.kind_at(*position) == Some(kind));
    let mut part = Part { entries: Vec::new(), next: None };
    let mut wanted = all.filter(of_kind);
    let mut last = None;
    for position in wanted.by_ref().take(MOST_READ) {
        last = Some(position);
        let Some(entry) = entry(look, position)? else { continue };
        if filter.office.as_ref().is_none_or(|office| entry.by.office == *office) {
            part.entries.push((position, entry));
            if part.entries.len() == EACH {
                break;
            }
        }
    }
    if wanted.next().is_some() {
        part.next = last;
    }
    Ok(part)
}

/// An entry, from the state where it is kept whole.
pub fn entry(look: &Look<'_>, position: u64) -> Result<Option<Entry>, Fault> {
    match look.state.whole(position) {
        Some(entry) => Ok(Some(entry.clone())),
        None => Ok(look.visit.ledger.entry(position)?),
    }
}

fn form(look: &Look<'_>, filter: &Filter) -> Markup {
    let visit = look.visit;
    let view = look.view();
    html! {
        form.row method="get" action="/record/entries" role="search" {
            (kept_moment(visit))
            @if filter.oldest { input type="hidden" name="order" value="oldest"; }
            (kinds(visit, filter.kind))
            div.field {
                label for="office" { (visit.say("desk-record-office")) }
                select id="office" name="office" {
                    option value="" { (visit.say("desk-record-all-offices")) }
                    @for thing in view.things("office") {
                        @if let Some(id) = thing.entry.says.own() {
                            option value=(id) selected[filter.office.as_ref() == Some(id)] { (words::name(look, id)) }
                        }
                    }
                }
            }
            div.field { button { (visit.say("desk-record-filter")) } }
        }
    }
}

/// The field that chooses a kind.
pub fn kinds(visit: &Visit<'_>, chosen: Option<&str>) -> Markup {
    html! {
        div.field {
            label for="kind" { (visit.say("desk-record-kind")) }
            select id="kind" name="kind" {
                option value="" { (visit.say("desk-record-all-kinds")) }
                @for kind in record::KINDS {
                    option value=(kind.name) selected[chosen == Some(kind.name)] { (labels::kind(visit.words, kind.name)) }
                }
            }
        }
    }
}
