//! Pages at the door: signing in and out, the first account, proving again who one is, one's own account.

pub mod account;
pub mod prove;
pub mod secrets;
pub mod set_up;
pub mod sign_in;
pub mod tokens;

use jiff::Timestamp;
use record::{Id, Statement};

use crate::door::{DoorError, client, prefix};
use crate::page::form::Wrong;
use crate::visit::{Caller, Visit};

/// Longest text that a field at the door takes, in characters.
const MOST_CHARS: usize = 200;

/// Counts an attempt of whoever asks, by the neighbourhood from which it comes.
///
/// # Errors
/// [`DoorError::Wait`] where there were too many.
fn counted(caller: &Caller<'_>) -> Result<(), DoorError> {
    let address = client(&caller.asked, &caller.desk.proxies);
    caller.desk.rates.count(&prefix(address), (caller.desk.clock.wall)().as_second())
}

/// Why the door stays shut, in the reader's language.
fn told(caller: &Caller<'_>, error: &DoorError) -> String {
    wording::message(caller.words, error.id(), &error.args())
}

/// What is wrong with a field.
fn wrong(caller: &Caller<'_>, field: &str, error: &DoorError) -> Wrong {
    Wrong::new(field, told(caller, error))
}

/// A moment as people of the office read it.
pub(super) fn moment(visit: &Visit<'_>, seconds: i64) -> String {
    let moment = Timestamp::from_second(seconds).unwrap_or_default();
    moment.to_zoned(visit.desk.clock.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The name of an office as the record has it now.
pub(super) fn office_name(visit: &Visit<'_>, office: &Id) -> String {
    let state = visit.ledger.state();
    match state.as_of(visit.today(), state.now()).thing(office.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Office(says)) => says.name.get(visit.lang()).to_owned(),
        _ => office.to_string(),
    }
}
