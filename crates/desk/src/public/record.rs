//! The state that holds what is for everyone, and where in the log each of its entries stands.

use std::collections::HashSet;

use journal::{Ledger, LedgerError};
use record::{Entry, EntryId, Known, State, Statement, Withdrawal, Words};

use super::open::opened;

/// Entries that are read at once, in entries.
const CHUNK: usize = 16_384;

/// What is for everyone.
#[derive(Debug, Default)]
pub struct PublicRecord {
    state: State,
    /// By position here: the position in the log.
    positions: Vec<u64>,
    /// Entries of the log that were looked at.
    read: u64,
    /// Entries that were for everyone, and were taken back or corrected by one that is not: they are for nobody any more, at no moment.
    hidden: HashSet<EntryId>,
}

impl PublicRecord {
    /// The state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether all of the log was looked at.
    pub fn is_of(&self, ledger: &Ledger) -> bool {
        self.read == ledger.size()
    }

    /// Where in the log an entry of the state stands.
    pub fn position(&self, here: u64) -> Option<u64> {
        self.positions.get(usize::try_from(here).ok()?).copied()
    }

    /// Where in the state the entry stands that has this position in the log.
    pub fn here(&self, position: u64) -> Option<u64> {
        self.positions.binary_search(&position).ok().map(|at| at as u64)
    }

    /// How much of the state was known when so much of the log was.
    pub fn known(&self, known: Known) -> Known {
        Known { size: self.positions.partition_point(|position| *position < known.size) as u64, ..known }
    }

    /// Looks at what was appended since.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn catch_up(&mut self, ledger: &Ledger) -> Result<(), LedgerError> {
        while !self.go_on(ledger)? {}
        Ok(())
    }

    /// Looks at some of what was appended since; whether that was all.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn go_on(&mut self, ledger: &Ledger) -> Result<bool, LedgerError> {
        let entries = ledger.entries(self.read, CHUNK)?;
        let mut sound = true;
        for entry in entries {
            sound &= self.look_at(entry);
            self.read += 1;
        }
        if !sound {
            // something is hidden that was for everyone: the state is made anew without it
            let hidden = std::mem::take(&mut self.hidden);
            *self = PublicRecord { hidden, ..PublicRecord::default() };
        }
        Ok(self.is_of(ledger))
    }

    fn look_at(&mut self, entry: Entry) -> bool {
        let targets = targets(&entry);
        let placeholder = withdrawal(&entry, &targets, self.read);
        let is_hidden = self.hidden.contains(&entry.id);
        if let Some(entry) = opened(entry, &self.state).filter(|_| !is_hidden) {
            self.put(entry);
            return true;
        }
        let known = |id: &&EntryId| self.state.position(id).is_some();
        if is_hidden {
            // what it stood in place of does not come back
            if let Some(placeholder) = placeholder.filter(|_| targets.iter().any(|id| known(&id))) {
                self.put(placeholder);
            }
            return true;
        }
        let lost: Vec<EntryId> = targets.iter().filter(known).cloned().collect();
        let sound = lost.is_empty();
        self.hidden.extend(lost);
        sound
    }

    /// Entries as everyone may read them, with their positions: of so many positions of the log from one on. What was taken back by
    /// something that is for nobody is taken back here by an entry that says nothing.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn open_entries(
        &self,
        ledger: &Ledger,
        from: u64,
        most: usize,
    ) -> Result<Vec<(u64, Entry)>, LedgerError> {
        let entries = (from..).zip(ledger.entries(from, most)?);
        let open =
            entries.filter(|(position, _)| self.here(*position).is_some()).filter_map(|(position, entry)| {
                let targets = targets(&entry);
                let placeholder = withdrawal(&entry, &targets, position);
                let is_hidden = self.hidden.contains(&entry.id);
                let entry = opened(entry, &self.state).filter(|_| !is_hidden).or(placeholder)?;
                Some((position, entry))
            });
        Ok(open.collect())
    }

    fn put(&mut self, entry: Entry) {
        self.state.apply(entry);
        self.positions.push(self.read);
    }
}

/// What an entry stands in place of, or takes back.
fn targets(entry: &Entry) -> Vec<EntryId> {
    let withdrawn = match &entry.says {
        Statement::Withdrawal(says) => Some(&says.withdraws),
        _ => None,
    };
    entry.corrects.iter().chain(withdrawn).cloned().collect()
}

/// An entry that takes back the same, and says nothing. Its id is not that of the entry: whoever takes that back means another.
fn withdrawal(entry: &Entry, targets: &[EntryId], position: u64) -> Option<Entry> {
    let withdraws = targets.first()?.clone();
    let mut by = entry.by.clone();
    by.user = None;
    Some(Entry {
        id: EntryId::parse(&format!("taken-back/{position}"))?,
        recorded: entry.recorded,
        by,
        spoke: entry.spoke,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::Withdrawal(Box::new(Withdrawal { withdraws, why: Words::default() })),
    })
}
