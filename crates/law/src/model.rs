//! What a framework is: declarations as they were written, with every name resolved to an index.

use crate::expr::Expr;
use crate::text::{Localized, Place, Span};
use jiff::civil::Date;

/// Index of a dimension in [`crate::Framework::dims`].
pub type DimId = u8;
/// Index of a fact in [`crate::Framework::facts`].
pub type FactId = u16;
/// Index of a set in [`crate::Framework::sets`].
pub type SetId = u8;
/// Index of a list in [`crate::Framework::lists`].
pub type ListId = u8;
/// Index of an organisation in [`crate::Framework::bodies`].
pub type BodyId = u16;
/// Index of a rule's name in [`crate::Framework::rule_names`].
pub type RuleName = u16;
/// A provision's id, such as `art6.p13.i1`.
pub type Anchor = String;

/// The framework's own name and the day from which it is law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its id, such as `japan`.
    pub id: String,
    /// Its title.
    pub name: Localized,
    /// The first day on which anything in it is in force.
    pub since: Date,
    /// Where the official texts are published; `{law}` stands for the id of a law.
    pub link: Option<String>,
    /// The laws that its provisions stand in.
    pub laws: Vec<LawRef>,
}

/// A law that provisions of the framework stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawRef {
    /// The first part of its provisions' ids, such as `ord`; empty for the main law.
    pub prefix: String,
    /// The id under which it is published; `None` for a law that is not published any more.
    pub id: Option<String>,
}

/// A day on which the framework changed, and what changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// The day.
    pub day: Date,
    /// The amending law or order.
    pub name: Localized,
    /// Where it is declared.
    pub place: Place,
}

/// One version of a provision: our own summary, never the official wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Its id in today's numbering.
    pub anchor: Anchor,
    /// The days on which this version is in force.
    pub span: Span,
    /// The summary.
    pub text: Localized,
    /// Its number at the time, where it differs.
    pub was: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// A coordinate of the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dim {
    /// Its name.
    pub name: String,
    /// Whether it holds a set of values rather than one.
    pub many: bool,
    /// The dimension whose values it uses, where it declares none of its own.
    pub like: Option<DimId>,
    /// The provision under which each value has a provision of its own, such as `art3.p1.i5` for `art3.p1.i5.tsu`.
    pub under: Option<Anchor>,
    /// Its own values, at most 64: name and label.
    pub values: Vec<(String, Localized)>,
    /// Where it is declared.
    pub place: Place,
}

/// An organisation that lists and cases may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its id.
    pub name: String,
    /// Its name in words.
    pub text: Localized,
    /// Where it is declared.
    pub place: Place,
}

/// Organisations that a provision lists, each for its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Its name.
    pub name: String,
    /// Who is in it, when, and by which provisions.
    pub entries: Vec<ListEntry>,
    /// The provisions that make the list.
    pub cites: Vec<Anchor>,
    /// Where it is declared.
    pub place: Place,
}

/// One organisation in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEntry {
    /// Which.
    pub body: BodyId,
    /// The days on which it is listed.
    pub span: Span,
    /// The provisions that put it there, beside the list's own.
    pub cites: Vec<Anchor>,
}

/// Who can change a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lever {
    /// Ours to do.
    Ours,
    /// Others', whom we can ask.
    Ask,
    /// Nobody's we could move: only to watch.
    Watch,
    /// Nobody's at all: an open question of interpretation, which could be read otherwise.
    Read,
}

impl Lever {
    /// The word used in framework files and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Lever::Ours => "ours",
            Lever::Ask => "ask",
            Lever::Watch => "watch",
            Lever::Read => "read",
        }
    }

    /// Reads [`Lever::word`] back.
    pub fn from_word(word: &str) -> Option<Lever> {
        [Lever::Ours, Lever::Ask, Lever::Watch, Lever::Read].into_iter().find(|l| l.word() == word)
    }
}

/// A set of entities over which `every` and `some` range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetDef {
    /// Its name: `hosts`.
    pub name: String,
    /// The name of its member: `host`.
    pub member: String,
    /// Who can change who is in it.
    pub lever: Lever,
    /// What it is, in words.
    pub text: Localized,
    /// Where it is declared.
    pub place: Place,
}

/// A fact that the law asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactDef {
    /// Its name.
    pub name: String,
    /// Whether it is about one entity (`{x}` in its text) rather than the case.
    pub of_entity: bool,
    /// Who can change it.
    pub lever: Lever,
    /// The statement that it holds.
    pub text: Localized,
    /// The statement that it does not, where the framework words it.
    pub negated: Option<Localized>,
    /// For an open question of interpretation: the answer taken unless the case says otherwise.
    pub assume: Option<bool>,
    /// For a counted fact: how it is counted.
    pub count: Option<Count>,
    /// Where it is declared.
    pub place: Place,
}

/// A limit on a sum of numbers that the case gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The numbers summed, each perhaps only if an assumption holds.
    pub terms: Vec<(String, Option<FactId>)>,
    /// The most that it may be.
    pub at_most: u64,
}

/// One version of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which rule.
    pub name: RuleName,
    /// The name of the entity it is about, if any.
    pub param: Option<String>,
    /// The days on which this version is in force.
    pub span: Span,
    /// The provisions it rests on.
    pub cites: Vec<Anchor>,
    /// Why its content is not certain, where the sources do not settle it.
    pub uncertain: Option<Localized>,
    /// What it says.
    pub body: Expr,
    /// Where it is written.
    pub place: Place,
}

/// What a goal says of its act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modality {
    /// The actor may do it.
    May,
    /// The actor must do it.
    Must,
    /// The actor must not do it.
    MustNot,
}

impl Modality {
    /// The word used in framework files and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Modality::May => "may",
            Modality::Must => "must",
            Modality::MustNot => "must_not",
        }
    }

    /// Reads [`Modality::word`] back.
    pub fn from_word(word: &str) -> Option<Modality> {
        [Modality::May, Modality::Must, Modality::MustNot].into_iter().find(|m| m.word() == word)
    }
}

/// Where an answer shows a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The headline permission of a form of contribution.
    Option,
    /// Who must approve, deliberate or be asked.
    Approval,
    /// What bounds the contribution.
    Limit,
    /// What may follow once a contribution is under way: a change, a renewal.
    Later,
    /// What must be reported.
    Report,
    /// What must stop, be suspended or be ended.
    Stop,
    /// Arms and their use.
    Weapons,
    /// Anything else.
    Other,
}

impl Kind {
    /// All kinds, in the order in which answers show them.
    pub const ALL: [Kind; 8] = [
        Kind::Option,
        Kind::Approval,
        Kind::Limit,
        Kind::Later,
        Kind::Report,
        Kind::Stop,
        Kind::Weapons,
        Kind::Other,
    ];

    /// The word used in framework files and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Option => "option",
            Kind::Approval => "approval",
            Kind::Limit => "limit",
            Kind::Later => "later",
            Kind::Report => "report",
            Kind::Stop => "stop",
            Kind::Weapons => "weapons",
            Kind::Other => "other",
        }
    }

    /// Reads [`Kind::word`] back.
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.word() == word)
    }
}

/// One version of a goal: may, must or must not an actor do an act?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The rule that holds its condition; a goal is a rule with a modality.
    pub rule: Rule,
    /// May, must or must not.
    pub modality: Modality,
    /// Where an answer shows it.
    pub kind: Kind,
    /// Of which questions it is asked at all (dimensions only).
    pub applies: Expr,
    /// Who.
    pub actor: Localized,
    /// Does what.
    pub act: Localized,
    /// When, in words, where the law says so.
    pub due: Option<Localized>,
}

/// A rule that must be determinate for every combination of some dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The rule.
    pub rule: RuleName,
    /// The dimensions, in order.
    pub over: Vec<DimId>,
    /// Where it is declared.
    pub place: Place,
}

/// A view: provisions that belong together, each needed here or not, and held or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Its name.
    pub name: String,
    /// Its title.
    pub text: Localized,
    /// The days on which it is shown.
    pub span: Span,
    /// The provisions that make the view.
    pub cites: Vec<Anchor>,
    /// Its items.
    pub items: Vec<ViewItem>,
    /// Where it is declared.
    pub place: Place,
}

/// One item of a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewItem {
    /// Its title.
    pub text: Localized,
    /// Whether the law requires it of this question.
    pub needs: Expr,
    /// Whether it holds.
    pub holds: Expr,
}

/// A day that the law computes from an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Its name.
    pub name: String,
    /// The case's event it counts from.
    pub from: String,
    /// How it counts.
    pub term: Term,
    /// An assumption under which the last day is one day earlier.
    pub less_if: Option<FactId>,
    /// How many days before the last day the window opens.
    pub opens_days_before: Option<u32>,
    /// The goal it belongs to: shown when that goal is not no.
    pub goal: RuleName,
    /// The days on which it is law.
    pub span: Span,
    /// The provisions it rests on.
    pub cites: Vec<Anchor>,
    /// What falls due.
    pub text: Localized,
    /// Where it is declared.
    pub place: Place,
}

/// How a deadline counts from its event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// So many years after.
    Years(u32),
    /// Within so many days, not counting the days of the case's spans of that name.
    DaysWithout(u32, String),
}
