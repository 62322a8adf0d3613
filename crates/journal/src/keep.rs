//! What expires: sessions, one-time tokens, idempotency keys. Outside the tree, and gone for good when its time is over.

use crate::Result;

/// One thing that is kept for a time. Texts have no NUL character in them, which PostgreSQL cannot keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What sort of thing, such as `session`. Keys of different kinds have nothing to do with each other.
    pub kind: String,
    /// Which one of its kind. What is secret does not belong here unhashed.
    pub key: String,
    /// Whatever it says.
    pub value: Vec<u8>,
    /// From when on it is not there any more, in seconds since 1970.
    pub expires_at: i64,
}

/// What keeps things for a time; shared by all who open the same one. `now` is always in seconds since 1970, and an item whose
/// `expires_at` is not after it is as good as none.
pub trait Keep: Send {
    /// Keeps an item, in place of the one of the same kind and key if there is one.
    ///
    /// # Errors
    /// When the store does not do its work: then it may be kept or not.
    fn put(&mut self, item: &Item) -> Result<()>;

    /// Keeps an item if there is none of the same kind and key, and says whether it did. Of several who try at once, one is told
    /// `true`: for what may be used or accepted once only.
    ///
    /// # Errors
    /// When the store does not do its work: then it may be kept or not.
    fn put_new(&mut self, item: &Item, now: i64) -> Result<bool>;

    /// The item of that kind and key.
    ///
    /// # Errors
    /// When the store does not answer.
    fn get(&mut self, kind: &str, key: &str, now: i64) -> Result<Option<Item>>;

    /// The item of that kind and key, which is then gone. Of several who try at once, one gets it.
    ///
    /// # Errors
    /// When the store does not do its work: then it may be gone or not.
    fn take(&mut self, kind: &str, key: &str, now: i64) -> Result<Option<Item>>;

    /// Deletes the item of that kind and key, if there is one.
    ///
    /// # Errors
    /// When the store does not do its work.
    fn delete(&mut self, kind: &str, key: &str) -> Result<()>;

    /// The items of a kind whose keys begin so, by the bytes of their keys: for a person's sessions, that they can be ended.
    ///
    /// # Errors
    /// When the store does not answer.
    fn list(&mut self, kind: &str, prefix: &str, now: i64) -> Result<Vec<Item>>;

    /// Deletes whatever has expired; how many items that were.
    ///
    /// # Errors
    /// When the store does not do its work.
    fn sweep(&mut self, now: i64) -> Result<u64>;
}
