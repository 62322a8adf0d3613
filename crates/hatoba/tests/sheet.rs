//! `hatoba record sheet`, as an official uses it: a table, the mapping that is proposed, corrected and confirmed, what would be recorded,
//! and the same table sent again.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::fs;
use std::path::Path;

use run::run;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;
use tempfile::TempDir;

const MISSION: &str = include_str!("record/mission.toml");
const TABLE: &str =
    "派遣先,要員,人数,開始日,派遣回\nUNDOF,輸送部隊,43,平成8年8月,第2次\nUNDOF,司令部要員,2,H8.2.1,第1次\n";

fn done(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{args:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

fn refused(folder: &Path, args: &[&str]) -> Vec<String> {
    let output = run(folder, args);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert!(output.stdout.is_empty(), "{args:?}");
    String::from_utf8(output.stderr).unwrap().lines().map(str::to_owned).collect()
}

fn json(folder: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&done(folder, &[args, &["--format", "json"]].concat())).unwrap()
}

fn size(folder: &Path) -> u64 {
    json(folder, &["record", "verify"]).get("entries").and_then(Value::as_u64).unwrap()
}

/// A journal with one mission, and files beside it.
fn journal(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mission.toml"), MISSION).unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    done(folder.path(), &["record", "init", "--empty"]);
    done(folder.path(), &["record", "add", "mission.toml"]);
    folder
}

/// Lines without what only tells which message it is in words.
fn starts(lines: &[String], want: &[&str]) {
    assert_eq!(lines.len(), want.len(), "{lines:#?}");
    for (line, want) in lines.iter().zip(want) {
        assert!(line.contains(want), "{line}\n{want}");
    }
}

#[test]
fn a_table_is_proposed_confirmed_shown_recorded_and_not_recorded_twice() {
    let folder = journal(&[("t.csv", TABLE.as_bytes())]);
    let folder = folder.path();
    let before = size(folder);
    let said =
        done(folder, &["record", "sheet", "t.csv", "--kind", "dispatch", "-o", "m.toml", "--lang", "ja"]);
    assert!(said.contains("m.toml"));
    let proposed = fs::read_to_string(folder.join("m.toml")).unwrap();
    insta::assert_snapshot!("proposed-ja", proposed);
    assert_eq!(done(folder, &["record", "sheet", "t.csv", "--kind", "dispatch", "--lang", "ja"]), proposed);
    starts(
        &refused(folder, &["record", "sheet", "t.csv", "--kind", "dispatch", "-o", "m.toml", "--lang", "en"]),
        &["is there already"],
    );

    let mapping = proposed.replace("# cites = [\"source/\"]", "cites = [\"source/mofa\"]");
    fs::write(folder.join("m.toml"), mapping).unwrap();
    for lang in ["ja", "en"] {
        let shown = done(folder, &["record", "sheet", "t.csv", "--mapping", "m.toml", "--lang", lang]);
        insta::assert_snapshot!(format!("shown-{lang}"), shown);
    }
    assert_eq!(size(folder), before);
    let record = ["record", "sheet", "t.csv", "--mapping", "m.toml", "--record"];
    assert_eq!(json(folder, &record)["new"], 2);
    assert_eq!(size(folder), before + 2);
    let shown = json(folder, &["record", "show", "dispatch/undof/staff-officers-1996-02-01-1"]);
    assert!(shown.to_string().contains("source/mofa"));

    // the same again, and with a row more above, so that the ids would be others
    assert_eq!(json(folder, &record)["new"], 0);
    let longer = TABLE.replacen("UNDOF,輸", "UNDOF,輸送部隊,44,平成8年8月,第3次\nUNDOF,輸", 1);
    fs::write(folder.join("t.csv"), &longer).unwrap();
    let wrong = refused(folder, &[&record[..], &["--lang", "en"]].concat());
    starts(&wrong, &["t.csv:A2: The journal has an entry “dispatch/undof/transport-unit-1996-08-1”"]);
    let ids = fs::read_to_string(folder.join("m.toml")).unwrap().replace("-{n}", "-of-{persons}-{n}");
    fs::write(folder.join("m.toml"), ids).unwrap();
    let rows = json(folder, &["record", "sheet", "t.csv", "--mapping", "m.toml"]);
    let there: Vec<&str> = rows["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["there"]["entry"].as_str().unwrap_or(""))
        .collect();
    assert_eq!(
        there,
        ["", "dispatch/undof/transport-unit-1996-08-1", "dispatch/undof/staff-officers-1996-02-01-1"]
    );
    assert_eq!(json(folder, &record)["new"], 1);
    assert_eq!(size(folder), before + 3);
    done(folder, &["record", "verify"]);
}

/// A workbook in which most is wrong; and with it put right.
fn workbook(right: bool) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("物資").unwrap();
    let day = Format::new().set_num_format("[$-ja-JP]ggge\"年\"m\"月\"d\"日\"");
    sheet.write(0, 0, "物資協力の実績").unwrap();
    for (column, head) in (0_u16..).zip(["目的", "譲渡先", "閣議決定日", "品目", "数量", "活動"])
    {
        sheet.write(1, column, head).unwrap();
    }
    sheet.write(2, 0, "被災民の救援").unwrap();
    sheet.write(2, 1, if right { "国際連合" } else { "国連" }).unwrap();
    let decided = ExcelDateTime::from_ymd(2024, 5, 1).unwrap();
    sheet.write_datetime_with_format(2, 2, &decided, &day).unwrap();
    sheet.write(2, 3, "毛布").unwrap();
    sheet.write(2, 4, if right { 5000.0 } else { 0.5 }).unwrap();
    sheet.write(2, 5, if right { "op/undof" } else { "op/nowhere" }).unwrap();
    if !right {
        sheet.write(3, 3, "天幕").unwrap();
        sheet.write(4, 0, "医療").unwrap();
        sheet.write(4, 5, "op/nowhere").unwrap();
    }
    book.add_worksheet().set_name("集計").unwrap().write(0, 0, "x").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_wrong_workbook_is_refused_whole_and_can_be_corrected_and_sent_again() {
    let folder = journal(&[("wrong.xlsx", &workbook(false)), ("right.xlsx", &workbook(true))]);
    let folder = folder.path();
    let before = size(folder);
    let lines = refused(folder, &["record", "sheet", "right.xlsx", "--kind", "goods", "--lang", "en"]);
    starts(&lines, &["物資, 集計"]);
    let propose = ["record", "sheet", "right.xlsx", "--sheet", "物資", "--kind", "goods"];
    let mapping = done(folder, &propose).replace("# cites = [\"source/\"]", "cites = \"source/mofa\"");
    fs::write(folder.join("m.toml"), &mapping).unwrap();
    let record = ["record", "sheet", "wrong.xlsx", "--mapping", "m.toml", "--record", "--lang", "en"];
    let want = [
        "wrong.xlsx:物資!B3: The mapping does not say what “国連” means",
        "wrong.xlsx:物資!E3: “0.5” is not a whole number",
        "wrong.xlsx:物資!A4: “purpose” is missing",
        "wrong.xlsx:物資!F5: ",
    ];
    starts(&refused(folder, &record), &want);
    assert_eq!(size(folder), before);
    let right = record.map(|arg| if arg == "wrong.xlsx" { "right.xlsx" } else { arg });
    done(folder, &right);
    assert_eq!(size(folder), before + 1);

    // a mapping has its own places; an office that may not enter it is told so by row
    fs::write(folder.join("m.toml"), mapping.replace("= \"purpose\"", "= \"purpos\"")).unwrap();
    starts(&refused(folder, &right), &["m.toml:"]);
    starts(
        &refused(folder, &["record", "sheet", "m.toml", "--kind", "dispach", "--lang", "en"]),
        &["“dispatch”"],
    );
    starts(
        &refused(folder, &["record", "sheet", "none.csv", "--kind", "dispatch", "--lang", "en"]),
        &["none.csv"],
    );
}

#[test]
fn requests_come_in_too() {
    let table = "要請元;件名;要請日;人数\nUnited Nations;司令部要員の派遣;2024/5/1;2\n国際連合;施設部隊の派遣;令和6年6月;３３０\n";
    let folder = journal(&[("r.csv", &[b"\xef\xbb\xbf", table.as_bytes()].concat())]);
    let folder = folder.path();
    done(folder, &["record", "sheet", "r.csv", "--kind", "request", "-o", "m.toml"]);
    done(folder, &["record", "sheet", "r.csv", "--mapping", "m.toml", "--record"]);
    let shown = json(folder, &["record", "show", "request/2024-06-1"]).to_string();
    assert!(shown.contains("330") && shown.contains("body/un"), "{shown}");
}

/// What an official adds to the proposal for the table of dispatches that the project's researchers keep.
const ADDED: [(&str, &str); 26] = [
    ("count_total", "persons"),
    ("Rwandan refugee relief", "op/rwanda-1994"),
    ("East Timor displaced persons", "op/east-timor-1999"),
    ("Afghan refugees", "op/afghanistan-2001"),
    ("Iraqi affected people", "op/iraq-affected-2003"),
    ("Sudan referendum 2011", "op/sudan-2011"),
    ("Ukrainian affected people", "op/ukraine-2022"),
    ("Zaire (Goma)", "state/CD"),
    ("Zaire", "state/CD"),
    ("East Timor (Indonesia)", "state/TL"),
    ("East Timor", "state/TL"),
    ("Kosovo", "state/YU"),
    ("DR Congo", "state/CD"),
    ("UAE (Dubai) to Poland", "state/PL"),
    ("ongoing", ""),
    ("cease-fire observers", "military_observers"),
    ("GSDF advance party", "relief_unit"),
    ("ASDF airlift", "airlift_unit"),
    ("ASDF airlift (C-2, KC-767)", "airlift_unit"),
    ("ASDF/government aircraft", "airlift_unit"),
    ("military monitors", "military_observers"),
    ("observers", "election_observers"),
    ("JDA summary says about 20", ""),
    ("general knowledge", "source/general"),
    ("unverified", ""),
    ("persons: seed 003", ""),
];

#[test]
fn a_table_as_it_is_found() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/japan/dispatches.csv");
    let Ok(bytes) = fs::read(&path) else {
        eprintln!("SKIPPED: no table of dispatches at ../shared/data/japan; nothing was checked");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("d.csv"), bytes).unwrap();
    done(folder, &["record", "init"]);
    let mut mapping = done(folder, &["record", "sheet", "d.csv", "--kind", "dispatch"]);
    mapping = mapping
        .replace("ignore = []", "ignore = [\"mission_no\", \"pillar\", \"count_expression\", \"status\"]");
    for (written, means) in ADDED {
        mapping =
            mapping.replace(&format!("# \"{written}\" = \"\""), &format!("\"{written}\" = \"{means}\""));
    }
    mapping = mapping.replace(
        "[values.cites]",
        "[values.cites]\n\"reference/kpc-seminar-2022-07-27.txt\" = \"source/kpc-seminar-2022-07-27\"",
    );
    fs::write(folder.join("m.toml"), &mapping).unwrap();
    let shown = json(folder, &["record", "sheet", "d.csv", "--mapping", "m.toml"]);
    let rows = shown["rows"].as_array().unwrap();
    // every row, and all persons that it counts; those that the founding record has in the very same words are not recorded again
    let persons: u64 = rows.iter().map(|row| row["says"]["persons"].as_u64().unwrap_or(0)).sum();
    assert_eq!((rows.len(), persons), (43, 11_818));
    let there = rows.iter().filter(|row| !row["there"].is_null()).count();
    let recorded = json(folder, &["record", "sheet", "d.csv", "--mapping", "m.toml", "--record"]);
    assert_eq!(recorded["new"].as_u64().unwrap(), 43 - there as u64);
    assert_eq!(json(folder, &["record", "sheet", "d.csv", "--mapping", "m.toml", "--record"])["new"], 0);
    done(folder, &["record", "verify"]);
}
