//! How much of the record a user has seen: kept outside the log, as it is of no meaning to anyone else.

use std::fmt;

use journal::Item;

use crate::fault::Fault;
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The kind of what is kept.
const KIND: &str = "seen";
/// How long it is kept, in seconds.
const KEPT_S: i64 = 400 * 86_400;
/// The word for what came since yesterday.
const YESTERDAY: &str = "yesterday";

/// Since when news are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Since yesterday began.
    Yesterday,
    /// Since the log had so many entries.
    Size(u64),
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Since::Yesterday => f.write_str(YESTERDAY),
            Since::Size(size) => write!(f, "{size}"),
        }
    }
}

impl Since {
    /// As an address has it.
    ///
    /// # Errors
    /// Where that is no length that the log ever had.
    pub fn read(visit: &Visit<'_>, written: &str) -> Result<Since, Fault> {
        if written == YESTERDAY {
            return Ok(Since::Yesterday);
        }
        length(written, visit.ledger.size()).map(Since::Size)
    }
}

fn length(written: &str, size: u64) -> Result<u64, Fault> {
    let length = written.parse().ok().filter(|length| *length <= size);
    let args = || vec![("written", written.to_owned()), ("size", size.to_string())];
    length.ok_or_else(|| Fault::bad("since", "desk-as-of-too-long", args()))
}

/// Since when news are told to a user.
pub fn last(visit: &Visit<'_>) -> Result<Since, Fault> {
    let user = &visit.official()?.user;
    let kept = visit.desk.keep().get(KIND, user.as_str(), visit.now.as_second())?;
    let size = kept.and_then(|item| String::from_utf8(item.value).ok()?.parse().ok());
    Ok(size.filter(|size| *size <= visit.ledger.size()).map_or(Since::Yesterday, Since::Size))
}

/// `POST /today/seen`: a user has seen the record up to a length.
///
/// # Errors
/// Where that is no length that the log ever had.
pub fn mark(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let user = caller.official()?.user.clone();
    let size = caller.read(|visit| visit.ledger.size());
    let seen = length(caller.field("size").unwrap_or_default(), size)?;
    let item = Item {
        kind: KIND.to_owned(),
        key: user.as_str().to_owned(),
        value: seen.to_string().into_bytes(),
        expires_at: caller.now.as_second().saturating_add(KEPT_S),
    };
    caller.desk.keep().put(&item)?;
    Ok(Reply::see("/today#changes"))
}
