//! Who may enter what: by the rules of the procedure for the office, and by the roles of the official. Both must agree.

use casework::dossier::Dossier;
use casework::procedure::{Permit, guard};
use record::{Entry, EntryId, Id, KINDS, Kind, Statement, View};

use crate::fault::Fault;
use crate::visit::{Caller, Visit};

/// The kinds of which the official who asks may enter something.
///
/// # Errors
/// Where nobody is signed in.
pub fn kinds(caller: &Caller<'_>) -> Result<Vec<&'static Kind>, Fault> {
    let official = caller.official()?;
    let procedure = &caller.desk.procedure;
    let of_office =
        |kind: &Kind| procedure.permits_of(kind.name).any(|permit| permit.offices.contains(&official.office));
    let may = |kind: &&Kind| of_office(kind) && official.permissions.may_enter_somewhere(kind.name);
    Ok(KINDS.iter().filter(may).collect())
}

/// Why the official who asks may not enter something; `None`: they may. Whoever corrects or withdraws an entry may enter that entry as well.
///
/// # Errors
/// Where nobody is signed in, or the journal does not answer.
pub fn forbidden(visit: &Visit<'_>, entry: &Entry) -> Result<Option<String>, Fault> {
    let procedure = &visit.desk.procedure;
    let official = visit.official()?;
    let state = visit.ledger.state();
    let view = state.as_of(visit.today(), state.now());
    let ended = ended(visit, entry)?;
    for one in std::iter::once(entry).chain(&ended) {
        // as in administration: so there is always an administrator
        if matches!(&one.says, Statement::User(says) if says.id == official.user) {
            return Ok(Some(visit.say("admin-not-oneself")));
        }
        if let Err(permit) = procedure.may_enter(&official.office, &one.says) {
            return Ok(Some(not_yours(visit, permit)));
        }
        let (kind, _) = one.says.kind();
        let dossiers: Vec<Id> = dossiers(&view, one).into_iter().map(|dossier| dossier.id).collect();
        let may = |dossier: Option<&Id>| {
            let permissions = &official.permissions;
            let guarded = guard(kind).is_none_or(|word| permissions.may_in(word, dossier));
            guarded && permissions.may_enter(kind, dossier)
        };
        // a role for one dossier reaches no entry that speaks of another as well, and none that speaks of no dossier
        if !(may(None) || !dossiers.is_empty() && dossiers.iter().all(|dossier| may(Some(dossier)))) {
            let label = wording::labels::kind(visit.words, kind);
            return Ok(Some(visit.tell("desk-enter-no-role", &[("label", label.into())])));
        }
    }
    Ok(None)
}

/// The dossiers of what an entry speaks of.
pub fn dossiers<'s>(view: &View<'s>, entry: &Entry) -> Vec<Dossier<'s>> {
    let mut ids: Vec<&Id> = entry.says.own().into_iter().collect();
    entry.says.ids(&mut |_, id| ids.push(id));
    let mut found: Vec<Dossier<'s>> = Vec::new();
    for id in ids {
        if let Some(dossier) = Dossier::of(view, id)
            && found.iter().all(|known| known.id != dossier.id)
        {
            found.push(dossier);
        }
    }
    found
}

/// Whether an entry is a grave step: it decides, gives rights or takes away for good, or ends what did.
///
/// # Errors
/// When the journal does not answer.
pub fn is_grave(visit: &Visit<'_>, entry: &Entry) -> Result<bool, Fault> {
    let ended = ended(visit, entry)?;
    Ok(std::iter::once(entry).chain(&ended).any(|one| guard(one.says.kind().0).is_some()))
}

/// What an entry takes the place of, or takes back.
pub fn ended(visit: &Visit<'_>, entry: &Entry) -> Result<Vec<Entry>, Fault> {
    let withdrawn = match &entry.says {
        Statement::Withdrawal(withdrawal) => Some(&withdrawal.withdraws),
        _ => None,
    };
    let ids = entry.corrects.iter().chain(withdrawn);
    let found = ids.filter_map(|id| there(visit, id).transpose());
    found.map(|found| found.map(|(_, entry)| entry)).collect()
}

/// An entry by its name, with its position; `None`: there is none.
///
/// # Errors
/// When the journal does not answer.
pub fn there(visit: &Visit<'_>, id: &EntryId) -> Result<Option<(u64, Entry)>, Fault> {
    let Some(position) = visit.ledger.state().position(id) else { return Ok(None) };
    Ok(visit.ledger.entry(position)?.map(|entry| (position, entry)))
}

/// Who may, and why, in words.
pub fn not_yours(visit: &Visit<'_>, permit: Option<&Permit>) -> String {
    let Some(permit) = permit else { return visit.say("desk-enter-nobody") };
    let state = visit.ledger.state();
    let teller = wording::Teller {
        messages: visit.words,
        framework: visit.desk.framework(),
        procedure: &visit.desk.procedure,
        state,
        view: state.as_of(visit.today(), state.now()),
    };
    let args =
        [("offices", teller.names(&permit.offices).into()), ("why", permit.why.get(visit.lang()).into())];
    visit.tell("desk-enter-not-yours", &args)
}
