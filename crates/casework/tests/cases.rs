//! Real cases and the shared list of cases: each answer was written from the sources before the program was run.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

mod japan;
mod support;

use casework::Assessor;

fn run(folder: &str, at_least: usize) {
    let framework = japan::japan();
    let assessor = Assessor::new(&framework);
    let cases = support::tested(folder, &framework);
    assert!(cases.len() >= at_least, "only {} cases in {folder}", cases.len());
    let statements: usize = cases.iter().map(|tested| tested.expectations.expect.len()).sum();
    let wrong: Vec<String> = cases.iter().flat_map(|tested| support::failures(&assessor, tested)).collect();
    println!("{folder}: {} cases, {statements} statements", cases.len());
    assert!(
        wrong.is_empty(),
        "{} of {statements} statements do not hold:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_real_cases() {
    run("examples/cases", 30);
}

#[test]
fn the_shared_list_of_cases() {
    run("crates/hatoba/tests/act", 37);
}
