//! What can go wrong with the ledger.

use record::{EntryError, EntryId, Refusal};

use crate::seal::SealError;
use crate::tree::TreeError;

/// What went wrong. Nothing was appended, unless it says so.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// The store.
    #[error(transparent)]
    Store(#[from] crate::Error),
    /// A tree, a note or a proof.
    #[error(transparent)]
    Tree(#[from] TreeError),
    /// A key, or what is sealed with it.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// What the store holds at a position is no entry.
    #[error("the entry at {position} cannot be read: {error}")]
    Broken {
        /// Where, from 0.
        position: u64,
        /// Why.
        error: EntryError,
    },
    /// An entry cannot be written.
    #[error("entry {number} of the batch cannot be written: {error}")]
    Unwritten {
        /// Which of the batch, from 0.
        number: usize,
        /// Why.
        error: EntryError,
    },
    /// Entries may not be appended.
    #[error("{} of the batch may not be appended", .0.len())]
    Refused(Vec<(usize, Refusal)>),
    /// The log holds an entry of the same id that says something else.
    #[error("{id} is in the log at {position} and says something else")]
    Different {
        /// Which of the batch, from 0.
        number: usize,
        /// Its id.
        id: EntryId,
        /// Where the other stands.
        position: u64,
    },
    /// A decision rests on another log: the first so many entries of this one have another root.
    #[error("entry {number} of the batch rests on another log of {size} entries")]
    OtherRoot {
        /// Which of the batch, from 0.
        number: usize,
        /// How long that log was, in entries.
        size: u64,
    },
    /// Other writers were quicker, again and again.
    #[error("{attempts} attempts, and each time another writer was quicker")]
    Busy {
        /// How many attempts were made.
        attempts: u32,
    },
    /// The thread that writes has ended.
    #[error("nothing is recorded any more: the program is ending")]
    Closed,
    /// Where a journal is to be made there is one already.
    #[error("there are {size} entries already")]
    NotEmpty {
        /// How many entries it has.
        size: u64,
    },
    /// A backup does not hold together: nothing was restored, or what was begun is not to be used.
    #[error("line {line} of the backup: {what}")]
    Backup {
        /// Which line, from 1.
        line: u64,
        /// What is wrong: `form`, `header`, `entry`, `size`, `root`, `signature`, `short`.
        what: &'static str,
    },
    /// A file cannot be read or written.
    #[error("{0}")]
    File(#[from] std::io::Error),
}

impl LedgerError {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            LedgerError::Store(error) => error.id(),
            LedgerError::Tree(error) => error.id(),
            LedgerError::Seal(error) => error.id(),
            LedgerError::Broken { .. } => "ledger-broken",
            LedgerError::Unwritten { .. } => "ledger-unwritten",
            LedgerError::Refused(_) => "ledger-refused",
            LedgerError::Different { .. } => "ledger-different",
            LedgerError::OtherRoot { .. } => "ledger-other-root",
            LedgerError::Busy { .. } => "ledger-busy",
            LedgerError::Closed => "ledger-closed",
            LedgerError::NotEmpty { .. } => "ledger-not-empty",
            LedgerError::Backup { .. } => "ledger-backup",
            LedgerError::File(_) => "ledger-file",
        }
    }

    /// The arguments of the message: `position`, `detail`, `count`, `entry`, `attempts`, `size`, `line`, `what`, or those of the
    /// error within.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            LedgerError::Store(error) => error.args(),
            LedgerError::Tree(error) => error.args(),
            LedgerError::Seal(error) => error.args(),
            LedgerError::Broken { position, error } => {
                vec![("position", position.to_string()), ("detail", error.to_string())]
            }
            LedgerError::Unwritten { error, .. } => vec![("detail", error.to_string())],
            LedgerError::Closed => Vec::new(),
            LedgerError::Refused(refusals) => vec![("count", refusals.len().to_string())],
            LedgerError::Different { id, position, .. } => {
                vec![("entry", id.to_string()), ("position", position.to_string())]
            }
            LedgerError::Busy { attempts } => vec![("attempts", attempts.to_string())],
            LedgerError::OtherRoot { size, .. } | LedgerError::NotEmpty { size } => {
                vec![("size", size.to_string())]
            }
            LedgerError::Backup { line, what } => {
                vec![("line", line.to_string()), ("what", (*what).to_owned())]
            }
            LedgerError::File(error) => vec![("detail", error.to_string())],
        }
    }
}
