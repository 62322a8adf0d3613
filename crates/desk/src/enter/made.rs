//! From what stands in a form to the entry that it becomes: read, held against the procedure and the record, and nothing appended yet.

use record::{Entry, Refusal, State, Statement};

use super::may;
use super::sheet::{NOT_PERMITTED, Place, Sheet};
use super::step::Bench;
use crate::fault::Fault;
use crate::visit::Visit;

/// Sorts of ids of which it matters what others have entered meanwhile. An entry also names states, sources and offices: of these so much is
/// said that it would only be in the way.
const WATCHED: [&str; 8] = ["op", "request", "dispatch", "goods", "plan", "decision", "mandate", "agreement"];

/// Lays down in a form what is not for its official to say: it is done again each time, as the record grows.
///
/// # Errors
/// Where the form is for a step that the dossier does not have.
pub fn prepare(visit: &Visit<'_>, sheet: &mut Sheet) -> Result<(), Fault> {
    // what a decision rested on is found by judging
    if sheet.kind.fields.iter().any(|field| field.name == "rests_on") {
        sheet.unseen.push("says.rests_on");
    }
    if let Place::Step { dossier, step } = sheet.place.clone() {
        Bench::at(visit, &dossier, &step)?.prepare(visit, sheet)?;
    }
    Ok(())
}

/// The entry that a form becomes; `None`: something is wrong with it, and noted.
///
/// # Errors
/// When the journal does not answer.
pub fn made(visit: &Visit<'_>, sheet: &mut Sheet) -> Result<Option<Entry>, Fault> {
    if sheet.seen > visit.ledger.size() {
        return Err(Fault::bad("seen", "desk-enter-forged", Vec::new()));
    }
    let bench = match &sheet.place {
        Place::Kind => None,
        Place::Step { dossier, step } => Some(Bench::at(visit, dossier, step)?),
    };
    if let Some(bench) = &bench {
        // why it cannot be taken comes before what is missing for it
        if sheet.fields.get("corrects").is_empty()
            && let Err(forbidden) = bench.open(visit)?
        {
            bench.forbid(visit, sheet, &forbidden);
            return Ok(None);
        }
        bench.complete(visit, sheet);
    }
    let Some(mut draft) = sheet.draft(visit) else { return Ok(None) };
    let ground = match &bench {
        Some(bench) => bench.fill(visit, sheet, &mut draft),
        None => None,
    };
    if !sheet.wrongs.is_empty() {
        return Ok(None);
    }
    let id = sheet.id.clone();
    draft.id = Some(id.clone());
    let made = draft.into_entry(visit.now, &Sheet::by(visit)?, false);
    let mut entry = made.ok_or_else(|| Fault::Broken(format!("no entry can be called {id}")))?;
    rest(visit, &mut entry, ground)?;
    if let Some(told) = may::forbidden(visit, &entry)? {
        sheet.status = NOT_PERMITTED;
        sheet.wrong("", told);
        return Ok(None);
    }
    if let Some(bench) = &bench
        && let Err(forbidden) = bench.allowed(visit, &entry)
    {
        bench.forbid(visit, sheet, &forbidden);
        return Ok(None);
    }
    check(visit, sheet, &entry);
    Ok(Some(entry).filter(|_| sheet.wrongs.is_empty()))
}

/// A decision rests on what was judged just now, or on what the decision rested on that it corrects; never on what someone wrote into a form.
fn rest(visit: &Visit<'_>, entry: &mut Entry, ground: Option<record::RestsOn>) -> Result<(), Fault> {
    let kept = match &entry.corrects {
        Some(id) if ground.is_none() => {
            may::there(visit, id)?.and_then(|(_, one)| one.says.rests_on().cloned())
        }
        _ => None,
    };
    if let Statement::Decision(decision) = &mut entry.says {
        decision.rests_on = ground.or(kept);
    }
    Ok(())
}

/// Notes why the record would not take it.
fn check(visit: &Visit<'_>, sheet: &mut Sheet, entry: &Entry) {
    if let Err(found) = visit.ledger.state().check().batch(std::slice::from_ref(entry)) {
        let refusals: Vec<Refusal> = found.into_iter().map(|(_, refusal)| refusal).collect();
        sheet.refused(visit, &refusals);
    }
}

/// What others have entered about the same things since the log had so many entries, by position.
pub fn news(state: &State, entry: &Entry, seen: u64) -> Vec<u64> {
    let touched = state.touched(entry).into_iter();
    let watched = touched.filter(|id| id.split_once('/').is_some_and(|(sort, _)| WATCHED.contains(&sort)));
    let mut news: Vec<u64> =
        watched.flat_map(|id| state.history(&id, None, state.now())).filter(|at| *at >= seen).collect();
    news.sort_unstable();
    news.dedup();
    news
}
