//! What a judgement's tree says: why, what would unsettle it, what would have to change, what is still needed,
//! what to ask next, which quarrels do not matter.
//!
//! All of it is read off the tree. Families of sets are bounded ([`Bounded::cut`] says so); the residual
//! ([`Explainer::still_needed`]) never is.

mod ask;
mod change;
mod live;
mod need;
mod reasons;
mod sets;

pub use ask::Asked;
pub use live::{Live, RestsOn};
pub use need::Need;

use crate::judge::{Tree, What};
use crate::situation::{Leaf, Situation};
use crate::truth::Truth;
use sets::{Family, LEAVES_MAX};
use std::cell::OnceCell;

/// Sets of things, minimal and bounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounded<T> {
    /// The sets, smallest first.
    pub sets: Vec<Vec<T>>,
    /// Whether some were left out for their number or size.
    pub cut: bool,
}

impl<T> Bounded<T> {
    /// No set at all.
    pub const fn none() -> Bounded<T> {
        Bounded { sets: Vec::new(), cut: false }
    }
}

/// A leaf that would have to change, and the truth it would have to have.
pub type Flip = (Leaf, bool);

/// Reads explanations off one tree.
#[derive(Debug)]
pub struct Explainer<'t> {
    pub(crate) tree: &'t Tree,
    pub(crate) situation: &'t Situation,
    /// The distinct leaves, in order of appearance.
    pub(crate) leaves: Vec<Leaf>,
    /// By node: the number of its leaf, for leaves.
    numbers: Vec<u8>,
    /// Leaves that occur both ways round, once somebody has asked.
    mixed: OnceCell<u128>,
    /// The reasons of the verdict, likewise.
    reasons: OnceCell<Family>,
    /// More leaves than families of sets are computed for.
    pub(crate) too_many: bool,
}

impl<'t> Explainer<'t> {
    /// Prepares a tree for explanation.
    pub fn new(tree: &'t Tree, situation: &'t Situation) -> Explainer<'t> {
        let mut explainer = Explainer {
            tree,
            situation,
            leaves: Vec::with_capacity(32),
            numbers: vec![u8::MAX; tree.nodes.len()],
            mixed: OnceCell::new(),
            reasons: OnceCell::new(),
            too_many: false,
        };
        explainer.number();
        explainer
    }

    /// Leaves that occur both ways round: only these can leave three-valued logic short of what holds in every case.
    pub(crate) fn mixed(&self) -> u128 {
        *self.mixed.get_or_init(|| {
            let (positive, negative) = self.polarity(0, false);
            positive & negative
        })
    }

    fn number(&mut self) {
        let mut seen = vec![u8::MAX; self.situation.truths.len()];
        for (node, number) in self.tree.nodes.iter().zip(&mut self.numbers) {
            let What::Leaf(leaf) = node.what else { continue };
            let Some(slot) = seen.get_mut(self.situation.index(leaf)) else { continue };
            if *slot == u8::MAX {
                if self.leaves.len() == LEAVES_MAX {
                    self.too_many = true;
                    continue;
                }
                *slot = u8::try_from(self.leaves.len()).unwrap_or(u8::MAX);
                self.leaves.push(leaf);
            }
            *number = *slot;
        }
    }

    /// The number of a node's leaf.
    pub(crate) fn leaf_number(&self, at: usize) -> Option<u8> {
        self.numbers.get(at).copied().filter(|number| *number != u8::MAX)
    }

    /// The leaves under a node that occur upright, and those that occur upside down.
    fn polarity(&self, at: usize, flipped: bool) -> (u128, u128) {
        let Some(node) = self.tree.nodes.get(at) else { return (0, 0) };
        let join = |(a, b): (u128, u128), (c, d): (u128, u128)| (a | c, b | d);
        match node.what {
            What::Leaf(_) => {
                let bit = self.leaf_number(at).map_or(0, |number| 1_u128 << number);
                if flipped { (0, bit) } else { (bit, 0) }
            }
            What::Not => self.tree.parts(at).map(|part| self.polarity(part, !flipped)).fold((0, 0), join),
            What::Unless => {
                // the general condition and every `then` stand upright, every `when` both ways
                let parts = self.tree.parts(at).enumerate().map(|(index, part)| {
                    let upright = self.polarity(part, flipped);
                    if index % 2 == 1 { join(upright, self.polarity(part, !flipped)) } else { upright }
                });
                parts.fold((0, 0), join)
            }
            _ => self.tree.parts(at).map(|part| self.polarity(part, flipped)).fold((0, 0), join),
        }
    }

    /// The distinct leaves of the tree, in order of appearance; no more than 128 are numbered.
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// The leaves that are unknown, in order of appearance.
    pub fn unknown(&self) -> Vec<Leaf> {
        let unknown = |leaf: &&Leaf| self.situation.reading(**leaf).truth == Truth::Unknown;
        self.leaves.iter().filter(unknown).copied().collect()
    }

    fn leaves_of(&self, mut bits: u128) -> Vec<Leaf> {
        let mut leaves = Vec::with_capacity(bits.count_ones() as usize);
        while bits != 0 {
            leaves.extend(self.leaves.get(bits.trailing_zeros() as usize));
            bits &= bits - 1;
        }
        leaves
    }

    fn plain(&self, family: &Family) -> Bounded<Leaf> {
        let sets = family.sets.iter().map(|set| self.leaves_of(set.yes | set.no)).collect();
        Bounded { sets, cut: family.cut || self.too_many }
    }
}
