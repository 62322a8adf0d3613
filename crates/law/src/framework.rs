//! A framework, loaded: every declaration, every name resolved, nothing judged yet.

use crate::complaint::Complaint;
use crate::model::{
    Amendment, Body, BodyId, Deadline, Dim, DimId, FactDef, FactId, Goal, Head, LawRef, List, Matrix,
    Provision, Rule, RuleName, SetDef, SetId, View,
};
use crate::text::{Localized, Span};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One country's law as data.
#[derive(Clone, Debug)]
pub struct Framework {
    /// Its name and first day.
    pub head: Head,
    /// The days on which it changed, in order.
    pub amendments: Vec<Amendment>,
    /// Its provisions, in the order of the files.
    pub provisions: Vec<Provision>,
    /// The coordinates of a question.
    pub dims: Vec<Dim>,
    /// Organisations known by name.
    pub bodies: Vec<Body>,
    /// Lists of organisations.
    pub lists: Vec<List>,
    /// Sets of entities.
    pub sets: Vec<SetDef>,
    /// Facts: those about the case and those about one entity.
    pub facts: Vec<FactDef>,
    /// The names of rules and goals.
    pub rule_names: Vec<String>,
    /// All versions of all rules.
    pub rules: Vec<Rule>,
    /// All versions of all goals.
    pub goals: Vec<Goal>,
    /// The rules that must be determinate over some dimensions.
    pub matrices: Vec<Matrix>,
    /// The days that the law computes.
    pub deadlines: Vec<Deadline>,
    /// Provisions seen together.
    pub views: Vec<View>,
    /// The names of its files.
    pub files: Vec<String>,
    /// SHA-256 over its files, in name order: each name, a zero byte, its length as eight bytes, its text.
    pub digest: [u8; 32],
    pub(crate) names: Names,
}

/// Where names lead.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    pub facts: BTreeMap<String, FactId>,
    pub sets: BTreeMap<String, SetId>,
    pub members: BTreeMap<String, SetId>,
    pub dims: BTreeMap<String, DimId>,
    pub bodies: BTreeMap<String, BodyId>,
    pub rules: BTreeMap<String, RuleName>,
}

impl Framework {
    /// Reads a framework from its files: name and text of each, in any order.
    ///
    /// # Errors
    /// Everything wrong with the files: syntax, names, versions that overlap or leave a gap, cites that do not resolve.
    pub fn load(files: &[(String, String)]) -> Result<Framework, Vec<Complaint>> {
        crate::read::load(files)
    }

    /// The fact of that name.
    pub fn fact(&self, name: &str) -> Option<FactId> {
        self.names.facts.get(name).copied()
    }

    /// The number of a fact among those about entities.
    pub(crate) fn entity_fact(&self, id: FactId) -> u16 {
        let before = self.facts.iter().take(usize::from(id)).filter(|fact| fact.of_entity);
        u16::try_from(before.count()).unwrap_or(u16::MAX)
    }

    /// The set of that name.
    pub fn set(&self, name: &str) -> Option<SetId> {
        self.names.sets.get(name).copied()
    }

    /// The set whose member has that name.
    pub fn set_of_member(&self, name: &str) -> Option<SetId> {
        self.names.members.get(name).copied()
    }

    /// The dimension of that name.
    pub fn dim(&self, name: &str) -> Option<DimId> {
        self.names.dims.get(name).copied()
    }

    /// The organisation of that name.
    pub fn body(&self, name: &str) -> Option<BodyId> {
        self.names.bodies.get(name).copied()
    }

    /// The rule or goal of that name.
    pub fn rule_name(&self, name: &str) -> Option<RuleName> {
        self.names.rules.get(name).copied()
    }

    /// The values of a dimension, its own or those of the one it is like.
    pub fn values(&self, dim: DimId) -> &[(String, Localized)] {
        let Some(found) = self.dims.get(usize::from(dim)) else { return &[] };
        match found.like.and_then(|like| self.dims.get(usize::from(like))) {
            Some(like) => &like.values,
            None => &found.values,
        }
    }

    /// The number of a value in its dimension.
    pub fn value(&self, dim: DimId, name: &str) -> Option<u8> {
        self.values(dim).iter().position(|(value, _)| value == name).and_then(|at| u8::try_from(at).ok())
    }

    /// The versions of one provision, in the order of the files.
    pub fn provision<'f>(&'f self, anchor: &'f str) -> impl Iterator<Item = &'f Provision> {
        self.provisions.iter().filter(move |provision| provision.anchor == anchor)
    }

    /// The version of a provision in force on a day.
    pub fn provision_on(&self, anchor: &str, day: Date) -> Option<&Provision> {
        self.provisions.iter().find(|p| p.anchor == anchor && self.in_force(&p.span, day))
    }

    /// Whether something with that span is in force on that day: nothing is before the framework's first day.
    pub fn in_force(&self, span: &Span, day: Date) -> bool {
        day >= self.head.since && span.contains(day)
    }

    /// The first days of its editions, in order: each day on which anything changed.
    pub fn edition_days(&self) -> impl Iterator<Item = Date> {
        self.amendments.iter().map(|amendment| amendment.day)
    }

    /// The first day of the edition in force on a day; `None` before the framework is law.
    pub fn edition_day(&self, on: Date) -> Option<Date> {
        self.edition_days().filter(|day| *day <= on).last()
    }

    /// The law that a provision stands in; `None` where the framework does not say.
    pub fn law_of(&self, anchor: &str) -> Option<&LawRef> {
        let first = anchor.split_once('.').map_or("", |(first, _)| first);
        let of = |prefix: &str| self.head.laws.iter().find(|law| law.prefix == prefix);
        of(first).or_else(|| of(""))
    }

    /// Where the law of a provision is published; `None` where it is not published, or the framework does not say.
    pub fn link_to(&self, anchor: &str) -> Option<String> {
        let link = self.head.link.as_deref()?;
        match self.law_of(anchor) {
            Some(law) if link.contains("{law}") => Some(link.replace("{law}", law.id.as_deref()?)),
            Some(law) if !law.prefix.is_empty() => None,
            _ => Some(link.to_owned()),
        }
    }

    /// A rule's name.
    pub fn rule_text(&self, name: RuleName) -> &str {
        self.rule_names.get(usize::from(name)).map_or("", String::as_str)
    }

    /// The digest as 64 hexadecimal digits.
    pub fn digest_hex(&self) -> String {
        let digits = self.digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
    }
}
