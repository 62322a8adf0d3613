//! Families of small sets that stay minimal and bounded, and say when they were cut.

use smallvec::{SmallVec, smallvec};

/// Most sets kept in a family.
pub(crate) const SETS_MAX: usize = 50;

/// Most distinct leaves of a tree whose sets are computed: they are kept as the bits of one word.
pub(crate) const LEAVES_MAX: usize = 128;

/// A set of leaves, each perhaps with the truth that it is to have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Bits {
    /// Leaves that hold (or are simply in the set).
    pub yes: u128,
    /// Leaves that do not hold.
    pub no: u128,
}

impl Bits {
    pub(crate) const EMPTY: Bits = Bits { yes: 0, no: 0 };

    pub(crate) fn one(at: u8, truth: bool) -> Bits {
        let bit = 1_u128 << at;
        if truth { Bits { yes: bit, no: 0 } } else { Bits { yes: 0, no: bit } }
    }

    pub(crate) fn size(self) -> u32 {
        self.yes.count_ones() + self.no.count_ones()
    }

    /// Both together, where they are known not to contradict each other.
    pub(crate) fn joined(self, other: Bits) -> Bits {
        Bits { yes: self.yes | other.yes, no: self.no | other.no }
    }

    fn within(self, other: Bits) -> bool {
        self.yes & !other.yes == 0 && self.no & !other.no == 0
    }

    /// Both together; `None` where they contradict each other.
    fn with(self, other: Bits) -> Option<Bits> {
        let (yes, no) = (self.yes | other.yes, self.no | other.no);
        (yes & no == 0).then_some(Bits { yes, no })
    }
}

/// Minimal sets: none contains another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Family {
    pub sets: SmallVec<[Bits; 1]>,
    /// Whether some were left out for their number or size.
    pub cut: bool,
}

impl Family {
    /// No way at all.
    pub(crate) fn none() -> Family {
        Family::default()
    }

    /// The way that needs nothing.
    pub(crate) fn free() -> Family {
        Family { sets: smallvec![Bits::EMPTY], cut: false }
    }

    pub(crate) fn of(set: Bits) -> Family {
        Family { sets: smallvec![set], cut: false }
    }

    fn is_free(&self) -> bool {
        self.sets.first() == Some(&Bits::EMPTY)
    }

    fn add(&mut self, set: Bits, size_max: u32) {
        if set.size() > size_max {
            self.cut = true;
            return;
        }
        if self.sets.iter().any(|kept| kept.within(set)) {
            return;
        }
        self.sets.retain(|kept| !set.within(*kept));
        if self.sets.len() == SETS_MAX {
            self.cut = true;
            return;
        }
        self.sets.push(set);
    }

    /// Either way.
    pub(crate) fn or(mut self, other: Family, size_max: u32) -> Family {
        if self.is_free() {
            return self;
        }
        if other.is_free() || self.sets.is_empty() && !self.cut {
            return other;
        }
        self.cut |= other.cut;
        for set in other.sets {
            self.add(set, size_max);
        }
        self
    }

    /// Both ways together.
    pub(crate) fn and(self, other: Family, size_max: u32) -> Family {
        if self.is_free() {
            return other;
        }
        if other.is_free() {
            return self;
        }
        let mut both = Family { sets: SmallVec::new(), cut: self.cut || other.cut };
        // one way each is by far the commonest case
        if let ([mine], [theirs]) = (self.sets.as_slice(), other.sets.as_slice()) {
            match mine.with(*theirs) {
                Some(set) if set.size() <= size_max => both.sets.push(set),
                Some(_) => both.cut = true,
                None => {}
            }
            return both;
        }
        for mine in &self.sets {
            for theirs in &other.sets {
                if let Some(set) = mine.with(*theirs) {
                    both.add(set, size_max);
                }
            }
        }
        both
    }

    /// Smallest first, then in the order of the leaves.
    pub(crate) fn sorted(mut self) -> Family {
        self.sets.sort_by_key(|set| (set.size(), set.yes | set.no));
        self
    }

    /// The minimal sets that share a leaf with every set of the family. A leaf that all sets have in common hits them all
    /// alone; only the rest of the sets has to be combined.
    pub(crate) fn hitting(&self) -> Family {
        let common = self.sets.iter().fold(u128::MAX, |common, set| common & (set.yes | set.no));
        let common = if self.sets.is_empty() { 0 } else { common };
        let mut hit = Family::free();
        for set in &self.sets {
            hit = hit.and(singles((set.yes | set.no) & !common), u32::MAX);
        }
        if self.sets.is_empty() {
            return hit;
        }
        let rest =
            if self.sets.iter().any(|set| (set.yes | set.no) & !common == 0) { Family::none() } else { hit };
        let mut all = singles(common).or(rest, u32::MAX);
        all.cut |= self.cut;
        all
    }
}

/// A set for each leaf of some.
fn singles(mut leaves: u128) -> Family {
    let mut ones = Family::none();
    while leaves != 0 {
        let bit = leaves & leaves.wrapping_neg();
        leaves ^= bit;
        if ones.sets.len() == SETS_MAX {
            ones.cut = true;
            break;
        }
        ones.sets.push(Bits { yes: bit, no: 0 });
    }
    ones
}
