//! What has been done, read from the entries of the deeds themselves: plans decided and changed, departures and returns, approvals.

use jiff::ToSpan as _;
use jiff::civil::Date;
use record::{Act, Body, Decision, Entry, Id, Plan, Statement, Step, View};

use crate::procedure::Found;
use crate::question::TASK_BY_ORDER;
use crate::recorded::{Subject, come};

/// One deed that the law asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Done<'p> {
    /// The fact of the framework.
    pub fact: &'p str,
    /// Whether it has been done.
    pub says: bool,
    /// The entry that shows it; none: no entry does, and our own record would have one.
    pub position: Option<u64>,
    /// The day on which it was done, where one day is known.
    pub day: Option<Date>,
}

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

/// The approval of the Diet in force, or its refusal: of both houses, or of the Diet as such.
fn diet<'s>(view: &View<'s>, about: &[Id]) -> Vec<(u64, &'s record::Approval)> {
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let mut approvals: Vec<(u64, &record::Approval)> = told
        .filter_map(|(position, entry): (u64, &Entry)| match &entry.says {
            Statement::Approval(approval) => Some((position, &**approval)),
            _ => None,
        })
        .filter(|(_, approval)| {
            let house = matches!(approval.by, Body::Diet | Body::Representatives | Body::Councillors);
            house && come(approval.on, view.valid()).is_some()
        })
        .collect();
    approvals.sort_by_key(|(position, approval)| (approval.on.first(), *position));
    approvals.dedup_by_key(|(position, _)| *position);
    approvals
}

/// What is no longer found once it has been decided to end.
fn done_by_end<'p>(done: &mut Vec<Done<'p>>, found: &'p Found, day: Date, position: u64) {
    let ends =
        found.ends.iter().map(|fact| Done { fact, says: false, position: Some(position), day: Some(day) });
    done.extend(ends);
}

/// Everything that has been done about a subject by the day of the view.
pub(crate) fn done<'p>(view: &View<'_>, subject: &Subject, found: &'p Found) -> Vec<Done<'p>> {
    let today = view.valid();
    let mut done = Vec::new();
    let mut say = |fact, entry: Option<(Date, u64)>| {
        if let Some((day, position)) = entry {
            done.push(Done { fact, says: true, position: Some(position), day: Some(day) });
        }
    };
    let plans = plans(view, subject);
    let decided = || {
        let sound = plans.iter().filter(|(_, plan)| is_decided(plan));
        sound.filter_map(|(position, plan)| Some((come(plan.on, today)?, *position, *plan)))
    };
    let first = decided().map(|(day, position, _)| (day, position)).next();
    let first = first.or_else(|| step(view, &subject.layers, Step::Decided, today));
    say("plan_decided", first);
    let last = decided().next_back().filter(|(_, _, plan)| plan.act == Act::Ended);
    if let Some((day, position, _)) = last {
        done_by_end(&mut done, found, day, position);
    }
    if let Some((day, position)) = first {
        for fact in &found.facts {
            if done.iter().all(|one| one.fact != fact) {
                done.push(Done { fact, says: true, position: Some(position), day: Some(day) });
            }
        }
    }
    let mut say = |fact, entry: Option<(Date, u64)>| {
        if let Some((day, position)) = entry {
            done.push(Done { fact, says: true, position: Some(position), day: Some(day) });
        }
    };
    let names =
        |plan: &Plan| plan.by == Body::CabinetOrder && plan.tasks.iter().any(|task| task == TASK_BY_ORDER);
    let ordered = decided().filter(|(_, _, plan)| names(plan)).map(|(day, position, _)| (day, position));
    say("order_names_task", ordered.min());
    let changes = || decided().filter(|(_, _, plan)| plan.by == Body::Cabinet && plan.act != Act::Decided);
    say("plan_changed", changes().map(|(day, position, _)| (day, position)).next_back());
    let periods = || changes().filter(|(_, _, plan)| matches!(plan.act, Act::Extended | Act::Ended));
    say("period_changed", periods().map(|(day, position, _)| (day, position)).next_back());
    let course = Course::of(view, &subject.id);
    say("dispatched", course.begun);
    say("assignment_ended", course.ended);
    let approvals = diet(view, &subject.layers);
    let last = approvals.last();
    let of = |given: bool| last.filter(|(_, last)| last.given == given);
    say("diet_approved", of(true).map(|(position, last)| (last.on.first(), *position)));
    say("diet_rejected", of(false).map(|(position, last)| (last.on.first(), *position)));
    let until = decided().filter_map(|(_, position, plan)| Some((plan.to?.last(), position))).next_back();
    let two_years = of(true).and_then(|(_, last)| last.on.first().checked_add(2.years()).ok());
    if let Some(((_, position), _)) = until.zip(two_years).filter(|((to, _), limit)| to > limit) {
        done.push(Done { fact: "beyond_two_years", says: true, position: Some(position), day: None });
    }
    let stops = decisions(view, &subject.layers);
    let mut stops = stops.iter().filter(|(_, stop)| come(stop.on, today).is_some());
    let stop = stops.rfind(|(_, stop)| matches!(stop.act, Some(Act::Suspended | Act::Resumed)));
    if let Some((position, stop)) = stop {
        let says = stop.act == Some(Act::Suspended);
        let day = Some(stop.on.first());
        done.push(Done { fact: "work_suspended", says, position: Some(*position), day });
    }
    if subject.request.is_some() {
        // what we do about a request we enter ourselves: of what has no entry it is known that it has not been done
        for fact in ["plan_decided", "plan_changed", "period_changed", "dispatched", "assignment_ended"] {
            if done.iter().all(|one| one.fact != fact) {
                done.push(Done { fact, says: false, position: None, day: None });
            }
        }
    }
    done
}
