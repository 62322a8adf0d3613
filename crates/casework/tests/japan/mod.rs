//! The framework of Japan, from its files.

use law::Framework;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The framework's files: name and text.
pub fn japan_files() -> Vec<(String, String)> {
    let folder = root().join("frameworks/japan");
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

pub fn japan() -> Framework {
    Framework::load(&japan_files()).unwrap()
}
