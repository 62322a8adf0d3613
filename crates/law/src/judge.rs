//! Holding a goal against a situation: the value alone, short-circuiting, for sweeps; or the whole tree, for people.

use crate::edition::{Edition, NOBODY, NOT_THERE, Op, OpId, VARS_MAX};
use crate::model::{ListId, RuleName};
use crate::situation::{Leaf, Question, Situation};
use crate::truth::Truth;

/// Room made for a tree before it grows, in nodes.
const NODES_USUAL: usize = 64;

pub(crate) type Env = [u16; VARS_MAX];

/// What a node of a judgement's tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// One thing that can be known.
    Leaf(Leaf),
    /// `yes` or `no`, a list, a coordinate: settled by the question and the edition alone.
    Given(Given),
    /// A rule in force, about an entity where it takes one. One part: its condition.
    Rule {
        /// The rule's name.
        rule: RuleName,
        /// Which version.
        version: u32,
        /// The entity it is about.
        entity: Option<u16>,
    },
    /// All parts.
    All,
    /// Any part.
    Any,
    /// Not its one part.
    Not,
    /// Of every member of a set: a part for each named member, and one for the set being complete.
    Every(u8),
    /// Of some member of a set: a part for each named member, and one for another member.
    Some(u8),
    /// A general condition and its exceptions: general, then (when, then) pairs.
    Unless,
}

/// What a question and an edition settle without evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// A constant.
    Const,
    /// The question's coordinate against some values.
    In(u8, u64),
    /// An entity against a list.
    InList(u16, u8),
    /// A rule that has no version in force.
    NotInForce(RuleName),
}

/// One node of a tree in pre-order; its parts begin at the next index and end before `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub what: What,
    /// Its truth.
    pub truth: Truth,
    /// The index after its last part.
    pub end: u32,
}

/// A condition held against a situation, with every part evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// The nodes in pre-order; the first is the whole.
    pub nodes: Vec<Node>,
}

impl Tree {
    /// The truth of the whole.
    pub fn truth(&self) -> Truth {
        self.nodes.first().map_or(Truth::Unknown, |node| node.truth)
    }

    /// The indices of a node's direct parts.
    pub fn parts(&self, at: usize) -> Parts<'_> {
        let end = self.nodes.get(at).map_or(0, |node| node.end as usize);
        Parts { tree: self, at: at + 1, end }
    }

    /// The distinct leaves of the tree, in order of appearance.
    pub fn leaves(&self) -> Vec<Leaf> {
        let mut leaves = Vec::new();
        for node in &self.nodes {
            if let What::Leaf(leaf) = node.what
                && !leaves.contains(&leaf)
            {
                leaves.push(leaf);
            }
        }
        leaves
    }
}

/// The direct parts of a node.
#[derive(Clone, Debug)]
pub struct Parts<'t> {
    tree: &'t Tree,
    at: usize,
    end: usize,
}

impl Iterator for Parts<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.at >= self.end {
            return None;
        }
        let here = self.at;
        self.at = self.tree.nodes.get(here).map_or(self.end, |node| node.end as usize).max(here + 1);
        Some(here)
    }
}

impl Edition<'_> {
    /// The truth of a rule or goal; no where it has no version in force: nothing is lawful, and nothing is owed,
    /// under a law that is not there.
    pub fn truth(&self, rule: RuleName, situation: &Situation, question: &Question) -> Truth {
        let Some(found) = self.in_force(rule) else { return Truth::No };
        let mut env = [NOBODY; VARS_MAX];
        Value { edition: self, situation, question }.of(found.root, &mut env)
    }

    pub(crate) fn truth_of(&self, op: OpId, situation: &Situation, question: &Question) -> Truth {
        Value { edition: self, situation, question }.of(op, &mut [NOBODY; VARS_MAX])
    }

    /// The tree of a rule or goal with every part evaluated.
    pub fn tree(&self, rule: RuleName, situation: &Situation, question: &Question) -> Tree {
        let mut tree = Tree { nodes: Vec::with_capacity(NODES_USUAL) };
        self.tree_into(rule, situation, question, &mut tree);
        tree
    }

    pub(crate) fn tree_of(&self, op: OpId, situation: &Situation, question: &Question) -> Tree {
        let mut nodes = Vec::new();
        let value = Value { edition: self, situation, question };
        Build { value, nodes: &mut nodes }.of(op, &mut [NOBODY; VARS_MAX]);
        Tree { nodes }
    }

    /// As [`Edition::tree`], into a tree that is used again.
    pub fn tree_into(&self, rule: RuleName, situation: &Situation, question: &Question, tree: &mut Tree) {
        tree.nodes.clear();
        let mut builder =
            Build { value: Value { edition: self, situation, question }, nodes: &mut tree.nodes };
        builder.rule(rule, None);
    }
}

/// Evaluation to a value, leaving out whatever cannot change it.
struct Value<'e, 'f> {
    edition: &'e Edition<'f>,
    situation: &'e Situation,
    question: &'e Question,
}

impl Value<'_, '_> {
    fn leaf(&self, leaf: Leaf) -> Truth {
        self.situation.truth_at(self.situation.index(leaf))
    }

    fn of(&self, id: OpId, env: &mut Env) -> Truth {
        match self.edition.op(id) {
            Op::Const(truth) => truth,
            Op::Fact(fact) => self.situation.truth_at(usize::from(fact)),
            Op::Of { number, var, .. } => self.situation.truth_about(number, entity(*env, var)),
            Op::Rule { root, var, .. } => self.rule(root, var.map(|var| entity(*env, var))),
            Op::In { dim, bits } => self.question.is_in(dim, bits),
            Op::InList { var, list } => self.edition.is_listed(list, self.situation.body(entity(*env, var))),
            Op::InSet { var, set } => self.leaf(Leaf::Member(set, entity(*env, var))),
            Op::All { first, count } => self.all(self.edition.parts_of(first, count), env),
            Op::Any { first, count } => self.any(self.edition.parts_of(first, count), env),
            Op::Not(inner) => !self.of(inner, env),
            Op::Every { set, var, body } => self.every(set, var, body, env),
            Op::Some { set, var, body, list } => self.some(set, var, body, list, env),
            Op::Unless { first, count } => self.unless(self.edition.parts_of(first, count), env),
        }
    }

    fn rule(&self, root: OpId, about: Option<u16>) -> Truth {
        if root == NOT_THERE {
            return Truth::No;
        }
        let mut env = [NOBODY; VARS_MAX];
        if let Some(about) = about {
            bind(&mut env, 0, about);
        }
        self.of(root, &mut env)
    }

    fn all(&self, parts: &[OpId], env: &mut Env) -> Truth {
        let mut truth = Truth::Yes;
        for part in parts {
            truth = truth.and(self.of(*part, env));
            if truth == Truth::No {
                break;
            }
        }
        truth
    }

    fn any(&self, parts: &[OpId], env: &mut Env) -> Truth {
        let mut truth = Truth::No;
        for part in parts {
            truth = truth.or(self.of(*part, env));
            if truth == Truth::Yes {
                break;
            }
        }
        truth
    }

    fn every(&self, set: u8, var: u8, body: OpId, env: &mut Env) -> Truth {
        let mut truth = self.leaf(Leaf::Complete(set));
        for &member in self.situation.named(set) {
            bind(env, var, member);
            let out = !self.leaf(Leaf::Member(set, member));
            truth = truth.and(if out == Truth::Yes { out } else { out.or(self.of(body, env)) });
            if truth == Truth::No {
                break;
            }
        }
        truth
    }

    fn some(&self, set: u8, var: u8, body: OpId, list: Option<ListId>, env: &mut Env) -> Truth {
        let mut truth = self.leaf(Leaf::Another(set, list));
        for &member in self.situation.named(set) {
            bind(env, var, member);
            let is = self.leaf(Leaf::Member(set, member));
            truth = truth.or(if is == Truth::No { is } else { is.and(self.of(body, env)) });
            if truth == Truth::Yes {
                break;
            }
        }
        truth
    }

    fn unless(&self, parts: &[OpId], env: &mut Env) -> Truth {
        let values: Vec<Truth> = parts.iter().map(|part| self.of(*part, env)).collect();
        unless(&values)
    }
}

/// The truth of a general condition with exceptions: general, then (when, then) pairs.
///
/// Yes where every branch still possible says yes, no where every one says no, else unknown. An exception is possible
/// unless its `when` is no, the general condition unless some `when` is yes. (The `when`s exclude each other: the audit
/// sees to it.)
pub(crate) fn unless(values: &[Truth]) -> Truth {
    let Some((&general, cases)) = values.split_first() else { return Truth::Unknown };
    let (mut some_holds, mut yes, mut no) = (Truth::No, Truth::Yes, Truth::Yes);
    for case in cases.chunks_exact(2) {
        let [when, then] = case else { continue };
        some_holds = some_holds.or(*when);
        yes = yes.and((!*when).or(*then));
        no = no.and((!*when).or(!*then));
    }
    let yes = yes.and(some_holds.or(general));
    let no = no.and(some_holds.or(!general));
    match (yes, no) {
        (Truth::Yes, _) => Truth::Yes,
        (_, Truth::Yes) => Truth::No,
        _ => Truth::Unknown,
    }
}

#[inline]
fn entity(env: Env, var: u8) -> u16 {
    env.get(usize::from(var)).copied().unwrap_or(NOBODY)
}

#[inline]
fn bind(env: &mut Env, var: u8, member: u16) {
    if let Some(slot) = env.get_mut(usize::from(var)) {
        *slot = member;
    }
}

/// Evaluation of everything, into a tree.
struct Build<'b, 'e, 'f> {
    value: Value<'e, 'f>,
    nodes: &'b mut Vec<Node>,
}

impl Build<'_, '_, '_> {
    #[inline]
    fn open(&mut self, what: What) -> usize {
        self.nodes.push(Node { what, truth: Truth::Unknown, end: 0 });
        self.nodes.len() - 1
    }

    #[inline]
    fn close(&mut self, at: usize, truth: Truth) -> Truth {
        let end = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        if let Some(node) = self.nodes.get_mut(at) {
            node.truth = truth;
            node.end = end;
        }
        truth
    }

    #[inline]
    fn single(&mut self, what: What, truth: Truth) -> Truth {
        let end = u32::try_from(self.nodes.len() + 1).unwrap_or(u32::MAX);
        self.nodes.push(Node { what, truth, end });
        truth
    }

    fn leaf(&mut self, leaf: Leaf) -> Truth {
        let truth = self.value.leaf(leaf);
        self.single(What::Leaf(leaf), truth)
    }

    fn rule(&mut self, rule: RuleName, about: Option<u16>) -> Truth {
        let Some(found) = self.value.edition.in_force(rule) else {
            return self.single(What::Given(Given::NotInForce(rule)), Truth::No);
        };
        let at = self.open(What::Rule { rule, version: found.version, entity: about });
        let mut env = [NOBODY; VARS_MAX];
        if let Some(about) = about {
            bind(&mut env, 0, about);
        }
        let truth = self.of(found.root, &mut env);
        self.close(at, truth)
    }

    fn of(&mut self, id: OpId, env: &mut Env) -> Truth {
        let edition = self.value.edition;
        match edition.op(id) {
            Op::Const(truth) => self.single(What::Given(Given::Const), truth),
            Op::Fact(fact) => self.leaf(Leaf::Fact(fact)),
            Op::Of { fact, var, .. } => self.leaf(Leaf::Of(fact, entity(*env, var))),
            Op::Rule { rule, var, .. } => self.rule(rule, var.map(|var| entity(*env, var))),
            Op::In { dim, bits } => {
                let truth = self.value.question.is_in(dim, bits);
                self.single(What::Given(Given::In(dim, bits)), truth)
            }
            Op::InList { var, list } => {
                let about = entity(*env, var);
                let truth = edition.is_listed(list, self.value.situation.body(about));
                self.single(What::Given(Given::InList(about, list)), truth)
            }
            Op::InSet { var, set } => self.leaf(Leaf::Member(set, entity(*env, var))),
            Op::All { first, count } => self.joined(What::All, Truth::No, (first, count), env),
            Op::Any { first, count } => self.joined(What::Any, Truth::Yes, (first, count), env),
            Op::Not(inner) => {
                let at = self.open(What::Not);
                let truth = !self.of(inner, env);
                self.close(at, truth)
            }
            Op::Every { set, var, body } => self.every(set, var, body, env),
            Op::Some { set, var, body, list } => self.some(set, var, body, list, env),
            Op::Unless { first, count } => {
                let at = self.open(What::Unless);
                let parts = edition.parts_of(first, count).iter();
                let values: Vec<Truth> = parts.map(|part| self.of(*part, env)).collect();
                self.close(at, unless(&values))
            }
        }
    }

    /// All or any of some parts: every one is evaluated, so that no unknown fact is lost; but once the question's own
    /// coordinates decide (another pillar, another performer), the rest is about other questions and is left out.
    fn joined(&mut self, what: What, decides: Truth, (first, count): (u32, u32), env: &mut Env) -> Truth {
        let edition = self.value.edition;
        let at = self.open(what);
        let mut truth = !decides;
        for part in edition.parts_of(first, count) {
            let here = self.of(*part, env);
            truth = if decides == Truth::No { truth.and(here) } else { truth.or(here) };
            if here == decides && edition.is_coordinate(*part) {
                break;
            }
        }
        self.close(at, truth)
    }

    fn every(&mut self, set: u8, var: u8, body: OpId, env: &mut Env) -> Truth {
        let at = self.open(What::Every(set));
        let mut truth = Truth::Yes;
        let situation = self.value.situation;
        for &member in situation.named(set) {
            bind(env, var, member);
            let any = self.open(What::Any);
            let not = self.open(What::Not);
            let out = !self.leaf(Leaf::Member(set, member));
            self.close(not, out);
            let each = out.or(self.of(body, env));
            truth = truth.and(self.close(any, each));
        }
        truth = truth.and(self.leaf(Leaf::Complete(set)));
        self.close(at, truth)
    }

    fn some(&mut self, set: u8, var: u8, body: OpId, list: Option<ListId>, env: &mut Env) -> Truth {
        let at = self.open(What::Some(set));
        let mut truth = Truth::No;
        let situation = self.value.situation;
        for &member in situation.named(set) {
            bind(env, var, member);
            let all = self.open(What::All);
            let is = self.leaf(Leaf::Member(set, member));
            let each = is.and(self.of(body, env));
            truth = truth.or(self.close(all, each));
        }
        truth = truth.or(self.leaf(Leaf::Another(set, list)));
        self.close(at, truth)
    }
}
