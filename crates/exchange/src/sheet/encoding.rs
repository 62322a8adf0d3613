//! The bytes of a CSV file as text, in the encodings in which spreadsheets of ministries are saved.

use std::borrow::Cow;

use encoding_rs::{DecoderResult, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::finding::{Finding, FindingKind};
use super::place::{Place, Spot};

/// UTF-8 with or without a byte order mark, UTF-16 with one, or else Shift_JIS as Windows has it (Windows-31J).
///
/// # Errors
/// Where it is none of these, with the row of the first letter that cannot be read.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Finding> {
    let marked = [UTF_8, UTF_16LE, UTF_16BE].into_iter().find_map(|encoding| {
        let mark: &[u8] = if encoding == UTF_8 {
            b"\xef\xbb\xbf"
        } else if encoding == UTF_16LE {
            b"\xff\xfe"
        } else {
            b"\xfe\xff"
        };
        Some((encoding, bytes.strip_prefix(mark)?))
    });
    let text = match marked {
        Some((encoding, bytes)) => strict(encoding, bytes)?.into(),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => strict(SHIFT_JIS, bytes)?.into(),
        },
    };
    // UTF-16 without a mark, and files that are no text at all
    if text.contains('\0') { Err(Finding::of_file(FindingKind::NoTable)) } else { Ok(text) }
}

/// The text of bytes in an encoding, of which nothing is replaced.
fn strict(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, Finding> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len());
    let mut text = String::with_capacity(room);
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true).0 {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(..) | DecoderResult::OutputFull => {
            let before = text.bytes().filter(|byte| *byte == b'\n').count();
            let row = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
            Err(Finding { place: Place::Cell(Spot { row, column: 1 }), kind: FindingKind::Encoding })
        }
    }
}
