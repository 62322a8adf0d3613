//! The same for programs: an entry goes in as it comes out, once for a key, and what is wrong is told at its place.

use serde_json::{Value, json};

use crate::examples;
use crate::kinds::{FINAL, OF_THE_PROGRAM, content};
use crate::office::Office;

const ENTRIES: &str = "/api/v1/entries";

fn event(number: u32) -> Value {
    json!({
        "kind": "event", "id": format!("event/test-{number}"), "on": "2026-11-20", "about": ["op/undof"],
        "what": {"ja": "銃声", "en": "Shots"}, "cites": [{"source": "source/mofa-record-2024-02-27", "page": "3"}],
        "public": true,
    })
}

#[test]
fn an_entry_of_every_kind_goes_in_as_it_comes_out() {
    let office = Office::new();
    for entry in examples::all(&office) {
        let kind = entry.says.kind().0;
        if OF_THE_PROGRAM.contains(&kind) || FINAL.contains(&kind) || kind == "person" {
            continue;
        }
        let mut says = serde_json::to_value(&entry.says).unwrap();
        let all = says.as_object_mut().unwrap();
        all.insert("kind".to_owned(), kind.into());
        all.insert("cites".to_owned(), serde_json::to_value(&entry.cites).unwrap());
        all.insert("public".to_owned(), entry.public.into());
        all.insert("corrects".to_owned(), entry.id.as_str().into());
        if let Some(remarks) = &entry.remarks {
            all.insert("remarks".to_owned(), serde_json::to_value(remarks).unwrap());
        }
        if let Some(spoke) = entry.spoke {
            all.insert("spoke".to_owned(), spoke.to_string().into());
        }
        // what a decision rested on is kept from the one that is corrected
        all.remove("rests_on");
        let (status, answer) = office.call(ENTRIES, &says.to_string(), None);
        assert_eq!(status, 201, "{}: {answer}", entry.id);
        assert_eq!(answer["position"], office.size() - 1);
        assert_eq!(content(&office.last()), content(&entry), "{}", entry.id);
    }
}

#[test]
fn a_key_is_one_entry() {
    let office = Office::new();
    let (status, first) = office.call(ENTRIES, &event(1).to_string(), Some("k-1"));
    assert_eq!(status, 201, "{first}");
    let size = office.size();
    let (status, again) = office.call(ENTRIES, &event(1).to_string(), Some("k-1"));
    assert_eq!((status, &again), (200, &first));
    let (status, other) = office.call(ENTRIES, &event(2).to_string(), Some("k-1"));
    assert_eq!((status, &other["entries"]), (409, &json!([size - 1])));
    assert_eq!(office.size(), size);
    assert_eq!(office.call(ENTRIES, &event(2).to_string(), Some("k-2")).0, 201);
    // whoever says how much they have seen is told what came since
    let mut late = event(3);
    late["seen"] = json!(size);
    let (status, told) = office.call(ENTRIES, &late.to_string(), None);
    assert_eq!((status, &told["entries"]), (409, &json!([size])));
}

#[test]
fn what_is_wrong_is_told_at_its_place() {
    let office = Office::new();
    let size = office.size();
    let wrong: [(&str, Value, u16, &str); 10] = [
        ("about", json!(["op/undof", "op/nowhere"]), 422, "/about/1"),
        ("on", json!("yesterday"), 422, "/on"),
        ("on", json!(7.5), 422, "/on"),
        ("what", Value::Null, 422, "/what"),
        ("cites", json!([]), 422, "/cites"),
        ("cites", json!([{"source": "x"}]), 422, "/cites/0/source"),
        ("public", json!("perhaps"), 422, "/public"),
        ("nothing", json!("x"), 422, ""),
        ("office", json!("office/cas"), 422, ""),
        ("what", json!({"ja": "a", "en": ["b"]}), 422, "/what/en"),
    ];
    for (key, value, want, at) in wrong {
        let mut sent = event(1);
        sent[key] = value;
        let (status, told) = office.call(ENTRIES, &sent.to_string(), None);
        assert_eq!(status, want, "{sent}: {told}");
        let places: Vec<&str> =
            told["wrongs"].as_array().unwrap().iter().map(|wrong| wrong["at"].as_str().unwrap()).collect();
        assert!(places.contains(&at), "{sent}: {told}");
    }
    let deep = "[".repeat(100) + &"]".repeat(100);
    for body in [
        "",
        "null",
        "[]",
        "{",
        "\u{0}",
        r#"{"kind": 7}"#,
        r#"{"kind": "nothing"}"#,
        r#"{"kind": "founding"}"#,
    ] {
        let (status, told) = office.call(ENTRIES, body, None);
        assert!((403..=422).contains(&status), "{body}: {told}");
    }
    let (status, _) = office.call(ENTRIES, &format!(r#"{{"kind": "event", "what": {deep}}}"#), None);
    assert_eq!(status, 422);
    let seen = [json!(-1), json!("x"), json!(99_999_999)];
    for seen in seen {
        let mut sent = event(1);
        sent["seen"] = seen;
        assert_eq!(office.call(ENTRIES, &sent.to_string(), None).0, 422);
    }
    for key in ["", &"k".repeat(500)] {
        assert_eq!(office.call(ENTRIES, &event(1).to_string(), Some(key)).0, 422);
    }
    assert_eq!(office.size(), size);
}

#[test]
fn a_step_is_taken_and_a_check_records_nothing() {
    let office = Office::new();
    office.add("[[request]]\nid = \"request/test\"\nwhat = \"A unit\"\nreceived = 2026-11-10\nforms = [\"dispatch\"]\n");
    let size = office.size();
    let step = |name: &str| format!("/api/v1/dossiers/request/test/steps/{name}");
    let (status, told) = office.call(&step("draft"), "{}", None);
    assert_eq!(status, 422, "{told}");
    assert!(told["wrongs"][0]["told"].as_str().unwrap().contains("waits for"), "{told}");
    let said = json!({"item": "safety", "what": "Calm"}).to_string();
    let (status, told) = office.call(&(step("judge") + "?check=true"), &said, None);
    assert_eq!((status, office.size()), (200, size), "{told}");
    assert_eq!(told["others"], json!([]));
    let (status, told) = office.call(&step("judge"), &said, Some("k"));
    assert_eq!((status, &told["position"]), (201, &json!(size)), "{told}");
    assert_eq!(office.last().says.own().unwrap().as_str(), "judgement/test/judge-1");
    assert!(!office.last().public);
    assert_eq!(office.call(&step("judge"), &said, Some("k")).0, 200);
    assert_eq!(office.call(&step("nothing"), "{}", None).0, 404);
}

#[test]
fn what_is_not_as_it_is_described_is_not_taken() {
    let office = Office::new();
    let size = office.size();
    let cases: [(&str, Value, &str); 9] = [
        ("what", json!({"en": false}), "/what/en"),
        ("what", json!(7), "/what"),
        ("on", json!(2026), "/on"),
        ("on", Value::Null, "/on"),
        ("about", json!("op/undof"), "/about"),
        ("about", json!([{}]), "/about/0"),
        ("about", json!([""]), "/about/0"),
        ("public", json!("yes"), "/public"),
        ("cites", json!([{"page": ""}]), "/cites/0"),
    ];
    for (field, value, at) in cases {
        let mut sent = event(1);
        sent[field] = value;
        let (status, told) = office.call(ENTRIES, &sent.to_string(), None);
        assert_eq!(status, 422, "{sent}");
        assert!(told["wrongs"].as_array().unwrap().iter().any(|wrong| wrong["at"] == at), "{sent}: {told}");
    }
    // whoever asks for a check in other words does not want it recorded
    for check in ["1", "True", "yes"] {
        let (status, told) = office.call(&format!("{ENTRIES}?check={check}"), &event(1).to_string(), None);
        assert_eq!(status, 422, "{told}");
    }
    let (status, told) = office.call(ENTRIES, &json!({"kind": "nothing"}).to_string(), None);
    assert_eq!(status, 422, "{told}");
    assert_eq!(office.size(), size);
    assert_eq!(office.call(&format!("{ENTRIES}?check=false"), &event(1).to_string(), None).0, 201);
}
