//! Who has read what is personal: kept for five years, for auditors.

use serde::{Deserialize, Serialize};

use super::{Door, DoorError, key};

/// For so long it is kept, in seconds.
const KEPT_S: i64 = 5 * 366 * 24 * 3_600;
const KIND: &str = "audit";

/// Someone has read what is personal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// When.
    pub at: String,
    /// Who read it: a user's id.
    pub who: String,
    /// Whose it is: a person's id.
    pub whose: String,
    /// What for, in the reader's words.
    pub why: String,
}

impl Door<'_> {
    /// Writes down that someone reads what is personal. What cannot be written down must not be shown.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn audit(&self, who: &str, whose: &str, why: &str) -> Result<(), DoorError> {
        let at = self.now.to_string();
        let name = key::short_name(&mut |bytes| (self.random)(bytes));
        let reading = Reading { at, who: who.to_owned(), whose: whose.to_owned(), why: why.to_owned() };
        self.put(KIND, &format!("{}:{name}", reading.at), &reading, self.seconds() + KEPT_S)
    }

    /// What was read in a month (`2026-11`), a day, or the like; the latest first.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn readings(&self, span: &str) -> Result<Vec<Reading>, DoorError> {
        let mut readings: Vec<Reading> = self.list(KIND, span)?.into_iter().map(|kept| kept.value).collect();
        readings.reverse();
        Ok(readings)
    }
}
