//! What would have to change: the minimal sets of facts that, read otherwise, would bring a verdict about.

use super::sets::{Bits, Family};
use super::{Bounded, Explainer, Flip};
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
        if self.mixed() != 0 {
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

    /// Some branch becomes the one that holds and says so, or all that may hold as things stand come to say so.
    fn change_unless(&self, at: usize, want: Truth) -> Family {
        let parts: Vec<usize> = self.tree.parts(at).collect();
        let Some((general, cases)) = parts.split_first() else { return Family::none() };
        let whens: Vec<usize> = cases.iter().copied().step_by(2).collect();
        let pairs = || cases.iter().zip(cases.iter().skip(1)).step_by(2);
        let branch = |then: usize, holds: Option<usize>| {
            whens.iter().fold(self.change(then, want), |all, when| {
                all.and(self.change(*when, Truth::settled(Some(*when) == holds)), CHANGES_MAX)
            })
        };
        let truth = |part: usize| self.tree.nodes.get(part).map_or(Truth::Unknown, |node| node.truth);
        let possible = pairs().filter(|(when, _)| truth(**when) != Truth::No).map(|(_, then)| *then);
        let possible =
            possible.chain((!whens.iter().any(|when| truth(*when) == Truth::Yes)).then_some(*general));
        let as_it_stands = self.change_all(possible, want);
        let cases = pairs().map(|(when, then)| branch(*then, Some(*when)));
        let branches = std::iter::once(branch(*general, None)).chain(cases);
        branches.fold(as_it_stands, |any, each| any.or(each, CHANGES_MAX))
    }
}
