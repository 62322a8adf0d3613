//! What an entry of a step need not say again, as the dossier has it.

use record::{Act, Body, Consultation, Entry, EntryId, Id, Plan, Statement, View};

use super::Dossier;
use super::stage::is_answered;
use crate::holds::Matter;
use crate::process::plans;
use crate::recorded::come;

/// The consultation with an office or other body that has no answer yet, the last of them, with its entry.
pub fn open_consultation<'s>(
    view: &View<'_>,
    dossier: &Dossier<'s>,
    with: &Id,
) -> Option<(&'s Entry, &'s Consultation)> {
    let mut asked = dossier.of_kind("consultation").filter_map(|(_, entry)| match &entry.says {
        Statement::Consultation(one) => Some((entry, &**one)),
        _ => None,
    });
    asked.rfind(|(_, one)| {
        one.with == *with && come(one.on, view.valid()).is_some() && !is_answered(one, view.valid())
    })
}

/// The plan that was drafted last by the day of the view.
pub fn last_draft<'s>(view: &View<'s>, dossier: &Dossier<'_>) -> Option<&'s Plan> {
    let by_then = |plan: &Plan| come(plan.on, view.valid()).is_some();
    let mut found = plans(view, &dossier.subject).into_iter().map(|(_, plan)| plan);
    found.rfind(|plan| plan.act == Act::Drafted && by_then(plan))
}

/// Lets an answer be one to what was asked, a first decision of the Cabinet be one on the plan as it was drafted, and a handling speak of what
/// its matter is of. What is given stays. The entry that is corrected by it, where it corrects one.
pub fn fill(
    view: &View<'_>,
    dossier: &Dossier<'_>,
    matters: &[Matter],
    says: &mut Statement,
) -> Option<EntryId> {
    match says {
        Statement::Consultation(one) if one.agrees.is_some() || one.what.is_some() => {
            let (entry, asked) = open_consultation(view, dossier, &one.with)?;
            one.answered = one.answered.or(Some(one.on));
            one.on = asked.on;
            one.id = asked.id.clone();
            one.about = asked.about.clone();
            return Some(entry.id.clone());
        }
        Statement::Plan(plan) if plan.act == Act::Decided && plan.by == Body::Cabinet => {
            if let Some(draft) = last_draft(view, dossier) {
                lay_down(plan, draft);
            }
        }
        Statement::Handling(one) if one.about == dossier.id => {
            let mut of = matters.iter().filter(|matter| matter.is_called(&one.matter));
            // where several are called so, it speaks of all of them
            if let (Some(matter), None) = (of.next(), of.next()) {
                one.about = matter.about.clone();
            }
        }
        _ => {}
    }
    None
}

/// What a decision does not say is as it was drafted.
fn lay_down(plan: &mut Plan, draft: &Plan) {
    fn list<T: Clone>(own: &mut Vec<T>, drafted: &[T]) {
        if own.is_empty() {
            own.extend_from_slice(drafted);
        }
    }
    plan.from = plan.from.or(draft.from);
    plan.to = plan.to.or(draft.to);
    plan.persons = plan.persons.or(draft.persons);
    plan.liaison = plan.liaison.or(draft.liaison);
    plan.review = plan.review.or(draft.review);
    list(&mut plan.tasks, &draft.tasks);
    list(&mut plan.places, &draft.places);
    list(&mut plan.transits, &draft.transits);
    list(&mut plan.equipment, &draft.equipment);
}
