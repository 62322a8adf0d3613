//! The UN's own tables, where they are at hand: they are not part of the project.

use std::path::Path;

use jiff::civil::date;

use super::super::{Change, Note, Set, Table, diff, read};

/// One of them; `None`, said aloud, where the shared folder is absent.
fn shared(set: Set, name: &str) -> Option<Table> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: the UN's table is not at ../shared/data/{name}");
        return None;
    };
    Some(read(set, &bytes).unwrap())
}

#[test]
fn the_list_of_operations_has_coordinates_that_contradict_each_other() {
    let Some(table) = shared(Set::Missions, "un-missions/DPPADPOSS-PKO.csv") else { return };
    assert_eq!((table.rows.len(), table.vintage), (81, Some(date(2024, 2, 19))));
    let places = table.notes.iter().map(|note| match note {
        Note::Exchanged { place, rows } => (place.as_str(), rows.len()),
        Note::SameKey { key, .. } => panic!("{key} is there twice"),
    });
    assert_eq!(places.collect::<Vec<_>>(), [("Gaza", 3), ("Luanda", 4), ("Mogadishu", 3)]);
}

#[test]
fn yearly_means() {
    let Some(table) = shared(Set::Contributions, "un-contributions/CountryByYear.csv") else { return };
    assert_eq!((table.rows.len(), table.vintage, table.notes.len()), (57_425, None, 0));
}

#[test]
fn the_two_vintages_of_those_who_died() {
    let Some(newer) = shared(Set::Fatalities, "un-fatalities/DPPADPOSS-FATALITIES.csv") else { return };
    let Some(older) = shared(Set::Fatalities, "un-fatalities/fatalities-2023-11-28.json") else { return };
    assert_eq!((newer.rows.len(), newer.vintage), (4_429, Some(date(2025, 4, 4))));
    assert_eq!((older.rows.len(), older.vintage), (4_350, Some(date(2023, 11, 28))));
    assert_eq!((older.notes.len(), newer.notes.len()), (6, 6), "ids that stand in two rows, in both");
    let diff = diff(&older, &newer);
    let count =
        |which: fn(&Change<'_>) -> bool| diff.changes.iter().filter(|(_, change)| which(change)).count();
    assert_eq!(count(|change| matches!(change, Change::Gone(_))), 0);
    assert_eq!(count(|change| matches!(change, Change::Added(_))), 79);
    let mut columns: Vec<&str> = Vec::new();
    for (_, change) in &diff.changes {
        if let Change::Changed { edits, .. } = change {
            columns.extend(edits.iter().map(|edit| edit.column));
        }
    }
    let of = |name: &str| columns.iter().filter(|column| **column == name).count();
    let named = ["id", "casualty_nationality", "m49_code", "isocode3", "gender", "type_of_incident"];
    assert_eq!(named.map(of), [7, 6, 6, 6, 4, 115]);
    assert_eq!(columns.len(), 144, "nothing else was changed");
    assert_eq!(diff.same + diff.changes.len(), newer.rows.len());
}
