//! `hatoba law diff`: what is different between the law of two days.

use std::fmt::Write;

use ::law::{Change, Framework, Version};
use casework::shapes::law as shapes;
use jiff::civil::Date;
use wording::provisions::{Line, lines, organisation};

use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::paragraph;

/// Between which days.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The first day, such as 2016-03-28
    #[arg(value_name = "DAY")]
    before: String,
    /// The second day, such as 2016-03-29
    #[arg(value_name = "DAY")]
    after: String,
}

/// Prints the amendments between the two days and every difference.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let (a, b) = (context.day(&args.before)?, context.day(&args.after)?);
    let framework = context.framework()?;
    if context.is_json() {
        return Done::json(&shapes::changes(&framework, a, b));
    }
    let changes = framework.diff(a, b);
    let page = Page { context };
    let mut out = page.heading(&framework, a, b);
    if changes.is_empty() {
        paragraph(&mut out, "", &context.messages.text("diff-none", &[]));
    }
    for kind in changes.chunk_by(|a, b| a.kind == b.kind) {
        let Some(first) = kind.first() else { continue };
        let title = page.count(&format!("diff-kind-{}", first.kind.word()), kind.len());
        let _ = writeln!(out, "\n{}", context.ink.paint(Tint::Bold, &format!("== {title} ==")));
        for change in kind {
            page.change(&mut out, change);
        }
    }
    Ok(Done::well(out))
}

struct Page<'p> {
    context: &'p Context,
}

impl Page<'_> {
    fn count(&self, id: &str, count: usize) -> String {
        self.context.messages.text(id, &[("count", count.into())])
    }

    fn heading(&self, framework: &Framework, a: Date, b: Date) -> String {
        let args = [("before", a.to_string().into()), ("after", b.to_string().into())];
        let mut out = self.context.ink.paint(Tint::Bold, &self.context.messages.text("diff-heading", &args));
        out.push('\n');
        for amendment in framework.amendments.iter().filter(|x| (a.min(b) < x.day) && (x.day <= a.max(b))) {
            paragraph(&mut out, &format!("{}  ", amendment.day), self.context.words(&amendment.name));
        }
        out
    }

    fn change(&self, out: &mut String, change: &Change) {
        let sign = match (&change.before, &change.after) {
            (None, _) => "diff-new",
            (_, None) => "diff-gone",
            _ => "diff-changed",
        };
        let name = self.context.ink.paint(Tint::Bold, &change.name);
        let _ = write!(out, "\n{name}  {}", self.context.messages.text(sign, &[]));
        let was = |version: &Option<Version>| version.as_ref().and_then(|version| version.was.clone());
        if let Some(was) = was(&change.before).filter(|was| *was != change.name) {
            let _ = write!(out, "  {}", self.context.messages.text("diff-was", &[("was", was.into())]));
        }
        if let Some(who) = change
            .after
            .as_ref()
            .or(change.before.as_ref())
            .and_then(|v| organisation(&self.context.messages, v))
        {
            let _ = write!(out, "  {who}");
        }
        out.push('\n');
        let lines = |version: &Option<Version>| {
            version.as_ref().map(|version| lines(&self.context.messages, version))
        };
        let (before, after) =
            (lines(&change.before).unwrap_or_default(), lines(&change.after).unwrap_or_default());
        let (gone, new) = (missing(&before, &after), missing(&after, &before));
        let changed = |item: &str| gone.iter().chain(&new).any(|line| line.text == item);
        let mut told = None;
        for (label, under) in headings(&gone, &new) {
            // of an item that stays, only its name says what the parts belong to
            if let Some(item) =
                under.as_deref().filter(|item| !changed(item) && told.as_deref() != Some(*item))
            {
                paragraph(out, "    ", item);
                told = Some(item.to_owned());
            }
            for (sign, tint, part) in [("-", Tint::Red, &gone), ("+", Tint::Green, &new)] {
                let here = |line: &&&Line| line.label == label && line.under == under;
                for line in part.iter().filter(here) {
                    self.line(out, sign, tint, line);
                }
            }
        }
    }

    fn line(&self, out: &mut String, sign: &str, tint: Tint, line: &Line) {
        let mut text = String::new();
        paragraph(&mut text, &format!("  {sign} {}", line.label), &line.text);
        for line in text.lines() {
            out.push_str(&self.context.ink.paint(tint, line));
            out.push('\n');
        }
    }
}

/// The lines that the other version does not have.
fn missing<'l>(lines: &'l [Line], other: &[Line]) -> Vec<&'l Line> {
    lines.iter().filter(|line| !other.contains(line)).collect()
}

/// Which parts differ, each once, in order.
fn headings(gone: &[&Line], new: &[&Line]) -> Vec<(String, Option<String>)> {
    let mut found = Vec::new();
    for line in gone.iter().chain(new) {
        let heading = (line.label.clone(), line.under.clone());
        if !found.contains(&heading) {
            found.push(heading);
        }
    }
    found
}
