//! Pieces of pages on which the law speaks: provisions as links, answers as tags, the official text beside a summary.

use maud::{Markup, html};

use crate::look::Look;
use crate::page::parts;
use crate::pages::law::{link, official};
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

/// Provisions with their summaries, and the official text beside each where it was imported.
pub fn beside(look: &Look<'_>, anchors: &[&str]) -> Markup {
    let visit = look.visit;
    let framework = visit.desk.framework();
    html! {
        @for anchor in anchors {
            @if let Some(version) = framework.provision_on(anchor, look.on) {
                h3 { (link(visit, anchor)) }
                div.beside-text {
                    section { p { (version.text.get(visit.lang())) } }
                    @if let Some((text, since)) = official::text(look, version) {
                        section {
                            p.dim {
                                @match since {
                                    Some(since) => (visit.tell("show-official-since", &[("since", since.to_string().into())])),
                                    None => (visit.say("show-official")),
                                }
                            }
                            p lang="ja" { (text) }
                        }
                    }
                }
            }
        }
        @if visit.desk.texts.is_none() { p.dim { (visit.say("desk-ops-no-official")) } }
    }
}
