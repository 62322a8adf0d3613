//! One installation of the program, and moments of chance at which something is done to it.

use std::path::Path;
use std::process::{Command, Output};

/// SplitMix64: a run is killed at moments of chance, which a seed gives.
pub struct Chance(pub u64);

impl Chance {
    /// A number below another, which is not 0.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// A number from the environment; without that, the usual one.
pub fn named(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

/// One installation of the program.
#[derive(Clone, Copy)]
pub struct Place<'p> {
    pub folder: &'p Path,
    /// The URL of its database; none: a file.
    pub database: Option<&'p str>,
}

impl Place<'_> {
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
        command.env_clear().current_dir(self.folder).args(args).args(["--data", "data", "--lang", "en"]);
        if let Some(database) = self.database {
            command.args(["--database", database]);
        }
        command
    }

    /// Runs the program to its end, which must be a good one.
    pub fn well(&self, args: &[&str]) -> Output {
        let output = self.command(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }

    /// All entries, in the order of the log.
    pub fn entries(&self) -> Vec<serde_json::Value> {
        let exported = String::from_utf8(self.well(&["record", "export"]).stdout).unwrap();
        exported.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}
