//! What heads a dossier: a request, or the operation or goods that no request explains.

use record::{Body, Id, Statement, View, When};

/// What heads the dossier that something belongs to.
pub(super) fn root(view: &View<'_>, id: &Id) -> Option<Id> {
    match &view.thing(id.as_str())?.entry.says {
        Statement::Request(_) => Some(id.clone()),
        Statement::Operation(_) => Some(sole_request(view, id).unwrap_or_else(|| id.clone())),
        Statement::Dispatch(dispatch) => dispatch.request.clone().or_else(|| root(view, &dispatch.operation)),
        Statement::Goods(goods) => Some(goods.request.clone().unwrap_or_else(|| id.clone())),
        Statement::Plan(plan) => plan.request.clone().or_else(|| root(view, &plan.operation)),
        Statement::Decision(decision) => {
            decision.about.iter().filter(|about| *about != id).find_map(|about| root(view, about))
        }
        _ => None,
    }
}

/// The dossier to which what was said about something belongs: as [`root`], and what is about a mandate belongs to its operation's.
pub(crate) fn head(view: &View<'_>, about: &Id) -> Option<Id> {
    match &view.thing(about.as_str())?.entry.says {
        Statement::Mandate(mandate) => root(view, &mandate.operation),
        _ => root(view, about),
    }
}

/// The request that all contributions to an operation answer, if there is one; while there are no contributions, the one that all its plans
/// answer, or that is the only one.
fn sole_request(view: &View<'_>, operation: &Id) -> Option<Id> {
    let mut answers = dispatches(view, operation).map(|(_, request)| request);
    let Some(first) = answers.next() else { return planned(view, operation) };
    let first = first?;
    answers.all(|request| request.as_ref() == Some(&first)).then_some(first)
}

/// The request that an operation without contributions is about. What was planned or done before it came was another contribution.
fn planned(view: &View<'_>, operation: &Id) -> Option<Id> {
    let (mut requests, mut named, mut unnamed) = (Vec::new(), Vec::new(), Vec::new());
    let mut done: Vec<When> = Vec::new();
    for (_, entry) in view.naming(operation.as_str()) {
        match &entry.says {
            Statement::Request(one) if one.operation.as_ref() == Some(operation) => {
                requests.push((&one.id, one.received));
            }
            Statement::Plan(plan) if plan.operation == *operation => match &plan.request {
                Some(request) => named.push(request),
                None => unnamed.push(plan.on),
            },
            Statement::Milestone(one) => done.push(one.on),
            Statement::Decision(one) if one.by != Body::Lead => done.push(one.on),
            _ => {}
        }
    }
    named.sort_unstable();
    named.dedup();
    requests.sort_unstable();
    requests.dedup();
    let (request, received) = match (named.as_slice(), requests.as_slice()) {
        ([], [one]) => *one,
        ([one], all) if unnamed.is_empty() || all.len() == 1 => {
            *all.iter().find(|(request, _)| request == one)?
        }
        _ => return None,
    };
    let mut before = done.iter().chain(&unnamed).filter(|on| on.last() < received.first());
    before.next().is_none().then(|| request.clone())
}

/// Whether all plans and dispatches of an operation, of which there are some, are those of requests.
pub(super) fn is_answered_by_requests(view: &View<'_>, operation: &Id) -> bool {
    let plans = view.naming(operation.as_str()).filter_map(|(_, entry)| match &entry.says {
        Statement::Plan(plan) if plan.operation == *operation => Some(plan.request.clone()),
        _ => None,
    });
    let answers = dispatches(view, operation).map(|(_, request)| request).chain(plans);
    answers.map(|request| request.is_some()).reduce(|all, one| all && one) == Some(true)
}

pub(super) fn dispatches<'s>(
    view: &View<'s>,
    operation: &Id,
) -> impl Iterator<Item = (Id, Option<Id>)> + use<'s> {
    let operation = operation.clone();
    let mut seen: Vec<Id> = Vec::new();
    view.naming(operation.as_str()).filter_map(move |(_, entry)| match &entry.says {
        Statement::Dispatch(dispatch) if dispatch.operation == operation && !seen.contains(&dispatch.id) => {
            seen.push(dispatch.id.clone());
            Some((dispatch.id.clone(), dispatch.request.clone()))
        }
        _ => None,
    })
}
