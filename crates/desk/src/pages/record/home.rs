//! `/record`: search, and the record at a glance.

use std::collections::BTreeMap;

use maud::{Markup, html};
use record::{Entry, Id};
use wording::{labels, things};

use super::{address, entries, kept_moment, number, part, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::reply::Reply;
use crate::search::{self, Fact, Fit, Found, Hit, Query};
use crate::visit::Visit;

/// What is found on one page.
const EACH: usize = 20;
/// The latest entries on the first page.
const LATEST: u64 = 8;
/// Facts on the first page about which sources disagree.
const MOST_QUARRELS: usize = 20;

/// What is looked for, `?q=停戦&kind=agreement&after=20`; without it the record at a glance.
pub fn home(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let kind = visit.query("kind").and_then(entries::kind);
    let text = visit.query("q").unwrap_or_default();
    let main = html! {
        (form(visit, text, kind))
        @if text.is_empty() && kind.is_none() { (glance(&look)?) }
        @else {
            (results(&look, &Query { text: text.to_owned(), kind: kind.map(str::to_owned) })?)
        }
    };
    Ok(part(visit, "/record", &main))
}

fn form(visit: &Visit<'_>, text: &str, kind: Option<&str>) -> Markup {
    html! {
        form.row method="get" action="/record" role="search" {
            (kept_moment(visit))
            div.field {
                label for="q" { (visit.say("desk-record-q")) }
                input id="q" type="search" name="q" value=(text) maxlength="200" aria-describedby="q-hint";
            }
            (entries::kinds(visit, kind))
            div.field { button { (visit.say("desk-record-find")) } }
        }
        p.hint id="q-hint" { (visit.say("desk-record-q-hint")) }
    }
}

fn results(look: &Look<'_>, query: &Query) -> Result<Markup, Fault> {
    let visit = look.visit;
    let index = search::index(visit);
    let found = index.find(query, look.state, visit.desk.framework(), look.known);
    let after = number(visit, "after").and_then(|after| usize::try_from(after).ok()).unwrap_or(0);
    let here = found.hits.iter().skip(after).take(EACH);
    let shown = here.map(|hit| one(look, query, hit)).collect::<Result<Vec<Markup>, Fault>>()?;
    let next = after.saturating_add(EACH);
    Ok(html! {
        h2 id="found" { (count(visit, &found)) }
        @if found.hits.is_empty() { p { (visit.say("desk-record-found-hint")) } }
        ol.found start=(after.saturating_add(1)) { @for hit in &shown { li { (hit) } } }
        @if next < found.hits.len() {
            p {
                a.button rel="next" href=(address(visit, "/record", &[
                    ("q", Some(query.text.clone()).filter(|text| !text.is_empty())),
                    ("kind", query.kind.clone()),
                    ("after", Some(next.to_string())),
                ])) { (visit.say("desk-record-more")) }
            }
        }
    })
}

fn count(visit: &Visit<'_>, found: &Found<'_>) -> String {
    let id = if found.more { "desk-record-found-more" } else { "desk-record-found" };
    visit.tell(id, &[("count", found.hits.len().into())])
}

/// One thing that was found.
fn one(look: &Look<'_>, query: &Query, hit: &Hit<'_>) -> Result<Markup, Fault> {
    let visit = look.visit;
    if let Some(fact) = &hit.fact {
        return Ok(of_fact(look, query, fact));
    }
    let Some(entry) = entries::entry(look, hit.position)? else { return Ok(html! {}) };
    let kind = entry.says.kind().0;
    let title = title(look, &entry);
    Ok(html! {
        h3 { a href=(visit.link(&words::entry_path(hit.position))) { (title) } }
        p { (shown(look, query, &entry)) }
        p.rests {
            (labels::kind(visit.words, kind)) " · " (visit.say(fit(hit.fit))) " · "
            (parts::entries(visit, &[hit.position]))
            (words::marks(look, hit.position, &entry))
            @if let Some(own) = entry.says.own() { a href=(visit.link(&words::path(own))) { (own) } }
        }
    })
}

/// What an entry's own thing is called; where it has no name, its kind and the day that it is of.
fn title(look: &Look<'_>, entry: &Entry) -> String {
    if let Some(own) = entry.says.own() {
        let name = words::name(look, own);
        if name != own.as_str() {
            return name;
        }
    }
    let kind = labels::kind(look.visit.words, entry.says.kind().0);
    entry.says.on().map_or_else(|| kind.clone(), |on| format!("{kind} {on}"))
}

fn of_fact(look: &Look<'_>, query: &Query, fact: &Fact<'_>) -> Markup {
    let visit = look.visit;
    let topic = things::topic(visit.words, &look.labels(), fact.topic, fact.of);
    let about = Id::parse(fact.about);
    let reading = look.view().reading(fact.about, fact.topic, fact.of);
    html! {
        h3 { a href=(super::fact::address(visit, fact.about, fact.topic, fact.of)) { (marked(&topic, &query.text)) } }
        p { @if let Some(about) = &about { (words::link(look, about)) } ": " (words::reading(look, reading)) }
        p.rests {
            (labels::kind(visit.words, search::kind(fact.topic))) " · " (visit.say(fit(Fit::Claimed))) " · "
            (visit.tell("desk-record-claims", &[("count", fact.claims.into())])) " "
            (parts::entries(visit, &[fact.latest]))
        }
    }
}

const fn fit(fit: Fit) -> &'static str {
    match fit {
        Fit::Called => "desk-record-fit-called",
        Fit::Named => "desk-record-fit-named",
        Fit::Said => "desk-record-fit-said",
        Fit::Claimed => "desk-record-fit-claimed",
    }
}

/// What the entry says, around what was looked for: in the reader's language where it stands in that, or else where it stands.
fn shown(look: &Look<'_>, query: &Query, entry: &Entry) -> Markup {
    let line = words::full_line(look, entry);
    let found = search::snippet(&line, &query.text);
    let found =
        found.or_else(|| search::texts(entry).iter().find_map(|text| search::snippet(text, &query.text)));
    found.map_or_else(|| html! { (search::beginning(&line)) }, |pieces| pieced(&pieces))
}

fn marked(text: &str, question: &str) -> Markup {
    search::snippet(text, question).map_or_else(|| html! { (text) }, |pieces| pieced(&pieces))
}

fn pieced(pieces: &[search::Piece]) -> Markup {
    html! { @for (part, found) in pieces { @if *found { mark { (part) } } @else { (part) } } }
}

/// How much there is of each kind, what came last, and where sources disagree.
fn glance(look: &Look<'_>) -> Result<Markup, Fault> {
    let visit = look.visit;
    let first = look.known.size.saturating_sub(LATEST);
    let mut latest = Vec::new();
    for position in (first..look.known.size).rev() {
        latest.extend(entries::entry(look, position)?.map(|entry| (position, entry)));
    }
    Ok(html! {
        h2 { (visit.say("desk-record-latest")) }
        (words::table(look, &visit.say("desk-record-latest"), &latest))
        (quarrels(look))
        (kinds(look))
    })
}

/// Facts about which sources disagree on the day, and nobody has settled it.
fn quarrels(look: &Look<'_>) -> Markup {
    let visit = look.visit;
    let all = look.view().quarrels();
    html! {
        h2 { (visit.tell("desk-record-quarrels", &[("count", all.len().into())])) }
        @if all.is_empty() { p { (visit.say("desk-record-quarrels-none")) } }
        ul {
            @for (about, line) in all.iter().take(MOST_QUARRELS) {
                li {
                    @if let Some(id) = Id::parse(about) { (words::link(look, &id)) ": " }
                    a href=(super::fact::address(visit, about, line.topic, line.of)) {
                        (things::topic(visit.words, &look.labels(), line.topic, line.of))
                    }
                }
            }
        }
    }
}

fn kinds(look: &Look<'_>) -> Markup {
    let visit = look.visit;
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for kind in (0..look.known.size).filter_map(|position| look.state.kind_at(position)) {
        *counts.entry(kind).or_default() += 1;
    }
    let known = record::KINDS.iter().filter_map(|kind| Some((kind.name, *counts.get(kind.name)?)));
    let rows: Vec<Vec<Markup>> = known
        .map(|(kind, count)| {
            let to = address(visit, "/record/entries", &[("kind", Some(kind.to_owned()))]);
            vec![
                html! { a href=(to) { (labels::kind(visit.words, kind)) } },
                html! { span.number { (wording::grouped(&count.to_string())) } },
            ]
        })
        .collect();
    let heads = ["desk-record-head-kind", "desk-record-head-count"].map(|id| visit.say(id));
    html! { (parts::table(&visit.say("desk-record-by-kind"), &heads, &rows)) }
}
