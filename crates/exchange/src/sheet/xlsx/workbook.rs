//! The workbook: its sheets in order, and from when it counts days.

use super::super::finding::{Finding, Tab};
use super::xml::{self, Event};

/// What a workbook says.
#[derive(Default)]
pub struct Workbook {
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    /// Whether days are counted from 1904-01-01, as old Macintosh programs do.
    pub from_1904: bool,
}

/// A sheet.
pub struct Sheet {
    /// Its name, and whether it is hidden.
    pub tab: Tab,
    /// The id of its relation.
    pub relation: String,
}

/// Reads the workbook.
pub fn read(part: &str, text: &str) -> Result<Workbook, Finding> {
    let mut book = Workbook::default();
    xml::each(part, text, |event| {
        let Event::Start { name, element } = event else { return Ok(()) };
        let get = |key| xml::attribute(element, key);
        match name {
            "workbookPr" => {
                book.from_1904 = get("date1904").is_some_and(|is| is == "1" || is == "true");
            }
            "sheet" => {
                let hidden = get("state").is_some_and(|state| state != "visible");
                let tab = Tab { name: get("name").unwrap_or_default(), hidden };
                book.sheets.push(Sheet { tab, relation: get("id").unwrap_or_default() });
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(book)
}
