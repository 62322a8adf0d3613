//! Appending: all of a batch or none, checked against what is there, and again when another writer was quicker.

use std::collections::HashMap;

use record::state::Admission;
use record::{Entry, Personal};

use super::{Ledger, LedgerError, LedgerResult, replay};
use crate::seal::Random;
use crate::{Error, Row, tree};

/// How often a batch is tried when others write too.
const MOST_ATTEMPTS: u32 = 1_000;

/// What became of a batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appended {
    /// Of each entry, in order: where it stands in the log.
    pub positions: Vec<u64>,
    /// How many are new; the others had been recorded before, word for word.
    pub new: usize,
}

/// A batch that may be appended.
struct Ready {
    rows: Vec<Row>,
    entries: Vec<Entry>,
    /// Of each entry of the batch: where it stands already, or none if it is new.
    there: Vec<Option<u64>>,
}

impl Ledger {
    /// Appends all entries, or none. When it returns, they are on stable storage and in the state. Personal fields are sealed.
    ///
    /// # Errors
    /// [`LedgerError::Refused`] with every reason, [`LedgerError::Different`], or when the store does not do its work; after
    /// [`LedgerError::Store`] the batch may have been written, all of it or nothing: appending it again is safe.
    pub fn append(&mut self, entries: &[Entry], random: Random<'_>) -> LedgerResult<Appended> {
        let mut batches = self.append_each(&[entries], random)?;
        batches.pop().unwrap_or_else(|| Ok(Appended::default()))
    }

    /// Appends several batches with one write, each of them whole or not at all, whatever becomes of the others.
    ///
    /// # Errors
    /// When the store does not do its work: then of no batch.
    pub fn append_each(
        &mut self,
        batches: &[&[Entry]],
        random: Random<'_>,
    ) -> LedgerResult<Vec<LedgerResult<Appended>>> {
        let mut failed: HashMap<usize, LedgerError> = HashMap::new();
        for _ in 0..MOST_ATTEMPTS {
            self.catch_up()?;
            let Some(ready) = self.prepare(batches, &mut failed, random) else { continue };
            let rows: Vec<Row> = ready.iter().flat_map(|(_, one)| one.rows.iter().cloned()).collect();
            let entries: Vec<Entry> = ready.iter().flat_map(|(_, one)| one.entries.iter().cloned()).collect();
            match self.write(&rows, entries) {
                Err(LedgerError::Store(Error::Conflict { .. })) => {}
                Err(error) => return Err(error),
                Ok(first) => return Ok(outcomes(batches.len(), ready, failed, first)),
            }
        }
        Err(LedgerError::Busy { attempts: MOST_ATTEMPTS })
    }

    /// Checks all batches, each with those before it; `None` if one turned out otherwise than others may have been told.
    fn prepare(
        &mut self,
        batches: &[&[Entry]],
        failed: &mut HashMap<usize, LedgerError>,
        random: Random<'_>,
    ) -> Option<Vec<(usize, Ready)>> {
        // a refusal can be lifted by what others have written since; other failures cannot
        failed.retain(|_, error| !matches!(error, LedgerError::Refused(_)));
        let mut check = self.state.check();
        let mut admitted = Vec::with_capacity(batches.len());
        for (number, batch) in batches.iter().enumerate().filter(|(number, _)| !failed.contains_key(number)) {
            admitted.push((number, *batch, check.batch(batch)));
        }
        let mut ready = Vec::with_capacity(batches.len());
        for (number, batch, admissions) in admitted {
            let one = match admissions {
                Err(refusals) => Err(LedgerError::Refused(refusals)),
                Ok(admissions) => match self.ready(batch, &admissions, random) {
                    Err(error) => {
                        failed.insert(number, error);
                        return None;
                    }
                    ready => ready,
                },
            };
            match one {
                Ok(one) => ready.push((number, one)),
                Err(refused) => {
                    failed.insert(number, refused);
                }
            }
        }
        Some(ready)
    }

    /// Seals and writes out the new entries of a batch; those that are there already must say the same.
    fn ready(
        &mut self,
        batch: &[Entry],
        admissions: &[Admission],
        random: Random<'_>,
    ) -> LedgerResult<Ready> {
        let mut ready = Ready { rows: Vec::new(), entries: Vec::new(), there: Vec::new() };
        for (number, (entry, admission)) in batch.iter().zip(admissions).enumerate() {
            if let Admission::There(position) = *admission {
                if !self.says_the_same(position, entry)? {
                    return Err(LedgerError::Different { number, id: entry.id.clone(), position });
                }
                ready.there.push(Some(position));
                continue;
            }
            let mut entry = entry.clone();
            let sealed = self.keys.seal(&mut entry, random)?;
            let bytes = entry.to_bytes().map_err(|error| LedgerError::Unwritten { number, error })?;
            ready.rows.push(Row { bytes, sealed });
            ready.entries.push(entry);
            ready.there.push(None);
        }
        Ok(ready)
    }

    /// Writes rows and takes their entries into the state; where the first of them stands.
    fn write(&mut self, rows: &[Row], entries: Vec<Entry>) -> LedgerResult<u64> {
        let first = self.size();
        if rows.is_empty() {
            return Ok(first);
        }
        match self.engine.append(first, rows) {
            Ok(()) => {
                for (row, entry) in rows.iter().zip(entries) {
                    self.frontier.push(tree::leaf(&row.bytes));
                    self.state.apply(entry);
                }
                Ok(first)
            }
            Err(Error::Conflict { expected, size }) => Err(Error::Conflict { expected, size }.into()),
            Err(error) => {
                // it may have been written before the store failed: if what follows is ours, it was
                let there = self.engine.read(first, rows.len()).unwrap_or_default();
                let ours =
                    there.len() == rows.len() && there.iter().zip(rows).all(|(a, b)| a.bytes == b.bytes);
                if ours && self.catch_up().is_ok() { Ok(first) } else { Err(error.into()) }
            }
        }
    }

    /// Whether the entry at a position says what another does: all but who wrote it down and when.
    fn says_the_same(&mut self, position: u64, entry: &Entry) -> LedgerResult<bool> {
        let Some(row) = self.row(position)? else { return Ok(false) };
        let mut there = replay::decode(position, &row)?;
        if let Some(sealed) = &row.sealed
            && let Some(texts) = self.keys.open(&there, sealed)?
        {
            let mut texts = texts.into_iter();
            there.says.personal(&mut |_, field| {
                if let Some((_, text)) = texts.next() {
                    *field = Personal::Open(text);
                }
            });
        }
        there.recorded = entry.recorded;
        there.by.clone_from(&entry.by);
        Ok(there == *entry)
    }
}

/// What became of each batch, in order: the ready ones stand one after the other from a position on.
fn outcomes(
    count: usize,
    ready: Vec<(usize, Ready)>,
    mut failed: HashMap<usize, LedgerError>,
    first: u64,
) -> Vec<LedgerResult<Appended>> {
    let mut next = first;
    let mut placed: HashMap<usize, Appended> = HashMap::with_capacity(ready.len());
    for (number, one) in ready {
        let new = one.rows.len();
        let place = |there: Option<u64>| {
            there.unwrap_or_else(|| {
                next += 1;
                next - 1
            })
        };
        placed.insert(number, Appended { positions: one.there.into_iter().map(place).collect(), new });
    }
    let outcome = |number: usize| match failed.remove(&number) {
        Some(error) => Err(error),
        None => Ok(placed.remove(&number).unwrap_or_default()),
    };
    (0..count).map(outcome).collect()
}
