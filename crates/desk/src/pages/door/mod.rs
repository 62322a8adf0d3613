//! Pages at the door: signing in and out, the first account, proving again who one is, one's own account.

pub mod account;
pub mod prove;
pub mod secrets;
pub mod set_up;
pub mod sign_in;
pub mod tokens;

use jiff::Timestamp;
use record::{Id, Statement};

use crate::door::{DoorError, Entered, client, cookie, prefix, standing};
use crate::fault::Fault;
use crate::page::form::Wrong;
use crate::visit::{Caller, Visit};

/// Longest text that a field at the door takes, in characters.
const MOST_CHARS: usize = 200;

/// Does what someone could try again and again, and counts it for the neighbourhood from which they ask, unless it succeeds.
///
/// # Errors
/// [`DoorError::Wait`] where there were too many, and those of what is done.
fn counted<T>(caller: &Caller<'_>, act: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    let (rates, prefix) = (&caller.desk.attempts, prefix(client(&caller.asked, &caller.desk.proxies)));
    let counted = rates.count(&prefix, (caller.desk.clock.wall)().as_second());
    counted.map_err(|seconds| DoorError::Wait { seconds })?;
    let done = act();
    if done.is_ok() {
        rates.uncount(&prefix);
    }
    done
}

/// Lets someone show who they are, counted as it has to be: the user's id, and the cookie of a device that was not known, where it is now.
fn shown(caller: &Caller<'_>, name: &str) -> Result<(String, Option<String>), Fault> {
    let (door, asked) = (caller.door(), &caller.asked);
    let entered = Entered {
        name,
        password: caller.field("password").unwrap_or_default(),
        code: caller.field("code").unwrap_or_default(),
        device: cookie::shown(asked, &cookie::DEVICE),
    };
    let holds = |user: &str| standing(&caller.desk.ledger(), caller.desk, user).is_some();
    let enter = || door.enter(entered, holds).map_err(Fault::from);
    let known = door.knows(name, entered.device)?;
    let (user, device) = if known { enter()? } else { counted(caller, enter)? };
    Ok((user, device.map(|device| cookie::set(asked, &cookie::DEVICE, &device))))
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
