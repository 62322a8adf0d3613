use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Message ids with the names of their arguments.
fn declared(files: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).map_err(|(_, errors)| errors).unwrap();
        assert!(resource.entries().count() > 0);
        let mut id = String::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                id = name.to_owned();
                assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{id} is there twice");
            }
            for rest in line.split('$').skip(1) {
                let name: String =
                    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                found.get_mut(&id).unwrap().insert(name);
            }
        }
    }
    found
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            out.push(path);
        }
    }
}

/// Texts in quotes that read like an id with one of these beginnings.
fn named(folder: &str, beginnings: &[&str]) -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    let texts = files.into_iter().map(|path| fs::read_to_string(path).unwrap());
    let quoted: Vec<String> =
        texts.flat_map(|text| text.split('"').map(str::to_owned).collect::<Vec<_>>()).collect();
    let is_id = |text: &String| {
        let sound =
            text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') && !text.ends_with('-');
        // descriptions of keys for the JSON Schema may be left out
        let told = sound && !text.starts_with("case-key-");
        told && beginnings.iter().any(|beginning| text.starts_with(beginning))
    };
    quoted.into_iter().filter(is_id).collect()
}

#[test]
fn both_languages_have_the_same_messages() {
    let (japanese, english) = (declared(JAPANESE), declared(ENGLISH));
    // words that the rooms below say in English have a Japanese text only
    let ids = |all: &BTreeMap<String, BTreeSet<String>>| -> BTreeSet<String> {
        all.keys().filter(|id| !id.starts_with("word-")).cloned().collect()
    };
    assert_eq!(ids(&japanese), ids(&english));
    for (id, args) in &english {
        assert_eq!(japanese.get(id), Some(args), "arguments of {id}");
    }
}

#[test]
fn whatever_the_rooms_find_has_a_message() {
    let english = declared(ENGLISH);
    let mut ids = named("../law/src", &["law-"]);
    ids.extend(named("../exchange/src", &["doc-", "import-", "store-", "case-", "entries-", "export-"]));
    ids.extend(named("../record/src", &["record-"]));
    ids.extend(named("../casework/src", &["casework-"]));
    ids.extend(named("../journal/src", &["journal-", "ledger-", "seal-", "tree-"]));
    ids.extend(named(
        "../hatoba/src",
        &["cli-", "tasks-", "show-", "diff-", "import-", "check-", "list-", "assess-"],
    ));
    ids.extend(named("../hatoba/src", &["record-"]));
    assert!(ids.len() > 80, "{ids:?}");
    let missing: Vec<&String> = ids.iter().filter(|id| !english.contains_key(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    // as many as the errors have variants: nothing is named in a way that is not seen here
    let begin = |start: &str| ids.iter().filter(|id| id.starts_with(start)).count();
    let seen = ["journal-", "ledger-", "seal-", "tree-", "record-entry-", "record-lay-"].map(begin);
    assert_eq!(seen, [7, 10, 4, 36, 4, 3]);
}

/// An error says what it found: every argument that it gives, and that a text takes, is given by that name.
#[test]
fn errors_fill_in_their_messages() {
    let id = |text: &str| record::Id::parse(text).unwrap();
    let entry = |text: &str| record::EntryId::parse(text).unwrap();
    let when = |text: &str| record::When::parse(text).unwrap();
    let refusals = [
        record::Refusal::UnknownId { id: id("op/x") },
        record::Refusal::WrongSort { id: id("op/x"), sorts: &["state"] },
        record::Refusal::NoSource { kind: "claim".into() },
        record::Refusal::NoSuchEntry { entry: entry("a") },
        record::Refusal::Gone { entry: entry("a"), by: None },
        record::Refusal::Gone { entry: entry("a"), by: Some(3) },
        record::Refusal::OtherKind { entry: entry("a"), found: "claim".into(), kind: "plan".into() },
        record::Refusal::Final { entry: entry("a") },
        record::Refusal::Forgotten { person: id("person/x") },
        record::Refusal::Backwards { from: when("2012"), to: when("2011") },
        record::Refusal::UnknownKind { kind: "x".into(), version: 2 },
        record::Refusal::Twice { entry: entry("a") },
        record::Refusal::Full,
    ];
    let form = || serde_json::from_str::<u8>("x").unwrap_err();
    let entries = [
        record::EntryError::Form(form()),
        record::EntryError::Version { found: 2 },
        record::EntryError::Statement { kind: "claim".into(), version: 1, detail: "x".into() },
        record::EntryError::NotSealed { field: "name" },
    ];
    let laid = [
        record::LayError::Silent { entry: entry("a") },
        record::LayError::Later {
            entry: entry("a"),
            spoke: when("2011"),
            name: "b".into(),
            later: when("2012"),
        },
        record::LayError::Circle { entry: entry("a") },
    ];
    let mut told: Vec<(&str, Vec<(&'static str, String)>)> = Vec::new();
    told.extend(refusals.iter().map(|error| (error.id(), error.args())));
    told.extend(entries.iter().map(|error| (error.id(), error.args())));
    told.extend(laid.iter().map(|error| (error.id(), error.args())));
    let ledger = ledger_errors();
    told.extend(ledger.iter().map(|error| (error.id(), error.args())));
    for lang in [Lang::Ja, Lang::En] {
        let messages = Messages::new(lang);
        for (id, args) in &told {
            let text = crate::message(&messages, id, args);
            assert!(text != *id && !text.contains("{$") && !text.contains("none"), "{id}: {text}");
        }
    }
}

fn ledger_errors() -> Vec<journal::LedgerError> {
    use journal::tree::TreeError;
    use journal::{Error, LedgerError, SealError};
    let io = || std::io::Error::other("x");
    let (expected, detail) = ("journal", || "x".to_owned());
    let mut all: Vec<LedgerError> = vec![
        Error::Conflict { expected: 1, size: 2 }.into(),
        Error::Store { engine: "sqlite", detail: detail() }.into(),
        Error::NotAJournal { place: detail(), expected }.into(),
        Error::NewerSchema { found: 2, known: 1 }.into(),
        Error::Damaged { engine: "postgres", detail: detail() }.into(),
        Error::Location { expected }.into(),
        Error::Certificates { place: "system".to_owned(), detail: detail() }.into(),
        SealError::File { path: "x".into(), source: io() }.into(),
        SealError::Closed { person: detail() }.into(),
        SealError::Differs { person: detail() }.into(),
        SealError::Nobody.into(),
        TreeError::TooLarge { bytes: 2, most: 1 }.into(),
        TreeError::CheckpointLines { lines: 1 }.into(),
        LedgerError::Broken { position: 1, error: record::EntryError::Version { found: 2 } },
        LedgerError::Unwritten { number: 1, error: record::EntryError::Version { found: 2 } },
        LedgerError::Refused(Vec::new()),
        LedgerError::Different { number: 1, id: record::EntryId::parse("a").unwrap(), position: 2 },
        LedgerError::Busy { attempts: 3 },
        LedgerError::Closed,
        LedgerError::OtherRoot { number: 1, size: 2 },
        LedgerError::NotEmpty { size: 1 },
        LedgerError::File(io()),
    ];
    let whats = ["form", "header", "entry", "size", "root", "signature", "short"];
    all.extend(whats.map(|what| LedgerError::Backup { line: 1, what }));
    all
}

/// The ids of what a field, and everything in it, is called.
fn labels(fields: &[record::Field], out: &mut BTreeSet<String>) {
    let id = |of: &str, name: &str| format!("{of}-{}", name.replace('_', "-"));
    for field in fields {
        out.insert(id("field", field.name));
        let mut shape = field.shape;
        while let record::Shape::List(of) = shape {
            shape = *of;
        }
        match shape {
            record::Shape::Choice(words) => out.extend(words.iter().map(|word| id("choice", word))),
            record::Shape::Table(fields) => labels(fields, out),
            _ => {}
        }
    }
}

#[test]
fn kinds_fields_and_choices_have_names_and_nothing_else_has() {
    let mut needed: BTreeSet<String> = BTreeSet::from(["field-remarks".to_owned()]);
    let mut own = BTreeSet::new();
    for kind in record::KINDS {
        let name = kind.name.replace('_', "-");
        needed.insert(format!("kind-{name}"));
        let mut fields = BTreeSet::new();
        labels(kind.fields, &mut fields);
        // a kind may have its own name for a field
        own.extend(
            fields.iter().filter_map(|id| Some(format!("field-{name}-{}", id.strip_prefix("field-")?))),
        );
        needed.append(&mut fields);
    }
    for files in [JAPANESE, ENGLISH] {
        let told: BTreeSet<String> = declared(files).into_keys().collect();
        let missing: Vec<&String> = needed.difference(&told).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let label = |id: &&String| ["kind-", "field-", "choice-"].iter().any(|start| id.starts_with(start));
        let idle = told.iter().filter(label).filter(|id| !needed.contains(*id) && !own.contains(*id));
        let idle: Vec<&String> = idle.collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}

#[test]
fn every_key_of_a_case_file_has_a_description() {
    let (told, ids) = (declared(ENGLISH), exchange::case::doc_ids());
    let told: Vec<&String> = told.keys().filter(|id| id.starts_with("case-key-")).collect();
    assert_eq!(told, ids.iter().collect::<Vec<_>>());
}

#[test]
fn an_unknown_id_is_shown_itself() {
    for lang in [Lang::Ja, Lang::En] {
        assert_eq!(Messages::new(lang).text("no-such-id", &[]), "no-such-id");
    }
}
