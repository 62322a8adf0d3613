//! What a room found, in words: the message of its id, with arguments that have words of their own.

use fluent_bundle::FluentValue;

use crate::{Messages, grouped};

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
}
