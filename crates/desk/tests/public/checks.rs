//! The record held against tables of the UN, as everyone reads it.

use exchange::un::{Provenance, Reference, Set, read};
use serde_json::Value;

use crate::common::{Site, now};
use crate::crawl;

/// The most that the HTML of a page may have, in bytes.
const MOST_BYTES: usize = 50_000;

const MISSIONS: &str = "id,mission_acronym,mission_name,lead_department,mission_isactive,start_date,end_date,mission_location,mission_longitude,mission_latitude,last_update
1,UNTAC,Transitional Authority,DPO,NO,1992-03-01,1993-09-01,Phnom Penh,,,2024-02-19
2,ONUMOZ,Operation,DPO,No,1992-12-01,1994-12-01,Maputo,,,2024-02-19
3,UN<b>,Never there,DPO,Yes,1999-01-01,,,,,2024-02-19
";
const DEATHS: &str = "id,incident_date,casualty_id,mission_acronym,type_of_casualty,gender,casualty_nationality,casualty_personnel_type,type_of_incident,m49_code,isocode3,last_update
1,1993-05-04,UNTAC-1,UNTAC,Fatality,M,Japan,Police,Malicious Act,392.0,JPN,2025-04-04
";

/// A desk with two of the three tables.
fn site() -> Site {
    let mut reference = Reference::default();
    for (set, text) in [(Set::Missions, MISSIONS), (Set::Fatalities, DEATHS)] {
        let table = read(set, text.as_bytes()).unwrap();
        let of = (table.vintage.unwrap(), now());
        let licence = (set == Set::Missions).then_some("CC BY-IGO");
        reference.from.push(Provenance::new((&table, text.as_bytes()), of, ("the data hub", licence)));
        table.into_tables(&mut reference.tables);
    }
    Site::holding(reference)
}

#[test]
fn the_page_tells_what_agrees_what_differs_and_where_the_tables_came_from() {
    let site = site();
    let page = site.get("/public/checks", "en").text;
    assert!(page.len() <= MOST_BYTES, "{} bytes", page.len());
    for part in [
        "2 missions are in both: ONUMOZ, UNTAC",
        "One mission is in the UN's list only: UN&lt;b&gt;",
        "January 1995",
        "differs",
        "4 May 1993: police, malicious act",
        "persons sent under the Act: perhaps 1; others: 0.",
        "the data hub",
        "CC BY-IGO",
        "not told",
        "19 February 2024",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("Uniformed persons, mean over the year</a>"), "there is no table of means");
    let page = site.get("/public/checks", "ja").text;
    assert!(page.contains("国連の表との照合") && page.contains("不一致"));
    assert!(!page.contains("checks-") && !page.contains("reference-"), "an id without a text: {page}");
}

#[test]
fn every_way_leads_to_it_and_on_from_it() {
    let site = site();
    let found = crawl::from(&site, "ja", "/public/checks");
    assert!(found.values().all(|got| got.status == 200 || got.status == 303), "every link leads somewhere");
    for from in ["/public/data", "/public/numbers"] {
        let links = crawl::links(&site.get(from, "ja").text);
        assert!(links.iter().any(|link| link == "/public/checks"), "{from}");
    }
    // as of a day on which neither had begun, with the day kept in links
    let before = site.get("/public/checks?on=1990-01-01", "en").text;
    assert!(!before.contains("ONUMOZ") && before.contains("/public/data/checks.csv?on=1990-01-01"));
}

#[test]
fn the_files_have_the_same_and_say_of_what_day_they_are() {
    let site = site();
    let json = site.get("/public/data/checks.json", "en");
    let json: Value = serde_json::from_str(&json.text).unwrap();
    let rows = json["rows"].as_array().unwrap();
    assert_eq!(
        (json["as_of"].as_str(), json["tables"][0]["published"].as_str()),
        (Some("2026-11-24"), Some("2024-02-19"))
    );
    assert_eq!(json["counts"]["ends"]["differs"], 1);
    let csv = site.get("/public/data/checks.csv", "en");
    assert!(
        csv.text.lines().next().unwrap().ends_with(",table,table_published,as_of,log_size,log_root,licence")
    );
    assert!(csv.header("content-disposition").ends_with("-checks.csv\""));
    let lines: Vec<&str> = csv.text.lines().collect();
    assert_eq!(lines.len(), rows.len() + 1);
    let death = lines.iter().find(|line| line.starts_with("fatality,")).unwrap();
    assert!(
        death.starts_with("fatality,UNTAC,op/untac,1993,1993-05-04,,,only-table,someone-there,"),
        "{death}"
    );
    assert!(death.contains(",un-fatalities,2025-04-04,2026-11-24,"), "{death}");
}

#[test]
fn without_a_table_it_says_so_and_how_to_bring_one() {
    let site = Site::new();
    for (lang, word) in [("en", "No table"), ("ja", "取り込まれていない")] {
        let page = site.get("/public/checks", lang).text;
        assert!(page.contains(word) && page.contains("hatoba reference import un-missions"), "{page}");
    }
    let csv = site.get("/public/data/checks.csv", "en").text;
    assert_eq!(csv.lines().count(), 1, "the names of the columns");
}
