//! `hatoba dossier`: everything about one request.

mod assess;
mod effects;
mod gate;
mod list;
mod mandate;
mod replay;
mod show;
mod step;

use crate::commands::Done;
use crate::context::Context;

/// What to do with dossiers.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// The dossiers that are not over, with their stage and what is next
    List(list::Args),
    /// Everything about one dossier
    Show(show::Args),
    /// What the law says of something in the record, in full, each claim by its entry
    Assess(assess::Args),
    /// Take a step: enter what was done, if this office may and it is the time for it
    Step(step::Args),
    /// The policy gate: what people judged, what nobody has yet, and what was judged in comparable cases
    Gate(gate::Args),
    /// The mandates of an operation: their tasks, who may do them under the law, how the load grew
    Mandate(mandate::Args),
    /// Surveys, and what came of the work; and what is still asked for
    Effects(effects::Args),
    /// Run the judgement of a recorded decision again: the same bytes, or what makes it differ
    Replay(replay::Args),
}

impl Command {
    /// Whether it answers with the bytes of a judgement.
    pub fn is_exact(&self) -> bool {
        matches!(self, Command::Replay(args) if args.is_bytes())
    }
}

/// Does what the command says.
pub fn run(command: &Command, context: &Context) -> anyhow::Result<Done> {
    match command {
        Command::List(args) => list::run(args, context),
        Command::Show(args) => show::run(args, context),
        Command::Assess(args) => assess::run(args, context),
        Command::Step(args) => step::run(args, context),
        Command::Gate(args) => gate::run(args, context),
        Command::Mandate(args) => mandate::run(args, context),
        Command::Effects(args) => effects::run(args, context),
        Command::Replay(args) => replay::run(args, context),
    }
}
