//! The typefaces in which papers look best: BIZ UD Mincho and Gothic (SIL Open Font License), as npm carries them. For a folder of an
//! installation, which `--fonts` then names: a build needs none.

use crate::npm;
use anyhow::{Context as _, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The packages and their versions.
const PACKAGES: [&str; 2] =
    ["@expo-google-fonts/biz-udpmincho@0.4.0", "@expo-google-fonts/biz-udpgothic@0.4.2"];
/// Files of both families: two weights each.
const FILES: usize = 4;

/// Brings the typefaces into a folder.
///
/// # Errors
/// When npm does not bring them, they are not what is expected, or the folder cannot be written.
pub fn run(folder: &Path) -> anyhow::Result<()> {
    npm::with(&PACKAGES, |packages| {
        fs::create_dir_all(folder)?;
        let mut found = Vec::new();
        collect(&packages.join("@expo-google-fonts"), &mut found)?;
        if found.len() != FILES {
            bail!("{} files of typefaces came, where {FILES} were expected", found.len());
        }
        for path in found {
            let name = path.file_name().context("a file without a name")?;
            fs::copy(&path, folder.join(name))?;
            println!("{}", folder.join(name).display());
        }
        Ok(())
    })
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "ttf") {
            found.push(path);
        }
    }
    Ok(())
}
