//! What is wrong with a text of entries, as data. Messages for people are made elsewhere, from id and arguments.

use crate::doc::{FlawKind, Place};

/// One mistake in a text of entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// The key concerned, such as `plan[1].from` (the second plan of the text) or `tasks[0].what`; empty for a flaw of
    /// the writing.
    pub path: String,
    /// What is wrong.
    pub kind: FindingKind,
}

/// What is wrong. Nothing that was written in a personal field is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// A mistake in the writing of the text.
    Flaw(FlawKind),
    /// A line that is not UTF-8.
    Encoding,
    /// A line longer than [`super::LONGEST_LINE_BYTES`]; nothing of it was read.
    LongLine {
        /// How long it is, in bytes.
        bytes: u64,
    },
    /// There are more than [`super::MOST_FINDINGS`]; the others are not told.
    TooManyFindings,
    /// A line that is an entry already, but not a sound one.
    Whole {
        /// The message, as [`record::EntryError::id`] has it.
        id: &'static str,
        /// Its arguments.
        args: Vec<(&'static str, String)>,
    },
    /// No kind has that name.
    UnknownKind {
        /// The name.
        written: String,
        /// The nearest right one.
        nearest: Option<String>,
    },
    /// A key that the kind, or the table, does not have.
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest right one.
        nearest: Option<String>,
    },
    /// A default for a key that no kind has.
    UnknownDefault {
        /// The key.
        key: String,
        /// The nearest right one.
        nearest: Option<String>,
    },
    /// A key that must be there is not.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A value of another type.
    Expected {
        /// The message that says which type: `entries-expected-` and the type.
        message: &'static str,
        /// The type that was found, as [`crate::doc::Value::kind_id`] has it.
        found: &'static str,
    },
    /// A text without a letter in it.
    Empty,
    /// No day of the calendar, month, year or fiscal year.
    Date {
        /// What was written.
        written: String,
    },
    /// A span that ends before it begins.
    Backwards {
        /// Its first day.
        from: String,
        /// Its last day.
        to: String,
    },
    /// A negative number.
    Number {
        /// The number.
        written: i64,
    },
    /// What cannot be an id.
    BadId {
        /// What was written.
        written: String,
    },
    /// What cannot be the id of an entry.
    BadEntryId {
        /// What was written.
        written: String,
    },
    /// An id of something that does not belong here.
    WrongSort {
        /// The id.
        written: String,
        /// Of which sorts it may be.
        sorts: &'static [&'static str],
        /// The id with the nearest right sort.
        nearest: Option<String>,
    },
    /// A name that means nothing in the framework.
    UnknownName {
        /// What it should name: `fact`, `set` or a dimension.
        of: &'static str,
        /// The name.
        written: String,
        /// The nearest right one.
        nearest: Option<String>,
        /// All right ones, where they are few; else none.
        right: Vec<String>,
    },
    /// None of the words that may stand here.
    Choice {
        /// What was written.
        written: String,
        /// The nearest right one.
        nearest: Option<String>,
        /// The words.
        right: &'static [&'static str],
    },
    /// A fact that is counted from numbers and cannot be said.
    Counted {
        /// The fact.
        fact: String,
    },
    /// A fact about one state, party or organisation, of which none is named.
    NeedsOf {
        /// The fact.
        fact: String,
    },
    /// A state, party or organisation for a fact that is about none.
    NeedlessOf {
        /// The fact.
        fact: String,
    },
    /// Both a fact and a set, or neither, where one is needed.
    FactOrSet,
    /// An entry whose id another of the text has already.
    Twice {
        /// The id.
        written: String,
        /// The line of the other.
        line: u32,
    },
    /// A statement that its kind refuses although its fields are right; a mistake of the program.
    Statement {
        /// What is wrong, in English words.
        detail: String,
    },
}

impl FindingKind {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Flaw(flaw) => flaw.id(),
            Self::Whole { id, .. } => id,
            Self::Encoding => "entries-encoding",
            Self::LongLine { .. } => "entries-long-line",
            Self::TooManyFindings => "entries-too-many-findings",
            Self::UnknownKind { nearest: Some(_), .. } => "entries-unknown-kind-nearest",
            Self::UnknownKind { .. } => "entries-unknown-kind",
            Self::UnknownKey { nearest: Some(_), .. } => "entries-unknown-key-nearest",
            Self::UnknownKey { .. } => "entries-unknown-key",
            Self::UnknownDefault { nearest: Some(_), .. } => "entries-unknown-default-nearest",
            Self::UnknownDefault { .. } => "entries-unknown-default",
            Self::Missing { .. } => "entries-missing",
            Self::Expected { message, .. } => message,
            Self::Empty => "entries-empty",
            Self::Date { .. } => "entries-date",
            Self::Backwards { .. } => "entries-backwards",
            Self::Number { .. } => "entries-number",
            Self::BadId { .. } => "entries-bad-id",
            Self::BadEntryId { .. } => "entries-bad-entry-id",
            Self::WrongSort { nearest: Some(_), .. } => "entries-wrong-sort-nearest",
            Self::WrongSort { .. } => "entries-wrong-sort",
            Self::UnknownName { nearest: Some(_), .. } => "entries-unknown-name-nearest",
            Self::UnknownName { right, .. } if !right.is_empty() => "entries-unknown-name-list",
            Self::UnknownName { .. } => "entries-unknown-name",
            Self::Choice { nearest: Some(_), .. } => "entries-choice-nearest",
            Self::Choice { .. } => "entries-choice",
            Self::Counted { .. } => "entries-counted",
            Self::NeedsOf { .. } => "entries-needs-of",
            Self::NeedlessOf { .. } => "entries-needless-of",
            Self::FactOrSet => "entries-fact-or-set",
            Self::Twice { .. } => "entries-twice",
            Self::Statement { .. } => "entries-statement",
        }
    }

    /// The arguments of the message, by name. Texts stand as they were written; `bytes`, `most` and `line` are numbers;
    /// `found` and `of` are words that have a text of their own; `sorts` and `right` are lists, parted by commas.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let near = |nearest: &Option<String>| ("nearest", nearest.clone().unwrap_or_default());
        match self {
            Self::Flaw(flaw) => flaw.args(),
            Self::Whole { args, .. } => args.clone(),
            Self::Encoding | Self::Empty | Self::FactOrSet => Vec::new(),
            Self::LongLine { bytes } => {
                vec![("bytes", bytes.to_string()), ("most", super::LONGEST_LINE_BYTES.to_string())]
            }
            Self::TooManyFindings => vec![("most", super::MOST_FINDINGS.to_string())],
            Self::UnknownKind { written, nearest } => vec![("written", written.clone()), near(nearest)],
            Self::UnknownKey { key, nearest } | Self::UnknownDefault { key, nearest } => {
                vec![("key", key.clone()), near(nearest)]
            }
            Self::Missing { key } => vec![("key", (*key).to_owned())],
            Self::Expected { found, .. } => vec![("found", (*found).to_owned())],
            Self::Date { written } | Self::BadId { written } | Self::BadEntryId { written } => {
                vec![("written", written.clone())]
            }
            Self::Backwards { from, to } => vec![("from", from.clone()), ("to", to.clone())],
            Self::Number { written } => vec![("written", written.to_string())],
            Self::WrongSort { written, sorts, nearest } => {
                vec![("written", written.clone()), ("sorts", sorts.join(", ")), near(nearest)]
            }
            Self::UnknownName { of, written, nearest, right } => vec![
                ("of", (*of).to_owned()),
                ("written", written.clone()),
                near(nearest),
                ("right", right.join(", ")),
            ],
            Self::Choice { written, nearest, right } => {
                vec![("written", written.clone()), near(nearest), ("right", right.join(", "))]
            }
            Self::Counted { fact } | Self::NeedsOf { fact } | Self::NeedlessOf { fact } => {
                vec![("fact", fact.clone())]
            }
            Self::Twice { written, line } => vec![("written", written.clone()), ("line", line.to_string())],
            Self::Statement { detail } => vec![("detail", detail.clone())],
        }
    }
}

/// The messages that say which type a value should have.
pub(super) mod wanted {
    pub const ENTRIES: &str = "entries-expected-entries";
    pub const ENTRY: &str = "entries-expected-entry";
    pub const KIND: &str = "entries-expected-kind";
    pub const TABLE: &str = "entries-expected-table";
    pub const TEXT: &str = "entries-expected-text";
    pub const WORDS: &str = "entries-expected-words";
    pub const WHEN: &str = "entries-expected-when";
    pub const NUMBER: &str = "entries-expected-number";
    pub const FLAG: &str = "entries-expected-flag";
    pub const ID: &str = "entries-expected-id";
    pub const NAME: &str = "entries-expected-name";
    pub const CITE: &str = "entries-expected-cite";
}
