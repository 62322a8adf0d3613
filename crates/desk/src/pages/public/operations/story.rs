//! The story of an operation: every sentence from an entry, in the order in which it happened.

use std::collections::{BTreeMap, HashSet};

use maud::{Markup, html};
use record::{Act, Body, Entry, Statement};

use super::sentence::{Chapter, Told, told};
use crate::pages::public::notes::Notes;
use crate::pages::public::words;
use crate::public::PublicLook;

/// So many changes of plans and orders in a row are told as one.
const MANY: usize = 3;

/// Everything that is told of an operation, or of anything else by its id.
pub fn of<'l>(look: &'l PublicLook<'_>, id: &str) -> Vec<Told<'l>> {
    let view = look.view();
    let mut entries: BTreeMap<u64, &Entry> = view.naming(id).collect();
    // what belongs to it is told as well: of its rounds, plans and contributions
    let parts: HashSet<&str> = entries.values().filter_map(|entry| part(entry)).collect();
    for part in parts {
        entries.extend(view.naming(part));
    }
    let mut all: Vec<Told<'l>> =
        entries.into_iter().flat_map(|(position, entry)| told(look, position, entry)).collect();
    all.retain(|told| told.when.first() <= look.on);
    all.sort_by_key(|told| (told.when.first(), told.chapter, told.when.last(), told.position));
    all
}

/// The id of what an entry introduces, where that belongs to the operation which the entry names.
fn part(entry: &Entry) -> Option<&str> {
    let belongs = matches!(
        entry.says,
        Statement::Dispatch(_)
            | Statement::Plan(_)
            | Statement::Request(_)
            | Statement::Goods(_)
            | Statement::Decision(_)
    );
    entry.says.own().filter(|_| belongs).map(record::Id::as_str)
}

/// A sentence, or many changes in a row.
enum Line<'t, 'e> {
    One(&'t Told<'e>),
    Many(&'t [Told<'e>]),
}

fn lines<'t, 'e>(all: &'t [Told<'e>]) -> Vec<Line<'t, 'e>> {
    let mut lines = Vec::new();
    for run in all.chunk_by(|one, other| is_routine(one) && is_routine(other)) {
        if run.len() >= MANY {
            lines.push(Line::Many(run));
        } else {
            lines.extend(run.iter().map(Line::One));
        }
    }
    lines
}

/// A Cabinet Order that changed or extended the one before it.
fn is_routine(told: &Told<'_>) -> bool {
    let Statement::Plan(says) = &told.entry.says else { return false };
    matches!(says.act, Act::Changed | Act::Extended) && says.by == Body::CabinetOrder
}

/// The story, by years.
pub fn show(look: &PublicLook<'_>, all: &[Told<'_>], notes: &Notes<'_>, whole: &str) -> Markup {
    let lines = lines(all);
    let year = |line: &Line<'_, '_>| match line {
        Line::One(told) => told.when.first().year(),
        Line::Many(run) => run.first().map_or(0, |told| told.when.first().year()),
    };
    html! {
        @for run in lines.chunk_by(|one, other| year(one) == year(other)) {
            @if let Some(first) = run.first() { h3 { (year(first)) } }
            ul.story {
                @for line in run {
                    li {
                        @match line {
                            Line::One(told) => (sentence(look, told, notes)),
                            Line::Many(run) => (many(look, run, whole)),
                        }
                    }
                }
            }
        }
    }
}

/// One sentence with its day, its chapter and its sources.
pub fn sentence(look: &PublicLook<'_>, told: &Told<'_>, notes: &Notes<'_>) -> Markup {
    let chapter = chapter(look, told.chapter);
    // where an entry says no more than that, it is said once
    let more = told.text.to_lowercase() != chapter.to_lowercase();
    html! {
        (words::time(look, told.when)) " "
        b.chapter { (chapter) }
        @if more { " " (told.text) }
        (notes.of(told.entry))
    }
}

fn chapter(look: &PublicLook<'_>, chapter: Chapter) -> String {
    look.say(&format!("desk-public-chapter-{}", chapter.word()))
}

fn many(look: &PublicLook<'_>, run: &[Told<'_>], whole: &str) -> Markup {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return html! {} };
    let args = [
        ("count", run.len().into()),
        ("from", words::when(look, first.when).into()),
        ("to", words::when(look, last.when).into()),
    ];
    html! {
        b.chapter { (chapter(look, Chapter::Changed)) } " "
        (look.tell("desk-public-told-many", &args)) " "
        a href=(look.link(whole)) { (look.say("desk-public-told-all")) }
    }
}
