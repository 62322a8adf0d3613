//! A journal in an SQLite file.
//!
//! The file is in WAL mode: one writer and any number of readers work at once, also of other processes on the same machine.
//! It does not belong on a network file system, where the locks of SQLite cannot be relied upon.

mod erase;
mod file;
mod flat;
mod keep;

use crate::tree::{self, Hash};
use crate::{Engine, Error, Result, Row, Sealed};
use file::Kind;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

pub use flat::FlatFile;
pub use keep::SqliteKeep;

/// The name of this engine in errors.
const ENGINE: &str = "sqlite";
/// How often the size is looked at while waiting. One look takes microseconds.
const LOOK: Duration = Duration::from_millis(20);
/// How many rows are given room at once, whatever number is asked for.
const MOST_ROOM: usize = 4096;

const JOURNAL: Kind = Kind {
    expected: "journal",
    // "Hato"
    application: 0x4861_746F,
    steps: &[include_str!("../../schema/steps/sqlite-journal-1.sql")],
};

const SIZE: &str = "SELECT coalesce(max(position) + 1, 0) FROM entries";
const ENTRIES: &str = "SELECT position, bytes FROM entries WHERE position >= ?1 ORDER BY position LIMIT ?2";
const LEAVES: &str = "SELECT leaf FROM entries WHERE position >= ?1 ORDER BY position LIMIT ?2";
const SEALED: &str = "SELECT position, person, bytes FROM sealed WHERE position >= ?1 AND position < ?2";

/// Entries in an SQLite file.
pub struct Sqlite {
    connection: Connection,
}

impl Sqlite {
    /// Opens the journal in a file; makes the file, for its owner alone, if there is none.
    ///
    /// # Errors
    /// [`Error::NotAJournal`] for any other file and [`Error::NewerSchema`] for one that a newer program has written: both are
    /// left untouched. [`Error::Damaged`] when the file is cut or overwritten; [`Error::Store`] when it cannot be opened.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self { connection: file::open(path, &JOURNAL)? })
    }
}

impl Engine for Sqlite {
    fn size(&mut self) -> Result<u64> {
        size(&self.connection)
    }

    fn read(&mut self, from: u64, most: usize) -> Result<Vec<Row>> {
        let Ok(from) = i64::try_from(from) else { return Ok(Vec::new()) };
        let mut rows = entries(&self.connection, from, most)?;
        if !rows.is_empty() {
            attach(&self.connection, from, &mut rows)?;
        }
        Ok(rows)
    }

    fn leaves(&mut self, from: u64, most: usize) -> Result<Vec<Hash>> {
        let Ok(from) = i64::try_from(from) else { return Ok(Vec::new()) };
        let mut statement = self.connection.prepare_cached(LEAVES)?;
        let found =
            statement.query_map(params![from, i64::try_from(most).unwrap_or(i64::MAX)], |row| row.get(0))?;
        found.map(|leaf| Ok(Hash::from_bytes(leaf?))).collect()
    }

    fn append(&mut self, expected: u64, rows: &[Row]) -> Result<()> {
        // immediate: the size is read when nobody else can write any more
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let size = size(&transaction)?;
        if size != expected {
            return Err(Error::Conflict { expected, size });
        }
        insert(&transaction, signed(size)?, rows)?;
        Ok(transaction.commit()?)
    }

    fn erase(&mut self, person: &str) -> Result<()> {
        erase::erase(&mut self.connection, person)
    }

    fn save_checkpoint(&mut self, size: u64, note: &str) -> Result<()> {
        let sql = "INSERT INTO checkpoints (size, note) VALUES (?1, ?2)";
        self.connection.prepare_cached(sql)?.execute(params![signed(size)?, note])?;
        Ok(())
    }

    fn checkpoints(&mut self) -> Result<Vec<(u64, String)>> {
        let sql = "SELECT size, note FROM checkpoints ORDER BY size";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, text(row, 1)?)))?;
        let read = |one: rusqlite::Result<(i64, String)>| {
            let (size, note) = one?;
            Ok((unsigned(size)?, note))
        };
        found.map(read).collect()
    }

    fn wait(&mut self, size: u64, most: Duration) -> Result<u64> {
        let mut left = most;
        loop {
            let now = self.size()?;
            if now > size || left.is_zero() {
                return Ok(now);
            }
            let nap = left.min(LOOK);
            sleep(nap);
            left -= nap;
        }
    }
}

fn size(connection: &Connection) -> Result<u64> {
    unsigned(connection.prepare_cached(SIZE)?.query_row([], |row| row.get(0))?)
}

/// The entries from a position on, without their sealed fields.
fn entries(connection: &Connection, from: i64, most: usize) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(ENTRIES)?;
    let mut found = statement.query(params![from, i64::try_from(most).unwrap_or(i64::MAX)])?;
    let mut rows = Vec::with_capacity(most.min(MOST_ROOM));
    let mut next = from;
    while let Some(row) = found.next()? {
        let position: i64 = row.get(0)?;
        if position != next {
            return Err(damaged(format!("entry {next} is missing")));
        }
        rows.push(Row { bytes: row.get(1)?, sealed: None });
        next = next.saturating_add(1);
    }
    Ok(rows)
}

/// Adds the sealed fields. Read afterwards: an entry that was there had its own there too, unless they were erased meanwhile.
/// Two ranges are quicker than a join, which would look for each row by itself.
fn attach(connection: &Connection, from: i64, rows: &mut [Row]) -> Result<()> {
    let end = from.saturating_add(i64::try_from(rows.len()).unwrap_or(i64::MAX));
    let mut statement = connection.prepare_cached(SEALED)?;
    let mut found = statement.query(params![from, end])?;
    while let Some(row) = found.next()? {
        let place = usize::try_from(row.get::<_, i64>(0)? - from).ok();
        if let Some(entry) = place.and_then(|place| rows.get_mut(place)) {
            entry.sealed = Some(Sealed { person: text(row, 1)?, bytes: row.get(2)? });
        }
    }
    Ok(())
}

/// A text, also where someone has made it none: what is wrong with it is for those to say who check it.
fn text(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<String> {
    Ok(String::from_utf8_lossy(row.get_ref(column)?.as_bytes()?).into_owned())
}

fn insert(transaction: &Transaction<'_>, first: i64, rows: &[Row]) -> Result<()> {
    let mut entry =
        transaction.prepare_cached("INSERT INTO entries (position, bytes, leaf) VALUES (?1, ?2, ?3)")?;
    let mut sealed =
        transaction.prepare_cached("INSERT INTO sealed (position, person, bytes) VALUES (?1, ?2, ?3)")?;
    for (row, position) in rows.iter().zip(first..) {
        entry.execute(params![position, row.bytes, tree::leaf(&row.bytes).bytes()])?;
        if let Some(fields) = &row.sealed {
            sealed.execute(params![position, fields.person, fields.bytes])?;
        }
    }
    Ok(())
}

/// SQLite's integers have a sign.
fn signed(count: u64) -> Result<i64> {
    let too_many =
        |_| Error::Store { engine: ENGINE, detail: format!("{count} is beyond what it can count") };
    i64::try_from(count).map_err(too_many)
}

fn unsigned(count: i64) -> Result<u64> {
    u64::try_from(count).map_err(|_| damaged(format!("{count} as a number of entries")))
}

fn damaged(detail: String) -> Error {
    Error::Damaged { engine: ENGINE, detail }
}

impl From<rusqlite::Error> for Error {
    /// What a broken file says is told apart from what may go better at another time.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase) => damaged(detail),
            _ => Self::Store { engine: ENGINE, detail },
        }
    }
}
