//! How often the tree says unknown though every completion agrees: on two rails, against all completions.

use super::bdd::TRUE;
use super::diagram::Diagram;
use super::encode::{Encoder, Memo};
use super::lanes::{Draw, LANES, Lanes};
use super::logic::{Case, Full, Key, Logic, Railed, branches};
use super::report::Exactness;
use crate::edition::Edition;
use crate::model::RuleName;
use std::collections::{BTreeMap, BTreeSet};

/// Words of states drawn for a goal whose diagram is too large.
const WORDS: u32 = 64;
/// Completions drawn of each state.
const COMPLETIONS: u32 = 32;

/// Three values as the tree has them: known to hold, known not to.
struct Rails<'l, L: Railed>(&'l mut L);

impl<L: Railed> Logic for Rails<'_, L> {
    type Value = (L::Value, L::Value);

    fn constant(&mut self, holds: bool) -> Self::Value {
        (self.0.constant(holds), self.0.constant(!holds))
    }

    fn var(&mut self, key: Key) -> Result<Self::Value, Full> {
        self.0.rails(key)
    }

    fn and(&mut self, a: &Self::Value, b: &Self::Value) -> Result<Self::Value, Full> {
        Ok((self.0.and(&a.0, &b.0)?, self.0.or(&a.1, &b.1)?))
    }

    fn or(&mut self, a: &Self::Value, b: &Self::Value) -> Result<Self::Value, Full> {
        Ok((self.0.or(&a.0, &b.0)?, self.0.and(&a.1, &b.1)?))
    }

    fn not(&mut self, a: &Self::Value) -> Result<Self::Value, Full> {
        Ok((a.1.clone(), a.0.clone()))
    }

    fn unless(&mut self, general: &Self::Value, cases: &[Case<Self::Value>]) -> Result<Self::Value, Full> {
        let yes = branches(self, general, cases)?;
        let turn = |(yes, no): &Self::Value| (no.clone(), yes.clone());
        let turned: Vec<Case<Self::Value>> =
            cases.iter().map(|(when, then)| (when.clone(), turn(then))).collect();
        let no = branches(self, &turn(general), &turned)?;
        Ok((yes.0, no.0))
    }
}

/// By diagram: every state of knowledge.
pub(super) fn counted(
    edition: &Edition<'_>,
    goal: RuleName,
    keys: &BTreeSet<Key>,
    diagram: &mut Diagram,
) -> Result<Exactness, Full> {
    let rails = &mut Rails(diagram);
    let (yes, no) = Encoder::new(edition, rails, Memo::default()).rule(goal, None)?;
    let mut reader = Encoder::new(edition, diagram, Memo::default());
    let whole = reader.rule(goal, None)?;
    let domain = reader.domain(keys, false)?;
    let other = diagram.bdd.not(whole)?;
    let sure_yes = diagram.sure(whole, &mut BTreeMap::new())?;
    let sure_no = diagram.sure(other, &mut BTreeMap::new())?;
    let slots = diagram.slots(keys)?;
    let mut count = |root| {
        let possible = diagram.bdd.and(root, domain)?;
        Ok(diagram.bdd.count(possible, &slots))
    };
    // what the tree settles is settled in every completion, and no state is sure of both: the rest is a difference
    let mut sure = count(sure_yes)?;
    sure += count(sure_no)?;
    let coarse = sure.less(&count(yes)?).less(&count(no)?);
    Ok(Exactness { states: count(TRUE)?.to_string(), coarse: coarse.to_string(), sampled: false })
}

/// By sample: states drawn, and of each some completions; what is counted is at least what there is in the sample.
pub(super) fn sampled(edition: &Edition<'_>, goal: RuleName, keys: &BTreeSet<Key>) -> Exactness {
    let mut draw = Draw::new();
    let mut coarse = 0;
    for _ in 0..WORDS {
        let mut lanes = Lanes::drawn(edition, keys, &mut draw);
        coarse += drawn(edition, goal, &mut lanes, &mut draw).unwrap_or(0);
    }
    Exactness { states: (WORDS * LANES).to_string(), coarse: coarse.to_string(), sampled: true }
}

fn drawn(edition: &Edition<'_>, goal: RuleName, lanes: &mut Lanes, draw: &mut Draw) -> Result<u32, Full> {
    let rails = &mut Rails(lanes);
    let (yes, no) = Encoder::new(edition, rails, Memo::default()).rule(goal, None)?;
    let (mut all_yes, mut all_no) = (u64::MAX, u64::MAX);
    for round in 0..COMPLETIONS {
        match round {
            0 => lanes.complete(|| 0),
            1 => lanes.complete(|| u64::MAX),
            _ => lanes.complete(|| draw.word()),
        }
        let whole = Encoder::new(edition, lanes, Memo::default()).rule(goal, None)?;
        all_yes &= whole;
        all_no &= !whole;
    }
    Ok((!(yes | no) & (all_yes | all_no)).count_ones())
}
