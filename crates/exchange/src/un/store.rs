//! The reference tables that an installation has imported: each file as it came, beside where it came from.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use record::reference::Tables;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Form, Problem, Set, Table, read};
use crate::files;

/// The ending of what is said of a file.
const PROVENANCE: &str = "provenance.json";
/// Digits of the digest in a file's name.
const DIGITS: usize = 16;

/// Where a table came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// The data set, by its name.
    pub set: String,
    /// Title or address of what was imported.
    pub source: String,
    /// Under which licence, as the publisher says; none: it is not known.
    pub licence: Option<String>,
    /// The day of the table: that which it bears itself, or else that which was told.
    pub published: Date,
    /// When it was imported.
    pub imported: Timestamp,
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// How many rows it has, in rows.
    pub rows: u64,
    /// How long it is, in bytes.
    pub bytes: u64,
    /// Its form.
    pub form: Form,
}

/// A table that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its set.
    pub set: Set,
    /// Where it came from.
    pub provenance: Provenance,
    /// The file.
    pub path: PathBuf,
}

/// The tables that the record is held against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// The newest of each set.
    pub tables: Tables,
    /// Where each came from.
    pub from: Vec<Provenance>,
}

/// A folder of reference tables, `<set>/<day>-<digest>.<csv|json>` with `<day>-<digest>.provenance.json` beside each, and what was in it
/// when it was opened. A file that is there is never written again.
#[derive(Debug)]
pub struct Store {
    dir: PathBuf,
    kept: Vec<Kept>,
}

/// What can go wrong with stored tables.
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
    /// A file is not what was imported.
    #[error("{path}: changed")]
    Changed {
        /// Which.
        path: PathBuf,
    },
    /// What was imported can be read no more: by an older program it could.
    #[error("{path}: {} problems", problems.len())]
    Table {
        /// Which.
        path: PathBuf,
        /// Why.
        problems: Vec<Problem>,
    },
}

impl StoreError {
    /// The message id, as in the message files.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::File { .. } => "store-file",
            Self::Changed { .. } => "reference-store-changed",
            Self::Table { .. } => "reference-store-table",
        }
    }

    /// The message's arguments. `reason` is the system's own word.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let file = |path: &Path| ("file", path.display().to_string());
        match self {
            Self::File { path, source } => vec![file(path), ("reason", source.to_string())],
            Self::Changed { path } => vec![file(path)],
            Self::Table { path, problems } => vec![file(path), ("count", problems.len().to_string())],
        }
    }
}

impl Store {
    /// Opens the store in `dir`. A folder that does not exist yet is an empty store.
    ///
    /// # Errors
    ///
    /// [`StoreError::File`] for what cannot be read, [`StoreError::Changed`] for what is said of a file and is not in its form.
    pub fn open(dir: impl Into<PathBuf>) -> Result<Store, StoreError> {
        let (dir, mut kept) = (dir.into(), Vec::new());
        for set in Set::ALL {
            let folder = dir.join(set.word());
            let paths =
                files::entries(&folder).map_err(|source| StoreError::File { path: folder, source })?;
            let name = |path: &PathBuf| {
                path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(PROVENANCE))
            };
            for path in paths.into_iter().filter(name) {
                kept.push(said(set, path)?);
            }
        }
        let mut store = Store { dir, kept };
        store.sort();
        Ok(store)
    }

    fn sort(&mut self) {
        self.kept.sort_by(|a, b| order(a).cmp(&order(b)));
    }

    /// The tables by set, day and moment of import.
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// The tables of a set, the newest last.
    pub fn of(&self, set: Set) -> impl DoubleEndedIterator<Item = &Kept> {
        self.kept.iter().filter(move |kept| kept.set == set)
    }

    /// Keeps a file that has been read, and says whether it was not there before. The same bytes as the same day's are kept once, with
    /// what was said of them the first time.
    ///
    /// # Errors
    ///
    /// [`StoreError::File`] if writing fails; then nothing of it is kept.
    pub fn keep(
        &mut self,
        table: &Table,
        bytes: &[u8],
        said: Provenance,
    ) -> Result<(Kept, bool), StoreError> {
        let set = table.set;
        let there = self.of(set).find(|kept| {
            (&kept.provenance.sha256, kept.provenance.published) == (&said.sha256, said.published)
        });
        if let Some(there) = there {
            return Ok((there.clone(), false));
        }
        let folder = self.dir.join(set.word());
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |source| StoreError::File { path, source }
        };
        fs::create_dir_all(&folder).map_err(failed(&folder))?;
        let digest = said.sha256.get(..DIGITS).unwrap_or(&said.sha256);
        let stem = format!("{}-{digest}", said.published);
        let path = folder.join(format!("{stem}.{}", said.form.word()));
        let text = serde_json::to_vec_pretty(&said).map_err(io::Error::from).map_err(failed(&path))?;
        // a file without what is said of it is not kept: it is written first
        files::replace(&folder, &path, bytes).map_err(failed(&path))?;
        let beside = folder.join(format!("{stem}.{PROVENANCE}"));
        files::replace(&folder, &beside, &text).map_err(failed(&beside))?;
        let kept = Kept { set, provenance: said, path };
        self.kept.push(kept.clone());
        self.sort();
        Ok((kept, true))
    }

    /// The newest table of each set, to hold the record against, with where each came from.
    ///
    /// # Errors
    ///
    /// As [`Kept::table`].
    pub fn newest(&self) -> Result<Reference, StoreError> {
        let mut newest = Reference::default();
        for kept in Set::ALL.into_iter().filter_map(|set| self.of(set).next_back()) {
            kept.table()?.into_tables(&mut newest.tables);
            newest.from.push(kept.provenance.clone());
        }
        Ok(newest)
    }
}

impl Kept {
    /// The table.
    ///
    /// # Errors
    ///
    /// [`StoreError::File`] if it cannot be read, [`StoreError::Changed`] if it is not what was imported, [`StoreError::Table`] if this
    /// program does not read it.
    pub fn table(&self) -> Result<Table, StoreError> {
        let failed = |source| StoreError::File { path: self.path.clone(), source };
        let bytes = fs::read(&self.path).map_err(failed)?;
        if digest(&bytes) != self.provenance.sha256 {
            return Err(StoreError::Changed { path: self.path.clone() });
        }
        read(self.set, &bytes).map_err(|problems| StoreError::Table { path: self.path.clone(), problems })
    }
}

impl Provenance {
    /// What is to be said of a file: of which day it is, when it was imported, from where and under which licence.
    pub fn new(
        (table, bytes): (&Table, &[u8]),
        (published, imported): (Date, Timestamp),
        (source, licence): (&str, Option<&str>),
    ) -> Provenance {
        Provenance {
            set: table.set.word().to_owned(),
            source: source.to_owned(),
            licence: licence.map(str::to_owned),
            published,
            imported,
            sha256: digest(bytes),
            rows: table.rows.len() as u64,
            bytes: bytes.len() as u64,
            form: table.form,
        }
    }
}

fn digest(bytes: &[u8]) -> String {
    record::hex(&Sha256::digest(bytes))
}

/// How tables are sorted.
fn order(kept: &Kept) -> (Set, Date, Timestamp, &str) {
    let said = &kept.provenance;
    (kept.set, said.published, said.imported, &said.sha256)
}

/// What is said of a file.
fn said(set: Set, path: PathBuf) -> Result<Kept, StoreError> {
    let text = match fs::read(&path) {
        Ok(text) => text,
        Err(source) => return Err(StoreError::File { path, source }),
    };
    let said: Option<Provenance> = serde_json::from_slice(&text).ok();
    let sound = |said: &Provenance| said.set == set.word() && record::unhex(&said.sha256).is_some();
    let Some(provenance) = said.filter(sound) else {
        return Err(StoreError::Changed { path });
    };
    let digest = provenance.sha256.get(..DIGITS).unwrap_or(&provenance.sha256);
    let name = format!("{}-{digest}.{}", provenance.published, provenance.form.word());
    let path = path.with_file_name(name);
    Ok(Kept { set, provenance, path })
}
