//! Exceptions that can hold at once, and conditions that change no answer.

use super::encode::Encoder;
use super::logic::{Decides, Full, Key};
use crate::expr::Expr;
use crate::framework::Framework;
use crate::model::Rule;
use std::collections::BTreeSet;

/// A part of a rule's condition that must change some answer.
#[derive(Clone, Debug)]
pub(super) struct Condition<'f> {
    /// The part.
    pub expr: &'f Expr,
    /// What it is read as instead: if none of these changes anything, it is dead.
    instead: &'static [bool],
    /// The condition that it is part of, by number.
    within: Option<usize>,
    /// The names of the entities bound around it.
    pub bound: Vec<String>,
}

/// One version of a rule or goal with what is known of it so far, over the editions.
#[derive(Debug)]
pub(super) struct Version<'f> {
    /// The version.
    pub rule: &'f Rule,
    /// Of which questions it is asked, where it is a goal that nothing else uses.
    pub applies: Option<&'f Expr>,
    /// Its parts.
    pub conditions: Vec<Condition<'f>>,
    /// By part: whether it changed some answer in some edition.
    pub alive: Vec<bool>,
    /// By part: whether it changed none in some sample, which proves nothing.
    pub doubtful: bool,
    /// Whether two exceptions can hold at once.
    pub clash: bool,
}

impl<'f> Version<'f> {
    /// A version of which nothing is known yet.
    pub fn new(framework: &'f Framework, rule: &'f Rule, applies: Option<&'f Expr>) -> Self {
        let mut conditions = Vec::new();
        let mut bound: Vec<String> = rule.param.iter().cloned().collect();
        parts(framework, &rule.body, None, &mut bound, &mut conditions);
        let alive = vec![false; conditions.len()];
        Version { rule, applies, conditions, alive, doubtful: false, clash: false }
    }

    /// Takes in what an edition showed.
    pub fn learn(&mut self, found: &Found) {
        self.clash |= found.clash;
        for (alive, changed) in self.alive.iter_mut().zip(&found.changed) {
            *alive |= changed;
        }
    }

    /// The outermost conditions that changed no answer in any edition.
    pub fn dead(&self) -> impl Iterator<Item = &Condition<'f>> {
        let dead = |at: usize| self.alive.get(at) == Some(&false);
        (0..)
            .zip(&self.conditions)
            .filter(move |(at, condition)| {
                let mut around = condition.within;
                while let Some(outer) = around {
                    if dead(outer) {
                        return false;
                    }
                    around = self.conditions.get(outer).and_then(|outer| outer.within);
                }
                dead(*at)
            })
            .map(|(_, condition)| condition)
    }
}

/// Adds the parts of a condition, outer ones before those inside them.
fn parts<'f>(
    framework: &Framework,
    expr: &'f Expr,
    within: Option<usize>,
    bound: &mut Vec<String>,
    into: &mut Vec<Condition<'f>>,
) {
    let add = |part: &'f Expr, instead, bound: &mut Vec<String>, into: &mut Vec<Condition<'f>>| {
        let mut inside = within;
        // what is written as yes or no is meant to say just that
        if !matches!(part, Expr::Const(_)) {
            inside = Some(into.len());
            into.push(Condition { expr: part, instead, within, bound: bound.clone() });
        }
        parts(framework, part, inside, bound, into);
    };
    match expr {
        Expr::All(each) => each.iter().for_each(|part| add(part, &[true], bound, into)),
        Expr::Any(each) => each.iter().for_each(|part| add(part, &[false], bound, into)),
        Expr::Not(inner) => parts(framework, inner, within, bound, into),
        Expr::Every(set, inner) | Expr::Some(set, inner) => {
            let member = framework.sets.get(usize::from(*set)).map(|set| set.member.clone());
            bound.push(member.unwrap_or_default());
            add(inner, &[true], bound, into);
            bound.pop();
        }
        Expr::Unless(general, cases) => {
            add(general, &[true, false], bound, into);
            for (when, then) in cases {
                add(when, &[false], bound, into);
                parts(framework, then, within, bound, into);
            }
        }
        _ => {}
    }
}

/// What an edition, or a sample of its states, shows of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Two exceptions hold at once somewhere.
    pub clash: bool,
    /// By part: it changes an answer somewhere, or was known to.
    pub changed: Vec<bool>,
}

/// Holds a version against itself without each of its parts, wherever the edition can be asked of it.
pub(super) fn examine<'f, L: Decides>(
    reader: &mut Encoder<'_, 'f, L>,
    keys: &BTreeSet<Key>,
    version: &Version<'f>,
) -> Result<Found, Full> {
    let mut domain = match reader.memo.domain.clone() {
        Some(domain) => domain,
        None => reader.domain(keys, true)?,
    };
    reader.memo.domain = Some(domain.clone());
    reader.clash = Some(reader.logic.constant(false));
    let whole = reader.body(version.rule);
    let clash = reader.clash.take();
    let whole = whole?;
    let clash = match clash {
        Some(clash) => reader.logic.and(&clash, &domain)?,
        None => reader.logic.constant(false),
    };
    let clash = reader.logic.is_possible(&clash);
    if let Some(applies) = version.applies {
        let asked = reader.of(applies, &mut Vec::new())?;
        domain = reader.logic.and(&domain, &asked)?;
    }
    let mut changed = version.alive.clone();
    for (condition, changed) in version.conditions.iter().zip(&mut changed) {
        for &holds in condition.instead {
            if *changed {
                break;
            }
            reader.swap = Some((condition.expr, holds));
            let other = reader.body(version.rule);
            reader.swap = None;
            *changed = differs(reader.logic, &whole, &other?, &domain)?;
        }
    }
    Ok(Found { clash, changed })
}

fn differs<L: Decides>(logic: &mut L, a: &L::Value, b: &L::Value, domain: &L::Value) -> Result<bool, Full> {
    let (not_a, not_b) = (logic.not(a)?, logic.not(b)?);
    let (one, two) = (logic.and(a, &not_b)?, logic.and(&not_a, b)?);
    let either = logic.or(&one, &two)?;
    let found = logic.and(&either, domain)?;
    Ok(logic.is_possible(&found))
}
