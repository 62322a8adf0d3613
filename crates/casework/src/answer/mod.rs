//! The answer as data: what `--format json` prints, and what every rendering is made from. Keys keep their order;
//! the version is in `schema`. `docs/answer.md` describes it; `hatoba assess --schema answer` prints its JSON Schema.

mod build;
mod keys;

pub use build::{Origin, answer};
pub use keys::{fact_key, lever_of};

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The version of the answer's form.
pub const SCHEMA: &str = "hatoba-answer/1";

/// A key of [`ContributionAnswer::facts`]. Answers name the same few facts over and over: each is written once.
pub type Key = Arc<str>;

/// The JSON Schema of an answer.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Answer<'static>).to_value()
}

/// The answer to one case.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Answer<'f> {
    /// Always `hatoba-answer/1`.
    pub schema: &'static str,
    /// The file or line that the case came from.
    pub source: Option<String>,
    /// The case's title.
    pub title: String,
    /// The day of assessment.
    pub on: String,
    /// Where that day came from: `command_line`, `file`, or `today` where neither gave one.
    pub on_from: &'static str,
    /// The law applied.
    pub framework: FrameworkRef,
    /// The best outcome of all contributions: `yes`, `partly` (some of its tasks), `unknown`, `outside` (made under another law), `no`, or
    /// `not_in_force` (before the law).
    pub outcome: &'static str,
    /// Each contribution studied, or each form where the case names none.
    pub contributions: Vec<ContributionAnswer<'f>>,
    /// The sources that the claims name, in the order of the case.
    pub sources: Vec<SourceAnswer>,
}

/// What claims rest on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceAnswer {
    /// Its id in the case.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it is published.
    pub address: Option<String>,
    /// First of its days.
    pub date: Option<String>,
}

/// Which law was applied, to be able to apply it again.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FrameworkRef {
    /// Its id.
    pub id: String,
    /// SHA-256 over its files.
    pub digest: String,
    /// First day of the edition applied.
    pub edition: Option<String>,
}

/// One form of one contribution.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ContributionAnswer<'f> {
    /// Its number in the case, from 1.
    pub number: Option<usize>,
    /// Its name.
    pub name: Option<String>,
    /// Form of contribution.
    pub form: Value,
    /// Whether the case left the form open, so that each form is answered by itself.
    pub form_open: bool,
    /// Pillar that explains it best, or the one given.
    pub pillar: Option<Value>,
    /// Type of operation, likewise.
    pub r#type: Option<Value>,
    /// Who would do it.
    pub performer: Option<Value>,
    /// `yes`, `partly` (some of its tasks), `unknown`, `outside`, `no` or `not_in_force`.
    pub outcome: &'static str,
    /// For a contribution outside this Act: the other law, in words.
    pub law: Option<String>,
    /// Each task named, with its own outcome.
    pub tasks: Vec<TaskAnswer>,
    /// The pillars and types tried, where the case left them open, with the best outcome in each.
    pub tried: Vec<FrameAnswer<'f>>,
    /// Whether performer or task was left open, so that the table is the answer and the goals are the best cell's.
    pub explored: bool,
    /// Every combination tried, where performer or task was left open.
    pub table: Vec<CellAnswer<'f>>,
    /// The goals asked, in the order of their kinds.
    pub goals: Vec<GoalAnswer<'f>>,
    /// Everything that the goals and deadlines name, by key.
    pub facts: BTreeMap<Key, FactAnswer>,
    /// Provisions seen together, such as the five principles.
    pub views: Vec<ViewAnswer>,
    /// Days that the law computes.
    pub deadlines: Vec<DeadlineAnswer>,
}

/// A value of a dimension with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Value {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// One task.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TaskAnswer {
    /// The task.
    pub task: Value,
    /// The task that it is likened to.
    pub like: Option<String>,
    /// Its outcome.
    pub answer: &'static str,
}

/// A pillar and type tried.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FrameAnswer<'f> {
    /// Pillar.
    pub pillar: Option<&'f str>,
    /// Type.
    pub r#type: Option<&'f str>,
    /// The best outcome in it.
    pub answer: &'static str,
}

/// One combination tried.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CellAnswer<'f> {
    /// Pillar.
    pub pillar: Option<&'f str>,
    /// Type.
    pub r#type: Option<&'f str>,
    /// Performer.
    pub performer: Option<&'f str>,
    /// Task.
    pub task: Option<&'f str>,
    /// Its outcome.
    pub answer: &'static str,
}

/// One goal: may, must or must not somebody do something?
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GoalAnswer<'f> {
    /// The goal's name in the framework.
    pub goal: &'f str,
    /// `may`, `must` or `must_not`.
    pub modality: &'static str,
    /// `option`, `approval`, `limit`, `later`, `report`, `stop`, `weapons` or `other`.
    pub kind: &'static str,
    /// Who.
    pub actor: &'f str,
    /// Does what.
    pub act: &'f str,
    /// When, in words.
    pub due: Option<&'f str>,
    /// `yes`, `no` or `unknown`.
    pub answer: &'static str,
    /// Whether it is unknown because sources disagree.
    pub contested: bool,
    /// The tasks of which this holds; empty where it does not depend on the task.
    pub tasks: Vec<&'f str>,
    /// The provisions it rests on.
    pub cites: Vec<&'f str>,
    /// The rules it rests on, outermost first.
    pub rests_on: Vec<RuleAnswer<'f>>,
    /// Minimal sets of facts that settle it.
    pub because: Sets,
    /// Minimal sets of facts whose loss would leave it open.
    pub unsettled_by: Sets,
    /// What is still needed for a permission to be given, a duty to arise, or a prohibition to be kept.
    pub needed: Option<NeedAnswer>,
    /// Minimal changes that would bring that about.
    pub changes: Vec<ChangeAnswer>,
    /// Whether changes were left out for their number or size.
    pub changes_cut: bool,
    /// What to ask next, the most telling first.
    pub ask_next: Vec<AskAnswer>,
    /// What is unknown and matters.
    pub missing: Vec<Key>,
    /// Contested facts that do not matter.
    pub immaterial: Vec<Key>,
    /// Assumptions that it rests on.
    pub assumes: Vec<Key>,
    /// Versions of rules that it rests on whose content the sources do not settle.
    pub uncertain: Vec<UncertainAnswer>,
    /// The whole tree, with `--explain`.
    pub tree: Option<TreeAnswer<'f>>,
}

/// A rule that an answer rests on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RuleAnswer<'f> {
    /// Its name in the framework.
    pub rule: &'f str,
    /// Its own truth.
    pub truth: &'static str,
    /// The provisions that it rests on.
    pub cites: Vec<&'f str>,
}

/// Minimal sets, bounded.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Sets {
    /// The sets, smallest first, as keys of `facts`.
    pub sets: Vec<Vec<Key>>,
    /// Whether some were left out for their number or size.
    pub cut: bool,
}

/// What is still needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NeedAnswer {
    /// This must come to be so (`to` true) or not (`to` false).
    Fact {
        /// A key of `facts`.
        key: Key,
        /// What it must come to.
        to: bool,
    },
    /// All of these.
    All(Vec<NeedAnswer>),
    /// Any of these.
    Any(Vec<NeedAnswer>),
    /// Nothing that could become known would do.
    Never,
}

/// One minimal set of changes, split by who can bring them about.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ChangeAnswer {
    /// Ours to do.
    pub ours: Vec<ChangeItem>,
    /// To ask of others.
    pub ask: Vec<ChangeItem>,
    /// Only to watch.
    pub watch: Vec<ChangeItem>,
    /// Open questions of interpretation that would have to be read otherwise.
    pub read_otherwise: Vec<ChangeItem>,
}

/// One change.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChangeItem {
    /// A key of `facts`.
    pub key: Key,
    /// What it must come to.
    pub to: bool,
}

/// A fact to ask for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AskAnswer {
    /// A key of `facts`.
    pub key: Key,
    /// The verdict if it is so.
    pub if_yes: &'static str,
    /// The verdict if it is not.
    pub if_no: &'static str,
}

/// A doubt about an old text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UncertainAnswer {
    /// The rule.
    pub rule: String,
    /// Why.
    pub why: String,
}

/// One thing that is known, or not.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FactAnswer {
    /// `fact`, `member`, `complete` or `another`.
    pub kind: &'static str,
    /// The statement of a fact; for the others the set, in words.
    pub text: String,
    /// The contrary statement, where the framework words it.
    pub negated: Option<String>,
    /// Whom it is about.
    pub about: Option<String>,
    /// Where another member of a set is meant that would have to be one of some organisations: which.
    pub among: Vec<String>,
    /// `yes`, `no` or `unknown`.
    pub truth: &'static str,
    /// `settled`, `silent`, `contested`, `assumed` or `counted`.
    pub standing: &'static str,
    /// `ours`, `ask`, `watch`, or `read` for an open question.
    pub lever: &'static str,
    /// What was said of it.
    pub claims: Vec<ClaimAnswer>,
}

/// One claim.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClaimAnswer {
    /// Yes or no.
    pub says: bool,
    /// Who said it.
    pub who: Option<String>,
    /// First day for which it was said.
    pub from: Option<String>,
    /// Last day for which it was said.
    pub to: Option<String>,
    /// The source's id in the case.
    pub source: Option<String>,
    /// Remarks.
    pub note: Option<String>,
    /// Whether it speaks of the day of assessment.
    pub counts: bool,
}

/// Provisions seen together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ViewAnswer {
    /// Its name in the framework.
    pub view: String,
    /// Its title.
    pub title: String,
    /// The provisions that make it.
    pub cites: Vec<String>,
    /// Its items.
    pub items: Vec<ViewItemAnswer>,
}

/// One item of a view.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ViewItemAnswer {
    /// Its title.
    pub title: String,
    /// Whether the law requires it of this contribution.
    pub required: &'static str,
    /// Whether it holds.
    pub holds: &'static str,
    /// What that rests on, as keys of `facts`.
    pub rests_on: Vec<Key>,
    /// The provisions of the rules that it rests on.
    pub cites: Vec<String>,
}

/// A day that the law computes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DeadlineAnswer {
    /// Its name in the framework.
    pub deadline: String,
    /// What falls due.
    pub title: String,
    /// First day of the window.
    pub opens: Option<String>,
    /// Last day.
    pub closes: String,
    /// The provisions it rests on.
    pub cites: Vec<String>,
    /// The assumptions it rests on.
    pub assumes: Vec<Key>,
}

/// A node of the whole tree.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TreeAnswer<'f> {
    /// `all`, `any`, `not`, `every`, `some`, `unless`, `rule`, `fact`, or `given` (settled by question and day alone).
    pub node: &'static str,
    /// The rule's name, the key of a fact, or what was given.
    pub name: Option<String>,
    /// The entity that a rule is about.
    pub about: Option<String>,
    /// Its truth.
    pub truth: &'static str,
    /// The provisions that a rule rests on.
    pub cites: Vec<&'f str>,
    /// Its parts.
    pub parts: Vec<TreeAnswer<'f>>,
}
