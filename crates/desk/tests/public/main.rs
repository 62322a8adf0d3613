//! Pages for everyone: whole, leading to their sources, and without anything that is not for everyone.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod cells;
mod checks;
#[path = "../common/mod.rs"]
mod common;
mod copy;
mod crawl;
mod data;
mod hidden;
mod made;
mod pages;
mod third;
