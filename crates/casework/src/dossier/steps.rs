//! The steps of a dossier: taken, open, or waiting for what.

use jiff::ToSpan as _;
use jiff::civil::Date;
use law::Truth;
use record::{Statement, View};

use super::Dossier;
use crate::assess::Assessor;
use crate::procedure::{Procedure, StepRule};
use crate::recorded::case;

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
    let case = case(view, assessor.framework(), &procedure.found, &dossier.subject);
    let owed = |goal: &str| assessor.goal(&case, view.valid(), goal);
    let rules: Vec<&StepRule> = procedure.steps.iter().filter(|rule| fits(rule)).collect();
    let states = rules.iter().map(|rule| {
        let entries = taken(rule);
        let missing = rule.after.iter().filter_map(|name| {
            let before = rules.iter().find(|other| other.id == *name)?;
            // a step that the entries have gone past is not waited for
            (!before.optional && taken(before).is_empty()).then_some(*before)
        });
        let missing: Vec<&StepRule> = missing.collect();
        let not_owed = || rule.goal.as_deref().is_some_and(|goal| owed(goal) == Some(Truth::No));
        let standing = if let Some((_, on)) = entries.last() {
            Standing::Taken(*on)
        } else if not_owed() {
            Standing::NotOwed
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
