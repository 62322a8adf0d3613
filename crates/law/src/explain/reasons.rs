//! Why: the minimal sets of facts that settle a verdict as they are; and what would unsettle it: the minimal sets of
//! facts whose loss would leave it open. Each is made of the minimal hitting sets of the other.

use super::sets::{Bits, Family};
use super::{Bounded, Explainer};
use crate::judge::What;
use crate::situation::Leaf;
use crate::truth::Truth;

impl Explainer<'_> {
    /// The minimal sets of known facts that, read as they are, settle the verdict. Empty for an unknown one.
    pub fn because(&self) -> Bounded<Leaf> {
        self.plain(self.reasons())
    }

    /// The minimal sets of known facts of which all would have to be lost for the verdict to be open again.
    pub fn unsettled_by(&self) -> Bounded<Leaf> {
        let reasons = self.reasons();
        if reasons.sets.is_empty() {
            return Bounded { sets: Vec::new(), cut: reasons.cut };
        }
        self.plain(reasons.hitting())
    }

    fn reasons(&self) -> Family {
        if self.too_many || !self.tree.truth().is_settled() {
            return Family { cut: self.too_many, ..Family::none() };
        }
        self.why(0, self.tree.truth())
    }

    /// The sets that make the node read `truth`; none where it does not.
    fn why(&self, at: usize, truth: Truth) -> Family {
        let Some(node) = self.tree.nodes.get(at) else { return Family::none() };
        if node.truth != truth && node.what != What::Unless {
            return Family::none();
        }
        let parts = self.tree.parts(at);
        match node.what {
            What::Leaf(_) => {
                self.leaf_number(at).map_or_else(Family::none, |number| Family::of(Bits::one(number, true)))
            }
            What::Given(_) => Family::free(),
            What::Rule { .. } => self.why(at + 1, truth),
            What::Not => self.why(at + 1, !truth),
            What::All | What::Every(_) if truth == Truth::Yes => self.together(parts, truth),
            What::Any | What::Some(_) if truth == Truth::No => self.together(parts, truth),
            What::All | What::Every(_) | What::Any | What::Some(_) => self.either(parts, truth),
            What::Unless => self.why_unless(at, truth),
        }
    }

    fn together(&self, parts: impl Iterator<Item = usize>, truth: Truth) -> Family {
        parts.fold(Family::free(), |all, part| all.and(self.why(part, truth), u32::MAX))
    }

    fn either(&self, parts: impl Iterator<Item = usize>, truth: Truth) -> Family {
        parts.fold(Family::none(), |any, part| any.or(self.why(part, truth), u32::MAX))
    }

    /// Each exception is ruled out or agrees; some exception holds or the general condition agrees.
    fn why_unless(&self, at: usize, truth: Truth) -> Family {
        let mut parts = self.tree.parts(at);
        let Some(general) = parts.next() else { return Family::none() };
        let (mut all, mut last) = (Family::free(), self.why(general, truth));
        while let (Some(when), Some(then)) = (parts.next(), parts.next()) {
            let each = self.why(when, Truth::No).or(self.why(then, truth), u32::MAX);
            all = all.and(each, u32::MAX);
            last = last.or(self.why(when, Truth::Yes), u32::MAX);
        }
        all.and(last, u32::MAX)
    }
}
