//! CSV to cells.

use super::value::Raw;
use super::{MOST_ROWS, Problem, ProblemKind, Set};

/// What may stand between cells: spreadsheets of countries that write a comma in decimals put a semicolon there.
const BETWEEN: [u8; 3] = [b',', b';', b'\t'];

/// The cells of a file, in the order of the set's columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// Each row with its number. A column that the row or the file does not have is none; it has been told already.
    pub rows: Vec<(usize, Vec<Option<Raw>>)>,
    /// What is wrong with the form of the file, whatever stands in the cells.
    pub problems: Vec<Problem>,
}

/// The cells of a text.
///
/// # Errors
///
/// Where there are no rows, or too many to be read.
pub(super) fn read(set: Set, text: &str) -> Result<Grid, Vec<Problem>> {
    let mut rows = records(set, text);
    let heads = rows.next().unwrap_or_default();
    let mut grid = Grid::default();
    let places = places(set, &heads, &mut grid.problems);
    for (cells, row) in rows.zip(2..) {
        if row > MOST_ROWS + 1 {
            return Err(vec![ProblemKind::TooMany.of_file()]);
        }
        if cells.len() != heads.len() {
            let wrong = ProblemKind::Cells { found: cells.len(), expected: heads.len() };
            grid.problems.push(wrong.of_row(row));
            continue;
        }
        let raw = |at: &Option<usize>| Some(raw(cells.get((*at)?)?));
        grid.rows.push((row, places.iter().map(raw).collect()));
    }
    if grid.rows.is_empty() && grid.problems.is_empty() {
        return Err(vec![ProblemKind::Empty.of_file()]);
    }
    Ok(grid)
}

/// The rows of a text with what stands between the cells of its first row.
fn records(set: Set, text: &str) -> impl Iterator<Item = Vec<String>> {
    let first = text.lines().next().unwrap_or_default();
    let known = |between: u8| {
        let heads = first.split(char::from(between)).map(|head| head.trim_matches('"'));
        heads.filter(|head| set.at(head).is_some()).count()
    };
    // of equals the last is taken: the list is turned round, so that it is the comma
    let between = BETWEEN.into_iter().rev().max_by_key(|between| known(*between)).unwrap_or(b',');
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(between);
    let reader = builder.from_reader(text.as_bytes());
    // reading text from memory does not fail
    reader
        .into_records()
        .map_while(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .fuse()
}

/// Where each column of the set stands in the file.
fn places(set: Set, heads: &[String], problems: &mut Vec<Problem>) -> Vec<Option<usize>> {
    let mut places = vec![None; set.columns().len()];
    for (at, head) in heads.iter().enumerate() {
        let known = set.at(head).and_then(|column| places.get_mut(column));
        match known {
            None => problems.push(ProblemKind::Unknown.at(1, head)),
            Some(Some(_)) => problems.push(ProblemKind::Twice.at(1, head)),
            Some(place) => *place = Some(at),
        }
    }
    for (column, _) in set.columns().iter().zip(&places).filter(|(_, place)| place.is_none()) {
        problems.push(ProblemKind::Missing.at(1, column.name));
    }
    places
}

fn raw(cell: &str) -> Raw {
    match cell.trim() {
        "" => Raw::Nothing,
        text => Raw::Text(text.to_owned()),
    }
}
