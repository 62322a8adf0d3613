//! An exercise: a script of entries by day, a journal of its own, and a clock that stands where the players put it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use exchange::settings::{self, Day};
use jiff::civil::Date;
use record::Words;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::findings;
use crate::refusal::Refuses as _;
use wording::Messages;

/// The folder of an exercise's script and clock, in the folder of data.
const FOLDER: &str = "exercise";
/// The description of an exercise.
const SCRIPT: &str = "exercise.toml";
/// The file that holds the day at which the clock stands.
const CLOCK: &str = "clock";
/// The office in whose name the script's entries are recorded.
pub const CONTROL: &str = "office/exercise-control";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    exercise: Script,
}

/// What an exercise is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// Its id: the name of its folder.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// The first day.
    pub starts: Day,
    /// The last day.
    pub ends: Day,
    /// For whom it is.
    #[serde(rename = "for")]
    pub players: Words,
    /// What has happened before.
    pub story: Words,
    /// What the players are to do.
    pub tasks: Vec<Words>,
    /// What to talk about afterwards.
    pub questions: Vec<Words>,
}

/// A script with its days.
#[derive(Debug)]
pub struct Exercise {
    /// What it is.
    pub script: Script,
    /// The days on which something comes in, with their files, in order.
    pub days: Vec<(Date, PathBuf)>,
    /// The text of the description.
    text: String,
}

impl Exercise {
    /// Reads the folder of an exercise. The entries of its days are read when they are due.
    pub fn read(folder: &Path, messages: &Messages) -> anyhow::Result<Exercise> {
        let path = folder.join(SCRIPT);
        let text =
            fs::read_to_string(&path).map_err(|error| findings::unreadable(messages, &path, &error))?;
        let file: File = settings::read(&text).map_err(|error| {
            anyhow!("{}: {}", path.display(), findings::message(messages, error.id(), &error.args()))
        })?;
        let mut days = Vec::new();
        for entry in fs::read_dir(folder).map_err(|error| findings::unreadable(messages, folder, &error))? {
            let path = entry.map_err(|error| findings::unreadable(messages, folder, &error))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Some(day) = name.strip_suffix(".toml").filter(|_| name != SCRIPT) else { continue };
            let found = day.parse().ok().filter(|_| day.len() == 10);
            let found: Date = found.ok_or_else(|| {
                messages.refusal("exercise-no-day", &[("path", path.display().to_string().into())])
            })?;
            days.push((found, path));
        }
        days.sort();
        let script = file.exercise;
        let outside = days.iter().find(|(day, _)| *day < script.starts.0 || script.ends.0 < *day);
        if let Some((_, path)) = outside {
            let args = [
                ("path", path.display().to_string().into()),
                ("starts", script.starts.0.to_string().into()),
                ("ends", script.ends.0.to_string().into()),
            ];
            return Err(messages.refusal("exercise-outside", &args));
        }
        Ok(Exercise { script, days, text })
    }

    /// What marks an answer for programs as one of this exercise, on a day.
    pub fn mark(&self, day: Date) -> Value {
        json!({"id": self.script.id, "day": day.to_string()})
    }

    /// Keeps the script beside the journal, so that the exercise can be played to its end wherever it came from.
    pub fn keep(&self, data: &Path, messages: &Messages) -> anyhow::Result<()> {
        let folder = data.join(FOLDER);
        let failed = |error: std::io::Error| findings::unreadable(messages, &folder, &error);
        fs::create_dir_all(&folder).map_err(failed)?;
        fs::write(folder.join(SCRIPT), &self.text).map_err(failed)?;
        for (day, path) in &self.days {
            fs::copy(path, folder.join(format!("{day}.toml"))).map_err(failed)?;
        }
        Ok(())
    }
}

/// The day that the file of a clock says.
fn stands(text: &str) -> Option<Date> {
    text.trim().parse().ok()
}

/// The exercise that is played in a folder of data.
#[derive(Debug)]
pub struct Running {
    /// What is played.
    pub exercise: Exercise,
    /// The day at which the clock stands.
    pub clock: Date,
    folder: PathBuf,
}

impl Running {
    /// The exercise of a folder of data; `None` where none is played there.
    pub fn of(data: &Path, messages: &Messages) -> anyhow::Result<Option<Running>> {
        let folder = data.join(FOLDER);
        let path = folder.join(CLOCK);
        if !path.exists() {
            return Ok(None);
        }
        let text =
            fs::read_to_string(&path).map_err(|error| findings::unreadable(messages, &path, &error))?;
        let clock = stands(&text).ok_or_else(|| {
            messages.refusal("exercise-no-clock", &[("path", path.display().to_string().into())])
        })?;
        Ok(Some(Running { exercise: Exercise::read(&folder, messages)?, clock, folder }))
    }

    /// What marks every answer for programs as one of an exercise: which it is, and the day at which its clock stands.
    pub fn mark(&self) -> Value {
        self.exercise.mark(self.clock)
    }

    /// Sets the clock of a folder of data.
    pub fn set(data: &Path, clock: Date, messages: &Messages) -> anyhow::Result<()> {
        let path = data.join(FOLDER).join(CLOCK);
        // written beside it and then put in its place: a clock cut short would be none
        let new = path.with_extension("new");
        let written = fs::write(&new, format!("{clock}\n")).and_then(|()| fs::rename(&new, &path));
        written.map_err(|error| findings::unreadable(messages, &path, &error))
    }

    /// The clock for a program that goes on while another moves it: the day at which it stands now, read anew each time.
    pub fn clock(&self) -> impl Fn() -> Date + Send + Sync + 'static {
        let (path, begun) = (self.folder.join(CLOCK), self.clock);
        move || fs::read_to_string(&path).ok().and_then(|text| stands(&text)).unwrap_or(begun)
    }

    /// Moves the clock.
    pub fn go_to(&self, day: Date, messages: &Messages) -> anyhow::Result<()> {
        let data = self.folder.parent().unwrap_or(&self.folder);
        Running::set(data, day, messages)
    }

    /// The next day after the clock's on which something comes in, or on which it ends.
    pub fn next(&self) -> Option<Date> {
        let last = self.exercise.script.ends.0;
        let days = self.exercise.days.iter().map(|(day, _)| *day).chain([last]);
        days.filter(|day| *day > self.clock).min()
    }
}
