//! Casework for programs: one shape for the command line and the API.

use record::{Id, Words};
use serde_json::{Map, Value, json};

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
    json!({"key": cause.key, "reads": cause.reads.map(law::Truth::word), "entries": cause.entries})
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
