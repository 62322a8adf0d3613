//! A matter on a page: what is asked for, since when and why, by whom and by when, and what people answered.

use casework::holds::{Matter, MatterState, gravity};
use maud::{Markup, html};
use record::Id;

use super::words;
use crate::look::Look;
use crate::page::parts;

/// Causes that are shown of a matter where there is little room.
const FEW_CAUSES: usize = 2;
/// Causes that are shown of a matter.
const MOST_CAUSES: usize = 8;
/// From here on what is asked for can wait.
const GRAVE: usize = 4;

/// How much is told of a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// What there is room for among other things.
    Briefly,
    /// All of it, with what can be done.
    Whole,
}

/// A matter as a card.
pub fn card(look: &Look<'_>, matter: &Matter, about: &[Id], told: Told) -> Markup {
    let visit = look.visit;
    let class = if gravity(&matter.asks) < GRAVE { "card grave" } else { "card soon" };
    let args = [
        ("since", matter.since.to_string().into()),
        ("until", matter.until.map_or_else(|| "none".to_owned(), |day| day.to_string()).into()),
    ];
    html! {
        li class=(class) {
            h3 { (look.teller().asks(matter)) }
            p {
                (state(look, matter)) " " (visit.tell("casework-days", &args))
                @if !matter.cites.is_empty() { " · " (words::provisions(visit, &matter.cites)) }
            }
            p { (words::about(look, about)) }
            (causes(look, matter, told))
            p.dim {
                (visit.say("desk-cw-owner")) " " (words::office(look, matter.owner.as_ref()))
                @if let Some(due) = &matter.due { " · " (visit.say("desk-cw-when-due")) " " (due.get(visit.lang())) }
            }
            @if !matter.handled.is_empty() {
                p { (visit.say("desk-cw-answered")) " " (parts::entries(visit, &matter.handled)) }
            }
            @if told == Told::Whole && matter.state.is_pending() { (answers(look, matter)) }
        }
    }
}

/// How far it has come.
fn state(look: &Look<'_>, matter: &Matter) -> Markup {
    let class = match matter.state {
        MatterState::Open => "no",
        MatterState::Acknowledged | MatterState::Decided => "open",
        MatterState::Settled => "yes",
        MatterState::Closed | MatterState::Unrecorded => "dim",
    };
    let word = look.visit.tell("casework-matter-state", &[("state", matter.state.word().into())]);
    parts::tag(class, &word)
}

/// What it rests on: each fact or decision, with the entries that say so.
fn causes(look: &Look<'_>, matter: &Matter, told: Told) -> Markup {
    let visit = look.visit;
    let most = if told == Told::Whole { MOST_CAUSES } else { FEW_CAUSES };
    let more = matter.causes.len().saturating_sub(most);
    html! {
        ul.causes {
            @for cause in matter.causes.iter().take(most) {
                li { (look.teller().cause(cause)) " " (parts::entries(visit, &cause.entries)) }
            }
            @if more > 0 { li.dim { (visit.tell("casework-more", &[("count", more.into())])) } }
        }
    }
}

/// What people can answer: each is a statement, entered as a step of its dossier.
fn answers(look: &Look<'_>, matter: &Matter) -> Markup {
    let visit = look.visit;
    let steps = visit.desk.procedure.steps.iter().filter(|step| step.kind == "handling");
    let address = words::address(&matter.about);
    let key: String = form_urlencoded::byte_serialize(matter.key.as_bytes()).collect();
    html! {
        ul.actions {
            @for step in steps {
                li {
                    a href=(visit.link(&format!("{address}/steps/{}?says.matter={key}", step.id))) {
                        (step.name.get(visit.lang()))
                    }
                }
            }
        }
    }
}
