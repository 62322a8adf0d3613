//! For whoever watches over the server: is it well, and what does it do.

use std::fmt::Write as _;

use crate::fault::Fault;
use crate::reply::Reply;
use crate::visit::Visit;

/// It answers, and the record can be read.
#[expect(clippy::unnecessary_wraps, reason = "routes share one signature")]
pub fn healthz(visit: &Visit<'_>) -> Result<Reply, Fault> {
    Ok(Reply::text("text/plain; charset=utf-8", format!("ok\nentries {}\n", visit.ledger.size())).fleeting())
}

/// Counters, as Prometheus reads them. No address that was asked for is in them, only routes.
#[expect(clippy::unnecessary_wraps, reason = "routes share one signature")]
pub fn metrics(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let mut out = String::from("# TYPE hatoba_entries gauge\n");
    // writing to a text cannot fail
    let _ = writeln!(out, "hatoba_entries {}", visit.ledger.size());
    visit.desk.counters.print(&mut out);
    Ok(Reply::text("text/plain; version=0.0.4; charset=utf-8", out).fleeting())
}
