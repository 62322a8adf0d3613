//! The cells of one sheet, as they were read.

use std::borrow::Cow;

use record::When;

use super::place::Spot;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text with something in it.
    Text(String),
    /// A number.
    Number(f64),
    /// A day; a month or a year where the cell shows no more.
    When(When),
    /// True or false.
    Flag(bool),
    /// A formula that came to an error, such as `#N/A`.
    Error(String),
    /// A formula whose result the file does not have.
    NoResult,
}

impl Cell {
    /// What it shows, without spaces around it.
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) | Cell::Error(text) => text.trim().into(),
            Cell::Number(number) => number.to_string().into(),
            Cell::When(when) => when.to_string().into(),
            Cell::Flag(flag) => (if *flag { "TRUE" } else { "FALSE" }).into(),
            Cell::NoResult => "".into(),
        }
    }
}

/// A row in which something stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number, from 1.
    pub number: u32,
    /// The cells in which something stands, by column from 1, in order.
    pub cells: Vec<(u32, Cell)>,
}

impl Row {
    /// What stands in a column.
    pub fn get(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        self.cells.get(at).map(|(_, cell)| cell)
    }

    /// The first cell of the row.
    pub fn spot(&self) -> Spot {
        Spot { row: self.number, column: self.cells.first().map_or(1, |(column, _)| *column) }
    }
}

/// The cells of one sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// The name of the sheet; CSV has none.
    pub sheet: Option<String>,
    /// The rows in which something stands, in order.
    pub rows: Vec<Row>,
    /// Cells that are merged: the first and the last of each.
    pub merged: Vec<(Spot, Spot)>,
}
