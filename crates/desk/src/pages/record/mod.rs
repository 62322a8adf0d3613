//! `/record`: what is recorded, for officials: search, the log, what is said of anything, sources, corrections, proofs.

mod corrections;
mod decisions;
mod entries;
mod entry;
mod fact;
mod home;
mod of;
mod proofs;
mod sources;
mod verify;
mod words;

pub use corrections::corrections;
pub use decisions::decisions;
pub use entries::entries;
pub use entry::{entry, inclusion, proof};
pub use fact::fact;
pub use home::home;
pub use of::of;
pub use proofs::{checkpoint, consistency, note, sign, since};
pub use sources::{source, sources};
pub use verify::{verify, verify_now};

use maud::{Markup, html};

use crate::page::Page;
use crate::page::parts::address;
use crate::reply::Reply;
use crate::visit::Visit;

/// The parts of the record: message and address.
const PARTS: [(&str, &str); 6] = [
    ("desk-record-search", "/record"),
    ("desk-record-entries", "/record/entries"),
    ("desk-record-sources", "/record/sources"),
    ("desk-record-corrections", "/record/corrections"),
    ("desk-record-decisions", "/record/decisions"),
    ("desk-record-verify", "/record/verify"),
];

/// A part of the record, with the ways to the others.
fn part(visit: &Visit<'_>, path: &str, main: &Markup) -> Reply {
    let title = PARTS.iter().find(|(_, known)| *known == path).map_or("desk-record-search", |(id, _)| id);
    let all = html! {
        nav aria-label=(visit.say("desk-record-parts")) {
            ul.beside {
                @for (id, known) in PARTS {
                    li { a href=(visit.link(known)) aria-current=[(known == path).then_some("page")] { (visit.say(id)) } }
                }
            }
        }
        (main)
    };
    Reply::page(Page::of_record(visit.say(title), all).show(visit))
}

/// A page under one of the parts.
fn under(visit: &Visit<'_>, path: &'static str, title: impl Into<String>, main: Markup) -> Reply {
    let part = PARTS.iter().find(|(_, known)| *known == path);
    let page = Page::of_record(title, main).under(visit.say("desk-nav-record"), "/record");
    let page = match part.filter(|(_, known)| *known != "/record") {
        Some((id, known)) => page.under(visit.say(id), *known),
        None => page,
    };
    Reply::page(page.show(visit))
}

/// The fields of a form that keep the moment.
fn kept_moment(visit: &Visit<'_>) -> Markup {
    let kept = [("on", &visit.as_of.on), ("known", &visit.as_of.known)];
    html! {
        @for (name, value) in kept {
            @if let Some(value) = value { input type="hidden" name=(name) value=(value); }
        }
    }
}

/// A whole number after the question mark; what is none counts as not given.
fn number(visit: &Visit<'_>, name: &str) -> Option<u64> {
    visit.query(name).and_then(|written| written.parse().ok())
}
