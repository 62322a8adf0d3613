//! What has been done about a subject by a day, fact by fact.

use jiff::ToSpan as _;
use jiff::civil::Date;
use record::{Act, Approval, Body, Entry, Id, Plan, Statement, Step, View};

use super::{Course, decisions, is_decided, plans, step};
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

/// Everything that has been done about a subject by the day of the view.
pub(crate) fn done<'p>(view: &View<'_>, subject: &Subject, found: &'p Found) -> Vec<Done<'p>> {
    let mut doing = Doing { view, subject, list: Vec::new() };
    doing.planned(found);
    doing.travelled();
    doing.approved();
    doing.stopped();
    if subject.request.is_some() {
        // what we do about a request we enter ourselves: of what has no entry it is known that it has not been done
        for fact in ["plan_decided", "plan_changed", "period_changed", "dispatched", "assignment_ended"] {
            if doing.is_silent(fact) {
                doing.list.push(Done { fact, says: false, position: None, day: None });
            }
        }
    }
    doing.list
}

struct Doing<'d, 's, 'p> {
    view: &'d View<'s>,
    subject: &'d Subject,
    list: Vec<Done<'p>>,
}

impl<'s, 'p> Doing<'_, 's, 'p> {
    fn say(&mut self, fact: &'p str, entry: Option<(Date, u64)>) {
        if let Some((day, position)) = entry {
            self.list.push(Done { fact, says: true, position: Some(position), day: Some(day) });
        }
    }

    fn is_silent(&self, fact: &str) -> bool {
        self.list.iter().all(|one| one.fact != fact)
    }

    /// The decisions on the plan by the day, the oldest first.
    fn decided(&self) -> Vec<(Date, u64, &'s Plan)> {
        let plans = plans(self.view, self.subject).into_iter();
        let sound = plans.filter(|(_, plan)| is_decided(plan));
        sound.filter_map(|(at, plan)| Some((come(plan.on, self.view.valid())?, at, plan))).collect()
    }

    /// What the decisions on the plan show, and what they find.
    fn planned(&mut self, found: &'p Found) {
        let decided = self.decided();
        let when = |(day, position, _): &(Date, u64, &Plan)| (*day, *position);
        let first = decided.first().map(when);
        let first = first.or_else(|| step(self.view, &self.subject.layers, Step::Decided, self.view.valid()));
        self.say("plan_decided", first);
        if let Some((day, position)) = decided.last().filter(|(.., plan)| plan.act == Act::Ended).map(when) {
            let ends = found.ends.iter();
            self.list.extend(ends.map(|fact| Done {
                fact,
                says: false,
                position: Some(position),
                day: Some(day),
            }));
        }
        for fact in found.facts.iter().filter(|_| first.is_some()) {
            if self.is_silent(fact) {
                self.say(fact, first);
            }
        }
        let names = |plan: &Plan| {
            plan.by == Body::CabinetOrder && plan.tasks.iter().any(|task| task == TASK_BY_ORDER)
        };
        self.say("order_names_task", decided.iter().find(|(.., plan)| names(plan)).map(when));
        let changes =
            || decided.iter().filter(|(.., plan)| plan.by == Body::Cabinet && plan.act != Act::Decided);
        self.say("plan_changed", changes().next_back().map(when));
        let mut periods = changes().filter(|(.., plan)| matches!(plan.act, Act::Extended | Act::Ended));
        self.say("period_changed", periods.next_back().map(when));
    }

    /// Who left, and who is back.
    fn travelled(&mut self) {
        let course = Course::of(self.view, &self.subject.id);
        self.say("dispatched", course.begun);
        self.say("assignment_ended", course.ended);
    }

    /// What was asked of a parliament, and what it said.
    fn approved(&mut self) {
        let (layers, today) = (&self.subject.layers, self.view.valid());
        for (fact, one) in [("diet_asked", Step::ApprovalAsked), ("diet_sent_on", Step::ApprovalSent)] {
            self.say(fact, step(self.view, layers, one, today));
        }
        let approvals = approvals(self.view, layers);
        let last = approvals.last();
        let of = |given: bool| {
            let last = last.filter(|(_, last)| last.given == given);
            last.map(|(position, last)| (last.on.first(), *position))
        };
        self.say("diet_approved", of(true));
        self.say("diet_rejected", of(false));
        let ends = self.decided();
        let until = ends.iter().filter_map(|(_, at, plan)| Some((plan.to?.last(), *at))).next_back();
        let two_years = of(true).and_then(|(on, _)| on.checked_add(2.years()).ok());
        if let Some(((_, at), _)) = until.zip(two_years).filter(|((to, _), limit)| to > limit) {
            self.list.push(Done { fact: "beyond_two_years", says: true, position: Some(at), day: None });
        }
    }

    /// Whether the work is suspended.
    fn stopped(&mut self) {
        let today = self.view.valid();
        let all = decisions(self.view, &self.subject.layers);
        let mut all = all.iter().filter(|(_, stop)| come(stop.on, today).is_some());
        let stop = all.rfind(|(_, stop)| matches!(stop.act, Some(Act::Suspended | Act::Resumed)));
        if let Some((at, stop)) = stop {
            let says = stop.act == Some(Act::Suspended);
            let day = Some(stop.on.first());
            self.list.push(Done { fact: "work_suspended", says, position: Some(*at), day });
        }
    }
}

/// The approvals of a parliament, or their refusals, by the day: of a house, or of the whole.
fn approvals<'s>(view: &View<'s>, about: &[Id]) -> Vec<(u64, &'s Approval)> {
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let mut approvals: Vec<(u64, &Approval)> = told
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
