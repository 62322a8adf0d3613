//! A keep in the same database as the journal, shared by all who connect.

use super::session::{Live, Session};
use super::{Target, schema};
use crate::{Item, Keep, Result};
use ::postgres::Row;

const PUT: &str = "INSERT INTO hatoba.keep (kind, key, value, expires_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at";
const PUT_NEW: &str = "INSERT INTO hatoba.keep AS k (kind, key, value, expires_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at
    WHERE k.expires_at <= $5";
const GET: &str = "SELECT kind, key, value, expires_at FROM hatoba.keep
    WHERE kind = $1 AND key = $2 AND expires_at > $3";
const TAKE: &str = "DELETE FROM hatoba.keep WHERE kind = $1 AND key = $2
    RETURNING kind, key, value, expires_at";
const DELETE: &str = "DELETE FROM hatoba.keep WHERE kind = $1 AND key = $2";
const LIST: &str = "SELECT kind, key, value, expires_at FROM hatoba.keep
    WHERE kind = $1 AND key >= $2 AND starts_with(key, $2) AND expires_at > $3 ORDER BY key";
const SWEEP: &str = "DELETE FROM hatoba.keep WHERE expires_at <= $1";

/// A keep in a PostgreSQL database. For ordinary threads, as [`super::Postgres`].
pub struct PostgresKeep {
    session: Session,
}

impl PostgresKeep {
    /// Opens the keep in the database that a URL names; makes the schema if there is none.
    ///
    /// # Errors
    /// As [`super::Postgres::open`].
    pub fn open(url: &str) -> Result<Self> {
        let mut session = Session::new(url.parse::<Target>()?)?;
        session.once(|live| schema::bring_up_to_date(&mut live.client))?;
        Ok(Self { session })
    }
}

impl Keep for PostgresKeep {
    fn put(&mut self, item: &Item) -> Result<()> {
        let Item { kind, key, value, expires_at } = item;
        // once: done again later, it could undo what another has put or taken in between
        self.session.once(|live| {
            let put = live.prepared(PUT)?;
            live.client.execute(&put, &[kind, key, value, expires_at])?;
            Ok(())
        })
    }

    fn put_new(&mut self, item: &Item, now: i64) -> Result<bool> {
        let Item { kind, key, value, expires_at } = item;
        self.session.once(|live| {
            let put = live.prepared(PUT_NEW)?;
            Ok(live.client.execute(&put, &[kind, key, value, expires_at, &now])? > 0)
        })
    }

    fn get(&mut self, kind: &str, key: &str, now: i64) -> Result<Option<Item>> {
        self.session.again(|live| {
            let get = live.prepared(GET)?;
            live.client.query_opt(&get, &[&kind, &key, &now])?.as_ref().map(item).transpose()
        })
    }

    fn take(&mut self, kind: &str, key: &str, now: i64) -> Result<Option<Item>> {
        let taken = self.session.once(|live| {
            let take = live.prepared(TAKE)?;
            live.client.query_opt(&take, &[&kind, &key])?.as_ref().map(item).transpose()
        })?;
        Ok(taken.filter(|item| item.expires_at > now))
    }

    fn delete(&mut self, kind: &str, key: &str) -> Result<()> {
        self.session.once(|live| {
            let delete = live.prepared(DELETE)?;
            live.client.execute(&delete, &[&kind, &key])?;
            Ok(())
        })
    }

    fn list(&mut self, kind: &str, prefix: &str, now: i64) -> Result<Vec<Item>> {
        self.session.again(|live: &mut Live| {
            let list = live.prepared(LIST)?;
            live.client.query(&list, &[&kind, &prefix, &now])?.iter().map(item).collect()
        })
    }

    fn sweep(&mut self, now: i64) -> Result<u64> {
        self.session.once(|live| {
            let sweep = live.prepared(SWEEP)?;
            Ok(live.client.execute(&sweep, &[&now])?)
        })
    }
}

fn item(row: &Row) -> Result<Item> {
    Ok(Item {
        kind: row.try_get(0)?,
        key: row.try_get(1)?,
        value: row.try_get(2)?,
        expires_at: row.try_get(3)?,
    })
}
