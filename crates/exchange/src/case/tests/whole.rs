//! The description of keys against the decoder and the schema, key by key.

use proptest::prelude::*;
use serde_json::json as j;

use super::fits::fits;
use super::*;
use crate::case::keys::{CASE, CLAIM, Open, SPAN, Shape, TASK, Table, WORDS};
use crate::case::schema::tables;

/// A right value.
fn sample(shape: Shape) -> Json {
    let first = |dim: &str| Json::from(japan().values(japan().dim(dim).expect(dim))[0].0.as_str());
    match shape {
        Shape::Text | Shape::Words => j!("t"),
        Shape::Id => j!("unhcr"),
        Shape::WordsList => j!(["t", { "ja": "あ", "en": "a" }]),
        Shape::Day => j!("2022-04-28"),
        Shape::When => j!("2022-04"),
        Shape::Count(least, _) => j!(least),
        Shape::YesNo => j!("no"),
        Shape::Source => j!("src"),
        Shape::Value(dim) => first(dim),
        Shape::Tasks => j!([first("task"), { "task": first("task"), "like": first("like") }]),
        Shape::Entities => j!(["unhcr", { "id": "other", "name": "t" }]),
        Shape::Body => j!("unsc"),
        Shape::Roles => j!(["host", "transit"]),
        Shape::Spans => j!([{ "from": "2022-04-28", "to": 2023 }]),
        Shape::Table(table) => minimal(table),
        Shape::Tables(table) => j!([minimal(table)]),
        _ => panic!("no key of a case"),
    }
}

/// A table with only what it must have.
fn minimal(table: &Table) -> Json {
    table.keys.iter().filter(|key| key.required).map(|key| (key.name.to_owned(), sample(key.shape))).collect()
}

/// What a table stands in, down to `target`, with `inner` as that table.
fn around(table: &'static Table, target: &Table, inner: &Json) -> Option<Json> {
    if table.id == target.id {
        return Some(inner.clone());
    }
    if target.id == CLAIM.id {
        return around(table, &crate::case::keys::FACTS, &j!({ "diet_sits": [inner] }));
    }
    let mut found = minimal(table);
    for key in table.keys {
        let inside: (&'static Table, bool) = match key.shape {
            Shape::Table(table) => (table, false),
            Shape::Tables(table) => (table, true),
            Shape::Words => (&WORDS, false),
            Shape::Tasks => (&TASK, true),
            Shape::Entities => (&crate::case::keys::OTHER, true),
            Shape::Spans => (&SPAN, true),
            _ => continue,
        };
        if let Some(value) = around(inside.0, target, inner) {
            found[key.name] = if inside.1 { j!([value]) } else { value };
            return Some(found);
        }
    }
    None
}

/// A case with that table in it, and a source that claims can name.
fn case_with(table: &'static Table, inner: &Json) -> Json {
    let mut case = around(&CASE, table, inner).unwrap_or_else(|| panic!("{}", table.id));
    let mut sources = case.get("sources").cloned().unwrap_or_else(|| j!([]));
    if let Json::Array(sources) = &mut sources {
        sources.push(j!({ "id": "src", "title": "t" }));
    }
    case["sources"] = sources;
    case
}

#[test]
fn the_decoder_knows_every_key_and_its_type() {
    let schema = schema(japan());
    for table in tables(&CASE) {
        for key in table.keys {
            let mut right = minimal(table);
            right[key.name] = sample(key.shape);
            let right = case_with(table, &right);
            assert_eq!(json(&right).err(), None, "{}.{} {right}", table.id, key.name);
            assert!(fits(&schema, &schema, &right), "{}.{} {right}", table.id, key.name);
            let mut wrong = minimal(table);
            wrong[key.name] = j!(0.5);
            let wrong = case_with(table, &wrong);
            let told = json(&wrong).expect_err("wrong");
            assert_eq!(told.len(), 1, "{}.{} {told:?}", table.id, key.name);
            assert!(told[0].contains(" case-expected-") && told[0].contains(key.name), "{told:?}");
            assert!(!fits(&schema, &schema, &wrong), "{}.{} {wrong}", table.id, key.name);
            if key.required {
                let mut without = minimal(table);
                without.as_object_mut().expect("a table").remove(key.name);
                let without = case_with(table, &without);
                let told = json(&without).expect_err("missing");
                assert!(told[0].contains(" case-missing ") && told.len() == 1, "{told:?}");
                assert!(!fits(&schema, &schema, &without), "{}.{}", table.id, key.name);
            }
        }
        let mut odd = minimal(table);
        odd["no such key"] = j!(true);
        let odd = case_with(table, &odd);
        assert_eq!(json(&odd).expect_err("unknown").len(), 1, "{}", table.id);
        assert!(!fits(&schema, &schema, &odd), "{}", table.id);
    }
}

#[test]
fn the_decoder_knows_every_name_of_the_framework() {
    let (reader, schema) = (Reader::new(japan()), schema(japan()));
    let mut keys = 0;
    for table in tables(&CASE) {
        let properties = match table.id {
            "case" => &schema["properties"],
            id => &schema["$defs"][id]["properties"],
        };
        let mut expected: Vec<String> = table.keys.iter().map(|key| key.name.to_owned()).collect();
        expected.extend(reader.open_keys(table.open));
        expected.sort();
        expected.dedup();
        let mut found: Vec<String> = properties.as_object().expect("properties").keys().cloned().collect();
        found.sort();
        assert_eq!(found, expected, "{}", table.id);
        for name in reader.open_keys(table.open) {
            keys += 1;
            let mut inner = minimal(table);
            inner[&name] = match table.open {
                Open::Numbers => j!(3),
                Open::Events if reader.is_spans(&name) => j!([]),
                Open::Events => j!("2022-04-28"),
                _ => j!("contested"),
            };
            let case = case_with(table, &inner);
            assert_eq!(json(&case).err(), None, "{}.{name}", table.id);
            assert!(fits(&schema, &schema, &case), "{}.{name}", table.id);
        }
    }
    assert!(keys > 200, "{keys}");
}

/// The tables' keys are counted in 32 bits, and their ids tell them apart.
#[test]
fn tables_are_well_made() {
    for table in tables(&CASE).into_iter().chain(tables(&crate::case::keys::EXPECTATIONS)) {
        assert!(table.keys.len() <= 32, "{}", table.id);
        for key in table.keys {
            assert!(
                japan().fact(key.name).is_none() || table.open == Open::Events,
                "{}.{}",
                table.id,
                key.name
            );
        }
    }
    let described = schema_with(japan(), &|id| Some(format!("about {id}")));
    assert_eq!(described["properties"]["on"]["description"], "about case-key-case-on");
    let agreement = &described["$defs"]["operation"]["properties"]["agreement"];
    assert!(agreement["description"].as_str().is_some_and(|text| text.contains("agreed")));
    assert!(doc_ids().contains(&"case-key-expect-no-goal-of-kind".to_owned()));
}

#[test]
fn fixtures_fit_the_schema() {
    let schema = schema(japan());
    for folder in ["crates/hatoba/tests/act", "examples/cases"] {
        for (name, text) in texts(folder, ".toml").into_iter().filter(|(name, _)| !name.contains(".expect."))
        {
            let (Some(node), flaws) = doc::read_toml(&text) else { panic!("{name}") };
            assert!(flaws.is_empty(), "{name} {flaws:?}");
            assert!(fits(&schema, &schema, &plain(&node)), "{name}");
        }
    }
}

proptest! {
    /// Whatever is changed in a case, the decoder answers: with the case, or with what is wrong.
    #[test]
    fn nothing_makes_the_decoder_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[\\[\\]{},:\"0-9a-z@派 -]?"), 0..8),
        cut: prop::sample::Index,
    ) {
        let mut whole = minimal(&CASE);
        for table in tables(&CASE).into_iter().filter(|table| table.id != "case") {
            for (key, value) in case_with(table, &minimal(table)).as_object().expect("a table") {
                whole[key] = value.clone();
            }
        }
        let mut letters: Vec<char> = whole.to_string().chars().collect();
        for (index, with) in changes {
            let at = index.index(letters.len());
            letters.splice(at..=at, with.chars());
            letters.push(' ');
        }
        letters.truncate(cut.index(4 * letters.len()).max(1));
        let text: String = letters.into_iter().collect();
        for format in [Format::Json, Format::Toml] {
            let (case, findings) = read(&text, format, japan());
            prop_assert_eq!(case.is_some(), findings.is_empty());
            prop_assert!(findings.is_sorted_by_key(|finding| finding.place));
        }
    }
}
