//! All engines and keeps pass the same cases, and give the same answers to whatever is asked of them.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[path = "conformance/engine.rs"]
mod engine;
#[path = "conformance/keep.rs"]
mod keep;
#[path = "support/postgres.rs"]
mod server;

use engine::{row, sealed};
use journal::{Engine, Keep, Memory, MemoryKeep, Postgres, PostgresKeep, Row, Sqlite, SqliteKeep};
use proptest::prelude::*;
use server::{PASSWORD, Server};
use std::path::Path;

#[test]
fn memory() {
    for (name, case) in engine::CASES {
        eprintln!("memory {name}");
        let memory = Memory::new();
        case(&mut || Box::new(memory.clone()));
    }
    for (name, case) in keep::CASES {
        eprintln!("keep in memory {name}");
        let memory = MemoryKeep::new();
        case(&mut || Box::new(memory.clone()));
    }
}

#[test]
fn sqlite() {
    for (name, case) in engine::CASES {
        eprintln!("sqlite {name}");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        case(&mut || Box::new(Sqlite::open(&path).unwrap()));
    }
    for (name, case) in keep::CASES {
        eprintln!("keep in sqlite {name}");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keep.db");
        case(&mut || Box::new(SqliteKeep::open(&path).unwrap()));
    }
}

#[test]
fn postgres() {
    let Some(server) = Server::start(&["fsync=off"]) else { return };
    assert!(!server.database("unused").contains(PASSWORD));
    for (number, (name, case)) in engine::CASES.iter().enumerate() {
        eprintln!("postgres {name}");
        let url = server.database(&format!("journal{number}"));
        case(&mut || Box::new(Postgres::open(&url).unwrap()));
    }
    for (number, (name, case)) in keep::CASES.iter().enumerate() {
        eprintln!("keep in postgres {name}");
        let url = server.database(&format!("keep{number}"));
        case(&mut || Box::new(PostgresKeep::open(&url).unwrap()));
    }
}

/// Something that is asked of an engine.
#[derive(Clone, Debug)]
enum Ask {
    /// So many more entries expected than there are.
    Append(i8, Vec<Row>),
    Read(u64, usize),
    Erase(u8),
    Save(u64, String),
    Last,
    Reopen,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let bytes = || prop::collection::vec(any::<u8>(), 0..600);
    let sealed = prop::option::of((0..4_u8, bytes()));
    let one = (bytes(), sealed).prop_map(|(bytes, sealed)| Row {
        bytes,
        sealed: sealed.map(|(person, bytes)| journal::Sealed { person: format!("person/{person}"), bytes }),
    });
    prop::collection::vec(one, 0..20)
}

fn asks() -> impl Strategy<Value = Vec<Ask>> {
    let one = prop_oneof![
        5 => (prop_oneof![6 => Just(0_i8), 1 => -2..=2_i8], rows()).prop_map(|(off, rows)| Ask::Append(off, rows)),
        3 => (0..60_u64, 0..60_usize).prop_map(|(from, most)| Ask::Read(from, most)),
        1 => (0..4_u8).prop_map(Ask::Erase),
        1 => (0..40_u64, "[a-z]{0,9}").prop_map(|(size, note)| Ask::Save(size, note)),
        1 => Just(Ask::Last),
        1 => Just(Ask::Reopen),
    ];
    prop::collection::vec(one, 1..30)
}

fn answer(engine: &mut dyn Engine, ask: &Ask) -> String {
    let size = engine.size();
    let done = match ask {
        Ask::Append(off, rows) => {
            let expected = size.as_ref().unwrap().saturating_add_signed(i64::from(*off));
            format!("{:?}", engine.append(expected, rows))
        }
        Ask::Read(from, most) => format!("{:?}", engine.read(*from, *most)),
        Ask::Erase(person) => format!("{:?}", engine.erase(&format!("person/{person}"))),
        Ask::Save(size, note) => format!("{:?}", engine.save_checkpoint(*size, note)),
        Ask::Last => format!("{:?}", engine.checkpoints()),
        Ask::Reopen => String::new(),
    };
    format!("{size:?} {done}")
}

fn open(path: &Path) -> Sqlite {
    Sqlite::open(path).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn memory_and_sqlite_answer_alike(asks in asks()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        let (mut memory, mut file) = (Memory::new(), open(&path));
        for ask in &asks {
            if matches!(ask, Ask::Reopen) {
                file = open(&path);
            }
            prop_assert_eq!(answer(&mut memory, ask), answer(&mut file, ask));
        }
        prop_assert_eq!(memory.read(0, usize::MAX).unwrap(), file.read(0, usize::MAX).unwrap());
    }
}

#[test]
fn a_journal_and_its_keep_lie_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let location: journal::Location = path.display().to_string().parse().unwrap();
    let (mut engine, mut keep): (Box<dyn Engine>, Box<dyn Keep>) =
        (location.open().unwrap(), location.open_keep().unwrap());
    engine.append(0, &[row("one"), sealed("two", "person/1", b"x")]).unwrap();
    assert_eq!(keep.sweep(0).unwrap(), 0);
    assert!(folder.path().join("keep.db").is_file());
    assert_eq!(location.open().unwrap().size().unwrap(), 2);
}
