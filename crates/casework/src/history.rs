//! The record walked day by day: for every contribution, how it stood on each day, as known today and as known then.
//!
//! Only days on which something can have changed are computed; between them nothing can have (a test holds the two together).

use jiff::Timestamp;
use jiff::civil::Date;
use law::Truth;
use record::{Act, Id, Known, State, Statement, View};

use crate::assess::{Assessor, Outcome};
use crate::counts::Kept;
use crate::dossier::{Dossier, Stage};
use crate::holds::{Stand, cap, depends, turnings};
use crate::procedure::Procedure;
use crate::process::{is_decided, period, plans};
use crate::recorded::{Subject, come};

/// How a contribution stood on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// How far it had come.
    pub stage: Option<Stage>,
    /// What the law said of it, while what was decided was in force.
    pub outcome: Option<Outcome>,
    /// Performer or task are not known, so that the outcome is that of the best that could be meant.
    pub explored: bool,
    /// What the law asked for: the words of the procedure's matters.
    pub asks: Vec<String>,
    /// The last day of the period in the plan, where a decision by then gives one.
    pub period: Option<Date>,
    /// The last day of the mandate that runs, where a source by then gives one.
    pub mandate: Option<Date>,
    /// Of an operation: the tasks in its plan, as far as the decisions in effect say.
    pub tasks: Vec<String>,
    /// The plan was ended by a decision.
    pub plan_ended: bool,
}

/// Days on which it stood the same: the first, the last, and how.
pub type Run = (Date, Date, Day);

/// One contribution's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walked {
    /// Which.
    pub id: Id,
    /// As known today, from the first day on which anything was.
    pub now: Vec<Run>,
    /// As known at the end of each day.
    pub then: Vec<Run>,
}

/// The office's calendar: which day a moment falls on, and the last moment of a day.
#[derive(Clone, Copy)]
pub struct Calendar<'c> {
    /// The day of a moment.
    pub day: &'c dyn Fn(Timestamp) -> Date,
    /// The last moment of a day.
    pub end: &'c dyn Fn(Date) -> Timestamp,
}

/// Walks every contribution from one day to another.
pub fn walk(
    state: &State,
    (from, to): (Date, Date),
    calendar: Calendar<'_>,
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<Walked> {
    let view = state.as_of(to, state.now());
    let kept = Kept::new(state);
    let checks = kept.all_days(state, to).into_iter().filter(|day| from < *day && *day <= to).collect();
    let walker = Walker { state, procedure, assessor, kept, checks };
    // an operation's plan is walked too, as its decisions were known long before the lists that tell of each round; and what was only drafted
    let ids = Dossier::all(&view).into_iter().flat_map(|dossier| {
        let head = Some(dossier.id).filter(|id| id.sort() != "goods");
        head.into_iter().chain(dossier.contributions)
    });
    let drafts = view.things("plan").into_iter().filter_map(|thing| match &thing.entry.says {
        Statement::Plan(plan) if plan.act == Act::Drafted => Some(plan.id.clone()),
        _ => None,
    });
    let ways = ids.chain(drafts).filter_map(|id| {
        let subject = Subject::of(&view, &id)?;
        let turns = turnings(&view, &subject, (assessor.framework(), &walker.kept), (from, to));
        let now = walker.runs(&id, (from, to), &turns, |_| state.now());
        let mut known = turns;
        for id in depends(&view, &subject) {
            let positions = state.history(id.as_str(), None, state.now());
            let days = positions.into_iter().filter_map(|at| state.day_known(at, calendar.day));
            known.extend(days.filter(|day| from < *day && *day <= to));
        }
        known.sort_unstable();
        known.dedup();
        let then = walker.runs(&id, (from, to), &known, |day| state.on(day, (calendar.end)(day)));
        Some(Walked { id, now, then })
    });
    ways.collect()
}

/// How one contribution stood on one day, as known at some length of the log: `None` where it was not known at all.
pub fn day(
    state: &State,
    known: Known,
    on: Date,
    id: &Id,
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Option<Day> {
    Walker { state, procedure, assessor, kept: Kept::default(), checks: Vec::new() }
        .day(&state.as_of(on, known), id)
}

struct Walker<'w, 'f> {
    state: &'w State,
    procedure: &'w Procedure,
    assessor: &'w Assessor<'f>,
    kept: Kept,
    /// Days on which the number of persons abroad changes, as known at any time: they count only if the law can turn on it.
    checks: Vec<Date>,
}

impl Walker<'_, '_> {
    fn runs(
        &self,
        id: &Id,
        (from, to): (Date, Date),
        turns: &[Date],
        known: impl Fn(Date) -> Known,
    ) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut before: Option<Day> = None;
        let mut counted = None;
        let mut days: Vec<Date> = std::iter::once(from).chain(turns.iter().copied()).collect();
        days.extend(&self.checks);
        days.sort_unstable();
        days.dedup();
        let cap = cap(self.assessor.framework()).unwrap_or(u64::MAX);
        for day in days {
            let view = self.state.as_of(day, known(day));
            let counts = self.kept.rounds(&view).matters(day, &view, id, cap);
            let turns_here = day == from || turns.binary_search(&day).is_ok();
            let same = counts.is_some() && counted == Some(counts);
            counted = Some(counts);
            if !turns_here && same {
                continue;
            }
            let here = self.day(&view, id).filter(|day| day.stage.is_some());
            if here == before {
                continue;
            }
            if let (Some(_), Some((_, last, _))) = (&before, runs.last_mut()) {
                *last = day.yesterday().unwrap_or(day);
            }
            if let Some(day_here) = here.clone() {
                runs.push((day, to, day_here));
            }
            before = here;
        }
        runs
    }

    fn day(&self, view: &View<'_>, id: &Id) -> Option<Day> {
        let subject = Subject::of(view, id)?;
        let stand = Stand::counted(view, &subject, &self.procedure.found, self.assessor, &self.kept);
        let held = stand.held.as_ref();
        let plans = plans(view, &subject);
        let decided = || {
            let all = plans.iter().map(|(_, plan)| *plan);
            all.filter(|plan| is_decided(plan) && come(plan.on, view.valid()).is_some())
        };
        let is_goods = matches!(view.thing(id.as_str()).map(|t| &t.entry.says), Some(Statement::Goods(_)));
        let live = stand.stage.is_some_and(Stage::is_live) && !is_goods;
        Some(Day {
            stage: stand.stage,
            outcome: held.map(|held| held.outcome),
            explored: held.is_some_and(|held| held.explored),
            asks: held.filter(|_| id.sort() != "plan").map_or_else(Vec::new, |held| self.asks(held)),
            period: period(&plans, view.valid())
                .and_then(|(_, plan)| plan.to)
                .map(record::When::last)
                .filter(|_| live),
            mandate: mandate(view, &subject).filter(|_| live),
            tasks: if live && id.sort() == "op" { tasks(view, decided()) } else { Vec::new() },
            plan_ended: live && decided().next_back().is_some_and(|plan| plan.act == Act::Ended),
        })
    }

    fn asks(&self, held: &crate::Held<'_>) -> Vec<String> {
        let framework = self.assessor.framework();
        let asked = |goal: &str| {
            held.goals
                .iter()
                .any(|(known, truth)| *truth == Truth::Yes && framework.rule_text(known.rule.name) == goal)
        };
        let mut asks: Vec<String> = Vec::new();
        for rule in self.procedure.matters.iter().filter(|rule| asked(&rule.goal)) {
            if !asks.contains(&rule.asks) {
                asks.push(rule.asks.clone());
            }
        }
        asks
    }
}

/// The last day of the mandate that runs on the day, the longest where several do.
fn mandate(view: &View<'_>, subject: &Subject) -> Option<Date> {
    let operation = subject.operation.as_ref()?;
    let ends = view.naming(operation.as_str()).filter_map(|(_, entry)| match &entry.says {
        Statement::Mandate(mandate) if mandate.operation == *operation => {
            come(mandate.from?, view.valid()).and(mandate.to).map(record::When::last)
        }
        _ => None,
    });
    ends.filter(|to| view.valid() <= *to).max()
}

/// The tasks as the last decision has them that names any and is in effect: from its own first day, where it gives one.
fn tasks<'p>(view: &View<'_>, decided: impl Iterator<Item = &'p record::Plan>) -> Vec<String> {
    let in_effect = |plan: &&record::Plan| plan.from.is_none_or(|from| from.first() <= view.valid());
    let named = decided.filter(|plan| !plan.tasks.is_empty()).filter(in_effect).last();
    named.map(|plan| plan.tasks.clone()).unwrap_or_default()
}
