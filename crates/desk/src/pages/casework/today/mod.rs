//! `/today`: what must happen before the office opens, what falls due, what was raised, who is where, what waits, what is new.

mod changes;
mod first;
mod seen;
mod waiting;
mod whereabouts;

use maud::{Markup, html};

use super::matter::{self, Told};
use super::{moment, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::Page;
use crate::reply::Reply;
use crate::visit::Visit;

pub use seen::mark;

/// Matters that are shown before the page of all of them.
const MOST_MATTERS: usize = 6;
/// Days ahead that are shown before the page of all of them.
const MOST_DUE: usize = 8;

/// The day's work. Since when news are told stands in the address, so that the page is the same for the same record.
///
/// # Errors
/// Where the address names no moment.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let Some(since) = visit.query("since") else {
        let since = seen::last(visit)?;
        return Ok(Reply::see(&visit.link(&format!("/today?since={since}"))));
    };
    let since = seen::Since::read(visit, since)?;
    let look = Look::at(visit)?;
    let (due, pending) = (moment::due(&look), moment::pending(&look)?);
    let mut mine_first: Vec<_> = pending.iter().collect();
    mine_first.sort_by_key(|(matter, _)| !words::is_mine(visit, matter.owner.as_ref()));
    let soon = first::ahead(&look, &due);
    let main = html! {
        (first::before_morning(&look, &due, &pending))
        section aria-labelledby="due" {
            h2 id="due" { (visit.say("desk-cw-today-due")) }
            (first::list(&look, soon.iter().take(MOST_DUE).copied(), "desk-cw-today-due-none"))
            p { a href=(visit.link("/due")) { (visit.tell("desk-cw-today-due-all", &[("count", due.len().into())])) } }
        }
        section aria-labelledby="raised" {
            h2 id="raised" { (visit.say("desk-cw-today-raised")) }
            (raised(&look, &mine_first))
        }
        section aria-labelledby="where" {
            h2 id="where" { (visit.say("desk-cw-today-where")) }
            (whereabouts::shown(&look))
        }
        section aria-labelledby="waiting" {
            h2 id="waiting" { (visit.say("desk-cw-today-waiting")) }
            (waiting::shown(&look))
        }
        @if visit.as_of.is_present() {
            section aria-labelledby="changes" {
                h2 id="changes" { (visit.say("desk-cw-today-changes")) }
                (changes::shown(&look, since)?)
            }
        }
    };
    let title = visit.tell("desk-cw-today-title", &[("day", look.on.to_string().into())]);
    Ok(Reply::page(Page::of_record(title, main).show(visit)))
}

/// What was raised and why: what the reader's own office answers for first.
fn raised(look: &Look<'_>, pending: &[&(casework::holds::Matter, Vec<record::Id>)]) -> Markup {
    let visit = look.visit;
    html! {
        @if pending.is_empty() { p { (visit.say("holds-nothing")) } }
        ul.cards {
            @for (one, about) in pending.iter().take(MOST_MATTERS) { (matter::card(look, one, about, Told::Briefly)) }
        }
        p { a href=(visit.link("/holds")) { (visit.tell("desk-cw-today-raised-all", &[("count", pending.len().into())])) } }
    }
}
