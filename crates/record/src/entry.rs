//! One recorded statement, and the bytes that it is for ever.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{EntryId, Id, Kind, Statement, Unknown, When, Words, kinds};

/// The version of the envelope that is written.
const ENVELOPE: u32 = 1;

/// One recorded statement: who wrote it down and when, what it says, what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name; the log holds each only once.
    pub id: EntryId,
    /// When it was written down here.
    pub recorded: Timestamp,
    /// Who wrote it down.
    pub by: By,
    /// When the source itself spoke: known there since then at the latest.
    pub spoke: Option<When>,
    /// What it rests on.
    pub cites: Vec<Cite>,
    /// The entry that it stands in place of from here on.
    pub corrects: Option<EntryId>,
    /// Whether everyone may read it.
    pub public: bool,
    /// Remarks.
    pub remarks: Option<Words>,
    /// What it says.
    pub says: Statement,
}

/// Who wrote an entry down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct By {
    /// For which office.
    pub office: Id,
    /// Which user, by a name that says nothing of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<Id>,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// The source.
    pub source: Id,
    /// Where in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

/// Why bytes are no entry, or an entry has no bytes.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EntryError {
    /// The bytes are not JSON of the right form.
    #[error("no entry: {0}")]
    Form(#[source] serde_json::Error),
    /// The envelope is of a version that this program does not know.
    #[error("an entry of version {found}; this program knows versions up to {ENVELOPE}")]
    Version {
        /// The version that was found.
        found: u32,
    },
    /// The statement is none of its kind.
    #[error("no {kind} of version {version}: {detail}")]
    Statement {
        /// The kind.
        kind: String,
        /// Its version.
        version: u32,
        /// What is wrong, in English words.
        detail: String,
    },
    /// A personal field is not sealed.
    #[error("the personal field {field} is not sealed")]
    NotSealed {
        /// Which.
        field: &'static str,
    },
}

impl EntryError {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            EntryError::Form(_) => "record-entry-form",
            EntryError::Version { .. } => "record-entry-version",
            EntryError::Statement { .. } => "record-entry-statement",
            EntryError::NotSealed { .. } => "record-entry-not-sealed",
        }
    }

    /// The arguments of the message: `detail`, `found`, `known`, `kind`, `version`, `field`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            EntryError::Form(error) => vec![("detail", error.to_string())],
            EntryError::Version { found } => {
                vec![("found", found.to_string()), ("known", ENVELOPE.to_string())]
            }
            EntryError::Statement { kind, version, detail } => {
                vec![("kind", kind.clone()), ("version", version.to_string()), ("detail", detail.clone())]
            }
            EntryError::NotSealed { field } => vec![("field", (*field).to_owned())],
        }
    }
}

/// The form in which an entry is written. Keys stand in this order, without spaces; what is absent is left out.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<S, B, W, C> {
    v: u32,
    id: EntryId,
    at: Timestamp,
    by: B,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    spoke: Option<When>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    cites: Vec<C>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    corrects: Option<EntryId>,
    #[serde(default, skip_serializing_if = "is_false")]
    public: bool,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    remarks: Option<W>,
    kind: (String, u32),
    says: S,
}

fn none<T>() -> Option<T> {
    None
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

impl Entry {
    /// The canonical bytes: what is kept and hashed.
    ///
    /// # Errors
    /// [`EntryError::NotSealed`] while a personal field is open.
    pub fn to_bytes(&self) -> Result<Vec<u8>, EntryError> {
        let mut open = None;
        self.says.clone().personal(&mut |name, field| {
            if !field.is_sealed() {
                open = Some(name);
            }
        });
        if let Some(field) = open {
            return Err(EntryError::NotSealed { field });
        }
        let (kind, version) = self.says.kind();
        let envelope = Envelope {
            v: ENVELOPE,
            id: self.id.clone(),
            at: self.recorded,
            by: &self.by,
            spoke: self.spoke,
            cites: self.cites.iter().collect(),
            corrects: self.corrects.clone(),
            public: self.public,
            remarks: self.remarks.as_ref(),
            kind: (kind.to_owned(), version),
            says: &self.says,
        };
        serde_json::to_vec(&envelope).map_err(EntryError::Form)
    }

    /// An entry from its bytes. One of an older version of its kind is read as today's; one of an unknown kind, or of a
    /// newer version, is kept as it is.
    ///
    /// # Errors
    /// When the bytes are no entry, or hold a personal field in the open.
    pub fn from_bytes(bytes: &[u8]) -> Result<Entry, EntryError> {
        let read: Envelope<&RawValue, By, Words, Cite> =
            serde_json::from_slice(bytes).map_err(EntryError::Form)?;
        if read.v != ENVELOPE {
            return Err(EntryError::Version { found: read.v });
        }
        let (kind, version) = read.kind;
        let mut says = statement(kind, version, read.says)?;
        let mut open = None;
        says.personal(&mut |name, field| {
            if !field.is_sealed() {
                open = Some(name);
            }
        });
        if let Some(field) = open {
            return Err(EntryError::NotSealed { field });
        }
        Ok(Entry {
            id: read.id,
            recorded: read.at,
            by: read.by,
            spoke: read.spoke,
            cites: read.cites,
            corrects: read.corrects,
            public: read.public,
            remarks: read.remarks,
            says,
        })
    }
}

/// Reads a statement, lifting older versions step by step.
fn statement(kind: String, version: u32, json: &RawValue) -> Result<Statement, EntryError> {
    let wrong = |detail: String| EntryError::Statement { kind: kind.clone(), version, detail };
    let Some(known) = kinds::kind(&kind).filter(|known| version <= known.version && version > 0) else {
        return Ok(Statement::Unknown(Box::new(Unknown { kind, version, says: json.to_owned() })));
    };
    let read = if version == known.version {
        Statement::read(&kind, json.get())
    } else {
        Statement::read(&kind, &lifted(known, version, json.get()).map_err(wrong)?)
    };
    match read {
        Some(read) => read.map_err(|error| wrong(error.to_string())),
        None => Ok(Statement::Unknown(Box::new(Unknown { kind, version, says: json.to_owned() }))),
    }
}

/// The JSON of a kind's older version as that of today's, step by step; or why not, in English words.
fn lifted(kind: &Kind, version: u32, json: &str) -> Result<String, String> {
    let mut value = serde_json::from_str(json).map_err(|error| error.to_string())?;
    for step in version..kind.version {
        value = (kind.upcast)(step, value)
            .ok_or_else(|| format!("it cannot be lifted to version {}", step + 1))?;
    }
    Ok(value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// A kind that had its one number under another name at first, and no unit until its third version.
    const CHANGED: Kind = Kind {
        name: "toy",
        version: 3,
        own: None,
        cited: false,
        fields: &[],
        upcast: |version, value| match version {
            1 => Some(json!({"count": value.get("number")?})),
            2 => {
                let mut value = value;
                value.as_object_mut()?.insert("unit".to_owned(), Value::from("persons"));
                Some(value)
            }
            _ => None,
        },
    };

    #[test]
    fn older_versions_are_lifted_step_by_step() {
        let today = json!({"count": 3, "unit": "persons"}).to_string();
        assert_eq!(lifted(&CHANGED, 1, r#"{"number":3}"#), Ok(today.clone()));
        assert_eq!(lifted(&CHANGED, 2, r#"{"count":3}"#), Ok(today.clone()));
        assert_eq!(lifted(&CHANGED, 3, &today), Ok(today));
        assert!(lifted(&CHANGED, 1, r#"{"other":3}"#).unwrap_err().ends_with("version 2"));
        assert!(lifted(&CHANGED, 2, "[]").unwrap_err().ends_with("version 3"));
    }

    #[test]
    fn what_is_unknown_is_kept_byte_for_byte() {
        for kind in [r#"["prophecy",1]"#, r#"["event",99]"#, r#"["event",0]"#] {
            let text = format!(
                r#"{{"v":1,"id":"e","at":"2026-11-24T00:00:00Z","by":{{"office":"office/hq"}},"kind":{kind},"says":{{"b": 1,  "a":[2]}}}}"#
            );
            let entry = Entry::from_bytes(text.as_bytes()).unwrap();
            assert!(matches!(entry.says, Statement::Unknown(_)), "{kind}");
            assert_eq!(entry.to_bytes().unwrap(), text.as_bytes());
            let mut state = crate::State::default();
            assert!(state.check().next(&entry).is_err(), "nobody enters what the program does not know");
            state.apply(entry);
            assert_eq!(state.unknown().collect::<Vec<_>>(), [0]);
            let again = crate::State::from_snapshot(&state.to_snapshot().unwrap()).unwrap();
            assert_eq!(again.unknown().collect::<Vec<_>>(), [0]);
        }
    }
}
