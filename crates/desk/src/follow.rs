//! What other nodes append to the same journal: seen here within a second.

use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use journal::{Engine, Ledger};

/// How long one look waits for something new, in milliseconds.
const WAIT_MS: u64 = 500;
/// How long to leave a store alone that does not answer, in seconds.
const PAUSE_S: u64 = 2;

/// Starts the thread that looks. It has a connection of its own, so that nobody waits for it; it ends with the process.
pub fn follow(ledger: Arc<RwLock<Ledger>>, mut engine: Box<dyn Engine>) {
    thread::spawn(move || {
        loop {
            let size = ledger.read().unwrap_or_else(PoisonError::into_inner).size();
            let found = engine.wait(size, Duration::from_millis(WAIT_MS));
            match found {
                Ok(now) if now > size => {
                    let caught = ledger.write().unwrap_or_else(PoisonError::into_inner).catch_up();
                    if let Err(error) = caught {
                        tracing::error!(%error, "the journal cannot be followed");
                        thread::sleep(Duration::from_secs(PAUSE_S));
                    }
                }
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(%error, "the journal does not answer");
                    thread::sleep(Duration::from_secs(PAUSE_S));
                }
            }
        }
    });
}
