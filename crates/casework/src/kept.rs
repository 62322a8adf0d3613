//! A judgement kept as a decision entry, and run again later: the same bytes, or what makes it differ.
//!
//! The bytes of a judgement are lines of text without words of any language: what was asked, and every node of every tree with its
//! truth, each fact with the entries that speak of it. Their digest is what a decision carries.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;
use law::{Framework, Standing, Tree, Truth, What};
use record::{Decision, Id, Known, RestsOn, State, Statement, Verdict, View, When};
use sha2::{Digest as _, Sha256};

use crate::answer::fact_key;
use crate::assess::{Assessor, Outcome};
use crate::ground::Ground;
use crate::procedure::Found;
use crate::question::Coordinates;
use crate::recorded::{Subject, case};

/// The first line of a judgement's bytes: the form that they are written in.
const FORM: &str = "hatoba judgement 1";

/// How a fact read in a judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Its truth.
    pub truth: Truth,
    /// Why it reads so.
    pub standing: Standing,
    /// The entries that speak of it, by position.
    pub entries: Vec<u64>,
}

/// A judgement: one goal held against one subject on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What was judged.
    pub about: Id,
    /// The goal.
    pub goal: String,
    /// The first day of the edition that was applied; `None` before the framework was law.
    pub edition: Option<Date>,
    /// What the tasks of it come to together.
    pub verdict: Verdict,
    /// The facts that it turned on, by key.
    pub facts: BTreeMap<String, Read>,
    /// The judgement in full, as lines.
    pub bytes: String,
}

impl Judged {
    /// SHA-256 over the bytes, in hexadecimal digits.
    pub fn digest(&self) -> String {
        record::hex(&Sha256::digest(self.bytes.as_bytes()))
    }
}

/// The goal that decides whether a subject is open: of its first contribution, where it has several.
pub fn decisive<'f>(
    view: &View<'_>,
    subject: &Subject,
    found: &Found,
    assessor: &Assessor<'f>,
) -> Option<&'f str> {
    let case = case(view, assessor.framework(), found, subject);
    let held = assessor.held(&case, view.valid());
    let goal = held.iter().find_map(|held| held.option)?;
    Some(assessor.framework().rule_text(goal.rule.name))
}

/// Judges one goal; `None` where the law does not ask it of the subject on that day.
pub fn judge(
    view: &View<'_>,
    subject: &Subject,
    goal: &str,
    found: &Found,
    assessor: &Assessor<'_>,
) -> Option<Judged> {
    let framework = assessor.framework();
    let on = view.valid();
    let case = case(view, framework, found, subject);
    let findings = assessor.explain(&case, on, goal);
    let outcome = Outcome::of(findings.iter().map(|(_, _, finding)| finding.truth))?;
    let edition = framework.edition_day(on);
    let mut bytes = format!(
        "{FORM}\nframework {} {}\nedition {}\nvalid {on}\nabout {}\ngoal {goal}\n",
        framework.head.id,
        framework.digest_hex(),
        edition.map_or_else(|| "none".to_owned(), |day| day.to_string()),
        subject.id,
    );
    let mut facts = BTreeMap::new();
    for (at, ground, finding) in &findings {
        bytes.push_str(&question(framework, at));
        lines(framework, ground, &finding.tree, &mut bytes, &mut facts);
    }
    let verdict = match outcome {
        Outcome::Yes => Verdict::Yes,
        Outcome::Unknown => Verdict::Unknown,
        // a plan that can stand only in part cannot stand as it is
        Outcome::No | Outcome::Partly => Verdict::No,
    };
    Some(Judged { about: subject.id.clone(), goal: goal.to_owned(), edition, verdict, facts, bytes })
}

fn question(framework: &Framework, at: &Coordinates) -> String {
    let dims = [
        ("form", Some(at.form)),
        ("pillar", at.pillar),
        ("type", at.kind),
        ("performer", at.performer),
        ("task", at.task),
        ("like", at.like),
    ];
    let named = dims.into_iter().filter_map(|(name, value)| {
        let dim = framework.dim(name)?;
        let value = framework.values(dim).get(usize::from(value?))?;
        Some(format!(" {name}={}", value.0))
    });
    format!("question{}\n", named.collect::<Vec<_>>().concat())
}

/// Every node of a tree, with its depth.
fn lines(
    framework: &Framework,
    ground: &Ground<'_>,
    tree: &Tree,
    bytes: &mut String,
    facts: &mut BTreeMap<String, Read>,
) {
    let mut left: Vec<(usize, usize)> = vec![(0, 0)];
    while let Some((at, depth)) = left.pop() {
        let Some(node) = tree.nodes.get(at) else { continue };
        let what = match node.what {
            What::Leaf(leaf) => {
                let key = fact_key(framework, ground, leaf);
                let reading = ground.situation.reading(leaf);
                let said = ground.evidence.iter().filter(|(other, _)| *other == leaf);
                let claims = said.flat_map(|(_, value)| &value.claims);
                let mut entries: Vec<u64> =
                    claims.filter_map(|claim| claim.source.as_ref()?.parse().ok()).collect();
                entries.sort_unstable();
                entries.dedup();
                let told: Vec<String> = entries.iter().map(|at| format!(" {at}")).collect();
                let told = told.concat();
                let line = format!("fact {key} {}{told}", reading.standing.word());
                facts.insert(key, Read { truth: reading.truth, standing: reading.standing, entries });
                line
            }
            What::Rule { rule, entity, .. } => {
                let of = entity.and_then(|entity| ground.situation.entities.get(usize::from(entity)));
                let of = of.map(|of| format!("@{}", of.id)).unwrap_or_default();
                format!("rule {}{of}", framework.rule_text(rule))
            }
            What::Given(_) => "given".to_owned(),
            What::All => "all".to_owned(),
            What::Any => "any".to_owned(),
            What::Not => "not".to_owned(),
            What::Every(_) => "every".to_owned(),
            What::Some(_) => "some".to_owned(),
            What::Unless => "unless".to_owned(),
        };
        // writing to a text cannot fail
        let _ = writeln!(bytes, "{depth} {} {what}", node.truth.word());
        let parts: Vec<usize> = tree.parts(at).collect();
        left.extend(parts.into_iter().rev().map(|part| (part, depth + 1)));
    }
}

/// What a decision rests on, made with a judgement on a log of some length and root.
pub fn rests_on(view: &View<'_>, judged: &Judged, framework: &Framework, root: &str) -> RestsOn {
    RestsOn {
        framework: framework.digest_hex(),
        edition: When::day(judged.edition.unwrap_or(framework.head.since)),
        size: view.known().size,
        root: root.to_owned(),
        valid: When::day(view.valid()),
        goal: judged.goal.clone(),
        verdict: judged.verdict,
        tree: judged.digest(),
        weighing: weighed(view, judged),
    }
}

/// The weighing policy by which a quarrel was settled that the judgement turned on; the latest, where there were several.
fn weighed(view: &View<'_>, judged: &Judged) -> Option<Id> {
    let subject = Subject::of(view, &judged.about)?;
    let lines = subject.layers.iter().flat_map(|layer| view.facts(layer.as_str()));
    let by = lines.filter_map(|line| line.reading.weighed).max()?;
    view.entries("weighing").find(|(position, _)| *position == by).and_then(|(_, entry)| match &entry.says {
        Statement::Weighing(weighing) => Some(weighing.id.clone()),
        _ => None,
    })
}

/// A fact that reads otherwise than it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// Its key.
    pub key: String,
    /// How it read; `None`: the judgement did not turn on it.
    pub then: Option<Read>,
    /// How it reads; `None`: the judgement does not turn on it any more.
    pub now: Option<Read>,
    /// The entries that were not known then and speak of it, by position.
    pub news: Vec<u64>,
    /// The entries that were known then, spoke of it, and no longer count, by position.
    pub gone: Vec<u64>,
}

/// A recorded judgement, run again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replayed {
    /// The framework is another than the one that was applied: the same bytes cannot be expected.
    pub other_law: bool,
    /// Run on what was known then: the same bytes as were recorded.
    pub same: bool,
    /// The judgement on what was known then.
    pub then: Judged,
    /// The judgement for the same day on what is known now.
    pub now: Judged,
    /// Why they differ, if they do.
    pub differs: Vec<Differs>,
}

/// Runs the judgement of a recorded decision again: as known then, and as known now. `None` where the decision carries none, or what it was
/// about cannot be judged.
pub fn replay(
    state: &State,
    known: Known,
    decision: &Decision,
    found: &Found,
    assessor: &Assessor<'_>,
) -> Option<Replayed> {
    let rests = decision.rests_on.as_ref()?;
    let on = rests.valid.first();
    let run = |about: &Id, known: Known| {
        let view = state.as_of(on, known);
        judge(&view, &Subject::of(&view, about)?, &rests.goal, found, assessor)
    };
    // a decision can be about several things, and was judged of one
    let mut judged: Vec<Judged> =
        decision.about.iter().filter_map(|about| run(about, state.at(rests.size))).collect();
    let which = judged.iter().position(|judged| judged.digest() == rests.tree).unwrap_or(0);
    let then = if which < judged.len() { judged.swap_remove(which) } else { return None };
    let now = run(&then.about, known)?;
    let other_law = rests.framework != assessor.framework().digest_hex();
    let same = !other_law && then.digest() == rests.tree;
    let differs = differences(&then, &now, rests.size);
    Some(Replayed { other_law, same, then, now, differs })
}

fn differences(then: &Judged, now: &Judged, size: u64) -> Vec<Differs> {
    let keys: std::collections::BTreeSet<&String> = then.facts.keys().chain(now.facts.keys()).collect();
    let differ = keys.into_iter().filter_map(|key| {
        let (before, after) = (then.facts.get(key), now.facts.get(key));
        if before == after {
            return None;
        }
        let entries = |read: Option<&Read>| read.map_or(&[][..], |read| &read.entries).to_vec();
        let news = entries(after).into_iter().filter(|at| *at >= size).collect();
        let kept = entries(after);
        let gone = entries(before).into_iter().filter(|at| !kept.contains(at)).collect();
        Some(Differs { key: key.clone(), then: before.cloned(), now: after.cloned(), news, gone })
    });
    differ.collect()
}
