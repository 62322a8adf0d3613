//! `/drafts`: what was begun and not recorded.

use maud::{Markup, html};
use record::EntryId;
use wording::labels;

use crate::enter::act;
use crate::enter::drafts::{self, Draft};
use crate::enter::sheet::Place;
use crate::fault::Fault;
use crate::page::form::Wrong;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The drafts of the official.
pub fn list(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let drafts = drafts::all(visit)?;
    let heads =
        ["desk-enter-draft-what", "desk-enter-draft-saved", "desk-enter-draft-do"].map(|id| visit.say(id));
    let rows: Vec<Vec<Markup>> = drafts.iter().map(|draft| row(visit, draft)).collect();
    let main = html! {
        p.lead { (visit.say("desk-enter-drafts-lead")) }
        @if rows.is_empty() { p { (visit.say("desk-enter-drafts-none")) } }
        @else { (parts::table(&visit.say("desk-enter-drafts"), &heads, &rows)) }
    };
    let page = Page::plain(visit.say("desk-enter-drafts"), main).under(visit.say("desk-enter"), "/enter");
    Ok(Reply::page(page.show(visit)).fleeting())
}

fn row(visit: &Visit<'_>, draft: &Draft) -> Vec<Markup> {
    let named = match &draft.place {
        Place::Kind => labels::kind(visit.words, &draft.kind),
        Place::Step { dossier, step } => {
            let known = visit.desk.procedure.step(step);
            let name = known.map_or(step.as_str(), |step| step.name.get(visit.lang()));
            visit.tell("record-bracketed", &[("what", name.into()), ("more", dossier.as_str().into())])
        }
    };
    let saved = draft.saved.to_zoned(visit.desk.clock.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    let path = format!("/drafts/{}", draft.entry);
    vec![
        html! { a href=(path) { (named) } },
        html! { time { (saved) } },
        html! { form method="post" action=(path) { button.second name="do" value="discard" { (visit.say("desk-enter-discard")) } } },
    ]
}

fn named(caller: &Caller<'_>) -> Result<EntryId, Fault> {
    let name = caller.place("entry");
    let none = || Fault::not_found("desk-no-such", vec![("name", name.chars().take(120).collect())]);
    EntryId::parse(name).ok_or_else(none)
}

/// A draft, to go on with.
pub fn form(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let id = named(visit)?;
    let none = || Fault::not_found("desk-no-such", vec![("name", id.to_string())]);
    let draft = drafts::one(visit, &id)?.ok_or_else(none)?;
    let left_out = draft.left_out;
    let mut sheet = draft.sheet().ok_or_else(none)?;
    if left_out {
        sheet.wrongs.push(Wrong::new("", visit.say("desk-enter-left-out")));
    }
    act::prepared(visit, sheet)
}

/// Throws a draft away.
pub fn discard(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let id = named(caller)?;
    match caller.field("do") {
        Some("discard") => drafts::discard(caller, &id)?,
        _ => return Err(Fault::bad("do", "desk-enter-forged", Vec::new())),
    }
    Ok(Reply::see("/drafts"))
}
