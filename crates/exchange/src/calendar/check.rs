//! What is written as it is and so must have its form already.

use super::{CalendarError, LONGEST_UID_BYTES, line::plain};

/// Characters of a URI beside letters and digits (RFC 3986 section 2, with the percent sign).
const IN_URI: &str = "-._~:/?#[]@!$&'()*+,;=%";

/// Checks the form of a language tag: groups of one to eight letters or digits with hyphens between them, the first of
/// letters (RFC 5646 section 2.1, without its registry).
pub fn language(tag: &str) -> Result<(), CalendarError> {
    let group = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    let first = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic());
    if tag.split('-').all(group) && tag.split('-').next().is_some_and(first) {
        return Ok(());
    }
    Err(CalendarError::Language { found: tag.to_owned() })
}

/// Checks that a UID comes out of every reader as it is: two that differ must not become one.
pub fn uid(uid: &str) -> Result<(), CalendarError> {
    let whole = plain(uid).eq(uid.chars()) && !uid.contains(['\n', '\t']) && uid.trim() == uid;
    if whole && (1..=LONGEST_UID_BYTES).contains(&uid.len()) {
        return Ok(());
    }
    Err(CalendarError::Uid { uid: uid.to_owned() })
}

/// Checks the address of an event with a UID.
pub fn url(uid: &str, url: &str) -> Result<(), CalendarError> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let in_uri = |c: char| c.is_ascii_alphanumeric() || IN_URI.contains(c);
    if rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(in_uri)) {
        return Ok(());
    }
    Err(CalendarError::Url { uid: uid.to_owned(), url: url.to_owned() })
}
