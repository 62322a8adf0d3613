//! Devices from which a user has signed in: failures from elsewhere do not hold these up.

use serde::{Deserialize, Serialize};

use super::ticket::Ticket;
use super::{Door, DoorError};

/// A device is known for so long, in seconds.
pub const DEVICE_S: i64 = 365 * 24 * 3_600;

pub(super) const KIND: &str = "device";

#[derive(Serialize, Deserialize)]
struct Says {
    digest: String,
}

impl Door<'_> {
    /// Makes a device known: what it is to show.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn new_device(&self, user: &str) -> Result<String, DoorError> {
        let ticket = Ticket::new(user, &mut |bytes| (self.random)(bytes));
        let says = Says { digest: ticket.digest(KIND) };
        self.put(KIND, &ticket.key(), &says, self.seconds() + DEVICE_S)?;
        Ok(ticket.written())
    }

    /// Which known device of that user it is; `None`: none.
    pub(super) fn device(&self, user: &str, shown: Option<&str>) -> Result<Option<String>, DoorError> {
        let Some(ticket) = shown.and_then(Ticket::read).filter(|ticket| ticket.user == user) else {
            return Ok(None);
        };
        let kept = self.get::<Says>(KIND, &ticket.key())?;
        Ok(kept.filter(|kept| ticket.is(KIND, &kept.value.digest)).map(|_| ticket.id))
    }
}
