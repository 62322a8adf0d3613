//! Requests on their way through the offices, from stories in `dossier/*.toml`: entries in founding form, and between them what the dossier
//! must then be.
//!
//! A line `#= 2027-03-01 received open=assess,judge waits=draft:assess+consult owed-not=diet due=consult:2027-03-11` says of the day how the
//! dossier stands when the entries above it have come; what a line does not name it does not ask. `#< 2027-02-01 received` says the same
//! of a day when the whole story is known. `#! assess DAY ID` judges what the law allows and keeps it. `# dossier ID` says whose story it is.

use super::world::{Made, Rules, day, rules};
use casework::dossier::{Standing, StepState};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::Path;

/// What a line says.
struct Expected {
    line: String,
    on: Date,
    stage: String,
    fields: Vec<(String, String)>,
    /// How long the log was.
    size: u64,
}

fn expected(line: &str, size: u64) -> Expected {
    let mut words = line.split_whitespace();
    let (on, stage) = (day(words.next().unwrap()), words.next().unwrap().to_owned());
    let fields = words.map(|word| {
        let (name, value) = word.split_once('=').unwrap();
        (name.to_owned(), value.to_owned())
    });
    Expected { line: line.to_owned(), on, stage, fields: fields.collect(), size }
}

fn names<'s>(steps: &'s [StepState<'_>], wanted: impl Fn(&Standing<'_>) -> bool) -> BTreeSet<&'s str> {
    steps.iter().filter(|step| wanted(&step.standing)).map(|step| step.rule.id.as_str()).collect()
}

fn set(value: &str) -> BTreeSet<&str> {
    value.split(',').filter(|one| !one.is_empty()).collect()
}

/// Whether the dossier is as a line says.
fn check(made: &Made<'_>, of: &str, file: &Path, want: &Expected) {
    let place = format!("{}: {} (of {} entries)", file.display(), want.line, want.size);
    let dossier = made.dossier(of, want.on, want.size);
    let stage = dossier.as_ref().and_then(|dossier| dossier.stage);
    assert_eq!(stage.map_or("-", casework::dossier::Stage::word), want.stage, "{place}");
    let steps = made.steps(of, want.on, want.size);
    for (field, value) in &want.fields {
        match field.as_str() {
            "open" => assert_eq!(names(&steps, |one| *one == Standing::Open), set(value), "{place}"),
            "taken" => {
                assert_eq!(names(&steps, |one| matches!(one, Standing::Taken(_))), set(value), "{place}");
            }
            "not-owed" => assert_eq!(names(&steps, |one| *one == Standing::NotOwed), set(value), "{place}"),
            "waits" => {
                let (step, before) = value.split_once(':').unwrap();
                let found = steps.iter().find(|one| one.rule.id == step).unwrap();
                let Standing::Waits(waits) = &found.standing else {
                    panic!("{place}: {step} is {:?}", found.standing);
                };
                let waits: Vec<&str> = waits.iter().map(|rule| rule.id.as_str()).collect();
                assert_eq!(waits, before.split('+').collect::<Vec<_>>(), "{place}");
            }
            "absent" => {
                let there = steps.iter().find(|one| one.rule.id == *value);
                assert!(there.is_none(), "{place}");
            }
            other => panic!("{place}: {other}"),
        }
    }
}

/// Plays a story, holding it against its lines; the number of lines.
fn play(rules: &Rules, file: &Path) -> usize {
    let text = std::fs::read_to_string(file).unwrap();
    let of = text.lines().find_map(|line| line.strip_prefix("# dossier ")).unwrap().to_owned();
    let mut made = Made::new(rules);
    let (mut chunk, mut seen, mut later) = (String::new(), Vec::new(), Vec::new());
    for line in text.lines() {
        if let Some(line) = line.strip_prefix("#! assess ") {
            made.add(&std::mem::take(&mut chunk));
            let (on, decision) = line.split_once(' ').unwrap();
            made.assess(&of, day(on), decision);
        } else if let Some(line) = line.strip_prefix("#= ") {
            let new = std::mem::take(&mut chunk);
            if new.contains("[[") {
                made.add(&new);
            }
            let want = expected(line, made.state.size());
            check(&made, &of, file, &want);
            seen.push(want);
        } else if let Some(line) = line.strip_prefix("#< ") {
            later.push(line.to_owned());
        } else {
            chunk.push_str(line);
            chunk.push('\n');
        }
    }
    assert!(!chunk.contains("[["), "{}: entries that nothing is asked of", file.display());
    // what was known then is known of then for ever
    for want in &seen {
        check(&made, &of, file, want);
    }
    for line in &later {
        check(&made, &of, file, &expected(line, made.state.size()));
    }
    seen.len() + later.len()
}

#[test]
fn every_story_goes_as_it_says() {
    let rules = rules();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/made/dossier");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 8, "{files:?}");
    for file in files {
        assert!(play(&rules, &file) >= 2, "{}", file.display());
    }
}

const REQUEST: &str = r#"
[[request]]
id = "request/made"
what = { ja = "輸送の部隊", en = "A transport unit" }
received = 2027-03-01
operation = "op/made"
by = ["body/un"]
forms = ["dispatch"]
tasks = ["tsu"]
cites = ["source/plain"]
"#;

fn plan(name: &str, act: &str, on: &str, request: &str) -> String {
    let by = if act == "drafted" { "headquarters" } else { "cabinet" };
    format!(
        "[[plan]]\nid = \"plan/made/{name}\"\noperation = \"op/made\"\nact = \"{act}\"\non = {on}\nby = \"{by}\"\n{request}"
    )
}

/// The ids of every dossier there is.
fn all(made: &Made<'_>, on: &str) -> Vec<String> {
    let view = made.state.as_of(day(on), made.state.now());
    casework::dossier::Dossier::all(&view).into_iter().map(|one| one.id.as_str().to_owned()).collect()
}

#[test]
fn a_request_and_its_operation_are_one_dossier_from_the_first_day() {
    let rules = rules();
    let mut made = Made::new(&rules);
    assert_eq!(all(&made, "2027-03-02"), [] as [&str; 0]);
    made.add(REQUEST);
    let of = |made: &Made<'_>, id: &str| {
        made.dossier(id, day("2027-05-01"), made.state.size()).unwrap().id.as_str().to_owned()
    };
    assert_eq!(
        (of(&made, "op/made").as_str(), all(&made, "2027-05-01").as_slice()),
        ("request/made", &["request/made".to_owned()][..])
    );
    for text in [
        plan("draft", "drafted", "2027-03-20", "request = \"request/made\"\n"),
        plan("other", "drafted", "2027-03-21", ""),
        plan("decided", "decided", "2027-04-02", "request = \"request/made\"\n"),
    ] {
        made.add(&text);
        assert_eq!(all(&made, "2027-05-01"), ["request/made"], "{text}");
        assert_eq!(of(&made, "op/made"), "request/made", "{text}");
    }
}

#[test]
fn an_operation_has_no_dossier_beside_those_of_its_requests() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(REQUEST);
    made.add(&REQUEST.replace("request/made", "request/second"));
    made.add(&plan("first", "decided", "2027-04-02", "request = \"request/made\"\n"));
    assert_eq!(all(&made, "2027-05-01"), ["request/made", "request/second"]);
    made.add(&plan("second", "decided", "2027-04-03", "request = \"request/second\"\n"));
    assert_eq!(all(&made, "2027-05-01"), ["request/made", "request/second"]);
}

#[test]
fn what_was_planned_before_a_request_came_is_a_dossier_of_its_own() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(&plan("old", "decided", "2026-02-01", ""));
    made.add(REQUEST);
    assert_eq!(all(&made, "2027-05-01"), ["request/made", "op/made"]);
    made.add(&plan("draft", "drafted", "2027-03-20", "request = \"request/made\"\n"));
    assert_eq!(all(&made, "2027-05-01"), ["request/made", "op/made"]);
}
