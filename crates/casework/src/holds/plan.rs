//! What goes beyond the plan, and what those who lead the operation did to what it rests on.

use jiff::civil::Date;
use record::{Act, Body, Dispatch, Id, Plan, Statement, View};

use super::clauses::{Breach, breaches};
use super::matters::Scene;
use super::{Cause, Matter};
use crate::dossier::{Stage, stage};
use crate::procedure::{Clauses, Settles};
use crate::process::{Course, decisions, is_decided, plans};
use crate::recorded::come;

impl Scene<'_, '_> {
    /// Where the contribution goes beyond its plan, or will when it leaves.
    pub fn outside_plan(&self) -> Option<Matter> {
        let view = self.view(self.today);
        let thing = view.thing(self.subject.id.as_str())?;
        let Statement::Dispatch(dispatch) = &thing.entry.says else { return None };
        let course = Course::of(&view, &self.subject.id);
        let is_ahead = dispatch.from.is_some_and(|from| self.today < from.first());
        if course.ended.is_some() || course.begun.is_none() && !is_ahead {
            return None;
        }
        let plans = plans(&view, self.subject);
        let decided = plans.iter().filter(|(_, plan)| is_decided(plan));
        let decided: Vec<(Date, u64, &Plan)> = decided
            .filter_map(|(position, plan)| Some((come(plan.on, self.today)?, *position, *plan)))
            .collect();
        let begun = course.begun.map(|(day, _)| day);
        let (since, outside) = outside(&decided, dispatch, begun, &self.procedure.clauses)?;
        let entries = decided.iter().map(|(_, position, _)| *position).chain([thing.position]);
        let entries: Vec<u64> = entries.collect();
        let cause = |breach: &Breach| Cause {
            key: format!("{}: {} > {}", breach.what, breach.has, breach.allows),
            reads: None,
            entries: entries.clone(),
        };
        let mut matter = self.raise("outside_plan", since, None, outside.iter().map(cause).collect());
        for breach in &outside {
            if !matter.cites.contains(&breach.clause) {
                matter.cites.push(breach.clause.clone());
            }
        }
        self.settle(&mut matter, &[], (since, self.today));
        Some(matter)
    }

    /// What those who lead the operation did to it while the contribution was prepared or made: cut, drawn down, ended, changed, by a
    /// decision or by a mandate of fewer persons than the one before.
    pub fn lead(&self) -> Vec<Matter> {
        let view = self.view(self.today);
        let acts = [Act::Reduced, Act::Ended, Act::Changed];
        let theirs = decisions(&view, &self.subject.layers)
            .into_iter()
            .filter(|(_, one)| one.by == Body::Lead && one.act.is_some_and(|act| acts.contains(&act)))
            .filter_map(|(position, one)| Some((come(one.on, self.today)?, &one.id, position)));
        let settled = ["changed", "extended", "ended"].map(|act| Settles::of("plan", &[("act", act)]));
        let matter = |(since, id, position): (Date, &Id, u64)| {
            let stage = stage(&self.view(since), self.subject)?;
            if stage.is_over() || stage == Stage::Ended {
                return None;
            }
            let cause = Cause { key: id.as_str().to_owned(), reads: None, entries: vec![position] };
            let raised = self.raise("lead", since, None, vec![cause]);
            let mut matter = Matter { once: true, ..raised };
            self.settle(&mut matter, &settled, (since, self.today));
            Some(matter)
        };
        theirs.chain(self.smaller(&view)).filter_map(matter).collect()
    }

    /// The mandates that have fewer persons than the one before them: from when, which, and the entry.
    fn smaller<'v>(&self, view: &View<'v>) -> Vec<(Date, &'v Id, u64)> {
        let Some(operation) = &self.subject.operation else { return Vec::new() };
        let mut mandates: Vec<(Date, u64, &Id, u64)> = view
            .naming(operation.as_str())
            .filter_map(|(position, entry)| match &entry.says {
                Statement::Mandate(mandate) if mandate.operation == *operation => {
                    Some((come(mandate.from?, self.today)?, mandate.strength?, &mandate.id, position))
                }
                _ => None,
            })
            .collect();
        mandates.sort_by_key(|(from, _, _, position)| (*from, *position));
        let pairs = mandates.iter().zip(mandates.iter().skip(1));
        let fewer = pairs.filter(|((_, before, ..), (_, after, ..))| after < before);
        fewer.map(|(_, (from, _, id, position))| (*from, *id, *position)).collect()
    }
}

/// The first day since which a contribution is outside the plan without a break, and how it is today.
fn outside(
    decided: &[(Date, u64, &Plan)],
    dispatch: &Dispatch,
    begun: Option<Date>,
    clauses: &Clauses,
) -> Option<(Date, Vec<Breach>)> {
    let on = |day: Date| {
        let by_then = decided.iter().filter(|(on, ..)| *on <= day);
        breaches(by_then.map(|(_, _, plan)| *plan), dispatch, clauses)
    };
    // it can have come to be outside when it began, or with a decision since; of one that is ahead, with the last decision
    let last = decided.last().map(|(on, ..)| *on)?;
    let mut days: Vec<Date> = match begun {
        Some(begun) => decided.iter().map(|(on, ..)| *on).filter(|on| begun < *on).chain([begun]).collect(),
        None => vec![last],
    };
    days.sort_unstable();
    let outside: Vec<(Date, Vec<Breach>)> =
        days.into_iter().rev().map(|day| (day, on(day))).take_while(|(_, found)| !found.is_empty()).collect();
    let since = outside.last().map(|(day, _)| *day)?;
    outside.into_iter().next().map(|(_, found)| (since, found))
}
