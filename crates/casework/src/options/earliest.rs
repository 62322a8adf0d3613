//! From which day a way could start: today, and the legs still ahead as real cases took them.
//!
//! A leg that has begun counts whole from today: how much of it is behind, no case says.

use jiff::ToSpan as _;
use jiff::civil::Date;
use record::{Step, When};
use serde::Serialize;

use crate::durations::{Leg, Taken};

/// From which day a way could start. It is a comparison with what was done before, and no promise: the quickest of each leg need not
/// come together again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Earliest {
    /// The step with which it has started, in the record's word.
    pub starts: &'static str,
    /// The day on which it did, where it has; a month or a year where its source gives no day.
    pub started: Option<When>,
    /// The first day, if every leg ahead takes as long as the quickest case; none where a leg has no case, or it has started.
    pub at_the_quickest: Option<Date>,
    /// The first day, if every leg ahead takes as long as the middle case; none where a leg has too few cases for a median.
    pub as_usual: Option<Date>,
    /// The legs still ahead: of those behind no day is added.
    pub ahead: Vec<Ahead>,
    /// How that stands to the last day on which it is of use, where the request names one.
    pub in_time: Option<InTime>,
}

/// One leg still ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ahead {
    /// The step from which days are counted.
    pub from: &'static str,
    /// The step to which they are counted.
    pub to: &'static str,
    /// The fewest days that it took, in days; none: no case shows how long it takes.
    pub min: Option<i64>,
    /// The middle case, in days, where there are enough.
    pub median: Option<i64>,
}

/// Whether a way would start while it is of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InTime {
    /// Even if it takes as long as it usually did.
    AsUsual,
    /// If it is as quick as the quickest cases; whether it would usually be is not known, or it would not.
    AtTheQuickest,
    /// Not even then.
    Never,
}

/// From which day, with the legs of a way in order, and the steps that the dossier has taken.
pub(super) fn earliest(
    today: Date,
    (legs, starts): (&[Leg], Step),
    taken: &[(Step, Taken)],
    needed_by: Option<When>,
) -> Earliest {
    let is_taken = |step: &str| taken.iter().any(|(known, _)| known.word() == step);
    let until = legs.iter().position(|leg| leg.to == starts.word()).map_or(0, |last| last + 1);
    // a step that the entries have gone past is behind, though no entry tells of it
    let behind = legs.iter().rposition(|leg| is_taken(leg.to)).map_or(0, |last| last + 1);
    let ahead: Vec<Ahead> = legs
        .iter()
        .take(until)
        .skip(behind)
        .map(|leg| Ahead { from: leg.from, to: leg.to, min: leg.min, median: leg.median })
        .collect();
    let started = taken.iter().find(|(step, _)| *step == starts).map(|(_, taken)| taken.on);
    let after = |days: Option<i64>| days.and_then(|days| today.checked_add(days.days()).ok());
    let ahead_only = |days: Option<i64>| days.filter(|_| started.is_none() && !ahead.is_empty());
    let at_the_quickest = after(ahead_only(ahead.iter().map(|leg| leg.min).sum()));
    let as_usual = after(ahead_only(ahead.iter().map(|leg| leg.median).sum()));
    let in_time = needed_by.zip(at_the_quickest).map(|(by, quickest)| {
        if as_usual.is_some_and(|usual| usual <= by.last()) {
            InTime::AsUsual
        } else if quickest <= by.last() {
            InTime::AtTheQuickest
        } else {
            InTime::Never
        }
    });
    Earliest { starts: starts.word(), started, at_the_quickest, as_usual, ahead, in_time }
}
