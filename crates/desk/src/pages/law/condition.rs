//! A condition of the law as nested lists that a person reads.

use jiff::civil::Date;
use law::{DimId, Expr, FactId, Framework, Rule, RuleName};
use maud::{Markup, html};

use super::path;
use crate::look::Look;
use crate::visit::Visit;

/// What stands for the state, party or organisation in the words of a fact.
const WHOM: &str = "{x}";

/// Puts conditions into words.
pub struct Conditions<'c> {
    visit: &'c Visit<'c>,
    framework: &'static Framework,
    /// The day of which the law is read.
    on: Date,
}

impl<'c> Conditions<'c> {
    /// In the words of a visitor's language, of the day at which they look.
    pub fn new(look: &Look<'c>) -> Conditions<'c> {
        Conditions { visit: look.visit, framework: look.visit.desk.framework(), on: look.on }
    }

    /// A condition as a list.
    pub fn show(&self, expr: &Expr) -> Markup {
        html! { ul.condition { li { (self.item(expr)) } } }
    }

    fn item(&self, expr: &Expr) -> Markup {
        match expr {
            Expr::All(parts) if parts.len() > 1 => self.group("desk-law-all", parts),
            Expr::Any(parts) if parts.len() > 1 => self.group("desk-law-any", parts),
            Expr::All(parts) | Expr::Any(parts) => match parts.first() {
                Some(only) => self.item(only),
                None => {
                    html! { (self.visit.say(if matches!(expr, Expr::All(_)) { "record-yes" } else { "record-no" })) }
                }
            },
            Expr::Not(inner) => self.not(inner),
            Expr::Every(set, inner) => self.each("desk-law-every", usize::from(*set), inner),
            Expr::Some(set, inner) => self.each("desk-law-some", usize::from(*set), inner),
            Expr::Unless(general, cases) => html! {
                (self.item(general))
                @for (when, then) in cases {
                    p { (self.visit.say("desk-law-unless")) }
                    ul { li { (self.item(when)) } }
                    p { (self.visit.say("desk-law-then")) }
                    ul { li { (self.item(then)) } }
                }
            },
            Expr::Const(flag) => html! { (self.visit.say(if *flag { "record-yes" } else { "record-no" })) },
            Expr::Fact(fact) | Expr::Of(fact, _) => html! { (self.fact(*fact, false)) },
            Expr::Rule(rule, _) => self.rule(*rule),
            Expr::In(dim, bits) => self.among(*dim, *bits),
            Expr::InList(_, list) => self.listed(usize::from(*list)),
            Expr::InSet(_, set) => self.belongs(usize::from(*set)),
        }
    }

    fn group(&self, id: &str, parts: &[Expr]) -> Markup {
        html! { (self.visit.say(id)) ul { @for part in parts { li { (self.item(part)) } } } }
    }

    fn not(&self, inner: &Expr) -> Markup {
        match inner {
            Expr::Fact(fact) | Expr::Of(fact, _) if self.denial(*fact).is_some() => {
                html! { (self.fact(*fact, true)) }
            }
            inner => html! { (self.visit.say("desk-law-not")) ul { li { (self.item(inner)) } } },
        }
    }

    fn each(&self, id: &'static str, set: usize, inner: &Expr) -> Markup {
        let set = self.framework.sets.get(set).map_or("", |set| set.text.get(self.visit.lang()));
        html! {
            (self.visit.tell(id, &[("set", set.into())]))
            ul { li { (self.item(inner)) } }
        }
    }

    fn denial(&self, fact: FactId) -> Option<&str> {
        let known = self.framework.facts.get(usize::from(fact))?;
        known.negated.as_ref().map(|words| words.get(self.visit.lang()))
    }

    fn fact(&self, fact: FactId, denied: bool) -> String {
        let known = self.framework.facts.get(usize::from(fact));
        let said = known.map_or("", |known| known.text.get(self.visit.lang()));
        let said = if denied { self.denial(fact).unwrap_or(said) } else { said };
        said.replace(WHOM, &self.visit.say("desk-law-whom"))
    }

    /// Another rule, as a link to the first provision that it rests on on the day.
    fn rule(&self, name: RuleName) -> Markup {
        let rules = self.framework.rules.iter().chain(self.framework.goals.iter().map(|goal| &goal.rule));
        let there = |rule: &&Rule| rule.name == name && self.framework.in_force(&rule.span, self.on);
        let cite = rules.filter(there).find_map(|rule| rule.cites.first());
        let text = self.framework.rule_text(name);
        html! {
            (self.visit.say("desk-law-by-rule")) " "
            @match cite {
                Some(cite) => a href=(self.visit.link(&format!("{}#rule-{text}", path(cite)))) { code { (text) } },
                None => code { (text) },
            }
        }
    }

    fn among(&self, dim: DimId, bits: u64) -> Markup {
        let name = self.framework.dims.get(usize::from(dim)).map_or("", |dim| dim.name.as_str());
        let called = self.visit.words.find(&format!("desk-law-dim-{}", name.replace('_', "-")), &[]);
        let values = (0..u64::BITS).zip(self.framework.values(dim));
        let held = values.filter(|(number, _)| bits >> number & 1 == 1);
        let held: Vec<&str> = held.map(|(_, (_, words))| words.get(self.visit.lang())).collect();
        let args = [
            ("dim", called.unwrap_or_else(|| name.to_owned()).into()),
            ("values", held.join(&self.visit.say("desk-law-or")).into()),
        ];
        html! { (self.visit.tell("desk-law-is", &args)) }
    }

    fn listed(&self, list: usize) -> Markup {
        let list = self.framework.lists.get(list);
        let name = list.map_or("", |list| list.name.as_str());
        html! {
            (self.visit.say("desk-law-listed")) " "
            @match list.and_then(|list| list.cites.first()) {
                Some(cite) => (super::link(self.visit, cite)),
                None => code { (name) },
            }
        }
    }

    fn belongs(&self, set: usize) -> Markup {
        let set = self.framework.sets.get(set).map_or("", |set| set.text.get(self.visit.lang()));
        html! { (self.visit.tell("desk-law-belongs", &[("set", set.into())])) }
    }
}
