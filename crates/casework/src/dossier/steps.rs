//! The steps of a dossier: taken, open, or waiting for what.

use std::cell::OnceCell;

use jiff::ToSpan as _;
use jiff::civil::Date;
use law::Truth;
use record::{Statement, View};

use super::stage::is_answered;
use super::{Dossier, Stage};
use crate::assess::Assessor;
use crate::held::Held;
use crate::procedure::{Procedure, StepRule, is_diet};
use crate::process::{concerns, diet};
use crate::recorded::{Subject, case};

/// How a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing<'p> {
    /// It has been taken, last on that day.
    Taken(Option<Date>),
    /// It can be taken now.
    Open,
    /// It waits for these steps.
    Waits(Vec<&'p StepRule>),
    /// The law does not ask for it here.
    NotOwed,
    /// No entry shows it, and the dossier has gone past it.
    Passed,
}

/// A step of a dossier.
#[derive(Clone, Debug)]
pub struct StepState<'p> {
    /// Which.
    pub rule: &'p StepRule,
    /// How it stands.
    pub standing: Standing<'p>,
    /// The entries that took it, by position.
    pub taken_by: Vec<u64>,
    /// The day by which it is due, where law or practice gives one.
    pub due: Option<Date>,
}

impl StepState<'_> {
    /// Whether it can be taken now, be it once more.
    pub(super) fn can_be_taken(&self) -> bool {
        self.standing == Standing::Open || self.rule.again && matches!(self.standing, Standing::Taken(_))
    }
}

/// The forms of contribution that a dossier is about; none: nobody has said.
pub fn forms(view: &View<'_>, dossier: &Dossier<'_>) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    let mut add = |form: &str| {
        if forms.iter().all(|known| known != form) {
            forms.push(form.to_owned());
        }
    };
    for id in &dossier.contributions {
        add(if id.sort() == "goods" { "in_kind" } else { "dispatch" });
    }
    if dossier.id.sort() == "op" {
        add("dispatch");
    }
    if let Some(thing) = view.thing(dossier.id.as_str())
        && let Statement::Request(request) = &thing.entry.says
    {
        request.forms.iter().for_each(|form| add(form));
    }
    forms
}

/// The day on which a dossier reached its stage, by the first entry that took the step that leads to it; of one that was suspended the last.
pub fn reached(dossier: &Dossier<'_>, states: &[StepState<'_>]) -> Option<Date> {
    let stage = dossier.stage?;
    let led = states.iter().find(|step| step.rule.reaches.as_deref() == Some(stage.word()))?;
    let on = |position: &u64| {
        let entry = dossier.parts.iter().find(|(known, _)| known == position)?.1;
        entry.says.on().map(record::When::first)
    };
    let days = led.taken_by.iter().filter_map(on);
    if stage == Stage::Suspended { days.max() } else { days.min() }
}

/// The steps of a dossier that its forms of contribution have, in the procedure's order.
pub fn steps<'p>(
    view: &View<'_>,
    dossier: &Dossier<'_>,
    procedure: &'p Procedure,
    assessor: &Assessor<'_>,
) -> Vec<StepState<'p>> {
    let forms = forms(view, dossier);
    let fits = |rule: &StepRule| {
        rule.forms.is_empty() || forms.is_empty() || rule.forms.iter().any(|form| forms.contains(form))
    };
    let taken = |rule: &StepRule| taken(view, dossier, rule);
    let goals = Goals { view, dossier, procedure, assessor, own: OnceCell::new(), whole: OnceCell::new() };
    let owed = |goal: &str| goals.owed(goal);
    let rules: Vec<&StepRule> = procedure.steps.iter().filter(|rule| fits(rule)).collect();
    // the last step that carried the dossier to another stage, or that it is past by what else is known: what comes before it and is not
    // there will not be taken any more
    let reached = rules.iter().rposition(|rule| {
        rule.reaches.is_some() && (!taken(rule).is_empty() || is_behind(rule, dossier.stage))
    });
    let states = rules.iter().enumerate().map(|(number, rule)| {
        let entries = taken(rule);
        let missing = rule.after.iter().filter_map(|name| {
            let before = rules.iter().find(|other| other.id == *name)?;
            let at = rules.iter().position(|other| other.id == *name);
            // a step that the dossier has gone past is not waited for, nor what the law does not ask for here and now
            let past =
                reached.zip(at).is_some_and(|(reached, at)| at < reached) || is_behind(before, dossier.stage);
            let asked = || before.goal.as_deref().is_none_or(|goal| owed(goal) == Some(Truth::Yes));
            (!before.optional && !past && taken(before).is_empty() && asked()).then_some(*before)
        });
        let missing: Vec<&StepRule> = missing.collect();
        // whoever has decided does not decline any more
        let late = rule.reaches.as_deref() == Some(Stage::Declined.word())
            && dossier.stage.is_some_and(|stage| stage >= Stage::Decided);
        let is_none = |goal: &str| owed(goal).is_none_or(|truth| truth == Truth::No);
        let not_owed =
            || rule.goal.as_deref().is_some_and(is_none) && rule.later.iter().all(|goal| is_none(goal));
        let owed_later = || rule.later.iter().any(|goal| owed(goal) == Some(Truth::Yes));
        let decided = dossier.stage.is_some_and(|stage| stage >= Stage::Decided);
        let behind = is_behind(rule, dossier.stage);
        // what can be done at any time, or has a day of its own, is never too late
        let passed = (reached.is_some_and(|reached| number < reached) && !(rule.again && rule.optional)
            || behind)
            && rule.due.is_none()
            && (decided || !rule.optional);
        let standing = if let Some((_, on)) = entries.last() {
            Standing::Taken(*on)
        } else if not_owed() {
            Standing::NotOwed
        } else if passed && !owed_later() || late {
            Standing::Passed
        } else if missing.is_empty() {
            Standing::Open
        } else {
            Standing::Waits(missing)
        };
        let due = rule.due.as_ref().and_then(|due| {
            let from = rules.iter().find(|other| other.id == due.from)?;
            let (_, on) = taken(from).into_iter().next_back()?;
            on?.checked_add(i64::from(due.days?).days()).ok()
        });
        StepState {
            rule,
            standing,
            taken_by: entries.into_iter().map(|(position, _)| position).collect(),
            due,
        }
    });
    states.collect()
}

/// Whether the dossier has come as far as a step carries it, or further, whatever entry showed that.
fn is_behind(rule: &StepRule, stage: Option<Stage>) -> bool {
    let reaches = rule.reaches.as_deref().and_then(Stage::of_word);
    reaches.zip(stage).is_some_and(|(reaches, stage)| reaches <= stage && stage <= Stage::AccountedFor)
}

/// What the law asks for of a dossier: every goal of it is looked at once, and only where some step turns on one.
struct Goals<'g, 'f> {
    view: &'g View<'g>,
    dossier: &'g Dossier<'g>,
    procedure: &'g Procedure,
    assessor: &'g Assessor<'f>,
    /// Of its contributions.
    own: OnceCell<Vec<Held<'f>>>,
    /// Of what stands in their place.
    whole: OnceCell<Vec<Held<'f>>>,
}

impl<'f> Goals<'_, 'f> {
    /// Whether the law asks for something of a contribution, or of what stands in their place; `None` where it asks that of nothing.
    fn owed(&self, goal: &str) -> Option<Truth> {
        let own = self.own.get_or_init(|| {
            let ids = self.dossier.contributions.iter();
            let subjects = ids.filter_map(|id| Subject::of(self.view, id));
            subjects.flat_map(|subject| self.held(&subject)).collect()
        });
        let whole = || self.whole.get_or_init(|| self.held(&self.dossier.subject));
        self.truth(own, goal).or_else(|| self.truth(whole(), goal))
    }

    fn held(&self, subject: &Subject) -> Vec<Held<'f>> {
        let case = case(self.view, self.assessor.framework(), &self.procedure.found, subject);
        self.assessor.held(&case, self.view.valid())
    }

    /// The strongest verdict.
    fn truth(&self, held: &[Held<'f>], name: &str) -> Option<Truth> {
        let framework = self.assessor.framework();
        let goals = held.iter().flat_map(|held| &held.goals);
        goals.filter(|(goal, _)| framework.rule_text(goal.rule.name) == name).map(|(_, truth)| *truth).max()
    }
}

/// The entries that took a step by the day of the view, with the days that they are of.
fn taken(view: &View<'_>, dossier: &Dossier<'_>, rule: &StepRule) -> Vec<(u64, Option<Date>)> {
    let today = view.valid();
    let approved: Option<Vec<u64>> = is_diet(&rule.kind, &rule.with).then(|| {
        let said = diet(view, &concerns(view, &dossier.subject)).into_iter();
        said.filter(|(.., given)| *given).map(|(_, position, _)| position).collect()
    });
    let parts = dossier.parts.iter().filter(|(_, entry)| rule.is_taken_by(entry));
    let by_then = parts.filter(|(_, entry)| entry.says.on().is_none_or(|on| on.first() <= today));
    let mut asked: Vec<(u64, Option<Date>)> = Vec::new();
    let counts = |position: u64| approved.as_ref().is_none_or(|approved| approved.contains(&position));
    for (position, entry) in by_then.filter(|(position, _)| counts(*position)) {
        if let Statement::Consultation(one) = &entry.says
            && !is_answered(one, today)
        {
            // as long as one of those who were asked has not answered, they have not been consulted
            return Vec::new();
        }
        asked.push((*position, entry.says.on().map(record::When::first)));
    }
    asked
}
