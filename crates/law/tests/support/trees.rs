//! A judgement's tree read again by plain definitions.

use law::{Edition, Leaf, Question, RuleName, Situation, Tree, Truth, What};
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
        if up {
            yes.insert(leaf)
        } else {
            no.insert(leaf)
        };
    }
    for (number, part) in tree.parts(at).enumerate() {
        polarity_at(tree, part, up != (what == What::Not), yes, no);
        if what == What::Unless && number % 2 == 1 {
            polarity_at(tree, part, !up, yes, no);
        }
    }
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

/// The tree of a rule, and its truth by the short way.
pub fn judged(
    edition: &Edition<'_>,
    rule: RuleName,
    situation: &Situation,
    question: &Question,
) -> (Tree, Truth) {
    (edition.tree(rule, situation, question), edition.truth(rule, situation, question))
}
