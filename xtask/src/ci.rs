//! Everything that must hold before a change is taken, in one command.

use crate::{licences, tidy, tree::Tree};
use anyhow::{Context as _, bail};
use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// One step: its heading and what it does.
struct Step {
    heading: &'static str,
    run: fn(&Path) -> anyhow::Result<()>,
}

/// How long each fuzz target runs: enough to find what is broken at once. What takes longer is for a machine that has the time.
const FUZZ_SECONDS: u32 = 20;

const STEPS: [Step; 13] = [
    Step { heading: "format", run: |root| cargo(root, &["fmt", "--all", "--check"]) },
    Step {
        heading: "lints",
        run: |root| cargo(root, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    },
    Step { heading: "tidy", run: tidy },
    Step { heading: "licences", run: licences },
    Step { heading: "tests", run: tests },
    Step {
        heading: "examples in the documentation",
        run: |root| cargo(root, &["test", "--doc", "--workspace"]),
    },
    Step {
        heading: "release build",
        run: |root| cargo(root, &["build", "--release", "--package", "hatoba"]),
    },
    Step { heading: "the law", run: |root| hatoba(root, &["law", "check"], Stdio::inherit()) },
    Step { heading: "example cases", run: examples },
    Step { heading: "proofs checked by other programs", run: outside },
    Step { heading: "the API against its description", run: described },
    Step { heading: "the desk in a browser", run: browser },
    Step { heading: "fuzzing", run: fuzzing },
];

/// Runs all steps up to the first that fails, and prints how long each took.
///
/// # Errors
/// When a step fails.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let mut times: Vec<(&str, Duration)> = Vec::new();
    let mut failed = None;
    for (at, step) in STEPS.iter().enumerate() {
        println!("\n== {} of {}: {}", at + 1, STEPS.len(), step.heading);
        let (result, time) = timed(|| (step.run)(root));
        times.push((step.heading, time));
        if let Err(error) = result {
            failed = Some((step.heading, error));
            break;
        }
    }
    println!("\n== times");
    for (heading, time) in &times {
        println!("{:>8.1} s  {heading}", time.as_secs_f64());
    }
    println!("{:>8.1} s  altogether", times.iter().map(|(_, time)| time.as_secs_f64()).sum::<f64>());
    match failed {
        None => Ok(()),
        Some((heading, error)) => Err(error.context(format!("the step \"{heading}\" failed"))),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a step took is for the developer and goes into no result"
)]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

fn tidy(root: &Path) -> anyhow::Result<()> {
    if !tidy::run(&Tree::read(root)?) {
        bail!("the tree is not tidy");
    }
    Ok(())
}

fn licences(root: &Path) -> anyhow::Result<()> {
    if !licences::run(root)? {
        bail!("the lock file holds what deny.toml does not allow");
    }
    Ok(())
}

/// The tests, with nextest where it is installed.
fn tests(root: &Path) -> anyhow::Result<()> {
    if works(&mut command(root, &["nextest", "--version"])) {
        cargo(root, &["nextest", "run", "--workspace"])
    } else {
        println!("cargo-nextest is not installed: cargo test runs the tests");
        cargo(root, &["test", "--workspace", "--lib", "--bins", "--tests"])
    }
}

/// Assesses every example; the expected answers are compared by the tests.
fn examples(root: &Path) -> anyhow::Result<()> {
    let cases = cases(&root.join("examples/cases"))?;
    for case in &cases {
        let path = case.to_str().context("the path of an example is no text")?;
        hatoba(root, &["assess", path], Stdio::null())?;
    }
    println!("{} example cases assessed", cases.len());
    if cases.is_empty() {
        bail!("there are no example cases");
    }
    Ok(())
}

/// Checkpoints and proofs are checked by a Python program with pymerkle, and by openssl.
fn outside(root: &Path) -> anyhow::Result<()> {
    let python = std::env::var_os("HATOBA_PYTHON").unwrap_or_default();
    if !works(Command::new(&python).args(["-c", "import pymerkle"])) {
        println!(
            "SKIPPED: HATOBA_PYTHON names no Python with pymerkle, so no other program has checked the proofs"
        );
        return Ok(());
    }
    cargo(root, &["test", "--package", "journal", "--test", "tree_outside", "--", "--ignored"])
}

/// Schemathesis asks the API what its description allows, and what it does not.
fn described(root: &Path) -> anyhow::Result<()> {
    let asking = std::env::var_os("HATOBA_SCHEMATHESIS").unwrap_or_default();
    if !works(Command::new(&asking).arg("--version")) {
        if std::env::var_os("HATOBA_REQUIRE_SCHEMATHESIS").is_some() {
            bail!("HATOBA_REQUIRE_SCHEMATHESIS is set, and HATOBA_SCHEMATHESIS names no schemathesis");
        }
        println!(
            "SKIPPED: HATOBA_SCHEMATHESIS names no schemathesis, so nobody has held the API against its description"
        );
        return Ok(());
    }
    cargo(root, &["test", "--package", "hatoba", "--test", "api_outside", "--", "--ignored", "--nocapture"])
}

/// The desk in Chromium: what axe finds on its pages, sizes, widths, other hosts; what officials do, with scripts and without; and the site as
/// files, from the file system and from a server.
fn browser(root: &Path) -> anyhow::Result<()> {
    let folder = root.join("crates/desk/browser");
    let node = |arguments: &[&OsStr]| {
        let mut node = Command::new("node");
        node.args(arguments).current_dir(&folder);
        node
    };
    let ready = ["ready.mjs".as_ref()];
    if !works(&mut node(&ready)) {
        if std::env::var_os("HATOBA_REQUIRE_BROWSER").is_some() {
            return finish(&mut node(&ready), "HATOBA_REQUIRE_BROWSER is set, and node ready.mjs");
        }
        println!(
            "SKIPPED: the desk was not tried in a browser (npm ci in crates/desk/browser; node ready.mjs says what else is missing)"
        );
        return Ok(());
    }
    let program = program(root);
    for script in ["check.mjs", "flows.mjs", "copy.mjs"] {
        println!("node {script} {}", program.display());
        finish(&mut node(&[script.as_ref(), program.as_ref()]), &format!("node {script}"))?;
    }
    Ok(())
}

/// The program as it was built for release.
fn program(root: &Path) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    target.join("release/hatoba")
}

/// Runs every fuzz target for a short while, from examples made anew.
fn fuzzing(root: &Path) -> anyhow::Result<()> {
    if !works(&mut command(root, &["fuzz", "--version"])) {
        println!(
            "SKIPPED: cargo-fuzz is not installed, so nothing was fuzzed (cargo install cargo-fuzz --locked)"
        );
        return Ok(());
    }
    cargo(root, &["run", "--quiet", "--manifest-path", "fuzz/Cargo.toml", "--example", "seeds"])?;
    for target in names(&root.join("fuzz/fuzz_targets"), "rs")? {
        let time = format!("-max_total_time={FUZZ_SECONDS}");
        let text = format!("cargo fuzz run {target} -- {time}");
        println!("{text}");
        // the sanitizer's flags are not stable yet, and nothing else that is not is used
        let mut fuzz = command(root, &["fuzz", "run", &target, "--", &time]);
        finish(fuzz.env("RUSTC_BOOTSTRAP", "1"), &text)?;
    }
    Ok(())
}

/// The names of the files of a folder with an ending, without it.
fn names(folder: &Path, ending: &str) -> anyhow::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == ending) {
            names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}

/// The case files of a folder, their expected answers left out.
fn cases(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut cases = Vec::new();
    for entry in std::fs::read_dir(folder).context("reading the folder of examples")? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|ending| ending == "toml") && !name.ends_with(".expect.toml") {
            cases.push(path);
        }
    }
    cases.sort();
    Ok(cases)
}

/// Runs the program as it was built for release.
fn hatoba(root: &Path, arguments: &[&str], output: Stdio) -> anyhow::Result<()> {
    let run = ["run", "--quiet", "--release", "--package", "hatoba", "--"];
    finish(
        command(root, &[&run, arguments].concat()).stdout(output),
        &format!("hatoba {}", arguments.join(" ")),
    )
}

fn cargo(root: &Path, arguments: &[&str]) -> anyhow::Result<()> {
    let text = format!("cargo {}", arguments.join(" "));
    println!("{text}");
    finish(&mut command(root, arguments), &text)
}

fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root);
    command
}

/// Whether a command is there and does what it should, without a word.
fn works(command: &mut Command) -> bool {
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

fn finish(command: &mut Command, text: &str) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("starting {text}"))?;
    if !status.success() {
        bail!("{text}: {status}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_fails_its_step() {
        let known = command(&crate::root(), &["no-such-command"]).stderr(Stdio::null()).status();
        assert!(known.is_ok_and(|status| !status.success()));
        let mut command = command(&crate::root(), &["no-such-command"]);
        let error = finish(command.stderr(Stdio::null()), "cargo no-such-command").unwrap_err();
        assert!(error.to_string().starts_with("cargo no-such-command: "), "{error}");
    }

    #[test]
    fn every_fuzz_target_is_run() -> anyhow::Result<()> {
        let targets = names(&crate::root().join("fuzz/fuzz_targets"), "rs")?;
        assert_eq!(targets, ["entry", "import", "note", "sheet", "snapshot"]);
        Ok(())
    }

    #[test]
    fn cases_are_not_their_expectations() -> anyhow::Result<()> {
        let cases = cases(&crate::root().join("examples/cases"))?;
        assert!(!cases.is_empty());
        assert!(cases.iter().all(|path| !path.to_string_lossy().ends_with(".expect.toml")));
        Ok(())
    }
}
