//! Other programs read the tables: that of SQLite, and DuckDB.

use std::path::Path;
use std::process::Command;

use crate::{err, founded, sqlite, well};

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

/// The folder of Parquet as DuckDB reads it, held cell by cell against the SQLite file: `tests/export/export.py` says how.
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
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/export.py");
    let output =
        Command::new(python).arg(script).args(["a.sqlite", "a"]).current_dir(&folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", err(&output));
    println!("{said}");
}
