//! What is wrong with something a user gave, one line each: `file:line:column: message`.

use std::path::Path;

use anyhow::anyhow;
use exchange::lawtext::ImportError;
use fluent_bundle::FluentValue;
use law::Complaint;

use crate::layout::grouped;
use crate::messages::Messages;

/// Arguments that the rooms below say in English words, which have a text of their own in other languages.
const WORDS: [&str; 9] = ["expected", "kind", "is", "used", "language", "found", "inside", "of", "name"];
/// Arguments that are numbers.
const NUMBERS: [&str; 14] = [
    "limit",
    "most",
    "bytes",
    "least",
    "size",
    "count",
    "fits",
    "checkpoint",
    "attempts",
    "nodes",
    "lines",
    "first",
    "second",
    "entries",
];
/// What a message is told where there is nothing.
const NOTHING: &str = "none";
/// The most digits that a number for a message has exactly.
const EXACT_DIGITS: usize = 15;

/// The message of a finding, by its id and arguments.
pub fn message(messages: &Messages, id: &str, args: &[(&'static str, String)]) -> String {
    let shown = args.iter().map(|(name, value)| {
        if NUMBERS.contains(name) {
            return (*name, number(value));
        }
        if *name == "by" && value.is_empty() {
            // a message can choose by a word, and not by nothing
            return (*name, NOTHING.into());
        }
        let word = || WORDS.contains(name).then(|| word_id(value)).flatten();
        let of_record = id.strip_prefix("record-").and_then(|_| label_id(name, value));
        let known = of_record.or_else(word).and_then(|id| messages.find(&id, &[]));
        (*name, known.unwrap_or_else(|| value.clone()).into())
    });
    messages.text(id, &shown.collect::<Vec<_>>())
}

/// A number, for a message that tells one from many.
fn number(value: &str) -> FluentValue<'static> {
    let exact = value.len() <= EXACT_DIGITS && value.bytes().all(|byte| byte.is_ascii_digit());
    let parsed: Option<u64> = value.parse().ok().filter(|_| exact);
    parsed.map_or_else(|| grouped(value).into(), FluentValue::from)
}

/// The id of what a kind or a field of an entry is called.
fn label_id(name: &str, value: &str) -> Option<String> {
    let word = value.replace('_', "-");
    match name {
        "kind" | "found" => Some(format!("kind-{word}")),
        "field" => Some(format!("field-{word}")),
        _ => None,
    }
}

/// The id of a word or phrase; `None` for what was quoted from a file.
fn word_id(words: &str) -> Option<String> {
    let sound = |c: char| c.is_ascii_alphanumeric() || " ,-_().…[]'/:=@?%".contains(c);
    if words.is_empty() || words.starts_with('\'') || !words.chars().all(sound) {
        return None;
    }
    let parts = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    Some(format!("word-{}", parts.collect::<Vec<_>>().join("-").to_ascii_lowercase()))
}

/// A finding with its place, as far as the place is known.
pub fn line(
    messages: &Messages,
    file: &str,
    place: (Option<u32>, Option<u32>),
    id: &str,
    args: &[(&'static str, String)],
) -> String {
    format!("{}: {}", self::place(file, place), message(messages, id, args))
}

/// A place: `file:line:column`, as far as it is known.
pub fn place(file: &str, place: (Option<u32>, Option<u32>)) -> String {
    let mut shown = file.to_owned();
    for part in [place.0, place.0.and(place.1)].into_iter().flatten() {
        shown.push(':');
        shown.push_str(&part.to_string());
    }
    shown
}

/// What is wrong with a file of a framework.
pub fn complaint(messages: &Messages, folder: Option<&Path>, complaint: &Complaint) -> String {
    let file = folder
        .map_or_else(|| complaint.file.clone(), |folder| folder.join(&complaint.file).display().to_string());
    // a place without a line is the framework as a whole
    let place = Some(complaint.place).filter(|place| place.line > 0);
    let place = (place.map(|place| place.line), place.map(|place| place.column));
    line(messages, &file, place, complaint.trouble.id(), &complaint.trouble.args())
}

/// What is wrong with a file of entries.
pub fn entry(messages: &Messages, file: &str, finding: &exchange::entries::Finding) -> String {
    let place = (Some(finding.place.line), Some(finding.place.column));
    line(messages, file, place, finding.kind.id(), &finding.kind.args())
}

/// What is wrong with a file of an official text.
pub fn import(messages: &Messages, file: &str, error: &ImportError) -> String {
    let place = (error.place.line, error.place.column);
    let found = line(messages, file, place, error.id(), &error.args());
    match &error.place.path {
        Some(path) => {
            format!("{found}\n  {}", messages.text("import-path", &[("path", path.as_str().into())]))
        }
        None => found,
    }
}

/// A file or folder that the system does not let us read.
pub fn unreadable(messages: &Messages, path: &Path, error: &std::io::Error) -> anyhow::Error {
    let path = path.display().to_string();
    let args = [("path", path.into()), ("reason", reason(messages, error).into())];
    anyhow!(messages.text("cli-unreadable", &args))
}

/// What the system says, in words of the user's language where there are some.
pub fn reason(messages: &Messages, error: &std::io::Error) -> String {
    let id = match error.kind() {
        std::io::ErrorKind::NotFound => "cli-reason-not-found",
        std::io::ErrorKind::PermissionDenied => "cli-reason-not-permitted",
        std::io::ErrorKind::IsADirectory => "cli-reason-folder",
        std::io::ErrorKind::NotADirectory => "cli-reason-no-folder",
        std::io::ErrorKind::InvalidData => "cli-reason-encoding",
        _ => return error.to_string(),
    };
    messages.text(id, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use law::Lang;

    #[test]
    fn words_and_quotes() {
        let japanese = Messages::new(Lang::Ja);
        let args = |found: &str| vec![("found", found.to_owned()), ("expected", "a name".to_owned())];
        let text = message(&japanese, "law-expected", &args("the end of the block"));
        assert!(text.contains("ブロックの終わり") && text.contains("名前"), "{text}");
        assert!(message(&japanese, "law-expected", &args("'rule'")).contains("'rule'"));
        let too_large = [("bytes", "16777217".to_owned()), ("most", "16777216".to_owned())];
        assert!(message(&japanese, "doc-too-large", &too_large).contains("16,777,216"));
    }

    #[test]
    fn places() {
        let english = Messages::new(Lang::En);
        assert!(line(&english, "a.md", (Some(3), Some(4)), "law-open-text", &[]).starts_with("a.md:3:4: "));
        assert!(line(&english, "a.md", (Some(3), None), "law-open-text", &[]).starts_with("a.md:3: "));
        assert!(line(&english, "a.md", (None, Some(4)), "law-open-text", &[]).starts_with("a.md: "));
    }
}
