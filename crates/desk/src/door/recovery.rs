//! Recovery codes, for whoever has lost the phone: each is used once.

use super::kept::{FOR_GOOD, of};
use super::{Door, DoorError, key};

/// Codes at a time.
const CODES: usize = 10;
/// Characters of a code: 80 random bits.
const CHARS: usize = 16;

pub(super) const KIND: &str = "recovery";

fn key_of(user: &str, written: &str) -> String {
    of(user, &key::digest(KIND, &key::plain_code(written)))
}

impl Door<'_> {
    /// New codes in place of those that there were. They are shown once.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn new_codes(&self, user: &str) -> Result<Vec<String>, DoorError> {
        self.delete_all(KIND, &of(user, ""))?;
        let codes: Vec<String> =
            (0..CODES).map(|_| key::code(CHARS, &mut |bytes| (self.random)(bytes))).collect();
        for code in &codes {
            self.put(KIND, &key_of(user, code), &(), FOR_GOOD)?;
        }
        Ok(codes)
    }

    /// How many are left.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn codes_left(&self, user: &str) -> Result<usize, DoorError> {
        Ok(self.list::<()>(KIND, &of(user, ""))?.len())
    }

    /// Whether it is one that was left; then it is gone.
    pub(super) fn use_code(&self, user: &str, written: &str) -> Result<bool, DoorError> {
        Ok(self.take::<()>(KIND, &key_of(user, written))?.is_some())
    }
}
