//! The tables of a case file, and of the file of expected answers.

use super::{Key, Open, Shape, Table};

const fn may(name: &'static str, shape: Shape) -> Key {
    Key { name, shape, required: false }
}

const fn must(name: &'static str, shape: Shape) -> Key {
    Key { name, shape, required: true }
}

const PERSONS: Shape = Shape::Count(0, crate::case::MOST_PERSONS);

/// The case file itself.
pub(in crate::case) static CASE: Table = Table {
    id: "case",
    keys: &[
        must("title", Shape::Words),
        may("on", Shape::Day),
        may("remarks", Shape::Words),
        may("sources", Shape::Tables(&SOURCE)),
        may("request", Shape::Table(&REQUEST)),
        may("operation", Shape::Table(&OPERATION)),
        may("agreements", Shape::Tables(&AGREEMENT)),
        may("contributions", Shape::Tables(&CONTRIBUTION)),
        may("abroad", Shape::Table(&ABROAD)),
        may("events", Shape::Table(&EVENTS)),
        may("assumptions", Shape::Table(&ASSUMPTIONS)),
        may("facts", Shape::Table(&FACTS)),
    ],
    open: Open::Nothing,
};

pub(in crate::case) static SOURCE: Table = Table {
    id: "source",
    keys: &[
        must("id", Shape::Id),
        must("title", Shape::Words),
        may("address", Shape::Text),
        may("date", Shape::When),
        may("publisher", Shape::Words),
        may("language", Shape::Text),
    ],
    open: Open::Nothing,
};

pub(in crate::case) static REQUEST: Table = Table {
    id: "request",
    keys: &[
        may("from", Shape::Entities),
        may("when", Shape::When),
        may("basis", Shape::Words),
        may("what", Shape::Words),
    ],
    open: Open::Nothing,
};

pub(in crate::case) static OPERATION: Table = Table {
    id: "operation",
    keys: &[
        may("name", Shape::Words),
        may("lead", Shape::Entities),
        may("aim", Shape::Words),
        may("area", Shape::Words),
        may("pillar", Shape::Value("pillar")),
        may("type", Shape::Value("type")),
        may("complete", Shape::Table(&COMPLETE)),
        may("resolutions", Shape::Tables(&RESOLUTION)),
        may("parties", Shape::Tables(&PARTY)),
        may("states", Shape::Tables(&STATE)),
    ],
    open: Open::CaseFacts,
};

pub(in crate::case) static COMPLETE: Table = Table { id: "complete", keys: &[], open: Open::Sets };

pub(in crate::case) static RESOLUTION: Table = Table {
    id: "resolution",
    keys: &[must("organ", Shape::Body), may("number", Shape::Text), may("date", Shape::When)],
    open: Open::Nothing,
};

pub(in crate::case) static PARTY: Table =
    Table { id: "party", keys: &[must("id", Shape::Id), may("name", Shape::Words)], open: Open::EntityFacts };

pub(in crate::case) static STATE: Table = Table {
    id: "state",
    keys: &[must("id", Shape::Id), may("name", Shape::Words), may("roles", Shape::Roles)],
    open: Open::EntityFacts,
};

pub(in crate::case) static RECIPIENT: Table = Table {
    id: "recipient",
    keys: &[must("id", Shape::Id), may("name", Shape::Words)],
    open: Open::EntityFacts,
};

/// An organisation that is neither the framework's nor declared.
pub(in crate::case) static OTHER: Table =
    Table { id: "other", keys: &[must("id", Shape::Id), must("name", Shape::Words)], open: Open::Nothing };

pub(in crate::case) static AGREEMENT: Table = Table {
    id: "agreement",
    keys: &[must("title", Shape::Words), may("date", Shape::When)],
    open: Open::Nothing,
};

pub(in crate::case) static CONTRIBUTION: Table = Table {
    id: "contribution",
    keys: &[
        may("name", Shape::Words),
        may("form", Shape::Value("form")),
        may("performer", Shape::Value("performer")),
        may("tasks", Shape::Tasks),
        may("places", Shape::Entities),
        may("persons", PERSONS),
        may("liaison", PERSONS),
        may("crew", PERSONS),
        may("from", Shape::When),
        may("to", Shape::When),
        may("equipment", Shape::WordsList),
        may("goods", Shape::Tables(&GOODS)),
        may("recipient", Shape::Entities),
        may("recipients", Shape::Tables(&RECIPIENT)),
        may("law", Shape::Words),
    ],
    open: Open::CaseFacts,
};

pub(in crate::case) static TASK: Table = Table {
    id: "task",
    keys: &[must("task", Shape::Value("task")), may("like", Shape::Value("like"))],
    open: Open::Nothing,
};

pub(in crate::case) static GOODS: Table = Table {
    id: "goods",
    keys: &[
        must("item", Shape::Words),
        may("quantity", Shape::Count(0, crate::case::MOST_GOODS)),
        may("unit", Shape::Words),
    ],
    open: Open::Nothing,
};

pub(in crate::case) static ABROAD: Table = Table { id: "abroad", keys: &[], open: Open::Numbers };

pub(in crate::case) static EVENTS: Table = Table {
    id: "events",
    keys: &[
        may("plan_decided", Shape::Day),
        may("diet_asked", Shape::Day),
        may("diet_sent_on", Shape::Day),
        may("diet_approved", Shape::Day),
        may("dispatched", Shape::Day),
        may("diet_recess", Shape::Spans),
    ],
    open: Open::Events,
};

pub(in crate::case) static ASSUMPTIONS: Table =
    Table { id: "assumptions", keys: &[], open: Open::Assumptions };

pub(in crate::case) static FACTS: Table = Table { id: "facts", keys: &[], open: Open::CaseFacts };

pub(in crate::case) static CLAIM: Table = Table {
    id: "claim",
    keys: &[
        must("is", Shape::YesNo),
        may("who", Shape::Text),
        may("source", Shape::Source),
        may("from", Shape::When),
        may("to", Shape::When),
        may("note", Shape::Text),
    ],
    open: Open::Nothing,
};

pub(in crate::case) static SPAN: Table =
    Table { id: "span", keys: &[must("from", Shape::When), may("to", Shape::When)], open: Open::Nothing };

pub(in crate::case) static WORDS: Table =
    Table { id: "words", keys: &[must("ja", Shape::Text), must("en", Shape::Text)], open: Open::Nothing };

/// The file of expected answers.
pub(in crate::case) static EXPECTATIONS: Table = Table {
    id: "expectations",
    keys: &[must("basis", Shape::Words), must("expect", Shape::Tables(&EXPECT))],
    open: Open::Nothing,
};

pub(in crate::case) static EXPECT: Table = Table {
    id: "expect",
    keys: &[
        may("on", Shape::Day),
        may("goal", Shape::Goal),
        may("deadline", Shape::Deadline),
        may("no_goal_of_kind", Shape::GoalKind),
        may("contribution", Shape::Count(1, crate::case::MOST_CONTRIBUTIONS as u64)),
        may("task", Shape::Value("task")),
        may("answer", Shape::Answer),
        may("opens", Shape::Day),
        may("closes", Shape::Day),
        may("because", Shape::Reasons),
        may("needs", Shape::Reasons),
        may("cites", Shape::Cites),
        may("assumes", Shape::Assumes),
        may("change", Shape::Changes),
    ],
    open: Open::Nothing,
};
