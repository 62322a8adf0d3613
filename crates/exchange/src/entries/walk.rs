//! Going through the tree of a text, with a note of everything that is wrong and of where it is.

use std::fmt::Write;

use law::nearest;

use super::finding::{Finding, FindingKind};
use super::{MOST_FINDINGS, Reader};
use crate::doc::{Entry, Flaw, Lines, Node, Value};

/// One step of the path to a value.
#[derive(Clone, Copy)]
pub(super) enum Step<'t> {
    /// The value of a key.
    Key(&'t str),
    /// An element of a list, from 0.
    Number(usize),
}

/// A mistake with its place in bytes.
#[derive(PartialEq)]
pub(super) struct Note {
    pub at: u32,
    pub path: String,
    pub kind: FindingKind,
}

/// A decoder on its way through one text.
pub(super) struct Walk<'t> {
    pub reader: &'t Reader<'t>,
    pub found: Vec<Note>,
    /// The steps to what is being decoded.
    pub path: Vec<Step<'t>>,
}

impl<'t> Walk<'t> {
    pub fn new(reader: &'t Reader<'t>) -> Walk<'t> {
        Walk { reader, found: Vec::new(), path: Vec::new() }
    }

    /// Notes that something is wrong with what is being decoded. A default is decoded for every entry that has none of
    /// its own, and what is wrong with it is noted once.
    pub fn note(&mut self, at: u32, kind: FindingKind) {
        self.push(Note { at, path: written(&self.path), kind });
    }

    /// Keeps a note, unless it is there already or there are too many.
    pub fn push(&mut self, note: Note) {
        if self.found.len() <= MOST_FINDINGS && !self.found.contains(&note) {
            let full = self.found.len() == MOST_FINDINGS;
            self.found.push(if full { Note { kind: FindingKind::TooManyFindings, ..note } } else { note });
        }
    }

    /// Notes that something is wrong with a key of what is being decoded, be it there or not.
    pub fn note_key(&mut self, at: u32, key: &'t str, kind: FindingKind) {
        self.inside(Step::Key(key), |walk| walk.note(at, kind));
    }

    /// Notes a key that means nothing here, with the nearest of those that would.
    pub fn unknown_key<'a>(&mut self, entry: &'t Entry<'_>, right: impl Iterator<Item = &'a str>) {
        let key = entry.key.as_ref();
        let nearest = near(key, right);
        self.note_key(entry.key_start, key, FindingKind::UnknownKey { key: key.to_owned(), nearest });
    }

    /// Decodes something one step further in.
    pub fn inside<T>(&mut self, step: Step<'t>, decode: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let decoded = decode(self);
        self.path.pop();
        decoded
    }

    /// Notes that a value has another type than the message says. What could not be read has its flaw already.
    pub fn expected<T>(&mut self, node: &Node<'_>, message: &'static str) -> Option<T> {
        if !matches!(node.value, Value::Broken) {
            self.note(node.start, FindingKind::Expected { message, found: node.value.kind_id() });
        }
        None
    }
}

/// The nearest of the right words.
pub(super) fn near<'a>(wrong: &str, right: impl Iterator<Item = &'a str>) -> Option<String> {
    nearest(wrong, right).map(str::to_owned)
}

/// A path in words, such as `plan[1].from`.
fn written(steps: &[Step<'_>]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Number(number) => {
                // writing to a string cannot fail
                let _ = write!(path, "[{number}]");
            }
        }
    }
    path
}

/// The findings of a text, in its order. `line` is the number of its first line.
pub(super) fn findings(text: &str, line: u32, flaws: Vec<Flaw>, found: Vec<Note>) -> Vec<Finding> {
    let lines = Lines::starting_at(text, line);
    let flaws = flaws.into_iter().map(|flaw| Note {
        at: flaw.start,
        path: String::new(),
        kind: FindingKind::Flaw(flaw.kind),
    });
    let mut all: Vec<Note> = flaws.chain(found).collect();
    // that there are more is told last
    all.sort_by_key(|note| (note.kind == FindingKind::TooManyFindings, note.at));
    let tell = |note: Note| Finding { place: lines.place(note.at), path: note.path, kind: note.kind };
    all.into_iter().map(tell).collect()
}
