//! The law texts that an installation has imported: one file for each law and in-force day.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use law::Provision;

use super::identity::is_law_id;
use super::{ImportError, LawText, read, write_lines};
use crate::files;

/// The folder of all texts inside the store's own.
const TEXTS: &str = "texts";
/// The folder of texts without a law id.
const UNNAMED: &str = "unnamed";
/// The file name of a text without an in-force day.
const UNDATED: &str = "undated";
/// The ending of a stored text.
const ENDING: &str = "jsonl";

/// A number that a provision had, without the remark that may stand after it.
pub fn number_then(was: Option<&str>) -> Option<&str> {
    was.and_then(|was| was.split_whitespace().next())
}

/// A folder of law texts, `texts/<law id or "unnamed">/<in-force day or "undated">.jsonl`, and what was in it when it was opened.
#[derive(Debug)]
pub struct Store {
    dir: PathBuf,
    texts: Vec<LawText>,
}

/// What can go wrong with stored texts.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file or folder could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A stored text is damaged.
    #[error("{path}: {source}")]
    Text {
        /// Which.
        path: PathBuf,
        /// How.
        source: Box<ImportError>,
    },
    /// A law id that cannot be a folder's name.
    #[error("'{0}' is no law id")]
    LawId(String),
}

impl StoreError {
    /// The message id, as in the message files.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::File { .. } => "store-file",
            Self::Text { .. } => "store-text",
            Self::LawId(_) => "store-law-id",
        }
    }

    /// The message's arguments. `reason` is the system's or the importer's own word.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let both =
            |path: &Path, reason: String| vec![("file", path.display().to_string()), ("reason", reason)];
        match self {
            Self::File { path, source } => both(path, source.to_string()),
            Self::Text { path, source } => both(path, source.to_string()),
            Self::LawId(found) => vec![("found", found.clone())],
        }
    }
}

impl Store {
    /// Opens the store in `dir` and reads all its texts. A folder that does not exist yet is an empty store.
    ///
    /// # Errors
    ///
    /// [`StoreError::File`] and [`StoreError::Text`] for what cannot be read.
    pub fn open(dir: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let mut store = Self { dir: dir.into(), texts: Vec::new() };
        store.texts = store.load()?;
        Ok(store)
    }

    /// Keeps a text and returns its file's path. A text of the same law and in-force day is replaced: at every moment the file
    /// is either the old one or the new one, whole.
    ///
    /// # Errors
    ///
    /// [`StoreError::LawId`] for a law id that cannot be a folder's name, [`StoreError::File`] if writing fails; then
    /// the old file or the new one stands, whole.
    pub fn save(&mut self, text: &LawText) -> Result<PathBuf, StoreError> {
        let law = text.law_id.as_deref().unwrap_or(UNNAMED);
        if !is_law_id(law) {
            return Err(StoreError::LawId(law.to_owned()));
        }
        let day = text.in_force_from.map_or_else(|| UNDATED.to_owned(), |day| day.to_string());
        let folder = self.dir.join(TEXTS).join(law);
        let path = folder.join(format!("{day}.{ENDING}"));
        fs::create_dir_all(&folder).map_err(|source| StoreError::File { path: folder.clone(), source })?;
        files::replace(&folder, &path, write_lines(text).as_bytes())
            .map_err(|source| StoreError::File { path: path.clone(), source })?;
        self.texts.retain(|old| old.law_id != text.law_id || old.in_force_from != text.in_force_from);
        self.texts.push(text.clone());
        self.texts.sort_by(|a, b| order(a).cmp(&order(b)));
        Ok(path)
    }

    /// Reads all texts from the disk, by law id and in-force day, those without one first.
    ///
    /// # Errors
    ///
    /// [`StoreError::File`] and [`StoreError::Text`] for what cannot be read.
    pub fn load(&self) -> Result<Vec<LawText>, StoreError> {
        let mut texts = Vec::new();
        for folder in entries(&self.dir.join(TEXTS))?.into_iter().filter(|path| path.is_dir()) {
            for path in entries(&folder)? {
                if path.extension().is_none_or(|ending| ending != ENDING) {
                    continue;
                }
                let bytes =
                    fs::read(&path).map_err(|source| StoreError::File { path: path.clone(), source })?;
                let text = read(&bytes, &[]).map_err(Box::new);
                texts.push(text.map_err(|source| StoreError::Text { path, source })?);
            }
        }
        texts.sort_by(|a, b| order(a).cmp(&order(b)));
        Ok(texts)
    }

    /// The texts, by law id and in-force day, those without one first.
    pub fn texts(&self) -> &[LawText] {
        &self.texts
    }

    /// The wording of a version of a provision that is in force on a day, and since when it is the law's. A text from before that version
    /// began is not its text; one that does not say its day is taken to have today's numbering.
    pub fn wording(&self, version: &Provision, on: Date) -> Option<(&str, Option<Date>)> {
        let number = number_then(version.was.as_deref()).unwrap_or(&version.anchor);
        let dated = self.text_of(number, on).filter(|(_, since)| since.is_some());
        let undated = || self.text_of(&version.anchor, on).filter(|(_, since)| since.is_none());
        let (text, since) = dated.or_else(undated)?;
        let older = version.span.from.zip(since).is_some_and(|(from, since)| since < from);
        (!older).then_some((text, since))
    }

    /// The wording of a provision in force on a day, with the day from which that version of its law is in force.
    ///
    /// Of each law only the newest version not after `on` counts, where a version without a day is the oldest: if that version
    /// lacks the provision, an older wording is not in force and is not given.
    pub fn text_of(&self, id: &str, on: Date) -> Option<(&str, Option<Date>)> {
        let in_force = |text: &&LawText| text.in_force_from.is_none_or(|from| from <= on);
        let mut best: Option<(&str, Option<Date>)> = None;
        for law in self.texts.chunk_by(|a, b| a.law_id == b.law_id) {
            let Some(version) = law.iter().rfind(in_force) else { continue };
            let Some(text) = version.get(id) else { continue };
            if best.is_none_or(|(_, day)| day <= version.in_force_from) {
                best = Some((text, version.in_force_from));
            }
        }
        best
    }
}

/// How texts are sorted.
fn order(text: &LawText) -> (Option<&str>, Option<Date>) {
    (text.law_id.as_deref(), text.in_force_from)
}

/// The paths in a folder in name order; none if there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    files::entries(folder).map_err(|source| StoreError::File { path: folder.to_owned(), source })
}
