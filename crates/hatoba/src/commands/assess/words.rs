//! What is known and what would have to change, in words.

use casework::answer::{ChangeItem, ContributionAnswer, FactAnswer};
use law::Framework;

use crate::messages::Messages;

/// Puts the facts of one contribution into words.
pub struct Words<'w> {
    pub framework: &'w Framework,
    pub messages: &'w Messages,
    pub contribution: &'w ContributionAnswer,
}

impl Words<'_> {
    fn fact(&self, key: &str) -> Option<&FactAnswer> {
        self.contribution.facts.get(key)
    }

    /// What a key states, coming to yes or to no.
    pub fn statement(&self, key: &str, to: bool) -> String {
        let Some(fact) = self.fact(key) else { return key.to_owned() };
        let about = fact.about.clone().unwrap_or_default();
        if !fact.among.is_empty() {
            let id = if to { "assess-another-of" } else { "assess-none-of" };
            let args = [("text", fact.text.as_str().into()), ("names", self.bodies(&fact.among).into())];
            return self.messages.text(id, &args);
        }
        let id = match (fact.kind, to) {
            ("member", true) => "assess-member",
            ("member", false) => "assess-no-member",
            ("complete", true) => "assess-complete",
            ("complete", false) => "assess-not-complete",
            ("another", true) => "assess-another",
            ("another", false) => "assess-no-other",
            (_, true) => return fact.text.clone(),
            (_, false) => match &fact.negated {
                Some(negated) => return negated.clone(),
                None => "assess-not-so",
            },
        };
        self.messages.text(id, &[("text", fact.text.as_str().into()), ("about", about.into())])
    }

    /// What is known of a key: the statement as it reads, and who said so.
    pub fn known(&self, key: &str) -> String {
        let Some(fact) = self.fact(key) else { return key.to_owned() };
        let statement = match fact.truth {
            "yes" => self.statement(key, true),
            "no" => self.statement(key, false),
            _ => self.statement(key, true),
        };
        let mut sources: Vec<String> = Vec::new();
        for claim in fact.claims.iter().filter(|claim| claim.counts) {
            let who = claim.who.clone().into_iter().chain(claim.source.clone());
            let who = who.collect::<Vec<_>>().join(", ");
            if !who.is_empty() && !sources.contains(&who) {
                sources.push(who);
            }
        }
        let by = if sources.is_empty() { String::new() } else { format!(" ({})", sources.join("; ")) };
        match fact.standing {
            "contested" => {
                let said = self.messages.text("assess-contested", &[("text", statement.into())]);
                format!("{said}{}", self.sides(fact))
            }
            "assumed" => statement,
            _ => format!("{statement}{by}"),
        }
    }

    /// Whether a key reads as the framework assumes.
    pub fn is_assumed(&self, key: &str) -> bool {
        self.fact(key).is_some_and(|fact| fact.standing == "assumed")
    }

    /// Assumptions, those about several entities in one line each.
    pub fn assumed(&self, keys: &[&String]) -> Vec<String> {
        let mut lines: Vec<(String, String, Vec<String>)> = Vec::new();
        for key in keys {
            let fact = key.split_once('@').map_or(key.as_str(), |(fact, _)| fact).to_owned();
            let about = self.fact(key).and_then(|fact| fact.about.clone());
            match (lines.iter_mut().find(|(other, _, _)| *other == fact), about) {
                (Some((_, _, others)), Some(about)) => others.push(about),
                _ => lines.push((fact, self.known(key), Vec::new())),
            }
        }
        let comma = self.messages.text("assess-comma", &[]);
        let line = |(_, text, others): (String, String, Vec<String>)| {
            if others.is_empty() {
                return text;
            }
            let others = others.join(&comma);
            self.messages.text("assess-likewise", &[("text", text.into()), ("others", others.into())])
        };
        lines.into_iter().map(line).collect()
    }

    /// Who says yes and who says no of a contested fact.
    fn sides(&self, fact: &FactAnswer) -> String {
        let side = |says: bool| {
            let claims = fact.claims.iter().filter(|claim| claim.counts && claim.says == says);
            let who: Vec<String> =
                claims.filter_map(|c| c.who.clone().or_else(|| c.source.clone())).collect();
            who.join(", ")
        };
        let (yes, no) = (side(true), side(false));
        if yes.is_empty() && no.is_empty() {
            return String::new();
        }
        format!(" ({})", self.messages.text("assess-sides", &[("yes", yes.into()), ("no", no.into())]))
    }

    /// Organisations by name.
    fn bodies(&self, ids: &[String]) -> String {
        let lang = self.messages.lang();
        let names = ids.iter().filter_map(|id| {
            let body = self.framework.bodies.iter().find(|body| body.name == *id)?;
            Some(body.text.get(lang).to_owned())
        });
        names.collect::<Vec<_>>().join(&self.messages.text("assess-comma", &[]))
    }

    /// A change, said as what is to be done.
    pub fn change(&self, item: &ChangeItem) -> String {
        match self.fact(&item.key).filter(|fact| fact.kind == "member" && !item.to) {
            Some(fact) => {
                let about = fact.about.clone().unwrap_or_default();
                let args = [("about", about.into()), ("text", fact.text.as_str().into())];
                self.messages.text("assess-leave", &args)
            }
            None => self.statement(&item.key, item.to),
        }
    }
}
