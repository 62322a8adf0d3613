//! The keys of an entry: those of its kind, and those that every entry has.

use record::{Field, KINDS, Kind, Shape};

/// The keys that an entry may have beside the fields of its kind, in the order of the house.
pub const ENVELOPE: [&str; 8] =
    ["entry", "cites", "spoke", "corrects", "public", "remarks", "office", "user"];

/// What may stand under each of [`ENVELOPE`], in the same order.
pub const ENVELOPE_FIELDS: &[Field] = &[
    Field { name: "entry", shape: Shape::Entry, needed: false },
    Field { name: "cites", shape: Shape::List(&Shape::Table(CITE)), needed: false },
    Field { name: "spoke", shape: Shape::When, needed: false },
    Field { name: "corrects", shape: Shape::Entry, needed: false },
    Field { name: "public", shape: Shape::Flag, needed: false },
    Field { name: "remarks", shape: Shape::Words, needed: false },
    Field { name: "office", shape: Shape::Id(&["office"]), needed: false },
    Field { name: "user", shape: Shape::Id(&["user"]), needed: false },
];

/// The fields of a place in a source, written as a table.
pub(super) const CITE: &[Field] = &[
    Field { name: "source", shape: Shape::Id(&["source"]), needed: true },
    Field { name: "page", shape: Shape::Text, needed: false },
];

/// The table of values for every entry of a TOML file.
pub(super) const DEFAULTS: &str = "defaults";

/// The key that names the kind of an entry in JSON.
pub(super) const KIND: &str = "kind";

/// How entries are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Headers name the kinds.
    Toml,
    /// The key [`KIND`] names the kind.
    Json,
}

/// What a key of an entry means.
#[derive(Clone, Copy)]
pub(super) enum Slot {
    /// A field of its kind.
    Field(&'static Field),
    /// One of [`ENVELOPE`].
    Envelope(&'static str),
}

/// What a key means in an entry of a kind.
pub(super) fn slot(kind: &'static Kind, key: &str) -> Option<Slot> {
    let field = kind.fields.iter().find(|field| field.name == key).map(Slot::Field);
    field.or_else(|| ENVELOPE.into_iter().find(|name| *name == key).map(Slot::Envelope))
}

/// The keys of an entry of a kind.
pub(super) fn keys(kind: &'static Kind) -> impl Iterator<Item = &'static str> {
    kind.fields.iter().map(|field| field.name).chain(ENVELOPE)
}

/// The names of the kinds.
pub(super) fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.name)
}

/// The keys that some kind has.
pub(super) fn any() -> impl Iterator<Item = &'static str> {
    KINDS.iter().flat_map(|kind| kind.fields).map(|field| field.name).chain(ENVELOPE)
}
