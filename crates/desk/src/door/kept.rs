//! What the door keeps, as JSON.

use journal::Item;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Door, DoorError};

/// Kept until it is taken away.
pub(super) const FOR_GOOD: i64 = i64::MAX;

/// Parts a user's id from what follows it in a key. No id has it in it, so that no user's keys begin like another's.
pub(super) const PART: char = ':';

/// What is kept, with its key.
#[derive(Debug)]
pub(super) struct Kept<T> {
    pub(super) key: String,
    pub(super) value: T,
    pub(super) expires_at: i64,
}

/// The key of something of a user.
pub(super) fn of(user: &str, name: &str) -> String {
    format!("{user}{PART}{name}")
}

/// A short name that was sent: of what is none, nothing is kept.
pub(super) fn plain(name: &str) -> &str {
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric()) { name } else { "" }
}

fn read<T: DeserializeOwned>(kind: &'static str, item: Item) -> Result<Kept<T>, DoorError> {
    let value = serde_json::from_slice(&item.value).map_err(|_| DoorError::Unreadable { kind })?;
    Ok(Kept { key: item.key, value, expires_at: item.expires_at })
}

fn item<T: Serialize>(kind: &'static str, key: &str, value: &T, until: i64) -> Result<Item, DoorError> {
    let value = serde_json::to_vec(value).map_err(|_| DoorError::Unreadable { kind })?;
    Ok(Item { kind: kind.to_owned(), key: key.to_owned(), value, expires_at: until })
}

impl Door<'_> {
    pub(super) fn get<T: DeserializeOwned>(
        &self,
        kind: &'static str,
        key: &str,
    ) -> Result<Option<Kept<T>>, DoorError> {
        let found = self.keep().get(kind, key, self.seconds())?;
        found.map(|item| read(kind, item)).transpose()
    }

    pub(super) fn put<T: Serialize>(
        &self,
        kind: &'static str,
        key: &str,
        value: &T,
        until: i64,
    ) -> Result<(), DoorError> {
        let item = item(kind, key, value, until)?;
        Ok(self.keep().put(&item)?)
    }

    /// Keeps it if there is none yet; whether it did.
    pub(super) fn put_new<T: Serialize>(
        &self,
        kind: &'static str,
        key: &str,
        value: &T,
        until: i64,
    ) -> Result<bool, DoorError> {
        let item = item(kind, key, value, until)?;
        Ok(self.keep().put_new(&item, self.seconds())?)
    }

    /// What is there, and then not any more: of several who try, one gets it.
    pub(super) fn take<T: DeserializeOwned>(
        &self,
        kind: &'static str,
        key: &str,
    ) -> Result<Option<Kept<T>>, DoorError> {
        let found = self.keep().take(kind, key, self.seconds())?;
        found.map(|item| read(kind, item)).transpose()
    }

    pub(super) fn delete(&self, kind: &'static str, key: &str) -> Result<(), DoorError> {
        Ok(self.keep().delete(kind, key)?)
    }

    pub(super) fn list<T: DeserializeOwned>(
        &self,
        kind: &'static str,
        prefix: &str,
    ) -> Result<Vec<Kept<T>>, DoorError> {
        let found = self.keep().list(kind, prefix, self.seconds())?;
        found.into_iter().map(|item| read(kind, item)).collect()
    }

    /// Deletes what begins so, whatever it says.
    pub(super) fn delete_all(&self, kind: &'static str, prefix: &str) -> Result<(), DoorError> {
        let mut keep = self.keep();
        for item in keep.list(kind, prefix, self.seconds())? {
            keep.delete(kind, &item.key)?;
        }
        Ok(())
    }
}
