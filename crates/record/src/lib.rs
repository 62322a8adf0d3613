#![doc = include_str!("../README.md")]

mod entry;
pub mod flat;
mod id;
mod kinds;
mod lay;
mod personal;
pub mod reference;
mod shape;
pub mod state;
pub mod stats;
mod when;
mod words;

pub use entry::{By, Cite, Entry, EntryError};
pub use id::{EntryId, Id, LONGEST_ID_BYTES};
pub use kinds::*;
pub use lay::{LayError, lay};
pub use personal::{Personal, hex, unhex};
pub use shape::{Field, Kind, Part, Shape};
pub use state::{Known, Refusal, State, View};
pub use when::When;
pub use words::Words;
