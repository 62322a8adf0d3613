//! Dossiers of the founding record of which nothing has been heard for years.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use record::{Entry, State, When};

use super::Dossier;

/// After so long without an entry a dossier from before the journal is quiet, in years.
const QUIET_YEARS: i64 = 3;

impl Dossier<'_> {
    /// Whether no source has said anything of it for years before a day: how it ended is just not in the record. `clock` is the office's,
    /// which says on which day an entry was made.
    pub fn is_quiet(&self, state: &State, on: Date, clock: impl Fn(Timestamp) -> Date) -> bool {
        let since = on.checked_sub(QUIET_YEARS.years()).unwrap_or(on);
        let recent = |(position, entry): &(u64, &Entry)| {
            let days = [entry.says.on().map(When::last), state.day_known(*position, &clock)];
            days.into_iter().flatten().any(|day| day >= since) && !is_hindsight(entry)
        };
        !self.parts.iter().any(recent)
    }
}

/// Lists and accounts of what is long past tell nothing about whether it goes on.
fn is_hindsight(entry: &Entry) -> bool {
    matches!(entry.says.kind().0, "dispatch" | "outcome" | "event" | "milestone")
}
