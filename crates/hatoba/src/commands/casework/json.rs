//! Casework for programs.

pub use casework::shapes::{cause, deadline, entry, head, matter, step};
use serde::Serialize;
use serde_json::Value;

use super::Bench;

/// What casework found, with the day and the entries that it was asked for.
pub fn found(bench: &Bench<'_>, found: &impl Serialize) -> anyhow::Result<Value> {
    Ok(as_of(bench, serde_json::to_value(found)?))
}

/// An answer with the day and the entries that it was asked for.
pub fn as_of(bench: &Bench<'_>, page: Value) -> Value {
    casework::shapes::as_of(bench.on, bench.known, page)
}
