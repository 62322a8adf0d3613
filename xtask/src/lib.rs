#![doc = include_str!("../README.md")]

pub mod ci;
pub mod finding;
pub mod licences;
pub mod rust;
pub mod tidy;
pub mod tree;

use std::path::Path;

/// The folder of the workspace.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}
