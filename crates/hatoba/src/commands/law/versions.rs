//! How something is on a day, in the words of the output: shared by what shows versions.

use ::law::{Localized, Modality, Version, Wording};
use serde_json::{Value, json};

use super::show::who_does_what;
use super::{span_json, words_json};
use crate::context::Context;

/// One line of a version: which part of what, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The item of a view to which the part belongs.
    pub under: Option<String>,
    /// The part's label; empty where it goes without saying.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A version in lines: what it says, then what it rests on, then why it is uncertain.
pub fn lines(context: &Context, version: &Version) -> Vec<Line> {
    let line = |part: &str, text: String| Line { under: None, label: label(context, part), text };
    let sentence = sentence(context, version);
    let mut lines = Vec::new();
    let mut item = None;
    for (part, wording) in &version.parts {
        let text = match wording {
            Wording::Words(words) => context.words(words).to_owned(),
            Wording::Law(law) => law.clone(),
        };
        match *part {
            "modality" if sentence.is_some() => lines.extend(sentence.clone().map(|text| line("goal", text))),
            "actor" | "act" | "due" if sentence.is_some() => {}
            // the name says it
            "list" | "organisation" => {}
            "kind" => {
                let id = format!("law-value-{text}");
                lines.push(line(part, context.messages.find(&id, &[]).unwrap_or(text)));
            }
            "item" | "needs" | "holds" => {
                if *part == "item" {
                    item = Some(text.clone());
                }
                lines.push(Line { under: item.clone(), ..line(part, text) });
            }
            _ => lines.push(line(part, text)),
        }
    }
    if !version.cites.is_empty() {
        lines.push(line("cites", version.cites.join(", ")));
    }
    lines.extend(version.uncertain.as_ref().map(|doubt| line("uncertain", context.words(doubt).to_owned())));
    lines
}

/// What a version says of the organisation that a list has.
pub fn organisation<'v>(context: &Context, version: &'v Version) -> Option<&'v str> {
    words(version, "organisation").map(|words| context.words(words))
}

/// A goal's modality, actor, act and time in one sentence.
fn sentence(context: &Context, version: &Version) -> Option<String> {
    let modality = version.parts.iter().find_map(|(part, wording)| match wording {
        Wording::Law(word) if *part == "modality" => Modality::from_word(word),
        _ => None,
    })?;
    let (actor, act) = (words(version, "actor")?, words(version, "act")?);
    Some(who_does_what(context, modality, actor, act, words(version, "due")))
}

fn words<'v>(version: &'v Version, wanted: &str) -> Option<&'v Localized> {
    version.parts.iter().find_map(|(part, wording)| match wording {
        Wording::Words(words) if *part == wanted => Some(words),
        _ => None,
    })
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
