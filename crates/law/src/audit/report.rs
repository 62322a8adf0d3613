//! What an audit says.

use crate::complaint::Complaint;
use jiff::civil::Date;

/// What was checked of a framework, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    /// What is wrong, in the order of the files.
    pub complaints: Vec<Complaint>,
    /// The first days of the editions checked.
    pub editions: Vec<Date>,
    /// How many versions of rules and goals were checked.
    pub rules: usize,
    /// How many goals there are.
    pub goals: usize,
    /// How many conditions were taken out one by one.
    pub conditions: usize,
    /// How many cells of matrices were worked out.
    pub cells: usize,
    /// How many of those cells no rule settles.
    pub undetermined: usize,
    /// How many checks of a rule were made on a sample of states because its diagram grew too large.
    pub sampled: usize,
    /// Conditions that changed no answer in any sample: perhaps dead, not proved so.
    pub doubtful: Vec<String>,
    /// Organisations that no list names, and dimensions that no condition asks for.
    pub idle: Vec<String>,
    /// One line for each goal and each day from which it depends on other versions than before.
    pub lines: Vec<GoalLine>,
}

/// What was found of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalLine {
    /// The goal.
    pub goal: String,
    /// The first day of the first edition with this content.
    pub since: Date,
    /// How many choices its diagram has; `None` where it grew too large.
    pub nodes: Option<usize>,
    /// How many facts, memberships and complete sets it depends on, each set written out for two members.
    pub leaves: usize,
    /// The facts and sets that speak for it in one place and against it in another. Only these can make the tree
    /// say unknown where every completion agrees.
    pub mixed: Vec<String>,
    /// How often they do; `None` where nothing is mixed, and so the tree says unknown only where completions differ.
    pub exactness: Option<Exactness>,
}

/// How often the tree says unknown though every completion agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exactness {
    /// States of knowledge held against the goal: a decimal number.
    pub states: String,
    /// Those in which the tree says unknown though every completion agrees: a decimal number.
    /// Of a sample, those in which no completion drawn disagreed.
    pub coarse: String,
    /// Whether the states were drawn rather than all counted.
    pub sampled: bool,
}
