//! Whether the journal is what it was: every byte of every entry, every checkpoint, everything sealed, and the state.

use std::collections::VecDeque;
use std::ops::ControlFlow;

use record::{Entry, State};

use super::{CHUNK_ROWS, Ledger, LedgerResult};
use crate::seal::SealError;
use crate::tree::{self, Checkpoint, Frontier, Hash, Note, Verifier};

/// The first thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The bytes of an entry are not those that were hashed when it was written.
    Bytes {
        /// Where it stands, from 0.
        position: u64,
    },
    /// An entry can be hashed but not read.
    Entry {
        /// Where it stands, from 0.
        position: u64,
        /// Why, in English words.
        detail: String,
    },
    /// What is sealed beside an entry is not what the entry commits to.
    Sealed {
        /// Where it stands, from 0.
        position: u64,
    },
    /// A checkpoint is not signed by the key of this journal.
    Signature {
        /// Over how many entries it is, in entries.
        size: u64,
    },
    /// The entries do not add up to the root that a checkpoint has: one of them was changed, together with its hash.
    Root {
        /// Up to here they add up: the largest checkpoint that fits, in entries.
        fits: u64,
        /// Over so many entries they do not.
        size: u64,
    },
    /// A decision rests on a log that the entries before it do not add up to.
    Decision {
        /// Where it stands, from 0.
        position: u64,
    },
    /// A checkpoint is over more entries than there are: some were cut off.
    Short {
        /// Over how many it is, in entries.
        checkpoint: u64,
        /// How many there are, in entries.
        size: u64,
    },
    /// The state in memory is not what the entries add up to.
    State,
}

/// What was checked, and what does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many entries were checked, in entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// How many checkpoints were checked.
    pub checkpoints: usize,
    /// How many entries have something sealed that was opened and checked.
    pub opened: u64,
    /// Entries of kinds that this program does not know.
    pub unknown: u64,
    /// The first thing that does not fit, if anything does not.
    pub misfit: Option<Misfit>,
}

impl Misfit {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Misfit::Bytes { .. } => "record-misfit-bytes",
            Misfit::Entry { .. } => "record-misfit-entry",
            Misfit::Sealed { .. } => "record-misfit-sealed",
            Misfit::Decision { .. } => "record-misfit-decision",
            Misfit::Signature { .. } => "record-misfit-signature",
            Misfit::Root { .. } => "record-misfit-root",
            Misfit::Short { .. } => "record-misfit-short",
            Misfit::State => "record-misfit-state",
        }
    }

    /// The arguments of the message: `position`, `detail`, `size`, `fits`, `checkpoint`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Misfit::Bytes { position } | Misfit::Sealed { position } | Misfit::Decision { position } => {
                vec![("position", position.to_string())]
            }
            Misfit::Entry { position, detail } => {
                vec![("position", position.to_string()), ("detail", detail.clone())]
            }
            Misfit::Signature { size } => vec![("size", size.to_string())],
            Misfit::Root { fits, size } => vec![("fits", fits.to_string()), ("size", size.to_string())],
            Misfit::Short { checkpoint, size } => {
                vec![("checkpoint", checkpoint.to_string()), ("size", size.to_string())]
            }
            Misfit::State => Vec::new(),
        }
    }
}

/// A verification under way: a chunk of entries at a time, so that others can append between two of them.
pub struct Verifying {
    trusted: Verifier,
    /// What was checked so far.
    all: Verified,
    frontier: Frontier,
    state: State,
    /// Checkpoints and grounds of decisions that the log has not come to yet.
    roots: Roots,
}

impl std::fmt::Debug for Verifying {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Verifying").field("done", &self.all.size).finish_non_exhaustive()
    }
}

impl Verifying {
    /// How many entries were checked so far, in entries.
    pub fn done(&self) -> u64 {
        self.all.size
    }
}

impl Ledger {
    /// Recomputes the tree over everything that is kept and compares. `progress` is told how many entries are done.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn verify(&self, trusted: &Verifier, progress: &mut dyn FnMut(u64)) -> LedgerResult<Verified> {
        let mut verifying = self.verifying(trusted)?;
        loop {
            progress(verifying.done());
            match self.verify_on(verifying)? {
                ControlFlow::Continue(further) => verifying = further,
                ControlFlow::Break(verified) => return Ok(verified),
            }
        }
    }

    /// Begins to verify.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn verifying(&self, trusted: &Verifier) -> LedgerResult<Verifying> {
        let checkpoints = self.checkpoints()?;
        let all = Verified {
            size: 0,
            root: Hash::EMPTY,
            checkpoints: checkpoints.len(),
            opened: 0,
            unknown: 0,
            misfit: None,
        };
        let roots = Roots { checkpoints: checkpoints.into(), grounds: self.grounds().into(), fits: 0 };
        let (frontier, state) = (Frontier::new(), State::default());
        Ok(Verifying { trusted: trusted.clone(), all, frontier, state, roots })
    }

    /// Goes on to verify: the next chunk, or the end.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn verify_on(&self, mut on: Verifying) -> LedgerResult<ControlFlow<Verified, Verifying>> {
        let rows = self.asked().read(on.all.size, CHUNK_ROWS)?;
        let leaves = self.asked().leaves(on.all.size, rows.len())?;
        if rows.is_empty() {
            return self.verified(on).map(ControlFlow::Break);
        }
        for (at, row) in rows.iter().enumerate() {
            on.all.misfit = on.roots.check(on.all.size, &on.frontier, &on.trusted);
            let leaf = tree::leaf(&row.bytes);
            let position = on.all.size;
            if on.all.misfit.is_none() && leaves.get(at) != Some(&leaf) {
                on.all.misfit = Some(Misfit::Bytes { position });
            }
            if on.all.misfit.is_none() {
                on.all.misfit = self.entry_fits(position, row, &mut on.state, &mut on.all.opened)?;
            }
            if on.all.misfit.is_some() {
                on.all.root = on.frontier.root();
                return Ok(ControlFlow::Break(on.all));
            }
            on.frontier.push(leaf);
            on.all.size += 1;
        }
        Ok(ControlFlow::Continue(on))
    }

    /// What is to be seen only at the end.
    fn verified(&self, on: Verifying) -> LedgerResult<Verified> {
        let Verifying { trusted, mut all, frontier, state, mut roots } = on;
        all.root = frontier.root();
        all.unknown = state.unknown().count() as u64;
        all.misfit = roots.check(all.size, &frontier, &trusted).or_else(|| roots.beyond(all.size));
        if all.misfit.is_none() && self.size() == all.size {
            let made = state.digest()?;
            // it takes as much memory as the log is long
            drop(state);
            if made != self.state.digest()? {
                all.misfit = Some(Misfit::State);
            }
        }
        Ok(all)
    }

    /// What decisions rested on, by the length of the log: that, the root, and where the decision stands.
    fn grounds(&self) -> Vec<(u64, String, u64)> {
        let grounds = self.state.grounds();
        let mut grounds: Vec<_> =
            grounds.map(|(position, rests)| (rests.size, rests.root.clone(), position)).collect();
        grounds.sort();
        grounds
    }

    fn entry_fits(
        &self,
        position: u64,
        row: &crate::Row,
        state: &mut State,
        opened: &mut u64,
    ) -> LedgerResult<Option<Misfit>> {
        let entry = match Entry::from_bytes(&row.bytes) {
            Ok(entry) => entry,
            Err(error) => return Ok(Some(Misfit::Entry { position, detail: error.to_string() })),
        };
        if let Some(sealed) = &row.sealed {
            match self.keys.open(&entry, sealed) {
                Ok(texts) => *opened += u64::from(texts.is_some()),
                Err(SealError::Closed { .. } | SealError::Differs { .. }) => {
                    return Ok(Some(Misfit::Sealed { position }));
                }
                Err(error) => return Err(error.into()),
            }
        }
        state.apply(entry);
        Ok(None)
    }
}

/// Checkpoints and grounds of decisions, as the log grows past each.
struct Roots {
    checkpoints: VecDeque<(u64, String)>,
    grounds: VecDeque<(u64, String, u64)>,
    fits: u64,
}

impl Roots {
    /// Whether whatever was said of the root over so many entries is so.
    fn check(&mut self, size: u64, frontier: &Frontier, trusted: &Verifier) -> Option<Misfit> {
        self.checkpoint(size, frontier, trusted).or_else(|| self.ground(size, frontier))
    }

    fn ground(&mut self, size: u64, frontier: &Frontier) -> Option<Misfit> {
        while let Some((_, root, position)) = self.grounds.pop_front_if(|(at, ..)| *at == size) {
            if root != frontier.root().to_string() {
                return Some(Misfit::Decision { position });
            }
        }
        None
    }

    fn checkpoint(&mut self, size: u64, frontier: &Frontier, trusted: &Verifier) -> Option<Misfit> {
        let (_, note) = self.checkpoints.pop_front_if(|(at, _)| *at == size)?;
        let note: Result<Note, _> = note.parse();
        let Ok(checkpoint) = note.and_then(|note| Checkpoint::open(&note, std::slice::from_ref(trusted)))
        else {
            return Some(Misfit::Signature { size });
        };
        if checkpoint.size() != size || *checkpoint.root() != frontier.root() {
            return Some(Misfit::Root { fits: self.fits, size });
        }
        self.fits = size;
        None
    }

    /// The first checkpoint over more than there is.
    fn beyond(&self, size: u64) -> Option<Misfit> {
        self.checkpoints.front().map(|(checkpoint, _)| Misfit::Short { checkpoint: *checkpoint, size })
    }
}
