//! Mandates: what an operation is to do, paragraph by paragraph, which of it the country's law knows and lets somebody do, how the load
//! grew or shrank from one mandate to the next, and what the country said about it while it was made.

mod lawful;
mod load;

use ::law::Lang;
use jiff::civil::Date;
use record::{Id, Mandate, Statement, View, When, Words};
use serde::Serialize;

use crate::answer::Value;
use crate::assess::Assessor;
use crate::procedure::Procedure;
use lawful::Lawful;
pub use lawful::PerformerMay;
pub use load::{Kept, Load, MatchedBy};

/// The mandates of an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mandates {
    /// The operation.
    pub operation: Id,
    /// Its name.
    pub name: Words,
    /// The day for which the law was asked.
    pub on: Date,
    /// Each mandate, by its first day; where no source gives one, by the adoption of its resolution; those without a day last.
    pub mandates: Vec<OneMandate>,
    /// What was said on the operation as a whole.
    pub positions: Vec<Said>,
}

/// One mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OneMandate {
    /// Its id.
    pub id: Id,
    /// The entry that tells of it, by position.
    pub entry: u64,
    /// The resolution.
    pub resolution: Option<Id>,
    /// The first day.
    pub from: Option<When>,
    /// The last day.
    pub to: Option<When>,
    /// How many uniformed persons it may have, in persons.
    pub strength: Option<u64>,
    /// In one sentence.
    pub what: Option<Words>,
    /// Its tasks, in the order of the mandate; none: the source does not give them.
    pub tasks: Vec<TaskOf>,
    /// How much it is against the one before.
    pub load: Load,
    /// How much of it the country could do.
    pub realism: Realism,
    /// What was said on it or its resolution.
    pub positions: Vec<Said>,
}

/// One task of a mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaskOf {
    /// What the operation is to do.
    pub what: Words,
    /// Where the resolution says so.
    pub paragraph: Option<String>,
    /// The task of the country's law that it maps to; none: none does.
    pub task: Option<Value>,
    /// Who may do it on the day; empty where it maps to none.
    pub performers: Vec<PerformerMay>,
    /// The best of them: `yes`, `unknown` or `no`; none where it maps to none.
    pub may: Option<&'static str>,
}

/// How many tasks there are, and how many the country could do under its law on the day: counted, and not judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Realism {
    /// Tasks of the mandate.
    pub tasks: usize,
    /// Of these, those that map to a task of the law.
    pub mapped: usize,
    /// Of these, those that some performer may do.
    pub lawful: usize,
    /// Of these, those of which it cannot be said yet.
    pub unknown: usize,
    /// Of these, those that no performer may do.
    pub without_performer: usize,
}

/// What the country, or an office of it, said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The entry, by position.
    pub entry: u64,
    /// On the operation, the mandate or the resolution.
    pub about: Id,
    /// When.
    pub on: When,
    /// What.
    pub what: Words,
    /// For whom it spoke.
    pub by: Option<Id>,
    /// Whether the text that came out reflects it; none: nobody has said.
    pub reflected: Option<bool>,
}

/// The mandates of an operation as known at the view, with the law asked for its day; `None` where there is no such operation.
pub fn mandates(
    view: &View<'_>,
    procedure: &Procedure,
    assessor: &Assessor<'_>,
    operation: &Id,
    lang: Lang,
) -> Option<Mandates> {
    let thing = view.thing(operation.as_str())?;
    let Statement::Operation(says) = &thing.entry.says else { return None };
    let known = in_order(view, operation);
    let mut lawful = Lawful::new(view, procedure, assessor, operation, lang)?;
    let mut mandates: Vec<OneMandate> = Vec::new();
    let mut before: Option<&Mandate> = None;
    for Known { entry, mandate, is_dated } in known {
        let tasks: Vec<TaskOf> = mandate.tasks.iter().map(|task| lawful.task(task)).collect();
        // one of no known day has none before it, and one whose tasks no source gives is nothing to compare with
        let earlier = before.filter(|_| is_dated);
        mandates.push(OneMandate {
            id: mandate.id.clone(),
            entry,
            resolution: mandate.resolution.clone(),
            from: mandate.from,
            to: mandate.to,
            strength: mandate.strength,
            what: mandate.what.clone(),
            load: load::load(earlier, mandate),
            realism: realism(&tasks),
            positions: positions(view, |about| {
                *about == mandate.id || Some(about) == mandate.resolution.as_ref()
            }),
            tasks,
        });
        before = Some(mandate).filter(|mandate| is_dated && !mandate.tasks.is_empty()).or(before);
    }
    let positions = positions(view, |about| about == operation);
    Some(Mandates {
        operation: operation.clone(),
        name: says.name.clone(),
        on: view.valid(),
        mandates,
        positions,
    })
}

/// A mandate in its place.
struct Known<'s> {
    entry: u64,
    mandate: &'s Mandate,
    /// A day is known from which its place follows.
    is_dated: bool,
}

/// The mandates of an operation, the oldest first; those of which no day is known stand last.
fn in_order<'s>(view: &View<'s>, operation: &Id) -> Vec<Known<'s>> {
    let mut found: Vec<(Option<Date>, Known<'_>)> = Vec::new();
    for (_, entry) in view.naming(operation.as_str()) {
        let Some(own) = entry.says.own() else { continue };
        if found.iter().any(|(_, known)| known.mandate.id == *own) {
            continue;
        }
        let Some(thing) = view.thing(own.as_str()) else { continue };
        let Statement::Mandate(mandate) = &thing.entry.says else { continue };
        if mandate.operation != *operation {
            continue;
        }
        let adopted = mandate.resolution.as_ref().and_then(|id| view.thing(id.as_str()));
        let adopted = adopted.and_then(|thing| match &thing.entry.says {
            Statement::Resolution(resolution) => Some(resolution.adopted.first()),
            _ => None,
        });
        let first = mandate.from.map(When::first).or(adopted).or(mandate.to.map(When::first));
        found.push((first, Known { entry: thing.position, mandate, is_dated: first.is_some() }));
    }
    found.sort_by_key(|(first, known)| (first.is_none(), *first, known.entry));
    found.into_iter().map(|(_, known)| known).collect()
}

fn realism(tasks: &[TaskOf]) -> Realism {
    let may = |word: &str| tasks.iter().filter(|task| task.may == Some(word)).count();
    Realism {
        tasks: tasks.len(),
        mapped: tasks.iter().filter(|task| task.task.is_some()).count(),
        lawful: may("yes"),
        unknown: may("unknown"),
        without_performer: may("no"),
    }
}

/// What was said by the day of the view on what is asked for, the oldest first.
fn positions(view: &View<'_>, is_about: impl Fn(&Id) -> bool) -> Vec<Said> {
    let entries = view.entries("position").filter_map(|(entry, says)| match &says.says {
        Statement::Position(position) if is_about(&position.about) && position.on.first() <= view.valid() => {
            Some(Said {
                entry,
                about: position.about.clone(),
                on: position.on,
                what: position.what.clone(),
                by: position.by.clone(),
                reflected: position.reflected,
            })
        }
        _ => None,
    });
    let mut found: Vec<Said> = entries.collect();
    found.sort_by_key(|said| (said.on.first(), said.entry));
    found
}
