//! The program in a folder of its own.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program in a folder of its own, with nothing of this machine's in its environment.
pub fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    for name in ["HATOBA_LANG", "HATOBA_DATA", "HATOBA_FRAMEWORK", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.current_dir(folder).args(args).args(["--data", "data"]).output().unwrap()
}
