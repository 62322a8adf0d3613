//! As much of JSON Schema as ours use.

use serde_json::Value;

/// Where a value does not fit a schema, and why; patterns and formats aside.
pub fn misfits(root: &Value, schema: &Value, value: &Value, at: &str, out: &mut Vec<String>) {
    let words = match schema {
        Value::Bool(true) => return,
        Value::Object(words) => words,
        _ => return out.push(format!("{at}: {schema}")),
    };
    for (word, rule) in words {
        let fits = match word.as_str() {
            "$ref" => {
                let path = rule.as_str().unwrap().strip_prefix('#').unwrap();
                misfits(root, root.pointer(path).unwrap(), value, at, out);
                true
            }
            "type" => match rule {
                Value::Array(types) => types.iter().any(|one| is(one, value)),
                one => is(one, value),
            },
            "const" => rule == value,
            "enum" => rule.as_array().unwrap().contains(value),
            "anyOf" => matching(root, rule, value) > 0,
            "oneOf" => matching(root, rule, value) == 1,
            "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap()),
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    misfits(root, rule, item, &format!("{at}/{index}"), out);
                }
                true
            }
            "properties" => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    if let Some(rule) = rule.get(key) {
                        misfits(root, rule, inner, &format!("{at}/{key}"), out);
                    }
                }
                true
            }
            "required" => {
                let keys = rule.as_array().unwrap();
                value
                    .as_object()
                    .is_none_or(|table| keys.iter().all(|key| table.contains_key(key.as_str().unwrap())))
            }
            "additionalProperties" => {
                let known = |key: &String| schema.get("properties").is_some_and(|all| all.get(key).is_some());
                let others = value.as_object().into_iter().flatten().filter(|(key, _)| !known(key));
                let others: Vec<_> = others.collect();
                for (key, inner) in others.iter().filter(|_| *rule != Value::Bool(false)) {
                    misfits(root, rule, inner, &format!("{at}/{key}"), out);
                }
                *rule != Value::Bool(false) || others.is_empty()
            }
            "$schema" | "$defs" | "$comment" | "title" | "description" | "pattern" | "format" => true,
            other => panic!("the checker does not know {other}"),
        };
        if !fits {
            out.push(format!("{at}: {word} {rule}"));
        }
    }
}

fn matching(root: &Value, rules: &Value, value: &Value) -> usize {
    let fits = |rule: &&Value| {
        let mut found = Vec::new();
        misfits(root, rule, value, "", &mut found);
        found.is_empty()
    };
    rules.as_array().unwrap().iter().filter(fits).count()
}

fn is(kind: &Value, value: &Value) -> bool {
    match kind.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("the checker does not know the type {other}"),
    }
}
