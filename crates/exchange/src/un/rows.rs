//! Cells to rows, and what holds between the cells of a row and between rows.

use std::collections::HashMap;

use jiff::civil::Date;

use super::csv::Grid;
use super::table::{Form, Row, Table, notes};
use super::value::{self, Raw};
use super::{Problem, ProblemKind, Set};

/// The most by which a rounded sum is off the sum of its rounded parts, in persons.
const ROUNDED: u64 = 1;

/// A table of cells.
///
/// # Errors
///
/// Every problem, in the order of the rows.
pub(super) fn read(set: Set, form: Form, grid: &Grid) -> Result<Table, Vec<Problem>> {
    let mut problems = grid.problems.clone();
    let exchanged = exchanged(set, grid);
    if let Some((one, other)) = exchanged {
        problems.push(ProblemKind::Exchanged { other }.at(1, one));
    }
    let told = |name: &str| exchanged.is_some_and(|(one, other)| name == one || name == other);
    let mut rows = Vec::with_capacity(grid.rows.len());
    for (number, cells) in &grid.rows {
        let mut kept = Vec::with_capacity(cells.len());
        let before = problems.len();
        for (column, cell) in set.columns().iter().zip(cells) {
            let read = cell.as_ref().filter(|_| !told(column.name)).map(|raw| value::read(*column, raw));
            match read {
                Some(Err(wrong)) => problems.push(wrong.at(*number, column.name)),
                Some(Ok(value)) => kept.push(value),
                None => kept.push(String::new()),
            }
        }
        if problems.len() == before {
            let row = Row { number: *number, cells: kept };
            problems.extend(within(set, &row));
            rows.push(row);
        }
    }
    problems.extend(twice(set, &rows));
    if !problems.is_empty() {
        problems.sort_by_key(|problem| problem.row);
        return Err(problems);
    }
    let vintage = vintage(set, &rows);
    Ok(Table { notes: notes(set, &rows), set, form, vintage, rows })
}

/// Two columns of which each holds in all its cells what belongs in the other.
fn exchanged(set: Set, grid: &Grid) -> Option<(&'static str, &'static str)> {
    let (one, other) = set.exchanged()?;
    let at = (set.at(one)?, set.at(other)?);
    let kinds = (set.columns().get(at.0)?, set.columns().get(at.1)?);
    let mut any = false;
    for (_, cells) in &grid.rows {
        let (first, second) = (cells.get(at.0)?.as_ref()?, cells.get(at.1)?.as_ref()?);
        if (first, second) == (&Raw::Nothing, &Raw::Nothing) {
            continue;
        }
        value::read(*kinds.1, first).ok().zip(value::read(*kinds.0, second).ok())?;
        any = true;
    }
    any.then_some((one, other))
}

/// What does not hold within a row.
fn within(set: Set, row: &Row) -> Option<Problem> {
    let cell = |name: &str| set.at(name).and_then(|at| row.cells.get(at)).map_or("", String::as_str);
    match set {
        Set::Missions => {
            let (start, end) = (cell("start_date"), cell("end_date"));
            let backwards = !start.is_empty() && !end.is_empty() && end < start;
            let wrong = ProblemKind::Backwards { found: end.to_owned(), first: start.to_owned() };
            backwards.then(|| wrong.at(row.number, "end_date"))
        }
        Set::Contributions => {
            let number = |name| cell(name).parse::<u64>().ok();
            let (found, female, male) = (number("Total")?, number("Female")?, number("Male")?);
            let expected = female.saturating_add(male);
            let wrong = ProblemKind::Sum { found, expected };
            (found.abs_diff(expected) > ROUNDED).then(|| wrong.at(row.number, "Total"))
        }
        Set::Fatalities => None,
    }
}

/// Numbers of rows that are there twice.
fn twice(set: Set, rows: &[Row]) -> Vec<Problem> {
    let Some(at) = set.at(set.id()) else { return Vec::new() };
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut problems = Vec::new();
    for row in rows {
        let Some(id) = row.cells.get(at).filter(|id| !id.is_empty()) else { continue };
        let first = *seen.entry(id).or_insert(row.number);
        if first != row.number {
            let found = id.clone();
            problems.push(ProblemKind::Duplicate { found, first }.at(row.number, set.id()));
        }
    }
    problems
}

/// The latest day that the rows bear as the day of the table.
fn vintage(set: Set, rows: &[Row]) -> Option<Date> {
    let at = set.at(set.vintage()?)?;
    rows.iter().filter_map(|row| row.cells.get(at)?.parse().ok()).max()
}
