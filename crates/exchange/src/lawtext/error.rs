//! What can be wrong with a law text's file, and where. Messages for people are made elsewhere from `id` and `args`;
//! the `Display` here is for logs and tests.

use std::fmt;

/// Where in a file something is wrong. What is not known stays `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1. In an XML text carried inside a JSON answer, the line of that text.
    pub line: Option<u32>,
    /// The column in characters, from 1.
    pub column: Option<u32>,
    /// The way to the element or field, such as `law_full_text/Law/LawBody/MainProvision/Article[24_2]`, where lines say too little.
    pub path: Option<String>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if let Some(path) = &self.path {
            parts.push(path.clone());
        }
        if let Some(line) = self.line {
            parts.push(format!("line {line}"));
        }
        if let Some(column) = self.column {
            parts.push(format!("column {column}"));
        }
        if parts.is_empty() {
            parts.push("file".to_owned());
        }
        f.write_str(&parts.join(", "))
    }
}

/// A law text that could not be read: where, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct ImportError {
    /// Where.
    pub place: Place,
    /// Why.
    #[source]
    pub fault: ImportFault,
}

/// The kinds of mistake in a law text's file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportFault {
    /// The file has no content.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than [`super::MAX_FILE_BYTES`].
    #[error("the file has {found} bytes, at most {limit} are read")]
    TooLarge {
        /// Its size in bytes.
        found: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The file is not in UTF-8.
    #[error("found {found}, expected UTF-8")]
    Encoding {
        /// The byte or the declared encoding.
        found: String,
    },
    /// The file begins like none of the formats.
    #[error("found '{found}', expected law XML, an answer of the law API, or JSON lines")]
    UnknownFormat {
        /// How it begins.
        found: String,
    },
    /// The XML or JSON is broken.
    #[error("found {found}, expected {expected}")]
    Syntax {
        /// The parser's word for what stands there.
        found: String,
        /// The language that was expected.
        expected: &'static str,
    },
    /// Well-formed, but no law.
    #[error("found {found}, expected {expected}")]
    NotALaw {
        /// The root element or the keys.
        found: String,
        /// What a law begins with.
        expected: &'static str,
    },
    /// An element, attribute or field that must be there is not.
    #[error("{inside} has no {expected}")]
    Missing {
        /// The element or object.
        inside: String,
        /// What it lacks.
        expected: &'static str,
    },
    /// A value of the wrong kind or form.
    #[error("{field} is {found}, expected {expected}")]
    Value {
        /// The attribute or field.
        field: String,
        /// Its value or the kind of its value.
        found: String,
        /// What was expected.
        expected: &'static str,
    },
    /// Two places of the file contradict each other.
    #[error("{field} is {found} in one place and {expected} in another")]
    Conflict {
        /// What they are about.
        field: &'static str,
        /// The one value.
        found: String,
        /// The other.
        expected: String,
    },
    /// Wording where none can stand: it would be lost.
    #[error("found text '{found}' directly in {inside}, expected it in a Sentence")]
    StrayText {
        /// The element.
        inside: String,
        /// How the text begins.
        found: String,
    },
    /// An element that the file ends in.
    #[error("the file ends before {inside} is closed")]
    Unclosed {
        /// The innermost open element.
        inside: String,
    },
    /// Something after the end of the law.
    #[error("found {found} after the end")]
    Trailing {
        /// What.
        found: String,
    },
    /// Nested deeper than [`super::MAX_DEPTH`].
    #[error("nested deeper than {limit} elements")]
    TooDeep {
        /// The limit in elements.
        limit: usize,
    },
    /// More provisions than [`super::MAX_PROVISIONS`].
    #[error("more than {limit} provisions")]
    TooMany {
        /// The limit in provisions.
        limit: usize,
    },
    /// Two provisions with one id.
    #[error("two provisions are {found}")]
    Duplicate {
        /// The id.
        found: String,
    },
    /// A law without a single provision.
    #[error("the law has no provisions")]
    NoProvisions,
}

impl ImportFault {
    /// This fault at a place.
    pub(super) fn at(self, place: Place) -> ImportError {
        ImportError { place, fault: self }
    }

    /// This fault of the file as a whole.
    pub(super) fn nowhere(self) -> ImportError {
        self.at(Place::default())
    }

    /// The message id, as in the message files.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Empty => "import-empty",
            Self::TooLarge { .. } => "import-too-large",
            Self::Encoding { .. } => "import-encoding",
            Self::UnknownFormat { .. } => "import-unknown-format",
            Self::Syntax { .. } => "import-syntax",
            Self::NotALaw { .. } => "import-not-a-law",
            Self::Missing { .. } => "import-missing",
            Self::Value { .. } => "import-value",
            Self::Conflict { .. } => "import-conflict",
            Self::StrayText { .. } => "import-stray-text",
            Self::Unclosed { .. } => "import-unclosed",
            Self::Trailing { .. } => "import-trailing",
            Self::TooDeep { .. } => "import-too-deep",
            Self::TooMany { .. } => "import-too-many",
            Self::Duplicate { .. } => "import-duplicate",
            Self::NoProvisions => "import-no-provisions",
        }
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::NoProvisions => Vec::new(),
            Self::TooLarge { found, limit } => {
                vec![("found", found.to_string()), ("limit", limit.to_string())]
            }
            Self::Encoding { found }
            | Self::UnknownFormat { found }
            | Self::Trailing { found }
            | Self::Duplicate { found } => vec![("found", found.clone())],
            Self::Syntax { found, expected } | Self::NotALaw { found, expected } => {
                vec![("found", found.clone()), ("expected", (*expected).to_owned())]
            }
            Self::Missing { inside, expected } => {
                vec![("inside", inside.clone()), ("expected", (*expected).to_owned())]
            }
            Self::Value { field, found, expected } => {
                vec![("field", field.clone()), ("found", found.clone()), ("expected", (*expected).to_owned())]
            }
            Self::Conflict { field, found, expected } => {
                vec![("field", (*field).to_owned()), ("found", found.clone()), ("expected", expected.clone())]
            }
            Self::StrayText { inside, found } => {
                vec![("inside", inside.clone()), ("found", found.clone())]
            }
            Self::Unclosed { inside } => vec![("inside", inside.clone())],
            Self::TooDeep { limit } | Self::TooMany { limit } => vec![("limit", limit.to_string())],
        }
    }
}

impl ImportError {
    /// The message id, as in the message files.
    pub const fn id(&self) -> &'static str {
        self.fault.id()
    }

    /// The message's arguments: those of the fault, then `line`, `column` and `path` where they are known.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = self.fault.args();
        args.extend(self.place.line.map(|line| ("line", line.to_string())));
        args.extend(self.place.column.map(|column| ("column", column.to_string())));
        args.extend(self.place.path.clone().map(|path| ("path", path)));
        args
    }
}
