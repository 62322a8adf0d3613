//! How long it really took: the days between the steps of past cases, with every case to be seen.
//!
//! Only days that sources give to the day are counted. A month or a year is left out, and told as left out; no day is invented.

mod passage;

use jiff::Unit;
use jiff::civil::Date;
use record::{Id, Step, View, When};
use serde::Serialize;

use crate::procedure::Way;
use passage::{Passage, Sort};

pub(crate) use passage::{Taken, taken};

/// How many cases there must be before a median is given, in cases.
pub const FEWEST_FOR_MEDIAN: usize = 3;

/// The days from one step to the next, in all cases like one way to help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leg {
    /// The step from which days are counted, in the record's word.
    pub from: &'static str,
    /// The step to which they are counted.
    pub to: &'static str,
    /// How many cases are counted.
    pub n: usize,
    /// The fewest days that it took, in days.
    pub min: Option<i64>,
    /// The most days that it took, in days.
    pub max: Option<i64>,
    /// The middle one of the cases, in days, of two the later; only where there are [`FEWEST_FOR_MEDIAN`] or more.
    pub median: Option<i64>,
    /// Each case counted, the quickest first.
    pub cases: Vec<LegCase>,
    /// Both steps are known, but a source gives one of them only by month or year: not counted.
    pub inexact: Vec<Id>,
    /// The later step is told to have come first: sources disagree, or it was not the step meant here. Not counted.
    pub reversed: Vec<Id>,
}

/// One case counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegCase {
    /// The dispatch, the goods, or the operation as a whole.
    pub about: Id,
    /// How many days it took, in days.
    pub days: i64,
    /// The day of the earlier step.
    pub from: Date,
    /// The day of the later step.
    pub to: Date,
    /// The entries that tell of the two, by position.
    pub entries: [u64; 2],
}

/// The steps of a way, as the record has them, in its order.
pub(crate) fn passes(way: &Way) -> Vec<Step> {
    way.passes.iter().filter_map(|word| of_word(word)).collect()
}

/// The step with which a way has started.
pub(crate) fn starts(way: &Way) -> Option<Step> {
    of_word(&way.starts)
}

fn of_word(word: &str) -> Option<Step> {
    serde_json::from_value(serde_json::Value::from(word)).ok()
}

/// The legs of a way with the days of past cases, as known at the view and taken by its day. `besides` are left out: the contributions
/// of the dossier that is being considered, which cannot show how long it takes.
pub fn legs(view: &View<'_>, way: &Way, besides: &[Id]) -> Vec<Leg> {
    let passages = passage::passages(view, way, besides);
    let steps = passes(way);
    let pairs = steps.iter().zip(steps.iter().skip(1));
    pairs.map(|(from, to)| leg(&passages, *from, *to)).collect()
}

fn leg(passages: &[Passage], from: Step, to: Step) -> Leg {
    let mut leg = Leg {
        from: from.word(),
        to: to.word(),
        n: 0,
        min: None,
        max: None,
        median: None,
        cases: Vec::new(),
        inexact: Vec::new(),
        reversed: Vec::new(),
    };
    let both = |passage: &Passage| Some((passage.at(from)?, passage.at(to)?));
    let mut seen: Vec<(&Id, Date, Date)> = Vec::new();
    for passage in passages {
        let Some((first, last)) = both(passage) else { continue };
        // a contribution that tells of both by itself was sent by itself: the operation as a whole is no second case
        let told_by_a_part = |other: &Passage| {
            let told = both(other).and_then(|(first, last)| days(first.on, last.on));
            other.family == passage.family && other.sort == Sort::Contribution && told.is_some()
        };
        if passage.sort == Sort::Operation && passages.iter().any(told_by_a_part) {
            continue;
        }
        match days(first.on, last.on) {
            None => leg.inexact.push(passage.about.clone()),
            Some(days) if days < 0 => leg.reversed.push(passage.about.clone()),
            Some(days) => {
                // two rounds that one decision sent are one case
                let same = (&passage.family, first.on.first(), last.on.first());
                if seen.contains(&same) {
                    continue;
                }
                seen.push(same);
                leg.cases.push(LegCase {
                    about: passage.about.clone(),
                    days,
                    from: first.on.first(),
                    to: last.on.first(),
                    entries: [first.entry, last.entry],
                });
            }
        }
    }
    leg.cases
        .sort_by(|one, other| (one.days, one.from, &one.about).cmp(&(other.days, other.from, &other.about)));
    leg.n = leg.cases.len();
    leg.min = leg.cases.first().map(|case| case.days);
    leg.max = leg.cases.last().map(|case| case.days);
    let middle = leg.cases.get(leg.n / 2).map(|case| case.days);
    leg.median = middle.filter(|_| leg.n >= FEWEST_FOR_MEDIAN);
    leg
}

/// The days from one day to another; `None` where either is no day.
fn days(from: When, to: When) -> Option<i64> {
    let exact = from.is_day() && to.is_day();
    let span = from.first().until((Unit::Day, to.first())).ok().filter(|_| exact)?;
    Some(i64::from(span.get_days()))
}
