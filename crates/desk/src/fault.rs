//! Why a request is not answered as asked. What people read of it comes from the messages.

use journal::{Error, LedgerError};

use crate::door::DoorError;

/// Arguments of a message.
pub type Args = Vec<(&'static str, String)>;

/// Why a request is not answered as asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// There is no such thing here.
    #[error("not found")]
    NotFound {
        /// What was asked for, and what is like it: message id and arguments.
        told: (&'static str, Args),
    },
    /// Something that was sent cannot be used.
    #[error("bad field {field}: {}", .told.0)]
    Bad {
        /// The field.
        field: &'static str,
        /// What is wrong: message id and arguments.
        told: (&'static str, Args),
    },
    /// Nobody is signed in.
    #[error("sign in first")]
    SignIn,
    /// Whoever is signed in may not do that.
    #[error("not permitted: {}", .told.0)]
    Forbidden {
        /// Why: message id and arguments.
        told: (&'static str, Args),
    },
    /// What a program shows lets nobody in here.
    #[error("no such token, or not here")]
    Token,
    /// Whoever is signed in has to show once more who they are.
    #[error("to be proved again")]
    Prove {
        /// Where they come back to.
        back: String,
    },
    /// The door stays shut.
    #[error(transparent)]
    Door(DoorError),
    /// Too many answers had to be made for whoever asks.
    #[error("too often: wait {seconds} s")]
    Often {
        /// For how long, in seconds.
        seconds: i64,
    },
    /// It was sent from another site.
    #[error("sent from another site")]
    OtherSite,
    /// Too much was sent.
    #[error("too large")]
    TooLarge,
    /// The route knows no such method.
    #[error("no such method")]
    Method,
    /// Someone else was quicker, or the entry cannot be appended.
    #[error("conflict: {}", .told.0)]
    Conflict {
        /// Why: message id and arguments.
        told: (&'static str, Args),
    },
    /// The journal does not do its work.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The store of what expires does not do its work.
    #[error(transparent)]
    Keep(#[from] Error),
    /// Something broke that should not.
    #[error("broken: {0}")]
    Broken(String),
}

impl Fault {
    /// There is no such thing here.
    pub fn not_found(id: &'static str, args: Args) -> Fault {
        Fault::NotFound { told: (id, args) }
    }

    /// Something that was sent cannot be used.
    pub fn bad(field: &'static str, id: &'static str, args: Args) -> Fault {
        Fault::Bad { field, told: (id, args) }
    }

    /// The status of the answer.
    pub fn status(&self) -> u16 {
        match self {
            Fault::NotFound { .. } => 404,
            Fault::Bad { .. } => 422,
            Fault::SignIn | Fault::Token => 401,
            Fault::Forbidden { .. } | Fault::OtherSite | Fault::Prove { .. } => 403,
            Fault::Door(error) => error.status(),
            Fault::Often { .. } => 429,
            Fault::TooLarge => 413,
            Fault::Method => 405,
            Fault::Conflict { .. } => 409,
            Fault::Ledger(_) | Fault::Keep(_) => 503,
            Fault::Broken(_) => 500,
        }
    }

    /// How long to wait before it is tried again, in seconds, where that is known.
    pub fn wait(&self) -> Option<i64> {
        match self {
            Fault::Often { seconds } | Fault::Door(DoorError::Wait { seconds }) => Some(*seconds),
            _ => None,
        }
    }

    /// The id and arguments of the message.
    pub fn told(&self) -> (&'static str, Args) {
        match self {
            Fault::NotFound { told }
            | Fault::Bad { told, .. }
            | Fault::Forbidden { told }
            | Fault::Conflict { told } => told.clone(),
            Fault::SignIn => ("desk-fault-sign-in", Vec::new()),
            Fault::Token => ("door-token-wrong", Vec::new()),
            Fault::Prove { .. } => ("door-prove-first", Vec::new()),
            Fault::Door(error) => (error.id(), error.args()),
            Fault::Often { seconds } => ("desk-fault-often", vec![("seconds", seconds.to_string())]),
            Fault::OtherSite => ("desk-fault-other-site", Vec::new()),
            Fault::TooLarge => ("desk-fault-too-large", Vec::new()),
            Fault::Method => ("desk-fault-method", Vec::new()),
            Fault::Ledger(error) => (error.id(), error.args()),
            Fault::Keep(error) => (error.id(), error.args()),
            Fault::Broken(_) => ("desk-fault-broken", Vec::new()),
        }
    }
}

impl From<DoorError> for Fault {
    fn from(error: DoorError) -> Fault {
        match error {
            DoorError::Keep(error) => Fault::Keep(error),
            error => Fault::Door(error),
        }
    }
}
