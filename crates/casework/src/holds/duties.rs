//! What is owed once: for each decision of the Cabinet on a plan, and for the end.

use jiff::ToSpan as _;
use jiff::civil::Date;
use law::Truth;
use record::{Act, Body};

use super::matters::Scene;
use super::{Cause, Matter, MatterState};
use crate::dossier::{Stage, contributions, stage};
use crate::procedure::{Duty, Each};
use crate::process::{Course, is_decided, plans};
use crate::recorded::{Subject, come};

/// How long before a decision what comes before it counts for it, in days.
const BEFORE_DAYS: i64 = 14;

/// The duties of an operation or request, each for what gave rise to it.
pub(super) fn duties(scene: &Scene<'_, '_>) -> Vec<Matter> {
    let view = scene.view(scene.today);
    let is_goods = scene.subject.id.sort() == "goods";
    let decided: Vec<(u64, Date, Act)> = plans(&view, scene.subject)
        .into_iter()
        .filter(|_| !is_goods)
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

/// The day on which the last of it was over, when it is, with the entry that shows it.
fn ends(scene: &Scene<'_, '_>) -> Option<(Date, u64)> {
    let view = scene.view(scene.today);
    let subject = scene.subject;
    stage(&view, subject).filter(|stage| matches!(stage, Stage::Ended | Stage::AccountedFor))?;
    let own = std::iter::once(subject.id.clone());
    let ended = own.chain(contributions(&view, &subject.id)).filter_map(|id| Course::of(&view, &id).ended);
    // nobody is known to have gone: it was over with the plan
    ended.max().or_else(|| {
        let last =
            plans(&view, subject).into_iter().rfind(|(_, plan)| plan.act == Act::Ended && is_decided(plan));
        last.and_then(|(position, plan)| Some((plan.to?.last(), position)))
    })
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
            key: format!("{}/{on}", duty.id),
            goal: duty.goal.clone(),
            owner: Some(duty.owner.clone()),
            cites: duty.cites.clone(),
            once: true,
            due: Some(duty.due.clone()),
            ..self.raise(&duty.asks, on, None, vec![cause])
        };
        // of what must come before, what came later was for another decision
        let before = on.checked_sub(BEFORE_DAYS.days()).unwrap_or(on);
        let days = if duty.before { (before, on) } else { (on, self.today) };
        self.settle(&mut matter, &duty.settled_by, days);
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
