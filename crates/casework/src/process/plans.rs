//! The plan of an operation as the decisions on it have it: which of them concern a request, and what they say of the period.

use jiff::civil::Date;
use record::{Act, Body, Id, Plan, Statement, View};

use crate::recorded::{Subject, come};

/// The plans of an operation that concern a request, as known, with their positions, the oldest decision first.
pub(crate) fn plans<'s>(view: &View<'s>, subject: &Subject) -> Vec<(u64, &'s Plan)> {
    let Some(operation) = &subject.operation else { return Vec::new() };
    let named = view.naming(operation.as_str());
    let mut plans: Vec<(u64, &Plan)> = named
        .filter_map(|(position, entry)| match &entry.says {
            Statement::Plan(plan) if plan.operation == *operation => Some((position, &**plan)),
            _ => None,
        })
        .filter(|(_, plan)| {
            plan.request.is_none() || subject.request.is_none() || plan.request == subject.request
        })
        .collect();
    plans.sort_by_key(|(position, plan)| (plan.on.first(), *position));
    if let Some(received) = received(view, subject) {
        forget_earlier(&mut plans, received);
    }
    plans
}

/// Leaves out the plan of an earlier contribution to the same operation, that had ended or run out before a request came.
fn forget_earlier(plans: &mut Vec<(u64, &Plan)>, received: Date) {
    let before = plans.iter().rposition(|(_, plan)| plan.request.is_none() && plan.on.last() < received);
    let Some((last, (_, plan))) = before.and_then(|last| Some((last, plans.get(last)?))) else { return };
    let over = plan.act == Act::Ended || plan.to.is_some_and(|to| to.last() < received);
    if over && is_decided(plan) {
        let mut at = 0;
        plans.retain(|(_, plan)| {
            at += 1;
            at > last + 1 || plan.request.is_some()
        });
    }
}

/// The day on which the request was received, as far as its source says.
pub(crate) fn received(view: &View<'_>, subject: &Subject) -> Option<Date> {
    match &view.thing(subject.request.as_ref()?.as_str())?.entry.says {
        Statement::Request(request) => Some(request.received.first()),
        _ => None,
    }
}

/// Everything by which entries speak of a subject: what stands above it, itself, and the plans that concern it.
pub(crate) fn concerns(view: &View<'_>, subject: &Subject) -> Vec<Id> {
    let mut ids = subject.layers.clone();
    for (_, plan) in plans(view, subject) {
        if !ids.contains(&plan.id) {
            ids.push(plan.id.clone());
        }
    }
    ids
}

/// Whether it was decided by those who can: the Cabinet, or what shows that it had.
pub(crate) fn is_decided(plan: &Plan) -> bool {
    let by = matches!(plan.by, Body::Cabinet | Body::CabinetOrder);
    by && !matches!(plan.act, Act::Refused | Act::Announced | Act::Drafted)
}

/// Whether a decision says until when, or would have to. A Cabinet Order sets up the corps, and need not.
pub(crate) fn lays_down_period(plan: &Plan) -> bool {
    let must = matches!(plan.act, Act::Decided | Act::Extended | Act::Ended);
    plan.to.is_some() || must && plan.by == Body::Cabinet
}

/// The last decision by a day that lays down the period of the plan, the oldest decision first in `plans`. Where it does not say until when,
/// that is not known: what was laid down before holds no longer.
pub(crate) fn period<'s>(plans: &[(u64, &'s Plan)], by: Date) -> Option<(u64, &'s Plan)> {
    let mut decided = plans.iter().filter(|(_, plan)| is_decided(plan) && come(plan.on, by).is_some());
    decided.rfind(|(_, plan)| lays_down_period(plan)).copied()
}
