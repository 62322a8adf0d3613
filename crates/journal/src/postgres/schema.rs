//! Makes the schema, or brings an older one up to date.

use super::unsigned;
use crate::{Error, Result};
use ::postgres::{Client, GenericClient, IsolationLevel};

/// The name of our schema in the database, also in the SQL of the steps.
const SCHEMA: &str = "hatoba";
/// What makes the newest schema, step by step. Released steps never change.
const STEPS: &[&str] = &[include_str!("../../schema/steps/postgres-1.sql")];
/// Held while the schema is made, so that of several programs that start at once only one does it. "Hatobs" in ASCII.
const LOCK: &str = "SELECT pg_advisory_xact_lock(79583402484339)";

/// Takes the steps that the database has not taken yet: all of them or none.
pub(super) fn bring_up_to_date(client: &mut Client) -> Result<()> {
    let known = u64::try_from(STEPS.len()).unwrap_or(u64::MAX);
    let found = version(client)?;
    if found > known {
        return Err(Error::NewerSchema { found, known });
    }
    if found == known {
        return Ok(());
    }
    let begin = client.build_transaction().isolation_level(IsolationLevel::ReadCommitted);
    let mut transaction = begin.read_only(false).start()?;
    transaction.batch_execute(LOCK)?;
    // asked again: another program may have been quicker
    let done = version(&mut transaction)?;
    for step in STEPS.iter().skip(usize::try_from(done).unwrap_or(usize::MAX)) {
        transaction.batch_execute(step)?;
    }
    let now = super::signed(done.max(known))?;
    let sql = "INSERT INTO hatoba.meta (schema_version) VALUES ($1)
        ON CONFLICT (only_row) DO UPDATE SET schema_version = excluded.schema_version";
    transaction.execute(sql, &[&now])?;
    Ok(transaction.commit()?)
}

/// The version of the schema; 0 where there is none yet.
fn version(client: &mut impl GenericClient) -> Result<u64> {
    // from the tables themselves: what the functions for it remember may be from before the lock
    let sql = "SELECT coalesce(bool_or(c.relname = 'meta') AND bool_or(c.relname = 'entries'), false)
        FROM pg_catalog.pg_namespace n LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
        WHERE n.nspname = $1 GROUP BY n.nspname";
    let Some(row) = client.query_opt(sql, &[&SCHEMA])? else { return Ok(0) };
    let ours: bool = row.try_get(0)?;
    if !ours {
        return Err(Error::NotAJournal { place: SCHEMA.to_owned(), expected: "journal" });
    }
    let version = client.query_one("SELECT coalesce(max(schema_version), 0) FROM hatoba.meta", &[])?;
    unsigned(version.try_get(0)?)
}
