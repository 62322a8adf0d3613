//! Going through the tree of a text: keys and lists, and a note of everything that is wrong.

use std::collections::HashMap;

use law::nearest;

use super::MOST_FINDINGS;
use super::finding::{Finding, FindingKind, wanted};
use super::keys::Table;
use super::open::Slot;
use super::reader::Reader;
use crate::doc::{Entry, Flaw, Lines, Node, Value};

/// What a finding is about.
#[derive(Clone, Copy)]
pub(super) enum At<'t, 's> {
    /// A value.
    Value(&'t Node<'s>),
    /// A key.
    Key(&'t Entry<'s>),
    /// A key that a table should have.
    Absent(&'t Node<'s>, &'static str),
}

/// A decoder on its way through one text.
pub(super) struct Walk<'t, 's> {
    pub reader: &'t Reader<'t>,
    /// The ids of the sources, sorted.
    pub sources: Vec<&'t str>,
    /// The ids of declared states and parties, sorted.
    pub declared: Vec<&'t str>,
    pub found: Vec<(At<'t, 's>, FindingKind)>,
    /// How many entities have been named.
    pub entities: usize,
}

/// Most right names that a message lists.
const NAMES_LISTED: usize = 24;

impl<'t, 's> Walk<'t, 's> {
    /// A decoder of the text with that outermost table, which is looked through for what it declares.
    pub fn new(reader: &'t Reader<'t>, root: &'t Node<'s>) -> Self {
        let (mut sources, mut declared) = (Vec::new(), Vec::new());
        ids(member(root, "sources"), &mut sources);
        if let Some(operation) = member(root, "operation") {
            ids(member(operation, "parties"), &mut declared);
            ids(member(operation, "states"), &mut declared);
        }
        sources.sort_unstable();
        declared.sort_unstable();
        Self { reader, sources, declared, found: Vec::new(), entities: 0 }
    }

    /// Notes that something is wrong.
    pub fn note(&mut self, at: At<'t, 's>, kind: FindingKind) {
        match self.found.len() {
            0..MOST_FINDINGS => self.found.push((at, kind)),
            MOST_FINDINGS => self.found.push((at, FindingKind::TooManyFindings)),
            _ => {}
        }
    }

    /// Notes that a value has another type than the message says. What could not be read has its flaw already.
    pub fn expected<T>(&mut self, node: &'t Node<'s>, message: &'static str) -> Option<T> {
        if !matches!(node.value, Value::Broken) {
            let found = node.value.kind_id();
            self.note(At::Value(node), FindingKind::Expected { message, found });
        }
        None
    }

    /// Notes that a name means nothing, with the nearest of those that would.
    pub fn unknown<'a, T>(
        &mut self,
        node: &'t Node<'s>,
        of: &'static str,
        name: &str,
        right: impl Iterator<Item = &'a str>,
    ) -> Option<T> {
        let right: Vec<&str> = right.collect();
        let nearest = nearest(name, right.iter().copied()).map(str::to_owned);
        // what a case declares itself can be declared: its names are no closed list
        let few = if of == "source" || right.len() > NAMES_LISTED { Vec::new() } else { right };
        let right = few.into_iter().map(str::to_owned).collect();
        self.note(At::Value(node), FindingKind::UnknownName { of, name: name.to_owned(), nearest, right });
        None
    }

    /// Goes through the keys of a table: structural ones and those that the table takes from the framework.
    pub fn table(
        &mut self,
        node: &'t Node<'s>,
        table: &'static Table,
        mut each: impl FnMut(&mut Self, Slot<'t>, &'t Node<'s>),
    ) {
        let Value::Table(found) = &node.value else {
            return self.expected(node, wanted::TABLE).unwrap_or_default();
        };
        let mut seen = 0_u32;
        for entry in &found.entries {
            let slot = match table.find(&entry.key) {
                Some((number, key)) => {
                    seen |= 1 << number;
                    Slot::Key(key.name)
                }
                None => match self.reader.open(table, &entry.key) {
                    Ok(slot) => slot,
                    Err(kind) => {
                        self.note(At::Key(entry), kind);
                        continue;
                    }
                },
            };
            if !matches!(entry.value.value, Value::Broken) {
                each(self, slot, &entry.value);
            }
        }
        for (number, key) in table.keys.iter().enumerate() {
            if key.required && seen & (1 << number) == 0 {
                self.note(At::Absent(node, key.name), FindingKind::Missing { key: key.name });
            }
        }
    }

    /// Decodes the elements of a list; those in which something is wrong are left out.
    pub fn list<T>(
        &mut self,
        node: &'t Node<'s>,
        mut each: impl FnMut(&mut Self, &'t Node<'s>) -> Option<T>,
    ) -> Vec<T> {
        let Value::Array(items) = &node.value else {
            return self.expected(node, wanted::LIST).unwrap_or_default();
        };
        let mut decoded = Vec::with_capacity(items.len());
        for item in items {
            if !matches!(item.value, Value::Broken) {
                decoded.extend(each(self, item));
            }
        }
        decoded
    }

    /// Notes that a list has more elements than it may have.
    pub fn at_most(&mut self, node: &'t Node<'s>, of: &'static str, most: usize) {
        if let Value::Array(items) = &node.value
            && items.len() > most
        {
            self.note(At::Value(node), FindingKind::TooMany { of, most });
        }
    }
}

/// The value of a key, if the node is a table that has it.
fn member<'t, 's>(node: &'t Node<'s>, key: &str) -> Option<&'t Node<'s>> {
    if let Value::Table(table) = &node.value { table.get(key) } else { None }
}

/// Adds the ids of a list of tables.
fn ids<'t>(list: Option<&'t Node<'_>>, into: &mut Vec<&'t str>) {
    let Some(Node { value: Value::Array(items), .. }) = list else { return };
    let found = items.iter().filter_map(|item| match &member(item, "id")?.value {
        Value::Text(id) => Some(id.as_ref()),
        _ => None,
    });
    into.extend(found);
}

/// The findings of a text, in its order. `line` is the number of its first line.
pub(super) fn findings(
    text: &str,
    line: u32,
    root: Option<&Node<'_>>,
    flaws: Vec<Flaw>,
    found: Vec<(At<'_, '_>, FindingKind)>,
) -> Vec<Finding> {
    let lines = Lines::starting_at(text, line);
    let mut wanted: HashMap<usize, String> =
        found.iter().map(|(at, _)| (at.address(), String::new())).collect();
    if let (Some(root), false) = (root, found.is_empty()) {
        paths(root, &mut String::new(), &mut wanted);
    }
    let flaws = flaws.into_iter().map(|flaw| (flaw.start, String::new(), FindingKind::Flaw(flaw.kind)));
    let found = found.into_iter().map(|(at, kind)| {
        let mut path = wanted.get(&at.address()).cloned().unwrap_or_default();
        if let At::Absent(_, key) = at {
            dot(&mut path, key);
        }
        (at.start(), path, kind)
    });
    let mut all: Vec<(u32, String, FindingKind)> = flaws.chain(found).collect();
    all.sort_by_key(|(start, ..)| *start);
    let tell = |(start, path, kind)| Finding { place: lines.place(start), path, kind };
    all.into_iter().map(tell).collect()
}

impl At<'_, '_> {
    /// What tells one part of a tree from every other while the tree stands.
    fn address(&self) -> usize {
        match self {
            At::Value(node) | At::Absent(node, _) => std::ptr::from_ref(*node).addr(),
            At::Key(entry) => std::ptr::from_ref(&entry.value).addr(),
        }
    }

    fn start(&self) -> u32 {
        match self {
            At::Value(node) | At::Absent(node, _) => node.start,
            At::Key(entry) => entry.key_start,
        }
    }
}

fn dot(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

/// Fills in the paths of the wanted nodes. The depth of a tree is limited by its reader.
fn paths(node: &Node<'_>, path: &mut String, wanted: &mut HashMap<usize, String>) {
    if let Some(slot) = wanted.get_mut(&std::ptr::from_ref(node).addr()) {
        path.clone_into(slot);
    }
    let length = path.len();
    match &node.value {
        Value::Table(table) => {
            for entry in &table.entries {
                dot(path, &entry.key);
                paths(&entry.value, path, wanted);
                path.truncate(length);
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                path.push('[');
                path.push_str(&number.to_string());
                path.push(']');
                paths(item, path, wanted);
                path.truncate(length);
            }
        }
        _ => {}
    }
}
