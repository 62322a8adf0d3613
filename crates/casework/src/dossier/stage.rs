//! How far a dossier has come: read from the entries, and never kept.

use jiff::civil::Date;
use record::{Act, Body, Consultation, Id, Statement, Step, View};

use super::contributions;
use crate::procedure::words;
use crate::process::{Course, concerns, decisions, is_decided, period, plans, returned, step};
use crate::recorded::{Subject, come};

/// How far it has come, in the order of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// A request has come, or the Headquarters opened it.
    Received,
    /// What the law allows has been assessed.
    Assessed,
    /// The offices concerned have answered.
    Consulted,
    /// A plan has been drafted.
    Planned,
    /// The Cabinet has decided.
    Decided,
    /// Someone is abroad, or goods are on their way.
    UnderWay,
    /// The work is suspended.
    Suspended,
    /// It is over.
    Ended,
    /// It is over and its results have been reported.
    AccountedFor,
    /// The request was declined.
    Declined,
    /// The day by which it was of use has passed and nothing had been decided.
    Lapsed,
}

impl Stage {
    /// Every stage, in the order of the way.
    pub const ALL: [Stage; 11] = [
        Stage::Received,
        Stage::Assessed,
        Stage::Consulted,
        Stage::Planned,
        Stage::Decided,
        Stage::UnderWay,
        Stage::Suspended,
        Stage::Ended,
        Stage::AccountedFor,
        Stage::Declined,
        Stage::Lapsed,
    ];

    /// The word in procedures, JSON and message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Stage::Received => "received",
            Stage::Assessed => "assessed",
            Stage::Consulted => "consulted",
            Stage::Planned => "planned",
            Stage::Decided => "decided",
            Stage::UnderWay => "under_way",
            Stage::Suspended => "suspended",
            Stage::Ended => "ended",
            Stage::AccountedFor => "accounted_for",
            Stage::Declined => "declined",
            Stage::Lapsed => "lapsed",
        }
    }

    /// The stage of a word.
    pub fn of_word(word: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// Whether what was decided is in force: the law is to be looked at after every entry.
    pub const fn is_live(self) -> bool {
        matches!(self, Stage::Decided | Stage::UnderWay | Stage::Suspended)
    }

    /// Whether nothing more is to be done.
    pub const fn is_over(self) -> bool {
        matches!(self, Stage::AccountedFor | Stage::Declined | Stage::Lapsed)
    }
}

/// The stage of a subject with its contributions on the day of the view; `None` before anything was known of it by then.
pub(crate) fn stage(view: &View<'_>, subject: &Subject) -> Option<Stage> {
    let today = view.valid();
    if let Some(Statement::Plan(plan)) = view.thing(subject.id.as_str()).map(|thing| &thing.entry.says) {
        let stage = if is_decided(plan) { Stage::Decided } else { Stage::Planned };
        return come(plan.on, today).map(|_| stage);
    }
    let contributions = &contributions(view, &subject.id);
    let mut about: Vec<Id> = concerns(view, subject);
    about.extend(contributions.iter().filter(|id| !subject.layers.contains(id)).cloned());
    let mut courses: Vec<Course> = contributions.iter().map(|id| Course::of(view, id)).collect();
    let back = !courses.is_empty() && courses.iter().all(|course| course.ended.is_some());
    // when all have come back and the plan runs on no more, what is only known of the whole is over too
    if !contributions.contains(&subject.id) && (!back || is_in_force(view, subject)) {
        courses.push(Course::of(view, &subject.id));
    }
    let begun = courses.iter().filter(|course| course.is_under_way());
    if let Some((begun, _)) = begun.filter_map(|course| course.begun).min() {
        let stopped = decisions(view, &about).into_iter().rfind(|(_, one)| {
            // what was suspended before anyone left was an earlier contribution
            let counts = come(one.on, today).is_some() && begun <= one.on.last();
            counts && matches!(one.act, Some(Act::Suspended | Act::Resumed))
        });
        let is_stopped = stopped.is_some_and(|(_, one)| one.act == Some(Act::Suspended));
        return Some(if is_stopped { Stage::Suspended } else { Stage::UnderWay });
    }
    let over = courses.iter().filter_map(|course| course.ended).max();
    let by_plan = ended_by_plan(view, subject).filter(|_| has_plan(view, subject, contributions));
    let goes_on = || {
        let whole = subject.id.sort() == "op" || subject.id.sort() == "request";
        whole
            && has_plan(view, subject, contributions)
            && is_in_force(view, subject)
            && !is_home(view, subject, &courses)
    };
    // that everyone known has come back ends nothing while the plan runs on: others may be there, or may follow
    if over.is_some() && !goes_on() || by_plan.is_some() {
        let since = over.map(|(day, _)| day).or(by_plan);
        return Some(if is_reported(view, &about, since) { Stage::AccountedFor } else { Stage::Ended });
    }
    before(view, subject, contributions, &about)
}

/// Persons go by a plan, goods do not.
fn has_plan(view: &View<'_>, subject: &Subject, contributions: &[Id]) -> bool {
    if !contributions.is_empty() {
        return contributions.iter().any(|id| id.sort() != "goods");
    }
    let asked = subject.request.as_ref().and_then(|id| view.thing(id.as_str()));
    asked.is_none_or(|thing| match &thing.entry.says {
        Statement::Request(request) => {
            request.forms.is_empty() || request.forms.iter().any(|form| form != "in_kind")
        }
        _ => true,
    })
}

/// The last of all is said to have come back, since the last of those who are known left.
fn is_home(view: &View<'_>, subject: &Subject, courses: &[Course]) -> bool {
    let begun = courses.iter().filter_map(|course| course.begun).max();
    let about: Vec<&Id> = std::iter::once(&subject.id).chain(&subject.operation).collect();
    begun.is_some_and(|(day, _)| returned(view, &about, (day, view.valid())).is_some())
}

/// The stages before anyone leaves.
fn before(view: &View<'_>, subject: &Subject, contributions: &[Id], about: &[Id]) -> Option<Stage> {
    let today = view.valid();
    let own = |id: &Id| subject.operation.as_ref() != Some(id) || subject.request.is_none();
    let about: Vec<Id> = about.iter().filter(|id| own(id)).cloned().collect();
    let decisions = decisions(view, &about);
    let taken = |act: Act| {
        let by_then = decisions.iter().filter(|(_, one)| come(one.on, today).is_some());
        by_then.filter(|(_, one)| one.act == Some(act)).map(|(_, one)| one.on.first()).max()
    };
    let plans: Vec<_> = plans(view, subject)
        .into_iter()
        .filter(|(_, plan)| come(plan.on, today).is_some())
        .filter(|(_, plan)| subject.request.is_none() || plan.request == subject.request)
        .collect();
    let goods = contributions.iter().filter_map(|id| match &view.thing(id.as_str())?.entry.says {
        Statement::Goods(goods) => come(goods.decided?, today),
        _ => None,
    });
    let by_cabinet = decisions.iter().any(|(_, one)| {
        one.by == Body::Cabinet && one.act == Some(Act::Decided) && come(one.on, today).is_some()
    });
    let milestone = step(view, &about, Step::Decided, today).is_some();
    let is_planned = match &begins(view, subject) {
        // a round is decided with the plan as it stood when the round began
        Some(begins) => {
            let decisions = crate::process::plans(view, subject);
            let days = decisions.iter().filter(|(_, plan)| is_decided(plan)).map(|(_, plan)| plan.on.first());
            days.filter(|on| on <= begins).max().is_some_and(|on| on <= today)
        }
        None => plans.iter().any(|(_, plan)| is_decided(plan)),
    };
    if is_planned || by_cabinet || milestone || goods.count() > 0 {
        return Some(Stage::Decided);
    }
    if taken(Act::Refused).is_some() {
        return Some(Stage::Declined);
    }
    let request = subject.request.as_ref().and_then(|id| view.thing(id.as_str()));
    let request = request.and_then(|thing| match &thing.entry.says {
        Statement::Request(request) => Some(request),
        _ => None,
    });
    if request.and_then(|request| request.needed_by).is_some_and(|by| by.last() < today) {
        return Some(Stage::Lapsed);
    }
    if plans.iter().any(|(_, plan)| plan.act == Act::Drafted) {
        return Some(Stage::Planned);
    }
    if is_consulted(view, &about, today) {
        return Some(Stage::Consulted);
    }
    let assessed = decisions.iter().any(|(_, one)| one.rests_on.is_some() && come(one.on, today).is_some());
    if assessed {
        return Some(Stage::Assessed);
    }
    let received = request.is_some_and(|request| come(request.received, today).is_some());
    let intended = [Step::Requested, Step::Intended, Step::Prepared]
        .into_iter()
        .any(|one| step(view, &about, one, today).is_some());
    (received || intended || taken(Act::Announced).is_some()).then_some(Stage::Received)
}

/// The day on which a dispatch begins, be it ahead; `None` for what is no dispatch.
fn begins(view: &View<'_>, subject: &Subject) -> Option<Date> {
    let thing = view.thing(subject.id.as_str())?;
    let Statement::Dispatch(dispatch) = &thing.entry.says else { return None };
    let spoke = thing.entry.spoke.map(record::When::first);
    let none = || spoke.unwrap_or(Date::MAX);
    Some(dispatch.from.map_or_else(none, record::When::last))
}

/// Whether someone who was asked had answered by a day.
pub(super) fn is_answered(one: &Consultation, by: Date) -> bool {
    let said = one.agrees.is_some() || one.what.is_some();
    said && one.answered.is_none_or(|answered| answered.first() <= by)
}

/// Everyone who was asked has answered, and someone was.
fn is_consulted(view: &View<'_>, about: &[Id], today: Date) -> bool {
    let asked = about.iter().flat_map(|id| view.naming(id.as_str()));
    let answers = asked.filter_map(|(_, entry)| match &entry.says {
        Statement::Consultation(one) if about.contains(&one.about) && one.on.first() <= today => {
            Some(is_answered(one, today))
        }
        _ => None,
    });
    answers.reduce(|all, one| all && one) == Some(true)
}

/// The last decision on the plan did not end it, and its period runs on, as far as is known.
fn is_in_force(view: &View<'_>, subject: &Subject) -> bool {
    let today = view.valid();
    let operation = subject.operation.as_ref().and_then(|id| view.thing(id.as_str()));
    let assigned = operation.and_then(|thing| match &thing.entry.says {
        Statement::Operation(operation) => operation.to,
        _ => None,
    });
    let plans = plans(view, subject);
    let mut decided = plans.iter().filter(|(_, plan)| is_decided(plan) && come(plan.on, today).is_some());
    let last = decided.next_back();
    let period = period(&plans, today).and_then(|(_, plan)| plan.to);
    let until = assigned.or(period);
    last.is_some_and(|(_, plan)| plan.act != Act::Ended) && until.is_none_or(|to| today <= to.last())
}

/// The last day of the plan, where the last decision on it ends it and that day has passed.
fn ended_by_plan(view: &View<'_>, subject: &Subject) -> Option<Date> {
    let today = view.valid();
    let last = plans(view, subject)
        .into_iter()
        .rfind(|(_, plan)| is_decided(plan) && come(plan.on, today).is_some());
    let (_, last) = last.filter(|(_, plan)| plan.act == Act::Ended)?;
    last.to.map(record::When::last).filter(|to| *to < today)
}

/// The provision by which the results are reported (Act, article 7(ii)).
const END_REPORT: &str = "art7.p1.i2";

/// The results have been reported, of what was over on a day.
fn is_reported(view: &View<'_>, about: &[Id], over: Option<Date>) -> bool {
    let today = view.valid();
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let mut told = told.filter_map(|(_, entry)| match &entry.says {
        Statement::Report(report) => {
            // a report on the end, or, for goods, of which the law asks none, any
            let provision = report.provision.as_deref();
            let end = provision.is_none_or(|all| words(all).any(|provision| provision == END_REPORT));
            Some(report.on).filter(|_| end && report.about.iter().any(|id| about.contains(id)))
        }
        Statement::Milestone(one) if one.step == Step::Reported && about.contains(&one.about) => Some(one.on),
        Statement::Outcome(one) if about.contains(&one.about) && one.about.sort() == "goods" => Some(one.on),
        _ => None,
    });
    // what was told before it was over was about the work, and no account of the whole
    told.any(|on| on.first() <= today && over.is_none_or(|over| over <= on.last()))
}
