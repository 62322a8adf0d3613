//! One line of JSON: an entry to be made, or one that a journal gave out.

use record::{EntryError, kind};

use super::finding::{Finding, FindingKind, wanted};
use super::keys::{Form, KIND, kinds};
use super::walk::{Walk, findings, near};
use super::{Draft, Item, LONGEST_LINE_BYTES, Reader};
use crate::doc::{self, Lines, Node, Place, Table, Value};

/// How an entry that a journal gave out begins; no draft has a key of that name.
const WHOLE: &[u8] = b"{\"v\":";
/// The keys that tell such an entry, should it begin otherwise.
const WHOLE_KEYS: [&str; 2] = ["v", "says"];

impl Reader<'_> {
    /// Reads one line of JSON, given without its end; `line` is its number, from 1.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the line.
    pub fn read_json_line(&self, bytes: &[u8], line: u32) -> Result<Item, Vec<Finding>> {
        let alone = |column, kind| vec![Finding { place: Place { line, column }, path: String::new(), kind }];
        if bytes.len() > LONGEST_LINE_BYTES {
            let bytes = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            return Err(alone(1, FindingKind::LongLine { bytes }));
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let column = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
                return Err(alone(count(&column), FindingKind::Encoding));
            }
        };
        if bytes.starts_with(WHOLE) {
            return whole(text, line);
        }
        let (node, flaws) = doc::read_json(text);
        if let Some(Node { value: Value::Table(table), .. }) = &node
            && flaws.is_empty()
            && WHOLE_KEYS.iter().any(|key| table.get(key).is_some())
        {
            return whole(text, line);
        }
        let mut walk = Walk::new(self);
        let draft = node.as_ref().and_then(|node| walk.line(node));
        match draft {
            Some(mut draft) if flaws.is_empty() && walk.found.is_empty() => {
                let place = before(text, draft.at);
                (draft.line, draft.column) = (line, place);
                Ok(Item::Draft(Box::new(draft)))
            }
            _ => Err(findings(text, line, flaws, walk.found)),
        }
    }
}

impl<'t> Walk<'t> {
    fn line(&mut self, node: &'t Node<'_>) -> Option<Draft> {
        let Value::Table(table) = &node.value else { return self.expected(node, wanted::ENTRY) };
        let named = self.kind_of(node, table)?;
        let Some(kind) = kind(named) else {
            let at = table.get(KIND).map_or(node.start, |value| value.start);
            let nearest = near(named, kinds());
            self.note_key(at, KIND, FindingKind::UnknownKind { written: named.to_owned(), nearest });
            return None;
        };
        self.draft(node, table, kind, Form::Json, &[])
    }

    fn kind_of(&mut self, node: &Node<'_>, table: &'t Table<'_>) -> Option<&'t str> {
        match table.get(KIND) {
            Some(Node { value: Value::Text(named), .. }) => return Some(named),
            Some(other) => {
                if !matches!(other.value, Value::Broken) {
                    let found = other.value.kind_id();
                    let kind = FindingKind::Expected { message: wanted::KIND, found };
                    self.note_key(other.start, KIND, kind);
                }
            }
            None => self.note_key(node.start, KIND, FindingKind::Missing { key: KIND }),
        }
        None
    }
}

/// An entry that a journal gave out.
fn whole(text: &str, line: u32) -> Result<Item, Vec<Finding>> {
    match record::Entry::from_bytes(text.as_bytes()) {
        Ok(entry) => Ok(Item::Whole { entry: Box::new(entry), bytes: text.as_bytes().to_vec(), line }),
        Err(error) => {
            let at = match &error {
                // serde_json counts the bytes of the line, from 1
                EntryError::Form(form) => form.column().saturating_sub(1),
                _ => 0,
            };
            let place = Lines::starting_at(text, line).place(u32::try_from(at).unwrap_or(u32::MAX));
            let kind = FindingKind::Whole { id: error.id(), args: error.args() };
            Err(vec![Finding { place, path: String::new(), kind }])
        }
    }
}

/// The column of a byte of a line, from 1.
fn before(text: &str, at: u32) -> u32 {
    let end = text.floor_char_boundary(at as usize);
    count(text.get(..end).unwrap_or_default())
}

/// The column after that text, from 1.
fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX).saturating_add(1)
}
