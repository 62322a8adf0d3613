//! Looking past what is wrong in JSON, to the commas and brackets after it.

use super::Reader;

impl Reader<'_> {
    /// How many brackets of this sort, opened before, are closed after this place.
    pub(super) fn closed_after(&self, close: char) -> usize {
        let (close, open) = if close == ']' { (b']', b'[') } else { (b'}', b'{') };
        let (mut closed, mut opened) = (0, 0_usize);
        let mut at = self.at;
        while let Some(&byte) = self.bytes.get(at) {
            if byte == b'"' {
                at = self.after_string(at);
                continue;
            }
            if byte == open {
                opened += 1;
            } else if byte == close && opened > 0 {
                opened -= 1;
            } else if byte == close {
                closed += 1;
            }
            at += 1;
        }
        closed
    }

    /// Passes over everything to the next closing bracket of this level, or `comma` if that comes first.
    pub(super) fn skip(&mut self, comma: bool) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                // a quote right before one of these closes a string whose beginning was lost
                b'"' if self.closes(self.at) => {}
                b'"' | b'\'' => {
                    self.at = self.after_string(self.at);
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth > 0 => depth -= 1,
                b'}' | b']' => return,
                b',' if comma && depth == 0 => return,
                _ => {}
            }
            self.at += 1;
        }
    }

    /// Whether the quote at `at` stands where one closes a string rather than opens it.
    fn closes(&self, at: usize) -> bool {
        let rest = self.text.get(at + 1..).unwrap_or_default();
        rest.trim_ascii_start().starts_with([':', ',', '}', ']'])
    }

    /// The offset after the string whose opening quote, double or single, stands at `open`: after its closing
    /// quote, at the end of its line, or for a lone apostrophe just after that.
    fn after_string(&self, open: usize) -> usize {
        let quote = self.bytes.get(open).copied();
        let mut at = open + 1;
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'\\' => at += 1,
                b'\n' => break,
                byte if Some(byte) == quote => return at + 1,
                _ => {}
            }
            at += 1;
        }
        if quote == Some(b'"') { at.min(self.bytes.len()) } else { open + 1 }
    }
}
