//! Options side by side: for one request every way to help under the law that is judged, what that law says of it today, what it
//! needs, how long its steps really took, and from which day it could start; and beside them what other laws offer.
//!
//! Nothing here ranks the ways: which one is followed is for people to say, and what they said stands beside them.

mod earliest;
mod law;
mod way;

use ::law::Lang;
use jiff::civil::Date;
use record::{Id, Item, Statement, View, When, Words};
use serde::Serialize;

use crate::answer::{CellAnswer, FactAnswer, GoalAnswer, Key, Value};
use crate::assess::Assessor;
use crate::dossier::{self, Dossier, Stage};
use crate::durations::Leg;
use crate::procedure::{Elsewhere, Procedure};
pub use earliest::{Ahead, Earliest, InTime};
pub(crate) use law::turns_on;

/// Every way to help, side by side.
#[derive(Clone, Debug, Serialize)]
pub struct Options<'f> {
    /// The dossier: its request, or what stands in its place.
    pub about: Id,
    /// What it is called.
    pub title: Words,
    /// The day on which it is looked at.
    pub on: Date,
    /// The first day of the law's edition that is applied; none before the law was in force.
    pub edition: Option<Date>,
    /// How far the dossier has come, in the word of its stage.
    pub stage: Option<&'static str>,
    /// What was asked for.
    pub asked: Asked,
    /// The ways to help under the law that is judged, in the procedure's order.
    pub ways: Vec<WayOption<'f>>,
    /// What other laws offer: never judged.
    pub elsewhere: Vec<Other>,
    /// What people entered about ways, in the order of the log; the last word on a way stands last.
    pub alternatives: Vec<Considered>,
}

/// What was asked for, as far as the request says.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Asked {
    /// The entry that tells of the request, by position; none: there is no request.
    pub entry: Option<u64>,
    /// Who asked.
    pub by: Vec<Id>,
    /// The forms of contribution.
    pub forms: Vec<Value>,
    /// The tasks.
    pub tasks: Vec<Value>,
    /// The states where it is wanted.
    pub places: Vec<Id>,
    /// How many persons, in persons.
    pub persons: Option<u64>,
    /// The goods.
    pub items: Vec<Item>,
    /// The first day for which it is wanted.
    pub from: Option<When>,
    /// The last day for which it is wanted.
    pub to: Option<When>,
    /// The last day on which it is of use.
    pub needed_by: Option<When>,
}

/// One way to help.
#[derive(Clone, Debug, Serialize)]
pub struct WayOption<'f> {
    /// Its id in the procedure.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The form of contribution.
    pub form: Value,
    /// What it needs.
    pub needs: Words,
    /// What the law says of it.
    pub law: LawSays<'f>,
    /// The steps that it goes through, in the procedure's order.
    pub steps: Vec<StepOption>,
    /// How long it really took from step to step.
    pub legs: Vec<Leg>,
    /// From which day it could start.
    pub earliest: Earliest,
}

/// What the law says of one way on the day.
#[derive(Clone, Debug, Serialize)]
pub struct LawSays<'f> {
    /// The best of its performers: `yes`, `partly` (some of the tasks), `unknown`, `no`, `outside` (the law does not know the form) or
    /// `not_in_force`.
    pub outcome: &'static str,
    /// The performer that it is the outcome of, the first of the best.
    pub performer: Option<Value>,
    /// Where the tasks that were asked about come from: `request`, `way`, `open` (every task was tried) or `none` (the law does not
    /// tell them apart for this form).
    pub tasks_from: &'static str,
    /// Those tasks.
    pub tasks: Vec<Value>,
    /// Each performer's outcome; one without a name where the law does not tell performers apart.
    pub performers: Vec<PerformerSays>,
    /// Each performer and task, in the pillar and type that suit the performer best.
    pub table: Vec<CellAnswer<'f>>,
    /// The goal that decides, for the best performer: reasons, what is still needed, what would have to change, what to ask next; once
    /// for every group of tasks that it comes to the same for.
    pub decides: Vec<GoalAnswer<'f>>,
    /// The approvals that are owed, or may be.
    pub approvals: Vec<GoalAnswer<'f>>,
    /// The limits that hold, or may.
    pub limits: Vec<GoalAnswer<'f>>,
    /// Every fact that these goals name or rest on, by key; the sources of its claims are the entries that make them, by position.
    pub facts: std::collections::BTreeMap<Key, FactAnswer>,
}

/// What the law says of one performer.
#[derive(Clone, Debug, Serialize)]
pub struct PerformerSays {
    /// Who.
    pub performer: Option<Value>,
    /// What the tasks come to together, as in [`LawSays::outcome`].
    pub outcome: &'static str,
}

/// One step of a way.
#[derive(Clone, Debug, Serialize)]
pub struct StepOption {
    /// Its id in the procedure.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The office that takes it.
    pub owner: Id,
    /// The dossier goes on without it.
    pub optional: bool,
    /// Where it is taken only if the law asks for it: whether it does, `yes`, `no` or `unknown`; none: it is always taken, or the
    /// law does not put the question for this way.
    pub owed: Option<&'static str>,
    /// The provisions.
    pub cites: Vec<String>,
    /// When it is due, in words.
    pub due: Option<Words>,
    /// The entries of the dossier that took it, by position.
    pub taken_by: Vec<u64>,
}

/// What another law offers.
#[derive(Clone, Debug, Serialize)]
pub struct Other {
    /// Its id in the procedure.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The law, or what stands for one.
    pub law: Words,
    /// The office that answers for it.
    pub owner: Id,
    /// When it is apt.
    pub apt: Words,
}

/// What people thought of a way.
#[derive(Clone, Debug, Serialize)]
pub struct Considered {
    /// The entry, by position.
    pub entry: u64,
    /// The way, by its id in the procedure: one of those judged, or one elsewhere.
    pub way: String,
    /// `considered`, `preferred` or `dropped`.
    pub choice: &'static str,
    /// When.
    pub on: When,
    /// Why.
    pub why: Words,
    /// The office that entered it.
    pub office: Id,
}

/// Every way to help for a request, or for what stands in its place, on the day of the view; `None` where nothing of the id can be
/// assessed. Names of the framework are in `lang`.
pub fn options<'f>(
    view: &View<'_>,
    procedure: &Procedure,
    assessor: &Assessor<'f>,
    id: &Id,
    lang: Lang,
) -> Option<Options<'f>> {
    let dossier = Dossier::of(view, id)?;
    let scene = way::Scene::new(view, procedure, assessor, &dossier, lang);
    Some(Options {
        about: dossier.id.clone(),
        title: dossier.title.clone(),
        on: view.valid(),
        edition: assessor.framework().edition_day(view.valid()),
        stage: dossier.stage.map(Stage::word),
        asked: scene.asked(),
        ways: procedure.ways.iter().filter_map(|way| scene.way(way)).collect(),
        elsewhere: procedure.elsewhere.iter().map(other).collect(),
        alternatives: alternatives(view, &dossier.id),
    })
}

fn other(elsewhere: &Elsewhere) -> Other {
    Other {
        id: elsewhere.id.clone(),
        name: elsewhere.name.clone(),
        law: elsewhere.law.clone(),
        owner: elsewhere.owner.clone(),
        apt: elsewhere.apt.clone(),
    }
}

/// The alternatives entered for anything of a dossier by the day of the view.
fn alternatives(view: &View<'_>, dossier: &Id) -> Vec<Considered> {
    let entries = view.entries("alternative").filter_map(|(position, entry)| {
        let Statement::Alternative(alternative) = &entry.says else { return None };
        let here = dossier::head(view, &alternative.about).as_ref() == Some(dossier);
        (here && alternative.on.first() <= view.valid()).then(|| Considered {
            entry: position,
            way: alternative.way.clone(),
            choice: alternative.choice.word(),
            on: alternative.on,
            why: alternative.why.clone(),
            office: entry.by.office.clone(),
        })
    });
    entries.collect()
}
