//! What an official does with a form: look at what it would change, record it, keep it as a draft, or go on writing.

use journal::{Item, LedgerError};
use maud::html;
use record::{Entry, Kind, Refusal, Shape, Statement};
use sha2::{Digest as _, Sha256};

use super::form::DO;
use super::made::{made, news, prepare};
use super::sheet::{CONFLICT, Place, Sheet};
use super::{drafts, form, may, preview, shaped};
use crate::fault::Fault;
use crate::page::Page;
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// How often recording is tried again when another entry came in at the same moment.
const ATTEMPTS: usize = 5;
/// The sort of thing that the digest of a recorded form is in the keep.
const RECORDED: &str = "recorded";
/// For how long a form that is sent again is known, in seconds: 30 days, as long as drafts are kept.
const KNOWN_S: i64 = 30 * 86_400;

/// Does what the button says with which the form was sent.
///
/// # Errors
/// Where the form was not made here.
pub fn act(caller: &Caller<'_>, kind: &'static Kind, place: Place) -> Result<Reply, Fault> {
    let mut sheet = Sheet::sent(caller, kind, place)?;
    match caller.field(DO).unwrap_or_default() {
        "preview" => look(caller, sheet),
        "record" => record(caller, &sheet),
        "edit" => show(caller, sheet),
        "draft" => {
            drafts::save(caller, &sheet)?;
            Ok(Reply::see("/drafts"))
        }
        // what the script sends while one writes
        "keep" => {
            drafts::save(caller, &sheet)?;
            Ok(Reply::text("text/plain; charset=utf-8", "").with_status(204).fleeting())
        }
        other => match other.strip_prefix("add ") {
            Some(list) if matches!(shaped::shape_of(kind, list), Some(Shape::List(_))) => {
                sheet.added = Some(list.to_owned());
                show(caller, sheet)
            }
            _ => Err(Fault::bad("do", "desk-enter-forged", Vec::new())),
        },
    }
}

/// The page with the form, for one who goes on writing.
fn show(caller: &Caller<'_>, sheet: Sheet) -> Result<Reply, Fault> {
    caller.read(|visit| prepared(visit, sheet))
}

/// The page with a form in which everything is laid down that its official does not say.
///
/// # Errors
/// Where the form is for a step that the dossier does not have.
pub fn prepared(visit: &Visit<'_>, mut sheet: Sheet) -> Result<Reply, Fault> {
    prepare(visit, &mut sheet)?;
    page(visit, &sheet)
}

/// The page with a form that has been prepared.
fn page(visit: &Visit<'_>, sheet: &Sheet) -> Result<Reply, Fault> {
    let (title, above) = preview::head(visit, sheet)?;
    let main = html! {
        (above)
        (form::form(visit, sheet))
    };
    let page = Page::plain(title, main).under(visit.say("desk-enter"), "/enter");
    Ok(Reply::page(page.show(visit)).fleeting())
}

/// Shows what it would change.
fn look(caller: &Caller<'_>, mut sheet: Sheet) -> Result<Reply, Fault> {
    caller.read(|visit| {
        prepare(visit, &mut sheet)?;
        if let Some(position) = visit.ledger.state().position(&sheet.id) {
            return again(visit, sheet, position);
        }
        match made(visit, &mut sheet)? {
            Some(entry) => {
                let others = news(visit.ledger.state(), &entry, sheet.seen);
                sheet.seen = visit.ledger.size();
                preview::page(visit, &sheet, &entry, &others)
            }
            None => page(visit, &sheet).map(|reply| reply.with_status(sheet.status)),
        }
    })
}

/// What came of an attempt to record.
enum Attempt {
    /// It can be appended while the log has so many entries.
    Ready(Box<Entry>, u64),
    /// Something is to be read first.
    Told(Reply),
    /// It has been recorded before.
    Before(u64),
}

/// Records it: checked against the log as it is at that moment, and again when another entry came in between.
fn record(caller: &Caller<'_>, sheet: &Sheet) -> Result<Reply, Fault> {
    for _ in 0..ATTEMPTS {
        let (entry, size) = match caller.read(|visit| attempt(visit, sheet.clone()))? {
            Attempt::Told(reply) => return Ok(reply),
            Attempt::Before(position) => return done(caller, sheet, position),
            Attempt::Ready(entry, size) => (*entry, size),
        };
        prove(caller, sheet, &entry)?;
        remember(caller, sheet)?;
        let entries = std::slice::from_ref(&entry);
        let random = caller.desk.random;
        let appended = caller.desk.ledger_mut().append_at(size, entries, &mut |bytes| random(bytes));
        match appended {
            Ok(Some(appended)) => {
                let position = appended.positions.first().copied().unwrap_or(size);
                return done(caller, sheet, position);
            }
            // others were quicker: what they entered may change what is allowed
            Ok(None) => {}
            Err(LedgerError::Refused(found)) => return refused(caller, sheet.clone(), found),
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

fn attempt(visit: &Visit<'_>, mut sheet: Sheet) -> Result<Attempt, Fault> {
    prepare(visit, &mut sheet)?;
    if let Some(position) = visit.ledger.state().position(&sheet.id) {
        if is_known(visit, &sheet)? {
            return Ok(Attempt::Before(position));
        }
        return again(visit, sheet, position).map(Attempt::Told);
    }
    let Some(entry) = made(visit, &mut sheet)? else {
        return page(visit, &sheet).map(|reply| Attempt::Told(reply.with_status(sheet.status)));
    };
    let others = news(visit.ledger.state(), &entry, sheet.seen);
    let size = visit.ledger.size();
    if others.is_empty() {
        return Ok(Attempt::Ready(Box::new(entry), size));
    }
    sheet.seen = size;
    let reply = preview::page(visit, &sheet, &entry, &others)?;
    Ok(Attempt::Told(reply.with_status(CONFLICT)))
}

/// The form was recorded before, and says something else now.
fn again(visit: &Visit<'_>, mut sheet: Sheet, position: u64) -> Result<Reply, Fault> {
    sheet.wrong("", visit.tell("desk-enter-before", &[("entry", format!("#{position}").into())]));
    page(visit, &sheet).map(|reply| reply.with_status(CONFLICT))
}

fn refused(caller: &Caller<'_>, mut sheet: Sheet, found: Vec<(usize, Refusal)>) -> Result<Reply, Fault> {
    let refusals: Vec<Refusal> = found.into_iter().map(|(_, refusal)| refusal).collect();
    caller.read(|visit| {
        prepare(visit, &mut sheet)?;
        sheet.refused(visit, &refusals);
        page(visit, &sheet).map(|reply| reply.with_status(sheet.status))
    })
}

/// It is in the record: the draft has done its work, and of a person who is forgotten the key goes with it.
fn done(caller: &Caller<'_>, sheet: &Sheet, position: u64) -> Result<Reply, Fault> {
    let entry = caller.read(|visit| visit.ledger.entry(position))?;
    if let Some(Statement::Forgotten(forgotten)) = entry.map(|entry| entry.says) {
        // also when an earlier attempt was cut off after it was recorded
        caller.desk.ledger_mut().forget(forgotten.person.as_str())?;
    }
    drafts::discard(caller, &sheet.id)?;
    Ok(Reply::see(&format!("/entered/{position}")))
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

/// The digest of what a form says. What is personal stays out, as the digest of a name tells the name to whoever can guess it.
fn digest(sheet: &Sheet) -> Vec<u8> {
    let mut fields = sheet.fields.clone();
    shaped::without_personal(&mut fields, sheet.kind);
    let mut hash = Sha256::new().chain_update(sheet.place.path(sheet.kind));
    for (name, value) in fields.iter() {
        hash = hash.chain_update([0]).chain_update(name).chain_update([0]).chain_update(value);
    }
    hash.finalize().to_vec()
}

/// Of which kind a form is by the name in its address, if the official may enter something of it.
///
/// # Errors
/// Where there is no such kind, or their office enters nothing of it.
pub fn kind_of(caller: &Caller<'_>) -> Result<&'static Kind, Fault> {
    let name = caller.place("kind");
    let none = || Fault::not_found("desk-enter-no-kind", vec![("name", name.chars().take(80).collect())]);
    let kind = record::kind(name).ok_or_else(none)?;
    if may::kinds(caller)?.iter().any(|may| may.name == kind.name) {
        return Ok(kind);
    }
    let label = wording::labels::kind(caller.words, kind.name);
    Err(Fault::Forbidden { told: ("desk-enter-not-that", vec![("label", label)]) })
}
