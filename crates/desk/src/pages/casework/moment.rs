//! What casework finds of the whole record at the moment at which the reader looks.

use casework::dossier::Dossier;
use casework::holds::{self, Deadline, Matter, of_all};
use record::Id;

use crate::fault::Fault;
use crate::look::Look;

/// Every matter. Of the present they are kept from entry to entry; of another moment they are computed for what was in force.
pub fn matters(look: &Look<'_>) -> Result<Vec<Matter>, Fault> {
    let (visit, desk) = (look.visit, look.visit.desk);
    if visit.as_of.is_present() {
        return Ok(desk.matters(visit.ledger, visit.today())?.0);
    }
    let days = (desk.framework().head.since, look.on);
    Ok(of_all((look.state, look.known), days, &desk.procedure, look.assessor()))
}

/// The matters of one dossier and of its contributions.
pub fn of_dossier(look: &Look<'_>, dossier: &Dossier<'_>) -> Result<Vec<Matter>, Fault> {
    let (visit, desk) = (look.visit, look.visit.desk);
    if visit.as_of.is_present() {
        let own =
            |matter: &Matter| matter.about == dossier.id || dossier.contributions.contains(&matter.about);
        return Ok(matters(look)?.into_iter().filter(own).collect());
    }
    let days = (desk.framework().head.since, look.on);
    Ok(holds::of_dossier((look.state, look.known), dossier, days, &desk.procedure, look.assessor()))
}

/// What is still to be done about matters, the gravest first: each with all that it is about.
pub fn pending(look: &Look<'_>) -> Result<Vec<(Matter, Vec<Id>)>, Fault> {
    let all = matters(look)?;
    Ok(holds::gravest(all.iter().filter(|matter| matter.state.is_pending())))
}

/// What falls due, the nearest first.
pub fn due<'l>(look: &Look<'l>) -> Vec<(Dossier<'l>, Deadline)> {
    holds::ahead((look.state, look.known), look.on, &look.visit.desk.procedure, look.assessor())
}

/// The offices of the procedure and of the record, by id and name.
pub fn offices(look: &Look<'_>) -> Vec<(String, String)> {
    let all = holds::offices(&look.view(), &look.visit.desk.procedure).into_iter();
    all.map(|id| (id.name().to_owned(), look.teller().name(&id))).collect()
}

/// The office that the reader chose, by its id without its sort.
///
/// # Errors
/// Where there is no such office.
pub fn chosen_office(look: &Look<'_>) -> Result<Option<Id>, Fault> {
    let Some(written) = look.visit.query("office") else { return Ok(None) };
    let written = written.strip_prefix("office/").unwrap_or(written);
    let found = holds::offices(&look.view(), &look.visit.desk.procedure);
    let found = found.into_iter().find(|id| id.name() == written);
    let unknown = || Fault::bad("office", "desk-cw-unknown", vec![("written", written.to_owned())]);
    found.map(Some).ok_or_else(unknown)
}
