//! Appending: all of a batch or none, checked against what is there, and again when another writer was quicker.

use std::collections::{HashMap, HashSet};

use record::state::Admission;
use record::{Entry, EntryId, Personal, Refusal, RestsOn};

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
    /// What is to be written, until it is.
    rows: Vec<Row>,
    entries: Vec<Entry>,
    /// Of each entry of the batch: where it stands already, or none if it is new.
    there: Vec<Option<u64>>,
}

/// Batches that were checked together.
struct Prepared {
    /// Those that may be appended, with their numbers.
    ready: Vec<(usize, Ready)>,
    /// Those that hold an entry of an earlier one, and those after them that may build on that: they have their turn when the
    /// earlier one is written. Then it shows whether they say the same.
    waiting: Vec<usize>,
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

    /// As [`Ledger::append`], but only while the log has so many entries: what was checked against that much of it stands on that much.
    /// `None`: others have written since; what they wrote is in the state now, and nothing has been appended.
    ///
    /// # Errors
    /// As [`Ledger::append`].
    pub fn append_at(
        &mut self,
        size: u64,
        entries: &[Entry],
        random: Random<'_>,
    ) -> LedgerResult<Option<Appended>> {
        self.catch_up()?;
        if self.size() != size {
            return Ok(None);
        }
        let (batches, mut failed) = ([entries], HashMap::new());
        self.other_roots(&batches, &mut failed)?;
        let Some(Prepared { mut ready, .. }) = self.prepare(&batches, &mut failed, random) else {
            return Err(failed.remove(&0).unwrap_or(LedgerError::Busy { attempts: 1 }));
        };
        let (mut rows, mut new) = (Vec::new(), Vec::new());
        for (_, one) in &mut ready {
            rows.append(&mut one.rows);
            new.append(&mut one.entries);
        }
        let first = match self.write(&rows, new) {
            Err(LedgerError::Store(Error::Conflict { expected, size })) if size > expected => {
                self.catch_up()?;
                return Ok(None);
            }
            written => written?,
        };
        outcomes(1, ready, failed, first).pop().unwrap_or_else(|| Ok(Appended::default())).map(Some)
    }

    /// Appends several batches with one write, each of them whole or not at all, whatever becomes of the others. One that is among
    /// them twice is written once, and acknowledged twice.
    ///
    /// # Errors
    /// When the store does not do its work: then of no batch is it known whether it was written.
    pub fn append_each(
        &mut self,
        batches: &[&[Entry]],
        random: Random<'_>,
    ) -> LedgerResult<Vec<LedgerResult<Appended>>> {
        let mut failed: HashMap<usize, LedgerError> = HashMap::new();
        for _ in 0..MOST_ATTEMPTS {
            self.catch_up()?;
            self.other_roots(batches, &mut failed)?;
            let Some(Prepared { mut ready, waiting }) = self.prepare(batches, &mut failed, random) else {
                continue;
            };
            let (mut rows, mut entries) = (Vec::new(), Vec::new());
            for (_, one) in &mut ready {
                rows.append(&mut one.rows);
                entries.append(&mut one.entries);
            }
            let first = match self.write(&rows, entries) {
                // another writer was quicker; a store that is shorter than it was is told
                Err(LedgerError::Store(Error::Conflict { expected, size })) if size > expected => continue,
                written => written?,
            };
            let mut outcomes = outcomes(batches.len(), ready, failed, first);
            for number in waiting {
                if let (Some(outcome), Some(batch)) = (outcomes.get_mut(number), batches.get(number)) {
                    *outcome = self.append(batch, random);
                }
            }
            return Ok(outcomes);
        }
        Err(LedgerError::Busy { attempts: MOST_ATTEMPTS })
    }

    /// Fails every batch with a decision that rests on another log than this: one whose first so many entries have another root.
    /// What cannot be a root, or is of a longer log than this is now, is refused with the batch.
    fn other_roots(
        &mut self,
        batches: &[&[Entry]],
        failed: &mut HashMap<usize, LedgerError>,
    ) -> LedgerResult<()> {
        for (batch, entries) in batches.iter().enumerate() {
            for (number, entry) in entries.iter().enumerate() {
                let size = self.size();
                let can_be = |rests: &&RestsOn| rests.size <= size && record::unhex(&rests.root).is_some();
                let Some(rests) = entry.says.rests_on().filter(can_be) else { continue };
                if rests.root != tree::root(&self.leaves(rests.size)?).to_string() {
                    failed.insert(batch, LedgerError::OtherRoot { number, size: rests.size });
                }
            }
        }
        Ok(())
    }

    /// Checks all batches, each with those before it; `None` if one turned out otherwise than others may have been told.
    fn prepare(
        &mut self,
        batches: &[&[Entry]],
        failed: &mut HashMap<usize, LedgerError>,
        random: Random<'_>,
    ) -> Option<Prepared> {
        // a refusal can be lifted by what others have written since; other failures cannot
        failed.retain(|_, error| !matches!(error, LedgerError::Refused(_)));
        let mut check = self.state.check();
        let mut admitted = Vec::with_capacity(batches.len());
        let (mut refused, mut waiting, mut new) = (Vec::new(), Vec::new(), HashSet::new());
        for (number, batch) in batches.iter().enumerate().filter(|(number, _)| !failed.contains_key(number)) {
            match check.batch(batch) {
                Ok(admissions) => {
                    new.extend(batch.iter().map(|entry| &entry.id));
                    admitted.push((number, *batch, admissions));
                }
                Err(refusals) if !waiting.is_empty() || is_again(&refusals, &new) => waiting.push(number),
                Err(refusals) => refused.push((number, LedgerError::Refused(refusals))),
            }
        }
        failed.extend(refused);
        let mut ready = Vec::with_capacity(admitted.len());
        for (number, batch, admissions) in admitted {
            match self.ready(batch, &admissions, random) {
                Ok(one) => ready.push((number, one)),
                Err(error) => {
                    failed.insert(number, error);
                    return None;
                }
            }
        }
        Some(Prepared { ready, waiting })
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
        match self.engine().append(first, rows) {
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
                let there = self.engine().read(first, rows.len()).unwrap_or_default();
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

/// Whether a batch was refused for an entry that an earlier batch has too.
fn is_again(refusals: &[(usize, Refusal)], earlier: &HashSet<&EntryId>) -> bool {
    let again = |refusal: &Refusal| matches!(refusal, Refusal::Twice { entry } if earlier.contains(entry));
    refusals.iter().any(|(_, refusal)| again(refusal))
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
        let new = one.there.iter().filter(|there| there.is_none()).count();
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
