//! Where something stands in a table, as spreadsheets count it.

use std::fmt;

use crate::doc;

/// Letters of the alphabet that columns are counted with.
const LETTERS: u32 = 26;

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The row, from 1.
    pub row: u32,
    /// The column, from 1.
    pub column: u32,
}

impl Spot {
    /// As it is written, such as `C7`; `None` for anything else.
    pub fn parse(written: &str) -> Option<Spot> {
        let letters = written.bytes().take_while(u8::is_ascii_uppercase).count();
        let (letters, digits) = written.split_at_checked(letters)?;
        let add = |sum: u32, letter: u8| {
            sum.checked_mul(LETTERS)?.checked_add(u32::from(letter.checked_sub(b'A')?) + 1)
        };
        let column = letters.bytes().try_fold(0, add)?;
        let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let row = if sound { digits.parse().ok()? } else { return None };
        (row > 0 && column > 0).then_some(Spot { row, column })
    }
}

impl fmt::Display for Spot {
    /// Writes `C7`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", letters(self.column), self.row)
    }
}

/// The letters of a column: A to Z, AA and so on.
pub fn letters(column: u32) -> String {
    let (mut rest, mut letters) = (column, Vec::new());
    while rest > 0 {
        // the remainder is below 26
        let letter = u8::try_from((rest - 1) % LETTERS).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / LETTERS;
    }
    letters.iter().rev().collect()
}

/// Where something is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the file as a whole.
    File,
    /// In the mapping.
    Mapping(doc::Place),
    /// In a cell.
    Cell(Spot),
}

impl fmt::Display for Place {
    /// Writes `C7` of a cell, `line:column` of the mapping, nothing of the file.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::File => Ok(()),
            Place::Mapping(place) => place.fmt(out),
            Place::Cell(spot) => spot.fmt(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read_back() {
        let cases =
            [(1, 1, "A1"), (7, 3, "C7"), (12, 26, "Z12"), (1, 27, "AA1"), (9, 702, "ZZ9"), (9, 703, "AAA9")];
        for (row, column, written) in cases {
            let spot = Spot { row, column };
            assert_eq!(spot.to_string(), written);
            assert_eq!(Spot::parse(written), Some(spot));
        }
        for wrong in ["", "A", "7", "A0", "a1", "A1B", "A-1", "A99999999999", "ZZZZZZZZZ1", "Ａ1"] {
            assert_eq!(Spot::parse(wrong), None, "{wrong}");
        }
    }
}
