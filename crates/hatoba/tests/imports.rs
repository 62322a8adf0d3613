//! A file with a mistake in it is not taken in: nothing is written, and the line is named.
//!
//! `HATOBA_LINES=1000000` makes the large file that long.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

mod run;

use run::run;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// How many lines the large file has.
const LINES: usize = 100_000;

/// A journal with an office, a source and an operation.
fn journal() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    well(folder.path(), &["record", "init", "--empty"]);
    let first = [
        r#"{"kind":"office","id":"office/hq","name":"HQ"}"#.to_owned(),
        r#"{"kind":"source","id":"source/a","title":"A","reliability":"official"}"#.to_owned(),
        r#"{"kind":"operation","id":"op/o","name":"O","cites":["source/a"]}"#.to_owned(),
        event(0),
    ];
    fs::write(folder.path().join("first.jsonl"), first.join("\n")).unwrap();
    well(folder.path(), &["record", "import", "first.jsonl"]);
    folder
}

fn event(number: usize) -> String {
    format!(
        r#"{{"kind":"event","id":"event/e{number}","what":"x","on":"2012-12-21","about":["op/o"],"cites":["source/a"]}}"#
    )
}

fn well(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, &[args, &["--lang", "en"]].concat());
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the journal holds.
fn held(folder: &Path) -> String {
    let verified: serde_json::Value =
        serde_json::from_str(&well(folder, &["record", "verify", "--format", "json"])).unwrap();
    assert!(verified["misfit"].is_null(), "{verified}");
    format!("{} {}", verified["entries"], verified["root"])
}

/// What the program says of a file that it does not take in.
fn refused(folder: &Path, file: &str, text: &str, command: &[&str]) -> Vec<String> {
    let before = held(folder);
    fs::write(folder.join(file), text).unwrap();
    let output = run(folder, &[command, &[file, "--lang", "en"]].concat());
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(output.stdout.is_empty());
    assert_eq!(held(folder), before, "{told}");
    told.lines().map(str::to_owned).collect()
}

const IMPORT: &[&str] = &["record", "import"];
const ADD: &[&str] = &["record", "add"];

fn claim(more: &str) -> String {
    format!(r#"{{"kind":"claim","about":"op/o","fact":"purpose_peace","is":true{more}}}"#)
}

fn withdrawal(id: &str, of: &str) -> String {
    format!(r#"{{"kind":"withdrawal","entry":"{id}","withdraws":"{of}","why":"wrong"}}"#)
}

fn correction(id: &str, of: &str) -> String {
    let event = event(9);
    format!(r#"{},"entry":"{id}","corrects":"{of}"}}"#, event.trim_end_matches('}'))
}

#[test]
fn each_mistake_is_told_at_its_line() {
    let folder = journal();
    for (name, wrong, expected) in [
        ("no day", event(1).replace("2012-12-21", "2012-02-30"), "2012-02-30"),
        ("no date at all", event(1).replace("2012-12-21", "soon"), "soon"),
        ("backwards", claim(r#","cites":["source/a"],"from":"2013","to":"2012""#), "2013"),
        ("an unknown operation", event(1).replace("op/o", "op/nowhere"), "op/nowhere"),
        ("an unknown source", event(1).replace("source/a", "source/none"), "source/none"),
        ("an unknown kind", event(1).replace(r#""event""#, r#""evnt""#), "evnt"),
        ("an unknown fact", claim("").replace("purpose_peace", "purpose_pace"), "purpose_pace"),
        ("no source", event(1).replace(r#","cites":["source/a"]"#, ""), "cites"),
        ("a withdrawal of nothing", withdrawal("w", "never-said"), "never-said"),
        ("a correction of nothing", correction("c", "never-said"), "never-said"),
        ("a correction of itself", correction("c", "c"), "c"),
        ("half a line", event(1).split_at(40).0.to_owned(), "1"),
        ("no JSON", "event: x".to_owned(), "1"),
    ] {
        let text = [event(100), wrong, event(101)].join("\n");
        for command in [IMPORT, ADD] {
            let told = refused(folder.path(), "wrong.jsonl", &text, command);
            assert!(told.iter().all(|line| line.starts_with("wrong.jsonl:2:")), "{name}: {told:#?}");
            assert!(told.iter().any(|line| line.contains(expected)), "{name}: {told:#?}");
        }
    }
}

#[test]
fn corrections_in_a_circle_are_refused() {
    let folder = journal();
    // two that correct each other, three in a row, two that correct the same, one that takes back what corrects it
    for (lines, wrong) in [
        (vec![correction("a", "b"), correction("b", "a")], vec![1, 2]),
        (vec![correction("a", "c"), correction("b", "a"), correction("c", "b")], vec![1, 2, 3]),
        (vec![correction("a", "event/e0"), correction("b", "event/e0")], vec![2]),
        (vec![correction("a", "event/e0"), withdrawal("b", "event/e0")], vec![2]),
        (vec![withdrawal("a", "event/e0"), withdrawal("b", "a")], vec![2]),
    ] {
        let told = refused(folder.path(), "circle.jsonl", &lines.join("\n"), IMPORT);
        let at = |line: &String| line.split(':').nth(1).unwrap().parse::<usize>().unwrap();
        let first = told.iter().map(at).next();
        assert_eq!(first, wrong.first().copied(), "{told:#?}");
        assert!(told.iter().map(at).all(|line| wrong.contains(&line)), "{told:#?}");
    }
}

#[test]
fn a_file_of_toml_is_told_at_its_line_too() {
    let folder = journal();
    let text = r#"
[[event]]
id = "event/e1"
what = "x"
on = 2012-02-30
cites = "source/a"

[[event]]
id = "event/e2"
what = "x"
on = 2012-12-21
cites = "source/none"
"#;
    let told = refused(folder.path(), "wrong.toml", text, ADD);
    assert!(told.iter().any(|line| line.starts_with("wrong.toml:5:")), "{told:#?}");
    let text = text.replace("2012-02-30", "2012-02-28");
    let told = refused(folder.path(), "wrong.toml", &text, ADD);
    assert!(told.iter().all(|line| line.starts_with("wrong.toml:8:")), "{told:#?}");
}

#[test]
fn one_wrong_line_in_a_large_file() {
    let lines = std::env::var("HATOBA_LINES").ok().and_then(|value| value.parse().ok()).unwrap_or(LINES);
    let folder = journal();
    let wrong = lines * 2 / 3;
    let mut text = String::new();
    for number in 1..=lines {
        let line = event(number);
        // sound by itself: only the record knows that there is no such operation
        let line = if number == wrong { line.replace("op/o", "op/nowhere") } else { line };
        writeln!(text, "{line}").unwrap();
    }
    let told = refused(folder.path(), "large.jsonl", &text, IMPORT);
    assert_eq!(told.len(), 1, "{told:#?}");
    let line = told.first().unwrap();
    assert!(line.starts_with(&format!("large.jsonl:{wrong}:1: ")) && line.contains("op/nowhere"), "{line}");
    // and with that line put right it is taken in
    fs::write(folder.path().join("large.jsonl"), text.replace("op/nowhere", "op/o")).unwrap();
    well(folder.path(), &["record", "import", "large.jsonl"]);
    assert!(held(folder.path()).starts_with(&format!("{} ", lines + 4)));
}
