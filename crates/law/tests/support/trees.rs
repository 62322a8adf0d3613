//! A judgement's tree read again by plain definitions, and sets found by brute force.

use law::{Flip, Leaf, Need, Question, Situation, Tree, Truth, What};
use std::collections::{BTreeMap, BTreeSet};

pub type Readings = BTreeMap<Leaf, Truth>;

/// The tree's leaves as they read.
pub fn readings(tree: &Tree) -> Readings {
    let leaves = tree.nodes.iter().filter_map(|node| match node.what {
        What::Leaf(leaf) => Some((leaf, node.truth)),
        _ => None,
    });
    leaves.collect()
}

/// The tree's truth where its leaves read so; a leaf that is not given is unknown.
pub fn reread(tree: &Tree, readings: &Readings) -> Truth {
    reread_at(tree, 0, readings)
}

fn reread_at(tree: &Tree, at: usize, readings: &Readings) -> Truth {
    let mut parts = tree.parts(at).map(|part| reread_at(tree, part, readings));
    match tree.nodes[at].what {
        What::Leaf(leaf) => readings.get(&leaf).copied().unwrap_or(Truth::Unknown),
        What::Given(_) => tree.nodes[at].truth,
        What::Rule { .. } => parts.next().unwrap(),
        What::Not => !parts.next().unwrap(),
        What::All | What::Every(_) => parts.min().unwrap_or(Truth::Yes),
        What::Any | What::Some(_) => parts.max().unwrap_or(Truth::No),
        What::Unless => {
            let parts: Vec<Truth> = parts.collect();
            let cases = || parts[1..].chunks(2).map(|case| (case[0], case[1]));
            if let Some((_, then)) = cases().find(|(when, _)| *when == Truth::Yes) {
                return then;
            }
            let possible = cases().filter(|(when, _)| *when == Truth::Unknown).map(|(_, then)| then);
            let possible: BTreeSet<Truth> = possible.chain([parts[0]]).collect();
            if possible.len() == 1 { parts[0] } else { Truth::Unknown }
        }
    }
}

/// The leaves that occur upright, and those that occur upside down.
pub fn polarity(tree: &Tree) -> (BTreeSet<Leaf>, BTreeSet<Leaf>) {
    let (mut upright, mut upside_down) = (BTreeSet::new(), BTreeSet::new());
    polarity_at(tree, 0, true, &mut upright, &mut upside_down);
    (upright, upside_down)
}

fn polarity_at(tree: &Tree, at: usize, up: bool, yes: &mut BTreeSet<Leaf>, no: &mut BTreeSet<Leaf>) {
    let what = tree.nodes[at].what;
    if let What::Leaf(leaf) = what {
        if up { yes.insert(leaf) } else { no.insert(leaf) };
    }
    for (number, part) in tree.parts(at).enumerate() {
        polarity_at(tree, part, up != (what == What::Not), yes, no);
        if what == What::Unless && number % 2 == 1 {
            polarity_at(tree, part, !up, yes, no);
        }
    }
}

/// Whether no leaf occurs both ways round.
pub fn is_unmixed(tree: &Tree) -> bool {
    let (upright, upside_down) = polarity(tree);
    upright.is_disjoint(&upside_down)
}

/// Whether what unnamed members of an open set do occurs both ways round: then each occurrence is a question of its own.
pub fn strangers_mixed(tree: &Tree) -> bool {
    let (upright, upside_down) = polarity(tree);
    let mut mixed = upright.intersection(&upside_down);
    mixed.any(|leaf| matches!(leaf, Leaf::Complete(_) | Leaf::Another(..)))
}

/// Whether a coordinate that the tree asks about is open.
pub fn is_open(tree: &Tree) -> bool {
    tree.nodes.iter().any(|node| matches!(node.what, What::Given(_)) && node.truth == Truth::Unknown)
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

/// The tree of a rule, and its truth by the short way.
pub fn judged(
    edition: &law::Edition<'_>,
    rule: law::RuleName,
    situation: &Situation,
    question: &Question,
) -> (Tree, Truth) {
    (edition.tree(rule, situation, question), edition.truth(rule, situation, question))
}
