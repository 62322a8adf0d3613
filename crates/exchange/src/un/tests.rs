//! Tables as they are read, refused, compared and kept.

mod differences;
mod reading;
mod refused;
mod shared;
mod stored;

use super::{Set, Table, read};

/// The names of the columns of a set, as CSV.
fn heads(set: Set) -> String {
    let names: Vec<&str> = set.columns().iter().map(|column| column.name).collect();
    names.join(",")
}

/// A table of these rows of CSV.
fn table(set: Set, rows: &[&str]) -> Table {
    read(set, format!("{}\n{}\n", heads(set), rows.join("\n")).as_bytes()).unwrap()
}

/// A row of those who died.
fn died(id: u32, casualty: &str, incident: &str) -> String {
    format!("{id},1993-05-04,{casualty},UNTAC,Fatality,M,Japan,Police,{incident},392.0,JPN,2025-04-04")
}
