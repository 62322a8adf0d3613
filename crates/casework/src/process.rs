//! What has been done, read from the entries of the deeds themselves: plans decided and changed, departures and returns, approvals.

mod done;

use jiff::civil::Date;
use record::{Act, Body, Decision, Id, Plan, Statement, Step, View};

use crate::recorded::{Subject, come};
pub(crate) use done::{Done, done};

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
    plans
}

/// Whether it was decided by those who can: the Cabinet, or what shows that it had.
pub(crate) fn is_decided(plan: &Plan) -> bool {
    let by = matches!(plan.by, Body::Cabinet | Body::CabinetOrder);
    by && !matches!(plan.act, Act::Refused | Act::Announced | Act::Drafted)
}

/// The decisions about any of some things, in the order of the log.
pub(crate) fn decisions<'s>(view: &View<'s>, about: &[Id]) -> Vec<(u64, &'s Decision)> {
    let mut found: Vec<(u64, &Decision)> = Vec::new();
    for id in about {
        for (position, entry) in view.naming(id.as_str()) {
            if let Statement::Decision(decision) = &entry.says
                && decision.about.contains(id)
                && found.iter().all(|(known, _)| *known != position)
            {
                found.push((position, decision));
            }
        }
    }
    found.sort_by_key(|(position, decision)| (decision.on.first(), *position));
    found
}

/// The day of a step of one of some things, the first that is known, with the entry that tells of it.
pub(crate) fn step(view: &View<'_>, about: &[Id], step: Step, by: Date) -> Option<(Date, u64)> {
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let days = told.filter_map(|(position, entry)| match &entry.says {
        Statement::Milestone(milestone) if milestone.step == step && about.contains(&milestone.about) => {
            Some((come(milestone.on, by)?, position))
        }
        _ => None,
    });
    days.min()
}

/// When those who go left, and when the last came back: as the contribution itself says, or its milestones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Course {
    /// The first day on which someone was, or may have been, under way.
    pub begun: Option<(Date, u64)>,
    /// The last day, where it is over.
    pub ended: Option<(Date, u64)>,
}

impl Course {
    /// Of a dispatch, of goods, or of what is neither.
    pub fn of(view: &View<'_>, id: &Id) -> Course {
        let today = view.valid();
        let thing = view.thing(id.as_str());
        let request = thing.as_ref().and_then(|thing| match &thing.entry.says {
            Statement::Dispatch(dispatch) => dispatch.request.clone(),
            Statement::Goods(goods) => goods.request.clone(),
            _ => None,
        });
        // a step told of the request is one of everything that answers it
        let itself: Vec<Id> = std::iter::once(id.clone()).chain(request).collect();
        let itself = itself.as_slice();
        let mut course = Course {
            begun: step(view, itself, Step::Departed, today),
            ended: step(view, itself, Step::Returned, today),
        };
        let Some(thing) = thing else { return course };
        match &thing.entry.says {
            Statement::Dispatch(dispatch) => {
                let begun = begun(view, dispatch).or_else(|| {
                    // without a first day it is known to go on since its source spoke
                    let goes_on = dispatch.ongoing == Some(true) && dispatch.from.is_none();
                    thing.entry.spoke.filter(|_| goes_on).map(record::When::first)
                });
                let begun = begun.filter(|day| *day <= today).map(|day| (day, thing.position));
                course.begun = course.begun.or(begun);
                if dispatch.ongoing != Some(true) {
                    let over = dispatch.to.map(|to| (to.last(), thing.position));
                    let over = over.or_else(|| over_at_latest(view, dispatch));
                    course.ended = course.ended.or(over.filter(|(day, _)| *day < today));
                }
            }
            Statement::Goods(goods) => {
                let given = goods.handed_over.and_then(|given| come(given, today));
                let given = given.map(|day| (day, thing.position));
                course.ended = course.ended.or_else(|| step(view, itself, Step::Complete, today)).or(given);
            }
            _ => {}
        }
        course
    }

    /// Whether someone is, or may be, under way.
    pub fn is_under_way(&self) -> bool {
        self.begun.is_some() && self.ended.is_none()
    }
}

/// The first day of a dispatch. Where its source gives a month only, it is the day in that month on which the first of the operation left; or else
/// nobody can have left before the plan was decided in that month.
fn begun(view: &View<'_>, dispatch: &record::Dispatch) -> Option<Date> {
    let from = dispatch.from?;
    if from.is_day() {
        return Some(from.first());
    }
    let plans = view.naming(dispatch.operation.as_str()).filter_map(|(_, entry)| match &entry.says {
        Statement::Plan(plan) if plan.operation == dispatch.operation && is_decided(plan) => {
            Some(plan.on.first())
        }
        _ => None,
    });
    let inside = |day: &Date| from.first() <= *day && *day <= from.last();
    let above: Vec<Id> = std::iter::once(&dispatch.operation).chain(&dispatch.request).cloned().collect();
    let departed = step(view, &above, Step::Departed, from.last()).map(|(day, _)| day).filter(inside);
    Some(departed.or_else(|| plans.min().filter(inside)).unwrap_or(from.first()))
}

/// When a dispatch was over at the latest, where its source gives no last day: with the operation's assignment, with the plan, or with
/// the last of the rounds of its kind.
fn over_at_latest(view: &View<'_>, dispatch: &record::Dispatch) -> Option<(Date, u64)> {
    let operation = &dispatch.operation;
    let mut ends: Vec<(Date, u64)> = Vec::new();
    if let Some(thing) = view.thing(operation.as_str())
        && let Statement::Operation(says) = &thing.entry.says
    {
        ends.extend(says.to.map(|to| (to.last(), thing.position)));
    }
    let mut rounds: Vec<(Option<(Date, u64)>, bool)> = Vec::new();
    for (position, entry) in view.naming(operation.as_str()) {
        match &entry.says {
            Statement::Plan(plan)
                if plan.act == Act::Ended && is_decided(plan) && plan.operation == *operation =>
            {
                ends.extend(plan.to.map(|to| (to.last(), position)));
            }
            Statement::Dispatch(other)
                if other.personnel == dispatch.personnel && other.id != dispatch.id =>
            {
                rounds.push((other.to.map(|to| (to.last(), position)), other.ongoing == Some(true)));
            }
            _ => {}
        }
    }
    let goes_on = rounds.iter().any(|(_, ongoing)| *ongoing);
    ends.extend(rounds.iter().filter_map(|(to, _)| *to).max().filter(|_| !goes_on));
    ends.into_iter().min()
}
