//! Why something was not done: a message for people, with the id by which programs know it.

use std::fmt;

use wording::{FluentValue, Messages};

/// A message as an error.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The id of the message.
    pub id: String,
    /// The message in the user's language.
    pub text: String,
}

impl Refusal {
    /// A message that has been worded.
    pub fn of(id: &str, text: String) -> anyhow::Error {
        Refusal { id: id.to_owned(), text }.into()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

impl std::error::Error for Refusal {}

/// Messages that can be errors.
pub trait Refuses {
    /// The text of an id as an error.
    fn refusal(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> anyhow::Error;
}

impl Refuses for Messages {
    fn refusal(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> anyhow::Error {
        Refusal::of(id, self.text(id, args))
    }
}

/// Why something was not done, for people or for programs. Either way it stands on the error output: an answer is there, or none.
pub fn told(error: &anyhow::Error, for_programs: bool) -> String {
    let message = format!("{error:#}");
    if !for_programs {
        return message;
    }
    let id = error.downcast_ref::<Refusal>().map(|refusal| &refusal.id);
    serde_json::json!({"error": {"id": id, "message": message}}).to_string()
}
