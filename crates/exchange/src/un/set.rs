//! The data sets, described by their columns.

/// A data set that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Set {
    /// The UN's list of peacekeeping operations (DPPADPOSS-PKO).
    Missions,
    /// Those who died in peacekeeping and special political missions since 1948 (DPPADPOSS-FATALITIES).
    Fatalities,
    /// Yearly means of uniformed persons by country and mission, derived from the UN's monthly figures.
    Contributions,
}

/// One column of a data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the file.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Whether every row must have it.
    pub needed: bool,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A whole number that is not negative; `250.0` is one.
    Whole,
    /// A year of four digits.
    Year,
    /// A number of degrees up to so many either way, with a comma or a point.
    Degrees(u8),
    /// A day.
    Day,
    /// Yes or no, however written.
    YesNo,
    /// Three letters, as ISO 3166 has them for countries.
    Code,
}

const fn needed(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, needed: true }
}

const fn may(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, needed: false }
}

/// The columns of [`Set::Missions`].
const MISSIONS: &[Column] = &[
    needed("id", Kind::Whole),
    needed("mission_acronym", Kind::Text),
    needed("mission_name", Kind::Text),
    needed("lead_department", Kind::Text),
    needed("mission_isactive", Kind::YesNo),
    may("start_date", Kind::Day),
    may("end_date", Kind::Day),
    may("mission_location", Kind::Text),
    may("mission_longitude", Kind::Degrees(180)),
    may("mission_latitude", Kind::Degrees(90)),
    needed("last_update", Kind::Day),
];

/// The columns of [`Set::Fatalities`].
const FATALITIES: &[Column] = &[
    needed("id", Kind::Whole),
    needed("incident_date", Kind::Day),
    needed("casualty_id", Kind::Text),
    needed("mission_acronym", Kind::Text),
    needed("type_of_casualty", Kind::Text),
    may("gender", Kind::Text),
    may("casualty_nationality", Kind::Text),
    needed("casualty_personnel_type", Kind::Text),
    needed("type_of_incident", Kind::Text),
    may("m49_code", Kind::Whole),
    may("isocode3", Kind::Code),
    needed("last_update", Kind::Day),
];

/// The columns of [`Set::Contributions`]. The first, the number of the row, has no name in the file.
const CONTRIBUTIONS: &[Column] = &[
    needed("", Kind::Whole),
    needed("Year", Kind::Year),
    needed("Country", Kind::Text),
    needed("Mission", Kind::Text),
    needed("Female", Kind::Whole),
    needed("Male", Kind::Whole),
    needed("Total", Kind::Whole),
];

impl Set {
    /// All of them.
    pub const ALL: [Set; 3] = [Set::Missions, Set::Fatalities, Set::Contributions];

    /// Its name on the command line, in addresses and on the disk.
    pub const fn word(self) -> &'static str {
        match self {
            Set::Missions => "un-missions",
            Set::Fatalities => "un-fatalities",
            Set::Contributions => "un-contributions",
        }
    }

    /// The set of a name.
    pub fn of_word(word: &str) -> Option<Set> {
        Set::ALL.into_iter().find(|set| set.word() == word)
    }

    /// Its columns, in the order of the file.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Set::Missions => MISSIONS,
            Set::Fatalities => FATALITIES,
            Set::Contributions => CONTRIBUTIONS,
        }
    }

    /// The column that numbers the rows: no two rows have the same.
    pub const fn id(self) -> &'static str {
        match self {
            Set::Missions | Set::Fatalities => "id",
            Set::Contributions => "",
        }
    }

    /// The columns that name what a row is of, from one vintage to the next.
    pub const fn key(self) -> &'static [&'static str] {
        match self {
            Set::Missions => &["mission_acronym"],
            Set::Fatalities => &["casualty_id"],
            Set::Contributions => &["Year", "Country", "Mission"],
        }
    }

    /// The column in which every row bears the day of the whole table, where the set has one.
    pub const fn vintage(self) -> Option<&'static str> {
        match self {
            Set::Missions | Set::Fatalities => Some("last_update"),
            Set::Contributions => None,
        }
    }

    /// Columns that the UN's dictionary takes for each other: in a file made by it each holds what belongs in the other.
    pub const fn exchanged(self) -> Option<(&'static str, &'static str)> {
        match self {
            Set::Fatalities => Some(("m49_code", "isocode3")),
            Set::Missions | Set::Contributions => None,
        }
    }

    /// Where a column stands among the set's.
    pub(super) fn at(self, name: &str) -> Option<usize> {
        self.columns().iter().position(|column| column.name == name)
    }
}
