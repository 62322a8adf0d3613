//! A finding in full, as lines under one another: provisions and facts, without what the question itself settles.

use casework::answer::{GoalAnswer, TreeAnswer};
use serde_json::{Value, json};

use super::law::cited;
use crate::Facts;
use crate::goals::act;
use crate::teller::Teller;

/// The deepest line: a word processor has no more levels.
const DEEPEST: usize = 8;

/// Puts findings into lines.
pub(super) struct Findings<'f> {
    pub teller: Teller<'f>,
    pub words: Facts<'f>,
}

impl Findings<'_> {
    /// What was asked, what it came to, and the lines.
    pub fn goal(&self, goal: &GoalAnswer<'_>) -> Value {
        let mut lines = Vec::new();
        if let Some(tree) = &goal.tree {
            self.node(tree, 0, &mut lines);
        }
        let cites: Vec<String> = goal.cites.iter().map(|cite| cited(self.teller.messages, cite)).collect();
        json!({ "what": act(&self.words, goal), "answer": self.answer(goal.answer), "cites": cites, "tree": lines })
    }

    fn answer(&self, truth: &str) -> String {
        self.teller.messages.text("paper-answer", &[("answer", truth.into())])
    }

    fn node(&self, tree: &TreeAnswer<'_>, depth: usize, lines: &mut Vec<Value>) {
        let messages = self.teller.messages;
        let text = match tree.node {
            "given" => return,
            "fact" => self.words.stated(tree.name.as_deref().unwrap_or_default()),
            "rule" if !tree.cites.is_empty() => self.begins(tree),
            // what only joins its parts, or has one, is no line of its own
            "rule" | "all" => String::new(),
            _ if tree.parts.len() < 2 && tree.node != "not" => String::new(),
            joint => messages.text(&["assess-node-", joint].concat(), &[]),
        };
        let shown = !text.is_empty();
        if shown {
            let cites: Vec<String> = tree.cites.iter().take(2).map(|cite| cited(messages, cite)).collect();
            lines.push(
                json!({ "depth": depth, "answer": self.answer(tree.truth), "text": text, "cites": cites }),
            );
        }
        let below = if shown { (depth + 1).min(DEEPEST) } else { depth };
        tree.parts.iter().for_each(|part| self.node(part, below, lines));
    }

    /// How the first provision of a rule begins, in our words.
    fn begins(&self, tree: &TreeAnswer<'_>) -> String {
        let (framework, on) = (self.teller.framework, self.teller.view.valid());
        let version = tree.cites.first().and_then(|anchor| framework.provision_on(anchor, on));
        let summary = version.map_or("", |version| version.text.get(self.teller.messages.lang()));
        let first = summary.split_inclusive(['。', ';', '；']).next().unwrap_or(summary);
        let first = first.split_once(". ").map_or(first, |(first, _)| first);
        let about = tree.about.as_ref().map(|about| format!(" ({about})")).unwrap_or_default();
        [first, &about].concat()
    }
}
