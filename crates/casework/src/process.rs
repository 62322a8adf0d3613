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
        let itself = std::slice::from_ref(id);
        let mut course = Course {
            begun: step(view, itself, Step::Departed, today),
            ended: returned(view, &[id], (Date::MIN, today)),
        };
        let Some(thing) = view.thing(id.as_str()) else { return course };
        let mut above: Vec<&Id> = Vec::new();
        let mut not_before = None;
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
                    let over = over.or_else(|| over_at_latest(view, dispatch, thing.entry.spoke?));
                    course.ended = course.ended.or(over.filter(|(day, _)| *day < today));
                }
                above.extend(dispatch.request.iter().chain([&dispatch.operation]));
                not_before = dispatch.to.map(record::When::first);
            }
            Statement::Request(request) => above.extend(&request.operation),
            Statement::Goods(goods) => {
                let given = goods.handed_over.and_then(|given| come(given, today));
                let given = given.map(|day| (day, thing.position));
                course.ended = course.ended.or_else(|| step(view, itself, Step::Complete, today)).or(given);
            }
            _ => {}
        }
        // the last of the whole came back: nobody of a part is there any more, unless its own source knows better
        if let Some((begun, _)) = course.begun {
            let since = not_before.map_or(begun, |day| begun.max(day));
            course.ended = course.ended.or_else(|| returned(view, &above, (since, today)));
        }
        course
    }

    /// Whether someone is, or may be, under way.
    pub fn is_under_way(&self) -> bool {
        self.begun.is_some() && self.ended.is_none()
    }
}

/// The day on which the last of something came back, the first such since a day on which someone left.
pub(crate) fn returned(view: &View<'_>, about: &[&Id], (since, by): (Date, Date)) -> Option<(Date, u64)> {
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let days = told.filter_map(|(position, entry)| match &entry.says {
        Statement::Milestone(one) if one.step == Step::Returned && about.contains(&&one.about) => {
            // of a month it is known only when it is over
            Some((Some(one.on.last()).filter(|day| since <= *day && *day <= by)?, position))
        }
        _ => None,
    });
    days.min()
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
/// the last of the rounds of its kind. Only of what its source looked back on: of what was said while it went on, an end that nobody gives is
/// unknown, and they are there until someone says that they are not.
fn over_at_latest(view: &View<'_>, dispatch: &record::Dispatch, spoke: record::When) -> Option<(Date, u64)> {
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
    let begun = dispatch.from.map_or(Date::MIN, record::When::first);
    ends.into_iter().filter(|(day, _)| begun <= *day && *day <= spoke.last()).min()
}

/// What the Diet said, in the order of the days: the Diet as such, or its two houses. Approval is given on the day on which the second
/// house has given it, and refused when one refuses.
pub(crate) fn diet(view: &View<'_>, about: &[Id]) -> Vec<(Date, u64, bool)> {
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let mut said: Vec<(Date, u64, &record::Approval)> = told
        .filter_map(|(position, entry): (u64, &Entry)| match &entry.says {
            Statement::Approval(approval) => Some((come(approval.on, view.valid())?, position, &**approval)),
            _ => None,
        })
        .collect();
    said.sort_by_key(|(day, position, _)| (*day, *position));
    said.dedup_by_key(|(_, position, _)| *position);
    let mut one_house: Option<Body> = None;
    let mut found = Vec::new();
    for (day, position, approval) in said {
        let house = matches!(approval.by, Body::Representatives | Body::Councillors);
        if !house && approval.by != Body::Diet {
            continue;
        }
        if house && approval.given && one_house.is_none_or(|other| other == approval.by) {
            one_house = Some(approval.by);
            continue;
        }
        one_house = None;
        found.push((day, position, approval.given));
    }
    found
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
    let since = received(view, subject);
    let told = || step(view, &subject.layers, Step::Decided, today);
    let first = first.or_else(|| told().filter(|(day, _)| since.is_none_or(|since| since <= *day)));
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
    let about = concerns(view, subject);
    let last = diet(view, &about).pop();
    let of =
        |wanted: bool| last.filter(|(.., given)| *given == wanted).map(|(day, position, _)| (day, position));
    say("diet_approved", of(true));
    say("diet_rejected", of(false));
    let until = period(&plans, today).and_then(|(position, plan)| Some((plan.to?.last(), position)));
    let two_years = of(true).and_then(|(day, _)| day.checked_add(2.years()).ok());
    if let Some(((to, position), limit)) = until.zip(two_years) {
        done.push(Done { fact: "beyond_two_years", says: to > limit, position: Some(position), day: None });
    }
    let stops = decisions(view, &about);
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
