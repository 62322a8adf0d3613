//! What may stand in a log, written down a second time and as plainly as possible: the rules of admission are held against it.

use record::{Entry, EntryId, Id, Statement};
use std::collections::HashMap;

/// Everything that the rules look at, each with the position from which on it is so.
#[derive(Default)]
pub struct Naive {
    /// By entry: its kind.
    entries: HashMap<EntryId, (String, u64)>,
    /// What has been corrected or withdrawn.
    gone: HashMap<EntryId, u64>,
    /// What has been introduced.
    things: HashMap<Id, u64>,
    forgotten: HashMap<Id, u64>,
}

/// A log of a length, and what comes after it in the same batch.
struct Seen<'n> {
    log: &'n Naive,
    size: u64,
    batch: Naive,
}

impl Naive {
    pub fn holds(&self, id: &EntryId, size: u64) -> bool {
        self.entries.get(id).is_some_and(|(_, at)| *at < size)
    }

    pub fn is_forgotten(&self, person: &Id) -> bool {
        self.forgotten.contains_key(person)
    }

    /// Takes the entry at a position in.
    pub fn apply(&mut self, entry: &Entry, at: u64) {
        self.entries.insert(entry.id.clone(), (entry.says.kind().0.to_owned(), at));
        for target in targets(entry) {
            self.gone.insert(target.clone(), at);
        }
        if let Some(own) = entry.says.own() {
            self.things.entry(own.clone()).or_insert(at);
        }
        if let Statement::Forgotten(says) = &entry.says {
            self.forgotten.entry(says.person.clone()).or_insert(at);
        }
    }

    /// Whether the batch may be appended to a log of so many entries, those left out that it holds already.
    pub fn admits(&self, size: u64, batch: &[Entry]) -> bool {
        let mut seen = Seen { log: self, size, batch: Naive::default() };
        for entry in batch.iter().filter(|entry| !self.holds(&entry.id, size)) {
            if !seen.admits(entry) {
                return false;
            }
            seen.batch.apply(entry, 0);
        }
        true
    }
}

fn targets(entry: &Entry) -> Vec<&EntryId> {
    let mut targets: Vec<&EntryId> = entry.corrects.iter().collect();
    if let Statement::Withdrawal(says) = &entry.says {
        targets.push(&says.withdraws);
    }
    targets
}

impl Seen<'_> {
    fn kind_of(&self, id: &EntryId) -> Option<&str> {
        let before = self.log.entries.get(id).filter(|(_, at)| *at < self.size);
        before.or_else(|| self.batch.entries.get(id)).map(|(kind, _)| kind.as_str())
    }

    fn is_gone(&self, id: &EntryId) -> bool {
        self.log.gone.get(id).is_some_and(|at| *at < self.size) || self.batch.gone.contains_key(id)
    }

    fn is_there(&self, id: &Id) -> bool {
        self.log.things.get(id).is_some_and(|at| *at < self.size) || self.batch.things.contains_key(id)
    }

    fn is_forgotten(&self, id: &Id) -> bool {
        let before = self.log.forgotten.get(id).is_some_and(|at| *at < self.size);
        before || self.batch.forgotten.contains_key(id)
    }

    fn admits(&self, entry: &Entry) -> bool {
        if self.kind_of(&entry.id).is_some() || matches!(entry.says, Statement::Unknown(_)) {
            return false;
        }
        let kind = entry.says.kind().0;
        let cited = record::kind(kind).unwrap().cited;
        if cited && entry.cites.is_empty() {
            return false;
        }
        let mut named = vec![&entry.by.office];
        named.extend(entry.by.user.as_ref());
        named.extend(entry.cites.iter().map(|cite| &cite.source));
        entry.says.ids(&mut |_, id| named.push(id));
        let own = entry.says.own();
        let known = |id: &&Id| (self.is_there(id) || own == Some(*id)) && !self.is_forgotten(id);
        if !named.iter().all(known) {
            return false;
        }
        let stands = |id: &&EntryId| {
            let kind = self.kind_of(id);
            let forever = ["withdrawal", "founding", "forgotten"];
            kind.is_some_and(|kind| !forever.contains(&kind)) && !self.is_gone(id)
        };
        if !targets(entry).iter().all(stands) {
            return false;
        }
        if let Some(corrected) = &entry.corrects
            && self.kind_of(corrected) != Some(kind)
        {
            return false;
        }
        let span = match &entry.says {
            Statement::Claim(says) => (says.from, says.to),
            Statement::Member(says) => (says.from, says.to),
            _ => (None, None),
        };
        !matches!(span, (Some(from), Some(to)) if from.first() > to.last())
    }
}
