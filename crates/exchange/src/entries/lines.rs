//! Many lines of JSON, one at a time: a file of any length is read in the room of its longest line.

use std::io::{self, BufRead, Read};

use super::finding::{Finding, FindingKind};
use super::{Item, LONGEST_LINE_BYTES, MOST_FINDINGS, Reader};
use crate::doc::Place;

/// A byte order mark, with which some programs begin a file.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Why a line gives no entry.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LineError {
    /// It could not be read; nothing comes after it.
    #[error("line {line} cannot be read: {error}")]
    Input {
        /// The line, from 1.
        line: u32,
        /// Why.
        #[source]
        error: io::Error,
    },
    /// Everything that is wrong with it. Lines after it are read all the same.
    #[error("{} mistakes", .0.len())]
    Findings(Vec<Finding>),
}

/// The entries of a text with one in JSON on every line; empty lines are passed over.
#[derive(Debug)]
pub struct Lines<'r, 'f, R> {
    reader: &'r Reader<'f>,
    input: R,
    buffer: Vec<u8>,
    /// The number of the line that was read last.
    line: u32,
    over: bool,
}

impl<'f> Reader<'f> {
    /// The entries of a text with one in JSON on every line, one at a time.
    pub fn lines<R: BufRead>(&self, input: R) -> Lines<'_, 'f, R> {
        Lines { reader: self, input, buffer: Vec::new(), line: 0, over: false }
    }

    /// All entries of a text with one in JSON on every line; none of them if there is any mistake.
    ///
    /// # Errors
    /// When a line cannot be read; or everything that is wrong with any line, in their order.
    pub fn read_json_lines(&self, input: impl BufRead) -> Result<Vec<Item>, LineError> {
        let (mut items, mut found) = (Vec::new(), Vec::new());
        for read in self.lines(input) {
            match read {
                Ok(item) if found.is_empty() => items.push(item),
                Ok(_) => {}
                Err(LineError::Findings(more)) => found.extend(more),
                Err(error) => return Err(error),
            }
            if found.len() > MOST_FINDINGS {
                found.truncate(MOST_FINDINGS);
                let place = found.last().map_or(Place { line: 1, column: 1 }, |last| last.place);
                found.push(Finding { place, path: String::new(), kind: FindingKind::TooManyFindings });
                break;
            }
        }
        if found.is_empty() { Ok(items) } else { Err(LineError::Findings(found)) }
    }
}

impl<R: BufRead> Lines<'_, '_, R> {
    /// The number of the line that was read last, from 1; 0 before the first.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// Reads the next line into the buffer, without its end: how long it is, in bytes with its end, 0 after the last.
    /// Of a line that is too long only so much is kept that it shows.
    fn next_line(&mut self) -> io::Result<u64> {
        self.buffer.clear();
        // the two bytes more are those of the end of a line of the greatest length
        let most = u64::try_from(LONGEST_LINE_BYTES).unwrap_or(u64::MAX).saturating_add(2);
        let read = self.input.by_ref().take(most).read_until(b'\n', &mut self.buffer)?;
        let mut bytes = u64::try_from(read).unwrap_or(u64::MAX);
        if bytes == most && !self.buffer.ends_with(b"\n") {
            bytes = bytes.saturating_add(self.skip()?);
        }
        for end in [b'\n', b'\r'] {
            if self.buffer.last() == Some(&end) {
                self.buffer.pop();
            }
        }
        Ok(bytes)
    }

    /// Passes over the rest of a line: how long it is, in bytes.
    fn skip(&mut self) -> io::Result<u64> {
        let mut skipped = 0_u64;
        loop {
            let there = self.input.fill_buf()?;
            let end = there.iter().position(|byte| *byte == b'\n');
            let step = end.map_or(there.len(), |end| end + 1);
            if step == 0 {
                return Ok(skipped);
            }
            self.input.consume(step);
            skipped = skipped.saturating_add(u64::try_from(step).unwrap_or(u64::MAX));
            if end.is_some() {
                return Ok(skipped);
            }
        }
    }
}

impl<R: BufRead> Iterator for Lines<'_, '_, R> {
    type Item = Result<Item, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            let bytes = match self.next_line() {
                Ok(0) => break,
                Ok(bytes) => bytes,
                Err(error) => {
                    self.over = true;
                    return Some(Err(LineError::Input { line: self.line.saturating_add(1), error }));
                }
            };
            self.line = self.line.saturating_add(1);
            if self.buffer.len() > LONGEST_LINE_BYTES {
                let place = Place { line: self.line, column: 1 };
                let kind = FindingKind::LongLine { bytes };
                return Some(Err(LineError::Findings(vec![Finding { place, path: String::new(), kind }])));
            }
            let line = if self.line == 1 { self.buffer.strip_prefix(MARK) } else { None };
            let line = line.unwrap_or(&self.buffer);
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            return Some(self.reader.read_json_line(line, self.line).map_err(LineError::Findings));
        }
        self.over = true;
        None
    }
}
