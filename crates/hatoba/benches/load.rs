//! How many pages a second the desk gives with a million entries in its journal, and how soon. `cargo bench -p hatoba --bench load`
//! prints every figure with how it was taken; it needs wrk (Debian: `wrk`), which shares the machine with the desk.
//!
//! The journal is the founding record and, about operations that are invented, two claims to each event.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run may fail")]

#[path = "../tests/support/desk.rs"]
mod desk;

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use desk::{Desk, Link};

/// Entries of the journal, all in all, at least.
const ENTRIES: u64 = 1_000_000;
/// Invented operations.
const OPERATIONS: u64 = 1_500;
/// Facts that an invented claim can be about.
const FACTS: [&str; 8] = [
    "agreement",
    "plan_decided",
    "impartial",
    "purpose_peace",
    "run_as_pko",
    "run_by_un_etc",
    "conflict_ended",
    "deemed_appropriate",
];
/// One of so many entries is an event: the state keeps it whole, where of claims it keeps what they come to.
const EVENTS: u64 = 3;
/// One of so many claims is for everyone; the others are what offices report to each other.
const PUBLIC: u64 = 20;
/// Connections of the load generator, and how long it runs, in seconds.
const CONNECTIONS: &str = "16";
const RUN: &str = "5s";
/// Pages for everyone.
const OPEN: [(&str, &str); 2] =
    [("the first page for everyone", "/public"), ("an operation for everyone", "/public/operations/unmiss")];

/// Pages for officials.
const OFFICIAL: [(&str, &str); 4] = [
    ("Today", "/today"),
    ("an operation", "/operations/unmiss"),
    ("a dossier", "/dossiers/op/unmiss"),
    ("a search", "/record?q=%E5%81%9C%E6%88%A6"),
];

fn main() {
    // `cargo test` runs benches too, with --test: there is nothing to prove here
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    if Command::new("wrk").arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        println!("SKIPPED: wrk is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let filled = fill(folder.path());
    println!("{ENTRIES} entries laid down in {:.1} s", filled.as_secs_f64());
    for start in [
        "first start after that (the state is made from the entries, and a snapshot kept)",
        "from the snapshot",
    ] {
        let (desk, took) = timed(|| open(&data, Link::No));
        println!("start, {start}: {:.2} s until it says that it is open", took.as_secs_f64());
        let ((), first) = timed(|| assert!(desk.status("/public") == 200));
        println!("  the first page for everyone, not yet made: {:.0} ms", first.as_secs_f64() * 1e3);
    }
    let mut desk = open(&data, Link::Printed);
    println!(
        "{CONNECTIONS} connections for {RUN} each, on as many cores as there are, with the load generator on them too:"
    );
    for (name, path) in OPEN {
        load(&desk, name, path);
    }
    desk.set_up("load", "office/hq");
    for (name, path) in OFFICIAL {
        let (path, first) = made(&desk, path);
        println!("  {path}, not yet made: {:.0} ms", first.as_secs_f64() * 1e3);
        load(&desk, name, &path);
    }
    entering(&desk);
    println!(
        "resident memory of the desk: {} MB at the end, {} MB at most (target under 1,200)",
        memory(&desk, "VmRSS"),
        memory(&desk, "VmHWM")
    );
}

/// Asks for a page for the first time: where it is, and how long it took. Today leads to an address for what its reader has seen.
fn made(desk: &Desk, path: &str) -> (String, Duration) {
    let (got, took) = timed(|| desk.get(path));
    if let Some(to) = got.lines().find_map(|line| line.strip_prefix("location: ")) {
        return made(desk, to);
    }
    assert!(got.starts_with("HTTP/1.1 200"), "{path}: {got}");
    (path.to_owned(), took)
}

/// What someone waits for who enters something: the form, what it would change, that it is recorded, and Today after it.
fn entering(desk: &Desk) {
    const FORM: &str = "/enter/event";
    let (page, form) = timed(|| desk.get(FORM));
    let carried = |name: &str| {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let (entry, seen) = (carried("entry"), carried("seen"));
    let mut fields = vec![
        ("entry", entry.as_str()),
        ("seen", &seen),
        ("says.id", "event/load"),
        ("says.on", "2026-11-20"),
        ("says.about.0", "op/unmiss"),
        ("says.what.ja", "銃声が聞かれた"),
        ("says.what.en", "Shots were heard"),
        ("cites.0.source", "source/load"),
        ("do", "preview"),
    ];
    let (preview, previewed) = timed(|| desk.post(FORM, &fields));
    assert!(preview.starts_with("HTTP/1.1 200"), "{preview}");
    fields.pop();
    fields.push(("do", "record"));
    let (recorded, took) = timed(|| desk.post(FORM, &fields));
    assert!(recorded.starts_with("HTTP/1.1 303"), "{recorded}");
    let (_, today) = made(desk, "/today");
    println!(
        "entering an event: the form {} ms, what it would change {} ms, recorded and signed {} ms, Today after it {} ms",
        form.as_millis(),
        previewed.as_millis(),
        took.as_millis(),
        today.as_millis()
    );
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

fn hatoba(data: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    command.env_remove("HATOBA_DATABASE").args(args).args(["--lang", "en", "--data"]).arg(data);
    command
}

fn open(data: &Path, link: Link) -> Desk {
    Desk::open(hatoba(data, &["serve", "--listen", "127.0.0.1:0", "--log", "none"]), link)
}

/// Lays the journal down; how long that took.
fn fill(folder: &Path) -> Duration {
    let data = folder.join("data");
    let lines = folder.join("entries.jsonl");
    written(&lines);
    let quiet =
        |args: &[&str]| assert!(hatoba(&data, args).stdout(Stdio::null()).status().unwrap().success());
    quiet(&["record", "init"]);
    timed(|| quiet(&["record", "import", lines.to_str().unwrap()])).1
}

fn written(path: &Path) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    let source = r#""cites":["source/load"]"#;
    writeln!(file, r#"{{"kind":"source","id":"source/load","title":"Invented","reliability":"unverified"}}"#)
        .unwrap();
    // who sets the desk up enters something too
    let officer = r#"{"kind":"user","id":"user/load","works_for":"office/hq","grants":[{"role":"officer"},{"role":"administrator"}]}"#;
    writeln!(file, "{officer}").unwrap();
    for number in 0..OPERATIONS {
        writeln!(
            file,
            r#"{{"kind":"operation","id":"op/load-{number}","name":"Invented {number}",{source}}}"#
        )
        .unwrap();
    }
    let mut number = 0;
    while number < ENTRIES - OPERATIONS - 2 {
        let about = number % OPERATIONS;
        let fact = FACTS.get(usize::try_from(number / OPERATIONS).unwrap() % FACTS.len()).unwrap();
        let (year, month, day) = (2000 + number / (OPERATIONS * 8) % 25, 1 + number % 12, 1 + number % 28);
        let (is, public) = (!number.is_multiple_of(3), number.is_multiple_of(PUBLIC));
        if number.is_multiple_of(EVENTS) {
            writeln!(
                file,
                r#"{{"kind":"event","id":"event/load-{number}","about":["op/load-{about}"],"on":"{year}-{month:02}-{day:02}","what":{{"ja":"架空の出来事{number}","en":"Invented event {number}"}},"public":{public},{source}}}"#
            )
            .unwrap();
            number += 1;
            continue;
        }
        writeln!(
            file,
            r#"{{"kind":"claim","about":"op/load-{about}","fact":"{fact}","is":{is},"from":"{year}-{month:02}-{day:02}","public":{public},"remarks":"{number}",{source}}}"#
        )
        .unwrap();
        number += 1;
    }
    file.flush().unwrap();
}

/// Asks for a page by many connections at once.
fn load(desk: &Desk, name: &str, path: &str) {
    assert_eq!(desk.status(path), 200, "{path}");
    let (address, cookies) = (format!("http://{}{path}", desk.address), format!("cookie: {}", desk.cookies));
    let args = ["-t1", "-c", CONNECTIONS, "-d", RUN, "--latency", "-H", &cookies, &address];
    let output = Command::new("wrk").args(args).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let after =
        |word: &str| told.lines().find_map(|line| line.trim().strip_prefix(word)).unwrap_or("?").trim();
    let wrong = told.lines().find(|line| line.contains("Non-2xx") || line.contains("Socket errors"));
    println!(
        "{name} ({path}): {} requests/s (target 2,000), p99 {} (target 30 ms){}",
        after("Requests/sec:"),
        after("99%"),
        wrong.map(|line| format!("; {}", line.trim())).unwrap_or_default(),
    );
}

/// A line of what the system says of a process, in megabytes.
fn memory(desk: &Desk, word: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", desk.child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(word)?.strip_prefix(':')).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1_024
}
