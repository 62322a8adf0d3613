//! The record as flat tables, for those who count with tools of their own: a table for each kind, one for each list in it, and those that
//! all share. What a table has follows from [`crate::KINDS`]; how it is written to a file is for others.

mod layout;
mod rows;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::Shape;
pub use layout::Layout;
pub use rows::{FlatError, Place};

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name: that of a kind, of a kind and a list in it (`dispatch_tasks`), or of what all share (`entries`).
    pub name: String,
    /// What its rows are.
    pub of: Of,
    /// Its columns. The first [`Table::key`] of them together are there once only.
    pub columns: Vec<Column>,
    /// How many of the first columns are its key.
    pub key: usize,
    /// The table that has in its first column what is in the first column here.
    pub parent: Option<String>,
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// What all kinds share, or the tables themselves.
    All,
    /// Statements of a kind.
    Kind(&'static str),
    /// What stands in a list or a table of a kind.
    List(&'static str, &'static str),
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What its cells are.
    pub sort: Sort,
    /// Whether no cell is empty.
    pub needed: bool,
    /// The field of the kind that it shows, and what of it; none: it is of the entry, or of the table.
    pub field: Option<Shown>,
}

/// What of a field a column shows.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The name of the field.
    pub name: &'static str,
    /// What may stand in it.
    pub shape: Shape,
    /// What of that the column has.
    pub part: Part,
}

/// A part of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it, as it is written.
    Whole,
    /// Its words in Japanese.
    Ja,
    /// Its words in English.
    En,
    /// The first day of a day, month, year or fiscal year.
    First,
    /// The last.
    Last,
    /// All of it, as JSON.
    Json,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A text.
    Text,
    /// A whole number, up to 2^63 - 1.
    Number,
    /// Yes or no.
    Flag,
    /// A day.
    Day,
    /// A moment, to the nanosecond.
    Moment,
}

impl Sort {
    /// Its word in the table of columns.
    pub const fn word(self) -> &'static str {
        match self {
            Sort::Text => "text",
            Sort::Number => "number",
            Sort::Flag => "flag",
            Sort::Day => "day",
            Sort::Moment => "moment",
        }
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Date),
    /// A moment.
    Moment(Timestamp),
}

impl Cell {
    /// A text, or nothing.
    pub fn text(text: Option<impl Into<String>>) -> Cell {
        text.map_or(Cell::Empty, |text| Cell::Text(text.into()))
    }

    /// A day, or nothing.
    pub fn day(day: Option<Date>) -> Cell {
        day.map_or(Cell::Empty, Cell::Day)
    }
}
