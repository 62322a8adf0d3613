//! Reference tables as the UN publishes them: read whole or refused whole, with every problem at its row and column; compared by
//! vintage; kept as they came.
//!
//! A data set is described by its columns ([`Set::columns`]); one reader follows from that, for CSV and for JSON. What a column holds is told
//! by its name and held against its values: the UN's own dictionary of columns (`metadata-all`) exchanges some entries, so it is not
//! read. A value is kept in one form, whatever the file: days as 2025-04-04 (JSON has milliseconds since 1970), decimals with a point
//! (the files have commas), `yes` and `no` (the files have `No` and `NO`), whole numbers without a point.

mod csv;
mod diff;
mod json;
mod problem;
mod rows;
mod set;
mod store;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod value;

pub use diff::{Change, Counts, Diff, Edit, diff};
pub use problem::{Problem, ProblemKind};
pub use set::{Column, Kind, Set};
pub use store::{Kept, Provenance, Reference, Store, StoreError};
pub use table::{Form, Note, Row, Table};

/// Largest file that is read, in bytes (32 MiB). The UN's longest table of these is under 3 MiB.
pub const LARGEST_BYTES: usize = 32 * 1024 * 1024;
/// Most rows that are read out of one file, in rows.
pub const MOST_ROWS: usize = 500_000;

/// Reads a table of a data set, whether CSV or JSON.
///
/// # Errors
///
/// Every problem of the file, in the order of its rows. Then there is no table.
pub fn read(set: Set, bytes: &[u8]) -> Result<Table, Vec<Problem>> {
    let text = text::decode(bytes)?;
    let (form, grid) = match text.trim_start().chars().next() {
        None => return Err(vec![ProblemKind::Empty.of_file()]),
        Some('[' | '{') => (Form::Json, json::read(set, text)?),
        Some(_) => (Form::Csv, csv::read(set, text)?),
    };
    rows::read(set, form, &grid)
}
