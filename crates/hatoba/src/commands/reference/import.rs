//! `hatoba reference import`: a table, read whole or refused with everything that is wrong with it.

use std::fs;
use std::path::{Path, PathBuf};

use exchange::un::{self, Counts, Diff, Kept, LARGEST_BYTES, Note, Problem, Provenance, Table};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Named, told};
use crate::commands::Done;
use crate::context::Context;
use crate::findings;
use crate::layout::paragraph;
use crate::refusal::{Refusal, Refuses as _};

/// Which file, and where it came from.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The data set
    #[arg(value_enum, value_name = "SET")]
    set: Named,
    /// The file, as it was published: CSV or JSON
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where it came from: title or address
    #[arg(long, value_name = "TEXT")]
    source: String,
    /// Under which licence, as the publisher says
    #[arg(long, value_name = "TEXT")]
    licence: Option<String>,
    /// The day of the table, such as 2021-12-31; needed where its rows do not bear one
    #[arg(long, value_name = "DAY")]
    published: Option<String>,
}

/// Reads and keeps the table, and says what is odd in it and what is different from the vintage before.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let (table, bytes) = read(args, context)?;
    let published = day(args, &table, context)?;
    let mut store = context.reference()?;
    let from = (args.source.as_str(), args.licence.as_deref());
    let said = Provenance::new((&table, &bytes), (published, context.now()), from);
    let (kept, is_new) = store.keep(&table, &bytes, said).map_err(|error| told(context, &error))?;
    let at = store.of(kept.set).position(|other| *other == kept).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|before| store.of(kept.set).nth(before));
    let older = before.map(Kept::table).transpose().map_err(|error| told(context, &error))?;
    let diff = older.as_ref().map(|older| un::diff(older, &table));
    if context.is_json() {
        return Done::json(&json!({
            "kept": kept.provenance,
            "path": kept.path.display().to_string(),
            "new": is_new,
            "notes": table.notes.iter().map(note_json).collect::<Vec<_>>(),
            "before": before.map(|before| &before.provenance),
            "differences": diff.as_ref().map(Diff::counts),
        }));
    }
    Ok(Done::well(report(context, (&kept, is_new), &table, before.zip(diff.as_ref()))))
}

/// The table and its bytes.
fn read(args: &Args, context: &Context) -> anyhow::Result<(Table, Vec<u8>)> {
    let (file, messages) = (&args.file, &context.messages);
    let unreadable = |error| findings::unreadable(messages, file, &error);
    let size = fs::metadata(file).map_err(unreadable)?.len();
    if let Some(found) = usize::try_from(size).ok().filter(|found| *found > LARGEST_BYTES) {
        let args = [("found", found.into()), ("limit", LARGEST_BYTES.into())];
        return Err(messages.refusal("reference-too-large", &args));
    }
    let bytes = fs::read(file).map_err(unreadable)?;
    match un::read(args.set.set(), &bytes) {
        Ok(table) => Ok((table, bytes)),
        Err(problems) => {
            let lines = problems.iter().map(|problem| line(context, file, problem));
            let count = messages.text("reference-refused", &[("count", problems.len().into())]);
            let text = lines.chain([count]).collect::<Vec<_>>().join("\n");
            Err(Refusal::of(problems.first().map_or("reference-empty", Problem::id), text))
        }
    }
}

/// A problem at its place.
fn line(context: &Context, file: &Path, problem: &Problem) -> String {
    let (messages, file) = (&context.messages, file.display());
    let what = findings::message(messages, problem.id(), &problem.args());
    let (id, row, column) = match (problem.row, &problem.column) {
        (Some(row), Some(column)) => ("reference-cell", row, column.as_str()),
        (Some(row), None) => ("reference-row", row, ""),
        (None, _) => return format!("{file}: {what}"),
    };
    let args = [("row", row.to_string().into()), ("column", format!("“{column}”").into())];
    format!("{file}: {}: {what}", messages.text(id, &args))
}

/// The day of the table: that which it bears, or else that which was given.
fn day(args: &Args, table: &Table, context: &Context) -> anyhow::Result<Date> {
    let given = args.published.as_deref().map(|written| context.day(written)).transpose()?;
    match (table.vintage, given) {
        (Some(own), Some(given)) if own != given => {
            let args = [("own", own.to_string().into()), ("given", given.to_string().into())];
            Err(context.messages.refusal("reference-day-differs", &args))
        }
        (own, given) => own.or(given).ok_or_else(|| context.messages.refusal("reference-day-missing", &[])),
    }
}

fn note_json(note: &Note) -> Value {
    match note {
        Note::SameKey { key, rows } => json!({"note": "same_key", "key": key, "rows": rows}),
        Note::Exchanged { place, rows } => json!({"note": "exchanged", "place": place, "rows": rows}),
    }
}

fn report(
    context: &Context,
    (kept, is_new): (&Kept, bool),
    table: &Table,
    before: Option<(&Kept, &Diff<'_>)>,
) -> String {
    let messages = &context.messages;
    let mut out = String::new();
    let mut say = |id: &str, args: &[_]| paragraph(&mut out, "", &messages.text(id, args));
    let set = wording::checks::set(messages, kept.set.word());
    say("reference-read", &[("set", set.into()), ("rows", table.rows.len().into())]);
    say("reference-day", &[("day", kept.provenance.published.to_string().into())]);
    for note in &table.notes {
        let (id, name, rows) = match note {
            Note::SameKey { key, rows } => ("reference-note-same-key", key, rows),
            Note::Exchanged { place, rows } => ("reference-note-exchanged", place, rows),
        };
        let rows = rows.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        say(id, &[("name", name.as_str().into()), ("rows", rows.into())]);
    }
    if let Some((before, diff)) = before {
        let Counts { added, gone, changed, .. } = diff.counts();
        let args = [
            ("day", before.provenance.published.to_string().into()),
            ("added", added.into()),
            ("gone", gone.into()),
            ("changed", changed.into()),
        ];
        say("reference-since", &args);
    }
    let id = if is_new { "reference-kept" } else { "reference-there" };
    say(id, &[("path", kept.path.display().to_string().into())]);
    out
}
