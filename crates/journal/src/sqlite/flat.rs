//! Flat tables for analysts, in an SQLite file of their own. It is no journal, and nothing is ever read back from it here.

use std::path::Path;

use record::flat::{Cell, Column, Sort, Table};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, params_from_iter};

use super::ENGINE;
use crate::{Error, Result};

/// The mark in the file's header: "Hatx". A journal has another.
const APPLICATION: i32 = 0x4861_7478;

/// An SQLite file that is being filled with flat tables.
pub struct FlatFile {
    connection: Connection,
    /// By table: what adds a row to it.
    inserts: Vec<String>,
}

impl FlatFile {
    /// Begins the file, which is empty or not there yet.
    ///
    /// # Errors
    /// When it cannot be written, or has such tables already.
    pub fn create(path: &Path, tables: &[Table]) -> Result<FlatFile> {
        let broken = |error: &dyn std::error::Error| Error::Store {
            engine: ENGINE,
            detail: format!("{}: {error}", path.display()),
        };
        let connection = Connection::open(path).map_err(|error| broken(&error))?;
        // whoever is stopped half-way leaves a file that nobody takes for a whole one: no journal of changes is needed
        connection.pragma_update(None, "journal_mode", "OFF")?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        connection.pragma_update(None, "application_id", APPLICATION)?;
        connection.set_prepared_statement_cache_capacity(tables.len());
        connection.execute_batch("BEGIN IMMEDIATE")?;
        for table in tables {
            connection.execute_batch(&created(table, tables))?;
        }
        Ok(FlatFile { connection, inserts: tables.iter().map(inserted).collect() })
    }

    /// Adds a row to a table, by the table's number.
    ///
    /// # Errors
    /// When the file cannot be written, or the row is none of that table.
    pub fn add(&mut self, table: usize, row: &[Cell]) -> Result<()> {
        let wrong = || Error::Store { engine: ENGINE, detail: format!("no table {table}") };
        let insert = self.inserts.get(table).ok_or_else(wrong)?;
        let mut insert = self.connection.prepare_cached(insert)?;
        insert.execute(params_from_iter(row.iter().map(Bound)))?;
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(self) -> Result<()> {
        self.connection.execute_batch("COMMIT")?;
        self.connection.close().map_err(|(_, error)| error.into())
    }
}

/// A cell as SQLite keeps it: days and moments as texts of which the order is that of time.
struct Bound<'c>(&'c Cell);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Cell::Empty => ToSqlOutput::Borrowed(ValueRef::Null),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Number(number) => ToSqlOutput::from(*number),
            Cell::Flag(flag) => ToSqlOutput::from(*flag),
            Cell::Day(day) => ToSqlOutput::from(day.to_string()),
            Cell::Moment(moment) => ToSqlOutput::from(format!("{moment:.9}")),
        })
    }
}

/// A name as SQL takes it: `from` and `order` are words of its own.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn names(columns: &[Column]) -> String {
    columns.iter().map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ")
}

fn created(table: &Table, all: &[Table]) -> String {
    let mut lines: Vec<String> = table.columns.iter().map(column).collect();
    let key = table.columns.get(..table.key).unwrap_or_default();
    lines.push(format!("PRIMARY KEY ({})", names(key)));
    if let (Some(parent), Some(first)) = (&table.parent, table.columns.first()) {
        let there = all.iter().find(|other| other.name == *parent).and_then(|other| other.columns.first());
        let there = there.map_or_else(String::new, |there| format!(" ({})", quoted(&there.name)));
        lines.push(format!("FOREIGN KEY ({}) REFERENCES {}{there}", quoted(&first.name), quoted(parent)));
    }
    format!("CREATE TABLE {} (\n  {}\n) STRICT", quoted(&table.name), lines.join(",\n  "))
}

fn column(column: &Column) -> String {
    let name = quoted(&column.name);
    let sort = match column.sort {
        Sort::Text | Sort::Day | Sort::Moment => "TEXT",
        Sort::Number | Sort::Flag => "INTEGER",
    };
    let needed = if column.needed { " NOT NULL" } else { "" };
    let check = if column.sort == Sort::Flag { format!(" CHECK ({name} IN (0, 1))") } else { String::new() };
    format!("{name} {sort}{needed}{check}")
}

fn inserted(table: &Table) -> String {
    let places = vec!["?"; table.columns.len()].join(", ");
    format!("INSERT INTO {} ({}) VALUES ({places})", quoted(&table.name), names(&table.columns))
}
