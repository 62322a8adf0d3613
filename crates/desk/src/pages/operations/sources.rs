//! What is told of an operation rests on: the sources, each once.

use std::collections::BTreeMap;

use maud::{Markup, html};
use record::{Id, Source, Statement};

use super::{named, path, under};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Sources on one page.
const EACH: usize = 60;

/// On the operation's page: how many, and the way to them.
pub fn show(look: &Look<'_>, operation: &Id) -> Markup {
    let visit = look.visit;
    let count = found(look, operation).len();
    html! {
        h2 id="sources" { (visit.say("desk-ops-sources")) }
        @if count == 0 { p { (visit.say("desk-ops-sources-none")) } }
        @else {
            p {
                a href=(visit.link(&format!("{}/sources", path(operation)))) {
                    (visit.tell("desk-ops-sources-all", &[("count", count.into())]))
                }
            }
        }
    }
}

/// `/operations/{name}/sources`: the sources of the entries that name an operation and of what is claimed of it, those that carry most first.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let (_, says) = named(&look)?;
    let all = found(&look, &says.id);
    let after = parts::after(visit);
    let heads = [
        "desk-ops-head-source",
        "desk-ops-head-publisher",
        "desk-ops-head-when",
        "desk-ops-head-rests-on",
        "desk-ops-head-entries",
    ]
    .map(|id| visit.say(id));
    let rows = all.iter().skip(after).take(EACH).map(|one| row(&look, *one));
    let here = format!("{}/sources", path(&says.id));
    let main = html! {
        (parts::table(&visit.say("desk-ops-sources-caption"), &heads, &rows.collect::<Vec<_>>()))
        @if after + EACH < all.len() { (parts::next(visit, &here, after + EACH)) }
    };
    let page = Page::of_record(visit.say("desk-ops-sources"), main);
    Ok(Reply::page(under(&look, page, &says.id).show(visit)))
}

/// A source, with its position and how many entries and claims rest on it.
type Carrying<'l> = (u64, &'l Source, usize);

fn found<'l>(look: &Look<'l>, operation: &Id) -> Vec<Carrying<'l>> {
    let view = look.view();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let cites = view.naming(operation.as_str()).flat_map(|(_, entry)| &entry.cites);
    for cite in cites {
        *counts.entry(cite.source.as_str()).or_default() += 1;
    }
    for line in view.facts(operation.as_str()) {
        for said in view.evidence(operation.as_str(), line.topic, line.of) {
            *counts.entry(said.source.unwrap_or_default()).or_default() += 1;
        }
    }
    let all = counts.into_iter().filter_map(|(id, count)| {
        let thing = view.thing(id)?;
        let Statement::Source(says) = &thing.entry.says else { return None };
        Some((thing.position, &**says, count))
    });
    let mut all: Vec<Carrying<'l>> = all.collect();
    all.sort_by_key(|(at, _, count)| (std::cmp::Reverse(*count), *at));
    all
}

fn row(look: &Look<'_>, (at, says, count): Carrying<'_>) -> Vec<Markup> {
    let lang = look.visit.lang();
    vec![
        html! { (says.title.get(lang)) },
        html! { @if let Some(publisher) = &says.publisher { (publisher.get(lang)) } },
        html! { @if let Some(published) = says.published { (published) } },
        html! { span.number { (count) } },
        parts::entries(look.visit, &[at]),
    ]
}
