//! Files of TOML that an installation keeps beside the program, read into a type of their own: a procedure, an exercise.

use jiff::civil::Date;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};

use crate::doc::Lines;

/// Why a text is none of those.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {detail}")]
pub struct Misread {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in Unicode scalar values.
    pub column: u32,
    /// What is wrong there, in the words of the reader of TOML.
    pub detail: String,
}

impl Misread {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        "settings-misread"
    }

    /// What the message is told.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let Misread { line, column, detail } = self;
        vec![("line", line.to_string()), ("column", column.to_string()), ("detail", detail.clone())]
    }
}

/// A day, written as TOML writes days (2027-02-01), or the same in quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Date(toml::value::Datetime),
            Text(String),
        }
        let written = match Written::deserialize(from)? {
            Written::Date(date) => date.to_string(),
            Written::Text(text) => text,
        };
        let day = written.parse().ok().filter(|_| written.len() == 10);
        day.map(Day).ok_or_else(|| D::Error::custom(format_args!("{written:?} is no day like 2027-02-01")))
    }
}

/// Reads a text.
///
/// # Errors
/// With the first place at which it is no TOML, or not what the type asks for.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Misread> {
    toml::from_str(text).map_err(|error: toml::de::Error| {
        let at = error.span().map_or(0, |span| span.start);
        let place = Lines::new(text).place(u32::try_from(at).unwrap_or(u32::MAX));
        Misread { line: place.line, column: place.column, detail: error.message().to_owned() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Small {
        name: String,
        days: u32,
    }

    #[test]
    fn days() {
        #[derive(Debug, PartialEq, Deserialize)]
        struct Days {
            on: Day,
        }
        let day = Day(jiff::civil::date(2027, 2, 1));
        assert_eq!(read("on = 2027-02-01"), Ok(Days { on: day }));
        assert_eq!(read("on = \"2027-02-01\""), Ok(Days { on: day }));
        for wrong in ["on = 2027-02-01T09:00:00Z", "on = \"2027-02\"", "on = 3"] {
            assert!(read::<Days>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_place_of_what_is_wrong() {
        assert_eq!(read("name = \"a\"\ndays = 3"), Ok(Small { name: "a".to_owned(), days: 3 }));
        let cases = [
            ("name = \"a\"\ndays = \"3\"", 2, 8),
            ("name = \"a\"\ndays = 3\nmore = 1", 3, 1),
            ("name = \"a\"\ndays 3", 2, 6),
        ];
        for (text, line, column) in cases {
            let found = read::<Small>(text).map_err(|misread| (misread.line, misread.column));
            assert_eq!(found, Err((line, column)), "{text}");
        }
    }
}
