//! Numbers in JSON.

use super::{FlawKind, Reader, Value, is_word};

/// So many decimal digits always fit in an `i64`.
const SAFE_DIGITS: usize = 18;

impl<'s> Reader<'s> {
    /// The number that begins here, with a digit or a minus sign.
    pub(super) fn number(&mut self) -> Value<'s> {
        let start = self.at;
        let minus = self.peek() == Some(b'-');
        self.at += usize::from(minus);
        let digits = self.at;
        let mut whole: i64 = 0;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            whole = whole.wrapping_mul(10).wrapping_add(i64::from(byte - b'0'));
            self.at += 1;
        }
        let count = self.at - digits;
        let odd = count == 0
            || count > SAFE_DIGITS
            || (count > 1 && self.bytes.get(digits) == Some(&b'0'))
            || self.peek().is_some_and(is_word);
        if odd {
            self.other_number(start, digits)
        } else {
            Value::Integer(if minus { -whole } else { whole })
        }
    }

    /// A number that is not just a few digits: from `start`, its digits from `digits`.
    fn other_number(&mut self, start: usize, digits: usize) -> Value<'s> {
        self.at = digits;
        let whole = self.digits();
        let fraction = self.peek() == Some(b'.');
        let mut right = whole > 0;
        if fraction {
            self.at += 1;
            right &= self.digits() > 0;
        }
        let exponent = matches!(self.peek(), Some(b'e' | b'E'));
        if exponent {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            right &= self.digits() > 0;
        }
        right &= !self.peek().is_some_and(is_word);
        while self.peek().is_some_and(is_word) {
            self.at += 1;
        }
        let written = self.text.get(start..self.at).unwrap_or_default();
        let kind = if !right {
            FlawKind::Number { written: written.to_owned() }
        } else if whole > 1 && self.bytes.get(digits) == Some(&b'0') {
            FlawKind::LeadingZero
        } else {
            let value = if fraction || exponent {
                written.parse().ok().filter(|value: &f64| value.is_finite()).map(Value::Float)
            } else {
                written.parse().ok().map(Value::Integer)
            };
            match value {
                Some(value) => return value,
                None => FlawKind::NumberRange { written: written.to_owned() },
            }
        };
        self.flaw(start, self.at, kind);
        Value::Broken
    }

    /// Passes over digits, and counts them.
    fn digits(&mut self) -> usize {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - start
    }
}
