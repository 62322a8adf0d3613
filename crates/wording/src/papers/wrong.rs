//! Why a paper was not made, in words.

use papers::PaperError;

use super::PAPERS;
use crate::Messages;

/// The id of the message, and its text.
pub fn wrong(messages: &Messages, error: &PaperError) -> (&'static str, String) {
    let told =
        |id: &'static str, args: &[(&str, fluent_bundle::FluentValue<'_>)]| (id, messages.text(id, args));
    match error {
        PaperError::NoTemplate(name) => {
            let known = PAPERS.join(&messages.text("record-and", &[]));
            told(
                "paper-no-template",
                &[("name", name.trim_end_matches(".md").into()), ("known", known.into())],
            )
        }
        PaperError::Template { file, line, cause } => {
            let args =
                [("file", file.as_str().into()), ("line", (*line).into()), ("cause", cause.as_str().into())];
            told("paper-template", &args)
        }
        PaperError::Markup { file, line, what, text } => {
            let args = [
                ("file", file.as_str().into()),
                ("line", (*line).into()),
                ("what", what.word().into()),
                ("text", text.as_str().into()),
            ];
            told("paper-markup", &args)
        }
        PaperError::Layout { file, line, cause } => {
            let args =
                [("file", file.as_str().into()), ("line", (*line).into()), ("cause", cause.as_str().into())];
            told("paper-layout", &args)
        }
        PaperError::NoFont => told("paper-no-font", &[]),
        other => told("paper-file", &[("cause", other.to_string().into())]),
    }
}
