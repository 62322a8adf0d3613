//! Who must approve, report and stop, by when, and the provisions seen together.

use casework::answer::{ContributionAnswer, GoalAnswer};

use super::text::{Page, tint};
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::Facts as Words;
use wording::goals::{is_refused, worth_a_line};

/// Most facts named as what a duty depends on.
const WAITS_MAX: usize = 2;

impl Page<'_> {
    /// Who must approve, report, stop: what is owed or open in lines, what is not owed and what waits for later in one.
    pub(super) fn duties(&self, contribution: &ContributionAnswer, words: &Words<'_>, out: &mut String) {
        let shown = |goal: &&GoalAnswer| match goal.kind {
            "option" => false,
            // whether it counts under this Act is told of what is made under another
            "other" => {
                self.explain || is_refused(goal) || contribution.law.is_some() && goal.answer != "unknown"
            }
            "weapons" => self.explain,
            _ => true,
        };
        let goals: Vec<&GoalAnswer> = contribution.goals.iter().filter(shown).collect();
        let (lines, rest): (Vec<&GoalAnswer>, Vec<&GoalAnswer>) = goals
            .into_iter()
            .partition(|goal| self.explain || goal.kind == "other" || worth_a_line(goal, words));
        // of what is closed, that an approval is not owed would be misread
        let told = [("assess-not-owed", "no"), ("assess-later", "unknown")].map(|(id, answer)| {
            let acts = if contribution.outcome == "no" { String::new() } else { self.acts(&rest, answer) };
            (id, acts)
        });
        if lines.is_empty() && told.iter().all(|(_, acts)| acts.is_empty()) {
            return;
        }
        self.heading("assess-approvals", out);
        let mut rows = Table::new(vec![String::new(), String::new(), String::new()], 16, 1);
        for goal in lines {
            let provision = goal.cites.first().copied().unwrap_or_default();
            rows.row(vec![self.duty_cell(goal), self.act(goal, words).into(), provision.into()]);
        }
        out.push_str(&rows.print(self.ink, COLUMNS));
        for (id, acts) in told.into_iter().filter(|(_, acts)| !acts.is_empty()) {
            paragraph(out, "  ", &self.messages.text(id, &[("acts", acts.into())]));
        }
    }

    /// The duties that came to an answer and have no line of their own.
    fn acts(&self, rest: &[&GoalAnswer], answer: &str) -> String {
        // that nothing has to stop, and that no bound is overstepped, goes without saying
        let acts = rest.iter().filter(|goal| goal.answer == answer && goal.modality == "must");
        let acts =
            acts.filter(|goal| answer == "unknown" || goal.kind == "approval" && goal.tasks.is_empty());
        let acts =
            acts.map(|goal| format!("{} [{}]", goal.act, goal.cites.first().copied().unwrap_or_default()));
        acts.collect::<Vec<_>>().join(&self.say("assess-semicolon"))
    }

    /// May, must or must not, and whether.
    pub fn duty_cell(&self, goal: &GoalAnswer) -> Cell {
        Cell::new(self.say(&["assess-", goal.modality, "-", goal.answer].concat()), duty_tint(goal))
    }

    /// Who does what, by when, and what it depends on where that is not known.
    pub fn act(&self, goal: &GoalAnswer, words: &Words<'_>) -> String {
        let mut text =
            self.messages.text("assess-act", &[("actor", goal.actor.into()), ("act", goal.act.into())]);
        text.push_str(&self.of_tasks(goal));
        if let (Some(due), true) = (&goal.due, goal.answer != "no") {
            text.push_str(&self.messages.text("assess-due", &[("due", (*due).into())]));
        }
        if goal.answer == "unknown" {
            let waits =
                goal.missing.iter().take(WAITS_MAX).map(|key| words.question(key)).collect::<Vec<_>>();
            let more = goal.missing.len().saturating_sub(WAITS_MAX);
            let waits = waits.join(&self.say("assess-semicolon"));
            text.push_str(
                &self.messages.text("assess-waits", &[("waits", waits.into()), ("more", more.into())]),
            );
        }
        text
    }

    /// The days that fall due.
    pub(super) fn deadlines(&self, contribution: &ContributionAnswer, words: &Words<'_>, out: &mut String) {
        if contribution.deadlines.is_empty() {
            return;
        }
        self.heading("assess-deadlines", out);
        for deadline in &contribution.deadlines {
            let days = match &deadline.opens {
                Some(opens) => {
                    let args =
                        [("opens", opens.as_str().into()), ("closes", deadline.closes.as_str().into())];
                    self.messages.text("assess-window", &args)
                }
                None => deadline.closes.clone(),
            };
            let assumed: Vec<String> = deadline.assumes.iter().map(|key| words.known(key)).collect();
            let mut line = format!("{days}  {} [{}]", deadline.title, deadline.cites.join(" "));
            if !assumed.is_empty() {
                let assumed = assumed.join(&self.say("assess-semicolon"));
                line.push_str(&self.messages.text("assess-assuming", &[("assumed", assumed.into())]));
            }
            paragraph(out, "  ", &line);
        }
    }

    /// Provisions seen together, such as the five principles.
    pub(super) fn principles(&self, contribution: &ContributionAnswer, out: &mut String) {
        for view in &contribution.views {
            let cites = view.cites.join(" ");
            out.push('\n');
            out.push_str(&self.ink.paint(Tint::Bold, &format!("{} [{cites}]", view.title)));
            out.push('\n');
            if view.items.iter().all(|item| item.required == "no") {
                paragraph(out, "  ", &self.say("assess-principles-none"));
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
