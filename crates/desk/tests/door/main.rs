//! The door: who comes in, who does not, and what they are told.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

#[path = "../common/mod.rs"]
mod common;

mod account;
mod admin;
mod persons;
mod set_up;
mod sign_in;
