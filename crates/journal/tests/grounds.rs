//! What a decision says that it rested on is checked when it is recorded, and again whenever the journal is verified.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

use jiff::Timestamp;
use journal::tree::Signer;
use journal::{Keyring, Ledger, LedgerError, Memory, Misfit, Sqlite};
use record::{By, Entry, EntryId, Id, Refusal, Statement};
use tempfile::TempDir;

fn entry(id: &str, kind: &str, says: &str) -> Entry {
    Entry {
        id: EntryId::parse(id).unwrap(),
        recorded: Timestamp::from_second(1_750_000_000).unwrap(),
        by: By { office: Id::parse("office/hq").unwrap(), user: None },
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::read(kind, says).unwrap().unwrap(),
    }
}

fn weighing(name: &str) -> Entry {
    let says = format!(r#"{{"id": "weighing/{name}", "name": "w", "why": "w", "by": ["newest"]}}"#);
    entry(name, "weighing", &says)
}

fn decision(id: &str, size: u64, root: &str, more: &str) -> Entry {
    let digest = "a".repeat(64);
    let rests = format!(
        r#"{{"framework": "{digest}", "edition": "2026-11-24", "size": {size}, "root": "{root}",
            "valid": "2026-11-24", "goal": "may_dispatch", "verdict": "yes", "tree": "{digest}"{more}}}"#
    );
    let says = format!(
        r#"{{"id": "decision/{id}", "by": "cabinet", "on": "2026-11-24", "what": "w", "rests_on": {rests}}}"#
    );
    entry(id, "decision", &says)
}

fn open(engine: Box<dyn journal::Engine>) -> (TempDir, Ledger) {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = Ledger::open(engine, Keyring::new(folder.path(), [5; 32].into())).unwrap();
    if ledger.size() == 0 {
        let office = entry("hq", "office", r#"{"id": "office/hq", "name": "HQ"}"#);
        add(&mut ledger, &[office, weighing("early")]).unwrap();
    }
    (folder, ledger)
}

fn add(ledger: &mut Ledger, entries: &[Entry]) -> Result<(), LedgerError> {
    ledger.append(entries, &mut |bytes| bytes.fill(7)).map(|_| ())
}

fn refused(ledger: &mut Ledger, entry: Entry) -> Vec<&'static str> {
    match add(ledger, &[entry]) {
        Err(LedgerError::Refused(refusals)) => {
            let what = |refusal| if let Refusal::Ground { what } = refusal { what } else { "another" };
            refusals.into_iter().map(|(_, refusal)| what(refusal)).collect()
        }
        other => vec![if other.is_ok() { "taken" } else { "another error" }],
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let (_folder, mut ledger) = open(Box::new(Memory::new()));
    let then = (ledger.size(), ledger.root().to_string());
    add(&mut ledger, &[weighing("late")]).unwrap();
    let root = &then.1;
    let cases = [
        (decision("a", 9, root, ""), vec!["size"]),
        (decision("b", 2, "no digest", ""), vec!["root"]),
        (decision("c", 2, root, r#", "weighing": "weighing/late""#), vec!["weighing"]),
    ];
    for (entry, wrong) in cases {
        assert_eq!(refused(&mut ledger, entry), wrong);
    }
    // a digest, but of another log; also when it is not the first of its batch
    let other = add(&mut ledger, &[weighing("x"), decision("d", 2, &"b".repeat(64), "")]);
    assert!(matches!(other, Err(LedgerError::OtherRoot { number: 1, size: 2 })), "{other:?}");
    assert_eq!(ledger.size(), 3);
    add(&mut ledger, &[decision("e", then.0, root, r#", "weighing": "weighing/early""#)]).unwrap();
    let now = (ledger.size(), ledger.root().to_string());
    add(&mut ledger, &[decision("f", now.0, &now.1, "")]).unwrap();
    let signer = Signer::new("test", [3; 32].into()).unwrap();
    assert_eq!(ledger.verify(&signer.verifier(), &mut |_| ()).unwrap().misfit, None);
}

#[test]
fn a_decision_finds_what_was_changed_before_it_together_with_its_hash() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let (_keys, mut ledger) = open(Box::new(Sqlite::open(&path).unwrap()));
    let then = (ledger.size(), ledger.root().to_string());
    add(&mut ledger, &[decision("a", then.0, &then.1, "")]).unwrap();
    drop(ledger);
    let store = rusqlite::Connection::open(&path).unwrap();
    store.execute_batch("DROP TRIGGER entries_stay").unwrap();
    let bytes: Vec<u8> =
        store.query_row("SELECT bytes FROM entries WHERE position = 1", [], |row| row.get(0)).unwrap();
    let changed = String::from_utf8(bytes).unwrap().replace(r#""why":"w""#, r#""why":"v""#).into_bytes();
    let leaf = journal::tree::leaf(&changed);
    store
        .execute("UPDATE entries SET bytes = ?1, leaf = ?2 WHERE position = 1", (&changed, leaf.bytes()))
        .unwrap();
    drop(store);
    let (_keys, ledger) = open(Box::new(Sqlite::open(&path).unwrap()));
    let signer = Signer::new("test", [3; 32].into()).unwrap();
    let found = ledger.verify(&signer.verifier(), &mut |_| ()).unwrap();
    assert_eq!(found.misfit, Some(Misfit::Decision { position: 2 }));
}
