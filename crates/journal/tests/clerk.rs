//! Many threads record at once: each hears of its own, and everything is there once.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

use std::sync::{Arc, RwLock};
use std::thread;

use jiff::Timestamp;
use journal::{Clerk, Keyring, Ledger, LedgerError, Memory};
use record::{By, Entry, EntryId, Id, Office, Statement, Words};
use zeroize::Zeroizing;

fn office(name: &str, of: Option<&str>) -> Entry {
    let id = |text: &str| Id::parse(text).unwrap();
    let says = Office { id: id(name), name: Words::one(name), of: of.map(id) };
    Entry {
        id: EntryId::parse(name).unwrap(),
        recorded: Timestamp::from_second(1_800_000_000).unwrap(),
        by: By { office: id("office/hq"), user: None },
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::Office(Box::new(says)),
    }
}

#[test]
fn everyone_is_answered_and_everything_is_there_once() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keyring::new(folder.path(), Zeroizing::new([1; 32]));
    let mut ledger = Ledger::open(Box::new(Memory::new()), keys).unwrap();
    ledger.append(&[office("office/hq", None)], &mut |bytes| bytes.fill(0)).unwrap();
    let ledger = Arc::new(RwLock::new(ledger));
    let (clerk, thread) = Clerk::start(Arc::clone(&ledger), |bytes: &mut [u8]| bytes.fill(0));
    let writers: Vec<_> = (0..8)
        .map(|writer| {
            let clerk = clerk.clone();
            thread::spawn(move || {
                let one = |number| {
                    let name = format!("office/{writer}-{number}");
                    // every third names what is not there, and is refused without harm to the others
                    let of = if number % 3 == 0 { "office/nowhere" } else { "office/hq" };
                    match clerk.append(vec![office(&name, Some(of))]) {
                        Ok(appended) => Some((name, *appended.positions.first().unwrap())),
                        Err(LedgerError::Refused(_)) => None,
                        Err(error) => panic!("{error}"),
                    }
                };
                (0..150).filter_map(one).collect::<Vec<(String, u64)>>()
            })
        })
        .collect();
    let told: Vec<(String, u64)> = writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect();
    assert_eq!(told.len(), 8 * 100);
    drop(clerk);
    thread.join().unwrap();
    let ledger = ledger.read().unwrap();
    assert_eq!(ledger.size(), 1 + 8 * 100);
    for (name, position) in &told {
        assert_eq!(ledger.state().position(&EntryId::parse(name).unwrap()), Some(*position), "{name}");
    }
}
