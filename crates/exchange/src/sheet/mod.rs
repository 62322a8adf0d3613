//! Tables of offices, as CSV or XLSX, and how their rows become entries.
//!
//! [`read`] gives the cells of one sheet, each of which knows its place; [`Mapping::read`] what its columns are, as an official has
//! confirmed it; and [`entries`] the entries of the rows, or every mistake at its place. [`propose`] guesses a first mapping, of which
//! nothing is recorded until it has been confirmed, and [`Known`] tells what the record has already.

mod csv;
mod days;
mod encoding;
mod finding;
mod fold;
mod grid;
mod header;
mod id;
mod known;
mod mapping;
mod place;
mod propose;
mod rows;
mod target;
mod tree;
mod value;
mod written;
mod xlsx;

#[cfg(test)]
mod tests;

pub use finding::{Finding, FindingKind, Tab};
pub use grid::{Cell, Grid, Row};
pub use known::{Known, Standing};
pub use mapping::{Column, Mapping};
pub use place::{Place, Spot};
pub use propose::{Guess, Names, Proposal, Surety, Words, propose};
pub use rows::{Made, Outcome, blamed, entries};
pub use target::{Leaf, Step, Target};
pub use written::Note;

/// The largest file that is read, in bytes: 16 MiB.
pub const LARGEST_FILE_BYTES: usize = 16 * 1024 * 1024;

/// How much a workbook may unpack to, in bytes: 64 MiB; and how much text its cells may have.
pub const LARGEST_UNPACKED_BYTES: u64 = 64 * 1024 * 1024;

/// The most rows in which something may stand.
pub const MOST_ROWS: usize = 20_000;

/// The highest number of a row, as spreadsheets have it.
pub const HIGHEST_ROW: u32 = 1_048_576;

/// The most columns.
pub const MOST_COLUMNS: u32 = 256;

/// The most cells in which something may stand.
pub const MOST_CELLS: usize = 500_000;

/// The longest text of a cell, in bytes: 64 KiB.
pub const LONGEST_CELL_BYTES: usize = 64 * 1024;

/// How many mistakes of one table are told, in findings; one [`FindingKind::TooManyFindings`] says that there are more.
pub const MOST_FINDINGS: usize = 256;

/// How a workbook of the old form begins (.xls), and one that is protected by a password.
const OLD: &[u8] = b"\xd0\xcf\x11\xe0";

/// Reads a file: a workbook, by its first bytes, or else CSV. Of a workbook the sheet of that name, or else the only one that is not
/// hidden.
///
/// # Errors
/// Why it cannot be read, with the first place where that shows.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Grid, Finding> {
    let whole = |kind| Err(Finding::of_file(kind));
    if bytes.len() > LARGEST_FILE_BYTES {
        return whole(FindingKind::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(OLD) {
        return whole(FindingKind::OldWorkbook);
    }
    let grid = if bytes.starts_with(xlsx::MAGIC) {
        xlsx::read(bytes, sheet)?
    } else if sheet.is_some() {
        return whole(FindingKind::NeedlessSheet);
    } else {
        csv::read(bytes)?
    };
    if grid.rows.is_empty() { whole(FindingKind::NoRows) } else { Ok(grid) }
}
