//! Whether what an entry says can be: that it speaks of its own dossier, of days that can be, and of a matter that is there.

use jiff::civil::Date;
use record::{Entry, Handling, Id, State, Statement, View, When};

use super::root::head;
use super::{Dossier, Forbidden, StepState};
use crate::assess::Assessor;
use crate::holds::of_dossier;
use crate::procedure::Procedure;
use crate::process::concerns;

/// What heads a dossier or belongs to one.
const SORTS: [&str; 7] = ["op", "request", "dispatch", "goods", "plan", "decision", "mandate"];

/// An entry of a dossier names nothing that belongs to another.
pub(super) fn is_of_dossier<'p>(
    state: &State,
    view: &View<'_>,
    dossier: &Dossier<'_>,
    says: &Statement,
) -> Result<(), Forbidden<'p>> {
    let mut named: Vec<&Id> = says.own().into_iter().collect();
    says.ids(&mut |_, id| {
        if SORTS.contains(&id.sort()) && !named.contains(&id) {
            named.push(id);
        }
    });
    // what nobody has introduced is new with this entry, or the record refuses it
    named.retain(|id| state.introduces(id) && !belongs(view, dossier, id));
    if named.is_empty() {
        return Ok(());
    }
    let others = named.into_iter().map(|id| (id.clone(), head(view, id))).collect();
    let own = std::iter::once(&dossier.id).chain(&dossier.contributions).cloned();
    let mut own: Vec<Id> = own.collect();
    own.dedup();
    Err(Forbidden::Elsewhere { others, own })
}

fn belongs(view: &View<'_>, dossier: &Dossier<'_>, id: &Id) -> bool {
    let subject = &dossier.subject;
    let is_part = || dossier.parts.iter().any(|(_, entry)| entry.says.own() == Some(id));
    let of_operation = || match view.thing(id.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Mandate(mandate)) => subject.operation.as_ref() == Some(&mandate.operation),
        _ => false,
    };
    concerns(view, subject).contains(id)
        || dossier.contributions.contains(id)
        || is_part()
        || of_operation()
        || head(view, id).as_ref() == Some(&dossier.id)
}

/// What is entered has been done by today, and not before what it waits for. Of a month or a year only what is certainly wrong is refused.
pub(super) fn is_of_sound_days<'p>(
    dossier: &Dossier<'_>,
    steps: &[StepState<'p>],
    found: &StepState<'p>,
    says: &Statement,
    today: Date,
) -> Result<(), Forbidden<'p>> {
    let step = found.rule;
    if let Some(on) = done(says).into_iter().find(|on| today < on.first()) {
        return Err(Forbidden::Ahead { step, on, today });
    }
    let Some(on) = says.on() else { return Ok(()) };
    if let Statement::Consultation(one) = says
        && let Some(answered) = one.answered.filter(|answered| answered.last() < on.first())
    {
        return Err(Forbidden::TooEarly { step, on: answered, before: step, day: on.first() });
    }
    let day_of = |position: &u64| {
        let entry = dossier.parts.iter().find(|(at, _)| at == position).map(|(_, entry)| entry);
        entry.and_then(|entry| entry.says.on()).map(When::first)
    };
    for before in steps.iter().filter(|before| step.after.contains(&before.rule.id)) {
        let first = before.taken_by.iter().filter_map(day_of).min();
        if let Some(day) = first.filter(|day| on.last() < *day) {
            return Err(Forbidden::TooEarly { step, on, before: before.rule, day });
        }
    }
    Ok(())
}

/// The days on which a statement says that something was done. Of a dispatch, of goods or of a mandate the days can lie ahead.
fn done(says: &Statement) -> Vec<When> {
    match says {
        Statement::Dispatch(_) | Statement::Goods(_) | Statement::Mandate(_) => Vec::new(),
        Statement::Consultation(one) => std::iter::once(one.on).chain(one.answered).collect(),
        other => other.on().into_iter().collect(),
    }
}

/// A handling speaks of a matter that the dossier has.
pub(super) fn is_of_matter<'p>(
    state: &State,
    view: &View<'_>,
    dossier: &Dossier<'_>,
    (procedure, assessor): (&Procedure, &Assessor<'_>),
    entry: &Entry,
) -> Result<(), Forbidden<'p>> {
    let Statement::Handling(handling) = &entry.says else { return Ok(()) };
    let days = (assessor.framework().head.since, view.valid());
    let matters = of_dossier((state, view.known()), dossier, days, procedure, assessor);
    let speaks_of =
        |handling: &Handling, about: &Id| handling.about == *about || handling.about == dossier.id;
    if matters.iter().any(|one| one.is_called(&handling.matter) && speaks_of(handling, &one.about)) {
        return Ok(());
    }
    let pending = matters.iter().filter(|one| one.state.is_pending());
    let mut there: Vec<String> = pending.map(|one| one.key.clone()).collect();
    if there.is_empty() {
        there = matters.into_iter().map(|one| one.key).collect();
    }
    there.dedup();
    Err(Forbidden::NoMatter { key: handling.matter.clone(), there })
}
