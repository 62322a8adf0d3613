//! The decoder and the schema against their common description, against mistakes, and against the fixtures.

mod fits;
mod fixtures;
mod mistakes;
mod values;
mod whole;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use law::Framework;
use serde_json::Value as Json;

use super::*;
use crate::doc::{self, tests::plain};

/// A folder of the project.
fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

/// The files of a folder with that ending: name and text, in name order.
fn texts(name: &str, ending: &str) -> Vec<(String, String)> {
    let files = std::fs::read_dir(folder(name)).expect("the folder");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    let named = paths.into_iter().map(|path| (path.file_name().expect("a name").display().to_string(), path));
    let wanted = named.filter(|(name, _)| name.ends_with(ending));
    wanted.map(|(name, path)| (name, std::fs::read_to_string(path).expect("a text"))).collect()
}

/// The framework of the project.
pub(crate) fn japan() -> &'static Framework {
    static JAPAN: OnceLock<Framework> = OnceLock::new();
    JAPAN.get_or_init(|| {
        let files = texts("frameworks/japan", ".md");
        Framework::load(&files).expect("the framework")
    })
}

/// The findings, as `line:column id path` and the arguments.
fn told(findings: &[Finding]) -> Vec<String> {
    let one = |finding: &Finding| {
        let mut told = format!("{} {} {}", finding.place, finding.kind.id(), finding.path);
        for (name, value) in finding.kind.args() {
            told.extend([" ", name, "=", &value]);
        }
        told
    };
    findings.iter().map(one).collect()
}

/// The case of a JSON value, or what is wrong with it.
fn json(value: &Json) -> Result<Case, Vec<String>> {
    let (case, findings) = read(&value.to_string(), Format::Json, japan());
    assert_eq!(case.is_some(), findings.is_empty());
    case.ok_or_else(|| told(&findings))
}
