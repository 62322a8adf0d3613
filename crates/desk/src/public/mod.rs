//! The record for everyone: a state of its own, in which nothing stands that is not for everyone.
//!
//! Pages for everyone are made from a [`PublicLook`], and have nothing else: they cannot name what is personal or internal, because it is
//! not there. Entries pass one door ([`open::opened`]) on their way into the [`PublicRecord`].

mod look;
mod open;
mod record;

pub use look::PublicLook;
pub use record::PublicRecord;
