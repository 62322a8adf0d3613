//! Deletes a person's sealed fields so that no byte of them is left in the files.

use super::{ENGINE, file};
use crate::{Error, Result};
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// How many times we try while a reader holds on to the write-ahead log: two seconds at least. Ours are done in milliseconds.
const MOST_TRIES: i32 = 400;

/// Deletes the person's rows, and what SQLite may have left of them.
pub(super) fn erase(connection: &mut Connection, person: &str) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sql = "SELECT EXISTS (SELECT 1 FROM sealed WHERE person = ?1)";
    if transaction.query_row(sql, [person], |row| row.get(0))? {
        rewrite_without(&transaction, person)?;
    }
    transaction.commit()?;
    // also where there was nothing to delete: the last attempt may have come no further
    empty_the_log(connection)
}

/// Takes all rows out and puts the others back.
///
/// `secure_delete` overwrites a row where it lies and every page that becomes free. But when pages are filled up from their
/// neighbours, as after a deletion, copies of rows stay behind in the gaps of the pages, and those nothing overwrites when the
/// row goes later. A table that is emptied as a whole frees all its pages, gaps included; and rows that only ever go to the end
/// of the table are never moved.
fn rewrite_without(transaction: &Transaction<'_>, person: &str) -> Result<()> {
    transaction.execute_batch("CREATE TEMP TABLE others (position INTEGER PRIMARY KEY, person, bytes)")?;
    transaction.execute("INSERT INTO others SELECT * FROM sealed WHERE person <> ?1", [person])?;
    transaction.execute_batch(
        "DELETE FROM main.sealed; INSERT INTO main.sealed SELECT * FROM others ORDER BY position; DROP TABLE others",
    )?;
    Ok(())
}

/// Moves the write-ahead log, which still holds the old pages, into the file and empties it.
fn empty_the_log(connection: &Connection) -> Result<()> {
    connection.busy_handler(Some(|tries| file::try_again(tries) && tries < MOST_TRIES))?;
    let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
    connection.busy_handler(Some(file::try_again))?;
    if busy? == 0 {
        return Ok(());
    }
    let detail =
        "deleted, but a reader held on to the write-ahead log, where the bytes still are: erase again";
    Err(Error::Store { engine: ENGINE, detail: detail.to_owned() })
}
