//! The API: described as it is, closed to those who are not signed in, problems in the reader's language.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod common;

use common::{Site, root, signer};
use journal::tree::{Checkpoint, ConsistencyProof, InclusionProof, Note};
use law::Lang;
use serde_json::Value;
use wording::Messages;

/// `HATOBA_BLESS=1` writes the document anew; it is read by a person before it is committed.
#[test]
fn the_document_is_the_one_that_was_committed() {
    let document = desk::api::document(&Messages::new(Lang::En));
    let text = serde_json::to_string_pretty(&document).unwrap() + "\n";
    let path = root().join("docs/openapi.json");
    if std::env::var_os("HATOBA_BLESS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap() == text,
        "docs/openapi.json: HATOBA_BLESS=1 writes it anew"
    );
}

#[test]
fn every_call_is_described_and_every_place_of_a_path_is_a_parameter() {
    let mut ids = std::collections::BTreeSet::new();
    for call in desk::api::CALLS {
        assert!(ids.insert(call.id), "{} is there twice", call.id);
        let named = call.route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        for name in named {
            let known =
                |param: &&desk::api::Param| param.name == name && param.place == desk::api::Place::Path;
            assert!(call.params.iter().any(|param| known(&param)), "{}: {name}", call.id);
        }
        for lang in [Lang::Ja, Lang::En] {
            let words = Messages::new(lang);
            assert!(
                words.find(&format!("api-call-{}", call.id.replace('_', "-")), &[]).is_some(),
                "{}",
                call.id
            );
            for param in call.params {
                assert!(words.find(&format!("api-param-{}", param.name), &[]).is_some(), "{}", param.name);
            }
        }
    }
}

#[test]
fn a_refusal_is_a_problem_in_the_readers_language() {
    let site = Site::new();
    for (lang, word) in [("ja", "職員"), ("en", "officials")] {
        let got = site.get("/api/v1/dossiers", lang);
        assert_eq!(got.status, 401);
        assert_eq!(got.header("content-type"), "application/problem+json");
        let problem: Value = serde_json::from_str(&got.text).unwrap();
        assert!(problem["title"].as_str().unwrap().contains(word), "{problem}");
        assert_eq!(problem["status"], 401);
    }
    let nowhere = site.get("/api/v1/nowhere", "en");
    assert_eq!((nowhere.status.as_u16(), nowhere.header("content-type")), (404, "application/problem+json"));
    assert_eq!(site.get("/api/v1/openapi.json", "en").status, 200);
}

#[test]
fn the_law_is_for_every_program() {
    let site = Site::new();
    let call = |path: &str| -> Value { serde_json::from_str(&site.get(path, "en").text).unwrap() };
    let one = call("/api/v1/law/provisions/art6.p13.i1?on=2016-04-01");
    assert_eq!(one["id"], "art6.p13.i1");
    assert!(one["versions"].as_array().unwrap().iter().any(|version| version["in_force"] == true), "{one}");
    // all of them, part by part, each once
    let (mut after, mut found) = (String::new(), Vec::new());
    loop {
        let part = call(&format!("/api/v1/law/provisions?limit=100&after={after}"));
        let items = part["items"].as_array().unwrap();
        found.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        let Some(next) = part["next"].as_str() else { break };
        next.clone_into(&mut after);
    }
    let edition = site.desk.framework().edition("2026-11-24".parse().unwrap());
    let mut all: Vec<String> = edition.provisions().map(|provision| provision.anchor.clone()).collect();
    all.sort();
    assert!(found.len() > 100 && found == all);
    let changes = call("/api/v1/law/changes?from=2016-03-28&to=2016-03-29");
    assert_eq!(changes["amendments"][0]["day"], "2016-03-29");
    assert!(changes["changes"].as_array().unwrap().len() > 10);
    let tasks = call("/api/v1/law/tasks?on=2015-12-01");
    assert_eq!(tasks["on"], "2015-12-01");
    assert!(!tasks["pillars"].as_array().unwrap().is_empty());
    let nothing = site.get("/api/v1/law/provisions/art6.p13.i100", "en");
    assert_eq!(nothing.status, 404);
    assert!(nothing.text.contains("art6.p13.i1"), "what is called like it: {}", nothing.text);
}

#[test]
fn proofs_hold_without_this_server() {
    let site = Site::new();
    let mut official = site.official("reader");
    let mut call = |path: &str| -> Value { serde_json::from_str(&official.get(path).text).unwrap() };
    let kept = call("/api/v1/checkpoints");
    let trusted = [signer().verifier()];
    let note: Note = kept["now"]["note"].as_str().unwrap().parse().unwrap();
    let now = Checkpoint::open(&note, &trusted).unwrap();
    assert_eq!(now.size(), site.desk.ledger().size());
    assert_eq!(kept["key"], trusted[0].to_string());
    let proof = call("/api/v1/entries/7/proof");
    let proof: InclusionProof = proof["proof"].as_str().unwrap().parse().unwrap();
    let row = site.desk.ledger().row(7).unwrap().unwrap().bytes;
    assert_eq!(proof.extra(), row);
    assert_eq!(proof.verify(&row, &trusted).unwrap().size(), now.size());
    let proof = call("/api/v1/checkpoints/100/proof");
    let proof: ConsistencyProof = proof["proof"].as_str().unwrap().parse().unwrap();
    let (earlier, later) = proof.verify(&trusted).unwrap();
    assert_eq!((earlier.size(), later.size()), (100, now.size()));
}
