//! Bytes to text, and offsets to lines and columns.

use super::{ImportError, ImportFault, MAX_FILE_BYTES, Place};

/// The text of a file, without a byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, ImportError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportFault::TooLarge { found: bytes.len(), limit: MAX_FILE_BYTES }.nowhere());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (good, rest) = bytes.split_at_checked(error.valid_up_to()).unwrap_or((bytes, &[]));
        let found = rest.first().map_or_else(String::new, |byte| format!("byte 0x{byte:02X}"));
        let good = String::from_utf8_lossy(good);
        ImportFault::Encoding { found }.at(of_offset(&good, good.len()))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The line and column of a byte offset into a text.
pub(super) fn of_offset(text: &str, offset: usize) -> Place {
    let before = text.get(..text.floor_char_boundary(offset)).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    Place { line: count(line), column: count(column), path: None }
}

/// The place of what stands at an offset, after any white space there.
pub(super) fn of_words(text: &str, offset: usize) -> Place {
    let rest = text.get(offset..).unwrap_or_default();
    of_offset(text, offset + rest.len() - rest.trim_start().len())
}

/// The place of a JSON error: the parser counts columns in bytes, people count characters.
pub(super) fn of_json(text: &str, error: &serde_json::Error) -> Place {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.get(..line.floor_char_boundary(error.column().saturating_sub(1))).unwrap_or(line);
    Place { line: count(error.line()), column: count(before.chars().count() + 1), path: None }
}

/// The fault behind a JSON error.
pub(super) fn json_fault(error: &serde_json::Error) -> ImportFault {
    let said = error.to_string();
    if said.starts_with("recursion limit exceeded") {
        return ImportFault::TooDeep { limit: super::MAX_DEPTH };
    }
    let found = said.split(" at line ").next().unwrap_or_default().to_owned();
    ImportFault::Syntax { found, expected: "JSON" }
}

/// The beginning of a text, short enough for a message.
pub(super) fn excerpt(text: &str) -> String {
    const LONGEST_EXCERPT_CHARS: usize = 24;
    let mut chars = text.trim().chars();
    let head: String =
        chars.by_ref().take(LONGEST_EXCERPT_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if chars.next().is_some() { format!("{head}…") } else { head }
}

/// A line or column as a place holds it; a file within the size limit never reaches the end of the type.
pub(super) fn count(n: usize) -> Option<u32> {
    u32::try_from(n).ok()
}

/// Wording without the line breaks and indents of a pretty-printed file.
pub(super) fn tidy(raw: &str) -> String {
    let lines = raw.split(['\n', '\r']).map(|line| line.trim_matches([' ', '\t']));
    if raw.contains(['\n', '\r']) { lines.collect() } else { raw.trim_matches([' ', '\t']).to_owned() }
}
