//! Sessions: from signing in until signing out, half an hour of idleness, or twelve hours.
//!
//! A session that is kept is never written again, so that one that has been ended does not come back when another node touches it at that
//! moment: that it is in use is kept beside it, and expires by itself.

use serde::{Deserialize, Serialize};

use super::kept::{of, plain};
use super::ticket::Ticket;
use super::{Door, DoorError};

/// A session ends when nothing was asked for so long, in seconds.
const IDLE_S: i64 = 30 * 60;
/// That it is in use is written down at most so often, in seconds.
const TOUCH_S: i64 = 60;
/// A session ends after so long whatever happens, in seconds.
pub const ABSOLUTE_S: i64 = 12 * 3_600;
/// For so long after someone has shown who they are a grave step needs no new proof, in seconds.
pub const PROOF_S: i64 = 10 * 60;

const KIND: &str = "session";
const SEEN: &str = "session-seen";

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whose: the user's id.
    pub user: String,
    /// Which one: a short name.
    pub id: String,
    /// When it began, in seconds since 1970.
    pub begun: i64,
    /// When its holder last showed who they are.
    pub proved_at: i64,
    /// When it was last used, to the minute.
    pub seen: i64,
}

impl Session {
    /// Whether its holder has shown lately who they are.
    pub fn is_proved(&self, now: i64) -> bool {
        now - self.proved_at < PROOF_S
    }
}

#[derive(Serialize, Deserialize)]
struct Says {
    digest: String,
    begun: i64,
    proved_at: i64,
}

impl Door<'_> {
    /// Begins a session of someone who has just shown who they are: what their browser is to show.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn begin_session(&self, user: &str) -> Result<String, DoorError> {
        self.new_session(user, self.seconds())
    }

    /// Someone has shown again who they are: the session goes on under another secret, and ends when it would have ended.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn renew_session(&self, session: &Session) -> Result<String, DoorError> {
        let written = self.new_session(&session.user, session.begun)?;
        self.end_session(&session.user, &session.id)?;
        Ok(written)
    }

    fn new_session(&self, user: &str, begun: i64) -> Result<String, DoorError> {
        let ticket = Ticket::new(user, &mut |bytes| (self.random)(bytes));
        let now = self.seconds();
        let says = Says { digest: ticket.digest(KIND), begun, proved_at: now };
        self.put(SEEN, &ticket.key(), &now, now + IDLE_S)?;
        self.put(KIND, &ticket.key(), &says, begun + ABSOLUTE_S)?;
        Ok(ticket.written())
    }

    /// The session that a browser shows, where it still holds.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn session(&self, shown: &str) -> Result<Option<Session>, DoorError> {
        let Some(ticket) = Ticket::read(shown) else { return Ok(None) };
        let Some(kept) = self.get::<Says>(KIND, &ticket.key())? else { return Ok(None) };
        let says = kept.value;
        if !ticket.is(KIND, &says.digest) {
            return Ok(None);
        }
        let Some(seen) = self.get::<i64>(SEEN, &ticket.key())? else { return Ok(None) };
        let now = self.seconds();
        if now - seen.value >= TOUCH_S {
            self.put(SEEN, &ticket.key(), &now, now + IDLE_S)?;
        }
        let Says { begun, proved_at, .. } = says;
        Ok(Some(Session { user: ticket.user, id: ticket.id, begun, proved_at, seen: seen.value }))
    }

    /// The sessions of a user, the latest first.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn sessions(&self, user: &str) -> Result<Vec<Session>, DoorError> {
        let mut sessions = Vec::new();
        for kept in self.list::<Says>(KIND, &of(user, ""))? {
            if let Some(seen) = self.get::<i64>(SEEN, &kept.key)? {
                let id = kept.key.rsplit(super::kept::PART).next().unwrap_or_default().to_owned();
                let Says { begun, proved_at, .. } = kept.value;
                sessions.push(Session { user: user.to_owned(), id, begun, proved_at, seen: seen.value });
            }
        }
        sessions.sort_by_key(|session| std::cmp::Reverse((session.seen, session.begun)));
        Ok(sessions)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn end_session(&self, user: &str, id: &str) -> Result<(), DoorError> {
        self.delete(KIND, &of(user, plain(id)))
    }

    /// Ends the sessions of a user, but for one.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn end_sessions(&self, user: &str, but: Option<&str>) -> Result<(), DoorError> {
        let kept = but.map(|id| of(user, id));
        for session in self.list::<Says>(KIND, &of(user, ""))? {
            if Some(&session.key) != kept.as_ref() {
                self.delete(KIND, &session.key)?;
            }
        }
        Ok(())
    }
}
