//! The program as people call it. The golden files under `snapshots` are read and reviewed by people.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::fs;

use run::run;

/// What a command that goes well prints, in a fresh folder.
fn well(args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The day before each edition, its first day, and whether the difference is short enough to be read in both languages.
const EDITIONS: [(&str, &str, bool); 9] = [
    ("1992-08-09", "1992-08-10", false),
    ("1998-06-11", "1998-06-12", false),
    ("1998-07-11", "1998-07-12", true),
    ("2001-12-13", "2001-12-14", true),
    ("2002-01-13", "2002-01-14", true),
    ("2007-01-08", "2007-01-09", true),
    ("2013-12-03", "2013-12-04", true),
    ("2016-03-28", "2016-03-29", false),
    ("2019-04-04", "2019-04-05", true),
];

#[test]
fn what_each_amendment_changed() {
    for (before, after, short) in EDITIONS {
        insta::assert_snapshot!(
            format!("diff-{after}-ja"),
            well(&["law", "diff", before, after, "--lang", "ja"])
        );
        if short {
            insta::assert_snapshot!(
                format!("diff-{after}-en"),
                well(&["law", "diff", before, after, "--lang", "en"])
            );
        }
    }
}

#[test]
fn a_difference_the_other_way_round_takes_back_what_was_new() {
    let text = well(&["law", "diff", "2019-04-05", "2019-04-04", "--lang", "en"]);
    assert!(text.contains("table1/mfo  gone"), "{text}");
    let none = well(&["law", "diff", "2019-04-05", "2025-06-01", "--lang", "en"]);
    assert!(none.contains("There is no difference."), "{none}");
}

#[test]
fn tasks_of_a_day() {
    for day in ["1992-09-01", "2015-12-01", "2025-06-01"] {
        insta::assert_snapshot!(
            format!("tasks-{day}-ja"),
            well(&["law", "tasks", "--on", day, "--lang", "ja"])
        );
    }
    insta::assert_snapshot!(
        "tasks-2025-06-01-en",
        well(&["law", "tasks", "--on", "2025-06-01", "--lang", "en"])
    );
    insta::assert_snapshot!(
        "tasks-1992-08-09-ja",
        well(&["law", "tasks", "--on", "1992-08-09", "--lang", "ja"])
    );
    insta::assert_snapshot!(
        "tasks-1992-08-09-en",
        well(&["law", "tasks", "--on", "1992-08-09", "--lang", "en"])
    );
}

#[test]
fn tasks_for_programs() {
    let text = well(&["law", "tasks", "--on", "2025-06-01", "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    let pko = &answer["pillars"][0];
    assert_eq!(pko["pillar"], "pko");
    let tasks = pko["groups"][0]["tasks"].as_array().unwrap();
    assert_eq!(tasks.len(), 22);
    let ri = tasks.iter().find(|task| task["task"] == "ri").unwrap();
    assert_eq!(ri["performers"]["sdf_unit"]["open"], "no");
    assert_eq!(ri["performers"]["coast_guard"]["if"][0]["facts"][0], "coast_guard_affairs");
}

#[test]
fn a_provision_with_its_versions() {
    for lang in ["ja", "en"] {
        let text = well(&["law", "show", "art6.p13.i1", "--on", "2025-06-01", "--lang", lang]);
        insta::assert_snapshot!(format!("show-art6.p13.i1-{lang}"), text);
    }
    let text = well(&["law", "show", "art3.p1.i5.tsu", "--on", "2015-12-01", "--lang", "en"]);
    insta::assert_snapshot!("show-art3.p1.i5.tsu-2015-en", text);
}

/// An invented text with our ids, as the e-Gov law API would not give it, but as JSON lines may.
const INVENTED: &str = r#"{"law_text":1,"law_id":"404AC0000000079","title":"試しの法律","in_force_from":"2016-03-29","provisions":2}
{"id":"art6.p13.i1","text":"港に鳩が三羽いるときは、豆を分ける。"}
{"id":"art9999.p1","text":"豆が尽きたときは、この限りでない。"}
"#;

#[test]
fn an_official_text_is_kept_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("law.jsonl"), INVENTED).unwrap();
    for lang in ["ja", "en"] {
        let output = run(folder.path(), &["law", "import", "law.jsonl", "--lang", lang]);
        let text = String::from_utf8(output.stdout).unwrap().replace('\\', "/");
        insta::assert_snapshot!(format!("import-{lang}"), text);
    }
    let show = |on: &str| {
        let output = run(folder.path(), &["law", "show", "art6.p13.i1", "--on", on, "--lang", "ja"]);
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(show("2025-06-01").contains("港に鳩が三羽いるときは、豆を分ける。"));
    assert!(show("2025-06-01").contains("公式の条文\u{ff08}2016-03-29 施行\u{ff09}"));
    assert!(!show("2016-03-28").contains("港に鳩"));
}

#[test]
fn lists_of_a_day() {
    for lang in ["ja", "en"] {
        let text = well(&["law", "list", "lists", "--on", "2025-06-01", "--lang", lang]);
        insta::assert_snapshot!(format!("list-lists-{lang}"), text);
    }
    let all = well(&["law", "list", "--on", "2025-06-01", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_str(&all).unwrap();
    for part in ["goals", "rules", "lists", "provisions"] {
        assert!(!all[part].as_array().unwrap().is_empty(), "{part}");
    }
}
