//! A file with a problem is refused whole, with every problem at its row and column.

use super::super::{LARGEST_BYTES, MOST_ROWS, Problem, Set, read};
use super::{died, heads};

/// What is said of a file, a line for each problem: row, column, message, arguments.
fn told(set: Set, bytes: &[u8]) -> Vec<String> {
    let line = |problem: Problem| {
        let row = problem.row.map_or_else(|| "-".to_owned(), |row| row.to_string());
        let args = problem.args().into_iter().map(|(name, value)| format!(" {name}={value}"));
        let id = problem.id().trim_start_matches("reference-");
        format!("{row} {} {id}{}", problem.column.as_deref().unwrap_or("-"), args.collect::<String>())
    };
    read(set, bytes).unwrap_err().into_iter().map(line).collect()
}

fn csv(set: Set, rows: &[&str]) -> Vec<u8> {
    format!("{}\n{}\n", heads(set), rows.join("\n")).into_bytes()
}

#[test]
fn files_that_hold_no_table() {
    let long = vec![b'x'; LARGEST_BYTES + 1];
    let cases: &[(&[u8], &str)] = &[
        (b"", "- - empty"),
        (b" \r\n", "- - empty"),
        (&csv(Set::Fatalities, &[]), "- - empty"),
        (b"[]", "- - empty"),
        (b"{}", "- - shape found=an object"),
        (&long, "- - too-large found=33554433 limit=33554432"),
        (b"\xff\xfei\0d\0", "1 - encoding found=UTF-16"),
        (b"id,x\n1,\x93\xfa\n", "2 - encoding found=byte 0x93"),
        (b"[{\"id\": 1,\n \"x\" 2}]", "2 - syntax found=expected `:`"),
        (b"[{\"id\": 1}", "1 - syntax found=EOF while parsing a list"),
    ];
    for (bytes, want) in cases {
        let shown = String::from_utf8_lossy(bytes.get(..20).unwrap_or(bytes));
        assert_eq!(told(Set::Fatalities, bytes), [*want], "{shown}");
    }
    let many = format!("{}\n{}", heads(Set::Contributions), "1,2016,A,B,0,0,0\n".repeat(MOST_ROWS + 1));
    assert_eq!(told(Set::Contributions, many.as_bytes()), ["- - too-many limit=500000"]);
}

#[test]
fn every_problem_of_a_table_at_once() {
    let bytes = csv(
        Set::Fatalities,
        &[
            &died(1, "UNTAC-1", "Accident"),
            "x,1993-13-04,,UNTAC,Fatality,M,Japan,Police,Accident,39.2,jpn,04/04/2025",
            "1,1993-5-4,UNTAC-2,UNTAC,Fatality,,Japan,Police,Accident,,,2025-04-04",
            "4,1993-05-04",
            &died(1, "UNTAC-3", "Accident"),
        ],
    );
    assert_eq!(
        told(Set::Fatalities, &bytes),
        [
            "3 id value found=x expected=a whole number such as 250",
            "3 incident_date value found=1993-13-04 expected=a day such as 2025-04-04",
            "3 casualty_id blank",
            "3 m49_code value found=39.2 expected=a whole number such as 250",
            "3 isocode3 value found=jpn expected=three letters such as JPN",
            "3 last_update value found=04/04/2025 expected=a day such as 2025-04-04",
            "4 incident_date value found=1993-5-4 expected=a day such as 2025-04-04",
            "5 - cells found=2 expected=12",
            "6 id duplicate found=1 first=2",
        ]
    );
}

#[test]
fn columns_that_are_missing_unknown_or_there_twice() {
    let text = "id,Year,Country,Country,Mission,Female,Male\n1,2016,Japan,Japan,UNMISS,x,1\n";
    assert_eq!(
        told(Set::Contributions, text.as_bytes()),
        [
            "1 id unknown",
            "1 Country twice",
            "1  missing",
            "1 Total missing",
            "2 Female value found=x expected=a whole number such as 250",
        ],
        "cells of the columns that are known are looked at all the same"
    );
    let text = r#"[{"id": 1, "id": 2, "more": 1, "mission_acronym": "A", "mission_name": 5, "lead_department": "DPO", "mission_isactive": "maybe",
        "start_date": 1, "end_date": "2001-02-29", "mission_location": ["x"], "mission_longitude": "180,1", "mission_latitude": 90,
        "last_update": true}, 3]"#;
    assert_eq!(
        told(Set::Missions, text.as_bytes()),
        [
            "1 id twice",
            "1 more unknown",
            "1 mission_name type found=a number expected=text",
            "1 mission_isactive value found=maybe expected=yes or no",
            "1 start_date value found=1 expected=a day such as 2025-04-04",
            "1 end_date value found=2001-02-29 expected=a day such as 2025-04-04",
            "1 mission_location type found=a list expected=text",
            "1 mission_longitude value found=180,1 expected=degrees up to 180 such as 15,9833",
            "1 last_update type found=true or false expected=a day such as 2025-04-04",
            "2 - shape found=a number",
        ]
    );
}

#[test]
fn what_cannot_be_together() {
    let rows = [
        "1,A,A,DPO,No,1993-05-04,1993-05-03,,,,2024-02-19",
        "2,B,B,DPO,No,1993-05-04,1993-05-04,,,,2024-02-19",
    ];
    assert_eq!(
        told(Set::Missions, &csv(Set::Missions, &rows)),
        ["2 end_date backwards found=1993-05-03 first=1993-05-04"]
    );
    let rows = ["1,2016,Japan,UNMISS,3,246,250", "2,2015,Japan,UNMISS,3,246,251"];
    assert_eq!(
        told(Set::Contributions, &csv(Set::Contributions, &rows)),
        ["3 Total sum found=251 expected=249"],
        "rounded parts may be off by one"
    );
}

/// The UN's dictionary of columns has the words for the two codes exchanged for some tables.
#[test]
fn columns_that_hold_each_others_values_are_told_once() {
    let turned = |id: u32| died(id, &format!("UNTAC-{id}"), "Accident").replace("392.0,JPN", "JPN,392.0");
    let bytes = csv(Set::Fatalities, &[&turned(1), &turned(2)]);
    assert_eq!(told(Set::Fatalities, &bytes), ["1 m49_code exchanged other=isocode3"]);
    let bytes = csv(Set::Fatalities, &[&turned(1), &died(2, "UNTAC-2", "Accident")]);
    assert_eq!(told(Set::Fatalities, &bytes).len(), 2, "in one row only these are wrong cells");
}

#[test]
fn numbers_and_days() {
    let of = |cell: &str| {
        let row = format!("1,A,A,DPO,No,{cell},,,,,2024-02-19");
        read(Set::Missions, &csv(Set::Missions, &[&row])).is_ok()
    };
    for (cell, sound) in
        [("2000-02-29", true), ("1900-02-29", false), ("2000-02-29T00:00:00", false), ("0", false)]
    {
        assert_eq!(of(cell), sound, "{cell}");
    }
    let of = |cell: &str| {
        let row = format!("1,A,A,DPO,No,,,,{cell},,2024-02-19");
        let read = read(Set::Missions, &csv(Set::Missions, &[&row])).ok()?;
        Some(read.rows[0].cells[8].clone())
    };
    for (cell, want) in [
        ("\"-0,0\"", Some("0")),
        ("\"-0,5000\"", Some("-0.5")),
        ("180", Some("180")),
        ("\"180,0\"", Some("180")),
        ("181", None),
        ("\"1,2,3\"", None),
        ("1.", None),
        ("\",5\"", None),
        ("+1", None),
        ("1e2", None),
        ("\"1,234567891\"", None),
    ] {
        assert_eq!(of(cell).as_deref(), want, "{cell}");
    }
}
