//! What would have to change: the minimal sets of facts that, read otherwise, would bring a verdict about.

use super::sets::{Bits, Family};
use super::{Bounded, Flip, Explainer};
use crate::judge::What;
use crate::truth::Truth;

/// Most facts in one set of changes: whoever needs more reads what is still needed.
pub const CHANGES_MAX: u32 = 3;

impl Explainer<'_> {
    /// The minimal sets of changes after which the verdict would be `want`, of at most [`CHANGES_MAX`] facts each.
    /// One empty set where it already is.
    pub fn to_reach(&self, want: Truth) -> Bounded<Flip> {
        if self.too_many || !want.is_settled() {
            return Bounded { sets: Vec::new(), cut: self.too_many };
        }
        let mut family = self.change(0, want);
        if self.mixed != 0 {
            family.sets.retain(|set| self.revalued(*set) == want);
        }
        let family = family.sorted();
        let sets = family.sets.iter().map(|set| self.changes_of(*set)).collect();
        Bounded { sets, cut: family.cut }
    }

    fn changes_of(&self, set: Bits) -> Vec<Flip> {
        let numbered = self.leaves.iter().enumerate();
        let changes = numbered.filter_map(|(number, leaf)| {
            let bit = 1_u128 << number;
            if set.yes & bit != 0 {
                Some((*leaf, true))
            } else if set.no & bit != 0 {
                Some((*leaf, false))
            } else {
                None
            }
        });
        changes.collect()
    }

    /// The changes that make the node read `want`.
    fn change(&self, at: usize, want: Truth) -> Family {
        let Some(node) = self.tree.nodes.get(at) else { return Family::none() };
        if node.truth == want {
            return Family::free();
        }
        let parts = self.tree.parts(at);
        match node.what {
            What::Leaf(_) => self
                .leaf_number(at)
                .map_or_else(Family::none, |number| Family::of(Bits::one(number, want == Truth::Yes))),
            What::Given(_) => Family::none(),
            What::Rule { .. } => self.change(at + 1, want),
            What::Not => self.change(at + 1, !want),
            What::All | What::Every(_) if want == Truth::Yes => self.change_all(parts, want),
            What::Any | What::Some(_) if want == Truth::No => self.change_all(parts, want),
            What::All | What::Every(_) | What::Any | What::Some(_) => {
                parts.fold(Family::none(), |any, part| any.or(self.change(part, want), CHANGES_MAX))
            }
            What::Unless => self.change_unless(at, want),
        }
    }

    fn change_all(&self, parts: impl Iterator<Item = usize>, want: Truth) -> Family {
        let mut all = Family::free();
        for part in parts {
            all = all.and(self.change(part, want), CHANGES_MAX);
            if all.sets.is_empty() {
                break;
            }
        }
        all
    }

    fn change_unless(&self, at: usize, want: Truth) -> Family {
        let mut parts = self.tree.parts(at);
        let Some(general) = parts.next() else { return Family::none() };
        let (mut all, mut last) = (Family::free(), self.change(general, want));
        while let (Some(when), Some(then)) = (parts.next(), parts.next()) {
            let each = self.change(when, Truth::No).or(self.change(then, want), CHANGES_MAX);
            all = all.and(each, CHANGES_MAX);
            last = last.or(self.change(when, Truth::Yes), CHANGES_MAX);
        }
        all.and(last, CHANGES_MAX)
    }
}
