//! Licences, banned packages and sources of the lock file, against `deny.toml`. The file has the form that cargo-deny
//! reads; this check needs nothing but cargo.

pub mod lock;
pub mod policy;
pub mod spdx;

use crate::finding::Finding;
use anyhow::{Context as _, bail};
use policy::Policy;
use std::{path::Path, process::Command};

/// A package and what it says of its licence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its licence expression.
    pub licence: Option<String>,
}

/// Prints what was found; true when that is nothing.
///
/// # Errors
/// When a file cannot be read, or `cargo metadata` fails.
pub fn run(root: &Path) -> anyhow::Result<bool> {
    let (findings, seen) = check(root)?;
    println!("licences: {}", if findings.is_empty() { "holds".into() } else { findings.len().to_string() });
    for finding in &findings {
        println!("  {finding}");
    }
    println!("{seen}");
    Ok(findings.is_empty())
}

/// What was found, and how much was looked at.
///
/// # Errors
/// When a file cannot be read, or `cargo metadata` fails.
pub fn check(root: &Path) -> anyhow::Result<(Vec<Finding>, String)> {
    let read =
        |name: &str| std::fs::read_to_string(root.join(name)).with_context(|| format!("reading {name}"));
    let policy = Policy::parse(&read("deny.toml")?)?;
    let locked = lock::parse(&read("Cargo.lock")?)?;
    let packages = packages(root)?;
    let mut findings = licences(&policy, &packages);
    findings.extend(lock::banned(&policy, &locked));
    findings.extend(lock::sources(&locked));
    findings.extend(lock::wildcards(&read("Cargo.toml")?));
    let seen =
        format!("{} of {} packages of the lock file are used on this platform", packages.len(), locked.len());
    Ok((findings, seen))
}

/// Packages whose licence the policy does not allow.
pub fn licences(policy: &Policy, packages: &[Package]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Package { name, licence } in packages {
        let what = match licence.as_deref().map(|text| spdx::allowed(text, |id| policy.allows(name, id))) {
            Some(Some(true)) => continue,
            Some(Some(false)) => {
                format!(
                    "{name} is under {}: look for another crate, or allow it",
                    licence.as_deref().unwrap_or_default()
                )
            }
            Some(None) => format!("{name}: its licence expression cannot be read: look at it"),
            None => format!("{name} names no licence: look at its files"),
        };
        findings.push(Finding::new("deny.toml", 1, what));
    }
    findings
}

/// The packages that this machine's platform needs; those of other platforms may not have been downloaded.
fn packages(root: &Path) -> anyhow::Result<Vec<Package>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let version =
        String::from_utf8(Command::new("rustc").arg("-vV").output().context("asking rustc")?.stdout)?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    let output = Command::new(cargo)
        .args(["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", host])
        .current_dir(root)
        .output()
        .context("starting cargo metadata")?;
    if !output.status.success() {
        bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata.get("packages").and_then(serde_json::Value::as_array).context("no packages")?;
    let text = |package: &serde_json::Value, key: &str| Some(package.get(key)?.as_str()?.to_owned());
    Ok(packages
        .iter()
        .filter_map(|package| {
            Some(Package { name: text(package, "name")?, licence: text(package, "license") })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_allowed_is_found() -> anyhow::Result<()> {
        let policy = Policy::parse(
            "[licenses]\nallow = [\"MIT\"]\nexceptions = [{ crate = \"d\", allow = [\"OFL-1.1\"] }]\n",
        )?;
        let package = |name: &str, licence: Option<&str>| Package {
            name: name.into(),
            licence: licence.map(Into::into),
        };
        let packages = [
            package("a", Some("MIT OR GPL-3.0-only")),
            package("b", Some("MIT AND GPL-3.0-only")),
            package("c", None),
            package("d", Some("OFL-1.1")),
            package("e", Some("OFL-1.1")),
            package("f", Some("MIT OR")),
        ];
        let found: Vec<String> =
            licences(&policy, &packages).iter().filter_map(|f| f.what.get(..1).map(str::to_owned)).collect();
        assert_eq!(found, ["b", "c", "e", "f"]);
        Ok(())
    }
}
