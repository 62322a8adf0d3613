//! The founding record, as it comes with the program: what was known on which day.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: an absent value is a failed test"
)]

mod run;

use serde_json::Value;
use std::path::Path;

fn said(folder: &Path, args: &[&str]) -> String {
    let output = run::run(folder, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn shown(folder: &Path, id: &str, on: &str, known: &str) -> Value {
    let args = ["record", "show", id, "--on", on, "--known", known, "--format", "json"];
    serde_json::from_str(&said(folder, &args)).unwrap()
}

/// How a fact about the thing itself reads, and why.
fn reads(page: &Value, fact: &str) -> (String, String) {
    let facts = page["facts"].as_array().unwrap();
    let line = facts.iter().find(|line| line["name"] == fact && line["of"].is_null()).unwrap();
    (line["reads"].as_str().unwrap().to_owned(), line["standing"].as_str().unwrap().to_owned())
}

fn ids(page: &Value) -> Vec<&str> {
    let naming = page["naming"].as_array().unwrap();
    naming.iter().filter_map(|one| one["entry"]["id"].as_str()).collect()
}

#[test]
fn what_was_known_of_undof_before_and_after_the_decision() {
    let folder = tempfile::tempdir().unwrap();
    said(folder.path(), &["record", "init"]);
    let before = shown(folder.path(), "op/undof", "2012-12-20", "2012-12-20");
    let after = shown(folder.path(), "op/undof", "2012-12-22", "2012-12-22");
    for page in [&before, &after] {
        assert_eq!(page["known"]["reconstructed"], true);
        assert_eq!(reads(page, "agreement").0, "yes");
    }
    assert_eq!(reads(&before, "deemed_appropriate").0, "yes");
    assert_eq!(reads(&after, "deemed_appropriate").0, "no");
    let ending = "decision/undof/2012-12-21-end";
    assert!(!ids(&before).contains(&ending) && ids(&after).contains(&ending));
    // what is known later of the day before: the plan was not yet given up
    let looking_back = shown(folder.path(), "op/undof", "2012-12-20", "2012-12-22");
    assert_eq!(reads(&looking_back, "deemed_appropriate").0, "yes");
    // nobody had published a list of 2024 in 2012, but what is on it under other sources was known
    assert!(ids(&before).iter().all(|id| !id.starts_with("dispatch/undof/staff")));
    assert!(ids(&before).contains(&"plan/undof/2012-08-10-order"));
}

#[test]
fn a_quarrel_of_sources_is_shown_as_one() {
    let folder = tempfile::tempdir().unwrap();
    said(folder.path(), &["record", "init"]);
    let page = shown(folder.path(), "op/unmiss", "2016-08-01", "2017-12-31");
    assert_eq!(reads(&page, "conflict_ended"), ("unknown".to_owned(), "contested".to_owned()));
    let history = said(folder.path(), &["record", "history", "op/unmiss/conflict_ended"]);
    assert!(history.contains("Members of the Diet") && history.contains("Government of Japan"), "{history}");
    // before the answers of November 2016 no source at hand had said that the conflict was not over
    let then = shown(folder.path(), "op/unmiss", "2016-07-20", "2016-07-20");
    assert!(then["facts"].as_array().unwrap().iter().all(|line| line["name"] != "conflict_ended"));
}

#[test]
fn it_holds_every_mission_and_verifies() {
    let folder = tempfile::tempdir().unwrap();
    said(folder.path(), &["record", "init"]);
    let lines = said(folder.path(), &["record", "export"]);
    let entries: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |kind: &str| entries.iter().filter(|one| one["kind"][0] == kind).collect::<Vec<_>>();
    let numbers: std::collections::BTreeSet<u64> =
        of("operation").iter().filter_map(|one| one["says"]["number"].as_u64()).collect();
    assert_eq!(numbers, (1..=29).collect());
    for operation in of("operation") {
        let id = &operation["says"]["id"];
        assert!(of("dispatch").iter().any(|one| one["says"]["operation"] == *id), "{id} sends nobody");
    }
    assert!(of("plan").iter().filter(|one| one["says"]["operation"] == "op/undof").count() >= 35);
    assert!(entries.iter().all(|one| one["public"] == true));
    // all but names rest on a source, and say when it spoke
    let names = ["source", "entity", "office", "operation", "founding"];
    for one in entries.iter().filter(|one| !names.contains(&one["kind"][0].as_str().unwrap())) {
        assert!(one["cites"].is_array() && one["spoke"].is_string(), "{}", one["id"]);
    }
    assert!(said(folder.path(), &["record", "verify"]).contains("what it was"));
}

#[test]
fn every_file_of_the_folder_comes_with_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../founding");
    let source =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/founding.rs")).unwrap();
    let mut files = Vec::new();
    for (part, before) in [("", ""), ("operations", "operations/")] {
        for entry in std::fs::read_dir(folder.join(part)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if Path::new(&name).extension().is_some_and(|ending| ending == "toml") {
                files.push(format!("\"{before}{name}\""));
            }
        }
    }
    assert!(files.len() >= 35);
    for file in files {
        assert!(source.contains(&file), "{file} is missing in src/founding.rs");
    }
}
