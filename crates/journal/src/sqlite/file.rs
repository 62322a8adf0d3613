//! Opens a file of ours: makes it if there is none, refuses what is no file of ours, brings an older one up to date.

use super::ENGINE;
use crate::{Error, Result};
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// How many times we try while another program holds the file, before we give up: ten seconds at least.
const MOST_TRIES: i32 = 2_000;
/// How long until the next attempt. SQLite's own handler sleeps longer and longer, up to 100 ms: among many who write all the
/// time, the one who sleeps longest never gets his turn.
const NAP: Duration = Duration::from_millis(5);

/// What sort of file.
pub(super) struct Kind {
    /// For an error: `journal` or `keep`.
    pub(super) expected: &'static str,
    /// The mark in the file's header.
    pub(super) application: i32,
    /// What makes an empty file one of the newest schema, step by step. Released steps never change.
    pub(super) steps: &'static [&'static str],
}

impl Kind {
    fn known(&self) -> u64 {
        u64::try_from(self.steps.len()).unwrap_or(u64::MAX)
    }
}

/// A connection to the file, of the newest schema and ready for durable work.
pub(super) fn open(path: &Path, kind: &Kind) -> Result<Connection> {
    create(path).map_err(|error| cannot_open(path, &error))?;
    // no CREATE: should the file vanish meanwhile, a new one would be open to everyone
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection =
        Connection::open_with_flags(path, flags).map_err(|error| cannot_open(path, &error))?;
    connection.busy_handler(Some(try_again))?;
    let version = recognize(&mut connection, path, kind)?;
    use_wal(&connection)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // where an ordinary sync stops at the disk's own memory (macOS; nothing changes elsewhere)
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "foreign_keys", false)?;
    connection.pragma_update(None, "secure_delete", true)?;
    // what is sorted or kept for a moment must not be left in a temporary file either
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    if version < kind.known() {
        migrate(&mut connection, kind)?;
    }
    Ok(connection)
}

/// Whether to try again after so many attempts, after a nap.
pub(super) fn try_again(tries: i32) -> bool {
    sleep(NAP);
    tries < MOST_TRIES
}

fn cannot_open(path: &Path, error: &dyn std::error::Error) -> Error {
    Error::Store { engine: ENGINE, detail: format!("{}: {error}", path.display()) }
}

/// Makes the file if there is none, for its owner alone; the files that SQLite puts beside it take over that permission.
fn create(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
        Ok(file) => {
            file.sync_all()?;
            sync_folder(path)
        }
    }
}

/// Makes the file's name last, where folders can be synced.
fn sync_folder(path: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// The version of the file's schema, 0 for an empty file; or why it is none of ours. Changes nothing.
fn recognize(connection: &mut Connection, path: &Path, kind: &Kind) -> Result<u64> {
    let foreign = || Error::NotAJournal { place: path.display().to_string(), expected: kind.expected };
    // one transaction: someone else may be making the schema at this moment
    let header = connection.transaction().and_then(|transaction| {
        let application: i32 = transaction.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let objects: i64 =
            transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        Ok((application, version, objects))
    });
    let (application, version, objects) = match header {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => return Err(foreign()),
        header => header?,
    };
    if (application, version, objects) == (0, 0, 0) {
        return Ok(0);
    }
    let found = u64::try_from(version).unwrap_or(0);
    if application != kind.application || found == 0 {
        return Err(foreign());
    }
    if found > kind.known() {
        return Err(Error::NewerSchema { found, known: kind.known() });
    }
    Ok(found)
}

/// Turns the write-ahead log on. While several programs open a new file at once, SQLite says that it is busy without waiting.
fn use_wal(connection: &Connection) -> Result<()> {
    let mut tries = 0;
    loop {
        let mode =
            connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(mode) => {
                let detail = format!("the file system allows no write-ahead log, only the mode '{mode}'");
                return Err(Error::Store { engine: ENGINE, detail });
            }
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && try_again(tries) => {
                tries += 1;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// Takes the steps that the file has not taken yet: all of them or none.
fn migrate(connection: &mut Connection, kind: &Kind) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // read again: another program may have been quicker
    let done: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for step in kind.steps.iter().skip(usize::try_from(done).unwrap_or(0)) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", kind.application)?;
    transaction.pragma_update(
        None,
        "user_version",
        super::signed(kind.known().max(super::unsigned(done)?))?,
    )?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Kind = Kind { expected: "toy", application: 7, steps: &["CREATE TABLE a (x) "] };
    const TWO: Kind =
        Kind { steps: &[ONE.steps[0], "ALTER TABLE a ADD COLUMN y; CREATE TABLE b (z)"], ..ONE };
    const BROKEN: Kind = Kind { steps: &[ONE.steps[0], "CREATE TABLE b (z); no SQL"], ..ONE };

    fn tables(connection: &Connection) -> Vec<String> {
        let mut statement = connection.prepare("SELECT sql FROM sqlite_schema ORDER BY name").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(|sql| sql.unwrap()).collect()
    }

    #[test]
    fn a_file_takes_the_steps_that_it_lacks() {
        let folder = tempfile::tempdir().unwrap();
        let (older, fresh) = (folder.path().join("older"), folder.path().join("fresh"));
        open(&older, &ONE).unwrap();
        let upgraded = tables(&open(&older, &TWO).unwrap());
        assert_eq!(upgraded, ["CREATE TABLE a (x, y)", "CREATE TABLE b (z)"]);
        assert_eq!(tables(&open(&fresh, &TWO).unwrap()), upgraded);
        assert!(matches!(open(&older, &ONE), Err(Error::NewerSchema { found: 2, known: 1 })));
        assert_eq!(tables(&open(&older, &TWO).unwrap()), upgraded);
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let before = tables(&open(&path, &ONE).unwrap());
        assert!(open(&path, &BROKEN).is_err());
        assert_eq!(tables(&open(&path, &ONE).unwrap()), before);
    }
}
