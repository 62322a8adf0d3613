//! Tables in every form and with every mistake.

mod mistakes;
mod reading;
mod whole;

use super::*;
use crate::case::tests::japan;
use crate::entries::Reader;

/// What a CSV text comes to by a mapping.
fn made(mapping: &str, csv: &str) -> Result<Vec<Made>, Vec<String>> {
    let mapping = Mapping::read(mapping).map_err(|found| told(&found))?;
    let grid = read(csv.as_bytes(), None).map_err(|finding| told(&[finding]))?;
    let outcome = entries(&grid, &mapping, &Reader::new(japan()));
    if outcome.found.is_empty() { Ok(outcome.made) } else { Err(told(&outcome.found)) }
}

/// Findings as `place id` and the arguments.
fn told(found: &[Finding]) -> Vec<String> {
    let one = |finding: &Finding| {
        let mut told = format!("{} {}", finding.place, finding.kind.id());
        for (name, value) in finding.kind.args() {
            told.extend([" ", name, "=", &value]);
        }
        told
    };
    found.iter().map(one).collect()
}
