//! Every kind, from a text that its own description gives.

use record::{By, KINDS, Kind, Personal, Shape};
use serde_json::{Map, Value as Json, json};

use super::*;

/// A value of a shape: one of many, by the number.
fn sample(shape: Shape, number: usize) -> Json {
    let nth =
        |words: &[&str]| words.get(number % words.len()).map_or_else(String::new, |word| (*word).to_owned());
    match shape {
        Shape::Text => json!("S/RES/1996 (2011) \"改\"\n"),
        Shape::Words if number.is_multiple_of(2) => json!("words"),
        Shape::Words => json!({ "ja": "語", "en": "words" }),
        Shape::When => match number % 4 {
            0 => json!(1992),
            1 => json!("FY1992"),
            2 => json!("1992-09"),
            _ => json!("1992-09-17"),
        },
        Shape::Number => json!(number),
        Shape::Flag => json!(number.is_multiple_of(2)),
        Shape::Id([]) => json!("op/x"),
        Shape::Id(sorts) => json!(format!("{}/x-{number}", nth(sorts))),
        Shape::Entry => json!(format!("entry-{number}")),
        Shape::Fact => json!(fact(true)),
        Shape::Set => json!(japan().sets.first().expect("a set").name),
        Shape::Value(dim) => {
            let values = japan().values(japan().dim(dim).expect("a dimension"));
            json!(values[number % values.len()].0)
        }
        Shape::Choice(words) => json!(nth(words)),
        Shape::Personal => json!("Hato Hanako"),
        // one value stands for a list of it
        Shape::List(of) if number.is_multiple_of(2) => sample(*of, number),
        Shape::List(of) => json!([sample(*of, number), sample(*of, number + 1)]),
        Shape::Table(fields) => {
            let entries = fields.iter().map(|field| (field.name.to_owned(), sample(field.shape, number)));
            Json::Object(entries.collect())
        }
    }
}

/// The keys and values of an entry of a kind: all of them, or those that it needs.
fn entry(kind: &Kind, all: bool, number: usize) -> Map<String, Json> {
    let mut entry = Map::new();
    for field in kind.fields {
        // an office follows about a fact or about a set; a fact about an entity needs one
        let kept = if kind.name == "follow" { field.name != "set" } else { all };
        if field.needed || kept || (kind.name == "claim" && field.name == "of") {
            entry.insert(field.name.to_owned(), sample(field.shape, number));
        }
    }
    if all {
        let more = json!({
            "entry": "e/1", "cites": [{ "source": "source/a", "page": "3" }, "source/b"], "spoke": "1992-09",
            "corrects": "e/0", "public": true, "remarks": { "ja": "注", "en": "note" }, "office": "office/hq",
            "user": "user/u1",
        });
        for (key, value) in more.as_object().expect("an object") {
            entry.entry(key.clone()).or_insert_with(|| value.clone());
        }
    }
    entry
}

/// The entry of a draft, sealed.
fn sealed(draft: &Draft) -> Entry {
    let mut says = draft.says.clone();
    says.personal(&mut |_, field| *field = Personal::Sealed([7; 32]));
    Entry {
        id: default_id(draft).expect("an id"),
        recorded: "2026-11-24T00:00:00Z".parse().expect("a time"),
        by: By { office: Id::parse("office/hq").expect("an id"), user: draft.user.clone() },
        spoke: draft.spoke,
        cites: draft.cites.clone(),
        corrects: draft.corrects.clone(),
        public: draft.public.unwrap_or_default(),
        remarks: draft.remarks.clone(),
        says,
    }
}

#[test]
fn every_kind_is_read_and_kept() {
    for kind in KINDS {
        for (all, number) in (0..8).flat_map(|number| [(true, number), (false, number)]) {
            let mut entry = entry(kind, all, number);
            let text = {
                let table =
                    Json::Object([(kind.name.to_owned(), json!([entry.clone()]))].into_iter().collect());
                ::toml::to_string(&table).expect("TOML")
            };
            let read =
                toml(&text).unwrap_or_else(|wrong| panic!("{} {number}: {wrong:?}\n{text}", kind.name));
            let [draft] = read.as_slice() else { panic!("{}: {read:?}", kind.name) };
            assert_eq!(draft.says.kind().0, kind.name);
            assert_eq!(draft.cites.len(), if all { 2 } else { 0 });

            let entry_of = sealed(draft);
            let bytes = entry_of.to_bytes().expect("bytes");
            assert_eq!(Entry::from_bytes(&bytes).expect("an entry"), entry_of);
            let whole = reader().read_json_line(&bytes, 3).expect("an entry");
            assert_eq!(whole, Item::Whole { entry: Box::new(entry_of), bytes, line: 3 });

            entry.insert("kind".to_owned(), json!(kind.name));
            let line = super::draft(&Json::Object(entry).to_string());
            let same = Draft { at: line.at, line: line.line, column: line.column, ..draft.clone() };
            assert_eq!(line, same, "{}", kind.name);
        }
    }
}

/// Where a kind has a field of the same name as a key of the envelope, the field is meant. There are two of them; before
/// there is a third, think of another name.
#[test]
fn fields_and_envelope() {
    let fields =
        || KINDS.iter().flat_map(|kind| kind.fields.iter().map(move |field| (kind.name, field.name)));
    let shared: Vec<_> = fields().filter(|(_, field)| ENVELOPE.contains(field)).collect();
    assert_eq!(shared, []);
    // in JSON `kind` names the kind, and `v` and `says` tell a whole entry
    let taken: Vec<_> = fields().filter(|(_, field)| ["kind", "v", "says"].contains(field)).collect();
    assert_eq!(taken, []);
}

/// What a kind introduces is the first id that it names, and of its own sort: `default_id` rests on that.
#[test]
fn own_ids_come_first() {
    for kind in KINDS {
        let Some(own) = kind.own else { continue };
        let first = kind.fields.first().expect("a field");
        assert_eq!((first.name, first.needed), ("id", true), "{}", kind.name);
        let Shape::Id(sorts) = first.shape else { panic!("{}", kind.name) };
        assert!(sorts == [own] || own.is_empty() && sorts == ["state", "party", "body"], "{}", kind.name);
    }
}

#[test]
fn ids_that_are_made() {
    let id = |text: &str| default_id(&draft(text)).expect("an id").to_string();
    assert_eq!(id(r#"{"kind": "event", "entry": "e1", "id": "event/a", "what": "w", "on": 1992}"#), "e1");
    assert_eq!(id(r#"{"kind": "event", "id": "event/a", "what": "w", "on": 1992}"#), "event/a");
    assert_eq!(id(r#"{"kind": "entity", "id": "state/SY", "name": "Syria"}"#), "state/SY");
    assert_eq!(id(r#"{"kind": "person", "id": "person/a", "name": "Hato Hanako"}"#), "person/a");
    let figure = r#"{"kind": "figure", "measure": "flights", "value": 1, "on": 1992}"#;
    let made = id(figure);
    // an id that was given out once is to stay
    assert_eq!(made, "figure-5db0b9db3e98846fa801");
    assert_eq!(
        made,
        id(r#"{"on": "1992", "kind": "figure", "value": 1, "measure": "flights", "public": true}"#)
    );
    for (other, with) in [
        ("\"value\": 1", "\"value\": 2"),
        ("\"on\": 1992", "\"on\": 1992, \"cites\": \"source/a\""),
        ("\"on\": 1992", "\"on\": 1992, \"spoke\": 1993"),
        ("\"on\": 1992", "\"on\": 1992, \"corrects\": \"e1\""),
    ] {
        assert_ne!(made, id(&figure.replace(other, with)), "{with}");
    }
}
