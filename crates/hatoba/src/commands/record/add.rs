//! `hatoba record add` and `import`: entries from a file, all of them or none.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use casework::procedure::Procedure;
use exchange::entries::{self, Item, LineError, Reader};
use record::{By, Entry};
use serde_json::json;

use super::append::{Batch, Placed, Published, by};
use super::told;
use crate::commands::Done;
use crate::context::Context;
use crate::findings;
use crate::home::{Opened, random};

/// What to record.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file: TOML, or JSON lines where its name ends in .jsonl or .ndjson; `-` for JSON lines from the standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The office for which it is recorded, where the file does not say
    #[arg(long, value_name = "ID", default_value = "office/hq")]
    office: String,
    /// The user who records it
    #[arg(long, value_name = "ID")]
    user: Option<String>,
    /// Check it, and record nothing
    #[arg(long)]
    check: bool,
    /// Record each line on its own, and say where it stands as soon as it is safe
    #[arg(long, conflicts_with = "check")]
    each: bool,
}

/// What to take in.
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// JSON lines: statements, or entries that another journal gave out, which keep their ids and who wrote them
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The office for which statements are recorded that do not say
    #[arg(long, value_name = "ID", default_value = "office/hq")]
    office: String,
}

/// Records the entries of a file.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let by = by(context, &args.office, args.user.as_deref())?;
    let framework = context.framework()?;
    let reader = Reader::new(&framework);
    let procedure = context.procedure(&framework)?;
    let mut opened = context.home()?.open(&context.messages)?;
    if args.each {
        return each(&args.file, (&reader, &procedure), &by, &mut opened, context);
    }
    let items = read(&args.file, &reader, context)?;
    let batch = batch(&args.file, items, &by, &opened, context);
    batch.permitted(&procedure, &opened)?;
    finish(&batch, args.check, &mut opened)
}

/// Takes in the entries of a file of JSON lines.
pub fn import(args: &ImportArgs, context: &Context) -> anyhow::Result<Done> {
    let by = by(context, &args.office, None)?;
    let framework = context.framework()?;
    let mut opened = context.home()?.open(&context.messages)?;
    let items = read_lines(&args.file, &Reader::new(&framework), context)?;
    finish(&batch(&args.file, items, &by, &opened, context), false, &mut opened)
}

fn read(file: &Path, reader: &Reader<'_>, context: &Context) -> anyhow::Result<Vec<Item>> {
    let lines = file == Path::new("-")
        || file.extension().is_some_and(|ending| ending == "jsonl" || ending == "ndjson");
    if lines {
        return read_lines(file, reader, context);
    }
    let text = std::fs::read_to_string(file)
        .map_err(|error| findings::unreadable(&context.messages, file, &error))?;
    let (items, found) = reader.read_toml(&text);
    if !found.is_empty() {
        return Err(told_findings(context, file, &found));
    }
    Ok(items.unwrap_or_default())
}

fn read_lines(file: &Path, reader: &Reader<'_>, context: &Context) -> anyhow::Result<Vec<Item>> {
    let read = reader.read_json_lines(input(file, context)?);
    read.map_err(|error| told_lines(context, file, &error))
}

fn batch<'c>(file: &Path, items: Vec<Item>, by: &By, opened: &Opened, context: &'c Context) -> Batch<'c> {
    let says = items.iter().map(|item| match item {
        Item::Draft(draft) => &draft.says,
        Item::Whole { entry, .. } => &entry.says,
    });
    let published = Published::new(opened.ledger.state(), says, context);
    let placed = items.into_iter().filter_map(|item| of_item(item, by, &published, context)).collect();
    Batch { file: format!("{}:", file.display()), placed, context }
}

fn of_item(item: Item, by: &By, published: &Published<'_>, context: &Context) -> Option<Placed> {
    match item {
        Item::Draft(draft) => {
            let at = format!("{}:{}", draft.line, draft.column);
            Some(Placed { entry: published.entry(*draft, by)?, at })
        }
        Item::Whole { entry, line, .. } => {
            // known here since now, whenever it was written down elsewhere: nobody can make the record older than it is
            let entry = Entry { recorded: context.now(), ..*entry };
            Some(Placed { entry, at: format!("{line}:1") })
        }
    }
}

fn input(file: &Path, context: &Context) -> anyhow::Result<Box<dyn BufRead>> {
    if file == Path::new("-") {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let opened = File::open(file).map_err(|error| findings::unreadable(&context.messages, file, &error))?;
    Ok(Box::new(BufReader::new(opened)))
}

fn told_findings(context: &Context, file: &Path, found: &[entries::Finding]) -> anyhow::Error {
    let file = file.display().to_string();
    let lines = found.iter().map(|one| findings::entry(&context.messages, &file, one));
    anyhow!(lines.collect::<Vec<_>>().join("\n"))
}

fn told_lines(context: &Context, file: &Path, error: &LineError) -> anyhow::Error {
    match error {
        LineError::Findings(found) => told_findings(context, file, found),
        LineError::Input { error, .. } => findings::unreadable(&context.messages, file, error),
        other => anyhow!(other.to_string()),
    }
}

fn finish(batch: &Batch<'_>, check: bool, opened: &mut Opened) -> anyhow::Result<Done> {
    let context = batch.context;
    if check {
        let entries = batch.entries();
        if let Err(refusals) = opened.ledger.state().check().batch(&entries) {
            return Err(batch.refused(&refusals));
        }
        let args = [("count", entries.len().into())];
        return Ok(Done::well(context.messages.text("record-add-checked", &args) + "\n"));
    }
    let appended = batch.append(opened)?;
    if context.is_json() {
        return Done::json(&json!({
            "positions": appended.positions, "new": appended.new, "entries": opened.ledger.size(),
        }));
    }
    let there = appended.positions.len() - appended.new;
    let args =
        [("count", appended.new.into()), ("there", there.into()), ("size", opened.ledger.size().into())];
    Ok(Done::well(context.messages.text("record-add-done", &args) + "\n"))
}

/// Records line after line, each as soon as it has been read.
fn each(
    file: &Path,
    (reader, procedure): (&Reader<'_>, &Procedure),
    by: &By,
    opened: &mut Opened,
    context: &Context,
) -> anyhow::Result<Done> {
    let mut out = io::stdout().lock();
    for read in reader.lines(input(file, context)?) {
        let item = read.map_err(|error| told_lines(context, file, &error))?;
        let batch = batch(file, vec![item], by, opened, context);
        if let Some(wrong) = batch.not_permitted(0, procedure, opened.ledger.state()) {
            return Err(anyhow!(wrong));
        }
        let appended = opened.ledger.append(&batch.entries(), &mut random);
        let appended = appended.map_err(|error| batch.not_appended(&error, opened.ledger.state()))?;
        for (position, placed) in appended.positions.iter().zip(&batch.placed) {
            writeln!(out, "{position} {}", placed.entry.id)?;
        }
        out.flush()?;
    }
    opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
    Ok(Done::well(String::new()))
}
