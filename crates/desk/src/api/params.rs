//! What calls take, and how it is read.

use serde_json::{Value, json};
use wording::papers::PAPERS;

use crate::fault::Fault;
use crate::search;
use crate::visit::Visit;

/// Items of a part of a list, where the caller does not say.
const USUAL_ITEMS: usize = 50;
/// The most items of a part.
const MOST_ITEMS: usize = 200;

/// Where something that a call takes stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// After the question mark.
    Query,
    /// Among the headers.
    Header,
}

/// Something that a call takes. Its description is the message `api-param-` and its name.
#[derive(Clone, Copy, Debug)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// Where it stands.
    pub place: Place,
    /// What may stand there, as a JSON Schema.
    pub schema: fn() -> Value,
}

/// The day at which the caller looks.
pub const ON: Param =
    Param { name: "on", place: Place::Query, schema: || json!({"type": "string", "format": "date"}) };
/// As known on a day, or at a length of the log.
pub const KNOWN: Param = Param {
    name: "known",
    place: Place::Query,
    schema: || json!({"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "pattern": "^[0-9]{1,10}$"}]}),
};
/// How many items.
pub const LIMIT: Param = Param {
    name: "limit",
    place: Place::Query,
    schema: || json!({"type": "integer", "minimum": 1, "maximum": MOST_ITEMS, "default": USUAL_ITEMS}),
};
/// Where a list goes on: the `next` of the part before.
pub const AFTER: Param = Param { name: "after", place: Place::Query, schema: || json!({"type": "string"}) };
/// A provision, in today's numbering.
pub const ANCHOR: Param = Param { name: "anchor", place: Place::Path, schema: segment };
/// The earlier of two days.
pub const FROM: Param = Param { name: "from", ..ON };
/// The later of two days.
pub const TO: Param = Param { name: "to", ..ON };
/// How many entries the log had.
pub const SIZE: Param = Param {
    name: "size",
    place: Place::Path,
    schema: || json!({"type": "integer", "minimum": 1, "maximum": u32::MAX}),
};
/// The same of a list whose places are numbers.
pub const AFTER_NUMBER: Param = Param {
    name: "after",
    place: Place::Query,
    schema: || json!({"type": "integer", "minimum": 0, "maximum": u32::MAX}),
};
/// A position in the log.
pub const POSITION: Param = Param {
    name: "position",
    place: Place::Path,
    schema: || json!({"type": "integer", "minimum": 0, "maximum": u32::MAX}),
};
/// The first part of an id.
pub const SORT: Param = Param { name: "sort", place: Place::Path, schema: segment };
/// The other part of an id.
pub const NAME: Param = Param {
    name: "name",
    place: Place::Path,
    schema: || json!({"type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "maxLength": 94}),
};
/// A paper and, after a dot, as what.
pub const FILE: Param = Param {
    name: "file",
    place: Place::Path,
    schema: || {
        let endings = ["pdf", "docx", "txt"];
        let files = PAPERS.iter().flat_map(|paper| endings.map(|ending| format!("{paper}.{ending}")));
        json!({"type": "string", "enum": files.collect::<Vec<_>>()})
    },
};
/// A kind of statement.
pub const KIND: Param = Param {
    name: "kind",
    place: Place::Query,
    schema: || {
        let kinds: Vec<&str> = ::record::KINDS.iter().map(|kind| kind.name).collect();
        json!({"type": "string", "enum": kinds})
    },
};
/// A kind of statement that introduces something.
pub const OWN_KIND: Param = Param {
    name: "kind",
    place: Place::Query,
    schema: || json!({"type": "string", "enum": own_kinds().collect::<Vec<_>>()}),
};
/// What is looked for.
pub const Q: Param = Param {
    name: "q",
    place: Place::Query,
    schema: || json!({"type": "string", "maxLength": search::MOST_CHARACTERS}),
};
/// How the name of a fact begins.
pub const TOPIC: Param = Param { name: "topic", place: Place::Query, schema: || json!({"type": "string"}) };
/// An office.
pub const OFFICE: Param = Param { name: "office", place: Place::Query, schema: segment };
/// A number of days.
pub const WITHIN: Param = Param {
    name: "within",
    place: Place::Query,
    schema: || json!({"type": "integer", "minimum": 0, "maximum": 36_500}),
};

/// A step of the procedure.
pub const STEP: Param = Param { name: "step", place: Place::Path, schema: segment };
/// Whether nothing is to be recorded.
pub const CHECK: Param = Param { name: "check", place: Place::Query, schema: || json!({"type": "boolean"}) };
/// What is sent again with the same key is recorded once.
pub const IDEMPOTENCY_KEY: Param = Param {
    name: "idempotency-key",
    place: Place::Header,
    schema: || json!({"type": "string", "minLength": 1, "maxLength": 200}),
};

fn segment() -> Value {
    json!({"type": "string", "pattern": "^[A-Za-z0-9._-]{1,94}$"})
}

/// The kinds that introduce something.
pub fn own_kinds() -> impl Iterator<Item = &'static str> + Clone {
    ::record::KINDS.iter().filter(|kind| kind.own.is_some()).map(|kind| kind.name)
}

/// How many items a part has.
pub fn limit(visit: &Visit<'_>) -> Result<usize, Fault> {
    let Some(written) = visit.query("limit") else { return Ok(USUAL_ITEMS) };
    let found = written.parse().ok().filter(|count| (1..=MOST_ITEMS).contains(count));
    found.ok_or_else(|| wrong("limit", written, &format!("1..{MOST_ITEMS}")))
}

/// A whole number after the question mark.
pub fn number(visit: &Visit<'_>, name: &'static str, most: u64) -> Result<Option<u64>, Fault> {
    let Some(written) = visit.query(name) else { return Ok(None) };
    let found = written.parse().ok().filter(|number| *number <= most);
    found.map(Some).ok_or_else(|| wrong(name, written, &format!("0..{most}")))
}

/// The position in the path.
pub fn position(visit: &Visit<'_>) -> Result<u64, Fault> {
    let written = visit.place("position");
    written.parse().map_err(|_| Fault::not_found("desk-no-such", vec![("name", written.to_owned())]))
}

/// One of some words after the question mark.
pub fn word<'w>(
    visit: &Visit<'_>,
    name: &'static str,
    words: impl Iterator<Item = &'w str> + Clone,
) -> Result<Option<&'w str>, Fault> {
    let Some(written) = visit.query(name) else { return Ok(None) };
    let found = words.clone().find(|word| *word == written);
    found.map(Some).ok_or_else(|| wrong(name, written, &words.collect::<Vec<_>>().join(", ")))
}

/// Something that was sent cannot be used.
pub fn wrong(name: &'static str, written: &str, expected: &str) -> Fault {
    let args = vec![
        ("name", name.to_owned()),
        ("written", written.chars().take(80).collect()),
        ("expected", expected.to_owned()),
    ];
    Fault::bad(name, "api-wrong-parameter", args)
}
