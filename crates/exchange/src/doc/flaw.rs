//! Mistakes in the writing of a text, as data. Messages for people are made elsewhere, from id and arguments.

use super::{DEEPEST_LEVELS, LARGEST_TEXT_BYTES, MOST_FLAWS};

/// One mistake in the writing of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Offset of the first byte concerned, in bytes.
    pub start: u32,
    /// Offset just after the last byte concerned; equal to `start` where something is missing.
    pub end: u32,
    /// What is wrong.
    pub kind: FlawKind,
}

/// What is wrong. `found` is the character that stands there instead, `None` at the end of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FlawKind {
    /// The text is longer than [`LARGEST_TEXT_BYTES`]; nothing of it was read.
    TooLarge {
        /// How long it is, in bytes.
        bytes: usize,
    },
    /// Arrays and tables stand in one another more than [`DEEPEST_LEVELS`] deep.
    TooDeep,
    /// There are more than [`MOST_FLAWS`] flaws; those after this one are not told.
    TooManyFlaws,
    /// A value should stand here.
    ExpectedValue {
        /// What stands here.
        found: Option<char>,
    },
    /// A key in double quotes should stand here.
    ExpectedKey {
        /// What stands here.
        found: Option<char>,
    },
    /// A colon should stand between key and value.
    ExpectedColon {
        /// What stands here.
        found: Option<char>,
    },
    /// A comma or the closing bracket should stand here.
    ExpectedComma {
        /// The closing bracket.
        close: char,
        /// What stands here.
        found: Option<char>,
    },
    /// A comma without anything after it.
    TrailingComma,
    /// The bracket that stands here is never closed.
    Unclosed {
        /// The bracket that is missing.
        close: char,
    },
    /// A closing bracket of the other sort.
    WrongBracket {
        /// The bracket that should stand here.
        close: char,
        /// The bracket that stands here.
        found: char,
    },
    /// The string that begins here is never closed.
    UnclosedText,
    /// A control character, written as itself in a string.
    Control {
        /// The character.
        found: char,
    },
    /// A backslash and something that is no escape.
    Escape {
        /// The two characters.
        written: String,
    },
    /// `\u` without four hexadecimal digits.
    UnicodeEscape,
    /// One half of a surrogate pair without the other.
    LoneSurrogate,
    /// A number that begins with a zero it must not have.
    LeadingZero,
    /// Something that begins like a number and is none.
    Number {
        /// What stands here.
        written: String,
    },
    /// A number that is too large: an integer outside 64 bits, or a fraction beyond all floating-point ones.
    NumberRange {
        /// The number.
        written: String,
    },
    /// A word outside quotes that is not `true`, `false` or `null`.
    Word {
        /// The word.
        written: String,
    },
    /// A key that the table has already.
    DuplicateKey {
        /// The key.
        key: String,
        /// Offset of the first entry's key, in bytes, where it is known.
        first: Option<u32>,
    },
    /// A comment, which JSON does not have.
    Comment,
    /// A wide or a no-break space outside a string.
    OddSpace,
    /// Something stands after the end of the value.
    AfterEnd,
    /// A mistake that the TOML reader found, in its own (English) words.
    Toml(String),
}

impl FlawKind {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "doc-too-large",
            Self::TooDeep => "doc-too-deep",
            Self::TooManyFlaws => "doc-too-many-flaws",
            Self::ExpectedValue { .. } => "doc-expected-value",
            Self::ExpectedKey { .. } => "doc-expected-key",
            Self::ExpectedColon { .. } => "doc-expected-colon",
            Self::ExpectedComma { .. } => "doc-expected-comma",
            Self::TrailingComma => "doc-trailing-comma",
            Self::Unclosed { .. } => "doc-unclosed",
            Self::WrongBracket { .. } => "doc-wrong-bracket",
            Self::UnclosedText => "doc-unclosed-text",
            Self::Control { .. } => "doc-control",
            Self::Escape { .. } => "doc-escape",
            Self::UnicodeEscape => "doc-unicode-escape",
            Self::LoneSurrogate => "doc-lone-surrogate",
            Self::LeadingZero => "doc-leading-zero",
            Self::Number { .. } => "doc-number",
            Self::NumberRange { .. } => "doc-number-range",
            Self::Word { .. } => "doc-word",
            Self::DuplicateKey { .. } => "doc-duplicate-key",
            Self::Comment => "doc-comment",
            Self::OddSpace => "doc-odd-space",
            Self::AfterEnd => "doc-after-end",
            Self::Toml(_) => "doc-toml",
        }
    }

    /// The arguments of the message: `found` (a character, or `end` at the end of the text; a control
    /// character as `U+0009`), `close` (a bracket), `written` and `key` (as in the text), `bytes` and `most`
    /// (numbers, in the unit of the limit), `detail` (English words of the TOML reader).
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes } => {
                vec![("bytes", bytes.to_string()), ("most", LARGEST_TEXT_BYTES.to_string())]
            }
            Self::TooDeep => vec![("most", DEEPEST_LEVELS.to_string())],
            Self::TooManyFlaws => vec![("most", MOST_FLAWS.to_string())],
            Self::ExpectedValue { found } | Self::ExpectedKey { found } | Self::ExpectedColon { found } => {
                vec![("found", shown(*found))]
            }
            Self::ExpectedComma { close, found } => {
                vec![("close", close.to_string()), ("found", shown(*found))]
            }
            Self::Unclosed { close } => vec![("close", close.to_string())],
            Self::WrongBracket { close, found } => {
                vec![("close", close.to_string()), ("found", found.to_string())]
            }
            Self::Control { found } => vec![("found", shown(Some(*found)))],
            Self::Escape { written }
            | Self::Number { written }
            | Self::NumberRange { written }
            | Self::Word { written } => vec![("written", written.clone())],
            Self::DuplicateKey { key, .. } => vec![("key", key.clone())],
            Self::Toml(detail) => vec![("detail", detail.clone())],
            Self::TrailingComma
            | Self::UnclosedText
            | Self::UnicodeEscape
            | Self::LoneSurrogate
            | Self::LeadingZero
            | Self::Comment
            | Self::OddSpace
            | Self::AfterEnd => Vec::new(),
        }
    }
}

/// A character for a message.
fn shown(found: Option<char>) -> String {
    match found {
        None => "end".to_owned(),
        Some(c) if c.is_control() => format!("U+{:04X}", u32::from(c)),
        Some(c) => c.to_string(),
    }
}
