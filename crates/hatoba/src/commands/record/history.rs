//! `hatoba record history`: everything that was ever said of something.

use record::{Entry, Id, State};
use serde_json::json;

use casework::shapes;

use super::show::unknown;
use super::{AsKnown, as_of_line, told};
use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::paragraph;
use wording::labels::{self, Labels};

/// Of what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// An id, and after it the beginning of a fact's or set's name: op/unmiss/consent
    #[arg(value_name = "ID[/FACT]")]
    path: String,
    #[command(flatten)]
    known: AsKnown,
}

/// Prints every statement, what became of it, and who wrote it down.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let opened = context.home()?.open(&context.messages)?;
    let known = args.known.read(opened.ledger.state(), context)?;
    let (id, topic) = split(opened.ledger.state(), &args.path);
    if !Id::parse(id).is_some_and(|id| opened.ledger.state().introduces(&id)) {
        return Err(unknown(context, opened.ledger.state(), id));
    }
    let positions = opened.ledger.state().history(id, topic, known);
    let mut entries: Vec<(u64, Option<u64>, Entry)> = Vec::with_capacity(positions.len());
    for position in positions {
        let gone = opened.ledger.state().gone_at(position).filter(|gone| *gone < known.size);
        if let Some(entry) = opened.ledger.entry(position).map_err(|error| told(context, &error))? {
            entries.push((position, gone, entry));
        }
    }
    if context.is_json() {
        let all = entries.iter().map(|(position, gone, entry)| {
            let mut one = shapes::entry(*position, entry);
            if let Some(one) = one.as_object_mut() {
                one.insert("gone_at".to_owned(), json!(gone));
            }
            one
        });
        return Done::json(&all.collect());
    }
    let state = opened.ledger.state();
    let framework = context.framework()?;
    let view = state.as_of(context.today(), state.now());
    let labels = Labels::new(&context.messages, &framework, state, view);
    let mut out = context.ink.paint(Tint::Dim, &as_of_line(context, None, known, state)) + "\n\n";
    for (position, gone, entry) in &entries {
        line(context, &labels, id, (*position, *gone, entry), &mut out);
    }
    if entries.is_empty() {
        out.push_str(&context.messages.text("record-history-none", &[("path", args.path.as_str().into())]));
        out.push('\n');
    }
    Ok(Done::well(out))
}

/// The longest beginning of a path that is an id of the record, and what is left.
fn split<'p>(state: &State, path: &'p str) -> (&'p str, Option<&'p str>) {
    let is_thing = |text: &str| Id::parse(text).is_some_and(|id| state.introduces(&id));
    if is_thing(path) {
        return (path, None);
    }
    match path.rsplit_once('/') {
        Some((id, topic)) if is_thing(id) => (id, Some(topic)),
        _ => (path, None),
    }
}

fn line(
    context: &Context,
    labels: &Labels<'_>,
    page: &str,
    (position, gone, entry): (u64, Option<u64>, &Entry),
    out: &mut String,
) {
    let messages = &context.messages;
    let who = entry.by.user.as_ref().map_or_else(String::new, |user| format!(", {user}"));
    let kind = labels::kind(messages, entry.says.kind().0);
    let head = format!("#{position}  {kind}  {}  {}{who}  {}", recorded(entry), entry.by.office, entry.id);
    let tint = if gone.is_some() { Tint::Dim } else { Tint::Plain };
    out.push_str(&context.ink.paint(tint, &head));
    out.push('\n');
    let text = format!("{} {}", labels.line(&entry.says, page, &[]), labels.sources(entry));
    paragraph(out, "    ", &text);
    if let Some(corrected) = &entry.corrects {
        let text = messages.text("record-history-corrects", &[("entry", corrected.to_string().into())]);
        paragraph(out, "    ", &text);
    }
    if let Some(remarks) = &entry.remarks {
        paragraph(out, "    ", remarks.get(context.lang()));
    }
    if let Some(gone) = gone {
        let args = [("position", gone.to_string().into())];
        paragraph(out, "    ", &messages.text("record-history-gone", &args));
    }
    out.push('\n');
}

/// When an entry was written down, to the minute, by the clock of the office.
fn recorded(entry: &Entry) -> String {
    entry.recorded.to_zoned(crate::clock::zone()).strftime("%Y-%m-%d %H:%M%:z").to_string()
}
