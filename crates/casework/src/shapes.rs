//! Casework for programs: one shape for the command line and the API.

pub mod checks;
pub mod law;

use jiff::civil::Date;
use record::state::{Thing, Topic};
use record::{Entry, Id, Known, View, Words};
use serde_json::{Map, Value, json};

use crate::counts::{Abroad, Count};
use crate::dossier::{Dossier, Stage, Standing, StepState};
use crate::holds::{Cause, Deadline, Matter};
use crate::procedure::StepRule;

/// Words in both languages.
pub fn words(words: &Words) -> Value {
    json!({"ja": words.ja, "en": words.en})
}

/// The head of a dossier.
pub fn head(dossier: &Dossier<'_>) -> Map<String, Value> {
    let named = |id: &Option<Id>| json!(id.as_ref().map(Id::as_str));
    let parts = [
        ("id", json!(dossier.id.as_str())),
        ("title", words(&dossier.title)),
        ("stage", json!(dossier.stage.map(Stage::word))),
        ("operation", named(&dossier.subject.operation)),
        ("request", named(&dossier.subject.request)),
        ("contributions", json!(dossier.contributions.iter().map(Id::as_str).collect::<Vec<_>>())),
    ];
    parts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// A step.
pub fn step(state: &StepState<'_>) -> Value {
    let (word, on, waits) = match &state.standing {
        Standing::Taken(on) => ("taken", *on, Vec::new()),
        Standing::Open => ("open", None, Vec::new()),
        Standing::Waits(before) => ("waits", None, before.iter().map(|rule| rule.id.as_str()).collect()),
        Standing::NotOwed => ("not_owed", None, Vec::new()),
        Standing::Passed => ("passed", None, Vec::new()),
    };
    let rule: &StepRule = state.rule;
    json!({
        "step": rule.id, "name": words(&rule.name), "owner": rule.owner.as_str(), "standing": word,
        "on": on.map(|day| day.to_string()), "waits_for": waits, "optional": rule.optional,
        "due": state.due.map(|day| day.to_string()), "due_words": rule.due.as_ref().map(|due| words(&due.words)),
        "cites": rule.cites, "entries": state.taken_by,
    })
}

/// A fact on which something rests.
pub fn cause(cause: &Cause) -> Value {
    json!({"key": cause.key, "reads": cause.reads.map(::law::Truth::word), "entries": cause.entries})
}

/// A matter.
pub fn matter(matter: &Matter) -> Value {
    json!({
        "about": matter.about.as_str(), "key": matter.key, "asks": matter.asks, "goal": matter.goal,
        "owner": matter.owner.as_ref().map(Id::as_str), "cites": matter.cites,
        "since": matter.since.to_string(), "until": matter.until.map(|day| day.to_string()),
        "causes": matter.causes.iter().map(cause).collect::<Vec<_>>(),
        "due": matter.due.as_ref().map(words), "state": matter.state.word(), "handled": matter.handled,
    })
}

/// A day ahead.
pub fn deadline(deadline: &Deadline) -> Value {
    json!({
        "uid": deadline.uid(), "kind": deadline.kind.word(), "about": deadline.about.as_str(),
        "what": deadline.what, "opens": deadline.opens.map(|day| day.to_string()),
        "day": deadline.day.to_string(), "inexact": deadline.inexact,
        "owner": deadline.owner.as_ref().map(Id::as_str), "cites": deadline.cites,
        "entries": deadline.entries,
    })
}

/// How much of the record was known.
pub fn known(known: Known) -> Value {
    json!({"entries": known.size, "reconstructed": known.reconstructed})
}

/// An answer with what every one of them tells of where the reader looks: `valid`, the day, and `known`, how much of the record was known.
pub fn as_of(on: Date, at: Known, mut page: Value) -> Value {
    if let Value::Object(page) = &mut page {
        page.insert("valid".to_owned(), json!(on.to_string()));
        page.insert("known".to_owned(), known(at));
    }
    page
}

/// An entry: where it stands, and as it is kept.
pub fn entry(position: u64, entry: &Entry) -> Value {
    let kept = entry.to_bytes().ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    json!({"position": position, "entry": kept.unwrap_or(Value::Null)})
}

/// What is known of something, on the day and as known then.
pub fn thing(view: &View<'_>, id: &str, thing: &Thing<'_>) -> Value {
    let facts = view.facts(id);
    let facts = facts.iter().map(|line| {
        let (kind, name) = match line.topic {
            Topic::Fact(name) => ("fact", name),
            Topic::Member(name) => ("member", name),
            Topic::Closed(name) => ("closed", name),
        };
        let evidence = view.evidence(id, line.topic, line.of);
        let evidence = evidence.iter().map(|one| {
            json!({"position": one.position, "says": one.says, "source": one.source, "exact": one.exact})
        });
        json!({
            "topic": kind, "name": name, "of": line.of,
            "reads": line.reading.law.truth.word(), "standing": line.reading.law.standing.word(),
            "exact": line.reading.exact, "weighed_by": line.reading.weighed,
            "evidence": evidence.collect::<Vec<_>>(),
        })
    });
    let naming = view.naming(id).filter(|(_, entry)| entry.says.own().is_none_or(|own| own.as_str() != id));
    let page = json!({
        "id": id,
        "statement": entry(thing.position, thing.entry),
        "others": thing.others.iter().map(|(at, other)| entry(*at, other)).collect::<Vec<_>>(),
        "facts": facts.collect::<Vec<_>>(),
        "naming": naming.map(|(at, other)| entry(at, other)).collect::<Vec<_>>(),
    });
    as_of(view.valid(), view.known(), page)
}

/// Who is abroad, against the most that the law allows.
pub fn abroad(all: &[Abroad<'_>], cap: Option<impl Into<u64> + Copy>) -> Value {
    let count = |count: &Count| json!({"least": count.least, "most": count.most, "rounds_without_number": count.unknown});
    let persons = Count::of(all.iter().filter(|one| !one.is_liaison()));
    let liaison = Count::of(all.iter().filter(|one| one.is_liaison()));
    let rows = all.iter().map(|one| {
        json!({
            "dispatch": one.dispatch.id.as_str(), "operation": one.dispatch.operation.as_str(),
            "personnel": one.dispatch.personnel.word(), "persons": one.dispatch.persons,
            "places": one.places.iter().map(Id::as_str).collect::<Vec<_>>(),
            "perhaps": one.perhaps, "entry": one.position,
        })
    });
    let cap: Option<u64> = cap.map(Into::into);
    json!({
        "most_allowed": cap, "persons": count(&persons), "liaison": count(&liaison),
        "abroad": rows.collect::<Vec<_>>(),
    })
}
