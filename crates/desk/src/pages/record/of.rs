//! `/record/of/{sort}/{name}`: all that is said of something, on a day and as known then.

use maud::{Markup, html};
use record::state::{Evidence, FactLine};
use record::{Entry, Id, State};
use wording::{labels, things};

use super::{under, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::reply::Reply;
use crate::visit::Visit;

/// Statements of one kind that are shown; the log has the others.
const MOST: usize = 8;
/// Facts that are shown.
const MOST_FACTS: usize = 24;
/// Entries of a fact that are shown in its row.
const MOST_EVIDENCE: usize = 3;

/// All that is said of it.
pub fn of(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = visit.id()?;
    let view = look.view();
    let Some(thing) = view.thing(id.as_str()) else { return Err(unknown(&look, &id)) };
    let kind = labels::kind(visit.words, thing.entry.says.kind().0);
    let main = html! {
        p.dim { (kind) " · " code { (id) } (elsewhere(visit, &id)) }
        (parts::statement(&look, (thing.position, thing.entry), ""))
        @for other in &thing.others {
            h2 { (visit.say("record-show-other")) }
            (parts::statement(&look, *other, ""))
        }
        (facts(&look, &id))
        @for kind in things::KINDS { (section(&look, &id, kind)) }
        p { a href=(visit.link(&format!("{}/history", words::path(&id)))) { (visit.say("desk-record-history-of")) } }
    };
    Ok(under(visit, "/record", words::name(&look, &id), main))
}

/// Nothing of that id is known there: what is, or what is like it.
pub fn unknown(look: &Look<'_>, id: &Id) -> Fault {
    let name = id.to_string();
    if look.state.introduces(id) {
        return Fault::not_found("record-show-later", vec![("name", name)]);
    }
    match near(look.state, id) {
        Some(near) => Fault::not_found("record-show-nearest", vec![("name", name), ("nearest", near)]),
        None => Fault::not_found("record-show-unknown", vec![("name", name)]),
    }
}

fn near(state: &State, id: &Id) -> Option<String> {
    let all = state.ids_like(id.sort());
    law::nearest(id.as_str(), all.iter().map(Id::as_str)).map(str::to_owned)
}

/// The page of its own that something has among the others of the desk.
fn elsewhere(visit: &Visit<'_>, id: &Id) -> Markup {
    html! {
        @if id.sort() == "op" {
            " · " a href=(visit.link(&format!("/operations/{}", id.name()))) { (visit.say("desk-record-its-page")) }
        }
    }
}

fn facts(look: &Look<'_>, id: &Id) -> Markup {
    let visit = look.visit;
    let view = look.view();
    let lines = view.facts(id.as_str());
    if lines.is_empty() {
        return html! {};
    }
    let row = |line: &FactLine<'_>| {
        let evidence = view.evidence(id.as_str(), line.topic, line.of);
        let to = super::fact::address(visit, id.as_str(), line.topic, line.of);
        vec![
            html! { a href=(to) { (things::topic(visit.words, &look.labels(), line.topic, line.of)) } },
            words::reading(look, line.reading),
            html! { @for one in evidence.iter().take(MOST_EVIDENCE) { (said(look, one)) } },
        ]
    };
    let rows: Vec<Vec<Markup>> = lines.iter().take(MOST_FACTS).map(row).collect();
    let heads = ["record-head-fact", "record-head-reading", "record-head-evidence"].map(|id| visit.say(id));
    html! {
        h2 { (visit.say("record-show-facts")) }
        (parts::table(&visit.tell("desk-record-facts-on", &[("day", look.on.to_string().into())]), &heads, &rows))
        @if lines.len() > MOST_FACTS { p { (visit.tell("desk-record-and-more", &[("count", (lines.len() - MOST_FACTS).into())])) } }
    }
}

/// One claim that counts, and whose it is.
fn said(look: &Look<'_>, one: &Evidence<'_>) -> Markup {
    let visit = look.visit;
    let source = one.source.and_then(Id::parse);
    html! {
        div {
            (visit.say(if one.says { "record-yes" } else { "record-no" }))
            @if !one.exact { (visit.say("record-inexact")) }
            " " (parts::entries(visit, &[one.position]))
            @if let Some(source) = &source { (words::link(look, source)) }
        }
    }
}

/// The statements of a kind that name it.
fn section(look: &Look<'_>, id: &Id, kind: &str) -> Markup {
    let visit = look.visit;
    let entries = things::naming(&look.view(), id.as_str(), kind);
    if entries.is_empty() {
        return html! {};
    }
    let title = [("kind", labels::kind(visit.words, kind).into()), ("count", entries.len().into())];
    html! {
        h2 { (visit.tell("record-show-section", &title)) }
        ul.story { @for (position, entry) in entries.iter().take(MOST) { li { (line(look, id, kind, (*position, entry))) } } }
        @if entries.len() > MOST {
            p { (visit.tell("desk-record-and-more", &[("count", (entries.len() - MOST).into())])) }
        }
    }
}

fn line(look: &Look<'_>, id: &Id, kind: &str, (position, entry): (u64, &Entry)) -> Markup {
    let visit = look.visit;
    let labels = look.labels();
    html! {
        @if let Some(on) = entry.says.on() { time { (on) } " " }
        @if let Some(own) = entry.says.own() { (words::link(look, own)) " " }
        (crate::search::beginning(&labels.line(&entry.says, id.as_str(), things::dated_by(kind)))) " "
        (parts::entries(visit, &[position]))
        span.rests { (labels.sources(entry)) }
    }
}
