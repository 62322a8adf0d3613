//! TOML, read by the `toml` crate, as a tree of nodes.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeArray, DeInteger, DeString, DeTable, DeValue, Error};

use super::{
    DEEPEST_LEVELS, Entry, Flaw, FlawKind, LARGEST_TEXT_BYTES, Lines, MOST_FLAWS, Node, Table, Value, offset,
};

/// How the crate begins its message on a key without a value.
const LONE_KEY: &str = "key with no value";

/// Reads a TOML text: its outermost table, and every flaw in the order of the text.
///
/// There is no table only if the text is longer than [`LARGEST_TEXT_BYTES`]. After a flaw some entries may
/// be missing from it.
pub fn read_toml(text: &str) -> (Option<Node<'_>>, Vec<Flaw>) {
    if text.len() > LARGEST_TEXT_BYTES {
        let kind = FlawKind::TooLarge { bytes: text.len() };
        return (None, vec![Flaw { start: 0, end: 0, kind }]);
    }
    let mut reader = Reader { text, flaws: Vec::new() };
    let (table, errors) = DeTable::parse_recoverable(text);
    reader.errors(&errors);
    let value = if let Some(rest) = without_lone_keys(text, &errors) {
        dismantle(DeValue::Table(table.into_inner()));
        let (table, errors) = DeTable::parse_recoverable(&rest);
        reader.errors(&errors);
        reader.table(table.into_inner(), 1)
    } else {
        reader.table(table.into_inner(), 1)
    };
    let mut flaws = reader.flaws;
    flaws.sort_by_key(|flaw| flaw.start);
    one_a_line(text, &mut flaws);
    (Some(Node { value, start: 0, end: offset(text.len()) }), flaws)
}

/// The text with spaces for every line that is a key without a value, or `None` if there is no such line. The
/// crate says what is wrong with them, but reads no entry after the first.
fn without_lone_keys(text: &str, errors: &[Error]) -> Option<String> {
    let mut rest = text.to_owned();
    for error in errors.iter().filter(|error| error.message().starts_with(LONE_KEY)) {
        let at = error.span()?.start;
        let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
        let end = text.get(at..)?.find('\n').map_or(text.len(), |length| at + length);
        rest.replace_range(start..end, &" ".repeat(end - start));
    }
    (rest != text).then_some(rest)
}

/// Keeps the first of the crate's own flaws on every line: those after it most often follow from it.
fn one_a_line(text: &str, flaws: &mut Vec<Flaw>) {
    let lines = Lines::new(text);
    let mut last = 0;
    flaws.retain(|flaw| {
        let line = lines.place(flaw.start).line;
        let keep = !matches!(flaw.kind, FlawKind::Toml(_)) || line > last;
        if matches!(flaw.kind, FlawKind::Toml(_)) {
            last = line;
        }
        keep
    });
}

struct Reader<'s> {
    text: &'s str,
    flaws: Vec<Flaw>,
}

impl<'s> Reader<'s> {
    fn errors(&mut self, errors: &[Error]) {
        for error in errors {
            let flaw = self.flaw_of(error);
            self.push(flaw);
        }
    }

    fn flaw_of(&self, error: &Error) -> Flaw {
        let span = error.span().unwrap_or(0..0);
        let kind = if error.message() == "duplicate key" {
            let key = self.text.get(span.clone()).unwrap_or_default();
            FlawKind::DuplicateKey { key: key.trim_matches(['"', '\'']).to_owned(), first: None }
        } else {
            FlawKind::Toml(error.message().to_owned())
        };
        Flaw { start: offset(span.start), end: offset(span.end), kind }
    }

    /// Records a flaw once; the crate tells some twice.
    fn push(&mut self, flaw: Flaw) {
        if self.flaws.len() > MOST_FLAWS || self.flaws.contains(&flaw) {
            return;
        }
        let full = self.flaws.len() == MOST_FLAWS;
        self.flaws.push(if full { Flaw { kind: FlawKind::TooManyFlaws, ..flaw } } else { flaw });
    }

    fn table(&mut self, table: DeTable<'_>, level: usize) -> Value<'s> {
        let mut entries: Vec<_> =
            table.into_iter().map(|(key, value)| self.entry(key, value, level)).collect();
        // the crate keeps keys by the alphabet
        entries.sort_by_key(|entry| entry.key_start);
        Value::Table(Table { entries })
    }

    fn entry(&mut self, key: Spanned<DeString<'_>>, value: Spanned<DeValue<'_>>, level: usize) -> Entry<'s> {
        let span = key.span();
        let (key_start, key_end) = (offset(span.start), offset(span.end));
        Entry {
            key: owned(key.into_inner()),
            key_start,
            key_end,
            value: self.node(value, key_end, level + 1),
        }
    }

    /// A value at this level; `missing` is the offset where it should stand if there is none.
    fn node(&mut self, value: Spanned<DeValue<'_>>, missing: u32, level: usize) -> Node<'s> {
        let span = value.span();
        if span.is_empty() {
            // where a value could not be read the crate puts a zero without a span
            return Node { value: Value::Broken, start: missing, end: missing };
        }
        let (start, end) = (offset(span.start), offset(span.end));
        let value = match value.into_inner() {
            deep @ (DeValue::Table(_) | DeValue::Array(_)) if level > DEEPEST_LEVELS => {
                dismantle(deep);
                self.push(Flaw { start, end, kind: FlawKind::TooDeep });
                Value::Broken
            }
            DeValue::Table(table) => self.table(table, level),
            DeValue::Array(array) => self.array(array, start, level),
            _ if self.flawed(start, end) => Value::Broken,
            DeValue::String(text) => Value::Text(owned(text)),
            DeValue::Boolean(is) => Value::Bool(is),
            DeValue::Datetime(_) => self.text.get(span).map_or(Value::Broken, Value::Date),
            DeValue::Integer(number) => {
                integer(&number).map_or_else(|| self.out_of_range(start, end), Value::Integer)
            }
            DeValue::Float(number) => {
                float(number.as_str()).map_or_else(|| self.out_of_range(start, end), Value::Float)
            }
        };
        Node { value, start, end }
    }

    fn array(&mut self, array: DeArray<'_>, start: u32, level: usize) -> Value<'s> {
        Value::Array(array.into_iter().map(|item| self.node(item, start, level + 1)).collect())
    }

    /// Whether a flaw has been found in these bytes.
    fn flawed(&self, start: u32, end: u32) -> bool {
        self.flaws.iter().any(|flaw| flaw.start < end && flaw.end.max(flaw.start + 1) > start)
    }

    fn out_of_range(&mut self, start: u32, end: u32) -> Value<'s> {
        let written = self.text.get(start as usize..end as usize).unwrap_or_default().to_owned();
        self.push(Flaw { start, end, kind: FlawKind::NumberRange { written } });
        Value::Broken
    }
}

/// Drops a value from the outside in. Dotted keys in inline tables nest to thousands of levels, which dropped
/// from the inside out overflow the stack.
fn dismantle(value: DeValue<'_>) {
    let mut rest = vec![value];
    while let Some(value) = rest.pop() {
        match value {
            DeValue::Table(table) => rest.extend(table.into_iter().map(|(_, value)| value.into_inner())),
            DeValue::Array(array) => rest.extend(array.into_iter().map(Spanned::into_inner)),
            _ => {}
        }
    }
}

/// A string of its own, as the text that was parsed may be another than the one that was given.
fn owned<'s>(text: DeString<'_>) -> Cow<'s, str> {
    Cow::Owned(text.into_owned())
}

fn integer(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn float(number: &str) -> Option<f64> {
    number
        .parse()
        .ok()
        .filter(|value: &f64| value.is_finite() || number.contains("inf") || number.contains("nan"))
}
