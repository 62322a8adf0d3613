//! Which variables a condition depends on, in the order of reading, and whether for it, against it, or both.

use super::encode::Encoder;
use super::logic::{Case, Full, Key, Logic};
use crate::edition::Edition;
use crate::framework::Framework;
use crate::situation::Leaf;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// For.
const FOR: u8 = 1;
/// Against.
const AGAINST: u8 = 2;

/// Variables with their signs.
pub(super) type Signed = Rc<BTreeMap<Key, u8>>;

/// Reads conditions into the variables that they have.
#[derive(Debug, Default)]
pub(super) struct Signs {
    /// The variables in the order of their first reading.
    pub order: Vec<Key>,
    seen: BTreeSet<Key>,
}

fn turned(sign: u8) -> u8 {
    (sign & FOR) << 1 | (sign & AGAINST) >> 1
}

fn joined(a: &Signed, b: &Signed) -> Signed {
    let mut all = BTreeMap::clone(a);
    for (key, sign) in &**b {
        *all.entry(*key).or_default() |= sign;
    }
    Rc::new(all)
}

impl Logic for Signs {
    type Value = Signed;

    fn constant(&mut self, _: bool) -> Signed {
        Rc::default()
    }

    fn var(&mut self, key: Key) -> Result<Signed, Full> {
        if self.seen.insert(key) {
            self.order.push(key);
        }
        Ok(Rc::new(BTreeMap::from([(key, FOR)])))
    }

    fn and(&mut self, a: &Signed, b: &Signed) -> Result<Signed, Full> {
        Ok(joined(a, b))
    }

    fn or(&mut self, a: &Signed, b: &Signed) -> Result<Signed, Full> {
        Ok(joined(a, b))
    }

    fn not(&mut self, a: &Signed) -> Result<Signed, Full> {
        Ok(Rc::new(a.iter().map(|(key, sign)| (*key, turned(*sign))).collect()))
    }

    fn unless(&mut self, general: &Signed, cases: &[Case<Signed>]) -> Result<Signed, Full> {
        let mut all = general.clone();
        for (when, then) in cases {
            let both = when.keys().map(|key| (*key, FOR | AGAINST)).collect();
            all = joined(&joined(&all, &Rc::new(both)), then);
        }
        Ok(all)
    }
}

/// The names of the facts and sets that a condition has both for and against it.
pub(super) fn mixed(framework: &Framework, signed: &Signed) -> Vec<String> {
    let mut names = Vec::new();
    for (key, sign) in &**signed {
        if let Key::Leaf(leaf) = key
            && *sign == FOR | AGAINST
        {
            let name = name(framework, *leaf);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The name of the fact or set that a leaf is about.
pub(super) fn name(framework: &Framework, leaf: Leaf) -> String {
    match leaf {
        Leaf::Fact(fact) | Leaf::Of(fact, _) => {
            framework.facts.get(usize::from(fact)).map(|fact| fact.name.clone()).unwrap_or_default()
        }
        Leaf::Member(set, _) | Leaf::Complete(set) | Leaf::Another(set, _) => {
            framework.sets.get(usize::from(set)).map(|set| set.name.clone()).unwrap_or_default()
        }
    }
}

/// All variables of these editions in the order of a diagram: what is given first, then leaves as goals read them.
pub(super) fn order(editions: &[Edition<'_>]) -> Vec<Key> {
    let mut signs = Signs::default();
    for edition in editions {
        let mut reader = Encoder::new(edition, &mut signs, super::encode::Memo::default());
        for goal in edition.goals() {
            // reading signs cannot fail: there is no limit to them
            let _ = reader.body(&goal.rule);
            let _ = reader.of(&goal.applies, &mut Vec::new());
        }
        for rule in &edition.framework.rules {
            if edition.framework.in_force(&rule.span, edition.on) {
                let _ = reader.body(rule);
            }
        }
    }
    let mut given: Vec<Key> = signs.order.iter().copied().filter(|key| key.is_given()).collect();
    given.sort();
    let mut order = given;
    for key in signs.order.into_iter().filter(|key| !key.is_given()) {
        let pair = match key {
            Key::Leaf(Leaf::Complete(set) | Leaf::Another(set, _)) => {
                [Key::Leaf(Leaf::Complete(set)), Key::Leaf(Leaf::Another(set, None))]
            }
            _ => [key, key],
        };
        for key in pair {
            if !key.is_given() && !order.contains(&key) {
                order.push(key);
            }
        }
    }
    order
}
