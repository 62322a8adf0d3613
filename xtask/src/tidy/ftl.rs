//! A rough reading of message files (Fluent): ids, arguments, attributes, and which messages name others.

use std::collections::BTreeSet;

/// A message of a file; terms (`-name`) are left out, but what they name is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// As in the file.
    pub id: String,
    /// The line on which it begins.
    pub line: usize,
    /// The names after `$`.
    pub arguments: BTreeSet<String>,
    /// The names after `.` at the beginning of a line.
    pub attributes: BTreeSet<String>,
    /// The messages that it names.
    pub references: BTreeSet<String>,
}

/// Reads a file.
pub fn parse(text: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let mut depth = 0;
    for (at, line) in text.lines().enumerate() {
        if let Some(id) = entry(line) {
            messages.push(Message { id: id.to_owned(), line: at + 1, ..Message::default() });
            depth = 0;
        } else if line.starts_with('#') {
            continue;
        }
        let Some(message) = messages.last_mut() else { continue };
        if let (0, Some(name)) = (depth, line.trim_start().strip_prefix('.').and_then(key)) {
            message.attributes.insert(name.to_owned());
        }
        placeables(line, &mut depth, message);
    }
    messages
}

/// The id of the message or the term that begins on a line.
fn entry(line: &str) -> Option<&str> {
    let start = line.strip_prefix('-').unwrap_or(line);
    let name = key(start).filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    line.get(..line.len() - start.len() + name.len())
}

/// The name before an equals sign.
fn key(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    (!name.is_empty() && name.chars().all(in_id)).then_some(name)
}

fn in_id(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn id(text: &str) -> &str {
    text.split(|c| !in_id(c)).next().unwrap_or_default()
}

/// Notes what stands between braces on a line.
fn placeables(line: &str, depth: &mut usize, message: &mut Message) {
    for (at, c) in line.char_indices() {
        let after = line.get(at + c.len_utf8()..).unwrap_or_default();
        match c {
            '{' => {
                *depth += 1;
                let name = id(after.trim_start());
                if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                    message.references.insert(name.to_owned());
                }
            }
            '}' => *depth = depth.saturating_sub(1),
            '$' if *depth > 0 => {
                message.arguments.insert(id(after).to_owned());
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read() {
        let text = "# c = 1\na-b = { $x } costs $5\n    { NUMBER($y) } { c }\n    .title = { $z }\n-t = { d-e }\nc = { $of ->\n    [one] { $n }\n   *[other] a = b\n }\n";
        let messages = parse(text);
        let ids: Vec<_> = messages.iter().map(|m| (m.id.as_str(), m.line)).collect();
        assert_eq!(ids, [("a-b", 2), ("-t", 5), ("c", 6)]);
        let names = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(names(&messages[0].arguments), "x y z");
        assert_eq!(names(&messages[0].attributes), "title");
        assert_eq!(names(&messages[0].references), "c");
        assert_eq!(names(&messages[1].references), "d-e");
        assert_eq!(names(&messages[2].arguments), "n of");
    }
}
