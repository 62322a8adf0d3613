//! What is special about files: who may read them, what is left in them, and what they are when they are not journals.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

use journal::{Engine, Error, Row, Sealed, Sqlite, SqliteKeep};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use tempfile::TempDir;

fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    (folder, path)
}

fn sealed(n: usize, person: &str, length: usize) -> Row {
    // every row's fields can be told from every other's, also by their middles
    let bytes = format!("<{person} {n}>").repeat(length.div_ceil(12).max(1)).into_bytes();
    Row {
        bytes: format!("entry {n}").into_bytes(),
        sealed: Some(Sealed { person: person.to_owned(), bytes }),
    }
}

fn objects(connection: &Connection) -> Vec<(String, String)> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

fn page(text: &str) -> Vec<(String, String)> {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(text).unwrap();
    objects(&connection)
}

#[test]
fn the_steps_make_what_the_page_says() {
    let (folder, path) = place();
    drop(Sqlite::open(&path).unwrap());
    assert_eq!(
        objects(&Connection::open(&path).unwrap()),
        page(include_str!("../schema/sqlite-journal.sql"))
    );
    let path = folder.path().join("keep.db");
    drop(SqliteKeep::open(&path).unwrap());
    assert_eq!(objects(&Connection::open(&path).unwrap()), page(include_str!("../schema/sqlite-keep.sql")));
}

#[test]
fn other_programs_are_refused_too() {
    let (_folder, path) = place();
    let mut engine = Sqlite::open(&path).unwrap();
    engine.append(0, &[sealed(0, "person/1", 20), sealed(1, "person/2", 20)]).unwrap();
    engine.save_checkpoint(2, "two").unwrap();
    let before = (engine.read(0, 9).unwrap(), engine.checkpoints().unwrap().pop());
    let connection = Connection::open(&path).unwrap();
    for refused in [
        "UPDATE entries SET bytes = x'00' WHERE position = 0",
        "UPDATE OR REPLACE entries SET position = 0 WHERE position = 1",
        "DELETE FROM entries",
        "DELETE FROM entries WHERE position = 1",
        "INSERT INTO entries VALUES (3, x'00', zeroblob(32))",
        "INSERT INTO entries VALUES (-1, x'00', zeroblob(32))",
        "INSERT INTO entries (bytes, leaf) VALUES (x'00', zeroblob(32))",
        "INSERT OR REPLACE INTO entries VALUES (1, x'00', zeroblob(32))",
        "INSERT INTO entries VALUES (1, x'00', zeroblob(32)) ON CONFLICT DO UPDATE SET bytes = x'00'",
        "INSERT INTO entries VALUES (2, 'text', zeroblob(32))",
        "UPDATE sealed SET bytes = x'00'",
        "UPDATE checkpoints SET note = ''",
        "DELETE FROM checkpoints",
    ] {
        assert!(connection.execute(refused, []).is_err(), "{refused}");
    }
    connection.execute("INSERT OR REPLACE INTO checkpoints VALUES (2, 'other')", []).unwrap();
    assert_eq!((engine.read(0, 9).unwrap(), engine.checkpoints().unwrap().pop()), before);
}

/// Whether the bytes are anywhere in the journal's files.
fn is_anywhere(folder: &Path, wanted: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().any(|file| {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    })
}

#[test]
fn nothing_is_left_of_whom_is_erased() {
    let (folder, path) = place();
    let mut engine = Sqlite::open(&path).unwrap();
    // lengths from a few bytes to several pages, persons mixed: pages of the file are filled up from their neighbours again and again
    let rows: Vec<Row> = (0..1500)
        .map(|n| sealed(n, &format!("person/{}", n * 7 % 23), 10 + n * n % 700 + n % 50 / 49 * 9000))
        .collect();
    let mut size = 0;
    for batch in rows.chunks(40) {
        engine.append(size, batch).unwrap();
        size += batch.len() as u64;
    }
    for person in 0..22 {
        let name = format!("person/{person}");
        assert!(is_anywhere(folder.path(), format!("<{name} ").as_bytes()));
        engine.erase(&name).unwrap();
        assert!(!is_anywhere(folder.path(), format!("<{name} ").as_bytes()), "{name}");
    }
    let left = engine.read(0, 2000).unwrap();
    for (row, before) in left.iter().zip(&rows) {
        let stays = before.sealed.as_ref().filter(|sealed| sealed.person == "person/22");
        assert_eq!((&row.bytes, row.sealed.as_ref()), (&before.bytes, stays));
    }
    assert_eq!(left.len(), rows.len());
}

#[test]
fn a_reader_in_the_middle_delays_erasure_and_no_more() {
    let (folder, path) = place();
    let mut engine = Sqlite::open(&path).unwrap();
    engine.append(0, &[sealed(0, "person/1", 100)]).unwrap();
    let reader = Connection::open(&path).unwrap();
    reader.execute_batch("BEGIN; SELECT * FROM sealed").unwrap();
    let held: i64 = reader.query_row("SELECT count(*) FROM sealed", [], |row| row.get(0)).unwrap();
    assert_eq!(held, 1);
    let erasing = thread::spawn(move || (engine.erase("person/1"), engine));
    let (first, mut engine) = erasing.join().unwrap();
    assert!(matches!(first, Err(Error::Store { .. })), "it says that bytes are left");
    assert_eq!(engine.read(0, 1).unwrap()[0].sealed, None);
    reader.execute_batch("COMMIT").unwrap();
    engine.erase("person/1").unwrap();
    assert!(!is_anywhere(folder.path(), b"<person/1 "));
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = place();
    let mut engine = Sqlite::open(&path).unwrap();
    engine.append(0, &[sealed(0, "person/1", 20)]).unwrap();
    let mut names = Vec::new();
    for file in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
        names.push(file.file_name().into_string().unwrap());
    }
    names.sort();
    assert_eq!(names, ["journal.db", "journal.db-shm", "journal.db-wal"]);
}

#[test]
fn what_is_no_journal_is_left_alone() {
    let (folder, path) = place();
    fs::write(&path, "name,rank\n".repeat(500)).unwrap();
    let other = folder.path().join("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE entries (position, bytes)").unwrap();
    let marked = folder.path().join("marked.db");
    Connection::open(&marked)
        .unwrap()
        .execute_batch("PRAGMA application_id = 7; PRAGMA user_version = 1")
        .unwrap();
    let keep = folder.path().join("keep.db");
    drop(SqliteKeep::open(&keep).unwrap());
    for path in [path, other, marked, keep] {
        let before = fs::read(&path).unwrap();
        let error = Sqlite::open(&path).err().unwrap();
        assert!(matches!(error, Error::NotAJournal { expected: "journal", .. }), "{error}");
        assert_eq!(error.args()[0], ("place", path.display().to_string()));
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    for path in [folder.path().to_owned(), folder.path().join("no folder/journal.db")] {
        let error = Sqlite::open(&path).err().unwrap();
        assert!(
            matches!(&error, Error::Store { detail, .. } if detail.contains(&path.display().to_string())),
            "{error}"
        );
    }
}

#[test]
fn a_newer_schema_is_left_alone() {
    let (_folder, path) = place();
    drop(Sqlite::open(&path).unwrap());
    Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    let error = Sqlite::open(&path).err().unwrap();
    assert!(matches!(error, Error::NewerSchema { found: 99, known: 1 }), "{error}");
}

/// A journal of a thousand entries in one file, without a log beside it.
fn one_file(path: &Path) {
    let mut engine = Sqlite::open(path).unwrap();
    let rows: Vec<Row> = (0..1000).map(|n| sealed(n, "person/1", 200)).collect();
    engine.append(0, &rows).unwrap();
    engine.erase("person/nobody").unwrap();
}

#[test]
fn a_file_that_was_cut_says_so() {
    let (_folder, path) = place();
    one_file(&path);
    let whole = fs::read(&path).unwrap();
    for length in [whole.len() - 4096, whole.len() / 2, 4096, 5000, 1000, 101] {
        fs::write(&path, &whole[..length]).unwrap();
        let read = Sqlite::open(&path).and_then(|mut engine| engine.read(0, 2000));
        let error = read.map(|rows| rows.len()).unwrap_err();
        assert!(matches!(error, Error::Damaged { .. } | Error::NotAJournal { .. }), "{length}: {error}");
    }
}

#[test]
fn a_file_that_was_overwritten_says_so_or_is_read_differently() {
    let (_folder, path) = place();
    one_file(&path);
    let whole = fs::read(&path).unwrap();
    let mut noticed = 0;
    for start in (100..whole.len() - 2000).step_by(4096) {
        let mut broken = whole.clone();
        broken[start..start + 2000].fill(0xff);
        fs::write(&path, &broken).unwrap();
        match Sqlite::open(&path).and_then(|mut engine| engine.read(0, 2000)) {
            Err(Error::Damaged { .. } | Error::NotAJournal { .. } | Error::Store { .. }) => noticed += 1,
            Err(other) => panic!("{other}"),
            Ok(_) => {}
        }
    }
    assert!(noticed > whole.len() / 4096 / 3, "{noticed}");
}

#[test]
fn an_entry_that_is_missing_is_noticed() {
    let (_folder, path) = place();
    one_file(&path);
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("DROP TRIGGER entries_are_kept; DELETE FROM entries WHERE position = 500")
        .unwrap();
    let mut engine = Sqlite::open(&path).unwrap();
    assert_eq!(engine.read(0, 500).unwrap().len(), 500);
    assert!(matches!(engine.read(0, 501), Err(Error::Damaged { .. })));
    assert!(matches!(engine.read(500, 1), Err(Error::Damaged { .. })));
}

#[test]
fn many_open_a_new_file_at_once() {
    let (_folder, path) = place();
    thread::scope(|scope| {
        for n in 0..8 {
            let path = &path;
            scope.spawn(move || {
                let mut engine = Sqlite::open(path).unwrap();
                let mut size = 0;
                while let Err(refused) = engine.append(size, &[sealed(n, "p", 9)]) {
                    let Error::Conflict { size: now, .. } = refused else { panic!("{refused}") };
                    size = now;
                }
            });
        }
    });
    assert_eq!(Sqlite::open(&path).unwrap().size().unwrap(), 8);
}
