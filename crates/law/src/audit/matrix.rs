//! The cells of a matrix: what a rule says of each combination of some coordinates when nothing else is known.

use super::signs::name;
use crate::edition::Edition;
use crate::framework::Framework;
use crate::judge::{Tree, What};
use crate::model::{Anchor, Matrix};
use crate::situation::{Leaf, Question, Situation};
use crate::truth::Truth;

/// What a rule says of one combination of coordinates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Yes or no whatever the facts; unknown where it depends on them.
    pub truth: Truth,
    /// The provisions that decide it: those of the rules nearest to the facts.
    pub cites: Vec<Anchor>,
    /// The facts and sets on which it depends, where it does.
    pub facts: Vec<String>,
}

impl Cell {
    /// Whether rules that cite something settle it, or name what it depends on.
    pub fn is_determinate(&self) -> bool {
        !self.cites.is_empty() && (self.truth.is_settled() || !self.facts.is_empty())
    }
}

/// The cells of a matrix on an edition's day, with the number of each dimension's value.
#[derive(Debug)]
pub struct Cells<'e> {
    edition: &'e Edition<'e>,
    matrix: &'e Matrix,
    situation: Situation,
    question: Question,
    tree: Tree,
    next: Option<Vec<u8>>,
}

/// The cells of a matrix on an edition's day, the last dimension changing fastest; none where its rule has no
/// version in force.
pub fn matrix_cells<'e>(edition: &'e Edition<'e>, matrix: &'e Matrix) -> Cells<'e> {
    let framework = edition.framework;
    let filled = matrix.over.iter().all(|dim| !framework.values(*dim).is_empty());
    let next = edition.rule(matrix.rule).filter(|_| filled).map(|_| vec![0; matrix.over.len()]);
    Cells {
        edition,
        matrix,
        situation: Situation::silent(framework, Vec::new()),
        question: Question::open(framework),
        tree: Tree { nodes: Vec::new() },
        next,
    }
}

impl Cells<'_> {
    fn cell(&self) -> Cell {
        let mut cell = Cell { truth: self.tree.truth(), cites: Vec::new(), facts: Vec::new() };
        if !self.decide(0, &mut cell) {
            cell.cites.clear();
        }
        cell
    }

    fn after(&self, here: &[u8]) -> Option<Vec<u8>> {
        let mut after = here.to_vec();
        for (value, dim) in after.iter_mut().zip(&self.matrix.over).rev() {
            *value += 1;
            if usize::from(*value) < self.edition.framework.values(*dim).len() {
                return Some(after);
            }
            *value = 0;
        }
        None
    }

    /// Follows the parts that decide a node; whether any rule was met.
    fn decide(&self, at: usize, cell: &mut Cell) -> bool {
        let Some(node) = self.tree.nodes.get(at) else { return false };
        match node.what {
            What::Leaf(leaf) => {
                if node.truth == Truth::Unknown {
                    self.fact(leaf, cell);
                }
                false
            }
            What::Given(_) => false,
            What::Rule { rule, .. } => {
                let below = self.decide_each(self.tree.parts(at), cell);
                if !below {
                    let cites = self.edition.rule(rule).into_iter().flat_map(|rule| &rule.cites);
                    for cite in cites {
                        if !cell.cites.contains(cite) {
                            cell.cites.push(cite.clone());
                        }
                    }
                }
                true
            }
            What::Unless => self.exceptions(at, cell),
            What::Not => self.decide_each(self.tree.parts(at), cell),
            What::All | What::Any | What::Every(_) | What::Some(_) => {
                let all = matches!(node.what, What::All | What::Every(_));
                let whole = if all { Truth::Yes } else { Truth::No };
                let deciding = |part: &usize| {
                    let truth = self.tree.nodes.get(*part).map(|part| part.truth);
                    node.truth == whole || truth == Some(node.truth)
                };
                self.decide_each(self.tree.parts(at).filter(deciding), cell)
            }
        }
    }

    fn decide_each(&self, parts: impl Iterator<Item = usize>, cell: &mut Cell) -> bool {
        let mut met = false;
        for part in parts {
            met |= self.decide(part, cell);
        }
        met
    }

    /// The exceptions that can be taken, and the general condition unless one is.
    fn exceptions(&self, at: usize, cell: &mut Cell) -> bool {
        let truth = |at: usize| self.tree.nodes.get(at).map_or(Truth::Unknown, |node| node.truth);
        let parts: Vec<usize> = self.tree.parts(at).collect();
        let Some((general, cases)) = parts.split_first() else { return false };
        let (mut met, mut taken) = (false, false);
        for case in cases.chunks_exact(2) {
            let [when, then] = case else { continue };
            if truth(*when) != Truth::No {
                taken |= truth(*when) == Truth::Yes;
                met |= self.decide(*when, cell);
                met |= self.decide(*then, cell);
            }
        }
        if !taken {
            met |= self.decide(*general, cell);
        }
        met
    }

    fn fact(&self, leaf: Leaf, cell: &mut Cell) {
        let name = name(self.edition.framework, leaf);
        if !cell.facts.contains(&name) {
            cell.facts.push(name);
        }
    }
}

impl Iterator for Cells<'_> {
    type Item = (Vec<u8>, Cell);

    fn next(&mut self) -> Option<Self::Item> {
        let here = self.next.take()?;
        for (dim, value) in self.matrix.over.iter().zip(&here) {
            self.question.set(*dim, 1 << value);
        }
        self.edition.tree_into(self.matrix.rule, &self.situation, &self.question, &mut self.tree);
        let cell = self.cell();
        self.next = self.after(&here);
        Some((here, cell))
    }
}

/// A cell's coordinates as a framework file writes them: `pillar{pko} task{i}`.
pub(super) fn coordinates(framework: &Framework, matrix: &Matrix, values: &[u8]) -> String {
    let each = matrix.over.iter().zip(values).map(|(dim, value)| {
        let values = framework.values(*dim);
        let value = values.get(usize::from(*value)).map_or("", |(name, _)| name.as_str());
        let dim = framework.dims.get(usize::from(*dim)).map_or("", |dim| dim.name.as_str());
        format!("{dim}{{{value}}}")
    });
    each.collect::<Vec<_>>().join(" ")
}
