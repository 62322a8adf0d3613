//! A store with several writers, and a model that remembers what they were promised.

use super::chance::Chance;
use super::faulty::{Faulty, Late, Plan, land};
use super::maker::Maker;
use super::naive::Naive;
use super::task::{Ran, Runs, Task};
use journal::tree::{Note, Signer};
use journal::{Engine, Error, Keyring, Ledger, LedgerError, LedgerResult, Snapshot};
use record::{Entry, EntryId, Id, Personal, Statement};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use tempfile::TempDir;

/// How many writers there are.
const WRITERS: usize = 3;
/// One call of so many fails.
const FAULTS: usize = 9;
/// How far back entries are corrected: not far, so that writers meet.
const RECENT: usize = 12;

/// Opens the store once more.
pub type Open = Box<dyn Fn() -> Box<dyn Engine>>;

/// What was done and seen, to know that a run was one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub steps: u64,
    pub entries: u64,
    pub faults: u64,
    pub acknowledged: u64,
    pub refused: u64,
    pub unsure: u64,
    pub different: u64,
    pub interrupted: u64,
    pub reopened: u64,
    pub snapshots_used: u64,
    pub snapshots_wrong: u64,
    pub forgotten: u64,
}

/// Entries that are appended together or not at all.
#[derive(Clone)]
pub struct Batch {
    pub entries: Vec<Entry>,
    /// So many at the beginning are those of an earlier batch, sent along again.
    pub again: usize,
}

impl Batch {
    pub fn new(entries: Vec<Entry>) -> Self {
        Self { entries, again: 0 }
    }
}

/// Everything of one run.
pub struct World {
    pub chance: Chance,
    pub open: Open,
    pub folder: TempDir,
    pub late: Late,
    plans: Vec<Plan>,
    pub ledgers: Vec<Option<Ledger>>,
    pub maker: Maker,
    /// Every batch that was ever made.
    pub batches: Vec<Batch>,
    /// Entries of batches that were not refused every time: they may be in the log.
    allowed: HashSet<EntryId>,
    /// What was acknowledged, and where it is.
    pub acknowledged: HashMap<EntryId, u64>,
    /// The log as it was read, entry by entry.
    pub log: Vec<Entry>,
    pub naive: Naive,
    /// Persons whose forgetting was acknowledged.
    pub forgotten: HashSet<Id>,
    pub notes: Vec<(u64, Note)>,
    pub tally: Tally,
}

/// An entry as all who deliver it mean it: without what sealing changes.
pub fn plain(entry: &Entry) -> Entry {
    let mut plain = entry.clone();
    plain.says.personal(&mut |_, field| *field = Personal::Sealed([0; 32]));
    plain
}

impl World {
    pub fn new(seed: u64, open: Open) -> Self {
        let mut chance = Chance::new(seed);
        let maker = Maker::new(Chance::new(chance.next()));
        let plans = (0..WRITERS).map(|_| Plan::new(chance.next())).collect();
        let mut world = Self {
            chance,
            open,
            folder: tempfile::tempdir().unwrap(),
            late: Late::default(),
            plans,
            ledgers: Vec::new(),
            maker,
            batches: Vec::new(),
            allowed: HashSet::new(),
            acknowledged: HashMap::new(),
            log: Vec::new(),
            naive: Naive::default(),
            forgotten: HashSet::new(),
            notes: Vec::new(),
            tally: Tally::default(),
        };
        world.ledgers = (0..WRITERS).map(|writer| Some(world.opened(writer))).collect();
        let first = world.maker.first();
        world.batches.push(Batch::new(first));
        world.append(vec![(0, vec![0])]);
        assert!(!world.acknowledged.is_empty(), "the first batch was not taken");
        world.faults(true);
        world
    }

    /// Lets calls fail, or all go well.
    pub fn faults(&self, on: bool) {
        self.plans.iter().for_each(|plan| plan.fail_one_in(if on { FAULTS } else { 0 }));
    }

    pub fn signer() -> Signer {
        Signer::new("example.org/journal", [3; 32].into()).unwrap()
    }

    pub fn keyring(&self) -> Keyring {
        Keyring::new(self.folder.path().join("persons"), [5; 32].into())
    }

    pub fn snapshot(&self) -> PathBuf {
        self.folder.path().join("state.snapshot")
    }

    fn engine(&self, writer: usize) -> Box<dyn Engine> {
        let (inner, plan) = ((self.open)(), self.plans[writer].clone());
        Box::new(Faulty { inner, plan, late: self.late.clone() })
    }

    /// The writer starts; as often as it takes.
    fn opened(&self, writer: usize) -> Ledger {
        loop {
            if let Ok(ledger) = Ledger::open(self.engine(writer), self.keyring()) {
                return ledger;
            }
        }
    }

    /// The writer is gone from one moment to the next, and starts again, with the snapshot that is there or without.
    pub fn reopen(&mut self, writer: usize, right: Option<bool>) {
        self.ledgers[writer] = None;
        self.tally.reopened += 1;
        let Some(right) = right else {
            self.ledgers[writer] = Some(self.opened(writer));
            return;
        };
        let (path, verifier) = (self.snapshot(), Self::signer().verifier());
        let (ledger, from) = loop {
            if let Ok(opened) = Ledger::open_from(self.engine(writer), self.keyring(), &path, &verifier) {
                break opened;
            }
        };
        match from {
            Snapshot::None => assert!(!path.exists()),
            Snapshot::Used(_) => {
                assert!(right, "a wrong snapshot was taken for a right one");
                self.tally.snapshots_used += 1;
            }
            Snapshot::Wrong => {
                assert!(!right, "a right snapshot was taken for a wrong one");
                self.tally.snapshots_wrong += 1;
            }
        }
        self.ledgers[writer] = Some(ledger);
    }

    /// What others may correct or take back: the latest of what was ever said, be it in the log or not.
    pub fn recent(&self) -> Vec<Entry> {
        self.batches.iter().rev().flat_map(|batch| &batch.entries).take(RECENT).cloned().collect()
    }

    /// Lets writers append batches, by their numbers: the second in the middle of the first's work, the third in that of the
    /// second. What came of the batches is held against the model.
    pub fn append(&mut self, work: Vec<(usize, Vec<usize>)>) -> Vec<(usize, bool)> {
        let runs = Runs::default();
        let order: Vec<usize> = work.iter().map(|(writer, _)| *writer).collect();
        let mut tasks: Vec<Task> = Vec::new();
        for (writer, batches) in work {
            let entries = |number: usize| (number, self.batches[number].entries.clone());
            let batches = batches.into_iter().map(entries).collect();
            let ledger = self.ledgers[writer].take().unwrap();
            tasks.push(Task { writer, ledger, batches, seed: self.chance.next(), clean: (self.open)() });
        }
        while tasks.len() > 1 {
            let (task, runs) = (tasks.pop().unwrap(), runs.clone());
            let after = self.chance.below(5);
            let around = order[tasks.len() - 1];
            self.plans[around].interrupt(after, Box::new(move || task.run(&runs)));
        }
        if let Some(task) = tasks.pop() {
            task.run(&runs);
        }
        for writer in &order {
            // there were too few calls for an interruption
            if let Some(task) = self.plans[*writer].left_over() {
                task();
            }
        }
        let runs = std::mem::take(&mut *runs.lock().unwrap());
        assert_eq!(runs.len(), order.len());
        if runs.first().is_some_and(|first| first.writer != order[0]) {
            self.tally.interrupted += 1;
        }
        let fresh = self.read_on();
        let mut well = Vec::new();
        for ran in runs {
            well.extend(self.judge(ran));
        }
        for entry in fresh {
            assert!(self.allowed.contains(&entry), "{entry} was refused, and is in the log");
        }
        well
    }

    /// What came of one writer's batches; which of them were acknowledged.
    fn judge(&mut self, ran: Ran) -> Vec<(usize, bool)> {
        self.ledgers[ran.writer] = Some(ran.ledger);
        let outcomes = match ran.outcomes {
            Err(error) => {
                assert!(is_lost(&error), "{error}");
                for number in &ran.batches {
                    self.unsure(*number);
                }
                return ran.batches.into_iter().map(|number| (number, false)).collect();
            }
            Ok(outcomes) => outcomes,
        };
        assert_eq!(outcomes.len(), ran.batches.len());
        let mut well = Vec::new();
        for (number, outcome) in ran.batches.into_iter().zip(outcomes) {
            well.push((number, outcome.is_ok()));
            self.outcome(number, ran.sizes, outcome);
        }
        well
    }

    fn unsure(&mut self, number: usize) {
        self.tally.unsure += 1;
        self.allowed.extend(self.batches[number].entries.iter().map(|entry| entry.id.clone()));
    }

    fn outcome(&mut self, number: usize, sizes: (u64, u64), outcome: LedgerResult<journal::Appended>) {
        let batch = self.batches[number].entries.clone();
        match outcome {
            Ok(appended) => {
                self.tally.acknowledged += 1;
                assert_eq!(appended.positions.len(), batch.len());
                for (entry, position) in batch.iter().zip(appended.positions) {
                    let there = self.log.get(usize::try_from(position).unwrap());
                    assert_eq!(there.map(plain), Some(plain(entry)), "at {position}");
                    let before = self.acknowledged.insert(entry.id.clone(), position);
                    assert!(before.is_none_or(|before| before == position), "{} moved", entry.id);
                    self.allowed.insert(entry.id.clone());
                }
            }
            Err(LedgerError::Refused(_)) => {
                self.tally.refused += 1;
                let justified = (sizes.0..=sizes.1).any(|size| !self.naive.admits(size, &batch));
                assert!(justified, "{batch:#?} was refused between {sizes:?}");
            }
            Err(LedgerError::Different { number, position, .. }) => {
                self.tally.different += 1;
                let there = &self.log[usize::try_from(position).unwrap()];
                let entry = &batch[number];
                // what was sealed of someone who is forgotten cannot be compared any more
                let gone =
                    matches!(&entry.says, Statement::Person(says) if self.naive.is_forgotten(&says.id));
                assert_eq!(there.id, entry.id);
                assert!(gone || plain(there) != plain(entry), "{} says the same", entry.id);
            }
            Err(error) => {
                assert!(is_lost(&error), "{error}");
                self.unsure(number);
            }
        }
    }

    /// Reads what has been added to the log: each entry once, and each one that may stand there. The ids of what is new.
    pub fn read_on(&mut self) -> Vec<EntryId> {
        let size = self.log.len() as u64;
        let rows = (self.open)().read(size, usize::MAX).unwrap();
        let mut fresh = Vec::new();
        for (row, position) in rows.iter().zip(size..) {
            let entry = Entry::from_bytes(&row.bytes).unwrap();
            assert!(!self.naive.holds(&entry.id, position), "{} is there twice", entry.id);
            let sound = self.naive.admits(position, std::slice::from_ref(&entry));
            assert!(sound, "{entry:#?} may not stand at {position}");
            self.naive.apply(&entry, position);
            fresh.push(entry.id.clone());
            self.log.push(entry);
        }
        fresh
    }

    /// The late write lands, if there is one.
    pub fn land(&mut self) {
        land(&self.late, (self.open)().as_mut());
        for entry in self.read_on() {
            assert!(self.allowed.contains(&entry), "{entry} was refused, and is in the log");
        }
    }

    pub fn ledger(&mut self, writer: usize) -> &mut Ledger {
        self.ledgers[writer].as_mut().unwrap()
    }

    pub fn writer(&mut self) -> usize {
        self.chance.below(WRITERS)
    }

    /// All writers, in an order of chance.
    pub fn writers(&mut self) -> Vec<usize> {
        let mut writers: Vec<usize> = (0..WRITERS).collect();
        for last in (1..WRITERS).rev() {
            writers.swap(last, self.chance.below(last + 1));
        }
        writers
    }

    pub fn count_faults(&mut self) {
        self.tally.faults = self.plans.iter().map(Plan::faults).sum();
    }
}

/// Whether the store did not do its work: the only thing that may go wrong with a sound batch.
pub fn is_lost(error: &LedgerError) -> bool {
    matches!(error, LedgerError::Store(Error::Store { .. }))
}
