//! What the program can be told to do.

pub mod assess;
pub mod law;
pub mod record;
pub mod stats;

use anyhow::anyhow;

use crate::cli::Command;
use crate::context::Context;

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

/// Does what the command line says.
pub fn run(command: &Command, context: &Context) -> anyhow::Result<Done> {
    if context.is_csv() && !command.has_rows() {
        return Err(anyhow!(context.messages.text("cli-no-csv", &[])));
    }
    match command {
        Command::Assess(args) => assess::run(args, context),
        Command::Law(command) => law::run(command, context),
        Command::Record(command) => record::run(command, context),
        Command::Stats(args) => stats::run(args, context),
    }
}
