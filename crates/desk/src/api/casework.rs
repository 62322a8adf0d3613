//! Casework for programs: dossiers, what is asked for, what falls due, who is abroad.

use casework::answer::{Origin, answer};
use casework::counts::abroad;
use casework::dossier::{Dossier, steps};
use casework::holds::{Deadline, ahead, cap, deadlines, of_dossier};
use casework::{Subject, case, effects, gate, mandate, options, shapes};
use jiff::ToSpan as _;
use serde::Serialize;
use serde_json::{Value, json};

use super::record::{known, none};
use super::{page, params, part};
use crate::fault::Fault;
use crate::look::Look;
use crate::pages::casework::papers as paper_pages;
use crate::reply::Reply;
use crate::visit::Visit;

/// The most days that a list of days ahead can look, in days.
const MOST_DAYS: u64 = 36_500;

/// A value with the moment at which the caller looks.
pub fn as_of(look: &Look<'_>, value: Value) -> Value {
    shapes::as_of(look.on, look.known, value)
}

fn written(value: &impl Serialize) -> Result<Value, Fault> {
    serde_json::to_value(value).map_err(|error| Fault::Broken(error.to_string()))
}

/// Every dossier.
pub fn dossiers(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let after = visit.query("after").unwrap_or_default();
    let all = Dossier::all(&look.view()).into_iter().map(|one| (one.id.to_string(), one));
    let mut all: Vec<_> = all.filter(|(id, _)| id.as_str() > after).collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(page(&look, part(visit, all.into_iter(), |one| Value::Object(shapes::head(&one)))?))
}

fn dossier<'l>(visit: &Visit<'_>, look: &Look<'l>) -> Result<Dossier<'l>, Fault> {
    let id = known(visit, look)?;
    Dossier::of(&look.view(), &id).ok_or_else(|| none(&id))
}

/// One dossier: its steps, what is asked for, what falls due, its entries.
pub fn dossier_page(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let found = dossier(visit, &look)?;
    let (assessor, procedure) = (look.assessor(), &visit.desk.procedure);
    let (of, since) = ((look.state, look.known), assessor.framework().head.since);
    let states = steps(&look.view(), &found, procedure, assessor);
    let matters = of_dossier(of, &found, (since, look.on), procedure, assessor);
    let ahead = deadlines(of, &found, &states, procedure, assessor, look.on);
    let mut value = shapes::head(&found);
    let more = [
        ("steps", json!(states.iter().map(shapes::step).collect::<Vec<_>>())),
        ("matters", json!(matters.iter().map(shapes::matter).collect::<Vec<_>>())),
        ("deadlines", json!(ahead.iter().map(shapes::deadline).collect::<Vec<_>>())),
        ("parts", json!(found.parts.iter().map(|(at, entry)| shapes::entry(*at, entry)).collect::<Vec<_>>())),
    ];
    value.extend(more.map(|(name, value)| (name.to_owned(), value)));
    Ok(page(&look, Value::Object(value)))
}

/// What the law says of it, in full.
pub fn assessment(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = known(visit, &look)?;
    let view = look.view();
    let subject = Subject::of(&view, &id).ok_or_else(|| none(&id))?;
    let case = case(&view, look.assessor().framework(), &visit.desk.procedure.found, &subject);
    let assessed = look.assessor().assess(&case, look.on);
    let on_from = if visit.as_of.on.is_some() { "command_line" } else { "today" };
    let origin = Origin { source: Some(id.as_str()), on_from, lang: visit.lang(), trees: false };
    Ok(Reply::json(&written(&answer(look.assessor(), &case, &assessed, &origin))?))
}

/// Every way to help, side by side.
pub fn ways(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = known(visit, &look)?;
    let found = options::options(&look.view(), &visit.desk.procedure, look.assessor(), &id, visit.lang());
    Ok(page(&look, written(&found.ok_or_else(|| none(&id))?)?))
}

/// The policy gate, as people judged it.
pub fn policy_gate(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = known(visit, &look)?;
    Ok(page(&look, written(&gate::gate(&look.view(), &id).ok_or_else(|| none(&id))?)?))
}

/// The mandates of the operation of a dossier, and who may do their tasks.
pub fn mandates(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let found = dossier(visit, &look)?;
    let operation = found.subject.operation.clone().unwrap_or_else(|| found.id.clone());
    let (view, procedure) = (look.view(), &visit.desk.procedure);
    let all = mandate::mandates(&view, procedure, look.assessor(), &operation, visit.lang());
    Ok(page(&look, written(&all.ok_or_else(|| none(&operation))?)?))
}

/// Surveys, and what came of the work.
pub fn came(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = known(visit, &look)?;
    let found = effects::effects(&look.view(), &visit.desk.procedure, &id);
    Ok(page(&look, written(&found.ok_or_else(|| none(&id))?)?))
}

/// The papers of a dossier: what each lacks, and its files.
pub fn papers(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let all = paper_pages::all(&look)?.into_iter().map(|(name, paper)| {
        let files: Vec<String> =
            paper_pages::endings(visit).map(|ending| format!("{name}.{ending}")).collect();
        json!({
            "paper": name, "name": visit.tell("paper-name", &[("paper", name.into())]),
            "missing": paper.missing, "files": files,
        })
    });
    let all: Vec<Value> = all.collect();
    Ok(page(&look, json!({"papers": all})))
}

/// Everything that is asked for now.
pub fn matters(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let (all, _) = visit.desk.matters(visit.ledger, visit.today())?;
    let after = visit.query("after").unwrap_or_default();
    let pending = all.into_iter().filter(|matter| matter.state.is_pending());
    let mut listed: Vec<_> =
        pending.map(|matter| (format!("{} {}", matter.about, matter.key), matter)).collect();
    listed.sort_by(|one, other| one.0.cmp(&other.0));
    listed.retain(|(place, _)| place.as_str() > after);
    Ok(page(&look, part(visit, listed.into_iter(), |matter| shapes::matter(&matter))?))
}

/// What falls due.
pub fn due(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let within = params::number(visit, "within", MOST_DAYS)?;
    let last = within.and_then(|days| look.on.checked_add(i64::try_from(days).ok()?.days()).ok());
    let office = visit.query("office").map(|name| format!("office/{name}"));
    let (assessor, procedure) = (look.assessor(), &visit.desk.procedure);
    let all = ahead((look.state, look.known), look.on, procedure, assessor).into_iter();
    let asked = |one: &Deadline| {
        let owner = one.owner.as_ref().map(::record::Id::as_str);
        office.as_deref().is_none_or(|office| owner == Some(office))
            && last.is_none_or(|last| one.day <= last)
    };
    let all = all.filter(|(_, one)| asked(one));
    let mut listed: Vec<_> =
        all.map(|(found, one)| (format!("{} {}", one.day, one.uid()), (found.id, one))).collect();
    let after = visit.query("after").unwrap_or_default();
    listed.sort_by(|one, other| one.0.cmp(&other.0));
    listed.retain(|(place, _)| place.as_str() > after);
    let shape = |(id, one): (::record::Id, Deadline)| json!({"dossier": id.as_str(), "deadline": shapes::deadline(&one)});
    Ok(page(&look, part(visit, listed.into_iter(), shape)?))
}

/// Who is abroad, against the most that the law allows.
pub fn abroad_page(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    Ok(page(&look, shapes::abroad(&abroad(&look.view()), cap(visit.desk.framework()))))
}
