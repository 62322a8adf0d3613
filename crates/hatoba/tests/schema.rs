//! Answers against their JSON Schema, and the schemas and their documents against the program.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

mod fits;
mod run;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fits::misfits;
use run::run;
use serde_json::Value;

fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

fn printed(args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), args);
    assert!(output.status.success(), "{args:?} {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The answers to every example.
fn answers(more: &[&str]) -> Vec<String> {
    let examples = project("examples/cases").display().to_string();
    let args = ["assess", &examples, "--format", "json"];
    printed(&[&args[..], more].concat()).lines().map(str::to_owned).collect()
}

#[test]
fn every_answer_fits_the_schema() {
    let schema: Value = serde_json::from_str(&printed(&["assess", "--schema", "answer"])).unwrap();
    for more in [&["--lang", "ja"][..], &["--explain", "--lang", "en"], &["--on", "1992-08-09"]] {
        let answers = answers(more);
        assert!(answers.len() > 30);
        for line in answers {
            let answer: Value = serde_json::from_str(&line).unwrap();
            let mut found = Vec::new();
            misfits(&schema, &schema, &answer, "", &mut found);
            assert!(found.is_empty(), "{} {found:?}", answer["source"]);
        }
    }
    // the checker does tell
    let mut found = Vec::new();
    misfits(&schema, &schema, &serde_json::json!({ "schema": 1 }), "", &mut found);
    assert!(found.len() >= 2, "{found:?}");
}

/// The keys of every object, in the order of the schema, which is that of the types.
#[test]
fn keys_keep_their_order() {
    let schema: Value = serde_json::from_str(&printed(&["assess", "--schema", "answer"])).unwrap();
    let first = answers(&["--explain", "--lang", "en"]);
    assert_eq!(first, answers(&["--explain", "--lang", "en"]));
    for line in &first {
        assert!(line.starts_with("{\"schema\":\"hatoba-answer/1\",\"source\":"), "{line}");
        let answer: Value = serde_json::from_str(line).unwrap();
        let keys: Vec<&String> = answer.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            [
                "schema",
                "source",
                "title",
                "on",
                "on_from",
                "framework",
                "outcome",
                "contributions",
                "sources"
            ]
        );
        in_order(&schema, &schema, &answer);
    }
}

fn in_order(root: &Value, schema: &Value, value: &Value) {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(path) => root.pointer(path.strip_prefix('#').unwrap()).unwrap(),
        None => schema,
    };
    match value {
        Value::Array(items) => items.iter().for_each(|item| in_order(root, &schema["items"], item)),
        Value::Object(table) => {
            let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
            assert!(table.keys().eq(properties.keys()), "{:?}", table.keys().collect::<Vec<_>>());
            table.iter().for_each(|(key, inner)| in_order(root, &properties[key], inner));
        }
        _ => {}
    }
}

/// Whatever an answer names by key is among the facts of the contribution.
#[test]
fn every_key_is_told() {
    for line in answers(&["--explain", "--lang", "ja"]) {
        let answer: Value = serde_json::from_str(&line).unwrap();
        for contribution in answer["contributions"].as_array().unwrap() {
            let facts = contribution["facts"].as_object().unwrap();
            let mut named = Vec::new();
            contribution["goals"].as_array().unwrap().iter().for_each(|goal| keys_of(goal, &mut named));
            let deadlines = contribution["deadlines"].as_array().unwrap().iter();
            deadlines.for_each(|deadline| named.extend(texts(&deadline["assumes"])));
            let missing: Vec<&String> = named.iter().filter(|key| !facts.contains_key(*key)).collect();
            assert!(missing.is_empty(), "{} {missing:?}", answer["source"]);
        }
    }
}

/// The keys of facts that a goal names, but for those of its tree.
fn keys_of(goal: &Value, out: &mut Vec<String>) {
    for sets in ["because", "unsettled_by"] {
        goal[sets]["sets"].as_array().unwrap().iter().for_each(|set| out.extend(texts(set)));
    }
    for list in ["missing", "immaterial", "assumes"] {
        out.extend(texts(&goal[list]));
    }
    nested(&goal["needed"], out);
    nested(&goal["changes"], out);
    nested(&goal["ask_next"], out);
}

/// Every `key` below a value.
fn nested(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| nested(item, out)),
        Value::Object(table) => {
            out.extend(table.get("key").and_then(Value::as_str).map(str::to_owned));
            table.values().for_each(|inner| nested(inner, out));
        }
        _ => {}
    }
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// The committed schemas are what the program prints. `INSTA_UPDATE=always` writes them anew, as it does golden files.
#[test]
fn the_schemas_are_as_committed() {
    for which in ["case", "answer"] {
        let text = printed(&["assess", "--schema", which, "--lang", "en"]);
        let file = project("docs").join(format!("{which}.schema.json"));
        if std::env::var("INSTA_UPDATE").is_ok_and(|wanted| wanted == "always") {
            fs::write(&file, &text).unwrap();
        }
        let committed = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        assert!(committed == text, "docs/{which}.schema.json: run the tests with INSTA_UPDATE=always");
    }
}

/// The keys of the tables of a schema, by the name of the table.
fn tables(schema: &Value) -> BTreeMap<String, Vec<String>> {
    let keys = |table: &Value| -> Vec<String> {
        table["properties"].as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect()
    };
    let inner = schema["$defs"].as_object().into_iter().flatten();
    inner.map(|(name, table)| (name.clone(), keys(table))).chain([(String::new(), keys(schema))]).collect()
}

/// Every key of the decoder's own tables is told in the document; the names of facts and sets are the framework's.
#[test]
fn the_document_on_cases_names_every_key() {
    let text = fs::read_to_string(project("docs/case-file.md")).unwrap();
    let ids = exchange::case::doc_ids();
    assert!(ids.len() > 90);
    for id in ids {
        let (_, key) = id.strip_prefix("case-key-").unwrap().split_once('-').unwrap();
        let key = key.replace('-', "_");
        let named = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
        assert!(text.split(named).any(|word| word == key), "{id}");
    }
}

/// What the document shows is read without a mistake.
#[test]
fn the_document_on_cases_shows_a_case() {
    let text = fs::read_to_string(project("docs/case-file.md")).unwrap();
    let case = text.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("shown.toml"), case).unwrap();
    let output = run(folder.path(), &["assess", "shown.toml", "--verdicts", "--lang", "en"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Every object of the answer has a section in the document, with its keys in their order.
#[test]
fn the_document_on_answers_names_every_key() {
    let text = fs::read_to_string(project("docs/answer.md")).unwrap();
    let schema: Value = serde_json::from_str(&printed(&["assess", "--schema", "answer"])).unwrap();
    for (name, keys) in tables(&schema) {
        if keys.is_empty() {
            continue;
        }
        let heading = if name.is_empty() { "Answer" } else { name.as_str() };
        let section = text.split("\n## ").find(|section| section.starts_with(&format!("{heading}\n")));
        let section = section.unwrap_or_else(|| panic!("no section {heading}"));
        let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
        assert_eq!(rows.collect::<Vec<_>>(), keys, "{heading}");
    }
}
