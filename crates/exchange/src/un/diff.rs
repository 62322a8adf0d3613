//! What is different between two vintages of a table, row by row.

use std::collections::BTreeMap;

use super::{Row, Set, Table};

/// One cell that is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The column.
    pub column: &'static str,
    /// What stood there; empty: nothing.
    pub old: String,
    /// What stands there; empty: nothing.
    pub new: String,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<'t> {
    /// The newer vintage has it, the older not.
    Added(&'t Row),
    /// The older vintage has it, the newer not.
    Gone(&'t Row),
    /// Both have it, with other values.
    Changed {
        /// The row in the older vintage.
        old: &'t Row,
        /// The row in the newer vintage.
        new: &'t Row,
        /// The cells.
        edits: Vec<Edit>,
    },
}

/// The differences between two vintages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff<'t> {
    /// The set.
    pub set: Set,
    /// Each row that is different with its key, in the order of the keys. Where a key stands in several rows, those that are the same in
    /// both vintages belong together, and the others in the order of the file.
    pub changes: Vec<(String, Change<'t>)>,
    /// Rows that are the same.
    pub same: usize,
}

/// How many rows became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Rows that the newer vintage only has.
    pub added: usize,
    /// Rows that the older vintage only has.
    pub gone: usize,
    /// Rows with other values.
    pub changed: usize,
    /// Rows that are the same.
    pub same: usize,
}

impl Diff<'_> {
    /// How many rows became what.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { same: self.same, ..Counts::default() };
        for (_, change) in &self.changes {
            let count = match change {
                Change::Added(_) => &mut counts.added,
                Change::Gone(_) => &mut counts.gone,
                Change::Changed { .. } => &mut counts.changed,
            };
            *count += 1;
        }
        counts
    }
}

/// Whether a column tells of the table and not of the row: the day of the whole table is new in every row of a new vintage.
fn of_table(set: Set, column: &str) -> bool {
    set.vintage() == Some(column)
}

/// The cells in which two rows are different.
fn edits(set: Set, old: &Row, new: &Row) -> Vec<Edit> {
    let cells = set.columns().iter().zip(old.cells.iter().zip(&new.cells));
    let different = cells.filter(|(column, (old, new))| old != new && !of_table(set, column.name));
    different
        .map(|(column, (old, new))| Edit { column: column.name, old: old.clone(), new: new.clone() })
        .collect()
}

/// The differences between two vintages of the same set; of two sets every row is gone and every row added.
pub fn diff<'t>(older: &'t Table, newer: &'t Table) -> Diff<'t> {
    let mut keys: BTreeMap<String, (Vec<&Row>, Vec<&Row>)> = BTreeMap::new();
    for row in &older.rows {
        keys.entry(row.key(older.set)).or_default().0.push(row);
    }
    for row in &newer.rows {
        keys.entry(row.key(newer.set)).or_default().1.push(row);
    }
    let set = newer.set;
    let (mut changes, mut same) = (Vec::new(), 0);
    for (key, (mut old, mut new)) in keys {
        if older.set == newer.set {
            same += take_same(set, &mut old, &mut new);
            for (old, new) in old.iter().zip(&new) {
                changes.push((key.clone(), Change::Changed { old, new, edits: edits(set, old, new) }));
            }
            let both = old.len().min(new.len());
            (old, new) = (old.split_off(both), new.split_off(both));
        }
        changes.extend(old.into_iter().map(|row| (key.clone(), Change::Gone(row))));
        changes.extend(new.into_iter().map(|row| (key.clone(), Change::Added(row))));
    }
    Diff { set, changes, same }
}

/// Takes the rows that are the same out of both lists, and says how many they were.
fn take_same<'t>(set: Set, old: &mut Vec<&'t Row>, new: &mut Vec<&'t Row>) -> usize {
    let mut left: BTreeMap<Vec<&'t str>, usize> = BTreeMap::new();
    for row in new.iter() {
        *left.entry(compared(set, row)).or_default() += 1;
    }
    let mut twins: BTreeMap<Vec<&'t str>, usize> = BTreeMap::new();
    let before = old.len();
    old.retain(|row| {
        let cells = compared(set, row);
        let same = take(&mut left, &cells);
        if same {
            *twins.entry(cells).or_default() += 1;
        }
        !same
    });
    new.retain(|row| !take(&mut twins, &compared(set, row)));
    before - old.len()
}

/// Takes one of what is left; whether there was one.
fn take<'t>(left: &mut BTreeMap<Vec<&'t str>, usize>, cells: &[&'t str]) -> bool {
    let found = left.get_mut(cells).filter(|count| **count > 0);
    found.map(|count| *count -= 1).is_some()
}

/// The cells of a row that tell of it and not of the table.
fn compared(set: Set, row: &Row) -> Vec<&str> {
    let cells = set.columns().iter().zip(&row.cells).filter(|(column, _)| !of_table(set, column.name));
    cells.map(|(_, cell)| cell.as_str()).collect()
}
