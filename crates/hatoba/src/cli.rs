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
    /// Folder in which imported law texts are kept; without it, the platform's folder for data
    #[arg(long, global = true, value_name = "DIR", env = "HATOBA_DATA")]
    pub data: Option<PathBuf>,
    /// Folder of Markdown files to use as the law, in place of the one that comes with the program
    #[arg(long, global = true, value_name = "DIR", env = "HATOBA_FRAMEWORK")]
    pub framework: Option<PathBuf>,
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
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Assess cases: what is lawful, what is not and why, who must approve, what would have to change
    Assess(commands::assess::Args),
    /// Read the law as data: who may do what, each provision, what an amendment changed
    #[command(subcommand)]
    Law(commands::law::Command),
}
