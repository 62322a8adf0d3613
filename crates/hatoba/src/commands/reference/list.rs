//! `hatoba reference list`: the tables that are kept.

use exchange::un::{Kept, Store};
use serde_json::json;

use super::name;
use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};

/// The columns of the rows.
const HEAD: [&str; 8] = ["set", "published", "rows", "source", "licence", "imported", "sha256", "file"];
/// Columns of a cell on a terminal.
const MOST_COLUMNS: usize = 30;

/// Prints a line for each.
pub fn run(context: &Context) -> anyhow::Result<Done> {
    let store = context.reference()?;
    if context.is_json() {
        return Done::json(
            &json!({"tables": store.kept().iter().map(|kept| &kept.provenance).collect::<Vec<_>>()}),
        );
    }
    if context.is_csv() {
        let rows: Vec<Vec<String>> = store.kept().iter().map(cells).collect();
        return Ok(Done::well(String::from_utf8_lossy(&exchange::table::csv(&HEAD, &rows)).into_owned()));
    }
    Ok(Done::well(page(context, &store)))
}

fn cells(kept: &Kept) -> Vec<String> {
    let said = &kept.provenance;
    vec![
        said.set.clone(),
        said.published.to_string(),
        said.rows.to_string(),
        said.source.clone(),
        said.licence.clone().unwrap_or_default(),
        said.imported.to_string(),
        said.sha256.clone(),
        kept.path.display().to_string(),
    ]
}

fn page(context: &Context, store: &Store) -> String {
    let messages = &context.messages;
    let mut out = String::new();
    if store.kept().is_empty() {
        paragraph(&mut out, "", &messages.text("reference-none", &[]));
        return out;
    }
    let heads = ["set", "name", "rows", "source", "licence", "digest"];
    let heads = heads.map(|word| messages.text(&format!("reference-head-{word}"), &[])).to_vec();
    let mut table = Table::new(heads, MOST_COLUMNS, 3);
    for kept in store.kept() {
        let said = &kept.provenance;
        let digest = said.sha256.get(..8).unwrap_or_default();
        let licence = said.licence.clone().unwrap_or_else(|| messages.text("reference-no-licence", &[]));
        table.row(vec![
            said.set.as_str().into(),
            name(store, kept).into(),
            wording::grouped(&said.rows.to_string()).into(),
            said.source.as_str().into(),
            licence.into(),
            Cell::new(digest, Tint::Dim),
        ]);
    }
    out.push_str(&table.print(context.ink, COLUMNS));
    out
}
