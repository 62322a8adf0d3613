//! Pieces that the pages of casework share: dossiers, offices, provisions and days as links and words.

use casework::dossier::{Dossier, Standing, StepState};
use casework::holds::Deadline;
use jiff::civil::Date;
use maud::{Markup, html};
use record::{Id, When};
use wording::Urgency;

use crate::look::Look;
use crate::page::parts;
use crate::pages::law::anchor;
use crate::visit::Visit;

/// Entries that took a step, of which the last are named.
const MOST_ENTRIES: usize = 3;

/// The address of a dossier, or of anything in one. What parts a name is encoded: a name is one segment.
pub fn address(id: &Id) -> String {
    format!("/dossiers/{}/{}", id.sort(), id.name().replace('/', "%2F"))
}

/// A dossier by its title.
pub fn titled(look: &Look<'_>, dossier: &Dossier<'_>) -> Markup {
    let visit = look.visit;
    html! { a href=(visit.link(&address(&dossier.id))) { (dossier.title.get(visit.lang())) } }
}

/// Something in a dossier by its name.
pub fn named(look: &Look<'_>, id: &Id) -> Markup {
    html! { a href=(look.visit.link(&address(id))) { (look.teller().name(id)) } }
}

/// All that something is about, each name once: what is called alike is counted.
pub fn about(look: &Look<'_>, ids: &[Id]) -> Markup {
    let mut told: Vec<(String, &Id, usize)> = Vec::new();
    for id in ids {
        let name = look.teller().name(id);
        match told.iter_mut().find(|(known, ..)| *known == name) {
            Some((.., count)) => *count += 1,
            None => told.push((name, id, 1)),
        }
    }
    html! {
        @for (number, (name, id, count)) in told.iter().enumerate() {
            @if number > 0 { (look.visit.say("record-and")) }
            a href=(look.visit.link(&address(id))) { (name) }
            @if *count > 1 { " " (look.visit.tell("desk-cw-times", &[("count", (*count).into())])) }
        }
    }
}

/// An office, with a word where it is the reader's own.
pub fn office(look: &Look<'_>, office: Option<&Id>) -> Markup {
    let Some(office) = office else { return html! { (look.visit.say("desk-cw-no-office")) } };
    html! {
        (look.teller().name(office))
        @if is_mine(look.visit, Some(office)) { " " (parts::tag("mine", &look.visit.say("desk-cw-mine"))) }
    }
}

/// Whether an office is the reader's own.
pub fn is_mine(visit: &Visit<'_>, office: Option<&Id>) -> bool {
    let own = visit.official().ok().map(|official| &official.office);
    own.is_some() && own == office
}

/// Provisions as links.
pub fn provisions(visit: &Visit<'_>, cites: &[String]) -> Markup {
    html! {
        @for (number, cite) in cites.iter().enumerate() {
            @if number > 0 { (visit.say("record-and")) }
            a href=(visit.link(&format!("/law/{cite}"))) { (anchor::name(visit, cite)) }
        }
    }
}

/// A day that programs can read too.
pub fn day(day: Date) -> Markup {
    html! { time datetime=(day) { (day) } }
}

/// A day, month or year, as it is known.
pub fn when(when: When) -> Markup {
    html! { @if when.is_day() { (day(when.first())) } @else { (when) } }
}

/// The day of a deadline and how far off it is; what has passed or is near has a word in a colour.
pub fn day_ahead(look: &Look<'_>, deadline: &Deadline) -> Markup {
    let text = look.teller().day_ahead(deadline);
    match Urgency::of(deadline.day, look.on) {
        Urgency::Past => {
            html! { (text) " " (parts::tag("no", &look.visit.say("desk-cw-overdue"))) }
        }
        Urgency::Near => html! { (text) " " (parts::tag("open", &look.visit.say("desk-cw-near"))) },
        Urgency::Later => html! { (text) },
    }
}

/// How a step stands, with links to the entries that took it.
pub fn standing(look: &Look<'_>, step: &StepState<'_>) -> Markup {
    let visit = look.visit;
    let Standing::Taken(on) = &step.standing else { return html! { (look.teller().standing(step)) } };
    let last = step.taken_by.len().saturating_sub(MOST_ENTRIES);
    html! {
        @if let Some(on) = on { (day(*on)) " " }
        @if last > 0 { "… " }
        (parts::entries(visit, step.taken_by.get(last..).unwrap_or_default()))
    }
}

/// A field of a form above a list that chooses what is shown: nothing chosen, or one of several.
pub fn choice(visit: &Visit<'_>, name: &'static str, label: &str, options: &[(String, String)]) -> Markup {
    let chosen = visit.query(name).unwrap_or_default();
    html! {
        div {
            label for={ "filter-" (name) } { (label) }
            " "
            select id={ "filter-" (name) } name=(name) {
                option value="" { (visit.say("desk-cw-all")) }
                @for (value, word) in options {
                    option value=(value) selected[value == chosen] { (word) }
                }
            }
        }
    }
}

/// A form that chooses what a list shows, and keeps the moment at which the reader looks.
pub fn filters(visit: &Visit<'_>, inside: &Markup) -> Markup {
    html! {
        form.row.filters method="get" action=(visit.asked.path) {
            @for (name, value) in [("on", &visit.as_of.on), ("known", &visit.as_of.known)] {
                @if let Some(value) = value { input type="hidden" name=(name) value=(value); }
            }
            (inside)
            button.second { (visit.say("desk-cw-show")) }
        }
    }
}
