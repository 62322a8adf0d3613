//! A journal in memory: for tests, and for trying things out. It is gone with its last clone.

mod keep;

use crate::tree::{self, Hash};
use crate::{Engine, Error, Result, Row};
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub use keep::MemoryKeep;

/// Entries in memory. Clones share them, as two programs share a file.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    grown: Condvar,
}

#[derive(Debug, Default)]
struct State {
    rows: Vec<Row>,
    checkpoints: BTreeMap<u64, String>,
}

impl State {
    fn size(&self) -> u64 {
        // a count in memory fits
        u64::try_from(self.rows.len()).unwrap_or(u64::MAX)
    }
}

impl Memory {
    /// An empty journal.
    pub fn new() -> Self {
        Self::default()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        locked(&self.shared.state)
    }
}

/// The lock, whether or not another thread has panicked with it: nothing here is ever half done.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Engine for Memory {
    fn size(&mut self) -> Result<u64> {
        Ok(self.state().size())
    }

    fn read(&mut self, from: u64, most: usize) -> Result<Vec<Row>> {
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        Ok(self.state().rows.iter().skip(from).take(most).cloned().collect())
    }

    fn leaves(&mut self, from: u64, most: usize) -> Result<Vec<Hash>> {
        Ok(self.read(from, most)?.iter().map(|row| tree::leaf(&row.bytes)).collect())
    }

    fn append(&mut self, expected: u64, rows: &[Row]) -> Result<()> {
        let mut state = self.state();
        let size = state.size();
        if size != expected {
            return Err(Error::Conflict { expected, size });
        }
        state.rows.extend_from_slice(rows);
        drop(state);
        self.shared.grown.notify_all();
        Ok(())
    }

    fn erase(&mut self, person: &str) -> Result<()> {
        for row in &mut self.state().rows {
            row.sealed.take_if(|sealed| sealed.person == person);
        }
        Ok(())
    }

    fn save_checkpoint(&mut self, size: u64, note: &str) -> Result<()> {
        self.state().checkpoints.entry(size).or_insert_with(|| note.to_owned());
        Ok(())
    }

    fn checkpoints(&mut self) -> Result<Vec<(u64, String)>> {
        Ok(self.state().checkpoints.iter().map(|(size, note)| (*size, note.clone())).collect())
    }

    fn wait(&mut self, size: u64, most: Duration) -> Result<u64> {
        let state = self.state();
        let waited = self.shared.grown.wait_timeout_while(state, most, |state| state.size() <= size);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        Ok(state.size())
    }
}
