//! The expected answer beside a case, for tests: what must hold of the program's answer.

mod names;

use jiff::civil::Date;
use law::{FactId, Framework, Kind, Localized, RuleName, SetId, Truth};

use super::MOST_CONTRIBUTIONS;
use super::finding::{Finding, FindingKind};
use super::keys::{EXPECT, EXPECTATIONS};
use super::open::Slot;
use super::reader::{Format, Reader};
use super::walk::{At, Walk};
use crate::doc::Node;

/// A file of expected answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectations {
    /// Which source says so.
    pub basis: Localized,
    /// What must hold.
    pub expect: Vec<Expectation>,
}

/// One statement that must hold of the answer to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Assess on this day instead of the case's.
    pub on: Option<Date>,
    /// What is expected.
    pub what: Expected,
    /// Of which contribution, from 1; none: of each.
    pub contribution: Option<usize>,
    /// Of which task, as a value of the framework's dimension `task`; none: of each.
    pub task: Option<u8>,
    /// What must be among the reasons.
    pub because: Vec<Subject>,
    /// What must be named as missing.
    pub needs: Vec<Subject>,
    /// Provisions that must be cited.
    pub cites: Vec<String>,
    /// Open questions that must be named.
    pub assumes: Vec<FactId>,
    /// One set of changes that must be offered, if any are written.
    pub change: Vec<Change>,
    /// Where it was written, in bytes from the start of the text.
    pub at: u32,
}

/// What an expectation expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// That a goal has this answer.
    Goal(RuleName, Truth),
    /// That a deadline, by its name, has these days.
    Deadline {
        /// Its name.
        name: String,
        /// The first day on which it can be met.
        opens: Option<Date>,
        /// The last day on which it can be met.
        closes: Option<Date>,
    },
    /// That no goal of this kind is asked.
    NoGoalOfKind(Kind),
}

/// Something that reasons and needs speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A fact about the case.
    Fact(FactId),
    /// A fact about the entity with this id.
    Of(FactId, String),
    /// That the entity with this id is in a set, written `hosts@X`.
    Member(SetId, String),
    /// That a set is complete, written `hosts`.
    Complete(SetId),
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A fact about the case, or about the entity with this id, is to become yes or no.
    Set(FactId, Option<String>, bool),
    /// The entity with this id is to be added to a set.
    Add(SetId, String),
    /// The entity with this id is to be left out of a set.
    Leave(SetId, String),
}

/// Reads a file of expected answers, as strictly as a case file.
pub fn read_expectations(
    text: &str,
    format: Format,
    framework: &Framework,
) -> (Option<Expectations>, Vec<Finding>) {
    Reader::new(framework).run(text, format, 1, |walk, node| walk.expectations(node))
}

impl<'t, 's> Walk<'t, 's> {
    fn expectations(&mut self, node: &'t Node<'s>) -> Expectations {
        let mut all = Expectations::default();
        self.table(node, &EXPECTATIONS, |walk, slot, value| match slot {
            Slot::Key("basis") => all.basis = walk.words(value).unwrap_or_default(),
            Slot::Key("expect") => all.expect = walk.list(value, Self::expectation),
            _ => {}
        });
        all
    }

    fn expectation(&mut self, node: &'t Node<'s>) -> Option<Expectation> {
        let (mut goal, mut deadline, mut kind) = (None, None, None);
        let (mut answer, mut opens, mut closes) = (None, None, None);
        let (mut subjects, mut answered) = (0, false);
        let mut found = Expectation {
            on: None,
            what: Expected::NoGoalOfKind(Kind::Other),
            contribution: None,
            task: None,
            because: Vec::new(),
            needs: Vec::new(),
            cites: Vec::new(),
            assumes: Vec::new(),
            change: Vec::new(),
            at: node.start,
        };
        self.table(node, &EXPECT, |walk, slot, value| {
            let Slot::Key(key) = slot else { return };
            subjects += u8::from(matches!(key, "goal" | "deadline" | "no_goal_of_kind"));
            match key {
                "on" => found.on = walk.day(value),
                "goal" => goal = walk.goal(value),
                "deadline" => deadline = walk.deadline(value),
                "no_goal_of_kind" => kind = walk.goal_kind(value),
                "contribution" => {
                    let number = walk.count(value, 1, MOST_CONTRIBUTIONS as u64);
                    found.contribution = number.and_then(|number| usize::try_from(number).ok());
                }
                "task" => found.task = walk.value(value, "task"),
                "answer" => (answered, answer) = (true, walk.answer(value)),
                "opens" => opens = walk.day(value),
                "closes" => closes = walk.day(value),
                "because" => found.because = walk.list(value, Self::subject),
                "needs" => found.needs = walk.list(value, Self::subject),
                "cites" => found.cites = walk.list(value, Self::cite),
                "assumes" => found.assumes = walk.list(value, Self::assumed),
                "change" => found.change = walk.list(value, Self::change),
                _ => {}
            }
        });
        if subjects != 1 {
            self.note(At::Value(node), FindingKind::NoSubject);
        }
        if goal.is_some() && !answered {
            self.note(At::Absent(node, "answer"), FindingKind::Missing { key: "answer" });
        }
        found.what = match (goal, deadline, kind) {
            (Some(goal), _, _) => Expected::Goal(goal, answer?),
            (_, Some(name), _) => Expected::Deadline { name, opens, closes },
            (_, _, Some(kind)) => Expected::NoGoalOfKind(kind),
            _ => return None,
        };
        Some(found)
    }
}
