//! `hatoba law list`: what is in force on a day.

use std::fmt::Write;

use ::law::Edition;
use casework::shapes::law as shapes;
use serde_json::{Value, json};

use super::show::goal_words;
use super::{comma, heading};
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
        let mut answer = shapes::head(&framework, on);
        for (what, name) in wanted {
            answer = shapes::with(answer, json!({ name: part_json(&edition, what) }));
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

fn part(context: &Context, edition: &Edition<'_>, what: What) -> Table {
    let mut table = Table::plain(2);
    let mut row = |name: &str, text: String| table.row(vec![name.into(), Cell::from(text)]);
    match what {
        What::Goals => edition.goals().for_each(|goal| {
            row(edition.framework.rule_text(goal.rule.name), goal_words(context, goal));
        }),
        What::Rules => edition.named_rules().for_each(|(name, rule)| row(name, rule.cites.join(", "))),
        What::Lists => {
            for (name, bodies, _) in edition.lists() {
                let names: Vec<&str> = bodies.iter().map(|body| context.words(&body.text)).collect();
                row(name, names.join(comma(context)));
            }
        }
        What::Provisions => {
            edition.provisions().for_each(|found| row(&found.anchor, context.words(&found.text).to_owned()));
        }
    }
    table
}

fn part_json(edition: &Edition<'_>, what: What) -> Value {
    match what {
        What::Goals => shapes::goals(edition),
        What::Rules => shapes::rules(edition),
        What::Lists => shapes::lists(edition),
        What::Provisions => edition.provisions().map(shapes::provision).collect(),
    }
}
