//! Cases assessed: exit status, refusals, days, trees.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod assessing;
mod run;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use assessing::{err, example, lines, out, well};
use run::run;
use serde_json::Value;

/// A case without a day, of which little is said.
const SMALL: &str = r#"{"title":"small","operation":{"pillar":"ihro"},"contributions":[{"form":"dispatch","performer":"official","tasks":["wa"]}]}"#;

/// The program with something on its standard input.
fn with_input(folder: &Path, args: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    for name in ["HATOBA_LANG", "HATOBA_DATA", "HATOBA_FRAMEWORK", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
        .current_dir(folder)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_bad_file_beside_a_good_one() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.json"), SMALL).unwrap();
    let bad = "title = \"bad\"\n[operation]\npilar = \"ihro\"\nimpartal = true\n";
    fs::write(folder.path().join("bad.toml"), bad).unwrap();
    for files in [["bad.toml", "good.json"], ["good.json", "bad.toml"]] {
        let args = ["assess", files[0], files[1], "--on", "2025-06-02", "--lang", "en"];
        let text = run(folder.path(), &args);
        assert_eq!(text.status.code(), Some(2));
        assert!(out(&text).trim_start().starts_with("small\n"), "{}", out(&text));
        assert_eq!(
            err(&text),
            "bad.toml:3:1: operation.pilar: There is no key “pilar” here. Did you mean “pillar”?\n\
             bad.toml:4:1: operation.impartal: There is no key “impartal” here. Did you mean “impartial”?\n"
        );
        let json = run(folder.path(), &[&args[..], &["--format", "json"]].concat());
        assert_eq!(json.status.code(), Some(2));
        let answers = lines(&json);
        for (answer, file) in answers.iter().zip(files) {
            assert_eq!(answer["source"], file);
            let refused = file == "bad.toml";
            let schema = if refused { "hatoba-refusal/1" } else { "hatoba-answer/1" };
            assert_eq!(answer["schema"], schema);
        }
        let refusal = answers.iter().find(|answer| answer["source"] == "bad.toml").unwrap();
        let finding = &refusal["findings"][0];
        let keys: Vec<&String> = finding.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["line", "column", "path", "id", "message"]);
        assert_eq!(
            (&finding["line"], &finding["column"], &finding["path"], &finding["id"]),
            (&3.into(), &1.into(), &"operation.pilar".into(), &"case-unknown-key-nearest".into())
        );
    }
}

const SIX_TOML: &str = r#"title = "six mistakes"
on = "2022-02-30"

[operation]
pillar = "ihroo"
impartal = true
agreement = "maybe"

[[operation.states]]
id = "PL"
name = "Poland"
consents_operation = { is = true, source = "nhk" }

[[contributions]]
persons = -1
"#;

const SIX_JSON: &str = r#"{
  "title": "six mistakes",
  "on": "2022-02-30",
  "operation": {
    "pillar": "ihroo",
    "impartal": true,
    "agreement": "maybe",
    "states": [{ "id": "PL", "name": "Poland", "consents_operation": { "is": true, "source": "nhk" } }]
  },
  "contributions": [{ "persons": -1 }]
}
"#;

#[test]
fn six_mistakes_are_six_findings() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("six.toml", SIX_TOML), ("six.json", SIX_JSON)] {
        fs::write(folder.path().join(name), text).unwrap();
        for lang in ["ja", "en"] {
            let output = run(folder.path(), &["assess", name, "--lang", lang]);
            assert_eq!(output.status.code(), Some(2));
            assert!(output.stdout.is_empty());
            assert_eq!(err(&output).lines().count(), 6, "{}", err(&output));
            insta::assert_snapshot!(format!("{name}-{lang}"), err(&output));
        }
    }
}

#[test]
fn what_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let text = run(folder.path(), &["assess", "absent.toml", "--lang", "en"]);
    assert_eq!(text.status.code(), Some(2));
    assert!(text.stdout.is_empty());
    assert!(err(&text).starts_with("absent.toml cannot be read: there is no such file"), "{}", err(&text));
    let json = run(folder.path(), &["assess", "absent.jsonl", "--format", "json", "--lang", "en"]);
    assert_eq!(json.status.code(), Some(2));
    let refusal = &lines(&json)[0];
    assert_eq!(
        (&refusal["schema"], &refusal["source"]),
        (&"hatoba-refusal/1".into(), &"absent.jsonl".into())
    );
    assert_eq!(refusal["findings"][0]["id"], "cli-unreadable");
    assert_eq!(refusal["findings"][0]["line"], Value::Null);
    fs::write(folder.path().join("sjis.toml"), b"title = \"\x93\xfa\"\n").unwrap();
    let sjis = run(folder.path(), &["assess", "sjis.toml", "--lang", "en"]);
    assert_eq!((sjis.status.code(), sjis.stdout.is_empty()), (Some(2), true));
    assert!(err(&sjis).contains("sjis.toml"), "{}", err(&sjis));
}

#[test]
fn a_folder_holds_cases_and_expected_answers() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("cases")).unwrap();
    fs::create_dir(folder.path().join("cases/more")).unwrap();
    fs::write(folder.path().join("cases/b.json"), SMALL).unwrap();
    fs::write(folder.path().join("cases/a.toml"), "title = \"a\"\n").unwrap();
    fs::write(folder.path().join("cases/a.expect.toml"), "basis = \"none\"\n").unwrap();
    fs::write(folder.path().join("cases/notes.md"), "no case").unwrap();
    fs::write(folder.path().join("cases/more/c.jsonl"), format!("{SMALL}\n\n{SMALL}\n")).unwrap();
    let output = run(folder.path(), &["assess", "cases", "--verdicts"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let sources: Vec<String> =
        lines(&output).iter().map(|line| line["source"].as_str().unwrap().replace('\\', "/")).collect();
    assert_eq!(sources, ["cases/a.toml", "cases/b.json", "cases/more/c.jsonl:1", "cases/more/c.jsonl:3"]);
}

#[test]
fn lines_on_the_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let named = |name: &str| SMALL.replace("small", name);
    let bad = r#"{"title":"bad","operation":{"pillar":"ihroo"}}"#;
    let input = format!("{}\n{}\n\n{bad}\n{}\n", named("one"), named("two"), named("three"));
    let output = with_input(folder.path(), &["assess", "-", "--format", "json", "--lang", "en"], &input);
    assert_eq!(output.status.code(), Some(2));
    let answers = lines(&output);
    let told: Vec<(&str, &str)> = answers
        .iter()
        .map(|line| (line["source"].as_str().unwrap(), line["title"].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(told, [("-:1", "one"), ("-:2", "two"), ("-:4", ""), ("-:5", "three")]);
    assert_eq!(err(&output), "-:4:38: operation.pillar: No pillar is called “ihroo”. Did you mean “ihro”?\n");
    assert_eq!(answers[2]["findings"][0]["line"], 4);
    let nothing = with_input(folder.path(), &["assess", "-", "--format", "json"], "");
    assert_eq!((nothing.status.code(), nothing.stdout.is_empty()), (Some(0), true));
}

#[test]
fn the_day_and_where_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("dated.json"),
        SMALL.replace("\"operation\"", "\"on\":\"2012-12-21\",\"operation\""),
    )
    .unwrap();
    fs::write(folder.path().join("undated.json"), SMALL).unwrap();
    let day = |args: &[&str]| {
        let output = run(folder.path(), &[&["assess", "--format", "json"], args].concat());
        let answer = lines(&output).remove(0);
        (answer["on"].as_str().unwrap().to_owned(), answer["on_from"].as_str().unwrap().to_owned())
    };
    let told = |on: &str, from: &str| (on.to_owned(), from.to_owned());
    assert_eq!(day(&["dated.json"]), told("2012-12-21", "file"));
    assert_eq!(day(&["dated.json", "--on", "2016-03-29"]), told("2016-03-29", "command_line"));
    // the office's day is Tokyo's, whatever the zone of the machine
    let today = || jiff::tz::offset(9).to_datetime(jiff::Timestamp::now()).date();
    let before = today();
    let (on, from) = day(&["undated.json"]);
    let after = today();
    assert_eq!(from, "today");
    assert!([before, after].map(|day| day.to_string()).contains(&on), "{on}");
    let page = run(folder.path(), &["assess", "dated.json", "--on", "2016-03-29", "--lang", "en"]);
    assert!(out(&page).contains("On 2016-03-29 (the day of the command line)"), "{}", out(&page));
    let wrong = run(folder.path(), &["assess", "dated.json", "--on", "2015-02-29", "--lang", "en"]);
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn trees_on_request() {
    let file = example("ukraine-airlift-2022");
    let plain = &lines(&well(&["assess", &file, "--format", "json"]))[0];
    let whole = &lines(&well(&["assess", &file, "--format", "json", "--explain"]))[0];
    for (answer, with_tree) in [(plain, false), (whole, true)] {
        let goals = answer["contributions"][0]["goals"].as_array().unwrap();
        assert!(goals.iter().all(|goal| goal["tree"].is_object() == with_tree));
    }
    let tree = &whole["contributions"][0]["goals"][0]["tree"];
    assert_eq!(
        (&tree["node"], &tree["name"], &tree["truth"]),
        (&"rule".into(), &"may_dispatch".into(), &"no".into())
    );
    for (lang, heading) in [("ja", "判断の全体：may_dispatch"), ("en", "The whole tree: may_dispatch")]
    {
        let page =
            |explain: &[&str]| out(&well(&[&["assess", file.as_str(), "--lang", lang], explain].concat()));
        assert!(!page(&[]).contains(heading));
        assert!(page(&["--explain"]).contains(heading));
    }
    let both = run(tempfile::tempdir().unwrap().path(), &["assess", &file, "--explain", "--verdicts"]);
    assert_eq!(both.status.code(), Some(2));
}

/// A folder without a case is a mistake, and said to be one.
#[test]
fn no_case_at_all() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    for (lang, said) in [("en", "No case was found"), ("ja", "事案がありません")] {
        let output = run(folder.path(), &["assess", "empty", "--lang", lang]);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(said), "{}", err(&output));
    }
}
