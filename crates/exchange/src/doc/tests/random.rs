//! Both readers against random texts, and the JSON reader against serde_json.

use proptest::prelude::*;
use serde_json::Value as Json;

use super::plain;
use crate::doc::{Flaw, FlawKind, read_json, read_toml};

/// A value with its floats cut to ten digits, as serde_json by itself does not read the last one exactly, and
/// `-0`, a float there and an integer here, as 0.
fn coarse(value: Json) -> Json {
    match value {
        Json::Number(number) if number.as_f64() == Some(0.0) => Json::from(0),
        Json::Number(number) if number.is_f64() => number.as_f64().map(|float| format!("{float:.9e}")).into(),
        Json::Array(items) => items.into_iter().map(coarse).collect(),
        Json::Object(entries) => entries.into_iter().map(|(key, value)| (key, coarse(value))).collect(),
        other => other,
    }
}

/// Random values within what both readers take.
fn values() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_filter_map("finite", |number| number.is_finite().then(|| Json::from(number))),
        any::<String>().prop_map(Json::from),
        "[a-z派遣\"\\\\\n]{0,20}".prop_map(Json::from),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Json::from),
            prop::collection::vec((any::<String>(), inner), 0..8)
                .prop_map(|entries| entries.into_iter().collect::<Json>()),
        ]
    })
}

proptest! {
    #[test]
    fn random_values_are_read_as_serde_json_reads_them(value in values(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let text = text.expect("a value");
        let (node, flaws) = read_json(&text);
        prop_assert_eq!(flaws, vec![]);
        prop_assert_eq!(node.as_ref().map(plain), Some(value));
    }

    /// A text is flawless here exactly if serde_json takes it, but for what only one of them refuses.
    #[test]
    fn changed_texts_are_refused_as_serde_json_refuses_them(
        value in values(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[\\[\\]{},:\"\\\\0-9eE.a-u \t\n派/'-]?"), 0..6),
    ) {
        let mut letters: Vec<char> = value.to_string().chars().collect();
        for (index, with) in changes {
            let at = index.index(letters.len());
            letters.splice(at..=at, with.chars());
            letters.push(' ');
        }
        let text: String = letters.into_iter().collect();
        let (node, flaws) = read_json(&text);
        let ours_only = |flaw: &Flaw| {
            matches!(flaw.kind, FlawKind::DuplicateKey { .. } | FlawKind::NumberRange { .. })
        };
        let strict: Result<Json, _> = serde_json::from_str(&text);
        if strict.is_ok() {
            prop_assert!(flaws.iter().all(ours_only), "{:?}", flaws);
        } else {
            prop_assert!(!flaws.is_empty());
        }
        if let (Some(node), true, Ok(strict)) = (&node, flaws.is_empty(), strict) {
            prop_assert_eq!(coarse(plain(node)), coarse(strict));
        }
        for flaw in &flaws {
            prop_assert!(flaw.start <= flaw.end && flaw.end as usize <= text.len(), "{:?}", flaw);
            prop_assert!(text.is_char_boundary(flaw.start as usize), "{:?}", flaw);
        }
        prop_assert!(flaws.is_sorted_by_key(|flaw| flaw.start));
    }

    #[test]
    fn nothing_makes_the_readers_panic(text in "([\\[\\]{},:\"'\\\\=\\.#\n u0-9a-f派-]|\\PC){0,80}") {
        for (node, flaws) in [read_json(&text), read_toml(&text)] {
            prop_assert!(node.is_some() || !flaws.is_empty());
            for flaw in flaws {
                prop_assert!(flaw.start <= flaw.end && flaw.end as usize <= text.len(), "{:?}", flaw);
            }
        }
    }
}
