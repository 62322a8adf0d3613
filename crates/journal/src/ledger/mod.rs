//! The journal with the state that it adds up to: opened, caught up with, appended to, checked.

mod append;
mod error;
mod replay;
mod snapshot;
mod transfer;
mod verify;

use jiff::civil::Date;
use record::{Entry, State};

pub use append::Appended;
pub use error::LedgerError;
pub use snapshot::Snapshot;
pub use transfer::{MAGIC, Restored, check_backup, restore};
pub use verify::{Misfit, Verified};

use crate::seal::Keyring;
use crate::tree::{Checkpoint, Frontier, Hash, Note, Signer};
use crate::{Engine, Row};

/// A result of the ledger.
pub type LedgerResult<T> = std::result::Result<T, LedgerError>;

/// How many rows are read at once, in rows.
const CHUNK_ROWS: usize = 16_384;

/// A journal, and the state of all of its entries in memory.
pub struct Ledger {
    engine: Box<dyn Engine>,
    keys: Keyring,
    state: State,
    frontier: Frontier,
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ledger").field("size", &self.state.size()).finish_non_exhaustive()
    }
}

impl Ledger {
    /// The state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// How many entries are in the state, in entries.
    pub fn size(&self) -> u64 {
        self.state.size()
    }

    /// The root of the tree over them.
    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// One row as it is kept; `None` past the end.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn row(&mut self, position: u64) -> LedgerResult<Option<Row>> {
        Ok(self.engine.read(position, 1)?.into_iter().next())
    }

    /// One entry; `None` past the end.
    ///
    /// # Errors
    /// When the store does not answer, or what it holds there is no entry.
    pub fn entry(&mut self, position: u64) -> LedgerResult<Option<Entry>> {
        match self.row(position)? {
            Some(row) => replay::decode(position, &row).map(Some),
            None => Ok(None),
        }
    }

    /// The personal fields of the entry at a position, by name; `None` where there are none, or the person has been forgotten.
    ///
    /// # Errors
    /// When they cannot be opened.
    pub fn personal(&mut self, position: u64) -> LedgerResult<Option<Vec<(String, String)>>> {
        let Some(Row { sealed: Some(sealed), bytes }) = self.row(position)? else { return Ok(None) };
        let entry = Entry::from_bytes(&bytes).map_err(|error| LedgerError::Broken { position, error })?;
        Ok(self.keys.open(&entry, &sealed)?)
    }

    /// Destroys a person's key and deletes what was sealed with it. Whether there was a key.
    ///
    /// # Errors
    /// When the key cannot be destroyed, or the store does not do its work.
    pub fn forget(&mut self, person: &str) -> LedgerResult<bool> {
        let was = self.keys.destroy(person)?;
        self.engine.erase(person)?;
        Ok(was)
    }

    /// Signs a checkpoint over what is in the state, and keeps it.
    ///
    /// # Errors
    /// When the store does not do its work.
    pub fn checkpoint(&mut self, signer: &Signer) -> LedgerResult<Note> {
        let note = Checkpoint::new(signer.name(), self.size(), self.root())?.sign(signer)?;
        self.engine.save_checkpoint(self.size(), &note.to_string())?;
        Ok(note)
    }

    /// The checkpoint over the most entries, if one was ever signed.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn last_checkpoint(&mut self) -> LedgerResult<Option<(u64, String)>> {
        Ok(self.engine.last_checkpoint()?)
    }

    /// The hashes of the first so many entries, for proofs.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn leaves(&mut self, size: u64) -> LedgerResult<Vec<Hash>> {
        let mut leaves: Vec<Hash> = Vec::new();
        while (leaves.len() as u64) < size {
            let rows = self.engine.read(leaves.len() as u64, CHUNK_ROWS)?;
            if rows.is_empty() {
                break;
            }
            leaves.extend(rows.iter().map(|row| crate::tree::leaf(&row.bytes)));
        }
        leaves.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        Ok(leaves)
    }

    /// Waits until there is more than the state holds, or the time is up, and catches up.
    ///
    /// # Errors
    /// As [`Ledger::catch_up`].
    pub fn follow(&mut self, most: std::time::Duration) -> LedgerResult<u64> {
        let size = self.size();
        if self.engine.wait(size, most)? > size { self.catch_up() } else { Ok(0) }
    }

    /// The last moment of a day where the office is, as seconds east of Greenwich say.
    pub fn end_of(day: Date, offset_s: i32) -> jiff::Timestamp {
        let offset = jiff::tz::Offset::from_seconds(offset_s).unwrap_or(jiff::tz::Offset::UTC);
        let end = offset.to_timestamp(day.at(23, 59, 59, 0));
        end.unwrap_or(jiff::Timestamp::MAX)
    }
}
