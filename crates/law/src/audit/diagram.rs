//! The variables of a framework as levels of diagrams: two each, whether it is known and what it is.

use super::bdd::{Bdd, FALSE, Ref, Slots, TRUE};
use super::logic::{Decides, Full, Key, Logic, Railed};
use crate::situation::Leaf;
use std::collections::{BTreeMap, BTreeSet};

/// Diagrams over the variables of a framework.
#[derive(Debug)]
pub(super) struct Diagram {
    /// The diagrams.
    pub bdd: Bdd,
    keys: Vec<Key>,
    places: BTreeMap<Key, u32>,
    limit: usize,
}

impl Diagram {
    /// Over these variables in this order, with so many nodes.
    pub fn new(keys: Vec<Key>, limit: usize) -> Diagram {
        let places = keys.iter().copied().zip(0..).collect();
        Diagram { bdd: Bdd::new(limit), keys, places, limit }
    }

    /// Forgets every diagram.
    pub fn clear(&mut self) {
        self.bdd = Bdd::new(self.limit);
    }

    fn place(&self, key: Key) -> Result<u32, Full> {
        self.places.get(&key).copied().ok_or(Full)
    }

    /// The level that says what a variable is.
    pub fn value_level(&self, key: Key) -> Result<u32, Full> {
        Ok(2 * self.place(key)? + 1)
    }

    /// The level that says whether a variable is known.
    pub fn known_level(&self, key: Key) -> Result<u32, Full> {
        Ok(2 * self.place(key)?)
    }

    /// In which states of knowledge every completion has it.
    pub fn sure(&mut self, at: Ref, done: &mut BTreeMap<Ref, Ref>) -> Result<Ref, Full> {
        let Some(fork) = self.bdd.fork(at) else { return Ok(at) };
        if let Some(&found) = done.get(&at) {
            return Ok(found);
        }
        let key = self.keys.get(fork.level as usize / 2).copied().ok_or(Full)?;
        let (low, high) = (self.sure(fork.low, done)?, self.sure(fork.high, done)?);
        let (yes, no) = self.rails(key)?;
        let both = self.bdd.and(low, high)?;
        let unless_yes = self.bdd.ite(no, low, both)?;
        let found = self.bdd.ite(yes, high, unless_yes)?;
        done.insert(at, found);
        Ok(found)
    }

    /// The states of knowledge of these variables.
    pub fn slots(&self, keys: &BTreeSet<Key>) -> Result<Slots, Full> {
        let mut slots = Slots::default();
        let other = |set| keys.contains(&Key::Leaf(Leaf::Complete(set)));
        for &key in self.keys.iter().filter(|key| keys.contains(key)) {
            match key {
                Key::Leaf(Leaf::Another(set, _)) if other(set) => {}
                Key::Leaf(Leaf::Complete(set) | Leaf::Another(set, _)) => {
                    slots.plain(self.known_level(Key::Leaf(Leaf::Complete(set)))?);
                }
                Key::Leaf(_) => slots.known(self.known_level(key)?, self.value_level(key)?),
                _ => slots.plain(self.value_level(key)?),
            }
        }
        Ok(slots)
    }
}

impl Logic for Diagram {
    type Value = Ref;

    fn constant(&mut self, holds: bool) -> Ref {
        if holds { TRUE } else { FALSE }
    }

    fn var(&mut self, key: Key) -> Result<Ref, Full> {
        let level = self.value_level(key)?;
        self.bdd.var(level)
    }

    fn and(&mut self, a: &Ref, b: &Ref) -> Result<Ref, Full> {
        self.bdd.and(*a, *b)
    }

    fn or(&mut self, a: &Ref, b: &Ref) -> Result<Ref, Full> {
        self.bdd.or(*a, *b)
    }

    fn not(&mut self, a: &Ref) -> Result<Ref, Full> {
        self.bdd.not(*a)
    }
}

impl Decides for Diagram {
    fn is_possible(&self, value: &Ref) -> bool {
        *value != FALSE
    }
}

impl Railed for Diagram {
    fn rails(&mut self, key: Key) -> Result<(Ref, Ref), Full> {
        match key {
            // that a set is not complete is never known, only that nobody says it is
            Key::Leaf(Leaf::Complete(_)) => {
                let known = self.known_level(key)?;
                Ok((self.bdd.var(known)?, FALSE))
            }
            Key::Leaf(Leaf::Another(set, _)) => {
                let known = self.known_level(Key::Leaf(Leaf::Complete(set)))?;
                Ok((FALSE, self.bdd.var(known)?))
            }
            Key::Leaf(_) => {
                let (known, value) = (self.known_level(key)?, self.var(key)?);
                let known = self.bdd.var(known)?;
                Ok((self.bdd.and(known, value)?, self.bdd.ite(value, FALSE, known)?))
            }
            _ => {
                let value = self.var(key)?;
                Ok((value, self.bdd.not(value)?))
            }
        }
    }
}
