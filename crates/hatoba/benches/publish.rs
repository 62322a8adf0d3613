//! How fast a site of ten thousand pages is published. `cargo bench -p hatoba --bench publish` prints every figure with how it was taken.
//!
//! The record is the founding one and invented operations with rounds and events, invented contributions and sources; the program is
//! started anew for each figure, and opens the journal too.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run may fail")]

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Invented operations: each has a page and a list of all that is told of it, in two languages.
const OPERATIONS: u32 = 1_200;
/// Invented sources, each with a page in two languages.
const SOURCES: u32 = 1_200;
/// Invented contributions in kind, each with a page in two languages.
const GOODS: u32 = 600;
/// What is told of each operation, in events.
const EVENTS: u32 = 4;
/// Rounds of each operation.
const ROUNDS: u32 = 2;
/// Pages of the target, and in how much time on two cores.
const TARGET: (u64, Duration) = (10_000, Duration::from_secs(6));

fn main() {
    // `cargo test` runs benches too, with --test: there is nothing to prove here
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let lines = folder.path().join("entries.jsonl");
    written(&lines);
    told(folder.path(), &["record", "init"]);
    told(folder.path(), &["record", "import", "entries.jsonl"]);
    let mut first = Duration::ZERO;
    for (name, entry) in [
        ("into an empty folder", None),
        ("again, with nothing changed", None),
        ("after one more event", Some("event/bench-last")),
    ] {
        if let Some(id) = entry {
            fs::write(&lines, event(id, 0, "Something more")).unwrap();
            told(folder.path(), &["record", "import", "entries.jsonl"]);
        }
        let (said, took) = timed(|| told(folder.path(), &["publish", "site", "--on", "2026-11-24"]));
        println!("{name}: {:.2} s; {}", took.as_secs_f64(), said.trim());
        first = first.max(took);
    }
    let pages = pages(&folder.path().join("site"));
    let cores = std::thread::available_parallelism().unwrap();
    println!(
        "{pages} pages on {cores} cores, {:.2} s at most (target: {} pages in {} s on two)",
        first.as_secs_f64(),
        TARGET.0,
        TARGET.1.as_secs()
    );
    assert!(pages >= TARGET.0, "{pages}");
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

/// What the program says when all is well.
fn told(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    command
        .env_remove("HATOBA_DATABASE")
        .current_dir(folder)
        .args(args)
        .args(["--lang", "en", "--data", "data"]);
    let output = command.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn event(id: &str, operation: u32, what: &str) -> String {
    let day = 1 + operation % 28;
    format!(
        "{{\"kind\":\"event\",\"id\":\"{id}\",\"about\":[\"op/bench-{operation}\"],\"on\":\"2020-03-{day:02}\",\
         \"what\":{{\"ja\":\"{what}\",\"en\":\"{what}\"}},\"public\":true,\"cites\":[\"source/bench-0\"]}}\n"
    )
}

/// Invented statements, all of them for everyone.
fn written(path: &Path) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    for number in 0..SOURCES {
        let title =
            format!("\"title\":{{\"ja\":\"架空の資料{number}\",\"en\":\"Invented source {number}\"}}");
        writeln!(
            file,
            "{{\"kind\":\"source\",\"id\":\"source/bench-{number}\",{title},\"reliability\":\"unverified\",\"public\":true}}"
        )
        .unwrap();
    }
    for number in 0..OPERATIONS {
        let rest = format!("\"public\":true,\"cites\":[\"source/bench-{}\"]", number % SOURCES);
        let year = 1993 + number % 30;
        let name = format!("{{\"ja\":\"架空の活動{number}\",\"en\":\"Invented operation {number}\"}}");
        writeln!(
            file,
            "{{\"kind\":\"operation\",\"id\":\"op/bench-{number}\",\"name\":{name},\"pillar\":\"pko\",\"from\":\"{year}-01-01\",\
             \"to\":\"{year}-12-31\",\"places\":[\"state/KH\"],{rest}}}"
        )
        .unwrap();
        for round in 0..ROUNDS {
            writeln!(
                file,
                "{{\"kind\":\"dispatch\",\"id\":\"dispatch/bench-{number}/{round}\",\"operation\":\"op/bench-{number}\",\
                 \"personnel\":\"staff_officers\",\"persons\":{},\"from\":\"{year}-02-01\",\"to\":\"{year}-09-30\",{rest}}}",
                2 + number % 40
            )
            .unwrap();
        }
        for told in 0..EVENTS {
            write!(file, "{}", event(&format!("event/bench-{number}-{told}"), number, "Something")).unwrap();
        }
    }
    for number in 0..GOODS {
        let purpose = format!("{{\"ja\":\"架空の物資{number}\",\"en\":\"Invented goods {number}\"}}");
        writeln!(
            file,
            "{{\"kind\":\"goods\",\"id\":\"goods/bench-{number}\",\"purpose\":{purpose},\"decided\":\"2021-05-10\",\
             \"places\":[\"state/KH\"],\"public\":true,\"cites\":[\"source/bench-{}\"]}}",
            number % SOURCES
        )
        .unwrap();
    }
    file.flush().unwrap();
}

/// Files that are pages.
fn pages(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            if path.is_dir() {
                pages(&path)
            } else {
                u64::from(path.extension().is_some_and(|end| end == "html"))
            }
        })
        .sum()
}
