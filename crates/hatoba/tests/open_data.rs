//! Open data as other programs read it: `tests/open_data.py` says what it holds the files against.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod run;

use std::path::Path;
use std::process::Command;

use run::run;

#[test]
fn other_programs_read_what_is_published() {
    let Ok(python) = std::env::var("HATOBA_PYTHON") else {
        assert!(std::env::var_os("HATOBA_REQUIRE_OPEN_DATA").is_none(), "HATOBA_PYTHON is not set");
        println!("SKIPPED: HATOBA_PYTHON is not set");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for args in [&["record", "init"][..], &["publish", "site"]] {
        let output = run(folder.path(), args);
        assert!(output.status.success(), "{args:?} {}", String::from_utf8_lossy(&output.stderr));
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(python);
    command.arg(here.join("tests/open_data.py")).arg(folder.path().join("site"));
    // the schema and the ruleset as they are now; those of 2018 come with a package
    let shared = here.join("../../../shared/data");
    if shared.join("iati-rulesets").is_dir() {
        command.arg(shared);
    } else {
        println!("SKIPPED: ../shared/data is absent: held against the schema and ruleset of pyIATI only");
    }
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    println!("{told}");
}
