//! How something is on a day, in the words of the output: shared by what shows versions.

use ::law::{Version, Wording};
use serde_json::{Value, json};

use super::{span_json, words_json};
use crate::context::Context;

/// One line of a version: which part of what, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The item of a view under which the part stands.
    pub under: Option<String>,
    /// The part's label; empty where it goes without saying.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A version in lines: its parts, then what it rests on, then why it is uncertain.
pub fn lines(context: &Context, version: &Version) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut item = None;
    for (part, wording) in &version.parts {
        let text = match wording {
            Wording::Words(words) => context.words(words).to_owned(),
            Wording::Law(law) => context.messages.find(&format!("law-value-{law}").replace('_', "-"), &[]).filter(|_| is_word(part)).unwrap_or_else(|| law.clone()),
        };
        if *part == "item" {
            item = Some(text.clone());
        }
        let under = item.clone().filter(|_| matches!(*part, "needs" | "holds"));
        lines.push(Line { under, label: label(context, part), text });
    }
    if !version.cites.is_empty() {
        lines.push(Line { under: None, label: label(context, "cites"), text: version.cites.join(", ") });
    }
    if let Some(doubt) = &version.uncertain {
        let text = context.words(doubt).to_owned();
        lines.push(Line { under: None, label: label(context, "uncertain"), text });
    }
    lines
}

/// Whether the part is one word out of few, which has a text of its own.
fn is_word(part: &str) -> bool {
    matches!(part, "modality" | "kind")
}

fn label(context: &Context, part: &str) -> String {
    context.messages.text(&format!("diff-part-{}", part.replace('_', "-")), &[])
}

/// A version for programs.
pub fn version_json(framework: &::law::Framework, version: &Version) -> Value {
    let parts = version.parts.iter().map(|(part, wording)| match wording {
        Wording::Words(words) => json!({ "part": part, "words": words_json(words) }),
        Wording::Law(law) => json!({ "part": part, "law": law }),
    });
    json!({
        "span": span_json(framework, &version.span),
        "was": version.was,
        "parts": parts.collect::<Vec<_>>(),
        "cites": version.cites,
        "uncertain": version.uncertain.as_ref().map(words_json),
    })
}
