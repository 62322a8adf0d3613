//! Explanations by brute force, and what they claim.

use crate::trees::{Readings, polarity};
use law::{Flip, Need, Tree, Truth};
use std::collections::BTreeSet;

/// Whether no leaf occurs both ways round.
pub fn is_unmixed(tree: &Tree) -> bool {
    let (upright, upside_down) = polarity(tree);
    upright.is_disjoint(&upside_down)
}

/// The minimal sets of so many things at most that pass, by trying all.
pub fn minimal<T: Clone + Ord>(things: &[T], most: usize, pass: impl Fn(&[T]) -> bool) -> BTreeSet<Vec<T>> {
    let mut masks: Vec<u32> = (0..1 << things.len()).collect();
    masks.sort_by_key(|mask| mask.count_ones());
    let mut kept: Vec<u32> = Vec::new();
    for mask in masks.into_iter().filter(|mask| mask.count_ones() as usize <= most) {
        if !kept.iter().any(|smaller| smaller & mask == *smaller) && pass(&chosen(things, mask)) {
            kept.push(mask);
        }
    }
    kept.into_iter().map(|mask| chosen(things, mask)).collect()
}

fn chosen<T: Clone + Ord>(things: &[T], mask: u32) -> Vec<T> {
    let mut set: Vec<T> =
        (0..).zip(things).filter(|(at, _)| mask & (1 << at) != 0).map(|(_, thing)| thing.clone()).collect();
    set.sort();
    set
}

/// The sets, each in order.
pub fn in_order<T: Clone + Ord>(sets: &[Vec<T>]) -> BTreeSet<Vec<T>> {
    let sorted = |set: &Vec<T>| {
        let mut set = set.clone();
        set.sort();
        set
    };
    sets.iter().map(sorted).collect()
}

/// The readings with some leaves changed.
pub fn changed(readings: &Readings, flips: &[Flip]) -> Readings {
    let mut changed = readings.clone();
    changed.extend(flips.iter().map(|(leaf, truth)| (*leaf, Truth::settled(*truth))));
    changed
}

/// Whether a world meets a need; no need is always met.
pub fn meets(need: Option<&Need>, world: &Readings) -> bool {
    match need {
        None => true,
        Some(Need::Never) => false,
        Some(Need::Leaf(leaf, truth)) => world.get(leaf) == Some(&Truth::settled(*truth)),
        Some(Need::All(parts)) => parts.iter().all(|part| meets(Some(part), world)),
        Some(Need::Any(parts)) => parts.iter().any(|part| meets(Some(part), world)),
    }
}
