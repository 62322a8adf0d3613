//! Matters, deadlines and stages in words.

use casework::holds::{Matter, MatterState, gravest};
use record::{Id, When};
use wording::{cites, entries};

use super::Bench;
use crate::commands::record::as_of_line;
use crate::ink::Tint;
use crate::layout::{COLUMNS, paragraph, wrap};

/// A heading under an empty line.
pub fn heading(bench: &Bench<'_>, id: &str, out: &mut String) {
    out.push('\n');
    out.push_str(&bench.context.ink.paint(Tint::Bold, &bench.context.messages.text(id, &[])));
    out.push('\n');
}

/// What happened on a day, with the entry that tells of it; days of different length stand under each other.
pub fn dated(on: When, text: &str, entry: u64, out: &mut String) {
    paragraph(out, &format!("  {:<10}  ", on.to_string()), &format!("{text} #{entry}"));
}

/// A paragraph in a tint.
pub fn tinted(bench: &Bench<'_>, tint: Tint, indent: &str, text: &str, out: &mut String) {
    for line in wrap(text, COLUMNS.saturating_sub(indent.len())) {
        out.push_str(indent);
        out.push_str(&bench.context.ink.paint(tint, &line));
        out.push('\n');
    }
}

/// What stands above a page about something: at which day and entries the reader looks, its id, what it is called.
pub fn title(bench: &Bench<'_>, id: &Id, title: &str) -> String {
    let line = as_of_line(bench.context, Some(bench.on), bench.known, bench.state);
    let mut out = bench.context.ink.paint(Tint::Dim, &line) + "\n\n";
    tinted(bench, Tint::Bold, "", &format!("{id}  {title}"), &mut out);
    out
}

/// What a matter asks for, with its provisions.
pub fn asks(bench: &Bench<'_>, matter: &Matter) -> String {
    format!("{} {}", bench.teller().asks(matter), cites(&matter.cites)).trim_end().to_owned()
}

fn tint(state: MatterState) -> Tint {
    match state {
        MatterState::Open => Tint::Red,
        MatterState::Acknowledged | MatterState::Decided => Tint::Yellow,
        _ => Tint::Dim,
    }
}

/// Matters, the gravest first.
pub fn matters(bench: &Bench<'_>, all: &[&Matter], out: &mut String) {
    for (matter, about) in &gravest(all.iter().copied()) {
        of_several(bench, (matter, &about.iter().collect::<Vec<_>>()), out);
    }
}

/// A matter with its cause, its owner and what was done about it.
fn of_several(bench: &Bench<'_>, (matter, about): (&Matter, &[&Id]), out: &mut String) {
    let messages = &bench.context.messages;
    let state = messages.text("casework-matter-state", &[("state", matter.state.word().into())]);
    let state = bench.context.ink.paint(tint(matter.state), &state);
    let args = [
        ("since", matter.since.to_string().into()),
        ("until", matter.until.map_or_else(|| "none".to_owned(), |day| day.to_string()).into()),
    ];
    let days = messages.text("casework-days", &args);
    let about: Vec<&str> = about.iter().map(|id| id.as_str()).collect();
    paragraph(out, "  ", &format!("{days}  {}", asks(bench, matter)));
    paragraph(out, "      ", &about.join(" "));
    for cause in matter.causes.iter().take(MOST_CAUSES) {
        paragraph(out, "      ", &bench.teller().because(cause));
    }
    if matter.causes.len() > MOST_CAUSES {
        let more = (matter.causes.len() - MOST_CAUSES).into();
        paragraph(out, "      ", &messages.text("casework-more", &[("count", more)]));
    }
    let owner = matter.owner.as_ref().map_or_else(|| "none".to_owned(), |owner| bench.teller().name(owner));
    let due = matter.due.as_ref().map_or("none", |due| due.get(bench.context.lang())).to_owned();
    let args = [
        ("state", state.into()),
        ("owner", owner.into()),
        ("due", due.into()),
        ("key", matter.key.as_str().into()),
    ];
    paragraph(out, "      ", &messages.text("casework-matter-line", &args));
    if !matter.handled.is_empty() {
        let entries = entries(&matter.handled);
        paragraph(out, "      ", &messages.text("casework-handled", &[("entries", entries.into())]));
    }
}

/// Causes that are shown of a matter.
const MOST_CAUSES: usize = 6;
