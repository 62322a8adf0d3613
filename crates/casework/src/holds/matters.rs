//! The matters of one contribution, or of the plan above it.

use exchange::case::Case;
use jiff::civil::Date;
use law::{Leaf, Truth};
use record::{Act, Answer, Body, Entry, Id, Known, State, Statement, View};

use super::clauses::breaches;
use super::duties::duties;
use super::track::{Span, depends, track};
use super::{Cause, Matter, MatterState};
use crate::answer::fact_key;
use crate::assess::{Assessor, Outcome};
use crate::counts::Kept;
use crate::dossier::{Dossier, Stage};
use crate::finding::Finding;
use crate::ground::Ground;
use crate::procedure::{Found, MatterRule, Procedure, Settles};
use crate::process::{Course, is_decided, plans};
use crate::recorded::{Subject, case, case_beside, come};

/// What matters are computed with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene<'m, 'f> {
    pub state: &'m State,
    pub known: Known,
    pub today: Date,
    pub subject: &'m Subject,
    pub procedure: &'m Procedure,
    pub assessor: &'m Assessor<'f>,
    pub kept: &'m Kept,
}

/// The matters of a subject up to a day, as known at one length of the log: settled and closed ones too, the oldest first.
/// `since` is the first day that is looked at.
pub fn matters(
    (state, known): (&State, Known),
    subject: &Subject,
    (since, today): (Date, Date),
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<Matter> {
    let kept = Kept::new(state);
    counted((state, known, &kept), subject, (since, today), procedure, assessor)
}

/// The same with the counts of days that are kept.
pub(super) fn counted(
    (state, known, kept): (&State, Known, &Kept),
    subject: &Subject,
    (since, today): (Date, Date),
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<Matter> {
    let scene = Scene { state, known, today, subject, procedure, assessor, kept };
    let mut found = Vec::new();
    if matches!(subject.id.sort(), "dispatch" | "goods") {
        let spans = track(state, known, subject, &procedure.found, (assessor, kept), (since, today));
        found.extend(procedure.matters.iter().flat_map(|rule| scene.of_rule(rule, &spans)));
        found.extend(scene.of_verdict(&spans, Outcome::Unknown, "ask"));
        found.extend(scene.of_verdict(&spans, Outcome::No, "basis"));
        found.extend(scene.outside_plan());
    } else {
        found.extend(duties(&scene));
        found.extend(scene.lead());
    }
    found.retain(|matter| matter.since >= since);
    for matter in found.iter_mut().filter(|matter| matter.state == MatterState::Open) {
        if scene.is_history(matter) {
            matter.state = MatterState::Unrecorded;
        }
    }
    found.sort_by(|one, other| (one.since, &one.key).cmp(&(other.since, &other.key)));
    found
}

/// The matters of a dossier and of every contribution in it, the oldest first.
pub fn of_dossier(
    (state, known): (&State, Known),
    dossier: &Dossier<'_>,
    (since, today): (Date, Date),
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<Matter> {
    let view = state.as_of(today, known);
    let head = (!dossier.contributions.contains(&dossier.id)).then(|| dossier.subject.clone());
    let contributions = dossier.contributions.iter().filter_map(|id| Subject::of(&view, id));
    let subjects = head.into_iter().chain(contributions);
    let kept = Kept::new(state);
    let of = |subject: Subject| counted((state, known, &kept), &subject, (since, today), procedure, assessor);
    let mut found: Vec<Matter> = subjects.flat_map(of).collect();
    found.sort_by(|one, other| {
        (one.since, &one.about, &one.key).cmp(&(other.since, &other.about, &other.key))
    });
    found
}

/// Runs of days on which something was so: from, and to where it has ceased.
fn runs<'f>(spans: &[Span<'f>], so: impl Fn(&Span<'f>) -> bool) -> Vec<(Date, Option<Date>)> {
    let mut runs: Vec<(Date, Option<Date>)> = Vec::new();
    let mut open = false;
    for span in spans {
        match (so(span), open) {
            (true, true) => {
                if let Some((_, to)) = runs.last_mut() {
                    *to = span.to;
                }
            }
            (true, false) => runs.push((span.from, span.to)),
            (false, _) => {}
        }
        open = so(span);
    }
    runs
}

fn is_under_way(span: &Span<'_>) -> bool {
    matches!(span.stand.stage, Some(Stage::UnderWay | Stage::Suspended))
}

impl<'m> Scene<'m, '_> {
    pub fn view(&self, on: Date) -> View<'m> {
        self.state.as_of(on, self.known)
    }

    pub fn case(&self, view: &View<'_>, subject: &Subject) -> Case {
        let rounds = self.kept.rounds(view);
        case_beside(view, self.assessor.framework(), &self.procedure.found, subject, &rounds)
    }

    /// What a goal of the law asked for, run by run.
    fn of_rule(&self, rule: &MatterRule, spans: &[Span<'_>]) -> Vec<Matter> {
        let framework = self.assessor.framework();
        let asked = |span: &Span<'_>| {
            let goals = span.stand.held.iter().flat_map(|held| &held.goals);
            let mut named = goals.filter(|(goal, _)| framework.rule_text(goal.rule.name) == rule.goal);
            is_under_way(span) && named.any(|(_, truth)| *truth == Truth::Yes)
        };
        let matter = |(since, until)| {
            let mut matter = Matter {
                about: self.subject.id.clone(),
                key: format!("{}/{since}", rule.goal),
                asks: rule.asks.clone(),
                goal: Some(rule.goal.clone()),
                owner: Some(rule.owner.clone()),
                cites: rule.cites.clone(),
                since,
                until,
                causes: self.causes(since, &rule.goal, false),
                due: Some(rule.due.clone()),
                state: MatterState::Open,
                handled: Vec::new(),
            };
            self.settle(&mut matter, &rule.settled_by, since);
            matter
        };
        runs(spans, asked).into_iter().map(matter).collect()
    }

    /// Days on which the contribution itself was not lawful any more, or on which that could not be said.
    fn of_verdict(&self, spans: &[Span<'_>], outcome: Outcome, asks: &str) -> Vec<Matter> {
        let framework = self.assessor.framework();
        let so = |span: &Span<'_>| {
            is_under_way(span) && span.stand.held.as_ref().is_some_and(|held| held.outcome == outcome)
        };
        let goal = spans.iter().find_map(|span| span.stand.held.as_ref()?.option);
        let Some(goal) = goal.map(|goal| framework.rule_text(goal.rule.name).to_owned()) else {
            return Vec::new();
        };
        let matter = |(since, until): (Date, Option<Date>)| {
            let mut matter = Matter {
                about: self.subject.id.clone(),
                key: format!("{asks}/{since}"),
                asks: asks.to_owned(),
                goal: Some(goal.clone()),
                owner: None,
                cites: Vec::new(),
                since,
                until,
                causes: self.causes(since, &goal, outcome == Outcome::Unknown),
                due: None,
                state: MatterState::Open,
                handled: Vec::new(),
            };
            self.settle(&mut matter, &[], since);
            // what was unknown and is no longer has been found out
            if asks == "ask" && until.is_some() && matter.state == MatterState::Open {
                matter.state = MatterState::Settled;
            }
            matter
        };
        runs(spans, so).into_iter().map(matter).collect()
    }

    /// The facts that a goal's verdict rests on, or that it lacks.
    fn causes(&self, on: Date, goal: &str, missing: bool) -> Vec<Cause> {
        let view = self.view(on);
        let case = self.case(&view, self.subject);
        causes_of(&case, &view, goal, missing, self.assessor)
    }

    /// Ends a matter by what settles it, or by what people said about it.
    pub fn settle(&self, matter: &mut Matter, by: &[Settles], from: Date) {
        let view = self.view(self.today);
        for (position, entry) in self.about(&view) {
            let Some(on) = entry.says.on().and_then(|on| come(on, self.today)) else { continue };
            if let Statement::Handling(handling) = &entry.says {
                if is_of(&handling.matter, matter) {
                    matter.handled.push(position);
                    let state = match handling.answer {
                        Answer::Acknowledged => MatterState::Acknowledged,
                        Answer::Decided => MatterState::Decided,
                        Answer::Closed => MatterState::Closed,
                    };
                    matter.state = matter.state.max(state);
                }
            } else if on >= from && by.iter().any(|settles| settles.is(&entry.says)) {
                matter.handled.push(position);
                matter.state = matter.state.max(MatterState::Settled);
            }
        }
    }

    /// Every entry that names the subject, or what stands above it.
    fn about(&self, view: &View<'m>) -> Vec<(u64, &'m Entry)> {
        let mut ids: Vec<Id> = depends(self.subject);
        // a report can be about the plan as it was changed
        ids.extend(plans(view, self.subject).into_iter().map(|(_, plan)| plan.id.clone()));
        let mut found: Vec<(u64, &Entry)> = ids.iter().flat_map(|id| view.naming(id.as_str())).collect();
        found.sort_by_key(|(position, _)| *position);
        found.dedup_by_key(|(position, _)| *position);
        found
    }

    /// What had passed, or rests on a plan of which only parts are known, before there was a journal: nobody could have handled it here.
    fn is_history(&self, matter: &Matter) -> bool {
        let mut entries = matter.causes.iter().flat_map(|cause| &cause.entries);
        let founding = entries.all(|position| self.state.at(position + 1).reconstructed);
        founding && (matter.until.is_some() || matter.asks == "outside_plan")
    }

    /// Where the contribution goes beyond its plan.
    fn outside_plan(&self) -> Option<Matter> {
        let view = self.view(self.today);
        let thing = view.thing(self.subject.id.as_str())?;
        let Statement::Dispatch(dispatch) = &thing.entry.says else { return None };
        let course = Course::of(&view, &self.subject.id);
        let (since, _) = course.begun.filter(|_| course.ended.is_none())?;
        let plans = plans(&view, self.subject);
        let in_force =
            plans.iter().filter(|(_, plan)| is_decided(plan) && come(plan.on, self.today).is_some());
        let outside = breaches(in_force.clone().map(|(_, plan)| *plan), dispatch);
        if outside.is_empty() {
            return None;
        }
        let mut matter = Matter {
            about: self.subject.id.clone(),
            key: format!("outside_plan/{since}"),
            asks: "outside_plan".to_owned(),
            goal: None,
            owner: None,
            cites: outside.iter().map(|breach| breach.clause.to_owned()).collect(),
            since,
            until: None,
            causes: outside
                .iter()
                .map(|breach| Cause {
                    key: format!("{}: {} > {}", breach.what, breach.has, breach.allows),
                    reads: None,
                    entries: in_force
                        .clone()
                        .map(|(position, _)| *position)
                        .chain([thing.position])
                        .collect(),
                })
                .collect(),
            due: None,
            state: MatterState::Open,
            handled: Vec::new(),
        };
        matter.cites.dedup();
        self.settle(&mut matter, &[], since);
        Some(matter)
    }

    /// What those who lead the operation did to it since the plan was last decided: cut, drawn down, ended, changed.
    fn lead(&self) -> Vec<Matter> {
        let view = self.view(self.today);
        let decisions = crate::process::decisions(&view, &self.subject.layers);
        let acts = [Act::Reduced, Act::Ended, Act::Changed];
        let theirs = decisions
            .into_iter()
            .filter(|(_, one)| one.by == Body::Lead && one.act.is_some_and(|act| acts.contains(&act)));
        let settled: Vec<Settles> = ["changed", "extended", "ended"]
            .into_iter()
            .map(|act| Settles {
                kind: "plan".to_owned(),
                with: [("act".to_owned(), act.to_owned())].into_iter().collect(),
            })
            .collect();
        let matter = |(position, one): (u64, &record::Decision)| {
            let since = come(one.on, self.today)?;
            let mut matter = Matter {
                about: self.subject.id.clone(),
                key: format!("lead/{since}"),
                asks: "lead".to_owned(),
                goal: None,
                owner: None,
                cites: Vec::new(),
                since,
                until: None,
                causes: vec![Cause { key: one.id.as_str().to_owned(), reads: None, entries: vec![position] }],
                due: None,
                state: MatterState::Open,
                handled: Vec::new(),
            };
            self.settle(&mut matter, &settled, since);
            Some(matter)
        };
        theirs.filter_map(matter).collect()
    }
}

/// Whether a handling speaks of a matter: of its key, or of the same demand on a day while it lasted. A correction can move the first day.
fn is_of(key: &str, matter: &Matter) -> bool {
    if key == matter.key {
        return true;
    }
    let (Some((name, day)), Some((own, _))) = (key.rsplit_once('/'), matter.key.rsplit_once('/')) else {
        return false;
    };
    let inside = |day: Date| matter.since <= day && matter.until.is_none_or(|until| day <= until);
    name == own && day.parse().is_ok_and(inside)
}

/// The leaves that carry a verdict, or those that are unknown and matter.
fn leaves(finding: &Finding<'_>, missing: bool) -> Vec<Leaf> {
    if missing {
        return finding.missing.clone();
    }
    let mut leaves: Vec<Leaf> = Vec::new();
    for set in finding.because.sets.iter().take(1) {
        leaves.extend(set.iter().copied());
    }
    leaves
}

/// The entries that say something of a leaf.
fn entries(ground: &Ground<'_>, leaf: Leaf) -> Vec<u64> {
    let said = ground.evidence.iter().filter(|(other, _)| *other == leaf);
    let claims = said.flat_map(|(_, value)| &value.claims);
    let mut entries: Vec<u64> = claims.filter_map(|claim| claim.source.as_ref()?.parse().ok()).collect();
    entries.sort_unstable();
    entries.dedup();
    entries
}

/// The facts on which the verdict on a goal rests on the day of a view, or, where `missing`, those that are unknown and matter.
pub fn causes(
    view: &View<'_>,
    subject: &Subject,
    goal: &str,
    missing: bool,
    found: &Found,
    assessor: &Assessor<'_>,
) -> Vec<Cause> {
    let case = case(view, assessor.framework(), found, subject);
    causes_of(&case, view, goal, missing, assessor)
}

fn causes_of(case: &Case, view: &View<'_>, goal: &str, missing: bool, assessor: &Assessor<'_>) -> Vec<Cause> {
    let framework = assessor.framework();
    let mut causes: Vec<Cause> = Vec::new();
    for (_, ground, finding) in assessor.explain(case, view.valid(), goal) {
        for leaf in leaves(&finding, missing) {
            let key = fact_key(framework, &ground, leaf);
            if causes.iter().all(|known| known.key != key) {
                let reads = Some(ground.situation.reading(leaf).truth);
                causes.push(Cause { key, reads, entries: entries(&ground, leaf) });
            }
        }
    }
    causes
}
