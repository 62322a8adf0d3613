//! What is new since the reader last looked: entries, and what became of matters.

use casework::holds::News;
use jiff::civil::Date;
use maud::{Markup, html};
use record::Entry;
use wording::labels;

use super::seen::Since;
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::pages::casework::words;

/// Entries that are shown, the latest first.
const MOST_ENTRIES: u64 = 20;
/// News of matters that are shown, the latest first.
const MOST_NEWS: usize = 10;
/// Characters of an entry that are shown.
const MOST_CHARS: usize = 140;

/// Entries and news of matters.
pub fn shown(look: &Look<'_>, since: Since) -> Result<Markup, Fault> {
    let visit = look.visit;
    let size = visit.ledger.size();
    let yesterday = visit.today().yesterday().unwrap_or(visit.today());
    let from = match since {
        Since::Size(size) => size,
        Since::Yesterday => first_since(look, yesterday, size),
    };
    let (_, told) = visit.desk.matters(visit.ledger, visit.today())?;
    let new = |one: &&crate::watching::Told| match since {
        Since::Size(size) => one.size > size,
        Since::Yesterday => one.on >= yesterday,
    };
    let news: Vec<_> = told.iter().rev().filter(new).take(MOST_NEWS).collect();
    let entries = latest(look, from, size)?;
    let since = match since {
        Since::Size(size) => visit.tell("desk-cw-since-size", &[("size", size.into())]),
        Since::Yesterday => visit.tell("desk-cw-since-day", &[("day", yesterday.to_string().into())]),
    };
    Ok(html! {
        p.dim { (since) }
        @if news.is_empty() && entries.is_empty() { p { (visit.say("holds-no-news")) } }
        @if !news.is_empty() {
            ul { @for one in news { li { (words::day(one.on)) " " (became(look, &one.news)) } } }
        }
        @if !entries.is_empty() {
            p { (visit.tell("desk-cw-new-entries", &[("count", size.saturating_sub(from).into())])) }
            ul { @for (position, entry) in &entries { li { (line(look, *position, entry)) } } }
        }
        form method="post" action="/today/seen" {
            input type="hidden" name="size" value=(size);
            button.second { (visit.say("desk-cw-mark-seen")) }
        }
    })
}

/// The first position that was known since a day; what was written before the journal began does not count.
fn first_since(look: &Look<'_>, since: Date, size: u64) -> u64 {
    let clock = |moment| look.visit.desk.clock.day(moment);
    let mut first = size;
    while let Some(before) = first.checked_sub(1)
        && look.state.day_known(before, clock).is_some_and(|day| day >= since)
    {
        first = before;
    }
    first
}

/// The latest entries from a position on.
fn latest(look: &Look<'_>, from: u64, size: u64) -> Result<Vec<(u64, Entry)>, Fault> {
    let mut found = Vec::new();
    for position in (from.max(size.saturating_sub(MOST_ENTRIES))..size).rev() {
        if let Some(entry) = look.visit.ledger.entry(position)? {
            found.push((position, entry));
        }
    }
    Ok(found)
}

fn line(look: &Look<'_>, position: u64, entry: &Entry) -> Markup {
    let visit = look.visit;
    let says = look.labels().line(&entry.says, "", &[]);
    let short: String = says.chars().take(MOST_CHARS).collect();
    html! {
        (parts::entries(visit, &[position]))
        strong { (labels::kind(visit.words, entry.says.kind().0)) } " "
        (short) @if short.len() < says.len() { "…" }
        " " span.dim { (look.teller().name(&entry.by.office)) }
    }
}

/// What became of a matter.
fn became(look: &Look<'_>, news: &News) -> Markup {
    let visit = look.visit;
    let (id, matter, by) = match news {
        News::Raised(matter) => ("holds-raised", matter, &[][..]),
        News::Changed(matter) => ("holds-changed", matter, &[][..]),
        News::Gone(matter, by) => ("holds-gone", matter, by.as_slice()),
    };
    let word = visit.tell(id, &[("entries", String::new().into())]);
    html! {
        strong { (word.trim_end()) } " " (look.teller().asks(matter)) " "
        (words::named(look, &matter.about)) " " (parts::entries(visit, by))
    }
}
