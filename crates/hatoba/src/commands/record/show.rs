//! `hatoba record show`: what is known of something.

use casework::shapes;
use record::state::{FactLine, Reading, Thing};
use record::{Entry, Id, State, View};

use super::{AsOf, as_of_line};
use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use crate::refusal::Refuses as _;
use wording::labels::{self, Labels};
use wording::things;

/// Of what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, such as op/undof or source/mofa-2024-02-27
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    as_of: AsOf,
}

/// Columns of a statement in the table of facts.
const FACT_COLUMNS: usize = 46;

/// Prints what is known.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let opened = context.home()?.open(&context.messages)?;
    let state = opened.ledger.state();
    let (on, known) = args.as_of.read(state, context)?;
    let view = state.as_of(on, known);
    let Some(thing) = view.thing(&args.id) else { return Err(unknown(context, state, &args.id)) };
    if context.is_json() {
        return Done::json(&shapes::thing(&view, &args.id, &thing));
    }
    let mut out = context.ink.paint(Tint::Dim, &as_of_line(context, Some(on), known, state)) + "\n\n";
    let framework = context.framework()?;
    let labels = Labels::new(&context.messages, &framework, state, view);
    head(context, &labels, &thing, &mut out);
    facts(context, &labels, &view, &args.id, &mut out);
    for kind in things::KINDS {
        section(context, &labels, &view, (&args.id, kind), &mut out);
    }
    Ok(Done::well(out))
}

/// Nothing of that id is known there: what is, or what is like it.
pub fn unknown(context: &Context, state: &State, id: &str) -> anyhow::Error {
    let messages = &context.messages;
    if Id::parse(id).is_some_and(|id| state.introduces(&id)) {
        return messages.refusal("record-show-later", &[("name", id.into())]);
    }
    let all = state.ids_like("");
    let near = law::nearest(id, all.iter().map(Id::as_str));
    match near {
        Some(near) => {
            messages.refusal("record-show-nearest", &[("name", id.into()), ("nearest", near.into())])
        }
        None => messages.refusal("record-show-unknown", &[("name", id.into())]),
    }
}

fn head(context: &Context, labels: &Labels<'_>, thing: &Thing<'_>, out: &mut String) {
    let id = thing.entry.says.own().map(ToString::to_string).unwrap_or_default();
    let kind = labels::kind(&context.messages, thing.entry.says.kind().0);
    out.push_str(&context.ink.paint(Tint::Bold, &format!("{id}  {kind}")));
    out.push('\n');
    statement(context, labels, (thing.position, thing.entry), "  ", out);
    for other in &thing.others {
        paragraph(out, "  ", &context.messages.text("record-show-other", &[]));
        statement(context, labels, *other, "    ", out);
    }
    out.push('\n');
}

fn statement(
    context: &Context,
    labels: &Labels<'_>,
    (position, entry): (u64, &Entry),
    indent: &str,
    out: &mut String,
) {
    let mut fields = labels.fields(&entry.says, "", &[]);
    if let Some(remarks) = &entry.remarks {
        let name = labels::field(&context.messages, entry.says.kind().0, "remarks");
        fields.push((name, remarks.get(context.lang()).to_owned()));
    }
    for (name, value) in fields {
        let name = context.messages.text("record-show-field", &[("name", name.into())]);
        paragraph(out, &format!("{indent}{name}"), &value);
    }
    paragraph(out, indent, &format!("#{position} {}", labels.sources(entry)));
}

fn facts(context: &Context, labels: &Labels<'_>, view: &View<'_>, about: &str, out: &mut String) {
    let lines = view.facts(about);
    if lines.is_empty() {
        return;
    }
    out.push_str(&context.ink.paint(Tint::Bold, &context.messages.text("record-show-facts", &[])));
    out.push('\n');
    let heads = ["record-head-fact", "record-head-reading", "record-head-evidence"];
    let heads = heads.map(|id| context.messages.text(id, &[])).to_vec();
    let mut table = Table::new(heads, FACT_COLUMNS, 2);
    for line in lines {
        let evidence = view.evidence(about, line.topic, line.of);
        let evidence = evidence.iter().map(|one| {
            let says = context.messages.text(if one.says { "record-yes" } else { "record-no" }, &[]);
            let inexact =
                if one.exact { String::new() } else { context.messages.text("record-inexact", &[]) };
            format!("{says}{inexact} #{} {}", one.position, one.source.unwrap_or_default())
        });
        table.row(vec![
            topic(context, labels, &line).into(),
            Cell::new(things::reading(&context.messages, line.reading), tint(line.reading)),
            Cell::new(evidence.collect::<Vec<_>>().join("\n"), Tint::Dim),
        ]);
    }
    out.push_str(&table.print(context.ink, COLUMNS));
    out.push('\n');
}

/// What a line is about: the statement, and the name by which history and entries have it.
fn topic(context: &Context, labels: &Labels<'_>, line: &FactLine<'_>) -> String {
    let stated = things::topic(&context.messages, labels, line.topic, line.of);
    let args = [("what", stated.into()), ("more", line.topic.name().into())];
    context.messages.text("record-bracketed", &args)
}

fn tint(reading: Reading) -> Tint {
    match (reading.law.standing, reading.law.truth) {
        (law::Standing::Contested, _) => Tint::Yellow,
        (_, law::Truth::Yes) => Tint::Green,
        (_, law::Truth::No) => Tint::Red,
        _ => Tint::Dim,
    }
}

fn section(
    context: &Context,
    labels: &Labels<'_>,
    view: &View<'_>,
    (id, kind): (&str, &str),
    out: &mut String,
) {
    let entries = things::naming(view, id, kind);
    if entries.is_empty() {
        return;
    }
    let title = [("kind", labels::kind(&context.messages, kind).into()), ("count", entries.len().into())];
    out.push_str(&context.ink.paint(Tint::Bold, &context.messages.text("record-show-section", &title)));
    out.push('\n');
    for (position, entry) in entries {
        let day = entry.says.on().map(|on| format!("{on}  ")).unwrap_or_default();
        let name = entry.says.own().map(|own| format!("{own}  ")).unwrap_or_default();
        let mut line = format!("{day}{name}{}", labels.line(&entry.says, id, things::dated_by(kind)));
        if let Some(remarks) = &entry.remarks {
            let args = [("what", line.into()), ("more", remarks.get(context.lang()).into())];
            line = context.messages.text("record-bracketed", &args);
        }
        paragraph(out, &format!("  #{position} "), &format!("{line} {}", labels.sources(entry)));
    }
    out.push('\n');
}
