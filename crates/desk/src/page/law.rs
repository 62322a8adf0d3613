//! Pieces of pages on which the law speaks: provisions as links, answers as tags, the official text beside a summary.

use maud::{Markup, html};

use crate::page::parts;
use crate::pages::law::link;
use crate::visit::Visit;

/// Provisions as links, no more than so many.
pub fn provisions(visit: &Visit<'_>, anchors: &[&str], most: usize) -> Markup {
    let more = anchors.len().saturating_sub(most);
    html! {
        @for (at, anchor) in anchors.iter().take(most).enumerate() {
            @if at > 0 { (visit.say("record-and")) }
            (link(visit, anchor))
        }
        @if more > 0 { " " span.dim { (visit.tell("desk-ops-more", &[("count", more.into())])) } }
    }
}

/// The class of an answer or an outcome, for its colour.
pub fn class(answer: &str) -> &'static str {
    match answer {
        "yes" => "yes",
        "no" | "not_in_force" => "no",
        "unknown" | "partly" | "contested" | "silent" => "open",
        _ => "dim",
    }
}

/// What something came to: `yes`, `no`, `unknown`, `contested`, `silent` or `assumed`.
pub fn answered(visit: &Visit<'_>, answer: &str) -> Markup {
    parts::tag(class(answer), &visit.tell("desk-ops-answer", &[("answer", answer.into())]))
}

/// What a contribution came to, as `assess` has it.
pub fn outcome(visit: &Visit<'_>, outcome: &str) -> Markup {
    parts::tag(class(outcome), &visit.tell("options-says", &[("outcome", outcome.into())]))
}
