//! Pages at the door: signing in and out, the first account, proving again who one is, one's own account.

pub mod prove;
pub mod set_up;
pub mod sign_in;

use crate::door::{DoorError, client, prefix};
use crate::page::form::Wrong;
use crate::visit::Caller;

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
