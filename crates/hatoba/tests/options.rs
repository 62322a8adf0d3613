//! `hatoba options` and what people judged, mandated and found of a dossier, on the founding record. The snapshots are read and reviewed
//! by people; where the record may grow they are cut, and positions in it are left out.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

const UKRAINE: [&str; 4] = ["options", "request/ukraine-2022", "--on", "2022-04-27"];
const AIRLIFT: [&str; 6] = ["options", "request/ukraine-2022", "--on", "2022-04-27", "--way", "airlift"];
const GATE: [&str; 5] = ["dossier", "gate", "op/undof", "--on", "2012-12-22"];
const COMPARED: [&str; 5] = ["dossier", "gate", "op/minustah", "--on", "2024-06-01"];
const MANDATE: [&str; 5] = ["dossier", "mandate", "op/unmiss", "--on", "2024-06-01"];
const EFFECTS: [&str; 5] = ["dossier", "effects", "op/mfo", "--on", "2024-06-01"];

thread_local! {
    /// A folder with a journal of the founding record, of each test its own.
    static FOUNDED: tempfile::TempDir = {
        let folder = tempfile::tempdir().unwrap();
        assert!(run::run(folder.path(), &["record", "init"]).status.success());
        folder
    };
}

/// Runs the program there.
fn run(args: &[&str]) -> std::process::Output {
    FOUNDED.with(|folder| run::run(folder.path(), args))
}

/// What the program says when all is well.
fn said(args: &[&str]) -> String {
    let output = run(args);
    assert!(output.status.success(), "{args:?} {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the program says when it refuses.
fn refused(args: &[&str]) -> String {
    let output = run(args);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert!(output.stdout.is_empty(), "{args:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn json(args: &[&str]) -> Value {
    serde_json::from_str(&said(&[args, &["--format", "json", "--lang", "en"]].concat())).unwrap()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// A page without the line above it, which counts the entries.
fn page(args: &[&str], lang: &str) -> String {
    let page = said(&[args, &["--lang", lang]].concat());
    page.split_once("\n\n").unwrap().1.to_owned()
}

/// The positions that a page names.
fn named(page: &str) -> BTreeSet<u64> {
    let parts = page.split('#').skip(1);
    let digits = parts.map(|part| part.chars().take_while(char::is_ascii_digit).collect::<String>());
    digits.filter_map(|digits| digits.parse().ok()).collect()
}

/// A page with nines in place of each position: what is entered before must not change it, and its columns still stand.
fn without_positions(page: &str) -> String {
    let mut in_position = false;
    let signs = page.chars().map(|sign| {
        in_position = sign == '#' || in_position && sign.is_ascii_digit();
        if in_position && sign != '#' { '9' } else { sign }
    });
    signs.collect()
}

/// Every position in an answer: of entries, and of the claims that facts rest on.
fn positions(value: &Value, found: &mut BTreeSet<u64>) {
    match value {
        Value::Object(table) => {
            for (key, value) in table {
                match key.as_str() {
                    "entry" => found.extend(value.as_u64()),
                    "entries" | "taken_by" | "given_by" if value.is_array() => {
                        found.extend(list(value).iter().map(|one| one.as_u64().unwrap()));
                    }
                    "source" => found.extend(value.as_str().map(|one| one.parse::<u64>().unwrap())),
                    _ => positions(value, found),
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|one| positions(one, found)),
        _ => {}
    }
}

#[test]
fn the_ways_side_by_side() {
    for (lang, end) in [("en", "\nOne way in detail"), ("ja", "\n一つの方法の詳細")] {
        let page = page(&UKRAINE, lang);
        insta::assert_snapshot!(
            format!("ukraine-{lang}"),
            without_positions(page.split(end).next().unwrap())
        );
    }
    let all = page(&UKRAINE, "en");
    for other in ["(OSA)", "Japan Disaster Relief", "not judged here", "Nobody has entered one"] {
        assert!(all.contains(other), "{other}");
    }
}

#[test]
fn one_way_in_detail() {
    for lang in ["en", "ja"] {
        insta::assert_snapshot!(format!("airlift-{lang}"), without_positions(&page(&AIRLIFT, lang)));
    }
}

#[test]
fn the_policy_gate() {
    for lang in ["en", "ja"] {
        insta::assert_snapshot!(format!("gate-{lang}"), without_positions(&page(&GATE, lang)));
    }
    let found = json(&COMPARED);
    let principles = list(&found["items"]).iter().find(|item| item["item"] == "principles").unwrap();
    let past = list(&principles["comparable"]);
    assert!(past.len() > 3 && list(&principles["judged"]).is_empty());
    let text = page(&COMPARED, "en");
    let (_, of_principles) = text.split_once("principles for participation").unwrap();
    let (of_principles, _) = of_principles.split_once("\n\n").unwrap();
    assert!(of_principles.contains("Not judged yet") && of_principles.contains("no advice"));
    let shown: Vec<u64> = past.iter().take(3).map(|one| one["entry"].as_u64().unwrap()).collect();
    assert_eq!(named(of_principles), shown.into_iter().collect());
}

#[test]
fn mandates() {
    for (lang, end) in [("en", "The other mandates"), ("ja", "その他のマンデート")] {
        let page = page(&MANDATE, lang);
        let (latest, others) = page.split_once(end).unwrap();
        insta::assert_snapshot!(format!("mandate-{lang}"), without_positions(latest));
        let row = others.lines().find(|line| line.contains("S/RES/2155 (2014)")).unwrap();
        assert!(row.contains("13,823"), "{row}");
    }
    let all = page(&[&MANDATE[..], &["--all"]].concat(), "en");
    let found = json(&MANDATE);
    for mandate in list(&found["mandates"]) {
        let realism = ["tasks", "mapped", "lawful", "unknown", "without_performer"]
            .map(|what| mandate["realism"][what].as_u64().unwrap());
        let [tasks, mapped, lawful, unknown, without] = realism;
        assert_eq!((tasks, mapped), (list(&mandate["tasks"]).len() as u64, lawful + unknown + without));
        assert!(all.contains(&format!("#{}", mandate["entry"])), "{}", mandate["id"]);
        for task in list(&mandate["tasks"]) {
            let words: Vec<&str> = task["what"]["en"].as_str().unwrap().split(' ').collect();
            assert!(all.contains(words[0]), "{words:?}");
        }
    }
}

#[test]
fn surveys_and_effects() {
    for lang in ["en", "ja"] {
        insta::assert_snapshot!(format!("effects-{lang}"), without_positions(&page(&EFFECTS, lang)));
    }
}

#[test]
fn pages_are_whole_and_fit() {
    let all: [&[&str]; 9] = [
        &UKRAINE,
        &AIRLIFT,
        &["options", "op/kosovo-2001", "--on", "2001-11-01", "--way", "observers"],
        &["options", "op/minustah", "--on", "2010-02-02", "--way", "unit"],
        &["options", "op/untac", "--on", "1992-01-01", "--way", "goods"],
        &COMPARED,
        &["dossier", "mandate", "op/unmiss", "--on", "2024-06-01", "--all"],
        &["dossier", "mandate", "op/undof", "--on", "2012-12-22"],
        &["dossier", "effects", "op/minustah", "--on", "2024-06-01"],
    ];
    for args in all {
        for lang in ["en", "ja"] {
            let page = said(&[args, &["--lang", lang]].concat());
            for line in page.lines() {
                assert!(line.width() <= 100 && line.trim_end() == line, "{args:?}: {line}");
            }
            for left in ["options-", "dossier-", "casework-", "choice-", "assess-", "{$", "\n\n\n"] {
                assert!(!page.contains(left), "{args:?} {left}: {page}");
            }
        }
    }
}

#[test]
fn every_position_named_is_in_the_record_and_every_one_shown_is_in_the_json() {
    let size = json(&["record", "verify"])["entries"].as_u64().unwrap();
    for args in [&UKRAINE[..], &AIRLIFT, &GATE, &COMPARED, &MANDATE, &EFFECTS] {
        let found = json(args);
        assert_eq!(
            (&found["valid"], &found["known"]["entries"]),
            (&args[3 + usize::from(args[0] == "dossier")].into(), &size.into())
        );
        let mut all = BTreeSet::new();
        positions(&found, &mut all);
        assert!(!all.is_empty() && all.iter().all(|at| *at < size), "{args:?}");
        let shown = named(&page(args, "en"));
        assert!(!shown.is_empty() && shown.is_subset(&all), "{args:?} {shown:?}");
        assert_eq!(shown, named(&page(args, "ja")), "{args:?}");
    }
}

#[test]
fn no_median_of_less_than_three_cases_and_no_day_that_no_case_shows() {
    let all = json(&UKRAINE);
    for way in list(&all["ways"]) {
        for leg in list(&way["legs"]) {
            let n = list(&leg["cases"]).len();
            assert_eq!(leg["n"], n);
            assert_eq!(leg["median"].is_null(), n < 3, "{leg}");
            assert_eq!(leg["min"].is_null(), n == 0);
        }
        let ahead = list(&way["earliest"]["ahead"]);
        let shown = ahead.iter().all(|leg| !leg["min"].is_null());
        assert_eq!(way["earliest"]["at_the_quickest"].is_null(), !shown, "{}", way["id"]);
    }
    let one = json(&AIRLIFT);
    let airlift = list(&all["ways"]).iter().find(|way| way["id"] == "airlift").unwrap();
    assert_eq!(list(&one["ways"]).as_slice(), std::slice::from_ref(airlift), "the same as beside the others");
    let text = page(&AIRLIFT, "en");
    for leg in list(&airlift["legs"]) {
        for case in list(&leg["cases"]) {
            let about = case["about"].as_str().unwrap();
            let line = format!("{}  {}", case["from"].as_str().unwrap(), case["to"].as_str().unwrap());
            assert!(text.contains(about) && text.contains(&line), "{case}");
        }
        assert_eq!(text.contains(&format!("median {}", leg["median"])), leg["n"].as_u64() >= Some(3));
    }
}

#[test]
fn what_is_mistyped_is_told_with_what_is_like_it() {
    let wrong = ["options", "request/ukraine-2022", "--way", "airlif"];
    let said = refused(&[&wrong[..], &["--lang", "en"]].concat());
    assert!(said.contains("“airlift”") && said.contains("headquarters_officers"), "{said}");
    let said = refused(&[&wrong[..], &["--lang", "ja"]].concat());
    assert!(said.contains("「airlift」のことか"), "{said}");
    let commands: [&[&str]; 4] =
        [&["options"], &["dossier", "gate"], &["dossier", "mandate"], &["dossier", "effects"]];
    for command in commands {
        let said = refused(&[command, &["op/undoff", "--lang", "en"]].concat());
        assert!(said.contains("op/undof?"), "{said}");
        let said = refused(&[command, &["body/unhcr", "--lang", "en"]].concat());
        assert!(said.contains("belongs to no"), "{said}");
    }
}
