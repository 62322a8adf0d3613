//! A TOML file of entries.

use std::collections::HashMap;

use record::kind;

use super::finding::{Finding, FindingKind, wanted};
use super::keys::{DEFAULTS, Form, any, kinds};
use super::walk::{Note, Step, Walk, findings, near};
use super::{Draft, Item, Reader, default_id};
use crate::doc::{self, Entry, Lines, Node, Value};

impl Reader<'_> {
    /// Reads a TOML text: its entries if nothing is wrong with it, or everything that is, both in the order of the text.
    /// Every item is a draft.
    pub fn read_toml(&self, text: &str) -> (Option<Vec<Item>>, Vec<Finding>) {
        let (node, flaws) = doc::read_toml(text);
        let mut walk = Walk::new(self);
        let mut drafts = Vec::new();
        if let Some(Node { value: Value::Table(root), .. }) = &node {
            walk.file(&root.entries, &mut drafts);
        }
        drafts.sort_by_key(|draft| draft.at);
        let lines = Lines::new(text);
        for draft in &mut drafts {
            let place = lines.place(draft.at);
            (draft.line, draft.column) = (place.line, place.column);
        }
        once(&drafts, &mut walk);
        if flaws.is_empty() && walk.found.is_empty() {
            let items = drafts.into_iter().map(|draft| Item::Draft(Box::new(draft)));
            return (Some(items.collect()), Vec::new());
        }
        (None, findings(text, 1, flaws, walk.found))
    }
}

impl<'t> Walk<'t> {
    fn file(&mut self, root: &'t [Entry<'_>], drafts: &mut Vec<Draft>) {
        let defaults = root.iter().find(|entry| entry.key == DEFAULTS);
        let defaults = defaults.map_or(&[][..], |entry| self.default_keys(entry));
        for of_kind in root.iter().filter(|entry| entry.key != DEFAULTS) {
            self.inside(Step::Key(&of_kind.key), |walk| walk.of_kind(of_kind, defaults, drafts));
        }
    }

    /// The keys of the table of defaults, without those that no kind has.
    fn default_keys<'s>(&mut self, defaults: &'t Entry<'s>) -> &'t [Entry<'s>] {
        self.inside(Step::Key(DEFAULTS), |walk| {
            let Value::Table(table) = &defaults.value.value else {
                return walk.expected(&defaults.value, wanted::TABLE).unwrap_or_default();
            };
            for entry in &table.entries {
                let key = entry.key.as_ref();
                if !any().any(|name| name == key) {
                    let nearest = near(key, any());
                    let kind = FindingKind::UnknownDefault { key: key.to_owned(), nearest };
                    walk.note_key(entry.key_start, key, kind);
                }
            }
            table.entries.as_slice()
        })
    }

    /// The entries of one kind.
    fn of_kind(&mut self, of_kind: &'t Entry<'_>, defaults: &'t [Entry<'_>], drafts: &mut Vec<Draft>) {
        let name = of_kind.key.as_ref();
        let items = match &of_kind.value.value {
            Value::Array(items) => items.as_slice(),
            _ => &[],
        };
        let Some(kind) = kind(name) else {
            // each header with the wrong name is a mistake to correct
            let places: Vec<u32> = items.iter().map(|item| item.start).collect();
            let places = if places.is_empty() { vec![of_kind.key_start] } else { places };
            for at in places {
                let nearest = near(name, kinds().chain([DEFAULTS]));
                self.note(at, FindingKind::UnknownKind { written: name.to_owned(), nearest });
            }
            return;
        };
        if !matches!(of_kind.value.value, Value::Array(_)) {
            return self.expected(&of_kind.value, wanted::ENTRIES).unwrap_or_default();
        }
        for (number, item) in items.iter().enumerate() {
            self.inside(Step::Number(number), |walk| match &item.value {
                Value::Table(table) => drafts.extend(walk.draft(item, table, kind, Form::Toml, defaults)),
                _ => walk.expected(item, wanted::ENTRY).unwrap_or_default(),
            });
        }
    }
}

/// Notes entries whose id an earlier one has.
fn once(drafts: &[Draft], walk: &mut Walk<'_>) {
    let mut seen = HashMap::new();
    for draft in drafts {
        let Some(id) = default_id(draft) else { continue };
        if let Some(line) = seen.get(&id) {
            let kind = FindingKind::Twice { written: id.to_string(), line: *line };
            walk.push(Note { at: draft.at, path: draft.says.kind().0.to_owned(), kind });
        } else {
            seen.insert(id, draft.line);
        }
    }
}
