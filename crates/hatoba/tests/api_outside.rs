//! The API against its description, as another program reads it: schemathesis asks what the description allows and what it does not.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

#[path = "support/desk.rs"]
mod desk;
#[path = "support/token.rs"]
mod token;

use desk::{Desk, Link};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

/// Someone of the Headquarters who may do everything.
const USER: &str = r#"
[[user]]
id = "user/program"
works_for = "office/hq"
grants = [{ role = "officer" }, { role = "decider" }, { role = "personnel" }, { role = "administrator" }, { role = "auditor" }]
"#;

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    command.env_clear().current_dir(folder).args(args).args(["--data", "data", "--lang", "en"]);
    command
}

/// Lets schemathesis ask, with a token or without.
fn ask(folder: &Path, desk: &Desk, token: Option<&str>) {
    let settings = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/api/schemathesis.toml");
    let document = format!("http://{}/api/v1/openapi.json", desk.address);
    let mut asking = Command::new(std::env::var_os("HATOBA_SCHEMATHESIS").unwrap());
    asking.args(["--config-file", settings, "run", &document, "--no-color", "--warnings", "off"]);
    // it leaves what it has learnt where it is
    asking.current_dir(folder);
    if let Some(token) = token {
        asking.args(["--header", &format!("Authorization: Bearer {token}")]);
    }
    let found = asking.status().unwrap();
    assert!(found.success(), "the API is not as it is described ({found})");
}

/// What the desk has answered, by status; nothing broke.
fn answered(log: &Path) -> BTreeMap<u64, usize> {
    let log = fs::read_to_string(log).unwrap();
    let mut statuses = BTreeMap::new();
    for line in log.lines() {
        let told: Value = serde_json::from_str(line).unwrap();
        assert!(told["level"] != "ERROR", "{line}");
        if let Some(status) = told["status"].as_u64() {
            assert!(status < 500, "{line}");
            *statuses.entry(status).or_default() += 1;
        }
    }
    statuses
}

#[test]
#[ignore = "needs schemathesis: HATOBA_SCHEMATHESIS names it"]
fn the_api_is_as_it_is_described() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("user.toml"), USER).unwrap();
    assert!(command(folder, &["record", "init"]).output().unwrap().status.success());
    assert!(command(folder, &["record", "add", "user.toml"]).output().unwrap().status.success());
    let serve = |log: &str| {
        let mut serve = command(folder, &["serve", "--listen", "127.0.0.1:0", "--log", "json"]);
        serve.stderr(File::create(folder.join(log)).unwrap());
        serve
    };
    let mut desk = Desk::open(serve("log"), Link::Printed);
    desk.set_up("program", "office/hq");
    let token = token::token(&desk);
    desk.cookies.clear();
    ask(folder, &desk, Some(&token));
    ask(folder, &desk, None);
    drop(desk);
    let answered = answered(&folder.join("log"));
    println!("answers by status: {answered:?}");
    for status in [200, 201, 401, 403, 404, 422] {
        assert!(answered.contains_key(&status), "nothing was answered with {status}");
    }
    // whatever it has recorded, it opens again
    assert_eq!(Desk::open(serve("again"), Link::No).status("/public"), 200);
    assert!(command(folder, &["record", "verify"]).output().unwrap().status.success());
}
