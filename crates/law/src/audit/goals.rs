//! One line for each goal: how large its diagram is, what is mixed in it, and how exact its tree is.

use super::domain::{lists, patterns};
use super::encode::{Encoder, Memo};
use super::logic::{CANDIDATES, Full, Key};
use super::signs::{Signed, Signs, mixed};
use super::{Auditor, GoalLine, exact};
use crate::edition::Edition;
use crate::model::RuleName;
use std::collections::{BTreeMap, BTreeSet};

/// What a goal depends on: versions of rules, and where organisations can be.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    versions: BTreeSet<u32>,
    patterns: Vec<BTreeSet<Vec<bool>>>,
}

impl<'f> Auditor<'f> {
    /// Adds the lines of goals that are new or depend on other versions than in the edition before.
    pub(super) fn goals(&mut self, edition: &Edition<'f>, known: &mut BTreeMap<RuleName, Content>) {
        let (mut signs, mut memo) = (Signs::default(), Memo::default());
        for goal in edition.goals() {
            let mut reader = Encoder::new(edition, &mut signs, memo);
            let signed = reader.rule(goal.rule.name, None).unwrap_or_default();
            memo = reader.memo;
            let content = content(edition, goal.rule.name, &signed);
            if known.get(&goal.rule.name) != Some(&content) {
                known.insert(goal.rule.name, content);
                let line = self.line(edition, goal.rule.name, &signed);
                self.audit.lines.push(line);
            }
        }
    }

    fn line(&mut self, edition: &Edition<'f>, goal: RuleName, signed: &Signed) -> GoalLine {
        let nodes = self.room.attempt(|diagram, memo| {
            let mut reader = Encoder::new(edition, diagram, std::mem::take(memo));
            let root = reader.rule(goal, None);
            *memo = reader.memo;
            Ok(diagram.bdd.size(root?))
        });
        let mixed = mixed(self.framework, signed);
        let keys: BTreeSet<Key> = signed.keys().copied().collect();
        let exactness = (!mixed.is_empty()).then(|| {
            self.exact.clear();
            let counted = exact::counted(edition, goal, &keys, &mut self.exact);
            counted.unwrap_or_else(|Full| exact::sampled(edition, goal, &keys))
        });
        if exactness.as_ref().is_some_and(|exactness| exactness.sampled) || nodes.is_none() {
            self.audit.sampled += 1;
        }
        GoalLine {
            goal: self.framework.rule_text(goal).to_owned(),
            since: edition.on,
            nodes,
            leaves: keys.iter().filter(|key| !key.is_given()).count(),
            mixed,
            exactness,
        }
    }
}

fn content(edition: &Edition<'_>, goal: RuleName, signed: &Signed) -> Content {
    let (mut content, mut open) = (Content::default(), vec![goal]);
    while let Some(name) = open.pop() {
        if let Some(found) = edition.in_force(name)
            && content.versions.insert(found.version)
        {
            open.extend(edition.rule(name).into_iter().flat_map(|rule| rule.body.rules()));
        }
    }
    let keys: BTreeSet<Key> = signed.keys().copied().collect();
    content.patterns = (0..CANDIDATES).map(|who| patterns(edition, &lists(who, &keys))).collect();
    content
}
