//! Casework for programs.

pub use casework::shapes::{cause, deadline, head, matter, step};
use serde::Serialize;
use serde_json::Value;

use super::Bench;
use crate::commands::record::as_of_json;

/// What casework found, with the day and the entries that it was asked for.
pub fn found(bench: &Bench<'_>, found: &impl Serialize) -> anyhow::Result<Value> {
    Ok(as_of(bench, serde_json::to_value(found)?))
}

/// An answer with the day and the entries that it was asked for.
pub fn as_of(bench: &Bench<'_>, page: Value) -> Value {
    as_of_json(bench.on, bench.known, page)
}
