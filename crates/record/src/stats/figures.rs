//! Official figures, and beside each what the rows of the record add up to on its own day.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::items::Items;
use super::section::{Row, Section, Tally};
use crate::{Entry, Figure, Id, Measure, Statement, View, When};

/// What the rows of the record add up to where an official figure counts the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The day: the last of the time that the figure is of.
    pub day: Date,
    /// The rows; of persons, all but liaison staff.
    pub tally: Tally,
    /// Liaison staff, who are not in the sum, in persons.
    pub liaison: Tally,
    /// Persons by sort of personnel, for figures about one operation.
    pub parts: Vec<(String, Tally)>,
    /// Of contributions in kind, the highest number in the official count, and whether that was inferred.
    pub highest: Option<(u64, bool)>,
    /// Of missions, operations without a first day.
    pub undated: u64,
}

/// Why a figure and the rows may differ, by what the record itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason<'s> {
    /// The source says about, or more than.
    Approximate,
    /// Another source gives a figure that does not agree: of the same time, or an earlier one of what only grows.
    Contradicted {
        /// The other figure.
        value: u64,
        /// Of when.
        on: When,
        /// The source cited first.
        source: Option<&'s str>,
    },
    /// Rounds whose number is not known.
    Unknown(u64),
    /// Rows that had perhaps begun.
    Undated(u64),
    /// Rows of which statements give different numbers.
    Disagreeing(u64),
    /// Rows whose number is approximate.
    ApproximateRows(u64),
    /// Rows that rest on a source that was not checked.
    Unverified(u64),
    /// Rows of several rounds, some of which may have begun later.
    Partly(u64),
    /// Persons counted elsewhere, or goods under another law, left out of the sum.
    LeftOut(u64),
    /// Liaison staff, left out of the sum, in persons.
    Liaison(u64),
    /// Operations without a first day, not counted.
    NoFirstDay(u64),
    /// The official numbers of the rows go higher than there are rows.
    Highest {
        /// The highest number.
        number: u64,
        /// It was inferred.
        inferred: bool,
        /// So many more than rows.
        missing: u64,
    },
}

impl Reason<'_> {
    /// Its name in output for programs, and the end of its message's id.
    pub fn word(&self) -> &'static str {
        match self {
            Reason::Approximate => "approximate",
            Reason::Contradicted { .. } => "contradicted",
            Reason::Unknown(_) => "unknown",
            Reason::Undated(_) => "undated",
            Reason::Disagreeing(_) => "disagreeing",
            Reason::ApproximateRows(_) => "approximate-rows",
            Reason::Unverified(_) => "unverified",
            Reason::Partly(_) => "partly",
            Reason::LeftOut(_) => "left-out",
            Reason::Liaison(_) => "liaison",
            Reason::NoFirstDay(_) => "no-first-day",
            Reason::Highest { .. } => "highest",
        }
    }
}

/// An official figure.
#[derive(Clone, Debug)]
pub struct FigureLine<'s> {
    /// Where its entry stands in the log.
    pub position: u64,
    /// Its entry, with sources and remarks.
    pub entry: &'s Entry,
    /// What it says.
    pub figure: &'s Figure,
    /// Whether no other figure of the same is of a later time.
    pub latest: bool,
    /// What the rows add up to; none where the record has no rows of what it counts.
    pub sum: Option<Sum>,
    /// Figures of other sources that do not agree.
    pub contradicted: Vec<Reason<'s>>,
}

impl<'s> FigureLine<'s> {
    /// The source cited first.
    pub fn source(&self) -> Option<&'s str> {
        self.entry.cites.first().map(|cite| cite.source.as_str())
    }

    /// How much higher the figure is than the rows' sum.
    pub fn difference(&self) -> Option<i128> {
        self.sum.as_ref().map(|sum| i128::from(self.figure.value) - i128::from(sum.tally.value))
    }

    /// Why figure and rows may differ; where they do not, only the figures of other sources that do not agree.
    pub fn reasons(&self) -> Vec<Reason<'s>> {
        let mut reasons = self.contradicted.clone();
        let Some(sum) = self.sum.as_ref().filter(|_| self.difference() != Some(0)) else { return reasons };
        if self.figure.approximate == Some(true) {
            reasons.push(Reason::Approximate);
        }
        let Tally { unknown, undated, disagreeing, approximate, unverified, partly, left_out, .. } =
            sum.tally;
        for (count, reason) in [
            (unknown, Reason::Unknown(unknown)),
            (undated, Reason::Undated(undated)),
            (disagreeing, Reason::Disagreeing(disagreeing)),
            (approximate, Reason::ApproximateRows(approximate)),
            (unverified, Reason::Unverified(unverified)),
            (partly, Reason::Partly(partly)),
            (left_out, Reason::LeftOut(left_out)),
            (sum.liaison.value, Reason::Liaison(sum.liaison.value)),
            (sum.undated, Reason::NoFirstDay(sum.undated)),
        ] {
            if count > 0 {
                reasons.push(reason);
            }
        }
        if let Some((number, inferred)) = sum.highest
            && let Some(missing) = number.checked_sub(sum.tally.value).filter(|missing| *missing > 0)
        {
            reasons.push(Reason::Highest { number, inferred, missing });
        }
        reasons
    }

    /// What it counts: two figures of the same can disagree.
    fn key(&self) -> (Measure, Option<&'s str>, Option<&'s str>) {
        key(self.figure)
    }
}

fn key(figure: &Figure) -> (Measure, Option<&str>, Option<&str>) {
    (figure.measure, figure.pillar.as_deref(), figure.about.as_ref().map(Id::as_str))
}

/// Whether a count only grows from day to day.
fn grows(measure: Measure) -> bool {
    matches!(measure, Measure::PersonsSent | Measure::Operations | Measure::InKind | Measure::Trained)
}

/// Of each source the latest figure up to the day of the view, for everything that is counted.
pub(super) fn lines<'s>(view: &View<'s>, items: &Items<'s>) -> Vec<FigureLine<'s>> {
    let figures: Vec<(u64, &'s Entry, &'s Figure)> = view
        .entries("figure")
        .filter_map(|(position, entry)| match &entry.says {
            Statement::Figure(figure) => Some((position, entry, &**figure)),
            _ => None,
        })
        .filter(|(_, _, figure)| figure.on.last() <= view.valid())
        .collect();
    let source = |entry: &'s Entry| entry.cites.first().map(|cite| cite.source.as_str());
    let (mut last, mut last_of) = (BTreeMap::new(), BTreeMap::new());
    for (_, entry, figure) in &figures {
        let day = figure.on.last();
        let later = |latest: &mut Date| *latest = day.max(*latest);
        last.entry(key(figure)).and_modify(later).or_insert(day);
        last_of.entry((key(figure), source(entry))).and_modify(later).or_insert(day);
    }
    let shown = figures
        .into_iter()
        .filter(|(_, entry, figure)| last_of.get(&(key(figure), source(entry))) == Some(&figure.on.last()));
    let mut lines: Vec<FigureLine<'s>> = shown
        .map(|(position, entry, figure)| FigureLine {
            position,
            entry,
            figure,
            latest: last.get(&key(figure)) == Some(&figure.on.last()),
            sum: sum(figure, items),
            contradicted: Vec::new(),
        })
        .collect();
    lines.sort_by_key(|line| {
        let (measure, pillar, about) = line.key();
        (about, measure, pillar, Reverse(line.figure.on.last()), line.position)
    });
    contradict(&mut lines);
    lines
}

/// Notes which figures of the whole do not agree. Those about one operation count different parts of it, and are left to readers.
fn contradict(lines: &mut [FigureLine<'_>]) {
    let all = lines.to_vec();
    for line in lines.iter_mut().filter(|line| line.figure.about.is_none()) {
        let others = all.iter().filter(|other| other.key() == line.key() && other.source() != line.source());
        let against = others.filter(|other| quarrel(line.figure, other.figure));
        line.contradicted = against
            .map(|other| Reason::Contradicted {
                value: other.figure.value,
                on: other.figure.on,
                source: other.source(),
            })
            .collect();
    }
}

fn quarrel(one: &Figure, two: &Figure) -> bool {
    if one.on == two.on {
        return one.value != two.value;
    }
    let (earlier, later) = if one.on.last() < two.on.first() { (one, two) } else { (two, one) };
    grows(one.measure) && earlier.on.last() < later.on.first() && earlier.value > later.value
}

/// What the rows add up to on the day of a figure.
fn sum(figure: &Figure, items: &Items<'_>) -> Option<Sum> {
    let day = figure.on.last();
    let about = figure.about.as_ref();
    let sort = about.map_or("", Id::sort);
    let counts = |row: &&Row<'_>| concerns(figure, row);
    let (section, liaison) = match figure.measure {
        Measure::Operations if ["", "state"].contains(&sort) => (items.missions(day), Section::default()),
        Measure::PersonsSent if ["", "state", "op"].contains(&sort) => {
            (items.persons(day), items.liaison(day))
        }
        Measure::PersonsAbroad if ["", "state", "op"].contains(&sort) => {
            (items.abroad(day), Section::default())
        }
        Measure::InKind if ["", "state", "op", "party", "body"].contains(&sort) => {
            (items.in_kind(day), Section::default())
        }
        _ => return None,
    };
    let rows: Vec<&Row<'_>> = section.rows.iter().filter(counts).collect();
    let mut parts: BTreeMap<&str, Tally> = BTreeMap::new();
    if about.is_some() && figure.measure == Measure::PersonsSent {
        for row in &rows {
            parts.entry(row.kind.unwrap_or_default()).or_default().add(&row.tally);
        }
    }
    let of_pillar = |own: Option<&str>| figure.pillar.as_deref().is_none_or(|pillar| own == Some(pillar));
    let undated = items.undated.iter().filter(|(_, pillar)| of_pillar(*pillar)).count() as u64;
    let numbered = rows.iter().filter(|row| row.tally.rows > 0).filter_map(|row| row.number);
    Some(Sum {
        day,
        liaison: Tally::over(liaison.rows.iter().filter(counts)),
        parts: parts.into_iter().map(|(kind, tally)| (kind.to_owned(), tally)).collect(),
        highest: numbered.max().filter(|_| figure.measure == Measure::InKind && about.is_none()),
        undated: if figure.measure == Measure::Operations { undated } else { 0 },
        tally: Tally::over(rows),
    })
}

/// Whether a figure counts a row.
fn concerns(figure: &Figure, row: &Row<'_>) -> bool {
    figure.pillar.as_deref().is_none_or(|pillar| row.pillar == Some(pillar))
        && figure.about.as_ref().is_none_or(|about| match about.sort() {
            "op" => row.operation == Some(about.as_str()),
            "state" => row.countries.contains(&about.as_str()),
            _ => row.kind == Some(about.as_str()),
        })
}
