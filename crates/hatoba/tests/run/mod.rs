//! The program in a folder of its own.

use std::path::Path;
use std::process::{Command, Output};

/// What the environment may say to the program.
const NAMES: [&str; 9] = [
    "HATOBA_LANG",
    "HATOBA_DATA",
    "HATOBA_DATABASE",
    "HATOBA_KEYS",
    "HATOBA_MASTER_KEY_FILE",
    "HATOBA_FRAMEWORK",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
];

/// Runs the program in a folder of its own, with nothing of this machine's in its environment; its data are in `data` there,
/// unless the arguments name another folder.
pub fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    for name in NAMES {
        command.env_remove(name);
    }
    command.current_dir(folder).args(args);
    if !args.contains(&"--data") {
        command.args(["--data", "data"]);
    }
    command.output().unwrap()
}
