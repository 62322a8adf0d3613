//! `/`: the day's work for officials, the public pages for everyone else.

use crate::fault::Fault;
use crate::reply::Reply;
use crate::visit::{Reader, Visit};

/// Where to begin.
#[expect(clippy::unnecessary_wraps, reason = "routes share one signature")]
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let path = match visit.reader {
        Reader::Official(_) => "/today",
        Reader::Anyone | Reader::Copy => "/public",
    };
    Ok(Reply::see(&visit.link(path)))
}
