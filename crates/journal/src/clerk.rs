//! Many writers, one write: whoever records while another write is under way is written together with all who did.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::{self, JoinHandle};

use record::Entry;

use crate::ledger::{Appended, Ledger, LedgerError, LedgerResult};

/// How many batches go into one write, in batches: the first of them should not wait for ever.
const MOST_BATCHES: usize = 1_024;

/// Someone's entries, and where to answer.
struct Order {
    entries: Vec<Entry>,
    answer: Sender<LedgerResult<Appended>>,
}

/// Takes entries from any number of threads. Clones share one writing thread, which ends with the last of them.
#[derive(Clone)]
pub struct Clerk {
    orders: Sender<Order>,
}

impl std::fmt::Debug for Clerk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clerk")
    }
}

impl Clerk {
    /// Starts the thread that writes. Readers share the ledger between writes.
    pub fn start(
        ledger: Arc<RwLock<Ledger>>,
        mut random: impl FnMut(&mut [u8]) + Send + 'static,
    ) -> (Clerk, JoinHandle<()>) {
        let (orders, waiting) = channel();
        let writes = move || {
            while let Some(orders) = next(&waiting) {
                write(&ledger, &orders, &mut random);
            }
        };
        (Clerk { orders }, thread::spawn(writes))
    }

    /// Appends all entries or none, as [`Ledger::append`]; returns when they are on stable storage.
    ///
    /// # Errors
    /// As [`Ledger::append`]; [`LedgerError::Closed`] when the writing thread has ended.
    pub fn append(&self, entries: Vec<Entry>) -> LedgerResult<Appended> {
        let (answer, answered) = channel();
        self.orders.send(Order { entries, answer }).map_err(|_| LedgerError::Closed)?;
        answered.recv().map_err(|_| LedgerError::Closed)?
    }
}

/// The next order, and all that have come since; `None` when nobody is left to give any.
fn next(waiting: &Receiver<Order>) -> Option<Vec<Order>> {
    let mut orders = vec![waiting.recv().ok()?];
    orders.extend(waiting.try_iter().take(MOST_BATCHES - 1));
    Some(orders)
}

fn write(ledger: &RwLock<Ledger>, orders: &[Order], random: &mut dyn FnMut(&mut [u8])) {
    // a reader that panicked has changed nothing
    let mut ledger = ledger.write().unwrap_or_else(PoisonError::into_inner);
    let batches: Vec<&[Entry]> = orders.iter().map(|order| order.entries.as_slice()).collect();
    match ledger.append_each(&batches, random) {
        Ok(outcomes) => {
            for (order, outcome) in orders.iter().zip(outcomes) {
                // whoever has stopped waiting finds the entries in the log
                let _ = order.answer.send(outcome);
            }
        }
        // of which only one can be told in full: each asks for himself, and hears for himself
        Err(_) => {
            for order in orders {
                let _ = order.answer.send(ledger.append(&order.entries, random));
            }
        }
    }
}
