//! Every deed that the law asks about, with the entry that shows it.

use jiff::ToSpan as _;
use jiff::civil::Date;
use record::{Act, Body, Plan, Step, View};

use super::{Course, concerns, decisions, diet, is_decided, period, plans, received, step};
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
    let mut deeds = Deeds { view, subject, done: Vec::new() };
    let plans = plans(view, subject);
    let decided: Vec<Decided<'_>> = plans
        .iter()
        .filter(|(_, plan)| is_decided(plan))
        .filter_map(|(position, plan)| Some((come(plan.on, view.valid())?, *position, *plan)))
        .collect();
    deeds.decided(&decided, found);
    deeds.changed(&decided);
    let course = Course::of(view, &subject.id);
    deeds.say("dispatched", course.begun);
    deeds.say("assignment_ended", course.ended);
    deeds.asked();
    deeds.approved(period(&plans, view.valid()));
    deeds.suspended(&course);
    if subject.request.is_some() {
        // what we do about a request we enter ourselves: of what has no entry it is known that it has not been done
        for fact in ["plan_decided", "plan_changed", "period_changed", "dispatched", "assignment_ended"] {
            if deeds.done.iter().all(|one| one.fact != fact) {
                deeds.done.push(Done { fact, says: false, position: None, day: None });
            }
        }
    }
    deeds.done
}

/// A decision on the plan: its day, its position, and what was decided.
type Decided<'s> = (Date, u64, &'s Plan);

struct Deeds<'d, 'v, 'p> {
    view: &'d View<'v>,
    subject: &'d Subject,
    done: Vec<Done<'p>>,
}

impl<'p> Deeds<'_, '_, 'p> {
    fn say(&mut self, fact: &'p str, entry: Option<(Date, u64)>) {
        if let Some((day, position)) = entry {
            self.done.push(Done { fact, says: true, position: Some(position), day: Some(day) });
        }
    }

    /// That there is a plan, and what those who decided on it found by that.
    fn decided(&mut self, decided: &[Decided<'_>], found: &'p Found) {
        let first = decided.first().map(|(day, position, _)| (*day, *position));
        let first = first.or_else(|| {
            let since = received(self.view, self.subject);
            let told = step(self.view, &self.subject.layers, Step::Decided, self.view.valid());
            told.filter(|(day, _)| since.is_none_or(|since| since <= *day))
        });
        self.say("plan_decided", first);
        // what is no longer found once it has been decided to end
        if let Some((day, position, _)) = decided.last().filter(|(_, _, plan)| plan.act == Act::Ended) {
            let (day, position) = (Some(*day), Some(*position));
            self.done.extend(found.ends.iter().map(|fact| Done { fact, says: false, position, day }));
        }
        for fact in &found.facts {
            if self.done.iter().all(|one| one.fact != fact) {
                self.say(fact, first);
            }
        }
    }

    fn changed(&mut self, decided: &[Decided<'_>]) {
        let at = |found: Option<&Decided<'_>>| found.map(|(day, position, _)| (*day, *position));
        let names = |plan: &Plan| {
            plan.by == Body::CabinetOrder && plan.tasks.iter().any(|task| task == TASK_BY_ORDER)
        };
        self.say("order_names_task", at(decided.iter().find(|(_, _, plan)| names(plan))));
        let is_change = |plan: &Plan| plan.by == Body::Cabinet && plan.act != Act::Decided;
        self.say("plan_changed", at(decided.iter().rfind(|(_, _, plan)| is_change(plan))));
        let is_period = |plan: &Plan| is_change(plan) && matches!(plan.act, Act::Extended | Act::Ended);
        self.say("period_changed", at(decided.iter().rfind(|(_, _, plan)| is_period(plan))));
    }

    /// What was asked of the Diet, and when it was sent on from one house to the other.
    fn asked(&mut self) {
        for (fact, one) in [("diet_asked", Step::ApprovalAsked), ("diet_sent_on", Step::ApprovalSent)] {
            self.say(fact, step(self.view, &self.subject.layers, one, self.view.valid()));
        }
    }

    /// What the Diet said last, and whether the period goes beyond the two years of its approval, where both are known.
    fn approved(&mut self, period: Option<(u64, &Plan)>) {
        let Some((day, position, given)) = diet(self.view, &concerns(self.view, self.subject)).pop() else {
            return;
        };
        self.say(if given { "diet_approved" } else { "diet_rejected" }, Some((day, position)));
        let until = period.and_then(|(position, plan)| Some((plan.to?.last(), position)));
        let limit = day.checked_add(2.years()).ok().filter(|_| given);
        if let Some(((to, position), limit)) = until.zip(limit) {
            let says = to > limit;
            self.done.push(Done { fact: "beyond_two_years", says, position: Some(position), day: None });
        }
    }

    fn suspended(&mut self, course: &Course) {
        let stops = decisions(self.view, &concerns(self.view, self.subject));
        let stop = stops.iter().rfind(|(_, stop)| {
            // what was suspended before anyone left was an earlier contribution
            let counts = course.begun.is_none_or(|(begun, _)| begun <= stop.on.last());
            let by_then = come(stop.on, self.view.valid()).is_some();
            counts && by_then && matches!(stop.act, Some(Act::Suspended | Act::Resumed))
        });
        if let Some((position, stop)) = stop {
            let says = stop.act == Some(Act::Suspended);
            let day = Some(stop.on.first());
            self.done.push(Done { fact: "work_suspended", says, position: Some(*position), day });
        }
    }
}
