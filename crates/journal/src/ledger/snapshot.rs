//! The state on disk, so that a start does not replay everything: a cache, that is checked and made again when it does not fit.

use std::path::Path;

use record::State;
use sha2::{Digest as _, Sha256};

use super::{Ledger, LedgerError, LedgerResult};
use crate::Engine;
use crate::seal::Keyring;
use crate::tree::{self, Frontier, Hash, Note, Signer, Verifier};

/// The first line of a snapshot's note.
const TITLE: &str = "hatoba snapshot 1";
/// What parts the note from the body.
const BREAK: &[u8] = b"\n--\n";

/// What became of a snapshot at a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snapshot {
    /// There was none.
    None,
    /// It was used: so many entries were in it.
    Used(u64),
    /// It did not fit this journal, or was damaged: it was left aside, and everything replayed.
    Wrong,
}

struct Loaded {
    state: State,
    frontier: Frontier,
}

impl Ledger {
    /// Opens a journal from a snapshot where there is a right one, and replays the rest.
    ///
    /// # Errors
    /// As [`Ledger::open`]. A wrong snapshot is no error.
    pub fn open_from(
        mut engine: Box<dyn Engine>,
        keys: Keyring,
        path: &Path,
        trusted: &Verifier,
    ) -> LedgerResult<(Ledger, Snapshot)> {
        let Ok(bytes) = std::fs::read(path) else {
            return Ok((Ledger::open(engine, keys)?, Snapshot::None));
        };
        match load(engine.as_mut(), &bytes, trusted)? {
            Some(Loaded { state, frontier }) => {
                let used = Snapshot::Used(state.size());
                Ok((Ledger::resume(engine, keys, state, frontier)?, used))
            }
            None => Ok((Ledger::open(engine, keys)?, Snapshot::Wrong)),
        }
    }

    /// Writes the state beside the journal, signed so that another's or an altered one is not taken for it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_snapshot(&mut self, path: &Path, signer: &Signer) -> LedgerResult<()> {
        let state = self.state.to_snapshot().map_err(std::io::Error::other)?;
        let last = match self.size().checked_sub(1) {
            Some(position) => self.row(position)?.map_or(Hash::EMPTY, |row| tree::leaf(&row.bytes)),
            None => Hash::EMPTY,
        };
        let frontier = self.frontier.to_bytes();
        let mut body = u32::try_from(frontier.len()).unwrap_or(0).to_be_bytes().to_vec();
        body.extend(frontier);
        body.extend(state);
        let digest = record::hex(&Sha256::digest(&body));
        let (size, root) = (self.size(), self.root());
        let text = format!("{TITLE}\n{size}\n{root}\n{last}\n{digest}\n");
        let mut bytes = Note::sign(&text, signer)?.to_string().into_bytes();
        bytes.extend(BREAK);
        bytes.extend(body);
        let beside = path.with_extension(format!("{}.new", std::process::id()));
        std::fs::write(&beside, bytes)?;
        Ok(std::fs::rename(&beside, path)?)
    }
}

/// The state of a snapshot, if it is whole, ours, and of this journal.
///
/// # Errors
/// When the journal cannot be asked.
fn load(engine: &mut dyn Engine, bytes: &[u8], trusted: &Verifier) -> LedgerResult<Option<Loaded>> {
    let Some((size, last, loaded)) = read(bytes, trusted) else { return Ok(None) };
    if engine.size()? < size {
        return Ok(None);
    }
    let there = match size.checked_sub(1) {
        Some(position) => engine.read(position, 1)?.first().map(|row| tree::leaf(&row.bytes)),
        None => Some(Hash::EMPTY),
    };
    Ok((there == Some(last)).then_some(loaded))
}

fn read(bytes: &[u8], trusted: &Verifier) -> Option<(u64, Hash, Loaded)> {
    let at = bytes.windows(BREAK.len()).position(|window| window == BREAK)?;
    let (note, rest) = bytes.split_at_checked(at)?;
    let body = rest.get(BREAK.len()..)?;
    let note: Note = std::str::from_utf8(note).ok()?.parse().ok()?;
    note.verify(std::slice::from_ref(trusted)).ok()?;
    let lines: Vec<&str> = note.text().lines().collect();
    let [TITLE, size, root, last, digest] = lines.as_slice() else { return None };
    if record::hex(&Sha256::digest(body)) != *digest {
        return None;
    }
    let size: u64 = size.parse().ok()?;
    let last = Hash::from_bytes(record::unhex(last)?);
    let (length, rest) = body.split_at_checked(4)?;
    let length = u32::from_be_bytes(length.try_into().ok()?) as usize;
    let (frontier, state) = rest.split_at_checked(length)?;
    let frontier = Frontier::from_bytes(frontier).ok()?;
    let state = State::from_snapshot_by(state, &at_once).ok()?;
    let fits = state.size() == size && frontier.size() == size && frontier.root().to_string() == *root;
    fits.then_some((size, last, Loaded { state, frontier }))
}

impl From<record::state::SnapshotError> for LedgerError {
    fn from(error: record::state::SnapshotError) -> LedgerError {
        LedgerError::File(std::io::Error::other(error))
    }
}

/// Does all pieces of some work at once.
fn at_once(pieces: usize, work: &(dyn Fn(usize) + Sync)) {
    std::thread::scope(|scope| {
        for piece in 0..pieces {
            scope.spawn(move || work(piece));
        }
    });
}
