//! Flat tables as Parquet: a file for each table, in a folder. The same tables are the same bytes.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ::parquet::basic::{Compression, LogicalType, Repetition, TimeUnit, Type as Physical};
use ::parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use ::parquet::schema::types::Type;
use jiff::civil::Date;
use record::flat::{Cell, Column, Sort, Table};

/// How many rows are written at once, in rows.
const GROUP_ROWS: usize = 50_000;

/// Why a table was not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ColumnsError {
    /// A file cannot be written.
    #[error("{place} cannot be written: {detail}")]
    Unwritten {
        /// The file.
        place: String,
        /// In the words of the system or of the library.
        detail: String,
    },
    /// A value that its column does not hold.
    #[error("{place}: the column {column} does not hold {value}")]
    Misfit {
        /// The file.
        place: String,
        /// Which column.
        column: String,
        /// What stands there.
        value: String,
    },
}

impl ColumnsError {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            ColumnsError::Unwritten { .. } => "export-unwritten",
            ColumnsError::Misfit { .. } => "export-misfit",
        }
    }

    /// The arguments of the message: `place`, `detail`, `column`, `value`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            ColumnsError::Unwritten { place, detail } => {
                vec![("place", place.clone()), ("detail", detail.clone())]
            }
            ColumnsError::Misfit { place, column, value } => {
                vec![("place", place.clone()), ("column", column.clone()), ("value", value.clone())]
            }
        }
    }
}

/// A folder that is being filled with tables.
pub struct FlatFolder {
    sheets: Vec<Sheet>,
}

impl FlatFolder {
    /// Begins a file for each table, `NAME.parquet` in a folder that is there. Every file carries `told` as its own metadata.
    ///
    /// # Errors
    /// When a file cannot be written, or is there already.
    pub fn create(
        folder: &Path,
        tables: &[Table],
        told: &[(String, String)],
        program: &str,
    ) -> Result<FlatFolder, ColumnsError> {
        let told = told.iter().map(|(key, value)| KeyValue::new(key.clone(), value.clone())).collect();
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(program.to_owned())
            .set_key_value_metadata(Some(told))
            .build();
        let properties = Arc::new(properties);
        let sheets = tables.iter().map(|table| Sheet::create(folder, table, Arc::clone(&properties)));
        Ok(FlatFolder { sheets: sheets.collect::<Result<_, _>>()? })
    }

    /// Adds a row to a table, by the table's number.
    ///
    /// # Errors
    /// When the file cannot be written, or the row is none of that table.
    pub fn add(&mut self, table: usize, row: Vec<Cell>) -> Result<(), ColumnsError> {
        let misfit = || ColumnsError::Misfit {
            place: table.to_string(),
            column: String::new(),
            value: format!("{row:?}"),
        };
        let sheet = self.sheets.get_mut(table).filter(|sheet| sheet.columns.len() == row.len());
        let sheet = sheet.ok_or_else(misfit)?;
        sheet.rows.push(row);
        if sheet.rows.len() >= GROUP_ROWS { sheet.write() } else { Ok(()) }
    }

    /// Ends all files.
    ///
    /// # Errors
    /// When one cannot be written.
    pub fn finish(self) -> Result<(), ColumnsError> {
        for mut sheet in self.sheets {
            if !sheet.rows.is_empty() {
                sheet.write()?;
            }
            let Sheet { path, writer, .. } = sheet;
            let file = writer.into_inner().map_err(|error| unwritten(&path, &error))?;
            file.sync_all().map_err(|error| unwritten(&path, &error))?;
        }
        Ok(())
    }
}

/// One file, and the rows that wait to be written to it.
struct Sheet {
    path: PathBuf,
    columns: Vec<Column>,
    writer: SerializedFileWriter<File>,
    rows: Vec<Vec<Cell>>,
}

impl Sheet {
    fn create(
        folder: &Path,
        table: &Table,
        properties: Arc<WriterProperties>,
    ) -> Result<Sheet, ColumnsError> {
        let path = folder.join(format!("{}.parquet", table.name));
        let file = File::create_new(&path).map_err(|error| unwritten(&path, &error))?;
        let writer = schema(table)
            .and_then(|schema| SerializedFileWriter::new(file, Arc::new(schema), properties))
            .map_err(|error| unwritten(&path, &error))?;
        Ok(Sheet { path, columns: table.columns.clone(), writer, rows: Vec::new() })
    }

    /// Writes the rows that wait, column by column.
    fn write(&mut self) -> Result<(), ColumnsError> {
        let rows = std::mem::take(&mut self.rows);
        let path = &self.path;
        let told = |error: ParquetError| unwritten(path, &error);
        let mut group = self.writer.next_row_group().map_err(told)?;
        for (at, column) in self.columns.iter().enumerate() {
            let cells = rows.iter().map(|row| row.get(at).unwrap_or(&Cell::Empty));
            let Some(mut writer) = group.next_column().map_err(told)? else { break };
            match column.sort {
                Sort::Text => put::<ByteArrayType>(&mut writer, path, column, cells, text),
                Sort::Number => put::<Int64Type>(&mut writer, path, column, cells, number),
                Sort::Flag => put::<BoolType>(&mut writer, path, column, cells, flag),
                Sort::Day => put::<Int32Type>(&mut writer, path, column, cells, day),
                Sort::Moment => put::<Int64Type>(&mut writer, path, column, cells, moment),
            }?;
            writer.close().map_err(told)?;
        }
        group.close().map_err(told)?;
        Ok(())
    }
}

/// Writes one column: its values, and where there is one.
fn put<'c, T: DataType>(
    writer: &mut SerializedColumnWriter<'_>,
    path: &Path,
    column: &Column,
    cells: impl Iterator<Item = &'c Cell>,
    value: fn(&Cell) -> Option<T::T>,
) -> Result<(), ColumnsError> {
    let (mut values, mut there) = (Vec::new(), Vec::new());
    for cell in cells {
        let found = value(cell);
        if found.is_none() && (column.needed || *cell != Cell::Empty) {
            return Err(ColumnsError::Misfit {
                place: path.display().to_string(),
                column: column.name.clone(),
                value: format!("{cell:?}"),
            });
        }
        there.push(i16::from(found.is_some()));
        values.extend(found);
    }
    let there = (!column.needed).then_some(there.as_slice());
    let written = writer.typed::<T>().write_batch(&values, there, None);
    written.map(|_| ()).map_err(|error| unwritten(path, &error))
}

fn text(cell: &Cell) -> Option<ByteArray> {
    if let Cell::Text(text) = cell { Some(text.as_str().into()) } else { None }
}

fn number(cell: &Cell) -> Option<i64> {
    if let Cell::Number(number) = cell { Some(*number) } else { None }
}

fn flag(cell: &Cell) -> Option<bool> {
    if let Cell::Flag(flag) = cell { Some(*flag) } else { None }
}

/// Days since 1970-01-01.
fn day(cell: &Cell) -> Option<i32> {
    let Cell::Day(day) = cell else { return None };
    day.since(Date::constant(1970, 1, 1)).ok().map(|span| span.get_days())
}

/// Nanoseconds since 1970; none for moments before 1677 and after 2262, which do not fit.
fn moment(cell: &Cell) -> Option<i64> {
    let Cell::Moment(moment) = cell else { return None };
    i64::try_from(moment.as_nanosecond()).ok()
}

fn schema(table: &Table) -> Result<Type, ParquetError> {
    let columns = table.columns.iter().map(|column| {
        let (physical, logical) = match column.sort {
            Sort::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Sort::Number => (Physical::INT64, None),
            Sort::Flag => (Physical::BOOLEAN, None),
            Sort::Day => (Physical::INT32, Some(LogicalType::Date)),
            Sort::Moment => (Physical::INT64, Some(LogicalType::timestamp(true, TimeUnit::NANOS))),
        };
        let repetition = if column.needed { Repetition::REQUIRED } else { Repetition::OPTIONAL };
        let column = Type::primitive_type_builder(&column.name, physical)
            .with_repetition(repetition)
            .with_logical_type(logical);
        Ok(Arc::new(column.build()?))
    });
    let columns = columns.collect::<Result<Vec<_>, ParquetError>>()?;
    Type::group_type_builder(&table.name).with_fields(columns).build()
}

fn unwritten(path: &Path, error: &dyn std::error::Error) -> ColumnsError {
    ColumnsError::Unwritten { place: path.display().to_string(), detail: error.to_string() }
}
