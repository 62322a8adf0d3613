//! What keeps the entries: few verbs, so that two engines and a faulty one are easily written.

use crate::Result;
use crate::tree::Hash;
use std::time::Duration;

/// One entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The canonical bytes: what the tree is made of. Never changed, never deleted.
    pub bytes: Vec<u8>,
    /// Personal fields, encrypted; outside the tree, which holds commitments to them. Gone when the person is forgotten.
    pub sealed: Option<Sealed>,
}

/// Encrypted personal fields of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Whose they are, such as `person/4f2a`.
    pub person: String,
    /// The ciphertext.
    pub bytes: Vec<u8>,
}

/// What keeps the entries of one journal, append-only and in order.
pub trait Engine: Send {
    /// How many entries there are.
    ///
    /// # Errors
    /// When the store does not answer.
    fn size(&mut self) -> Result<u64>;

    /// The entries from a position on, in order, at most so many. Fewer (even none) only at the end.
    ///
    /// # Errors
    /// When the store does not answer.
    fn read(&mut self, from: u64, most: usize) -> Result<Vec<Row>>;

    /// The hashes of the entries from a position on, as they were when they were written.
    ///
    /// # Errors
    /// When the store does not answer.
    fn leaves(&mut self, from: u64, most: usize) -> Result<Vec<Hash>>;

    /// Appends all of the rows or none, if there are `expected` entries. When it returns `Ok`, they are on stable storage.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when there are not as many; or when the store does not do its work: then the rows may have been
    /// written or not, all or none, and the caller finds out by reading.
    fn append(&mut self, expected: u64, rows: &[Row]) -> Result<()>;

    /// Deletes the sealed fields of a person, from all entries, so that their bytes are nowhere in the store.
    ///
    /// # Errors
    /// When the store does not do its work.
    fn erase(&mut self, person: &str) -> Result<()>;

    /// Keeps the note of a signed checkpoint over the first `size` entries; one already there for that size stays.
    ///
    /// # Errors
    /// When the store does not do its work.
    fn save_checkpoint(&mut self, size: u64, note: &str) -> Result<()>;

    /// All checkpoints, by the number of entries: size and note.
    ///
    /// # Errors
    /// When the store does not answer.
    fn checkpoints(&mut self) -> Result<Vec<(u64, String)>>;

    /// Waits until there are more than `size` entries, or the time is up; how many there are then.
    ///
    /// # Errors
    /// When the store does not answer.
    fn wait(&mut self, size: u64, most: Duration) -> Result<u64>;
}
