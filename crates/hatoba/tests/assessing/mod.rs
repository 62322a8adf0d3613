//! Runs of `hatoba assess`, and what they print.

use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::run::run;

/// A folder of the project.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name).canonicalize().unwrap()
}

/// The path of an example case.
pub fn example(name: &str) -> String {
    folder("examples/cases").join(name).with_extension("toml").display().to_string()
}

/// What was printed.
pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What was complained of.
pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap().replace('\\', "/")
}

/// The objects of JSON lines.
pub fn lines(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The program in a fresh folder, going well.
pub fn well(args: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), args);
    assert_eq!(output.status.code(), Some(0), "{args:?} {}", err(&output));
    assert!(output.stderr.is_empty(), "{args:?} {}", err(&output));
    output
}
