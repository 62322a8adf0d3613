//! `/operations…`: every operation; one of them with how its principles stand; its mandates.

pub mod board;
mod contributions;
mod decisions;
mod list;
mod mandates;
mod matters;
mod one;
mod place;
mod principles;
mod sources;
mod times;

pub use decisions::answer as decisions;
pub use list::list;
pub use mandates::answer as mandates;
pub use one::one;
pub use principles::answer as principles;
pub use sources::answer as sources;
pub use times::answer as times;

use record::{Id, Operation, Statement, When};

use crate::fault::Fault;
use crate::look::Look;
use crate::page::Page;

/// The address of an operation.
pub fn path(id: &Id) -> String {
    format!("/operations/{}", id.name())
}

/// The operation that the route names, with the position of its entry.
fn named<'l>(look: &Look<'l>) -> Result<(u64, &'l Operation), Fault> {
    let name = format!("op/{}", look.visit.place("name"));
    let thing = look.view().thing(&name);
    let found = thing.and_then(|thing| match &thing.entry.says {
        Statement::Operation(says) => Some((thing.position, &**says)),
        _ => None,
    });
    found.ok_or_else(|| Fault::not_found("desk-no-such", vec![("name", name)]))
}

/// A page under that of an operation.
fn under(look: &Look<'_>, page: Page, operation: &Id) -> Page {
    let page = page.under(look.visit.say("desk-operations"), "/operations");
    page.under(look.teller().name(operation), path(operation))
}

/// From when to when.
fn span(look: &Look<'_>, from: Option<When>, to: Option<When>) -> String {
    let day = |when: Option<When>| when.map_or_else(|| "none".to_owned(), |when| when.to_string());
    look.visit.tell("dossier-mandate-days", &[("from", day(from).into()), ("to", day(to).into())])
}
