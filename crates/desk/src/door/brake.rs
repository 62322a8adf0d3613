//! What slows down those who guess, and nobody else: failures are counted for each name, apart for each device that has been let in before
//! and together for all others; and for each neighbourhood of the network, where only devices that nobody knows are counted: an office
//! behind one address comes in each morning, and whoever guesses there holds up no colleague who has come in before.

use journal::Item;

use super::{Door, DoorError, key};
use crate::rates::Rate;

/// Failures after which it is waited.
const FREE: u32 = 5;
/// For so long a failure counts, in seconds.
const COUNTS_S: i64 = 15 * 60;
/// The first wait, in seconds; each failure more doubles it.
const FIRST_WAIT_S: i64 = 30;
/// Doublings after which it grows no more.
const MOST_DOUBLINGS: u32 = 5;

const KIND: &str = "failure";

/// Attempts from one neighbourhood, those that succeeded left out: 60 in ten minutes.
pub const ATTEMPTS: Rate = Rate { most: 60, span_s: 10 * 60 };

/// An attempt under way. It counts as failed until it is known that it has not: many at once are no way around the count.
pub(super) struct Tried {
    key: String,
}

impl Door<'_> {
    /// An attempt to be someone, from a device that is known (its id) or not.
    pub(super) fn try_once(&self, name: &str, device: Option<&str>) -> Result<Tried, DoorError> {
        let now = self.seconds();
        // what was typed can be anything, a password in the wrong field too: it is kept as a digest
        let bucket = format!("{}:{}:", key::digest("name", name), device.unwrap_or("unknown"));
        let mut keep = self.keep();
        let failures = keep.list(KIND, &bucket, now)?;
        let count = u32::try_from(failures.len()).unwrap_or(u32::MAX);
        if count >= FREE {
            let last = failures.iter().map(|item| item.expires_at - COUNTS_S).max().unwrap_or(now);
            let wait = FIRST_WAIT_S << (count - FREE).min(MOST_DOUBLINGS);
            if now < last + wait {
                return Err(DoorError::Wait { seconds: last + wait - now });
            }
        }
        let name = key::short_name(&mut |bytes| (self.random)(bytes));
        let key = format!("{bucket}{name}");
        let (kind, value) = (KIND.to_owned(), Vec::new());
        keep.put(&Item { kind, key: key.clone(), value, expires_at: now + COUNTS_S })?;
        Ok(Tried { key })
    }

    /// The attempt has not failed.
    pub(super) fn succeeded(&self, tried: &Tried) -> Result<(), DoorError> {
        self.delete(KIND, &tried.key)
    }
}
