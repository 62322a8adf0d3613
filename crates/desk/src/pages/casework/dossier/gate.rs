//! The policy gate of a dossier: what people judged, what nobody has yet, and what was judged in comparable cases, which is no advice.

use casework::dossier::Dossier;
use casework::gate::{GateQuestion, gate};
use maud::{Markup, html};
use wording::labels;

use crate::look::Look;
use crate::page::parts;
use crate::pages::casework::words;

/// Past judgements that are shown of a question.
const MOST_COMPARED: usize = 3;

/// The gate.
pub fn shown(look: &Look<'_>, dossier: &Dossier<'_>) -> Markup {
    let visit = look.visit;
    let Some(found) = gate(&look.view(), &dossier.id) else { return html! {} };
    let args = [
        ("judged", found.items.len().saturating_sub(found.not_judged.len()).into()),
        ("all", found.items.len().into()),
    ];
    html! {
        h2 id="gate" { (visit.say("desk-cw-gate")) }
        p { (visit.tell("dossier-gate-count", &args)) }
        @for item in found.items.iter().filter(|item| !item.judged.is_empty()) { (question(look, item)) }
        @let open: Vec<&GateQuestion> = found.items.iter().filter(|item| item.judged.is_empty()).collect();
        @if !open.is_empty() {
            details {
                summary { (visit.tell("desk-cw-gate-open", &[("count", open.len().into())])) }
                @for item in open { (question(look, item)) }
            }
        }
    }
}

fn question(look: &Look<'_>, item: &GateQuestion) -> Markup {
    let (visit, teller) = (look.visit, look.teller());
    let last = item.judged.last().map(|judged| judged.entry);
    html! {
        h3 { (labels::choice(visit.words, item.item)) }
        @if item.judged.is_empty() { p { (parts::tag("open", &visit.say("dossier-gate-open"))) } }
        ul.plain {
            @for one in &item.judged {
                li {
                    (words::when(one.on)) " " (teller.judged(one, true)) " " (parts::entries(visit, &[one.entry]))
                    @if let Some(ends) = &one.ends {
                        p { (visit.tell("dossier-gate-ends", &[("ends", ends.get(visit.lang()).into())])) }
                    }
                    @if let Some(review) = teller.review(one, item.review_due && Some(one.entry) == last) {
                        p { (review) }
                    }
                }
            }
        }
        @if !item.comparable.is_empty() {
            p.dim { (visit.say("dossier-gate-past")) }
            ul.plain {
                @for one in item.comparable.iter().take(MOST_COMPARED) {
                    li.dim {
                        a href=(visit.link(&words::address(&one.dossier))) { (teller.compared(one)) } " "
                        (words::when(one.judged.on)) " " (teller.judged(&one.judged, false)) " "
                        (parts::entries(visit, &[one.judged.entry]))
                    }
                }
            }
        }
    }
}
