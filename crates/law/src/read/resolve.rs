//! Names to indices.

use super::raw::{Named, Raw, RawExpr, RawHead};
use crate::complaint::Trouble;
use crate::edition::VARS_MAX;
use crate::expr::{Expr, Var};
use crate::framework::{Framework, Names};
use crate::model::{
    Amendment, Anchor, Body, Count, Deadline, Dim, DimId, FactDef, Goal, Head, LawRef, List, ListEntry,
    Matrix, Provision, Rule, SetDef, Term, View, ViewItem,
};
use crate::nearest::nearest;
use crate::text::{Localized, Place, Span};
use jiff::civil::Date;
use std::collections::BTreeMap;

type Flaws = Vec<(Place, Trouble)>;

/// Most values of a dimension: they are kept as the bits of one word.
const VALUES_MAX: usize = 64;

/// Most dimensions: which of them hold several values is kept as the bits of half a word.
const DIMS_MAX: usize = 32;

/// Builds the framework; names that lead nowhere are reported and stand for the first of their kind.
pub(super) fn framework(
    provisions: Vec<Provision>,
    raws: Vec<Raw>,
    files: Vec<String>,
    digest: [u8; 32],
    flaws: &mut Flaws,
) -> Framework {
    let head = Head {
        id: String::new(),
        name: Localized::default(),
        since: Date::MIN,
        link: None,
        laws: Vec::new(),
    };
    let mut framework = Framework {
        head,
        amendments: Vec::new(),
        provisions,
        dims: Vec::new(),
        bodies: Vec::new(),
        lists: Vec::new(),
        sets: Vec::new(),
        facts: Vec::new(),
        rule_names: Vec::new(),
        rules: Vec::new(),
        goals: Vec::new(),
        matrices: Vec::new(),
        deadlines: Vec::new(),
        views: Vec::new(),
        files,
        digest,
        names: Names::default(),
    };
    let mut resolver = Resolver { framework: &mut framework, lists: BTreeMap::new(), flaws };
    resolver.declare(&raws);
    for raw in raws {
        resolver.fill(raw);
    }
    framework.amendments.sort_by_key(|amendment| amendment.day);
    if framework.head.id.is_empty() {
        let expected = "a framework declaration";
        flaws.push((Place::default(), Trouble::Expected { found: "none".into(), expected }));
    }
    framework
}

struct Resolver<'r> {
    framework: &'r mut Framework,
    lists: BTreeMap<String, u8>,
    flaws: &'r mut Flaws,
}

/// Puts a name into an index, if there is room and it is new; versions of a rule share one.
fn enter<I: TryFrom<usize> + Copy>(
    index: &mut BTreeMap<String, I>,
    named: &Named,
    versions: bool,
    flaws: &mut Flaws,
) -> Option<I> {
    let next = index.len();
    if index.contains_key(&named.name) {
        if !versions {
            flaws.push((named.place, Trouble::Twice { name: named.name.clone() }));
        }
        return None;
    }
    let Ok(id) = I::try_from(next) else {
        flaws.push((named.place, Trouble::TooMany { what: "names of one kind", limit: next }));
        return None;
    };
    index.insert(named.name.clone(), id);
    Some(id)
}

impl Resolver<'_> {
    /// First pass: which names there are.
    fn declare(&mut self, raws: &[Raw]) {
        let Resolver { framework, lists, flaws } = self;
        let names = &mut framework.names;
        for raw in raws {
            match raw {
                Raw::Dim { name, .. } => _ = enter(&mut names.dims, name, false, flaws),
                Raw::Body { name, .. } => _ = enter(&mut names.bodies, name, false, flaws),
                Raw::List { head, .. } => _ = enter(lists, &head.name, false, flaws),
                Raw::Set { name, member, .. } => {
                    _ = enter(&mut names.sets, name, false, flaws);
                    _ = enter(&mut names.members, member, false, flaws);
                }
                Raw::Fact { name, .. } => _ = enter(&mut names.facts, name, false, flaws),
                Raw::Rule { head, .. } | Raw::Goal { head, .. }
                    if enter(&mut names.rules, &head.name, true, flaws).is_some() =>
                {
                    framework.rule_names.push(head.name.name.clone());
                }
                _ => {}
            }
        }
    }

    /// The laws, each prefix once.
    fn laws(&mut self, declared: Vec<(Place, LawRef)>) -> Vec<LawRef> {
        let mut laws: Vec<LawRef> = Vec::with_capacity(declared.len());
        for (place, law) in declared {
            if laws.iter().any(|other| other.prefix == law.prefix) {
                let name = if law.prefix.is_empty() { "law".to_owned() } else { law.prefix.clone() };
                self.flaws.push((place, Trouble::Twice { name }));
            }
            laws.push(law);
        }
        laws
    }

    /// Second pass: what they are.
    fn fill(&mut self, raw: Raw) {
        match raw {
            Raw::Framework { name, text, since, link, laws } => {
                if !self.framework.head.id.is_empty() {
                    self.flaws.push((name.place, Trouble::Twice { name: name.name.clone() }));
                }
                let laws = self.laws(laws);
                self.framework.head = Head { id: name.name, name: text, since, link, laws };
            }
            Raw::Amendment { day, text, place } => {
                if self.framework.amendments.iter().any(|amendment| amendment.day == day) {
                    self.flaws.push((place, Trouble::Twice { name: day.to_string() }));
                }
                self.framework.amendments.push(Amendment { day, name: text, place });
            }
            Raw::Dim { .. } => self.dim(raw),
            Raw::Body { name, text } => {
                self.framework.bodies.push(Body { name: name.name, text, place: name.place });
            }
            Raw::List { head, entries } => self.list(head, entries),
            Raw::Set { name, member, lever, text } => self.framework.sets.push(SetDef {
                name: name.name,
                member: member.name,
                lever,
                text,
                place: name.place,
            }),
            Raw::Fact { name, of_entity, lever, assume, count, text, negated } => {
                let count = count.map(|(terms, at_most)| self.count(terms, at_most));
                let (name, place) = (name.name, name.place);
                self.framework.facts.push(FactDef {
                    name,
                    of_entity,
                    lever,
                    text,
                    negated,
                    assume,
                    count,
                    place,
                });
            }
            Raw::Rule { head, param, uncertain, body } => {
                let rule = self.rule(head, param, uncertain, &body);
                self.framework.rules.push(rule);
            }
            Raw::Goal { head, modality, kind, applies, actor, act, due, uncertain, body } => {
                let applies = self.expr(&applies, &mut Vec::new());
                let rule = self.rule(head, None, uncertain, &body);
                self.framework.goals.push(Goal { rule, modality, kind, applies, actor, act, due });
            }
            Raw::Matrix { rule, over } => {
                let over = over.iter().map(|dim| self.dimension(dim)).collect();
                let matrix = Matrix { rule: self.rule_name(&rule), over, place: rule.place };
                self.framework.matrices.push(matrix);
            }
            Raw::View { head, text, items } => self.view(head, text, items),
            Raw::Deadline { .. } => self.deadline(raw),
        }
    }

    fn dim(&mut self, raw: Raw) {
        let Raw::Dim { name, many, like, under, values } = raw else { return };
        if values.len() > VALUES_MAX {
            self.flaws.push((name.place, Trouble::TooMany { what: "values", limit: VALUES_MAX }));
        }
        if self.framework.dims.len() == DIMS_MAX {
            self.flaws.push((name.place, Trouble::TooMany { what: "dimensions", limit: DIMS_MAX }));
        }
        let like = like.map(|like| self.dimension(&like));
        let mut index: BTreeMap<String, usize> = BTreeMap::new();
        for (value, _) in &values {
            _ = enter(&mut index, value, false, self.flaws);
        }
        let values = values.into_iter().take(VALUES_MAX).map(|(value, text)| (value.name, text)).collect();
        let under = under.map(|under| under.name);
        self.framework.dims.push(Dim { name: name.name, many, like, under, values, place: name.place });
    }

    fn list(&mut self, head: RawHead, entries: Vec<(Named, Span, Vec<Named>)>) {
        let mut filled = Vec::new();
        for (body, span, cites) in entries {
            let names = &self.framework.names.bodies;
            let Some(&id) = names.get(&body.name) else {
                self.unknown("organisation", &body, |r| r.framework.names.bodies.keys().cloned().collect());
                continue;
            };
            filled.push(ListEntry { body: id, span, cites: anchors(cites) });
        }
        let RawHead { name, cites, .. } = head;
        let (name, place) = (name.name, name.place);
        self.framework.lists.push(List { name, entries: filled, cites: anchors(cites), place });
    }

    fn count(&mut self, terms: Vec<(Named, Option<Named>)>, at_most: u64) -> Count {
        let terms = terms.into_iter().map(|(number, only_if)| {
            let only_if = only_if.map(|fact| self.fact(&fact));
            (number.name, only_if)
        });
        Count { terms: terms.collect(), at_most }
    }

    fn rule(
        &mut self,
        head: RawHead,
        param: Option<Named>,
        uncertain: Option<Localized>,
        body: &RawExpr,
    ) -> Rule {
        let name = self.rule_name(&head.name);
        let mut bound: Vec<String> = param.iter().map(|param| param.name.clone()).collect();
        let body = self.expr(body, &mut bound);
        let (span, place) = (head.span, head.name.place);
        let param = param.map(|param| param.name);
        Rule { name, param, span, cites: anchors(head.cites), uncertain, body, place }
    }

    fn view(&mut self, head: RawHead, text: Localized, items: Vec<(Localized, RawExpr, RawExpr)>) {
        let items = items.into_iter().map(|(text, needs, holds)| {
            let needs = self.expr(&needs, &mut Vec::new());
            ViewItem { text, needs, holds: self.expr(&holds, &mut Vec::new()) }
        });
        let items = items.collect();
        let RawHead { name, span, cites } = head;
        let (name, place) = (name.name, name.place);
        self.framework.views.push(View { name, text, span, cites: anchors(cites), items, place });
    }

    fn deadline(&mut self, raw: Raw) {
        let Raw::Deadline { head, from, years, within, less_if, opens, goal, text } = raw else { return };
        let term = match (years, within) {
            (Some(years), _) => Term::Years(years),
            (None, Some((days, without))) => Term::DaysWithout(days, without.name),
            (None, None) => return,
        };
        let less_if = less_if.map(|fact| self.fact(&fact));
        let goal = self.rule_name(&goal);
        let RawHead { name, span, cites } = head;
        self.framework.deadlines.push(Deadline {
            place: name.place,
            name: name.name,
            from: from.name,
            term,
            less_if,
            opens_days_before: opens,
            goal,
            span,
            cites: anchors(cites),
            text,
        });
    }

    fn unknown(&mut self, kind: &'static str, named: &Named, words: impl Fn(&Self) -> Vec<String>) {
        let words = words(self);
        let nearest = nearest(&named.name, words.iter().map(String::as_str)).map(str::to_owned);
        self.flaws.push((named.place, Trouble::Unknown { kind, name: named.name.clone(), nearest }));
    }

    fn rule_name(&mut self, named: &Named) -> u16 {
        if let Some(&id) = self.framework.names.rules.get(&named.name) {
            return id;
        }
        self.unknown("rule", named, |r| r.framework.rule_names.clone());
        0
    }

    fn dimension(&mut self, named: &Named) -> DimId {
        if let Some(&id) = self.framework.names.dims.get(&named.name) {
            return id;
        }
        self.unknown("dimension", named, |r| r.framework.names.dims.keys().cloned().collect());
        0
    }

    fn fact(&mut self, named: &Named) -> u16 {
        if let Some(&id) = self.framework.names.facts.get(&named.name) {
            return id;
        }
        self.unknown("fact", named, |r| r.framework.names.facts.keys().cloned().collect());
        0
    }

    fn member(&mut self, named: &Named) -> u8 {
        if let Some(&id) = self.framework.names.members.get(&named.name) {
            return id;
        }
        self.unknown("set's member", named, |r| r.framework.names.members.keys().cloned().collect());
        0
    }

    fn var(&mut self, named: &Named, bound: &[String]) -> Var {
        if let Some(at) = bound.iter().rposition(|name| *name == named.name) {
            return Var::try_from(at).unwrap_or(Var::MAX);
        }
        let bound = bound.to_vec();
        self.unknown("entity bound here", named, |_| bound.clone());
        0
    }

    fn expr(&mut self, raw: &RawExpr, bound: &mut Vec<String>) -> Expr {
        match raw {
            RawExpr::Const(value) => Expr::Const(*value),
            RawExpr::Name(named, entity) => self.named(named, entity.as_ref(), bound),
            RawExpr::In(dim, values) => {
                let id = self.dimension(dim);
                Expr::In(id, self.bits(id, values))
            }
            RawExpr::Within(entity, of) => {
                let var = self.var(entity, bound);
                if let Some(&set) = self.framework.names.sets.get(&of.name) {
                    return Expr::InSet(var, set);
                }
                if let Some(&list) = self.lists.get(&of.name) {
                    return Expr::InList(var, list);
                }
                self.unknown("list or set", of, |r| {
                    r.lists.keys().chain(r.framework.names.sets.keys()).cloned().collect()
                });
                Expr::Const(false)
            }
            RawExpr::All(parts) => Expr::All(parts.iter().map(|part| self.expr(part, bound)).collect()),
            RawExpr::Any(parts) => Expr::Any(parts.iter().map(|part| self.expr(part, bound)).collect()),
            RawExpr::Not(inner) => Expr::Not(Box::new(self.expr(inner, bound))),
            RawExpr::Every(member, inner) | RawExpr::Some(member, inner) => {
                let set = self.member(member);
                bound.push(member.name.clone());
                if bound.len() > VARS_MAX {
                    let what = "entities bound at once";
                    self.flaws.push((member.place, Trouble::TooMany { what, limit: VARS_MAX }));
                }
                let inner = Box::new(self.expr(inner, bound));
                bound.pop();
                if matches!(raw, RawExpr::Every(..)) {
                    Expr::Every(set, inner)
                } else {
                    Expr::Some(set, inner)
                }
            }
            RawExpr::Unless(general, cases) => {
                let general = Box::new(self.expr(general, bound));
                let cases = cases.iter().map(|(when, then)| (self.expr(when, bound), self.expr(then, bound)));
                Expr::Unless(general, cases.collect())
            }
        }
    }

    fn named(&mut self, named: &Named, entity: Option<&Named>, bound: &[String]) -> Expr {
        let var = entity.map(|entity| self.var(entity, bound));
        if let Some(&fact) = self.framework.names.facts.get(&named.name) {
            return var.map_or(Expr::Fact(fact), |var| Expr::Of(fact, var));
        }
        if let Some(&rule) = self.framework.names.rules.get(&named.name) {
            return Expr::Rule(rule, var);
        }
        self.unknown("fact or rule", named, |r| {
            r.framework.names.facts.keys().chain(r.framework.names.rules.keys()).cloned().collect()
        });
        Expr::Const(false)
    }

    fn bits(&mut self, dim: DimId, values: &[(Named, Option<Named>)]) -> u64 {
        let mut bits = 0;
        for (first, last) in values {
            let from = self.value(dim, first);
            let to = last.as_ref().map_or(from, |last| self.value(dim, last));
            for value in from..=to {
                bits |= 1_u64 << value;
            }
        }
        bits
    }

    fn value(&mut self, dim: DimId, named: &Named) -> u8 {
        if let Some(value) = self.framework.value(dim, &named.name) {
            return value;
        }
        self.unknown("value of that dimension", named, |r| {
            r.framework.values(dim).iter().map(|(name, _)| name.clone()).collect()
        });
        0
    }
}

fn anchors(cites: Vec<Named>) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = Vec::new();
    for cite in cites {
        if !anchors.contains(&cite.name) {
            anchors.push(cite.name);
        }
    }
    anchors
}
