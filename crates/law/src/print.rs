//! A condition written back in the language of framework files; the whole framework in [`whole`].

use crate::expr::{Expr, Var};
use crate::framework::Framework;
use crate::model::{DimId, FactId};

#[cfg(test)]
pub(crate) mod tests;
mod whole;

/// Where a condition stands, and so which conditions need parentheses there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// Alone: nothing needs any.
    Whole,
    /// After `every host:` or in an exception: only another exception does.
    Joined,
    /// Beside `&` or `|`, with more to its right.
    Part,
    /// After `!`, or last beside `&` or `|`: `every` and `some` may run on to the right.
    Last,
}

/// `all` or `any` of one is that one, and so is a general condition without exceptions.
fn plain(expr: &Expr) -> &Expr {
    match expr {
        Expr::Unless(general, cases) if cases.is_empty() => plain(general),
        Expr::All(parts) | Expr::Any(parts) => match parts.as_slice() {
            [only] => plain(only),
            _ => expr,
        },
        _ => expr,
    }
}

/// Whether it ends in `every` or `some`, which take in all that follows.
fn runs_on(expr: &Expr) -> bool {
    match plain(expr) {
        Expr::Every(..) | Expr::Some(..) => true,
        Expr::Not(inner) => runs_on(inner),
        _ => false,
    }
}

impl Framework {
    /// A condition in the language of framework files, with no more parentheses than it needs.
    /// `bound` names the entities bound around it: a rule's own parameter.
    pub fn show(&self, expr: &Expr, bound: &[String]) -> String {
        self.shown(expr, At::Whole, &mut bound.to_vec())
    }

    fn shown(&self, expr: &Expr, at: At, bound: &mut Vec<String>) -> String {
        let expr = plain(expr);
        let entity = |var: Var| bound.get(usize::from(var)).cloned().unwrap_or_default();
        let text = match expr {
            Expr::Const(value) => if *value { "yes" } else { "no" }.to_owned(),
            Expr::Fact(fact) => self.fact_text(*fact).to_owned(),
            Expr::Of(fact, var) => format!("{}({})", self.fact_text(*fact), entity(*var)),
            Expr::Rule(rule, None) => self.rule_text(*rule).to_owned(),
            Expr::Rule(rule, Some(var)) => format!("{}({})", self.rule_text(*rule), entity(*var)),
            Expr::In(dim, bits) => format!("{}{{{}}}", self.dim_text(*dim), self.ranges(*dim, *bits)),
            Expr::InList(var, list) => {
                let list = self.lists.get(usize::from(*list)).map_or("", |list| &list.name);
                format!("{} in {list}", entity(*var))
            }
            Expr::InSet(var, set) => {
                let set = self.sets.get(usize::from(*set)).map_or("", |set| &set.name);
                format!("{} in {set}", entity(*var))
            }
            Expr::All(parts) => self.joined(parts, " & ", "yes", bound),
            Expr::Any(parts) => self.joined(parts, " | ", "no", bound),
            Expr::Not(inner) => format!("!{}", self.shown(inner, At::Last, bound)),
            Expr::Every(set, inner) | Expr::Some(set, inner) => {
                let word = if matches!(expr, Expr::Every(..)) { "every" } else { "some" };
                let member = self.sets.get(usize::from(*set)).map_or("", |set| &set.member);
                bound.push(member.to_owned());
                let inner = self.shown(inner, At::Joined, bound);
                bound.pop();
                format!("{word} {member}: {inner}")
            }
            Expr::Unless(general, cases) => {
                let general = self.shown(general, At::Joined, bound);
                let cases = cases.iter().map(|(when, then)| {
                    let when = self.shown(when, At::Joined, bound);
                    format!("{when} then {}", self.shown(then, At::Joined, bound))
                });
                format!("{general} unless {}", cases.collect::<Vec<_>>().join(", "))
            }
        };
        let wrapped = match (expr, at) {
            (_, At::Whole) => false,
            (Expr::Unless(..), _) => true,
            (Expr::All(parts) | Expr::Any(parts), At::Part | At::Last) => !parts.is_empty(),
            (_, At::Part) => runs_on(expr),
            _ => false,
        };
        if wrapped { format!("({text})") } else { text }
    }

    fn joined(&self, parts: &[Expr], sign: &str, none: &str, bound: &mut Vec<String>) -> String {
        let Some((last, before)) = parts.split_last() else { return none.to_owned() };
        let mut texts: Vec<String> = before.iter().map(|part| self.shown(part, At::Part, bound)).collect();
        texts.push(self.shown(last, At::Last, bound));
        texts.join(sign)
    }

    /// Values of a dimension, three or more in a row as `first..last`.
    fn ranges(&self, dim: DimId, bits: u64) -> String {
        let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
        for (number, (name, _)) in (0..u64::BITS).zip(self.values(dim)) {
            let held = bits >> number & 1 == 1;
            match runs.last_mut() {
                Some(run) if held => run.push(name),
                Some(run) if !run.is_empty() => runs.push(Vec::new()),
                _ => {}
            }
        }
        let texts = runs.iter().filter(|run| !run.is_empty()).map(|run| match run.as_slice() {
            [first, _, .., last] => format!("{first}..{last}"),
            few => few.join(" "),
        });
        texts.collect::<Vec<_>>().join(" ")
    }

    fn fact_text(&self, fact: FactId) -> &str {
        self.facts.get(usize::from(fact)).map_or("", |fact| &fact.name)
    }

    fn dim_text(&self, dim: DimId) -> &str {
        self.dims.get(usize::from(dim)).map_or("", |dim| &dim.name)
    }
}
