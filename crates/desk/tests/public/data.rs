//! The files of `/public/data`: each says of which moment it is, all have the same rows, and what is in them is the record.

use std::collections::BTreeSet;

use record::{Entry, State};
use serde_json::Value;

use crate::common::Site;
use crate::crawl;

/// The tables.
const TABLES: [&str; 7] =
    ["operations", "dispatches", "in-kind", "statistics", "figures", "sources", "dictionary"];

fn json(site: &Site, name: &str) -> Value {
    serde_json::from_str(&site.get(&format!("/public/data/{name}"), "en").text).unwrap()
}

/// A column of a table.
fn column(site: &Site, table: &str, column: &str) -> Vec<String> {
    let rows = json(site, &format!("{table}.json"));
    let rows = rows.get("rows").and_then(Value::as_array).unwrap();
    let cells = rows.iter().filter_map(|row| row.get(column)?.as_str());
    cells.map(str::to_owned).collect()
}

#[test]
fn files_say_the_day_the_log_and_the_licence_and_have_the_same_rows() {
    let site = Site::new();
    let (length, root) = (site.desk.ledger().size(), site.desk.ledger().root().to_base64());
    for name in TABLES {
        let csv = site.get(&format!("/public/data/{name}.csv"), "en");
        let json = site.get(&format!("/public/data/{name}.json"), "en");
        let json: Value = serde_json::from_str(&json.text).unwrap();
        assert_eq!(json["log_size"], length, "{name}");
        assert_eq!(json["as_of"], "2026-11-24");
        let rows = json["rows"].as_array().unwrap();
        assert!(rows.len() > 10, "{name}: {}", rows.len());
        let mut lines = csv.text.lines();
        let head = lines.next().unwrap().trim_start_matches('\u{feff}').to_owned();
        assert!(head.ends_with("as_of,log_size,log_root,licence"), "{name}: {head}");
        let ends = format!("2026-11-24,{length},{root},CC-BY-4.0");
        assert_eq!(lines.filter(|line| line.ends_with(&ends)).count(), rows.len(), "{name}");
        assert!(csv.header("content-disposition").contains("attachment"), "{name}");
    }
    let undof = site.get("/public/data/operations.json", "en");
    let undof: Value = serde_json::from_str(&undof.text).unwrap();
    let undof = undof["rows"].as_array().unwrap().iter().find(|row| row["id"] == "op/undof").unwrap();
    assert_eq!((undof["pillar"].as_str(), undof["persons"].as_u64()), (Some("pko"), Some(1_501)));
}

#[test]
fn countries_are_points_with_their_sums() {
    let site = Site::new();
    let points: Value = serde_json::from_str(&site.get("/public/data/places.geojson", "ja").text).unwrap();
    assert_eq!(points["type"], "FeatureCollection");
    let all = points["features"].as_array().unwrap();
    let cambodia = all.iter().find(|point| point["id"] == "state/KH").unwrap();
    assert_eq!(cambodia["geometry"]["coordinates"], serde_json::json!([104.8, 11.5]));
    assert!(cambodia["properties"]["persons"].as_u64().unwrap() >= 1_200);
}

#[test]
fn every_column_has_a_meaning_in_both_languages_and_a_hashtag() {
    let site = Site::new();
    let all = json(&site, "dictionary.json");
    let rows = all["rows"].as_array().unwrap();
    for table in TABLES {
        let columns = json(&site, &format!("{table}.json"));
        for column in columns["columns"].as_array().unwrap() {
            let row = rows.iter().find(|row| row["table"] == table && row["column"] == *column).unwrap();
            for word in ["meaning_ja", "meaning_en"] {
                assert!(row[word].as_str().is_some_and(|text| !text.starts_with("desk-")), "{row}");
            }
            assert!(row["tag"].as_str().unwrap().starts_with('#'), "{row}");
        }
        let tagged = site.get(&format!("/public/data/{table}.hxl.csv"), "en").text;
        let second = tagged.lines().nth(1).unwrap();
        assert!(second.split(',').all(|tag| tag.starts_with('#')), "{table}: {second}");
    }
}

#[test]
fn every_dispatch_and_every_contribution_in_kind_is_an_activity() {
    let site = Site::new();
    let xml = site.get("/public/data/iati.xml", "en").text;
    let own = |line: &str| Some(line.split("<other-identifier ref=\"").nth(1)?.split('"').next()?.to_owned());
    let found: Vec<String> = xml.lines().filter_map(own).collect();
    let mut want = column(&site, "dispatches", "id");
    want.extend(column(&site, "in-kind", "id"));
    assert!(want.len() > 100, "{}", want.len());
    assert_eq!(found.iter().collect::<BTreeSet<_>>(), want.iter().collect::<BTreeSet<_>>());
    assert_eq!(found.len(), want.len(), "each once");
    assert!(xml.contains(&format!("record:log-size=\"{}\"", site.desk.ledger().size())));
}

#[test]
fn the_catalogue_names_every_file_of_the_page_and_each_is_there() {
    let site = Site::new();
    let catalogue = json(&site, "data.json");
    let sets = catalogue["dcat:dataset"].as_array().unwrap();
    let files = sets.iter().flat_map(|set| set["dcat:distribution"].as_array().unwrap());
    let files: BTreeSet<&str> = files.map(|file| file["dcat:downloadURL"]["@id"].as_str().unwrap()).collect();
    for file in &files {
        let got = site.get(&format!("/public/data/{file}"), "ja");
        assert_eq!(got.status, 200, "{file}");
        assert!(!got.text.is_empty(), "{file}");
    }
    let page = site.get("/public/data", "en").text;
    let linked = crawl::links(&page);
    let linked = linked.iter().filter_map(|link| link.strip_prefix("/public/data/"));
    let linked: BTreeSet<&str> = linked.map(|link| link.split('?').next().unwrap()).collect();
    assert_eq!(linked.into_iter().filter(|name| *name != "data.json").collect::<BTreeSet<_>>(), files);
    // of another moment all are of that
    let then: Value =
        serde_json::from_str(&site.get("/public/data/data.json?on=1995-12-31", "en").text).unwrap();
    assert!(then.to_string().contains("operations.csv?on=1995-12-31"));
}

#[test]
fn whoever_reads_the_entries_back_has_the_same_record() {
    let site = Site::new();
    let text = site.get("/public/data/entries-0.jsonl", "en").text;
    let mut lines = text.lines();
    let head: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
    assert_eq!(head["log_root"], site.desk.ledger().root().to_base64());
    let mut state = State::default();
    for line in lines {
        let line: Value = serde_json::from_str(line).unwrap();
        state.apply(Entry::from_bytes(line["entry"].to_string().as_bytes()).unwrap());
    }
    let view = state.as_of("2026-11-24".parse().unwrap(), state.now());
    for (kind, table) in [("operation", "operations"), ("dispatch", "dispatches"), ("goods", "in-kind")] {
        let things = view.things(kind);
        let ids: Vec<&str> =
            things.iter().filter_map(|thing| Some(thing.entry.says.own()?.as_str())).collect();
        assert_eq!(ids, column(&site, table, "id"), "{table}");
    }
    let sums = record::stats::Stats::of(&view);
    let statistics = json(&site, "statistics.json");
    let all = |section: &str| {
        let rows = statistics["rows"].as_array().unwrap().iter();
        rows.clone().find(|row| row["section"] == section && row.get("by").is_none()).unwrap().clone()
    };
    for (section, total) in
        [("missions", sums.missions.total), ("persons", sums.persons.total), ("in_kind", sums.in_kind.total)]
    {
        let row = all(section);
        assert_eq!(
            (&row["value"], &row["low"], &row["high"]),
            (&total.value.into(), &total.low.into(), &total.high.into())
        );
    }
    assert_eq!(site.get("/public/data/entries-1.jsonl", "en").status, 404);
}

#[test]
fn where_nothing_was_given_no_file_of_activities_is_named() {
    let site = Site::new();
    let page = site.get("/public/data?known=0", "en").text;
    assert!(page.contains("operations.csv") && !page.contains("iati.xml"), "{page}");
    let catalogue: Value =
        serde_json::from_str(&site.get("/public/data/data.json?known=0", "en").text).unwrap();
    let files = catalogue["dcat:dataset"].as_array().unwrap().iter();
    let files = files.flat_map(|set| set["dcat:distribution"].as_array().unwrap());
    for file in files {
        let address = file["dcat:downloadURL"]["@id"].as_str().unwrap();
        assert_eq!(site.get(&format!("/public/data/{address}"), "en").status, 200, "{address}");
    }
    assert_eq!(site.get("/public/data/iati.xml?known=0", "en").status, 404);
}
