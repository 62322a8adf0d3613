//! The door: who comes in, how they show who they are, and for how long that holds.
//!
//! Who a user is, for which office and in which roles, is in the record. What is here are credentials and what expires, in the keep:
//! nothing secret stands there unhashed or unsealed. Nothing that may be used once is decided by reading and then writing: it is taken
//! ([`Keep::take`]) or claimed ([`Keep::put_new`]), so that of two nodes that try at once one is told yes.

mod account;
mod api;
mod audit;
mod back;
mod brake;
pub mod cookie;
mod device;
mod error;
mod kept;
mod key;
mod pass;
mod password;
mod peer;
mod qr;
mod recovery;
mod session;
mod sign_in;
mod standing;
mod ticket;
mod totp;

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use journal::Keep;

pub use api::{ApiToken, LONGEST_NAME, SCOPES, Scope};
pub use audit::Reading;
pub use back::back;
pub use brake::ATTEMPTS;
pub use device::DEVICE_S;
pub use error::DoorError;
pub use key::Key;
pub use pass::{INVITATION_S, Purpose, SET_UP_S, pass_name};
pub use password::check as check_password;
pub use peer::{client, is_near, prefix};
pub use qr::qr;
pub use session::{ABSOLUTE_S, Session};
pub use sign_in::Entered;
pub use standing::{CALENDAR, reader, standing};
pub use totp::Factor;

/// Where random bytes come from.
type Random<'r> = &'r mut dyn FnMut(&mut [u8]);

/// The keep as many threads share it. It is locked for one question at a time, and never while a password is hashed.
pub type SharedKeep = Mutex<Box<dyn Keep>>;

/// The door at one moment.
#[derive(Clone, Copy)]
pub struct Door<'d> {
    keep: &'d SharedKeep,
    key: &'d Key,
    random: fn(&mut [u8]),
    now: Timestamp,
}

impl std::fmt::Debug for Door<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Door").field("now", &self.now).finish_non_exhaustive()
    }
}

impl<'d> Door<'d> {
    /// The door, with the key under which secrets are sealed.
    pub fn new(keep: &'d SharedKeep, key: &'d Key, random: fn(&mut [u8]), now: Timestamp) -> Door<'d> {
        Door { keep, key, random, now }
    }

    /// The keep, for one question.
    fn keep(&self) -> MutexGuard<'d, Box<dyn Keep>> {
        // whoever panicked in between has left nothing half-written: each question is whole
        self.keep.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The moment, in seconds since 1970.
    fn seconds(&self) -> i64 {
        self.now.as_second()
    }

    /// What has expired is deleted, now and then.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn sweep(&self) -> Result<(), DoorError> {
        self.keep().sweep(self.seconds())?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
