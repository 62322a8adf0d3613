//! The API: described as it is, closed to those who are not signed in, problems in the reader's language.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod common;

use common::{Site, root};
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
            assert!(words.find(&format!("api-call-{}", call.id), &[]).is_some(), "{}", call.id);
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
