//! What is wrong with a table or its mapping, as data. Messages for people are made elsewhere, from id and arguments.

use super::place::{Place, Spot};
use super::{
    LARGEST_FILE_BYTES, LARGEST_UNPACKED_BYTES, LONGEST_CELL_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_FINDINGS,
    MOST_ROWS,
};
use crate::doc::FlawKind;
use crate::entries;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub kind: FindingKind,
}

impl Finding {
    /// Of the file as a whole.
    pub(super) fn of_file(kind: FindingKind) -> Finding {
        Finding { place: Place::File, kind }
    }

    /// Of a cell.
    pub(super) fn at(spot: Spot, kind: FindingKind) -> Finding {
        Finding { place: Place::Cell(spot), kind }
    }
}

/// What is wrong. Nothing that stands in the column of a personal field is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// The file is larger than [`LARGEST_FILE_BYTES`].
    TooLarge {
        /// How large it is, in bytes.
        bytes: usize,
    },
    /// A workbook of the old form (.xls), or one that is protected by a password.
    OldWorkbook,
    /// Neither a workbook nor a text.
    NoTable,
    /// A letter in none of the encodings that are read.
    Encoding,
    /// A quote that is never closed.
    OpenQuote,
    /// Something between a closing quote and the separator.
    AfterQuote {
        /// What stands there.
        found: char,
    },
    /// More than [`MOST_ROWS`] rows.
    TooManyRows,
    /// More than [`MOST_CELLS`] cells in which something stands.
    TooManyCells,
    /// More than [`MOST_COLUMNS`] columns.
    TooManyColumns,
    /// A cell with more than [`LONGEST_CELL_BYTES`] of text.
    LongCell,
    /// The workbook unpacks to more than [`LARGEST_UNPACKED_BYTES`].
    Unpacked,
    /// A part of the workbook is missing or broken.
    Part {
        /// Its name in the packed file.
        part: String,
    },
    /// No sheet has that name.
    NoSheet {
        /// The name.
        written: String,
        /// The sheets that there are.
        sheets: Vec<Tab>,
    },
    /// There are several sheets, and none was named.
    WhichSheet {
        /// The sheets that there are.
        sheets: Vec<Tab>,
    },
    /// A sheet was named of a file that has none.
    NeedlessSheet,
    /// Nothing stands in the table, or nothing under its header.
    NoRows,
    /// Cells of the table are merged.
    Merged {
        /// The last of them.
        to: Spot,
    },
    /// Two columns have the same header.
    HeaderTwice {
        /// The header.
        header: String,
        /// The other.
        other: Spot,
    },
    /// Something stands in a column that has no header.
    NoHeader,
    /// A mistake in the writing of the mapping.
    Flaw(FlawKind),
    /// A key that a mapping does not have.
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest right one.
        nearest: Option<String>,
    },
    /// A value of another type in the mapping.
    Expected {
        /// What should stand there: the rest of a message's id.
        wanted: &'static str,
    },
    /// The mapping does not say of which kind the entries are.
    NoKind,
    /// No kind has that name.
    UnknownKind {
        /// The name.
        written: String,
        /// The nearest right one.
        nearest: Option<String>,
    },
    /// No field of the kind has that path.
    UnknownField {
        /// The path.
        written: String,
        /// The kind.
        kind: &'static str,
        /// The nearest right one.
        nearest: Option<String>,
    },
    /// A field that must be there has neither a column nor a constant.
    Unmapped {
        /// The field.
        field: String,
    },
    /// A field that two columns go to.
    FieldTwice {
        /// The field.
        field: String,
    },
    /// A column of the mapping that the table does not have.
    NoColumn {
        /// Its header.
        header: String,
        /// The nearest of those that there are.
        nearest: Option<String>,
    },
    /// A column of the table of which the mapping says nothing.
    UnusedColumn {
        /// Its header.
        header: String,
    },
    /// An id is to be made of a field that has neither a column nor a constant.
    Placeholder {
        /// What stands between the braces.
        written: String,
    },
    /// The row has nothing for a field that must be there.
    EmptyCell {
        /// The field.
        field: String,
    },
    /// A formula that came to an error.
    Formula {
        /// The error.
        written: String,
    },
    /// A formula whose result the file does not have.
    NoResult,
    /// No day, month, year or fiscal year.
    Day {
        /// What stands there.
        written: String,
    },
    /// No whole number from 0.
    Number {
        /// What stands there.
        written: String,
    },
    /// Neither yes nor no.
    Flag {
        /// What stands there.
        written: String,
        /// The field.
        field: String,
    },
    /// A word whose meaning the mapping does not say.
    Word {
        /// What stands there.
        written: String,
        /// The field.
        field: String,
        /// The nearest word that the mapping has, or that may stand there.
        nearest: Option<String>,
    },
    /// Two rows come to the same entry.
    Twice {
        /// Its id.
        id: String,
        /// The first cell of the other.
        other: Spot,
    },
    /// What is wrong with an entry, however it was written.
    Entry(entries::FindingKind),
    /// There are more than [`MOST_FINDINGS`]; the others are not told.
    TooManyFindings,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
}

impl FindingKind {
    /// Whether it is a word that the mapping can give a meaning.
    pub(super) fn is_of_a_word(&self) -> bool {
        matches!(self, Self::Word { .. } | Self::Flag { .. } | Self::Day { .. } | Self::Number { .. })
    }

    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Flaw(flaw) => flaw.id(),
            Self::Entry(kind) => kind.id(),
            Self::TooLarge { .. } => "sheet-too-large",
            Self::OldWorkbook => "sheet-old-workbook",
            Self::NoTable => "sheet-no-table",
            Self::Encoding => "sheet-encoding",
            Self::OpenQuote => "sheet-open-quote",
            Self::AfterQuote { .. } => "sheet-after-quote",
            Self::TooManyRows => "sheet-too-many-rows",
            Self::TooManyCells => "sheet-too-many-cells",
            Self::TooManyColumns => "sheet-too-many-columns",
            Self::LongCell => "sheet-long-cell",
            Self::Unpacked => "sheet-unpacked",
            Self::Part { .. } => "sheet-part",
            Self::NoSheet { .. } => "sheet-no-sheet",
            Self::WhichSheet { .. } => "sheet-which-sheet",
            Self::NeedlessSheet => "sheet-needless-sheet",
            Self::NoRows => "sheet-no-rows",
            Self::Merged { .. } => "sheet-merged",
            Self::HeaderTwice { .. } => "sheet-header-twice",
            Self::NoHeader => "sheet-no-header",
            Self::UnknownKey { nearest: Some(_), .. } => "sheet-unknown-key-nearest",
            Self::UnknownKey { .. } => "sheet-unknown-key",
            Self::Expected { wanted } => wanted,
            Self::NoKind => "sheet-no-kind",
            Self::UnknownKind { nearest: Some(_), .. } => "sheet-unknown-kind-nearest",
            Self::UnknownKind { .. } => "sheet-unknown-kind",
            Self::UnknownField { nearest: Some(_), .. } => "sheet-unknown-field-nearest",
            Self::UnknownField { .. } => "sheet-unknown-field",
            Self::Unmapped { .. } => "sheet-unmapped",
            Self::FieldTwice { .. } => "sheet-field-twice",
            Self::NoColumn { nearest: Some(_), .. } => "sheet-no-column-nearest",
            Self::NoColumn { .. } => "sheet-no-column",
            Self::UnusedColumn { .. } => "sheet-unused-column",
            Self::Placeholder { .. } => "sheet-placeholder",
            Self::EmptyCell { .. } => "sheet-empty-cell",
            Self::Formula { .. } => "sheet-formula",
            Self::NoResult => "sheet-no-result",
            Self::Day { .. } => "sheet-day",
            Self::Number { .. } => "sheet-number",
            Self::Flag { .. } => "sheet-flag",
            Self::Word { nearest: Some(_), .. } => "sheet-word-nearest",
            Self::Word { .. } => "sheet-word",
            Self::Twice { .. } => "sheet-twice",
            Self::TooManyFindings => "sheet-too-many-findings",
        }
    }

    /// The arguments of the message, by name. Texts stand as they were written; `bytes`, `most` and `rows` are numbers; `sheets` is a
    /// list, parted by commas, in which hidden sheets stand in brackets.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let near = |nearest: &Option<String>| ("nearest", nearest.clone().unwrap_or_default());
        match self {
            Self::Flaw(flaw) => flaw.args(),
            Self::Entry(kind) => kind.args(),
            Self::TooLarge { bytes } => {
                vec![("bytes", bytes.to_string()), ("most", LARGEST_FILE_BYTES.to_string())]
            }
            Self::TooManyRows => vec![("most", MOST_ROWS.to_string())],
            Self::TooManyCells => vec![("most", MOST_CELLS.to_string())],
            Self::TooManyColumns => vec![("most", MOST_COLUMNS.to_string())],
            Self::LongCell => vec![("most", LONGEST_CELL_BYTES.to_string())],
            Self::Unpacked => vec![("most", LARGEST_UNPACKED_BYTES.to_string())],
            Self::TooManyFindings => vec![("most", MOST_FINDINGS.to_string())],
            Self::AfterQuote { found } => vec![("found", found.to_string())],
            Self::Part { part } => vec![("part", part.clone())],
            Self::NoSheet { written, sheets } => {
                vec![("written", written.clone()), ("sheets", list(sheets))]
            }
            Self::WhichSheet { sheets } => vec![("sheets", list(sheets))],
            Self::Merged { to } => vec![("to", to.to_string())],
            Self::HeaderTwice { header, other } => {
                vec![("header", header.clone()), ("other", other.to_string())]
            }
            Self::UnknownKey { key, nearest } => vec![("key", key.clone()), near(nearest)],
            Self::UnknownKind { written, nearest } => vec![("written", written.clone()), near(nearest)],
            Self::UnknownField { written, kind, nearest } => {
                vec![("written", written.clone()), ("kind", (*kind).to_owned()), near(nearest)]
            }
            Self::Unmapped { field } | Self::FieldTwice { field } | Self::EmptyCell { field } => {
                vec![("field", field.clone())]
            }
            Self::NoColumn { header, nearest } => vec![("header", header.clone()), near(nearest)],
            Self::UnusedColumn { header } => vec![("header", header.clone())],
            Self::Placeholder { written }
            | Self::Formula { written }
            | Self::Day { written }
            | Self::Number { written } => vec![("written", written.clone())],
            Self::Flag { written, field } => vec![("written", written.clone()), ("field", field.clone())],
            Self::Word { written, field, nearest } => {
                vec![("written", written.clone()), ("field", field.clone()), near(nearest)]
            }
            Self::Twice { id, other } => vec![("id", id.clone()), ("other", other.to_string())],
            Self::OldWorkbook
            | Self::NoTable
            | Self::Encoding
            | Self::OpenQuote
            | Self::NeedlessSheet
            | Self::NoRows
            | Self::NoHeader
            | Self::Expected { .. }
            | Self::NoKind
            | Self::NoResult => Vec::new(),
        }
    }
}

/// Sheets in one line.
fn list(sheets: &[Tab]) -> String {
    let one = |tab: &Tab| if tab.hidden { format!("({})", tab.name) } else { tab.name.clone() };
    sheets.iter().map(one).collect::<Vec<_>>().join(", ")
}
