//! A request played through with the program, as an official or a student would.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: an absent value is a failed test"
)]

mod run;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;

const AIRLIFT: &str = "request/exercise-garland-airlift";
const GOODS: &str = "request/exercise-garland-goods";

fn exercise(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/exercises").join(name)
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn error(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What the program says, if all is well.
fn said(folder: &Path, args: &[&str]) -> String {
    let output = run::run(folder, args);
    assert!(output.status.code() != Some(2), "{args:?}: {}", error(&output));
    text(&output)
}

fn json(folder: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&said(folder, &[args, &["--format", "json"]].concat())).unwrap()
}

fn refused(folder: &Path, args: &[&str]) -> String {
    let output = run::run(folder, args);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {}", text(&output));
    error(&output)
}

fn started(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    said(folder.path(), &["exercise", "start", exercise(name).to_str().unwrap()]);
    folder
}

#[test]
fn every_exercise_plays_to_its_end_and_is_looked_back_on() {
    for name in ["au-engineers", "consent-erodes", "displacement-72h", "school-election"] {
        let folder = started(name);
        let mut days = vec![json(folder.path(), &["exercise", "show"])["exercise"]["day"].clone()];
        while json(folder.path(), &["exercise", "show"])["next"].is_string() {
            days.push(json(folder.path(), &["exercise", "advance"])["exercise"]["day"].clone());
        }
        assert!(days.len() > 4, "{name}: {days:?}");
        let over = refused(folder.path(), &["exercise", "advance"]);
        assert!(over.contains("exercise review"), "{over}");
        let review = json(folder.path(), &["exercise", "review"]);
        assert_eq!(review["exercise"]["id"], name);
        assert_eq!(&review["exercise"]["day"], days.last().unwrap());
        assert_eq!(review["entered"], Value::Array(Vec::new()), "{name}: the players did nothing");
        let left = review["left"].as_array().unwrap();
        assert!(!left.is_empty(), "{name}: a request was left");
        assert!(left.iter().all(|one| one["unjudged"].as_array().unwrap().len() > 5), "{name}");
        let page = said(folder.path(), &["exercise", "review", "--lang", "en"]);
        assert!(page.starts_with("EXERCISE"), "{page}");
        assert!(said(folder.path(), &["record", "verify", "--lang", "en"]).contains("what it was"), "{name}");
    }
}

#[test]
fn nobody_can_take_an_exercise_for_the_real_thing() {
    let folder = started("displacement-72h");
    let folder = folder.path();
    for args in [
        &["dossier", "list"][..],
        &["holds"],
        &["due"],
        &["abroad"],
        &["record", "show", "op/undof"],
        &["stats"],
    ] {
        for (lang, word) in [("en", "EXERCISE"), ("ja", "【演習】")] {
            let page = said(folder, &[args, &["--lang", lang]].concat());
            assert!(page.starts_with(word), "{args:?}: {page}");
        }
        let page = json(folder, args);
        assert_eq!(page["exercise"]["id"], "displacement-72h", "{args:?}");
        assert_eq!(page["exercise"]["day"], "2027-04-12", "{args:?}");
    }
    let calendar = said(folder, &["due", "--ics", "--lang", "en"]);
    let titles: Vec<&str> = calendar.lines().filter(|line| line.starts_with("SUMMARY")).collect();
    assert!(!titles.is_empty() && titles.iter().all(|title| title.contains("EXERCISE")), "{titles:?}");
    let rows = run::run(folder, &["stats", "--format", "csv", "--lang", "en"]);
    assert!(!text(&rows).contains("EXERCISE") && error(&rows).contains("EXERCISE"));
    let checkpoint = said(folder, &["record", "checkpoint"]);
    assert!(checkpoint.contains("hatoba-exercise-"), "{checkpoint}");
    // what programs read stays as it is, and people are told beside it
    let lines = run::run(folder, &["record", "export", "--public", "--lang", "en"]);
    assert!(text(&lines).lines().all(|line| line.starts_with('{')), "{}", text(&lines));
    assert!(error(&lines).contains("EXERCISE"));
    let proof = run::run(folder, &["record", "prove", "op/undof", "--lang", "en"]);
    assert!(error(&proof).contains("EXERCISE"));
    std::fs::write(folder.join("proof"), text(&proof)).unwrap();
    let checked = said(folder, &["record", "check-proof", "proof", "--key", "data/keys/checkpoint.pub"]);
    assert!(checked.contains("op/undof"), "{checked}");
    // its journal is no place for a second one
    let again = refused(folder, &["exercise", "start", exercise("school-election").to_str().unwrap()]);
    assert!(again.contains("--data"), "{again}");
}

/// The stage of a dossier, as the program shows it.
fn stage(folder: &Path, id: &str) -> String {
    json(folder, &["dossier", "show", id])["stage"].as_str().unwrap().to_owned()
}

#[test]
fn goods_are_decided_and_delivered_within_72_hours() {
    let folder = started("displacement-72h");
    let folder = folder.path();
    assert_eq!(stage(folder, GOODS), "received");
    let finding =
        ["dossier", "step", GOODS, "find", "--set", "fact=free_or_below_market", "--set", "is=true"];
    said(folder, &[&finding[..], &["--set", "cites=source/exercise-unhcr-0412"]].concat());
    said(folder, &["dossier", "step", GOODS, "assess"]);
    assert_eq!(stage(folder, GOODS), "assessed");
    let page = json(folder, &["dossier", "show", GOODS]);
    assert_eq!(page["law"][0]["outcome"], "yes");
    let decision = page["parts"].as_array().unwrap().iter().find(|part| {
        part["entry"]["says"]["rests_on"]["verdict"] == "yes"
            && part["entry"]["says"]["rests_on"]["goal"] == "may_give"
    });
    let decision = decision.unwrap()["entry"]["says"]["id"].as_str().unwrap().to_owned();
    said(folder, &["dossier", "step", GOODS, "consult", "--set", "with=office/mofa"]);
    assert_eq!(stage(folder, GOODS), "assessed", "an office that has not answered has not been consulted");
    said(
        folder,
        &[
            "dossier",
            "step",
            GOODS,
            "judge",
            "--set",
            "item=needs",
            "--what",
            "20,000 people",
            "--set",
            "favours=true",
        ],
    );
    said(folder, &["exercise", "advance"]);
    let council = ["dossier", "step", GOODS, "council", "--what", "deliberated"];
    said(folder, &council);
    said(folder, &["dossier", "step", GOODS, "decide_goods", "--what", "goods to UNHCR"]);
    assert_eq!(stage(folder, GOODS), "decided");
    let give = ["dossier", "step", GOODS, "give", "--set", "purpose=relief", "--set", "recipient=body/unhcr"];
    said(
        folder,
        &[
            &give[..],
            &["--set", "decided=2027-04-13", "--set", "items=[{what = \"blankets\", quantity = 8000}]"],
        ]
        .concat(),
    );
    said(folder, &["exercise", "advance", "2027-04-15"]);
    said(folder, &["dossier", "step", GOODS, "deliver"]);
    said(folder, &["exercise", "advance"]);
    assert_eq!(stage(folder, GOODS), "ended");
    let replayed = json(folder, &["dossier", "replay", &decision]);
    assert_eq!(replayed["same"], true, "what was decided can be shown again: {replayed}");
    let bytes = said(folder, &["dossier", "replay", &decision, "--bytes"]);
    assert!(!bytes.contains("演習"), "they are the bytes that were digested: {bytes}");
    assert!(bytes.contains("goal may_give") && bytes.contains("fact free_or_below_market"), "{bytes}");
    looked_back_on(folder);
}

/// What the review tells of the goods that were decided and delivered, and of the airlift that nobody looked after.
fn looked_back_on(folder: &Path) {
    let review = json(folder, &["exercise", "review"]);
    for (lang, words) in [("en", "no longer due since 2027-04-13"), ("ja", "2027-04-13からは期日でない")]
    {
        let page = said(folder, &["exercise", "review", "--lang", lang]);
        // lines are broken anywhere
        let (page, words) = (page.replace(char::is_whitespace, ""), words.replace(' ', ""));
        assert!(page.contains(&words), "{page}");
    }
    let needed = review["deadlines"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["deadline"]["about"] == GOODS && one["deadline"]["kind"] == "needed_by");
    assert_eq!(needed.unwrap()["missed"], false, "{review}");
    let left = review["left"].as_array().unwrap();
    let airlift = left.iter().find(|one| one["dossier"] == AIRLIFT).unwrap();
    assert_eq!(airlift["stage"], "received", "nobody looked after the airlift");
    assert!(airlift["open"].as_array().unwrap().iter().any(|step| step == "assess"), "{airlift}");
    let goods = left.iter().find(|one| one["dossier"] == GOODS).unwrap();
    assert_eq!(goods["unanswered"].as_array().unwrap().len(), 1, "the foreign ministry never answered");
}

#[test]
fn a_step_that_may_not_be_taken_says_why_and_what_can_be_done() {
    let folder = started("displacement-72h");
    let folder = folder.path();
    let cases: [(&[&str], [&str; 2]); 6] = [
        (&["fly"], ["no step “fly”", "という段階はない"]),
        (&["decide"], ["waits for", "の前に"]),
        (
            &["judge", "--office", "office/npa", "--set", "item=safety", "--what", "x"],
            ["entered by", "記録するのは"],
        ),
        (&["judge", "--set", "item=nonsense", "--what", "x"], ["nonsense", "nonsense"]),
        (&["judge", "--set", "item"], ["--set field=value", "--set 項目=値"]),
        (
            &["judge", "--set", "item=safety", "--what", "x", "--seen", "1"],
            ["since you looked", "ご覧になった後"],
        ),
    ];
    let before = json(folder, &["dossier", "show", AIRLIFT])["parts"].clone();
    for (args, wants) in cases {
        for (lang, want) in ["en", "ja"].iter().zip(wants) {
            let told =
                refused(folder, &[&["dossier", "step", AIRLIFT][..], args, &["--lang", lang]].concat());
            assert!(told.contains(want), "{args:?}: {told}");
        }
    }
    let told =
        refused(folder, &["dossier", "step", "request/exercise-garland-airlfit", "assess", "--lang", "en"]);
    assert!(told.contains(AIRLIFT), "what was meant is named: {told}");
    assert_eq!(json(folder, &["dossier", "show", AIRLIFT])["parts"], before, "nothing is half-entered");
}

#[test]
fn what_two_officials_do_at_once_is_all_there() {
    let folder = started("displacement-72h");
    let folder = folder.path();
    said(folder, &["dossier", "step", AIRLIFT, "assess"]);
    let offices = ["office/mofa", "office/mod", "office/jcg", "office/npa"];
    let done: Vec<Output> = std::thread::scope(|scope| {
        let each = offices.map(|office| {
            let with = format!("with={office}");
            scope.spawn(move || {
                run::run(folder, &["dossier", "step", AIRLIFT, "consult", "--set", &with, "--office", office])
            })
        });
        each.map(|one| one.join().unwrap()).into()
    });
    for output in &done {
        assert!(output.status.success(), "{}", error(output));
    }
    let page = json(folder, &["dossier", "show", AIRLIFT]);
    let parts = page["parts"].as_array().unwrap();
    let mut asked: Vec<&str> =
        parts.iter().filter_map(|part| part["entry"]["says"]["with"].as_str()).collect();
    asked.sort_unstable();
    let mut wanted = offices;
    wanted.sort_unstable();
    assert_eq!(asked, wanted, "each is there once");
}
