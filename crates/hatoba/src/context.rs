//! What every command works with: language, form of the output, the law, the folder of what is kept.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use exchange::lawtext::Store;
use jiff::Timestamp;
use jiff::civil::Date;
use law::{Framework, Lang, Localized};

use crate::cli::{Common, Format};
use crate::findings;
use crate::framework;
use crate::home::Home;
use crate::ink::Ink;
use crate::language;
use crate::messages::Messages;
use crate::{cli, data};

/// What the options that all commands share come to.
pub struct Context {
    /// The words of the output.
    pub messages: Messages,
    /// Colour, where the output is a terminal.
    pub ink: Ink,
    format: Format,
    data: Option<PathBuf>,
    database: Option<String>,
    keys: Option<PathBuf>,
    framework: Option<PathBuf>,
}

impl Context {
    /// From the command line and the environment.
    pub fn new(common: cli::Common) -> Context {
        let Common { lang, format, data, database, keys, framework } = common;
        let messages = Messages::new(language::choose(lang));
        Context { messages, ink: Ink::of_stdout(), format, data, database, keys, framework }
    }

    /// The language of the output.
    pub fn lang(&self) -> Lang {
        self.messages.lang()
    }

    /// A text of the framework in the language of the output.
    pub fn words<'t>(&self, text: &'t Localized) -> &'t str {
        text.get(self.lang())
    }

    /// Whether the output is for programs.
    pub fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    /// The law: the one that comes with the program, or a folder's.
    pub fn framework(&self) -> anyhow::Result<Framework> {
        framework::load(self.framework.as_deref(), &self.messages)
    }

    /// The folder that the law comes from; `None` for the one that comes with the program.
    pub fn folder(&self) -> Option<&Path> {
        self.framework.as_deref()
    }

    /// The official texts that were imported.
    pub fn store(&self) -> anyhow::Result<Store> {
        let folder = data::folder(self.data.as_deref(), &self.messages)?;
        Store::open(folder.join("law"))
            .map_err(|error| anyhow!(findings::message(&self.messages, error.id(), &error.args())))
    }

    /// Where the journal, its keys and its snapshot are.
    pub fn home(&self) -> anyhow::Result<Home> {
        let folder = data::folder(self.data.as_deref(), &self.messages)?;
        Home::new(folder, self.keys.clone(), self.database.as_deref(), &self.messages)
    }

    /// Whether the output is rows.
    pub fn is_csv(&self) -> bool {
        self.format == Format::Csv
    }

    /// Now.
    #[expect(
        clippy::unused_self,
        reason = "the clock is part of what a command works with, and read nowhere else"
    )]
    pub fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// Reads a day of the command line, written 2016-03-29.
    pub fn day(&self, written: &str) -> anyhow::Result<Date> {
        let sound = written.len() == 10 && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let day = written.parse().ok().filter(|_| sound);
        day.ok_or_else(|| anyhow!(self.messages.text("cli-day", &[("written", written.into())])))
    }

    /// The day that was asked for, or else today.
    pub fn day_or_today(&self, written: Option<&str>) -> anyhow::Result<Date> {
        written.map_or_else(|| Ok(jiff::Zoned::now().date()), |written| self.day(written))
    }
}
