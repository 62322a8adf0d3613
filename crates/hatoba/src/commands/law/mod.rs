//! `hatoba law`: the law as data, to be read.

mod check;
mod diff;
mod import;
mod list;
mod show;
mod tasks;

use ::law::{Framework, Span};
use jiff::civil::Date;
use wording::provisions;

use super::Done;
use crate::context::Context;
use crate::ink::Tint;

/// What to read.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Which tasks are open to whom, in each pillar, on a day
    Tasks(tasks::Args),
    /// One provision: our summary, its versions, what uses it, the official text where imported
    Show(show::Args),
    /// What is different between the law of two days
    Diff(diff::Args),
    /// Read an official text, to be shown beside our summaries
    Import(import::Args),
    /// Check the law as data: everything that loading it asks, and what can be proved of its rules
    Check(check::Args),
    /// Provisions, rules, goals and lists in force on a day
    List(list::Args),
}

/// Does what the command says.
pub fn run(command: &Command, context: &Context) -> anyhow::Result<Done> {
    match command {
        Command::Tasks(args) => tasks::run(args, context),
        Command::Show(args) => show::run(args, context),
        Command::Diff(args) => diff::run(args, context),
        Command::Import(args) => import::run(args, context),
        Command::Check(args) => check::run(args, context),
        Command::List(args) => list::run(args, context),
    }
}

/// A span in words. A version without a first day begins with the framework.
fn span_words(context: &Context, framework: &Framework, span: &Span) -> String {
    provisions::span(&context.messages, framework, span)
}

/// The heading of an answer about one day: which law, which day, which edition.
fn heading(context: &Context, framework: &Framework, on: Date) -> String {
    let name = context.ink.paint(Tint::Bold, context.words(&framework.head.name));
    let line = provisions::edition(&context.messages, framework, on);
    format!("{name}\n{line}\n")
}

/// What joins the things of a list.
fn comma(context: &Context) -> &'static str {
    provisions::comma(&context.messages)
}
