//! Every small change of one condition.

use law::{DimId, Expr, Framework};

/// A condition in which one thing has changed, and what.
pub struct Changed {
    pub what: String,
    pub expr: Expr,
}

/// Values of a coordinate set up to which each is removed in turn; of a longer one only those at its ends.
const FEW_VALUES: u32 = 6;

/// Every change of one thing in a condition; `bound` names the entities bound around it.
pub fn changes(framework: &Framework, expr: &Expr, bound: &[String]) -> Vec<Changed> {
    let mut found = Vec::new();
    at(framework, expr, &mut bound.to_vec(), &|inner| inner, &mut found);
    found
}

type Around<'a> = &'a dyn Fn(Expr) -> Expr;

fn at(
    framework: &Framework,
    expr: &Expr,
    bound: &mut Vec<String>,
    around: Around<'_>,
    found: &mut Vec<Changed>,
) {
    here(framework, expr, bound, around, found);
    match expr {
        Expr::All(parts) | Expr::Any(parts) => {
            let all = matches!(expr, Expr::All(_));
            for (place, part) in parts.iter().enumerate() {
                let inside = |inner: Expr| {
                    let mut parts = parts.clone();
                    parts[place] = inner;
                    around(if all { Expr::All(parts) } else { Expr::Any(parts) })
                };
                at(framework, part, bound, &inside, found);
            }
        }
        // a negation added to a leaf under a negation is the negation removed
        Expr::Not(inner) if is_leaf(inner) => {
            coordinates(framework, inner, bound, &|leaf| around(Expr::Not(Box::new(leaf))), found);
        }
        Expr::Not(inner) => {
            at(framework, inner, bound, &|inner| around(Expr::Not(Box::new(inner))), found);
        }
        Expr::Every(set, inner) | Expr::Some(set, inner) => {
            let every = matches!(expr, Expr::Every(..));
            bound.push(framework.sets[usize::from(*set)].member.clone());
            let inside = |inner: Expr| {
                let inner = Box::new(inner);
                around(if every { Expr::Every(*set, inner) } else { Expr::Some(*set, inner) })
            };
            at(framework, inner, bound, &inside, found);
            bound.pop();
        }
        Expr::Unless(general, cases) => {
            let inside = |inner: Expr| around(Expr::Unless(Box::new(inner), cases.clone()));
            at(framework, general, bound, &inside, found);
            for (place, (when, then)) in cases.iter().enumerate() {
                let with = |when: Expr, then: Expr| {
                    let mut cases = cases.clone();
                    cases[place] = (when, then);
                    around(Expr::Unless(general.clone(), cases))
                };
                at(framework, when, bound, &|when| with(when, then.clone()), found);
                at(framework, then, bound, &|then| with(when.clone(), then), found);
            }
        }
        _ => {}
    }
}

/// Changes of the condition itself, not of what is inside it.
fn here(framework: &Framework, expr: &Expr, bound: &[String], around: Around<'_>, found: &mut Vec<Changed>) {
    let show = |expr: &Expr| framework.show(expr, bound);
    let mut push = |what: String, expr: Expr| found.push(Changed { what, expr: around(expr) });
    match expr {
        Expr::All(parts) | Expr::Any(parts) => {
            let all = matches!(expr, Expr::All(_));
            if parts.len() > 1 {
                let (from, to) = if all { ("&", "|") } else { ("|", "&") };
                let swapped = if all { Expr::Any(parts.clone()) } else { Expr::All(parts.clone()) };
                push(format!("{from} -> {to} in `{}`", show(expr)), swapped);
            }
            for (place, part) in parts.iter().enumerate() {
                let mut rest = parts.clone();
                rest.remove(place);
                let rest = if all { Expr::All(rest) } else { Expr::Any(rest) };
                push(format!("deleted `{}` from `{}`", show(part), show(expr)), rest);
            }
        }
        Expr::Not(inner) => push(format!("`{}` -> `{}`", show(expr), show(inner)), (**inner).clone()),
        Expr::Every(set, inner) => {
            let some = Expr::Some(*set, inner.clone());
            push(format!("`{}` -> `{}`", show(expr), show(&some)), some);
        }
        Expr::Some(set, inner) => {
            let every = Expr::Every(*set, inner.clone());
            push(format!("`{}` -> `{}`", show(expr), show(&every)), every);
        }
        Expr::Unless(general, cases) => {
            for (place, (when, _)) in cases.iter().enumerate() {
                let mut rest = cases.clone();
                rest.remove(place);
                let what = format!("exception removed: `{}`", show(when));
                push(what, Expr::Unless(general.clone(), rest));
            }
        }
        Expr::Const(value) => push(format!("`{}` flipped", show(expr)), Expr::Const(!value)),
        leaf => {
            let not = Expr::Not(Box::new(leaf.clone()));
            push(format!("`{}` -> `{}`", show(leaf), show(&not)), not);
            coordinates(framework, leaf, bound, around, found);
        }
    }
}

/// A set of coordinates with one value more or less.
fn coordinates(
    framework: &Framework,
    leaf: &Expr,
    bound: &[String],
    around: Around<'_>,
    found: &mut Vec<Changed>,
) {
    let Expr::In(dim, bits) = leaf else { return };
    for (sign, value, bits) in neighbours(framework, *dim, *bits) {
        let name = &framework.values(*dim)[usize::from(value)].0;
        let what = format!("{sign}{name} in `{}`", framework.show(leaf, bound));
        found.push(Changed { what, expr: around(Expr::In(*dim, bits)) });
    }
}

fn neighbours(framework: &Framework, dim: DimId, bits: u64) -> Vec<(char, u8, u64)> {
    let count = u8::try_from(framework.values(dim).len()).unwrap();
    let held = |value: u8| value < count && bits >> value & 1 == 1;
    let beside = |value: u8| (value > 0 && held(value - 1), held(value + 1));
    (0..count)
        .filter_map(|value| match (held(value), beside(value)) {
            (true, (true, true)) if bits.count_ones() > FEW_VALUES => None,
            (true, _) => Some(('-', value, bits & !(1 << value))),
            (false, (false, false)) => None,
            (false, _) => Some(('+', value, bits | 1 << value)),
        })
        .collect()
}

fn is_leaf(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Fact(_) | Expr::Of(..) | Expr::Rule(..) | Expr::In(..) | Expr::InList(..) | Expr::InSet(..)
    )
}
