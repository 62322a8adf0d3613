//! An answer for a terminal: the outcome first, then options, approvals and deadlines, then what is missing.

use casework::answer::{Answer, ChangeAnswer, ChangeItem, ContributionAnswer, GoalAnswer, NeedAnswer};
use law::Framework;

use super::words::Words;
use super::{table, tree};
use crate::ink::{Ink, Tint};
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use crate::messages::Messages;

/// Most lines of reasons, of missing facts and of changes that are shown without `--explain`.
const LINES_MAX: usize = 8;
/// Most sets of changes shown.
const CHANGES_MAX: usize = 4;
/// Most provisions named in a line without `--explain`.
const CITES_MAX: usize = 10;

/// One answer, printed.
pub struct Page<'p> {
    pub framework: &'p Framework,
    pub messages: &'p Messages,
    pub ink: Ink,
    /// Show everything, trees and all.
    pub explain: bool,
}

impl Page<'_> {
    /// The whole page.
    pub fn print(&self, answer: &Answer) -> String {
        let mut out = String::new();
        out.push_str(&self.ink.paint(Tint::Bold, &answer.title));
        out.push('\n');
        out.push_str(&self.day(answer));
        out.push('\n');
        out.push('\n');
        self.outcomes(answer, &mut out);
        for contribution in &answer.contributions {
            self.contribution(contribution, answer.contributions.len() > 1, &mut out);
        }
        out
    }

    fn say(&self, id: &str) -> String {
        self.messages.text(id, &[])
    }

    fn day(&self, answer: &Answer) -> String {
        let from = self.say(&["assess-on-", answer.on_from].concat());
        let law = self.framework.head.name.get(self.messages.lang());
        match &answer.framework.edition {
            Some(edition) => self.messages.text(
                "assess-day",
                &[
                    ("on", answer.on.as_str().into()),
                    ("from", from.into()),
                    ("law", law.into()),
                    ("edition", edition.as_str().into()),
                ],
            ),
            None => {
                let since = self.framework.head.since.to_string();
                self.messages.text(
                    "assess-before",
                    &[("on", answer.on.as_str().into()), ("law", law.into()), ("since", since.into())],
                )
            }
        }
    }

    /// One line for each contribution: what is possible.
    fn outcomes(&self, answer: &Answer, out: &mut String) {
        let mut rows = Table::plain(3);
        for contribution in &answer.contributions {
            let number = contribution.number.map(|number| number.to_string()).unwrap_or_default();
            rows.row(vec![
                self.verdict(contribution.outcome),
                number.into(),
                self.title(contribution).into(),
            ]);
        }
        out.push_str(&rows.print(self.ink, COLUMNS));
    }

    fn verdict(&self, outcome: &str) -> Cell {
        Cell::new(self.say(&["assess-outcome-", outcome].concat()), tint(outcome))
    }

    fn title(&self, contribution: &ContributionAnswer) -> String {
        let mut parts = vec![contribution.name.clone().unwrap_or_else(|| contribution.form.name.clone())];
        if !contribution.explored {
            parts.extend(contribution.performer.as_ref().map(|value| value.name.clone()));
            parts.extend(contribution.pillar.as_ref().map(|value| value.name.clone()));
            let plain = contribution.r#type.as_ref().filter(|value| value.id != "none");
            parts.extend(plain.map(|value| value.name.clone()));
        }
        parts.extend(contribution.law.clone());
        parts.join(" · ")
    }

    fn contribution(&self, contribution: &ContributionAnswer, several: bool, out: &mut String) {
        let words = Words { framework: self.framework, messages: self.messages, contribution };
        if several {
            out.push('\n');
            let number = contribution.number.map(|n| format!("{n} · ")).unwrap_or_default();
            let name = contribution.name.as_ref().unwrap_or(&contribution.form.name);
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

    /// Why a form is open or not: the first minimal reason, or the provision that closes it for this question.
    fn reasons(&self, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
        let of = if goal.tasks.is_empty() { String::new() } else { format!(" ({})", goal.tasks.join(" ")) };
        let id = ["assess-why-", goal.answer].concat();
        out.push('\n');
        out.push_str(&self.ink.paint(Tint::Bold, &format!("{}{of}", self.say(&id))));
        out.push('\n');
        let settled = goal.because.sets.first().filter(|set| !set.is_empty());
        if goal.answer == "no" {
            if let Some(set) = settled {
                let telling = set.iter().filter(|key| !words.is_assumed(key));
                telling.take(LINES_MAX).for_each(|key| paragraph(out, "  - ", &words.known(key)));
            }
            self.closed_by(goal, settled.is_none(), out);
        } else if let (Some(set), "yes") = (settled, goal.answer) {
            let text = self.messages.text("assess-holds", &[("count", set.len().into())]);
            paragraph(out, "  - ", &text);
        }
        let cites = if self.explain { goal.cites.len() } else { CITES_MAX };
        let more = goal.cites.len().saturating_sub(cites);
        let cites = goal.cites.iter().take(cites).cloned().collect::<Vec<_>>().join(" ");
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
        let failing: Vec<&String> = goal
            .rests_on
            .iter()
            .rev()
            .filter(|rule| rule.truth == "no")
            .flat_map(|rule| &rule.cites)
            .collect();
        let mut shown: Vec<&String> = Vec::new();
        for anchor in failing {
            if !shown.contains(&anchor) && shown.len() < 2 {
                shown.push(anchor);
                let summary =
                    self.framework.provision(anchor).last().map(|p| p.text.get(self.messages.lang()));
                paragraph(out, "  - ", &format!("{anchor}: {}", summary.unwrap_or_default()));
            }
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
            let like = task.like.as_ref().map(|like| format!(" ≈ {like}")).unwrap_or_default();
            rows.row(vec![self.verdict(task.answer), format!("{}{like}", task.task.name).into()]);
        }
        out.push_str(&rows.print(self.ink, COLUMNS));
    }

    /// Who must approve, report, stop: what is owed or open in lines, what is not owed and what waits for later in one.
    fn duties(&self, contribution: &ContributionAnswer, words: &Words<'_>, out: &mut String) {
        let shown = |goal: &&GoalAnswer| match goal.kind {
            "option" => false,
            "other" | "weapons" => self.explain,
            _ => true,
        };
        let goals: Vec<&GoalAnswer> = contribution.goals.iter().filter(shown).collect();
        let (lines, rest): (Vec<&GoalAnswer>, Vec<&GoalAnswer>) =
            goals.into_iter().partition(|goal| self.explain || worth_a_line(goal));
        self.heading("assess-approvals", out);
        let mut rows = Table::new(vec![String::new(), String::new(), String::new()], 16, 1);
        for goal in lines {
            rows.row(vec![
                Cell::new(self.duty(goal), duty_tint(goal)),
                self.act(goal, words).into(),
                goal.cites.first().cloned().unwrap_or_default().into(),
            ]);
        }
        out.push_str(&rows.print(self.ink, COLUMNS));
        for (id, answer) in [("assess-not-owed", "no"), ("assess-later", "unknown")] {
            // that nothing has to stop, and that no bound is overstepped, goes without saying
            let acts = rest.iter().filter(|goal| goal.answer == answer && goal.modality == "must");
            let acts = acts.filter(|goal| answer == "unknown" || goal.kind == "approval");
            let acts =
                acts.map(|goal| format!("{} [{}]", goal.act, goal.cites.first().map_or("", String::as_str)));
            let acts = acts.collect::<Vec<_>>().join(&self.say("assess-semicolon"));
            if !acts.is_empty() {
                paragraph(out, "", &self.messages.text(id, &[("acts", acts.into())]));
            }
        }
    }

    fn duty(&self, goal: &GoalAnswer) -> String {
        self.say(&["assess-", goal.modality, "-", goal.answer].concat())
    }

    fn act(&self, goal: &GoalAnswer, words: &Words<'_>) -> String {
        let of = if goal.tasks.is_empty() { String::new() } else { format!(" [{}]", goal.tasks.join(" ")) };
        let mut text = self
            .messages
            .text("assess-act", &[("actor", goal.actor.as_str().into()), ("act", goal.act.as_str().into())]);
        text.push_str(&of);
        if let (Some(due), true) = (&goal.due, goal.answer != "no") {
            text.push_str(&self.messages.text("assess-due", &[("due", due.as_str().into())]));
        }
        if goal.answer == "unknown" {
            let waits = goal.missing.iter().take(2).map(|key| words.known(key)).collect::<Vec<_>>();
            let more = goal.missing.len().saturating_sub(2);
            let waits = waits.join(&self.say("assess-semicolon"));
            text.push_str(
                &self.messages.text("assess-waits", &[("waits", waits.into()), ("more", more.into())]),
            );
        }
        text
    }

    fn deadlines(&self, contribution: &ContributionAnswer, words: &Words<'_>, out: &mut String) {
        if contribution.deadlines.is_empty() {
            return;
        }
        self.heading("assess-deadlines", out);
        for deadline in &contribution.deadlines {
            let days = match &deadline.opens {
                Some(opens) => format!("{opens} – {}", deadline.closes),
                None => deadline.closes.clone(),
            };
            let assumed = deadline.assumes.iter().map(|key| words.known(key)).collect::<Vec<_>>().join("; ");
            let mut line = format!("{days}  {} [{}]", deadline.title, deadline.cites.join(" "));
            if !assumed.is_empty() {
                line = format!("{line} ({assumed})");
            }
            paragraph(out, "  ", &line);
        }
    }

    fn principles(&self, contribution: &ContributionAnswer, out: &mut String) {
        for view in &contribution.views {
            let cites = view.cites.join(" ");
            out.push('\n');
            out.push_str(&self.ink.paint(Tint::Bold, &format!("{} [{cites}]", view.title)));
            out.push('\n');
            if view.items.iter().all(|item| item.required == "no") {
                paragraph(out, "  ", &self.say("assess-principle-not-required"));
                continue;
            }
            let mut rows = Table::plain(2);
            for item in &view.items {
                let id = if item.required == "no" { "not-required" } else { item.holds };
                let word = Cell::new(
                    self.say(&["assess-principle-", id].concat()),
                    tint(if item.required == "no" { "outside" } else { item.holds }),
                );
                rows.row(vec![word, item.title.as_str().into()]);
            }
            out.push_str(&rows.print(self.ink, COLUMNS));
        }
    }

    /// What is not known, and what to ask first.
    fn missing(&self, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
        if goal.answer != "unknown" {
            return;
        }
        self.heading("assess-missing", out);
        // that another member would do says no more than that the set may be incomplete
        let open = |key: &&String| {
            let set = key.strip_prefix('+').map(|rest| rest.split('/').next().unwrap_or(rest));
            set.is_none_or(|set| !goal.missing.iter().any(|other| other == set))
        };
        let missing: Vec<&String> = goal.missing.iter().filter(open).collect();
        for key in missing.iter().take(LINES_MAX * 2) {
            paragraph(out, "  - ", &words.known(key));
        }
        let more = missing.len().saturating_sub(LINES_MAX * 2);
        if more > 0 {
            paragraph(out, "  - ", &self.messages.text("assess-more", &[("count", more.into())]));
        }
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

    /// What would have to change, split by who can bring it about.
    fn changes(&self, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
        if goal.answer == "yes" || goal.needed.is_none() {
            return;
        }
        self.heading("assess-changes", out);
        goal.changes.iter().take(CHANGES_MAX).for_each(|change| self.change(change, words, out));
        let more = goal.changes.len().saturating_sub(CHANGES_MAX);
        if more > 0 || goal.changes_cut {
            paragraph(out, "  - ", &self.messages.text("assess-more-changes", &[("count", more.into())]));
        }
        match &goal.needed {
            Some(NeedAnswer::Never) => paragraph(out, "  - ", &self.say("assess-never")),
            Some(need) if goal.changes.is_empty() => {
                paragraph(out, "  - ", &tree::need(self.messages, need, words));
            }
            _ => {}
        }
    }

    fn change(&self, change: &ChangeAnswer, words: &Words<'_>, out: &mut String) {
        let part = |items: &[ChangeItem], id: &str| {
            let said = items.iter().map(|item| words.change(item)).collect::<Vec<_>>();
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
        paragraph(out, "  - ", &parts.join(&self.say("assess-semicolon")));
    }

    /// What the answers assume, and where an old text is not certain.
    fn assumptions(&self, contribution: &ContributionAnswer, words: &Words<'_>, out: &mut String) {
        let mut keys: Vec<&String> = Vec::new();
        let mut doubts: Vec<&String> = Vec::new();
        for goal in
            contribution.goals.iter().filter(|goal| matches!(goal.kind, "option" | "approval" | "stop"))
        {
            keys.extend(goal.assumes.iter());
            doubts.extend(goal.uncertain.iter().map(|doubt| &doubt.why));
        }
        dedup(&mut keys);
        dedup(&mut doubts);
        if !keys.is_empty() {
            self.heading("assess-assumes", out);
            words.assumed(&keys).iter().for_each(|line| paragraph(out, "  - ", line));
        }
        if !doubts.is_empty() {
            self.heading("assess-uncertain", out);
            doubts.iter().for_each(|why| paragraph(out, "  - ", why));
        }
    }
}

fn dedup(items: &mut Vec<&String>) {
    let mut seen: Vec<&String> = Vec::new();
    items.retain(|item| {
        let new = !seen.contains(item);
        if new {
            seen.push(item);
        }
        new
    });
}

/// Whether a goal gets a line of its own: what is owed, what is forbidden, what is contested, and an approval that may be
/// owed. What waits for a later step (a plan decided, an assignment ended) does not.
fn worth_a_line(goal: &GoalAnswer) -> bool {
    match goal.answer {
        "yes" => true,
        "unknown" => {
            goal.contested || goal.kind == "stop" || (goal.kind == "approval" && goal.missing.len() != 1)
        }
        _ => false,
    }
}

/// The colour of an outcome.
pub fn tint(outcome: &str) -> Tint {
    match outcome {
        "yes" => Tint::Green,
        "no" | "not_in_force" => Tint::Red,
        "unknown" => Tint::Yellow,
        _ => Tint::Dim,
    }
}

fn duty_tint(goal: &GoalAnswer) -> Tint {
    match (goal.modality, goal.answer) {
        ("must_not", "yes") => Tint::Red,
        ("must", "yes") => Tint::Bold,
        (_, "unknown") => Tint::Yellow,
        ("may", "yes") => Tint::Green,
        _ => Tint::Dim,
    }
}
