//! The law of one day: the versions in force, laid out flat for judging.

use crate::expr::Expr;
use crate::framework::Framework;
use crate::judge::Tree;
use crate::model::{Anchor, Body, BodyId, Deadline, DimId, Goal, ListId, Provision, Rule, RuleName, View};
use crate::situation::{Question, Situation};
use crate::truth::Truth;
use jiff::civil::Date;

/// Index of an operation in an edition.
pub(crate) type OpId = u32;

/// Entities bound at once: a rule's own and those of the `every` and `some` around a condition.
pub(crate) const VARS_MAX: usize = 4;

/// Where the condition of a rule begins that has no version in force.
pub(crate) const NOT_THERE: OpId = OpId::MAX;

/// No entity.
pub(crate) const NOBODY: u16 = u16::MAX;

/// One step of a condition, with its parts elsewhere in the same table.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Op {
    Const(Truth),
    Fact(u16),
    /// A fact about an entity, with its number among such facts.
    Of {
        fact: u16,
        number: u16,
        var: u8,
    },
    /// A rule, with where its condition begins; [`NOT_THERE`] where it has no version in force.
    Rule {
        rule: u16,
        var: Option<u8>,
        root: OpId,
    },
    In {
        dim: u8,
        bits: u64,
    },
    InList {
        var: u8,
        list: ListId,
    },
    InSet {
        var: u8,
        set: u8,
    },
    All {
        first: u32,
        count: u32,
    },
    Any {
        first: u32,
        count: u32,
    },
    Not(OpId),
    Every {
        set: u8,
        var: u8,
        body: OpId,
    },
    Some {
        set: u8,
        var: u8,
        body: OpId,
        list: Option<ListId>,
    },
    Unless {
        first: u32,
        count: u32,
    },
}

/// A rule in force: which version, and where its condition begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InForce {
    pub version: u32,
    pub root: OpId,
}

/// The rules in force on one day.
#[derive(Debug)]
pub struct Edition<'f> {
    /// The framework.
    pub framework: &'f Framework,
    /// The day from which this edition is in force; `None` before the framework is law.
    pub since: Option<Date>,
    /// The day for which it was taken.
    pub on: Date,
    pub(crate) ops: Vec<Op>,
    pub(crate) kids: Vec<OpId>,
    /// By rule name.
    pub(crate) rules: Vec<Option<InForce>>,
    /// Goals in force: index into the framework's goals.
    goals: Vec<usize>,
    /// By list, then by organisation.
    listed: Vec<Vec<bool>>,
    /// Conditions of which questions a goal is asked, in the order of `goals`.
    applies: Vec<OpId>,
    /// By dimension and value: its provision in force.
    value_provisions: Vec<Vec<Option<&'f Anchor>>>,
    /// Views in force: index, and the roots of what each item needs and holds.
    views: Vec<(usize, Vec<(OpId, OpId)>)>,
}

impl Framework {
    /// The edition in force on a day.
    pub fn edition(&self, on: Date) -> Edition<'_> {
        let mut edition = Edition {
            framework: self,
            since: self.edition_day(on),
            on,
            ops: Vec::new(),
            kids: Vec::new(),
            rules: vec![None; self.rule_names.len()],
            goals: Vec::new(),
            listed: self.lists.iter().map(|_| vec![false; self.bodies.len()]).collect(),
            applies: Vec::new(),
            value_provisions: Edition::value_provisions_of(self, on),
            views: Vec::new(),
        };
        edition.fill();
        edition
    }

    /// A version of a rule by its number: rules first, then goals.
    pub fn version(&self, number: u32) -> Option<&Rule> {
        let number = number as usize;
        let goal = || self.goals.get(number - self.rules.len()).map(|goal| &goal.rule);
        self.rules.get(number).or_else(|| if number < self.rules.len() { None } else { goal() })
    }
}

impl<'f> Edition<'f> {
    fn fill(&mut self) {
        let framework = self.framework;
        let versions = framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule));
        for (version, rule) in (0..).zip(versions) {
            if framework.in_force(&rule.span, self.on) {
                let root = self.compile(&rule.body, u8::from(rule.param.is_some()));
                if let Some(slot) = self.rules.get_mut(usize::from(rule.name)) {
                    *slot = Some(InForce { version, root });
                }
            }
        }
        for (index, goal) in framework.goals.iter().enumerate() {
            if framework.in_force(&goal.rule.span, self.on) {
                let applies = self.compile(&goal.applies, 0);
                self.goals.push(index);
                self.applies.push(applies);
            }
        }
        for (index, view) in framework.views.iter().enumerate() {
            if framework.in_force(&view.span, self.on) {
                let items = view.items.iter();
                let items = items.map(|item| (self.compile(&item.needs, 0), self.compile(&item.holds, 0)));
                let items = items.collect();
                self.views.push((index, items));
            }
        }
        self.link();
        for (listed, list) in self.listed.iter_mut().zip(&framework.lists) {
            for entry in &list.entries {
                if framework.in_force(&entry.span, self.on)
                    && let Some(slot) = listed.get_mut(usize::from(entry.body))
                {
                    *slot = true;
                }
            }
        }
    }

    /// Tells every use of a rule where the rule's condition begins.
    fn link(&mut self) {
        let rules = &self.rules;
        for op in &mut self.ops {
            if let Op::Rule { rule, root, .. } = op {
                let found = rules.get(usize::from(*rule)).copied().flatten();
                *root = found.map_or(NOT_THERE, |found| found.root);
            }
        }
    }

    /// Lays a condition out; gives where it begins. `depth` entities are bound around it.
    fn compile(&mut self, expr: &Expr, depth: u8) -> OpId {
        let op = match expr {
            Expr::Const(value) => Op::Const(Truth::settled(*value)),
            Expr::Fact(fact) => Op::Fact(*fact),
            Expr::Of(fact, var) => {
                let number = self.framework.entity_fact(*fact);
                Op::Of { fact: *fact, number, var: *var }
            }
            Expr::Rule(rule, var) => Op::Rule { rule: *rule, var: *var, root: NOT_THERE },
            Expr::In(dim, bits) => Op::In { dim: *dim, bits: *bits },
            Expr::InList(var, list) => Op::InList { var: *var, list: *list },
            Expr::InSet(var, set) => Op::InSet { var: *var, set: *set },
            Expr::All(parts) => {
                let (first, count) = self.parts(parts.iter(), depth);
                Op::All { first, count }
            }
            Expr::Any(parts) => {
                let (first, count) = self.parts(parts.iter(), depth);
                Op::Any { first, count }
            }
            Expr::Not(inner) => Op::Not(self.compile(inner, depth)),
            Expr::Every(set, inner) => {
                Op::Every { set: *set, var: depth, body: self.compile(inner, depth + 1) }
            }
            Expr::Some(set, inner) => {
                let list = list_of(inner, depth);
                Op::Some { set: *set, var: depth, body: self.compile(inner, depth + 1), list }
            }
            Expr::Unless(general, cases) => {
                let cases = cases.iter().flat_map(|(when, then)| [when, then]);
                let (first, count) = self.parts(std::iter::once(&**general).chain(cases), depth);
                Op::Unless { first, count }
            }
        };
        self.ops.push(op);
        u32::try_from(self.ops.len() - 1).unwrap_or(u32::MAX)
    }

    fn parts<'e>(&mut self, parts: impl Iterator<Item = &'e Expr>, depth: u8) -> (u32, u32) {
        let ids: Vec<OpId> = parts.map(|part| self.compile(part, depth)).collect();
        let first = u32::try_from(self.kids.len()).unwrap_or(u32::MAX);
        let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        self.kids.extend(ids);
        (first, count)
    }

    /// The operation at an index; a broken index reads as unknown, which can neither permit nor end anything.
    #[inline]
    pub(crate) fn op(&self, id: OpId) -> Op {
        self.ops.get(id as usize).copied().unwrap_or(Op::Const(Truth::Unknown))
    }

    /// Whether an operation is about the question's coordinates alone.
    #[inline]
    pub(crate) fn is_coordinate(&self, id: OpId) -> bool {
        match self.op(id) {
            Op::In { .. } => true,
            Op::Not(inner) => matches!(self.op(inner), Op::In { .. }),
            _ => false,
        }
    }

    /// The parts of an operation.
    #[inline]
    pub(crate) fn parts_of(&self, first: u32, count: u32) -> &[OpId] {
        self.kids.get(first as usize..(first + count) as usize).unwrap_or_default()
    }

    /// The rule in force under a name.
    #[inline]
    pub(crate) fn in_force(&self, rule: RuleName) -> Option<InForce> {
        self.rules.get(usize::from(rule)).copied().flatten()
    }

    /// The version of a rule or goal in force on this day.
    pub fn rule(&self, rule: RuleName) -> Option<&'f Rule> {
        self.in_force(rule).and_then(|found| self.framework.version(found.version))
    }

    /// The goals in force, in the order of the files.
    pub fn goals(&self) -> impl Iterator<Item = &'f Goal> {
        let framework = self.framework;
        self.goals.iter().filter_map(move |index| framework.goals.get(*index))
    }

    /// The provisions in force, in the order of the files.
    pub fn provisions(&self) -> impl Iterator<Item = &'f Provision> {
        let (framework, on) = (self.framework, self.on);
        framework.provisions.iter().filter(move |provision| framework.in_force(&provision.span, on))
    }

    /// The rules in force that goals rest on, each with its name.
    pub fn named_rules(&self) -> impl Iterator<Item = (&'f str, &'f Rule)> {
        let (framework, on) = (self.framework, self.on);
        let rules = framework.rules.iter().filter(move |rule| framework.in_force(&rule.span, on));
        rules.map(|rule| (framework.rule_text(rule.name), rule))
    }

    /// The lists that name organisations on the day: name, organisations, provisions.
    pub fn lists(&self) -> Vec<(&'f str, Vec<&'f Body>, &'f [String])> {
        let (framework, on) = (self.framework, self.on);
        let lists = framework.lists.iter().map(|list| {
            let listed = list.entries.iter().filter(|entry| framework.in_force(&entry.span, on));
            let bodies = listed.filter_map(|entry| framework.bodies.get(usize::from(entry.body)));
            (list.name.as_str(), bodies.collect::<Vec<_>>(), list.cites.as_slice())
        });
        lists.filter(|(_, bodies, _)| !bodies.is_empty()).collect()
    }

    /// The goals in force that are asked of a question: those whose `for` is not ruled out by it.
    pub fn goals_asked<'e>(
        &'e self,
        situation: &'e Situation,
        question: &'e Question,
    ) -> impl Iterator<Item = &'f Goal> + 'e {
        let asked = move |op: &OpId| self.truth_of(*op, situation, question) != Truth::No;
        self.goals().zip(&self.applies).filter(move |(_, op)| asked(op)).map(|(goal, _)| goal)
    }

    /// The goal of that name in force on this day.
    pub fn goal(&self, name: &str) -> Option<&'f Goal> {
        let id = self.framework.rule_name(name)?;
        self.goals().find(|goal| goal.rule.name == id)
    }

    /// The views in force, with each of their items: whether it is needed, and whether it holds with every part evaluated.
    pub fn views(&self, situation: &Situation, question: &Question) -> Vec<(&'f View, Vec<(Truth, Tree)>)> {
        let item = |(needs, holds): &(OpId, OpId)| {
            (self.truth_of(*needs, situation, question), self.tree_of(*holds, situation, question))
        };
        let views = self.views.iter().filter_map(|(index, items)| {
            self.framework.views.get(*index).map(|view| (view, items.iter().map(item).collect()))
        });
        views.collect()
    }

    /// The deadlines in force.
    pub fn deadlines(&self) -> impl Iterator<Item = &'f Deadline> {
        let (framework, on) = (self.framework, self.on);
        framework.deadlines.iter().filter(move |deadline| framework.in_force(&deadline.span, on))
    }

    /// Whether an organisation is in a list on this day.
    #[inline]
    pub fn is_listed(&self, list: ListId, body: Option<BodyId>) -> Truth {
        let listed = self.listed.get(usize::from(list));
        let found = body.and_then(|body| listed.and_then(|listed| listed.get(usize::from(body)).copied()));
        Truth::settled(found.unwrap_or(false))
    }

    /// The provisions by which an organisation is in a list on this day; for one that is not, those of the whole list.
    pub fn listed_by(&self, id: ListId, body: Option<BodyId>) -> Vec<&'f Anchor> {
        let framework = self.framework;
        let Some(list) = framework.lists.get(usize::from(id)) else { return Vec::new() };
        let listed = self.is_listed(id, body) == Truth::Yes;
        let entries = list.entries.iter().filter(|entry| {
            framework.in_force(&entry.span, self.on) && (!listed || Some(entry.body) == body)
        });
        let mut cites: Vec<&Anchor> = list.cites.iter().collect();
        for cite in entries.flat_map(|entry| &entry.cites) {
            if !cites.contains(&cite) {
                cites.push(cite);
            }
        }
        cites
    }

    /// The provision of a coordinate's value, where its dimension has one for each and it is there on this day.
    pub(crate) fn value_provision(&self, dim: DimId, bits: u64) -> Option<&'f Anchor> {
        if bits.count_ones() != 1 {
            return None;
        }
        *self.value_provisions.get(usize::from(dim))?.get(bits.trailing_zeros() as usize)?
    }

    /// By dimension and value: its provision in force.
    fn value_provisions_of(framework: &'f Framework, on: Date) -> Vec<Vec<Option<&'f Anchor>>> {
        let dims = framework.dims.iter().enumerate();
        let provisions = dims.map(|(id, dim)| {
            let own = dim.like.and_then(|like| framework.dims.get(usize::from(like))).unwrap_or(dim);
            let Some(under) = own.under.as_ref().filter(|_| !dim.many) else { return Vec::new() };
            let values = framework.values(u8::try_from(id).unwrap_or(u8::MAX)).iter();
            let provision = |value: &str| framework.provision_on(&format!("{under}.{value}"), on);
            values.map(|(value, _)| provision(value).map(|found| &found.anchor)).collect()
        });
        provisions.collect()
    }

    /// The dimensions on which a rule depends on this day, a bit each.
    pub fn dims_of(&self, rule: RuleName) -> u64 {
        let mut seen = vec![false; self.rules.len()];
        self.in_force(rule).map_or(0, |found| self.dims_under(found.root, &mut seen))
    }

    fn dims_under(&self, id: OpId, seen: &mut Vec<bool>) -> u64 {
        let mut under = |ids: &[OpId]| ids.iter().fold(0, |dims, id| dims | self.dims_under(*id, seen));
        match self.op(id) {
            Op::In { dim, .. } => 1 << dim,
            Op::All { first, count } | Op::Any { first, count } | Op::Unless { first, count } => {
                under(self.parts_of(first, count))
            }
            Op::Not(inner) => under(&[inner]),
            Op::Every { body, .. } | Op::Some { body, .. } => under(&[body]),
            Op::Rule { rule, .. } => match seen.get_mut(usize::from(rule)) {
                Some(seen_before) if !*seen_before => {
                    *seen_before = true;
                    self.in_force(rule).map_or(0, |found| self.dims_under(found.root, seen))
                }
                _ => 0,
            },
            _ => 0,
        }
    }

    /// How many steps the conditions of this edition have, rules counted once.
    pub fn size(&self) -> usize {
        self.ops.len()
    }
}

/// The list in which a member would have to be, where the condition on it says so outright.
fn list_of(inner: &Expr, member: u8) -> Option<ListId> {
    match inner {
        Expr::InList(var, list) if *var == member => Some(*list),
        Expr::All(parts) => parts.iter().find_map(|part| list_of(part, member)),
        _ => None,
    }
}
