//! What the law says of one way: a contribution for each performer, put in the place of what the record has.

use std::collections::{BTreeMap, BTreeSet};

use ::law::{Framework, Kind, Lang};
use exchange::case::{Case, Contribution, TaskRef};
use jiff::civil::Date;

use super::{LawSays, PerformerSays};
use crate::answer::{
    CellAnswer, ChangeAnswer, ContributionAnswer, GoalAnswer, Key, NeedAnswer, Origin, Value, answer,
    fact_key,
};
use crate::assess::{Assessor, Studied, Study};
use crate::ground::ground;
use crate::procedure::Way;

/// From best to worst.
const OUTCOMES: [&str; 4] = ["yes", "partly", "unknown", "no"];

/// What the option of a form turns on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Turns {
    /// On who does it.
    pub performer: bool,
    /// On which task it is.
    pub task: bool,
}

/// What the goal that decides whether a form is open turns on; `None` where the law has none on the day.
pub(crate) fn turns_on(assessor: &Assessor<'_>, case: &Case, on: Date, form: u8) -> Option<Turns> {
    let base = ground(assessor.framework(), assessor.sets, case, on);
    let (edition, depends) = assessor.edition_with(on)?;
    let study = Study { assessor, case, on, edition, depends, base: &base };
    let goal = study.option(form)?;
    let bits = depends.on(goal.rule.name);
    let performer = assessor.dims.performer.is_some_and(|dim| bits & (1 << dim) != 0);
    Some(Turns { performer, task: bits & assessor.dims.of_tasks() != 0 })
}

/// A value of a dimension with its name.
pub(super) fn value(framework: &Framework, dim: &str, at: u8, lang: Lang) -> Option<Value> {
    let (id, name) = framework.values(framework.dim(dim)?).get(usize::from(at))?;
    Some(Value { id: id.clone(), name: name.get(lang).to_owned() })
}

/// The values of a dimension of some names.
pub(super) fn values(framework: &Framework, dim: &str, names: &[String]) -> Vec<u8> {
    let Some(dim) = framework.dim(dim) else { return Vec::new() };
    names.iter().filter_map(|name| framework.value(dim, name)).collect()
}

/// A way, ready to be put to the law.
pub(super) struct Offer<'o> {
    pub case: &'o Case,
    /// What was asked for, without form, performer and tasks.
    pub open: &'o Contribution,
    pub way: &'o Way,
    pub form: u8,
    /// The tasks that the request names.
    pub asked: &'o [u8],
}

/// The law's answer, and every goal of the best performer by name with what it comes to.
pub(super) type Said<'f> = (LawSays<'f>, BTreeMap<String, &'static str>);

/// Puts a way to the law.
pub(super) fn says<'f>(assessor: &Assessor<'f>, offer: &Offer<'_>, on: Date, lang: Lang) -> Said<'f> {
    let framework = assessor.framework();
    let turns = turns_on(assessor, offer.case, on, offer.form).unwrap_or_default();
    let (tasks_from, tasks) = tasks(framework, offer, turns);
    let case = Case { contributions: offer.contributions(framework, turns, &tasks), ..offer.case.clone() };
    let assessment = assessor.assess(&case, on);
    let origin = Origin { source: None, on_from: "today", lang, trees: false };
    let answers = answer(assessor, &case, &assessment, &origin).contributions;
    let asked = answers.iter().zip(&case.contributions);
    let performers: Vec<PerformerSays> = asked
        .map(|(says, asked)| PerformerSays {
            // the best frame's question names a performer even where the law does not ask who
            performer: says.performer.clone().filter(|_| asked.performer.is_some()),
            outcome: says.outcome,
        })
        .collect();
    let rank = |outcome: &str| OUTCOMES.iter().position(|known| *known == outcome).unwrap_or(OUTCOMES.len());
    let best = performers.iter().enumerate().min_by_key(|(_, one)| rank(one.outcome)).map(|(at, _)| at);
    let chosen = best.and_then(|at| performers.get(at));
    let mut says = LawSays {
        outcome: chosen.map_or("not_in_force", |one| one.outcome),
        performer: chosen.and_then(|one| one.performer.clone()),
        tasks_from,
        tasks: tasks.iter().filter_map(|task| value(framework, "task", *task, lang)).collect(),
        performers,
        table: assessment.studied.iter().flat_map(|studied| cells(framework, studied)).collect(),
        decides: Vec::new(),
        approvals: Vec::new(),
        limits: Vec::new(),
        facts: BTreeMap::new(),
    };
    let mut goals = BTreeMap::new();
    if let Some(answer) = best.and_then(|at| answers.into_iter().nth(at)) {
        goals = strongest(&answer.goals);
        let live = best.and_then(|at| assessment.studied.get(at)).map(|studied| live(framework, studied));
        says.explain(answer, live.unwrap_or_default());
    }
    (says, goals)
}

impl Offer<'_> {
    /// A contribution for each performer that the way asks about; one without where the law does not ask who.
    fn contributions(&self, framework: &Framework, turns: Turns, tasks: &[u8]) -> Vec<Contribution> {
        let all = || {
            let count = framework.dim("performer").map_or(0, |dim| framework.values(dim).len());
            (0..).take(count).collect::<Vec<u8>>()
        };
        let named = values(framework, "performer", &self.way.performers);
        let performers: Vec<Option<u8>> = match (turns.performer, named.is_empty()) {
            (false, _) => vec![None],
            (true, false) => named.into_iter().map(Some).collect(),
            (true, true) => all().into_iter().map(Some).collect(),
        };
        let one = |performer: Option<u8>| Contribution {
            form: Some(self.form),
            performer,
            tasks: tasks.iter().map(|task| TaskRef { task: *task, like: None }).collect(),
            persons: self.open.persons.filter(|_| !self.way.goods),
            goods: if self.way.goods { self.open.goods.clone() } else { Vec::new() },
            name: None,
            law: None,
            ..self.open.clone()
        };
        performers.into_iter().map(one).collect()
    }
}

/// The tasks to ask about, and where they come from.
fn tasks(framework: &Framework, offer: &Offer<'_>, turns: Turns) -> (&'static str, Vec<u8>) {
    if !turns.task {
        return ("none", Vec::new());
    }
    let of_way = values(framework, "task", &offer.way.tasks);
    let fits = |task: &&u8| of_way.is_empty() || of_way.contains(task);
    let asked: Vec<u8> = offer.asked.iter().filter(fits).copied().collect();
    match (asked.is_empty(), of_way.is_empty()) {
        (false, _) => ("request", asked),
        (true, false) => ("way", of_way),
        (true, true) => ("open", Vec::new()),
    }
}

/// Each task of a performer, in the pillar and type that its explanation is about.
fn cells<'f>(framework: &'f Framework, studied: &Studied<'f, '_>) -> Vec<CellAnswer<'f>> {
    let frame = studied.questions.first().map(|question| (question.at.pillar, question.at.kind));
    let id = |dim: &str, at: Option<u8>| -> Option<&'f str> {
        let (id, _) = framework.values(framework.dim(dim)?).get(usize::from(at?))?;
        Some(id.as_str())
    };
    let here = studied.tried.iter().filter(|(at, _)| Some((at.pillar, at.kind)) == frame);
    let cells = here.map(|(at, truth)| CellAnswer {
        pillar: id("pillar", at.pillar),
        r#type: id("type", at.kind),
        performer: id("performer", at.performer),
        task: id("task", at.task),
        answer: truth.word(),
    });
    cells.collect()
}

/// Every goal with the strongest of what it comes to for the tasks.
fn strongest(goals: &[GoalAnswer<'_>]) -> BTreeMap<String, &'static str> {
    let mut found: BTreeMap<String, &'static str> = BTreeMap::new();
    for goal in goals {
        let known = found.entry(goal.goal.to_owned()).or_insert(goal.answer);
        if goal.answer == "yes" || (goal.answer == "unknown" && *known == "no") {
            *known = goal.answer;
        }
    }
    found
}

impl<'f> LawSays<'f> {
    /// Keeps of the best performer's answer what the comparison shows, and the facts that it names or rests on.
    fn explain(&mut self, answer: ContributionAnswer<'f>, mut named: BTreeSet<Key>) {
        for goal in answer.goals {
            let kept = match goal.kind {
                "option" => &mut self.decides,
                "approval" => &mut self.approvals,
                "limit" => &mut self.limits,
                _ => continue,
            };
            if goal.kind == "option" || goal.answer != "no" {
                kept.push(goal);
            }
        }
        let kept = self.decides.iter().chain(&self.approvals).chain(&self.limits);
        kept.for_each(|goal| name(goal, &mut named));
        self.facts = answer.facts.into_iter().filter(|(key, _)| named.contains(key)).collect();
    }
}

/// The facts that the goals shown rest on, by key.
fn live(framework: &Framework, studied: &Studied<'_, '_>) -> BTreeSet<Key> {
    let findings = studied.questions.iter().flat_map(|question| &question.findings);
    let shown =
        findings.filter(|finding| matches!(finding.goal.kind, Kind::Option | Kind::Approval | Kind::Limit));
    let leaves = shown.flat_map(|finding| &finding.live.leaves);
    leaves.map(|leaf| fact_key(framework, &studied.ground, *leaf).into()).collect()
}

/// Every fact that a goal's answer names.
fn name(goal: &GoalAnswer<'_>, named: &mut BTreeSet<Key>) {
    let sets = goal.because.sets.iter().chain(&goal.unsettled_by.sets).flatten();
    let asked = goal.ask_next.iter().map(|asked| &asked.key);
    let plain = goal.missing.iter().chain(&goal.immaterial).chain(&goal.assumes);
    named.extend(sets.chain(asked).chain(plain).cloned());
    for ChangeAnswer { ours, ask, watch, read_otherwise } in &goal.changes {
        let items = ours.iter().chain(ask).chain(watch).chain(read_otherwise);
        named.extend(items.map(|item| item.key.clone()));
    }
    if let Some(need) = &goal.needed {
        needed(need, named);
    }
}

fn needed(need: &NeedAnswer, named: &mut BTreeSet<Key>) {
    match need {
        NeedAnswer::Fact { key, .. } => {
            named.insert(key.clone());
        }
        NeedAnswer::All(parts) | NeedAnswer::Any(parts) => parts.iter().for_each(|part| needed(part, named)),
        NeedAnswer::Never => {}
    }
}
