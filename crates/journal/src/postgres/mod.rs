//! A journal in a PostgreSQL database, in a schema named `hatoba`: for installations of several machines.

mod keep;
mod schema;
mod session;
mod target;
mod tls;

use crate::tree::{self, Hash};
use crate::{Engine, Error, Result, Row, Sealed};
use ::postgres::error::SqlState;
use ::postgres::{IsolationLevel, Transaction};
use session::{Live, Session};
use std::time::Duration;

pub use keep::PostgresKeep;
pub(crate) use target::Target;

/// The name of this engine in errors.
const ENGINE: &str = "postgres";
/// How often the size is looked at while waiting, should a notification get lost.
const LOOK: Duration = Duration::from_secs(1);
/// How many bytes are sent in one statement, unless a single row has more.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// Where the table of entries notifies of every append.
const CHANNEL: &str = "hatoba_entries";

const SIZE: &str = "SELECT coalesce(max(position) + 1, 0) FROM hatoba.entries";
// both sides by range: a plan that looks at the whole of a table must not even be thought of
const READ: &str = "SELECT e.position, e.bytes, s.person, s.bytes
    FROM (SELECT * FROM hatoba.entries WHERE position >= $1 AND position < $2) e
    LEFT JOIN (SELECT * FROM hatoba.sealed WHERE position >= $1 AND position < $2) s ON s.position = e.position
    ORDER BY e.position";
const LEAVES: &str =
    "SELECT leaf FROM hatoba.entries WHERE position >= $1 AND position < $2 ORDER BY position";
const INSERT: &str = "INSERT INTO hatoba.entries (position, bytes, leaf)
    SELECT $1 + n - 1, bytes, leaf
    FROM unnest($2::bytea[], $3::bytea[]) WITH ORDINALITY AS a (bytes, leaf, n) ORDER BY n";
const INSERT_SEALED: &str = "INSERT INTO hatoba.sealed (position, person, bytes)
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::bytea[])";
/// Held by whoever appends, until the transaction ends. The number is "Hatoba" in ASCII.
const LOCK: &str = "SELECT pg_advisory_xact_lock(79583402484321)";
const SAVE: &str =
    "INSERT INTO hatoba.checkpoints (size, note) VALUES ($1, $2) ON CONFLICT (size) DO NOTHING";
const CHECKPOINTS: &str = "SELECT size, note FROM hatoba.checkpoints ORDER BY size";

/// Entries in a PostgreSQL database. It is for ordinary threads: on a thread of an asynchronous runtime its client panics.
pub struct Postgres {
    session: Session,
}

impl Postgres {
    /// Opens the journal in the database that a URL names; makes the schema if there is none.
    ///
    /// The URL is `postgres://user:password@host:port/database?sslmode=…&sslrootcert=…`. With `sslmode` `require`, `verify-ca` or
    /// `verify-full` the connection is encrypted and the server's certificate and name are checked, against the system's roots or
    /// those in the PEM file `sslrootcert`; with `disable` it is not encrypted. Without `sslmode` it is encrypted unless the
    /// server is on this machine.
    ///
    /// # Errors
    /// [`Error::Location`] for a URL that cannot be read, [`Error::Certificates`], [`Error::Store`] when the server does not answer,
    /// [`Error::NotAJournal`] when the schema `hatoba` is someone else's, [`Error::NewerSchema`].
    pub fn open(url: &str) -> Result<Self> {
        let mut session = Session::new(url.parse::<Target>()?)?;
        session.once(|live| schema::bring_up_to_date(&mut live.client))?;
        Ok(Self { session })
    }
}

impl Engine for Postgres {
    fn size(&mut self) -> Result<u64> {
        self.session.again(size)
    }

    fn read(&mut self, from: u64, most: usize) -> Result<Vec<Row>> {
        let Ok(from) = i64::try_from(from) else { return Ok(Vec::new()) };
        let end = from.saturating_add(i64::try_from(most).unwrap_or(i64::MAX));
        self.session.again(|live| read(live, from, end))
    }

    fn leaves(&mut self, from: u64, most: usize) -> Result<Vec<Hash>> {
        let Ok(from) = i64::try_from(from) else { return Ok(Vec::new()) };
        let end = from.saturating_add(i64::try_from(most).unwrap_or(i64::MAX));
        self.session.again(|live| {
            let leaves = live.prepared(LEAVES)?;
            let found = live.client.query(&leaves, &[&from, &end])?;
            let read = |row: &::postgres::Row| {
                let bytes: &[u8] = row.try_get(0)?;
                let bytes = bytes.try_into().map_err(|_| damaged("a hash of another length".to_owned()))?;
                Ok(Hash::from_bytes(bytes))
            };
            found.iter().map(read).collect()
        })
    }

    fn append(&mut self, expected: u64, rows: &[Row]) -> Result<()> {
        self.session.once(|live| append(live, expected, rows))
    }

    /// As [`Engine::erase`]; nowhere in the tables' files. The server's write-ahead log, its standbys and its backups are the
    /// operator's and keep the ciphertext for their time, in which it is useless once the person's key is destroyed. So does the
    /// table itself as long as a transaction is open that began before.
    fn erase(&mut self, person: &str) -> Result<()> {
        self.session.once(|live| {
            live.client.execute("DELETE FROM hatoba.sealed WHERE person = $1", &[&person])?;
            // FULL writes the table anew: the plain form leaves the bytes in the page until something else is put there
            Ok(live.client.batch_execute("VACUUM (FULL) hatoba.sealed")?)
        })
    }

    fn save_checkpoint(&mut self, size: u64, note: &str) -> Result<()> {
        let size = signed(size)?;
        // to do it twice does no harm
        self.session.again(|live| {
            let save = live.prepared(SAVE)?;
            live.client.execute(&save, &[&size, &note])?;
            Ok(())
        })
    }

    fn checkpoints(&mut self) -> Result<Vec<(u64, String)>> {
        self.session.again(|live| {
            let all = live.prepared(CHECKPOINTS)?;
            let found = live.client.query(&all, &[])?;
            let read = |row: &::postgres::Row| Ok((unsigned(row.try_get(0)?)?, row.try_get(1)?));
            found.iter().map(read).collect()
        })
    }

    fn wait(&mut self, size: u64, most: Duration) -> Result<u64> {
        let mut left = most;
        loop {
            // listening first, then looking: what is appended in between is notified
            let now = self.session.again(|live| {
                live.listen(CHANNEL)?;
                self::size(live)
            })?;
            if now > size || left.is_zero() {
                return Ok(now);
            }
            let step = left.min(LOOK);
            left -= step;
            self.session.doze(step);
        }
    }
}

fn size(live: &mut Live) -> Result<u64> {
    let size = live.prepared(SIZE)?;
    unsigned(live.client.query_one(&size, &[])?.try_get(0)?)
}

fn read(live: &mut Live, from: i64, end: i64) -> Result<Vec<Row>> {
    let read = live.prepared(READ)?;
    let found = live.client.query(&read, &[&from, &end])?;
    let mut rows = Vec::with_capacity(found.len());
    for (row, expected) in found.iter().zip(from..) {
        if row.try_get::<_, i64>(0)? != expected {
            return Err(damaged(format!("entry {expected} is missing")));
        }
        let person: Option<String> = row.try_get(2)?;
        let sealed = match person {
            Some(person) => Some(Sealed { person, bytes: row.try_get(3)? }),
            None => None,
        };
        rows.push(Row { bytes: row.try_get(1)?, sealed });
    }
    Ok(rows)
}

fn append(live: &mut Live, expected: u64, rows: &[Row]) -> Result<()> {
    let (entries, sealed) = (live.prepared(INSERT)?, live.prepared(INSERT_SEALED)?);
    let measure = live.prepared(SIZE)?;
    // read committed: the size must be read after the lock was waited for, not as of the transaction's beginning
    let begin = live.client.build_transaction().isolation_level(IsolationLevel::ReadCommitted);
    let mut transaction = begin.read_only(false).start()?;
    transaction.batch_execute(LOCK)?;
    let size = unsigned(transaction.query_one(&measure, &[])?.try_get(0)?)?;
    if size != expected {
        return Err(Error::Conflict { expected, size });
    }
    let mut first = signed(size)?;
    let mut rest = rows;
    while !rest.is_empty() {
        let (part, others) = rest.split_at(part(rest));
        insert(&mut transaction, (&entries, &sealed), first, part)?;
        first = first.saturating_add(i64::try_from(part.len()).unwrap_or(i64::MAX));
        rest = others;
    }
    // the tables' trigger notifies those who wait
    Ok(transaction.commit()?)
}

/// How many of the rows go into one statement: at least one.
fn part(rows: &[Row]) -> usize {
    let mut room = MOST_BYTES;
    let fits = |row: &&Row| {
        let sealed = row.sealed.as_ref().map_or(0, |sealed| sealed.bytes.len());
        let left = room.checked_sub(row.bytes.len() + sealed);
        room = left.unwrap_or(0);
        left.is_some()
    };
    rows.iter().take_while(fits).count().max(1).min(rows.len())
}

type Statements<'a> = (&'a ::postgres::Statement, &'a ::postgres::Statement);

fn insert(
    transaction: &mut Transaction<'_>,
    (entries, sealed): Statements<'_>,
    first: i64,
    rows: &[Row],
) -> Result<()> {
    let bytes: Vec<&[u8]> = rows.iter().map(|row| row.bytes.as_slice()).collect();
    let leaves: Vec<Hash> = rows.iter().map(|row| tree::leaf(&row.bytes)).collect();
    let leaves: Vec<&[u8]> = leaves.iter().map(|leaf| leaf.bytes().as_slice()).collect();
    transaction.execute(entries, &[&first, &bytes, &leaves])?;
    let (mut positions, mut persons, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    for (row, position) in rows.iter().zip(first..) {
        if let Some(fields) = &row.sealed {
            positions.push(position);
            persons.push(fields.person.as_str());
            texts.push(fields.bytes.as_slice());
        }
    }
    if !positions.is_empty() {
        transaction.execute(sealed, &[&positions, &persons, &texts])?;
    }
    Ok(())
}

/// PostgreSQL's integers have a sign.
fn signed(count: u64) -> Result<i64> {
    i64::try_from(count).map_err(|_| failed(format!("{count} is beyond what it can count")))
}

fn unsigned(count: i64) -> Result<u64> {
    u64::try_from(count).map_err(|_| damaged(format!("{count} as a number of entries")))
}

fn failed(detail: String) -> Error {
    Error::Store { engine: ENGINE, detail }
}

fn damaged(detail: String) -> Error {
    Error::Damaged { engine: ENGINE, detail }
}

impl From<::postgres::Error> for Error {
    /// The server's own message, but not its detail, which may quote a row.
    fn from(error: ::postgres::Error) -> Self {
        if let Some(told) = error.as_db_error() {
            let detail = format!("{} ({})", told.message(), told.code().code());
            let broken = [SqlState::DATA_CORRUPTED, SqlState::INDEX_CORRUPTED].contains(told.code());
            return if broken { damaged(detail) } else { failed(detail) };
        }
        let mut detail = error.to_string();
        let mut cause = std::error::Error::source(&error);
        while let Some(inner) = cause {
            // some say their cause themselves
            let words = inner.to_string();
            if !detail.ends_with(&words) {
                detail = format!("{detail}: {words}");
            }
            cause = inner.source();
        }
        failed(detail)
    }
}
