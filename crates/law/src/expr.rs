//! The language of conditions: names, all, any, not, every, some, unless. No arithmetic, no strings, no functions;
//! that one refusal keeps the space of situations finite, and so everything about it provable.

use crate::model::{DimId, FactId, ListId, RuleName, SetId};

/// A bound entity: 0 is a rule's own parameter or the outermost `every`/`some`, 1 the next one inside.
pub type Var = u8;

/// A condition with every name resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// `yes` or `no`.
    Const(bool),
    /// A fact about the case.
    Fact(FactId),
    /// A fact about a bound entity.
    Of(FactId, Var),
    /// A rule, about a bound entity where it takes one.
    Rule(RuleName, Option<Var>),
    /// The question's coordinate is (or, for a `many` dimension, contains) one of these values: a bit each.
    In(DimId, u64),
    /// The bound entity is in the list on that day.
    InList(Var, ListId),
    /// The bound entity is a member of the set.
    InSet(Var, SetId),
    /// All of them.
    All(Vec<Expr>),
    /// Any of them.
    Any(Vec<Expr>),
    /// Not.
    Not(Box<Expr>),
    /// Of every member of the set.
    Every(SetId, Box<Expr>),
    /// Of some member of the set.
    Some(SetId, Box<Expr>),
    /// The general condition, replaced by an exception's where the exception's own condition holds.
    /// The conditions of the exceptions exclude each other.
    Unless(Box<Expr>, Vec<(Expr, Expr)>),
}

impl Expr {
    /// Calls `visit` with this condition and every condition inside it, outermost first.
    pub fn walk<'e>(&'e self, visit: &mut impl FnMut(&'e Expr)) {
        visit(self);
        match self {
            Expr::All(parts) | Expr::Any(parts) => parts.iter().for_each(|part| part.walk(visit)),
            Expr::Not(inner) | Expr::Every(_, inner) | Expr::Some(_, inner) => inner.walk(visit),
            Expr::Unless(general, cases) => {
                general.walk(visit);
                for (when, then) in cases {
                    when.walk(visit);
                    then.walk(visit);
                }
            }
            _ => {}
        }
    }

    /// The rules that this condition names directly.
    pub fn rules(&self) -> Vec<RuleName> {
        let mut found = Vec::new();
        self.walk(&mut |expr| {
            if let Expr::Rule(name, _) = expr {
                found.push(*name);
            }
        });
        found
    }
}
