//! The one way into the record, and entries that the desk itself words, of users and offices.

use journal::{LedgerError, LedgerResult};
use record::{By, Entry, EntryId, Statement};

use crate::fault::Fault;
use crate::visit::Caller;

/// Random bytes in the id of an entry.
const ID_BYTES: usize = 12;

/// An entry of now.
///
/// # Errors
/// Where no id can be made.
pub fn entry(
    caller: &Caller<'_>,
    by: By,
    says: Statement,
    corrects: Option<EntryId>,
) -> Result<Entry, Fault> {
    let mut bytes = [0; ID_BYTES];
    (caller.desk.random)(&mut bytes);
    let id = EntryId::parse(&format!("{}/{}", says.kind().0, record::hex(&bytes)));
    let id = id.ok_or_else(|| Fault::Broken("no id".to_owned()))?;
    let (recorded, public) = (caller.now, false);
    Ok(Entry { id, recorded, by, spoke: None, cites: Vec::new(), corrects, public, remarks: None, says })
}

/// Appends an entry, where the office of whoever enters it may.
///
/// # Errors
/// [`Fault::Forbidden`], [`Fault::Conflict`] with the first reason why it may not stand there, or when the journal does not do its work.
pub fn append(caller: &Caller<'_>, entry: &Entry) -> Result<(), Fault> {
    if caller.desk.procedure.may_enter(&entry.by.office, &entry.says).is_err() {
        return Err(Fault::Forbidden { told: ("door-office-may-not", Vec::new()) });
    }
    match write(caller, entry, None) {
        Ok(_) => Ok(()),
        Err(LedgerError::Refused(refusals)) => Err(refusals.first().map_or_else(
            || Fault::Broken("refused without a reason".to_owned()),
            |(_, refusal)| Fault::Conflict { told: (refusal.id(), refusal.args()) },
        )),
        Err(error) => Err(Fault::Ledger(error)),
    }
}

/// Appends one entry, as [`write_all`] does several. The position; `None`: the log has grown since.
///
/// # Errors
/// As [`write_all`].
pub fn write(caller: &Caller<'_>, entry: &Entry, on: Option<u64>) -> LedgerResult<Option<u64>> {
    let positions = write_all(caller, std::slice::from_ref(entry), on)?;
    Ok(positions.and_then(|positions| positions.first().copied().or(on)))
}

/// Everything that the desk records goes in here: the entries, all of them or none, on a log of that size where they were checked against
/// one, and then the signature over the log as it stands with them. Their positions; `None`: the log has grown since.
///
/// # Errors
/// Where the record refuses one, or the journal does not do its work: then none is in.
pub fn write_all(caller: &Caller<'_>, entries: &[Entry], on: Option<u64>) -> LedgerResult<Option<Vec<u64>>> {
    let random = caller.desk.random;
    let mut ledger = caller.desk.ledger_mut();
    let appended = match on {
        Some(size) => ledger.append_at(size, entries, &mut |bytes| random(bytes))?,
        None => Some(ledger.append(entries, &mut |bytes| random(bytes))?),
    };
    let Some(appended) = appended else { return Ok(None) };
    if let Err(error) = ledger.checkpoint(&caller.desk.signer) {
        // the entries are in the record and safe: the next signature covers it too
        tracing::error!(%error, "not signed");
    }
    Ok(Some(appended.positions))
}
