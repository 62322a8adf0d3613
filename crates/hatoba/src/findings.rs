//! What is wrong with something a user gave, one line each: `file:line:column: message`.

use std::path::Path;

use exchange::lawtext::ImportError;
use law::Complaint;
use wording::Messages;
pub use wording::message;

use crate::refusal::{Refusal, Refuses as _};

/// The message of a finding as an error.
pub fn refusal(messages: &Messages, id: &str, args: &[(&'static str, String)]) -> anyhow::Error {
    Refusal { id: id.to_owned(), text: message(messages, id, args) }.into()
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
    messages.refusal("cli-unreadable", &args)
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
    fn places() {
        let english = Messages::new(Lang::En);
        assert!(line(&english, "a.md", (Some(3), Some(4)), "law-open-text", &[]).starts_with("a.md:3:4: "));
        assert!(line(&english, "a.md", (Some(3), None), "law-open-text", &[]).starts_with("a.md:3: "));
        assert!(line(&english, "a.md", (None, Some(4)), "law-open-text", &[]).starts_with("a.md: "));
    }
}
