//! What is wrong with a case file, as data. Messages for people are made elsewhere, from id and arguments.

use crate::doc::{FlawKind, Place};

/// One mistake in a case file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// The key concerned, such as `operation.states[1].consents_asignment` (counted from 0); empty for a
    /// flaw of the writing.
    pub path: String,
    /// What is wrong.
    pub kind: FindingKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// A mistake in the writing of the text.
    Flaw(FlawKind),
    /// The text is longer than [`super::LARGEST_CASE_BYTES`]; nothing of it was read.
    TooLarge {
        /// How long it is, in bytes.
        bytes: usize,
    },
    /// There are more than [`super::MOST_FINDINGS`]; the others are not told.
    TooManyFindings,
    /// A key that the table does not have.
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest right one.
        nearest: Option<String>,
    },
    /// A fact that is not said here: one about an entity in a table about the case, or the other way round.
    MisplacedFact {
        /// The fact.
        key: String,
        /// What it is about: `entity` or `case`.
        about: &'static str,
    },
    /// A fact that is no open question and therefore cannot be assumed.
    NotAssumption {
        /// The fact.
        key: String,
        /// The nearest open question.
        nearest: Option<String>,
    },
    /// A fact that is counted from numbers and cannot be said.
    Counted {
        /// The fact.
        key: String,
    },
    /// A key that must be there is not.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A value of another type.
    Expected {
        /// The message that says which type: `case-expected-` and the type.
        message: &'static str,
        /// The type that was found, as [`crate::doc::Value::kind_id`] has it.
        found: &'static str,
    },
    /// No day of the calendar, written as 2022-04-28 (or, where they are allowed, 2022-04, 2022 and FY2022).
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
    /// A word that is no value of a fact.
    FactWord {
        /// The word.
        written: String,
    },
    /// An empty id, or one with a space or an `@` in it, or a too long one.
    BadId {
        /// The id.
        written: String,
    },
    /// A name that means nothing in the framework or in the case.
    UnknownName {
        /// What it should name, as the word of the message: `pillar`, `task`, `organisation`, `source`, …
        of: &'static str,
        /// The name.
        name: String,
        /// The nearest right one.
        nearest: Option<String>,
        /// All right ones, where they are few; else none.
        right: Vec<String>,
    },
    /// An id that is declared already.
    Twice {
        /// The id.
        name: String,
    },
    /// A negative number, or one that is too large.
    Number {
        /// The number.
        written: i64,
        /// The least that it may be.
        least: u64,
        /// The most that it may be.
        most: u64,
    },
    /// More of something than a case may have.
    TooMany {
        /// Of what: `entities`, `sources`, `contributions` or `claims`.
        of: &'static str,
        /// How many there may be.
        most: usize,
    },
    /// An expectation that does not say what it expects: none of `goal`, `deadline` and `no_goal_of_kind`, or
    /// more than one of them.
    NoSubject,
}

impl FindingKind {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Flaw(flaw) => flaw.id(),
            Self::TooLarge { .. } => "case-too-large",
            Self::TooManyFindings => "case-too-many-findings",
            Self::UnknownKey { nearest: Some(_), .. } => "case-unknown-key-nearest",
            Self::UnknownKey { .. } => "case-unknown-key",
            Self::MisplacedFact { .. } => "case-misplaced-fact",
            Self::NotAssumption { nearest: Some(_), .. } => "case-not-assumption-nearest",
            Self::NotAssumption { .. } => "case-not-assumption",
            Self::Counted { .. } => "case-counted",
            Self::Missing { .. } => "case-missing",
            Self::Expected { message, .. } => message,
            Self::Date { .. } => "case-date",
            Self::Backwards { .. } => "case-backwards",
            Self::FactWord { .. } => "case-fact-word",
            Self::BadId { .. } => "case-bad-id",
            Self::UnknownName { nearest: Some(_), .. } => "case-unknown-name-nearest",
            Self::UnknownName { right, .. } if !right.is_empty() => "case-unknown-name-list",
            Self::UnknownName { .. } => "case-unknown-name",
            Self::Twice { .. } => "case-twice",
            Self::Number { .. } => "case-number",
            Self::TooMany { .. } => "case-too-many",
            Self::NoSubject => "case-no-subject",
        }
    }

    /// Every message id of this room, those of [`FlawKind`] aside.
    pub const IDS: [&'static str; 36] = [
        "case-too-large",
        "case-too-many-findings",
        "case-unknown-key-nearest",
        "case-unknown-key",
        "case-misplaced-fact",
        "case-not-assumption-nearest",
        "case-not-assumption",
        "case-counted",
        "case-missing",
        "case-date",
        "case-backwards",
        "case-fact-word",
        "case-bad-id",
        "case-unknown-name-list",
        "case-unknown-name-nearest",
        "case-unknown-name",
        "case-twice",
        "case-number",
        "case-too-many",
        "case-no-subject",
        wanted::TABLE,
        wanted::LIST,
        wanted::TEXT,
        wanted::WORDS,
        wanted::DAY,
        wanted::WHEN,
        wanted::COUNT,
        wanted::FACT,
        wanted::CLAIM,
        wanted::YES_NO,
        wanted::ENTITY,
        wanted::TASK,
        wanted::SPANS,
        wanted::NAME,
        wanted::REASON,
        wanted::CHANGE,
    ];

    /// The arguments of the message, by name. Texts stand as they were written; `bytes`, `least` and `most` are
    /// numbers, in the unit of the limit; `found`, `of` and `about` are words for the message to choose by.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let near = |nearest: &Option<String>| ("nearest", nearest.clone().unwrap_or_default());
        match self {
            Self::Flaw(flaw) => flaw.args(),
            Self::TooLarge { bytes } => {
                vec![("bytes", bytes.to_string()), ("most", super::LARGEST_CASE_BYTES.to_string())]
            }
            Self::TooManyFindings => vec![("most", super::MOST_FINDINGS.to_string())],
            Self::UnknownKey { key, nearest } | Self::NotAssumption { key, nearest } => {
                vec![("key", key.clone()), near(nearest)]
            }
            Self::MisplacedFact { key, about } => {
                vec![("key", key.clone()), ("about", (*about).to_owned())]
            }
            Self::Counted { key } => vec![("key", key.clone())],
            Self::Missing { key } => vec![("key", (*key).to_owned())],
            Self::Expected { found, .. } => vec![("found", (*found).to_owned())],
            Self::Date { written } | Self::FactWord { written } | Self::BadId { written } => {
                vec![("written", written.clone())]
            }
            Self::Backwards { from, to } => vec![("from", from.clone()), ("to", to.clone())],
            Self::UnknownName { of, name, nearest, right } => {
                let mut args = vec![("of", (*of).to_owned()), ("name", name.clone()), near(nearest)];
                if nearest.is_none() && !right.is_empty() {
                    args.push(("right", right.join(", ")));
                }
                args
            }
            Self::Twice { name } => vec![("name", name.clone())],
            Self::Number { written, least, most } => vec![
                ("written", written.to_string()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
            Self::TooMany { of, most } => vec![("of", (*of).to_owned()), ("most", most.to_string())],
            Self::NoSubject => Vec::new(),
        }
    }
}

/// The messages that say which type a value should have.
pub(super) mod wanted {
    pub const TABLE: &str = "case-expected-table";
    pub const LIST: &str = "case-expected-list";
    pub const TEXT: &str = "case-expected-text";
    pub const WORDS: &str = "case-expected-words";
    pub const DAY: &str = "case-expected-day";
    pub const WHEN: &str = "case-expected-when";
    pub const COUNT: &str = "case-expected-count";
    pub const FACT: &str = "case-expected-fact";
    pub const CLAIM: &str = "case-expected-claim";
    pub const YES_NO: &str = "case-expected-yes-no";
    pub const ENTITY: &str = "case-expected-entity";
    pub const TASK: &str = "case-expected-task";
    pub const SPANS: &str = "case-expected-spans";
    pub const NAME: &str = "case-expected-name";
    pub const REASON: &str = "case-expected-reason";
    pub const CHANGE: &str = "case-expected-change";
}
