//! What the procedure and the dossier already say of a step's entry, before the official writes a word.

use jiff::civil::Date;
use record::{Body, EntryId, Id, KINDS, RestsOn, Shape, State, View};
use serde_json::{Value, json};

use super::Dossier;
use crate::assess::Assessor;
use crate::kept;
use crate::procedure::{Procedure, StepRule, words};
use crate::recorded::Subject;

/// A field that is filled in already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// The field.
    pub field: &'static str,
    /// What stands there, as an entry is written in JSON.
    pub value: Value,
    /// The words of which one has to stand there, where the procedure lays them down; none: the official can write something else.
    pub words: Vec<String>,
}

/// The fields of a step's entry that are filled in already when an office takes it on a day.
pub fn begin(
    state: &State,
    dossier: &Dossier<'_>,
    procedure: &Procedure,
    rule: &StepRule,
    office: &Id,
    day: Date,
) -> Vec<Laid> {
    let kind = KINDS.iter().find(|kind| kind.name == rule.kind);
    let field = |name: &str| kind.and_then(|kind| kind.fields.iter().find(|field| field.name == name));
    let mut laid: Vec<Laid> = Vec::new();
    let mut add = |name: &str, value: Value, words: Vec<String>| {
        if let Some(field) = field(name).filter(|field| laid.iter().all(|one| one.field != field.name)) {
            laid.push(Laid { field: field.name, value, words });
        }
    };
    for (name, word) in &rule.with {
        // of several words of which any will do the first is meant, where none is given
        let all: Vec<String> = words(word).map(str::to_owned).collect();
        add(name, json!(all.first()), all);
    }
    for name in ["on", "received"] {
        add(name, json!(day.to_string()), Vec::new());
    }
    if let Some(own) = kind.and_then(|kind| kind.own) {
        add("id", json!(new_id(state, dossier, own, &rule.id)), Vec::new());
    }
    let about = dossier.id.as_str();
    let list = field("about").is_some_and(|field| matches!(field.shape, Shape::List(_)));
    add("about", if list { json!([about]) } else { json!(about) }, Vec::new());
    if matches!(rule.kind.as_str(), "decision" | "judgement") {
        let by = procedure.speaks_for.get(office).copied().unwrap_or(Body::Ministry);
        add("by", json!(by.word()), Vec::new());
    }
    let subject = &dossier.subject;
    for (name, id) in [("operation", &subject.operation), ("request", &subject.request)] {
        if let Some(id) = id {
            add(name, json!(id), Vec::new());
        }
    }
    laid
}

/// An id of its own that nothing has yet: the dossier's name, the step and a number.
pub fn new_id(state: &State, dossier: &Dossier<'_>, sort: &str, step: &str) -> String {
    let tail = dossier.id.name().replace('/', "-");
    let step = step.replace('_', "-");
    let mut number = 1_u32;
    loop {
        let id = format!("{sort}/{tail}/{step}-{number}");
        let entry = EntryId::parse(&id).and_then(|id| state.position(&id));
        let taken = entry.is_some() || Id::parse(&id).is_some_and(|id| state.introduces(&id));
        if !taken {
            return id;
        }
        number += 1;
    }
}

/// What an assessment rests on: the judgement, made now on all that is known in a log of that root. Without a goal it is the one that decides.
///
/// # Errors
/// With the goal that cannot be judged; `none` where there is none.
pub fn ground(
    view: &View<'_>,
    dossier: &Dossier<'_>,
    goal: Option<&str>,
    procedure: &Procedure,
    assessor: &Assessor<'_>,
    root: &str,
) -> Result<RestsOn, String> {
    let subject = match dossier.contributions.as_slice() {
        [one] => Subject::of(view, one),
        _ => None,
    };
    let subject = subject.unwrap_or_else(|| dossier.subject.clone());
    let goal = goal.or_else(|| kept::decisive(view, &subject, &procedure.found, assessor));
    let judged = goal.and_then(|goal| kept::judge(view, &subject, goal, &procedure.found, assessor));
    let judged = judged.ok_or_else(|| goal.unwrap_or("none").to_owned())?;
    Ok(kept::rests_on(view, &judged, assessor.framework(), root))
}
