//! The record, read by officials: search, the log, what is said of anything, sources, corrections, proofs.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

#[path = "../common/mod.rs"]
mod common;

mod hostile;
mod pages;
mod proofs;
mod search;

/// The most that a page may have, in bytes.
const MOST_BYTES: usize = 50_000;

/// Whether every message has a text, and every text what it asks for.
fn complete(page: &str) -> bool {
    [">desk-", "\"desk-", " desk-", ">record-", "{$", "{ $"].iter().all(|trace| !page.contains(trace))
}
