//! Keys that a JSON table has twice.

use std::collections::HashMap;

use super::{Entry, FlawKind, Reader};

/// Up to this many entries, every two keys of a table are compared; above it they are hashed.
const COMPARED_ENTRIES: usize = 24;

impl<'s> Reader<'s> {
    /// Records every key that stands in a table for a second time.
    #[inline]
    pub(super) fn duplicates(&mut self, entries: &[Entry<'s>]) {
        if entries.len() > COMPARED_ENTRIES {
            return self.many_duplicates(entries);
        }
        let mut seen = entries.iter();
        while let Some(later) = seen.next_back() {
            if let Some(first) = seen.as_slice().iter().find(|entry| entry.key == later.key) {
                self.duplicate(first.key_start, later);
            }
        }
    }

    #[cold]
    fn many_duplicates(&mut self, entries: &[Entry<'s>]) {
        let mut firsts: HashMap<&str, u32> = HashMap::with_capacity(entries.len());
        for entry in entries {
            let first = *firsts.entry(&entry.key).or_insert(entry.key_start);
            if first != entry.key_start {
                self.duplicate(first, entry);
            }
        }
    }

    #[cold]
    fn duplicate(&mut self, first: u32, later: &Entry<'s>) {
        let kind = FlawKind::DuplicateKey { key: later.key.to_string(), first: Some(first) };
        self.flaw(later.key_start as usize, later.key_end as usize, kind);
    }
}
