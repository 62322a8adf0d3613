//! Tables as a workbook of a spreadsheet (XLSX, ISO/IEC 29500): every cell is what it is, and none is a formula.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The widest that a column is made for what stands in it, in pixels.
const WIDEST_PX: u32 = 320;
/// The greatest whole number that a spreadsheet keeps as it is: its numbers are binary64.
const GREATEST: u64 = 1 << 53;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, whatever it begins with.
    Text(String),
    /// A whole number; one that a spreadsheet would round is written as text.
    Number(u64),
    /// Yes or no.
    Flag(bool),
}

/// One sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What stands on its tab: at most 31 characters, none of them `[ ] : * ? / \`.
    pub name: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, as long as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// Why there can be no such workbook: a sheet has more rows, a cell more text or a tab another name than a spreadsheet takes.
#[derive(Debug, thiserror::Error)]
#[error("sheet {sheet}: {source}")]
pub struct WorkbookError {
    /// Which sheet.
    pub sheet: String,
    /// Why, in the words of the writer of workbooks.
    source: XlsxError,
}

/// A workbook with these sheets, made on a day: the same sheets and day give the same bytes.
///
/// # Errors
/// Where a spreadsheet would not take it.
pub fn xlsx(title: &str, made: Date, sheets: &[Sheet]) -> Result<Vec<u8>, WorkbookError> {
    let mut book = Workbook::new();
    let day = |year: i16| u16::try_from(year).unwrap_or_default();
    let of_day = || {
        let (month, date) = (made.month().unsigned_abs(), made.day().unsigned_abs());
        let created = ExcelDateTime::from_ymd(day(made.year()), month, date)?;
        Ok(DocProperties::new().set_title(title).set_creation_datetime(&created))
    };
    let failed = |sheet: &str| {
        let sheet = sheet.to_owned();
        move |source| WorkbookError { sheet, source }
    };
    book.set_properties(&of_day().map_err(failed(title))?);
    for sheet in sheets {
        filled(book.add_worksheet(), sheet).map_err(failed(&sheet.name))?;
    }
    book.save_to_buffer().map_err(failed(title))
}

fn filled(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    let bold = Format::new().set_bold();
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, at, column, &bold)?;
    }
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        for (at, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => page.write_string(line, at, text)?,
                Cell::Flag(flag) => page.write_boolean(line, at, *flag)?,
                Cell::Number(number) if *number <= GREATEST => page.write_number(line, at, exact(*number))?,
                Cell::Number(number) => page.write_string(line, at, number.to_string())?,
            };
        }
    }
    page.set_freeze_panes(1, 0)?;
    let (rows, columns) = (u32::try_from(sheet.rows.len()), u16::try_from(sheet.columns.len()));
    if let (Ok(rows @ 1..), Ok(columns @ 1..)) = (rows, columns) {
        page.autofilter(0, 0, rows, columns - 1)?;
    }
    page.set_autofit_max_width(WIDEST_PX);
    page.autofit();
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "whoever calls has seen to it that the number is not above GREATEST"
)]
fn exact(number: u64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sheet(cells: Vec<Cell>) -> Sheet {
        Sheet { name: "rows".to_owned(), columns: vec!["a".to_owned(); cells.len()], rows: vec![cells] }
    }

    #[test]
    fn the_same_is_the_same_and_what_a_spreadsheet_does_not_take_is_refused() {
        let good =
            sheet(vec![Cell::Text("=1+1".to_owned()), Cell::Number(u64::MAX), Cell::Flag(true), Cell::Empty]);
        let make = |sheet: &Sheet| xlsx("x", date(2026, 1, 2), std::slice::from_ref(sheet));
        assert_eq!(make(&good).unwrap(), make(&good).unwrap());
        let long = sheet(vec![Cell::Text("x".repeat(40_000))]);
        assert!(make(&long).unwrap_err().to_string().starts_with("sheet rows: "));
        let named = Sheet { name: "a/b".to_owned(), ..good };
        assert!(make(&named).is_err());
    }
}
