//! The state as bytes and back: a cache, so that a start does not replay everything.

use std::sync::{Arc, OnceLock};

use postcard::ser_flavors::Flavor;
use serde::ser::{Error as _, SerializeStruct as _};
use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use smallvec::SmallVec;

use super::facts::{Facts, Key, Said};
use super::names::Names;
use super::{Kept, Line, State};
use crate::{Entry, Statement};

/// The form of a snapshot; one of another form is not read.
const FORM: u32 = 1;

/// Why bytes are no snapshot. Nothing is lost by that: the state is made again from the log.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SnapshotError {
    /// The bytes are none of this form.
    #[error("no snapshot of this form: {0}")]
    Form(String),
    /// The state holds a statement that cannot be written.
    #[error("the state cannot be written: {0}")]
    Write(String),
}

/// What is read; texts and entries are still where they were.
#[derive(Deserialize)]
struct Form<'b> {
    version: u32,
    #[serde(borrow)]
    names: Vec<&'b str>,
    lines: Vec<Line>,
    ids: Vec<(u128, u32)>,
    facts: Vec<(Key, SmallVec<[Said; 1]>)>,
    #[serde(borrow)]
    kept: Vec<(u32, u32, &'b [u8])>,
}

/// A state as a [`Form`] is written, without a copy of it.
struct Written<'s>(&'s State);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let state = self.0;
        let mut ids: Vec<(u128, u32)> = state.ids.iter().map(|(mark, position)| (*mark, *position)).collect();
        ids.sort_unstable_by_key(|(_, position)| *position);
        let mut form = serializer.serialize_struct("Form", 6)?;
        form.serialize_field("version", &FORM)?;
        form.serialize_field("names", &Each(|| state.names.texts()))?;
        form.serialize_field("lines", &state.lines)?;
        form.serialize_field("ids", &ids)?;
        form.serialize_field("facts", state.facts.all())?;
        form.serialize_field("kept", &Each(|| state.kept.iter().map(WrittenKept)))?;
        form.end()
    }
}

/// A list that is made while it is written.
struct Each<F>(F);

impl<I, F> Serialize for Each<F>
where
    I: Iterator,
    I::Item: Serialize,
    F: Fn() -> I,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// A kept entry as its position, where it ends, and its bytes.
struct WrittenKept<'s>(&'s Kept);

impl Serialize for WrittenKept<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes = self.0.entry.to_bytes().map_err(S::Error::custom)?;
        (self.0.position, self.0.gone, bytes).serialize(serializer)
    }
}

/// Bytes that are digested by the block: most are given one by one.
struct Digesting {
    digest: Sha256,
    block: Vec<u8>,
}

/// Bytes of a block.
const BLOCK_BYTES: usize = 4_096;

impl Default for Digesting {
    fn default() -> Digesting {
        Digesting { digest: Sha256::new(), block: Vec::with_capacity(BLOCK_BYTES) }
    }
}

impl Flavor for Digesting {
    type Output = [u8; 32];

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.block.push(byte);
        if self.block.len() >= BLOCK_BYTES {
            self.digest.update(&self.block);
            self.block.clear();
        }
        Ok(())
    }

    fn finalize(mut self) -> postcard::Result<[u8; 32]> {
        self.digest.update(&self.block);
        Ok(self.digest.finalize().into())
    }
}

impl State {
    /// The state as bytes: the same for the same log.
    ///
    /// # Errors
    /// When a statement cannot be written.
    pub fn to_snapshot(&self) -> Result<Vec<u8>, SnapshotError> {
        postcard::to_allocvec(&Written(self)).map_err(|error| SnapshotError::Write(error.to_string()))
    }

    /// The digest (SHA-256) of those bytes, which are not kept: they take as much memory as the log is long.
    ///
    /// # Errors
    /// As [`State::to_snapshot`].
    pub fn digest(&self) -> Result<[u8; 32], SnapshotError> {
        let digest = postcard::serialize_with_flavor(&Written(self), Digesting::default());
        digest.map_err(|error| SnapshotError::Write(error.to_string()))
    }

    /// The state from bytes that [`State::to_snapshot`] made. Whether they belong to a log is for the caller to know.
    ///
    /// # Errors
    /// When they are none of its bytes.
    pub fn from_snapshot(bytes: &[u8]) -> Result<State, SnapshotError> {
        State::from_snapshot_by(bytes, &|pieces, work| (0..pieces).for_each(work))
    }

    /// As [`State::from_snapshot`], with pieces of the work done as the caller can.
    ///
    /// # Errors
    /// When they are none of its bytes, or a piece was not done.
    pub fn from_snapshot_by(bytes: &[u8], doing: Doing<'_>) -> Result<State, SnapshotError> {
        let form: Form<'_> =
            postcard::from_bytes(bytes).map_err(|error| SnapshotError::Form(error.to_string()))?;
        if form.version != FORM {
            return Err(SnapshotError::Form(form.version.to_string()));
        }
        let mut state = State {
            names: Names::from_texts(form.names.into_iter()),
            lines: form.lines,
            ids: form.ids.into_iter().collect(),
            facts: Facts::from_all(form.facts),
            ..State::default()
        };
        let entries = entries(&form.kept, doing)?;
        for ((position, gone, _), entry) in form.kept.iter().zip(entries) {
            let (position, gone) = (*position, *gone);
            let at = u32::try_from(state.kept.len()).unwrap_or(u32::MAX);
            match &entry.says {
                Statement::Founding(_) => state.founding = Some(position),
                Statement::Unknown(_) => state.unknown.push(position),
                Statement::Source(source) => {
                    let name = state.names.number(source.id.as_str());
                    state.ranks.insert(name, source.reliability as u8);
                }
                _ => {}
            }
            state.index(&entry, at);
            state.kept.push(Kept { position, gone, entry });
        }
        Ok(state)
    }
}

/// How pieces of work, of which each is called by its number, are done: one after another, or at once.
pub type Doing<'d> = &'d dyn Fn(usize, &(dyn Fn(usize) + Sync));

/// Pieces into which reading is cut. More than a machine has processors do no harm.
const PIECES: usize = 4;

/// The entries that are kept whole, in order: most of the time that a snapshot takes goes into reading them.
fn entries(kept: &[(u32, u32, &[u8])], doing: Doing<'_>) -> Result<Vec<Arc<Entry>>, SnapshotError> {
    let pieces: Vec<_> =
        kept.chunks(kept.len().div_ceil(PIECES).max(1)).map(|piece| (piece, OnceLock::new())).collect();
    doing(pieces.len(), &|number| {
        let Some((piece, read)) = pieces.get(number) else { return };
        read.get_or_init(|| {
            piece
                .iter()
                .map(|(_, _, bytes)| Entry::from_bytes(bytes).map(Arc::new))
                .collect::<Result<Vec<_>, _>>()
        });
    });
    let mut all = Vec::with_capacity(kept.len());
    for (_, read) in pieces {
        let read = read.into_inner().ok_or_else(|| SnapshotError::Form("not read".to_owned()))?;
        all.append(&mut read.map_err(|error| SnapshotError::Form(error.to_string()))?);
    }
    Ok(all)
}
