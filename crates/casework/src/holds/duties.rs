//! What is owed once: for each decision of the Cabinet on a plan, and for the end.

use jiff::ToSpan as _;
use jiff::civil::Date;
use law::Truth;
use record::{Act, Body, Entry, Plan, Report, Statement, View};

use super::matters::Scene;
use super::{Cause, Matter, MatterState};
use crate::dossier::{Dossier, Stage, contributions, stage};
use crate::procedure::{Duty, Each};
use crate::process::{Course, is_decided, plans};
use crate::recorded::{Subject, come};

/// How long before a decision what comes before it counts for it, in days.
const BEFORE_DAYS: i64 = 14;

/// The duties of an operation or request, each for what gave rise to it.
pub(super) fn duties(scene: &Scene<'_, '_>) -> Vec<Matter> {
    let view = scene.view(scene.today);
    let is_goods = scene.subject.id.sort() == "goods";
    let decided: Vec<(u64, Date, &Plan)> = plans(&view, scene.subject)
        .into_iter()
        .filter(|_| !is_goods)
        .filter(|(_, plan)| plan.by == Body::Cabinet && is_decided(plan))
        .filter_map(|(position, plan)| Some((position, come(plan.on, scene.today)?, plan)))
        .collect();
    let ends = ends(scene);
    let mut found = Vec::new();
    for duty in &scene.procedure.duties {
        let is_one = |plan: &Plan| match duty.each {
            Each::Plan => true,
            Each::Period => matches!(plan.act, Act::Extended | Act::Ended),
            Each::End => false,
        };
        let of_plans: Vec<(u64, Date, &Plan)> = decided
            .iter()
            .filter(|(_, on, plan)| is_one(plan) && scene.is_owed(duty, *on))
            .copied()
            .collect();
        let reports = scene.reports(&view, duty, &of_plans);
        for (at, on, _) in of_plans {
            let counts = |position: u64, entry: &Entry| {
                !matches!(entry.says, Statement::Report(_)) || reports.contains(&(at, position))
            };
            found.push(scene.duty(duty, on, at, &counts));
        }
        if let Some((on, at)) = ends.filter(|(on, _)| duty.each == Each::End && scene.is_owed(duty, *on)) {
            found.push(scene.duty(duty, on, at, &|_, _| true));
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
    /// Which report meets which duty: those for decisions on the plan, by the positions of both. One that names a plan is of that plan;
    /// any other meets one duty, the last that was owed by then and that no other report meets.
    fn reports(&self, view: &View<'_>, duty: &Duty, owed: &[(u64, Date, &Plan)]) -> Vec<(u64, u64)> {
        let mut reports: Vec<(Date, u64, &Report)> = Vec::new();
        for (on, position, entry) in self.about(view) {
            if let Statement::Report(report) = &entry.says
                && duty.settled_by.iter().any(|settles| settles.is(&entry.says))
            {
                reports.push((on, position, report));
            }
        }
        let mut met: Vec<(u64, u64)> = Vec::new();
        reports.retain(|(_, position, report)| {
            let named = owed.iter().filter(|(.., plan)| report.about.contains(&plan.id));
            let before = met.len();
            met.extend(named.map(|(at, ..)| (*at, *position)));
            met.len() == before
        });
        for (on, position, _) in reports {
            let is_free = |at: u64| met.iter().all(|(known, _)| *known != at);
            let last = owed.iter().rfind(|(at, decided, _)| *decided <= on && is_free(*at));
            met.extend(last.map(|(at, ..)| (*at, position)));
        }
        met
    }

    /// A duty for what happened on a day, by the entry at a position; of what could meet it only what counts for it.
    fn duty(&self, duty: &Duty, on: Date, position: u64, counts: &dyn Fn(u64, &Entry) -> bool) -> Matter {
        let cause = Cause { key: duty.id.clone(), reads: None, entries: vec![position] };
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
        self.settle_by(&mut matter, &duty.settled_by, days, counts);
        if matter.state == MatterState::Open && self.state.at(position).reconstructed {
            matter.state = MatterState::Unrecorded;
        }
        matter
    }

    /// Whether the law asks for it on the day. The pillar and the performers are those of the dossier's contributions.
    fn is_owed(&self, duty: &Duty, on: Date) -> bool {
        let Some(goal) = &duty.goal else { return true };
        let view = self.view(on);
        let Some(dossier) = Dossier::of(&view, &self.subject.id) else { return false };
        let subjects = dossier.contributions.iter().filter_map(|id| Subject::of(&view, id));
        let mut subjects: Vec<Subject> = subjects.collect();
        subjects.push(self.subject.clone());
        subjects.iter().any(|subject| {
            let case = self.case(&view, subject);
            self.assessor.goal(&case, on, goal) == Some(Truth::Yes)
        })
    }
}
