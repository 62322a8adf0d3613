//! `hatoba reference diff`: what is different between two vintages, row by row.

use std::fmt::Write as _;

use exchange::un::{self, Change, Counts, Diff, Edit, Kept, Row, Set, Store};
use serde_json::{Map, Value, json};

use super::{Named, name, told};
use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::paragraph;
use crate::refusal::Refuses as _;

/// The columns of the rows: one for each cell that is different, and one for each row that is new or gone.
const HEAD: [&str; 7] = ["key", "change", "row_old", "row_new", "column", "old", "new"];

/// Which vintages.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The data set
    #[arg(value_enum, value_name = "SET")]
    set: Named,
    /// The older, by its day as `list` shows it; without both, the last two
    #[arg(value_name = "OLDER", requires = "newer")]
    older: Option<String>,
    /// The newer
    #[arg(value_name = "NEWER")]
    newer: Option<String>,
}

/// Prints every row that was added, is gone or was changed.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let (store, set) = (context.reference()?, args.set.set());
    let (older, newer) = match args.older.as_deref().zip(args.newer.as_deref()) {
        Some((older, newer)) => (find(context, &store, set, older)?, find(context, &store, set, newer)?),
        None => last_two(context, &store, set)?,
    };
    let table = |kept: &Kept| kept.table().map_err(|error| told(context, &error));
    let (old, new) = (table(older)?, table(newer)?);
    let diff = un::diff(&old, &new);
    if context.is_json() {
        let rows: Vec<Value> = diff.changes.iter().map(|(key, change)| object(set, key, change)).collect();
        return Done::json(&json!({
            "older": older.provenance,
            "newer": newer.provenance,
            "counts": diff.counts(),
            "changes": rows,
        }));
    }
    if context.is_csv() {
        let rows: Vec<Vec<String>> =
            diff.changes.iter().flat_map(|(key, change)| rows(key, change)).collect();
        return Ok(Done::well(String::from_utf8_lossy(&exchange::table::csv(&HEAD, &rows)).into_owned()));
    }
    Ok(Done::well(page(context, (&name(&store, older), &name(&store, newer)), &diff)))
}

/// The newest table of a set and the one before it.
fn last_two<'s>(context: &Context, store: &'s Store, set: Set) -> anyhow::Result<(&'s Kept, &'s Kept)> {
    let mut last = store.of(set).rev();
    let (newer, older) = (last.next(), last.next());
    let missing = || context.messages.refusal("reference-one-vintage", &[("set", set.word().into())]);
    older.zip(newer).ok_or_else(missing)
}

/// The table of a day, or of a day and the beginning of its digest.
fn find<'s>(context: &Context, store: &'s Store, set: Set, written: &str) -> anyhow::Result<&'s Kept> {
    let fits = |kept: &&Kept| {
        let said = &kept.provenance;
        let rest = written.strip_prefix(&said.published.to_string());
        let digest =
            |rest: &str| rest.strip_prefix('-').is_some_and(|digest| said.sha256.starts_with(digest));
        rest.is_some_and(|rest| rest.is_empty() || digest(rest))
    };
    let mut found = store.of(set).filter(fits);
    let one = found.next().filter(|_| found.next().is_none());
    one.ok_or_else(|| {
        let names: Vec<String> = store.of(set).map(|kept| name(store, kept)).collect();
        let args = [("written", written.into()), ("names", names.join(", ").into())];
        context.messages.refusal("reference-no-vintage", &args)
    })
}

fn object(set: Set, key: &str, change: &Change<'_>) -> Value {
    let cells = |row: &Row| {
        let pairs = set.columns().iter().map(|column| column.name.to_owned()).zip(&row.cells);
        Value::Object(pairs.map(|(name, cell)| (name, json!(cell))).collect::<Map<_, _>>())
    };
    match change {
        Change::Added(row) => {
            json!({"key": key, "change": "added", "row_new": row.number, "cells": cells(row)})
        }
        Change::Gone(row) => {
            json!({"key": key, "change": "gone", "row_old": row.number, "cells": cells(row)})
        }
        Change::Changed { old, new, edits } => {
            let edits =
                edits.iter().map(|edit| json!({"column": edit.column, "old": edit.old, "new": edit.new}));
            json!({
                "key": key, "change": "changed", "row_old": old.number, "row_new": new.number,
                "edits": edits.collect::<Vec<_>>(),
            })
        }
    }
}

fn rows(key: &str, change: &Change<'_>) -> Vec<Vec<String>> {
    let row = |word: &str, old: Option<&Row>, new: Option<&Row>, edit: [&str; 3]| {
        let number = |row: Option<&Row>| row.map_or_else(String::new, |row| row.number.to_string());
        let [column, from, to] = edit.map(str::to_owned);
        vec![key.to_owned(), word.to_owned(), number(old), number(new), column, from, to]
    };
    match change {
        Change::Added(new) => vec![row("added", None, Some(new), [""; 3])],
        Change::Gone(old) => vec![row("gone", Some(old), None, [""; 3])],
        Change::Changed { old, new, edits } => {
            let cell =
                |edit: &Edit| row("changed", Some(old), Some(new), [edit.column, &edit.old, &edit.new]);
            edits.iter().map(cell).collect()
        }
    }
}

fn page(context: &Context, (older, newer): (&str, &str), diff: &Diff<'_>) -> String {
    let (messages, ink) = (&context.messages, context.ink);
    let mut out = String::new();
    let Counts { added, gone, changed, same } = diff.counts();
    let args = [
        ("set", wording::checks::set(messages, diff.set.word()).into()),
        ("older", older.into()),
        ("newer", newer.into()),
        ("added", added.into()),
        ("gone", gone.into()),
        ("changed", changed.into()),
        ("same", same.into()),
    ];
    paragraph(&mut out, "", &messages.text("reference-differences", &args));
    for (key, change) in &diff.changes {
        let line = match change {
            Change::Added(row) => ink.paint(Tint::Green, &format!("+ {key}  {}", told_row(diff.set, row))),
            Change::Gone(row) => ink.paint(Tint::Red, &format!("- {key}  {}", told_row(diff.set, row))),
            Change::Changed { edits, .. } => {
                let nothing = messages.text("reference-nothing", &[]);
                let value = |value: &str| if value.is_empty() { nothing.clone() } else { value.to_owned() };
                let edit =
                    |edit: &Edit| format!("{}: {} → {}", edit.column, value(&edit.old), value(&edit.new));
                format!("~ {key}  {}", edits.iter().map(edit).collect::<Vec<_>>().join("; "))
            }
        };
        let _ = writeln!(out, "{line}");
    }
    out
}

/// The cells of a row but those of its key.
fn told_row(set: Set, row: &Row) -> String {
    let cells = set.columns().iter().zip(&row.cells).filter(|(column, cell)| {
        !set.key().contains(&column.name) && !cell.is_empty() && set.vintage() != Some(column.name)
    });
    cells.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>().join(" | ")
}
