//! What is wrong with a table, as data. Messages for people are made elsewhere, from id and arguments.

/// One problem of a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {row:?}, column {column:?}: {kind:?}")]
pub struct Problem {
    /// The row: of CSV as a spreadsheet numbers it, so that the names of the columns stand in row 1; of JSON the number of the object,
    /// from 1; of a text that is neither, the line. None: the file as a whole.
    pub row: Option<usize>,
    /// The name of the column; none: the row as a whole.
    pub column: Option<String>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// There is nothing in the file, or nothing but the names of columns.
    Empty,
    /// The file is larger than [`super::LARGEST_BYTES`]; nothing of it was read.
    TooLarge {
        /// Its size, in bytes.
        found: usize,
    },
    /// There are more rows than [`super::MOST_ROWS`].
    TooMany,
    /// A line that is not UTF-8.
    Encoding {
        /// The byte at which it is none.
        found: String,
    },
    /// No JSON.
    Syntax {
        /// In the words of the reader of JSON.
        found: String,
    },
    /// JSON, but no list of objects.
    Shape {
        /// The type that was found.
        found: &'static str,
    },
    /// A column that the set has and the file, or the row, does not.
    Missing,
    /// A column that the set does not have.
    Unknown,
    /// A column that is there twice.
    Twice,
    /// A row of CSV with more or fewer cells than there are columns.
    Cells {
        /// How many it has.
        found: usize,
        /// How many there should be.
        expected: usize,
    },
    /// A value of a type that JSON has no place for here.
    Type {
        /// The type that was found.
        found: &'static str,
        /// The message that says what belongs there.
        expected: &'static str,
    },
    /// A value that is none of those that belong there.
    Value {
        /// What was found, cut short.
        found: String,
        /// The message that says what belongs there.
        expected: &'static str,
    },
    /// A cell that must not be empty.
    Blank,
    /// Two rows with the same number.
    Duplicate {
        /// The number.
        found: String,
        /// The first row that has it.
        first: usize,
    },
    /// Two columns that hold what belongs in the other.
    Exchanged {
        /// The other.
        other: &'static str,
    },
    /// Parts that do not add up to their sum, to one person.
    Sum {
        /// The sum that the row gives.
        found: u64,
        /// What the parts add up to.
        expected: u64,
    },
    /// An end before its beginning.
    Backwards {
        /// The end.
        found: String,
        /// The beginning.
        first: String,
    },
}

/// The longest excerpt of a value that a problem quotes, in characters.
const LONGEST_EXCERPT_CHARS: usize = 40;

/// A value, short enough for a message.
pub(super) fn excerpt(text: &str) -> String {
    let mut chars = text.chars();
    let head: String =
        chars.by_ref().take(LONGEST_EXCERPT_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if chars.next().is_some() { format!("{head}…") } else { head }
}

impl ProblemKind {
    /// As a problem of the file as a whole.
    pub(super) fn of_file(self) -> Problem {
        Problem { row: None, column: None, kind: self }
    }

    /// As a problem of a row.
    pub(super) fn of_row(self, row: usize) -> Problem {
        Problem { row: Some(row), column: None, kind: self }
    }

    /// As a problem of a cell.
    pub(super) fn at(self, row: usize, column: &str) -> Problem {
        Problem { row: Some(row), column: Some(column.to_owned()), kind: self }
    }
}

impl Problem {
    /// The message id, as in the message files.
    pub const fn id(&self) -> &'static str {
        match self.kind {
            ProblemKind::Empty => "reference-empty",
            ProblemKind::TooLarge { .. } => "reference-too-large",
            ProblemKind::TooMany => "reference-too-many",
            ProblemKind::Encoding { .. } => "reference-encoding",
            ProblemKind::Syntax { .. } => "reference-syntax",
            ProblemKind::Shape { .. } => "reference-shape",
            ProblemKind::Missing => "reference-missing",
            ProblemKind::Unknown => "reference-unknown",
            ProblemKind::Twice => "reference-twice",
            ProblemKind::Cells { .. } => "reference-cells",
            ProblemKind::Type { .. } => "reference-type",
            ProblemKind::Value { .. } => "reference-value",
            ProblemKind::Blank => "reference-blank",
            ProblemKind::Duplicate { .. } => "reference-duplicate",
            ProblemKind::Exchanged { .. } => "reference-exchanged",
            ProblemKind::Sum { .. } => "reference-sum",
            ProblemKind::Backwards { .. } => "reference-backwards",
        }
    }

    /// The message's arguments. `expected` of a type or value is the id of a message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match &self.kind {
            ProblemKind::Empty
            | ProblemKind::Missing
            | ProblemKind::Unknown
            | ProblemKind::Twice
            | ProblemKind::Blank => Vec::new(),
            ProblemKind::TooLarge { found } => {
                vec![("found", found.to_string()), ("limit", super::LARGEST_BYTES.to_string())]
            }
            ProblemKind::TooMany => vec![("limit", super::MOST_ROWS.to_string())],
            ProblemKind::Encoding { found } | ProblemKind::Syntax { found } => {
                vec![("found", found.clone())]
            }
            ProblemKind::Shape { found } => vec![("found", (*found).to_owned())],
            ProblemKind::Cells { found, expected } => {
                vec![("found", found.to_string()), ("expected", expected.to_string())]
            }
            ProblemKind::Type { found, expected } => {
                vec![("found", (*found).to_owned()), ("expected", (*expected).to_owned())]
            }
            ProblemKind::Value { found, expected } => {
                vec![("found", found.clone()), ("expected", (*expected).to_owned())]
            }
            ProblemKind::Duplicate { found, first } => {
                vec![("found", found.clone()), ("first", first.to_string())]
            }
            ProblemKind::Exchanged { other } => vec![("other", (*other).to_owned())],
            ProblemKind::Sum { found, expected } => {
                vec![("found", found.to_string()), ("expected", expected.to_string())]
            }
            ProblemKind::Backwards { found, first } => {
                vec![("found", found.clone()), ("first", first.clone())]
            }
        }
    }
}
