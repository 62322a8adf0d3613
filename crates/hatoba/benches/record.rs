//! How fast the record is. `cargo bench -p hatoba --bench record` prints every figure with how it was taken, and beside it the same
//! question put to plain SQLite tables with columns for both times.
//!
//! Everything runs in one process on one disk; the machine's load is whatever it is: compare the ratios of one run.

#![expect(
    clippy::expect_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    reason = "a benchmark that cannot run may fail; its counts are small"
)]

use std::fs::File;
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use journal::tree::Signer;
use journal::{Keyring, Ledger, Location};
use record::state::Topic;
use record::{By, Cite, Claim, Entry, EntryId, Id, Office, Operation, Source, Statement, When, Words};
use rusqlite::{Connection, params};
use zeroize::Zeroizing;

// as the program itself
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Entries of the large journal.
const MANY: u64 = 1_000_000;
const OPERATIONS: u64 = 1_500;
const FACTS: u64 = 300;

fn main() {
    // `cargo test` runs benches too, with --test: there is nothing to prove here
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    if let Some(folder) = std::env::args().skip_while(|arg| arg != "--memory").nth(1) {
        return memory(Path::new(&folder));
    }
    let folder = tempfile::tempdir().expect("a folder");
    singles(folder.path());
    large(folder.path());
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn entry(name: &str, says: Statement, cites: bool) -> Entry {
    Entry {
        id: EntryId::parse(name).expect("an id"),
        recorded: Timestamp::from_second(1_800_000_000).expect("a moment"),
        by: By { office: id("office/hq"), user: None },
        spoke: When::parse("2026-11-24"),
        cites: cites.then(|| Cite { source: id("source/s"), page: None }).into_iter().collect(),
        corrects: None,
        public: true,
        remarks: None,
        says,
    }
}

/// What the claims name.
fn names() -> Vec<Entry> {
    let office = Office { id: id("office/hq"), name: Words::one("HQ"), of: None };
    let source = Source {
        id: id("source/s"),
        title: Words::one("s"),
        reliability: record::Reliability::Official,
        publisher: None,
        address: None,
        published: None,
        language: None,
    };
    let operation = |number: u64| Operation {
        id: id(&format!("op/o{number}")),
        name: Words::one("o"),
        short: None,
        pillar: None,
        of_type: None,
        area: None,
        number: None,
        from: None,
        to: None,
        lead: Vec::new(),
        places: Vec::new(),
    };
    let mut names = vec![
        entry("office", Statement::Office(Box::new(office)), false),
        entry("source", Statement::Source(Box::new(source)), false),
    ];
    names.extend((0..OPERATIONS).map(|number| {
        entry(&format!("op{number}"), Statement::Operation(Box::new(operation(number))), true)
    }));
    names
}

/// The n-th claim: facts of operations in turn, so that each is spoken of again after all others.
fn claim(number: u64) -> Entry {
    let (about, fact, round) =
        (number % OPERATIONS, number / OPERATIONS % FACTS, number / (OPERATIONS * FACTS));
    let from = date(2000 + (round % 25) as i16, 1 + (number % 12) as i8, 1 + (number % 28) as i8);
    let claim = Claim {
        about: id(&format!("op/o{about}")),
        fact: format!("fact_{fact}"),
        is: !number.is_multiple_of(3),
        of: None,
        from: Some(When::day(from)),
        to: None,
        who: None,
    };
    entry(&format!("claim-{number}"), Statement::Claim(Box::new(claim)), true)
}

fn keyring(folder: &Path) -> Keyring {
    Keyring::new(folder.join("keys"), Zeroizing::new([7; 32]))
}

fn zero(bytes: &mut [u8]) {
    bytes.fill(0);
}

fn open(folder: &Path, name: &str) -> Ledger {
    let engine = Location::File(folder.join(name)).open().expect("a journal");
    let mut ledger = Ledger::open(engine, keyring(folder)).expect("it opens");
    if ledger.size() == 0 {
        ledger.append(&names(), &mut zero).expect("names are taken");
    }
    ledger
}

/// Single acknowledged entries against the raw write and sync of as many bytes, and batches of many writers.
fn singles(folder: &Path) {
    const COUNT: u64 = 2_000;
    let mut ledger = open(folder, "single.db");
    let entries: Vec<Entry> = (0..COUNT).map(claim).collect();
    let bytes = entries.first().and_then(|entry| entry.to_bytes().ok()).expect("bytes");
    println!("An entry of these benchmarks has about {} bytes.\n", bytes.len());
    let mut file = File::create(folder.join("raw")).expect("a file");
    // a transaction in a write-ahead log writes a page of 4 KiB and a frame's head for every page that it changes
    let page = vec![1_u8; 4_096 + 24];
    let mut raw = |pages: usize| {
        timed(|| {
            for _ in 0..COUNT {
                for _ in 0..pages {
                    file.write_all(&page).expect("written");
                }
                file.sync_data().expect("synced");
            }
        })
        .1
    };
    let (one, three) = (raw(1), raw(3));
    let ((), ours) = timed(|| {
        for entry in &entries {
            ledger.append(std::slice::from_ref(entry), &mut zero).expect("appended");
        }
    });
    let each = |time: Duration| time.as_secs_f64() * 1e6 / COUNT as f64;
    println!("{COUNT} single acknowledged entries (SQLite, WAL, full sync)");
    println!("  raw write+sync, one page       {:>9.1} µs each", each(one));
    println!("  raw write+sync, three pages    {:>9.1} µs each", each(three));
    println!("  append                         {:>9.1} µs each", each(ours));
    println!(
        "  ratio to one page {:.2}, to three pages {:.2}",
        each(ours) / each(one),
        each(ours) / each(three)
    );
    let mut ledger = open(folder, "group.db");
    let entries: Vec<Entry> = (0..120_000).map(claim).collect();
    let ((), time) = timed(|| {
        for group in entries.chunks(500) {
            let batches: Vec<&[Entry]> = group.iter().map(std::slice::from_ref).collect();
            for done in ledger.append_each(&batches, &mut zero).expect("appended") {
                done.expect("taken");
            }
        }
    });
    let rate = entries.len() as f64 / time.as_secs_f64();
    println!("\nGroup commit, 500 writers' entries a write: {rate:.0} entries/s\n");
}

/// A journal of a million entries: replay, start, answers.
fn large(folder: &Path) {
    let mut ledger = open(folder, "large.db");
    let ((), filled) = timed(|| {
        let mut next = ledger.size();
        while next < MANY {
            let batch: Vec<Entry> = (next..(next + 20_000).min(MANY)).map(claim).collect();
            ledger.append(&batch, &mut zero).expect("appended");
            next += batch.len() as u64;
        }
    });
    println!("{MANY} entries appended in batches of 20,000: {:.1} s", filled.as_secs_f64());
    let rows: Vec<Vec<u8>> = (0..100_000).map(|number| claim(number).to_bytes().expect("bytes")).collect();
    let (state, replay) = timed(|| {
        let mut state = record::State::default();
        for bytes in &rows {
            state.apply(Entry::from_bytes(bytes).expect("an entry"));
        }
        state
    });
    black_box(state.size());
    println!("Replay from bytes, one core: {:.0} entries/s", 1e5 / replay.as_secs_f64());
    let signer = Signer::new("bench", Zeroizing::new([9; 32])).expect("a key");
    let path = folder.join("snapshot");
    let ((), saved) = timed(|| ledger.save_snapshot(&path, &signer).expect("saved"));
    drop(ledger);
    let (ledger, cold) = timed(|| open(folder, "large.db"));
    let root = ledger.root();
    println!("Start with {} entries, replaying all: {:.2} s (target 3)", ledger.size(), cold.as_secs_f64());
    let program = std::env::current_exe().expect("this program");
    let told = Command::new(program).arg("--memory").arg(folder).status().expect("it starts");
    assert!(told.success());
    answers(&ledger);
    drop(ledger);
    let (warm, time) = timed(|| {
        let engine = Location::File(folder.join("large.db")).open().expect("a journal");
        Ledger::open_from(engine, keyring(folder), &path, &signer.verifier()).expect("it opens")
    });
    assert_eq!(warm.0.root(), root);
    println!(
        "Start from a snapshot ({:?}): {:.2} s (target 1); saving it took {:.2} s",
        warm.1,
        time.as_secs_f64(),
        saved.as_secs_f64()
    );
}

/// What the state of a large journal takes, in a process that has done nothing else.
fn memory(folder: &Path) {
    let before = resident_kib();
    let ledger = open(folder, "large.db");
    let each = (resident_kib() - before) as f64 * 1024.0 / ledger.size() as f64;
    println!("Memory, all of the process: {each:.0} bytes an entry (target under 1,000)");
}

fn resident_kib() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok()).unwrap_or(0)
}

/// One fact, and the 300 facts of a situation, at any pair of times; the same from plain tables.
fn answers(ledger: &Ledger) {
    const ASKED: u64 = 200_000;
    let state = ledger.state();
    let pick = |number: u64| {
        let mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
        (mixed % OPERATIONS, mixed / 7 % FACTS, mixed / 11 % (MANY - 5_000) + 5_000, mixed / 13 % 9_000)
    };
    let names: Vec<(String, String, u64, Date)> = (0..ASKED)
        .map(|number| {
            let (about, fact, size, day) = pick(number);
            let day = date(2001, 1, 1).checked_add(jiff::Span::new().days(day as i64)).expect("a day");
            (format!("op/o{about}"), format!("fact_{fact}"), size, day)
        })
        .collect();
    let ((), one) = timed(|| {
        for (about, fact, size, day) in &names {
            black_box(state.as_of(*day, state.at(*size)).reading(about, Topic::Fact(fact), None));
        }
    });
    println!(
        "One fact as of any pair of times: {:.0} ns (target 5,000)",
        one.as_secs_f64() * 1e9 / ASKED as f64
    );
    let mut situations: Vec<Duration> = names
        .iter()
        .take(2_000)
        .map(|(about, _, size, day)| {
            timed(|| {
                let view = state.as_of(*day, state.at(*size));
                for line in view.facts(about) {
                    black_box(line.reading);
                }
            })
            .1
        })
        .collect();
    situations.sort_unstable();
    let p99 = situations.get(situations.len() * 99 / 100).copied().unwrap_or_default();
    println!("The {FACTS} facts of a situation: p99 {:.0} µs (target 1,000)", p99.as_secs_f64() * 1e6);
    tables(&names);
}

/// The same questions put to one SQLite table in memory with valid and known columns and an index.
fn tables(names: &[(String, String, u64, Date)]) {
    let mut connection = Connection::open_in_memory().expect("a database");
    connection
        .execute_batch(
            "CREATE TABLE said (about TEXT, fact TEXT, says INTEGER, valid_from TEXT, known INTEGER, gone INTEGER);",
        )
        .expect("a table");
    let transaction = connection.transaction().expect("a transaction");
    {
        let mut insert =
            transaction.prepare("INSERT INTO said VALUES (?1, ?2, ?3, ?4, ?5, NULL)").expect("a statement");
        for number in 0..MANY {
            let Statement::Claim(claim) = claim(number).says else { continue };
            let from = claim.from.map(|from| from.to_string());
            insert
                .execute(params![claim.about.as_str(), claim.fact, claim.is, from, number as i64])
                .expect("inserted");
        }
    }
    transaction.commit().expect("committed");
    connection.execute_batch("CREATE INDEX by_fact ON said (about, fact, known);").expect("an index");
    let sql = "SELECT min(says), max(says) FROM said WHERE about = ?1 AND fact = ?2 AND known < ?3
        AND (gone IS NULL OR gone >= ?3) AND valid_from <= ?4";
    let mut ask = connection.prepare(sql).expect("a statement");
    let asked = names.len().min(50_000);
    let ((), time) = timed(|| {
        for (about, fact, size, day) in names.iter().take(asked) {
            let answer: (Option<i64>, Option<i64>) = ask
                .query_row(params![about, fact, *size as i64, day.to_string()], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .expect("an answer");
            black_box(answer);
        }
    });
    let each = time.as_secs_f64() * 1e9 / asked as f64;
    println!("  the same from an SQLite table in memory, indexed: {each:.0} ns");
}
