//! Why: the minimal sets of facts that settle a verdict as they are; and what would unsettle it: the minimal sets of
//! facts whose loss would leave it open. Each is made of the minimal hitting sets of the other.

use super::sets::{Bits, Family};
use super::{Bounded, Explainer};
use crate::judge::What;
use crate::situation::Leaf;
use crate::truth::Truth;
use smallvec::SmallVec;

/// Nodes at which reasons part, and what each is to read.
type Choices = SmallVec<[(usize, Truth); 8]>;

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
        self.plain(&reasons.hitting().sorted())
    }

    fn reasons(&self) -> &Family {
        self.reasons.get_or_init(|| {
            if self.too_many || !self.tree.truth().is_settled() {
                return Family { cut: self.too_many, ..Family::none() };
            }
            self.why(0, self.tree.truth()).sorted()
        })
    }

    /// The sets that make the node read `truth`; none where it does not.
    fn why(&self, at: usize, truth: Truth) -> Family {
        let (mut base, mut choices) = (Bits::EMPTY, Choices::new());
        if !self.forced(at, truth, &mut base, &mut choices) {
            return Family::none();
        }
        let base = Family::of(base);
        choices.into_iter().fold(base, |all, (choice, truth)| all.and(self.choice(choice, truth), u32::MAX))
    }

    /// Gathers the leaves that every reason holds, and the nodes at which reasons part; no where the node does not read
    /// `truth`. Most of a tree is forced, and is gathered without making a family of sets for each node.
    fn forced(&self, at: usize, truth: Truth, base: &mut Bits, choices: &mut Choices) -> bool {
        let Some(node) = self.tree.nodes.get(at) else { return false };
        if node.truth != truth && node.what != What::Unless {
            return false;
        }
        match node.what {
            What::Leaf(_) => match self.leaf_number(at) {
                Some(number) => *base = base.joined(Bits::one(number, true)),
                None => return false,
            },
            What::Given(_) => {}
            What::Rule { .. } => return self.forced(at + 1, truth, base, choices),
            What::Not => return self.forced(at + 1, !truth, base, choices),
            What::Unless => choices.push((at, truth)),
            What::All | What::Every(_) if truth == Truth::Yes => {
                return self.forced_all(at, truth, base, choices);
            }
            What::Any | What::Some(_) if truth == Truth::No => {
                return self.forced_all(at, truth, base, choices);
            }
            What::All | What::Every(_) | What::Any | What::Some(_) => {
                let reads = |part: &usize| self.tree.nodes.get(*part).is_some_and(|node| node.truth == truth);
                let mut agreeing = self.tree.parts(at).filter(reads);
                match (agreeing.next(), agreeing.next()) {
                    (Some(only), None) => return self.forced(only, truth, base, choices),
                    _ => choices.push((at, truth)),
                }
            }
        }
        true
    }

    fn forced_all(&self, at: usize, truth: Truth, base: &mut Bits, choices: &mut Choices) -> bool {
        self.tree.parts(at).all(|part| self.forced(part, truth, base, choices))
    }

    /// The reasons at a node at which they part.
    fn choice(&self, at: usize, truth: Truth) -> Family {
        let is_unless = self.tree.nodes.get(at).is_some_and(|node| node.what == What::Unless);
        if is_unless {
            return self.why_unless(at, truth);
        }
        self.tree.parts(at).fold(Family::none(), |any, part| any.or(self.why(part, truth), u32::MAX))
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
