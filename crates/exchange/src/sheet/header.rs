//! The row with the headers.

use super::grid::{Grid, Row};

/// The row of that number; where none is given, the first in which two cells or more have something, as a title above stands alone; in
/// a table of one column the first.
pub(super) fn find(grid: &Grid, wanted: Option<u32>) -> Option<&Row> {
    match wanted {
        Some(number) => grid.rows.iter().find(|row| row.number == number),
        None => grid.rows.iter().find(|row| row.cells.len() > 1).or_else(|| grid.rows.first()),
    }
}
