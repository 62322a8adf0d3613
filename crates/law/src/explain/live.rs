//! What a verdict rests on: the nodes that matter to it, and so the provisions to cite, the assumptions to name and the
//! doubts about old texts to tell.

use super::Explainer;
use crate::edition::Edition;
use crate::judge::{Given, What};
use crate::model::{Anchor, DimId, RuleName};
use crate::situation::{Leaf, Question};
use crate::truth::Truth;

/// A version of a rule that a verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestsOn {
    /// The rule.
    pub rule: RuleName,
    /// Which version: the rules of the framework first, then its goals.
    pub version: u32,
    /// Its own truth.
    pub truth: Truth,
}

/// The nodes of a tree that its verdict rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Live {
    /// The rules, outermost first, each once.
    pub rules: Vec<RestsOn>,
    /// The leaves, in order of appearance, each once.
    pub leaves: Vec<Leaf>,
    /// Organisations held against lists: entity and list.
    pub lists: Vec<(u16, u8)>,
    /// The question's coordinates, by dimension.
    pub dims: Vec<DimId>,
    /// The numbered leaves among them, a bit each.
    seen: u128,
}

impl Explainer<'_> {
    /// What the verdict rests on: of conditions that must all hold, those that fail (or, if none does, all of them);
    /// of alternatives, those that hold (or, if none does, all that this question could have taken).
    pub fn live(&self) -> Live {
        let mut live = Live { leaves: Vec::with_capacity(self.leaves.len()), ..Live::default() };
        self.descend(0, &mut live);
        live
    }

    fn descend(&self, at: usize, live: &mut Live) {
        let Some(node) = self.tree.nodes.get(at) else { return };
        match node.what {
            What::Leaf(leaf) => {
                let bit = self.leaf_number(at).map_or(0, |number| 1_u128 << number);
                // a leaf without a number is one of too many: those are compared
                if live.seen & bit == 0 && (bit != 0 || !live.leaves.contains(&leaf)) {
                    live.seen |= bit;
                    live.leaves.push(leaf);
                }
            }
            What::Given(Given::InList(entity, list)) => {
                if !live.lists.contains(&(entity, list)) {
                    live.lists.push((entity, list));
                }
            }
            What::Given(Given::In(dim, _)) => {
                if !live.dims.contains(&dim) {
                    live.dims.push(dim);
                }
            }
            What::Given(_) => {}
            What::Rule { rule, version, .. } => {
                let found = RestsOn { rule, version, truth: node.truth };
                if !live.rules.contains(&found) {
                    live.rules.push(found);
                }
                self.descend(at + 1, live);
            }
            What::Not => self.descend(at + 1, live),
            What::Unless => self.descend_unless(at, live),
            What::All | What::Every(_) => {
                let failed = node.truth == Truth::No;
                self.each(at, live, |truth| !failed || truth == Truth::No);
            }
            What::Any | What::Some(_) => {
                let held = node.truth;
                let some = self.tree.parts(at).any(|part| !self.is_elsewhere(part));
                for part in self.tree.parts(at) {
                    let truth = self.tree.nodes.get(part).map_or(Truth::Unknown, |node| node.truth);
                    if truth == held && !(some && self.is_elsewhere(part)) {
                        self.descend(part, live);
                    }
                }
            }
        }
    }

    /// The conditions of all exceptions; what an exception says unless it is ruled out; what holds in general unless an
    /// exception applies.
    fn descend_unless(&self, at: usize, live: &mut Live) {
        let truth = |part: usize| self.tree.nodes.get(part).map_or(Truth::Unknown, |node| node.truth);
        let parts: Vec<usize> = self.tree.parts(at).collect();
        let Some((general, cases)) = parts.split_first() else { return };
        let applies = cases.iter().step_by(2).any(|when| truth(*when) == Truth::Yes);
        if !applies {
            self.descend(*general, live);
        }
        for case in cases.chunks_exact(2) {
            let [when, then] = case else { continue };
            self.descend(*when, live);
            if truth(*when) != Truth::No {
                self.descend(*then, live);
            }
        }
    }

    fn each(&self, at: usize, live: &mut Live, wanted: impl Fn(Truth) -> bool) {
        for part in self.tree.parts(at) {
            if self.tree.nodes.get(part).is_some_and(|node| wanted(node.truth)) {
                self.descend(part, live);
            }
        }
    }

    /// Whether an alternative is for other questions: another pillar, another performer.
    fn is_elsewhere(&self, at: usize) -> bool {
        let is_other = |at: usize| {
            let node = self.tree.nodes.get(at);
            node.is_some_and(|node| {
                node.truth == Truth::No && matches!(node.what, What::Given(Given::In(..)))
            })
        };
        let Some(node) = self.tree.nodes.get(at) else { return false };
        match node.what {
            What::All => node.truth == Truth::No && self.tree.parts(at).any(is_other),
            What::Rule { .. } => node.truth == Truth::No && self.is_elsewhere(at + 1),
            _ => is_other(at),
        }
    }

    /// The provisions that the verdict rests on, innermost last, each once.
    pub fn cites<'f>(&self, edition: &Edition<'f>, question: &Question, live: &Live) -> Vec<&'f Anchor> {
        let framework = edition.framework;
        let mut cites: Vec<&'f Anchor> = Vec::with_capacity(24);
        let mut add = |anchor: &'f Anchor| {
            if !cites.contains(&anchor) {
                cites.push(anchor);
            }
        };
        for rests in &live.rules {
            framework.version(rests.version).into_iter().flat_map(|rule| &rule.cites).for_each(&mut add);
        }
        for dim in &live.dims {
            edition.value_provision(*dim, question.get(*dim)).into_iter().for_each(&mut add);
        }
        for (entity, list) in &live.lists {
            edition.listed_by(*list, self.situation.body(*entity)).into_iter().for_each(&mut add);
        }
        cites
    }
}
