//! A journal that has outgrown its file moves to PostgreSQL, whole.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[path = "../../journal/tests/support/postgres.rs"]
mod server;

use server::Server;
use std::path::Path;
use std::process::{Command, Output};

fn run(folder: &Path, database: Option<&str>, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    for name in ["HATOBA_DATABASE", "HATOBA_KEYS", "HATOBA_MASTER_KEY_FILE", "HATOBA_LANG", "LC_ALL", "LANG"]
    {
        command.env_remove(name);
    }
    if let Some(database) = database {
        command.env("HATOBA_DATABASE", database);
    }
    command.current_dir(folder).args(args).args(["--data", "data"]).output().unwrap()
}

fn done(folder: &Path, database: Option<&str>, args: &[&str]) -> String {
    let output = run(folder, database, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn everything_is_there_and_verifies() {
    let Some(server) = Server::start(&["fsync=off"]) else { return };
    // the rest of what the support offers is for others
    let _ = (&server.folder, &server.programs, server.port);
    let (folder, url) = (tempfile::tempdir().unwrap(), server.database("moved"));
    let folder = folder.path();
    done(folder, None, &["record", "init"]);
    let moved = done(folder, None, &["record", "move", "--to", &url]);
    assert!(!moved.contains(server::PASSWORD), "{moved}");
    for args in [
        &["record", "verify", "--format", "json"][..],
        &["record", "show", "op/undof", "--on", "2012-12-20", "--known", "2012-12-20"],
        &["record", "history", "op/unmiss/consent"],
        &["stats", "--on", "2024-02-27"],
        &["record", "export"],
    ] {
        assert_eq!(done(folder, Some(&url), args), done(folder, None, args), "{args:?}");
    }
    // not over what is there
    let again = run(folder, None, &["record", "move", "--to", &url]);
    assert!(!again.status.success());
    assert!(!String::from_utf8_lossy(&again.stderr).contains(server::PASSWORD));
}
