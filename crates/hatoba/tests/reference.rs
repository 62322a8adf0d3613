//! Tables of the UN: taken in or refused, listed, compared, and the founding record held against them. The golden files under `snapshots`
//! are read and reviewed by people; that of the UN's own tables is compared where they are at hand.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::fs;
use std::path::Path;

use run::run;
use serde_json::Value;
use tempfile::TempDir;

const MISSIONS: &str = "\u{feff}id,mission_acronym,mission_name,lead_department,mission_isactive,start_date,end_date,mission_location,mission_longitude,mission_latitude,last_update
1,UNTAC,Transitional Authority,DPO,NO,1992-03-01,1993-09-01,Phnom Penh,\"104,9170\",\"11,5500\",2024-02-19
2,ONUMOZ,Operation,DPO,No,1992-12-01,1994-12-01,Maputo,\"32,5833\",\"-25,9667\",2024-02-19
3,UNXX,Never there,DPO,Yes,1999-01-01,,,,,2024-02-19
";
const DEATHS: &str = "id,incident_date,casualty_id,mission_acronym,type_of_casualty,gender,casualty_nationality,casualty_personnel_type,type_of_incident,m49_code,isocode3,last_update
1,1993-05-04,UNTAC-1,UNTAC,Fatality,M,Japan,Police,Malicious Act,392.0,JPN,2025-04-04
2,1998-07-20,UNMOT-1,UNMOT,Fatality,M,Japan,International Civilian,Malicious Act,392.0,JPN,2025-04-04
";
const EARLIER: &str = r#"[{"id": 1, "incident_date": 736473600000, "casualty_id": "UNTAC-1", "mission_acronym": "UNTAC", "type_of_casualty": "Fatality",
 "gender": null, "casualty_nationality": "Japan", "casualty_personnel_type": "Police", "type_of_incident": "Unknown", "m49_code": 392.0,
 "isocode3": "JPN", "last_update": 1701129600000}]"#;
const MEANS: &str = "\"\",\"Year\",\"Country\",\"Mission\",\"Female\",\"Male\",\"Total\"
\"1\",2011,\"Japan\",\"UNDOF\",0,31,31
\"2\",2011,\"Japan\",\"UNMIT\",1,1,2
\"3\",2012,\"Japan\",\"UNDOF\",0,21,21
\"4\",2011,\"Ghana\",\"UNDOF\",0,900,900
\"5\",2012,\"Ghana\",\"UNDOF\",0,400,400
";

/// A folder with the founding record.
fn founded() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    well(folder.path(), &["record", "init"]);
    folder
}

fn well(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(folder: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&well(folder, &[args, &["--format", "json"]].concat())).unwrap()
}

/// Takes a table in, and gives what is said of it.
fn import(folder: &Path, set: &str, text: &str, more: &[&str]) -> Value {
    fs::write(folder.join("table"), text).unwrap();
    let args = ["reference", "import", set, "table", "--source", "data hub", "--licence", "CC BY-IGO"];
    json(folder, &[&args, more].concat())
}

/// The founding record with every table.
fn supplied() -> TempDir {
    let folder = founded();
    import(folder.path(), "un-missions", MISSIONS, &[]);
    import(folder.path(), "un-fatalities", EARLIER, &[]);
    import(folder.path(), "un-fatalities", DEATHS, &[]);
    import(folder.path(), "un-contributions", MEANS, &["--published", "2021-12-31"]);
    folder
}

#[test]
fn a_table_is_kept_once_and_listed_with_where_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    let said = well(folder.path(), &["reference", "list", "--lang", "en"]);
    assert!(said.contains("hatoba reference import"), "{said}");
    let first = import(folder.path(), "un-fatalities", EARLIER, &[]);
    assert_eq!(
        (first["new"].as_bool(), first["kept"]["published"].as_str()),
        (Some(true), Some("2023-11-28"))
    );
    assert_eq!(first["kept"]["form"], "json");
    let kept = fs::read_to_string(folder.path().join(first["path"].as_str().unwrap())).unwrap();
    assert_eq!(kept, EARLIER, "as it came");
    let again = import(folder.path(), "un-fatalities", EARLIER, &[]);
    assert_eq!((again["new"].as_bool(), &again["kept"]), (Some(false), &first["kept"]));
    let second = import(folder.path(), "un-fatalities", DEATHS, &["--published", "2025-04-04"]);
    assert_eq!(second["before"]["published"], "2023-11-28");
    assert_eq!(second["differences"], serde_json::json!({"added": 1, "gone": 0, "changed": 1, "same": 0}));
    let tables = json(folder.path(), &["reference", "list"]);
    let tables = tables["tables"].as_array().unwrap();
    assert_eq!(tables.iter().map(|table| &table["rows"]).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(tables[1]["licence"], "CC BY-IGO");
    let rows = well(folder.path(), &["reference", "list", "--format", "csv"]);
    assert!(rows.starts_with(
        "set,published,rows,source,licence,imported,sha256,file\r\nun-fatalities,2023-11-28,1,data hub,"
    ));
}

#[test]
fn a_wrong_file_is_refused_with_every_problem_and_a_corrected_one_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = DEATHS.replace("1998-07-20", "20 July 1998").replace("UNTAC-1", "").replace("gender", "sex");
    fs::write(folder.path().join("t.csv"), wrong).unwrap();
    let args = ["reference", "import", "un-fatalities", "t.csv", "--source", "x", "--lang", "en"];
    let output = run(folder.path(), &args);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let told = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines,
        [
            "t.csv: row 1, column “sex”: The data set has no such column. Choose the file of this data set, or leave the column out.",
            "t.csv: row 1, column “gender”: The column is missing. Choose the file of this data set, or add the column.",
            "t.csv: row 2, column “casualty_id”: There is nothing here, and something must be.",
            "t.csv: row 3, column “incident_date”: Found “20 July 1998”; expected a day such as 2025-04-04.",
            "The file has 4 problems; nothing of it was taken in. Correct it and send it again.",
        ]
    );
    assert!(!folder.path().join("data/reference").exists(), "nothing is left");
    fs::write(folder.path().join("t.csv"), DEATHS).unwrap();
    well(folder.path(), &args);
    // the day that the rows bear, and the day of a table whose rows bear none
    for (set, text, published, id) in [
        ("un-fatalities", DEATHS, Some("2025-04-05"), "reference-day-differs"),
        ("un-contributions", MEANS, None, "reference-day-missing"),
        ("un-contributions", MEANS, Some("31.12.2021"), "cli-day"),
    ] {
        fs::write(folder.path().join("t.csv"), text).unwrap();
        let mut args = vec!["reference", "import", set, "t.csv", "--source", "x", "--format", "json"];
        args.extend(published.into_iter().flat_map(|day| ["--published", day]));
        let output = run(folder.path(), &args);
        let told: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!((output.status.code(), &told["error"]["id"]), (Some(2), &Value::from(id)));
    }
}

#[test]
fn vintages_are_compared_row_by_row() {
    let folder = supplied();
    let page = well(folder.path(), &["reference", "diff", "un-fatalities", "--lang", "en"]);
    let lines: Vec<&str> = page.lines().rev().take(2).collect();
    let want = [
        "~ UNTAC-1  gender: nothing → M; type_of_incident: Unknown → Malicious Act",
        "+ UNMOT-1  2 | 1998-07-20 | UNMOT | Fatality | M | Japan | International Civilian | Malicious Act | 392 | JPN",
    ];
    assert_eq!(lines, want);
    let turned = ["reference", "diff", "un-fatalities", "2025-04-04", "2023-11-28", "--format", "csv"];
    let rows = well(folder.path(), &turned);
    assert_eq!(
        rows,
        "key,change,row_old,row_new,column,old,new\r\nUNMOT-1,gone,3,,,,\r\nUNTAC-1,changed,2,1,gender,M,\r\n\
         UNTAC-1,changed,2,1,type_of_incident,Malicious Act,Unknown\r\n"
    );
    let diff = json(folder.path(), &["reference", "diff", "un-fatalities"]);
    assert_eq!(
        diff["changes"][1]["edits"][0],
        serde_json::json!({"column": "gender", "old": "", "new": "M"})
    );
    for args in [&["un-missions"][..], &["un-fatalities", "2025-04-04", "2020-01-01"]] {
        let output = run(folder.path(), &[&["reference", "diff", "--lang", "ja"], args].concat());
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn the_record_is_held_against_them() {
    let folder = founded();
    let said = well(folder.path(), &["reference", "check", "--lang", "ja"]);
    assert!(said.contains("hatoba reference import"), "{said}");
    let folder = supplied();
    for lang in ["ja", "en"] {
        let args = ["reference", "check", "--on", "2024-02-27", "--lang", lang];
        let page = well(folder.path(), &args);
        assert!(page.lines().all(|line| line.trim_end() == line), "{page}");
        assert!(!page.contains("checks-") && !page.contains("{$"), "{page}");
        insta::assert_snapshot!(format!("small-{lang}"), page);
    }
    let found = json(folder.path(), &["reference", "check", "--on", "2024-02-27"]);
    assert_eq!(found["country"], "Japan");
    assert_eq!(found["counts"]["fatality"]["only-table"], 2);
    let lines = found["lines"].as_array().unwrap();
    let undof = lines.iter().find(|line| line["topic"] == "persons" && line["mission"] == "UNDOF").unwrap();
    assert_eq!((&undof["table_value"], &undof["outcome"]), (&Value::from(31), &Value::from("differs")));
}

/// The UN's own tables are not part of the project.
#[test]
fn the_founding_record_against_the_tables_of_the_un() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let tables = [
        ("un-missions", "un-missions/DPPADPOSS-PKO.csv", None),
        ("un-fatalities", "un-fatalities/fatalities-2023-11-28.json", None),
        ("un-fatalities", "un-fatalities/DPPADPOSS-FATALITIES.csv", None),
        ("un-contributions", "un-contributions/CountryByYear.csv", Some("2023-09-07")),
    ];
    if tables.iter().any(|(_, name, _)| !shared.join(name).exists()) {
        println!(
            "skipped: the UN's tables are not at ../shared/data/un-missions, un-fatalities, un-contributions"
        );
        return;
    }
    let folder = founded();
    for (set, name, published) in tables {
        let file = shared.join(name).display().to_string();
        let mut args = vec!["reference", "import", set, &file, "--source", name];
        args.extend(published.into_iter().flat_map(|day| ["--published", day]));
        well(folder.path(), &args);
    }
    let counts = &json(folder.path(), &["reference", "diff", "un-fatalities"])["counts"];
    assert_eq!(*counts, serde_json::json!({"added": 79, "gone": 0, "changed": 129, "same": 4_221}));
    let rows = well(folder.path(), &["reference", "check", "--on", "2024-02-27", "--format", "csv"]);
    // missions without any contribution are as many as the list has others
    let others =
        rows.lines().filter(|line| line.starts_with("listed,") && line.contains(",only-table,")).count();
    assert_eq!(others, 70);
    let rest = rows
        .lines()
        .filter(|line| !line.contains(",only-table,no-operation,") || line.starts_with("fatality"));
    insta::assert_snapshot!("founding", rest.collect::<Vec<_>>().join("\n"));
}
