//! The record for everyone, entry by entry, for files that hold more than a page.

use journal::{Ledger, LedgerError};
use record::flat::Place;
use record::{Entry, Known, Statement, View};

use super::cells;
use crate::public::PublicRecord;

/// Gives every entry that everyone may read, as everyone may read it, in the order of the log. Without figures that no page for everyone
/// would show: those that could point to a person, and those of persons that were taken back.
///
/// # Errors
/// When the journal does not answer, or what `each` returns.
pub fn everyone<E: From<LedgerError>>(
    ledger: &Ledger,
    known: Known,
    each: &mut dyn FnMut(Place, Entry) -> Result<(), E>,
) -> Result<(), E> {
    PublicRecord::tell(ledger, known, &mut |view, place, entry| {
        if is_withheld(view, place, &entry) { Ok(()) } else { each(place, entry) }
    })
}

/// Whether an entry is a figure that no page for everyone would show.
pub fn is_withheld(view: &View<'_>, place: Place, entry: &Entry) -> bool {
    match &entry.says {
        Statement::Figure(says) if place.until.is_some() => cells::counts_persons(says),
        Statement::Figure(says) => !cells::is_shown(view, says),
        _ => false,
    }
}
