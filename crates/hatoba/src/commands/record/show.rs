//! `hatoba record show`: what is known of something.

use anyhow::anyhow;
use record::state::{FactLine, Reading, Thing, Topic};
use record::{Entry, Id, State, View};
use serde_json::{Value, json};

use super::{AsOf, as_of_line, labels};
use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};

/// Of what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, such as op/undof or source/mofa-2024-02-27
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    as_of: AsOf,
}

/// Kinds that name something, in the order in which a page shows them; facts come before.
const KINDS: [&str; 16] = [
    "resolution",
    "mandate",
    "agreement",
    "request",
    "plan",
    "decision",
    "approval",
    "report",
    "judgement",
    "dispatch",
    "goods",
    "figure",
    "event",
    "weighing",
    "follow",
    "user",
];

/// Prints what is known.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let opened = context.home()?.open(&context.messages)?;
    let state = opened.ledger.state();
    let (on, known) = args.as_of.read(state, context)?;
    let view = state.as_of(on, known);
    let Some(thing) = view.thing(&args.id) else { return Err(unknown(context, state, &args.id)) };
    if context.is_json() {
        return Done::json(&page_json(&view, &args.id, &thing));
    }
    let mut out = context.ink.paint(Tint::Dim, &as_of_line(context, on, known, state)) + "\n\n";
    head(context, &thing, &mut out);
    facts(context, &view, &args.id, &mut out);
    for kind in KINDS {
        section(context, &view, &args.id, kind, &mut out);
    }
    Ok(Done::well(out))
}

/// Nothing of that id is known there: what is, or what is like it.
pub fn unknown(context: &Context, state: &State, id: &str) -> anyhow::Error {
    let messages = &context.messages;
    if Id::parse(id).is_some_and(|id| state.introduces(&id)) {
        return anyhow!(messages.text("record-show-later", &[("name", id.into())]));
    }
    let all = state.ids_like("");
    let near = law::nearest(id, all.iter().map(Id::as_str));
    match near {
        Some(near) => {
            anyhow!(messages.text("record-show-nearest", &[("name", id.into()), ("nearest", near.into())]))
        }
        None => anyhow!(messages.text("record-show-unknown", &[("name", id.into())])),
    }
}

fn head(context: &Context, thing: &Thing<'_>, out: &mut String) {
    let id = thing.entry.says.own().map(ToString::to_string).unwrap_or_default();
    let kind = labels::kind(context, thing.entry.says.kind().0);
    out.push_str(&context.ink.paint(Tint::Bold, &format!("{id}  {kind}")));
    out.push('\n');
    statement(context, thing.position, thing.entry, "  ", out);
    for (position, other) in &thing.others {
        paragraph(out, "  ", &context.messages.text("record-show-other", &[]));
        statement(context, *position, other, "    ", out);
    }
    out.push('\n');
}

fn statement(context: &Context, position: u64, entry: &Entry, indent: &str, out: &mut String) {
    for (name, value) in labels::fields(context, &entry.says, &[]) {
        paragraph(out, &format!("{indent}{name}: "), &value);
    }
    if let Some(remarks) = &entry.remarks {
        let text = remarks.get(context.lang());
        paragraph(out, &format!("{indent}{}: ", labels::field(context, "remarks")), text);
    }
    paragraph(out, indent, &format!("#{position} {}", labels::sources(context, entry)));
}

fn facts(context: &Context, view: &View<'_>, about: &str, out: &mut String) {
    let lines = view.facts(about);
    if lines.is_empty() {
        return;
    }
    out.push_str(&context.ink.paint(Tint::Bold, &context.messages.text("record-show-facts", &[])));
    out.push('\n');
    let heads = ["record-head-fact", "record-head-of", "record-head-reading", "record-head-evidence"];
    let heads = heads.map(|id| context.messages.text(id, &[])).to_vec();
    let mut table = Table::new(heads, 30, 3);
    for line in lines {
        let (word, tint) = reading(context, line.reading);
        let evidence = view.evidence(about, line.topic, line.of);
        let evidence = evidence.iter().map(|one| {
            let says = context.messages.text(if one.says { "record-yes" } else { "record-no" }, &[]);
            format!("{says} #{} {}", one.position, one.source.unwrap_or_default())
        });
        table.row(vec![
            topic(context, &line).into(),
            line.of.unwrap_or_default().into(),
            Cell::new(word, tint),
            Cell::new(evidence.collect::<Vec<_>>().join("; "), Tint::Dim),
        ]);
    }
    out.push_str(&table.print(context.ink, COLUMNS));
    out.push('\n');
}

fn topic(context: &Context, line: &FactLine<'_>) -> String {
    match line.topic {
        Topic::Fact(name) => name.to_owned(),
        Topic::Member(set) => context.messages.text("record-topic-member", &[("set", set.into())]),
        Topic::Closed(set) => context.messages.text("record-topic-closed", &[("set", set.into())]),
    }
}

/// A reading in words.
fn reading(context: &Context, reading: Reading) -> (String, Tint) {
    let (id, tint) = match (reading.law.standing, reading.law.truth) {
        (law::Standing::Contested, _) => ("record-contested", Tint::Yellow),
        (_, law::Truth::Yes) => ("record-yes", Tint::Green),
        (_, law::Truth::No) => ("record-no", Tint::Red),
        _ => ("record-silent", Tint::Dim),
    };
    let mut word = context.messages.text(id, &[]);
    if !reading.exact {
        word.push_str(&context.messages.text("record-inexact", &[]));
    }
    if let Some(position) = reading.weighed {
        word.push_str(&context.messages.text("record-weighed", &[("position", position.into())]));
    }
    (word, tint)
}

fn section(context: &Context, view: &View<'_>, id: &str, kind: &str, out: &mut String) {
    let mut entries: Vec<(u64, &Entry)> =
        view.naming(id).filter(|(_, entry)| entry.says.kind().0 == kind && !own(entry, id)).collect();
    if entries.is_empty() {
        return;
    }
    entries.sort_by_key(|(position, entry)| (entry.says.on().map(|on| on.first()), *position));
    let title = format!("{} ({})", labels::kind(context, kind), entries.len());
    out.push_str(&context.ink.paint(Tint::Bold, &title));
    out.push('\n');
    for (position, entry) in entries {
        let day = entry.says.on().map(|on| format!("{on}  ")).unwrap_or_default();
        let leave = ["on", "about", "operation", "operations", "adopted", "received", "made", "decided"];
        let mut line = format!("{day}{}", labels::line(context, &entry.says, &leave));
        if let Some(remarks) = &entry.remarks {
            line.push_str(&format!(" ({})", remarks.get(context.lang())));
        }
        paragraph(out, &format!("  #{position} "), &format!("{line} {}", labels::sources(context, entry)));
    }
    out.push('\n');
}

/// Whether an entry introduces the thing itself.
fn own(entry: &Entry, id: &str) -> bool {
    entry.says.own().is_some_and(|own| own.as_str() == id)
}

fn page_json(view: &View<'_>, id: &str, thing: &Thing<'_>) -> Value {
    let known = view.known();
    let facts = view.facts(id);
    let facts = facts.iter().map(|line| {
        let (kind, name) = match line.topic {
            Topic::Fact(name) => ("fact", name),
            Topic::Member(name) => ("member", name),
            Topic::Closed(name) => ("closed", name),
        };
        let evidence = view.evidence(id, line.topic, line.of);
        let evidence = evidence.iter().map(|one| {
            json!({"position": one.position, "says": one.says, "source": one.source, "exact": one.exact})
        });
        json!({
            "topic": kind, "name": name, "of": line.of,
            "reads": line.reading.law.truth.word(), "standing": line.reading.law.standing.word(),
            "exact": line.reading.exact, "weighed_by": line.reading.weighed,
            "evidence": evidence.collect::<Vec<_>>(),
        })
    });
    let naming = view.naming(id).filter(|(_, entry)| !own(entry, id));
    json!({
        "id": id,
        "valid": view.valid().to_string(),
        "known": {"entries": known.size, "reconstructed": known.reconstructed},
        "statement": entry_json(thing.position, thing.entry),
        "others": thing.others.iter().map(|(at, entry)| entry_json(*at, entry)).collect::<Vec<_>>(),
        "facts": facts.collect::<Vec<_>>(),
        "naming": naming.map(|(at, entry)| entry_json(at, entry)).collect::<Vec<_>>(),
    })
}

/// An entry for programs: where it stands, and the entry as it is kept.
pub fn entry_json(position: u64, entry: &Entry) -> Value {
    let kept = entry.to_bytes().ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    json!({"position": position, "entry": kept.unwrap_or(Value::Null)})
}
