//! What slows down those who guess, and nobody else: failures are counted for each name, apart for each device that has been let in before
//! and together for all others; and for each neighbourhood of the network, where only devices that nobody knows are counted: an office
//! behind one address comes in each morning, and whoever guesses there holds up no colleague who has come in before.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use journal::Item;

use super::{Door, DoorError, key};

/// Failures after which it is waited.
const FREE: u32 = 5;
/// For so long a failure counts, in seconds.
const COUNTS_S: i64 = 15 * 60;
/// The first wait, in seconds; each failure more doubles it.
const FIRST_WAIT_S: i64 = 30;
/// Doublings after which it grows no more.
const MOST_DOUBLINGS: u32 = 5;

const KIND: &str = "failure";

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

/// Attempts from one neighbourhood in one span of time, those that succeeded left out.
const MOST_ATTEMPTS: u32 = 60;
/// The span, in seconds.
const SPAN_S: i64 = 10 * 60;
/// Neighbourhoods that are remembered.
const MOST_PREFIXES: usize = 50_000;

/// How often it was tried from each neighbourhood of the network, on this node.
#[derive(Debug, Default)]
pub struct Rates {
    counts: Mutex<HashMap<String, (i64, u32)>>,
}

impl Rates {
    /// Counts an attempt.
    ///
    /// # Errors
    /// [`DoorError::Wait`] where there were too many.
    pub fn count(&self, prefix: &str, now: i64) -> Result<(), DoorError> {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= MOST_PREFIXES {
            counts.retain(|_, (begun, _)| now - *begun < SPAN_S);
        }
        if counts.len() >= MOST_PREFIXES {
            // more neighbourhoods at once than there are officials: it begins anew rather than take all memory
            counts.clear();
        }
        let (begun, count) = counts.entry(prefix.to_owned()).or_insert((now, 0));
        if now - *begun >= SPAN_S {
            (*begun, *count) = (now, 0);
        }
        *count += 1;
        if *count > MOST_ATTEMPTS {
            return Err(DoorError::Wait { seconds: *begun + SPAN_S - now });
        }
        Ok(())
    }

    /// An attempt that succeeded does not count.
    pub fn uncount(&self, prefix: &str) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, count)) = counts.get_mut(prefix) {
            *count = count.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_neighbourhood_does_not_hold_up_another() {
        let rates = Rates::default();
        for _ in 0..MOST_ATTEMPTS {
            assert!(rates.count("192.0.2.0/24", 0).is_ok());
        }
        assert!(matches!(rates.count("192.0.2.0/24", 100), Err(DoorError::Wait { seconds: 500 })));
        assert!(rates.count("198.51.100.0/24", 100).is_ok());
        assert!(rates.count("192.0.2.0/24", SPAN_S).is_ok());
        for _ in 0..10 * MOST_ATTEMPTS {
            assert!(rates.count("203.0.113.0/24", 0).is_ok());
            rates.uncount("203.0.113.0/24");
        }
    }
}
