//! The states that can be.

use super::encode::Encoder;
use super::logic::{CANDIDATES, Full, Key, Logic};
use crate::edition::Edition;
use crate::model::{BodyId, DimId, ListId};
use crate::situation::Leaf;
use crate::truth::Truth;
use std::collections::BTreeSet;

impl<L: Logic> Encoder<'_, '_, L> {
    /// The states that can be, as far as these variables go: values that dimensions have, organisations that
    /// lists have; with `sets`, also no other member where a set is complete.
    pub fn domain(&mut self, keys: &BTreeSet<Key>, sets: bool) -> Result<L::Value, Full> {
        let mut all = self.logic.constant(true);
        let dims: BTreeSet<DimId> = keys
            .iter()
            .filter_map(|key| if let Key::Bit(dim, _) = key { Some(*dim) } else { None })
            .collect();
        for dim in dims {
            let one = self.within(dim, u64::MAX)?;
            all = self.logic.and(&all, &one)?;
        }
        for candidate in 0..CANDIDATES {
            let one = self.organisation(candidate, keys)?;
            all = self.logic.and(&all, &one)?;
        }
        for key in keys.iter().filter(|_| sets) {
            if let Key::Leaf(Leaf::Another(set, _)) = key {
                let complete = self.logic.var(Key::Leaf(Leaf::Complete(*set)))?;
                let another = self.logic.var(*key)?;
                let both = self.logic.and(&complete, &another)?;
                let one = self.logic.not(&both)?;
                all = self.logic.and(&all, &one)?;
            }
        }
        Ok(all)
    }

    /// A candidate is one of the organisations, or none of them.
    fn organisation(&mut self, candidate: u16, keys: &BTreeSet<Key>) -> Result<L::Value, Full> {
        let lists = lists(candidate, keys);
        let mut any = self.logic.constant(lists.is_empty());
        for pattern in patterns(self.edition, &lists) {
            let mut all = self.logic.constant(true);
            for (list, is) in lists.iter().zip(pattern) {
                let mut listed = self.logic.var(Key::Listed(candidate, *list))?;
                if !is {
                    listed = self.logic.not(&listed)?;
                }
                all = self.logic.and(&all, &listed)?;
            }
            any = self.logic.or(&any, &all)?;
        }
        Ok(any)
    }
}

/// The lists in which a candidate is asked for.
pub(super) fn lists(candidate: u16, keys: &BTreeSet<Key>) -> Vec<ListId> {
    let listed = |key: &Key| match key {
        Key::Listed(who, list) if *who == candidate => Some(*list),
        _ => None,
    };
    keys.iter().filter_map(listed).collect()
}

/// In which of these lists one organisation can be at once on the edition's day; in none first.
pub(super) fn patterns(edition: &Edition<'_>, lists: &[ListId]) -> BTreeSet<Vec<bool>> {
    let bodies = (0..).take(edition.framework.bodies.len()).map(Some);
    let pattern = |body: Option<BodyId>| {
        let is = |list: &ListId| edition.is_listed(*list, body) == Truth::Yes;
        lists.iter().map(is).collect()
    };
    std::iter::once(None).chain(bodies).map(pattern).collect()
}
