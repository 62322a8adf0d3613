//! The law in words: days, goals, and how something is in a version, each as both the terminal and the pages say it.

use jiff::civil::Date;
use law::{Framework, Goal, Lang, Localized, Modality, Span, Version, Wording};

use crate::Messages;

/// What joins the things of a list.
pub fn comma(messages: &Messages) -> &'static str {
    match messages.lang() {
        Lang::Ja => "、",
        Lang::En => ", ",
    }
}

/// A span in words. A version without a first day begins with the framework.
pub fn span(messages: &Messages, framework: &Framework, span: &Span) -> String {
    let from = span.from.unwrap_or(framework.head.since).to_string();
    match span.to {
        Some(to) => messages.text("law-span-both", &[("from", from.into()), ("to", to.to_string().into())]),
        None => messages.text("law-span-from", &[("from", from.into())]),
    }
}

/// Which edition is in force on a day, and by what it came.
pub fn edition(messages: &Messages, framework: &Framework, on: Date) -> String {
    let day = ("day", on.to_string().into());
    let edition = framework.amendments.iter().rfind(|amendment| amendment.day <= on);
    if let Some(amendment) = edition {
        let (since, by) = (amendment.day.to_string(), amendment.name.get(messages.lang()));
        messages.text("law-edition", &[day, ("since", since.into()), ("by", by.into())])
    } else {
        let since = framework.head.since.to_string();
        messages.text("law-not-yet", &[day, ("since", since.into())])
    }
}

/// Who may, must or must not do what.
pub fn goal(messages: &Messages, goal: &Goal) -> String {
    who_does_what(messages, goal.modality, &goal.actor, &goal.act, goal.due.as_ref())
}

fn who_does_what(
    messages: &Messages,
    modality: Modality,
    actor: &Localized,
    act: &Localized,
    due: Option<&Localized>,
) -> String {
    let id = match modality {
        Modality::May => "law-goal-may",
        Modality::Must => "law-goal-must",
        Modality::MustNot => "law-goal-must-not",
    };
    let lang = messages.lang();
    let due = due.map(|due| format!("{}{}", comma(messages), due.get(lang))).unwrap_or_default();
    let args = [("actor", actor.get(lang).into()), ("act", act.get(lang).into()), ("due", due.into())];
    messages.text(id, &args)
}

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
pub fn lines(messages: &Messages, version: &Version) -> Vec<Line> {
    let line = |part: &str, text: String| Line { under: None, label: label(messages, part), text };
    let sentence = sentence(messages, version);
    let mut lines = Vec::new();
    let mut item = None;
    for (part, wording) in &version.parts {
        let text = match wording {
            Wording::Words(words) => words.get(messages.lang()).to_owned(),
            Wording::Law(law) => law.clone(),
        };
        match *part {
            "modality" if sentence.is_some() => lines.extend(sentence.clone().map(|text| line("goal", text))),
            "actor" | "act" | "due" if sentence.is_some() => {}
            // the name says it
            "list" | "organisation" => {}
            "kind" => {
                let id = format!("law-value-{text}");
                lines.push(line(part, messages.find(&id, &[]).unwrap_or(text)));
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
    lines.extend(
        version.uncertain.as_ref().map(|doubt| line("uncertain", doubt.get(messages.lang()).to_owned())),
    );
    lines
}

/// What a version says of the organisation that a list has.
pub fn organisation<'v>(messages: &Messages, version: &'v Version) -> Option<&'v str> {
    words(version, "organisation").map(|words| words.get(messages.lang()))
}

/// A goal's modality, actor, act and time in one sentence.
fn sentence(messages: &Messages, version: &Version) -> Option<String> {
    let modality = version.parts.iter().find_map(|(part, wording)| match wording {
        Wording::Law(word) if *part == "modality" => Modality::from_word(word),
        _ => None,
    })?;
    let (actor, act) = (words(version, "actor")?, words(version, "act")?);
    Some(who_does_what(messages, modality, actor, act, words(version, "due")))
}

fn words<'v>(version: &'v Version, wanted: &str) -> Option<&'v Localized> {
    version.parts.iter().find_map(|(part, wording)| match wording {
        Wording::Words(words) if *part == wanted => Some(words),
        _ => None,
    })
}

fn label(messages: &Messages, part: &str) -> String {
    messages.text(&format!("diff-part-{}", part.replace('_', "-")), &[])
}
