use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Message ids with the names of their arguments.
fn declared<const N: usize>(files: [&str; N]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        let resource = FluentResource::try_new(file.to_owned()).map_err(|(_, errors)| errors).unwrap();
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
    ids.extend(named("../exchange/src", &["doc-", "import-", "store-", "case-", "entries-"]));
    ids.extend(named("src", &["cli-", "tasks-", "show-", "diff-", "import-", "check-", "list-", "assess-"]));
    assert!(ids.len() > 80, "{ids:?}");
    let missing: Vec<&String> = ids.iter().filter(|id| !english.contains_key(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
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
