//! What an operation was to do: its mandate on the day, and those before it.

use maud::{Markup, html};
use record::{Entry, Mandate, Statement, When};

use crate::pages::public::notes::Notes;
use crate::pages::public::words;
use crate::public::PublicLook;

/// The mandate in force on the day, or else the last one before it, with its tasks; nothing where none is known.
pub fn section(look: &PublicLook<'_>, operation: &str, notes: &Notes<'_>) -> Markup {
    let view = look.view();
    let things = view.things("mandate");
    let mut all: Vec<(&Mandate, &Entry)> = things
        .iter()
        .filter_map(|thing| match &thing.entry.says {
            Statement::Mandate(says) if says.operation.as_str() == operation => Some((&**says, thing.entry)),
            _ => None,
        })
        .filter(|(says, _)| says.from.is_none_or(|from| from.first() <= look.on))
        .collect();
    all.sort_by_key(|(says, _)| says.from);
    // a mandate that only goes on as before says nothing of its own
    let telling = all.iter().rev().find(|(says, _)| says.what.is_some() || !says.tasks.is_empty());
    let Some((says, entry)) = telling.or(all.last()) else { return html! {} };
    let lang = look.lang();
    html! {
        h2 id="mandate" { (look.say("desk-public-mandate")) }
        p {
            (words::span(look, says.from, says.to, false))
            @if let Some(number) = resolution(look, says) { " · " (number) }
            @if let Some(strength) = says.strength {
                " · " (look.tell("desk-public-strength", &[("count", strength.into())]))
            }
            (notes.of(entry))
        }
        @if let Some(what) = &says.what { p { (what.get(lang)) } }
        @if !says.tasks.is_empty() {
            ul { @for task in &says.tasks { li { (task.what.get(lang)) } } }
        }
        @if let Some(count) = all.len().checked_sub(1).filter(|count| *count > 0) {
            p.dim { (look.tell("desk-public-mandates", &[("count", count.into()), ("day", began(look, &all).into())])) }
        }
    }
}

fn resolution(look: &PublicLook<'_>, says: &Mandate) -> Option<String> {
    let view = look.view();
    match view.thing(says.resolution.as_ref()?.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Resolution(says)) => Some(says.number.clone()),
        _ => None,
    }
}

/// When the first of them began.
fn began(look: &PublicLook<'_>, all: &[(&Mandate, &Entry)]) -> String {
    let first: Option<When> = all.iter().filter_map(|(says, _)| says.from).min();
    first.map_or_else(|| look.say("desk-public-unknown"), |first| words::when(look, first))
}
