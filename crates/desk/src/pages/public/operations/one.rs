//! `/public/operations/{name}`: the story of one operation, and the whole list of what is told of it.

use maud::{Markup, html};
use record::stats::Given;
use record::{Entry, Operation, Statement};

use super::{conditions, mandate, rounds, story};
use crate::fault::Fault;
use crate::page::{Page, parts};
use crate::pages::public::notes::Notes;
use crate::pages::public::{charts, files, gone, under, words};
use crate::public::PublicLook;
use crate::reply::Reply;

/// Sentences on one page of the whole list.
const EACH: usize = 40;

/// One operation.
pub fn one(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let id = format!("op/{}", look.place("name"));
    let view = look.view();
    let (says, entry) = found(look, &id)?;
    let notes = Notes::new(look);
    let told = story::of(look, &id);
    let whole = format!("{}/record", words::address("operations", &id));
    let main = html! {
        (summary(look, says, entry, &Given::to(&view, &id), &notes))
        nav aria-label=(look.say("desk-public-on-this-page")) {
            ul.beside {
                li { a href="#story" { (look.say("desk-public-story")) } }
                li { a href="#rounds" { (look.say("desk-public-rounds-title")) } }
                li { a href="#sources" { (look.say("desk-public-sources-here")) } }
            }
        }
        @if let Some(map) = charts::region(look, &says.places) { (map) }
        (mandate::section(look, &id, &notes))
        (conditions::section(look, &id, &notes))
        h2 id="rounds" { (look.say("desk-public-rounds-title")) }
        (rounds::table(look, &id, &notes))
        (files(look, &["dispatches", "in-kind"]))
        h2 id="story" { (look.say("desk-public-story")) }
        p.dim { (look.say("desk-public-story-note")) }
        (story::show(look, &told, &notes, &whole))
        p { a href=(look.link(&whole)) { (look.tell("desk-public-story-whole", &[("count", told.len().into())])) } }
        (notes.list())
    };
    Ok(look.page(page(look, says, &main)))
}

fn found<'l>(look: &'l PublicLook<'_>, id: &str) -> Result<(&'l Operation, &'l Entry), Fault> {
    let thing = look.view().thing(id).ok_or_else(|| gone(id))?;
    match &thing.entry.says {
        Statement::Operation(says) => Ok((says, thing.entry)),
        _ => Err(gone(id)),
    }
}

fn page(look: &PublicLook<'_>, says: &Operation, main: &Markup) -> Page {
    let page = under(look, says.name.get(look.lang()), main);
    page.under(look.say("desk-public-part-operations"), "/public/operations")
}

/// What it is, where, when, and how many went.
fn summary(
    look: &PublicLook<'_>,
    says: &Operation,
    entry: &Entry,
    given: &Given,
    notes: &Notes<'_>,
) -> Markup {
    let persons = Some(given.persons).filter(|tally| !tally.is_empty());
    let goes_on = words::goes_on(look, says);
    let mut pairs: Vec<(String, Markup)> = Vec::new();
    let mut put = |id: &str, value: String| pairs.push((look.say(id), html! { (value) }));
    if let Some(pillar) = &says.pillar {
        put("desk-public-head-pillar", look.labels().dimension("pillar", pillar));
    }
    put("desk-public-head-days", words::span(look, says.from, says.to, goes_on));
    if !says.lead.is_empty() {
        put("desk-public-head-lead", words::names(look, &says.lead));
    }
    if !says.places.is_empty() {
        put("desk-public-head-country", words::names(look, &says.places));
    }
    if let Some(area) = &says.area {
        put("desk-public-head-area", area.get(look.lang()).to_owned());
    }
    if let Some(tally) = persons {
        put("desk-public-head-persons", words::tally(look, &tally));
        if tally.unknown > 0 {
            put(
                "desk-public-head-unknown",
                look.tell("desk-public-rounds", &[("count", tally.unknown.into())]),
            );
        }
    }
    if given.in_kind.rows > 0 {
        put("desk-public-head-in-kind", words::tally(look, &given.in_kind));
    }
    html! {
        p {
            @if let Some(short) = &says.short { strong { (short) } " " }
            @if goes_on { (parts::tag("yes", &look.say("desk-goes-on"))) }
            (notes.of(entry))
        }
        (parts::fields(&pairs))
    }
}

/// Everything that is told of it, a part at a time: `?after=40`.
pub fn record(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let id = format!("op/{}", look.place("name"));
    let (says, _) = found(look, &id)?;
    let told = story::of(look, &id);
    let after: usize = look.query("after").and_then(|after| after.parse().ok()).unwrap_or(0);
    let notes = Notes::new(look);
    let shown = told.iter().skip(after).take(EACH);
    let next = Some(after.saturating_add(EACH)).filter(|next| *next < told.len());
    let here = words::address("operations", &id);
    let main = html! {
        p { (look.tell("desk-public-record-lead", &[("count", told.len().into())])) }
        ul.story { @for told in shown { li { (story::sentence(look, told, &notes)) } } }
        @if let Some(next) = next {
            p { a rel="next" href=(look.link(&format!("{here}/record?after={next}"))) { (look.say("desk-public-more")) } }
        }
        (notes.list())
    };
    let name = says.name.get(look.lang());
    let page = under(look, &look.tell("desk-public-record-title", &[("name", name.into())]), &main);
    let page = page.under(look.say("desk-public-part-operations"), "/public/operations");
    Ok(look.page(page.under(name, here)))
}
