//! Packages of npm, of an exact version, in a temporary folder.

use anyhow::{Context as _, bail};
use std::{fs, path::Path, process::Command};

/// Brings packages, and gives the folder in which each lies under its name to `work`; then takes the folder away.
///
/// # Errors
/// When npm does not bring them, or `work` fails.
pub fn with<T>(packages: &[&str], work: impl FnOnce(&Path) -> anyhow::Result<T>) -> anyhow::Result<T> {
    let folder = std::env::temp_dir().join(format!("hatoba-npm-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let done = fetch(packages, &folder).and_then(|()| work(&folder.join("node_modules")));
    fs::remove_dir_all(&folder)?;
    done
}

fn fetch(packages: &[&str], folder: &Path) -> anyhow::Result<()> {
    let arguments = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
    let mut npm = Command::new("npm");
    npm.args(arguments).args(packages).arg("--prefix").arg(folder);
    if !npm.status().context("starting npm")?.success() {
        bail!("npm did not bring {}", packages.join(", "));
    }
    Ok(())
}
