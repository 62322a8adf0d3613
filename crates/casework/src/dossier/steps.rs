//! The steps of a dossier: taken, open, or waiting for what.

use jiff::ToSpan as _;
use jiff::civil::Date;
use law::Truth;
use record::{Statement, View};

use super::{Dossier, Stage};
use crate::assess::Assessor;
use crate::procedure::{Procedure, StepRule};
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

/// The forms of contribution that a dossier is about; none: nobody has said.
pub(crate) fn forms(view: &View<'_>, dossier: &Dossier<'_>) -> Vec<String> {
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
    let taken = |rule: &StepRule| {
        let parts = dossier.parts.iter().filter(|(_, entry)| rule.is_taken_by(entry));
        let by_then = parts.filter(|(_, entry)| entry.says.on().is_none_or(|on| on.first() <= view.valid()));
        by_then
            .map(|(position, entry)| (*position, entry.says.on().map(record::When::first)))
            .collect::<Vec<_>>()
    };
    let owed = |goal: &str| owed(view, dossier, procedure, assessor, goal);
    let rules: Vec<&StepRule> = procedure.steps.iter().filter(|rule| fits(rule)).collect();
    // the last step that carried the dossier to another stage: what comes before it and is not there will not be taken any more
    let reached = rules.iter().rposition(|rule| rule.reaches.is_some() && !taken(rule).is_empty());
    let states = rules.iter().enumerate().map(|(number, rule)| {
        let entries = taken(rule);
        let missing = rule.after.iter().filter_map(|name| {
            let before = rules.iter().find(|other| other.id == *name)?;
            let at = rules.iter().position(|other| other.id == *name);
            // a step that the dossier has gone past is not waited for
            let past =
                reached.zip(at).is_some_and(|(reached, at)| at < reached) || is_behind(before, dossier.stage);
            (!before.optional && !past && taken(before).is_empty()).then_some(*before)
        });
        let missing: Vec<&StepRule> = missing.collect();
        // whoever has decided does not decline any more
        let late = rule.reaches.as_deref() == Some(Stage::Declined.word())
            && dossier.stage.is_some_and(|stage| stage >= Stage::Decided);
        let not_owed = || rule.goal.as_deref().is_some_and(|goal| !owed(goal));
        let decided = dossier.stage.is_some_and(|stage| stage >= Stage::Decided);
        let passed = (reached.is_some_and(|reached| number < reached) || is_behind(rule, dossier.stage))
            && !rule.again
            && rule.due.is_none()
            && (decided || !rule.optional);
        let standing = if let Some((_, on)) = entries.last() {
            Standing::Taken(*on)
        } else if not_owed() {
            Standing::NotOwed
        } else if passed || late {
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

/// Whether the law asks for something of a contribution of the dossier, or of what stands in their place; what cannot be said yet is asked for.
fn owed(
    view: &View<'_>,
    dossier: &Dossier<'_>,
    procedure: &Procedure,
    assessor: &Assessor<'_>,
    goal: &str,
) -> bool {
    let contributions = dossier.contributions.iter().filter_map(|id| Subject::of(view, id));
    let mut subjects: Vec<Subject> = contributions.collect();
    if subjects.is_empty() {
        subjects.push(dossier.subject.clone());
    }
    subjects.iter().any(|subject| {
        let case = case(view, assessor.framework(), &procedure.found, subject);
        assessor.goal(&case, view.valid(), goal).is_some_and(|truth| truth != Truth::No)
    })
}
