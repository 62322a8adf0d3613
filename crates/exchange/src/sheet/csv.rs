//! CSV as programs save it: the separator is found out, and every cell knows its row and column.
//!
//! Read here and not by a library, because a row is counted as a spreadsheet counts it (empty rows too, line ends within quotes not),
//! and because a quote that is never closed is a mistake with a place, not a cell with the rest of the file in it.

use super::encoding;
use super::finding::{Finding, FindingKind};
use super::grid::{Cell, Grid, Row};
use super::place::{Place, Spot};
use super::{HIGHEST_ROW, LONGEST_CELL_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS};
use crate::table;

/// What may part the cells; the first is taken where others do as well.
const SEPARATORS: [char; 3] = [',', '\t', ';'];
/// Rows that are looked at to find out the separator.
const ROWS_TRIED: usize = 50;
/// With what our own files keep a spreadsheet from taking a text for a formula.
const GUARD: char = '\'';

/// Reads CSV.
///
/// # Errors
/// The first place from which on it cannot be read.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, Finding> {
    let text = encoding::decode(bytes)?;
    let separator = separator(&text);
    let (mut rows, mut count) = (Vec::new(), 0);
    for row in Rows::new(&text, separator) {
        let row = row?;
        if row.cells.is_empty() {
            continue;
        }
        if rows.len() == MOST_ROWS || row.number > HIGHEST_ROW {
            let place = Place::Cell(Spot { row: row.number, column: 1 });
            return Err(Finding { place, kind: FindingKind::TooManyRows });
        }
        count += row.cells.len();
        if count > MOST_CELLS {
            return Err(Finding::at(row.spot(), FindingKind::TooManyCells));
        }
        rows.push(row);
    }
    Ok(Grid { sheet: None, rows, merged: Vec::new() })
}

/// The separator by which the most rows have the same number of cells, two or more.
fn separator(text: &str) -> char {
    let mut best = (0, SEPARATORS[0]);
    for separator in SEPARATORS {
        let widths = Rows::new(text, separator).take(ROWS_TRIED).map_while(Result::ok).map(|row| row.width());
        let widths: Vec<u32> = widths.filter(|width| *width > 1).collect();
        let alike = |width: &u32| widths.iter().filter(|other| *other == width).count();
        let most = widths.iter().map(alike).max().unwrap_or(0);
        if most > best.0 {
            best = (most, separator);
        }
    }
    best.1
}

impl Row {
    fn width(&self) -> u32 {
        self.cells.last().map_or(0, |(column, _)| *column)
    }
}

/// The rows of a text, one at a time; after a mistake there are no more.
struct Rows<'t> {
    letters: std::iter::Peekable<std::str::Chars<'t>>,
    separator: char,
    /// The number of the row that was read last.
    number: u32,
    over: bool,
}

/// Why a cell ends.
#[derive(PartialEq)]
enum End {
    Cell,
    Row,
    Text,
}

impl<'t> Rows<'t> {
    fn new(text: &'t str, separator: char) -> Rows<'t> {
        Rows { letters: text.chars().peekable(), separator, number: 0, over: false }
    }

    fn row(&mut self) -> Result<Row, Finding> {
        let mut cells = Vec::new();
        for column in 1.. {
            let spot = Spot { row: self.number, column };
            let wrong = |kind| Finding { place: Place::Cell(spot), kind };
            let (text, end) = self.cell().map_err(wrong)?;
            if !text.trim().is_empty() {
                if column > MOST_COLUMNS {
                    return Err(wrong(FindingKind::TooManyColumns));
                }
                if text.len() > LONGEST_CELL_BYTES {
                    return Err(wrong(FindingKind::LongCell));
                }
                cells.push((column, Cell::Text(text)));
            }
            if end != End::Cell {
                self.over |= end == End::Text;
                break;
            }
        }
        Ok(Row { number: self.number, cells })
    }

    fn cell(&mut self) -> Result<(String, End), FindingKind> {
        let mut text = String::new();
        if self.letters.next_if_eq(&'"').is_none() {
            loop {
                match self.letters.next() {
                    Some(letter) if letter == self.separator => return Ok((unguarded(text), End::Cell)),
                    Some(letter) if self.ends_row(letter) => return Ok((unguarded(text), End::Row)),
                    Some(letter) => text.push(letter),
                    None => return Ok((unguarded(text), End::Text)),
                }
            }
        }
        loop {
            match self.letters.next() {
                Some('"') if self.letters.next_if_eq(&'"').is_some() => text.push('"'),
                Some('"') => break,
                Some(letter) => text.push(letter),
                None => return Err(FindingKind::OpenQuote),
            }
        }
        match self.letters.next() {
            Some(letter) if letter == self.separator => Ok((unguarded(text), End::Cell)),
            Some(letter) if self.ends_row(letter) => Ok((unguarded(text), End::Row)),
            Some(found) => Err(FindingKind::AfterQuote { found }),
            None => Ok((unguarded(text), End::Text)),
        }
    }

    /// Whether a letter ends the row: a line feed, a carriage return, or both.
    fn ends_row(&mut self, letter: char) -> bool {
        letter == '\n' || (letter == '\r' && self.letters.next_if_eq(&'\n').is_none_or(|_| true))
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Finding>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.over || self.letters.peek().is_none() {
            return None;
        }
        self.number = self.number.saturating_add(1);
        let row = self.row();
        self.over |= row.is_err();
        Some(row)
    }
}

/// A text without the guard that our own tables put before what looks like a formula.
fn unguarded(text: String) -> String {
    match text.strip_prefix(GUARD) {
        Some(rest) if table::safe(rest) == text => rest.to_owned(),
        _ => text,
    }
}
