//! Reduced ordered decision diagrams: one node for each function, so that two conditions are the same
//! exactly when their numbers are.

use super::count::Count;
use super::logic::Full;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// A diagram: its root's number.
pub(super) type Ref = u32;
/// Nowhere.
pub(super) const FALSE: Ref = 0;
/// Everywhere.
pub(super) const TRUE: Ref = 1;

/// The level of the two ends, below every variable.
const END: u32 = u32::MAX;
/// Cached steps for each node allowed; beyond that the cache begins anew.
const CACHE_PER_NODE: usize = 4;

/// A choice: which variable, where it does not hold, where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Fork {
    /// The variable; lower numbers are nearer the root.
    pub level: u32,
    /// Where it does not hold.
    pub low: Ref,
    /// Where it holds.
    pub high: Ref,
}

/// A quick hash of a few small numbers; the keys are our own, nobody can choose them to collide.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, word: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

type Quickly = BuildHasherDefault<Quick>;

/// An arena of diagrams that share their nodes.
#[derive(Debug)]
pub(super) struct Bdd {
    forks: Vec<Fork>,
    unique: HashMap<Fork, Ref, Quickly>,
    steps: HashMap<(Ref, Ref, Ref), Ref, Quickly>,
    limit: usize,
}

impl Bdd {
    /// An empty arena for so many nodes.
    pub fn new(limit: usize) -> Bdd {
        let end = |here| Fork { level: END, low: here, high: here };
        Bdd {
            forks: vec![end(FALSE), end(TRUE)],
            unique: HashMap::default(),
            steps: HashMap::default(),
            limit,
        }
    }

    /// The choice at a diagram's root; `None` at the two ends.
    pub fn fork(&self, at: Ref) -> Option<Fork> {
        self.forks.get(at as usize).copied().filter(|fork| fork.level != END)
    }

    fn make(&mut self, level: u32, low: Ref, high: Ref) -> Result<Ref, Full> {
        if low == high {
            return Ok(low);
        }
        let fork = Fork { level, low, high };
        if let Some(&found) = self.unique.get(&fork) {
            return Ok(found);
        }
        if self.forks.len() >= self.limit {
            return Err(Full);
        }
        let new = Ref::try_from(self.forks.len()).map_err(|_| Full)?;
        self.forks.push(fork);
        self.unique.insert(fork, new);
        Ok(new)
    }

    /// The variable of that level.
    pub fn var(&mut self, level: u32) -> Result<Ref, Full> {
        self.make(level, FALSE, TRUE)
    }

    fn parts(&self, at: Ref, level: u32) -> (Ref, Ref) {
        match self.fork(at) {
            Some(fork) if fork.level == level => (fork.low, fork.high),
            _ => (at, at),
        }
    }

    /// `then` where `when` holds, else `other`.
    pub fn ite(&mut self, when: Ref, then: Ref, other: Ref) -> Result<Ref, Full> {
        let then = if then == when { TRUE } else { then };
        let other = if other == when { FALSE } else { other };
        match (when, then, other) {
            (TRUE, ..) => return Ok(then),
            (FALSE, ..) => return Ok(other),
            (_, TRUE, FALSE) => return Ok(when),
            _ if then == other => return Ok(then),
            _ => {}
        }
        if let Some(&found) = self.steps.get(&(when, then, other)) {
            return Ok(found);
        }
        let level = |at| self.fork(at).map_or(END, |fork| fork.level);
        let level = level(when).min(level(then)).min(level(other));
        let (w, t, o) = (self.parts(when, level), self.parts(then, level), self.parts(other, level));
        let low = self.ite(w.0, t.0, o.0)?;
        let high = self.ite(w.1, t.1, o.1)?;
        let made = self.make(level, low, high)?;
        if self.steps.len() >= self.limit.saturating_mul(CACHE_PER_NODE) {
            self.steps.clear();
        }
        self.steps.insert((when, then, other), made);
        Ok(made)
    }

    /// Both.
    pub fn and(&mut self, a: Ref, b: Ref) -> Result<Ref, Full> {
        self.ite(a.min(b), a.max(b), FALSE)
    }

    /// Any of the two.
    pub fn or(&mut self, a: Ref, b: Ref) -> Result<Ref, Full> {
        self.ite(a.min(b), TRUE, a.max(b))
    }

    /// Not.
    pub fn not(&mut self, a: Ref) -> Result<Ref, Full> {
        self.ite(a, FALSE, TRUE)
    }

    /// How many choices a diagram has.
    pub fn size(&self, root: Ref) -> usize {
        let (mut seen, mut open) = (BTreeSet::new(), vec![root]);
        while let Some(at) = open.pop() {
            if let Some(fork) = self.fork(at)
                && seen.insert(at)
            {
                open.extend([fork.low, fork.high]);
            }
        }
        seen.len()
    }

    /// In how many states of these slots it holds. It depends on no others.
    pub fn count(&self, root: Ref, slots: &Slots) -> Count {
        let mut known = BTreeMap::from([(FALSE, Count::from(0)), (TRUE, Count::from(1))]);
        let found = self.count_below(root, slots, &mut known);
        slots.skipped(0, self.slot(root, slots).0, found)
    }

    fn slot(&self, at: Ref, slots: &Slots) -> (usize, bool) {
        let found = self.fork(at).and_then(|fork| slots.places.get(&fork.level).copied());
        found.unwrap_or((slots.states.len(), false))
    }

    /// The states of a diagram's own slot and those below it.
    fn count_below(&self, at: Ref, slots: &Slots, known: &mut BTreeMap<Ref, Count>) -> Count {
        if let Some(found) = known.get(&at) {
            return found.clone();
        }
        let Some(fork) = self.fork(at) else { return Count::from(0) };
        let (here, is_value) = self.slot(at, slots);
        let is_pair = !is_value && slots.states.get(here) == Some(&KNOWLEDGE);
        let mut sum = Count::from(0);
        for next in [fork.low, fork.high] {
            let below = self.count_below(next, slots, known);
            let (there, _) = self.slot(next, slots);
            // known, and then what it is: two states where that makes no difference
            let twice = is_pair && next == fork.high && there != here;
            let below = slots.skipped(here + 1, there, below);
            sum += if twice { below.times(2) } else { below };
        }
        known.insert(at, sum.clone());
        sum
    }
}

/// States of a variable that is unknown, or known to hold, or known not to.
const KNOWLEDGE: u32 = 3;

/// The variables over which states are counted, from the root down.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    /// By level: which variable, and whether it is the second of its levels.
    places: BTreeMap<u32, (usize, bool)>,
    /// By variable: how many states it has.
    states: Vec<u32>,
}

impl Slots {
    /// Adds a variable of one level, below those before.
    pub fn plain(&mut self, level: u32) {
        self.places.insert(level, (self.states.len(), false));
        self.states.push(2);
    }

    /// Adds a variable of two levels: whether it is known, and what it is, which makes no difference where it is not.
    pub fn known(&mut self, known: u32, value: u32) {
        self.places.insert(known, (self.states.len(), false));
        self.places.insert(value, (self.states.len(), true));
        self.states.push(KNOWLEDGE);
    }

    fn skipped(&self, from: usize, to: usize, count: Count) -> Count {
        let between = self.states.get(from..to).unwrap_or_default();
        between.iter().fold(count, |count, states| count.times(*states))
    }
}
