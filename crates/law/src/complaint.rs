//! What is wrong with a framework's files, and where. Messages for people are made elsewhere from `id` and `args`;
//! the `Display` here is for logs and tests.

use crate::text::Place;

/// One thing wrong with a framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Where.
    pub place: Place,
    /// The file's name.
    pub file: String,
    /// What.
    pub trouble: Trouble,
}

/// The kinds of trouble that a load or a check can find.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// A character that starts nothing.
    #[error("'{0}' starts nothing here")]
    Character(char),
    /// A string without its closing quote.
    #[error("this text has no closing quote on its line")]
    OpenText,
    /// A `law` block without its closing fence.
    #[error("this block is not closed")]
    OpenBlock,
    /// A day that is not in the calendar.
    #[error("{0} is not a day of the calendar")]
    Day(String),
    /// A span that ends before it begins.
    #[error("the span {span} ends before it begins")]
    Backwards {
        /// The span.
        span: String,
    },
    /// Something else was expected.
    #[error("found {found}, expected {expected}")]
    Expected {
        /// What stands there.
        found: String,
        /// What should.
        expected: &'static str,
    },
    /// A name that nothing declares.
    #[error("no {kind} is called {name}{}", nearest.as_ref().map(|n| format!("; did you mean {n}?")).unwrap_or_default())]
    Unknown {
        /// What kind of thing was looked for.
        kind: &'static str,
        /// The name as written.
        name: String,
        /// The nearest right word.
        nearest: Option<String>,
    },
    /// A name declared twice.
    #[error("{name} is declared twice")]
    Twice {
        /// The name.
        name: String,
    },
    /// Two versions of one thing on one day.
    #[error("two versions of {name} are in force on {day}")]
    Overlap {
        /// The name.
        name: String,
        /// The first such day.
        day: String,
    },
    /// A rule used on a day on which it has no version.
    #[error("{user} uses {name}, which has no version in force on {day}")]
    Gap {
        /// Who uses it.
        user: String,
        /// What is missing.
        name: String,
        /// The first such day.
        day: String,
    },
    /// A cite that does not resolve on a day of the rule.
    #[error("{user} cites {anchor}, which is not there on {day}")]
    Cite {
        /// Who cites.
        user: String,
        /// The provision's id.
        anchor: String,
        /// The first such day.
        day: String,
    },
    /// A rule that cites nothing.
    #[error("{name} cites no provision")]
    Uncited {
        /// The rule.
        name: String,
    },
    /// A day of change that no amendment explains.
    #[error("something of {name} changes on {day}, but no amendment is declared for that day")]
    Unexplained {
        /// What changes.
        name: String,
        /// The day.
        day: String,
    },
    /// A rule that needs itself.
    #[error("{name} needs itself: {path}")]
    Circle {
        /// The rule.
        name: String,
        /// The way round.
        path: String,
    },
    /// `&` and `|` side by side.
    #[error("& and | stand side by side: put parentheses around one of them")]
    Mixed,
    /// A name used for an entity where none is bound, or the other way round.
    #[error("{name} is {is}; it is used as {used}")]
    Misused {
        /// The name.
        name: String,
        /// What it is.
        is: &'static str,
        /// How it was used.
        used: &'static str,
    },
    /// A summary line that is missing under a provision.
    #[error("{anchor} has no summary in {language}")]
    Summary {
        /// The provision.
        anchor: String,
        /// `ja` or `en`.
        language: &'static str,
    },
    /// More of something than the program holds.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// Two exceptions that can hold at once.
    #[error("two exceptions in {name} can hold at once")]
    Clash {
        /// The rule.
        name: String,
    },
    /// A condition that changes no answer.
    #[error("a condition in {name} changes no answer: {condition}")]
    Dead {
        /// The rule or goal.
        name: String,
        /// The condition, printed.
        condition: String,
    },
    /// Something declared and never used.
    #[error("{name} is never used")]
    Unused {
        /// The name.
        name: String,
    },
    /// A cell of a matrix that no rule settles.
    #[error("{name} has no determinate, cited answer for {cell} on {day}")]
    Undetermined {
        /// The matrix's rule.
        name: String,
        /// The cell.
        cell: String,
        /// The day.
        day: String,
    },
}

impl Trouble {
    /// The message id, as in the message files.
    pub const fn id(&self) -> &'static str {
        match self {
            Trouble::Character(_) => "law-character",
            Trouble::OpenText => "law-open-text",
            Trouble::OpenBlock => "law-open-block",
            Trouble::Day(_) => "law-day",
            Trouble::Backwards { .. } => "law-backwards",
            Trouble::Expected { .. } => "law-expected",
            Trouble::Unknown { nearest: Some(_), .. } => "law-unknown-nearest",
            Trouble::Unknown { .. } => "law-unknown",
            Trouble::Twice { .. } => "law-twice",
            Trouble::Overlap { .. } => "law-overlap",
            Trouble::Gap { .. } => "law-gap",
            Trouble::Cite { .. } => "law-cite",
            Trouble::Uncited { .. } => "law-uncited",
            Trouble::Unexplained { .. } => "law-unexplained",
            Trouble::Circle { .. } => "law-circle",
            Trouble::Mixed => "law-mixed",
            Trouble::Misused { .. } => "law-misused",
            Trouble::Summary { .. } => "law-summary",
            Trouble::TooMany { .. } => "law-too-many",
            Trouble::Clash { .. } => "law-clash",
            Trouble::Dead { .. } => "law-dead",
            Trouble::Unused { .. } => "law-unused",
            Trouble::Undetermined { .. } => "law-undetermined",
        }
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Trouble::Character(c) => vec![("name", c.to_string())],
            Trouble::OpenText | Trouble::OpenBlock | Trouble::Mixed => Vec::new(),
            Trouble::Day(day) => vec![("day", day.clone())],
            Trouble::Backwards { span } => vec![("span", span.clone())],
            Trouble::Expected { found, expected } => {
                vec![("found", found.clone()), ("expected", (*expected).to_owned())]
            }
            Trouble::Unknown { kind, name, nearest } => vec![
                ("kind", (*kind).to_owned()),
                ("name", name.clone()),
                ("nearest", nearest.clone().unwrap_or_default()),
            ],
            Trouble::Overlap { name, day } | Trouble::Unexplained { name, day } => {
                vec![("name", name.clone()), ("day", day.clone())]
            }
            Trouble::Gap { user, name, day } => {
                vec![("user", user.clone()), ("name", name.clone()), ("day", day.clone())]
            }
            Trouble::Cite { user, anchor, day } => {
                vec![("user", user.clone()), ("name", anchor.clone()), ("day", day.clone())]
            }
            Trouble::Twice { name }
            | Trouble::Uncited { name }
            | Trouble::Clash { name }
            | Trouble::Unused { name } => vec![("name", name.clone())],
            Trouble::Circle { name, path } => vec![("name", name.clone()), ("path", path.clone())],
            Trouble::Misused { name, is, used } => {
                vec![("name", name.clone()), ("is", (*is).to_owned()), ("used", (*used).to_owned())]
            }
            Trouble::Summary { anchor, language } => {
                vec![("name", anchor.clone()), ("language", (*language).to_owned())]
            }
            Trouble::TooMany { what, limit } => {
                vec![("name", (*what).to_owned()), ("limit", limit.to_string())]
            }
            Trouble::Dead { name, condition } => {
                vec![("name", name.clone()), ("condition", condition.clone())]
            }
            Trouble::Undetermined { name, cell, day } => {
                vec![("name", name.clone()), ("cell", cell.clone()), ("day", day.clone())]
            }
        }
    }
}

impl std::fmt::Display for Complaint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.place.line, self.place.column, self.trouble)
    }
}
