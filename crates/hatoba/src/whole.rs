//! Files and folders that are there whole, or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::findings;
use crate::home;
use crate::refusal::Refuses as _;

/// Writes a file that is not there yet, for its owner alone: all of it, or none.
pub fn whole_file<T>(
    path: &Path,
    context: &Context,
    write: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    if path.exists() {
        return Err(unwritten(context, path, &io::ErrorKind::AlreadyExists.into()));
    }
    whole(
        path,
        context,
        |beside| {
            let mut file = new_file(beside).map_err(|error| unwritten(context, path, &error))?;
            let done = write(&mut file)?;
            file.sync_all().map_err(|error| unwritten(context, path, &error))?;
            Ok(done)
        },
        put_new,
    )
}

/// Makes a file or a folder beside its place, and puts it there once it is whole. What was begun is taken away again.
pub fn whole<T>(
    path: &Path,
    context: &Context,
    make: impl FnOnce(&Path) -> anyhow::Result<T>,
    put: impl FnOnce(&Path, &Path) -> io::Result<()>,
) -> anyhow::Result<T> {
    let beside = beside(path);
    let done = make(&beside).and_then(|done| {
        put(&beside, path).map_err(|error| unwritten(context, path, &error))?;
        Ok(done)
    });
    let _ = remove(&beside);
    done
}

/// Puts a file in a place where nothing is: a link, not a rename, which fails where someone else has put a file meanwhile.
pub fn put_new(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to)
}

/// A new file, for its owner alone.
pub fn new_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A new folder in one that is there, for its owner alone.
pub fn new_folder(path: &Path) -> io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has modes"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// A name beside a file's, for as long as it is not whole.
pub fn beside(path: &Path) -> PathBuf {
    let mut random = [0; 8];
    home::random(&mut random);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", record::hex(&random)));
    path.with_file_name(name)
}

/// Takes a file or a folder away.
pub fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

/// Why nothing was written to a place.
pub fn unwritten(context: &Context, path: &Path, error: &io::Error) -> anyhow::Error {
    let id = match error.kind() {
        io::ErrorKind::AlreadyExists => "record-file-there",
        _ => "record-file-unwritten",
    };
    let detail = findings::reason(&context.messages, error);
    context.messages.refusal(id, &[("path", path.display().to_string().into()), ("detail", detail.into())])
}
