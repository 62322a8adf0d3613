//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::commands;

/// What Japan's law allows for international peace operations, on a day and on given facts, and why.
#[derive(Debug, Parser)]
#[command(name = "hatoba", version, propagate_version = true)]
pub struct Cli {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// Language of the output; without it, that of the system (LC_ALL, LC_MESSAGES, LANG)
    #[arg(long, global = true, value_enum, env = "HATOBA_LANG")]
    pub lang: Option<Language>,
    /// Form of the output
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Folder of what the program keeps (journal, keys, imported law texts and tables); without it, the platform's folder for data
    #[arg(long, global = true, value_name = "DIR", env = "HATOBA_DATA")]
    pub data: Option<PathBuf>,
    /// URL of a PostgreSQL database that keeps the journal, in place of a file; better given as `HATOBA_DATABASE`, as others can see
    /// a command line
    #[arg(long, global = true, value_name = "URL", env = "HATOBA_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// Folder of the keys; without it, `keys` in the folder of data
    #[arg(long, global = true, value_name = "DIR", env = "HATOBA_KEYS")]
    pub keys: Option<PathBuf>,
    /// Folder of Markdown files to use as the law, in place of the one that comes with the program
    #[arg(long, global = true, value_name = "DIR", env = "HATOBA_FRAMEWORK")]
    pub framework: Option<PathBuf>,
    /// File of the procedure (steps, offices, ways to help) to use in place of the one that comes with the program
    #[arg(long, global = true, value_name = "FILE", env = "HATOBA_PROCEDURE")]
    pub procedure: Option<PathBuf>,
}

/// The languages of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Japanese
    Ja,
    /// English
    En,
}

/// The forms of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
    /// Rows for a spreadsheet, where a command has rows
    Csv,
    /// Tables for analysts in one SQLite file: of `export` only
    Sqlite,
    /// The same as a folder of Parquet files
    Parquet,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Assess cases: what is lawful, what is not and why, who must approve, what would have to change
    Assess(commands::assess::Args),
    /// Read the law as data: who may do what, each provision, what an amendment changed
    #[command(subcommand)]
    Law(commands::law::Command),
    /// The record: every fact, its source, when it was true, when it was known
    #[command(subcommand)]
    Record(commands::record::Command),
    /// Dossiers: everything about a request, its stage, and the steps on its way
    #[command(subcommand)]
    Dossier(commands::casework::dossier::Command),
    /// Options side by side: every way to help for a request, what the law says of each, how long it took before, what other laws offer
    Options(commands::casework::options::Args),
    /// A paper of a dossier (draft plan, …) as PDF, DOCX or text, made from the record as of any moment
    Paper(commands::casework::paper::Args),
    /// Does it still hold: what the law asks for now, of everything under way, and why
    ///
    /// The exit status is 1 where something is asked for, and 0 where nothing is.
    Holds(commands::casework::holds::Args),
    /// What falls due: by day, or as a calendar to subscribe to
    Due(commands::casework::due::Args),
    /// Who is abroad on a day, and how many against the most that the law allows
    Abroad(commands::casework::abroad::Args),
    /// Play through a request: on a journal of its own, with a clock that can be moved
    #[command(subcommand)]
    Exercise(commands::exercise::Command),
    /// Open the desk: pages for officials and for everyone, in a browser
    Serve(commands::serve::Args),
    /// Publish: the site for everyone as files, for a web server, a network of them, or a stick
    ///
    /// The exit status is 1 where a page leads to one that is not there, and 0 where all are.
    Publish(commands::publish::Args),
    /// Write the record as flat tables for analysts, with both times and sources: an SQLite file, or a folder of Parquet files
    Export(commands::export::Args),
    /// Count: missions, persons and contributions in kind, beside the official figures
    Stats(commands::stats::Args),
    /// Tables that the UN publishes: read, compared by vintage, and the record held against them
    #[command(subcommand)]
    Reference(commands::reference::Command),
}

impl Command {
    /// Whether it can answer in this form. What exports tables says itself which forms it has.
    pub fn has(&self, format: Format) -> bool {
        match format {
            Format::Text | Format::Json => true,
            Format::Csv => match self {
                Command::Stats(_) | Command::Export(_) => true,
                Command::Reference(command) => command.has_rows(),
                _ => false,
            },
            Format::Sqlite | Format::Parquet => matches!(self, Command::Export(_)),
        }
    }

    /// Whether it answers with a text that programs read as it is: a calendar, a proof, a signed note, the bytes of a judgement.
    pub fn is_exact(&self) -> bool {
        match self {
            Command::Due(args) => args.is_calendar(),
            Command::Record(command) => command.is_exact(),
            Command::Dossier(command) => command.is_exact(),
            _ => false,
        }
    }
}
