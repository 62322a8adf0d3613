//! `hatoba export`: the flat tables, read back by other programs and by hand, are the record and nothing but the record.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: an absent value is a failed test"
)]

mod back;
mod everyone;
mod others;
#[path = "../../../record/tests/support/rebuilt.rs"]
mod rebuilt;
#[path = "../run/mod.rs"]
mod run;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use journal::tree;
use rebuilt::Row;
use record::flat::{Layout, Of};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::json;
use tempfile::TempDir;

const PERSON: &str = include_str!("../record/person.toml");
/// What stands in the personal fields of [`PERSON`].
const PERSONAL: [&str; 3] = ["Yamashiro Quux", "山城久楠", "1971-02-03"];

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn well(folder: &Path, args: &[&str]) -> String {
    let output = run::run(folder, args);
    assert!(output.status.success(), "{args:?} {}", err(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn refused(folder: &Path, args: &[&str]) -> String {
    let output = run::run(folder, &[args, &["--lang", "en"]].concat());
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    err(&output)
}

fn founded() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    well(folder.path(), &["record", "init"]);
    folder
}

fn sqlite(folder: &Path, out: &str, more: &[&str]) -> Connection {
    well(folder, &[&["export", "--format", "sqlite", "-o", out], more].concat());
    Connection::open(folder.join(out)).unwrap()
}

fn rows(file: &Connection, sql: &str) -> Vec<Row> {
    let mut select = file.prepare(sql).unwrap();
    let names: Vec<String> = select.column_names().iter().map(|name| (*name).to_owned()).collect();
    let read = |row: &rusqlite::Row<'_>| {
        let cells = names.iter().enumerate().filter_map(|(at, name)| {
            let cell = match row.get_ref(at).unwrap() {
                ValueRef::Integer(number) => json!(number),
                ValueRef::Text(text) => json!(std::str::from_utf8(text).unwrap()),
                _ => return None,
            };
            Some((name.clone(), cell))
        });
        Ok(cells.collect())
    };
    select.query_map([], read).unwrap().map(Result::unwrap).collect()
}

fn count(file: &Connection, sql: &str) -> i64 {
    file.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn the_same_record_is_the_same_bytes() {
    let folder = founded();
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    for name in ["a.sqlite", "b.sqlite"] {
        drop(sqlite(folder.path(), name, &[]));
    }
    assert!(read("a.sqlite") == read("b.sqlite"));
    for name in ["a", "b"] {
        well(folder.path(), &["export", "--format", "parquet", "-o", name]);
    }
    let names: Vec<PathBuf> =
        fs::read_dir(folder.path().join("a")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(names.len(), Layout::new().tables().len());
    for path in names {
        let other = folder.path().join("b").join(path.file_name().unwrap());
        assert!(fs::read(&path).unwrap() == fs::read(other).unwrap(), "{}", path.display());
    }
}

#[test]
fn as_known_at_an_earlier_length() {
    let folder = founded();
    let then = sqlite(folder.path(), "then.sqlite", &["--known", "300"]);
    let now = sqlite(folder.path(), "now.sqlite", &[]);
    let about = &rows(&then, "SELECT * FROM about")[0];
    assert_eq!((&about["entries"], &about["reconstructed"]), (&json!(300), &json!(1)));
    let lines = well(folder.path(), &["record", "export"]);
    let leaves: Vec<tree::Hash> = lines.lines().take(300).map(|line| tree::leaf(line.as_bytes())).collect();
    assert_eq!(about["root"], json!(tree::root(&leaves).to_string()));
    let select = "SELECT entry, kind, recorded, spoke FROM entries WHERE position < 300 ORDER BY position";
    assert_eq!(rows(&then, select), rows(&now, select));
    assert_eq!(count(&then, "SELECT count(*) FROM entries"), 300);
    // what was taken back only later stood then
    let ended = count(&now, "SELECT count(*) FROM entries WHERE until IS NOT NULL");
    assert!(ended > 0 && count(&then, "SELECT count(*) FROM entries WHERE until >= 300") == 0);
    // by whom something was taken back stands there too
    let by = "SELECT count(*) FROM entries AS old JOIN entries AS new ON new.position = old.until
              LEFT JOIN withdrawal ON withdrawal.entry = new.entry
              WHERE new.corrects = old.entry OR withdrawal.withdraws = old.entry";
    assert_eq!(count(&now, by), ended);
    assert!(refused(folder.path(), &["export", "--format", "sqlite", "--known", "99999"]).contains("99,999"));
}

/// All files under a folder, or the file itself.
fn all(path: &Path) -> Vec<u8> {
    if path.is_file() {
        return fs::read(path).unwrap();
    }
    fs::read_dir(path).unwrap().flat_map(|entry| all(&entry.unwrap().path())).collect()
}

#[test]
fn nothing_personal_is_in_them_and_what_is_unknown_is() {
    let folder = founded();
    fs::write(folder.path().join("person.toml"), PERSON).unwrap();
    well(folder.path(), &["record", "add", "person.toml"]);
    let says = r#"{"b": 1,  "a":[2]}"#;
    let unknown = format!(
        r#"{{"v":1,"id":"prophecy/1","at":"2026-11-24T00:00:00Z","by":{{"office":"office/hq"}},"kind":["prophecy",3],"says":{says}}}"#
    );
    let journal = Connection::open(folder.path().join("data/journal.db")).unwrap();
    let append = "INSERT INTO entries SELECT max(position) + 1, ?1, ?2 FROM entries";
    let leaf = tree::leaf(unknown.as_bytes());
    journal.execute(append, (unknown.as_bytes(), leaf.bytes())).unwrap();
    drop(journal);
    let file = sqlite(folder.path(), "a.sqlite", &[]);
    assert_eq!(count(&file, "SELECT count(*) FROM person WHERE id = 'person/4f2a'"), 1);
    let kept = &rows(&file, "SELECT kind, version, json FROM entries WHERE entry = 'prophecy/1'")[0];
    assert_eq!(json!(kept), json!({"kind": "prophecy", "version": 3, "json": says}));
    well(folder.path(), &["export", "--format", "parquet", "-o", "a"]);
    let commitment = well(folder.path(), &["record", "export"]);
    let (_, commitment) = commitment.split_once("\"sealed\":\"").unwrap();
    for name in ["a.sqlite", "a"] {
        let bytes = all(&folder.path().join(name));
        let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(holds("person/4f2a") && holds("prophecy"));
        for secret in PERSONAL.into_iter().chain([&commitment[..64], "latin"]) {
            assert!(!holds(secret), "{name} holds {secret}");
        }
    }
}

#[test]
fn what_is_there_is_not_overwritten_and_nothing_is_half_written() {
    let folder = founded();
    assert!(refused(folder.path(), &["export"]).contains("--format sqlite"));
    assert!(refused(folder.path(), &["export", "--format", "csv"]).contains("--format sqlite"));
    assert!(refused(folder.path(), &["stats", "--format", "sqlite"]).contains("Only “hatoba export”"));
    for (form, out) in [("sqlite", "x.sqlite"), ("parquet", "x")] {
        let export = ["export", "--format", form, "-o", out];
        assert!(well(folder.path(), &[&export[..], &["--lang", "en"]].concat()).contains(out));
        let before = all(&folder.path().join(out));
        assert!(refused(folder.path(), &export).contains("--force"));
        well(folder.path(), &[&export[..], &["--known", "5", "--force"]].concat());
        assert!(all(&folder.path().join(out)) != before, "{form}");
        assert!(refused(folder.path(), &["export", "--format", form, "-o", "no/x"]).contains("no/x"));
    }
    // a folder of something else is not taken away, and a folder is not put in the place of a file
    fs::write(folder.path().join("x/letter.txt"), "dear").unwrap();
    for (form, out) in [("parquet", "x"), ("parquet", "x.sqlite"), ("sqlite", "x")] {
        let said = refused(folder.path(), &["export", "--format", form, "-o", out, "--force"]);
        assert!(said.contains("is no export of this form"), "{said}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("x/letter.txt")).unwrap(), "dear");
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["data", "x", "x.sqlite"]);
}

#[test]
fn an_exercise_is_not_taken_for_the_real_record() {
    let folder = tempfile::tempdir().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/exercises/displacement-72h");
    well(folder.path(), &["exercise", "start", script.to_str().unwrap()]);
    let said = well(folder.path(), &["export", "--format", "sqlite", "-o", "a.sqlite", "--lang", "en"]);
    assert!(said.contains("EXERCISE"), "{said}");
    let file = Connection::open(folder.path().join("a.sqlite")).unwrap();
    assert_eq!(rows(&file, "SELECT exercise FROM about")[0]["exercise"], "displacement-72h");
}

/// The documentation of every table and column. `HATOBA_BLESS=1` writes it anew; it is read by a person before it is committed.
#[test]
fn every_column_is_documented() {
    let folder = founded();
    let file = sqlite(folder.path(), "a.sqlite", &[]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/export.md");
    let there = fs::read_to_string(&path).unwrap();
    let mark = "<!-- from here on written by a test: crates/hatoba/tests/export -->\n";
    let (head, _) = there.split_once(mark).unwrap();
    let text = |row: &Row, name: &str| row[name].as_str().unwrap().replace('|', "\\|");
    let mut made = format!("{head}{mark}");
    for table in Layout::new().tables() {
        let of = |sql: &str| rows(&file, &format!("{sql} = '{}' ORDER BY rowid", table.name));
        let told = &of("SELECT * FROM tables WHERE name")[0];
        writeln!(made, "\n## {}\n\n{} · {}\n", table.name, text(told, "en"), text(told, "ja")).unwrap();
        made += "| column | cells | meaning | 意味 |\n|---|---|---|---|\n";
        let columns = of("SELECT * FROM columns WHERE of_table");
        assert_eq!(columns.len(), table.columns.len());
        // what every kind has stands once, with the first of them
        let is_first = table.of == Of::Kind(record::KINDS[0].name) || table.of == Of::All;
        for (_, row) in
            table.columns.iter().zip(&columns).filter(|(column, _)| is_first || column.field.is_some())
        {
            let needed = if row["needed"] == 1 { "" } else { ", or empty" };
            let terms =
                row.get("terms").map_or_else(String::new, |sort| format!(" ({})", sort.as_str().unwrap()));
            let ids =
                row.get("ids").map_or_else(String::new, |ids| format!(" ({}/…)", ids.as_str().unwrap()));
            let [name, sort, en, ja] = ["name", "sort", "en", "ja"].map(|part| text(row, part));
            assert!(!en.contains("export-") && !ja.contains("export-"), "{name}: {en} {ja}");
            writeln!(made, "| `{name}` | {sort}{terms}{ids}{needed} | {en} | {ja} |").unwrap();
        }
    }
    if std::env::var_os("HATOBA_BLESS").is_some() {
        fs::write(&path, &made).unwrap();
    }
    assert!(
        made == there || std::env::var_os("HATOBA_BLESS").is_some(),
        "HATOBA_BLESS=1 writes docs/export.md anew"
    );
}
