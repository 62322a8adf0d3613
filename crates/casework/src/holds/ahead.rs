//! What the whole record asks for at one moment: every matter, and every day that lies ahead.

use std::collections::BTreeSet;

use jiff::civil::Date;
use record::{Id, Known, State, View};

use super::matters::counted_of;
use super::{Deadline, Matter, deadlines};
use crate::assess::Assessor;
use crate::counts::Kept;
use crate::dossier::{Dossier, Stage, steps};
use crate::procedure::Procedure;

/// What falls due in every dossier that is not over, the nearest first, each with its dossier.
pub fn ahead<'s>(
    (state, known): (&'s State, Known),
    on: Date,
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<(Dossier<'s>, Deadline)> {
    let view = state.as_of(on, known);
    // only a step that is due so many days after another has a day of its own
    let counted = procedure.steps.iter().any(|rule| rule.due.as_ref().is_some_and(|due| due.days.is_some()));
    let mut found = Vec::new();
    for dossier in Dossier::all(&view).into_iter().filter(|one| !one.stage.is_none_or(Stage::is_over)) {
        let states = if counted { steps(&view, &dossier, procedure, assessor) } else { Vec::new() };
        let days = deadlines((state, known), &dossier, &states, procedure, assessor, on);
        found.extend(days.into_iter().map(|deadline| (dossier.clone(), deadline)));
    }
    found.sort_by_key(|(_, deadline)| deadline.day);
    found
}

/// Every matter of the dossiers in which what was decided is in force: settled and closed ones too.
pub fn of_all(
    (state, known): (&State, Known),
    (since, on): (Date, Date),
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<Matter> {
    let view = state.as_of(on, known);
    let kept = Kept::new(state);
    let live = Dossier::all(&view).into_iter().filter(|one| one.stage.is_some_and(Stage::is_live));
    live.flat_map(|one| counted_of((state, known, &kept), &one, (since, on), procedure, assessor)).collect()
}

/// The offices that the procedure names, and those that the record has.
pub fn offices(view: &View<'_>, procedure: &Procedure) -> BTreeSet<Id> {
    let steps = procedure.steps.iter().map(|step| &step.owner);
    let others = procedure.elsewhere.iter().map(|other| &other.owner);
    let asked = procedure.matters.iter().map(|one| &one.owner);
    let owed = procedure.duties.iter().map(|one| &one.owner);
    let accounts = procedure.accounts.iter().map(|one| &one.owner);
    let enter = procedure.permits.iter().flat_map(|permit| &permit.offices);
    let named = steps.chain(others).chain(asked).chain(owed).chain(accounts).chain(enter);
    let named = named.chain(procedure.owners.values()).chain(procedure.speaks_for.keys()).cloned();
    let recorded = view.things("office").into_iter().filter_map(|thing| thing.entry.says.own().cloned());
    named.chain(recorded).collect()
}
