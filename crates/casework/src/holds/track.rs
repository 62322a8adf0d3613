//! A contribution through time: on which days something about it can have changed, and how it stood between them.

use jiff::civil::Date;
use law::Framework;
use record::{Id, Known, State, Statement, View, When};

use crate::assess::Assessor;
use crate::counts::Kept;
use crate::dossier::{Stage, contributions, stage};
use crate::held::Held;
use crate::procedure::Found;
use crate::process::concerns;
use crate::recorded::{Subject, case_beside};

/// How a contribution stands on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand<'f> {
    /// How far it has come.
    pub stage: Option<Stage>,
    /// What the law says, while what was decided is in force.
    pub held: Option<Held<'f>>,
}

impl<'f> Stand<'f> {
    /// On the day of a view.
    pub fn of(view: &View<'_>, subject: &Subject, found: &Found, assessor: &Assessor<'f>) -> Stand<'f> {
        Stand::counted(view, subject, found, assessor, &Kept::default())
    }

    /// The same with the counts of days that are kept.
    pub(crate) fn counted(
        view: &View<'_>,
        subject: &Subject,
        found: &Found,
        assessor: &Assessor<'f>,
        kept: &Kept,
    ) -> Stand<'f> {
        let stage = stage(view, subject);
        // a draft is asked about as if it were decided
        let live = stage.is_some_and(|stage| stage.is_live() || subject.id.sort() == "plan");
        let held = live.then(|| case_beside(view, assessor.framework(), found, subject, &kept.rounds(view)));
        let held = held.and_then(|case| assessor.held(&case, view.valid()).into_iter().next());
        Stand { stage, held }
    }
}

/// Days on which a contribution stood the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Span<'f> {
    /// The first day.
    pub from: Date,
    /// The last day; `None`: until the day on which it was looked at, and for all that is known further on.
    pub to: Option<Date>,
    /// How it stood.
    pub stand: Stand<'f>,
}

/// Everything about a subject that bears a day.
fn days_of(says: &Statement) -> Vec<When> {
    let days = match says {
        Statement::Plan(one) => vec![Some(one.on), one.from, one.to],
        Statement::Dispatch(one) => vec![one.from, one.to],
        Statement::Goods(one) => vec![one.decided, one.handed_over],
        Statement::Approval(one) => vec![Some(one.on), one.to],
        Statement::Mandate(one) => vec![one.from, one.to],
        Statement::Request(one) => vec![Some(one.received), one.needed_by],
        Statement::Follow(one) => vec![one.from, one.to],
        Statement::Weighing(one) => vec![one.from, one.to],
        Statement::Consultation(one) => vec![Some(one.on), one.answered],
        other => vec![other.on()],
    };
    days.into_iter().flatten().collect()
}

/// The ids whose entries a subject's state depends on: what stands above it, itself, the plans that concern it, and what belongs to it.
pub(crate) fn depends(view: &View<'_>, subject: &Subject) -> Vec<Id> {
    let mut ids = concerns(view, subject);
    for id in std::iter::once(subject.id.clone()).chain(contributions(view, &subject.id)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The most persons that the law allows, where it does: the least of several.
pub fn cap(framework: &Framework) -> Option<u64> {
    framework.facts.iter().filter_map(|fact| fact.count.as_ref()).map(|count| count.at_most).min()
}

/// The days on which how a subject stands can change between two days, as known: in order, each once, the first left out.
pub(crate) fn turnings(
    view: &View<'_>,
    subject: &Subject,
    (framework, kept): (&Framework, &Kept),
    (from, to): (Date, Date),
) -> Vec<Date> {
    let mut days: Vec<Date> = framework.edition_days().collect();
    if let Some(cap) = cap(framework) {
        days.extend(kept.rounds(view).turnings(view, &subject.id, (from, to), cap));
    }
    let ends = |says: &Statement| {
        let of = days_of(says).into_iter();
        of.flat_map(|when| [Some(when.first()), when.last().tomorrow().ok()]).flatten().collect::<Vec<Date>>()
    };
    // how quarrels are settled can be laid down for everything at once
    days.extend(view.entries("weighing").flat_map(|(_, entry)| ends(&entry.says)));
    for id in depends(view, subject) {
        days.extend(view.turnings(id.as_str()));
        for (_, entry) in view.naming(id.as_str()) {
            days.extend(ends(&entry.says));
            if let Statement::Dispatch(_) | Statement::Plan(_) = &entry.says {
                // a dispatch without a first day goes on since its source spoke
                days.extend(entry.spoke.map(When::first));
            }
        }
    }
    days.retain(|day| from < *day && *day <= to);
    days.sort_unstable();
    days.dedup();
    days
}

/// How a subject stood from one day to another, as known at one length of the log.
pub(crate) fn track<'f>(
    state: &State,
    known: Known,
    subject: &Subject,
    found: &Found,
    (assessor, kept): (&Assessor<'f>, &Kept),
    (from, to): (Date, Date),
) -> Vec<Span<'f>> {
    let view = state.as_of(to, known);
    let turnings = turnings(&view, subject, (assessor.framework(), kept), (from, to));
    let mut spans: Vec<Span<'f>> = Vec::new();
    for day in std::iter::once(from).chain(turnings) {
        let stand = Stand::counted(&state.as_of(day, known), subject, found, assessor, kept);
        if let Some(last) = spans.last_mut() {
            if last.stand == stand {
                continue;
            }
            last.to = day.yesterday().ok();
        }
        spans.push(Span { from: day, to: None, stand });
    }
    spans
}
