//! Who must approve, report and stop, by when, and the provisions seen together.

use casework::answer::{ContributionAnswer, GoalAnswer};

use super::text::{Page, tint};
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::Facts as Words;
use wording::goals::{self, is_refused, worth_a_line};

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
        let shown: Vec<&GoalAnswer> = contribution.goals.iter().filter(shown).collect();
        let (lines, rest): (Vec<&GoalAnswer>, Vec<&GoalAnswer>) = shown
            .into_iter()
            .partition(|goal| self.explain || goal.kind == "other" || worth_a_line(goal, words));
        // of what is closed, that an approval is not owed would be misread
        let told = [("assess-not-owed", "no"), ("assess-later", "unknown")].map(|(id, answer)| {
            let acts = if contribution.outcome == "no" { Vec::new() } else { goals::acts(&rest, answer) };
            (id, acts.join(&self.say("assess-semicolon")))
        });
        if lines.is_empty() && told.iter().all(|(_, acts)| acts.is_empty()) {
            return;
        }
        self.heading("assess-approvals", out);
        let mut rows = Table::new(vec![String::new(), String::new(), String::new()], 16, 1);
        for goal in lines {
            let provision = goal.cites.first().copied().unwrap_or_default();
            rows.row(vec![self.duty_cell(goal), goals::act(words, goal).into(), provision.into()]);
        }
        out.push_str(&rows.print(self.ink, COLUMNS));
        for (id, acts) in told.into_iter().filter(|(_, acts)| !acts.is_empty()) {
            paragraph(out, "  ", &self.messages.text(id, &[("acts", acts.into())]));
        }
    }

    /// May, must or must not, and whether.
    pub fn duty_cell(&self, goal: &GoalAnswer) -> Cell {
        Cell::new(self.say(&["assess-", goal.modality, "-", goal.answer].concat()), duty_tint(goal))
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
