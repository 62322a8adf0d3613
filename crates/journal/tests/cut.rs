//! A file that was cut off anywhere, or copied while others wrote, opens to the entries that were there at some moment, or says what is
//! wrong with it: never to others, and never to a part of a batch.
//!
//! Of the lengths of a write-ahead log those near a frame's edge are all tried, of the others every 97th, from a seeded one on;
//! `HATOBA_EVERY=1` tries every one.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may fail like tests"
)]

#[path = "support/entries.rs"]
mod entries;

use journal::{Engine, Error, Keyring, Ledger, Row, Sqlite};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Of a write-ahead log: the bytes before the first frame, and of each frame, with a page of 4096 bytes.
const HEAD: usize = 32;
const FRAME: usize = 24 + 4096;

/// The files of a journal as they lie.
#[derive(Clone)]
struct Files {
    journal: Vec<u8>,
    wal: Vec<u8>,
}

impl Files {
    fn copy(path: &Path) -> Self {
        Self { journal: fs::read(path).unwrap(), wal: fs::read(wal(path)).unwrap_or_default() }
    }
}

fn wal(path: &Path) -> PathBuf {
    path.with_extension("db-wal")
}

/// A place where files are put, one journal after the other.
struct Bench {
    folder: TempDir,
}

/// What became of files.
#[derive(Debug, PartialEq)]
enum Opened {
    /// So many of the entries, the first ones.
    Prefix(usize),
    /// That it is damaged, or no journal.
    Told,
}

impl Bench {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Opens files, and compares what is read with what was written.
    fn open(&self, files: &Files, written: &[Row]) -> Opened {
        let path = self.folder.path().join("journal.db");
        for beside in [wal(&path), path.with_extension("db-shm")] {
            let _ = fs::remove_file(beside);
        }
        fs::write(&path, &files.journal).unwrap();
        if !files.wal.is_empty() {
            fs::write(wal(&path), &files.wal).unwrap();
        }
        let read = Sqlite::open(&path).and_then(|mut engine| {
            let rows = engine.read(0, usize::MAX)?;
            Ok((engine.size()?, engine.leaves(0, usize::MAX)?, rows))
        });
        match read {
            Ok((size, leaves, rows)) => {
                assert_eq!(size, rows.len() as u64);
                assert!(rows.len() <= written.len() && rows == written[..rows.len()], "other entries");
                let hashed: Vec<_> = rows.iter().map(|row| journal::tree::leaf(&row.bytes)).collect();
                assert_eq!(leaves, hashed);
                Opened::Prefix(rows.len())
            }
            Err(Error::Damaged { .. } | Error::NotAJournal { .. }) => Opened::Told,
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// A journal to which entries are added one at a time, some of them sealed; and another connection, which keeps the log from being
/// moved into the file when the journal is closed.
struct Written {
    path: PathBuf,
    ledger: Ledger,
    raw: Connection,
    _folder: TempDir,
}

impl Written {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        let keys = Keyring::new(folder.path().join("persons"), [5; 32].into());
        let ledger = Ledger::open(Box::new(Sqlite::open(&path).unwrap()), keys).unwrap();
        let raw = Connection::open(&path).unwrap();
        raw.execute_batch("PRAGMA wal_autocheckpoint = 0").unwrap();
        Self { path, ledger, raw, _folder: folder }
    }

    /// Adds the dozen with ids of their own, each by itself.
    fn append_dozen(&mut self, round: u8) {
        for mut entry in entries::dozen() {
            let rename = |id: &record::EntryId| record::EntryId::parse(&format!("{id}-{round}")).unwrap();
            entry.id = rename(&entry.id);
            entry.corrects = entry.corrects.as_ref().map(rename);
            if let record::Statement::Withdrawal(says) = &mut entry.says {
                says.withdraws = rename(&says.withdraws);
            }
            self.ledger.append(&[entry], &mut |bytes| bytes.fill(round)).unwrap();
        }
    }

    fn rows(&self) -> Vec<Row> {
        Sqlite::open(&self.path).unwrap().read(0, usize::MAX).unwrap()
    }
}

/// The lengths to which a log is cut.
fn lengths(whole: usize) -> Vec<usize> {
    if std::env::var("HATOBA_EVERY").is_ok_and(|value| value == "1") {
        return (0..=whole).collect();
    }
    let seed = std::env::var("HATOBA_SEED").ok().and_then(|value| value.parse().ok()).unwrap_or(1);
    let near = |length: &usize| {
        let within = length.saturating_sub(HEAD) % FRAME;
        *length <= HEAD || within <= 25 || FRAME - within <= 2 || length % 97 == seed % 97
    };
    (0..=whole).filter(near).collect()
}

#[test]
fn a_log_cut_at_any_length_opens_to_the_first_entries() {
    let mut written = Written::new();
    written.append_dozen(1);
    let (rows, files, bench) = (written.rows(), Files::copy(&written.path), Bench::new());
    assert!(files.wal.len() > HEAD + 12 * FRAME);
    let (mut before, mut tried) = (0, 0);
    for length in lengths(files.wal.len()) {
        let cut = Files { wal: files.wal[..length].to_vec(), ..files.clone() };
        match bench.open(&cut, &rows) {
            Opened::Prefix(count) => {
                assert!(count >= before, "{length}");
                before = count;
            }
            Opened::Told => panic!("a log that was cut is as good as a shorter one: {length}"),
        }
        tried += 1;
    }
    assert_eq!(before, rows.len());
    println!("{tried} of {} lengths of the log tried", files.wal.len() + 1);
}

#[test]
fn a_log_with_a_changed_byte_opens_to_the_first_entries() {
    let mut written = Written::new();
    written.append_dozen(1);
    let (rows, files, bench) = (written.rows(), Files::copy(&written.path), Bench::new());
    let mut fewer = 0;
    for at in (0..files.wal.len()).step_by(211) {
        let mut changed = files.clone();
        changed.wal[at] ^= 0x10;
        match bench.open(&changed, &rows) {
            Opened::Prefix(count) => fewer += usize::from(count < rows.len()),
            Opened::Told => fewer += 1,
        }
    }
    // the checksums are over every byte
    assert_eq!(fewer, files.wal.len().div_ceil(211));
}

#[test]
fn a_file_cut_at_any_page_says_so() {
    let mut written = Written::new();
    (0..20).for_each(|round| written.append_dozen(round));
    let rows = written.rows();
    written.raw.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let (files, bench) = (Files::copy(&written.path), Bench::new());
    assert!(files.wal.is_empty());
    assert_eq!(bench.open(&files, &rows), Opened::Prefix(rows.len()));
    let whole = files.journal.len();
    let part = |number: usize| whole * number / 50;
    for length in (1..whole / 4096).map(|page| page * 4096).chain((1..50).map(part)) {
        let cut = Files { journal: files.journal[..length].to_vec(), ..files.clone() };
        assert_eq!(bench.open(&cut, &rows), Opened::Told, "{length} of {whole}");
    }
    // of a file without a single byte nobody can say that it was more
    let empty = Files { journal: Vec::new(), ..files };
    assert_eq!(bench.open(&empty, &rows), Opened::Prefix(0));
}

#[test]
fn a_log_of_which_a_part_is_in_the_file_already() {
    let mut written = Written::new();
    written.append_dozen(1);
    // a reader holds on to the state of this moment, so that no more than this is moved into the file
    let reader = Connection::open(&written.path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM entries").unwrap();
    (2..4).for_each(|round| written.append_dozen(round));
    let moved = "PRAGMA wal_checkpoint(PASSIVE)";
    let moved: i64 = written.raw.query_row(moved, [], |row| row.get(2)).unwrap();
    assert!(moved > 0);
    let (rows, files, bench) = (written.rows(), Files::copy(&written.path), Bench::new());
    let (mut told, mut prefixes) = (0, 0);
    for frame in 0..=files.wal.len() / FRAME {
        for more in [0, 1, 24, 2000] {
            let length = (HEAD + frame * FRAME + more).min(files.wal.len());
            let cut = Files { wal: files.wal[..length].to_vec(), ..files.clone() };
            match bench.open(&cut, &rows) {
                Opened::Prefix(_) => prefixes += 1,
                Opened::Told => told += 1,
            }
        }
    }
    println!("{prefixes} times the first entries, {told} times it was told");
    assert_eq!(bench.open(&files, &rows), Opened::Prefix(rows.len()));
}

#[test]
fn a_copy_in_the_middle_of_a_transaction() {
    let mut written = Written::new();
    written.append_dozen(1);
    let (rows, bench) = (written.rows(), Bench::new());
    // so little room that changed pages go into the log before the transaction ends
    written.raw.execute_batch("PRAGMA cache_size = 10; BEGIN IMMEDIATE").unwrap();
    let mut insert =
        written.raw.prepare("INSERT INTO entries VALUES (?1, zeroblob(3000), zeroblob(32))").unwrap();
    let before = Files::copy(&written.path).wal.len();
    let first = i64::try_from(rows.len()).unwrap();
    for position in first..first + 200 {
        insert.execute([position]).unwrap();
        if position % 20 == 0 {
            assert_eq!(bench.open(&Files::copy(&written.path), &rows), Opened::Prefix(rows.len()));
        }
    }
    assert!(Files::copy(&written.path).wal.len() > before + 50 * FRAME, "nothing went into the log");
    drop(insert);
    written.raw.execute_batch("ROLLBACK").unwrap();
    written.append_dozen(2);
    let rows = written.rows();
    assert_eq!(bench.open(&Files::copy(&written.path), &rows), Opened::Prefix(24));
}

#[test]
fn a_copy_of_files_that_belong_to_different_moments() {
    let mut written = Written::new();
    let mut moments = Vec::new();
    for round in 0..12 {
        written.append_dozen(round);
        if round % 4 == 3 {
            written.raw.execute_batch("PRAGMA wal_checkpoint(PASSIVE)").unwrap();
        }
        moments.push(Files::copy(&written.path));
    }
    let (rows, bench) = (written.rows(), Bench::new());
    let (mut told, mut prefixes) = (0, 0);
    for file in &moments {
        for log in &moments {
            let mixed = Files { journal: file.journal.clone(), wal: log.wal.clone() };
            match bench.open(&mixed, &rows) {
                Opened::Prefix(_) => prefixes += 1,
                Opened::Told => told += 1,
            }
        }
    }
    println!("{prefixes} times the first entries, {told} times it was told");
}
