//! What was entered in a dossier, by kind in the order of the way.

use casework::dossier::Dossier;
use maud::{Markup, html};
use record::{Entry, When};
use wording::labels::{self, choice};

use crate::look::Look;
use crate::page::parts;
use crate::pages::casework::words;

/// The kinds that are shown, in the order of the way. Surveys, results and what answers matters stand elsewhere on the page.
const KINDS: [&str; 11] = [
    "request",
    "decision",
    "alternative",
    "consultation",
    "plan",
    "approval",
    "report",
    "dispatch",
    "goods",
    "milestone",
    "handling",
];
/// Entries of a kind that are shown, the latest first.
const MOST_ENTRIES: usize = 8;
/// Digits of a digest that are shown where the whole is one page away.
const SHORT: usize = 12;

/// The entries.
pub fn shown(look: &Look<'_>, dossier: &Dossier<'_>) -> Markup {
    html! {
        h2 id="entries" { (look.visit.say("desk-cw-entries")) }
        @for kind in KINDS { (section(look, dossier, kind)) }
    }
}

fn section(look: &Look<'_>, dossier: &Dossier<'_>, kind: &str) -> Markup {
    let visit = look.visit;
    let mut entries: Vec<(u64, &Entry)> = dossier.of_kind(kind).collect();
    entries.sort_by_key(|(position, entry)| std::cmp::Reverse((entry.says.on().map(When::first), *position)));
    let args = [("kind", labels::kind(visit.words, kind).into()), ("count", entries.len().into())];
    let more = entries.len().saturating_sub(MOST_ENTRIES);
    html! {
        @if !entries.is_empty() {
            details open[entries.len() <= 3] {
                summary { (visit.tell("record-show-section", &args)) }
                ul.plain { @for (position, entry) in entries.iter().take(MOST_ENTRIES) { (line(look, dossier, *position, entry)) } }
                @if more > 0 { p.dim { (visit.tell("casework-more", &[("count", more.into())])) } }
            }
        }
    }
}

fn line(look: &Look<'_>, dossier: &Dossier<'_>, position: u64, entry: &Entry) -> Markup {
    let visit = look.visit;
    let said = look.labels();
    html! {
        li {
            @if let Some(on) = entry.says.on() { (words::when(on)) " " }
            (said.line(&entry.says, dossier.id.as_str(), &["on", "rests_on"])) " "
            (parts::entries(visit, &[position])) span.dim { (said.sources(entry)) }
            @if let Some(rests) = entry.says.rests_on() {
                @let args = [
                    ("goal", rests.goal.as_str().into()),
                    ("verdict", choice(visit.words, rests.verdict.word()).into()),
                    ("valid", rests.valid.to_string().into()),
                    ("size", rests.size.into()),
                    ("tree", rests.tree.chars().take(SHORT).collect::<String>().into()),
                ];
                p.dim { (visit.tell("dossier-rests-on", &args)) }
            }
        }
    }
}
