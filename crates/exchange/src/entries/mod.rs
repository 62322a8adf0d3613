//! Entries for the journal, as people and programs write them: TOML with a header for each, or a line of JSON for each.
//!
//! [`Reader`] checks every key and value against the descriptions of the kinds ([`record::KINDS`]) and the names of a
//! framework, and tells every mistake of a text at once; it gives [`Draft`]s only if there is none. Whether what an
//! entry speaks of is known is not decided here: that is the journal's.
//!
//! Beside the fields of its kind an entry has the keys of the envelope ([`ENVELOPE`]), whose names no field has. In JSON
//! the key `kind` names its kind.
//!
//! A line of JSON may also be an entry as a journal gave it out; it is passed on as it is ([`Item::Whole`]).

mod across;
mod digest;
mod entry;
mod finding;
mod json;
mod keys;
mod lines;
mod rows;
#[cfg(test)]
mod tests;
mod toml;
mod values;
mod walk;

use std::collections::HashMap;

use jiff::Timestamp;
use law::{FactId, Framework};
use record::{By, Cite, Entry, EntryId, Id, Statement, When, Words};

pub use digest::default_id;
pub use finding::{Finding, FindingKind};
pub use keys::{ENVELOPE, ENVELOPE_FIELDS};
pub use lines::{LineError, Lines};
pub(crate) use rows::Wrong;

/// The longest line of JSON that is read, in bytes: 1 MiB. A TOML text may have [`crate::doc::LARGEST_TEXT_BYTES`].
pub const LONGEST_LINE_BYTES: usize = 1024 * 1024;

/// How many mistakes of one text are told, in findings; one [`FindingKind::TooManyFindings`] says that there are more.
pub const MOST_FINDINGS: usize = 256;

/// An entry as it was written, before the journal gives it its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The id that was given under `entry`; see [`default_id`] for the others.
    pub id: Option<EntryId>,
    /// What it says. Personal fields are open.
    pub says: Statement,
    /// What it rests on.
    pub cites: Vec<Cite>,
    /// When the source itself spoke.
    pub spoke: Option<When>,
    /// The entry that it stands in place of.
    pub corrects: Option<EntryId>,
    /// Whether everyone may read it; none: nothing was said.
    pub public: Option<bool>,
    /// Remarks.
    pub remarks: Option<Words>,
    /// The office for which it is written down.
    pub office: Option<Id>,
    /// The user who writes it down.
    pub user: Option<Id>,
    /// Where it begins, in bytes from the start of its text (in JSON lines: of its line).
    pub at: u32,
    /// The line on which it begins, from 1.
    pub line: u32,
    /// The column in which it begins, from 1, in Unicode scalar values.
    pub column: u32,
}

impl Draft {
    /// The entry that it becomes, written down at a moment: for that office and user where it names none, and public or not where it
    /// does not say. `None` for what has no id to go by.
    pub fn into_entry(self, recorded: Timestamp, by: &By, public: bool) -> Option<Entry> {
        Some(Entry {
            id: default_id(&self)?,
            recorded,
            by: By {
                office: self.office.unwrap_or_else(|| by.office.clone()),
                user: self.user.or_else(|| by.user.clone()),
            },
            spoke: self.spoke,
            cites: self.cites,
            corrects: self.corrects,
            public: self.public.unwrap_or(public),
            remarks: self.remarks,
            says: self.says,
        })
    }
}

/// What a line of JSON holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// An entry to be made.
    Draft(Box<Draft>),
    /// An entry that a journal gave out.
    Whole {
        /// The entry.
        entry: Box<Entry>,
        /// The line as it stands, without its end: what the journal has hashed.
        bytes: Vec<u8>,
        /// The line, from 1.
        line: u32,
    },
}

/// What is needed of a framework to read entries: made once, for any number of them.
#[derive(Clone, Debug)]
pub struct Reader<'f> {
    framework: &'f Framework,
    /// The facts by name. The framework has them in a tree, and a million claims are a million look-ups.
    facts: HashMap<&'f str, FactId>,
}

impl<'f> Reader<'f> {
    /// A reader of entries that speak of a framework's facts, sets and dimensions.
    pub fn new(framework: &'f Framework) -> Reader<'f> {
        let named = framework.facts.iter().filter_map(|fact| {
            let name = fact.name.as_str();
            framework.fact(name).map(|id| (name, id))
        });
        Reader { framework, facts: named.collect() }
    }
}
