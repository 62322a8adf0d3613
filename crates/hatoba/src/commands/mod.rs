//! What the program can be told to do.

pub mod assess;
pub mod casework;
pub mod exercise;
pub mod export;
pub mod law;
pub mod publish;
pub mod record;
pub mod reference;
pub mod serve;
pub mod stats;

use std::io::{self, Write as _};

use crate::cli::Command;
use crate::context::Context;
use crate::refusal::Refuses as _;

/// What a command says, and the exit status.
#[derive(Debug)]
pub struct Done {
    /// For the standard output, whole lines.
    pub text: String,
    /// 0: done. 1: done, and something was found that needs work. 2 is for what could not be done (an error).
    pub status: u8,
}

impl Done {
    /// All is well.
    pub fn well(text: String) -> Done {
        Done { text, status: 0 }
    }

    /// All is well; for programs.
    pub fn json(value: &serde_json::Value) -> anyhow::Result<Done> {
        Ok(Done::well(serde_json::to_string_pretty(value)? + "\n"))
    }
}

/// Marks what is said in an exercise as such: a line above a page, a key in a JSON object. Rows, calendars, proofs
/// and other texts that have to stay as they are have the line on the error output.
pub fn marked(command: &Command, context: &Context, done: Done) -> anyhow::Result<Done> {
    let Some(running) = context.exercise()?.filter(|_| !matches!(command, Command::Exercise(_))) else {
        return Ok(done);
    };
    let line = exercise::banner(context, &running.exercise, running.clock);
    if let Ok(serde_json::Value::Object(mut object)) = serde_json::from_str(&done.text) {
        object.insert("exercise".to_owned(), running.mark());
        let marked = Done::json(&serde_json::Value::Object(object))?;
        return Ok(Done { status: done.status, ..marked });
    }
    // what has no text of its own may have written lines for programs, or a file
    let no_page = done.text.is_empty() || command.is_exact();
    if context.is_csv() || context.is_json() || no_page {
        let _ = writeln!(io::stderr(), "{line}");
        return Ok(done);
    }
    Ok(Done { text: format!("{line}\n{}", done.text), status: done.status })
}

/// Does what the command line says.
pub fn run(command: &Command, context: &Context) -> anyhow::Result<Done> {
    if !command.has(context.format()) {
        let id = if context.is_csv() { "cli-no-csv" } else { "export-only" };
        return Err(context.messages.refusal(id, &[]));
    }
    match command {
        Command::Assess(args) => assess::run(args, context),
        Command::Law(command) => law::run(command, context),
        Command::Record(command) => record::run(command, context),
        Command::Dossier(command) => casework::dossier::run(command, context),
        Command::Options(args) => casework::options::run(args, context),
        Command::Paper(args) => casework::paper::run(args, context),
        Command::Holds(args) => casework::holds::run(args, context),
        Command::Due(args) => casework::due::run(args, context),
        Command::Abroad(args) => casework::abroad::run(args, context),
        Command::Exercise(command) => exercise::run(command, context),
        Command::Serve(args) => serve::run(args, context),
        Command::Publish(args) => publish::run(args, context),
        Command::Export(args) => export::run(args, context),
        Command::Stats(args) => stats::run(args, context),
        Command::Reference(command) => reference::run(command, context),
    }
}
