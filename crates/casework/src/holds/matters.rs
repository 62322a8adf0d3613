//! The matters of one contribution, or of the plan above it.

use exchange::case::Case;
use jiff::civil::Date;
use law::{Leaf, Truth};
use record::{Known, State, View};

use super::duties::duties;
use super::track::{Span, track};
use super::{Cause, Matter, MatterState};
use crate::answer::fact_key;
use crate::assess::{Assessor, Outcome};
use crate::counts::Kept;
use crate::dossier::{Dossier, Stage, contributions};
use crate::finding::Finding;
use crate::ground::Ground;
use crate::procedure::{Found, MatterRule, Procedure};
use crate::process::received;
use crate::recorded::{Subject, case, case_beside};

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
    let (mut found, mut lasting) = (Vec::new(), Vec::new());
    let is_head = match subject.id.sort() {
        "goods" => subject.request.is_none(),
        sort => sort != "dispatch",
    };
    if scene.is_done_itself() {
        let spans = track(state, known, subject, &procedure.found, (assessor, kept), (since, today));
        found.extend(procedure.matters.iter().flat_map(|rule| scene.of_rule(rule, &spans)));
        found.extend(scene.of_verdict(&spans, &[Outcome::Unknown], "ask"));
        found.extend(scene.of_verdict(&spans, &[Outcome::No, Outcome::Partly], "basis"));
        found.extend(scene.outside_plan());
    }
    if is_head {
        found.extend(duties(&scene));
        found.extend(scene.lead());
        lasting.extend(scene.periods(since));
        lasting.extend(scene.mandates(since));
    }
    found.retain(|matter| matter.since >= since);
    // what has run out runs out no less for having done so before the first day that is looked at
    lasting.retain(|matter| matter.until.is_none_or(|until| until >= since));
    found.extend(lasting);
    merge(&mut found);
    for matter in found.iter_mut().filter(|matter| matter.state == MatterState::Open) {
        if scene.is_history(matter) {
            matter.state = MatterState::Unrecorded;
        }
    }
    found.sort_by(|one, other| (one.since, &one.key).cmp(&(other.since, &other.key)));
    found
}

/// Two of one key are one matter with several causes: two decisions of one day, say.
fn merge(found: &mut Vec<Matter>) {
    let mut merged: Vec<Matter> = Vec::new();
    for matter in found.drain(..) {
        match merged.iter_mut().find(|known| known.key == matter.key) {
            Some(known) => {
                let new = |cause: &Cause| !known.causes.contains(cause);
                let causes: Vec<Cause> = matter.causes.into_iter().filter(new).collect();
                known.causes.extend(causes);
                known.state = both(known.state, matter.state);
                let new = |at: &u64| !known.handled.contains(at);
                let handled: Vec<u64> = matter.handled.into_iter().filter(new).collect();
                known.handled.extend(handled);
            }
            None => merged.push(matter),
        }
    }
    *found = merged;
}

/// How far two have come together: only as far as the one that is less far.
fn both(one: MatterState, other: MatterState) -> MatterState {
    let is_left = |state: &MatterState| state.is_pending() || *state == MatterState::Unrecorded;
    let (least, most) = (one.min(other), one.max(other));
    // what is not in the record is not met by what met the other
    if is_left(&most) && !is_left(&least) { most } else { least }
}

/// The matters of a dossier and of every contribution in it, the oldest first.
pub fn of_dossier(
    (state, known): (&State, Known),
    dossier: &Dossier<'_>,
    (since, today): (Date, Date),
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<Matter> {
    counted_of((state, known, &Kept::new(state)), dossier, (since, today), procedure, assessor)
}

/// The same with the counts of days that are kept.
pub(super) fn counted_of(
    (state, known, kept): (&State, Known, &Kept),
    dossier: &Dossier<'_>,
    (since, today): (Date, Date),
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<Matter> {
    let view = state.as_of(today, known);
    let head = (!dossier.contributions.contains(&dossier.id)).then(|| dossier.subject.clone());
    let contributions = dossier.contributions.iter().filter_map(|id| Subject::of(&view, id));
    let subjects = head.into_iter().chain(contributions);
    let of = |subject: Subject| counted((state, known, kept), &subject, (since, today), procedure, assessor);
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

    /// What had passed, or rests on a plan of which only parts are known, before there was a journal: nobody could have handled it here.
    fn is_history(&self, matter: &Matter) -> bool {
        let mut entries: Vec<u64> = matter.causes.iter().flat_map(|cause| &cause.entries).copied().collect();
        if entries.is_empty() {
            // what rests on nothing that was said rests on what the subject is
            let view = self.view(self.today);
            entries.extend(view.thing(matter.about.as_str()).map(|thing| thing.position));
        }
        let told = !entries.is_empty();
        let founding = told && entries.iter().all(|position| self.state.at(position + 1).reconstructed);
        founding && (matter.until.is_some() || matter.asks == "outside_plan")
    }

    /// Whether it is done itself, and not only headed: a contribution, or what has none that is entered one by one.
    fn is_done_itself(&self) -> bool {
        let view = self.view(self.today);
        matches!(self.subject.id.sort(), "dispatch" | "goods")
            || contributions(&view, &self.subject.id).is_empty()
    }

    /// A matter that nobody has handled yet.
    pub fn raise(&self, asks: &str, since: Date, until: Option<Date>, causes: Vec<Cause>) -> Matter {
        Matter {
            about: self.subject.id.clone(),
            key: format!("{asks}/{since}"),
            asks: asks.to_owned(),
            goal: None,
            owner: self.procedure.owners.get(asks).cloned(),
            cites: Vec::new(),
            since,
            until,
            once: false,
            causes,
            due: None,
            state: MatterState::Open,
            handled: Vec::new(),
        }
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
            let causes = self.causes(since, &rule.goal, false);
            let mut matter = Matter {
                key: format!("{}/{since}", rule.goal),
                goal: Some(rule.goal.clone()),
                owner: Some(rule.owner.clone()),
                cites: rule.cites.clone(),
                due: Some(rule.due.clone()),
                ..self.raise(&rule.asks, since, until, causes)
            };
            let from = if rule.before {
                received(&self.view(since), self.subject).unwrap_or(Date::MIN)
            } else {
                since
            };
            self.settle(&mut matter, &rule.settled_by, (from, self.today));
            matter
        };
        runs(spans, asked).into_iter().map(matter).collect()
    }

    /// Days on which the contribution itself was not lawful any more, or on which that could not be said.
    fn of_verdict(&self, spans: &[Span<'_>], outcomes: &[Outcome], asks: &str) -> Vec<Matter> {
        let framework = self.assessor.framework();
        let so = |span: &Span<'_>| {
            is_under_way(span)
                && span.stand.held.as_ref().is_some_and(|held| outcomes.contains(&held.outcome))
        };
        let goal = spans.iter().find_map(|span| span.stand.held.as_ref()?.option);
        let Some(goal) = goal.map(|goal| framework.rule_text(goal.rule.name).to_owned()) else {
            return Vec::new();
        };
        let unknown = outcomes.contains(&Outcome::Unknown);
        let matter = |(since, until): (Date, Option<Date>)| {
            let causes = self.causes(since, &goal, unknown);
            let mut matter = Matter { goal: Some(goal.clone()), ..self.raise(asks, since, until, causes) };
            self.settle(&mut matter, &[], (since, self.today));
            // what was unknown and is no longer has been found out
            if unknown && until.is_some() && matter.state.is_pending() {
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
