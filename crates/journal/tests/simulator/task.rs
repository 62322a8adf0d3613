//! One writer's append, which can be done in the middle of another's.

use super::chance::Chance;
use journal::{Appended, Engine, Ledger, LedgerResult};
use record::Entry;
use std::sync::{Arc, Mutex};

/// A writer with the batches that it is to append with one write.
pub struct Task {
    pub writer: usize,
    pub ledger: Ledger,
    /// The numbers of the batches, and their entries.
    pub batches: Vec<(usize, Vec<Entry>)>,
    pub seed: u64,
    /// Looks at the store past all faults.
    pub clean: Box<dyn Engine>,
}

/// What came of it.
pub struct Ran {
    pub writer: usize,
    pub ledger: Ledger,
    pub batches: Vec<usize>,
    /// How long the log was before and after.
    pub sizes: (u64, u64),
    pub outcomes: LedgerResult<Vec<LedgerResult<Appended>>>,
}

/// What was done, in the order in which it was done.
pub type Runs = Arc<Mutex<Vec<Ran>>>;

impl Task {
    pub fn run(mut self, runs: &Runs) {
        let before = self.clean.size().unwrap();
        let batches: Vec<&[Entry]> = self.batches.iter().map(|(_, entries)| entries.as_slice()).collect();
        let mut chance = Chance::new(self.seed);
        let outcomes = self.ledger.append_each(&batches, &mut |bytes| chance.fill(bytes));
        let sizes = (before, self.clean.size().unwrap());
        let batches = self.batches.into_iter().map(|(number, _)| number).collect();
        let ran = Ran { writer: self.writer, ledger: self.ledger, batches, sizes, outcomes };
        runs.lock().unwrap().push(ran);
    }
}
