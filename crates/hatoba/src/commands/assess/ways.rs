//! What is not known, what would have to change, and what is taken for granted.

use casework::answer::{ChangeAnswer, ChangeItem, ContributionAnswer, GoalAnswer, Key, NeedAnswer};

use super::text::Page;
use crate::layout::paragraph;
use wording::Facts as Words;
use wording::goals::open;

/// Most facts named as missing.
const MISSING_MAX: usize = 16;
/// Most sets of changes shown.
const CHANGES_MAX: usize = 4;
/// Most lines of what is still needed.
const NEEDS_MAX: usize = 24;

impl Page<'_> {
    /// What is not known, and what to ask first.
    pub(super) fn missing(&self, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
        if goal.answer != "unknown" {
            return;
        }
        self.heading_of("assess-missing", goal, out);
        let missing = open(goal);
        for key in missing.iter().take(MISSING_MAX) {
            // with its key, for whoever fills it into the case file
            paragraph(out, "  - ", &format!("{} [{key}]", words.whether(key)));
        }
        self.more(missing.len().saturating_sub(MISSING_MAX), out);
        if let Some(first) = goal.ask_next.first() {
            let text = words.statement(&first.key, true);
            let (yes, no) = (
                self.say(&["assess-outcome-", first.if_yes].concat()),
                self.say(&["assess-outcome-", first.if_no].concat()),
            );
            let args = [("text", text.into()), ("yes", yes.into()), ("no", no.into())];
            paragraph(out, "  ", &self.messages.text("assess-ask-next", &args));
        }
    }

    /// How many lines were left out.
    fn more(&self, count: usize, out: &mut String) {
        if count > 0 {
            paragraph(out, "  - ", &self.messages.text("assess-more", &[("count", count.into())]));
        }
    }

    /// What would have to change, split by who can bring it about.
    pub(super) fn changes(&self, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
        let Some(need) = goal.needed.as_ref().filter(|_| goal.answer != "yes") else { return };
        self.heading_of("assess-changes", goal, out);
        self.change_lines(goal, need, words, out);
    }

    /// The same without a heading.
    pub fn change_lines(&self, goal: &GoalAnswer, need: &NeedAnswer, words: &Words<'_>, out: &mut String) {
        if goal.changes.is_empty() {
            self.needs(need, words, out);
            return;
        }
        goal.changes.iter().take(CHANGES_MAX).for_each(|change| self.change(change, words, out));
        let more = goal.changes.len().saturating_sub(CHANGES_MAX);
        if more > 0 || goal.changes_cut {
            paragraph(out, "  - ", &self.messages.text("assess-more-changes", &[("count", more.into())]));
        }
    }

    fn change(&self, change: &ChangeAnswer, words: &Words<'_>, out: &mut String) {
        let part = |items: &[ChangeItem], id: &str| {
            let said = items.iter().map(|item| words.change(&item.key, item.to)).collect::<Vec<_>>();
            let said = said.join(&self.say("assess-semicolon"));
            (!items.is_empty()).then(|| self.messages.text(id, &[("what", said.into())]))
        };
        let parts = [
            part(&change.ours, "assess-ours"),
            part(&change.ask, "assess-ask"),
            part(&change.watch, "assess-watch"),
            part(&change.read_otherwise, "assess-read"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        paragraph(out, "  - ", &parts.join(&self.say("assess-full-stop")));
    }

    /// What is still needed, one line each, those that belong together under a line of their own.
    pub fn needs(&self, need: &NeedAnswer, words: &Words<'_>, out: &mut String) {
        let mut lines = Vec::new();
        self.need(need, words, 1, &mut lines);
        for (depth, text) in lines.iter().take(NEEDS_MAX) {
            paragraph(out, &format!("{}- ", "  ".repeat(*depth)), text);
        }
        self.more(lines.len().saturating_sub(NEEDS_MAX), out);
    }

    fn need(&self, need: &NeedAnswer, words: &Words<'_>, depth: usize, lines: &mut Vec<(usize, String)>) {
        let (id, parts) = match need {
            NeedAnswer::Fact { key, to } => {
                lines.push((depth, words.need(key, *to)));
                return;
            }
            NeedAnswer::Never => {
                lines.push((depth, self.say("assess-never")));
                return;
            }
            NeedAnswer::All(parts) => ("assess-all-of", parts),
            NeedAnswer::Any(parts) => ("assess-any-of", parts),
        };
        lines.push((depth, self.say(id)));
        let first = lines.len();
        for part in parts {
            let before = lines.len();
            self.need(part, words, depth + 1, lines);
            // what two branches ask for alike is told once
            let told = lines.get(before).cloned();
            let again = lines.len() == before + 1
                && lines
                    .get(first..before)
                    .is_some_and(|earlier| earlier.iter().any(|line| Some(line) == told.as_ref()));
            if again {
                lines.truncate(before);
            }
        }
    }

    /// What the answers assume, and where an old text is not certain.
    pub(super) fn assumptions(&self, contribution: &ContributionAnswer, words: &Words<'_>, out: &mut String) {
        let mut keys: Vec<&Key> = Vec::new();
        let mut doubts: Vec<&String> = Vec::new();
        // of what is closed, only what closes it is told
        let told = |goal: &&GoalAnswer| match goal.kind {
            "option" => true,
            "approval" | "stop" => contribution.outcome != "no",
            _ => false,
        };
        for goal in contribution.goals.iter().filter(told) {
            keys.extend(goal.assumes.iter().filter(|key| words.is_taken(key)));
            doubts.extend(goal.uncertain.iter().map(|doubt| &doubt.why));
        }
        dedup(&mut keys);
        dedup(&mut doubts);
        if !keys.is_empty() {
            self.heading("assess-assumes", out);
            for line in words.assumed(&keys) {
                paragraph(out, "  - ", &line);
            }
        }
        if !doubts.is_empty() {
            self.heading("assess-uncertain", out);
            for why in doubts {
                paragraph(out, "  - ", why);
            }
        }
    }
}

fn dedup<T: PartialEq>(items: &mut Vec<&T>) {
    let mut seen: Vec<&T> = Vec::new();
    items.retain(|item| {
        let new = !seen.contains(item);
        if new {
            seen.push(item);
        }
        new
    });
}
