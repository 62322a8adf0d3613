//! Whether it still holds: the verdicts of one day without their explanations, cheap enough for every day of thirty years; and the
//! explanation of one of them, when one is asked for.

use exchange::case::{Case, Contribution};
use jiff::civil::Date;
use law::{Deadline, Due, Events, Goal, Kind, Leaf, Truth};

use crate::assess::{Assessor, Outcome, Studied, Study, explained, verdict};
use crate::finding::Finding;
use crate::ground::{Ground, ground, lay};
use crate::question::{Coordinates, Dims};

/// What the law says of one contribution in one form on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Held<'f> {
    /// The goal that decides whether it is open; `None` where the law has none.
    pub option: Option<&'f Goal>,
    /// What its tasks come to together.
    pub outcome: Outcome,
    /// Performer or task are not known, so that the outcome is that of the best that could be meant.
    pub explored: bool,
    /// Every other goal that something may turn on, in the law's order.
    pub goals: Vec<(&'f Goal, Truth)>,
}

/// The kinds of goals that can turn into a matter or a step.
const TURNED: [Kind; 5] = [Kind::Stop, Kind::Approval, Kind::Later, Kind::Report, Kind::Other];

impl<'f> Assessor<'f> {
    /// The verdicts of a day on each contribution and form of a case.
    pub fn held(&self, case: &Case, on: Date) -> Vec<Held<'f>> {
        let mut held = Vec::new();
        self.each_cell(case, on, |one, ground, contribution, form| {
            let (option, cells) = (one.option(form), one.asked(ground, contribution, form));
            // tasks are named and who does them is not: what turns on a task is asked of everyone who could be meant
            let named = cells.explored && contribution.is_some_and(|one| !one.tasks.is_empty());
            let mut goals: Vec<(&'f Goal, Truth)> = Vec::new();
            for (question, at) in cells.explained.iter().map(|at| (one.question(contribution, at), at)) {
                let first = Some(at) == cells.explained.first();
                for goal in one.edition.goals_asked(&ground.situation, &question) {
                    let turns = one.turns_on_task(goal);
                    // what turns on a task that nobody has named cannot be said; asked once, the others hold for all tasks
                    let skip = if turns { cells.explored && !named } else { !first };
                    if !TURNED.contains(&goal.kind) || skip {
                        continue;
                    }
                    let truth = if turns && named {
                        one.agreed(goal, ground, contribution, &cells.tried)
                    } else {
                        one.edition.truth(goal.rule.name, &ground.situation, &question)
                    };
                    match goals.iter_mut().find(|(known, _)| known.rule.name == goal.rule.name) {
                        // asked of any task, it is asked of the whole
                        Some((_, known)) => *known = (*known).max(truth),
                        None => goals.push((goal, truth)),
                    }
                }
            }
            held.push(Held { option, outcome: cells.outcome, explored: cells.explored, goals });
        });
        held
    }

    /// The days that the law computes for each contribution and form of a case, of goals that are not ruled out.
    pub fn dues(&self, case: &Case, on: Date) -> Vec<(&'f Deadline, Due)> {
        let mut found = Vec::new();
        let events = Events { days: case.days.clone(), spans: case.spans.clone() };
        self.each_cell(case, on, |one, ground, contribution, form| {
            let mut deadlines = one.edition.deadlines().peekable();
            if deadlines.peek().is_none() {
                return;
            }
            let asked = one.asked(ground, contribution, form).explained;
            let questions: Vec<law::Question> =
                asked.iter().map(|at| one.question(contribution, at)).collect();
            let possible = |deadline: &&Deadline| {
                questions.iter().any(|question| {
                    let mut goals = one.edition.goals_asked(&ground.situation, question);
                    goals.any(|goal| goal.rule.name == deadline.goal)
                        && one.edition.truth(deadline.goal, &ground.situation, question) != Truth::No
                })
            };
            let assumed = |fact| ground.situation.reading(Leaf::Fact(fact)).truth;
            let dues = deadlines.filter(possible);
            found.extend(
                dues.filter_map(|deadline| law::due(deadline, &events, assumed).map(|due| (deadline, due))),
            );
        });
        found
    }

    /// The verdict of one goal, over every contribution and form of a case: the strongest; `None` where it is asked of none.
    pub fn goal(&self, case: &Case, on: Date, name: &str) -> Option<Truth> {
        let framework = self.framework();
        let held = self.held(case, on);
        let goals = held.iter().flat_map(|held| &held.goals);
        goals.filter(|(goal, _)| framework.rule_text(goal.rule.name) == name).map(|(_, truth)| *truth).max()
    }

    /// Why a goal comes to what it comes to: a finding for every question it is asked in, with what was known.
    pub fn explain<'c>(
        &self,
        case: &'c Case,
        on: Date,
        name: &str,
    ) -> Vec<(Coordinates, Ground<'c>, Finding<'f>)> {
        let mut found = Vec::new();
        let framework = self.framework();
        self.each_cell(case, on, |one, ground, contribution, form| {
            for at in one.asked(ground, contribution, form).explained {
                let question = one.question(contribution, &at);
                let mut asked = one.edition.goals_asked(&ground.situation, &question);
                let named = asked.find(|goal| framework.rule_text(goal.rule.name) == name);
                if let Some(goal) = named {
                    let finding = Finding::of(one.edition, &ground.situation, &question, goal);
                    found.push((at, ground.clone(), finding));
                }
            }
        });
        found
    }

    /// What is known of every contribution and form of a case on a day, and what the items of the law's views come to for it.
    pub(crate) fn seen(&self, case: &Case, on: Date, each: &mut dyn FnMut(&Ground<'_>, Vec<Vec<Truth>>)) {
        self.each_cell(case, on, |one, ground, contribution, form| {
            let first = one.asked(ground, contribution, form).explained.into_iter().next();
            let question = first.map(|at| one.question(contribution, &at));
            let views = question.map(|question| one.edition.views(&ground.situation, &question));
            let truths = |(_, items): (_, Vec<(Truth, law::Tree)>)| {
                items.iter().map(|(_, holds)| holds.truth()).collect()
            };
            each(ground, views.into_iter().flatten().map(truths).collect());
        });
    }

    /// Does something with every contribution and form of a case.
    fn each_cell<'c>(
        &self,
        case: &'c Case,
        on: Date,
        mut each: impl FnMut(&Study<'_, 'f, 'c>, &Ground<'c>, Option<&'c Contribution>, u8),
    ) {
        let base = ground(self.framework(), self.sets, case, on);
        let Some((edition, depends)) = self.edition_with(on) else { return };
        let one = Study { assessor: self, case, on, edition, depends, base: &base };
        for (_, contribution) in one.contributions() {
            let laid = lay(&base, self.framework(), self.sets, case, contribution, on);
            for form in one.forms(contribution) {
                each(&one, &laid, contribution, form);
            }
        }
    }
}

/// What a contribution's questions came to.
struct Asked {
    outcome: Outcome,
    explored: bool,
    explained: Vec<Coordinates>,
    tried: Vec<Coordinates>,
}

impl<'c> Study<'_, '_, 'c> {
    fn question(&self, contribution: Option<&Contribution>, at: &Coordinates) -> law::Question {
        let named = contribution.map_or(&[][..], |contribution| &contribution.tasks);
        let number = named.iter().position(|task| Some(task.task) == at.task).unwrap_or(0);
        self.assessor.dims.question(&self.assessor.open, at, Dims::beside(contribution, number))
    }

    fn turns_on_task(&self, goal: &Goal) -> bool {
        self.depends.on(goal.rule.name) & self.assessor.dims.of_tasks() != 0
    }

    /// What a goal comes to wherever it may be asked, if that is everywhere the same; else it cannot be said.
    fn agreed(
        &self,
        goal: &Goal,
        ground: &Ground<'c>,
        contribution: Option<&'c Contribution>,
        tried: &[Coordinates],
    ) -> Truth {
        let truths = tried.iter().map(|at| {
            let question = self.question(contribution, at);
            self.edition.truth(goal.rule.name, &ground.situation, &question)
        });
        truths.reduce(|all, one| if all == one { all } else { Truth::Unknown }).unwrap_or(Truth::Unknown)
    }

    fn asked(&self, ground: &Ground<'c>, contribution: Option<&'c Contribution>, form: u8) -> Asked {
        let Some(goal) = self.option(form) else {
            return Asked { outcome: Outcome::No, explored: false, explained: Vec::new(), tried: Vec::new() };
        };
        let mut studied = Studied {
            number: None,
            contribution,
            form,
            ground: ground.clone(),
            option: Some(goal),
            tried: self.cells(goal, contribution, form, ground),
            questions: Vec::new(),
            explored: self.explored(goal, contribution),
            deadlines: Vec::new(),
            views: Vec::new(),
        };
        let outcome = verdict(&studied.tried, studied.explored).unwrap_or(Outcome::No);
        let best = self.best(goal, contribution, &studied);
        let explained = explained(contribution, &studied, best);
        let tried = studied.tried.iter().map(|(at, _)| *at).collect();
        Asked { outcome, explored: std::mem::take(&mut studied.explored), explained, tried }
    }
}
