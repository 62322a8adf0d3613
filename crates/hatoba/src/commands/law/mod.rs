//! `hatoba law`: the law as data, to be read.

mod check;
mod diff;
mod import;
mod list;
mod show;
mod tasks;
mod versions;

use ::law::{Framework, Localized, Span};
use jiff::civil::Date;
use serde_json::{Value, json};
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

fn span_json(framework: &Framework, span: &Span) -> Value {
    json!({
        "from": span.from.unwrap_or(framework.head.since).to_string(),
        "to": span.to.map(|to| to.to_string()),
    })
}

fn words_json(text: &Localized) -> Value {
    json!({ "ja": text.ja, "en": text.en })
}

/// The heading of an answer about one day: which law, which day, which edition.
fn heading(context: &Context, framework: &Framework, on: Date) -> String {
    let name = context.ink.paint(Tint::Bold, context.words(&framework.head.name));
    let line = provisions::edition(&context.messages, framework, on);
    format!("{name}\n{line}\n")
}

/// The framework, the day and the edition, for programs.
fn heading_json(framework: &Framework, on: Date) -> Value {
    json!({
        "framework": framework.head.id,
        "digest": framework.digest_hex(),
        "on": on.to_string(),
        "edition": framework.edition_day(on).map(|day| day.to_string()),
    })
}

/// Adds more keys to an object.
fn with(mut object: Value, more: Value) -> Value {
    if let (Some(object), Value::Object(more)) = (object.as_object_mut(), more) {
        object.extend(more);
    }
    object
}

/// What joins the things of a list.
fn comma(context: &Context) -> &'static str {
    provisions::comma(&context.messages)
}
