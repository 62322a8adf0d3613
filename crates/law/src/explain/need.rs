//! What is still needed: the residual of a condition, with everything that is already so left out. It is as long as the
//! condition at most, and reads like law.

use super::Explainer;
use crate::judge::What;
use crate::situation::Leaf;
use crate::truth::Truth;

/// A condition on what is not yet so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// The leaf must come to read so.
    Leaf(Leaf, bool),
    /// All of these.
    All(Vec<Need>),
    /// Any of these.
    Any(Vec<Need>),
    /// Nothing that could become known would do: the question or the day would have to be another.
    Never,
}

impl Need {
    /// The leaves that the need names.
    pub fn leaves(&self, into: &mut Vec<(Leaf, bool)>) {
        match self {
            Need::Leaf(leaf, truth) => {
                if !into.contains(&(*leaf, *truth)) {
                    into.push((*leaf, *truth));
                }
            }
            Need::All(parts) | Need::Any(parts) => parts.iter().for_each(|part| part.leaves(into)),
            Need::Never => {}
        }
    }
}

impl Explainer<'_> {
    /// What must come to be so for the verdict to be `want`, leaving what is already so as it is; `None` where it is.
    pub fn still_needed(&self, want: Truth) -> Option<Need> {
        if !want.is_settled() {
            return None;
        }
        self.need(0, want)
    }

    fn need(&self, at: usize, want: Truth) -> Option<Need> {
        let node = self.tree.nodes.get(at)?;
        if node.truth == want {
            return None;
        }
        let parts = self.tree.parts(at);
        match node.what {
            What::Leaf(leaf) => Some(Need::Leaf(leaf, want == Truth::Yes)),
            What::Given(_) => Some(Need::Never),
            What::Rule { .. } => self.need(at + 1, want),
            What::Not => self.need(at + 1, !want),
            What::All | What::Every(_) if want == Truth::Yes => all(parts.map(|p| self.need(p, want))),
            What::Any | What::Some(_) if want == Truth::No => all(parts.map(|p| self.need(p, want))),
            What::All | What::Every(_) | What::Any | What::Some(_) => {
                any(parts.map(|part| self.need(part, want)))
            }
            What::Unless => self.need_unless(at, want),
        }
    }

    /// Some branch is the one that holds and says so, or all that may hold as things stand say so.
    fn need_unless(&self, at: usize, want: Truth) -> Option<Need> {
        let parts: Vec<usize> = self.tree.parts(at).collect();
        let (general, cases) = parts.split_first()?;
        let whens: Vec<usize> = cases.iter().copied().step_by(2).collect();
        let branch = |then: usize, holds: Option<usize>| {
            let whens = whens.iter().map(|when| self.need(*when, Truth::settled(Some(*when) == holds)));
            all(whens.chain([self.need(then, want)]))
        };
        let pairs = || cases.iter().zip(cases.iter().skip(1)).step_by(2);
        let truth = |part: usize| self.tree.nodes.get(part).map_or(Truth::Unknown, |node| node.truth);
        let possible = pairs().filter(|(when, _)| truth(**when) != Truth::No).map(|(_, then)| *then);
        let possible =
            possible.chain((!whens.iter().any(|when| truth(*when) == Truth::Yes)).then_some(*general));
        let as_it_stands = all(possible.map(|then| self.need(then, want)));
        let cases = pairs().map(|(when, then)| branch(*then, Some(*when)));
        any([as_it_stands, branch(*general, None)].into_iter().chain(cases))
    }
}

/// All of the needs: those already met fall away, one that cannot be met decides.
fn all(parts: impl Iterator<Item = Option<Need>>) -> Option<Need> {
    let mut kept: Vec<Need> = Vec::new();
    for need in parts.flatten() {
        match need {
            Need::Never => return Some(Need::Never),
            Need::All(inner) => kept.extend(inner),
            need => kept.push(need),
        }
    }
    dedup(&mut kept);
    match kept.len() {
        0 => None,
        1 => kept.pop(),
        _ => Some(Need::All(kept)),
    }
}

/// Any of the needs: one already met decides, those that cannot be met fall away.
fn any(parts: impl Iterator<Item = Option<Need>>) -> Option<Need> {
    let mut kept: Vec<Need> = Vec::new();
    for need in parts {
        match need? {
            Need::Never => {}
            Need::Any(inner) => kept.extend(inner),
            need => kept.push(need),
        }
    }
    dedup(&mut kept);
    match kept.len() {
        0 => Some(Need::Never),
        1 => kept.pop(),
        _ => Some(Need::Any(kept)),
    }
}

fn dedup(needs: &mut Vec<Need>) {
    let mut at = 0;
    while at < needs.len() {
        let (before, rest) = needs.split_at(at);
        if rest.first().is_some_and(|need| before.contains(need)) {
            needs.remove(at);
        } else {
            at += 1;
        }
    }
}
