//! `hatoba reference`: tables that others publish, and the record held against them.

mod check;
mod diff;
mod import;
mod list;

use exchange::un::{Kept, Set, Store, StoreError};

use super::Done;
use crate::context::Context;
use crate::findings;

/// What to do.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Read a table as the UN publishes it, and keep it beside where it came from
    Import(import::Args),
    /// Which tables are kept, with day, source, licence and digest
    List,
    /// What is different between two vintages of a table, row by row
    Diff(diff::Args),
    /// Hold the record against the newest tables: agreements and differences
    Check(check::Args),
}

/// Does what the command says.
pub fn run(command: &Command, context: &Context) -> anyhow::Result<Done> {
    match command {
        Command::Import(args) => import::run(args, context),
        Command::List => list::run(context),
        Command::Diff(args) => diff::run(args, context),
        Command::Check(args) => check::run(args, context),
    }
}

impl Command {
    /// Whether it can answer in rows.
    pub fn has_rows(&self) -> bool {
        !matches!(self, Command::Import(_))
    }
}

/// A data set on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Named {
    /// The UN's list of peacekeeping operations (CSV or JSON of DPPADPOSS-PKO)
    #[value(name = Set::Missions.word())]
    Missions,
    /// Those who died in UN missions since 1948 (CSV or JSON of DPPADPOSS-FATALITIES)
    #[value(name = Set::Fatalities.word())]
    Fatalities,
    /// Yearly means of uniformed persons by country and mission (Year, Country, Mission, Female, Male, Total)
    #[value(name = Set::Contributions.word())]
    Contributions,
}

impl Named {
    fn set(self) -> Set {
        match self {
            Named::Missions => Set::Missions,
            Named::Fatalities => Set::Fatalities,
            Named::Contributions => Set::Contributions,
        }
    }
}

/// What went wrong with the tables that are kept.
fn told(context: &Context, error: &StoreError) -> anyhow::Error {
    findings::refusal(&context.messages, error.id(), &error.args())
}

/// A table as a word that is short enough to be typed: its day, and where another of the set has the same, its digest too.
fn name(store: &Store, kept: &Kept) -> String {
    let day = kept.provenance.published;
    let alone = store.of(kept.set).filter(|other| other.provenance.published == day).count() == 1;
    let digest = kept.provenance.sha256.get(..8).unwrap_or_default();
    if alone { day.to_string() } else { format!("{day}-{digest}") }
}
