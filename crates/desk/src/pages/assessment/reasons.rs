//! Why a goal comes to what it comes to, what is not known, and what would have to change: each fact with its entries.

use casework::answer::{ChangeAnswer, ChangeItem, GoalAnswer, Key, NeedAnswer};
use maud::{Markup, PreEscaped, html};
use wording::goals::{self, narrowest, open};

use crate::page::law;
use crate::page::told::Told;

/// Most facts named as one reason.
const MOST_FACTS: usize = 8;
/// Most other reasons, each of which would do by itself.
const MOST_OTHERS: usize = 2;
/// Most facts named as missing.
const MOST_MISSING: usize = 16;
/// Most ways in which it could change.
const MOST_WAYS: usize = 4;
/// Most provisions named.
const MOST_CITES: usize = 8;
/// Most provisions whose words are shown where they close it.
const MOST_CLOSING: usize = 2;

/// A fact with its entries.
fn fact(told: &Told<'_>, text: &str, key: &str) -> Markup {
    html! { (text) " " (told.entries(key)) }
}

/// Why a form is open or not, with the way to the whole of it.
pub fn why(told: &Told<'_>, goal: &GoalAnswer<'_>, whole: &str) -> Markup {
    let visit = told.look.visit;
    html! {
        h3 { (visit.say(&format!("desk-ops-why-{}", goal.answer))) (goals::of_tasks(visit.desk.framework(), visit.words, goal)) }
        (reason(told, goal))
        p { (visit.say("desk-ops-rules")) " " (law::provisions(visit, &goal.cites, MOST_CITES)) }
        p { a href=(whole) { (visit.say("desk-ops-whole")) } }
    }
}

/// The first minimal reason, and the others that would do by themselves; where nothing but the question closes it, the provision.
pub fn reason(told: &Told<'_>, goal: &GoalAnswer<'_>) -> Markup {
    let visit = told.look.visit;
    let settled = goal.because.sets.first().filter(|set| !set.is_empty());
    let telling = |set: &Vec<Key>| -> Vec<Key> {
        set.iter().filter(|key| !told.facts.is_assumed(key)).take(MOST_FACTS).cloned().collect()
    };
    let sets: Vec<Vec<Key>> =
        if goal.answer == "no" { goal.because.sets.iter().map(telling).collect() } else { Vec::new() };
    let mut sets = narrowest(&sets);
    let first = sets.next();
    let decisive: Vec<&Key> = match (settled, goal.answer) {
        (Some(set), "yes") => told.facts.decisive(set).take(MOST_FACTS).collect(),
        _ => Vec::new(),
    };
    let others: Vec<String> = sets
        .take(MOST_OTHERS)
        .map(|set| {
            set.iter()
                .map(|key| told.facts.known(key))
                .collect::<Vec<_>>()
                .join(&visit.say("assess-semicolon"))
        })
        .collect();
    html! {
        ul {
            @for key in first.into_iter().flatten().chain(decisive) { li { (fact(told, &told.facts.known(key), key)) } }
            @for facts in others { li { (visit.tell("assess-also", &[("facts", facts.into())])) } }
            @for key in &goal.immaterial {
                li { (fact(told, &visit.tell("assess-immaterial", &[("text", told.facts.known(key).into())]), key)) }
            }
        }
        @if let (Some(set), "yes") = (settled, goal.answer) { p { (visit.tell("desk-ops-holds", &[("count", set.len().into())])) } }
        @if goal.answer == "no" && settled.is_none() {
            (law::beside(told.look, goals::closing(goal).get(..MOST_CLOSING).unwrap_or(&goals::closing(goal))))
        }
    }
}

/// What is not known, and what to ask first.
pub fn missing(told: &Told<'_>, goal: &GoalAnswer<'_>) -> Markup {
    let visit = told.look.visit;
    if goal.answer != "unknown" {
        return html! {};
    }
    let missing = open(goal);
    let more = missing.len().saturating_sub(MOST_MISSING);
    let word = |answer: &str| visit.tell("options-says", &[("outcome", answer.into())]);
    html! {
        h3 { (visit.say("assess-missing")) (goals::of_tasks(visit.desk.framework(), visit.words, goal)) }
        @if missing.is_empty() { p { (visit.say("desk-ops-nothing-missing")) } }
        ul {
            @for key in missing.iter().take(MOST_MISSING) {
                li { (fact(told, &told.facts.whether(key), key)) " " (told.answered(key)) }
            }
            @if more > 0 { li { (visit.tell("assess-more", &[("count", more.into())])) } }
        }
        @if let Some(first) = goal.ask_next.first() {
            p {
                (visit.tell("assess-ask-next", &[
                    ("text", told.facts.statement(&first.key, true).into()),
                    ("yes", word(first.if_yes).into()),
                    ("no", word(first.if_no).into()),
                ]))
            }
        }
    }
}

/// What would have to change, split by who can bring it about; or what is still needed.
pub fn changes(told: &Told<'_>, goal: &GoalAnswer<'_>) -> Markup {
    let visit = told.look.visit;
    let Some(needed) = goal.needed.as_ref().filter(|_| goal.answer != "yes") else { return html! {} };
    let more = goal.changes.len().saturating_sub(MOST_WAYS);
    html! {
        h3 { (visit.say("assess-changes")) (goals::of_tasks(visit.desk.framework(), visit.words, goal)) }
        @if goal.changes.len() > 1 { p { (visit.say("desk-ops-any-of")) } }
        ul {
            @if goal.changes.is_empty() { li { (need(told, needed)) } }
            @for change in goal.changes.iter().take(MOST_WAYS) { li { (way(told, change)) } }
            @if !goal.changes.is_empty() && (more > 0 || goal.changes_cut) {
                li.dim { (visit.tell("assess-more-changes", &[("count", more.into())])) }
            }
        }
    }
}

/// One way in which it could change.
fn way(told: &Told<'_>, change: &ChangeAnswer) -> Markup {
    let items = |items: &[ChangeItem]| -> Vec<Markup> {
        items.iter().map(|item| fact(told, &told.facts.change(&item.key, item.to), &item.key)).collect()
    };
    let parts = [
        (&change.ours, "desk-ops-ours"),
        (&change.ask, "desk-ops-ask"),
        (&change.watch, "desk-ops-watch"),
        (&change.read_otherwise, "desk-ops-read"),
    ];
    html! {
        ul.plain {
            @for (of, id) in parts {
                @if !of.is_empty() {
                    li {
                        strong { (told.look.visit.say(id)) }
                        ul { @for item in items(of) { li { (item) } } }
                    }
                }
            }
        }
    }
}

/// What is still needed, what belongs together under a line of its own.
pub fn need(told: &Told<'_>, needed: &NeedAnswer) -> Markup {
    let visit = told.look.visit;
    let (id, among) = match needed {
        NeedAnswer::Fact { key, to } => return fact(told, &told.facts.need(key, *to), key),
        NeedAnswer::Never => return html! { (visit.say("assess-never")) },
        NeedAnswer::All(among) => ("assess-all-of", among),
        NeedAnswer::Any(among) => ("assess-any-of", among),
    };
    let mut lines: Vec<String> = Vec::new();
    for part in among {
        // what two branches ask for alike is told once
        let line = need(told, part).into_string();
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    html! { (visit.say(id)) ul { @for line in lines { li { (PreEscaped(line)) } } } }
}
