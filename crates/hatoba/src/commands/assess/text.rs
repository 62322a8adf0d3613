//! An answer for a terminal: the outcome first, then options, approvals and deadlines, then what is missing.

use casework::answer::{Answer, ContributionAnswer, GoalAnswer, Key};
use jiff::civil::Date;
use law::Framework;

use super::{table, tree};
use crate::ink::{Ink, Tint};
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::Messages;
use wording::goals::{self, letters, narrowest};
use wording::{Claims, Facts as Words};

/// Most facts named as one reason.
const FACTS_MAX: usize = 8;
/// Most other reasons, each of which would do by itself.
const OTHER_REASONS_MAX: usize = 2;
/// Most provisions of which the summary is shown.
const SUMMARIES_MAX: usize = 2;
/// Most provisions named in a line without `--explain`.
const CITES_MAX: usize = 10;

/// One answer, printed.
pub struct Page<'p> {
    pub framework: &'p Framework,
    pub messages: &'p Messages,
    pub ink: Ink,
    /// The day of assessment.
    pub on: Date,
    /// Show everything, trees and all.
    pub explain: bool,
    /// Where the claims stand.
    pub claims: Claims,
}

impl Page<'_> {
    /// The whole page.
    pub fn print(&self, answer: &Answer) -> String {
        let mut out = String::new();
        out.push_str(&self.ink.paint(Tint::Bold, &answer.title));
        out.push('\n');
        paragraph(&mut out, "", &self.day(answer));
        if !answer.contributions.is_empty() {
            out.push('\n');
        }
        self.outcomes(answer, &mut out);
        for contribution in answer.contributions.iter().filter(|c| c.outcome != "not_in_force") {
            self.contribution(contribution, answer.contributions.len() > 1, &mut out);
        }
        self.sources(answer, &mut out);
        out
    }

    /// What the claims rest on.
    fn sources(&self, answer: &Answer, out: &mut String) {
        if answer.sources.is_empty() {
            return;
        }
        self.heading("assess-sources", out);
        for source in &answer.sources {
            let parts = [Some(source.title.as_str()), source.date.as_deref(), source.address.as_deref()];
            let told = parts.into_iter().flatten().collect::<Vec<_>>().join(&self.say("assess-comma"));
            paragraph(out, "  ", &format!("{}: {told}", source.id));
        }
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.messages.text(id, &[])
    }

    fn day(&self, answer: &Answer) -> String {
        let from = self.say(&["assess-on-", answer.on_from].concat());
        let law = self.framework.head.name.get(self.messages.lang());
        let (id, since) = match &answer.framework.edition {
            Some(edition) => ("assess-day", edition.clone()),
            None => ("assess-before", self.framework.head.since.to_string()),
        };
        let args = [
            ("on", answer.on.as_str().into()),
            ("from", from.into()),
            ("law", law.into()),
            ("since", since.into()),
        ];
        self.messages.text(id, &args)
    }

    /// One line for each contribution: what is possible.
    fn outcomes(&self, answer: &Answer, out: &mut String) {
        let numbered = answer.contributions.iter().any(|contribution| contribution.number.is_some());
        let mut rows = Table::plain(if numbered { 3 } else { 2 });
        for contribution in &answer.contributions {
            let number = contribution.number.map(|number| number.to_string()).unwrap_or_default();
            let mut cells = vec![self.verdict(contribution.outcome)];
            cells.extend(numbered.then(|| number.into()));
            cells.push(self.title(contribution).into());
            rows.row(cells);
        }
        out.push_str(&rows.print(self.ink, COLUMNS));
    }

    fn verdict(&self, outcome: &str) -> Cell {
        Cell::new(self.say(&["assess-outcome-", outcome].concat()), tint(outcome))
    }

    /// A contribution's name; with its form where no form was named.
    fn name(&self, contribution: &ContributionAnswer<'_>) -> String {
        match &contribution.name {
            Some(name) if contribution.form_open => {
                [name, contribution.form.name.as_str()].join(&self.say("assess-dot"))
            }
            Some(name) => name.clone(),
            None => contribution.form.name.clone(),
        }
    }

    fn title(&self, contribution: &ContributionAnswer) -> String {
        let mut parts = vec![self.name(contribution)];
        if !contribution.explored {
            parts.extend(contribution.performer.as_ref().map(|value| value.name.clone()));
            parts.extend(contribution.pillar.as_ref().map(|value| value.name.clone()));
            let plain = contribution.r#type.as_ref().filter(|value| value.id != "none");
            parts.extend(plain.map(|value| value.name.clone()));
        }
        parts.extend(contribution.law.clone());
        parts.join(&self.say("assess-dot"))
    }

    fn contribution(&self, contribution: &ContributionAnswer, several: bool, out: &mut String) {
        let (framework, messages, facts) = (self.framework, self.messages, &contribution.facts);
        let words = Words { framework, messages, facts, claims: self.claims };
        if several {
            out.push('\n');
            let number = contribution.number.map(|n| format!("{n} ")).unwrap_or_default();
            let name = self.name(contribution);
            out.push_str(&self.ink.paint(Tint::Bold, &format!("── {number}{name}")));
            out.push('\n');
        }
        if contribution.outcome == "outside" {
            paragraph(out, "  ", &self.say("assess-outside"));
            return;
        }
        let options = || contribution.goals.iter().filter(|goal| goal.kind == "option");
        for goal in options() {
            self.reasons(goal, &words, out);
        }
        self.tasks(contribution, out);
        table::explored(self, contribution, out);
        // a table of everything that could be done is a screen by itself
        let brief = contribution.explored && !self.explain;
        if !brief {
            self.duties(contribution, &words, out);
            self.deadlines(contribution, &words, out);
            self.principles(contribution, out);
        }
        for goal in options() {
            self.missing(goal, &words, out);
            if !brief {
                self.changes(goal, &words, out);
            }
        }
        if brief {
            return;
        }
        self.assumptions(contribution, &words, out);
        for goal in contribution.goals.iter().filter(|goal| goal.tree.is_some()) {
            tree::print(self, goal, &words, out);
        }
    }

    pub(super) fn heading(&self, id: &str, out: &mut String) {
        out.push('\n');
        out.push_str(&self.ink.paint(Tint::Bold, &self.say(id)));
        out.push('\n');
    }

    /// A heading about a finding, with its tasks where it is not about all.
    pub fn heading_of(&self, id: &str, goal: &GoalAnswer<'_>, out: &mut String) {
        out.push('\n');
        out.push_str(&self.ink.paint(Tint::Bold, &format!("{}{}", self.say(id), self.of_tasks(goal))));
        out.push('\n');
    }

    /// The letters of tasks, as a list for people.
    pub fn letters(&self, tasks: &[&str]) -> String {
        letters(self.framework, self.messages, tasks)
    }

    /// The tasks that a finding is about, where it is not about all.
    pub fn of_tasks(&self, goal: &GoalAnswer) -> String {
        goals::of_tasks(self.framework, self.messages, goal)
    }

    /// Why a form is open or not: the first minimal reason, or the provision that closes it for this question.
    fn reasons(&self, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
        let why = self.say(&["assess-why-", goal.answer].concat());
        out.push('\n');
        out.push_str(&self.ink.paint(Tint::Bold, &format!("{why}{}", self.of_tasks(goal))));
        out.push('\n');
        self.reason(goal, words, out);
    }

    /// The same without a heading.
    pub fn reason(&self, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
        let settled = goal.because.sets.first().filter(|set| !set.is_empty());
        if goal.answer == "no" {
            let telling = |set: &[Key]| -> Vec<String> {
                let facts = set.iter().filter(|key| !words.is_assumed(key)).take(FACTS_MAX);
                facts.map(|key| words.known(key)).collect()
            };
            let sets: Vec<Vec<String>> = goal.because.sets.iter().map(|set| telling(set)).collect();
            let mut sets = narrowest(&sets);
            sets.next().into_iter().flatten().for_each(|fact| paragraph(out, "  - ", fact));
            for other in sets.take(OTHER_REASONS_MAX) {
                let facts = other.join(&self.say("assess-semicolon"));
                paragraph(out, "  - ", &self.messages.text("assess-also", &[("facts", facts.into())]));
            }
            self.closed_by(goal, settled.is_none(), out);
        } else if let (Some(set), "yes") = (settled, goal.answer) {
            let facts = words.decisive(set).take(FACTS_MAX);
            facts.for_each(|key| paragraph(out, "  - ", &words.known(key)));
            let text = self.messages.text("assess-holds", &[("count", set.len().into())]);
            paragraph(out, "  ", &text);
        }
        for key in &goal.immaterial {
            let text = self.messages.text("assess-immaterial", &[("text", words.known(key).into())]);
            paragraph(out, "  - ", &text);
        }
        let cites = if self.explain { goal.cites.len() } else { CITES_MAX };
        let more = goal.cites.len().saturating_sub(cites);
        let cites = goal.cites.iter().take(cites).copied().collect::<Vec<_>>().join(" ");
        paragraph(
            out,
            "  ",
            &self.messages.text("assess-cites", &[("cites", cites.into()), ("more", more.into())]),
        );
    }

    /// The provisions of the innermost rules that fail.
    fn closed_by(&self, goal: &GoalAnswer, with_summary: bool, out: &mut String) {
        if !with_summary {
            return;
        }
        for anchor in goals::closing(goal).into_iter().take(SUMMARIES_MAX) {
            let version = self.framework.provision_on(anchor, self.on);
            let summary = version.map(|version| version.text.get(self.messages.lang()));
            let args = [("provision", anchor.into()), ("text", summary.unwrap_or_default().into())];
            paragraph(out, "  - ", &self.messages.text("assess-provision", &args));
        }
    }

    /// The tasks of a plan that has several.
    fn tasks(&self, contribution: &ContributionAnswer, out: &mut String) {
        if contribution.tasks.len() < 2 {
            return;
        }
        self.heading("assess-tasks", out);
        let mut rows = Table::plain(2);
        for task in &contribution.tasks {
            let like = task
                .like
                .as_deref()
                .map(|like| self.messages.text("assess-like", &[("task", self.letters(&[like]).into())]));
            let name = [task.task.name.as_str(), like.as_deref().unwrap_or_default()].concat();
            rows.row(vec![self.verdict(task.answer), name.into()]);
        }
        out.push_str(&rows.print(self.ink, COLUMNS));
    }
}

/// The colour of an outcome.
pub fn tint(outcome: &str) -> Tint {
    match outcome {
        "yes" => Tint::Green,
        "no" | "not_in_force" => Tint::Red,
        "unknown" | "partly" => Tint::Yellow,
        _ => Tint::Dim,
    }
}
