//! Two vintages of a table.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::{Change, Diff, Edit, Set, Table, diff};
use super::{died, table};

fn of(rows: &[String]) -> Table {
    table(Set::Fatalities, &rows.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The older table as the differences leave it: the cells of every row but the day of the table, in any order.
fn applied(older: &Table, diff: &Diff<'_>) -> Vec<Vec<String>> {
    let mut rows: BTreeMap<usize, Vec<String>> =
        older.rows.iter().map(|row| (row.number, row.cells.clone())).collect();
    let mut added = Vec::new();
    for (_, change) in &diff.changes {
        match change {
            Change::Added(row) => added.push(row.cells.clone()),
            Change::Gone(row) => {
                rows.remove(&row.number);
            }
            Change::Changed { old, edits, .. } => {
                let row = rows.get_mut(&old.number).unwrap();
                for Edit { column, old, new } in edits {
                    let at = diff.set.at(column).unwrap();
                    assert_eq!(row[at], *old);
                    row[at].clone_from(new);
                }
            }
        }
    }
    without_day(rows.into_values().chain(added).collect())
}

fn without_day(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for cells in &mut rows {
        cells.pop();
    }
    rows.sort();
    rows
}

#[test]
fn added_gone_and_changed() {
    let older = of(&[died(1, "A", "Illness"), died(2, "B", "Illness"), died(3, "C", "Unknown")]);
    let newer = of(&[
        died(1, "B", "Illness"),
        died(2, "C", "Accident").replace("2025-04-04", "2025-05-01"),
        died(3, "D", "Illness"),
    ]);
    let diff = diff(&older, &newer);
    let told: Vec<String> = diff
        .changes
        .iter()
        .map(|(key, change)| match change {
            Change::Added(row) => format!("{key} added {}", row.number),
            Change::Gone(row) => format!("{key} gone {}", row.number),
            Change::Changed { edits, .. } => {
                let edit = |edit: &Edit| format!(" {} {}>{}", edit.column, edit.old, edit.new);
                format!("{key} changed{}", edits.iter().map(edit).collect::<String>())
            }
        })
        .collect();
    let want =
        ["A gone 2", "B changed id 2>1", "C changed id 3>2 type_of_incident Unknown>Accident", "D added 4"];
    assert_eq!(told, want);
    assert_eq!(diff.same, 0);
}

#[test]
fn rows_of_one_key_are_never_made_one() {
    let older = of(&[died(1, "A", "Illness"), died(2, "A", "Accident"), died(3, "A", "Unknown")]);
    let newer = of(&[died(2, "A", "Accident"), died(1, "A", "Self-Inflicted")]);
    let diff = diff(&older, &newer);
    assert_eq!(diff.same, 1, "the row that is the same belongs to itself, wherever it stands");
    assert!(matches!(
        diff.changes.as_slice(),
        [(_, Change::Changed { old, new, edits }), (_, Change::Gone(gone))]
            if old.number == 2 && new.number == 3 && edits.len() == 1 && gone.number == 4
    ));
}

fn vintage() -> impl Strategy<Value = Table> {
    let incident = prop_oneof!["Illness", "Accident", "Unknown"];
    proptest::collection::vec((0..6_u32, incident), 1..12).prop_map(|rows| {
        let row = |(at, (key, incident)): (usize, &(u32, String))| {
            died(u32::try_from(at).unwrap(), &format!("K{key}"), incident)
        };
        of(&rows.iter().enumerate().map(row).collect::<Vec<_>>())
    })
}

proptest! {
    #[test]
    fn of_a_table_with_itself_there_is_none(table in vintage()) {
        let diff = diff(&table, &table);
        prop_assert_eq!((diff.changes.len(), diff.same), (0, table.rows.len()));
    }

    #[test]
    fn applied_to_the_older_it_gives_the_newer(older in vintage(), newer in vintage()) {
        let diff = diff(&older, &newer);
        let want = newer.rows.iter().map(|row| row.cells.clone()).collect();
        prop_assert_eq!(applied(&older, &diff), without_day(want));
        let (mut old, mut new) = (diff.same, diff.same);
        for (_, change) in &diff.changes {
            old += usize::from(!matches!(change, Change::Added(_)));
            new += usize::from(!matches!(change, Change::Gone(_)));
        }
        prop_assert_eq!((old, new), (older.rows.len(), newer.rows.len()), "every row is told once");
    }
}
