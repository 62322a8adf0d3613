//! What runs out while people are there: the period of the plan, the mandate of the operation.

use jiff::civil::Date;
use law::Truth;
use record::{Body, Id, Plan, Statement};

use super::matters::Scene;
use super::track::turnings;
use super::{Cause, Matter, MatterState};
use crate::dossier::{Stage, stage};
use crate::process::{is_decided, lays_down_period, plans};
use crate::recorded::come;

/// Days that something ran on to, and what ended them: the next decision, say.
struct Gap {
    from: Date,
    /// The last of the days, and the entry by which the next began.
    to: Option<(Date, u64)>,
    cause: Cause,
}

impl Scene<'_, '_> {
    /// While people are there, the period of the plan must have an end, and that must not have passed. An unknown end asks; it never
    /// lapses.
    pub fn periods(&self, since: Date) -> Vec<Matter> {
        let view = self.view(self.today);
        let plans = plans(&view, self.subject);
        let by_cabinet = plans.iter().any(|(_, plan)| plan.by == Body::Cabinet && lays_down_period(plan));
        let told: Vec<(Date, u64, &Plan)> = plans
            .iter()
            .filter(|(_, plan)| {
                is_decided(plan) && lays_down_period(plan) && (plan.by == Body::Cabinet || !by_cabinet)
            })
            .filter_map(|(position, plan)| Some((come(plan.on, self.today)?, *position, *plan)))
            .collect();
        let mut found = Vec::new();
        for (at, (on, position, plan)) in told.iter().enumerate() {
            let next = told.get(at + 1).and_then(|(on, position, _)| Some((on.yesterday().ok()?, *position)));
            let Some(from) = plan.to.map_or(Some(*on), |to| to.last().tomorrow().ok()) else { continue };
            let reads = if plan.to.is_none() { Some(Truth::Unknown) } else { None };
            let cause = Cause { key: plan.id.as_str().to_owned(), reads, entries: vec![*position] };
            found.extend(self.gap("period", &Gap { from, to: next, cause }, since));
        }
        for matter in &mut found {
            matter.cites = vec![self.procedure.clauses.period.clone()];
        }
        found
    }

    /// While people are there, the operation must have a mandate that runs, where any of its mandates are known.
    pub fn mandates(&self, since: Date) -> Vec<Matter> {
        let view = self.view(self.today);
        let Some(operation) = &self.subject.operation else { return Vec::new() };
        let mut mandates: Vec<(Date, Option<Date>, u64, &Id)> = view
            .naming(operation.as_str())
            .filter_map(|(position, entry)| match &entry.says {
                Statement::Mandate(one) if one.operation == *operation => {
                    let from = one.from.map_or(Date::MIN, record::When::first);
                    Some((from, one.to.map(record::When::last), position, &one.id))
                }
                _ => None,
            })
            .collect();
        mandates.sort();
        let mut found = Vec::new();
        let mut covered: Option<(Date, u64, &Id)> = None;
        for (from, to, position, id) in &mandates {
            if let Some((last, ended, which)) = covered
                && let (Ok(gap), Ok(end)) = (last.tomorrow(), from.yesterday())
                && gap <= end
            {
                let cause = Cause { key: which.as_str().to_owned(), reads: None, entries: vec![ended] };
                found.extend(self.gap(
                    "mandate",
                    &Gap { from: gap, to: Some((end, *position)), cause },
                    since,
                ));
            }
            // a mandate whose end nobody has said runs on
            let Some(to) = to else { return found };
            if covered.is_none_or(|(last, ..)| last < *to) {
                covered = Some((*to, *position, id));
            }
        }
        if let Some((last, ended, which)) = covered
            && let Ok(from) = last.tomorrow()
        {
            let cause = Cause { key: which.as_str().to_owned(), reads: None, entries: vec![ended] };
            found.extend(self.gap("mandate", &Gap { from, to: None, cause }, since));
        }
        found
    }

    /// The matters of some days: for each run of them on which people were there, or of an end that is unknown, could be.
    fn gap(&self, asks: &str, gap: &Gap, since: Date) -> Vec<Matter> {
        let end = gap.to.map_or(self.today, |(end, _)| end.min(self.today));
        let mut found: Vec<Matter> = Vec::new();
        if end < gap.from || end < since {
            return found;
        }
        let unknown = gap.cause.reads.is_some();
        let view = self.view(self.today);
        let framework = self.assessor.framework();
        let turns = turnings(&view, self.subject, (framework, self.kept), (gap.from, end));
        let days = std::iter::once(gap.from).chain(turns);
        let mut before = false;
        for day in days {
            let stage = stage(&self.view(day), self.subject);
            let there = stage.is_some_and(|stage| stage.is_live() && (unknown || stage != Stage::Decided));
            if there && !before {
                found.push(self.raise(asks, day, None, vec![gap.cause.clone()]));
            } else if before
                && !there
                && let Some(matter) = found.last_mut()
            {
                matter.until = day.yesterday().ok();
            }
            before = there;
        }
        for matter in &mut found {
            self.settle(matter, &[], (matter.since, self.today));
            let met = gap.to.filter(|_| matter.until.is_none());
            if let Some((end, by)) = met {
                matter.until = Some(end);
                matter.handled.push(by);
            }
            // what was not known has been said, or is over; what had passed was so, and only an answer to it settles that
            if matter.state.is_pending() && (met.is_some() || unknown && matter.until.is_some()) {
                matter.state = MatterState::Settled;
            }
        }
        found
    }
}
