//! What the JSON reader does where the text is wrong: tell it once, and find the way on.

use std::borrow::Cow;

use super::{Flaw, FlawKind, Next, Reader, Value, is_word};
use crate::doc::{MOST_FLAWS, offset};

impl<'s> Reader<'s> {
    /// Records a flaw from `start` to `end`, in bytes.
    #[cold]
    pub(super) fn flaw(&mut self, start: usize, end: usize, kind: FlawKind) {
        if self.flaws.len() > MOST_FLAWS {
            return;
        }
        let kind = if self.flaws.len() == MOST_FLAWS { FlawKind::TooManyFlaws } else { kind };
        self.flaws.push(Flaw { start: offset(start), end: offset(end), kind });
    }

    /// Records a flaw about the character that stands here, or about the end of the text; but once only.
    fn flaw_here(&mut self, kind: impl FnOnce(Option<char>) -> FlawKind) {
        let found = self.char_at(self.at);
        let told = if found.is_some() { self.told(self.at) } else { self.ended };
        if !told {
            self.flaw(self.at, self.at + found.map_or(0, char::len_utf8), kind(found));
        }
        self.ended |= found.is_none();
    }

    /// Whether the last flaw is about what stands at this offset.
    fn told(&self, at: usize) -> bool {
        self.flaws.last().is_some_and(|flaw| flaw.start == offset(at))
    }

    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..).and_then(|rest| rest.chars().next())
    }

    /// Passes with a flaw over a comment or an unusual space; `false` if neither stands here.
    #[cold]
    pub(super) fn odd_blank(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let (length, kind) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), FlawKind::Comment)
        } else if rest.starts_with("/*") {
            (rest.find("*/").map_or(rest.len(), |end| end + 2), FlawKind::Comment)
        } else {
            let is_odd = |c: char| matches!(c, '\u{3000}' | '\u{a0}' | '\u{feff}');
            (rest.len() - rest.trim_start_matches(is_odd).len(), FlawKind::OddSpace)
        };
        if length > 0 {
            self.flaw(self.at, self.at + length, kind);
            self.at += length;
        }
        length > 0
    }

    /// No value begins here.
    #[cold]
    pub(super) fn no_value(&mut self) -> Value<'s> {
        let start = self.at;
        let is_start = |byte: u8| byte.is_ascii_alphabetic() || byte == b'_';
        if self.peek().is_some_and(is_start) {
            while self.peek().is_some_and(is_word) {
                self.at += 1;
            }
            let written = self.text.get(start..self.at).unwrap_or_default().to_owned();
            if !self.told(start) {
                self.flaw(start, self.at, FlawKind::Word { written });
            }
        } else {
            self.flaw_here(|found| FlawKind::ExpectedValue { found });
        }
        self.skip(true);
        Value::Broken
    }

    /// An array or table begins here that stands too deep.
    #[cold]
    pub(super) fn too_deep(&mut self) -> Value<'s> {
        self.flaw(self.at, self.at + 1, FlawKind::TooDeep);
        self.at += 1;
        self.skip(false);
        self.at += usize::from(self.at < self.bytes.len());
        Value::Broken
    }

    /// Where an item should begin stands a comma, the other closing bracket, or nothing.
    #[cold]
    pub(super) fn no_item(&mut self, open: usize, close: char) -> Next {
        if self.peek() != Some(b',') {
            return self.no_comma(open, close);
        }
        if close == ']' {
            self.flaw_here(|found| FlawKind::ExpectedValue { found });
        } else {
            self.flaw_here(|found| FlawKind::ExpectedKey { found });
        }
        self.at += 1;
        Next::Item(None)
    }

    /// After an item of the array or table that was opened at `open` stands neither a comma nor the closing
    /// bracket: goes on at the next comma or closing bracket of its level.
    #[cold]
    pub(super) fn no_comma(&mut self, open: usize, close: char) -> Next {
        loop {
            match self.peek() {
                None => return self.unclosed(open, close),
                Some(b',') => {
                    self.at += 1;
                    return Next::Item(Some(self.at - 1));
                }
                Some(byte) if char::from(byte) == close => return self.close(None),
                Some(byte @ (b']' | b'}')) => {
                    if !self.stray(char::from(byte), close) {
                        return Next::Done;
                    }
                    self.blank();
                }
                Some(byte) => {
                    if !std::mem::take(&mut self.excused) {
                        self.flaw_here(|found| FlawKind::ExpectedComma { close, found });
                    }
                    let value = matches!(byte, b'{' | b'[' | b'-') || byte.is_ascii_alphanumeric();
                    if byte == b'"' || (close == ']' && value) {
                        return Next::Item(None);
                    }
                    self.skip(true);
                }
            }
        }
    }

    /// The text ends before the array or table that was opened at `open` does.
    fn unclosed(&mut self, open: usize, close: char) -> Next {
        if !self.ended {
            self.flaw(open, open + 1, FlawKind::Unclosed { close });
        }
        self.ended = true;
        Next::Done
    }

    /// Where `close` could close an array or table stands `found`, the other closing bracket. Either it is one
    /// too many, or a slip for `close`, or `close` was forgotten and `found` closes what lies around; what is
    /// closed after this place tells which. `true` if it is one too many, and has been passed over; otherwise
    /// the array or table is over.
    fn stray(&mut self, found: char, close: char) -> bool {
        self.flaw(self.at, self.at + 1, FlawKind::WrongBracket { close, found });
        let (own, around) =
            if close == ']' { (self.arrays, self.tables) } else { (self.tables, self.arrays) };
        let full = self.flaws.len() > MOST_FLAWS;
        self.at += 1;
        let around_closes = full || around == 0 || self.closed_after(found) >= around;
        if !around_closes {
            self.at -= 1;
        }
        around_closes && !full && self.closed_after(close) >= own
    }

    /// A key without its double quotes. `None` if nothing here can be taken for a key.
    #[cold]
    pub(super) fn bare_key(&mut self) -> Option<Cow<'s, str>> {
        let start = self.at;
        let rest = self.text.get(start..).unwrap_or_default();
        let length = rest.find([':', '=', ',', '{', '}', '[', ']', '"', '\n']).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let word = word.trim_end();
        if word.is_empty() || !after.starts_with([':', '=']) {
            self.flaw_here(|found| FlawKind::ExpectedKey { found });
            self.skip(true);
            return None;
        }
        let found = word.chars().next();
        self.at = start + word.len();
        self.flaw(start, self.at, FlawKind::ExpectedKey { found });
        Some(Cow::Borrowed(word.trim_matches('\'')))
    }

    /// No colon stands after a key. `false` if no value does either.
    #[cold]
    pub(super) fn no_colon(&mut self) -> bool {
        if !std::mem::take(&mut self.excused) {
            self.flaw_here(|found| FlawKind::ExpectedColon { found });
        }
        match self.peek() {
            Some(b'=') => {
                self.at += 1;
                true
            }
            Some(b'"' | b'{' | b'[') => true,
            Some(byte) if is_word(byte) => true,
            _ => {
                self.skip(true);
                false
            }
        }
    }
}
