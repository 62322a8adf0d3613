//! Workbooks (XLSX, ECMA-376): the values of one sheet, as its formulas last came out.
//!
//! Only the parts that are needed are unpacked, and all of them together no further than [`super::LARGEST_UNPACKED_BYTES`], whatever the
//! file says of its own size; no count that stands in it is believed.

mod cells;
mod parts;
mod strings;
mod styles;
mod workbook;
mod xml;

use super::finding::{Finding, FindingKind};
use super::grid::Grid;
use parts::Parts;
use workbook::{Sheet, Workbook};

/// How a packed file begins.
pub(super) const MAGIC: &[u8] = b"PK\x03\x04";

/// The relationship of the package to its workbook, and of the workbook to its texts and styles: the ends of their names.
const WORKBOOK: &str = "/officeDocument";
const STRINGS: &str = "/sharedStrings";
const STYLES: &str = "/styles";

/// Reads a sheet: the one of that name, or else the only one that is not hidden.
///
/// # Errors
/// Where the file is no sound workbook, or it is not clear which sheet is meant.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Grid, Finding> {
    let mut parts = Parts::open(bytes)?;
    let package = parts.relations("")?;
    let main = package.of_type(WORKBOOK).ok_or_else(|| broken("_rels/.rels"))?;
    let relations = parts.relations(&main)?;
    let Workbook { sheets, from_1904 } = workbook::read(&main, &parts.text(&main)?)?;
    let sheet = choose(&sheets, wanted)?;
    let path = relations.of_id(&sheet.relation).ok_or_else(|| broken(&main))?;
    let strings = match relations.of_type(STRINGS) {
        Some(part) => strings::read(&part, &parts.text(&part)?)?,
        None => Vec::new(),
    };
    let formats = match relations.of_type(STYLES) {
        Some(part) => styles::read(&part, &parts.text(&part)?)?,
        None => Vec::new(),
    };
    let book = cells::Book { strings, formats, from_1904 };
    let mut grid = cells::read(&path, &parts.text(&path)?, &book)?;
    grid.sheet = Some(sheet.tab.name.clone());
    Ok(grid)
}

/// The sheet of a name, or else the only one that is not hidden.
fn choose<'s>(sheets: &'s [Sheet], wanted: Option<&str>) -> Result<&'s Sheet, Finding> {
    let all = || sheets.iter().map(|sheet| sheet.tab.clone()).collect();
    if let Some(written) = wanted {
        let kind = || FindingKind::NoSheet { written: written.to_owned(), sheets: all() };
        return sheets.iter().find(|sheet| sheet.tab.name == written).ok_or_else(|| Finding::of_file(kind()));
    }
    let mut seen = sheets.iter().filter(|sheet| !sheet.tab.hidden);
    match (seen.next(), seen.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(Finding::of_file(FindingKind::WhichSheet { sheets: all() })),
    }
}

/// That a part is missing or not as it should be.
fn broken(part: &str) -> Finding {
    Finding::of_file(FindingKind::Part { part: part.to_owned() })
}
