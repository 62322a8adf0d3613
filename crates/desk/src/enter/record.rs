//! Forms into the record, for officials and for programs: checked against the log as it is at that moment, once.

use journal::{Item, LedgerError};
use record::{Entry, Refusal, Statement};
use sha2::{Digest as _, Sha256};

use super::made::{made, news, prepare};
use super::sheet::Sheet;
use super::{drafts, may, shaped};
use crate::append;
use crate::fault::Fault;
use crate::visit::{Caller, Visit};

/// How often recording is tried again when another entry came in at the same moment.
const ATTEMPTS: usize = 5;
/// The sort of thing that the digest of a recorded form is in the keep.
const RECORDED: &str = "recorded";
/// For how long a form that is sent again is known, in seconds: 30 days, as long as drafts are kept.
const KNOWN_S: i64 = 30 * 86_400;

/// What came of a form.
pub enum Came {
    /// It is in the record, at that position.
    Recorded(u64),
    /// It was in the record before.
    Before(u64),
    /// Under its name something else is in the record, at that position.
    Other(u64),
    /// It would become that entry; what others have entered about the same things since its official looked, by position.
    Sound(Box<Entry>, Vec<u64>),
    /// It says something that cannot be: what is noted in it.
    Wrong,
}

/// What would come of a form, if it were recorded now. What is wrong is noted in it.
///
/// # Errors
/// Where the form was not made here, and when the journal does not answer.
pub fn tried(visit: &Visit<'_>, sheet: &mut Sheet) -> Result<Came, Fault> {
    let there = visit.ledger.state().position(&sheet.id);
    let known = there.is_some() && is_known(visit, sheet)?;
    prepare(visit, sheet)?;
    if let Some(position) = there {
        return Ok(if known { Came::Before(position) } else { Came::Other(position) });
    }
    let Some(entry) = made(visit, sheet)? else { return Ok(Came::Wrong) };
    let others = news(visit.ledger.state(), &entry, sheet.seen);
    Ok(Came::Sound(Box::new(entry), others))
}

/// Records a form, unless something is wrong with it, or others have entered something about the same things since its official looked.
///
/// # Errors
/// Where the form was not made here, where a grave step is to be proved first, and when the journal does not answer.
pub fn record(caller: &Caller<'_>, sheet: &mut Sheet) -> Result<Came, Fault> {
    let sent = sheet.clone();
    for _ in 0..ATTEMPTS {
        sheet.clone_from(&sent);
        let (came, size) = caller.read(|visit| (tried(visit, sheet), visit.ledger.size()));
        let entry = match came? {
            Came::Sound(entry, others) if others.is_empty() => *entry,
            Came::Before(position) => {
                done(caller, &sent, position)?;
                return Ok(Came::Before(position));
            }
            other => return Ok(other),
        };
        prove(caller, &sent, &entry)?;
        remember(caller, &sent)?;
        match append::write(caller, &entry, Some(size)) {
            Ok(Some(position)) => {
                done(caller, &sent, position)?;
                return Ok(Came::Recorded(position));
            }
            // others were quicker: what they entered may change what is allowed
            Ok(None) => {}
            Err(LedgerError::Refused(found)) => {
                let refusals: Vec<Refusal> = found.into_iter().map(|(_, refusal)| refusal).collect();
                caller.read(|visit| sheet.refused(visit, &refusals));
                return Ok(Came::Wrong);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(Fault::Conflict { told: ("dossier-step-busy", Vec::new()) })
}

/// Before a grave step its official shows once more who they are; the form waits for them among the drafts.
fn prove(caller: &Caller<'_>, sheet: &Sheet, entry: &Entry) -> Result<(), Fault> {
    if !caller.read(|visit| may::is_grave(visit, entry))? {
        return Ok(());
    }
    let back = format!("/drafts/{}", sheet.id);
    let proved = caller.proved(&back);
    if proved.is_err() {
        drafts::save(caller, sheet)?;
    }
    proved.map(|_| ())
}

/// It is in the record: the draft has done its work, and of a person who is forgotten the key goes with it.
fn done(caller: &Caller<'_>, sheet: &Sheet, position: u64) -> Result<(), Fault> {
    let entry = caller.read(|visit| visit.ledger.entry(position))?;
    if let Some(Statement::Forgotten(forgotten)) = entry.map(|entry| entry.says) {
        // also when an earlier attempt was cut off after it was recorded
        caller.desk.ledger_mut().forget(forgotten.person.as_str())?;
    }
    drafts::discard(caller, &sheet.id)
}

/// Keeps the digest of a form that is about to be recorded, so that it is known when it is sent again.
fn remember(caller: &Caller<'_>, sheet: &Sheet) -> Result<(), Fault> {
    let expires_at = caller.now.as_second().saturating_add(KNOWN_S);
    let item =
        Item { kind: RECORDED.to_owned(), key: sheet.id.to_string(), value: digest(sheet), expires_at };
    Ok(caller.desk.keep().put(&item)?)
}

/// Whether what was recorded under the form's name is what it says.
fn is_known(caller: &Caller<'_>, sheet: &Sheet) -> Result<bool, Fault> {
    let kept = caller.desk.keep().get(RECORDED, sheet.id.as_str(), caller.now.as_second())?;
    Ok(kept.is_some_and(|kept| kept.value == digest(sheet)))
}

/// The digest of a form as it was sent. What is personal stays out, as the digest of a name tells the name to whoever can guess it.
fn digest(sheet: &Sheet) -> Vec<u8> {
    let mut fields = sheet.given.as_ref().unwrap_or(&sheet.fields).clone();
    shaped::without_personal(&mut fields, sheet.kind);
    let goal = sheet.goal.as_deref().unwrap_or_default();
    let mut hash =
        Sha256::new().chain_update(sheet.place.path(sheet.kind)).chain_update([0]).chain_update(goal);
    for (name, value) in fields.iter() {
        hash = hash.chain_update([0]).chain_update(name).chain_update([0]).chain_update(value);
    }
    hash.finalize().to_vec()
}
