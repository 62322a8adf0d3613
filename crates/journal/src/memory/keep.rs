//! A keep in memory.

use super::locked;
use crate::{Item, Keep, Result};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// A keep in memory. Clones share it.
#[derive(Clone, Default)]
pub struct MemoryKeep {
    items: Arc<Mutex<BTreeMap<Name, Kept>>>,
}

/// Kind and key.
type Name = (String, String);
/// Value, and from when on it is not there any more.
type Kept = (Vec<u8>, i64);

impl MemoryKeep {
    /// An empty keep.
    pub fn new() -> Self {
        Self::default()
    }
}

fn name(kind: &str, key: &str) -> Name {
    (kind.to_owned(), key.to_owned())
}

fn item((kind, key): &Name, (value, expires_at): &Kept) -> Item {
    Item { kind: kind.clone(), key: key.clone(), value: value.clone(), expires_at: *expires_at }
}

impl Keep for MemoryKeep {
    fn put(&mut self, item: &Item) -> Result<()> {
        let kept = (item.value.clone(), item.expires_at);
        locked(&self.items).insert(name(&item.kind, &item.key), kept);
        Ok(())
    }

    fn put_new(&mut self, item: &Item, now: i64) -> Result<bool> {
        let name = name(&item.kind, &item.key);
        let mut items = locked(&self.items);
        let free = items.get(&name).is_none_or(|(_, expires_at)| *expires_at <= now);
        if free {
            items.insert(name, (item.value.clone(), item.expires_at));
        }
        Ok(free)
    }

    fn get(&mut self, kind: &str, key: &str, now: i64) -> Result<Option<Item>> {
        let name = name(kind, key);
        let items = locked(&self.items);
        Ok(items.get(&name).map(|kept| item(&name, kept)).filter(|item| item.expires_at > now))
    }

    fn take(&mut self, kind: &str, key: &str, now: i64) -> Result<Option<Item>> {
        let name = name(kind, key);
        let taken = locked(&self.items).remove(&name);
        Ok(taken.map(|kept| item(&name, &kept)).filter(|item| item.expires_at > now))
    }

    fn delete(&mut self, kind: &str, key: &str) -> Result<()> {
        locked(&self.items).remove(&name(kind, key));
        Ok(())
    }

    fn list(&mut self, kind: &str, prefix: &str, now: i64) -> Result<Vec<Item>> {
        let items = locked(&self.items);
        let of_kind = items.range(name(kind, prefix)..).take_while(|((other, _), _)| other == kind);
        let found = of_kind.take_while(|((_, key), _)| key.starts_with(prefix));
        Ok(found.map(|(name, kept)| item(name, kept)).filter(|item| item.expires_at > now).collect())
    }

    fn sweep(&mut self, now: i64) -> Result<u64> {
        let mut items = locked(&self.items);
        let before = items.len();
        items.retain(|_, (_, expires_at)| *expires_at > now);
        Ok(u64::try_from(before - items.len()).unwrap_or(u64::MAX))
    }
}
