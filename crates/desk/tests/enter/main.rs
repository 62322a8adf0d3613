//! Entering: every kind has its form, nothing is recorded that was not looked at and allowed, and nothing that was typed is lost.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "test code: an absent value is a failed test"
)]

mod calls;
#[path = "../common/mod.rs"]
mod common;
mod drafts;
mod examples;
mod form;
mod hostile;
mod kinds;
mod office;
mod oneself;
mod record;
mod steps;
mod table;
