//! Flat tables as Parquet, read back by the library's own reader: every sort of cell, empty ones, more rows than are written at once.
//! That other programs read them too is shown by `crates/hatoba/tests/export/export.py`.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

use std::fs::File;
use std::path::Path;

use exchange::parquet::{ColumnsError, FlatFolder};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use record::flat::{Cell, Column, Of, Sort, Table};

const SORTS: [Sort; 5] = [Sort::Text, Sort::Number, Sort::Flag, Sort::Day, Sort::Moment];

/// A table with a column of each sort, all needed or none.
fn table(name: &str, needed: bool) -> Table {
    let columns = SORTS.map(|sort| Column { name: sort.word().to_owned(), sort, needed, field: None });
    Table { name: name.to_owned(), of: Of::All, columns: columns.to_vec(), key: 0, parent: None }
}

fn row(number: i64) -> Vec<Cell> {
    vec![
        Cell::Text(format!("隊 {number}")),
        Cell::Number(number),
        Cell::Flag(number % 2 == 0),
        Cell::Day("1969-12-31".parse().unwrap()),
        Cell::Moment("2026-11-24T00:00:00.123456789Z".parse().unwrap()),
    ]
}

fn folder(at: &Path, tables: &[Table]) -> Result<FlatFolder, ColumnsError> {
    FlatFolder::create(at, tables, &[("hatoba.root".to_owned(), "ab".to_owned())], "hatoba test")
}

fn read(at: &Path, name: &str) -> SerializedFileReader<File> {
    SerializedFileReader::new(File::open(at.join(name)).unwrap()).unwrap()
}

fn cells(reader: &SerializedFileReader<File>) -> Vec<Vec<Field>> {
    let rows = reader.get_row_iter(None).unwrap();
    rows.map(|row| row.unwrap().into_columns().into_iter().map(|(_, field)| field).collect()).collect()
}

#[test]
fn every_sort_comes_back() {
    let at = tempfile::tempdir().unwrap();
    let mut folder =
        folder(at.path(), &[table("some", false), table("all", true), table("none", true)]).unwrap();
    folder.add(0, row(i64::MAX)).unwrap();
    folder.add(0, vec![Cell::Empty; SORTS.len()]).unwrap();
    folder.add(0, row(2)).unwrap();
    folder.add(1, row(-1)).unwrap();
    folder.finish().unwrap();
    let want = |number: i64| {
        vec![
            Field::Str(format!("隊 {number}")),
            Field::Long(number),
            Field::Bool(number % 2 == 0),
            Field::Date(-1),
            Field::Long(1_795_478_400_123_456_789),
        ]
    };
    let some = read(at.path(), "some.parquet");
    assert_eq!(cells(&some), [want(i64::MAX), vec![Field::Null; SORTS.len()], want(2)]);
    assert_eq!(cells(&read(at.path(), "all.parquet")), [want(-1)]);
    assert!(cells(&read(at.path(), "none.parquet")).is_empty());
    let told = some.metadata().file_metadata();
    assert_eq!(told.created_by(), Some("hatoba test"));
    let keys = told.key_value_metadata().unwrap();
    assert!(keys.iter().any(|pair| pair.key == "hatoba.root" && pair.value.as_deref() == Some("ab")));
}

#[test]
fn more_rows_than_are_written_at_once() {
    let at = tempfile::tempdir().unwrap();
    let mut folder = folder(at.path(), &[table("many", true)]).unwrap();
    for number in 0..50_001 {
        folder.add(0, row(number)).unwrap();
    }
    folder.finish().unwrap();
    let reader = read(at.path(), "many.parquet");
    assert_eq!(reader.metadata().num_row_groups(), 2);
    let numbers = cells(&reader).into_iter().map(|row| row.into_iter().nth(1).unwrap());
    assert!(numbers.eq((0..50_001).map(Field::Long)));
}

#[test]
fn what_does_not_fit_is_told_with_its_place() {
    let put = |at: usize, cell: Cell, needed: bool| {
        let folder_at = tempfile::tempdir().unwrap();
        let mut folder = folder(folder_at.path(), &[table("some", needed)]).unwrap();
        let mut row = row(1);
        *row.get_mut(at).unwrap() = cell;
        folder.add(0, row).and_then(|()| folder.finish())
    };
    let late = Cell::Moment("2300-01-01T00:00:00Z".parse().unwrap());
    for (at, cell, needed, column) in
        [(0, Cell::Empty, true, "text"), (1, Cell::Flag(true), false, "number"), (4, late, false, "moment")]
    {
        let refused = put(at, cell, needed);
        assert!(
            matches!(&refused, Err(ColumnsError::Misfit { place, column: told, .. })
                if told == column && place.ends_with("some.parquet")),
            "{refused:?}"
        );
    }
    assert!(put(0, Cell::Empty, false).is_ok());
    let at = tempfile::tempdir().unwrap();
    let mut short = folder(at.path(), &[table("some", false)]).unwrap();
    assert!(short.add(0, vec![Cell::Empty]).is_err() && short.add(1, row(1)).is_err());
    // a file that is there stays
    assert!(matches!(folder(at.path(), &[table("some", false)]), Err(ColumnsError::Unwritten { .. })));
}
