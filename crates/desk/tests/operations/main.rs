//! Pages of operations and of what the law says of them, asked for by an official, with the founding record.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

#[path = "../common/mod.rs"]
mod common;
mod large;
mod law;
mod official;
mod options;
mod pages;
