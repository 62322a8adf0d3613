//! The facts of one contribution on a page: in words, each with links to the entries that tell of it, and who said so.

use std::collections::BTreeMap;

use casework::answer::{ClaimAnswer, FactAnswer, Key};
use maud::{Markup, html};
use record::Statement;
use wording::{Claims, Facts};

use crate::look::Look;
use crate::page::parts;

/// The most entries of one fact that a page names.
const MOST_ENTRIES: usize = 4;

/// Tells of facts.
pub struct Told<'t> {
    /// Where it is looked at.
    pub look: &'t Look<'t>,
    /// The words.
    pub facts: Facts<'t>,
}

impl<'t> Told<'t> {
    /// Of the facts of one answer.
    pub fn new(look: &'t Look<'t>, facts: &'t BTreeMap<Key, FactAnswer>) -> Told<'t> {
        let framework = look.visit.desk.framework();
        let facts = Facts { framework, messages: look.visit.words, facts, claims: Claims::Beside };
        Told { look, facts }
    }

    /// A fact as it reads; one that is open, upright.
    pub fn reads(&self, key: &str) -> String {
        self.facts.statement(key, self.facts.fact(key).is_none_or(|fact| fact.truth != "no"))
    }

    /// Links to the entries that tell of a fact.
    pub fn entries(&self, key: &str) -> Markup {
        let positions = self.positions(key);
        let more = positions.len().saturating_sub(MOST_ENTRIES);
        let visit = self.look.visit;
        html! {
            @if let Some(shown) = positions.get(..positions.len().min(MOST_ENTRIES)) { (parts::entries(visit, shown)) }
            @if more > 0 { span.dim { (visit.tell("desk-ops-more", &[("count", more.into())])) } }
        }
    }

    /// Who said so of some facts, each once: by name where an entry says who, or else the publisher of its source.
    pub fn who(&self, keys: &[&Key]) -> Markup {
        let facts = keys.iter().filter_map(|key| self.facts.fact(key));
        let mut named: Vec<String> = Vec::new();
        for claim in facts.flat_map(|fact| &fact.claims).filter(|claim| claim.counts) {
            let said = claim.who.clone().or_else(|| self.publisher(position(claim)?));
            named.extend(said.filter(|said| !named.contains(said)));
        }
        html! { (named.join(&self.look.visit.say("record-and"))) }
    }

    fn publisher(&self, position: u64) -> Option<String> {
        let view = self.look.view();
        let source = view.thing(view.source_of(position)?)?;
        let Statement::Source(says) = &source.entry.says else { return None };
        let lang = self.look.visit.lang();
        Some(says.publisher.as_ref().unwrap_or(&says.title).get(lang).to_owned())
    }

    /// The positions of the entries that tell of a fact, each once.
    pub fn positions(&self, key: &str) -> Vec<u64> {
        let claims = self.facts.fact(key).map_or(&[][..], |fact| fact.claims.as_slice());
        let mut found: Vec<u64> = claims.iter().filter_map(position).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What a fact came to, as a word: `yes`, `no`, `unknown`, or why it is open or only taken for granted.
    pub fn answer(&self, key: &str) -> &'static str {
        match self.facts.fact(key) {
            Some(fact) if matches!(fact.standing, "contested" | "silent" | "assumed") => fact.standing,
            Some(fact) => fact.truth,
            None => "unknown",
        }
    }

    /// Whether somebody said it and nobody the contrary.
    pub fn is_settled(&self, key: &str) -> bool {
        matches!(self.answer(key), "yes" | "no")
    }

    /// How a fact stands, as a tag. That it reads no is said by its words: whether that is good or bad, the law says.
    pub fn answered(&self, key: &str) -> Markup {
        let standing = if self.is_settled(key) { "settled" } else { self.answer(key) };
        let class = match standing {
            "settled" | "assumed" => "dim",
            _ => "open",
        };
        parts::tag(class, &self.look.visit.tell("desk-ops-stands", &[("standing", standing.into())]))
    }
}

/// The entry that makes a claim.
pub fn position(claim: &ClaimAnswer) -> Option<u64> {
    claim.source.as_ref()?.parse().ok()
}
