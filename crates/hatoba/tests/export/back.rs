//! Exports read back: they give the same record.

use std::fs;

use journal::tree;
use rusqlite::Connection;
use serde_json::{Map, Value, json};

use crate::rebuilt::{Row, Sheets, rebuilt, words};
use crate::{count, founded, rows, sqlite, well};

/// Every row of a kind, of a list and of what is cited, by table and entry.
fn sheets(file: &Connection) -> Sheets {
    let mut sheets = Sheets::new();
    for table in
        rows(file, "SELECT name FROM tables WHERE name NOT IN ('about', 'tables', 'columns', 'terms')")
    {
        let name = table["name"].as_str().unwrap();
        let has_place =
            count(file, &format!("SELECT count(*) FROM columns WHERE of_table = '{name}' AND name = 'at'"));
        let order = if has_place == 1 { "entry, at" } else { "position" };
        for row in rows(file, &format!("SELECT * FROM \"{name}\" ORDER BY {order}")) {
            let entry = row["entry"].as_str().unwrap().to_owned();
            sheets.entry((name.to_owned(), entry)).or_default().push(row);
        }
    }
    sheets
}

/// The canonical bytes of an entry, from the rows of a file.
fn bytes(row: &Row, sheets: &Sheets) -> String {
    let cell = |name: &str| row.get(name).cloned();
    let entry = row["entry"].as_str().unwrap();
    let mut by = Map::from_iter([("office".to_owned(), row["office"].clone())]);
    by.extend(cell("user").map(|user| ("user".to_owned(), user)));
    let at: jiff::Timestamp = row["recorded"].as_str().unwrap().parse().unwrap();
    let cites = sheets.get(&("cites".to_owned(), entry.to_owned())).map(|cites| {
        let cite = |row: &Row| {
            let mut cite = Map::from_iter([("source".to_owned(), row["source"].clone())]);
            cite.extend(row.get("page").map(|page| ("page".to_owned(), page.clone())));
            Value::Object(cite)
        };
        cites.iter().map(cite).collect::<Value>()
    });
    let kind = record::kind(row["kind"].as_str().unwrap()).unwrap();
    let parts = [
        ("v", Some(json!(1))),
        ("id", cell("entry")),
        ("at", Some(json!(at.to_string()))),
        ("by", Some(Value::Object(by))),
        ("spoke", cell("spoke")),
        ("cites", cites),
        ("corrects", cell("corrects")),
        ("public", (row["public"] == 1).then(|| json!(true))),
        ("remarks", words(cell("remarks_ja"), cell("remarks_en"))),
        ("kind", Some(json!([kind.name, row["version"]]))),
        ("says", Some(rebuilt(kind, entry, sheets))),
    ];
    let parts = parts.into_iter().filter_map(|(name, part)| Some((name.to_owned(), part?)));
    Value::Object(parts.collect()).to_string()
}

#[test]
fn the_whole_record_comes_back_from_the_tables_byte_for_byte() {
    let folder = founded();
    let file = sqlite(folder.path(), "a.sqlite", &[]);
    let sheets = sheets(&file);
    let back: Vec<String> = rows(&file, "SELECT * FROM entries ORDER BY position")
        .iter()
        .map(|row| bytes(row, &sheets))
        .collect();
    let lines = well(folder.path(), &["record", "export"]);
    for (back, line) in back.iter().zip(lines.lines()) {
        assert_eq!(back, line);
    }
    assert_eq!(back.len(), lines.lines().count());
    // and so the tree over them has the root that the file names, which is that of the journal
    let leaves: Vec<tree::Hash> = back.iter().map(|line| tree::leaf(line.as_bytes())).collect();
    let verified: Value =
        serde_json::from_str(&well(folder.path(), &["record", "verify", "--format", "json"])).unwrap();
    let about = &rows(&file, "SELECT * FROM about")[0];
    assert_eq!(json!(tree::root(&leaves).to_string()), about["root"]);
    assert_eq!((&about["root"], &about["entries"]), (&verified["root"], &verified["entries"]));
}

#[test]
fn lines_of_json_come_back_too() {
    let folder = founded();
    let lines = well(folder.path(), &["record", "export"]);
    let leaves: Vec<tree::Hash> = lines.lines().map(|line| tree::leaf(line.as_bytes())).collect();
    let verified: Value =
        serde_json::from_str(&well(folder.path(), &["record", "verify", "--format", "json"])).unwrap();
    assert_eq!(json!(tree::root(&leaves).to_string()), verified["root"]);
    // another installation knows them since it took them in, and all else is as it was
    fs::write(folder.path().join("all.jsonl"), &lines).unwrap();
    well(folder.path(), &["record", "init", "--empty", "--data", "other"]);
    well(folder.path(), &["record", "import", "all.jsonl", "--data", "other"]);
    let untimed = |lines: &str| -> Vec<Value> {
        let mut read: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        for entry in &mut read {
            entry.as_object_mut().unwrap().shift_remove("at");
        }
        read
    };
    let again = well(folder.path(), &["record", "export", "--data", "other"]);
    assert!(untimed(&again) == untimed(&lines));
}
