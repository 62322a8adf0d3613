//! A keep in an SQLite file of its own, as it deletes and the journal never does.

use super::file::{self, Kind};
use crate::{Item, Keep, Result};
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

const KEEP: Kind = Kind {
    expected: "keep",
    // "Hatk"
    application: 0x4861_746B,
    steps: &[include_str!("../../schema/steps/sqlite-keep-1.sql")],
};

const PUT: &str = "INSERT INTO keep (kind, key, value, expires_at) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at";
const PUT_NEW: &str = "INSERT INTO keep (kind, key, value, expires_at) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at
    WHERE keep.expires_at <= ?5";
const GET: &str = "SELECT value, expires_at FROM keep WHERE kind = ?1 AND key = ?2";
const TAKE: &str = "DELETE FROM keep WHERE kind = ?1 AND key = ?2 RETURNING value, expires_at";
const DELETE: &str = "DELETE FROM keep WHERE kind = ?1 AND key = ?2";
const LIST: &str = "SELECT key, value, expires_at FROM keep WHERE kind = ?1 AND key >= ?2 ORDER BY key";
const SWEEP: &str = "DELETE FROM keep WHERE expires_at <= ?1";

/// A keep in an SQLite file.
pub struct SqliteKeep {
    connection: Connection,
}

impl SqliteKeep {
    /// Opens the keep in a file; makes the file, for its owner alone, if there is none.
    ///
    /// # Errors
    /// As [`super::Sqlite::open`].
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self { connection: file::open(path, &KEEP)? })
    }

    /// The row that a statement finds, if it has not expired.
    fn one(&self, sql: &str, kind: &str, key: &str, now: i64) -> Result<Option<Item>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_row([kind, key], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let item =
            |(value, expires_at)| Item { kind: kind.to_owned(), key: key.to_owned(), value, expires_at };
        Ok(found.map(item).filter(|item| item.expires_at > now))
    }
}

impl Keep for SqliteKeep {
    fn put(&mut self, item: &Item) -> Result<()> {
        let Item { kind, key, value, expires_at } = item;
        self.connection.prepare_cached(PUT)?.execute(params![kind, key, value, expires_at])?;
        Ok(())
    }

    fn put_new(&mut self, item: &Item, now: i64) -> Result<bool> {
        let Item { kind, key, value, expires_at } = item;
        let mut statement = self.connection.prepare_cached(PUT_NEW)?;
        Ok(statement.execute(params![kind, key, value, expires_at, now])? > 0)
    }

    fn get(&mut self, kind: &str, key: &str, now: i64) -> Result<Option<Item>> {
        self.one(GET, kind, key, now)
    }

    fn take(&mut self, kind: &str, key: &str, now: i64) -> Result<Option<Item>> {
        self.one(TAKE, kind, key, now)
    }

    fn delete(&mut self, kind: &str, key: &str) -> Result<()> {
        self.connection.prepare_cached(DELETE)?.execute([kind, key])?;
        Ok(())
    }

    fn list(&mut self, kind: &str, prefix: &str, now: i64) -> Result<Vec<Item>> {
        let mut statement = self.connection.prepare_cached(LIST)?;
        let mut rows = statement.query([kind, prefix])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let (key, expires_at): (String, i64) = (row.get(0)?, row.get(2)?);
            // those that begin so stand together
            if !key.starts_with(prefix) {
                break;
            }
            if expires_at > now {
                items.push(Item { kind: kind.to_owned(), key, value: row.get(1)?, expires_at });
            }
        }
        Ok(items)
    }

    fn sweep(&mut self, now: i64) -> Result<u64> {
        let gone = self.connection.prepare_cached(SWEEP)?.execute([now])?;
        Ok(u64::try_from(gone).unwrap_or(u64::MAX))
    }
}
