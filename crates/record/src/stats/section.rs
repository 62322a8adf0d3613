//! Rows, and their sums by pillar, year, country, kind and operation.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::When;

/// A sum, with all that stands between it and certainty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// The sum of what is sure by the rows that are used, in the unit of the section.
    pub value: u64,
    /// The lowest that it could be by what other statements say and by what has perhaps not begun.
    pub low: u64,
    /// The highest that it could be; rows without a number add nothing to it.
    pub high: u64,
    /// Rows that are counted.
    pub rows: u64,
    /// Rounds that are counted; of missions and goods the same as rows.
    pub rounds: u64,
    /// Rounds whose number nobody gives.
    pub unknown: u64,
    /// Rows that have perhaps begun; they count in `high` only.
    pub undated: u64,
    /// Rows of which statements give different numbers by the day.
    pub disagreeing: u64,
    /// Rows whose number is said to be approximate.
    pub approximate: u64,
    /// Rows that rest on a source that was not checked.
    pub unverified: u64,
    /// Rows of several rounds of which some may have begun only after the day; the first of them is in `value`.
    pub partly: u64,
    /// What is left out: counted elsewhere, or given under another law; in the unit of the section.
    pub left_out: u64,
}

impl Tally {
    /// Adds another.
    pub fn add(&mut self, other: &Tally) {
        let Tally {
            value,
            low,
            high,
            rows,
            rounds,
            unknown,
            undated,
            disagreeing,
            approximate,
            unverified,
            partly,
            left_out,
        } = other;
        for (sum, more) in [
            (&mut self.value, value),
            (&mut self.low, low),
            (&mut self.high, high),
            (&mut self.rows, rows),
            (&mut self.rounds, rounds),
            (&mut self.unknown, unknown),
            (&mut self.undated, undated),
            (&mut self.disagreeing, disagreeing),
            (&mut self.approximate, approximate),
            (&mut self.unverified, unverified),
            (&mut self.partly, partly),
            (&mut self.left_out, left_out),
        ] {
            *sum = sum.saturating_add(*more);
        }
    }

    /// The sum of some rows.
    pub fn over<'r, 's: 'r>(rows: impl IntoIterator<Item = &'r Row<'s>>) -> Tally {
        let mut sum = Tally::default();
        rows.into_iter().for_each(|row| sum.add(&row.tally));
        sum
    }

    /// Whether lowest and highest differ from the value.
    pub fn is_range(&self) -> bool {
        self.low != self.value || self.high != self.value
    }

    /// Whether there is nothing in it at all.
    pub fn is_empty(&self) -> bool {
        *self == Tally::default()
    }
}

/// By what rows are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The pillar, by the law's name: the contribution's own, or else the operation's.
    Pillar,
    /// The year of the beginning, such as `1996`; `FY1994` where only the fiscal year is known.
    Year,
    /// The country, by its id. What is in several countries is in each group.
    Country,
    /// Of missions the type, of persons the sort of personnel, of goods the recipient's id.
    Kind,
    /// The operation, by its id.
    Operation,
}

impl By {
    /// All of them.
    pub const ALL: [By; 5] = [By::Pillar, By::Year, By::Country, By::Kind, By::Operation];

    /// Its name in output for programs.
    pub fn word(self) -> &'static str {
        match self {
            By::Pillar => "pillar",
            By::Year => "year",
            By::Country => "country",
            By::Kind => "kind",
            By::Operation => "operation",
        }
    }
}

/// What one statement about a row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Stated<'s> {
    /// Where it stands in the log.
    pub position: u64,
    /// The source cited first.
    pub source: Option<&'s str>,
    /// The number that it gives by the day, in the unit of the section; none: it gives none.
    pub value: Option<u64>,
    /// When it begins by this statement.
    pub begins: Option<When>,
}

/// One operation, dispatch or contribution in kind, on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row<'s> {
    /// Its id.
    pub id: &'s str,
    /// The pillar.
    pub pillar: Option<&'s str>,
    /// The year of its beginning.
    pub year: Option<String>,
    /// Its countries.
    pub countries: Vec<&'s str>,
    /// Type, sort of personnel or recipient.
    pub kind: Option<&'s str>,
    /// The operation.
    pub operation: Option<&'s str>,
    /// What it adds to the sums.
    pub tally: Tally,
    /// Where statements disagree: all of them, the one that is used first.
    pub statements: Vec<Stated<'s>>,
    /// Its number in the official count, and whether that was inferred.
    pub number: Option<(u64, bool)>,
}

impl Row<'_> {
    /// The groups that it is in.
    fn keys(&self, by: By) -> Vec<Option<String>> {
        let one = |key: Option<&str>| vec![key.map(str::to_owned)];
        match by {
            By::Pillar => one(self.pillar),
            By::Year => one(self.year.as_deref()),
            By::Country if self.countries.is_empty() => one(None),
            By::Country => self.countries.iter().map(|country| Some((*country).to_owned())).collect(),
            By::Kind => one(self.kind),
            By::Operation => one(self.operation),
        }
    }
}

/// Sums by key; the key is none where the record does not say.
pub type Groups = BTreeMap<Option<String>, Tally>;

/// Rows of one sort and their sum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section<'s> {
    /// The whole.
    pub total: Tally,
    /// What it is the sum of, by id.
    pub rows: Vec<Row<'s>>,
}

impl<'s> Section<'s> {
    pub(super) fn of(rows: impl Iterator<Item = Row<'s>>) -> Section<'s> {
        let mut rows: Vec<Row<'s>> = rows.collect();
        rows.sort_by_key(|row| row.id);
        Section { total: Tally::over(&rows), rows }
    }

    /// The sums by group.
    pub fn by(&self, by: By) -> Groups {
        let mut groups = Groups::new();
        for row in &self.rows {
            for key in row.keys(by) {
                groups.entry(key).or_default().add(&row.tally);
            }
        }
        groups
    }

    /// The sums by operation and kind.
    pub fn by_operation_and_kind(&self) -> BTreeMap<(Option<&'s str>, Option<&'s str>), Tally> {
        let mut groups: BTreeMap<_, Tally> = BTreeMap::new();
        for row in &self.rows {
            groups.entry((row.operation, row.kind)).or_default().add(&row.tally);
        }
        groups
    }
}
