//! As much of JSON Schema as ours use.

use super::*;

/// Whether a value fits a schema, as far as ours use the language; patterns aside.
pub(super) fn fits(root: &Json, schema: &Json, value: &Json) -> bool {
    let Some(schema) = schema.as_object() else { return false };
    schema.iter().all(|(word, rule)| match word.as_str() {
        "$ref" => {
            let path = rule.as_str().and_then(|path| path.strip_prefix('#')).expect("a path");
            fits(root, root.pointer(path).expect("a definition"), value)
        }
        "type" => match rule.as_str().expect("a type") {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_i64() || value.is_u64(),
            other => panic!("{other}"),
        },
        "const" => rule == value,
        "enum" => rule.as_array().expect("a list").contains(value),
        "oneOf" => {
            rule.as_array().expect("a list").iter().filter(|rule| fits(root, rule, value)).count() == 1
        }
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| fits(root, rule, item))),
        "maxItems" => {
            value.as_array().is_none_or(|items| items.len() as u64 <= rule.as_u64().expect("a number"))
        }
        "minimum" => value.as_i64().is_none_or(|number| number >= rule.as_i64().expect("a number")),
        "maximum" => value.as_i64().is_none_or(|number| number <= rule.as_i64().expect("a number")),
        "maxLength" => {
            value.as_str().is_none_or(|text| text.len() as u64 <= rule.as_u64().expect("a number"))
        }
        "properties" => value.as_object().is_none_or(|table| {
            table.iter().all(|(key, value)| rule.get(key).is_none_or(|rule| fits(root, rule, value)))
        }),
        "required" => value.as_object().is_none_or(|table| {
            rule.as_array()
                .expect("a list")
                .iter()
                .all(|key| table.contains_key(key.as_str().expect("a key")))
        }),
        "additionalProperties" => value
            .as_object()
            .is_none_or(|table| table.keys().all(|key| schema["properties"].get(key).is_some())),
        "$schema" | "$defs" | "$comment" | "title" | "description" | "pattern" | "format" => true,
        other => panic!("{other}"),
    })
}
