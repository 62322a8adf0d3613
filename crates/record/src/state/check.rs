//! Whether entries may be appended: nothing enters the log that names what is not there.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{Place, State, mark};
use crate::shape::Shape;
use crate::{Entry, EntryId, Id, RestsOn, Statement, When, unhex};

/// What an entry is to the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may be appended.
    New,
    /// The log holds an entry of that id at this position: if it says the same, it has been delivered twice.
    There(u64),
}

/// Why an entry may not be appended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// It names something that nothing introduces.
    #[error("{id} is not in the record")]
    UnknownId {
        /// What it names.
        id: Id,
    },
    /// It names something of a sort that cannot stand there.
    #[error("{id} cannot stand there")]
    WrongSort {
        /// What it names.
        id: Id,
        /// What it should be: the sorts that can.
        sorts: &'static [&'static str],
    },
    /// It cites nothing, and its kind must.
    #[error("a {kind} must cite a source")]
    NoSource {
        /// Its kind.
        kind: String,
    },
    /// It corrects or withdraws an entry that is not in the record.
    #[error("the record holds no entry {entry}")]
    NoSuchEntry {
        /// Which.
        entry: EntryId,
    },
    /// It corrects or withdraws what has been corrected or withdrawn before.
    #[error("{entry} has been corrected or withdrawn before")]
    Gone {
        /// Which.
        entry: EntryId,
        /// Where the entry stands that did so; none: earlier in the same batch.
        by: Option<u64>,
    },
    /// It corrects an entry of another kind.
    #[error("{entry} is a {found} and cannot be corrected by a {kind}")]
    OtherKind {
        /// Which.
        entry: EntryId,
        /// Its kind.
        found: String,
        /// The kind of the correction.
        kind: String,
    },
    /// It withdraws or corrects an entry that stands for ever: a withdrawal, the end of the founding record, a forgetting.
    #[error("{entry} cannot be taken back")]
    Final {
        /// Which.
        entry: EntryId,
    },
    /// It says something of a person who has been forgotten.
    #[error("{person} has been forgotten")]
    Forgotten {
        /// Who.
        person: Id,
    },
    /// Its span ends before it begins.
    #[error("the span ends ({to}) before it begins ({from})")]
    Backwards {
        /// Where it begins.
        from: When,
        /// Where it ends.
        to: When,
    },
    /// What a decision says that it rested on cannot be.
    #[error("what it rested on cannot be: {what}")]
    Ground {
        /// What: `framework`, `root` or `tree` is no digest, `size` is more than the log has, or `weighing` came later.
        what: &'static str,
    },
    /// Its kind is unknown to this program.
    #[error("the kind {kind} of version {version} is unknown")]
    UnknownKind {
        /// The kind.
        kind: String,
        /// Its version.
        version: u32,
    },
    /// Another entry of the batch has the same id and says something else.
    #[error("two entries have the id {entry}")]
    Twice {
        /// Which.
        entry: EntryId,
    },
    /// The log is full.
    #[error("the log is full")]
    Full,
}

impl Refusal {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Refusal::UnknownId { .. } => "record-unknown-id",
            Refusal::WrongSort { .. } => "record-wrong-sort",
            Refusal::NoSource { .. } => "record-no-source",
            Refusal::NoSuchEntry { .. } => "record-no-such-entry",
            Refusal::Gone { .. } => "record-gone",
            Refusal::OtherKind { .. } => "record-other-kind",
            Refusal::Final { .. } => "record-final",
            Refusal::Forgotten { .. } => "record-forgotten",
            Refusal::Backwards { .. } => "record-backwards",
            Refusal::Ground { .. } => "record-ground",
            Refusal::UnknownKind { .. } => "record-unknown-kind",
            Refusal::Twice { .. } => "record-twice",
            Refusal::Full => "record-full",
        }
    }

    /// The arguments of the message: `name` (an id), `sorts`, `kind`, `found`, `entry`, `by` (a position, or empty), `from`, `to`,
    /// `version`, `what`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Refusal::UnknownId { id } => vec![("name", id.to_string())],
            Refusal::WrongSort { id, sorts } => vec![("name", id.to_string()), ("sorts", sorts.join(", "))],
            Refusal::NoSource { kind } => vec![("kind", kind.clone())],
            Refusal::NoSuchEntry { entry } | Refusal::Final { entry } | Refusal::Twice { entry } => {
                vec![("entry", entry.to_string())]
            }
            Refusal::Gone { entry, by } => {
                let by = by.map(|by| by.to_string()).unwrap_or_default();
                vec![("entry", entry.to_string()), ("by", by)]
            }
            Refusal::OtherKind { entry, found, kind } => {
                vec![("entry", entry.to_string()), ("found", found.clone()), ("kind", kind.clone())]
            }
            Refusal::Forgotten { person } => vec![("name", person.to_string())],
            Refusal::Backwards { from, to } => vec![("from", from.to_string()), ("to", to.to_string())],
            Refusal::Ground { what } => vec![("what", (*what).to_owned())],
            Refusal::UnknownKind { kind, version } => {
                vec![("kind", kind.clone()), ("version", version.to_string())]
            }
            Refusal::Full => Vec::new(),
        }
    }
}

/// Checks a batch of entries against the state, each with those before it.
#[derive(Debug)]
pub struct Check<'s> {
    state: &'s State,
    /// Things that the batch introduces.
    new: HashSet<Id>,
    /// Entries of the batch: by id, the kind.
    entries: HashMap<EntryId, String>,
    /// Entries that the batch corrects or withdraws.
    gone: HashSet<EntryId>,
    /// Persons whom the batch forgets.
    forgotten: HashSet<Id>,
    /// What was added, in order, so that it can be taken out again.
    added: Vec<Added>,
}

#[derive(Debug)]
enum Added {
    Thing(Id),
    Entry(EntryId),
    Gone(EntryId),
    Forgotten(Id),
}

impl State {
    /// A check of entries that are to be appended together.
    pub fn check(&self) -> Check<'_> {
        Check {
            state: self,
            new: HashSet::new(),
            entries: HashMap::new(),
            gone: HashSet::new(),
            forgotten: HashSet::new(),
            added: Vec::new(),
        }
    }

    /// Whether anything introduces an id, withdrawn or not.
    pub fn introduces(&self, id: &Id) -> bool {
        self.names.find(id.as_str()).is_some_and(|name| self.things.contains_key(&name))
    }

    /// Whether a person has been forgotten.
    pub fn is_forgotten(&self, person: &Id) -> bool {
        let Some(named) = self.names.find(person.as_str()).and_then(|name| self.naming.get(&name)) else {
            return false;
        };
        let kept = named.iter().filter_map(|at| self.kept.get(*at as usize));
        kept.into_iter().any(
            |kept| matches!(&kept.entry.says, Statement::Forgotten(forgotten) if forgotten.person == *person),
        )
    }
}

impl Check<'_> {
    /// Checks the next entries, which are appended together or not at all: if one is refused, it is as if none of them had been asked.
    ///
    /// # Errors
    /// Every reason for which they may not be appended, with the number of the entry, from 0.
    pub fn batch(&mut self, entries: &[Entry]) -> Result<Vec<Verdict>, Vec<(usize, Refusal)>> {
        let before = self.added.len();
        let (mut verdicts, mut refusals) = (Vec::with_capacity(entries.len()), Vec::new());
        for (number, entry) in entries.iter().enumerate() {
            match self.next(entry) {
                Ok(verdict) => verdicts.push(verdict),
                Err(found) => refusals.extend(found.into_iter().map(|refusal| (number, refusal))),
            }
        }
        if refusals.is_empty() {
            return Ok(verdicts);
        }
        for added in self.added.drain(before..) {
            match added {
                Added::Thing(id) => self.new.remove(&id),
                Added::Entry(id) => self.entries.remove(&id).is_some(),
                Added::Gone(id) => self.gone.remove(&id),
                Added::Forgotten(id) => self.forgotten.remove(&id),
            };
        }
        Err(refusals)
    }

    /// Checks the next entry of the batch, and lets those after it build on it.
    ///
    /// # Errors
    /// Every reason for which it may not be appended.
    pub fn next(&mut self, entry: &Entry) -> Result<Verdict, Vec<Refusal>> {
        if let Some(position) = self.state.position(&entry.id) {
            return Ok(Verdict::There(position));
        }
        let mut refusals = Vec::new();
        if self.entries.contains_key(&entry.id) {
            refusals.push(Refusal::Twice { entry: entry.id.clone() });
        }
        let room = super::MOST_ENTRIES.saturating_sub(self.state.size());
        if self.entries.len() as u64 >= room {
            refusals.push(Refusal::Full);
        }
        kind(entry, &mut refusals);
        self.ids(entry, &mut refusals);
        self.gone(entry, &mut refusals);
        if let Some(rests) = entry.says.rests_on() {
            let wrong = self.state.wrong_of(rests);
            refusals.extend(wrong.into_iter().map(|what| Refusal::Ground { what }));
        }
        if let Some((from, to)) = span(&entry.says).filter(|(from, to)| from.first() > to.last()) {
            refusals.push(Refusal::Backwards { from, to });
        }
        // what a refused entry introduces counts as introduced: those that name it are not to blame, and the batch is refused anyway
        if let Some(own) = entry.says.own()
            && self.new.insert(own.clone())
        {
            self.added.push(Added::Thing(own.clone()));
        }
        if let Statement::Forgotten(says) = &entry.says {
            self.forgotten.insert(says.person.clone());
            self.added.push(Added::Forgotten(says.person.clone()));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        self.entries.insert(entry.id.clone(), entry.says.kind().0.to_owned());
        self.added.push(Added::Entry(entry.id.clone()));
        Ok(Verdict::New)
    }

    fn ids(&self, entry: &Entry, refusals: &mut Vec<Refusal>) {
        let own = entry.says.own();
        let mut look = |sorts: &'static [&'static str], id: &Id| {
            let there = self.state.introduces(id) || self.new.contains(id) || own == Some(id);
            if !sorts.is_empty() && !sorts.contains(&id.sort()) {
                refusals.push(Refusal::WrongSort { id: id.clone(), sorts });
            } else if !there {
                refusals.push(Refusal::UnknownId { id: id.clone() });
            } else if id.sort() == "person" && (self.state.is_forgotten(id) || self.forgotten.contains(id)) {
                refusals.push(Refusal::Forgotten { person: id.clone() });
            }
        };
        look(&["office"], &entry.by.office);
        entry.by.user.iter().for_each(|user| look(&["user"], user));
        entry.cites.iter().for_each(|cite| look(&["source"], &cite.source));
        entry.says.ids(&mut |shape, id| match shape {
            Shape::Id(sorts) => look(sorts, id),
            _ => look(&[], id),
        });
    }

    /// What it corrects or withdraws must be there, still stand, and be of the same kind.
    fn gone(&mut self, entry: &Entry, refusals: &mut Vec<Refusal>) {
        let withdrawn = match &entry.says {
            Statement::Withdrawal(withdrawal) => Some(&withdrawal.withdraws),
            _ => None,
        };
        for target in entry.corrects.iter().chain(withdrawn) {
            let kind = match self.entries.get(target) {
                Some(kind) => Some(kind.clone()),
                None => self.state.kind_of(target),
            };
            let Some(found) = kind else {
                refusals.push(Refusal::NoSuchEntry { entry: target.clone() });
                continue;
            };
            let by = self.state.gone_by(target);
            if by.is_some() || self.gone.contains(target) {
                refusals.push(Refusal::Gone { entry: target.clone(), by });
                continue;
            }
            self.gone.insert(target.clone());
            self.added.push(Added::Gone(target.clone()));
            if ["withdrawal", "founding", "forgotten"].contains(&found.as_str()) {
                refusals.push(Refusal::Final { entry: target.clone() });
            } else if entry.corrects.as_ref() == Some(target) && found != entry.says.kind().0 {
                let kind = entry.says.kind().0.to_owned();
                refusals.push(Refusal::OtherKind { entry: target.clone(), found, kind });
            }
        }
    }
}

impl State {
    /// What of a decision's grounds cannot be. Whether the root is that of this log is for whoever keeps the tree.
    fn wrong_of(&self, rests: &RestsOn) -> Vec<&'static str> {
        let digests = [("framework", &rests.framework), ("root", &rests.root), ("tree", &rests.tree)];
        let mut wrong: Vec<&str> =
            digests.iter().filter(|(_, digest)| unhex(digest).is_none()).map(|(what, _)| *what).collect();
        if rests.size > self.size() {
            wrong.push("size");
        } else if let Some(weighing) = &rests.weighing
            && self.as_of(Date::MAX, self.at(rests.size)).thing(weighing.as_str()).is_none()
        {
            wrong.push("weighing");
        }
        wrong
    }

    fn kind_of(&self, id: &EntryId) -> Option<String> {
        let position = *self.ids.get(&mark(id))?;
        let kind = match self.lines.get(position as usize)?.place {
            Place::Kept(at) => self.kept.get(at as usize)?.entry.says.kind().0.to_owned(),
            Place::Said(slot, _) => match self.facts.key(slot)?.topic {
                super::facts::Topic::Fact(_) => "claim".to_owned(),
                super::facts::Topic::Member(_) => "member".to_owned(),
                super::facts::Topic::Closed(_) => "closed".to_owned(),
            },
        };
        Some(kind)
    }

    /// Where the entry stands by which another was corrected or withdrawn.
    pub fn gone_by(&self, id: &EntryId) -> Option<u64> {
        let position = *self.ids.get(&mark(id))?;
        let gone = match self.lines.get(position as usize)?.place {
            Place::Kept(at) => self.kept.get(at as usize)?.gone,
            Place::Said(slot, at) => self.facts.get(slot, at)?.gone,
        };
        (gone != super::facts::NEVER).then_some(u64::from(gone))
    }
}

/// The kind must be known, and cite a source if it has to.
fn kind(entry: &Entry, refusals: &mut Vec<Refusal>) {
    let (kind, version) = entry.says.kind();
    if let Statement::Unknown(_) = entry.says {
        refusals.push(Refusal::UnknownKind { kind: kind.to_owned(), version });
    }
    if crate::kinds::kind(kind).is_some_and(|kind| kind.cited) && entry.cites.is_empty() {
        refusals.push(Refusal::NoSource { kind: kind.to_owned() });
    }
}

/// The span of a statement that has both ends.
fn span(says: &Statement) -> Option<(When, When)> {
    let (from, to) = match says {
        Statement::Claim(says) => (says.from, says.to),
        Statement::Member(says) => (says.from, says.to),
        Statement::Closed(says) => (says.from, says.to),
        Statement::Follow(says) => (says.from, says.to),
        Statement::Weighing(says) => (says.from, says.to),
        Statement::Operation(says) => (says.from, says.to),
        Statement::Mandate(says) => (says.from, says.to),
        Statement::Dispatch(says) => (says.from, says.to),
        Statement::Plan(says) => (says.from, says.to),
        _ => (None, None),
    };
    from.zip(to)
}
