//! The law for programs: what is in force on a day, one provision, who may do what, what changed. It is for everyone.

use casework::shapes::law as shapes;
use serde_json::Value;

use super::part;
use crate::fault::Fault;
use crate::look::Look;
use crate::pages::law::{changes::days, unknown};
use crate::reply::Reply;
use crate::visit::Visit;

/// The provisions in force.
pub fn provisions(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let edition = visit.desk.framework().edition(Look::at(visit)?.on);
    listed(visit, edition.provisions().map(|found| (found.anchor.clone(), shapes::provision(found))))
}

/// The goals in force.
pub fn goals(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let framework = visit.desk.framework();
    let edition = framework.edition(Look::at(visit)?.on);
    let named = |goal: &::law::Goal| framework.rule_text(goal.rule.name).to_owned();
    listed(visit, edition.goals().map(|goal| (named(goal), shapes::goal(framework, goal))))
}

/// A part of what is listed by name.
fn listed(visit: &Visit<'_>, all: impl Iterator<Item = (String, Value)>) -> Result<Reply, Fault> {
    let after = visit.query("after").unwrap_or_default();
    let mut all: Vec<(String, Value)> = all.filter(|(name, _)| name.as_str() > after).collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    let items = part(visit, all.into_iter(), |value| value)?;
    let head = shapes::head(visit.desk.framework(), Look::at(visit)?.on);
    Ok(Reply::json(&shapes::with(head, items)))
}

/// One provision.
pub fn provision(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let (framework, wanted) = (visit.desk.framework(), visit.place("anchor"));
    let on = Look::at(visit)?.on;
    let page = shapes::provision_page(framework, wanted, on, visit.desk.texts.as_ref());
    Ok(Reply::json(&page.ok_or_else(|| unknown(framework, wanted))?))
}

/// Which tasks are open to whom.
pub fn tasks(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let (framework, on) = (visit.desk.framework(), Look::at(visit)?.on);
    let none = || Fault::not_found("tasks-none", Vec::new());
    Ok(Reply::json(&shapes::tasks(framework, on).ok_or_else(none)?))
}

/// What is different between the law of two days.
pub fn changes(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let framework = visit.desk.framework();
    let (from, to) = days(visit, framework, Look::at(visit)?.on)?;
    Ok(Reply::json(&shapes::changes(framework, from, to)))
}
