//! The public record itself: every entry that everyone may read, as it stands in the log, in parts of fixed positions.

use std::fmt::{Display, Write as _};

use record::Statement;
use serde_json::json;
use serde_json::value::RawValue;

use super::head;
use crate::fault::Fault;
use crate::pages::public::everyone::is_withheld;
use crate::public::PublicLook;

/// Positions of the log in one part. A part keeps its name and its entries while the log grows.
const PART: u64 = 10_000;
const START: &str = "entries-";
const END: &str = ".jsonl";

/// The names of the parts.
pub fn parts(look: &PublicLook<'_>) -> impl Iterator<Item = String> {
    let count = look.log_size().div_ceil(PART);
    (0..count).map(|part| format!("{START}{part}{END}"))
}

/// Which part a file is.
pub fn part(name: &str) -> Option<u64> {
    let number = name.strip_prefix(START)?.strip_suffix(END)?;
    let canonical = number == "0" || !number.starts_with('0');
    number.parse().ok().filter(|_| canonical && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A line that says of which moment it is, then a line for each entry with its position. Counts that could point to a person are left out,
/// and so are those that nobody shows any more.
pub fn file(look: &PublicLook<'_>, part: u64) -> Result<Vec<u8>, Fault> {
    let from = part.checked_mul(PART).filter(|from| *from < look.log_size());
    let from = from.ok_or_else(|| super::gone(&format!("{START}{part}{END}")))?;
    let mut first = head(look)?;
    first.insert("from".to_owned(), json!(from));
    first.insert("positions".to_owned(), json!(PART));
    let mut out = json!(first).to_string();
    let view = look.view();
    for (place, entry) in look.entries(from, usize::try_from(PART).unwrap_or(usize::MAX))? {
        // the end of the founding record says when the journal began, and nothing of what it is about
        if matches!(entry.says, Statement::Founding(_)) || is_withheld(&view, place, &entry) {
            continue;
        }
        let position = place.position;
        let broken = |error: &dyn Display| Fault::Broken(format!("entry {position}: {error}"));
        let bytes = entry.to_bytes().map_err(|error| broken(&error))?;
        let text = String::from_utf8(bytes).map_err(|error| broken(&error))?;
        let entry = RawValue::from_string(text).map_err(|error| broken(&error))?;
        // writing to a text does not fail
        let _ = write!(out, "\n{{\"position\":{position},\"entry\":{}}}", entry.get());
    }
    out.push('\n');
    Ok(out.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn names_of_parts() {
        for (name, want) in [
            ("entries-0.jsonl", Some(0)),
            ("entries-12.jsonl", Some(12)),
            ("entries-012.jsonl", None),
            ("entries-.jsonl", None),
            ("entries-+1.jsonl", None),
            ("entries-99999999999999999999.jsonl", None),
            ("entries.jsonl", None),
        ] {
            assert_eq!(part(name), want, "{name}");
        }
    }
}
