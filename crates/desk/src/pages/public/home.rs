//! `/public`: what the country contributes and has contributed.

use maud::html;

use crate::fault::Fault;
use crate::look::Look;
use crate::page::Page;
use crate::reply::Reply;
use crate::visit::Visit;

/// The first page for everyone.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let sums = record::stats::Stats::of(&look.view());
    let main = html! {
        p.lead { (visit.say("desk-public-lead")) }
        p { (visit.tell("desk-public-missions", &[("count", sums.missions.rows.len().into())])) }
    };
    Ok(Reply::page(Page::of_record(visit.say("desk-public-title"), main).show(visit)))
}
