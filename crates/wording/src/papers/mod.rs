//! What papers can speak of: a dossier as it stands at one moment, in words, as one value that templates read. `docs/papers.md` lists it.

mod findings;
mod law;
mod plan;
mod spoken;
mod wrong;

use casework::Assessor;
use casework::dossier::Dossier;
use casework::holds::Deadline;
use record::{Dispatch, Entry, Id, Statement, When};
use serde_json::{Map, Value, json};

use crate::labels;
use crate::teller::Teller;
use spoken::Spoken;
pub use wrong::wrong;

/// The papers: each with the name that addresses and commands have for it; its template is that name with `.md`.
pub const PAPERS: [&str; 11] = [
    "plan",
    "change",
    "procedures",
    "in-kind",
    "approval",
    "report-decided",
    "report-period",
    "report-ended",
    "memorandum",
    "briefing",
    "results",
];

/// Kinds of entries that papers tell of, and what templates call their lists.
const LISTS: [(&str, &str); 14] = [
    ("event", "events"),
    ("agreement", "agreements"),
    ("resolution", "resolutions"),
    ("mandate", "mandates"),
    ("request", "requests"),
    ("consultation", "consultations"),
    ("alternative", "alternatives"),
    ("survey", "surveys"),
    ("judgement", "judgements"),
    ("decision", "decisions"),
    ("approval", "approvals"),
    ("report", "reports"),
    ("goods", "goods"),
    ("outcome", "outcomes"),
];

/// The record as a paper was made from it, so that anyone can hold the paper against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// How long the log was, in entries.
    pub size: u64,
    /// The root of its tree, in hexadecimal digits.
    pub root: String,
}

/// What the papers of a dossier can speak of.
pub fn content(
    teller: &Teller<'_>,
    assessor: &Assessor<'_>,
    dossier: &Dossier<'_>,
    due: &[Deadline],
    made: &Made,
) -> Value {
    let messages = teller.messages;
    let spoken = Spoken { teller: *teller, labels: teller.labels() };
    let entries = entries(teller, dossier);
    let mut all = Map::new();
    for (kind, list) in LISTS {
        let of_kind = entries.iter().filter(|(_, entry)| entry.says.kind().0 == kind);
        all.insert(
            list.to_owned(),
            of_kind.map(|(position, entry)| spoken.entry(*position, entry)).collect(),
        );
    }
    let on = teller.view.valid().to_string();
    let foot = [("on", on.as_str().into()), ("size", made.size.into()), ("root", made.root.as_str().into())];
    let plans = plan::plans(&spoken, dossier);
    let planned = dispatches(&entries).filter(|(_, _, says)| falls_into(says, &plans.now));
    let planned: Value = planned.map(|(position, entry, _)| spoken.entry(position, entry)).collect();
    let begun = |says: &Dispatch| says.from.is_none_or(|from| from.first() <= teller.view.valid());
    let sent = dispatches(&entries).filter(|(_, _, says)| begun(says));
    all.insert(
        "dispatches".to_owned(),
        sent.map(|(position, entry, _)| spoken.entry(position, entry)).collect(),
    );
    let more = json!({
        "mark": messages.text("paper-mark", &[]),
        "foot": messages.text("paper-foot", &foot),
        "author": messages.text("paper-author", &[]),
        "made": { "valid": on, "size": made.size, "root": made.root },
        "dossier": { "id": dossier.id.as_str(), "title": dossier.title.get(messages.lang()), "stage": teller.stage(dossier.stage) },
        "subject": subject(&spoken, dossier),
        "plan": plans.now,
        "planned": planned,
        "before": plans.before,
        "changes": plans.changes,
        "earlier": { "in_kind": in_kind_before(&entries) },
        "performers": plan::performers(&entries),
        "clauses": clauses(teller, &entries),
        "assessment": law::assessment(teller, assessor, dossier),
        "due": due.iter().map(|one| json!({ "what": teller.due(one), "day": one.day.to_string(),
            "office": one.owner.as_ref().map(|office| teller.name(office)) })).collect::<Value>(),
        "kinds": record::KINDS.iter().map(|kind| (kind.name.to_owned(), labels::kind(messages, kind.name).into()))
            .collect::<Map<_, Value>>(),
        "cites": law::cites(messages, teller.framework),
    });
    if let Value::Object(more) = more {
        all.extend(more);
    }
    Value::Object(all)
}

/// Everything that belongs to the dossier and to its operation, as known, in the order of the days and of the log.
fn entries<'t>(teller: &Teller<'t>, dossier: &Dossier<'t>) -> Vec<(u64, &'t Entry)> {
    let mut all: Vec<(u64, &Entry)> = dossier.parts.clone();
    let operation = dossier.subject.operation.as_ref();
    let about = operation.into_iter().chain(&dossier.subject.layers);
    for id in about {
        all.extend(teller.view.naming(id.as_str()));
    }
    all.sort_by_key(|(position, _)| *position);
    all.dedup_by_key(|(position, _)| *position);
    // what has been corrected or said anew stands once, as it is known now
    all.retain(|(position, entry)| {
        let latest = entry.says.own().and_then(|own| teller.view.thing(own.as_str()));
        latest.is_none_or(|thing| thing.position == *position)
    });
    // a paper of a day tells nothing that came after it; what is planned is not an event
    let on = teller.view.valid();
    all.retain(|(_, entry)| {
        matches!(entry.says, Statement::Dispatch(_) | Statement::Goods(_))
            || day(&entry.says).is_none_or(|day| day <= on)
    });
    all.sort_by_key(|(position, entry)| (day(&entry.says), *position));
    all
}

fn dispatches<'e>(entries: &'e [(u64, &'e Entry)]) -> impl Iterator<Item = (u64, &'e Entry, &'e Dispatch)> {
    entries.iter().filter_map(|(position, entry)| match &entry.says {
        Statement::Dispatch(says) => Some((*position, *entry, &**says)),
        _ => None,
    })
}

/// Whether a dispatch has, or may have, a day in the period of a plan.
fn falls_into(says: &Dispatch, plan: &Value) -> bool {
    let day = |name: &str| plan.get(name).and_then(Value::as_str).and_then(When::parse);
    let begins = says.from.zip(day("to")).is_none_or(|(from, last)| from.first() <= last.last());
    let ends = says.to.zip(day("from")).is_none_or(|(to, first)| to.last() >= first.first());
    begins && ends
}

/// The day that an entry is of.
fn day(says: &Statement) -> Option<jiff::civil::Date> {
    let when = match says {
        Statement::Event(says) => says.on,
        Statement::Resolution(says) => says.adopted,
        Statement::Agreement(says) => says.made,
        Statement::Request(says) => says.received,
        Statement::Decision(says) => says.on,
        Statement::Approval(says) => says.on,
        Statement::Report(says) => says.on,
        Statement::Judgement(says) => says.on,
        Statement::Outcome(says) => says.on,
        Statement::Consultation(says) => says.on,
        Statement::Alternative(says) => says.on,
        Statement::Dispatch(says) => return says.from.map(record::When::first),
        _ => return None,
    };
    Some(when.first())
}

/// What the paper is about: the operation where there is one, or the request or goods.
fn subject(spoken: &Spoken<'_>, dossier: &Dossier<'_>) -> Value {
    let id: &Id = dossier.subject.operation.as_ref().unwrap_or(&dossier.id);
    let thing = spoken.teller.view.thing(id.as_str());
    let mut fields = match thing.map(|thing| spoken.entry(thing.position, thing.entry)) {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    // a template may ask for whatever an operation has
    let known = record::KINDS.iter().filter(|kind| kind.name == "operation").flat_map(|kind| kind.fields);
    known.for_each(|field| {
        fields.entry(field.name).or_insert(Value::Null);
    });
    fields.insert("id".to_owned(), id.as_str().into());
    if fields.get("name").is_none_or(Value::is_null) {
        fields.insert("name".to_owned(), dossier.title.get(spoken.teller.messages.lang()).into());
    }
    Value::Object(fields)
}

/// What offices laid down in words, by the provision that asks for it.
fn clauses(teller: &Teller<'_>, entries: &[(u64, &Entry)]) -> Map<String, Value> {
    let laid = entries.iter().filter_map(|(_, entry)| match &entry.says {
        Statement::Clause(says) => {
            Some((says.provision.clone(), says.what.get(teller.messages.lang()).into()))
        }
        _ => None,
    });
    laid.collect()
}

/// How many contributions in kind came before the one of the dossier, by the count of the Cabinet Office; null where it has no number.
fn in_kind_before(entries: &[(u64, &Entry)]) -> Value {
    let first = entries.iter().filter_map(|(_, entry)| match &entry.says {
        Statement::Goods(says) => says.number,
        _ => None,
    });
    first.min().map_or(Value::Null, |number| number.saturating_sub(1).into())
}
