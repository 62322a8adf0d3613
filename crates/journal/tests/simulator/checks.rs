//! What must hold at every moment.

use super::world::{World, plain};
use journal::tree::{self, Checkpoint, Hash};
use journal::{Ledger, Row};
use record::{Entry, Statement};

impl World {
    /// Holds the store and every writer against the model.
    pub fn check(&mut self) {
        self.land();
        self.faults(false);
        let rows = (self.open)().read(0, usize::MAX).unwrap();
        self.check_log(&rows);
        self.check_persons(&rows);
        let leaves: Vec<Hash> = rows.iter().map(|row| tree::leaf(&row.bytes)).collect();
        assert_eq!((self.open)().leaves(0, usize::MAX).unwrap(), leaves);
        let replayed = Ledger::open((self.open)(), self.keyring()).unwrap();
        let snapshot = replayed.state().to_snapshot().unwrap();
        for writer in self.writers() {
            let ledger = self.ledger(writer);
            ledger.catch_up().unwrap();
            assert_eq!(ledger.state().to_snapshot().unwrap(), snapshot, "the state of writer {writer}");
            assert_eq!(ledger.root(), tree::root(&leaves));
        }
        self.tally.entries = rows.len() as u64;
        self.count_faults();
        self.faults(true);
    }

    /// The journal finds nothing to complain of either.
    pub fn verify(&mut self) {
        self.faults(false);
        let (writer, verifier) = (self.writer(), Self::signer().verifier());
        self.ledger(writer).catch_up().unwrap();
        let found = self.ledger(writer).verify(&verifier, &mut |_| ()).unwrap();
        assert_eq!((found.misfit, found.size), (None, self.log.len() as u64));
        self.faults(true);
    }

    /// What was read once is read again, what was acknowledged is where it was, and of no batch there is a part.
    fn check_log(&self, rows: &[Row]) {
        assert_eq!(rows.len(), self.log.len());
        for (row, entry) in rows.iter().zip(&self.log) {
            assert_eq!(&Entry::from_bytes(&row.bytes).unwrap(), entry);
        }
        for (id, position) in &self.acknowledged {
            assert_eq!(self.log[usize::try_from(*position).unwrap()].id, *id);
        }
        let end = rows.len() as u64;
        for batch in &self.batches {
            let own = &batch.entries[batch.again..];
            let there = own.iter().filter(|entry| self.naive.holds(&entry.id, end)).count();
            assert!(there == 0 || there == own.len(), "{there} entries of {own:#?}");
        }
    }

    /// What is known of persons can be read until they are forgotten, and is nowhere afterwards.
    fn check_persons(&self, rows: &[Row]) {
        let keys = self.keyring();
        let told = self.batches.iter().flat_map(|batch| &batch.entries);
        let told: Vec<&Entry> = told.filter(|entry| matches!(entry.says, Statement::Person(_))).collect();
        for (row, entry) in rows.iter().zip(&self.log) {
            let Statement::Person(says) = &entry.says else { continue };
            if self.forgotten.contains(&says.id) {
                assert!(row.sealed.is_none(), "something sealed is left of {}", says.id);
                assert!(!keys.path_of(says.id.as_str()).exists(), "the key of {} is left", says.id);
            } else if !self.naive.is_forgotten(&says.id) {
                let opened = keys.open(entry, row.sealed.as_ref().unwrap()).unwrap().unwrap();
                let as_told = told.iter().find(|told| told.id == entry.id).unwrap();
                assert_eq!(plain(as_told), plain(entry));
                let mut texts = Vec::new();
                as_told.says.clone().personal(&mut |name, field| {
                    if let record::Personal::Open(text) = field {
                        texts.push((name.to_owned(), text.clone()));
                    }
                });
                assert_eq!(opened, texts);
            }
        }
    }

    /// Every checkpoint that was ever handed out is continued by what there is.
    pub fn check_notes(&mut self) {
        let leaves: Vec<Hash> =
            (self.open)().read(0, usize::MAX).unwrap().iter().map(|row| tree::leaf(&row.bytes)).collect();
        let (size, root) = (leaves.len() as u64, tree::root(&leaves));
        for (signed, note) in &self.notes {
            let checkpoint = Checkpoint::open(note, &[Self::signer().verifier()]).unwrap();
            assert_eq!(checkpoint.size(), *signed);
            if *signed == 0 {
                // an empty journal has nothing that could be proved to be there still
                continue;
            }
            let proof = tree::prove_consistency(&leaves, *signed).unwrap();
            tree::verify_consistency(*signed, size, &proof, checkpoint.root(), &root).unwrap();
        }
    }
}
