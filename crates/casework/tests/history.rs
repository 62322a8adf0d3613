//! The founding record walked day by day, from the day the Act came into force to the day of the test's journal, beside a reviewed file.
//!
//! `history.txt` is what the walk comes to, read by a person. Its lines with `#` say in words why history and the rules disagree where they
//! do; the program does not write them. `HATOBA_BLESS=1 cargo nextest run -p casework --test history` writes the file anew and keeps them.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod founding;
mod japan;

use casework::history::{Calendar, Run, Walked, day as on_day, walk};
use casework::{Assessor, Outcome};
use founding::{day, end, founding, procedure, state};
use japan::{japan, root};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::fmt::Write;

const FIRST: Date = date(1992, 8, 10);
const LAST: Date = date(2026, 11, 24);
const FILE: &str = "crates/casework/tests/history.txt";

/// One run of days, as the file has it.
fn line((from, to, day): &Run) -> String {
    let mut out = format!("{from}..{to} {}", day.stage.map_or("-", casework::dossier::Stage::word));
    if let Some(outcome) = day.outcome {
        let open = if day.explored { "(task?)" } else { "" };
        write!(out, " law={}{open}", outcome.word()).unwrap();
    }
    if !day.asks.is_empty() {
        write!(out, " asks={}", day.asks.join("+")).unwrap();
    }
    if let Some(period) = day.period {
        write!(out, " until={period}").unwrap();
    }
    if let Some(mandate) = day.mandate {
        write!(out, " mandate={mandate}").unwrap();
    }
    if !day.tasks.is_empty() {
        write!(out, " tasks={}", day.tasks.join("+")).unwrap();
    }
    if day.plan_ended {
        out.push_str(" plan-ended");
    }
    out
}

fn days((from, to, _): &Run) -> i64 {
    i64::from(from.until((jiff::Unit::Day, *to)).unwrap().get_days()) + 1
}

/// How many contribution-days were under way, by what the law said.
fn totals(walked: &[Walked], pick: fn(&Walked) -> &[Run]) -> String {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for one in walked.iter().filter(|one| one.id.sort() == "dispatch") {
        for run in pick(one) {
            let live =
                matches!(run.2.stage.map(casework::dossier::Stage::word), Some("under_way" | "suspended"));
            if live {
                *sums.entry(run.2.outcome.map_or("none", Outcome::word)).or_default() += days(run);
            }
        }
    }
    let sums: Vec<String> = sums.into_iter().map(|(word, days)| format!("{word}={days}")).collect();
    sums.join(" ")
}

fn written(walked: &[Walked]) -> Vec<String> {
    let mut lines = Vec::new();
    for one in walked {
        lines.push(format!("## {}", one.id));
        for (name, runs) in [("as known today", &one.now), ("as known then", &one.then)] {
            lines.push(format!("{name}:"));
            lines.extend(runs.iter().map(line));
        }
    }
    lines.push("## contribution-days under way, by what the law says".to_owned());
    lines.push(format!("as known today: {}", totals(walked, |one| &one.now)));
    lines.push(format!("as known then: {}", totals(walked, |one| &one.then)));
    lines
}

/// The lines of the file, each with the words under it.
fn reviewed(text: &str) -> Vec<(String, Vec<String>)> {
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        match lines.last_mut() {
            Some((_, why)) if line.starts_with("# ") => why.push(line.to_owned()),
            _ => lines.push((line.to_owned(), Vec::new())),
        }
    }
    lines
}

/// Writes the file anew: the words stay under the line they stood under, if it is still there in the same section.
fn bless(lines: &[String], before: &[(String, Vec<String>)]) -> String {
    let mut words: BTreeMap<(String, &str), &Vec<String>> = BTreeMap::new();
    let mut section = String::new();
    for (line, why) in before {
        if line.starts_with("## ") {
            section.clone_from(line);
        }
        words.insert((section.clone(), line), why);
    }
    let mut out = String::new();
    for line in lines {
        if line.starts_with("## ") {
            section.clone_from(line);
            out.push('\n');
        }
        writeln!(out, "{line}").unwrap();
        for why in words.get(&(section.clone(), line.as_str())).into_iter().flat_map(|why| why.iter()) {
            writeln!(out, "{why}").unwrap();
        }
    }
    out.trim_start().to_owned()
}

#[test]
fn thirty_four_years_are_as_reviewed() {
    let framework = japan();
    let (assessor, procedure) = (Assessor::new(&framework), procedure(&framework));
    let state = state(founding(&framework));
    let walked = walk(&state, (FIRST, LAST), Calendar { day: &day, end: &end }, &procedure, &assessor);
    let lines = written(&walked);
    let path = root().join(FILE);
    let before = reviewed(&std::fs::read_to_string(&path).unwrap_or_default());
    if std::env::var_os("HATOBA_BLESS").is_some() {
        std::fs::write(&path, bless(&lines, &before)).unwrap();
        return;
    }
    let known: Vec<&String> = before.iter().map(|(line, _)| line).collect();
    for (number, line) in lines.iter().enumerate() {
        let section = lines.iter().take(number + 1).rfind(|line| line.starts_with("## "));
        assert_eq!(known.get(number), Some(&line), "{FILE}, line {} of {section:?}", number + 1);
    }
    assert_eq!(known.len(), lines.len(), "{FILE} has more lines than the walk");
    for (line, why) in &before {
        assert!(
            !line.contains("law=no") || !why.is_empty(),
            "{line}: the file must say why history disagrees"
        );
    }
}

/// Between the days that the walk computes nothing changes: any day computed by itself is as the walk has it.
#[test]
fn no_day_is_missed() {
    let framework = japan();
    let (assessor, procedure) = (Assessor::new(&framework), procedure(&framework));
    let state = state(founding(&framework));
    let walked = walk(&state, (FIRST, LAST), Calendar { day: &day, end: &end }, &procedure, &assessor);
    let span = FIRST.until((jiff::Unit::Day, LAST)).unwrap().get_days();
    let mut seed: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut next = |below: i32| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((seed >> 33) % u64::try_from(below).unwrap()).unwrap()
    };
    let found = |runs: &[Run], on: Date| {
        runs.iter().find(|(from, to, _)| *from <= on && on <= *to).map(|(_, _, day)| day.clone())
    };
    for one in &walked {
        for _ in 0..16 {
            let on = FIRST.checked_add(i64::from(next(span)).days()).unwrap();
            let same = |known, runs: &[Run]| {
                let alone = on_day(&state, known, on, &one.id, &procedure, &assessor);
                assert_eq!(alone.filter(|day| day.stage.is_some()), found(runs, on), "{} on {on}", one.id);
            };
            same(state.now(), &one.now);
            same(state.on(on, end(on)), &one.then);
        }
    }
}
