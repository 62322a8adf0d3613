//! The e-Gov law API's JSON answer (version 2): the law's full text as a tree, as XML, or as either in Base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use super::identity::Identity;
use super::walk::Walker;
use super::{ImportError, ImportFault, LawText, MAX_DEPTH, Place, places, xml};

/// The field that holds the law.
const FULL_TEXT: &str = "law_full_text";
/// What that field may hold.
const FORMS: &str = "an element with tag and children, XML, or Base64 of either";

/// Reads an answer.
pub(super) fn read(text: &str, laws: &[(&str, &str)]) -> Result<LawText, ImportError> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| places::json_fault(&error).at(places::of_json(text, &error)))?;
    let Value::Object(answer) = value else { return Err(unlike(&Map::new())) };
    let identity = identity(&answer)?;
    match answer.get(FULL_TEXT) {
        Some(Value::String(carried)) => from_string(carried, identity, laws),
        Some(tree @ Value::Object(_)) => from_tree(tree, identity, laws),
        Some(other) => Err(value_fault(FULL_TEXT, other, FORMS)),
        None => Err(unlike(&answer)),
    }
}

/// The fault of an object that is no answer about one law.
fn unlike(answer: &Map<String, Value>) -> ImportError {
    if answer.contains_key("law_info") {
        let inside = "the answer".to_owned();
        return ImportFault::Missing { inside, expected: FULL_TEXT }.nowhere();
    }
    let keys: Vec<_> = answer.keys().take(5).map(|key| places::excerpt(key)).collect();
    let found =
        format!("an object with {}", if keys.is_empty() { "nothing".to_owned() } else { keys.join(", ") });
    ImportFault::NotALaw { found, expected: "law_full_text, or id and text in each line" }.nowhere()
}

/// Law id, revision and title.
fn identity(answer: &Map<String, Value>) -> Result<Identity, ImportError> {
    Ok(Identity {
        law_id: field(answer, "law_info", "law_id")?,
        revision_id: field(answer, "revision_info", "law_revision_id")?,
        in_force: field(answer, "revision_info", "amendment_enforcement_date")?,
        title: field(answer, "revision_info", "law_title")?,
        number: None,
    })
}

/// A text in one of the answer's parts; null and empty are as good as absent.
fn field(answer: &Map<String, Value>, part: &str, name: &str) -> Result<Option<String>, ImportError> {
    match answer.get(part).and_then(|part| part.get(name)) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone()).filter(|text| !text.is_empty())),
        Some(other) => Err(value_fault(&format!("{part}/{name}"), other, "text")),
    }
}

/// The law as XML text, or in Base64.
fn from_string(carried: &str, identity: Identity, laws: &[(&str, &str)]) -> Result<LawText, ImportError> {
    if carried.trim_start().starts_with('<') {
        return xml::read_with(carried, identity, laws).map_err(inside);
    }
    let packed: String = carried.split_ascii_whitespace().collect();
    let bytes = STANDARD.decode(packed).map_err(|_| {
        let found = format!("'{}'", places::excerpt(carried));
        ImportFault::Value { field: FULL_TEXT.to_owned(), found, expected: FORMS }.at(at_path(FULL_TEXT))
    })?;
    let text = places::decode(&bytes).map_err(inside)?;
    if !text.trim_start().starts_with('{') {
        return xml::read_with(text, identity, laws).map_err(inside);
    }
    let tree: Value = serde_json::from_str(text)
        .map_err(|error| inside(places::json_fault(&error).at(places::of_json(text, &error))))?;
    from_tree(&tree, identity, laws)
}

/// The law as a tree of elements.
fn from_tree(tree: &Value, identity: Identity, laws: &[(&str, &str)]) -> Result<LawText, ImportError> {
    let mut walker = Walker::new(identity);
    let mut path = vec![FULL_TEXT.to_owned()];
    node(&mut walker, tree, &mut path).map_err(|fault| fault.at(at_path(&path.join("/"))))?;
    walker.finish(laws).map_err(ImportFault::nowhere)
}

/// One node of the tree. On a fault `path` stays where it happened.
fn node(walker: &mut Walker, value: &Value, path: &mut Vec<String>) -> Result<(), ImportFault> {
    let element = match value {
        Value::String(text) => return walker.text(text),
        Value::Object(element) => element,
        other => return Err(wrong(path.last(), other, "an element or text")),
    };
    let tag = match element.get("tag") {
        Some(Value::String(tag)) => tag,
        Some(other) => return Err(wrong(Some(&"tag".to_owned()), other, "text")),
        None => return Err(ImportFault::Missing { inside: "the element".to_owned(), expected: "tag" }),
    };
    let attributes = attributes(element.get("attr"))?;
    let number = attributes.iter().find(|(name, _)| name == "Num").map(|(_, value)| value);
    path.push(number.map_or_else(|| tag.clone(), |number| format!("{tag}[{}]", places::excerpt(number))));
    if path.len() > MAX_DEPTH + 1 {
        return Err(ImportFault::TooDeep { limit: MAX_DEPTH });
    }
    walker.open(tag, &attributes)?;
    match element.get("children") {
        None | Some(Value::Null) => {}
        Some(Value::Array(children)) => {
            for child in children {
                node(walker, child, path)?;
            }
        }
        Some(other) => return Err(wrong(Some(&"children".to_owned()), other, "a list")),
    }
    walker.close()?;
    path.pop();
    Ok(())
}

/// An element's attributes.
fn attributes(value: Option<&Value>) -> Result<Vec<(String, String)>, ImportFault> {
    let attributes = match value {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Object(attributes)) => attributes,
        Some(other) => return Err(wrong(Some(&"attr".to_owned()), other, "an object")),
    };
    let text = |(name, value): (&String, &Value)| match value {
        Value::String(text) => Ok((name.clone(), text.clone())),
        Value::Number(_) | Value::Bool(_) => Ok((name.clone(), value.to_string())),
        other => Err(wrong(Some(name), other, "text")),
    };
    attributes.iter().map(text).collect()
}

/// A value of the wrong kind.
fn wrong(field: Option<&String>, found: &Value, expected: &'static str) -> ImportFault {
    let field = field.cloned().unwrap_or_default();
    ImportFault::Value { field, found: kind(found).to_owned(), expected }
}

/// A field of the answer with a value of the wrong kind.
fn value_fault(field: &str, found: &Value, expected: &'static str) -> ImportError {
    wrong(Some(&field.to_owned()), found, expected).at(at_path(field))
}

/// What a JSON value is.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A place known by its path only.
fn at_path(path: &str) -> Place {
    Place { path: Some(path.to_owned()), ..Place::default() }
}

/// An error inside the text that the answer carries.
fn inside(mut error: ImportError) -> ImportError {
    error.place.path = Some(FULL_TEXT.to_owned());
    error
}
