//! The mapping: which column goes to which field of which kind, and what the words of its cells mean. An official has confirmed it.

use std::collections::BTreeMap;

use law::nearest;
use record::{KINDS, Kind};

use super::finding::{Finding, FindingKind};
use super::fold;
use super::place::Place;
use super::target::{self, Target};
use crate::doc::{self, Entry, Lines, Node, Table, Value};

/// The keys of a mapping.
const KEYS: [&str; 8] = ["kind", "sheet", "header", "id", "ignore", "columns", "constants", "values"];

/// What is added to the offsets of what stands in the mapping, to tell them from those of cells.
pub(super) const OFFSETS: u32 = 1 << 31;

/// A mapping.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// The kind of the entries.
    pub kind: &'static Kind,
    /// The name of the sheet; none: the only one.
    pub sheet: Option<String>,
    /// The row with the headers, from 1; none: the first with two cells or more.
    pub header: Option<u32>,
    /// How ids are made of other fields, such as `dispatch/{operation}/{n}`, and where it says so.
    pub id: Option<(String, u32)>,
    /// Headers of columns that are left out.
    pub ignore: Vec<String>,
    /// The columns that go somewhere.
    pub columns: Vec<Column>,
    /// What stands where a row has nothing, as in a file of entries.
    pub(super) constants: Vec<Entry<'static>>,
    /// What words mean, by the path of the field and the word.
    pub(super) values: BTreeMap<String, BTreeMap<String, Node<'static>>>,
    /// Where it says of which kind the entries are.
    pub(super) kind_at: u32,
    /// The text, for the places in it.
    text: String,
}

/// A column of a mapping.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// Where it goes.
    pub targets: Vec<Target>,
    /// Where the mapping says so.
    pub(super) at: u32,
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the text.
    pub fn read(text: &str) -> Result<Mapping, Vec<Finding>> {
        let (node, flaws) = doc::read_toml(text);
        let mut reading = Reading { lines: Lines::new(text), found: Vec::new() };
        for flaw in flaws {
            reading.note(flaw.start, FindingKind::Flaw(flaw.kind));
        }
        let mapping = match &node {
            Some(Node { value: Value::Table(root), .. }) => reading.mapping(root, text),
            _ => None,
        };
        reading.found.sort_by_key(|finding| finding.place);
        match mapping {
            Some(mapping) if reading.found.is_empty() => Ok(mapping),
            _ => Err(reading.found),
        }
    }

    /// The place of an offset of something in the mapping.
    pub(super) fn place(&self, at: u32) -> Place {
        Place::Mapping(Lines::new(&self.text).place(at & !OFFSETS))
    }
}

struct Reading<'s> {
    lines: Lines<'s>,
    found: Vec<Finding>,
}

impl Reading<'_> {
    fn note(&mut self, at: u32, kind: FindingKind) {
        self.found.push(Finding { place: Place::Mapping(self.lines.place(at)), kind });
    }

    /// Notes that something else should stand there. What could not be read has its flaw already.
    fn expected<T>(&mut self, node: &Node<'_>, wanted: &'static str) -> Option<T> {
        if !matches!(node.value, Value::Broken) {
            self.note(node.start, FindingKind::Expected { wanted });
        }
        None
    }

    fn mapping(&mut self, root: &Table<'_>, text: &str) -> Option<Mapping> {
        for entry in root.entries.iter().filter(|entry| !KEYS.contains(&entry.key.as_ref())) {
            let nearest = nearest(&entry.key, KEYS.into_iter()).map(str::to_owned);
            self.note(
                entry.key_start,
                FindingKind::UnknownKey { key: entry.key.clone().into_owned(), nearest },
            );
        }
        let kind = self.kind(root);
        let sheet = root.get("sheet").and_then(|node| self.text(node));
        let header = root.get("header").and_then(|node| self.row(node));
        let id = root.get("id").and_then(|node| Some((self.text(node)?, node.start)));
        let ignore = root.get("ignore").map(|node| self.texts(node)).unwrap_or_default();
        let (kind, kind_at) = kind?;
        let columns = root.get("columns").map(|node| self.columns(node, kind)).unwrap_or_default();
        let constants = root.get("constants").map(|node| self.constants(node, kind)).unwrap_or_default();
        let values = root.get("values").map(|node| self.values(node, kind)).unwrap_or_default();
        Some(Mapping {
            kind,
            sheet,
            header,
            id,
            ignore,
            columns,
            constants,
            values,
            kind_at,
            text: text.to_owned(),
        })
    }

    fn kind(&mut self, root: &Table<'_>) -> Option<(&'static Kind, u32)> {
        let Some(node) = root.get("kind") else {
            self.note(0, FindingKind::NoKind);
            return None;
        };
        let written = self.text(node)?;
        let kind = record::kind(&written);
        if kind.is_none() {
            let nearest = nearest(&written, KINDS.iter().map(|kind| kind.name)).map(str::to_owned);
            self.note(node.start, FindingKind::UnknownKind { written, nearest });
        }
        Some((kind?, node.start))
    }

    fn text(&mut self, node: &Node<'_>) -> Option<String> {
        match &node.value {
            Value::Text(text) if !text.trim().is_empty() => Some(text.clone().into_owned()),
            _ => self.expected(node, "sheet-expected-text"),
        }
    }

    fn row(&mut self, node: &Node<'_>) -> Option<u32> {
        let row = if let Value::Integer(row) = node.value { u32::try_from(row).ok() } else { None };
        row.filter(|row| *row > 0).or_else(|| self.expected(node, "sheet-expected-row"))
    }

    /// A text, or a list of texts.
    fn texts(&mut self, node: &Node<'_>) -> Vec<String> {
        match &node.value {
            Value::Array(items) => items.iter().filter_map(|item| self.text(item)).collect(),
            Value::Text(_) => self.text(node).into_iter().collect(),
            _ => self.expected(node, "sheet-expected-texts").unwrap_or_default(),
        }
    }

    fn table<'n, 's>(&mut self, node: &'n Node<'s>) -> &'n [Entry<'s>] {
        match &node.value {
            Value::Table(table) => &table.entries,
            _ => self.expected(node, "sheet-expected-table").unwrap_or_default(),
        }
    }

    fn columns(&mut self, node: &Node<'_>, kind: &'static Kind) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        for entry in self.table(node) {
            let mut targets = Vec::new();
            for written in self.texts(&entry.value) {
                let Some(target) = Target::parse(kind, &written) else {
                    self.unknown_field(entry.value.start, written, kind);
                    continue;
                };
                let before = columns.iter().flat_map(|column| &column.targets).chain(&targets);
                let apart = |other: &Target| {
                    !other.steps.starts_with(&target.steps) && !target.steps.starts_with(&other.steps)
                };
                if before.into_iter().all(apart) {
                    targets.push(target);
                } else {
                    self.note(entry.value.start, FindingKind::FieldTwice { field: written });
                }
            }
            columns.push(Column { header: fold::narrow(&entry.key), targets, at: entry.key_start });
        }
        columns
    }

    fn unknown_field(&mut self, at: u32, written: String, kind: &'static Kind) {
        let all = Target::all(kind);
        let nearest = nearest(&written, all.iter().map(|target| target.path.as_str())).map(str::to_owned);
        self.note(at, FindingKind::UnknownField { written, kind: kind.name, nearest });
    }

    fn constants(&mut self, node: &Node<'_>, kind: &'static Kind) -> Vec<Entry<'static>> {
        let mut constants = Vec::new();
        for entry in self.table(node) {
            if target::fields(kind).any(|field| field.name == entry.key) {
                constants.push(owned_entry(entry));
            } else {
                self.unknown_field(entry.key_start, entry.key.clone().into_owned(), kind);
            }
        }
        constants
    }

    fn values(
        &mut self,
        node: &Node<'_>,
        kind: &'static Kind,
    ) -> BTreeMap<String, BTreeMap<String, Node<'static>>> {
        let mut values = BTreeMap::new();
        self.values_of("", node, kind, &mut values);
        values
    }

    /// The words of a field, or of the fields within it: a table with the path of a field has words as its keys.
    fn values_of(
        &mut self,
        path: &str,
        node: &Node<'_>,
        kind: &'static Kind,
        values: &mut BTreeMap<String, BTreeMap<String, Node<'static>>>,
    ) {
        for entry in self.table(node) {
            let path = if path.is_empty() { entry.key.to_string() } else { format!("{path}.{}", entry.key) };
            // a field and a part of it can both have words
            let inner = match &entry.value.value {
                Value::Table(table) => {
                    table.entries.iter().any(|word| matches!(word.value.value, Value::Table(_)))
                }
                _ => false,
            };
            if Target::parse(kind, &path).is_some() && !inner {
                let words =
                    self.table(&entry.value).iter().map(|word| (fold::narrow(&word.key), owned(&word.value)));
                let words = words.collect();
                values.insert(path, words);
            } else if target::fields(kind).any(|field| path.split('.').next() == Some(field.name)) {
                self.values_of(&path, &entry.value, kind, values);
            } else {
                self.unknown_field(entry.key_start, path, kind);
            }
        }
    }
}

/// A copy that keeps nothing of the text, with offsets that tell that it stands in the mapping.
fn owned(node: &Node<'_>) -> Node<'static> {
    let value = match &node.value {
        Value::Broken => Value::Broken,
        Value::Null => Value::Null,
        Value::Bool(is) => Value::Bool(*is),
        Value::Integer(number) => Value::Integer(*number),
        Value::Float(number) => Value::Float(*number),
        Value::Text(text) => Value::Text(text.clone().into_owned().into()),
        Value::Date(day) => Value::Text((*day).to_owned().into()),
        Value::Array(items) => Value::Array(items.iter().map(owned).collect()),
        Value::Table(table) => {
            Value::Table(Table { entries: table.entries.iter().map(owned_entry).collect() })
        }
    };
    Node { value, start: node.start | OFFSETS, end: node.end | OFFSETS }
}

fn owned_entry(entry: &Entry<'_>) -> Entry<'static> {
    Entry {
        key: entry.key.clone().into_owned().into(),
        key_start: entry.key_start | OFFSETS,
        key_end: entry.key_end | OFFSETS,
        value: owned(&entry.value),
    }
}
