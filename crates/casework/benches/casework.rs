//! How fast casework is. `cargo bench -p casework` prints every figure with how it was taken.
//!
//! Everything runs in one process; the machine's load is whatever it is: compare the ratios of one run.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run may fail")]

#[path = "../tests/founding/mod.rs"]
mod founding;
#[path = "../tests/japan/mod.rs"]
mod japan;

use std::hint::black_box;
use std::time::{Duration, Instant};

use casework::Assessor;
use casework::dossier::Dossier;
use casework::history::{Calendar, walk};
use casework::holds::{Watch, of_dossier};
use casework::options::options;
use jiff::civil::{Date, date};
use law::Lang;
use record::{Id, State};

const FIRST: Date = date(1992, 8, 10);
const LAST: Date = date(2026, 11, 24);
/// Invented operations in the records of different size.
const OPERATIONS: [usize; 3] = [10, 100, 1_000];
/// Entries that are followed one by one.
const FOLLOWED: usize = 50;

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

/// The shortest of several runs.
fn best<T>(runs: usize, mut work: impl FnMut() -> T) -> Duration {
    (0..runs).map(|_| timed(|| black_box(work())).1).min().unwrap_or_default()
}

fn main() {
    // `cargo test` runs benches too, with --test: there is nothing to prove here
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let framework = japan::japan();
    let (assessor, procedure) = (Assessor::new(&framework), founding::procedure(&framework));
    let laid = founding::founding(&framework);
    let state = founding::state(laid.clone());
    let calendar = Calendar { day: &founding::day, end: &founding::end };

    let took = best(5, || walk(&state, (FIRST, LAST), calendar, &procedure, &assessor));
    let walked = walk(&state, (FIRST, LAST), calendar, &procedure, &assessor);
    let runs: usize = walked.iter().map(|one| one.now.len() + one.then.len()).sum();
    println!(
        "walk from {FIRST} to {LAST}, {} entries, {} subjects, {runs} runs of days, as known today and as known then: {took:?} (best of 5)",
        state.size(),
        walked.len(),
    );

    let view = state.as_of(LAST, state.now());
    let took = best(5, || Dossier::all(&view));
    println!("all {} dossiers of the founding record with their stages: {took:?}", Dossier::all(&view).len());
    let unmiss = Dossier::of(&view, &Id::parse("op/unmiss").unwrap()).unwrap();
    let known = state.now();
    let matters = || of_dossier((&state, known), &unmiss, (FIRST, LAST), &procedure, &assessor);
    let took = best(5, matters);
    println!("the {} matters of op/unmiss since 1992: {took:?}", matters().len());
    let asked = Id::parse("request/ukraine-2022").unwrap();
    let before = state.as_of(date(2022, 4, 27), known);
    let took = best(5, || options(&before, &procedure, &assessor, &asked, Lang::En));
    println!("options for request/ukraine-2022: {took:?}");

    for count in OPERATIONS {
        growth(&laid, count, &framework, &procedure, &assessor);
    }
}

/// What one more entry costs beside records of different size.
fn growth(
    laid: &[record::Entry],
    count: usize,
    framework: &law::Framework,
    procedure: &casework::procedure::Procedure,
    assessor: &Assessor<'_>,
) {
    let mut state: State = founding::state(laid.to_vec());
    for number in 0..count {
        for entry in founding::entries(&operation(number), framework, founding::MADE) {
            state.apply(entry);
        }
    }
    let (mut watch, made) = timed(|| Watch::new(&state, (date(2025, 1, 1), LAST), procedure, assessor));
    let first = watch.looked();
    let entries: Vec<record::Entry> = (0..FOLLOWED)
        .flat_map(|number| founding::entries(&claim(number % count, number), framework, founding::MADE))
        .collect();
    let mut took = Duration::ZERO;
    for entry in entries {
        state.apply(entry.clone());
        let ((), one) = timed(|| drop(black_box(watch.follow(&state, &[entry], procedure, assessor))));
        took += one;
    }
    let each = took / u32::try_from(FOLLOWED).unwrap();
    println!(
        "{} entries, {count} operations under way beside the founding record: the watch made in {made:?}, looking at {first} subjects; \
         after each of {FOLLOWED} entries {each:?}, looking at {} subjects each",
        state.size(),
        (watch.looked() - first) / u64::try_from(FOLLOWED).unwrap(),
    );
}

/// An operation under way, with what the law asks about it.
fn operation(number: usize) -> String {
    format!(
        r#"
[[source]]
id = "source/bench-{number}"
title = "b"
reliability = "official"
published = 2025-01-01
[[operation]]
id = "op/bench-{number}"
name = "b"
pillar = "pko"
of_type = "a"
places = ["state/SY"]
cites = ["source/bench-{number}"]
[[plan]]
id = "plan/bench-{number}/2025"
operation = "op/bench-{number}"
act = "decided"
on = 2025-01-10
by = "cabinet"
from = 2025-02-01
to = 2027-03-31
persons = 5
tasks = ["ne"]
[[dispatch]]
id = "dispatch/bench-{number}/staff"
operation = "op/bench-{number}"
personnel = "staff_officers"
performer = "sdf_member"
persons = 1
from = 2025-02-01
ongoing = true
tasks = ["ne"]
places = ["state/SY"]
[[claim]]
about = "op/bench-{number}"
fact = "agreement"
is = true
cites = ["source/bench-{number}"]
[[claim]]
about = "op/bench-{number}"
fact = "consents_assignment"
of = "state/SY"
is = true
cites = ["source/bench-{number}"]
[[member]]
about = "op/bench-{number}"
set = "hosts"
member = "state/SY"
is = true
cites = ["source/bench-{number}"]
"#
    )
}

/// One more claim about one of them.
fn claim(number: usize, nth: usize) -> String {
    format!(
        r#"
[[claim]]
entry = "bench-{nth}"
about = "op/bench-{number}"
fact = "impartial"
is = {}
from = 2026-11-{:02}
cites = ["source/bench-{number}"]
"#,
        nth.is_multiple_of(2),
        1 + nth % 24,
    )
}
