//! From rows to state: reading, decoding and hashing go on side by side.

use std::sync::Mutex;
use std::thread;

use record::{Entry, State};

use super::{CHUNK_ROWS, Ledger, LedgerError, LedgerResult};
use crate::seal::Keyring;
use crate::tree::{self, Frontier, Hash};
use crate::{Engine, Row};

/// An entry from its row.
pub(super) fn decode(position: u64, row: &Row) -> LedgerResult<Entry> {
    Entry::from_bytes(&row.bytes).map_err(|error| LedgerError::Broken { position, error })
}

/// A row's entry and the hash of its bytes.
type Decoded = LedgerResult<(Entry, Hash)>;

fn decode_all(first: u64, rows: &[Row]) -> Vec<Decoded> {
    let decode = |(position, row): (u64, &Row)| Ok((decode(position, row)?, tree::leaf(&row.bytes)));
    (first..).zip(rows).map(decode).collect()
}

impl Ledger {
    /// Opens a journal and replays all of it.
    ///
    /// # Errors
    /// When the store does not answer, or holds what is no entry.
    pub fn open(engine: Box<dyn Engine>, keys: Keyring) -> LedgerResult<Ledger> {
        Ledger::resume(engine, keys, State::default(), Frontier::new())
    }

    /// Opens a journal and replays what a state does not hold yet.
    pub(super) fn resume(
        engine: Box<dyn Engine>,
        keys: Keyring,
        state: State,
        frontier: Frontier,
    ) -> LedgerResult<Ledger> {
        let mut ledger = Ledger { engine: Mutex::new(engine), keys, state, frontier };
        ledger.catch_up()?;
        Ok(ledger)
    }

    /// Takes in what has been appended since, by whomever. How many entries that was.
    ///
    /// # Errors
    /// When the store does not answer, or holds what is no entry.
    pub fn catch_up(&mut self) -> LedgerResult<u64> {
        let before = self.size();
        let mut rows = self.engine().read(before, CHUNK_ROWS)?;
        while !rows.is_empty() {
            let first = self.size();
            let next = first + rows.len() as u64;
            let (decoded, following) = if rows.len() < CHUNK_ROWS {
                (decode_all(first, &rows), Vec::new())
            } else {
                side_by_side(self.engine(), first, next, &rows)?
            };
            for decoded in decoded {
                let (entry, leaf) = decoded?;
                self.state.apply(entry);
                self.frontier.push(leaf);
            }
            rows = following;
        }
        Ok(self.size() - before)
    }
}

/// Decodes a chunk on two threads while the next is read.
fn side_by_side(
    engine: &mut dyn Engine,
    first: u64,
    next: u64,
    rows: &[Row],
) -> LedgerResult<(Vec<Decoded>, Vec<Row>)> {
    let (front, back) = rows.split_at(rows.len() / 2);
    let middle = first + front.len() as u64;
    thread::scope(|scope| {
        let back = scope.spawn(move || decode_all(middle, back));
        let reading = scope.spawn(move || engine.read(next, CHUNK_ROWS));
        let mut decoded = decode_all(first, front);
        // a thread that panics brings this one down as well: there is nothing to go on with
        decoded.extend(back.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        let following = reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        Ok((decoded, following))
    })
}
