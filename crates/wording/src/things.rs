//! What is known of something, in words: facts and their readings, and in which order the statements that name it are shown.

use record::state::{Reading, Topic};
use record::{Entry, View, When};

use crate::{Labels, Messages};

/// Kinds that name something, in the order in which a page shows them; facts come before.
pub const KINDS: [&str; 23] = [
    "resolution",
    "mandate",
    "agreement",
    "request",
    "survey",
    "alternative",
    "consultation",
    "position",
    "plan",
    "decision",
    "approval",
    "report",
    "judgement",
    "dispatch",
    "goods",
    "milestone",
    "outcome",
    "handling",
    "figure",
    "event",
    "weighing",
    "follow",
    "user",
];

/// The entries of a kind that name something, by the day that each is of. The one that introduces it is not among them.
pub fn naming<'v>(view: &View<'v>, id: &str, kind: &str) -> Vec<(u64, &'v Entry)> {
    let own = |entry: &Entry| entry.says.own().is_some_and(|own| own.as_str() == id);
    let named = view.naming(id).filter(|(_, entry)| entry.says.kind().0 == kind && !own(entry));
    let mut entries: Vec<(u64, &Entry)> = named.collect();
    entries.sort_by_key(|(position, entry)| (entry.says.on().map(When::first), *position));
    entries
}

/// The field that gives the day of a statement of a kind: where the day stands before the line, it is left out of it.
pub fn dated_by(kind: &str) -> &'static [&'static str] {
    match kind {
        "mandate" | "dispatch" => &["from"],
        "resolution" => &["adopted"],
        "agreement" => &["made"],
        "request" => &["received"],
        "goods" => &["decided"],
        _ => &["on"],
    }
}

/// What a fact states, who belongs to a set, or that all of a set are named.
pub fn topic(messages: &Messages, labels: &Labels<'_>, topic: Topic<'_>, of: Option<&str>) -> String {
    match topic {
        Topic::Fact(fact) => labels.fact(fact, of),
        Topic::Member(set) => {
            let of = of.map_or_else(String::new, |of| labels.name(of));
            let args = [("set", labels.set(set).into()), ("of", of.into())];
            messages.text("record-topic-member", &args)
        }
        Topic::Closed(set) => messages.text("record-topic-closed", &[("set", labels.set(set).into())]),
    }
}

/// A reading in a word, with what is to be known of it: the entry that settled a quarrel, days that are not exact.
pub fn reading(messages: &Messages, reading: Reading) -> String {
    let id = match (reading.law.standing, reading.law.truth) {
        (law::Standing::Contested, _) => "record-contested",
        (_, law::Truth::Yes) => "record-yes",
        (_, law::Truth::No) => "record-no",
        _ => "record-silent",
    };
    let mut word = messages.text(id, &[]);
    if !reading.exact {
        word.push_str(&messages.text("record-inexact", &[]));
    }
    if let Some(position) = reading.weighed {
        word.push_str(&messages.text("record-weighed", &[("position", position.to_string().into())]));
    }
    word
}
