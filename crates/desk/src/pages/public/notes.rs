//! Where what a page says comes from: a number in brackets behind each sentence, and the sources under the page.

use std::cell::RefCell;

use maud::{Markup, html};
use record::{Entry, Source, Statement};

use super::words;
use crate::public::PublicLook;

/// The sources of a page, in the order in which they are first named.
pub struct Notes<'n> {
    look: &'n PublicLook<'n>,
    ids: RefCell<Vec<String>>,
}

impl<'n> Notes<'n> {
    /// None yet.
    pub fn new(look: &'n PublicLook<'n>) -> Notes<'n> {
        Notes { look, ids: RefCell::default() }
    }

    /// What an entry rests on. What an office did or decided itself rests on the record.
    pub fn of(&self, entry: &Entry) -> Markup {
        let sources = entry.cites.iter().map(|cite| cite.source.as_str());
        self.cited(sources.filter(|id| find(self.look, id).is_some()))
    }

    /// Numbers of these sources.
    pub fn cited<'s>(&self, sources: impl Iterator<Item = &'s str>) -> Markup {
        let numbers: Vec<usize> = sources.map(|id| self.number(id)).collect();
        html! {
            @if numbers.is_empty() {
                span.dim { " (" (self.look.say("desk-public-no-source")) ")" }
            }
            @for number in numbers { " " a.note href={ "#s" (number) } { "[" (number) "]" } }
        }
    }

    fn number(&self, id: &str) -> usize {
        let mut ids = self.ids.borrow_mut();
        if let Some(at) = ids.iter().position(|known| known == id) {
            return at + 1;
        }
        ids.push(id.to_owned());
        ids.len()
    }

    /// The sources that were named.
    pub fn list(&self) -> Markup {
        let look = self.look;
        let ids = self.ids.borrow();
        html! {
            @if !ids.is_empty() {
                section.notes aria-labelledby="sources" {
                    h2 id="sources" { (look.say("desk-public-sources-here")) }
                    ol {
                        @for (at, id) in ids.iter().enumerate() {
                            li id={ "s" (at + 1) } { (source(look, id)) }
                        }
                    }
                }
            }
        }
    }
}

/// A source known to everyone.
pub fn find<'s>(look: &'s PublicLook<'_>, id: &str) -> Option<&'s Source> {
    match look.view().thing(id).map(|thing| &thing.entry.says) {
        Some(Statement::Source(says)) => Some(says),
        _ => None,
    }
}

/// The title of a source, leading to its page, with its publisher and day.
pub fn source(look: &PublicLook<'_>, id: &str) -> Markup {
    let Some(says) = find(look, id) else { return html! { (look.say("desk-public-no-source")) } };
    html! {
        a href=(look.link(&words::address("sources", id))) { (says.title.get(look.lang())) }
        @if let Some(publisher) = &says.publisher { span.dim { " " (publisher.get(look.lang())) } }
        @if let Some(published) = says.published { span.dim { " " (words::when(look, published)) } }
    }
}
