//! Whether a contribution keeps to its plan: place, task, period, number and equipment, each against the clause that lays it down.

use crate::procedure::Clauses;
use record::{Body, Dispatch, Id, Personnel, Plan, Words};

/// One way in which a contribution is outside its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// What is outside: `place`, `task`, `period`, `number` or `equipment`.
    pub what: &'static str,
    /// The clause of the law by which the plan lays it down.
    pub clause: String,
    /// What the contribution has.
    pub has: String,
    /// What the plan allows.
    pub allows: String,
}

/// The plan as a whole, laid together from the decisions on it: each thing as the latest decision that speaks of it has it.
#[derive(Clone, Debug, Default)]
pub(crate) struct PlanInForce<'s> {
    tasks: &'s [String],
    places: &'s [Id],
    equipment: &'s [record::Item],
    persons: Option<u64>,
    liaison: Option<u64>,
    period: Option<(Option<record::When>, Option<record::When>)>,
}

impl<'s> PlanInForce<'s> {
    /// From the decisions, the oldest first.
    pub fn of(plans: impl IntoIterator<Item = &'s Plan>) -> PlanInForce<'s> {
        let mut all = PlanInForce::default();
        for (number, plan) in plans.into_iter().enumerate() {
            if !plan.tasks.is_empty() {
                all.tasks = &plan.tasks;
            }
            if !plan.places.is_empty() {
                all.places = &plan.places;
            }
            if !plan.equipment.is_empty() {
                all.equipment = &plan.equipment;
            }
            // a Cabinet Order gives the number of the corps, in which units do not count
            if plan.by != Body::CabinetOrder {
                all.persons = plan.persons.or(all.persons);
            }
            all.liaison = plan.liaison.or(all.liaison);
            if plan.from.is_some() || plan.to.is_some() {
                // a later decision gives the first day of what it adds, not of the whole
                let first = if number == 0 { plan.from } else { all.period.and_then(|(from, _)| from) };
                let last = plan.to.or(all.period.and_then(|(_, to)| to));
                all.period = Some((first, last));
            }
        }
        all
    }
}

/// Where a dispatch is outside its plan. What the plan does not say is not held against the dispatch.
pub fn breaches<'s>(
    plans: impl IntoIterator<Item = &'s Plan>,
    dispatch: &Dispatch,
    clauses: &Clauses,
) -> Vec<Breach> {
    let plan = PlanInForce::of(plans);
    let mut found = Vec::new();
    let mut say = |what: &'static str, has: String, allows: String| {
        let clause = clauses.of(what, dispatch.performer.as_deref()).to_owned();
        found.push(Breach { what, clause, has, allows });
    };
    if !plan.tasks.is_empty() {
        for task in dispatch.tasks.iter().filter(|task| !plan.tasks.contains(task)) {
            say("task", task.clone(), plan.tasks.join(" "));
        }
    }
    if !plan.places.is_empty() {
        for place in dispatch.places.iter().filter(|place| !plan.places.contains(place)) {
            let allows: Vec<&str> = plan.places.iter().map(Id::as_str).collect();
            say("place", place.as_str().to_owned(), allows.join(" "));
        }
    }
    let most = if dispatch.personnel == Personnel::LiaisonStaff { plan.liaison } else { plan.persons };
    if let Some((persons, most)) = dispatch.persons.zip(most).filter(|(has, most)| has > most) {
        say("number", persons.to_string(), most.to_string());
    }
    if let Some((from, to)) = plan.period {
        let early = dispatch.from.zip(from).filter(|(has, plan)| has.last() < plan.first());
        let late = dispatch.to.zip(to).filter(|(has, plan)| has.first() > plan.last());
        for (has, allows) in early.into_iter().chain(late) {
            say("period", has.to_string(), allows.to_string());
        }
    }
    for item in dispatch.equipment.iter().filter(|_| !plan.equipment.is_empty()) {
        let same = |planned: &&record::Item| same_words(&planned.what, &item.what);
        let planned = plan.equipment.iter().find(same);
        let most = planned.map(|planned| planned.quantity);
        let fits = most.is_some_and(|most| most.zip(item.quantity).is_none_or(|(most, has)| has <= most));
        if !fits {
            let has = item.quantity.map_or_else(|| item.what.en.clone(), |n| format!("{n} {}", item.what.en));
            let allows = most.flatten().map_or_else(|| "0".to_owned(), |most| most.to_string());
            say("equipment", has, allows);
        }
    }
    found
}

fn same_words(one: &Words, other: &Words) -> bool {
    one.ja == other.ja || one.en == other.en
}
