//! What is read, and the form in which it is kept.

use jiff::civil::date;
use proptest::prelude::*;
use record::reference::{Fatality, Mission, Tables, YearMean};

use super::super::{Form, Note, Set, read};
use super::{died, heads, table};

#[test]
fn the_list_of_operations() {
    let csv = "\u{feff}id,mission_acronym,mission_name,lead_department,mission_isactive,start_date,end_date,mission_location,\
        mission_longitude,mission_latitude,last_update\r\n\
        68,MINUSTAH,\"Mission, in Haiti\",DPO,NO,2004-06-01,2017-10-01,Port-au-Prince,\"-72,3333\",\"18,5333\",2024-02-19\r\n\
        81,UNTSO,Truce,DPO,Yes,1948-05-29,,Jerusalem,,,2024-02-19\r\n";
    let read = read(Set::Missions, csv.as_bytes()).unwrap();
    assert_eq!(
        (read.form, read.vintage, read.notes.as_slice()),
        (Form::Csv, Some(date(2024, 2, 19)), &[][..])
    );
    assert_eq!(
        read.rows[0].cells[4..10],
        ["no", "2004-06-01", "2017-10-01", "Port-au-Prince", "-72.3333", "18.5333"]
    );
    assert_eq!((read.rows[0].number, read.rows[1].number), (2, 3), "as a spreadsheet numbers rows");
    let mut tables = Tables::default();
    read.into_tables(&mut tables);
    let missions = tables.missions.unwrap();
    let of = |name: &str| Mission {
        acronym: name.to_owned(),
        name: String::new(),
        active: name == "UNTSO",
        start: None,
        end: None,
    };
    assert_eq!(
        missions,
        [
            Mission {
                name: "Mission, in Haiti".to_owned(),
                start: Some(date(2004, 6, 1)),
                end: Some(date(2017, 10, 1)),
                ..of("MINUSTAH")
            },
            Mission { name: "Truce".to_owned(), start: Some(date(1948, 5, 29)), ..of("UNTSO") },
        ]
    );
}

#[test]
fn the_same_in_json_and_csv() {
    let json = r#"[{"id": 992, "incident_date": 736473600000, "casualty_id": "UNTAC-1993-05-02296", "mission_acronym": "UNTAC",
        "type_of_casualty": "Fatality", "gender": "M", "casualty_nationality": "Japan", "casualty_personnel_type": "Local ",
        "type_of_incident": "Malicious Act", "m49_code": 392.0, "isocode3": "JPN", "last_update": 1701129600000},
       {"last_update": 1701129600000, "id": 1, "incident_date": -678153600000, "casualty_id": "UNTSO-1948-07-02408",
        "mission_acronym": "UNTSO", "type_of_casualty": "Fatality", "gender": "", "casualty_nationality": "ZZ [Undetermined]",
        "casualty_personnel_type": "Military", "type_of_incident": "Illness", "m49_code": null, "isocode3": null}]"#;
    let json = read(Set::Fatalities, json.as_bytes()).unwrap();
    let csv = table(
        Set::Fatalities,
        &[
            "992,1993-05-04,UNTAC-1993-05-02296,UNTAC,Fatality,M,Japan,Local ,Malicious Act,392.0,JPN,2023-11-28",
            "1,1948-07-06,UNTSO-1948-07-02408,UNTSO,Fatality,,ZZ [Undetermined],Military,Illness,,,2023-11-28",
        ],
    );
    let cells = |table: &super::Table| table.rows.iter().map(|row| row.cells.clone()).collect::<Vec<_>>();
    assert_eq!(cells(&json), cells(&csv));
    assert_eq!((json.form, json.vintage, csv.vintage), (Form::Json, Some(date(2023, 11, 28)), json.vintage));
    let mut tables = Tables::default();
    csv.into_tables(&mut tables);
    let fatality = Fatality {
        id: "UNTAC-1993-05-02296".to_owned(),
        day: date(1993, 5, 4),
        mission: "UNTAC".to_owned(),
        nationality: "Japan".to_owned(),
        personnel: "Local".to_owned(),
        incident: "Malicious Act".to_owned(),
    };
    assert_eq!(tables.fatalities.unwrap()[0], fatality);
}

#[test]
fn yearly_means_with_a_column_without_a_name() {
    let csv = "\"\",\"Year\",\"Country\",\"Mission\",\"Female\",\"Male\",\"Total\"\r\n\"1\",2016,\"Japan\",\"UNMISS\",3,246,250\r\n";
    let read = read(Set::Contributions, csv.as_bytes()).unwrap();
    assert_eq!(read.vintage, None, "the table does not say of which day it is");
    let mut tables = Tables::default();
    read.into_tables(&mut tables);
    let mean =
        YearMean { year: 2016, country: "Japan".to_owned(), mission: "UNMISS".to_owned(), persons: 250 };
    assert_eq!(tables.means, Some(vec![mean]));
}

#[test]
fn columns_in_any_order_with_semicolons_and_tabs_between() {
    let (heads, row) = (heads(Set::Fatalities), died(1, "UNTAC-1", "Accident"));
    let want = table(Set::Fatalities, &[&row]);
    for between in [";", "\t"] {
        let text = format!("{heads}\n{row}\n").replace(',', between);
        assert_eq!(read(Set::Fatalities, text.as_bytes()).unwrap(), want, "{between:?}");
    }
    let turned = |line: &str| line.split(',').rev().collect::<Vec<_>>().join(",");
    let text = format!("{}\n{}\n", turned(&heads), turned(&row));
    assert_eq!(read(Set::Fatalities, text.as_bytes()).unwrap(), want);
}

#[test]
fn what_is_odd_is_said_and_kept() {
    let rows = [died(1, "UNMIK-1", "Illness"), died(2, "UNMIK-2", "Illness"), died(3, "UNMIK-1", "Accident")];
    let twice = table(Set::Fatalities, &rows.each_ref().map(String::as_str));
    assert_eq!(twice.rows.len(), 3);
    assert_eq!(twice.notes, [Note::SameKey { key: "UNMIK-1".to_owned(), rows: vec![2, 4] }]);
    let place = |id: u32, name: &str, x: &str, y: &str| {
        format!("{id},{name},{name},DPO,No,,,Gaza,\"{x}\",\"{y}\",2024-02-19")
    };
    let rows = [place(1, "A", "34,5", "31"), place(2, "B", "31,0", "34,50"), place(3, "C", "31", "31")];
    let turned = table(Set::Missions, &rows.each_ref().map(String::as_str));
    assert_eq!(turned.notes, [Note::Exchanged { place: "Gaza".to_owned(), rows: vec![2, 3] }]);
}

proptest! {
    #[test]
    fn whatever_the_bytes_it_is_a_table_or_problems(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for set in Set::ALL {
            if let Err(problems) = read(set, &bytes) {
                prop_assert!(!problems.is_empty());
            }
        }
    }

    /// Cells between known heads get further into the reader than any bytes.
    #[test]
    fn whatever_the_cells_it_is_a_table_or_problems(
        set in prop_oneof![Just(Set::Missions), Just(Set::Fatalities), Just(Set::Contributions)],
        cells in proptest::collection::vec("[-0-9,.;\"\nA-Za-zé ]{0,8}", 0..40),
        json in any::<bool>(),
    ) {
        let names: Vec<&str> = set.columns().iter().map(|column| column.name).collect();
        let text = if json {
            let pairs = names.iter().cycle().zip(&cells).map(|(name, cell)| format!("{name:?}:{cell:?}"));
            format!("[{{{}}}]", pairs.collect::<Vec<_>>().join(","))
        } else {
            let lines: Vec<String> = cells.chunks(names.len()).map(|chunk| chunk.join(",")).collect();
            format!("{}\n{}", names.join(","), lines.join("\n"))
        };
        match read(set, text.as_bytes()) {
            Ok(table) => prop_assert!(table.rows.iter().all(|row| row.cells.len() == names.len())),
            Err(problems) => prop_assert!(problems.is_sorted_by_key(|problem| problem.row)),
        }
    }
}
