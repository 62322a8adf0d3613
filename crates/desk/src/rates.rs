//! How often something is done by each of those who do it, on this node: so that nobody takes it from all others.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Those who are remembered.
const MOST_NAMES: usize = 50_000;

/// How often is too often.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    /// The most in one span of time.
    pub most: u32,
    /// The span, in seconds.
    pub span_s: i64,
}

/// How often it was done by each: for whom a span began when, and how often since.
#[derive(Debug)]
pub struct Rates {
    rate: Rate,
    counts: Mutex<HashMap<String, (i64, u32)>>,
}

impl Rates {
    /// Of nobody yet.
    pub fn new(rate: Rate) -> Rates {
        Rates { rate, counts: Mutex::default() }
    }

    /// Counts it once for someone, at a moment in seconds.
    ///
    /// # Errors
    /// Where it was done too often: how many seconds to wait.
    pub fn count(&self, who: &str, now: i64) -> Result<(), i64> {
        let Rate { most, span_s } = self.rate;
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= MOST_NAMES {
            counts.retain(|_, (begun, _)| now - *begun < span_s);
        }
        if counts.len() >= MOST_NAMES {
            // more at once than can be told apart: it begins anew rather than take all memory
            counts.clear();
        }
        let (begun, count) = counts.entry(who.to_owned()).or_insert((now, 0));
        if now - *begun >= span_s {
            (*begun, *count) = (now, 0);
        }
        *count += 1;
        if *count > most { Err(*begun + span_s - now) } else { Ok(()) }
    }

    /// Once does not count.
    pub fn uncount(&self, who: &str) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, count)) = counts.get_mut(who) {
            *count = count.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_neighbourhood_does_not_hold_up_another() {
        let rates = Rates::new(Rate { most: 60, span_s: 600 });
        for _ in 0..60 {
            assert_eq!(rates.count("192.0.2.0/24", 0), Ok(()));
        }
        assert_eq!(rates.count("192.0.2.0/24", 100), Err(500));
        assert_eq!(rates.count("198.51.100.0/24", 100), Ok(()));
        assert_eq!(rates.count("192.0.2.0/24", 600), Ok(()));
        for _ in 0..600 {
            assert_eq!(rates.count("203.0.113.0/24", 0), Ok(()));
            rates.uncount("203.0.113.0/24");
        }
    }
}
