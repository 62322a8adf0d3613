//! What is known and what would have to change, in words.

use std::collections::BTreeMap;

use casework::answer::{ClaimAnswer, FactAnswer, Key};
use law::Framework;

use crate::Messages;

/// Where the claims stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claims {
    /// In a case file, which names its sources.
    OfCase,
    /// In the record: the source of a claim is the entry that makes it, by position.
    OfRecord,
    /// In the record, and shown beside the words by whoever prints them.
    Beside,
}

/// Puts the facts of one contribution into words.
pub struct Facts<'w> {
    /// What organisations are called.
    pub framework: &'w Framework,
    /// The words.
    pub messages: &'w Messages,
    /// The facts by key.
    pub facts: &'w BTreeMap<Key, FactAnswer>,
    /// Where the claims stand.
    pub claims: Claims,
}

impl Facts<'_> {
    /// A fact by its key.
    pub fn fact(&self, key: &str) -> Option<&FactAnswer> {
        self.facts.get(key)
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
        let statement = self.statement(key, fact.truth != "no");
        match fact.standing {
            "contested" => {
                let said = self.messages.text("assess-contested", &[("text", statement.into())]);
                format!("{said}{}", self.sides(fact))
            }
            "assumed" => statement,
            _ => format!("{statement}{}", self.sources(fact)),
        }
    }

    /// What a key states, upright, and who spoke of it: for a tree, whose marks say whether it is so.
    pub fn stated(&self, key: &str) -> String {
        let Some(fact) = self.fact(key) else { return key.to_owned() };
        let spoke = if fact.standing == "contested" { self.sides(fact) } else { self.sources(fact) };
        [self.statement(key, true), spoke].concat()
    }

    /// What is open of a key, as a question.
    pub fn question(&self, key: &str) -> String {
        let text = self.messages.text("assess-whether", &[("text", self.statement(key, true).into())]);
        match self.fact(key).map(|fact| fact.standing) {
            Some("contested") => self.messages.text("assess-contested", &[("text", text.into())]),
            _ => text,
        }
    }

    /// What is open of a key, as a question, with who says what where sources disagree.
    pub fn whether(&self, key: &str) -> String {
        let contested = self.fact(key).filter(|fact| fact.standing == "contested");
        let sides = contested.map(|fact| self.sides(fact)).unwrap_or_default();
        [self.question(key), sides].concat()
    }

    /// Who said so, and where it is written.
    fn sources(&self, fact: &FactAnswer) -> String {
        let mut sources: Vec<String> = Vec::new();
        if self.claims == Claims::Beside {
            return String::new();
        }
        for claim in fact.claims.iter().filter(|claim| claim.counts) {
            let source = claim.source.as_deref().map(|id| match self.claims {
                Claims::OfCase => self.messages.text("assess-source", &[("id", id.into())]),
                Claims::OfRecord | Claims::Beside => entry(id),
            });
            let said = claim.who.clone().into_iter().chain(source).collect::<Vec<_>>();
            let said = said.join(&self.messages.text("assess-comma", &[]));
            if !said.is_empty() && !sources.contains(&said) {
                sources.push(said);
            }
        }
        if sources.is_empty() {
            return String::new();
        }
        let sources = sources.join(&self.messages.text("assess-semicolon", &[]));
        self.messages.text("assess-by", &[("who", sources.into())])
    }

    /// Whether a key reads as the framework assumes.
    pub fn is_assumed(&self, key: &str) -> bool {
        self.fact(key).is_some_and(|fact| fact.standing == "assumed")
    }

    /// Whether a key is taken for granted, or an open question read in one way; no claim of the case is either.
    pub fn is_taken(&self, key: &str) -> bool {
        self.fact(key).is_some_and(|fact| fact.standing == "assumed" || fact.lever == "read")
    }

    /// Whether a key is ours to bring about, such as a plan being decided.
    pub fn is_ours(&self, key: &str) -> bool {
        self.fact(key).is_some_and(|fact| fact.lever == "ours")
    }

    /// Of a set of facts, those that others decide and that somebody said: consents, agreements, requests.
    pub fn decisive<'s>(&'s self, keys: &'s [Key]) -> impl Iterator<Item = &'s Key> + 's {
        let said = |key: &&Key| {
            let fact = self.fact(key);
            fact.is_some_and(|fact| {
                fact.lever != "ours" && fact.kind != "complete" && fact.standing == "settled"
            })
        };
        let (asked, watched): (Vec<&Key>, Vec<&Key>) =
            keys.iter().filter(said).partition(|key| self.fact(key).is_some_and(|fact| fact.lever == "ask"));
        asked.into_iter().chain(watched)
    }

    /// Assumptions, those about several entities in one line each.
    pub fn assumed(&self, keys: &[&Key]) -> Vec<String> {
        let mut lines: Vec<(String, String, Vec<String>)> = Vec::new();
        for key in keys {
            let fact = key.split_once('@').map_or(&***key, |(fact, _)| fact).to_owned();
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
            let mut who: Vec<String> = claims.filter_map(|claim| self.speaker(claim)).collect();
            who.dedup();
            who.join(&self.messages.text("assess-comma", &[]))
        };
        let (yes, no) = (side(true), side(false));
        if yes.is_empty() && no.is_empty() {
            return String::new();
        }
        self.messages.text("assess-sides", &[("yes", yes.into()), ("no", no.into())])
    }

    /// Who made a claim, or where it is made.
    fn speaker(&self, claim: &ClaimAnswer) -> Option<String> {
        let written = || claim.source.as_deref();
        let source = || match self.claims {
            Claims::OfCase => written().map(str::to_owned),
            Claims::OfRecord | Claims::Beside => written().map(entry),
        };
        claim.who.clone().or_else(source)
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

    /// What is still needed. Of the record also who says what where entries disagree, and who can bring it about.
    pub fn need(&self, key: &str, to: bool) -> String {
        let change = self.change(key, to);
        let Some(fact) = self.fact(key).filter(|_| self.claims != Claims::OfCase) else { return change };
        let sides = if fact.standing == "contested" { self.sides(fact) } else { String::new() };
        let lever = self.messages.text("options-lever", &[("lever", fact.lever.into())]);
        [change, sides, lever].concat()
    }

    /// A change, said as what is to be done or to come about.
    pub fn change(&self, key: &str, to: bool) -> String {
        // only what is ours to place can be left out
        let placed = |fact: &&FactAnswer| fact.kind == "member" && fact.lever == "ours" && !to;
        let text = match self.fact(key).filter(placed) {
            Some(fact) => {
                let about = fact.about.clone().unwrap_or_default();
                let args = [("about", about.into()), ("text", fact.text.as_str().into())];
                self.messages.text("assess-leave", &args)
            }
            None => self.statement(key, to),
        };
        self.messages.text("assess-to-be", &[("text", text.into())])
    }
}

/// An entry by its position.
fn entry(position: &str) -> String {
    format!("#{position}")
}
