//! How a country takes a request through its offices, as data: steps and their owners, who may enter what, the ways to help, and
//! what the law's demands turn into. `procedures/japan.toml` is the first; nothing here names a country.

mod check;
mod publisher;
mod roles;

use std::collections::BTreeMap;

use exchange::settings::{self, Misread};
use law::Framework;
use record::{Body, Entry, Id, Statement, Words};
use serde::Deserialize;

pub use publisher::{Iati, Licence, Publisher};
pub use roles::{PERMISSIONS, Permissions, RoleRule, guard};

/// Why a text is no procedure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProcedureError {
    /// It is not written as one.
    #[error(transparent)]
    Form(#[from] Misread),
    /// It names something that is not there.
    #[error("{what} {name:?} of {place} is unknown")]
    Unknown {
        /// Where: the id of a step, way, matter, duty or account.
        place: String,
        /// What: `goal`, `form`, `performer`, `task`, `kind`, `field`, `office`, `step`, `provision`, `stage`, `personnel`, `fact`,
        /// `milestone`, `pillar`, `state` or `permission`.
        what: &'static str,
        /// The name.
        name: String,
    },
}

impl ProcedureError {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            ProcedureError::Form(misread) => misread.id(),
            ProcedureError::Unknown { .. } => "casework-procedure-unknown",
        }
    }

    /// What the message is told.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            ProcedureError::Form(misread) => misread.args(),
            ProcedureError::Unknown { place, what, name } => {
                vec![("place", place.clone()), ("what", (*what).to_owned()), ("name", name.clone())]
            }
        }
    }
}

/// Fields of a statement and the words that stand in them.
pub type Fields = BTreeMap<String, String>;

/// A country's procedure.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Who gives the open data away.
    pub publisher: Publisher,
    /// The state that contributes; none: the record is not held against what others count of it.
    pub country: Option<Id>,
    /// What a decision on a plan finds.
    pub found: Found,
    /// The clauses by which a plan lays down what a dispatch is held against.
    pub clauses: Clauses,
    /// Who decides or judges when an office enters that and says no more.
    pub speaks_for: BTreeMap<Id, Body>,
    /// Who answers for a matter that no goal of the law raises, and for a day that no step gives: by what is asked.
    pub owners: BTreeMap<String, Id>,
    /// The steps, in the order in which they are usually taken.
    #[serde(rename = "step")]
    pub steps: Vec<StepRule>,
    /// Who may enter what; the first that fits says.
    #[serde(rename = "enter")]
    pub permits: Vec<Permit>,
    /// The roles that a user can have, each of which says what of that its holder may do.
    #[serde(rename = "role", default)]
    pub roles: Vec<RoleRule>,
    /// The ways to help under the law that is judged.
    #[serde(rename = "way")]
    pub ways: Vec<Way>,
    /// What other laws offer.
    #[serde(rename = "elsewhere", default)]
    pub elsewhere: Vec<Elsewhere>,
    /// What goals of the law turn into, for as long as they hold.
    #[serde(rename = "matter")]
    pub matters: Vec<MatterRule>,
    /// What is owed once for each decision or end.
    #[serde(rename = "duty")]
    pub duties: Vec<Duty>,
    /// What is asked for, stage by stage, to tell what the work came to.
    #[serde(rename = "account", default)]
    pub accounts: Vec<AccountRule>,
}

/// What those who decide on a plan find by deciding: facts that are theirs to find, and nobody else's.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// They read yes from the decision on, where no claim says otherwise.
    pub facts: Vec<String>,
    /// Of these, those that read no from the decision that ends it.
    #[serde(default)]
    pub ends: Vec<String>,
}

/// The clauses by which a plan lays down what a dispatch is held against.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clauses {
    /// Where the work may be done.
    pub place: String,
    /// From when to when.
    pub period: String,
    /// What may be done.
    pub task: String,
    /// By how many.
    pub number: String,
    /// With what.
    pub equipment: String,
    /// What stands elsewhere for a performer, by the same names.
    #[serde(default)]
    pub performers: BTreeMap<String, Fields>,
}

impl Clauses {
    /// The clause for one of `place`, `period`, `task`, `number`, `equipment`, of a performer.
    pub fn of(&self, what: &str, performer: Option<&str>) -> &str {
        let own =
            performer.and_then(|performer| self.performers.get(performer)).and_then(|own| own.get(what));
        own.map_or_else(|| self.general(what), String::as_str)
    }

    fn general(&self, what: &str) -> &str {
        match what {
            "place" => &self.place,
            "period" => &self.period,
            "task" => &self.task,
            "number" => &self.number,
            _ => &self.equipment,
        }
    }

    /// Every clause that is named.
    pub(crate) fn all(&self) -> impl Iterator<Item = &String> {
        let general = [&self.place, &self.period, &self.task, &self.number, &self.equipment];
        general.into_iter().chain(self.performers.values().flat_map(Fields::values))
    }
}

/// A step of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the file that a step has or has not")]
pub struct StepRule {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The office that takes it.
    pub owner: Id,
    /// The kind of entry that takes it.
    pub kind: String,
    /// The fields that make an entry of the kind this step.
    #[serde(default)]
    pub with: Fields,
    /// The entry says what the decision rested on.
    #[serde(default)]
    pub assessment: bool,
    /// The steps that it waits for.
    #[serde(default)]
    pub after: Vec<String>,
    /// The stage in which the dossier is when it has been taken.
    pub reaches: Option<String>,
    /// The forms of contribution that have it; none: all.
    #[serde(default)]
    pub forms: Vec<String>,
    /// It is taken only where this goal of the law is owed.
    pub goal: Option<String>,
    /// It is taken as well where one of these goals is owed; nothing waits for it then.
    #[serde(default)]
    pub later: Vec<String>,
    /// The provisions that it rests on.
    #[serde(default)]
    pub cites: Vec<String>,
    /// The dossier goes on without it.
    #[serde(default)]
    pub optional: bool,
    /// It can be taken more than once.
    #[serde(default)]
    pub again: bool,
    /// It answers what happens on the way, and lies not on it.
    #[serde(default)]
    pub aside: bool,
    /// When it is due, where law or practice says.
    pub due: Option<DueRule>,
}

/// When a step is due.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DueRule {
    /// The step from which it counts.
    pub from: String,
    /// In words.
    pub words: Words,
    /// So many days after, in days; none: from the step on, with no day of its own.
    pub days: Option<u32>,
}

/// Who may enter statements of some kinds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permit {
    /// The kinds.
    pub kinds: Vec<String>,
    /// Only where these fields say so.
    #[serde(default)]
    pub with: Fields,
    /// The offices that may.
    pub offices: Vec<Id>,
    /// Why.
    pub why: Words,
}

/// A way to help under the law that is judged.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The form of contribution.
    pub form: String,
    /// The performers asked about; none: all.
    #[serde(default)]
    pub performers: Vec<String>,
    /// The tasks asked about, where the request names none; none: all.
    #[serde(default)]
    pub tasks: Vec<String>,
    /// What it needs.
    pub needs: Words,
    /// The sorts of personnel whose real cases show how long it took.
    #[serde(default)]
    pub personnel: Vec<String>,
    /// Contributions of goods show it.
    #[serde(default)]
    pub goods: bool,
    /// The milestones that it passes, in order: how long it took is counted from each to the next.
    pub passes: Vec<String>,
    /// The one of these with which it has started.
    pub starts: String,
}

/// What another law offers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// Its id.
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

/// Entries by which a demand is met.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settles {
    /// Their kind.
    pub kind: String,
    /// Their fields.
    #[serde(default)]
    pub with: Fields,
}

/// What a goal of the law turns into while it holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatterRule {
    /// The goal.
    pub goal: String,
    /// What is asked for, in a word.
    pub asks: String,
    /// The office that answers for it.
    pub owner: Id,
    /// The provisions.
    pub cites: Vec<String>,
    /// What meets it.
    pub settled_by: Vec<Settles>,
    /// What came before it was asked for meets it as well.
    #[serde(default)]
    pub before: bool,
    /// When it is due, in words.
    pub due: Words,
}

/// To what a duty belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Each {
    /// To each decision of the Cabinet on a plan.
    Plan,
    /// To each decision that changes the period.
    Period,
    /// To the end of the contribution.
    End,
}

/// What is owed once for each decision or end.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Its id.
    pub id: String,
    /// What is asked for, in a word.
    pub asks: String,
    /// To what it belongs.
    pub each: Each,
    /// It is owed only where this goal of the law holds.
    pub goal: Option<String>,
    /// The office that answers for it.
    pub owner: Id,
    /// The provisions.
    pub cites: Vec<String>,
    /// What meets it.
    pub settled_by: Vec<Settles>,
    /// It comes before the decision that it belongs to.
    #[serde(default)]
    pub before: bool,
    /// When it is due, in words.
    pub due: Words,
}

/// What is asked for in some stages of a dossier, to know what the work is needed for and what it came to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountRule {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The office that answers for it.
    pub owner: Id,
    /// The provisions.
    pub cites: Vec<String>,
    /// The stages in which it is asked for.
    pub stages: Vec<String>,
    /// The forms of contribution of which it is asked; none: of all.
    #[serde(default)]
    pub forms: Vec<String>,
    /// What meets it.
    pub settled_by: Vec<Settles>,
}

impl Procedure {
    /// Reads a procedure that speaks of a framework's goals and dimensions.
    ///
    /// # Errors
    /// Where the text is no procedure, or names what neither the framework nor the kinds of statement have.
    pub fn read(text: &str, framework: &Framework) -> Result<Procedure, ProcedureError> {
        let procedure: Procedure = settings::read(text)?;
        check::check(&procedure, framework)?;
        Ok(procedure)
    }

    /// The step of an id.
    pub fn step(&self, id: &str) -> Option<&StepRule> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The rule that says who may enter a statement; `None`: nobody may.
    pub fn permit(&self, says: &Statement) -> Option<&Permit> {
        self.permit_of(says.kind().0, fields_of(says).as_ref())
    }

    /// The rule that says who may enter a statement of a kind with such fields; `None`: nobody may.
    pub fn permit_of(&self, kind: &str, fields: Option<&serde_json::Value>) -> Option<&Permit> {
        self.permits_of(kind).find(|permit| fits(&permit.with, fields))
    }

    /// The rules that say who may enter statements of a kind, whatever else these say.
    pub fn permits_of<'p, 'k>(&'p self, kind: &'k str) -> impl Iterator<Item = &'p Permit> + use<'p, 'k> {
        self.permits.iter().filter(move |permit| permit.kinds.iter().any(|known| known == kind))
    }

    /// Whether an office may enter a statement.
    ///
    /// # Errors
    /// With the rule that says who may, if anyone may.
    pub fn may_enter(&self, office: &Id, says: &Statement) -> Result<(), Option<&Permit>> {
        match self.permit(says) {
            Some(permit) if permit.offices.contains(office) => Ok(()),
            other => Err(other),
        }
    }
}

impl StepRule {
    /// Whether an entry takes this step.
    pub fn is_taken_by(&self, entry: &Entry) -> bool {
        let (kind, _) = entry.says.kind();
        kind == self.kind
            && (entry.says.rests_on().is_some() || !self.assessment)
            && fits(&self.with, fields_of(&entry.says).as_ref())
    }
}

impl Settles {
    /// An entry of a kind with such words in its fields.
    pub(crate) fn of(kind: &str, with: &[(&str, &str)]) -> Settles {
        let with = with.iter().map(|(field, word)| ((*field).to_owned(), (*word).to_owned()));
        Settles { kind: kind.to_owned(), with: with.collect() }
    }

    /// The approval of the Diet: by it, or by both of its houses.
    pub(crate) fn is_diet(&self) -> bool {
        is_diet(&self.kind, &self.with)
    }

    /// Whether an entry is one of these.
    pub fn is(&self, says: &Statement) -> bool {
        says.kind().0 == self.kind && fits(&self.with, fields_of(says).as_ref())
    }
}

fn fields_of(says: &Statement) -> Option<serde_json::Value> {
    serde_json::to_value(says).ok()
}

/// Whether a statement's fields say what is asked. A rule can name several words of which one will do, parted by commas; so can a field: one
/// report can be owed by two provisions.
fn fits(with: &Fields, says: Option<&serde_json::Value>) -> bool {
    with.iter().all(|(field, word)| {
        let found = says.and_then(|says| says.get(field)).and_then(serde_json::Value::as_str);
        found.is_some_and(|found| words(found).any(|one| words(word).any(|word| word == one)))
    })
}

/// Whether entries of a kind with such fields are the approval of the Diet, which is given when both houses have given it.
pub(crate) fn is_diet(kind: &str, with: &Fields) -> bool {
    kind == "approval" && with.get("by").is_some_and(|by| words(by).any(|one| one == Body::Diet.word()))
}

/// The words of a field that can name several.
pub(crate) fn words(field: &str) -> impl Iterator<Item = &str> {
    field.split(',').map(str::trim)
}
