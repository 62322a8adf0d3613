//! Mutation of the law: one operator, fact, value or day of the framework is changed at a time, and some statement that is
//! expected of some case must no longer hold (all hold of the law as it is: `cases.rs`). The score is the share of the changes
//! that the cases notice.
//!
//! `cargo test -p casework --release --test mutation -- --ignored --nocapture` tries every mutant and names the survivors.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

#[path = "mutation/expr.rs"]
mod expr;
mod japan;
#[path = "mutation/mutants.rs"]
mod mutants;
mod support;

use casework::Assessor;
use law::Framework;
use mutants::Mutant;
use std::collections::BTreeSet;
use std::sync::Mutex;
use support::Tested;

const THREADS: usize = 2;

/// Every so many mutants is in the sample: few, as one that survives has gone through every case, slowly without optimisation.
const STRIDE: usize = 211;

/// Of the sample, in hundredths, how many the cases must kill.
const FLOOR: usize = 80;

fn cases(framework: &Framework) -> Vec<Tested> {
    let mut cases = support::tested("crates/hatoba/tests/act", framework);
    cases.extend(support::tested("examples/cases", framework));
    cases
}

/// What the mutants that no case kills change, in order, and how many mutants there were.
fn survivors(framework: &Framework, cases: &[Tested], mutants: Vec<Mutant>) -> Vec<String> {
    let queue = Mutex::new(mutants.into_iter().enumerate());
    let survived = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let mut framework = framework.clone();
                let mut order: Vec<&Tested> = cases.iter().collect();
                loop {
                    let Some((number, mut mutant)) = queue.lock().unwrap().next() else { break };
                    mutant.swap(&mut framework);
                    let killer = killer(&framework, &order);
                    mutant.swap(&mut framework);
                    match killer {
                        // the case that killed this one is the likeliest to kill the next
                        Some(at) => order[..=at].rotate_right(1),
                        None => survived.lock().unwrap().push((number, mutant.what)),
                    }
                }
            });
        }
    });
    let mut survived = survived.into_inner().unwrap();
    survived.sort();
    survived.into_iter().map(|(_, what)| what).collect()
}

/// The first case of which some expected statement does not hold.
fn killer(framework: &Framework, cases: &[&Tested]) -> Option<usize> {
    let assessor = Assessor::new(framework);
    cases.iter().position(|tested| support::failures(&assessor, tested).next().is_some())
}

#[test]
fn the_cases_notice_a_changed_law() {
    let framework = japan::japan();
    let cases = cases(&framework);
    let sample: Vec<Mutant> = mutants::all(&framework).into_iter().step_by(STRIDE).collect();
    let number = sample.len();
    let survived = survivors(&framework, &cases, sample);
    let killed = number - survived.len();
    println!("{killed} of {number} sampled mutants of the law killed; survivors:\n{}", survived.join("\n"));
    assert!(killed * 100 >= number * FLOOR, "only {killed} of {number}:\n{}", survived.join("\n"));
}

#[test]
#[ignore = "every mutant: run it in release"]
fn every_mutant() {
    let framework = japan::japan();
    let cases = cases(&framework);
    let mutants = mutants::all(&framework);
    let number = mutants.len();
    let survived = survivors(&framework, &cases, mutants);
    println!("{}", survived.join("\n"));
    let killed = number - survived.len();
    let tenths = killed * 1000 / number;
    let reached = mutants::reached(&framework);
    let unseen = framework.rules.iter().filter(|rule| !reached.contains(&rule.name));
    let unseen: BTreeSet<&str> = unseen.map(|rule| framework.rule_text(rule.name)).collect();
    println!("not tried, no goal rests on them: {}", Vec::from_iter(unseen).join(" "));
    println!("{number} mutants, {killed} killed, score {}.{} %", tenths / 10, tenths % 10);
}
