//! The record held against reference tables: line by line, with no figure changed to fit.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Tables, deaths, folded, missions, persons};
use crate::stats::PersonDays;
use crate::{Operation, Statement, View, When};

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Whether an operation is in both.
    Listed,
    /// The first day: the record's assignment begins within the life of the mission.
    Begins,
    /// The last day: the assignment ends within it.
    Ends,
    /// The first mandate that the record knows, and the first day of the mission.
    Mandate,
    /// The yearly mean of uniformed persons of the country.
    Persons,
    /// A death.
    Fatality,
}

impl Topic {
    /// All of them, in the order of the report.
    pub const ALL: [Topic; 6] =
        [Topic::Listed, Topic::Begins, Topic::Ends, Topic::Mandate, Topic::Persons, Topic::Fatality];

    /// Its name in output for programs, and the end of its message's id.
    pub const fn word(self) -> &'static str {
        match self {
            Topic::Listed => "listed",
            Topic::Begins => "begins",
            Topic::Ends => "ends",
            Topic::Mandate => "mandate",
            Topic::Persons => "persons",
            Topic::Fatality => "fatality",
        }
    }
}

/// What came of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Both surely say the same.
    Agrees,
    /// The table's value is one of those that the record leaves room for.
    Possible,
    /// Whatever the record leaves room for, it is not the table's value.
    Differs,
    /// Only the table has it.
    OnlyTable,
    /// Only the record has it.
    OnlyRecord,
    /// Both say something, or one should, and it cannot be compared.
    NotComparable,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Outcome; 6] = [
        Outcome::Agrees,
        Outcome::Possible,
        Outcome::Differs,
        Outcome::OnlyTable,
        Outcome::OnlyRecord,
        Outcome::NotComparable,
    ];

    /// Its name in output for programs, and the end of its message's id.
    pub const fn word(self) -> &'static str {
        match self {
            Outcome::Agrees => "agrees",
            Outcome::Possible => "possible",
            Outcome::Differs => "differs",
            Outcome::OnlyTable => "only-table",
            Outcome::OnlyRecord => "only-record",
            Outcome::NotComparable => "not-comparable",
        }
    }
}

/// What the table says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Theirs {
    /// The name of a mission.
    Name(String),
    /// A day.
    Day(Date),
    /// The mission goes on.
    GoesOn,
    /// A mean over a year, in persons.
    Mean(u64),
    /// A death.
    Death {
        /// Its id in the table.
        id: String,
        /// The day of the incident.
        day: Date,
        /// The sort of personnel, in the table's words.
        personnel: String,
        /// What happened, in the table's words.
        incident: String,
    },
}

/// What the record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ours<'s> {
    /// The operation.
    Operation,
    /// A day, as precise as it is known.
    When(When),
    /// The assignment goes on.
    GoesOn,
    /// Person-days of a year.
    Days(PersonDays),
    /// Rounds that were there on the day of a death, or perhaps were.
    Rounds(Vec<&'s str>),
}

/// Why it came out so, by what the record or the table itself says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why<'s> {
    /// The record has the operation led by others than the UN.
    LedBy(Vec<&'s str>),
    /// The record has it under a pillar other than that of UN peacekeeping operations.
    Pillar(&'s str),
    /// The record has it as a UN peacekeeping operation, and the list has no mission of that acronym.
    NotListed,
    /// The record has no operation of that acronym.
    NoOperation,
    /// The table gives no day.
    NoDayTheirs,
    /// The record gives no day.
    NoDayOurs,
    /// A later mandate may be the first that the record knows.
    LaterMandate,
    /// The table has no row for the country in that mission and year.
    NoRow,
    /// Over all countries the table has for that year far less than in its other years: months are missing in it.
    YearIncomplete {
        /// The sum over all countries and missions, in persons.
        sum: u64,
        /// The middle one of these sums over the years of the table.
        median: u64,
    },
    /// A round of the record has no number.
    NoNumber,
    /// The record has something that happened on that day, by its id.
    Event(&'s str),
    /// Someone of that sort was there by the record, or perhaps was; of the death it says nothing.
    SomeoneThere,
    /// By the record nobody of that sort was there on that day: the person had not been sent under it.
    NobodyThere,
}

impl Why<'_> {
    /// Its name in output for programs, and the end of its message's id.
    pub const fn word(&self) -> &'static str {
        match self {
            Why::LedBy(_) => "led-by",
            Why::Pillar(_) => "pillar",
            Why::NotListed => "not-listed",
            Why::NoOperation => "no-operation",
            Why::NoDayTheirs => "no-day-theirs",
            Why::NoDayOurs => "no-day-ours",
            Why::LaterMandate => "later-mandate",
            Why::NoRow => "no-row",
            Why::YearIncomplete { .. } => "year-incomplete",
            Why::NoNumber => "no-number",
            Why::Event(_) => "event",
            Why::SomeoneThere => "someone-there",
            Why::NobodyThere => "nobody-there",
        }
    }
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'s> {
    /// What is compared.
    pub topic: Topic,
    /// The acronym of the mission; none: the record gives none.
    pub mission: Option<String>,
    /// The record's operation, by its id.
    pub operation: Option<&'s str>,
    /// The year that is compared.
    pub year: Option<i16>,
    /// What the table says.
    pub theirs: Option<Theirs>,
    /// What the record says.
    pub ours: Option<Ours<'s>>,
    /// What came of it.
    pub outcome: Outcome,
    /// Why.
    pub why: Option<Why<'s>>,
}

impl<'s> Line<'s> {
    /// A line of which nothing is said yet.
    pub(super) fn new(topic: Topic, mission: Option<&str>, outcome: Outcome) -> Line<'s> {
        let mission = mission.map(str::to_owned);
        Line { topic, mission, operation: None, year: None, theirs: None, ours: None, outcome, why: None }
    }

    /// With the reason.
    pub(super) fn because(self, why: Why<'s>) -> Line<'s> {
        Line { why: Some(why), ..self }
    }
}

/// The operations of the record by the acronym under which the UN knows them.
pub(super) struct Operations<'s> {
    /// Those that had perhaps begun, in the order in which they were introduced.
    pub all: Vec<&'s Operation>,
    by_acronym: BTreeMap<String, &'s Operation>,
}

impl<'s> Operations<'s> {
    fn of(view: &View<'s>) -> Operations<'s> {
        let things = view.things("operation");
        let all = things.iter().filter_map(|thing| match &thing.entry.says {
            Statement::Operation(says) => Some(&**says),
            _ => None,
        });
        // what begins later is not looked at
        let begun = |says: &&Operation| says.from.is_none_or(|from| from.first() <= view.valid());
        let all: Vec<&Operation> = all.filter(begun).collect();
        let named = all.iter().filter_map(|says| Some((folded(says.short.as_deref()?), *says)));
        Operations { by_acronym: named.collect(), all }
    }

    /// The operation of an acronym.
    pub fn find(&self, acronym: &str) -> Option<&'s Operation> {
        self.by_acronym.get(&folded(acronym)).copied()
    }
}

/// Holds what is known at a view against the tables, up to the day of the view. `country` is the contributing country as the tables name
/// it; without it neither persons nor deaths are compared.
pub fn crosscheck<'s>(view: &View<'s>, tables: &Tables, country: Option<&str>) -> Vec<Line<'s>> {
    let operations = Operations::of(view);
    let mut lines = Vec::new();
    if let Some(list) = &tables.missions {
        lines.extend(missions::lines(view, &operations, list));
    }
    if let Some((means, country)) = tables.means.as_deref().zip(country) {
        lines.extend(persons::lines(view, &operations, means, country));
    }
    if let Some((deaths, country)) = tables.fatalities.as_deref().zip(country) {
        lines.extend(deaths::lines(view, &operations, deaths, country));
    }
    lines.sort_by(|a, b| {
        (a.topic, &a.mission, a.operation, a.year).cmp(&(b.topic, &b.mission, b.operation, b.year))
    });
    lines
}
