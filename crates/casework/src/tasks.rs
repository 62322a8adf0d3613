//! Who may do which task: the cells of the framework's matrix of tasks, folded for people.

use std::collections::{BTreeMap, BTreeSet};

use crate::TASK_BY_ORDER;
use law::{Anchor, Cell, Edition, Framework, Localized, Matrix, Truth, matrix_cells};

/// A coordinate: its name and label.
pub type Value = (String, Localized);

/// The tasks of one pillar.
pub struct Pillar<'f> {
    /// Which.
    pub value: &'f Value,
    /// The types of operation that differ; types that agree stand together.
    pub groups: Vec<Group<'f>>,
}

/// The tasks of one pillar in types of operation that agree.
pub struct Group<'f> {
    /// Which.
    pub types: Vec<&'f Value>,
    /// The tasks open to anybody.
    pub tasks: Vec<Row<'f>>,
    /// The tasks of that day that are open to nobody here.
    pub closed: Vec<&'f Value>,
    /// The provisions that decide, in the order of the framework.
    pub cites: Vec<Anchor>,
}

/// One task, with what each performer may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'f> {
    /// Which.
    pub task: &'f Value,
    /// Its letter on that day, where it was another than today.
    pub then: Option<&'f Value>,
    /// By performer.
    pub cells: Vec<Answer>,
}

/// What one performer may.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Yes, no, or unknown: it depends.
    pub truth: Option<Truth>,
    /// On what it depends: any of these will do.
    pub ways: Vec<Way>,
    cites: BTreeSet<Anchor>,
}

impl Answer {
    /// The provisions that decide.
    pub fn cites(&self) -> impl Iterator<Item = &Anchor> {
        self.cites.iter()
    }
}

/// One way in which a task is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The tasks that the Cabinet Order likens it to, by number; empty: whatever that is.
    pub likes: Vec<u8>,
    /// The facts that decide.
    pub facts: Vec<String>,
}

/// Where each coordinate stands among a matrix's.
struct Order {
    pillar: usize,
    kind: usize,
    performer: usize,
    task: usize,
    like: Option<usize>,
}

/// The matrix of tasks, and the names of performers; `None` where a framework has none.
pub fn matrix(framework: &Framework) -> Option<(&Matrix, &[Value])> {
    let found = framework.matrices.iter().find(|matrix| order(framework, matrix).is_some())?;
    Some((found, framework.values(framework.dim("performer")?)))
}

fn order(framework: &Framework, matrix: &Matrix) -> Option<Order> {
    let at = |name| framework.dim(name).and_then(|dim| matrix.over.iter().position(|over| *over == dim));
    let (pillar, kind, performer, task) = (at("pillar")?, at("type")?, at("performer")?, at("task")?);
    Some(Order { pillar, kind, performer, task, like: at("like") })
}

/// Answers by pillar, type, task and performer; of a task named by order, one for each task that it may be like.
type Cells = BTreeMap<(u8, u8, u8, u8), Vec<(u8, Cell)>>;

/// The tasks open on the edition's day, by pillar. Pillars in which nothing is open are left out.
pub fn pillars<'f>(edition: &Edition<'f>, matrix: &Matrix) -> Vec<Pillar<'f>> {
    let framework = edition.framework;
    let Some(order) = order(framework, matrix) else { return Vec::new() };
    let values = |name| framework.dim(name).map(|dim| framework.values(dim)).unwrap_or_default();
    let (kinds, tasks) = (values("type"), values("task"));
    let cells = cells(edition, matrix, &order, tasks);
    let mut in_force: BTreeSet<u8> = BTreeSet::new();
    for ((_, _, task, _), found) in &cells {
        if found.iter().any(|(_, cell)| cell.truth != Truth::No) {
            in_force.insert(*task);
        }
    }
    let board =
        Board { framework, cells, in_force, tasks, performers: values("performer").len(), edition, matrix };
    let pillars = (0_u8..).zip(values("pillar")).map(|(pillar, value)| {
        let mut groups: Vec<Group<'f>> = Vec::new();
        for (kind, label) in (0_u8..).zip(kinds) {
            let Some(group) = board.group(pillar, kind, label) else { continue };
            match groups.iter_mut().find(|other| other.tasks == group.tasks) {
                Some(same) => same.types.push(label),
                None => groups.push(group),
            }
        }
        Pillar { value, groups }
    });
    pillars.filter(|pillar| !pillar.groups.is_empty()).collect()
}

fn cells(edition: &Edition<'_>, matrix: &Matrix, order: &Order, tasks: &[Value]) -> Cells {
    let named = tasks.iter().position(|(name, _)| name == TASK_BY_ORDER).and_then(|at| u8::try_from(at).ok());
    let mut cells = Cells::new();
    for (values, cell) in matrix_cells(edition, matrix) {
        let at = |index: usize| values.get(index).copied().unwrap_or_default();
        let task = at(order.task);
        let like = order.like.map_or(task, at);
        let wanted = if Some(task) == named && order.like.is_some() { like < task } else { like == task };
        if wanted {
            let key = (at(order.pillar), at(order.kind), task, at(order.performer));
            cells.entry(key).or_default().push((like, cell));
        }
    }
    cells
}

struct Board<'e, 'f> {
    framework: &'f Framework,
    cells: Cells,
    in_force: BTreeSet<u8>,
    tasks: &'f [Value],
    performers: usize,
    edition: &'e Edition<'f>,
    matrix: &'e Matrix,
}

impl<'f> Board<'_, 'f> {
    /// The tasks of a pillar in one type of operation; `None` where nobody may do any.
    fn group(&self, pillar: u8, kind: u8, label: &'f Value) -> Option<Group<'f>> {
        let mut group =
            Group { types: vec![label], tasks: Vec::new(), closed: Vec::new(), cites: Vec::new() };
        let mut cites = BTreeSet::new();
        for (number, task) in (0_u8..).zip(self.tasks).filter(|(number, _)| self.in_force.contains(number)) {
            let performers = (0_u8..).take(self.performers);
            let answers: Vec<Answer> =
                performers.map(|performer| self.answer((pillar, kind, number, performer))).collect();
            if answers.iter().all(|answer| answer.truth == Some(Truth::No)) {
                group.closed.push(task);
                continue;
            }
            cites.extend(answers.iter().flat_map(|answer| answer.cites.iter().cloned()));
            group.tasks.push(Row { task, then: self.then(task), cells: answers });
        }
        let mut seen = BTreeSet::new();
        let anchors = self.framework.provisions.iter().map(|provision| &provision.anchor);
        group.cites =
            anchors.filter(|anchor| cites.contains(*anchor) && seen.insert(*anchor)).cloned().collect();
        (!group.tasks.is_empty()).then_some(group)
    }

    fn answer(&self, key: (u8, u8, u8, u8)) -> Answer {
        let found = self.cells.get(&key).map(Vec::as_slice).unwrap_or_default();
        // a task that is not there on that day cannot be the model of another
        let found: Vec<_> = found.iter().filter(|(like, _)| self.in_force.contains(like)).collect();
        let truths: BTreeSet<Truth> = found.iter().map(|(_, cell)| cell.truth).collect();
        let cites = found.iter().flat_map(|(_, cell)| cell.cites.iter().cloned()).collect();
        let truth = match (truths.first(), truths.len()) {
            (Some(truth), 1) => *truth,
            (None, _) => Truth::No,
            _ => Truth::Unknown,
        };
        let mut ways: Vec<Way> = Vec::new();
        if truth == Truth::Unknown {
            for (like, cell) in found.iter().filter(|(_, cell)| cell.truth != Truth::No) {
                match ways.iter_mut().find(|way| way.facts == cell.facts) {
                    Some(way) => way.likes.push(*like),
                    None => ways.push(Way { likes: vec![*like], facts: cell.facts.clone() }),
                }
            }
            if let ([way], true) = (ways.as_mut_slice(), truths.len() == 1) {
                way.likes.clear();
            }
        }
        Answer { truth: Some(truth), ways, cites }
    }

    /// The letter that a task had on that day, from the old number of the provision that lists it.
    fn then(&self, task: &Value) -> Option<&'f Value> {
        rules(self.edition, self.matrix).into_iter().find_map(|rule| {
            rule.cites.iter().find_map(|cite| {
                let listed = self.framework.provision_on(&format!("{cite}.{}", task.0), self.edition.on)?;
                let (_, letter) = listed.was.as_deref()?.rsplit_once('.')?;
                self.tasks.iter().find(|(name, _)| name == letter && *name != task.0)
            })
        })
    }
}

/// The rules in force that a matrix rests on, its own first.
pub fn rules<'f>(edition: &Edition<'f>, matrix: &Matrix) -> Vec<&'f law::Rule> {
    let (mut seen, mut open, mut rules) = (BTreeSet::new(), vec![matrix.rule], Vec::new());
    while let Some(name) = open.pop() {
        if let Some(rule) = edition.rule(name).filter(|_| seen.insert(name)) {
            open.extend(rule.body.rules());
            rules.push(rule);
        }
    }
    rules
}
