//! What a condition can be read into: a diagram, sixty-four worlds at once, two rails, or signs.

use crate::model::{DimId, ListId};
use crate::situation::Leaf;

/// Entities that stand for the members of every set: two are enough to tell "every" from "some", and "this" from "that".
pub(super) const CANDIDATES: u16 = 2;

/// A diagram has grown past its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Full;

/// A variable. What the question and the edition settle comes first, and so on top of every diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    /// A bit of the number of a dimension's value.
    Bit(DimId, u8),
    /// A `many` dimension has a value.
    Has(DimId, u8),
    /// A candidate is in a list.
    Listed(u16, ListId),
    /// A leaf, about the candidates 0 and 1.
    Leaf(Leaf),
}

impl Key {
    /// Whether the question and the edition settle it, without evidence.
    pub const fn is_given(self) -> bool {
        !matches!(self, Key::Leaf(_))
    }
}

/// Somewhere to read conditions into.
pub(super) trait Logic {
    /// What a condition becomes.
    type Value: Clone;

    /// Yes or no.
    fn constant(&mut self, holds: bool) -> Self::Value;
    /// A variable.
    fn var(&mut self, key: Key) -> Result<Self::Value, Full>;
    /// Both.
    fn and(&mut self, a: &Self::Value, b: &Self::Value) -> Result<Self::Value, Full>;
    /// Any of the two.
    fn or(&mut self, a: &Self::Value, b: &Self::Value) -> Result<Self::Value, Full>;
    /// Not.
    fn not(&mut self, a: &Self::Value) -> Result<Self::Value, Full>;

    /// The exception that holds, else the general condition; the exceptions exclude each other.
    fn unless(&mut self, general: &Self::Value, cases: &[Case<Self::Value>]) -> Result<Self::Value, Full> {
        branches(self, general, cases)
    }
}

/// An exception: when, then.
pub(super) type Case<V> = (V, V);

/// Every branch says yes where it is taken: the formula of `judge::unless`.
pub(super) fn branches<L: Logic + ?Sized>(
    logic: &mut L,
    general: &L::Value,
    cases: &[Case<L::Value>],
) -> Result<L::Value, Full> {
    let (mut taken, mut yes) = (logic.constant(false), logic.constant(true));
    for (when, then) in cases {
        taken = logic.or(&taken, when)?;
        let out = logic.not(when)?;
        let each = logic.or(&out, then)?;
        yes = logic.and(&yes, &each)?;
    }
    let rest = logic.or(&taken, general)?;
    logic.and(&yes, &rest)
}

/// A logic in which conditions can be held against each other.
pub(super) trait Decides: Logic {
    /// Whether it holds somewhere.
    fn is_possible(&self, value: &Self::Value) -> bool;
}

/// A logic that knows of every variable when it is known to hold and when it is known not to.
pub(super) trait Railed: Logic {
    /// Known to hold, known not to.
    fn rails(&mut self, key: Key) -> Result<(Self::Value, Self::Value), Full>;
}
