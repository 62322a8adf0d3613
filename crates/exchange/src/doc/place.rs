//! From byte offsets to lines and columns.

use std::fmt;

use super::offset;

/// Where something stands in a text, as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in Unicode scalar values; a byte order mark does not count.
    pub column: u32,
}

impl fmt::Display for Place {
    /// Writes `line:column`, the form that editors and terminals jump to.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.line, self.column)
    }
}

/// Where the lines of a text begin. Made only when a place has to be shown.
#[derive(Debug, Clone)]
pub struct Lines<'s> {
    text: &'s str,
    /// Offset of the first byte of every line, in bytes.
    starts: Vec<u32>,
    /// The number of the first line.
    first: u32,
}

impl<'s> Lines<'s> {
    /// The lines of a whole text.
    pub fn new(text: &'s str) -> Self {
        Self::starting_at(text, 1)
    }

    /// The lines of a part of a larger text, whose first line has the number `first` there: one record of a
    /// file with a JSON value on every line, for example.
    pub fn starting_at(text: &'s str, first: u32) -> Self {
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(offset(mark)).chain(breaks.map(|(at, _)| offset(at + 1))).collect();
        Self { text, starts, first }
    }

    /// The place of the byte at `at`. An offset inside a character means that character, and one past the
    /// end the place just after the text.
    pub fn place(&self, at: u32) -> Place {
        let index = self.starts.partition_point(|&start| start <= at).saturating_sub(1);
        let start = self.starts.get(index).map_or(0, |&start| start as usize);
        let end = self.text.floor_char_boundary(at as usize);
        let column = self.text.get(start..end).map_or(0, |before| before.chars().count());
        Place { line: self.first.saturating_add(offset(index)), column: offset(column).saturating_add(1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let cases: &[(&str, u32, &str)] = &[
            ("", 0, "1:1"),
            ("", 9, "1:1"),
            ("ab", 1, "1:2"),
            ("ab", 2, "1:3"),
            ("a\nb", 1, "1:2"),
            ("a\nb", 2, "2:1"),
            ("a\r\nb", 3, "2:1"),
            ("a\n", 2, "2:1"),
            ("\n\n\nx", 3, "4:1"),
            ("派遣 x", 7, "1:4"),
            ("派遣", 3, "1:2"),
            ("派遣", 4, "1:2"),
            ("一\n😀x", 8, "2:2"),
            ("\u{feff}ab", 0, "1:1"),
            ("\u{feff}ab", 3, "1:1"),
            ("\u{feff}ab", 4, "1:2"),
            ("\u{feff}a\nb", 5, "2:1"),
        ];
        for &(text, at, want) in cases {
            assert_eq!(Lines::new(text).place(at).to_string(), want, "{text:?} at {at}");
        }
        assert_eq!(Lines::starting_at("a\nb", 40).place(2), Place { line: 41, column: 1 });
    }
}
