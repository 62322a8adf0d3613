//! One tree for TOML and JSON, with the place of every key and value.
//!
//! Decoders above this module work on [`Node`]s and never learn which of the two languages the text was
//! written in. Nodes hold byte offsets only; [`Lines`] turns an offset into a line and a column when a
//! mistake has to be shown, so that a text without mistakes never pays for it.
//!
//! Both readers go on after a mistake: they give back what could be read together with every [`Flaw`], in
//! the order of the text. A value that could not be read is [`Value::Broken`]; its flaw is already in the
//! list, so a decoder passes over it in silence.

mod flaw;
mod json;
mod place;
#[cfg(test)]
pub(crate) mod tests;
mod toml;

use std::borrow::Cow;

pub use flaw::{Flaw, FlawKind};
pub use json::read_json;
pub use place::{Lines, Place};
pub use toml::read_toml;

/// The longest text that is read, in bytes: 16 MiB. Offsets therefore always fit in 32 bits.
pub const LARGEST_TEXT_BYTES: usize = 16 * 1024 * 1024;

/// How many arrays and tables may stand inside one another, in levels; the outermost is level 1.
pub const DEEPEST_LEVELS: usize = 64;

/// How many flaws of one text are told, in flaws; one [`FlawKind::TooManyFlaws`] says that there are more.
pub const MOST_FLAWS: usize = 256;

/// A value with the bytes it was written in.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'s> {
    /// What was written.
    pub value: Value<'s>,
    /// Offset of the first byte, in bytes from the start of the text.
    pub start: u32,
    /// Offset just after the last byte. A TOML table that a header opens has the span of its (first) header,
    /// one that dotted keys open that of the key, and the outermost table that of the whole text.
    pub end: u32,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'s> {
    /// A value that could not be read. Its flaw has been recorded, so nothing more is to be said of it.
    Broken,
    /// JSON `null`; TOML has none.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number written without fraction and exponent.
    Integer(i64),
    /// A number written with a fraction or an exponent; in TOML also `inf` and `nan`.
    Float(f64),
    /// A string, unescaped; in JSON borrowed from the text where it has no escapes.
    Text(Cow<'s, str>),
    /// A TOML date, time or date-time, as written. In JSON dates are texts.
    Date(&'s str),
    /// The elements, in order.
    Array(Vec<Node<'s>>),
    /// The keys and values, in order.
    Table(Table<'s>),
}

impl Value<'_> {
    /// The id of this kind of value in messages: `broken`, `null`, `bool`, `integer`, `float`, `text`,
    /// `date`, `array` or `table`.
    pub fn kind_id(&self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Null => "null",
            Self::Bool(_) => "bool",
            Self::Integer(_) => "integer",
            Self::Float(_) => "float",
            Self::Text(_) => "text",
            Self::Date(_) => "date",
            Self::Array(_) => "array",
            Self::Table(_) => "table",
        }
    }
}

/// Keys and values in the order of the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table<'s> {
    /// The entries. In JSON a key written twice stands here twice (and is a flaw).
    pub entries: Vec<Entry<'s>>,
}

impl<'s> Table<'s> {
    /// The value of the first entry with this key. Looks at the entries one by one, as tables are small.
    pub fn get(&self, key: &str) -> Option<&Node<'s>> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }
}

/// One key of a table, with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'s> {
    /// The key, unescaped.
    pub key: Cow<'s, str>,
    /// Offset of the key's first byte (its quote, if it has one), in bytes.
    pub key_start: u32,
    /// Offset just after the key's last byte, in bytes.
    pub key_end: u32,
    /// What the key stands for.
    pub value: Node<'s>,
}

/// A byte offset as nodes hold it. Texts are at most [`LARGEST_TEXT_BYTES`] long, so that it always fits.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
