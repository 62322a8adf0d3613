//! What every command works with: language, form of the output, the law, the folder of what is kept.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use casework::procedure::Procedure;
use exchange::lawtext::Store;
use jiff::Timestamp;
use jiff::civil::Date;
use law::{Framework, Lang, Localized};

use crate::cli::{Common, Format};
use crate::clock;
use crate::exercise::Running;
use crate::findings;
use crate::framework;
use crate::home::Home;
use crate::ink::Ink;
use crate::language;
use crate::refusal::{Refusal, Refuses as _};
use crate::{cli, data};
use wording::Messages;

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
    procedure: Option<PathBuf>,
    /// The exercise that is played in the folder of data, or why it cannot be.
    exercise: anyhow::Result<Option<Running>>,
}

impl Context {
    /// From the command line and the environment.
    pub fn new(common: cli::Common) -> Context {
        let Common { lang, format, data, database, keys, framework, procedure } = common;
        let messages = Messages::new(language::choose(lang));
        let folder = data::folder(data.as_deref(), &messages);
        let exercise = folder.and_then(|folder| Running::of(&folder, &messages));
        Context {
            messages,
            ink: Ink::of_stdout(),
            format,
            data,
            database,
            keys,
            framework,
            procedure,
            exercise,
        }
    }

    /// The language of the output.
    pub fn lang(&self) -> Lang {
        self.messages.lang()
    }

    /// A text of the framework in the language of the output.
    pub fn words<'t>(&self, text: &'t Localized) -> &'t str {
        text.get(self.lang())
    }

    /// The form of the output.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Whether the output is for programs.
    pub fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    /// The law: the one that comes with the program, or a folder's.
    pub fn framework(&self) -> anyhow::Result<Framework> {
        framework::load(self.framework.as_deref(), &self.messages)
    }

    /// How the country takes a request through its offices: the procedure that comes with the program, or a file's.
    pub fn procedure(&self, framework: &Framework) -> anyhow::Result<Procedure> {
        framework::procedure(self.procedure.as_deref(), framework, &self.messages)
    }

    /// The exercise that is played in the folder of data, if one is.
    ///
    /// # Errors
    /// Where one is, and its files cannot be read.
    pub fn exercise(&self) -> anyhow::Result<Option<&Running>> {
        match &self.exercise {
            Ok(running) => Ok(running.as_ref()),
            Err(error) => Err(error
                .downcast_ref::<Refusal>()
                .map_or_else(|| anyhow!("{error:#}"), |refusal| refusal.clone().into())),
        }
    }

    /// The folder of what the program keeps.
    pub fn data(&self) -> anyhow::Result<PathBuf> {
        data::folder(self.data.as_deref(), &self.messages)
    }

    /// The folder that the law comes from; `None` for the one that comes with the program.
    pub fn folder(&self) -> Option<&Path> {
        self.framework.as_deref()
    }

    /// The official texts that were imported.
    pub fn store(&self) -> anyhow::Result<Store> {
        let folder = data::folder(self.data.as_deref(), &self.messages)?;
        Store::open(folder.join("law"))
            .map_err(|error| findings::refusal(&self.messages, error.id(), &error.args()))
    }

    /// The tables of others that were imported.
    pub fn reference(&self) -> anyhow::Result<exchange::un::Store> {
        exchange::un::Store::open(self.data()?.join("reference"))
            .map_err(|error| findings::refusal(&self.messages, error.id(), &error.args()))
    }

    /// The folder of data, if the user named one.
    pub fn named_data(&self) -> Option<&Path> {
        self.data.as_deref()
    }

    /// Where the journal, its keys and its snapshot are.
    pub fn home(&self) -> anyhow::Result<Home> {
        self.home_of(self.data()?)
    }

    /// The same for another folder of data.
    pub fn home_of(&self, folder: PathBuf) -> anyhow::Result<Home> {
        Home::new(folder, self.keys.clone(), self.database.as_deref(), &self.messages)
    }

    /// Whether the output is rows.
    pub fn is_csv(&self) -> bool {
        self.format == Format::Csv
    }

    /// Now; in an exercise, the morning of the day at which its clock stands.
    pub fn now(&self) -> Timestamp {
        match &self.exercise {
            Ok(Some(running)) => clock::morning(running.clock),
            _ => Timestamp::now(),
        }
    }

    /// Today, where the office is.
    pub fn today(&self) -> Date {
        clock::day(self.now())
    }

    /// Reads a day of the command line, written 2016-03-29.
    pub fn day(&self, written: &str) -> anyhow::Result<Date> {
        let sound = written.len() == 10 && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let day = written.parse().ok().filter(|_| sound);
        day.ok_or_else(|| self.messages.refusal("cli-day", &[("written", written.into())]))
    }

    /// The day that was asked for, or else today.
    pub fn day_or_today(&self, written: Option<&str>) -> anyhow::Result<Date> {
        written.map_or_else(|| Ok(self.today()), |written| self.day(written))
    }
}
