//! What others count of the same: rows of reference tables, which are no part of the record and change nothing in it.
//!
//! The tables are the UN's: its list of peacekeeping operations, those who died in its missions, and yearly means of the uniformed
//! persons that each country had in each mission. [`crosscheck`] holds the record against them.

mod crosscheck;
mod deaths;
mod missions;
mod persons;

use jiff::civil::Date;
use law::Lang;

use crate::{Id, Statement, View};

pub use crosscheck::{Line, Ours, Outcome, Theirs, Topic, Why, crosscheck};

/// One operation of the UN's list of peacekeeping operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mission {
    /// Its acronym, such as UNDOF.
    pub acronym: String,
    /// Its name.
    pub name: String,
    /// Whether the list calls it active.
    pub active: bool,
    /// Its first day by the list, where it gives one. Many of these days are the first of a month.
    pub start: Option<Date>,
    /// Its last day by the list.
    pub end: Option<Date>,
}

/// One person who died in a mission, without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fatality {
    /// Its id in the table. Some ids of the UN's table stand in two rows.
    pub id: String,
    /// The day of the incident.
    pub day: Date,
    /// The mission, by its acronym.
    pub mission: String,
    /// The nationality, as the table names the country.
    pub nationality: String,
    /// The sort of personnel, in the table's words.
    pub personnel: String,
    /// What happened, in the table's words.
    pub incident: String,
}

/// The mean of the monthly numbers of uniformed persons of one country in one mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearMean {
    /// The year.
    pub year: i16,
    /// The country, as the table names it.
    pub country: String,
    /// The mission, by its acronym.
    pub mission: String,
    /// The mean over the year, in whole persons; the table does not say how it was rounded.
    pub persons: u64,
}

/// The tables that are at hand; none: not imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// The list of peacekeeping operations.
    pub missions: Option<Vec<Mission>>,
    /// Those who died.
    pub fatalities: Option<Vec<Fatality>>,
    /// Yearly means of uniformed persons.
    pub means: Option<Vec<YearMean>>,
}

/// A state as the UN's tables name it: by its English name in the record.
pub fn country<'s>(view: &View<'s>, state: &Id) -> Option<&'s str> {
    match &view.thing(state.as_str())?.entry.says {
        Statement::Entity(says) => Some(says.name.get(Lang::En)),
        _ => None,
    }
}

/// An acronym as it is compared: without regard to case, and to spaces around it or between its parts.
fn folded(acronym: &str) -> String {
    acronym.split_whitespace().map(str::to_uppercase).collect::<Vec<_>>().join(" ")
}
