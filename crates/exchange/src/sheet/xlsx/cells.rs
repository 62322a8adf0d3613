//! The cells of a sheet.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use quick_xml::events::BytesStart;
use record::When;

use super::super::finding::{Finding, FindingKind};
use super::super::grid::{Cell, Grid, Row};
use super::super::place::Spot;
use super::super::{
    HIGHEST_ROW, LARGEST_UNPACKED_BYTES, LONGEST_CELL_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS,
};
use super::styles::Format;
use super::xml::{self, Event};

/// The days before which, and after which, no program counts.
const DAYS: std::ops::Range<f64> = 1.0..2_958_466.0;
/// The day in programs that count from 1900 which never was, 1900-02-29.
const NEVER: f64 = 60.0;

/// What cells refer to.
pub struct Book {
    /// The texts, by number.
    pub strings: Vec<String>,
    /// The formats, by the number of the style.
    pub formats: Vec<Format>,
    /// Whether days are counted from 1904-01-01.
    pub from_1904: bool,
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    spot: Option<Spot>,
    of_type: String,
    style: usize,
    /// What stands in its value, or in its own text.
    text: String,
    formula: bool,
}

/// The reading of a sheet.
struct Reading<'b> {
    book: &'b Book,
    grid: Grid,
    /// Where the next cell stands that does not say.
    next: Spot,
    open: Open,
    /// Within the text of a cell; and within a reading of it (furigana).
    in_text: bool,
    in_ruby: bool,
    /// How much text the cells may still have, in bytes: many can name the same long text.
    left: u64,
    /// How many cells there are.
    count: usize,
}

/// Reads the cells of a sheet.
pub fn read(part: &str, text: &str, book: &Book) -> Result<Grid, Finding> {
    let next = Spot { row: 0, column: 1 };
    let mut reading = Reading {
        book,
        grid: Grid::default(),
        next,
        open: Open::default(),
        in_text: false,
        in_ruby: false,
        left: LARGEST_UNPACKED_BYTES,
        count: 0,
    };
    xml::each(part, text, |event| reading.event(&event))?;
    let Grid { rows, .. } = &mut reading.grid;
    rows.sort_by_key(|row| row.number);
    // a row that is written twice is one
    rows.dedup_by(|later, first| {
        let same = later.number == first.number;
        if same {
            first.cells.append(&mut later.cells);
        }
        same
    });
    for row in rows {
        row.cells.sort_by_key(|(column, _)| *column);
        row.cells.dedup_by_key(|(column, _)| *column);
    }
    Ok(reading.grid)
}

impl Reading<'_> {
    fn event(&mut self, event: &Event<'_>) -> Result<(), Finding> {
        match event {
            Event::Start { name: "row", element } => {
                let written = xml::attribute(element, "r").and_then(|row| row.parse().ok());
                self.next = Spot { row: written.unwrap_or(self.next.row.saturating_add(1)), column: 1 };
            }
            Event::Start { name: "c", element } => self.start(element),
            Event::Start { name: "f", .. } => self.open.formula = true,
            Event::Start { name: "v" | "t", .. } => self.in_text = true,
            Event::End("v" | "t") => self.in_text = false,
            Event::Start { name: "rPh", .. } => self.in_ruby = true,
            Event::End("rPh") => self.in_ruby = false,
            Event::Text(text) if self.in_text && !self.in_ruby => self.open.text.push_str(text),
            Event::End("c") => self.end()?,
            Event::Start { name: "mergeCell", element } => {
                let range = xml::attribute(element, "ref").unwrap_or_default();
                let both = range.split_once(':');
                let both = both.and_then(|(from, to)| Some((Spot::parse(from)?, Spot::parse(to)?)));
                self.grid.merged.extend(both.filter(|(from, to)| from != to));
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        let get = |key| xml::attribute(element, key);
        let spot = get("r").and_then(|written| Spot::parse(&written)).unwrap_or(self.next);
        self.next.column = spot.column.saturating_add(1);
        let style = get("s").and_then(|style| style.parse().ok()).unwrap_or(0);
        self.open =
            Open { spot: Some(spot), of_type: get("t").unwrap_or_default(), style, ..Open::default() };
    }

    fn end(&mut self) -> Result<(), Finding> {
        let open = std::mem::take(&mut self.open);
        let Some(spot) = open.spot else { return Ok(()) };
        let Some(cell) = self.cell(open) else { return Ok(()) };
        let wrong = |kind| Err(Finding::at(spot, kind));
        if spot.column > MOST_COLUMNS {
            return wrong(FindingKind::TooManyColumns);
        }
        if let Cell::Text(text) = &cell {
            let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
            if text.len() > LONGEST_CELL_BYTES {
                return wrong(FindingKind::LongCell);
            }
            match self.left.checked_sub(bytes) {
                Some(left) => self.left = left,
                None => return wrong(FindingKind::Unpacked),
            }
        }
        self.count += 1;
        if self.count > MOST_CELLS {
            return wrong(FindingKind::TooManyCells);
        }
        let rows = &mut self.grid.rows;
        let full = rows.len() == MOST_ROWS || spot.row > HIGHEST_ROW;
        match rows.last_mut().filter(|row| row.number == spot.row) {
            Some(row) => row.cells.push((spot.column, cell)),
            None if full => return wrong(FindingKind::TooManyRows),
            None => rows.push(Row { number: spot.row, cells: vec![(spot.column, cell)] }),
        }
        Ok(())
    }

    /// What a cell holds; `None`: nothing.
    fn cell(&self, open: Open) -> Option<Cell> {
        let text = open.text;
        if text.trim().is_empty() && open.of_type != "s" {
            // a formula may well come to an empty text
            return (open.formula && open.of_type != "str").then_some(Cell::NoResult);
        }
        match open.of_type.as_str() {
            "s" => {
                let shared = text.trim().parse().ok().and_then(|at: usize| self.book.strings.get(at))?;
                (!shared.trim().is_empty()).then(|| Cell::Text(shared.clone()))
            }
            "str" | "inlineStr" => Some(Cell::Text(text)),
            "b" => Some(Cell::Flag(text.trim() == "1" || text.trim() == "true")),
            "e" => Some(Cell::Error(text)),
            "d" => {
                let day = text.trim().get(..10).and_then(When::parse);
                Some(day.map_or(Cell::Text(text), Cell::When))
            }
            _ => {
                let Ok(number) = text.trim().parse::<f64>() else { return Some(Cell::Text(text)) };
                let format = self.book.formats.get(open.style).copied().unwrap_or(Format::Number);
                let when = self.day(number).and_then(|day| shown(day, format));
                Some(when.map_or(Cell::Number(number), Cell::When))
            }
        }
    }

    /// The day of a number that counts days; `None` for no whole number, or none of a day.
    fn day(&self, number: f64) -> Option<Date> {
        let whole = number.fract() == 0.0 && DAYS.contains(&number);
        if !whole {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a whole number of at most seven digits")]
        let days = i32::try_from(number as i64).ok()?;
        let before = if self.book.from_1904 {
            date(1904, 1, 1)
        } else if number < NEVER {
            date(1899, 12, 31)
        } else if number > NEVER {
            date(1899, 12, 30)
        } else {
            return None;
        };
        before.checked_add(days.days()).ok()
    }
}

/// What a format shows of a day; `None`: a number.
fn shown(day: Date, format: Format) -> Option<When> {
    let (year, month) = (day.year(), day.month());
    match format {
        Format::Number => None,
        Format::Day => Some(When::day(day)),
        Format::Month => When::parse(&format!("{year:04}-{month:02}")),
        Format::Year => When::parse(&format!("{year:04}")),
    }
}
