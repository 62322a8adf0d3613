//! The statistics of a small record in which every rule has something to do. The golden files under `snapshots` are read and reviewed
//! by people.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::collections::HashMap;
use std::path::Path;

use run::run;
use serde_json::Value;
use tempfile::TempDir;

/// A journal with the small record.
fn small() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stats/record.toml").display().to_string();
    said(folder.path(), &["record", "init", "--empty"]);
    said(folder.path(), &["record", "add", &file]);
    folder
}

/// What the program says when all is well.
fn said(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert!(output.status.success(), "{args:?} {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(folder: &Path, args: &[&str]) -> Value {
    let all = [&["stats", "--format", "json", "--lang", "en"][..], args].concat();
    serde_json::from_str(&said(folder, &all)).unwrap()
}

#[test]
fn pages() {
    let folder = small();
    for lang in ["ja", "en"] {
        let page = said(folder.path(), &["stats", "--on", "2024-02-27", "--lang", lang]);
        assert!(page.lines().all(|line| line.trim_end() == line), "{page}");
        assert!(!page.contains("stats-") && !page.contains("{$"), "{page}");
        insta::assert_snapshot!(format!("small-{lang}"), page);
    }
}

/// A journal with the founding record.
fn founded() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    said(folder.path(), &["record", "init"]);
    folder
}

/// The figures that are the latest of their kind, about nothing in particular.
fn official(all: &Value) -> Vec<(&Value, &Value)> {
    let lines = all["figures"].as_array().unwrap().iter();
    let whole = lines.filter(|line| line["about"].is_null() && line["latest"] == true);
    whole.map(|line| (&line["measure"], line)).collect()
}

fn figure<'a>(all: &'a Value, measure: &str, pillar: Option<&str>) -> &'a Value {
    let found =
        official(all).into_iter().find(|(name, line)| **name == measure && line["pillar"].as_str() == pillar);
    found.unwrap().1
}

#[test]
fn what_japan_contributed_beside_what_the_ministries_count() {
    let folder = founded();
    let all = json(folder.path(), &["--on", "2024-02-27"]);
    for (pillar, count) in [("pko", 13), ("icops", 1), ("ihro", 6), ("ieo", 9)] {
        let line = figure(&all, "operations", Some(pillar));
        assert_eq!(line["value"], count, "{pillar}");
        assert_eq!(line["sources"][0]["source"], "source/mofa-2024-02-27");
        assert_eq!(line["rows"]["sum"]["value"], count, "{pillar}: the record has as many");
    }
    let goods = figure(&all, "in_kind", None);
    assert_eq!(
        (&goods["value"], &goods["sources"][0]["source"]),
        (&30.into(), &"source/mofa-2024-02-27".into())
    );
    let rows = goods["rows"]["sum"]["value"].as_i64().unwrap();
    assert_eq!(goods["rows"]["difference"], 30 - rows);
    let reasons: Vec<&str> = goods["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reason| reason["reason"].as_str().unwrap())
        .collect();
    assert!(rows < 30 && ["unverified", "left-out", "highest"].iter().all(|reason| reasons.contains(reason)));

    let all = json(folder.path(), &["--on", "2025-06-30"]);
    assert_eq!(figure(&all, "operations", None)["value"], 29);
    assert_eq!(all["missions"]["total"]["value"], 29);
    assert_eq!(figure(&all, "in_kind", None)["value"], 32);
    let persons = figure(&all, "persons_sent", None);
    assert_eq!((&persons["value"], &persons["approximate"]), (&12_700.into(), &true.into()));
    let other = all["figures"].as_array().unwrap().iter().find(|line| line["value"] == 12_750).unwrap();
    assert_eq!(other["sources"][0]["source"], "source/kpc-seminar-2022-07-27", "both sources are there");
    assert_eq!(
        (&persons["reasons"][0]["reason"], &other["reasons"][0]["reason"]),
        (&"contradicted".into(), &"contradicted".into())
    );
    let sum = &persons["rows"]["sum"];
    assert!(sum["value"].as_u64().unwrap() < 12_700 && sum["unknown"].as_u64().unwrap() > 0, "{sum}");
}

#[test]
fn the_official_figures_of_the_founding_record() {
    let folder = founded();
    for lang in ["ja", "en"] {
        let page = said(folder.path(), &["stats", "--on", "2024-02-27", "--lang", lang]);
        assert!(page.lines().all(|line| line.trim_end() == line), "{page}");
        // between the number of entries and the tables by year and country, which every new entry changes
        let (_, page) = page.split_once("\n\n").unwrap();
        let end = if lang == "ja" { "開始年別" } else { "By year" };
        insta::assert_snapshot!(format!("founding-{lang}"), page.split(end).next().unwrap());
    }
}

#[test]
fn before_the_journal_was_made_it_counts_what_sources_had_said() {
    let folder = founded();
    let then = json(folder.path(), &["--on", "2013-12-31", "--known", "2013-12-31"]);
    assert_eq!(then["known"]["reconstructed"], true);
    assert!(then["missions"]["total"]["value"].as_u64() < Some(29));
    for figure in then["figures"].as_array().unwrap() {
        assert!(figure["on"].as_str().unwrap() < "2014", "{figure}");
    }
}

#[test]
fn sums_with_what_is_open() {
    let folder = small();
    let all = json(folder.path(), &["--on", "2024-02-27"]);
    let total = |section: &str, what: &str| all[section]["total"][what].as_u64().unwrap();
    assert_eq!(
        ["value", "low", "high"].map(|what| total("missions", what)),
        [2, 2, 3],
        "one in its fiscal year"
    );
    // 34 x 43, 3, and the first of six rounds of 10; at most 34 x 44 and all six rounds
    assert_eq!(["value", "low", "high"].map(|what| total("persons", what)), [1475, 1475, 1559]);
    assert_eq!(["unknown", "left_out", "disagreeing"].map(|what| total("persons", what)), [3, 5, 1]);
    assert_eq!((total("liaison_staff", "value"), total("liaison_staff", "approximate")), (12, 1));
    assert_eq!(["value", "low", "high", "left_out"].map(|what| total("in_kind", what)), [2, 2, 3, 1]);
    assert_eq!(all["operations_without_first_day"][0], "op/planned");
    let persons = all["figures"].as_array().unwrap();
    let persons: Vec<&Value> = persons.iter().filter(|figure| figure["measure"] == "persons_sent").collect();
    let values: Vec<_> = persons.iter().map(|figure| figure["value"].as_u64().unwrap()).collect();
    assert_eq!(values, [1700, 1750, 1500], "both sources, and the figure about one operation");
    assert_eq!(persons[0]["rows"]["difference"], 225, "1,700 less 1,475");
    let reasons: Vec<_> =
        persons[0]["reasons"].as_array().unwrap().iter().map(|one| &one["reason"]).collect();
    assert_eq!(
        reasons,
        ["contradicted", "approximate", "unknown", "disagreeing", "partly", "left-out", "liaison"]
    );
}

#[test]
fn what_was_known_before_is_counted_as_it_was() {
    let folder = small();
    let before = json(folder.path(), &["--on", "2024-02-27", "--known", "13"]);
    assert_eq!(before["persons"]["total"]["value"], 34 * 43, "13 entries: up to the first dispatch");
    assert_eq!(before["persons"]["total"]["disagreeing"], 0);
    assert_eq!(before["figures"].as_array().unwrap().len(), 0);
}

#[test]
fn rows_say_the_same_as_the_objects() {
    let folder = small();
    let text = said(folder.path(), &["stats", "--on", "2024-02-27", "--lang", "en", "--format", "csv"]);
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("section,key,label,value,low,high,unknown,unit,as_of,source"));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 10), "no cell of this record needs quotes");
    let by: HashMap<(&str, &str), &str> = rows.iter().map(|row| ((row[0], row[1]), row[3])).collect();
    assert_eq!(by[&("persons", "")], "1475");
    assert_eq!(by[&("persons_by_pillar", "pko")], "1465");
    assert_eq!(by[&("persons_by_operation_and_kind", "op/undof:transport_unit")], "1462");
    assert_eq!(by[&("persons_rounds_by_operation_and_kind", "op/undof:transport_unit")], "34");
    assert_eq!(by[&("persons_by_country", "state/SY")], "1462");
    assert_eq!(by[&("figure", "operations:pko")], "2");
    assert_eq!(by[&("figure_rows", "operations:pko")], "2");
    assert_eq!(by[&("figure_difference", "in_kind")], "1");
    let figure = rows.iter().find(|row| row[0] == "figure" && row[1] == "operations:pko").unwrap();
    assert_eq!(figure[7..], ["missions", "2024-01", "source/ministry"]);
    let all = json(folder.path(), &["--on", "2024-02-27"]);
    assert_eq!(
        all["persons"]["by_pillar"][0]["sum"]["value"].to_string(),
        by[&("persons_by_pillar", "ihro")]
    );
}

#[test]
fn what_has_no_rows_says_so() {
    let folder = small();
    for args in [&["record", "show", "op/undof"][..], &["law", "list"], &["assess", "-"]] {
        for (lang, word) in [("ja", "表形式"), ("en", "spreadsheet")] {
            let output = run(folder.path(), &[args, &["--format", "csv", "--lang", lang]].concat());
            let stderr = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{args:?}");
            assert!(output.stdout.is_empty() && stderr.contains(word) && stderr.contains("json"), "{stderr}");
        }
    }
}

#[test]
fn without_a_journal_it_says_how_to_make_one() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["stats", "--lang", "en"]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("record init"));
}
