//! Assessing a case: every contribution studied, or, where none is named, every one that could be.

use crate::finding::Finding;
use crate::ground::{Ground, Sets, ground, lay};
use crate::question::{Coordinates, Depends, Dims};
use exchange::case::{Case, Contribution, TaskRef};
use jiff::civil::Date;
use law::{
    Deadline, Due, Edition, Events, Explainer, Framework, Goal, Kind, Leaf, Question, Tree, Truth, View,
};

/// Assesses cases under one framework. Its editions are laid out once.
#[derive(Debug)]
pub struct Assessor<'f> {
    framework: &'f Framework,
    /// By first day, newest last; the first stands for the days before the framework was law.
    editions: Vec<(Edition<'f>, Depends)>,
    pub(crate) sets: Sets,
    pub(crate) dims: Dims,
    pub(crate) open: Question,
}

/// A case assessed.
#[derive(Debug)]
pub struct Assessment<'f, 'c> {
    /// The day.
    pub on: Date,
    /// The first day of the edition applied; `None` before the framework was law.
    pub edition: Option<Date>,
    /// Each form of each contribution.
    pub studied: Vec<Studied<'f, 'c>>,
}

/// One form of one contribution, studied.
#[derive(Debug)]
pub struct Studied<'f, 'c> {
    /// Which contribution of the case, from 1; `None` where the case names none.
    pub number: Option<usize>,
    /// The contribution.
    pub contribution: Option<&'c Contribution>,
    /// The form, as a value of its dimension.
    pub form: u8,
    /// What is known.
    pub ground: Ground<'c>,
    /// The goal that decides whether this form is open; `None` where the law has none.
    pub option: Option<&'f Goal>,
    /// What every cell tried came to.
    pub tried: Vec<(Coordinates, Truth)>,
    /// The questions explained: a task each of a named contribution, or the best cell of an open one.
    pub questions: Vec<Answered<'f>>,
    /// Whether performer or task were left open, so that the table of cells is the answer.
    pub explored: bool,
    /// The days that the law computes.
    pub deadlines: Vec<(&'f Deadline, Due)>,
    /// Views, with each item: whether it is needed, and whether it holds with everything that it turns on.
    pub views: Vec<(&'f View, Vec<(Truth, Tree)>)>,
}

/// What several tasks of one plan come to. The order is from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// All are closed.
    No,
    /// Some is not known yet, and so the whole.
    Unknown,
    /// Some are open and the others closed: nothing is unknown, but the plan cannot stand as it is.
    Partly,
    /// All are open.
    Yes,
}

impl Outcome {
    /// Of some verdicts; none of none.
    pub fn of(truths: impl Iterator<Item = Truth>) -> Option<Outcome> {
        truths.fold(None, |so_far, truth| {
            let here = match truth {
                Truth::No => Outcome::No,
                Truth::Unknown => Outcome::Unknown,
                Truth::Yes => Outcome::Yes,
            };
            Some(match so_far {
                None => here,
                Some(Outcome::Unknown) => Outcome::Unknown,
                Some(so_far) if so_far == here => here,
                Some(_) if here == Outcome::Unknown => here,
                Some(_) => Outcome::Partly,
            })
        })
    }

    /// The word used in JSON and message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Outcome::No => "no",
            Outcome::Unknown => "unknown",
            Outcome::Partly => "partly",
            Outcome::Yes => "yes",
        }
    }
}

/// One question with its findings.
#[derive(Debug)]
pub struct Answered<'f> {
    /// Where it stands.
    pub at: Coordinates,
    /// Its findings; of the questions after the first, only those that depend on the task.
    pub findings: Vec<Finding<'f>>,
}

impl<'f> Studied<'f, '_> {
    /// What the tasks of the plan come to together.
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.option_truths()).unwrap_or(Outcome::Unknown)
    }

    fn option_truths(&self) -> impl Iterator<Item = Truth> {
        let name = self.option.map(|goal| goal.rule.name);
        let findings = self.questions.iter().flat_map(|question| &question.findings);
        findings.filter(move |finding| Some(finding.goal.rule.name) == name).map(|finding| finding.truth)
    }

    /// The findings on one goal, with the question each belongs to.
    pub fn findings_on<'s>(
        &'s self,
        goal: &'s str,
        framework: &'s Framework,
    ) -> impl Iterator<Item = (&'s Coordinates, &'s Finding<'f>)> {
        self.questions.iter().flat_map(move |question| {
            let findings = question.findings.iter();
            let named = move |finding: &&Finding<'f>| framework.rule_text(finding.goal.rule.name) == goal;
            findings.filter(named).map(|finding| (&question.at, finding))
        })
    }
}

impl<'f> Assessor<'f> {
    /// Lays out a framework's editions.
    pub fn new(framework: &'f Framework) -> Assessor<'f> {
        let before = framework.head.since.yesterday().unwrap_or(framework.head.since);
        let days = std::iter::once(before).chain(framework.edition_days());
        let editions = days.map(|day| framework.edition(day)).map(|edition| {
            let depends = Depends::of(&edition);
            (edition, depends)
        });
        Assessor {
            framework,
            editions: editions.collect(),
            sets: Sets::of(framework),
            dims: Dims::of(framework),
            open: Question::open(framework),
        }
    }

    /// The framework.
    pub fn framework(&self) -> &'f Framework {
        self.framework
    }

    /// The edition in force on a day.
    pub fn edition(&self, on: Date) -> Option<&Edition<'f>> {
        self.edition_with(on).map(|(edition, _)| edition)
    }

    pub(crate) fn edition_with(&self, on: Date) -> Option<&(Edition<'f>, Depends)> {
        let since = self.framework.edition_day(on);
        self.editions.iter().find(|(edition, _)| edition.since == since)
    }

    /// Assesses a case on a day, with every explanation.
    pub fn assess<'c>(&self, case: &'c Case, on: Date) -> Assessment<'f, 'c> {
        let base = ground(self.framework, self.sets, case, on);
        let mut studied = Vec::new();
        if let Some((edition, depends)) = self.edition_with(on) {
            let one = Study { assessor: self, case, on, edition, depends, base: &base };
            for (number, contribution) in one.contributions() {
                for form in one.forms(contribution) {
                    studied.push(one.study(number, contribution, form));
                }
            }
        }
        Assessment { on, edition: self.framework.edition_day(on), studied }
    }

    /// The headline verdict on each contribution of a case, without explanations: for sweeps over many cases.
    pub fn verdicts(&self, case: &Case, on: Date) -> Vec<Outcome> {
        let base = ground(self.framework, self.sets, case, on);
        let Some((edition, depends)) = self.edition_with(on) else { return Vec::new() };
        let one = Study { assessor: self, case, on, edition, depends, base: &base };
        let contributions = one.contributions();
        let of_contribution = |(_, contribution): (Option<usize>, Option<&Contribution>)| {
            let ground = lay(&base, self.framework, self.sets, case, contribution, on);
            let forms = one.forms(contribution).into_iter();
            let verdicts = forms.filter_map(|form| {
                let goal = one.option(form)?;
                let cells = one.cells(goal, contribution, form, &ground);
                verdict(&cells, one.explored(goal, contribution))
            });
            verdicts.max().unwrap_or(Outcome::No)
        };
        contributions.into_iter().map(of_contribution).collect()
    }
}

/// One case on one day under one edition.
pub(crate) struct Study<'a, 'f, 'c> {
    pub assessor: &'a Assessor<'f>,
    pub case: &'c Case,
    pub on: Date,
    pub edition: &'a Edition<'f>,
    pub depends: &'a Depends,
    pub base: &'a Ground<'c>,
}

impl<'f, 'c> Study<'_, 'f, 'c> {
    pub fn contributions(&self) -> Vec<(Option<usize>, Option<&'c Contribution>)> {
        if self.case.contributions.is_empty() {
            return vec![(None, None)];
        }
        (1..).map(Some).zip(self.case.contributions.iter().map(Some)).collect()
    }

    pub fn forms(&self, contribution: Option<&Contribution>) -> Vec<u8> {
        if let Some(form) = contribution.and_then(|contribution| contribution.form) {
            return vec![form];
        }
        let dim = self.assessor.dims.form;
        let count = dim.map_or(0, |dim| self.assessor.framework.values(dim).len());
        (0..).take(count).filter(|form| self.option(*form).is_some()).collect()
    }

    fn at_form(&self, form: u8) -> Question {
        let at = Coordinates { form, ..Coordinates::default() };
        self.assessor.dims.question(&self.assessor.open, &at, 0)
    }

    /// The goal that decides whether a form is open.
    pub fn option(&self, form: u8) -> Option<&'f Goal> {
        let question = self.at_form(form);
        let mut asked = self.edition.goals_asked(&self.base.situation, &question);
        asked.find(|goal| goal.kind == Kind::Option)
    }

    /// Every cell that a contribution leaves open, with its verdict.
    pub fn cells(
        &self,
        goal: &Goal,
        contribution: Option<&Contribution>,
        form: u8,
        ground: &Ground<'_>,
    ) -> Vec<(Coordinates, Truth)> {
        let Assessor { framework, dims, open, .. } = self.assessor;
        let depends = self.depends.on(goal.rule.name);
        let given = contribution.and_then(|contribution| contribution.performer);
        let performers = Dims::choices(framework, dims.performer, given, depends);
        let tasks = dims.tasks(framework, contribution, depends);
        let mut cells = Vec::new();
        for (pillar, kind) in dims.frames(framework, &self.case.operation, depends) {
            for performer in &performers {
                for (number, task) in tasks.iter().enumerate() {
                    let at = coordinates(form, (pillar, kind), *performer, *task);
                    let question = dims.question(open, &at, Dims::beside(contribution, number));
                    cells.push((at, self.edition.truth(goal.rule.name, &ground.situation, &question)));
                }
            }
        }
        cells
    }

    /// Whether performer or task are left open.
    pub fn explored(&self, goal: &Goal, contribution: Option<&Contribution>) -> bool {
        let dims = &self.assessor.dims;
        let depends = self.depends.on(goal.rule.name);
        let open = |dim: Option<u8>| dim.is_some_and(|dim| depends & (1 << dim) != 0);
        let no_task = contribution.is_none_or(|contribution| contribution.tasks.is_empty());
        let no_performer = contribution.is_none_or(|contribution| contribution.performer.is_none());
        open(dims.task) && no_task || open(dims.performer) && no_performer
    }

    fn study(
        &self,
        number: Option<usize>,
        contribution: Option<&'c Contribution>,
        form: u8,
    ) -> Studied<'f, 'c> {
        let Assessor { framework, sets, .. } = self.assessor;
        let ground = lay(self.base, framework, *sets, self.case, contribution, self.on);
        let mut studied = Studied {
            number,
            contribution,
            form,
            ground,
            option: self.option(form),
            tried: Vec::new(),
            questions: Vec::new(),
            explored: false,
            deadlines: Vec::new(),
            views: Vec::new(),
        };
        let Some(goal) = studied.option else { return studied };
        studied.tried = self.cells(goal, contribution, form, &studied.ground);
        studied.explored = self.explored(goal, contribution);
        let frame = self.best(goal, contribution, &studied);
        for (number, at) in explained(contribution, &studied, frame).into_iter().enumerate() {
            self.answer(number, &at, contribution, &mut studied);
        }
        self.deadlines(&mut studied);
        studied
    }

    /// The most promising cell: the best verdict, then the fewest facts still needed, then the order of classification.
    pub fn best(
        &self,
        goal: &Goal,
        contribution: Option<&Contribution>,
        studied: &Studied<'_, '_>,
    ) -> Option<Coordinates> {
        let best = studied.tried.iter().map(|(_, truth)| *truth).max()?;
        let mut cells = studied.tried.iter().filter(|(_, truth)| *truth == best).map(|(at, _)| *at);
        let first = cells.next()?;
        let frames = studied.tried.iter().map(|(at, _)| (at.pillar, at.kind));
        let one_frame = frames.clone().all(|frame| frame == (first.pillar, first.kind));
        if best == Truth::Yes || one_frame || studied.tried.len() > FEW_CELLS {
            return Some(first);
        }
        let dims = &self.assessor.dims;
        // fewest facts still needed; where nothing would do, fewest rules that fail
        let distance = |at: &Coordinates| {
            let question = dims.question(&self.assessor.open, at, Dims::beside(contribution, 0));
            let tree = self.edition.tree(goal.rule.name, &studied.ground.situation, &question);
            let explainer = Explainer::new(&tree, &studied.ground.situation);
            let failing = explainer.live().rules.iter().filter(|rests| rests.truth == Truth::No).count();
            let mut leaves = Vec::new();
            match explainer.still_needed(Truth::Yes) {
                Some(law::Need::Never) => return (usize::MAX, failing),
                Some(need) => need.leaves(&mut leaves),
                None => {}
            }
            (leaves.len(), failing)
        };
        std::iter::once(first).chain(cells).min_by_key(distance)
    }

    fn answer(
        &self,
        number: usize,
        at: &Coordinates,
        contribution: Option<&Contribution>,
        studied: &mut Studied<'f, 'c>,
    ) {
        let dims = &self.assessor.dims;
        let question = dims.question(&self.assessor.open, at, Dims::beside(contribution, number));
        let situation = &studied.ground.situation;
        let asked = self.edition.goals_asked(situation, &question);
        let asked =
            asked.filter(|goal| number == 0 || self.depends.on(goal.rule.name) & dims.of_tasks() != 0);
        let findings = asked.map(|goal| Finding::of(self.edition, situation, &question, goal)).collect();
        if number == 0 {
            studied.views = self.edition.views(situation, &question);
        }
        studied.questions.push(Answered { at: *at, findings });
    }

    /// The days that fall due, of goals that are not ruled out.
    fn deadlines(&self, studied: &mut Studied<'f, 'c>) {
        let events = Events { days: self.case.days.clone(), spans: self.case.spans.clone() };
        let assumed = |fact| studied.ground.situation.reading(Leaf::Fact(fact)).truth;
        let possible = |deadline: &&Deadline| {
            let findings = studied.questions.iter().flat_map(|question| &question.findings);
            let mut on_goal = findings.filter(|finding| finding.goal.rule.name == deadline.goal);
            on_goal.any(|finding| finding.truth != Truth::No)
        };
        let dues = self.edition.deadlines().filter(possible);
        let dues =
            dues.filter_map(|deadline| law::due(deadline, &events, assumed).map(|due| (deadline, due)));
        studied.deadlines = dues.collect();
    }
}

/// Most cells of which the residuals are compared to find the most promising one.
const FEW_CELLS: usize = 128;

/// What the cells of one form come to, as [`Studied::outcome`] has it: the best cell of an open question, or all tasks of
/// one plan in the frame of the best.
pub(crate) fn verdict(cells: &[(Coordinates, Truth)], explored: bool) -> Option<Outcome> {
    let best = cells.iter().map(|(_, truth)| *truth).max()?;
    if explored {
        return Outcome::of(std::iter::once(best));
    }
    let frame = |at: &Coordinates| (at.pillar, at.kind, at.performer);
    let (first, _) = cells.iter().find(|(_, truth)| *truth == best)?;
    let plan = cells.iter().filter(|(at, _)| frame(at) == frame(first));
    Outcome::of(plan.map(|(_, truth)| *truth))
}

/// The cells to explain: every named task in the best frame, or the best cell alone.
pub(crate) fn explained(
    contribution: Option<&Contribution>,
    studied: &Studied<'_, '_>,
    best: Option<Coordinates>,
) -> Vec<Coordinates> {
    let Some(best) = best else { return Vec::new() };
    let named: &[TaskRef] = contribution.map_or(&[], |contribution| &contribution.tasks);
    if studied.explored || named.is_empty() {
        return vec![best];
    }
    let frame = (best.pillar, best.kind);
    named.iter().map(|task| coordinates(studied.form, frame, best.performer, Some(*task))).collect()
}

fn coordinates(
    form: u8,
    (pillar, kind): (Option<u8>, Option<u8>),
    performer: Option<u8>,
    task: Option<TaskRef>,
) -> Coordinates {
    Coordinates {
        form,
        pillar,
        kind,
        performer,
        task: task.map(|task| task.task),
        like: task.and_then(|task| task.like),
    }
}
