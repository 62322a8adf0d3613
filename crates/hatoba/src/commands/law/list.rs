//! `hatoba law list`: what is in force on a day.

use std::fmt::Write;

use ::law::{Edition, Framework, Provision};
use serde_json::{Value, json};

use super::show::goal_words;
use super::{comma, heading, heading_json, with, words_json};
use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table};

/// What to list.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Of what; without it, of everything
    #[arg(value_enum)]
    what: Option<What>,
    /// The day, such as 2015-12-01; without it, today
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
}

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum What {
    /// Who may, must or must not do what
    Goals,
    /// The rules that goals rest on
    Rules,
    /// Organisations that provisions list
    Lists,
    /// Our summaries, by provision
    Provisions,
}

/// The names of the parts, for messages and programs.
const PARTS: [(What, &str); 4] = [
    (What::Goals, "goals"),
    (What::Rules, "rules"),
    (What::Lists, "lists"),
    (What::Provisions, "provisions"),
];

/// Prints one table for each kind of thing.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let on = context.day_or_today(args.on.as_deref())?;
    let framework = context.framework()?;
    let edition = framework.edition(on);
    let wanted = PARTS.into_iter().filter(|(what, _)| args.what.is_none_or(|wanted| wanted == *what));
    if context.is_json() {
        let mut answer = heading_json(&framework, on);
        for (what, name) in wanted {
            answer = with(answer, json!({ name: part_json(&edition, what) }));
        }
        return Done::json(&answer);
    }
    let mut out = heading(context, &framework, on);
    for (what, name) in wanted {
        let table = part(context, &edition, what);
        let title = context.messages.text(&format!("list-{name}"), &[("count", table.len().into())]);
        let _ = writeln!(out, "\n{}", context.ink.paint(Tint::Bold, &format!("== {title} ==")));
        out.push_str(&table.print(context.ink, COLUMNS));
    }
    Ok(Done::well(out))
}

fn provisions<'f>(edition: &Edition<'f>) -> impl Iterator<Item = &'f Provision> {
    let (framework, on) = (edition.framework, edition.on);
    framework.provisions.iter().filter(move |provision| framework.in_force(&provision.span, on))
}

fn rules<'f>(edition: &Edition<'f>) -> impl Iterator<Item = (&'f str, &'f ::law::Rule)> {
    let (framework, on) = (edition.framework, edition.on);
    let rules = framework.rules.iter().filter(move |rule| framework.in_force(&rule.span, on));
    rules.map(|rule| (framework.rule_text(rule.name), rule))
}

/// The lists in force: name, members, cites.
fn lists<'f>(edition: &Edition<'f>) -> Vec<(&'f str, Vec<&'f ::law::Body>, &'f [String])> {
    let framework: &'f Framework = edition.framework;
    let lists = framework.lists.iter().map(|list| {
        let listed = list.entries.iter().filter(|entry| framework.in_force(&entry.span, edition.on));
        let bodies = listed.filter_map(|entry| framework.bodies.get(usize::from(entry.body)));
        (list.name.as_str(), bodies.collect::<Vec<_>>(), list.cites.as_slice())
    });
    lists.filter(|(_, bodies, _)| !bodies.is_empty()).collect()
}

fn part(context: &Context, edition: &Edition<'_>, what: What) -> Table {
    let mut table = Table::plain(2);
    let mut row = |name: &str, text: String| table.row(vec![name.into(), Cell::from(text)]);
    match what {
        What::Goals => edition.goals().for_each(|goal| {
            row(edition.framework.rule_text(goal.rule.name), goal_words(context, goal));
        }),
        What::Rules => rules(edition).for_each(|(name, rule)| row(name, rule.cites.join(", "))),
        What::Lists => {
            for (name, bodies, _) in lists(edition) {
                let names: Vec<&str> = bodies.iter().map(|body| context.words(&body.text)).collect();
                row(name, names.join(comma(context)));
            }
        }
        What::Provisions => {
            provisions(edition).for_each(|found| row(&found.anchor, context.words(&found.text).to_owned()));
        }
    }
    table
}

fn part_json(edition: &Edition<'_>, what: What) -> Value {
    match what {
        What::Goals => edition
            .goals()
            .map(|goal| {
                json!({
                    "name": edition.framework.rule_text(goal.rule.name),
                    "modality": goal.modality.word(),
                    "kind": goal.kind.word(),
                    "actor": words_json(&goal.actor),
                    "act": words_json(&goal.act),
                    "due": goal.due.as_ref().map(words_json),
                    "cites": goal.rule.cites,
                })
            })
            .collect(),
        What::Rules => {
            rules(edition).map(|(name, rule)| json!({ "name": name, "cites": rule.cites })).collect()
        }
        What::Lists => lists(edition)
            .into_iter()
            .map(|(name, bodies, cites)| {
                let bodies: Vec<&str> = bodies.into_iter().map(|body| body.name.as_str()).collect();
                json!({ "name": name, "organisations": bodies, "cites": cites })
            })
            .collect(),
        What::Provisions => provisions(edition)
            .map(|found| json!({ "id": found.anchor, "was": found.was, "summary": words_json(&found.text) }))
            .collect(),
    }
}
