//! Everything about one request, or about a contribution that the record has without one: gathered from the entries, nothing kept.

mod allowed;
mod begin;
mod fill;
mod forbidden;
mod quiet;
mod root;
mod sound;
mod stage;
mod steps;
mod verdicts;

use record::{Entry, Id, Plan, Statement, View, Words};

pub use allowed::{allowed, is_open, news};
pub use begin::{Laid, begin, ground, new_id};
pub use fill::{fill, last_draft, open_consultation};
pub use forbidden::Forbidden;
pub(crate) use root::head;
use root::{dispatches, is_answered_by_requests, root};
pub use stage::Stage;
pub(crate) use stage::stage;
pub use steps::{Standing, StepState, forms, reached, steps};
pub use verdicts::{verdicts, why};

use crate::recorded::Subject;

/// Everything about one request.
#[derive(Clone, Debug)]
pub struct Dossier<'s> {
    /// Its id: the request's, or that of the operation or the goods.
    pub id: Id,
    /// What it is called.
    pub title: Words,
    /// What is assessed in it: the request, or what stands in its place.
    pub subject: Subject,
    /// The dispatches and goods that belong to it.
    pub contributions: Vec<Id>,
    /// What belongs to it, with positions, in the order of the log.
    pub parts: Vec<(u64, &'s Entry)>,
    /// How far it has come; `None` before anything was known of it.
    pub stage: Option<Stage>,
}

impl<'s> Dossier<'s> {
    /// The dossier to which something belongs: a request, an operation, a dispatch, goods, a plan, a decision.
    pub fn of(view: &View<'s>, id: &Id) -> Option<Dossier<'s>> {
        let root = root(view, id)?;
        Dossier::gather(view, &root)
    }

    /// Every dossier of the record: of requests, and of operations and goods that no request explains; in the order in which
    /// they were first spoken of.
    pub fn all(view: &View<'s>) -> Vec<Dossier<'s>> {
        let kinds = ["request", "operation", "goods"];
        let things = kinds.iter().flat_map(|kind| view.things(kind));
        let ids = things.filter_map(|thing| thing.entry.says.own().cloned());
        ids.filter(|id| root(view, id).as_ref() == Some(id))
            .filter_map(|id| Dossier::gather(view, &id))
            .filter(|dossier| !dossier.is_bare(view))
            .collect()
    }

    /// Nothing has been done about it: an operation that is only named, or all of whose plans and dispatches are those of requests.
    pub(crate) fn is_bare(&self, view: &View<'_>) -> bool {
        let done = || self.stage.is_some() && !is_answered_by_requests(view, &self.id);
        self.id.sort() == "op" && self.contributions.is_empty() && !done()
    }

    fn gather(view: &View<'s>, id: &Id) -> Option<Dossier<'s>> {
        let subject = Subject::of(view, id)?;
        let title = title(&view.thing(id.as_str())?.entry.says)?;
        let contributions = contributions(view, id);
        let mut about: Vec<Id> = vec![id.clone()];
        about.extend(contributions.iter().cloned());
        // where it is the one dossier of its operation, what is said of that is said of it
        let whole = subject.operation.as_ref().filter(|operation| root(view, operation).as_ref() == Some(id));
        about.extend(whole.filter(|operation| *operation != id).cloned());
        let mut parts: Vec<(u64, &Entry)> = Vec::new();
        let mut next = 0;
        // what is about a decision or a plan of the dossier belongs to it too
        while let Some(one) = about.get(next).cloned() {
            next += 1;
            for (position, entry) in view.naming(one.as_str()) {
                if !is_part(&entry.says, &one, id) || parts.iter().any(|(known, _)| *known == position) {
                    continue;
                }
                parts.push((position, entry));
                if let Some(own) = entry.says.own().filter(|own| !about.contains(own))
                    && matches!(own.sort(), "plan" | "decision" | "mandate")
                {
                    about.push(own.clone());
                }
            }
        }
        parts.sort_by_key(|(position, _)| *position);
        let stage = stage(view, &subject);
        Some(Dossier { id: id.clone(), title, subject, contributions, parts, stage })
    }

    /// Its entries of one kind.
    pub fn of_kind<'d>(&'d self, kind: &'d str) -> impl DoubleEndedIterator<Item = (u64, &'s Entry)> + 'd {
        self.parts.iter().filter(move |(_, entry)| entry.says.kind().0 == kind).copied()
    }

    /// The kept assessments: decisions that say what they rested on.
    pub fn assessments(&self) -> impl DoubleEndedIterator<Item = (u64, &'s Entry)> + '_ {
        self.of_kind("decision").filter(|(_, entry)| entry.says.rests_on().is_some())
    }
}

/// The decisions on the plan that concern a dossier, with their positions, the oldest first.
pub fn plans<'s>(view: &View<'s>, dossier: &Dossier<'_>) -> Vec<(u64, &'s Plan)> {
    crate::process::plans(view, &dossier.subject)
}

/// The dispatches and goods that belong to a dossier.
pub(crate) fn contributions(view: &View<'_>, id: &Id) -> Vec<Id> {
    let mut found: Vec<Id> = match id.sort() {
        "op" => dispatches(view, id).filter(|(_, request)| request.is_none()).map(|(id, _)| id).collect(),
        "goods" | "dispatch" => vec![id.clone()],
        _ => Vec::new(),
    };
    for (_, entry) in view.naming(id.as_str()) {
        let own = match &entry.says {
            Statement::Dispatch(dispatch) if dispatch.request.as_ref() == Some(id) => &dispatch.id,
            Statement::Goods(goods) if goods.request.as_ref() == Some(id) => &goods.id,
            _ => continue,
        };
        if !found.contains(own) {
            found.push(own.clone());
        }
    }
    found
}

/// What it is called.
fn title(says: &Statement) -> Option<Words> {
    match says {
        Statement::Request(request) => Some(request.what.clone()),
        Statement::Operation(operation) => Some(operation.name.clone()),
        Statement::Goods(goods) => Some(goods.purpose.clone()),
        _ => None,
    }
}

/// Whether an entry that names something of a dossier is a part of it: not what only mentions the operation, and nothing of another
/// request.
fn is_part(says: &Statement, of: &Id, dossier: &Id) -> bool {
    let other = |request: &Option<Id>| request.as_ref().is_some_and(|request| request != dossier);
    match says {
        Statement::Request(request) => request.id == *dossier,
        Statement::Dispatch(dispatch) => !other(&dispatch.request),
        Statement::Plan(plan) => !other(&plan.request),
        Statement::Goods(goods) => goods.id == *of || goods.request.as_ref() == Some(dossier),
        Statement::Figure(_) | Statement::Entity(_) | Statement::Source(_) => false,
        _ => true,
    }
}
