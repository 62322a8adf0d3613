//! Entries that the desk itself words: of users and offices. Whoever enters them is in them.

use journal::LedgerError;
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
pub fn append(caller: &Caller<'_>, entry: Entry) -> Result<(), Fault> {
    if caller.desk.procedure.may_enter(&entry.by.office, &entry.says).is_err() {
        return Err(Fault::Forbidden { told: ("door-office-may-not", Vec::new()) });
    }
    let random = caller.desk.random;
    match caller.desk.ledger_mut().append(&[entry], &mut |bytes| random(bytes)) {
        Ok(_) => Ok(()),
        Err(LedgerError::Refused(refusals)) => Err(refusals.first().map_or_else(
            || Fault::Broken("refused without a reason".to_owned()),
            |(_, refusal)| Fault::Conflict { told: (refusal.id(), refusal.args()) },
        )),
        Err(error) => Err(Fault::Ledger(error)),
    }
}
