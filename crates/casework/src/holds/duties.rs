//! What is owed once: for each decision of the Cabinet on a plan, and for the end.

use jiff::ToSpan as _;
use jiff::civil::Date;
use law::Truth;
use record::{Act, Body};

use super::matters::Scene;
use super::{Cause, Matter, MatterState};
use crate::procedure::{Duty, Each};
use crate::process::{Course, is_decided, plans};
use crate::recorded::{Subject, come};

/// How long before a decision what comes before it counts for it, in days.
const BEFORE_DAYS: i64 = 14;

/// The duties of an operation or request, each for what gave rise to it.
pub(super) fn duties(scene: &Scene<'_, '_>) -> Vec<Matter> {
    let view = scene.view(scene.today);
    let decided: Vec<(u64, Date, Act)> = plans(&view, scene.subject)
        .into_iter()
        .filter(|(_, plan)| plan.by == Body::Cabinet && is_decided(plan))
        .filter_map(|(position, plan)| Some((position, come(plan.on, scene.today)?, plan.act)))
        .collect();
    let ends = ends(scene);
    let mut found = Vec::new();
    for duty in &scene.procedure.duties {
        match duty.each {
            Each::Plan => {
                found.extend(decided.iter().filter_map(|(at, on, _)| scene.duty(duty, *on, *at)));
            }
            Each::Period => {
                let periods = decided.iter().filter(|(_, _, act)| matches!(act, Act::Extended | Act::Ended));
                found.extend(periods.filter_map(|(at, on, _)| scene.duty(duty, *on, *at)));
            }
            Each::End => found.extend(ends.iter().filter_map(|(on, at)| scene.duty(duty, *on, *at))),
        }
    }
    found
}

/// The day on which the last contribution was over, when all are.
fn ends(scene: &Scene<'_, '_>) -> Option<(Date, u64)> {
    let view = scene.view(scene.today);
    let dossier = crate::dossier::Dossier::of(&view, &scene.subject.id)?;
    let courses: Vec<Course> = dossier
        .contributions
        .iter()
        .map(|id| Course::of(&view, id))
        .filter(|c| *c != Course::default())
        .collect();
    let all = !courses.is_empty() && courses.iter().all(|course| course.ended.is_some());
    courses.iter().filter_map(|course| course.ended).max().filter(|_| all)
}

impl Scene<'_, '_> {
    /// A duty for what happened on a day, by the entry at a position; `None` where the law does not ask for it.
    fn duty(&self, duty: &Duty, on: Date, position: u64) -> Option<Matter> {
        let cause = Cause { key: duty.id.clone(), reads: None, entries: vec![position] };
        if let Some(goal) = &duty.goal
            && !self.is_owed(goal, on)
        {
            return None;
        }
        let mut matter = Matter {
            about: self.subject.id.clone(),
            key: format!("{}/{on}", duty.id),
            asks: duty.asks.clone(),
            goal: duty.goal.clone(),
            owner: Some(duty.owner.clone()),
            cites: duty.cites.clone(),
            since: on,
            until: None,
            causes: vec![cause],
            due: Some(duty.due.clone()),
            state: MatterState::Open,
            handled: Vec::new(),
        };
        let from = if duty.before { on.checked_sub(BEFORE_DAYS.days()).unwrap_or(on) } else { on };
        self.settle(&mut matter, &duty.settled_by, from);
        if duty.before {
            // what came later was for another decision
            let view = self.view(on);
            let in_time = |at: &u64| view.day_of(*at).is_none_or(|day| day <= on);
            matter.handled.retain(in_time);
            if matter.handled.is_empty() && matter.state == MatterState::Settled {
                matter.state = MatterState::Open;
            }
        }
        if matter.state == MatterState::Open && self.state.at(position).reconstructed {
            matter.state = MatterState::Unrecorded;
        }
        Some(matter)
    }

    /// Whether the law asks for it on the day. The pillar and the performers are those of the dossier's contributions.
    fn is_owed(&self, goal: &str, on: Date) -> bool {
        let view = self.view(on);
        let Some(dossier) = crate::dossier::Dossier::of(&view, &self.subject.id) else { return false };
        let subjects = dossier.contributions.iter().filter_map(|id| Subject::of(&view, id));
        let mut subjects: Vec<Subject> = subjects.collect();
        subjects.push(self.subject.clone());
        subjects.iter().any(|subject| {
            let case = self.case(&view, subject);
            self.assessor.goal(&case, on, goal) == Some(Truth::Yes)
        })
    }
}
