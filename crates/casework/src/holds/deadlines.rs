//! The days that lie ahead of a dossier: ends of periods and mandates, approvals to be renewed, reviews, rotations, answers.

use jiff::civil::Date;
use record::{Act, Id, Known, State, Statement, View};

use super::track::depends;
use crate::assess::Assessor;
use crate::dossier::{Dossier, Stage, StepState};
use crate::procedure::Procedure;
use crate::process::{Course, is_decided, period, plans};
use crate::recorded::{Subject, case, come};

/// What falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// The period of the plan ends.
    Period,
    /// The mandate of the operation ends.
    Mandate,
    /// The persons of a round come home.
    Rotation,
    /// A plan or a judgement is to be looked at again.
    Review,
    /// What was asked for is of use until then.
    NeededBy,
    /// A day that the law computes, such as the renewal of an approval.
    Law,
    /// A step of the procedure.
    Step,
}

impl DeadlineKind {
    /// The word in JSON and message ids.
    pub const fn word(self) -> &'static str {
        match self {
            DeadlineKind::Period => "period",
            DeadlineKind::Mandate => "mandate",
            DeadlineKind::Rotation => "rotation",
            DeadlineKind::Review => "review",
            DeadlineKind::NeededBy => "needed_by",
            DeadlineKind::Law => "law",
            DeadlineKind::Step => "step",
        }
    }
}

/// A day ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What falls due.
    pub kind: DeadlineKind,
    /// Of what.
    pub about: Id,
    /// Which, where there are several of a kind: the law's name for it, the step, the plan, the judgement.
    pub what: String,
    /// The first day on which it can be done, where there is a window.
    pub opens: Option<Date>,
    /// The day.
    pub day: Date,
    /// The source gives a month or a year only: the day is its last.
    pub inexact: bool,
    /// The office that answers for it, where the procedure names one.
    pub owner: Option<Id>,
    /// The provisions.
    pub cites: Vec<String>,
    /// The entries that it rests on, by position.
    pub entries: Vec<u64>,
}

impl Deadline {
    /// A name that stays the same while the day moves: for a calendar that is subscribed to.
    pub fn uid(&self) -> String {
        format!("{}/{}/{}", self.kind.word(), self.about, self.what)
    }
}

/// The days of a dossier that are not past before `today`, and those past that nothing has met; the nearest first. Of a dossier that is over
/// there are none.
pub fn deadlines(
    (state, known): (&State, Known),
    dossier: &Dossier<'_>,
    steps: &[StepState<'_>],
    procedure: &Procedure,
    assessor: &Assessor<'_>,
    today: Date,
) -> Vec<Deadline> {
    if dossier.stage.is_none_or(Stage::is_over) {
        return Vec::new();
    }
    let view = state.as_of(today, known);
    let mut days = Days { view, today, list: Vec::new() };
    let live = dossier.stage.is_some_and(Stage::is_live);
    // goods go by a decision of their own, not by the operation's plan
    let persons = dossier.id.sort() == "op" || dossier.contributions.iter().any(|id| id.sort() == "dispatch");
    if live && persons {
        days.period(&dossier.subject);
        days.mandate(&dossier.subject);
        dossier.contributions.iter().for_each(|id| days.rotation(id));
        // of what has no contributions that are entered one by one, its own
        let own = Some(&dossier.id).filter(|_| dossier.contributions.is_empty());
        dossier.contributions.iter().chain(own).for_each(|id| days.law(id, procedure, assessor));
    }
    if dossier.stage.is_some_and(|stage| stage < Stage::Decided) {
        days.needed_by(&dossier.subject);
    }
    if dossier.stage != Some(Stage::Ended) {
        days.reviews(dossier);
    }
    for step in steps.iter().filter(|step| step.taken_by.is_empty()) {
        if let Some(day) = step.due {
            let owner = Some(step.rule.owner.clone());
            let what = step.rule.id.clone();
            days.list.push(Deadline {
                owner,
                cites: step.rule.cites.clone(),
                ..plain(DeadlineKind::Step, &dossier.id, what, day, Vec::new())
            });
        }
    }
    for deadline in days.list.iter_mut().filter(|deadline| deadline.owner.is_none()) {
        deadline.owner = procedure.owners.get(deadline.kind.word()).cloned();
        if deadline.kind == DeadlineKind::Period {
            deadline.cites = vec![procedure.clauses.period.clone()];
        }
    }
    days.list.sort_by(|one, other| (one.day, one.kind, &one.what).cmp(&(other.day, other.kind, &other.what)));
    days.list
}

fn plain(kind: DeadlineKind, about: &Id, what: String, day: Date, entries: Vec<u64>) -> Deadline {
    let cites = Vec::new();
    Deadline {
        kind,
        about: about.clone(),
        what,
        opens: None,
        day,
        inexact: false,
        owner: None,
        cites,
        entries,
    }
}

struct Days<'v> {
    view: View<'v>,
    today: Date,
    list: Vec<Deadline>,
}

impl Days<'_> {
    fn add(&mut self, kind: DeadlineKind, about: &Id, what: &str, when: record::When, position: u64) {
        let day = plain(kind, about, what.to_owned(), when.last(), vec![position]);
        self.list.push(Deadline { inexact: !when.is_day(), ..day });
    }

    /// The end of the period, as the last decision on it has it; none where that does not say.
    fn period(&mut self, subject: &Subject) {
        let last = period(&plans(&self.view, subject), self.today);
        if let Some((position, plan)) = last
            && let Some(to) = plan.to
        {
            self.add(DeadlineKind::Period, &subject.id, "plan", to, position);
        }
    }

    /// The end of the mandate that runs today, or of the last one.
    fn mandate(&mut self, subject: &Subject) {
        let Some(operation) = &subject.operation else { return };
        let ends = self.view.naming(operation.as_str()).filter_map(|(position, entry)| match &entry.says {
            Statement::Mandate(mandate) if mandate.operation == *operation => Some((mandate, position)),
            _ => None,
        });
        // one without a last day runs on
        let last = ends.max_by_key(|(one, _)| (one.to.map_or(Date::MAX, record::When::last), one.from));
        if let Some((mandate, position)) = last
            && let Some(to) = mandate.to
        {
            self.add(DeadlineKind::Mandate, operation, "mandate", to, position);
        }
    }

    fn rotation(&mut self, id: &Id) {
        let Some(thing) = self.view.thing(id.as_str()) else { return };
        let Statement::Dispatch(dispatch) = &thing.entry.says else { return };
        let course = Course::of(&self.view, id);
        if let Some(to) = dispatch.to.filter(|_| course.ended.is_none()) {
            self.add(DeadlineKind::Rotation, id, "round", to, thing.position);
        }
    }

    fn needed_by(&mut self, subject: &Subject) {
        let request = subject.request.as_ref().and_then(|id| self.view.thing(id.as_str()));
        if let Some(thing) = request
            && let Statement::Request(request) = &thing.entry.says
            && let Some(by) = request.needed_by
        {
            self.add(DeadlineKind::NeededBy, &request.id, "request", by, thing.position);
        }
    }

    /// Of every question of the policy gate the review of the judgement made last, and that of the plan.
    fn reviews(&mut self, dossier: &Dossier<'_>) {
        let mut last: Vec<(&str, u64, Option<record::When>)> = Vec::new();
        for (position, entry) in &dossier.parts {
            let by_then = entry.says.on().and_then(|on| come(on, self.today));
            let Some(on) = by_then else { continue };
            let (what, review) = match &entry.says {
                Statement::Judgement(judgement) => (judgement.item.word(), judgement.review),
                Statement::Plan(plan) if is_decided(plan) => ("plan", plan.review),
                _ => continue,
            };
            let known = last.iter_mut().find(|(known, ..)| *known == what);
            match (known, &entry.says) {
                // a decision that says nothing of it leaves the day that was laid down, until the plan has been looked at since
                (Some((.., Some(day))), Statement::Plan(plan))
                    if review.is_none() && plan.act != Act::Ended && on < day.first() => {}
                (Some(known), _) => *known = (what, *position, review),
                (None, _) => last.push((what, *position, review)),
            }
        }
        for (what, position, review) in last {
            if let Some(review) = review {
                self.add(DeadlineKind::Review, &dossier.id, what, review, position);
            }
        }
    }

    /// The days that the law computes for a contribution.
    fn law(&mut self, id: &Id, procedure: &Procedure, assessor: &Assessor<'_>) {
        let Some(subject) = Subject::of(&self.view, id) else { return };
        let case = case(&self.view, assessor.framework(), &procedure.found, &subject);
        for (deadline, due) in assessor.dues(&case, self.today) {
            let depends = depends(&self.view, &subject);
            let entries = depends.iter().flat_map(|id| self.view.naming(id.as_str()));
            let approvals = entries.filter(|(_, entry)| matches!(entry.says, Statement::Approval(_)));
            let approvals: Vec<u64> = approvals.map(|(position, _)| position).collect();
            let law = plain(DeadlineKind::Law, id, deadline.name.clone(), due.closes, approvals);
            self.list.push(Deadline { opens: due.opens, cites: deadline.cites.clone(), ..law });
        }
    }
}
