//! Why the door stays shut.

use crate::door::password::{LONGEST, SHORTEST};

/// Arguments of a message.
pub type Args = Vec<(&'static str, String)>;

/// Why the door stays shut, or something at it is not done.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DoorError {
    /// Name, password or code are wrong; which of them is not told.
    #[error("name, password or code are wrong")]
    Wrong,
    /// There were too many failures: not yet again.
    #[error("too many failures: wait {seconds} s")]
    Wait {
        /// For how long, in seconds.
        seconds: i64,
    },
    /// A one-time link or code has been used, has expired, or never was.
    #[error("used, expired, or never made")]
    Gone,
    /// The code of the second factor is none of now.
    #[error("the code is wrong")]
    Code,
    /// The password is too short.
    #[error("the password is too short")]
    Short,
    /// The password is too long.
    #[error("the password is too long")]
    Long,
    /// The password is one that everybody tries.
    #[error("the password is a common one")]
    Common,
    /// The user's name is in the password.
    #[error("the name is in the password")]
    HasName,
    /// There is such an account already.
    #[error("there is an account already")]
    There,
    /// The name of an API token is empty or too long.
    #[error("the token needs a name")]
    Name,
    /// What an API token would be for is unknown, or nothing.
    #[error("no such scope")]
    Scope,
    /// An API token would never expire, or has already.
    #[error("the token expires too late or too early")]
    Expiry,
    /// What was sealed does not open: it is damaged, or the key is another.
    #[error("a sealed secret does not open")]
    Closed,
    /// Something that is kept cannot be read.
    #[error("what is kept as {kind} cannot be read")]
    Unreadable {
        /// As what.
        kind: &'static str,
    },
    /// A password cannot be hashed.
    #[error("a password cannot be hashed: {0}")]
    Hash(String),
    /// The keep does not do its work.
    #[error(transparent)]
    Keep(#[from] journal::Error),
}

impl DoorError {
    /// The status of an answer that says it.
    pub fn status(&self) -> u16 {
        match self {
            DoorError::Wait { .. } => 429,
            DoorError::Closed | DoorError::Unreadable { .. } | DoorError::Hash(_) => 500,
            DoorError::Keep(_) => 503,
            _ => 422,
        }
    }

    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            DoorError::Wrong => "door-wrong",
            DoorError::Wait { .. } => "door-wait",
            DoorError::Gone => "door-gone",
            DoorError::Code => "door-code",
            DoorError::Short => "door-password-short",
            DoorError::Long => "door-password-long",
            DoorError::Common => "door-password-common",
            DoorError::HasName => "door-password-has-name",
            DoorError::There => "door-there",
            DoorError::Name => "door-token-name",
            DoorError::Scope => "door-token-scope",
            DoorError::Expiry => "door-token-expiry",
            DoorError::Closed => "door-closed",
            DoorError::Unreadable { .. } => "door-unreadable",
            DoorError::Hash(_) => "door-hash",
            DoorError::Keep(error) => error.id(),
        }
    }

    /// The arguments of the message: `minutes`, `least`, `most`, `name`, `kind`.
    pub fn args(&self) -> Args {
        match self {
            DoorError::Wait { seconds } => {
                vec![("minutes", (seconds.max(&1) + 59).div_euclid(60).to_string())]
            }
            DoorError::Short => vec![("least", SHORTEST.to_string())],
            DoorError::Long => vec![("most", LONGEST.to_string())],
            DoorError::Unreadable { kind } => vec![("kind", (*kind).to_owned())],
            DoorError::Keep(error) => error.args(),
            _ => Vec::new(),
        }
    }
}
