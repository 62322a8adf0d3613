//! Whoever changes a single byte of a journal, past the program and its triggers, is found out: every byte of every entry, of every
//! hash, of everything sealed, of whom it is sealed for, and of every checkpoint.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail like tests")]

#[path = "support/entries.rs"]
mod entries;

use journal::tree::Signer;
use journal::{Engine, Error, Keyring, Ledger, LedgerError, Misfit, Sqlite};
use rusqlite::{Connection, params};
use std::path::PathBuf;
use tempfile::TempDir;

/// What is done to a byte: the least that can be, and what makes it no text any more.
const MASKS: [u8; 2] = [0x01, 0x80];
/// How many entries there are, and over how many the first checkpoint is.
const ENTRIES: u64 = 12;
const EARLY: u64 = 7;

/// What becomes of a changed journal.
#[derive(Debug, PartialEq)]
enum Found {
    /// It is opened, and does not verify.
    Misfit(Misfit),
    /// It is not opened: no entry stands there.
    Broken(u64),
    /// It is not read.
    Damaged(String),
    Nothing,
}

/// A journal, and a way to it past the program.
struct Changed {
    folder: TempDir,
    raw: Connection,
}

impl Changed {
    /// A journal of a dozen entries, two of them sealed, with two checkpoints; and a connection past its triggers.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let raw = Connection::open_in_memory().unwrap();
        let mut journal = Self { folder, raw };
        let mut ledger = journal.open().unwrap();
        let (all, signer) = (entries::dozen(), signer());
        let (early, late) = all.split_at(usize::try_from(EARLY).unwrap());
        let mut next = 0_u8;
        for part in [early, late] {
            let random = &mut |bytes: &mut [u8]| {
                next = next.wrapping_add(1);
                bytes.fill(next);
            };
            ledger.append(part, random).unwrap();
            ledger.checkpoint(&signer).unwrap();
        }
        assert_eq!(ledger.size(), ENTRIES);
        journal.raw = Connection::open(journal.path()).unwrap();
        journal.raw.pragma_update(None, "synchronous", "OFF").unwrap();
        let names: Vec<String> = {
            let sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
            let mut statement = journal.raw.prepare(sql).unwrap();
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        assert!(!names.is_empty());
        for name in names {
            journal.raw.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        assert_eq!(journal.look(), Found::Nothing);
        journal
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("journal.db")
    }

    fn open(&self) -> Result<Ledger, LedgerError> {
        let engine: Box<dyn Engine> = Box::new(Sqlite::open(&self.path())?);
        Ledger::open(engine, Keyring::new(self.folder.path().join("persons"), [5; 32].into()))
    }

    /// What the program says of the journal as it is now.
    fn look(&self) -> Found {
        let verified = self.open().and_then(|ledger| ledger.verify(&signer().verifier(), &mut |_| ()));
        match verified {
            Ok(verified) => verified.misfit.map_or(Found::Nothing, Found::Misfit),
            Err(LedgerError::Broken { position, .. }) => Found::Broken(position),
            Err(LedgerError::Store(Error::Damaged { detail, .. })) => Found::Damaged(detail),
            Err(error) => panic!("{error:?}"),
        }
    }

    /// Every row's key and the bytes of one column.
    fn column(&self, table: &str, key: &str, column: &str) -> Vec<(u64, Vec<u8>)> {
        let sql = format!("SELECT {key}, CAST({column} AS BLOB) FROM {table} ORDER BY {key}");
        let mut statement = self.raw.prepare(&sql).unwrap();
        let read = |row: &rusqlite::Row<'_>| {
            Ok((u64::try_from(row.get::<_, i64>(0)?).unwrap(), row.get::<_, Vec<u8>>(1)?))
        };
        statement.query_map([], read).unwrap().map(Result::unwrap).collect()
    }

    /// Changes every byte of a column in turn, and puts it back. How many changes there were, each of them found as it should be.
    fn change_all(
        &self,
        (table, key, column): (&str, &str, &str),
        fits: impl Fn(u64, &Found) -> bool,
    ) -> u64 {
        let text = matches!(column, "person" | "note");
        let value = if text { "CAST(?1 AS TEXT)" } else { "?1" };
        let sql = format!("UPDATE {table} SET {column} = {value} WHERE {key} = ?2");
        let put = |row: u64, bytes: &[u8]| {
            let row = i64::try_from(row).unwrap();
            assert_eq!(self.raw.prepare_cached(&sql).unwrap().execute(params![bytes, row]).unwrap(), 1);
        };
        let mut changes = 0;
        for (row, right) in self.column(table, key, column) {
            for at in 0..right.len() {
                for mask in MASKS {
                    let mut wrong = right.clone();
                    *wrong.get_mut(at).unwrap() ^= mask;
                    put(row, &wrong);
                    let found = self.look();
                    assert!(
                        fits(row, &found),
                        "{table}.{column}, {row}, byte {at}, mask {mask:#x}: {found:?}"
                    );
                    changes += 1;
                }
            }
            put(row, &right);
        }
        assert_eq!(self.look(), Found::Nothing);
        println!("{table}.{column}: {changes} changes, all found");
        changes
    }
}

fn signer() -> Signer {
    Signer::new("example.org/journal", [3; 32].into()).unwrap()
}

#[test]
fn every_byte_of_every_entry() {
    let journal = Changed::new();
    let changes = journal.change_all(("entries", "position", "bytes"), |position, found| {
        *found == Found::Misfit(Misfit::Bytes { position }) || *found == Found::Broken(position)
    });
    assert!(changes > 2 * ENTRIES * 100);
}

#[test]
fn every_byte_of_every_hash() {
    let journal = Changed::new();
    let changes = journal.change_all(("entries", "position", "leaf"), |position, found| {
        *found == Found::Misfit(Misfit::Bytes { position })
    });
    assert_eq!(changes, 2 * ENTRIES * 32);
}

#[test]
fn every_byte_of_what_is_sealed_and_of_whom() {
    let journal = Changed::new();
    let sealed = |position: u64, found: &Found| *found == Found::Misfit(Misfit::Sealed { position });
    assert!(journal.change_all(("sealed", "position", "bytes"), sealed) > 2 * 2 * 100);
    assert!(journal.change_all(("sealed", "position", "person"), sealed) > 2 * 2 * 5);
}

#[test]
fn every_byte_of_every_checkpoint() {
    let journal = Changed::new();
    let changes = journal.change_all(("checkpoints", "size", "note"), |size, found| {
        *found == Found::Misfit(Misfit::Signature { size })
    });
    assert!(changes > 2 * 2 * 100);
}

#[test]
fn an_entry_changed_together_with_its_hash() {
    let journal = Changed::new();
    let put = |position: u64, bytes: &[u8]| {
        let leaf = journal::tree::leaf(bytes);
        let sql = "UPDATE entries SET bytes = ?1, leaf = ?2 WHERE position = ?3";
        let position = i64::try_from(position).unwrap();
        journal.raw.execute(sql, params![bytes, leaf.bytes(), position]).unwrap();
    };
    for (position, right) in journal.column("entries", "position", "bytes") {
        // the day on which it was recorded: an entry before and after
        let text = String::from_utf8(right.clone()).unwrap();
        put(position, text.replacen("\"at\":\"2025", "\"at\":\"2024", 1).as_bytes());
        let size = if position < EARLY { EARLY } else { ENTRIES };
        let fits = if position < EARLY { 0 } else { EARLY };
        assert_eq!(journal.look(), Found::Misfit(Misfit::Root { fits, size }), "{position}");
        put(position, &right);
    }
    assert_eq!(journal.look(), Found::Nothing);
}

#[test]
fn rows_moved_and_taken_away() {
    let damaged = |detail: &str| Found::Damaged(detail.to_owned());
    let checkpoint = |fits, size| Found::Misfit(Misfit::Root { fits, size });
    let short = Found::Misfit(Misfit::Short { checkpoint: ENTRIES, size: ENTRIES - 1 });
    for (change, wanted) in [
        ("DELETE FROM entries WHERE position = 11", short),
        ("DELETE FROM entries WHERE position = 4", damaged("entry 4 is missing")),
        ("UPDATE entries SET position = 40 WHERE position = 4", damaged("entry 4 is missing")),
        ("UPDATE entries SET position = -1 WHERE position = 0", damaged("entry 0 is missing")),
        ("UPDATE checkpoints SET size = 6 WHERE size = 7", checkpoint(0, 6)),
        ("UPDATE checkpoints SET size = 11 WHERE size = 12", checkpoint(7, 11)),
        (
            "UPDATE checkpoints SET size = 13 WHERE size = 12",
            Found::Misfit(Misfit::Short { checkpoint: 13, size: ENTRIES }),
        ),
    ] {
        let journal = Changed::new();
        journal.raw.execute_batch(change).unwrap();
        assert_eq!(journal.look(), wanted, "{change}");
    }
    // two entries change places, each with its own hash: only the order is another
    let journal = Changed::new();
    for (from, to) in [(7, 100), (8, 7), (100, 8)] {
        journal.raw.execute("UPDATE entries SET position = ?2 WHERE position = ?1", [from, to]).unwrap();
    }
    assert_eq!(journal.look(), checkpoint(EARLY, ENTRIES));
}
