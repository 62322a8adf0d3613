//! What an official sees first: what must happen before the office opens tomorrow; and below it the days ahead.

use casework::dossier::Dossier;
use casework::holds::{Deadline, Matter, is_pressing};
use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{Markup, html};
use record::Id;

use crate::look::Look;
use crate::page::parts;
use crate::pages::casework::words;

/// A day ahead with its dossier.
type Due<'s> = (Dossier<'s>, Deadline);

/// What cannot wait and is shown here, of each sort.
const MOST_FIRST: usize = 8;
/// How far the days go that are shown here, in days.
const AHEAD_DAYS: i64 = 60;

/// What is overdue or falls due by tomorrow, and what the law wants done at once.
pub fn before_morning(look: &Look<'_>, due: &[Due<'_>], pending: &[(Matter, Vec<Id>)]) -> Markup {
    let visit = look.visit;
    let tomorrow = look.on.tomorrow().unwrap_or(look.on);
    let urgent: Vec<&Due<'_>> = due.iter().filter(|(_, one)| one.day <= tomorrow).collect();
    let pressing: Vec<_> = pending.iter().filter(|(matter, _)| is_pressing(&matter.asks)).collect();
    let title = visit.tell("desk-cw-first", &[("day", tomorrow.to_string().into())]);
    let shown = |count: usize| count.min(MOST_FIRST);
    let more = urgent.len() + pressing.len() - shown(urgent.len()) - shown(pressing.len());
    html! {
        section.first aria-labelledby="first" {
            h2 id="first" { (title) }
            @if urgent.is_empty() && pressing.is_empty() { p.lead { (visit.say("desk-cw-first-none")) } }
            ul.cards {
                @for (matter, about) in pressing.iter().take(MOST_FIRST) {
                    li.card.grave {
                        p {
                            (parts::tag("no", &visit.say("desk-cw-at-once"))) " "
                            strong { (look.teller().asks(matter)) }
                        }
                        p { (words::about(look, about)) }
                        p.dim { (words::office(look, matter.owner.as_ref())) }
                    }
                }
                @for due in urgent.iter().take(MOST_FIRST) { (item(look, due)) }
            }
            @if more > 0 { p { a href=(visit.link("/due")) { (visit.tell("casework-more", &[("count", more.into())])) } } }
        }
    }
}

/// What falls due after tomorrow, as far as it is shown here.
pub fn ahead<'d, 's>(look: &Look<'_>, due: &'d [Due<'s>]) -> Vec<&'d Due<'s>> {
    let tomorrow = look.on.tomorrow().unwrap_or(look.on);
    let last = look.on.checked_add(AHEAD_DAYS.days()).unwrap_or(look.on);
    due.iter().filter(|(_, one)| tomorrow < one.day && one.day <= last).collect()
}

/// Days ahead as cards, or a word that there are none.
pub fn list<'d, 's: 'd>(
    look: &Look<'_>,
    due: impl Iterator<Item = &'d Due<'s>>,
    none: &'static str,
) -> Markup {
    let mut due = due.peekable();
    html! {
        @if due.peek().is_none() { p { (look.visit.say(none)) } }
        ul.cards { @for one in due { (item(look, one)) } }
    }
}

fn item(look: &Look<'_>, (dossier, deadline): &Due<'_>) -> Markup {
    let visit = look.visit;
    let (class, tag, word) = urgency(deadline.day, look.on);
    html! {
        li class={ "card " (class) } {
            p {
                @if let Some(word) = word { (parts::tag(tag, &visit.say(word))) " " }
                strong { (look.teller().due(deadline)) }
            }
            p { (words::titled(look, dossier)) }
            p.dim { (look.teller().day_ahead(deadline)) " · " (words::office(look, deadline.owner.as_ref())) }
        }
    }
}

/// The class of a card, and of its word, by how close the day is.
fn urgency(day: Date, on: Date) -> (&'static str, &'static str, Option<&'static str>) {
    let tomorrow = on.tomorrow().unwrap_or(on);
    let week = on.checked_add(7.days()).unwrap_or(on);
    match day {
        day if day < on => ("grave", "no", Some("desk-cw-overdue")),
        day if day == on => ("grave", "no", Some("desk-cw-due-today")),
        day if day == tomorrow => ("soon", "open", Some("desk-cw-due-tomorrow")),
        day if day <= week => ("soon", "open", Some("desk-cw-due-week")),
        _ => ("", "dim", None),
    }
}
