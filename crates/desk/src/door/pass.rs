//! Codes that are used once: to set up the desk, and to invite someone.
//!
//! A code stands in a form field and not in an address, as what stands before the desk may log addresses. The one with which the desk is
//! set up is also part of a link, for whoever sits at the machine: nothing stands between that browser and the desk, and the desk itself
//! logs routes and no addresses.

use serde::{Deserialize, Serialize};

use super::{Door, DoorError, key};

/// How long a code to set up the desk holds, in seconds.
pub const SET_UP_S: i64 = 3_600;
/// How long an invitation holds, in seconds.
pub const INVITATION_S: i64 = 24 * 3_600;

const KIND: &str = "pass";
const WHAT: &str = "pass";

/// Characters of a code: 100 random bits.
const CHARS: usize = 20;

/// What a code is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// The first administrator makes an account.
    SetUp,
    /// A user makes an account.
    Account {
        /// The user's id.
        user: String,
    },
}

impl Purpose {
    /// For whom, so that a newer one can stand in place of it.
    fn whose(&self) -> &str {
        match self {
            Purpose::SetUp => "set-up",
            Purpose::Account { user } => user,
        }
    }
}

/// A name for what belongs to a code.
pub fn pass_name(code: &str) -> String {
    key::digest(WHAT, &key::plain_code(code))
}

impl Door<'_> {
    /// A code in place of any that there was for the same.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn new_pass(&self, purpose: &Purpose, seconds: i64) -> Result<String, DoorError> {
        self.drop_passes(purpose)?;
        let code = key::code(CHARS, &mut |bytes| (self.random)(bytes));
        self.put(KIND, &pass_name(&code), purpose, self.seconds() + seconds)?;
        Ok(code)
    }

    /// Codes for that open nothing any more.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn drop_passes(&self, purpose: &Purpose) -> Result<(), DoorError> {
        for kept in self.list::<Purpose>(KIND, "")? {
            if kept.value.whose() == purpose.whose() {
                self.delete(KIND, &kept.key)?;
            }
        }
        Ok(())
    }

    /// What a code is for, where it still holds.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn pass(&self, code: &str) -> Result<Option<Purpose>, DoorError> {
        Ok(self.get(KIND, &pass_name(code))?.map(|kept| kept.value))
    }

    /// Uses a code: of several who try, one can.
    ///
    /// # Errors
    /// [`DoorError::Gone`] where it has been used or has expired.
    pub fn use_pass(&self, code: &str) -> Result<Purpose, DoorError> {
        self.take(KIND, &pass_name(code))?.map(|kept| kept.value).ok_or(DoorError::Gone)
    }

    /// A code that was used for nothing holds again, for a while.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn give_back_pass(&self, code: &str, purpose: &Purpose) -> Result<(), DoorError> {
        self.put(KIND, &pass_name(code), purpose, self.seconds() + SET_UP_S)
    }
}
