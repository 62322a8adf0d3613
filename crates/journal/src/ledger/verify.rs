//! Whether the journal is what it was: every byte of every entry, every checkpoint, everything sealed, and the state.

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

impl Ledger {
    /// Recomputes the tree over everything that is kept and compares. `progress` is told how many entries are done.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn verify(&mut self, trusted: &Verifier, progress: &mut dyn FnMut(u64)) -> LedgerResult<Verified> {
        let checkpoints = self.engine().checkpoints()?;
        let mut all = Verified {
            size: 0,
            root: Hash::EMPTY,
            checkpoints: checkpoints.len(),
            opened: 0,
            unknown: 0,
            misfit: None,
        };
        let grounds = self.grounds();
        let mut roots = Roots { checkpoints: &checkpoints, grounds: &grounds, trusted, fits: 0 };
        let (mut frontier, mut state) = (Frontier::new(), State::default());
        loop {
            let rows = self.engine().read(all.size, CHUNK_ROWS)?;
            let leaves = self.engine().leaves(all.size, rows.len())?;
            if rows.is_empty() {
                break;
            }
            progress(all.size);
            for (at, row) in rows.iter().enumerate() {
                all.misfit = roots.check(all.size, &frontier);
                let leaf = tree::leaf(&row.bytes);
                let position = all.size;
                if all.misfit.is_none() && leaves.get(at) != Some(&leaf) {
                    all.misfit = Some(Misfit::Bytes { position });
                }
                if all.misfit.is_none() {
                    all.misfit = self.entry_fits(position, row, &mut state, &mut all)?;
                }
                if all.misfit.is_some() {
                    all.root = frontier.root();
                    return Ok(all);
                }
                frontier.push(leaf);
                all.size += 1;
            }
        }
        all.root = frontier.root();
        all.unknown = state.unknown().count() as u64;
        all.misfit = roots.check(all.size, &frontier).or_else(|| roots.beyond(all.size));
        if all.misfit.is_none()
            && self.size() == all.size
            && state.to_snapshot()? != self.state.to_snapshot()?
        {
            all.misfit = Some(Misfit::State);
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
        all: &mut Verified,
    ) -> LedgerResult<Option<Misfit>> {
        let entry = match Entry::from_bytes(&row.bytes) {
            Ok(entry) => entry,
            Err(error) => return Ok(Some(Misfit::Entry { position, detail: error.to_string() })),
        };
        if let Some(sealed) = &row.sealed {
            match self.keys.open(&entry, sealed) {
                Ok(opened) => all.opened += u64::from(opened.is_some()),
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
struct Roots<'c> {
    checkpoints: &'c [(u64, String)],
    grounds: &'c [(u64, String, u64)],
    trusted: &'c Verifier,
    fits: u64,
}

impl Roots<'_> {
    /// Whether whatever was said of the root over so many entries is so.
    fn check(&mut self, size: u64, frontier: &Frontier) -> Option<Misfit> {
        self.checkpoint(size, frontier).or_else(|| self.ground(size, frontier))
    }

    fn ground(&mut self, size: u64, frontier: &Frontier) -> Option<Misfit> {
        while let Some(((at, root, position), rest)) = self.grounds.split_first()
            && *at == size
        {
            self.grounds = rest;
            if *root != frontier.root().to_string() {
                return Some(Misfit::Decision { position: *position });
            }
        }
        None
    }

    fn checkpoint(&mut self, size: u64, frontier: &Frontier) -> Option<Misfit> {
        let (first, rest) = self.checkpoints.split_first()?;
        if first.0 != size {
            return None;
        }
        self.checkpoints = rest;
        let note: Result<Note, _> = first.1.parse();
        let Ok(checkpoint) =
            note.and_then(|note| Checkpoint::open(&note, std::slice::from_ref(self.trusted)))
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
        self.checkpoints.first().map(|(checkpoint, _)| Misfit::Short { checkpoint: *checkpoint, size })
    }
}
