//! The journal under everything that can go wrong with a store, by seeds: nothing that was acknowledged is lost, nothing is there
//! twice, no batch is taken in part.
//!
//! `HATOBA_SEEDS=1000` runs more seeds; `HATOBA_SEED=17` runs one again, which is what a failure prints.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

#[path = "simulator/chance.rs"]
mod chance;
#[path = "simulator/checks.rs"]
mod checks;
#[path = "simulator/faulty.rs"]
mod faulty;
#[path = "simulator/maker.rs"]
mod maker;
#[path = "simulator/naive.rs"]
mod naive;
#[path = "simulator/steps.rs"]
mod steps;
#[path = "simulator/task.rs"]
mod task;
#[path = "simulator/world.rs"]
mod world;

use journal::{Memory, Sqlite};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use world::{Open, Tally, World};

/// How many steps each seed makes.
const STEPS: u64 = 500;
/// After so many steps everything is held against the model.
const CHECK_EVERY: u64 = 50;
/// After so many the journal verifies itself, which takes most of the time, for the signatures.
const VERIFY_EVERY: u64 = 250;

/// The seeds: the one that is asked for, or so many.
fn seeds(usual: u64) -> Vec<u64> {
    let named = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    match named("HATOBA_SEED") {
        Some(seed) => vec![seed],
        None => (0..named("HATOBA_SEEDS").unwrap_or(usual)).collect(),
    }
}

/// Runs one seed.
fn run(seed: u64, steps: u64, open: Open) -> Tally {
    let mut world = World::new(seed, open);
    for step in 1..=steps {
        world.step();
        if step % CHECK_EVERY == 0 || step == steps {
            world.check();
        }
        if step % VERIFY_EVERY == 0 || step == steps {
            world.verify();
        }
    }
    world.check_notes();
    world.tally
}

/// Runs seeds; of one that fails it says how to run it again.
fn run_all(name: &str, seeds: Vec<u64>, steps: u64, store: impl Fn() -> Open) {
    let mut all = Vec::new();
    for seed in seeds {
        let open = store();
        match catch_unwind(AssertUnwindSafe(|| run(seed, steps, open))) {
            Ok(tally) => all.push(tally),
            Err(panic) => {
                eprintln!(
                    "seed {seed} failed: HATOBA_SEED={seed} cargo test -p journal --test simulator {name}"
                );
                resume_unwind(panic);
            }
        }
    }
    let sum = |of: fn(&Tally) -> u64| all.iter().map(of).sum::<u64>();
    println!(
        "{name}: {} seeds, {} steps, {} entries, {} faults, {} batches acknowledged, {} refused, {} unsure, {} different, \
        {} interrupted, {} reopened, {} snapshots used, {} wrong, {} persons forgotten",
        all.len(),
        sum(|t| t.steps),
        sum(|t| t.entries),
        sum(|t| t.faults),
        sum(|t| t.acknowledged),
        sum(|t| t.refused),
        sum(|t| t.unsure),
        sum(|t| t.different),
        sum(|t| t.interrupted),
        sum(|t| t.reopened),
        sum(|t| t.snapshots_used),
        sum(|t| t.snapshots_wrong),
        sum(|t| t.forgotten),
    );
    // a run in which nothing goes wrong tests nothing
    let happened = [sum(|t| t.faults), sum(|t| t.refused), sum(|t| t.unsure), sum(|t| t.interrupted)];
    assert!(happened.iter().all(|count| *count > 0), "{happened:?}");
}

#[test]
fn in_memory() {
    run_all("in_memory", seeds(40), STEPS, || {
        let memory = Memory::new();
        Box::new(move || Box::new(memory.clone()))
    });
}

#[test]
fn in_a_file() {
    run_all("in_a_file", seeds(2), STEPS / 2, || {
        let folder = tempfile::tempdir().unwrap();
        Box::new(move || Box::new(Sqlite::open(&folder.path().join("journal.db")).unwrap()))
    });
}
