//! The folder of what is published: what is in it already, and what of that is ours.
//!
//! A file is written under another name and then given its own, and the manifest comes last: a run that ends early leaves every file whole,
//! the old one or the new one. What a run begins to write it puts on a list first, so that the next one knows it for ours.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use desk::publish::{File, MANIFEST, Manifest, is_inside};
use sha2::{Digest as _, Sha256};
use wording::Messages;

use crate::findings;
use crate::refusal::Refuses as _;

/// The list of what a run has begun to write, for as long as it runs.
const LIST: &str = ".hatoba-publish";
/// What the name of a file ends with until it is whole.
const PART: &str = ".part";

/// A folder that is published to.
pub struct Folder<'f> {
    path: &'f Path,
    messages: &'f Messages,
    /// What earlier runs wrote.
    ours: BTreeSet<String>,
    made: Mutex<Made>,
}

/// What a run has made.
struct Made {
    list: fs::File,
    /// By name: the digest.
    files: BTreeMap<String, String>,
    written: usize,
    missing: Vec<String>,
    folders: BTreeSet<PathBuf>,
}

/// What became of the folder.
pub struct Outcome {
    /// How many files it has now, in files.
    pub files: usize,
    /// How many were not there, or were other.
    pub written: usize,
    /// How many are there no more.
    pub removed: usize,
    /// Files that say that there is no such page, although one leads there.
    pub missing: Vec<String>,
}

impl<'f> Folder<'f> {
    /// Opens a folder, or makes it. Nothing of what is in it is changed yet.
    ///
    /// # Errors
    /// Where it holds something else, another run is at work there, or it cannot be used.
    pub fn open(path: &'f Path, messages: &'f Messages) -> anyhow::Result<Folder<'f>> {
        fs::create_dir_all(path).map_err(|error| unwritten(messages, path, &error))?;
        let manifest = path.join(MANIFEST);
        let before = match fs::read_to_string(&manifest) {
            Ok(text) => {
                Some(Manifest::read(&text).ok_or_else(|| refusal(messages, "publish-not-ours", path))?)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(findings::unreadable(messages, &manifest, &error)),
        };
        let begun = listed(&path.join(LIST))
            .map_err(|error| findings::unreadable(messages, &path.join(LIST), &error))?;
        let is_empty = fs::read_dir(path).is_ok_and(|mut all| all.next().is_none());
        if before.is_none() && begun.is_none() && !is_empty {
            return Err(refusal(messages, "publish-not-empty", path));
        }
        let list = fs::File::options().create(true).append(true).open(path.join(LIST));
        let list = list.map_err(|error| unwritten(messages, path, &error))?;
        match list.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(refusal(messages, "publish-busy", path)),
            // some file systems know no locks
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        let begun = begun.unwrap_or_default();
        for name in &begun {
            remove(&path.join(name.clone() + PART)).map_err(|error| unwritten(messages, path, &error))?;
        }
        let ours = before.map(|before| before.files.into_keys()).into_iter().flatten().chain(begun).collect();
        let made =
            Made { list, files: BTreeMap::new(), written: 0, missing: Vec::new(), folders: BTreeSet::new() };
        Ok(Folder { path, messages, ours, made: Mutex::new(made) })
    }

    fn made(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a file, where it is not there already with these bytes.
    ///
    /// # Errors
    /// Where it cannot be written, or a file that is not ours has its name.
    pub fn put(&self, file: File) -> anyhow::Result<()> {
        let path = self.path.join(&file.name);
        let there = fs::read(&path);
        let is_same = there.as_ref().is_ok_and(|bytes| *bytes == file.bytes);
        if !is_same {
            if fs::symlink_metadata(&path).is_ok() && !self.ours.contains(&file.name) {
                return Err(refusal(self.messages, "publish-foreign", &path));
            }
            self.write(&file, &path).map_err(|error| unwritten(self.messages, &path, &error))?;
        }
        let digest = record::hex(&Sha256::digest(&file.bytes));
        let mut made = self.made();
        made.written += usize::from(!is_same);
        if file.missing {
            made.missing.push(file.name.clone());
        }
        made.files.insert(file.name, digest);
        Ok(())
    }

    fn write(&self, file: &File, path: &Path) -> io::Result<()> {
        let folder = path.parent().unwrap_or(self.path);
        let mut made = self.made();
        writeln!(made.list, "{}", file.name)?;
        if made.folders.insert(folder.to_owned()) {
            // while no other thread looks: it would take the folder for made
            fs::create_dir_all(folder)?;
        }
        drop(made);
        whole(path, &file.bytes)
    }

    /// Takes away what is published no more, and writes the manifest.
    ///
    /// # Errors
    /// Where that cannot be done.
    pub fn finish(
        self,
        manifest: impl FnOnce(BTreeMap<String, String>) -> Manifest,
    ) -> anyhow::Result<Outcome> {
        let Folder { path, messages, ours, made } = self;
        let made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
        let old: Vec<&String> = ours.iter().filter(|name| !made.files.contains_key(*name)).collect();
        let failed = |error: io::Error| unwritten(messages, path, &error);
        let mut removed = 0;
        for name in &old {
            removed += usize::from(remove(&path.join(name)).map_err(failed)?);
            // folders that are empty now; what else is in one stays, and so does the folder
            for folder in Path::new(name).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty())
            {
                if fs::remove_dir(path.join(folder)).is_err() {
                    break;
                }
            }
        }
        let (files, written) = (made.files.len(), made.written);
        let text = manifest(made.files).to_string();
        let there = fs::read(path.join(MANIFEST)).is_ok_and(|bytes| bytes == text.as_bytes());
        if !there {
            whole(&path.join(MANIFEST), text.as_bytes()).map_err(failed)?;
        }
        remove(&path.join(LIST)).map_err(failed)?;
        let mut missing = made.missing;
        missing.sort_unstable();
        Ok(Outcome { files, written, removed, missing })
    }
}

/// What a run that ended early had begun to write; `None`: none did.
fn listed(list: &Path) -> io::Result<Option<Vec<String>>> {
    match fs::read_to_string(list) {
        // the last line may be cut
        Ok(text) => Ok(Some(text.lines().filter(|name| is_inside(name)).map(str::to_owned).collect())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes all of a file, or nothing: whoever reads it meanwhile has the old one.
fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut part = path.as_os_str().to_owned();
    part.push(PART);
    fs::write(&part, bytes)?;
    fs::rename(&part, path)
}

/// Takes a file away; whether it was there.
fn remove(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(error),
    }
}

fn refusal(messages: &Messages, id: &str, path: &Path) -> anyhow::Error {
    messages.refusal(id, &[("path", path.display().to_string().into())])
}

fn unwritten(messages: &Messages, path: &Path, error: &io::Error) -> anyhow::Error {
    let detail = findings::reason(messages, error);
    messages.refusal(
        "publish-unwritten",
        &[("path", path.display().to_string().into()), ("detail", detail.into())],
    )
}
