//! Conditions of an edition into a logic: rules followed, quantifiers written out over two candidates.

use super::logic::{CANDIDATES, Full, Key, Logic};
use crate::edition::Edition;
use crate::expr::Expr;
use crate::model::{DimId, Rule, RuleName, SetId};
use crate::situation::Leaf;
use std::collections::BTreeMap;

/// What has been read already in one edition.
#[derive(Debug)]
pub(super) struct Memo<V> {
    rules: BTreeMap<(RuleName, Option<u16>), V>,
    /// The states that can be, where they were asked for.
    pub domain: Option<V>,
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Memo { rules: BTreeMap::new(), domain: None }
    }
}

/// Reads conditions of one edition into a logic.
pub(super) struct Encoder<'a, 'f, L: Logic> {
    pub edition: &'a Edition<'f>,
    pub logic: &'a mut L,
    pub memo: Memo<L::Value>,
    /// A part read as yes or no instead of what it says.
    pub swap: Option<(&'f Expr, bool)>,
    /// Where two exceptions of the rule read hold at once; kept while it is asked for.
    pub clash: Option<L::Value>,
    /// The memberships under which the part being read is asked at all.
    guards: Vec<L::Value>,
}

impl<'a, 'f, L: Logic> Encoder<'a, 'f, L> {
    /// A reader of an edition.
    pub fn new(edition: &'a Edition<'f>, logic: &'a mut L, memo: Memo<L::Value>) -> Self {
        Encoder { edition, logic, memo, swap: None, clash: None, guards: Vec::new() }
    }

    /// A rule in force, about a candidate where it takes one.
    pub fn rule(&mut self, name: RuleName, about: Option<u16>) -> Result<L::Value, Full> {
        if let Some(found) = self.memo.rules.get(&(name, about)) {
            return Ok(found.clone());
        }
        let Some(rule) = self.edition.rule(name) else { return Ok(self.logic.constant(false)) };
        let (clash, guards) = (self.clash.take(), std::mem::take(&mut self.guards));
        let value = self.of(&rule.body, &mut about.into_iter().collect());
        (self.clash, self.guards) = (clash, guards);
        let value = value?;
        self.memo.rules.insert((name, about), value.clone());
        Ok(value)
    }

    /// A rule's own condition, about the first candidate where it takes one.
    pub fn body(&mut self, rule: &'f Rule) -> Result<L::Value, Full> {
        self.of(&rule.body, &mut rule.param.iter().map(|_| 0).collect())
    }

    /// A condition, with the candidates bound around it.
    pub fn of(&mut self, expr: &'f Expr, bound: &mut Vec<u16>) -> Result<L::Value, Full> {
        if let Some((part, holds)) = self.swap
            && std::ptr::eq(part, expr)
        {
            return Ok(self.logic.constant(holds));
        }
        let entity = |var: u8| bound.get(usize::from(var)).copied().unwrap_or(0);
        match expr {
            Expr::Const(holds) => Ok(self.logic.constant(*holds)),
            Expr::Fact(fact) => self.logic.var(Key::Leaf(Leaf::Fact(*fact))),
            Expr::Of(fact, var) => self.logic.var(Key::Leaf(Leaf::Of(*fact, entity(*var)))),
            Expr::Rule(rule, var) => {
                let about = var.map(entity);
                self.rule(*rule, about)
            }
            Expr::In(dim, bits) => self.within(*dim, *bits),
            Expr::InList(var, list) => self.logic.var(Key::Listed(entity(*var), *list)),
            Expr::InSet(var, set) => self.logic.var(Key::Leaf(Leaf::Member(*set, entity(*var)))),
            Expr::All(parts) => {
                let parts = self.each(parts.iter(), bound)?;
                let all = self.logic.constant(true);
                parts.iter().try_fold(all, |all, part| self.logic.and(&all, part))
            }
            Expr::Any(parts) => {
                let parts = self.each(parts.iter(), bound)?;
                let any = self.logic.constant(false);
                parts.iter().try_fold(any, |any, part| self.logic.or(&any, part))
            }
            Expr::Not(inner) => {
                let inner = self.of(inner, bound)?;
                self.logic.not(&inner)
            }
            Expr::Every(set, inner) => self.quantified(*set, inner, true, bound),
            Expr::Some(set, inner) => self.quantified(*set, inner, false, bound),
            Expr::Unless(general, cases) => self.unless(general, cases, bound),
        }
    }

    fn each(
        &mut self,
        parts: impl Iterator<Item = &'f Expr>,
        bound: &mut Vec<u16>,
    ) -> Result<Vec<L::Value>, Full> {
        parts.map(|part| self.of(part, bound)).collect()
    }

    fn quantified(
        &mut self,
        set: SetId,
        inner: &'f Expr,
        every: bool,
        bound: &mut Vec<u16>,
    ) -> Result<L::Value, Full> {
        // one unnamed member stands for all, whichever list it would have to be in
        let rest = if every { Leaf::Complete(set) } else { Leaf::Another(set, None) };
        let mut whole = self.logic.var(Key::Leaf(rest))?;
        for candidate in 0..CANDIDATES {
            let is = self.logic.var(Key::Leaf(Leaf::Member(set, candidate)))?;
            bound.push(candidate);
            self.guards.push(is.clone());
            let says = self.of(inner, bound);
            self.guards.pop();
            bound.pop();
            let says = says?;
            whole = if every {
                let out = self.logic.not(&is)?;
                let each = self.logic.or(&out, &says)?;
                self.logic.and(&whole, &each)?
            } else {
                let each = self.logic.and(&is, &says)?;
                self.logic.or(&whole, &each)?
            };
        }
        Ok(whole)
    }

    fn unless(
        &mut self,
        general: &'f Expr,
        cases: &'f [(Expr, Expr)],
        bound: &mut Vec<u16>,
    ) -> Result<L::Value, Full> {
        let general = self.of(general, bound)?;
        let mut read = Vec::with_capacity(cases.len());
        for (when, then) in cases {
            let when = self.of(when, bound)?;
            let then = self.of(then, bound)?;
            read.push((when, then));
        }
        if let Some(mut clash) = self.clash.take() {
            let mut taken = self.logic.constant(false);
            for (when, _) in &read {
                let mut both = self.logic.and(&taken, when)?;
                for guard in &self.guards {
                    both = self.logic.and(&both, guard)?;
                }
                clash = self.logic.or(&clash, &both)?;
                taken = self.logic.or(&taken, when)?;
            }
            self.clash = Some(clash);
        }
        self.logic.unless(&general, &read)
    }

    pub(super) fn within(&mut self, dim: DimId, bits: u64) -> Result<L::Value, Full> {
        let mut any = self.logic.constant(false);
        let many = self.edition.framework.dims.get(usize::from(dim)).is_some_and(|dim| dim.many);
        let count = self.edition.framework.values(dim).len();
        for value in (0..64_u8).take(count).filter(|value| bits >> value & 1 == 1) {
            let is = if many {
                self.logic.var(Key::Has(dim, value))?
            } else {
                self.coordinate(dim, value, count)?
            };
            any = self.logic.or(&any, &is)?;
        }
        Ok(any)
    }

    /// The coordinate is that value: all bits of its number.
    fn coordinate(&mut self, dim: DimId, value: u8, count: usize) -> Result<L::Value, Full> {
        let mut all = self.logic.constant(true);
        for bit in 0..bits_for(count) {
            let mut is = self.logic.var(Key::Bit(dim, bit))?;
            if value >> bit & 1 == 0 {
                is = self.logic.not(&is)?;
            }
            all = self.logic.and(&all, &is)?;
        }
        Ok(all)
    }
}

/// Bits for the numbers of so many values.
fn bits_for(count: usize) -> u8 {
    u8::try_from(count.saturating_sub(1).checked_ilog2().map_or(0, |log| log + 1)).unwrap_or(u8::MAX)
}
