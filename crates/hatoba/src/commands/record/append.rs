//! The one way in for entries that people give the program, whatever they were written in: all of them or none.

use std::collections::HashMap;

use anyhow::anyhow;
use casework::procedure::Procedure;
use exchange::entries::Draft;
use journal::{Appended, LedgerError};
use record::{By, Entry, Id, Refusal, State, Statement, When};

use super::{id, told};
use crate::context::Context;
use crate::findings;
use crate::home::{Opened, random};

/// Most refusals that are told, in lines.
pub const MOST_TOLD: usize = 256;

/// An entry to be appended, with its place in the file, such as `3:1` or `C7`.
pub struct Placed {
    pub entry: Entry,
    pub at: String,
}

/// Entries of one file.
pub struct Batch<'b> {
    /// What stands before a place: the file, and of a workbook the sheet.
    pub file: String,
    pub placed: Vec<Placed>,
    pub context: &'b Context,
}

/// For whom entries are written down.
pub fn by(context: &Context, office: &str, user: Option<&str>) -> anyhow::Result<By> {
    Ok(By { office: id(context, office)?, user: user.map(|user| id(context, user)).transpose()? })
}

/// When the sources were published that a record has and that entries to come introduce.
pub struct Published<'p> {
    state: &'p State,
    new: HashMap<Id, Option<When>>,
    context: &'p Context,
}

impl<'p> Published<'p> {
    /// With what entries to come say.
    pub fn new<'s>(
        state: &'p State,
        says: impl Iterator<Item = &'s Statement>,
        context: &'p Context,
    ) -> Published<'p> {
        Published { state, new: says.filter_map(published).collect(), context }
    }

    fn of(&self, source: &Id) -> Option<When> {
        if let Some(new) = self.new.get(source) {
            return *new;
        }
        self.state.as_of(self.context.today(), self.state.now()).published(source.as_str())
    }

    /// An entry of today from what was written; where it does not say when its source spoke, that is when it was published.
    pub fn entry(&self, draft: Draft, by: &By) -> Option<Entry> {
        let mut entry = draft.into_entry(self.context.now(), by, false)?;
        entry.spoke = entry.spoke.or_else(|| self.of(&entry.cites.first()?.source));
        Some(entry)
    }
}

/// The source that a statement introduces, and when it was published.
fn published(says: &Statement) -> Option<(Id, Option<When>)> {
    match says {
        Statement::Source(source) => Some((source.id.clone(), source.published)),
        _ => None,
    }
}

impl Batch<'_> {
    /// What is wrong with an entry, in a line with its place.
    pub fn line(&self, number: usize, id: &str, args: &[(&'static str, String)]) -> String {
        let at = self.placed.get(number).map_or("", |one| one.at.as_str());
        format!("{}{at}: {}", self.file, findings::message(&self.context.messages, id, args))
    }

    /// The entries, in order.
    pub fn entries(&self) -> Vec<Entry> {
        self.placed.iter().map(|placed| placed.entry.clone()).collect()
    }

    /// Why the office of an entry may not enter it, in a line; `None` where it may, and where there is no such office, which is told by
    /// itself.
    pub fn not_permitted(&self, number: usize, procedure: &Procedure, state: &State) -> Option<String> {
        let entry = &self.placed.get(number)?.entry;
        if !state.introduces(&entry.by.office) {
            return None;
        }
        let permit = procedure.may_enter(&entry.by.office, &entry.says).err()?;
        let offices = permit.map_or_else(String::new, |permit| {
            permit.offices.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")
        });
        let why = permit.map_or("", |permit| permit.why.get(self.context.lang()));
        let args = [("office", entry.by.office.to_string()), ("offices", offices), ("why", why.to_owned())];
        Some(self.line(number, "casework-not-yours", &args))
    }

    /// Whether the offices may enter all that; where one may not, everything else that is wrong is told too.
    pub fn permitted(&self, procedure: &Procedure, opened: &Opened) -> anyhow::Result<()> {
        let state = opened.ledger.state();
        let numbers = 0..self.placed.len();
        let mut lines: Vec<String> =
            numbers.filter_map(|number| self.not_permitted(number, procedure, state)).collect();
        if lines.is_empty() {
            return Ok(());
        }
        if let Err(refusals) = state.check().batch(&self.entries()) {
            lines.push(self.refused(&refusals).to_string());
        }
        Err(anyhow!(lines.join("\n")))
    }

    /// What the record refuses, a line for each reason.
    pub fn refused(&self, refusals: &[(usize, Refusal)]) -> anyhow::Error {
        let lines = refusals.iter().take(MOST_TOLD);
        let mut lines: Vec<String> =
            lines.map(|(number, refusal)| self.line(*number, refusal.id(), &refusal.args())).collect();
        if refusals.len() > MOST_TOLD {
            let args = [("count", (refusals.len() - MOST_TOLD).into())];
            lines.push(self.context.messages.text("record-add-more", &args));
        }
        anyhow!(lines.join("\n"))
    }

    /// Appends all of them, or none, and signs how the record then stands.
    pub fn append(&self, opened: &mut Opened) -> anyhow::Result<Appended> {
        let appended = opened.ledger.append(&self.entries(), &mut random);
        let appended = appended.map_err(|error| self.not_appended(&error, opened.ledger.state()))?;
        opened.ledger.checkpoint(&opened.signer).map_err(|error| told(self.context, &error))?;
        Ok(appended)
    }

    /// Why nothing was appended.
    pub fn not_appended(&self, error: &LedgerError, state: &State) -> anyhow::Error {
        let number = match error {
            LedgerError::Refused(refusals) => return self.refused(refusals),
            LedgerError::Different { number, .. }
            | LedgerError::Unwritten { number, .. }
            | LedgerError::OtherRoot { number, .. } => *number,
            _ => return told(self.context, error),
        };
        let forgotten = self.placed.get(number).and_then(|one| forgotten(state, &one.entry));
        match forgotten {
            Some(refusal) => self.refused(&[(number, refusal)]),
            None => anyhow!(self.line(number, error.id(), &error.args())),
        }
    }
}

/// What is said of a person who has been forgotten cannot be the same as what can be read no more.
fn forgotten(state: &State, entry: &Entry) -> Option<Refusal> {
    let person = entry.says.own().filter(|own| own.sort() == "person" && state.is_forgotten(own))?;
    Some(Refusal::Forgotten { person: person.clone() })
}
