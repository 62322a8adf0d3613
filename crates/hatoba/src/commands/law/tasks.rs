//! `hatoba law tasks`: which tasks are open to whom on a day.

use std::fmt::Write;

use ::law::{Edition, Framework, Localized, Matrix, Truth};
use casework::shapes::law as shapes;
use casework::tasks::{self as grid, Answer, Group, Pillar, Way};

use super::{comma, heading};
use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};

/// The most columns of the terminal for one performer.
const PERFORMER_COLUMNS: usize = 10;

/// Which day.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The day, such as 2015-12-01; without it, today
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
}

/// Prints one table for each pillar.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let on = context.day_or_today(args.on.as_deref())?;
    let framework = context.framework()?;
    let edition = framework.edition(on);
    let Some((matrix, performers)) = grid::matrix(&framework) else {
        return Ok(Done::well(context.messages.text("tasks-none", &[]) + "\n"));
    };
    let pillars = grid::pillars(&edition, matrix);
    let doubts: Vec<&Localized> =
        grid::rules(&edition, matrix).into_iter().filter_map(|rule| rule.uncertain.as_ref()).collect();
    if context.is_json()
        && let Some(answer) = shapes::tasks(&framework, on)
    {
        return Done::json(&answer);
    }
    let mut out = heading(context, &framework, on);
    let page = Page { context, framework: &framework, performers };
    for pillar in &pillars {
        page.pillar(&mut out, pillar);
    }
    if !pillars.is_empty() {
        page.below(&mut out, &edition, matrix, &doubts);
    }
    Ok(Done::well(out))
}

struct Page<'p> {
    context: &'p Context,
    framework: &'p Framework,
    performers: &'p [grid::Value],
}

impl Page<'_> {
    fn text(&self, id: &str) -> String {
        self.context.messages.text(id, &[])
    }

    /// A task's letter.
    fn letter(&self, task: &grid::Value) -> String {
        wording::tasks::letter(&self.context.messages, task)
    }

    fn pillar(&self, out: &mut String, pillar: &Pillar<'_>) {
        let name = self.context.words(&pillar.value.1);
        let _ = writeln!(out, "\n{}", self.context.ink.paint(Tint::Bold, &format!("== {name} ==")));
        let kinds: usize = pillar.groups.iter().map(|group| group.types.len()).sum();
        for group in &pillar.groups {
            if kinds > 1 {
                let labels: Vec<&str> =
                    group.types.iter().map(|(_, label)| self.context.words(label)).collect();
                paragraph(out, &self.text("tasks-types"), &labels.join(comma(self.context)));
            }
            out.push('\n');
            self.group(out, group);
        }
    }

    fn group(&self, out: &mut String, group: &Group<'_>) {
        let performers = self.performers.iter().map(|(_, label)| self.context.words(label).to_owned());
        let head = std::iter::once(self.text("tasks-head")).chain(performers).collect();
        let mut table = Table::new(head, PERFORMER_COLUMNS, 0);
        let mut notes: Vec<&[Way]> = Vec::new();
        for row in &group.tasks {
            let label = self.context.words(&row.task.1);
            let label = row.then.map_or_else(
                || label.to_owned(),
                |then| {
                    let then = self.letter(then);
                    self.context.messages.text("tasks-then", &[("task", label.into()), ("then", then.into())])
                },
            );
            let mut cells = vec![Cell::from(label)];
            cells.extend(row.cells.iter().map(|answer| self.cell(answer, &mut notes)));
            table.row(cells);
        }
        out.push_str(&table.print(self.context.ink, COLUMNS));
        out.push('\n');
        for (number, ways) in (1..).zip(&notes) {
            let ways: Vec<String> = ways.iter().map(|way| self.way(way)).collect();
            paragraph(out, &format!("[{number}] "), &ways.join(&self.text("tasks-or")));
        }
        if !group.closed.is_empty() {
            let letters: Vec<String> = group.closed.iter().map(|task| self.letter(task)).collect();
            paragraph(out, &self.text("tasks-closed"), &letters.join(comma(self.context)));
        }
        paragraph(out, &self.text("tasks-cites"), &group.cites.join(", "));
    }

    fn cell<'a>(&self, answer: &'a Answer, notes: &mut Vec<&'a [Way]>) -> Cell {
        match answer.truth {
            Some(Truth::Yes) => Cell::new(self.text("tasks-yes"), Tint::Green),
            Some(Truth::Unknown) => {
                let known = notes.iter().position(|ways| *ways == answer.ways);
                let at = known.unwrap_or_else(|| {
                    notes.push(&answer.ways);
                    notes.len() - 1
                });
                let number = (at + 1).to_string();
                Cell::new(self.context.messages.text("tasks-if", &[("note", number.into())]), Tint::Yellow)
            }
            _ => Cell::new(self.text("tasks-no"), Tint::Dim),
        }
    }

    fn way(&self, way: &Way) -> String {
        wording::tasks::way(&self.context.messages, self.framework, way, true)
    }

    /// What holds of all tables.
    fn below(&self, out: &mut String, edition: &Edition<'_>, matrix: &Matrix, doubts: &[&Localized]) {
        out.push('\n');
        for doubt in doubts {
            paragraph(out, &self.text("law-uncertain-label"), self.context.words(doubt));
        }
        paragraph(out, "", &self.text("tasks-legend"));
        let newest = self.framework.edition_days().last();
        if newest.is_some_and(|newest| newest > edition.on) {
            paragraph(out, "", &self.text("tasks-letters"));
        }
        let rule = self.framework.rule_text(matrix.rule).to_owned();
        paragraph(out, "", &self.context.messages.text("tasks-more", &[("rule", rule.into())]));
    }
}
