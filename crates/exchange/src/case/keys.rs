//! Which keys each table of a case file has: one description for the decoder, for "did you mean" and for the schema.

mod tables;

pub(super) use tables::*;

/// What a key's value looks like.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// A string.
    Text,
    /// A string that names something in this file.
    Id,
    /// A string, or one in each language.
    Words,
    /// A list of words.
    WordsList,
    /// A day.
    Day,
    /// A day, a month, a year or a fiscal year.
    When,
    /// A whole number, at least the first and at most the second.
    Count(u64, u64),
    /// Yes or no: a claim's `is`.
    YesNo,
    /// The id of a source.
    Source,
    /// A value of that dimension of the framework.
    Value(&'static str),
    /// A list of tasks.
    Tasks,
    /// A list of organisations.
    Entities,
    /// An organisation of the framework.
    Body,
    /// A list of names of members of sets.
    Roles,
    /// A list of spans of days.
    Spans,
    /// A table.
    Table(&'static Table),
    /// A list of tables.
    Tables(&'static Table),
    /// A goal of the framework.
    Goal,
    /// A kind of goal.
    GoalKind,
    /// A deadline of the framework.
    Deadline,
    /// An answer: yes, no or unknown.
    Answer,
    /// A list of provisions of the framework.
    Cites,
    /// A list of open questions of the framework.
    Assumes,
    /// A list of facts, those about an entity with `@` and its id.
    Reasons,
    /// A list of changes.
    Changes,
}

/// One key of a table.
pub(super) struct Key {
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
}

/// Which names of the framework are keys beside the structural ones.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// None.
    Nothing,
    /// Facts about the case.
    CaseFacts,
    /// Facts about an entity, and `is_` with the name of a set's member.
    EntityFacts,
    /// Open questions of interpretation.
    Assumptions,
    /// Sets.
    Sets,
    /// Numbers that a counted fact sums.
    Numbers,
    /// Events that a deadline counts from or leaves out, and facts about the case, for their day.
    Events,
}

/// The keys of one table.
pub(super) struct Table {
    /// Its id in message ids.
    pub id: &'static str,
    pub keys: &'static [Key],
    pub open: Open,
}

impl Table {
    /// The key of that name, with its number.
    pub fn find(&self, name: &str) -> Option<(usize, &'static Key)> {
        self.keys.iter().enumerate().find(|(_, key)| key.name == name)
    }
}
