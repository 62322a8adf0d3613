//! The state that holds what is for everyone, and where in the log each of its entries stands.

use std::collections::HashSet;

use jiff::civil::Date;
use journal::{Ledger, LedgerError};
use record::flat::Place;
use record::{Entry, EntryId, Known, State, Statement, View, Withdrawal, Words};

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
            let (open, is_sound) = self.look_at(entry);
            sound &= is_sound;
            if let Some(entry) = open {
                self.put(entry);
            }
            self.read += 1;
        }
        if !sound {
            // something is hidden that was for everyone: the state is made anew without it
            let hidden = std::mem::take(&mut self.hidden);
            *self = PublicRecord { hidden, ..PublicRecord::default() };
        }
        Ok(self.is_of(ledger))
    }

    /// Gives every entry for everyone that is known, in the order of the log and as everyone may read it, with its place there. What is
    /// hidden by anything in the log, known or not, is not among them. Beside each goes all that is for everyone and known.
    ///
    /// # Errors
    /// When the journal does not answer, or what `each` returns.
    pub fn tell<E: From<LedgerError>>(
        ledger: &Ledger,
        known: Known,
        each: &mut dyn FnMut(&View<'_>, Place, Entry) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut whole = PublicRecord::default();
        whole.catch_up(ledger)?;
        let view = whole.state.as_of(Date::MAX, whole.known(known));
        let mut again = PublicRecord { hidden: whole.hidden.clone(), ..PublicRecord::default() };
        while again.read < known.size {
            let entries = ledger.entries(again.read, left(known.size, again.read))?;
            if entries.is_empty() {
                // shorter than its state: it was set back
                let error = journal::Error::Conflict { expected: known.size, size: again.read };
                return Err(LedgerError::from(error).into());
            }
            for entry in entries {
                let (open, _) = again.look_at(entry);
                if let Some(entry) = open {
                    each(&view, whole.place(again.read, known.size), entry.clone())?;
                    again.put(entry);
                }
                again.read += 1;
            }
        }
        Ok(())
    }

    /// What of an entry is for everyone, or what stands in its place; and whether nothing becomes hidden by it that was taken for open.
    fn look_at(&mut self, entry: Entry) -> (Option<Entry>, bool) {
        let targets = targets(&entry);
        let placeholder = withdrawal(&entry, &targets, self.read);
        let is_hidden = self.hidden.contains(&entry.id);
        if let Some(entry) = opened(entry, &self.state).filter(|_| !is_hidden) {
            return (Some(entry), true);
        }
        let known = |id: &&EntryId| self.state.position(id).is_some();
        if is_hidden {
            // what it stood in place of does not come back
            return (placeholder.filter(|_| targets.iter().any(|id| known(&id))), true);
        }
        let lost: Vec<EntryId> = targets.iter().filter(known).cloned().collect();
        let sound = lost.is_empty();
        self.hidden.extend(lost);
        (None, sound)
    }

    /// Where an entry stands in the log, and until where it stood as known when the log was so long.
    fn place(&self, position: u64, known: u64) -> Place {
        let gone = self.here(position).and_then(|here| self.state.gone_at(here));
        let until = gone.and_then(|gone| self.position(gone)).filter(|until| *until < known);
        Place { position, until }
    }

    /// Entries as everyone may read them, with their places: of so many positions of the log from one on, as far as known. What was
    /// taken back by something that is for nobody is taken back here by an entry that says nothing.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn open_entries(
        &self,
        ledger: &Ledger,
        from: u64,
        most: usize,
        known: u64,
    ) -> Result<Vec<(Place, Entry)>, LedgerError> {
        let entries = (from..known).zip(ledger.entries(from, most)?);
        let open =
            entries.filter(|(position, _)| self.here(*position).is_some()).filter_map(|(position, entry)| {
                let targets = targets(&entry);
                let placeholder = withdrawal(&entry, &targets, position);
                let is_hidden = self.hidden.contains(&entry.id);
                let entry = opened(entry, &self.state).filter(|_| !is_hidden).or(placeholder)?;
                Some((self.place(position, known), entry))
            });
        Ok(open.collect())
    }

    fn put(&mut self, entry: Entry) {
        self.state.apply(entry);
        self.positions.push(self.read);
    }
}

/// How many entries are read at once, of so many that are left.
fn left(size: u64, read: u64) -> usize {
    usize::try_from(size - read).unwrap_or(CHUNK).min(CHUNK)
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
