//! The state as bytes and back: a cache, so that a start does not replay everything.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
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

#[derive(Serialize, Deserialize)]
struct Form {
    version: u32,
    names: Vec<String>,
    lines: Vec<Line>,
    ids: Vec<(u128, u32)>,
    facts: Vec<(Key, SmallVec<[Said; 1]>)>,
    kept: Vec<(u32, u32, Vec<u8>)>,
}

impl State {
    /// The state as bytes: the same for the same log.
    ///
    /// # Errors
    /// When a statement cannot be written.
    pub fn to_snapshot(&self) -> Result<Vec<u8>, SnapshotError> {
        let bytes = |kept: &Kept| {
            let bytes = kept.entry.to_bytes().map_err(|error| SnapshotError::Write(error.to_string()))?;
            Ok((kept.position, kept.gone, bytes))
        };
        let mut ids: Vec<(u128, u32)> = self.ids.iter().map(|(mark, position)| (*mark, *position)).collect();
        ids.sort_unstable_by_key(|(_, position)| *position);
        let form = Form {
            version: FORM,
            names: self.names.texts().map(str::to_owned).collect(),
            lines: self.lines.clone(),
            ids,
            facts: self.facts.all().to_vec(),
            kept: self.kept.iter().map(bytes).collect::<Result<_, SnapshotError>>()?,
        };
        postcard::to_allocvec(&form).map_err(|error| SnapshotError::Write(error.to_string()))
    }

    /// The state from bytes that [`State::to_snapshot`] made. Whether they belong to a log is for the caller to know.
    ///
    /// # Errors
    /// When they are none of its bytes.
    pub fn from_snapshot(bytes: &[u8]) -> Result<State, SnapshotError> {
        let form: Form =
            postcard::from_bytes(bytes).map_err(|error| SnapshotError::Form(error.to_string()))?;
        if form.version != FORM {
            return Err(SnapshotError::Form(form.version.to_string()));
        }
        let mut state = State {
            names: Names::from_texts(form.names.into_iter()),
            lines: form.lines,
            ids: form.ids.into_iter().collect::<HashMap<u128, u32>>(),
            facts: Facts::from_all(form.facts),
            ..State::default()
        };
        for (position, gone, bytes) in form.kept {
            let entry = Entry::from_bytes(&bytes).map_err(|error| SnapshotError::Form(error.to_string()))?;
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
            state.kept.push(Kept { position, gone, entry: Arc::new(entry) });
        }
        Ok(state)
    }
}
