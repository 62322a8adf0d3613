//! `hatoba export`: the flat tables, read back by other programs and by hand, are the record and nothing but the record.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: an absent value is a failed test"
)]

#[path = "../../record/tests/support/rebuilt.rs"]
mod rebuilt;
mod run;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use journal::tree;
use rebuilt::{Row, Sheets, rebuilt, words};
use record::flat::{Layout, Of};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

const PERSON: &str = include_str!("record/person.toml");
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

/// Every row of a kind, of a list and of what is cited, by table and entry.
fn sheets(file: &Connection) -> Sheets {
    let mut sheets = Sheets::new();
    for table in
        rows(file, "SELECT name FROM tables WHERE name NOT IN ('about', 'tables', 'columns', 'terms')")
    {
        let name = table["name"].as_str().unwrap();
        let has_place =
            count(file, &format!("SELECT count(*) FROM columns WHERE of_table = '{name}' AND name = 'at'"));
        let order = if has_place == 1 { "entry, at" } else { "position" };
        for row in rows(file, &format!("SELECT * FROM \"{name}\" ORDER BY {order}")) {
            let entry = row["entry"].as_str().unwrap().to_owned();
            sheets.entry((name.to_owned(), entry)).or_default().push(row);
        }
    }
    sheets
}

/// The canonical bytes of an entry, from the rows of a file.
fn bytes(row: &Row, sheets: &Sheets) -> String {
    let cell = |name: &str| row.get(name).cloned();
    let entry = row["entry"].as_str().unwrap();
    let mut by = Map::from_iter([("office".to_owned(), row["office"].clone())]);
    by.extend(cell("user").map(|user| ("user".to_owned(), user)));
    let at: jiff::Timestamp = row["recorded"].as_str().unwrap().parse().unwrap();
    let cites = sheets.get(&("cites".to_owned(), entry.to_owned())).map(|cites| {
        let cite = |row: &Row| {
            let mut cite = Map::from_iter([("source".to_owned(), row["source"].clone())]);
            cite.extend(row.get("page").map(|page| ("page".to_owned(), page.clone())));
            Value::Object(cite)
        };
        cites.iter().map(cite).collect::<Value>()
    });
    let kind = record::kind(row["kind"].as_str().unwrap()).unwrap();
    let parts = [
        ("v", Some(json!(1))),
        ("id", cell("entry")),
        ("at", Some(json!(at.to_string()))),
        ("by", Some(Value::Object(by))),
        ("spoke", cell("spoke")),
        ("cites", cites),
        ("corrects", cell("corrects")),
        ("public", (row["public"] == 1).then(|| json!(true))),
        ("remarks", words(cell("remarks_ja"), cell("remarks_en"))),
        ("kind", Some(json!([kind.name, row["version"]]))),
        ("says", Some(rebuilt(kind, entry, sheets))),
    ];
    let parts = parts.into_iter().filter_map(|(name, part)| Some((name.to_owned(), part?)));
    Value::Object(parts.collect()).to_string()
}

#[test]
fn the_whole_record_comes_back_from_the_tables_byte_for_byte() {
    let folder = founded();
    let file = sqlite(folder.path(), "a.sqlite", &[]);
    let sheets = sheets(&file);
    let back: Vec<String> = rows(&file, "SELECT * FROM entries ORDER BY position")
        .iter()
        .map(|row| bytes(row, &sheets))
        .collect();
    let lines = well(folder.path(), &["record", "export"]);
    for (back, line) in back.iter().zip(lines.lines()) {
        assert_eq!(back, line);
    }
    assert_eq!(back.len(), lines.lines().count());
    // and so the tree over them has the root that the file names, which is that of the journal
    let leaves: Vec<tree::Hash> = back.iter().map(|line| tree::leaf(line.as_bytes())).collect();
    let verified: Value =
        serde_json::from_str(&well(folder.path(), &["record", "verify", "--format", "json"])).unwrap();
    let about = &rows(&file, "SELECT * FROM about")[0];
    assert_eq!(json!(tree::root(&leaves).to_string()), about["root"]);
    assert_eq!((&about["root"], &about["entries"]), (&verified["root"], &verified["entries"]));
}

#[test]
fn lines_of_json_come_back_too() {
    let folder = founded();
    let lines = well(folder.path(), &["record", "export"]);
    let leaves: Vec<tree::Hash> = lines.lines().map(|line| tree::leaf(line.as_bytes())).collect();
    let verified: Value =
        serde_json::from_str(&well(folder.path(), &["record", "verify", "--format", "json"])).unwrap();
    assert_eq!(json!(tree::root(&leaves).to_string()), verified["root"]);
    // another installation knows them since it took them in, and all else is as it was
    fs::write(folder.path().join("all.jsonl"), &lines).unwrap();
    well(folder.path(), &["record", "init", "--empty", "--data", "other"]);
    well(folder.path(), &["record", "import", "all.jsonl", "--data", "other"]);
    let untimed = |lines: &str| -> Vec<Value> {
        let mut read: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        for entry in &mut read {
            entry.as_object_mut().unwrap().shift_remove("at");
        }
        read
    };
    let again = well(folder.path(), &["record", "export", "--data", "other"]);
    assert!(untimed(&again) == untimed(&lines));
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

fn skips(program: &str, found: bool) -> bool {
    if !found {
        assert!(std::env::var_os("HATOBA_REQUIRE_TABLES").is_none(), "{program} is not there");
        println!("SKIPPED: {program} is not there");
    }
    !found
}

#[test]
fn the_program_of_sqlite_reads_the_file() {
    if skips("sqlite3", Command::new("sqlite3").arg("--version").output().is_ok()) {
        return;
    }
    let folder = founded();
    drop(sqlite(folder.path(), "a.sqlite", &[]));
    let asked = |sql: &str| {
        let output = Command::new("sqlite3")
            .arg("-readonly")
            .arg(folder.path().join("a.sqlite"))
            .arg(sql)
            .output()
            .unwrap();
        assert!(output.status.success(), "{sql}: {}", err(&output));
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    };
    assert_eq!(asked("PRAGMA integrity_check"), "ok");
    assert_eq!(asked("PRAGMA foreign_key_check"), "");
    let lines = well(folder.path(), &["record", "export"]);
    for kind in record::KINDS {
        let written = format!("\"kind\":[\"{}\",", kind.name);
        let wanted = lines.lines().filter(|line| line.contains(&written)).count();
        assert_eq!(asked(&format!("SELECT count(*) FROM \"{}\"", kind.name)), wanted.to_string());
    }
    // a question as an analyst puts it: who was in the Golan Heights, by whom is it said
    let asked = asked(
        "SELECT dispatch.id, personnel, persons, source, page FROM dispatch JOIN cites USING (entry)
         WHERE operation = 'op/undof' AND until IS NULL AND '2012-12-20' BETWEEN valid_first AND valid_last
         ORDER BY dispatch.id LIMIT 1",
    );
    assert!(asked.starts_with("dispatch/undof/") && asked.contains("|source/"), "{asked}");
}

/// The folder of Parquet as DuckDB reads it, held cell by cell against the SQLite file: `tests/export.py` says how.
#[test]
fn duckdb_reads_the_folder() {
    let python = std::env::var("HATOBA_PYTHON").unwrap_or_default();
    let has_duckdb = Command::new(&python).args(["-c", "import duckdb"]).output();
    if skips("HATOBA_PYTHON with duckdb", has_duckdb.is_ok_and(|output| output.status.success())) {
        return;
    }
    let folder = founded();
    drop(sqlite(folder.path(), "a.sqlite", &[]));
    well(folder.path(), &["export", "--format", "parquet", "-o", "a"]);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export.py");
    let output =
        Command::new(python).arg(script).args(["a.sqlite", "a"]).current_dir(&folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", err(&output));
    println!("{said}");
}

/// The documentation of every table and column. `HATOBA_BLESS=1` writes it anew; it is read by a person before it is committed.
#[test]
fn every_column_is_documented() {
    let folder = founded();
    let file = sqlite(folder.path(), "a.sqlite", &[]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/export.md");
    let there = fs::read_to_string(&path).unwrap();
    let mark = "<!-- from here on written by a test: crates/hatoba/tests/export.rs -->\n";
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
