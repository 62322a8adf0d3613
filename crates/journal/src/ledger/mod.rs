//! The journal with the state that it adds up to: opened, caught up with, appended to, checked.

mod append;
mod error;
mod replay;
mod snapshot;
mod transfer;
mod verify;

use std::sync::{Mutex, MutexGuard, PoisonError};

use record::{Entry, State};

pub use append::Appended;
pub use error::LedgerError;
pub use snapshot::Snapshot;
pub use transfer::{MAGIC, Restored, check_backup, restore};
pub use verify::{Misfit, Verified, Verifying};

use crate::seal::Keyring;
use crate::tree::{Checkpoint, Frontier, Hash, Note, Signer};
use crate::{Engine, Row};

/// A result of the ledger.
pub type LedgerResult<T> = std::result::Result<T, LedgerError>;

/// How many rows are read at once, in rows.
const CHUNK_ROWS: usize = 16_384;

/// A journal, and the state of all of its entries in memory.
pub struct Ledger {
    /// Behind a lock, so that readers of the state can share the ledger.
    engine: Mutex<Box<dyn Engine>>,
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
    /// What keeps the entries. Whoever panicked while asking it has changed nothing here.
    fn engine(&mut self) -> &mut dyn Engine {
        self.engine.get_mut().unwrap_or_else(PoisonError::into_inner).as_mut()
    }

    /// The same, for one of several readers.
    fn asked(&self) -> MutexGuard<'_, Box<dyn Engine>> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner)
    }

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
    pub fn row(&self, position: u64) -> LedgerResult<Option<Row>> {
        Ok(self.asked().read(position, 1)?.into_iter().next())
    }

    /// One entry; `None` past the end.
    ///
    /// # Errors
    /// When the store does not answer, or what it holds there is no entry.
    pub fn entry(&self, position: u64) -> LedgerResult<Option<Entry>> {
        match self.row(position)? {
            Some(row) => replay::decode(position, &row).map(Some),
            None => Ok(None),
        }
    }

    /// The entries from a position on, in order, at most so many; fewer only at the end.
    ///
    /// # Errors
    /// When the store does not answer, or holds what is no entry.
    pub fn entries(&self, from: u64, most: usize) -> LedgerResult<Vec<Entry>> {
        let rows = self.asked().read(from, most)?;
        (from..).zip(&rows).map(|(position, row)| replay::decode(position, row)).collect()
    }

    /// The texts of an entry's personal fields, by the names of the fields, checked against what the log commits to; none where it has
    /// no such fields, or the person has been forgotten. Whoever opens them writes down first that they do.
    ///
    /// # Errors
    /// When the store does not answer, the key does not open them, or they are not what the log commits to.
    pub fn personal(&self, position: u64) -> LedgerResult<Vec<(String, String)>> {
        let Some(row) = self.row(position)? else { return Ok(Vec::new()) };
        let Some(sealed) = &row.sealed else { return Ok(Vec::new()) };
        let entry = replay::decode(position, &row)?;
        Ok(self.keys.open(&entry, sealed)?.unwrap_or_default())
    }

    /// Destroys a person's key and deletes what was sealed with it. Whether there was a key.
    ///
    /// # Errors
    /// When the key cannot be destroyed, or the store does not do its work.
    pub fn forget(&mut self, person: &str) -> LedgerResult<bool> {
        let was = self.keys.destroy(person)?;
        self.engine().erase(person)?;
        Ok(was)
    }

    /// Signs a checkpoint over what is in the state, and keeps it.
    ///
    /// # Errors
    /// When the store does not do its work.
    pub fn checkpoint(&mut self, signer: &Signer) -> LedgerResult<Note> {
        let note = Checkpoint::new(signer.name(), self.size(), self.root())?.sign(signer)?;
        self.asked().save_checkpoint(self.size(), &note.to_string())?;
        Ok(note)
    }

    /// The signed checkpoints that are kept, by length of the log, in order.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn checkpoints(&self) -> LedgerResult<Vec<(u64, String)>> {
        Ok(self.asked().checkpoints()?)
    }

    /// The hashes of the first so many entries, as they were when these were written, for proofs: one over an entry that was
    /// changed since does not hold.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn leaves(&self, size: u64) -> LedgerResult<Vec<Hash>> {
        Ok(self.asked().leaves(0, usize::try_from(size).unwrap_or(usize::MAX))?)
    }

    /// The root of the tree over the first so many entries.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn root_at(&self, size: u64) -> LedgerResult<Hash> {
        if size == self.size() { Ok(self.root()) } else { Ok(crate::tree::root(&self.leaves(size)?)) }
    }

    /// Gives every row that the state holds, in order, with its position.
    ///
    /// # Errors
    /// When the store does not answer, or what `each` returns.
    pub fn rows(&mut self, each: &mut dyn FnMut(u64, Row) -> LedgerResult<()>) -> LedgerResult<()> {
        let (mut next, size) = (0, self.size());
        while next < size {
            let most = usize::try_from(size - next).unwrap_or(CHUNK_ROWS).min(CHUNK_ROWS);
            let rows = self.engine().read(next, most)?;
            if rows.is_empty() {
                // shorter than the state: it was set back
                return Err(crate::Error::Conflict { expected: size, size: next }.into());
            }
            for row in rows {
                each(next, row)?;
                next += 1;
            }
        }
        Ok(())
    }

    /// Waits until there is more than the state holds, or the time is up, and catches up.
    ///
    /// # Errors
    /// As [`Ledger::catch_up`].
    pub fn follow(&mut self, most: std::time::Duration) -> LedgerResult<u64> {
        let size = self.size();
        if self.engine().wait(size, most)? > size { self.catch_up() } else { Ok(0) }
    }
}
