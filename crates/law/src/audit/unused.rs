//! What is declared and never used.

use crate::expr::Expr;
use crate::framework::Framework;
use crate::model::RuleName;
use crate::text::Place;
use std::collections::BTreeSet;

/// What goals, views, matrices and deadlines lead to.
#[derive(Debug, Default)]
struct Used {
    rules: BTreeSet<RuleName>,
    facts: BTreeSet<u16>,
    sets: BTreeSet<u8>,
    lists: BTreeSet<u8>,
    dims: BTreeSet<u8>,
}

impl Used {
    fn expr(&mut self, framework: &Framework, expr: &Expr) {
        let mut rules = Vec::new();
        expr.walk(&mut |expr| match expr {
            Expr::Fact(fact) | Expr::Of(fact, _) => self.fact(framework, *fact),
            Expr::Rule(rule, _) => rules.push(*rule),
            Expr::In(dim, _) => drop(self.dims.insert(*dim)),
            Expr::InList(_, list) => drop(self.lists.insert(*list)),
            Expr::InSet(_, set) | Expr::Every(set, _) | Expr::Some(set, _) => drop(self.sets.insert(*set)),
            _ => {}
        });
        for rule in rules {
            self.rule(framework, rule);
        }
    }

    fn fact(&mut self, framework: &Framework, fact: u16) {
        if !self.facts.insert(fact) {
            return;
        }
        let count = framework.facts.get(usize::from(fact)).and_then(|fact| fact.count.as_ref());
        for (_, only_if) in count.into_iter().flat_map(|count| &count.terms) {
            if let Some(only_if) = only_if {
                self.fact(framework, *only_if);
            }
        }
    }

    fn rule(&mut self, framework: &Framework, name: RuleName) {
        if !self.rules.insert(name) {
            return;
        }
        for rule in framework.rules.iter().filter(|rule| rule.name == name) {
            self.expr(framework, &rule.body);
        }
    }
}

fn used(framework: &Framework) -> Used {
    let mut used = Used::default();
    for goal in &framework.goals {
        used.rules.insert(goal.rule.name);
        used.expr(framework, &goal.applies);
        used.expr(framework, &goal.rule.body);
    }
    for item in framework.views.iter().flat_map(|view| &view.items) {
        used.expr(framework, &item.needs);
        used.expr(framework, &item.holds);
    }
    for matrix in &framework.matrices {
        used.rule(framework, matrix.rule);
        used.dims.extend(&matrix.over);
    }
    for deadline in &framework.deadlines {
        used.rule(framework, deadline.goal);
        if let Some(fact) = deadline.less_if {
            used.fact(framework, fact);
        }
    }
    used
}

/// Facts, sets, lists and rules never used, and organisations and dimensions that nothing asks for.
pub(super) fn unused(framework: &Framework) -> (Vec<(Place, String)>, Vec<String>) {
    let used = used(framework);
    let mut found = Vec::new();
    let facts = (0..).zip(&framework.facts).filter(|(id, _)| !used.facts.contains(id));
    found.extend(facts.map(|(_, fact)| (fact.place, fact.name.clone())));
    let sets = (0..).zip(&framework.sets).filter(|(id, _)| !used.sets.contains(id));
    found.extend(sets.map(|(_, set)| (set.place, set.name.clone())));
    let lists = (0..).zip(&framework.lists).filter(|(id, _)| !used.lists.contains(id));
    found.extend(lists.map(|(_, list)| (list.place, list.name.clone())));
    let mut named = BTreeSet::new();
    for rule in &framework.rules {
        if !used.rules.contains(&rule.name) && named.insert(rule.name) {
            found.push((rule.place, framework.rule_text(rule.name).to_owned()));
        }
    }
    let listed: BTreeSet<u16> =
        framework.lists.iter().flat_map(|list| list.entries.iter().map(|entry| entry.body)).collect();
    let dims = (0..).zip(&framework.dims).filter(|(id, _)| !used.dims.contains(id));
    let bodies = (0..).zip(&framework.bodies).filter(|(id, _)| !listed.contains(id));
    let idle = dims.map(|(_, dim)| dim.name.clone()).chain(bodies.map(|(_, body)| body.name.clone()));
    (found, idle.collect())
}
