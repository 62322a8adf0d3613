//! A table as it was read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use record::reference::{Fatality, Mission, Tables, YearMean};

use serde::{Deserialize, Serialize};

use super::Set;

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// CSV.
    Csv,
    /// JSON.
    Json,
}

impl Form {
    /// The ending of its files.
    pub const fn word(self) -> &'static str {
        match self {
            Form::Csv => "csv",
            Form::Json => "json",
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, as in [`super::Problem::row`].
    pub number: usize,
    /// Its cells, in the order of the set's columns, each in the one form; empty for nothing.
    pub cells: Vec<String>,
}

/// Something odd in a sound table, for people to know: nothing is changed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Rows of the same key; all of them are kept.
    SameKey {
        /// The key.
        key: String,
        /// Their numbers in the file.
        rows: Vec<usize>,
    },
    /// Two rows of one place, of which one has the other's longitude for its latitude and the other way round.
    Exchanged {
        /// The place.
        place: String,
        /// The numbers of the rows.
        rows: Vec<usize>,
    },
}

/// A table of a data set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Of which set.
    pub set: Set,
    /// The form of the file.
    pub form: Form,
    /// The day that its rows bear as the day of the table; none: they bear none.
    pub vintage: Option<Date>,
    /// The rows, in the order of the file.
    pub rows: Vec<Row>,
    /// What is odd in it.
    pub notes: Vec<Note>,
}

impl Row {
    /// What names the row from one vintage to the next.
    pub(super) fn key(&self, set: Set) -> String {
        let cells = set.key().iter().filter_map(|name| self.cells.get(set.at(name)?)).map(String::as_str);
        cells.collect::<Vec<_>>().join(" / ")
    }

    /// The value of a column; empty where there is none.
    fn cell(&self, set: Set, name: &str) -> &str {
        set.at(name).and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }
}

/// What is odd among rows.
pub(super) fn notes(set: Set, rows: &[Row]) -> Vec<Note> {
    let mut keys: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for row in rows {
        keys.entry(row.key(set)).or_default().push(row.number);
    }
    let same = keys.into_iter().filter(|(_, rows)| rows.len() > 1);
    let mut notes: Vec<Note> = same.map(|(key, rows)| Note::SameKey { key, rows }).collect();
    if set == Set::Missions {
        notes.extend(exchanged(rows));
    }
    notes
}

/// Places at which rows contradict each other by longitude and latitude exchanged. Which of them is right the table does not say.
fn exchanged(rows: &[Row]) -> Vec<Note> {
    let cell = |row, name| Row::cell(row, Set::Missions, name);
    let mut points: BTreeMap<(&str, &str), Vec<&Row>> = BTreeMap::new();
    for row in rows {
        points.entry((cell(row, "mission_longitude"), cell(row, "mission_latitude"))).or_default().push(row);
    }
    let mut places: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for ((longitude, latitude), here) in &points {
        let turned = points.get(&(*latitude, *longitude)).filter(|_| longitude != latitude);
        for row in here.iter().filter(|_| turned.is_some()) {
            places.entry(cell(row, "mission_location")).or_default().insert(row.number);
        }
    }
    let notes = places
        .into_iter()
        .map(|(place, rows)| Note::Exchanged { place: place.to_owned(), rows: rows.into_iter().collect() });
    notes.collect()
}

impl Table {
    /// Puts its rows among the tables that the record is held against, in place of those of the same set.
    pub fn into_tables(self, tables: &mut Tables) {
        let set = self.set;
        let cell = |row: &Row, name: &str| row.cell(set, name).to_owned();
        let day = |row: &Row, name: &str| row.cell(set, name).parse::<Date>().ok();
        match set {
            Set::Missions => {
                let mission = |row: &Row| Mission {
                    acronym: cell(row, "mission_acronym"),
                    name: cell(row, "mission_name"),
                    active: row.cell(set, "mission_isactive") == "yes",
                    start: day(row, "start_date"),
                    end: day(row, "end_date"),
                };
                tables.missions = Some(self.rows.iter().map(mission).collect());
            }
            Set::Fatalities => {
                let fatality = |row: &Row| {
                    Some(Fatality {
                        id: cell(row, "casualty_id"),
                        day: day(row, "incident_date")?,
                        mission: cell(row, "mission_acronym"),
                        nationality: cell(row, "casualty_nationality"),
                        personnel: cell(row, "casualty_personnel_type"),
                        incident: cell(row, "type_of_incident"),
                    })
                };
                tables.fatalities = Some(self.rows.iter().filter_map(fatality).collect());
            }
            Set::Contributions => {
                let mean = |row: &Row| {
                    Some(YearMean {
                        year: row.cell(set, "Year").parse().ok()?,
                        country: cell(row, "Country"),
                        mission: cell(row, "Mission"),
                        persons: row.cell(set, "Total").parse().ok()?,
                    })
                };
                tables.means = Some(self.rows.iter().filter_map(mean).collect());
            }
        }
    }
}
