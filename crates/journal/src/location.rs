//! Where a journal is kept, as a person writes it.

use crate::postgres::Target;
use crate::{Engine, Error, Keep, Memory, MemoryKeep, Postgres, PostgresKeep, Result, Sqlite, SqliteKeep};
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// The name of the keep's file, beside the journal's.
const KEEP_FILE: &str = "keep.db";

/// Where a journal and its keep are. Neither `Debug` nor `Display` shows a password.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// An SQLite file; the keep is in `keep.db` beside it.
    File(PathBuf),
    /// The URL of a PostgreSQL database, with whatever password stands in it.
    Postgres(String),
    /// In memory: each opening makes a new one.
    Memory,
}

impl Location {
    /// Opens the journal; makes it if there is none.
    ///
    /// # Errors
    /// As [`Sqlite::open`] and [`Postgres::open`].
    pub fn open(&self) -> Result<Box<dyn Engine>> {
        Ok(match self {
            Self::File(path) => Box::new(Sqlite::open(path)?),
            Self::Postgres(url) => Box::new(Postgres::open(url)?),
            Self::Memory => Box::new(Memory::new()),
        })
    }

    /// Opens the keep; makes it if there is none.
    ///
    /// # Errors
    /// As [`SqliteKeep::open`] and [`PostgresKeep::open`].
    pub fn open_keep(&self) -> Result<Box<dyn Keep>> {
        Ok(match self {
            Self::File(path) => Box::new(SqliteKeep::open(&path.with_file_name(KEEP_FILE))?),
            Self::Postgres(url) => Box::new(PostgresKeep::open(url)?),
            Self::Memory => Box::new(MemoryKeep::new()),
        })
    }
}

impl FromStr for Location {
    type Err = Error;

    /// `postgres://…` or `postgresql://…` is a database, `memory:` is memory, everything else the path of a file.
    fn from_str(text: &str) -> Result<Self> {
        let expected = "the path of a file, or a URL that begins with postgres://";
        match text.split_once("://") {
            Some(("postgres" | "postgresql", _)) => {
                // said now rather than when it is opened
                text.parse::<Target>()?;
                Ok(Self::Postgres(text.to_owned()))
            }
            Some(_) => Err(Error::Location { expected }),
            None if text.is_empty() => Err(Error::Location { expected }),
            None if text == "memory:" => Ok(Self::Memory),
            None => Ok(Self::File(PathBuf::from(text))),
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Postgres(url) => match url.parse::<Target>() {
                Ok(target) => write!(f, "{target}"),
                Err(_) => f.write_str("postgres://…"),
            },
            Self::Memory => f.write_str("memory:"),
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Location({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let location: Location = text.parse().unwrap();
        format!("{location} {location:?}")
    }

    #[test]
    fn a_location_is_read_and_shown() {
        assert_eq!(shown("data/journal.db"), "data/journal.db Location(data/journal.db)");
        assert_eq!(shown("memory:"), "memory: Location(memory:)");
        let url = shown("postgresql://u:hush@db.example.org/d");
        assert_eq!(url, "postgres://u@db.example.org:5432/d Location(postgres://u@db.example.org:5432/d)");
        let broken = Location::Postgres("postgres://u:hush?@db".to_owned());
        assert!(!format!("{broken} {broken:?}").contains("hush"));
        for text in ["", "mysql://u:hush@db/d"] {
            let error = text.parse::<Location>().unwrap_err();
            assert!(!error.to_string().contains("hush"));
        }
    }
}
