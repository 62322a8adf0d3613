//! What was sent of a form, by the names of its fields: `says.tasks.0.what.ja` is the Japanese text of the first of the tasks.
//!
//! Nothing is taken on trust: how many fields, how long a name or a value, how deep, how many rows, all have their limits.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The most fields that a form may send, in fields.
pub const MOST_FIELDS: usize = 4_000;
/// The longest name of a field, in bytes.
pub const LONGEST_NAME_BYTES: usize = 96;
/// The longest value of a field, in bytes.
pub const LONGEST_VALUE_BYTES: usize = 65_536;
/// The most rows of a list, in rows.
pub const MOST_ROWS: usize = 100;
/// The most parts that a name has, parted by dots.
pub const MOST_PARTS: usize = 8;
/// The most mistakes in the sending of one form that are told.
const MOST_FLAWS: usize = 20;

/// The fields of a form, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields(BTreeMap<String, String>);

/// What is wrong with a field as it was sent, whatever it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There are more than [`MOST_FIELDS`].
    Many,
    /// The form has no field of that name.
    Name,
    /// It was sent twice.
    Twice,
    /// The list would have more than [`MOST_ROWS`].
    Rows,
    /// It is longer than [`LONGEST_VALUE_BYTES`].
    Long,
    /// There are characters in it that no text has.
    Control,
}

impl Flaw {
    /// The id of the message for people.
    pub fn id(self) -> &'static str {
        match self {
            Flaw::Many => "desk-enter-many",
            Flaw::Name => "desk-enter-name",
            Flaw::Twice => "desk-enter-twice",
            Flaw::Rows => "desk-enter-rows",
            Flaw::Long => "desk-enter-long",
            Flaw::Control => "desk-enter-control",
        }
    }
}

impl Fields {
    /// The fields of a form, and what is wrong with those that are left out.
    pub fn read<'p>(pairs: impl Iterator<Item = &'p (String, String)>) -> (Fields, Vec<(String, Flaw)>) {
        let (mut fields, mut flaws) = (Fields::default(), Vec::new());
        let mut note = |name: &str, flaw| {
            if flaws.len() < MOST_FLAWS {
                flaws.push((name.to_owned(), flaw));
            }
        };
        for (number, (name, value)) in pairs.enumerate() {
            if number >= MOST_FIELDS {
                note("", Flaw::Many);
                break;
            }
            match sound(name) {
                Err(Flaw::Name) => note("", Flaw::Name),
                Err(flaw) => note(name, flaw),
                Ok(()) if fields.0.contains_key(name) => note(name, Flaw::Twice),
                Ok(()) => {
                    // what was typed comes back to whoever typed it, so that it can be put right
                    let (value, flaw) = taken(value);
                    fields.put(name, value);
                    if let Some(flaw) = flaw {
                        note(name, flaw);
                    }
                }
            }
        }
        (fields, flaws)
    }

    /// What stands in a field, without the spaces around it.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |value| value.trim())
    }

    /// What stands in a field, as it was sent; `None`: it was not.
    pub fn sent(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Lets something stand in a field.
    pub fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), value.into());
    }

    /// Takes a field out.
    pub fn remove(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// Takes out a field and everything inside it.
    pub fn clear(&mut self, name: &str) {
        let start = format!("{name}.");
        self.0.retain(|known, _| known != name && !known.starts_with(&start));
    }

    /// Every field with what stands in it.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The rows of a list, by number.
    pub fn rows(&self, name: &str) -> BTreeSet<usize> {
        let start = format!("{name}.");
        let inside = self.0.range(start.clone()..).take_while(|(known, _)| known.starts_with(&start));
        let number = |known: &str| known.get(start.len()..)?.split('.').next()?.parse().ok();
        inside.filter_map(|(known, _)| number(known)).collect()
    }
}

/// What was sent in a field, with lines that end as they do here and without characters that no text has; and what is wrong with it.
fn taken(value: &str) -> (String, Option<Flaw>) {
    let value = value.replace("\r\n", "\n").replace('\r', "\n");
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if value.len() > LONGEST_VALUE_BYTES {
        return (value.replace(odd, ""), Some(Flaw::Long));
    }
    if value.contains(odd) { (value.replace(odd, ""), Some(Flaw::Control)) } else { (value, None) }
}

/// Whether a field can have that name.
fn sound(name: &str) -> Result<(), Flaw> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_');
    let parts = name.split('.').count();
    if name.is_empty() || name.len() > LONGEST_NAME_BYTES || !name.bytes().all(plain) || parts > MOST_PARTS {
        return Err(Flaw::Name);
    }
    let numbers = name.split('.').filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    for number in numbers {
        // one way to write a number: what is written otherwise would be the same row under another name
        let row = number.parse::<usize>().ok().filter(|row| row.to_string() == number);
        if row.is_none_or(|row| row >= MOST_ROWS) {
            return Err(Flaw::Rows);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> (Fields, Vec<(String, Flaw)>) {
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Fields::read(pairs.iter())
    }

    #[test]
    fn hostile_names() {
        let long_name = "a".repeat(LONGEST_NAME_BYTES + 1);
        let deep = ["a"; MOST_PARTS + 1].join(".");
        let cases: [(&str, &str, Flaw); 11] = [
            ("says.x.99999999", "1", Flaw::Rows),
            ("says.x.99999999999999999999999999", "1", Flaw::Rows),
            ("says.x.100", "1", Flaw::Rows),
            ("says.x.01", "1", Flaw::Rows),
            ("says..x", "1", Flaw::Rows),
            ("", "1", Flaw::Name),
            (&long_name, "1", Flaw::Name),
            (&deep, "1", Flaw::Name),
            ("says.x\0", "1", Flaw::Name),
            ("says[x]", "1", Flaw::Name),
            ("<script>", "1", Flaw::Name),
        ];
        for (name, value, want) in cases {
            let (fields, flaws) = read(&[(name, value)]);
            assert_eq!(fields, Fields::default(), "{name}");
            assert_eq!(flaws.iter().map(|(_, flaw)| *flaw).collect::<Vec<_>>(), [want], "{name}");
        }
        // what was typed is not lost
        let long = "x".repeat(1 << 20);
        let values = [(long.as_str(), long.as_str(), Flaw::Long), ("a\u{1b}[31m\0", "a[31m", Flaw::Control)];
        for (value, left, want) in values {
            let (fields, flaws) = read(&[("says.x", value)]);
            assert_eq!((fields.get("says.x"), flaws), (left, vec![("says.x".to_owned(), want)]));
        }
        let (fields, flaws) = read(&[("says.x", "1"), ("says.x", "2")]);
        assert_eq!((fields.get("says.x"), flaws.len()), ("1", 1));
        let many: Vec<(String, String)> =
            (0..=MOST_FIELDS).map(|n| (format!("f{n}"), String::new())).collect();
        assert_eq!(Fields::read(many.iter()).1, [(String::new(), Flaw::Many)]);
    }

    #[test]
    fn rows_in_order() {
        let (fields, flaws) = read(&[("l.10.a", ""), ("l.2", "x"), ("l.x", ""), ("list.0", ""), ("l", "")]);
        assert!(flaws.is_empty());
        assert_eq!(fields.rows("l").into_iter().collect::<Vec<_>>(), [2, 10]);
        assert_eq!(read(&[("t", " a\r\nb ")]).0.get("t"), "a\nb");
    }
}
