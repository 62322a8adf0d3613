//! Verifying the journal beside everything else: one verification at a time, on a thread of its own, a chunk of entries under each lock.

use std::ops::ControlFlow;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use journal::tree::Verifier;
use journal::{Ledger, LedgerResult, Verified};

use crate::fault::Args;

/// How long whoever asks for it waits for the end, in seconds.
const WAIT_S: u64 = 2;

/// What the latest verification has come to.
#[derive(Clone, Debug, Default)]
pub enum Verification {
    /// None was asked for since the desk was opened.
    #[default]
    Never,
    /// It runs.
    Running {
        /// Since when.
        begun: Timestamp,
        /// How many entries are checked, in entries.
        done: u64,
    },
    /// It has ended.
    Done {
        /// When it was begun.
        begun: Timestamp,
        /// What it came to.
        outcome: Outcome,
    },
}

/// What a verification came to.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Everything was read: what was checked, and what does not fit.
    Verified(Verified),
    /// The journal did not answer: message id and arguments.
    Failed(&'static str, Args),
}

/// The latest verification, shared with the thread on which it runs.
#[derive(Clone, Default)]
pub struct Verifications(Arc<Mutex<Verification>>);

impl Verifications {
    /// The latest, as it stands.
    pub fn now(&self) -> Verification {
        self.slot().clone()
    }

    fn slot(&self) -> MutexGuard<'_, Verification> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins one where none runs, and waits a moment for its end.
    pub fn begin(&self, ledger: Arc<RwLock<Ledger>>, trusted: &Verifier, begun: Timestamp) {
        {
            let mut slot = self.slot();
            if matches!(*slot, Verification::Running { .. }) {
                return;
            }
            *slot = Verification::Running { begun, done: 0 };
        }
        let (ended, end) = mpsc::channel();
        let (own, trusted) = (self.clone(), trusted.clone());
        thread::spawn(move || own.run(&ledger, &trusted, begun, &ended));
        // where it takes longer, the page says how far it has come
        let _ = end.recv_timeout(Duration::from_secs(WAIT_S));
    }

    fn run(&self, ledger: &RwLock<Ledger>, trusted: &Verifier, begun: Timestamp, ended: &Sender<()>) {
        let _ending = Ending { of: self, begun };
        let outcome = match self.verified(ledger, trusted, begun) {
            Ok(verified) => Outcome::Verified(verified),
            Err(error) => Outcome::Failed(error.id(), error.args()),
        };
        *self.slot() = Verification::Done { begun, outcome };
        // whoever asked for it may have gone
        let _ = ended.send(());
    }

    fn verified(
        &self,
        ledger: &RwLock<Ledger>,
        trusted: &Verifier,
        begun: Timestamp,
    ) -> LedgerResult<Verified> {
        let read = || ledger.read().unwrap_or_else(PoisonError::into_inner);
        let mut verifying = read().verifying(trusted)?;
        loop {
            *self.slot() = Verification::Running { begun, done: verifying.done() };
            match read().verify_on(verifying)? {
                ControlFlow::Continue(further) => verifying = further,
                ControlFlow::Break(verified) => return Ok(verified),
            }
        }
    }
}

/// Whatever happens to the thread of a verification: it does not run for ever.
struct Ending<'v> {
    of: &'v Verifications,
    begun: Timestamp,
}

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        let mut slot = self.of.slot();
        if matches!(*slot, Verification::Running { .. }) {
            let outcome = Outcome::Failed("desk-fault-broken", Vec::new());
            *slot = Verification::Done { begun: self.begun, outcome };
        }
    }
}
