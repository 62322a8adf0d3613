//! Strings in JSON: eight bytes at a time where nothing is escaped.

use std::borrow::Cow;

use super::{FlawKind, Reader};

/// A one in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The high bit of every byte.
const HIGHS: u64 = 0x8080_8080_8080_8080;
/// The first byte value that is not a control character.
const SPACE: u64 = 0x20;

/// Marks the high bit of bytes that end a plain run: quote, backslash, control character. Only the lowest
/// mark is sure to be right, and it is the only one that is looked at.
#[inline]
fn marks(word: u64) -> u64 {
    let quote = word ^ (ONES * 0x22);
    let backslash = word ^ (ONES * 0x5c);
    let control = word.wrapping_sub(ONES * SPACE) & !word;
    ((quote.wrapping_sub(ONES) & !quote) | (backslash.wrapping_sub(ONES) & !backslash) | control) & HIGHS
}

impl<'s> Reader<'s> {
    /// The string whose opening quote stands here, unescaped.
    pub(super) fn string(&mut self) -> Cow<'s, str> {
        let open = self.at;
        self.at += 1;
        self.plain();
        let run = self.text.get(open + 1..self.at).unwrap_or_default();
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Cow::Borrowed(run);
        }
        Cow::Owned(self.escaped(open, run))
    }

    /// Passes over the bytes that stand for themselves.
    #[inline]
    fn plain(&mut self) {
        while let Some(&word) = self.bytes.get(self.at..).and_then(<[u8]>::first_chunk) {
            let marks = marks(u64::from_le_bytes(word));
            if marks != 0 {
                self.at += marks.trailing_zeros() as usize / 8;
                return;
            }
            self.at += word.len();
        }
        while self.peek().is_some_and(|byte| byte >= 0x20 && byte != b'"' && byte != b'\\') {
            self.at += 1;
        }
    }

    /// The rest of the string that was opened at `open`, after its first plain run.
    fn escaped(&mut self, open: usize, run: &str) -> String {
        let mut out = String::with_capacity(run.len() + 16);
        out.push_str(run);
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return out;
                }
                Some(b'\\') => out.extend(self.escape()),
                Some(byte) if (byte != b'\n' && byte != b'\r') || self.goes_on() => {
                    self.flaw(self.at, self.at + 1, FlawKind::Control { found: char::from(byte) });
                    // the end of a line with its carriage return is one mistake
                    self.at += if self.bytes.get(self.at..self.at + 2) == Some(b"\r\n") { 2 } else { 1 };
                }
                end => {
                    self.flaw(open, self.at, FlawKind::UnclosedText);
                    self.excused = true;
                    self.ended |= end.is_none();
                    return out;
                }
            }
            let start = self.at;
            self.plain();
            out.push_str(self.text.get(start..self.at).unwrap_or_default());
        }
    }

    /// Whether a string goes on in the next line: the writer broke the line rather than forgot the quote.
    fn goes_on(&self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default().trim_ascii_start();
        !rest.is_empty() && !rest.starts_with(['"', '{', '}', '[', ']', ','])
    }

    /// The escape that begins here; `None` with a flaw if it is none.
    fn escape(&mut self) -> Option<char> {
        let start = self.at;
        self.at += 1;
        let byte = self.peek();
        self.at += 1;
        match byte {
            Some(b'"') => Some('"'),
            Some(b'\\') => Some('\\'),
            Some(b'/') => Some('/'),
            Some(b'b') => Some('\u{8}'),
            Some(b'f') => Some('\u{c}'),
            Some(b'n') => Some('\n'),
            Some(b'r') => Some('\r'),
            Some(b't') => Some('\t'),
            Some(b'u') => self.unicode(start),
            _ => {
                // a string ends before a control character or the end of the text, not inside the escape
                let next = self.char_at(start + 1).filter(|c| !c.is_ascii_control());
                self.at = start + 1 + next.map_or(0, char::len_utf8);
                let written = self.text.get(start..self.at).unwrap_or_default().to_owned();
                self.flaw(start, self.at, FlawKind::Escape { written });
                None
            }
        }
    }

    /// The character of the `\u` escape that begins at `start`, or of the two of a surrogate pair.
    fn unicode(&mut self, start: usize) -> Option<char> {
        let first = self.unit(start)?;
        if let Some(c) = char::from_u32(first) {
            return Some(c);
        }
        let second = self.at;
        if first < 0xdc00 && self.bytes.get(second..second + 2) == Some(b"\\u") {
            self.at += 2;
            match hexadecimal(self.bytes.get(self.at..self.at + 4)) {
                Some(low @ 0xdc00..=0xdfff) => {
                    self.at += 4;
                    return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (low - 0xdc00));
                }
                _ => self.at = second,
            }
        }
        self.flaw(start, second, FlawKind::LoneSurrogate);
        None
    }

    /// The four digits after the `\u` that begins at `start`.
    fn unit(&mut self, start: usize) -> Option<u32> {
        let unit = hexadecimal(self.bytes.get(self.at..self.at + 4));
        if unit.is_some() {
            self.at += 4;
        } else {
            while self.at < start + 6 && self.peek().is_some_and(|byte| byte.is_ascii_hexdigit()) {
                self.at += 1;
            }
            self.flaw(start, self.at, FlawKind::UnicodeEscape);
        }
        unit
    }
}

fn hexadecimal(digits: Option<&[u8]>) -> Option<u32> {
    digits?.iter().try_fold(0, |sum, &digit| Some(sum * 16 + char::from(digit).to_digit(16)?))
}
