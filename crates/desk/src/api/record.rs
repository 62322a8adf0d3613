//! The record for programs: entries, what is known of something, and its history.

use casework::shapes;
use record::Id;
use serde_json::{Value, json};

use super::params;
use super::{page, part};
use crate::fault::Fault;
use crate::look::Look;
use crate::reply::Reply;
use crate::visit::Visit;

/// Entries in the order of the log.
pub fn entries(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let after = params::number(visit, "after", u64::from(u32::MAX))?;
    let first = after.map_or(0, |after| after + 1);
    let most = params::limit(visit)? as u64;
    // one more than are shown: whether the list goes on
    let positions = first..look.known.size.min(first.saturating_add(most + 1));
    let read = positions.map(|position| Ok((position, visit.ledger.entry(position)?)));
    let read = read.collect::<Result<Vec<_>, Fault>>()?;
    let read =
        read.into_iter().filter_map(|(position, entry)| Some((position.to_string(), (position, entry?))));
    Ok(page(&look, part(visit, read, |(position, entry)| shapes::entry(position, &entry))?))
}

/// One entry, with what became of it.
pub fn entry(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let position = params::position(visit)?;
    let none = || Fault::not_found("desk-no-such", vec![("name", position.to_string())]);
    let found = visit.ledger.entry(position)?.ok_or_else(none)?;
    let mut value = shapes::entry(position, &found);
    if let Value::Object(value) = &mut value {
        value.insert("gone_by".to_owned(), json!(visit.ledger.state().gone_at(position)));
    }
    Ok(Reply::json(&value))
}

/// What entries of a kind have introduced, as it is known now.
pub fn things(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let kind = params::word(visit, "kind", params::own_kinds())?.unwrap_or("operation");
    let after = visit.query("after").unwrap_or_default();
    let view = look.view();
    let mut all: Vec<_> = view
        .things(kind)
        .into_iter()
        .filter_map(|thing| {
            let id = thing.entry.says.own()?.to_string();
            (id.as_str() > after).then_some((id, thing))
        })
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    let shape = |thing: ::record::state::Thing<'_>| shapes::entry(thing.position, thing.entry);
    Ok(page(&look, part(visit, all.into_iter(), shape)?))
}

/// What is known of something.
pub fn thing(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = known(visit, &look)?;
    let view = look.view();
    let thing = view.thing(id.as_str()).ok_or_else(|| none(&id))?;
    Ok(Reply::json(&shapes::thing(&view, id.as_str(), &thing)))
}

/// Everything that was ever said of something.
pub fn history(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = visit.id()?;
    let positions = look.state.history(id.as_str(), visit.query("topic"), look.known);
    if positions.is_empty() && !look.state.introduces(&id) {
        return Err(none(&id));
    }
    let after = params::number(visit, "after", u64::from(u32::MAX))?;
    let left = positions.into_iter().filter(|position| after.is_none_or(|after| *position > after));
    let read = left.map(|position| Ok((position, visit.ledger.entry(position)?)));
    let read = read.collect::<Result<Vec<_>, Fault>>()?;
    let read =
        read.into_iter().filter_map(|(position, entry)| Some((position.to_string(), (position, entry?))));
    let shape = |(position, entry): (u64, ::record::Entry)| {
        let mut value = shapes::entry(position, &entry);
        if let Value::Object(value) = &mut value {
            value.insert("gone_by".to_owned(), json!(look.state.gone_at(position)));
        }
        value
    };
    Ok(page(&look, part(visit, read, shape)?))
}

/// The id in the path, of something that is known.
pub fn known(visit: &Visit<'_>, look: &Look<'_>) -> Result<Id, Fault> {
    let id = visit.id()?;
    if look.view().thing(id.as_str()).is_none() {
        return Err(none(&id));
    }
    Ok(id)
}

/// Nothing of that id is there.
pub fn none(id: &Id) -> Fault {
    Fault::not_found("desk-no-such", vec![("name", id.to_string())])
}
