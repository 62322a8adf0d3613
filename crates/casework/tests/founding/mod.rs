//! The founding record as a state, the procedure, and the office's calendar, as the program has them.

use casework::procedure::Procedure;
use exchange::entries::{Item, Reader};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use law::Framework;
use record::{By, Entry, EntryId, Founding, Id, State, Statement};
use std::path::PathBuf;

use crate::japan::root;

/// When the journal of the tests was made.
pub const MADE: &str = "2026-11-24T09:00:00Z";

pub fn at(moment: &str) -> Timestamp {
    moment.parse().unwrap()
}

pub fn by() -> By {
    By { office: Id::parse("office/hq").unwrap(), user: None }
}

fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in ["founding", "founding/operations"] {
        let entries = std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        files.extend(entries.filter(|path| path.extension().is_some_and(|ending| ending == "toml")));
    }
    files.sort();
    files
}

/// Entries of a text, written down at a moment.
pub fn entries(text: &str, framework: &Framework, moment: &str) -> Vec<Entry> {
    let (items, found) = Reader::new(framework).read_toml(text);
    assert!(found.is_empty(), "{found:#?}");
    let drafts = items.unwrap().into_iter().map(|item| match item {
        Item::Draft(draft) => draft.into_entry(at(moment), &by(), true).unwrap(),
        Item::Whole { entry, .. } => *entry,
    });
    drafts.collect()
}

/// The founding record, laid down as `hatoba record init` does.
pub fn founding(framework: &Framework) -> Vec<Entry> {
    let texts = files().into_iter().map(|path| std::fs::read_to_string(path).unwrap());
    let mut laid = record::lay(texts.flat_map(|text| entries(&text, framework, MADE)).collect()).unwrap();
    let says = Founding { digest: "0".repeat(64), entries: laid.len() as u64 };
    laid.push(Entry {
        id: EntryId::parse("founding").unwrap(),
        recorded: at(MADE),
        by: by(),
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::Founding(Box::new(says)),
    });
    laid
}

pub fn state(entries: impl IntoIterator<Item = Entry>) -> State {
    let mut state = State::default();
    for entry in entries {
        assert_eq!(state.check().batch(std::slice::from_ref(&entry)).err(), None, "{}", entry.id);
        state.apply(entry);
    }
    state
}

pub fn procedure(framework: &Framework) -> Procedure {
    let text = std::fs::read_to_string(root().join("procedures/japan.toml")).unwrap();
    Procedure::read(&text, framework).unwrap()
}

fn tokyo() -> TimeZone {
    Offset::from_seconds(9 * 3_600).unwrap().to_time_zone()
}

/// The day of a moment in Tokyo.
pub fn day(moment: Timestamp) -> Date {
    moment.to_zoned(tokyo()).date()
}

/// The last moment of a day in Tokyo.
pub fn end(day: Date) -> Timestamp {
    day.at(23, 59, 59, 0).to_zoned(tokyo()).unwrap().timestamp()
}
