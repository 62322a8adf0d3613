//! What the lock file itself shows: banned packages and where packages come from.

use super::policy::Policy;
use crate::finding::Finding;
use std::collections::BTreeSet;
use toml::Value;

/// A package of the lock file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// Its name.
    pub name: String,
    /// Where it comes from; our own come from nowhere.
    pub source: Option<String>,
}

/// Reads the lock file.
///
/// # Errors
/// When it is no TOML.
pub fn parse(text: &str) -> anyhow::Result<Vec<Locked>> {
    let file: toml::Table = text.parse()?;
    let packages = file.get("package").and_then(Value::as_array).into_iter().flatten();
    let text = |package: &Value, key: &str| Some(package.get(key)?.as_str()?.to_owned());
    Ok(packages
        .filter_map(|package| Some(Locked { name: text(package, "name")?, source: text(package, "source") }))
        .collect())
}

/// Packages that may not be there.
pub fn banned(policy: &Policy, packages: &[Locked]) -> Vec<Finding> {
    let found = packages.iter().filter(|package| policy.banned.contains(&package.name));
    found.map(|package| finding(&format!("{} is banned in deny.toml", package.name))).collect()
}

/// Packages that do not come from the one registry.
pub fn sources(packages: &[Locked]) -> Vec<Finding> {
    let registry = |source: &str| source.starts_with("registry+") || source.starts_with("sparse+");
    let strange =
        packages.iter().filter(|package| package.source.as_deref().is_some_and(|source| !registry(source)));
    let mut findings: Vec<Finding> =
        strange.map(|package| finding(&format!("{} comes from no registry", package.name))).collect();
    let all: BTreeSet<&str> =
        packages.iter().filter_map(|p| p.source.as_deref()).filter(|s| registry(s)).collect();
    if all.len() > 1 {
        findings.push(finding("packages come from more than one registry"));
    }
    findings
}

/// Dependencies of the workspace of which any version would do.
pub fn wildcards(manifest: &str) -> Vec<Finding> {
    let wild = |line: &str| {
        let quoted: String = line.split_whitespace().collect();
        !quoted.starts_with('#') && (quoted.ends_with("=\"*\"") || quoted.contains("version=\"*\""))
    };
    let lines = manifest.lines().enumerate().filter(|(_, line)| wild(line));
    lines.map(|(at, _)| Finding::new("Cargo.toml", at + 1, "any version would do: say which")).collect()
}

fn finding(what: &str) -> Finding {
    Finding::new("Cargo.lock", 1, format!("{what}: leave it out"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_banned_and_what_is_foreign() -> anyhow::Result<()> {
        let text = "[[package]]\nname = \"a\"\n[[package]]\nname = \"b\"\nsource = \"registry+x\"\n[[package]]\nname = \"c\"\nsource = \"git+y\"\n";
        let packages = parse(text)?;
        let policy = Policy { banned: vec!["b".into(), "z".into()], ..Policy::default() };
        assert_eq!(banned(&policy, &packages).len(), 1);
        assert_eq!(sources(&packages).len(), 1);
        let two = parse(&text.replace("git+y", "registry+y"))?;
        assert_eq!(sources(&two).len(), 1);
        Ok(())
    }

    #[test]
    fn any_version_is_too_many() {
        let lines: Vec<usize> =
            wildcards("a = \"*\"\nb = \"1\"\nc = { version = \"*\" }\n").iter().map(|f| f.line).collect();
        assert_eq!(lines, [1, 3]);
    }
}
