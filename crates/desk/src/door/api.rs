//! Tokens with which a program asks in a user's name: named, for something, for a time.

use serde::{Deserialize, Serialize};

use super::kept::{PART, of, plain};
use super::ticket::Ticket;
use super::{Door, DoorError};

/// How a token begins, so that it is found where it should not lie.
const BEGINS: &str = "hatoba_";
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

pub(super) const KIND: &str = "token";

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// To read.
    #[serde(rename = "read")]
    Read,
    /// To enter statements.
    #[serde(rename = "enter")]
    Enter,
}

/// Every scope, with its word.
pub const SCOPES: [(&str, Scope); 2] = [("read", Scope::Read), ("enter", Scope::Enter)];

/// A token, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    /// Whose: the user's id.
    pub user: String,
    /// Which one: a short name.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub scopes: Vec<Scope>,
    /// When it ends, in seconds since 1970.
    pub ends: i64,
}

#[derive(Serialize, Deserialize)]
struct Says {
    digest: String,
    name: String,
    scopes: Vec<Scope>,
}

impl Door<'_> {
    /// Makes a token that ends at a moment: it is shown once.
    ///
    /// # Errors
    /// [`DoorError::Name`], [`DoorError::Scope`].
    pub fn new_token(&self, user: &str, name: &str, scopes: &[&str], ends: i64) -> Result<String, DoorError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME || name.contains('\0') {
            return Err(DoorError::Name);
        }
        let scope = |word: &&str| SCOPES.iter().find(|(known, _)| known == word).map(|(_, scope)| *scope);
        let named: Option<Vec<Scope>> = scopes.iter().map(scope).collect();
        let scopes = named.filter(|scopes| !scopes.is_empty()).ok_or(DoorError::Scope)?;
        if ends <= self.seconds() {
            return Err(DoorError::Expiry);
        }
        let ticket = Ticket::new(user, &mut |bytes| (self.random)(bytes));
        let says = Says { digest: ticket.digest(KIND), name: name.to_owned(), scopes };
        self.put(KIND, &ticket.key(), &says, ends)?;
        Ok(format!("{BEGINS}{}", ticket.written()))
    }

    /// The token that a program shows, where it still holds.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn token(&self, shown: &str) -> Result<Option<ApiToken>, DoorError> {
        let Some(ticket) = shown.strip_prefix(BEGINS).and_then(Ticket::read) else { return Ok(None) };
        let Some(kept) = self.get::<Says>(KIND, &ticket.key())? else { return Ok(None) };
        let Says { digest, name, scopes } = kept.value;
        let token = ApiToken {
            user: ticket.user.clone(),
            id: ticket.id.clone(),
            name,
            scopes,
            ends: kept.expires_at,
        };
        Ok(ticket.is(KIND, &digest).then_some(token))
    }

    /// The tokens of a user.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn tokens(&self, user: &str) -> Result<Vec<ApiToken>, DoorError> {
        let kept = self.list::<Says>(KIND, &of(user, ""))?.into_iter();
        let token = kept.map(|kept| ApiToken {
            user: user.to_owned(),
            id: kept.key.rsplit(PART).next().unwrap_or_default().to_owned(),
            name: kept.value.name,
            scopes: kept.value.scopes,
            ends: kept.expires_at,
        });
        Ok(token.collect())
    }

    /// Revokes a token.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn end_token(&self, user: &str, id: &str) -> Result<(), DoorError> {
        self.delete(KIND, &of(user, plain(id)))
    }
}
