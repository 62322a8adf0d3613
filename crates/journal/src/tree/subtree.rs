//! A part of the tree that has a root of its own.

use super::{Result, TreeError};

/// The entries from `start` up to but not including `end`, where they make up a subtree of every tree that holds them.
///
/// That is so when `start` is a multiple of the smallest power of two that is not less than their number
/// (draft-ietf-plants-merkle-tree-certs, 4.1): `[0, n)` for any *n*, or `[8, 13)`, but not `[4, 9)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subtree {
    start: u64,
    end: u64,
}

impl Subtree {
    /// A subtree by its bounds, in entries from 0.
    ///
    /// # Errors
    /// [`TreeError::Subtree`] when those entries are not a subtree.
    pub fn new(start: u64, end: u64) -> Result<Self> {
        let wrong = TreeError::Subtree { start, end };
        let Some(length) = end.checked_sub(start) else { return Err(wrong) };
        let aligned = match length.checked_next_power_of_two() {
            _ if start == 0 || length == 0 => true,
            Some(width) => start.is_multiple_of(width),
            // wider than half of all positions there are, so only at their beginning
            None => false,
        };
        if aligned { Ok(Self { start, end }) } else { Err(wrong) }
    }

    /// The subtree of one entry, which must not be the last that 64 bits can count.
    pub(super) fn of_entry(index: u64) -> Self {
        Self { start: index, end: index.saturating_add(1) }
    }

    /// The first entries.
    pub(super) fn of_first(size: u64) -> Self {
        Self { start: 0, end: size }
    }

    /// The first entry's index.
    pub fn start(self) -> u64 {
        self.start
    }

    /// The index after the last entry's.
    pub fn end(self) -> u64 {
        self.end
    }

    /// How many entries it has.
    pub fn size(self) -> u64 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it has no entry.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Where an entry is, counted from the subtree's first.
    ///
    /// # Errors
    /// [`TreeError::Outside`] when it is not in the subtree.
    pub(super) fn position(self, index: u64) -> Result<u64> {
        let outside = TreeError::Outside { index, start: self.start, end: self.end };
        index.checked_sub(self.start).filter(|_| index < self.end).ok_or(outside)
    }
}
