//! Contributions as activities of the International Aid Transparency Initiative (IATI standard 2.03, activity file).
//!
//! What is written is what the standard asks for and the record knows: nothing is made up to fill an element. Where the standard wants a
//! share or a day that nobody gave, the element carries a narrative that says so.

mod write;

pub use write::write;

use jiff::Timestamp;
use jiff::civil::Date;
use record::Words;

/// A file of activities.
#[derive(Clone, Debug)]
pub struct Activities<'a> {
    /// When what is in it was last recorded.
    pub generated: Timestamp,
    /// Of what moment it is: names of attributes in a namespace of our own, and what they say.
    pub of: Vec<(&'static str, String)>,
    /// Who reports.
    pub reporter: &'a Reporter,
    /// The activities. The standard's schema wants at least one.
    pub activities: Vec<Activity>,
}

/// Who reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reporter {
    /// Its identifier, by which activities begin.
    pub id: String,
    /// What sort of organisation it is (code list `OrganisationType`).
    pub sort: String,
    /// Its name.
    pub name: Words,
}

/// One contribution.
#[derive(Clone, Debug)]
pub struct Activity {
    /// The record's own id; the activity's identifier is the reporter's, `-`, and this with `:` for `/`.
    pub id: String,
    /// When what is said here was recorded.
    pub updated: Timestamp,
    /// Whether it is humanitarian.
    pub humanitarian: bool,
    /// What it is.
    pub title: Words,
    /// More about it.
    pub description: Words,
    /// Who takes part, beside the reporter, who pays.
    pub partners: Vec<Partner>,
    /// How far it is.
    pub status: Status,
    /// When it begins and ends.
    pub days: Vec<Dated>,
    /// Where; of several places none has a known share. Nowhere that is known: a developing country, unspecified.
    pub places: Vec<Place>,
    /// The purpose, by the code of the OECD's Development Assistance Committee.
    pub sector: String,
    /// The operation that it belongs to, and whatever else groups it: code and name in the reporter's own vocabulary.
    pub tags: Vec<(String, Words)>,
    /// Its value.
    pub value: Option<Value>,
    /// Where more is told: address and title.
    pub documents: Vec<(String, Words)>,
    /// What was given: of each thing how many, in what.
    pub outputs: Vec<Output>,
}

/// A country or a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The code: of a country that of ISO 3166, of a region that of the Development Assistance Committee.
    pub code: String,
    /// Whether it is a region: what is no country of today has the code of one.
    pub region: bool,
    /// Its name.
    pub name: Words,
}

/// Someone who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// As what.
    pub role: Role,
    /// Who.
    pub name: Words,
}

/// As what someone takes part (code list `OrganisationRole`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Answers for it.
    Accountable,
    /// Does it, or uses the goods.
    Implementing,
}

/// How far an activity is (code list `ActivityStatus`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not begun.
    Pipeline,
    /// Under way.
    Implementation,
    /// Done.
    Closed,
}

/// A day of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Of what.
    pub what: Edge,
    /// The day.
    pub day: Date,
    /// How it is known, where a source does not give the day itself.
    pub remark: Option<Words>,
}

/// Of what a day is (code list `ActivityDateType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// The beginning, to come.
    PlannedStart,
    /// The beginning.
    ActualStart,
    /// The end, to come.
    PlannedEnd,
    /// The end.
    ActualEnd,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// How much, in `currency`.
    pub amount: u64,
    /// ISO 4217.
    pub currency: &'static str,
    /// When it was decided or handed over.
    pub day: Date,
    /// Handed over; otherwise decided.
    pub handed_over: bool,
    /// What is to be known of it.
    pub remark: Option<Words>,
}

/// So many of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Of what, and in what it is counted.
    pub what: Words,
    /// How many.
    pub count: u64,
    /// From when to when.
    pub from: Date,
    /// The same day or a later one.
    pub to: Date,
}

/// The identifier of an activity, for ever the same: ids of the record have no `:`, and the standard allows no `/`.
pub fn identifier(reporter: &str, id: &str) -> String {
    format!("{reporter}-{}", id.replace('/', ":"))
}
