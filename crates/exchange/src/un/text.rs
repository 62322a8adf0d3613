//! Bytes to text.

use super::{LARGEST_BYTES, Problem, ProblemKind};

/// Marks that a file in UTF-16 begins with.
const UTF_16: [&[u8]; 2] = [&[0xff, 0xfe], &[0xfe, 0xff]];

/// The text of a file, without a byte order mark.
///
/// # Errors
///
/// Every line that is not UTF-8; of UTF-16 the first only.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Vec<Problem>> {
    if bytes.len() > LARGEST_BYTES {
        return Err(vec![ProblemKind::TooLarge { found: bytes.len() }.of_file()]);
    }
    if UTF_16.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(vec![ProblemKind::Encoding { found: "UTF-16".to_owned() }.of_row(1)]);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| lines(bytes))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// A problem for each line that is not UTF-8.
fn lines(bytes: &[u8]) -> Vec<Problem> {
    let lines = bytes.split(|byte| *byte == b'\n').zip(1..);
    let wrong = lines.filter_map(|(line, number)| {
        let first = line.utf8_chunks().find_map(|chunk| chunk.invalid().first().copied())?;
        Some(ProblemKind::Encoding { found: format!("byte 0x{first:02X}") }.of_row(number))
    });
    wrong.collect()
}
