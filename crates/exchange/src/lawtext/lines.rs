//! JSON lines of `{"id", "text"}`, other keys ignored; with a header in the first line they are also how texts are stored.
//!
//! The header: `{"law_text": 1, "law_id": …, "title": …, "in_force_from": …, "provisions": …, "skipped": {…}}`, where 1 is the
//! format's version and `provisions` their number, so that a file cut off between two lines is noticed.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::identity::{day, is_law_id, law_id_fault};
use super::{ImportError, ImportFault, LawText, MAX_PROVISIONS, Place, Provision, Skipped, api, places};

/// The header's mark, with the format's version.
const MARK: &str = "law_text";
/// The version that is written and read.
const VERSION: u64 = 1;

/// Whether a text that begins with `{` is JSON lines: its first line is a whole object with an id, a text or the header's mark,
/// or begins like one but is broken.
pub(super) fn looks_like(text: &str) -> bool {
    let first = text.trim_start().lines().next().unwrap_or_default();
    if let Ok(object) = serde_json::from_str::<Map<String, Value>>(first) {
        return ["id", "text", MARK].iter().any(|key| object.contains_key(*key));
    }
    let bare: String = first.chars().filter(|c| !c.is_whitespace()).take(16).collect();
    ["{\"id\":", "{\"text\":", "{\"law_text\":"].iter().any(|start| bare.starts_with(start))
}

/// Reads JSON lines. Ids stay as they are: they carry their law's prefix already.
pub(super) fn read(text: &str) -> Result<LawText, ImportError> {
    let mut law = LawText {
        law_id: None,
        title: None,
        in_force_from: None,
        provisions: Vec::new(),
        skipped: Skipped::default(),
    };
    let mut seen = BTreeSet::new();
    let mut first = true;
    let mut announced = None;
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let place = |column| Place { line: places::count(index + 1), column, path: None };
        let object: Map<String, Value> = serde_json::from_str(line).map_err(|error| {
            let column = places::of_json(line, &error).column;
            places::json_fault(&error).at(place(column))
        })?;
        if std::mem::take(&mut first) && object.contains_key(MARK) {
            header(&object, &mut law).map_err(|fault| fault.at(place(None)))?;
            announced = object.get("provisions").and_then(Value::as_u64);
            continue;
        }
        let provision = provision(&object).map_err(|fault| fault.at(place(None)))?;
        if !seen.insert(provision.id.clone()) {
            return Err(ImportFault::Duplicate { found: provision.id }.at(place(None)));
        }
        if provision.text.is_empty() {
            law.skipped.empty += 1;
        } else if law.provisions.len() >= MAX_PROVISIONS {
            return Err(ImportFault::TooMany { limit: MAX_PROVISIONS }.at(place(None)));
        } else {
            law.provisions.push(provision);
        }
    }
    let found = law.provisions.len().to_string();
    if let Some(expected) = announced.map(|n| n.to_string()).filter(|n| *n != found) {
        return Err(ImportFault::Conflict { field: "provisions", found, expected }.nowhere());
    }
    if law.provisions.is_empty() { Err(ImportFault::NoProvisions.nowhere()) } else { Ok(law) }
}

/// A law text as JSON lines with a header; [`super::read`] gives the same text back.
pub fn write_lines(law: &LawText) -> String {
    let skipped = &law.skipped;
    let header = json!({
        MARK: VERSION,
        "law_id": law.law_id,
        "title": law.title,
        "in_force_from": law.in_force_from.map(|day| day.to_string()),
        "provisions": law.provisions.len(),
        "skipped": {
            "supplementary": skipped.supplementary,
            "annexes": skipped.annexes,
            "inserts": skipped.inserts,
            "empty": skipped.empty,
        },
    });
    let mut out = format!("{header}\n");
    for provision in &law.provisions {
        out.push_str(&json!({ "id": provision.id, "text": provision.text }).to_string());
        out.push('\n');
    }
    out
}

/// The header's line.
fn header(object: &Map<String, Value>, law: &mut LawText) -> Result<(), ImportFault> {
    if object.get(MARK).and_then(Value::as_u64) != Some(VERSION) {
        let found = object.get(MARK).map_or_else(String::new, |mark| places::excerpt(&mark.to_string()));
        return Err(ImportFault::Value { field: MARK.to_owned(), found, expected: "1" });
    }
    law.law_id = optional(object, "law_id")?;
    if let Some(id) = law.law_id.as_deref().filter(|id| !is_law_id(id)) {
        return Err(law_id_fault("law_id", id));
    }
    law.title = optional(object, "title")?;
    law.in_force_from =
        optional(object, "in_force_from")?.map(|text| day("in_force_from", &text)).transpose()?;
    let count = |name: &str| {
        let count = object.get("skipped").and_then(|skipped| skipped.get(name)).and_then(Value::as_u64);
        count.and_then(|count| usize::try_from(count).ok()).unwrap_or_default()
    };
    law.skipped = Skipped {
        supplementary: count("supplementary"),
        annexes: count("annexes"),
        inserts: count("inserts"),
        empty: count("empty"),
    };
    Ok(())
}

/// A provision's line.
fn provision(object: &Map<String, Value>) -> Result<Provision, ImportFault> {
    let required = |name: &'static str| {
        let missing = || ImportFault::Missing { inside: "the line".to_owned(), expected: name };
        optional(object, name)?.ok_or_else(missing)
    };
    let id = required("id")?;
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_graphic()) {
        let found = format!("'{}'", places::excerpt(&id));
        return Err(ImportFault::Value {
            field: "id".to_owned(),
            found,
            expected: "an id such as art6.p13.i1",
        });
    }
    Ok(Provision { id, text: required("text")? })
}

/// A text, or `None` for null and absence.
fn optional(object: &Map<String, Value>, name: &str) -> Result<Option<String>, ImportFault> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(other) => Err(ImportFault::Value {
            field: name.to_owned(),
            found: api::kind(other).to_owned(),
            expected: "text",
        }),
    }
}
