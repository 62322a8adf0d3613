//! What casework finds, in words: names, stages, matters and what they rest on, days ahead, why a step may not be taken.

mod causes;
mod days;
mod forbidden;
mod kept;
mod mandates;
pub mod options;
mod steps;

use casework::dossier::Stage;
use casework::holds::{Deadline, DeadlineKind, Matter};
use casework::procedure::Procedure;
use law::{Framework, Lang};
use record::{Id, State, Statement, View};

use crate::Messages;
use crate::labels::{self, Labels};
pub use days::Urgency;

/// What a message is told where there is nothing.
const NOTHING: &str = "none";

/// Tells what casework finds, in one language, with the names that things have at one moment.
#[derive(Clone, Copy)]
pub struct Teller<'t> {
    /// The words.
    pub messages: &'t Messages,
    /// What facts, values and days of the law are called.
    pub framework: &'t Framework,
    /// What steps are called.
    pub procedure: &'t Procedure,
    /// Who has been forgotten.
    pub state: &'t State,
    /// What things are called.
    pub view: View<'t>,
}

/// Provisions, as the law is cited.
pub fn cites(cites: &[String]) -> String {
    if cites.is_empty() { String::new() } else { format!("[{}]", cites.join(" ")) }
}

/// Positions, as entries are named.
pub fn entries(positions: &[u64]) -> String {
    positions.iter().map(|at| format!("#{at}")).collect::<Vec<_>>().join(" ")
}

impl<'t> Teller<'t> {
    fn lang(&self) -> Lang {
        self.messages.lang()
    }

    /// Entries in words.
    pub fn labels(&self) -> Labels<'t> {
        Labels::new(self.messages, self.framework, self.state, self.view)
    }

    /// The name of a stage.
    pub fn stage(&self, stage: Option<Stage>) -> String {
        let word = stage.map_or(NOTHING, Stage::word);
        self.messages.text("casework-stage", &[("stage", word.into())])
    }

    /// What something is called: an office, a state, an organisation, an operation, a resolution by its name, a contribution by what it is
    /// and where; anything else by its id.
    pub fn name(&self, id: &Id) -> String {
        let lang = self.lang();
        match self.view.thing(id.as_str()).map(|thing| &thing.entry.says) {
            Some(Statement::Office(office)) => office.name.get(lang).to_owned(),
            Some(Statement::Operation(operation)) => {
                operation.short.clone().unwrap_or_else(|| operation.name.get(lang).to_owned())
            }
            Some(Statement::Entity(entity)) => entity.name.get(lang).to_owned(),
            Some(Statement::Resolution(resolution)) => resolution.number.clone(),
            Some(Statement::Goods(goods)) => goods.purpose.get(lang).to_owned(),
            Some(Statement::Dispatch(dispatch)) => {
                let sort = labels::choice(self.messages, dispatch.personnel.word());
                let args = [("what", self.name(&dispatch.operation).into()), ("more", sort.into())];
                self.messages.text("record-bracketed", &args)
            }
            _ => id.as_str().to_owned(),
        }
    }

    /// Names, one after the other.
    pub fn names(&self, ids: &[Id]) -> String {
        let all: Vec<String> = ids.iter().map(|id| self.name(id)).collect();
        all.join(&self.messages.text("record-and", &[]))
    }

    /// What a matter asks for.
    pub fn asks(&self, matter: &Matter) -> String {
        self.messages.text("casework-asks", &[("asks", matter.asks.as_str().into())])
    }

    /// A fact of the law by its key.
    pub fn fact(&self, key: &str) -> String {
        let labels = self.labels();
        let key = key.trim_start_matches('+');
        let (name, of) = key.split_once('@').map_or((key, None), |(name, of)| (name, Some(of)));
        let stated = labels.fact(name, of);
        if stated != name {
            return stated;
        }
        let set = name.split('/').next().unwrap_or(name);
        of.map_or_else(|| labels.set(set), |of| format!("{}: {}", labels.set(set), labels.name(of)))
    }

    /// What falls due.
    pub fn due(&self, deadline: &Deadline) -> String {
        let lang = self.lang();
        let what = match deadline.kind {
            DeadlineKind::Law => {
                let known = self.framework.deadlines.iter().find(|one| one.name == deadline.what);
                known.map_or_else(|| deadline.what.clone(), |one| one.text.get(lang).to_owned())
            }
            DeadlineKind::Step => {
                let known = self.procedure.step(&deadline.what);
                known.map_or_else(|| deadline.what.clone(), |step| step.name.get(lang).to_owned())
            }
            // the message has a word of its own for the plan, which is no question of the policy gate
            DeadlineKind::Review if deadline.what == "plan" => deadline.what.clone(),
            DeadlineKind::Review => labels::choice(self.messages, &deadline.what),
            _ => String::new(),
        };
        let args = [("kind", deadline.kind.word().into()), ("what", what.into())];
        self.messages.text("casework-due", &args)
    }
}
