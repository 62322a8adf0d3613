//! What to ask next, and which quarrels do not matter: the tree read again with some leaves read otherwise.

use super::Explainer;
use super::sets::Bits;
use crate::judge::{What, unless};
use crate::situation::{Leaf, Standing};
use crate::truth::Truth;

/// Most leaves that occur both ways round and are unknown, of which every combination is tried.
const CASES_MAX: u32 = 8;

/// An unknown fact, and what an answer to it would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The fact.
    pub leaf: Leaf,
    /// The verdict if it is so.
    pub if_yes: Truth,
    /// The verdict if it is not.
    pub if_no: Truth,
    /// How often the condition asks for it.
    pub occurs: u32,
}

impl Asked {
    /// How many of its two answers would settle the verdict.
    pub fn settles(&self) -> u32 {
        u32::from(self.if_yes.is_settled()) + u32::from(self.if_no.is_settled())
    }
}

impl Explainer<'_> {
    /// The verdict: the tree's, or, where it is unknown only because some fact occurs both ways round, what holds
    /// whichever way that fact reads.
    pub fn verdict(&self) -> Truth {
        let truth = self.tree.truth();
        if truth.is_settled() || self.mixed() == 0 { truth } else { self.settled(Bits::EMPTY) }
    }

    /// The verdict with some leaves read otherwise.
    fn settled(&self, set: Bits) -> Truth {
        let truth = self.revalued(set);
        let split = self.mixed() & !(set.yes | set.no);
        if truth.is_settled() || split == 0 {
            return truth;
        }
        // what unnamed members of an open set do may differ from one condition to the next: no case to be split
        let open = (0..).zip(&self.leaves).filter(|(number, leaf)| {
            split & (1_u128 << number) != 0
                && !matches!(leaf, Leaf::Complete(_) | Leaf::Another(..))
                && self.situation.reading(**leaf).truth == Truth::Unknown
        });
        let open: Vec<u8> = open.map(|(number, _)| number).collect();
        let Ok(count) = u32::try_from(open.len()) else { return truth };
        if count == 0 || count > CASES_MAX {
            return truth;
        }
        let mut common = None;
        for case in 0..1_u32 << count {
            let set = (0..)
                .zip(&open)
                .fold(set, |set, (at, number)| set.joined(Bits::one(*number, case & (1 << at) != 0)));
            let here = self.revalued(set);
            if !here.is_settled() || *common.get_or_insert(here) != here {
                return truth;
            }
        }
        common.unwrap_or(truth)
    }

    /// The verdict if a leaf were answered. That a set is complete also rules out whoever is not named in it; that it
    /// is not says no more than that it is open.
    fn answered(&self, leaf: Leaf, says: bool) -> Truth {
        let numbered = (0..).zip(&self.leaves);
        let set = numbered.fold(Bits::EMPTY, |set, (number, other)| match (leaf, *other) {
            (_, other) if other == leaf && (says || !matches!(leaf, Leaf::Complete(_))) => {
                set.joined(Bits::one(number, says))
            }
            (Leaf::Complete(complete), Leaf::Another(of, _)) if says && of == complete => {
                set.joined(Bits::one(number, false))
            }
            (Leaf::Complete(complete), Leaf::Member(of, entity))
                if says && of == complete && !self.situation.named(of).contains(&entity) =>
            {
                set.joined(Bits::one(number, false))
            }
            _ => set,
        });
        self.settled(set)
    }

    /// The unknown facts, those that would settle the verdict first; none where it is settled.
    pub fn ask_next(&self) -> Vec<Asked> {
        if self.verdict().is_settled() {
            return Vec::new();
        }
        let mut asked: Vec<Asked> = Vec::new();
        for leaf in &self.leaves {
            if self.situation.reading(*leaf).truth != Truth::Unknown {
                continue;
            }
            let occurs = self.tree.nodes.iter().filter(|node| node.what == What::Leaf(*leaf)).count();
            asked.push(Asked {
                leaf: *leaf,
                if_yes: self.answered(*leaf, true),
                if_no: self.answered(*leaf, false),
                occurs: u32::try_from(occurs).unwrap_or(u32::MAX),
            });
        }
        asked.sort_by_key(|asked| (std::cmp::Reverse(asked.settles()), std::cmp::Reverse(asked.occurs)));
        asked
    }

    /// The contested facts that do not matter: however each is read, the verdict is the same.
    pub fn immaterial_quarrels(&self) -> Vec<Leaf> {
        let settled = self.verdict().is_settled();
        let contested = |leaf: &&Leaf| self.situation.reading(**leaf).standing == Standing::Contested;
        let contested = self.leaves.iter().filter(contested);
        contested
            .filter(|leaf| settled || self.answered(**leaf, true) == self.answered(**leaf, false))
            .copied()
            .collect()
    }

    /// The tree's truth with some leaves read otherwise.
    pub(crate) fn revalued(&self, set: Bits) -> Truth {
        self.revalue(0, set)
    }

    fn revalue(&self, at: usize, set: Bits) -> Truth {
        let Some(node) = self.tree.nodes.get(at) else { return Truth::Unknown };
        let parts = self.tree.parts(at);
        match node.what {
            What::Leaf(_) => {
                let bit = self.leaf_number(at).map_or(0, |number| 1_u128 << number);
                if set.yes & bit != 0 {
                    Truth::Yes
                } else if set.no & bit != 0 {
                    Truth::No
                } else {
                    node.truth
                }
            }
            What::Given(_) => node.truth,
            What::Rule { .. } => self.revalue(at + 1, set),
            What::Not => !self.revalue(at + 1, set),
            What::All | What::Every(_) => parts.fold(Truth::Yes, |truth, part| {
                if truth == Truth::No { truth } else { truth.and(self.revalue(part, set)) }
            }),
            What::Any | What::Some(_) => parts.fold(Truth::No, |truth, part| {
                if truth == Truth::Yes { truth } else { truth.or(self.revalue(part, set)) }
            }),
            What::Unless => {
                let values: Vec<Truth> = parts.map(|part| self.revalue(part, set)).collect();
                unless(&values)
            }
        }
    }
}
