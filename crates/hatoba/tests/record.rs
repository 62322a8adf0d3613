//! `hatoba record`, as people use it: from an empty journal to a backup and a proof, and a person who is forgotten.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::fs;
use std::path::{Path, PathBuf};

use run::run;
use serde_json::Value;
use tempfile::TempDir;

const MISSION: &str = include_str!("record/mission.toml");
const CORRECTION: &str = include_str!("record/correction.toml");
const PERSON: &str = include_str!("record/person.toml");
/// What stands in the personal fields of [`PERSON`].
const PERSONAL: [&str; 3] = ["Yamashiro Quux", "山城久楠", "1971-02-03"];

/// How a line of a backup holds what is sealed, beside the entry that commits to it.
const SEALED: &str = "\"person\":\"person/4f2a\",\"sealed\":\"";

/// What a command prints that does its work.
fn done(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{args:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// What a command prints that is refused.
fn refused(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert!(output.stdout.is_empty(), "{args:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn json(folder: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&done(folder, &[args, &["--format", "json"]].concat())).unwrap()
}

/// A folder with files, and in `data` an empty journal to which the first of them has been added.
fn journal(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    done(folder.path(), &["record", "init", "--empty"]);
    let (first, _) = files.first().unwrap();
    done(folder.path(), &["record", "add", first]);
    folder
}

fn mission() -> TempDir {
    journal(&[("mission.toml", MISSION), ("correction.toml", CORRECTION), ("person.toml", PERSON)])
}

fn size(folder: &Path) -> u64 {
    json(folder, &["record", "verify"]).get("entries").and_then(Value::as_u64).unwrap()
}

/// All files under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn a_mission_on_two_days_and_as_known_before_a_correction() {
    let folder = mission();
    for lang in ["ja", "en"] {
        let page = ["record", "show", "op/undof", "--on", "2012-12-20", "--lang", lang];
        insta::assert_snapshot!(format!("undof-{lang}"), done(folder.path(), &page));
    }
    let reads = |on: &str, known: &[&str]| {
        let page = json(folder.path(), &[&["record", "show", "op/undof", "--on", on], known].concat());
        let facts = page["facts"].as_array().unwrap().clone();
        let agreement = facts.iter().find(|fact| fact["name"] == "agreement").unwrap();
        (agreement["standing"].clone(), agreement["reads"].clone())
    };
    assert_eq!(reads("2012-06-01", &[]), ("settled".into(), "yes".into()));
    let before = size(folder.path());
    done(folder.path(), &["record", "add", "correction.toml"]);
    assert_eq!(reads("2012-06-01", &[]), ("settled".into(), "yes".into()));
    assert_eq!(reads("2012-12-20", &[]).0, "contested");
    assert_eq!(reads("2012-12-20", &["--known", &before.to_string()]), ("settled".into(), "yes".into()));

    let history = json(folder.path(), &["record", "history", "op/undof/agree"]);
    let gone: Vec<bool> = history.as_array().unwrap().iter().map(|one| one["gone_at"].is_u64()).collect();
    assert_eq!(gone, [false, true, false]);
    let page = done(folder.path(), &["record", "history", "op/undof/agree", "--lang", "ja"]);
    assert!(page.contains("訂正前の記録：claim/press") && page.contains("により訂正又は撤回"), "{page}");
    assert!(refused(folder.path(), &["record", "show", "op/undoff"]).contains("op/undof?"));
}

#[test]
fn one_mistake_and_nothing_is_written() {
    let folder = mission();
    let before = size(folder.path());
    let event = |id: &str, on: &str| {
        format!(
            "{{\"kind\":\"event\",\"id\":\"event/{id}\",\"what\":\"x\",\"on\":\"{on}\",\"cites\":[\"source/press\"]}}\n"
        )
    };
    fs::write(folder.path().join("a.jsonl"), event("a", "2013-01-01") + &event("b", "2013-02-30")).unwrap();
    fs::write(folder.path().join("b.toml"), format!("{CORRECTION}\n[[plan]]\nid = \"op/undof\"\n")).unwrap();
    for command in ["add", "import"] {
        let said = refused(folder.path(), &["record", command, "a.jsonl"]);
        let place = said.strip_prefix("a.jsonl:2:").unwrap().split(':').next().unwrap();
        assert!(place.parse::<u32>().unwrap() > 1 && said.contains("2013-02-30"), "{said}");
    }
    let line = CORRECTION.lines().count() + 3;
    assert!(refused(folder.path(), &["record", "add", "b.toml"]).contains(&format!("b.toml:{line}:6: ")));
    // what is right in itself, and does not fit the journal
    fs::write(
        folder.path().join("c.jsonl"),
        event("c", "2013-01-01") + &event("d", "2013-01-01").replace("press", "no"),
    )
    .unwrap();
    assert!(refused(folder.path(), &["record", "add", "c.jsonl"]).starts_with("c.jsonl:2:1: "));
    assert_eq!(size(folder.path()), before);
}

#[test]
fn refusals_are_told_in_both_languages() {
    let folder = mission();
    done(folder.path(), &["record", "add", "correction.toml"]);
    fs::write(folder.path().join("refused.toml"), include_str!("record/refused.toml")).unwrap();
    for lang in ["ja", "en"] {
        let said = refused(folder.path(), &["record", "add", "refused.toml", "--lang", lang]);
        insta::assert_snapshot!(format!("refused-{lang}"), said);
    }
    assert_eq!(refused(folder.path(), &["record", "init"]).lines().count(), 1);
}

#[test]
fn a_journal_moves_with_its_checkpoints_and_never_into_memory() {
    let folder = mission();
    done(folder.path(), &["record", "checkpoint"]);
    done(folder.path(), &["record", "add", "correction.toml"]);
    assert!(refused(folder.path(), &["record", "move", "--to", "memory:"]).contains("memory"));
    let before = json(folder.path(), &["record", "verify"]);
    done(folder.path(), &["record", "backup", "whole.backup"]);
    fs::remove_file(folder.path().join("data/journal.db")).unwrap();
    for beside in ["data/journal.db-wal", "data/journal.db-shm"] {
        let _ = fs::remove_file(folder.path().join(beside));
    }
    done(folder.path(), &["record", "restore", "whole.backup"]);
    let after = json(folder.path(), &["record", "verify"]);
    assert_eq!(before, after, "entries, root and number of checkpoints");
    assert!(before["checkpoints"].as_u64().unwrap() >= 2);
}

#[test]
fn what_is_taken_in_twice_is_recorded_once() {
    let folder = mission();
    let before = size(folder.path());
    assert!(done(folder.path(), &["record", "add", "mission.toml"]).contains("Nothing new"));
    done(folder.path(), &["record", "export", "all.jsonl"]);
    assert!(done(folder.path(), &["record", "import", "all.jsonl"]).contains("Nothing new"));
    assert_eq!(size(folder.path()), before);
    // another installation takes them in
    done(folder.path(), &["record", "init", "--empty", "--data", "other"]);
    for new in [before, 0] {
        let taken = json(folder.path(), &["record", "import", "all.jsonl", "--data", "other"]);
        assert_eq!((taken["new"].as_u64(), taken["entries"].as_u64()), (Some(new), Some(before)));
    }
    // word for word, but for the moment: it knows them since it took them in
    let said = |data: &str| {
        let lines = done(folder.path(), &["record", "export", "--data", data]);
        let entries = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        entries.map(|entry| (entry["id"].clone(), entry["says"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(said("data"), said("other"));
}

#[test]
fn whoever_has_only_the_key_can_check() {
    let folder = mission();
    let note = done(folder.path(), &["record", "checkpoint"]);
    let then = size(folder.path());
    done(folder.path(), &["record", "add", "correction.toml"]);
    let of_entry = done(folder.path(), &["record", "prove", "op/undof"]);
    let of_growth = done(folder.path(), &["record", "prove-consistency", &then.to_string()]);
    assert!(of_growth.contains(note.lines().nth(2).unwrap()), "the proof begins at the checkpoint");

    let away = tempfile::tempdir().unwrap();
    fs::copy(folder.path().join("data/keys/checkpoint.pub"), away.path().join("key")).unwrap();
    let check = |name: &str, text: &str| {
        fs::write(away.path().join(name), text).unwrap();
        run(away.path(), &["record", "check-proof", name, "--key", "key", "--lang", "ja"])
    };
    let said = String::from_utf8(check("entry", &of_entry).stdout).unwrap();
    assert!(said.contains("正しい証明です") && said.contains("\"id\":\"op/undof\""), "{said}");
    let said = String::from_utf8(check("growth", &of_growth).stdout).unwrap();
    assert!(said.contains(&format!("{then}件")), "{said}");
    let index = of_entry.lines().find(|line| line.starts_with("index ")).unwrap();
    for changed in [of_entry.replace(index, "index 1"), of_growth.replacen('\n', "\nA", 3), String::new()] {
        let output = check("changed", &changed);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    }
    assert!(!away.path().join("data").exists());
}

#[test]
fn a_changed_byte_is_found() {
    let folder = mission();
    done(folder.path(), &["record", "verify"]);
    let path = folder.path().join("data/journal.db");
    let mut bytes = fs::read(&path).unwrap();
    let found = |bytes: &[u8]| bytes.windows(6).position(|window| window == b"Golan ").unwrap();
    let at = found(&bytes);
    bytes[at] = b'g';
    fs::write(&path, bytes).unwrap();
    let output = run(folder.path(), &["record", "verify", "--lang", "en"]);
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(output.status.code() != Some(0) && said.contains('#'), "{said}");
}

#[test]
fn backup_and_restore() {
    let folder = mission();
    done(folder.path(), &["record", "add", "person.toml"]);
    let backed = json(folder.path(), &["record", "backup", "b.jsonl"]);
    refused(folder.path(), &["record", "backup", "b.jsonl"]);
    refused(folder.path(), &["record", "export", "b.jsonl"]);
    let halves = |path: &std::path::PathBuf| path.extension().is_some_and(|ending| ending == "part");
    assert!(!files(folder.path()).iter().any(halves), "nothing is left half-written");
    // not over a journal, and not without the keys that it was made with
    refused(folder.path(), &["record", "restore", "b.jsonl"]);
    refused(folder.path(), &["record", "restore", "b.jsonl", "--data", "other"]);
    assert!(!folder.path().join("other").exists());
    let other = ["--data", "other", "--keys", "data/keys"];
    let restored = json(folder.path(), &[&["record", "restore", "b.jsonl"][..], &other].concat());
    assert_eq!(restored["root"], backed["root"]);
    let page = |more: &[&str]| {
        done(folder.path(), &[&["record", "show", "op/undof", "--on", "2012-12-20"], more].concat())
    };
    assert_eq!(page(&[]), page(&other));

    let text = fs::read_to_string(folder.path().join("b.jsonl")).unwrap();
    let changes =
        [text.replace("Golan", "golan"), text.split_inclusive('\n').take(5).collect(), MISSION.to_owned()];
    for (number, changed) in changes.iter().enumerate() {
        let name = format!("changed-{number}");
        fs::write(folder.path().join(&name), changed).unwrap();
        refused(folder.path(), &["record", "restore", &name, "--data", "third", "--keys", "data/keys"]);
        assert!(!folder.path().join("third").exists(), "{name}");
    }
    done(folder.path(), &["record", "move", "--to", "other/moved.db"]);
    assert!(
        files(&folder.path().join("data/keys")).iter().all(|path| !path.to_string_lossy().contains("move-"))
    );
}

#[test]
fn a_file_cut_to_nothing_is_not_taken_for_a_new_journal() {
    let folder = mission();
    fs::write(folder.path().join("data/journal.db"), "").unwrap();
    for beside in ["data/journal.db-wal", "data/journal.db-shm"] {
        let _ = fs::remove_file(folder.path().join(beside));
    }
    assert!(refused(folder.path(), &["record", "verify"]).contains("journal.db"));
    assert_eq!(fs::read(folder.path().join("data/journal.db")).unwrap(), b"");
}

#[test]
fn a_wrong_snapshot_changes_nothing() {
    let folder = mission();
    let before = done(folder.path(), &["record", "show", "op/undof"]);
    for wrong in ["", "no snapshot", "x\n--\nbody"] {
        fs::write(folder.path().join("data/state.snapshot"), wrong).unwrap();
        assert_eq!(done(folder.path(), &["record", "show", "op/undof"]), before);
        done(folder.path(), &["record", "verify"]);
    }
}

#[test]
fn keys_that_are_missing_are_not_made_anew() {
    let folder = mission();
    assert!(refused(folder.path(), &["record", "verify", "--keys", "none"]).contains("none/checkpoint.key"));
    assert!(!folder.path().join("none").exists());
    fs::write(folder.path().join("data/keys/checkpoint.key"), "x").unwrap();
    refused(folder.path(), &["record", "verify"]);
}

#[test]
fn a_person_is_never_shown_and_can_be_forgotten() {
    let folder = mission();
    let data = folder.path().join("data");
    let nowhere = |what: &str, bytes: &[u8]| {
        for text in PERSONAL {
            let held = bytes.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!held, "{text} in {what}");
        }
    };
    let quiet = |args: &[&str]| {
        for lang in ["ja", "en"] {
            let output = run(folder.path(), &[args, &["--lang", lang]].concat());
            nowhere(&format!("{args:?}"), &[output.stdout, output.stderr].concat());
        }
        for path in files(&data) {
            nowhere(&path.display().to_string(), &fs::read(&path).unwrap());
        }
    };
    let all = |backup: &str, export: &str| {
        quiet(&["record", "add", "person.toml"]);
        quiet(&["record", "show", "person/4f2a"]);
        quiet(&["record", "show", "person/4f2a", "--format", "json"]);
        quiet(&["record", "history", "person/4f2a"]);
        quiet(&["record", "history", "person/4f2a", "--format", "json"]);
        quiet(&["record", "prove", "person/4f2a"]);
        quiet(&["record", "verify"]);
        quiet(&["record", "backup", backup]);
        quiet(&["record", "export", export]);
        for name in [backup, export] {
            nowhere(name, &fs::read(folder.path().join(name)).unwrap());
        }
    };
    all("before.jsonl", "before-export.jsonl");
    let verified = json(folder.path(), &["record", "verify"]);
    assert_eq!(verified["opened"], 1);
    let key = files(&data.join("keys/persons"));
    assert_eq!(key.len(), 1);
    let mistakes = [
        PERSON.replace("\"1971-02-03\"", "1971-02-03"),
        PERSON.replace("latin", "latn"),
        PERSON.replace("Quux\"", "Quux"),
        PERSON.replace("[[person]]", "[[office]]"),
        PERSON.replace("4f2a\"", "4f2a\"\ncorrects = \"person/5\""),
        PERSON.replace("山城久楠", "山城"),
    ];
    for text in mistakes {
        fs::write(folder.path().join("wrong.toml"), text).unwrap();
        refused(folder.path(), &["record", "add", "wrong.toml"]);
        quiet(&["record", "add", "wrong.toml"]);
    }

    quiet(&["record", "forget", "person/4f2a", "--why", "asked for"]);
    assert!(!key[0].exists());
    all("after.jsonl", "after-export.jsonl");
    let held = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap().contains(SEALED);
    assert!(held("before.jsonl") && !held("after.jsonl"));
    let verified = json(folder.path(), &["record", "verify"]);
    assert_eq!((&verified["misfit"], &verified["opened"]), (&Value::Null, &0.into()));
    assert!(done(folder.path(), &["record", "show", "person/4f2a", "--lang", "ja"]).contains("（消去済み）"));
    assert!(refused(folder.path(), &["record", "add", "person.toml"]).contains("has been forgotten"));
}
