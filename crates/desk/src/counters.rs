//! How often each route was answered, with which status, and how long it took.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

/// Answers of one route and status.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    answers: u64,
    micros: u64,
}

/// Counters of all routes.
#[derive(Debug, Default)]
pub struct Counters {
    by_route: Mutex<BTreeMap<(&'static str, u16), Count>>,
}

impl Counters {
    /// Counts an answer that took so long, in microseconds.
    pub fn count(&self, route: &'static str, status: u16, micros: u64) {
        let mut all = self.by_route.lock().unwrap_or_else(PoisonError::into_inner);
        let count = all.entry((route, status)).or_default();
        count.answers += 1;
        count.micros += micros;
    }

    /// As Prometheus reads them.
    pub fn print(&self, out: &mut String) {
        let all = self.by_route.lock().unwrap_or_else(PoisonError::into_inner);
        out.push_str("# TYPE hatoba_answers_total counter\n");
        // writing to a text cannot fail
        for ((route, status), count) in &*all {
            let _ = writeln!(
                out,
                "hatoba_answers_total{{route=\"{route}\",status=\"{status}\"}} {}",
                count.answers
            );
        }
        out.push_str("# TYPE hatoba_answer_micros_total counter\n");
        for ((route, status), count) in &*all {
            let _ = writeln!(
                out,
                "hatoba_answer_micros_total{{route=\"{route}\",status=\"{status}\"}} {}",
                count.micros
            );
        }
    }
}
