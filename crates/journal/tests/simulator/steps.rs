//! What happens in a run, one step after the other.

use super::world::{Batch, World, is_lost};
use journal::{Keyring, Ledger, Memory};
use record::{Entry, Id, Statement};
use std::fs;
use std::time::Duration;

impl World {
    /// Something happens.
    pub fn step(&mut self) {
        self.tally.steps += 1;
        if self.chance.one_in(3) {
            self.land();
        }
        match self.chance.below(40) {
            0 => self.crash(),
            1 => self.snapshot_and_crash(),
            2 => self.wrong_snapshot(),
            3 => self.sign(),
            4 => self.forget(),
            5 => self.follow(),
            6 => self.other_of_an_id(),
            7..=12 => self.deliver_again(),
            _ => self.write(),
        }
    }

    /// One to three writers at once, each with one to four batches.
    fn write(&mut self) {
        let at_once = [1, 1, 2, 2, 3][self.chance.below(5)];
        let writers = self.writers();
        let mut work = Vec::new();
        for writer in writers.into_iter().take(at_once) {
            let count = if self.chance.one_in(4) { 1 + self.chance.below(4) } else { 1 };
            let numbers: Vec<usize> = (0..count).map(|_| self.batch()).collect();
            work.push((writer, numbers));
        }
        self.append(work);
    }

    /// The number of a batch: mostly a new one, or one that is being delivered already.
    fn batch(&mut self) -> usize {
        if self.chance.one_in(6) {
            let recent = self.batches.len().saturating_sub(6);
            return recent + self.chance.below(self.batches.len() - recent);
        }
        let recent = self.recent();
        let mut batch = Batch::new(self.maker.batch(&recent));
        if self.chance.one_in(12) {
            // a client that was never told of its last batch sends it along with the next
            let mut entries = self.batches[self.batches.len() - 1].entries.clone();
            batch.again = entries.len();
            entries.extend(batch.entries);
            batch.entries = entries;
        }
        self.batches.push(batch);
        self.batches.len() - 1
    }

    /// Batches come again, also from other writers, and all at once.
    fn deliver_again(&mut self) {
        let far = if self.chance.one_in(4) { self.batches.len() } else { self.batches.len().min(8) };
        let number = self.batches.len() - 1 - self.chance.below(far);
        let at_once = 1 + self.chance.below(3);
        let writers = self.writers();
        let twice = self.chance.one_in(3);
        let numbers = || if twice { vec![number, number] } else { vec![number] };
        self.append(writers.into_iter().take(at_once).map(|writer| (writer, numbers())).collect());
    }

    /// Something else under an id that is surely taken: never written.
    fn other_of_an_id(&mut self) {
        let at = self.chance.below(self.log.len());
        let there = self.log[at].clone();
        let writer = self.writer();
        if !self.acknowledged.contains_key(&there.id) {
            return;
        }
        let other = self.maker.other_of_that_id(&there);
        self.batches.push(Batch::new(vec![other]));
        let number = self.batches.len() - 1;
        let well = self.append(vec![(writer, vec![number])]);
        assert!(!well[0].1);
        // it was never a batch: nobody is to correct it
        self.batches.pop();
    }

    fn crash(&mut self) {
        let writer = self.writer();
        self.reopen(writer, None);
    }

    fn snapshot_and_crash(&mut self) {
        let (writer, other, path) = (self.writer(), self.writer(), self.snapshot());
        let _ = fs::remove_file(&path);
        // where it could not be written there is none
        let _ = self.ledger(writer).save_snapshot(&path, &Self::signer());
        if self.chance.one_in(2) {
            self.write();
        }
        self.reopen(other, Some(true));
    }

    /// A snapshot that was cut, changed, signed by someone else, or is of another journal.
    fn wrong_snapshot(&mut self) {
        let (writer, path) = (self.writer(), self.snapshot());
        self.faults(false);
        let signer = Self::signer();
        match self.chance.below(4) {
            0 => {
                let stranger = journal::tree::Signer::new("example.org/journal", [4; 32].into()).unwrap();
                self.ledger(writer).save_snapshot(&path, &stranger).unwrap();
            }
            1 => {
                let keys = Keyring::new(self.folder.path().join("others"), [5; 32].into());
                let mut other = Ledger::open(Box::new(Memory::new()), keys).unwrap();
                let count = 1 + self.chance.below(self.log.len());
                let first = self.maker.first();
                other.append(&first[..count.min(first.len())], &mut |_| {}).unwrap();
                other.save_snapshot(&path, &signer).unwrap();
            }
            what => {
                self.ledger(writer).save_snapshot(&path, &signer).unwrap();
                let mut bytes = fs::read(&path).unwrap();
                let at = self.chance.below(bytes.len());
                bytes[at] ^= 1 << self.chance.below(8);
                if what == 2 {
                    bytes.truncate(at);
                }
                fs::write(&path, bytes).unwrap();
            }
        }
        self.faults(true);
        self.reopen(writer, Some(false));
        fs::remove_file(&path).unwrap();
    }

    fn sign(&mut self) {
        let writer = self.writer();
        let ledger = self.ledger(writer);
        let size = ledger.size();
        match ledger.checkpoint(&Self::signer()) {
            Ok(note) => self.notes.push((size, note)),
            Err(error) => assert!(is_lost(&error), "{error}"),
        }
    }

    fn follow(&mut self) {
        let writer = self.writer();
        if let Err(error) = self.ledger(writer).follow(Duration::ZERO) {
            assert!(is_lost(&error), "{error}");
        }
    }

    /// As the program forgets: it is recorded, then key and ciphertext are destroyed; what failed is done again.
    fn forget(&mut self) {
        let persons = self.log.iter().filter_map(|entry| match &entry.says {
            Statement::Person(says) => Some(says.id.clone()),
            _ => None,
        });
        let persons: Vec<Id> = persons.collect();
        if persons.is_empty() {
            return;
        }
        let (person, writer) = (self.chance.pick(&persons).clone(), self.writer());
        if !self.ledger(writer).state().is_forgotten(&person) {
            let known = self.batches.iter().position(|batch| is_forgotten(&batch.entries, &person));
            let number = known.unwrap_or_else(|| {
                let entry = self.maker.forgotten(&person);
                self.batches.push(Batch::new(vec![entry]));
                self.batches.len() - 1
            });
            if !self.append(vec![(writer, vec![number])])[0].1 {
                return;
            }
        }
        match self.ledger(writer).forget(person.as_str()) {
            Ok(_) => {
                self.tally.forgotten += u64::from(self.forgotten.insert(person));
            }
            Err(error) => assert!(is_lost(&error), "{error}"),
        }
    }
}

/// Whether that is all that a batch says.
fn is_forgotten(batch: &[Entry], person: &Id) -> bool {
    matches!(batch, [Entry { says: Statement::Forgotten(says), .. }] if says.person == *person)
}
