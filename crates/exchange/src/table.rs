//! Tables for spreadsheets and programs: CSV as RFC 4180 has it, in which no cell is taken for a formula.

use csv::{Terminator, WriterBuilder};
use serde_json::Value;

/// With what a spreadsheet takes a cell for a formula, or for a command of another program.
const STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table as CSV: the names of the columns, then the rows. Every row has as many cells as there are columns; what is missing is
/// empty, and what is too much is left out.
pub fn csv(columns: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // writing to memory does not fail, and all rows are equally long
    let _ = writer.write_record(columns);
    for row in rows {
        let cells = (0..columns.len()).map(|at| row.get(at).map_or_else(String::new, |cell| safe(cell)));
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

/// A value as it stands in one cell: nothing is empty, and of a list the parts stand one after another.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// A cell that no spreadsheet computes. Numbers stay numbers; what begins as a formula does, after spaces or in full width too, gets
/// an apostrophe before it, as spreadsheets themselves mark text. Control characters become spaces.
pub fn safe(cell: &str) -> String {
    let cell: String =
        cell.chars().map(|c| if c.is_control() && !['\n', '\t'].contains(&c) { ' ' } else { c }).collect();
    let begins = cell.trim_start_matches(|c: char| c.is_whitespace() && c != '\t').chars().next();
    let narrow = |c: char| match c {
        '＝' => '=',
        '＋' => '+',
        '－' | '\u{2212}' => '-',
        '＠' => '@',
        other => other,
    };
    let formula = begins.map(narrow).is_some_and(|c| STARTS.contains(&c)) && !is_number(&cell);
    if formula { format!("'{cell}") } else { cell }
}

/// Whether it is a plain number, such as -12.5.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let mut parts = digits.splitn(2, '.');
    parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_is_a_formula() {
        for (cell, want) in [
            ("=1+1", "'=1+1"),
            ("+81", "'+81"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2+3", "'-2+3"),
            ("\t=1", "'\t=1"),
            (" =1", "' =1"),
            ("＝1", "'＝1"),
            ("\r=1", "' =1"),
            ("-12.5", "-12.5"),
            ("12", "12"),
            ("-", "'-"),
            ("UNDOF", "UNDOF"),
            ("日本", "日本"),
            ("", ""),
        ] {
            assert_eq!(safe(cell), want, "{cell:?}");
        }
    }

    #[test]
    fn a_table() {
        let rows = [vec!["a,b".to_owned(), "say \"x\"".to_owned()], vec!["=x".to_owned()]];
        let text = String::from_utf8(csv(&["one", "two"], &rows)).unwrap();
        assert_eq!(text, "one,two\r\n\"a,b\",\"say \"\"x\"\"\"\r\n'=x,\r\n");
    }

    proptest! {
        #[test]
        fn it_is_read_back_as_it_was_made_safe(cells in proptest::collection::vec(".{0,12}", 2)) {
            let bytes = csv(&["one", "two"], std::slice::from_ref(&cells));
            let mut reader = csv::Reader::from_reader(bytes.as_slice());
            let read: Vec<String> = reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect();
            let want: Vec<String> = cells.iter().map(|cell| safe(cell)).collect();
            prop_assert_eq!(&read, &want);
            prop_assert!(read.iter().all(|cell| is_number(cell) || !cell.starts_with(STARTS)));
        }
    }
}
