//! What can go wrong in the journal. Messages for people are made elsewhere, from id and arguments.

/// A result of this room.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong. A password never stands in one: of a URL nothing is repeated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The journal is not as long as the writer thought: someone else has written. Nothing was appended.
    #[error("the journal holds {size} entries, not {expected}")]
    Conflict {
        /// How many entries the writer expected, in entries.
        expected: u64,
        /// How many there are, in entries.
        size: u64,
    },
    /// What keeps the entries does not do its work.
    #[error("{engine}: {detail}")]
    Store {
        /// Which engine, for a message: `sqlite`, `postgres`, `memory`.
        engine: &'static str,
        /// In the engine's own words.
        detail: String,
    },
    /// There is something where the journal or the keep should be, and it is not that. It was left as it is.
    #[error("{place} is no {expected} of Hatoba")]
    NotAJournal {
        /// The file's path, or the name of the schema in the database.
        place: String,
        /// What it should be: `journal` or `keep`.
        expected: &'static str,
    },
    /// A newer version of the program has written here. It was left as it is.
    #[error("the store has schema {found}, this program knows up to {known}")]
    NewerSchema {
        /// The version that was found, counted from 1.
        found: u64,
        /// The newest version that this program knows.
        known: u64,
    },
    /// The store contradicts itself: it was cut, overwritten or changed by other means. Restore it from a backup.
    #[error("{engine}: the store is damaged: {detail}")]
    Damaged {
        /// Which engine, for a message: `sqlite`, `postgres`.
        engine: &'static str,
        /// In the engine's own words.
        detail: String,
    },
    /// What should name a place to keep things does not.
    #[error("expected {expected}")]
    Location {
        /// What was expected.
        expected: &'static str,
    },
    /// The certificates to check a server's with cannot be read.
    #[error("certificates of {place}: {detail}")]
    Certificates {
        /// The file's path, or `system`.
        place: String,
        /// In the reader's own words.
        detail: String,
    },
}

impl Error {
    /// The message id, as in the message files.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Conflict { .. } => "journal-conflict",
            Self::Store { .. } => "journal-store",
            Self::NotAJournal { .. } => "journal-not-a-journal",
            Self::NewerSchema { .. } => "journal-newer-schema",
            Self::Damaged { .. } => "journal-damaged",
            Self::Location { .. } => "journal-location",
            Self::Certificates { .. } => "journal-certificates",
        }
    }

    /// The message's arguments. `detail` is the engine's own word, `expected` a number of entries, a kind of store, or a form.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Conflict { expected, size } => {
                vec![("expected", expected.to_string()), ("size", size.to_string())]
            }
            Self::Store { engine, detail } | Self::Damaged { engine, detail } => {
                vec![("engine", (*engine).to_owned()), ("detail", detail.clone())]
            }
            Self::NotAJournal { place, expected } => {
                vec![("place", place.clone()), ("expected", (*expected).to_owned())]
            }
            Self::NewerSchema { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::Location { expected } => vec![("expected", (*expected).to_owned())],
            Self::Certificates { place, detail } => {
                vec![("place", place.clone()), ("detail", detail.clone())]
            }
        }
    }
}
