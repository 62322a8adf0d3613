//! The kinds of statement: one module each for what belongs together, and the one list of all.
//!
//! To add a kind: its `fields!` in the module where it belongs, and its line in `statements!` below. Reader, form, page and
//! API follow from that description. To change a kind: raise its version, keep reading the older one through `upcast`.

mod casework;
mod claims;
mod contributions;
mod decisions;
mod operations;
mod people;
mod sources;

pub use casework::{
    Alternative, Answer, Choice, Consultation, Handling, Milestone, Outcome, Position, ResultSort, Step,
    Survey, SurveySort,
};
pub use claims::{Claim, Closed, Criterion, Follow, Member, Weighing, Withdrawal};
pub use contributions::{Dispatch, Goods, Item, Personnel, Request};
pub use decisions::{
    Act, Approval, Body, Clause, Decision, GateItem, Judgement, Plan, Report, RestsOn, Verdict,
};
pub use operations::{
    Agreement, AgreementSort, Entity, EntitySort, Mandate, MandateTask, Operation, Resolution,
};
pub use people::{Forgotten, Grant, Office, Person, User};
pub use sources::{Event, Figure, Founding, Measure, Reliability, Source};

use crate::shape::{Kind, Part, Shape};
use crate::{Id, Personal, When};
use serde_json::value::RawValue;

/// A statement of a kind or a version that this program does not know: kept as it is, and reported.
#[derive(Clone, Debug)]
pub struct Unknown {
    /// The name of its kind.
    pub kind: String,
    /// The version of its kind.
    pub version: u32,
    /// What was written, in JSON.
    pub says: Box<RawValue>,
}

impl PartialEq for Unknown {
    fn eq(&self, other: &Unknown) -> bool {
        (&self.kind, self.version, self.says.get()) == (&other.kind, other.version, other.says.get())
    }
}

impl Eq for Unknown {}

/// The next version only has more fields that can be left out, or more words: what was written before is good as it is.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a kind's `upcast` may find that a value is none of its version"
)]
fn fuller(_version: u32, value: serde_json::Value) -> Option<serde_json::Value> {
    Some(value)
}

/// The kind has not been changed yet: there is nothing older to read.
fn never(_version: u32, _value: serde_json::Value) -> Option<serde_json::Value> {
    None
}

macro_rules! statements {
    ($($name:ident = $word:literal $version:literal $(own $own:literal)? $(cited $cited:literal)? $(upcast $upcast:path)?,)*) => {
        /// What an entry says.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each variant holds the struct of its name, which is documented")]
        pub enum Statement {
            $($name(Box<$name>),)*
            /// Of a kind or version that this program does not know.
            Unknown(Box<Unknown>),
        }

        /// Every kind, in the order of the house.
        pub const KINDS: &[Kind] = &[$(statements!(@kind $name $word $version [$($own)?] [$($cited)?] [$($upcast)?]),)*];

        impl Statement {
            /// The name and version of its kind.
            pub fn kind(&self) -> (&str, u32) {
                match self {
                    $(Statement::$name(_) => ($word, $version),)*
                    Statement::Unknown(unknown) => (&unknown.kind, unknown.version),
                }
            }

            /// Its number among [`KINDS`]; `None` for what is unknown.
            pub fn number(&self) -> Option<usize> {
                let (name, _) = self.kind();
                match self {
                    Statement::Unknown(_) => None,
                    _ => KINDS.iter().position(|kind| kind.name == name),
                }
            }

            /// From the JSON of today's version of a kind; `None` for a kind that is unknown.
            ///
            /// # Errors
            /// When the JSON is none of that kind.
            pub fn read(kind: &str, json: &str) -> Option<Result<Statement, serde_json::Error>> {
                match kind {
                    $($word => Some(serde_json::from_str(json).map(|says| Statement::$name(Box::new(says)))),)*
                    _ => None,
                }
            }

            /// The id of what it introduces, if it introduces something.
            pub fn own(&self) -> Option<&Id> {
                match self {
                    $(Statement::$name(says) => statements!(@id says $($own)?),)*
                    Statement::Unknown(_) => None,
                }
            }

            /// Shows every id in it, with what may stand there.
            pub fn ids<'s>(&'s self, each: &mut dyn FnMut(Shape, &'s Id)) {
                match self {
                    $(Statement::$name(says) => says.ids(Shape::Text, each),)*
                    Statement::Unknown(_) => {}
                }
            }

            /// Shows every personal field in it, by name.
            pub fn personal(&mut self, each: &mut dyn FnMut(&'static str, &mut Personal)) {
                match self {
                    $(Statement::$name(says) => says.personal("", each),)*
                    Statement::Unknown(_) => {}
                }
            }
        }

        impl serde::Serialize for Statement {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Statement::$name(says) => says.serialize(to),)*
                    Statement::Unknown(unknown) => unknown.says.serialize(to),
                }
            }
        }
    };
    (@kind $name:ident $word:literal $version:literal [$($own:literal)?] [$($cited:literal)?] [$($upcast:path)?]) => {
        Kind {
            name: $word,
            version: $version,
            own: statements!(@own $($own)?),
            cited: statements!(@cited $($cited)?),
            fields: $name::FIELDS,
            upcast: statements!(@upcast $($upcast)?),
        }
    };
    (@id $says:ident $own:literal) => { Some(&$says.id) };
    (@id $says:ident) => {{
        let _ = $says;
        None
    }};
    (@cited $cited:literal) => { $cited };
    (@cited) => { false };
    (@own $own:literal) => { Some($own) };
    (@own) => { None };
    (@upcast $upcast:path) => { $upcast };
    (@upcast) => { never };
}

statements! {
    Claim = "claim" 1 cited true,
    Member = "member" 1 cited true,
    Closed = "closed" 1 cited true,
    Withdrawal = "withdrawal" 1,
    Follow = "follow" 1,
    Weighing = "weighing" 1 own "weighing",
    Source = "source" 1 own "source",
    Entity = "entity" 1 own "",
    Operation = "operation" 1 own "op" cited true,
    Resolution = "resolution" 1 own "res" cited true,
    Mandate = "mandate" 1 own "mandate" cited true,
    Agreement = "agreement" 1 own "agreement" cited true,
    Request = "request" 2 own "request" upcast fuller,
    Dispatch = "dispatch" 2 own "dispatch" upcast fuller,
    Goods = "goods" 2 own "goods" upcast fuller,
    Plan = "plan" 2 own "plan" upcast fuller,
    Decision = "decision" 2 own "decision" upcast fuller,
    Approval = "approval" 1 own "approval",
    Report = "report" 1 own "report",
    Clause = "clause" 1 own "clause",
    Judgement = "judgement" 2 own "judgement" upcast fuller,
    Consultation = "consultation" 1 own "consultation",
    Alternative = "alternative" 1 own "alternative",
    Survey = "survey" 1 own "survey",
    Outcome = "outcome" 1 own "outcome",
    Handling = "handling" 1 own "handling",
    Milestone = "milestone" 1 own "milestone",
    Position = "position" 1 own "position",
    Figure = "figure" 1 cited true,
    Event = "event" 1 own "event" cited true,
    Office = "office" 1 own "office",
    User = "user" 2 own "user" upcast fuller,
    Person = "person" 1 own "person",
    Forgotten = "forgotten" 1,
    Founding = "founding" 1,
}

impl Statement {
    /// What a decision rested on, where it says so.
    pub fn rests_on(&self) -> Option<&RestsOn> {
        match self {
            Statement::Decision(decision) => decision.rests_on.as_ref(),
            _ => None,
        }
    }

    /// The day that it is of, where it is of one: for the order of a page.
    pub fn on(&self) -> Option<When> {
        match self {
            Statement::Resolution(says) => Some(says.adopted),
            Statement::Mandate(says) => says.from,
            Statement::Agreement(says) => Some(says.made),
            Statement::Request(says) => Some(says.received),
            Statement::Dispatch(says) => says.from,
            Statement::Goods(says) => says.decided.or(says.handed_over),
            Statement::Plan(says) => Some(says.on),
            Statement::Decision(says) => Some(says.on),
            Statement::Approval(says) => Some(says.on),
            Statement::Report(says) => Some(says.on),
            Statement::Judgement(says) => Some(says.on),
            Statement::Consultation(says) => Some(says.on),
            Statement::Alternative(says) => Some(says.on),
            Statement::Survey(says) => Some(says.on),
            Statement::Outcome(says) => Some(says.on),
            Statement::Handling(says) => Some(says.on),
            Statement::Milestone(says) => Some(says.on),
            Statement::Position(says) => Some(says.on),
            Statement::Figure(says) => Some(says.on),
            Statement::Event(says) => Some(says.on),
            _ => None,
        }
    }
}

/// The kind of a name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}
