//! Yearly means of uniformed persons.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::crosscheck::{Line, Operations, Ours, Outcome, Theirs, Topic, Why};
use super::missions::unlike;
use super::{YearMean, folded};
use crate::View;
use crate::stats::{PersonDays, Uniformed};

/// A year whose sum over all countries is below so many tenths of the middle one lacks months in the table.
const WHOLE_TENTHS: u64 = 9;

/// Every comparison of persons, for each year of the table that was over on the day of the view.
pub(super) fn lines<'s>(
    view: &View<'s>,
    operations: &Operations<'s>,
    means: &[YearMean],
    country: &str,
) -> Vec<Line<'s>> {
    let years = Years::of(means);
    let over = |year: i16| Date::new(year, 12, 31).is_ok_and(|last| last <= view.valid());
    let own = means.iter().filter(|mean| mean.country == country);
    let own: BTreeMap<(String, i16), &YearMean> =
        own.map(|mean| ((folded(&mean.mission), mean.year), mean)).collect();
    let uniformed = Uniformed::of(view);
    let mut lines = Vec::new();
    for ((_, year), mean) in own.iter().filter(|((_, year), mean)| over(*year) && mean.persons > 0) {
        if operations.find(&mean.mission).is_none() {
            let line =
                Line::new(Topic::Persons, Some(&mean.mission), Outcome::OnlyTable).because(Why::NoOperation);
            lines.push(Line { year: Some(*year), theirs: Some(Theirs::Mean(mean.persons)), ..line });
        }
    }
    for says in &operations.all {
        for year in years.sums.keys().copied().filter(|year| over(*year)) {
            let days = uniformed.in_year(says.id.as_str(), year);
            let mean = says.short.as_deref().and_then(|short| own.get(&(folded(short), year)));
            let persons = mean.map(|mean| mean.persons);
            if days.high == Some(0) && persons.unwrap_or(0) == 0 {
                continue;
            }
            let line = |outcome| Line::new(Topic::Persons, says.short.as_deref(), outcome);
            let line = match persons {
                None => match unlike(says) {
                    Why::NotListed => line(Outcome::NotComparable).because(Why::NoRow),
                    why => line(Outcome::OnlyRecord).because(why),
                },
                Some(_) if years.lacks_months(year) => {
                    line(Outcome::NotComparable).because(years.incomplete(year))
                }
                Some(persons) => {
                    let line = line(compared(persons, days));
                    if days.high.is_none() { line.because(Why::NoNumber) } else { line }
                }
            };
            let operation = Some(says.id.as_str());
            let (theirs, ours) = (persons.map(Theirs::Mean), Some(Ours::Days(days)));
            lines.push(Line { operation, year: Some(year), theirs, ours, ..line });
        }
    }
    lines
}

/// A mean in whole persons stands for any between the number below it and the number above it, as the table does not say how it was
/// rounded; in person-days both are times the days of the year.
fn compared(persons: u64, of: PersonDays) -> Outcome {
    let days = i128::from(of.days);
    let (below, above) = ((i128::from(persons) - 1) * days, (i128::from(persons) + 1) * days);
    let (low, high) = (i128::from(of.low), of.high.map(i128::from));
    if low >= above || high.is_some_and(|high| high <= below) {
        Outcome::Differs
    } else if low > below && high.is_some_and(|high| high < above) {
        Outcome::Agrees
    } else {
        Outcome::Possible
    }
}

/// The sums over all countries and missions.
struct Years {
    sums: BTreeMap<i16, u64>,
    median: u64,
}

impl Years {
    fn of(means: &[YearMean]) -> Years {
        let mut sums: BTreeMap<i16, u64> = BTreeMap::new();
        for mean in means {
            let sum = sums.entry(mean.year).or_default();
            *sum = sum.saturating_add(mean.persons);
        }
        let mut sorted: Vec<u64> = sums.values().copied().collect();
        sorted.sort_unstable();
        // of an even number the upper of the two in the middle
        let median = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
        Years { sums, median }
    }

    fn sum(&self, year: i16) -> u64 {
        self.sums.get(&year).copied().unwrap_or_default()
    }

    fn lacks_months(&self, year: i16) -> bool {
        self.sum(year).saturating_mul(10) < self.median.saturating_mul(WHOLE_TENTHS)
    }

    fn incomplete<'s>(&self, year: i16) -> Why<'s> {
        Why::YearIncomplete { sum: self.sum(year), median: self.median }
    }
}
