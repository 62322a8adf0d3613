//! Sixty-four worlds at once, drawn with a fixed seed: what is left where a diagram grows too large.

use super::domain::{lists, patterns};
use super::logic::{CANDIDATES, Decides, Full, Key, Logic, Railed};
use crate::edition::Edition;
use crate::model::DimId;
use crate::situation::Leaf;
use std::collections::{BTreeMap, BTreeSet};

/// The seed: the same framework always gives the same sample.
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
/// Worlds in a word.
pub(super) const LANES: u32 = u64::BITS;

/// Marsaglia's xorshift, 64 bits, with a multiplication at the end.
#[derive(Clone, Debug)]
pub(super) struct Draw(u64);

impl Draw {
    /// From the seed.
    pub const fn new() -> Draw {
        Draw(SEED)
    }

    /// The next word.
    pub fn word(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count.max(1)).unwrap_or(1);
        usize::try_from((self.word() >> 32) % count).unwrap_or_default()
    }
}

/// Sixty-four states of knowledge, and a completion of each.
#[derive(Clone, Debug, Default)]
pub(super) struct Lanes {
    known: BTreeMap<Key, (u64, u64)>,
    world: BTreeMap<Key, u64>,
}

impl Lanes {
    /// Draws states of knowledge of these variables that can be in the edition.
    pub fn drawn(edition: &Edition<'_>, keys: &BTreeSet<Key>, draw: &mut Draw) -> Lanes {
        let mut lanes = Lanes::default();
        lanes.dimensions(edition, keys, draw);
        lanes.organisations(edition, keys, draw);
        for &key in keys {
            let (yes, no) = (draw.word(), draw.word());
            match key {
                Key::Leaf(Leaf::Complete(set) | Leaf::Another(set, _)) => {
                    lanes.known.entry(Key::Leaf(Leaf::Complete(set))).or_insert((yes, 0));
                    lanes.known.entry(Key::Leaf(Leaf::Another(set, None))).or_insert((0, yes));
                }
                Key::Leaf(_) => drop(lanes.known.insert(key, (yes, no & !yes))),
                Key::Has(..) => drop(lanes.known.insert(key, (yes, !yes))),
                _ => {}
            }
        }
        lanes
    }

    fn dimensions(&mut self, edition: &Edition<'_>, keys: &BTreeSet<Key>, draw: &mut Draw) {
        let dim = |key: &Key| if let Key::Bit(dim, _) = key { Some(*dim) } else { None };
        let dims: BTreeSet<DimId> = keys.iter().filter_map(dim).collect();
        let mut values: BTreeMap<DimId, Vec<usize>> = BTreeMap::new();
        for dim in dims {
            let count = edition.framework.values(dim).len();
            values.insert(dim, (0..LANES).map(|_| draw.below(count)).collect());
        }
        for &key in keys {
            if let Key::Bit(dim, bit) = key {
                let lanes = values.get(&dim).into_iter().flatten();
                let word = lanes.rev().fold(0, |word, value| word << 1 | u64::from(value >> bit & 1 == 1));
                self.known.insert(key, (word, !word));
            }
        }
    }

    fn organisations(&mut self, edition: &Edition<'_>, keys: &BTreeSet<Key>, draw: &mut Draw) {
        for candidate in 0..CANDIDATES {
            let lists = lists(candidate, keys);
            let patterns: Vec<Vec<bool>> = patterns(edition, &lists).into_iter().collect();
            let chosen: Vec<usize> = (0..LANES).map(|_| draw.below(patterns.len())).collect();
            for (at, list) in lists.into_iter().enumerate() {
                let is = |which: &usize| patterns.get(*which).and_then(|pattern| pattern.get(at).copied());
                let word =
                    chosen.iter().fold(0, |word, which| word << 1 | u64::from(is(which).unwrap_or(false)));
                self.known.insert(Key::Listed(candidate, list), (word, !word));
            }
        }
    }

    /// Completes the states; `fill` gives the lanes in which an unknown variable holds.
    pub fn complete(&mut self, mut fill: impl FnMut() -> u64) {
        self.world = self.known.iter().map(|(key, (yes, no))| (*key, yes | (fill() & !no))).collect();
    }

    /// Completes the states; where a set is complete there is no other member of it.
    pub fn complete_closed(&mut self, draw: &mut Draw) {
        self.complete(|| draw.word());
        let complete: Vec<(Key, u64)> = self.world.iter().map(|(key, word)| (*key, *word)).collect();
        for (key, word) in complete {
            if let Key::Leaf(Leaf::Complete(set)) = key
                && let Some(another) = self.world.get_mut(&Key::Leaf(Leaf::Another(set, None)))
            {
                *another &= !word;
            }
        }
    }
}

impl Logic for Lanes {
    type Value = u64;

    fn constant(&mut self, holds: bool) -> u64 {
        if holds { u64::MAX } else { 0 }
    }

    fn var(&mut self, key: Key) -> Result<u64, Full> {
        self.world.get(&key).copied().ok_or(Full)
    }

    fn and(&mut self, a: &u64, b: &u64) -> Result<u64, Full> {
        Ok(a & b)
    }

    fn or(&mut self, a: &u64, b: &u64) -> Result<u64, Full> {
        Ok(a | b)
    }

    fn not(&mut self, a: &u64) -> Result<u64, Full> {
        Ok(!a)
    }
}

impl Decides for Lanes {
    fn is_possible(&self, value: &u64) -> bool {
        *value != 0
    }
}

impl Railed for Lanes {
    fn rails(&mut self, key: Key) -> Result<(u64, u64), Full> {
        self.known.get(&key).copied().ok_or(Full)
    }
}
