//! `/record/decisions`: what was decided, and the ground that each rests on.

use maud::{Markup, html};
use record::{Decision, RestsOn, Statement};
use wording::labels;

use super::{address, number, part, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::reply::Reply;
use crate::visit::Visit;

/// Decisions on one page.
const EACH: usize = 25;
/// Characters of a root that are shown.
const SHORT: usize = 12;

/// Every known decision, the latest first.
pub fn decisions(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let view = look.view();
    let mut all: Vec<(u64, &Decision)> = view
        .entries("decision")
        .filter_map(|(position, entry)| match &entry.says {
            Statement::Decision(says) => Some((position, &**says)),
            _ => None,
        })
        .collect();
    all.sort_by_key(|(position, says)| std::cmp::Reverse((says.on.last(), *position)));
    let after = number(visit, "after").and_then(|after| usize::try_from(after).ok()).unwrap_or(0);
    let next = after.saturating_add(EACH);
    let main = html! {
        p { (visit.tell("desk-record-decisions-count", &[("count", all.len().into())])) }
        ul.cards { @for (position, says) in all.iter().skip(after).take(EACH) { li.card { (one(&look, *position, says)) } } }
        @if next < all.len() {
            p { a.button rel="next" href=(address(visit, "/record/decisions", &[("after", Some(next.to_string()))])) {
                (visit.say("desk-record-more"))
            } }
        }
    };
    Ok(part(visit, "/record/decisions", &main))
}

fn one(look: &Look<'_>, position: u64, says: &Decision) -> Markup {
    let visit = look.visit;
    html! {
        h2 { (says.what.get(visit.lang())) }
        p { time { (says.on) } " · " (labels::choice(visit.words, says.by.word())) " " (parts::entries(visit, &[position])) }
        @if let Some(why) = &says.why { p { (why.get(visit.lang())) } }
        @if !says.about.is_empty() {
            p { @for about in &says.about { (words::link(look, about)) " " } }
        }
        @match &says.rests_on {
            Some(ground) => (ground_of(look, ground)),
            None => p.dim { (visit.say("desk-record-no-ground")) },
        }
    }
}

/// What a decision rested on: the state of the record then, the day, the question and what it came to.
fn ground_of(look: &Look<'_>, ground: &RestsOn) -> Markup {
    let visit = look.visit;
    let short: String = ground.root.chars().take(SHORT).collect();
    let goal = visit
        .desk
        .framework()
        .goals
        .iter()
        .find(|goal| visit.desk.framework().rule_text(goal.rule.name) == ground.goal);
    let asked = goal.map_or_else(|| ground.goal.clone(), |goal| wording::provisions::goal(visit.words, goal));
    let pairs = [
        (labels::field(visit.words, "decision", "goal"), html! { (asked) }),
        (
            labels::field(visit.words, "decision", "verdict"),
            html! { (labels::choice(visit.words, ground.verdict.word())) },
        ),
        (labels::field(visit.words, "decision", "valid"), html! { time { (ground.valid) } }),
        (
            labels::field(visit.words, "decision", "size"),
            html! {
                a href=(format!("/record/entries?known={}", ground.size)) { (ground.size) }
            },
        ),
        (labels::field(visit.words, "decision", "root"), html! { code title=(ground.root) { (short) "…" } }),
    ];
    parts::fields(&pairs)
}
