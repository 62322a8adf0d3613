//! Several nodes on one PostgreSQL database: all write, all follow, and all have the same state.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[path = "support/postgres.rs"]
mod postgres;

use jiff::Timestamp;
use journal::{Keyring, Ledger, Postgres};
use record::{By, Entry, EntryId, Id, Statement};
use std::thread;
use std::time::Duration;

const WRITERS: usize = 3;
const EACH: usize = 40;

fn office(name: &str) -> Entry {
    let says = format!(r#"{{"id": "office/{name}", "name": "{name}"}}"#);
    Entry {
        id: EntryId::parse(name).unwrap(),
        recorded: Timestamp::from_second(1_750_000_000).unwrap(),
        by: By { office: Id::parse("office/hq").unwrap(), user: None },
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::read("office", &says).unwrap().unwrap(),
    }
}

fn node(url: &str, keys: &std::path::Path) -> Ledger {
    Ledger::open(Box::new(Postgres::open(url).unwrap()), Keyring::new(keys, [5; 32].into())).unwrap()
}

#[test]
fn all_write_and_all_follow() {
    let Some(server) = postgres::Server::start(&["fsync=off"]) else { return };
    // the rest of what the support offers is for others
    let _ = (&server.folder, &server.programs, server.port, postgres::PASSWORD);
    let (url, keys) = (server.database("nodes"), tempfile::tempdir().unwrap());
    node(&url, keys.path()).append(&[office("hq")], &mut |bytes| bytes.fill(7)).unwrap();
    let all = 1 + (WRITERS * EACH) as u64;
    let states: Vec<Vec<u8>> = thread::scope(|scope| {
        let follower = scope.spawn(|| {
            let mut ledger = node(&url, keys.path());
            for _ in 0..1_000 {
                if ledger.size() == all {
                    break;
                }
                ledger.follow(Duration::from_secs(2)).unwrap();
            }
            ledger.state().to_snapshot().unwrap()
        });
        let (url, keys) = (&url, keys.path());
        let writer = |writer: usize| {
            scope.spawn(move || {
                let mut ledger = node(url, keys);
                for number in 0..EACH {
                    let entry = office(&format!("{writer}-{number}"));
                    assert_eq!(ledger.append(&[entry], &mut |bytes| bytes.fill(7)).unwrap().new, 1);
                }
                while ledger.size() < all {
                    ledger.follow(Duration::from_secs(2)).unwrap();
                }
                ledger.state().to_snapshot().unwrap()
            })
        };
        let writers: Vec<_> = (0..WRITERS).map(writer).collect();
        writers.into_iter().chain([follower]).map(|node| node.join().unwrap()).collect()
    });
    for state in &states {
        assert!(*state == states[0], "a node has another state");
    }
    assert_eq!(record::State::from_snapshot(&states[0]).unwrap().size(), all);
}
