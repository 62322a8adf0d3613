#![doc = include_str!("../README.md")]

pub mod ci;
pub mod finding;
pub mod fonts;
pub mod land;
pub mod licences;
pub mod npm;
pub mod picture;
pub mod rust;
pub mod tidy;
pub mod tree;

use std::path::{Path, PathBuf};

/// The folder of the workspace: the one whose xtask cargo runs, or, without cargo, the one it was built in.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&here).parent().map(Path::to_path_buf).unwrap_or_default()
}
