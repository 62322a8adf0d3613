//! The record held against reference tables, in words.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use record::When;
use record::reference::{Line, Ours, Outcome, Theirs, Topic, Why};
use record::stats::PersonDays;

use crate::{Labels, Messages, grouped};

/// What is said of how it is compared, in this order: ids of messages.
pub const RULES: [&str; 6] = [
    "checks-rule-outcome",
    "checks-rule-days",
    "checks-rule-mean",
    "checks-rule-rounds",
    "checks-rule-year",
    "checks-rule-death",
];

/// What is compared.
pub fn topic(messages: &Messages, topic: Topic) -> String {
    messages.text(&format!("checks-topic-{}", topic.word()), &[])
}

/// What came of it.
pub fn outcome(messages: &Messages, outcome: Outcome) -> String {
    messages.text(&format!("checks-outcome-{}", outcome.word()), &[])
}

/// A data set by its name.
pub fn set(messages: &Messages, word: &str) -> String {
    messages.text(&format!("checks-set-{word}"), &[])
}

/// How many of the deaths may be of persons sent under the law, by what the record says.
pub fn deaths(messages: &Messages, lines: &[Line<'_>]) -> String {
    let deaths = || lines.iter().filter(|line| line.topic == Topic::Fatality);
    let none = |line: &&Line<'_>| matches!(line.why, Some(Why::NobodyThere | Why::NoOperation));
    let (count, none) = (deaths().count(), deaths().filter(none).count());
    let args = [("count", count.into()), ("perhaps", (count - none).into()), ("none", none.into())];
    messages.text("checks-deaths", &args)
}

/// Puts lines into words.
pub struct Teller<'t> {
    /// The messages.
    pub messages: &'t Messages,
    /// What things are called.
    pub labels: Labels<'t>,
    /// A day as it is told to the reader, as precise as it is known.
    pub when: &'t dyn Fn(When) -> String,
}

impl Teller<'_> {
    /// Which mission, and which year where one is compared.
    pub fn subject(&self, line: &Line<'_>) -> String {
        let named = || line.operation.map_or_else(String::new, |id| self.labels.operation(id));
        let name = line.mission.clone().unwrap_or_else(named);
        match (line.topic, line.year) {
            (Topic::Persons, Some(year)) => format!("{name} {year}"),
            _ => name,
        }
    }

    /// What the table says.
    pub fn theirs(&self, line: &Line<'_>) -> String {
        let messages = self.messages;
        match &line.theirs {
            None => messages.text("checks-nothing", &[]),
            Some(Theirs::Name(name)) => name.clone(),
            Some(Theirs::Day(day)) => self.day(*day),
            Some(Theirs::GoesOn) => messages.text("checks-goes-on", &[]),
            Some(Theirs::Mean(persons)) => grouped(&persons.to_string()),
            Some(Theirs::Death { day, personnel, incident, .. }) => {
                let args = [
                    ("day", self.day(*day).into()),
                    ("personnel", self.word("checks-personnel-", personnel).into()),
                    ("incident", self.word("checks-incident-", incident).into()),
                ];
                messages.text("checks-death", &args)
            }
        }
    }

    fn day(&self, day: Date) -> String {
        (self.when)(When::day(day))
    }

    /// A word of the table, in the reader's language where it is known.
    fn word(&self, start: &str, word: &str) -> String {
        let id = format!("{start}{}", word.to_ascii_lowercase().replace(' ', "-"));
        self.messages.find(&id, &[]).unwrap_or_else(|| word.to_owned())
    }

    /// What the record says.
    pub fn ours(&self, line: &Line<'_>) -> String {
        let messages = self.messages;
        match &line.ours {
            None => messages.text("checks-nothing", &[]),
            Some(Ours::Operation) => line.operation.map_or_else(String::new, |id| self.labels.operation(id)),
            Some(Ours::When(when)) => (self.when)(*when),
            Some(Ours::GoesOn) => messages.text("checks-goes-on", &[]),
            Some(Ours::Days(days)) => self.mean(*days),
            Some(Ours::Rounds(rounds)) => messages.text("checks-rounds", &[("count", rounds.len().into())]),
        }
    }

    /// A mean, or from where to where it may be.
    fn mean(&self, days: PersonDays) -> String {
        let tenths = |tenths: u64| format!("{}.{}", grouped(&(tenths / 10).to_string()), tenths % 10);
        let (low, high) = days.tenths();
        match high.map(|high| (tenths(low), tenths(high))) {
            Some((low, high)) if low == high => low,
            Some((low, high)) => {
                self.messages.text("checks-range", &[("low", low.into()), ("high", high.into())])
            }
            None => self.messages.text("checks-at-least", &[("low", tenths(low).into())]),
        }
    }

    /// Why it came out so; none where that is plain.
    pub fn why(&self, line: &Line<'_>) -> Option<String> {
        let why = line.why.as_ref()?;
        let names = |ids: &[&str]| {
            let names = ids.iter().map(|id| self.labels.name(id));
            names.collect::<Vec<_>>().join(&self.messages.text("record-and", &[]))
        };
        let args: Vec<(&str, FluentValue<'_>)> = match why {
            Why::LedBy(bodies) => vec![("names", names(bodies).into())],
            Why::Pillar(pillar) => vec![("pillar", self.labels.dimension("pillar", pillar).into())],
            Why::Event(event) => vec![("event", (*event).into())],
            Why::YearIncomplete { sum, median } => {
                let number = |number: &u64| grouped(&number.to_string()).into();
                vec![("sum", number(sum)), ("median", number(median))]
            }
            _ => Vec::new(),
        };
        Some(self.messages.text(&format!("checks-why-{}", why.word()), &args))
    }
}
