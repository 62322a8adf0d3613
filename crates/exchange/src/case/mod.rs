//! The case file: one request and what is known about its situation, from TOML or JSON to plain data.
//!
//! [`Reader::read`] checks every key and name against a framework and tells every mistake of the text at once;
//! it gives a [`Case`] only if there is none. What a case's facts come to on a day is not decided here.
//!
//! The keys stand in one static description (`keys.rs`), which drives the decoder, its "did you mean" and the
//! JSON Schema alike.

mod build;
mod data;
mod entities;
mod expect;
mod fact;
mod finding;
mod keys;
mod open;
mod reader;
mod schema;
#[cfg(test)]
pub(crate) mod tests;
mod values;
mod walk;

pub use data::{
    Agreement, Case, Contribution, EntityDecl, EntityRef, FactValue, Goods, Operation, Request, Resolution,
    SourceRef, TaskRef,
};
pub use expect::{Change, Expectation, Expectations, Expected, Subject, read_expectations};
pub use finding::{Finding, FindingKind};
pub use reader::{Format, Reader, read};
pub use schema::{doc_ids, schema, schema_with};

/// The longest case file that is read, in bytes: 8 MiB.
pub const LARGEST_CASE_BYTES: usize = 8 * 1024 * 1024;

/// How many states, parties, recipients and other organisations a case may name, in entities, each time that
/// one is named.
pub const MOST_ENTITIES: usize = 2_000;

/// How many sources a case may list, in sources.
pub const MOST_SOURCES: usize = 1_000;

/// How many contributions a case may list, in contributions.
pub const MOST_CONTRIBUTIONS: usize = 1_000;

/// How many claims may speak of one fact, in claims.
pub const MOST_CLAIMS: usize = 1_000;

/// The largest number of persons that a case may give, in persons.
pub const MOST_PERSONS: u64 = 1_000_000;

/// The largest quantity of goods, in whatever unit they are counted in.
pub const MOST_GOODS: u64 = 1_000_000_000_000;

/// The longest id of a source or an entity, in characters.
pub const LONGEST_ID_CHARS: usize = 64;

/// How many mistakes of one case are told, in findings; one [`FindingKind::TooManyFindings`] says that there are more.
pub const MOST_FINDINGS: usize = 256;
