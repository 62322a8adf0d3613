//! Where cases come from: files, folders, lines.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use exchange::case::Format;

use crate::findings;
use wording::Messages;

/// One case's text.
pub struct Input {
    /// The file's name, as given; with `:line` for a line of many.
    pub source: String,
    /// The file's name alone.
    pub file: String,
    /// The line at which the text begins.
    pub line: u32,
    /// What was read, or why nothing could be.
    pub text: Result<String, String>,
    /// How it is written.
    pub format: Format,
}

/// The cases of everything named on the command line, read as they are asked for.
pub struct Inputs<'m> {
    messages: &'m Messages,
    waiting: Vec<PathBuf>,
    lines: Option<Lines>,
    /// Where anything was named that holds more than one case.
    pub many: bool,
}

struct Lines {
    name: String,
    reader: Box<dyn BufRead>,
    number: u32,
}

impl<'m> Inputs<'m> {
    /// The cases of files, folders (every case file in them, in name order) and `-`.
    pub fn new(paths: &[PathBuf], messages: &'m Messages) -> anyhow::Result<Inputs<'m>> {
        let mut waiting = Vec::new();
        for path in paths {
            if path.is_dir() {
                folder(path, &mut waiting).map_err(|error| findings::unreadable(messages, path, &error))?;
            } else {
                waiting.push(path.clone());
            }
        }
        let many = waiting.len() != 1 || waiting.iter().any(|path| holds_lines(path));
        waiting.reverse();
        Ok(Inputs { messages, waiting, lines: None, many })
    }

    fn open(&mut self, path: &Path) -> io::Result<()> {
        let (name, reader): (String, Box<dyn BufRead>) = if path == Path::new("-") {
            ("-".to_owned(), Box::new(BufReader::new(io::stdin())))
        } else {
            (path.display().to_string(), Box::new(BufReader::new(fs::File::open(path)?)))
        };
        self.lines = Some(Lines { name, reader, number: 0 });
        Ok(())
    }

    fn file(&self, path: &Path) -> Input {
        let name = path.display().to_string();
        let json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        Input {
            source: name.clone(),
            file: name,
            line: 1,
            text: fs::read_to_string(path).map_err(|error| self.failed(path, &error)),
            format: if json { Format::Json } else { Format::Toml },
        }
    }

    fn failed(&self, path: &Path, error: &io::Error) -> String {
        findings::unreadable(self.messages, path, error).to_string()
    }
}

impl Iterator for Inputs<'_> {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        loop {
            if let Some(lines) = &mut self.lines {
                if let Some(input) = lines.next_line() {
                    return Some(input);
                }
                self.lines = None;
            }
            let path = self.waiting.pop()?;
            if !holds_lines(&path) {
                return Some(self.file(&path));
            }
            if let Err(error) = self.open(&path) {
                let text = Err(self.failed(&path, &error));
                let name = path.display().to_string();
                return Some(Input { source: name.clone(), file: name, line: 1, text, format: Format::Json });
            }
        }
    }
}

impl Lines {
    /// The next line that holds anything.
    fn next_line(&mut self) -> Option<Input> {
        loop {
            let mut text = String::new();
            let read = self.reader.read_line(&mut text);
            self.number += 1;
            let text = match read {
                Ok(0) => return None,
                Ok(_) if text.trim().is_empty() => continue,
                Ok(_) => Ok(text),
                Err(error) => Err(error.to_string()),
            };
            return Some(Input {
                source: format!("{}:{}", self.name, self.number),
                file: self.name.clone(),
                line: self.number,
                text,
                format: Format::Json,
            });
        }
    }
}

fn holds_lines(path: &Path) -> bool {
    path == Path::new("-") || path.extension().is_some_and(|ending| ending == "jsonl" || ending == "ndjson")
}

/// The case files of a folder and the folders in it; expected answers beside them are none.
fn folder(path: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    entries.sort();
    for entry in entries {
        let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if entry.is_dir() {
            folder(&entry, found)?;
        } else if !name.ends_with(".expect.toml")
            && [".toml", ".json", ".jsonl", ".ndjson"].iter().any(|ending| name.ends_with(ending))
        {
            found.push(entry);
        }
    }
    Ok(())
}
