//! `hatoba record`: every fact, its source, when it was true, when it was known.

mod add;
mod append;
mod erase;
mod history;
pub mod init;
mod proofs;
mod sheet;
pub mod show;
mod transfer;
mod verify;

use anyhow::anyhow;
use jiff::civil::Date;
use journal::LedgerError;
use record::{Entry, Id, Known, State};

use super::Done;
use crate::clock;
use crate::context::Context;
use crate::findings;
use crate::refusal::Refuses as _;

/// What the line above a page is told where the page is of all days.
const NO_DAY: &str = "none";

/// What to do with the record.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Make a journal with the founding record: what Japan contributed since 1992
    Init(init::Args),
    /// What is known of an operation, a contribution, a source, …, on a day and as known then
    Show(show::Args),
    /// Everything that was ever said of something, with both times, sources and corrections
    History(history::Args),
    /// Record entries from a file of TOML or JSON lines: all of them or none
    Add(add::Args),
    /// Bring in a table (XLSX, CSV) by a mapping that you confirm: propose one, show what would be recorded, record it
    Sheet(sheet::Args),
    /// Take in many entries, or those of another installation, from JSON lines: all of them or none
    Import(add::ImportArgs),
    /// Check every byte of every entry, every checkpoint, and everything sealed
    Verify(verify::Args),
    /// Sign how the record stands
    Checkpoint,
    /// Prove that an entry is in the record, to whoever has a checkpoint
    Prove(proofs::EntryArgs),
    /// Prove that nothing was changed since the record had so many entries
    ProveConsistency(proofs::SizeArgs),
    /// Check a proof; needs no journal
    CheckProof(proofs::CheckArgs),
    /// Write the entries as lines of JSON, for others to read
    Export(transfer::ExportArgs),
    /// Write everything to one file, while others go on recording
    Backup(transfer::BackupArgs),
    /// Make a journal from a backup, if it verifies
    Restore(transfer::RestoreArgs),
    /// Take the journal to another engine, and verify it there
    Move(transfer::MoveArgs),
    /// Destroy a person's key: what was sealed with it can be read no more
    Forget(erase::Args),
}

impl Command {
    /// Whether it answers with a proof, a signed note or a file for the user to complete.
    pub fn is_exact(&self) -> bool {
        matches!(self, Command::Checkpoint | Command::Prove(_) | Command::ProveConsistency(_))
            || matches!(self, Command::Sheet(args) if args.proposes())
    }
}

/// Does what the command says.
pub fn run(command: &Command, context: &Context) -> anyhow::Result<Done> {
    match command {
        Command::Init(args) => init::run(args, context),
        Command::Show(args) => show::run(args, context),
        Command::History(args) => history::run(args, context),
        Command::Add(args) => add::run(args, context),
        Command::Sheet(args) => sheet::run(args, context),
        Command::Import(args) => add::import(args, context),
        Command::Verify(args) => verify::run(args, context),
        Command::Checkpoint => proofs::checkpoint(context),
        Command::Prove(args) => proofs::entry(args, context),
        Command::ProveConsistency(args) => proofs::consistency(args, context),
        Command::CheckProof(args) => proofs::check(args, context),
        Command::Export(args) => transfer::export(args, context),
        Command::Backup(args) => transfer::backup(args, context),
        Command::Restore(args) => transfer::restore(args, context),
        Command::Move(args) => transfer::to_other(args, context),
        Command::Forget(args) => erase::run(args, context),
    }
}

/// Which state to look at.
#[derive(Debug, clap::Args)]
pub struct AsOf {
    /// The day to look at, such as 2012-12-20; without it, today
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    #[command(flatten)]
    pub known: AsKnown,
}

/// How much of the record was known.
#[derive(Debug, clap::Args)]
pub struct AsKnown {
    /// As known at the end of that day, or when the record had so many entries; without it, now
    #[arg(long, value_name = "DAY|ENTRIES")]
    pub known: Option<String>,
}

impl AsOf {
    /// The day, and how much of the record was known.
    pub fn read(&self, state: &State, context: &Context) -> anyhow::Result<(Date, Known)> {
        let on = self.on.as_deref().map_or_else(|| Ok(context.today()), |written| context.day(written))?;
        Ok((on, self.known.read(state, context)?))
    }
}

impl AsKnown {
    /// How much of the record was known.
    pub fn read(&self, state: &State, context: &Context) -> anyhow::Result<Known> {
        let Some(written) = self.known.as_deref() else { return Ok(state.now()) };
        if let Ok(size) = written.parse::<u64>() {
            return Ok(state.at(entries(context, size, state.size())?));
        }
        let day = context.day(written)?;
        Ok(state.on(day, clock::end(day)))
    }
}

/// A number of entries from the command line, of which there are `size` to look at: more than these nobody can have seen.
pub fn entries(context: &Context, written: u64, size: u64) -> anyhow::Result<u64> {
    let args = [("written", written.into()), ("size", size.into())];
    let more = || context.messages.refusal("record-so-many-entries", &args);
    (written <= size).then_some(written).ok_or_else(more)
}

/// What went wrong with the journal, in the user's language.
pub fn told(context: &Context, error: &LedgerError) -> anyhow::Error {
    findings::refusal(&context.messages, error.id(), &error.args())
}

/// The same, where the journal is what went wrong.
pub fn told_if(context: &Context, error: anyhow::Error) -> anyhow::Error {
    match error.downcast::<LedgerError>() {
        Ok(error) => told(context, &error),
        Err(error) => error,
    }
}

/// An id from the command line.
pub fn id(context: &Context, written: &str) -> anyhow::Result<Id> {
    let wrong = || context.messages.refusal("record-no-id", &[("name", written.into())]);
    Id::parse(written).ok_or_else(wrong)
}

/// What was refused of entries that stand in no file, a line for each reason.
pub fn refused(context: &Context, error: &LedgerError, entries: &[Entry]) -> anyhow::Error {
    let LedgerError::Refused(refusals) = error else { return told(context, error) };
    let lines = refusals.iter().map(|(number, refusal)| {
        let id = entries.get(*number).map_or("", |entry| entry.id.as_str());
        let why = findings::message(&context.messages, refusal.id(), &refusal.args());
        format!("{id}: {why}")
    });
    anyhow!(lines.collect::<Vec<_>>().join("\n"))
}

/// Days and entries at which the reader looks, above a page: a clear word when it is not the present. What is of all days has none.
pub fn as_of_line(context: &Context, on: Option<Date>, known: Known, state: &State) -> String {
    let id = match (known.reconstructed, known.size == state.size()) {
        (true, _) => "record-as-of-reconstructed",
        (false, true) => "record-as-of-now",
        (false, false) => "record-as-of-then",
    };
    let day = on.map_or_else(|| NO_DAY.to_owned(), |on| on.to_string());
    let args = [("day", day.into()), ("size", known.size.into()), ("all", state.size().into())];
    context.messages.text(id, &args)
}
