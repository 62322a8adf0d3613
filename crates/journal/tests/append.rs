//! Appending several batches with one write, and what becomes of a batch when the store is not what it was.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

use jiff::Timestamp;
use journal::{Appended, Engine, Error, Keyring, Ledger, LedgerError, Memory};
use record::{By, Entry, EntryId, Id, Refusal, Statement};
use tempfile::TempDir;

fn entry(id: &str, kind: &str, says: &str) -> Entry {
    Entry {
        id: EntryId::parse(id).unwrap(),
        recorded: Timestamp::from_second(1_750_000_000).unwrap(),
        by: By { office: Id::parse("office/hq").unwrap(), user: None },
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::read(kind, says).unwrap().unwrap(),
    }
}

fn office() -> Entry {
    entry("hq", "office", r#"{"id": "office/hq", "name": "HQ"}"#)
}

fn source(id: &str) -> Entry {
    entry(id, "source", &format!(r#"{{"id": "source/{id}", "title": "a", "reliability": "official"}}"#))
}

fn withdrawal(id: &str, of: &str) -> Entry {
    entry(id, "withdrawal", &format!(r#"{{"withdraws": "{of}", "why": "wrong"}}"#))
}

fn ledger(memory: &Memory) -> (TempDir, Ledger) {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keyring::new(folder.path(), [5; 32].into());
    (folder, Ledger::open(Box::new(memory.clone()), keys).unwrap())
}

fn append(ledger: &mut Ledger, batches: &[&[Entry]]) -> Vec<Result<Appended, LedgerError>> {
    ledger.append_each(batches, &mut |bytes| bytes.fill(7)).unwrap()
}

fn at(positions: &[u64], new: usize) -> Appended {
    Appended { positions: positions.to_vec(), new }
}

#[test]
fn a_batch_that_comes_twice_at_once_is_there_once_and_acknowledged_twice() {
    let (_folder, mut ledger) = ledger(&Memory::new());
    let (one, two) = ([office(), source("a")], [source("a"), source("b")]);
    let other = [source("c")];
    let done = append(&mut ledger, &[&one, &one, &two, &other]);
    let done: Vec<Appended> = done.into_iter().map(Result::unwrap).collect();
    assert_eq!(done, [at(&[0, 1], 2), at(&[0, 1], 0), at(&[1, 3], 1), at(&[2], 1)]);
    assert_eq!(ledger.size(), 4);
}

#[test]
fn a_withdrawal_that_comes_twice_at_once_is_no_second_withdrawal() {
    let (_folder, mut ledger) = ledger(&Memory::new());
    append(&mut ledger, &[&[office(), source("a")]]);
    let (once, other) = ([withdrawal("w", "a")], [withdrawal("v", "a")]);
    let done = append(&mut ledger, &[&once, &once, &other]);
    assert_eq!(done[0].as_ref().unwrap(), &at(&[2], 1));
    assert_eq!(done[1].as_ref().unwrap(), &at(&[2], 0));
    let Err(LedgerError::Refused(refusals)) = &done[2] else { panic!("{done:?}") };
    assert!(matches!(refusals.as_slice(), [(0, Refusal::Gone { .. })]), "{refusals:?}");
}

#[test]
fn what_builds_on_a_batch_that_waits_is_not_refused() {
    let (_folder, mut ledger) = ledger(&Memory::new());
    let batches = [vec![office()], vec![office(), source("a")], vec![withdrawal("w", "a")]];
    let batches: Vec<&[Entry]> = batches.iter().map(Vec::as_slice).collect();
    let done: Vec<Appended> = append(&mut ledger, &batches).into_iter().map(Result::unwrap).collect();
    assert_eq!(done, [at(&[0], 1), at(&[0, 1], 1), at(&[2], 1)]);
}

#[test]
fn something_else_under_the_same_id_is_told_apart_from_the_same_again() {
    let (_folder, mut ledger) = ledger(&Memory::new());
    let mut other = source("a");
    other.public = false;
    let done = append(&mut ledger, &[&[office()], &[source("a")], &[other]]);
    assert!(matches!(done[2], Err(LedgerError::Different { position: 1, .. })), "{done:?}");
    assert_eq!(ledger.size(), 2);
}

#[test]
fn nothing_is_said_of_someone_forgotten_a_moment_ago() {
    let (_folder, mut ledger) = ledger(&Memory::new());
    let person = |id: &str| entry(id, "person", r#"{"id": "person/p", "name": "Yamada Hanako"}"#);
    let forgotten = |id: &str| entry(id, "forgotten", r#"{"person": "person/p", "why": "asked"}"#);
    append(&mut ledger, &[&[office(), person("one")]]);
    let is_refused = |done: &Result<Appended, LedgerError>| match done {
        Err(LedgerError::Refused(refusals)) => {
            matches!(refusals.as_slice(), [(_, Refusal::Forgotten { .. })])
        }
        _ => false,
    };
    // in the same batch, and in another one of the same write
    let together = append(&mut ledger, &[&[forgotten("f"), person("two")]]);
    assert!(is_refused(&together[0]), "{together:?}");
    let done = append(&mut ledger, &[&[forgotten("f")], &[person("two")], &[forgotten("g")]]);
    assert!(done[0].is_ok() && is_refused(&done[1]) && is_refused(&done[2]), "{done:?}");
}

/// A server that was set back to an older backup under a program that runs.
struct Shorter(Memory);

impl Engine for Shorter {
    fn size(&mut self) -> journal::Result<u64> {
        self.0.size()
    }
    fn read(&mut self, from: u64, most: usize) -> journal::Result<Vec<journal::Row>> {
        self.0.read(from, most)
    }
    fn leaves(&mut self, from: u64, most: usize) -> journal::Result<Vec<journal::tree::Hash>> {
        self.0.leaves(from, most)
    }
    fn append(&mut self, expected: u64, rows: &[journal::Row]) -> journal::Result<()> {
        match expected {
            0 => self.0.append(expected, rows),
            _ => Err(Error::Conflict { expected, size: 0 }),
        }
    }
    fn erase(&mut self, person: &str) -> journal::Result<()> {
        self.0.erase(person)
    }
    fn save_checkpoint(&mut self, size: u64, note: &str) -> journal::Result<()> {
        self.0.save_checkpoint(size, note)
    }
    fn checkpoints(&mut self) -> journal::Result<Vec<(u64, String)>> {
        self.0.checkpoints()
    }
    fn wait(&mut self, size: u64, most: std::time::Duration) -> journal::Result<u64> {
        self.0.wait(size, most)
    }
}

#[test]
fn a_store_that_has_become_shorter_is_no_quicker_writer() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keyring::new(folder.path(), [5; 32].into());
    let mut ledger = Ledger::open(Box::new(Shorter(Memory::new())), keys).unwrap();
    let mut zero = |bytes: &mut [u8]| bytes.fill(0);
    ledger.append(&[office()], &mut zero).unwrap();
    let error = ledger.append(&[source("a")], &mut zero).unwrap_err();
    let expected = matches!(error, LedgerError::Store(Error::Conflict { expected: 1, size: 0 }));
    assert!(expected, "{error}");
}
