//! `hatoba record add` and `import`: entries from a file, all of them or none.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use casework::procedure::Procedure;
use exchange::entries::{self, Draft, Item, LineError, Reader};
use journal::LedgerError;
use record::{By, Entry, Id, Refusal, State, Statement, When};
use serde_json::json;

use super::{id, told};
use crate::commands::Done;
use crate::context::Context;
use crate::findings;
use crate::home::{Opened, random};

/// Most refusals that are told, in lines.
const MOST_TOLD: usize = 256;

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

/// An entry to be appended, with its place in the file.
struct Placed {
    entry: Entry,
    line: u32,
    column: u32,
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
    let placed = read(&args.file, &reader, &by, &opened, context)?;
    permitted(&procedure, &args.file, &placed, &opened, context)?;
    finish(&args.file, &placed, args.check, &mut opened, context)
}

/// Takes in the entries of a file of JSON lines.
pub fn import(args: &ImportArgs, context: &Context) -> anyhow::Result<Done> {
    let by = by(context, &args.office, None)?;
    let framework = context.framework()?;
    let mut opened = context.home()?.open(&context.messages)?;
    let placed = read_lines(&args.file, &Reader::new(&framework), &by, &opened, context)?;
    finish(&args.file, &placed, false, &mut opened, context)
}

/// Whether the offices may enter all that; where one may not, everything else that is wrong is told too.
fn permitted(
    procedure: &Procedure,
    file: &Path,
    placed: &[Placed],
    opened: &Opened,
    context: &Context,
) -> anyhow::Result<()> {
    let state = opened.ledger.state();
    let of = |one: &Placed| not_permitted(procedure, file, one, state, context);
    let mut lines: Vec<String> = placed.iter().filter_map(of).collect();
    if lines.is_empty() {
        return Ok(());
    }
    let entries: Vec<Entry> = placed.iter().map(|placed| placed.entry.clone()).collect();
    if let Err(refusals) = state.check().batch(&entries) {
        lines.push(refused(context, file, placed, &refusals).to_string());
    }
    Err(anyhow!(lines.join("\n")))
}

/// Why the office of an entry may not enter it; `None` where it may, and where there is no such office, which is told by itself.
fn not_permitted(
    procedure: &Procedure,
    file: &Path,
    placed: &Placed,
    state: &State,
    context: &Context,
) -> Option<String> {
    let entry = &placed.entry;
    if !state.introduces(&entry.by.office) {
        return None;
    }
    let permit = procedure.may_enter(&entry.by.office, &entry.says).err()?;
    let offices = permit.map_or_else(String::new, |permit| {
        permit.offices.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")
    });
    let why = permit.map_or("", |permit| permit.why.get(context.lang()));
    let args = [("office", entry.by.office.to_string()), ("offices", offices), ("why", why.to_owned())];
    let place = (Some(placed.line), Some(placed.column));
    Some(findings::line(&context.messages, &file.display().to_string(), place, "casework-not-yours", &args))
}

fn by(context: &Context, office: &str, user: Option<&str>) -> anyhow::Result<By> {
    Ok(By { office: id(context, office)?, user: user.map(|user| id(context, user)).transpose()? })
}

fn read(
    file: &Path,
    reader: &Reader<'_>,
    by: &By,
    opened: &Opened,
    context: &Context,
) -> anyhow::Result<Vec<Placed>> {
    let lines = file == Path::new("-")
        || file.extension().is_some_and(|ending| ending == "jsonl" || ending == "ndjson");
    if lines {
        return read_lines(file, reader, by, opened, context);
    }
    let text = std::fs::read_to_string(file)
        .map_err(|error| findings::unreadable(&context.messages, file, &error))?;
    let (items, found) = reader.read_toml(&text);
    if !found.is_empty() {
        return Err(told_findings(context, file, &found));
    }
    Ok(placed_all(items.unwrap_or_default(), by, opened, context))
}

fn read_lines(
    file: &Path,
    reader: &Reader<'_>,
    by: &By,
    opened: &Opened,
    context: &Context,
) -> anyhow::Result<Vec<Placed>> {
    let read = reader.read_json_lines(input(file, context)?);
    let items = read.map_err(|error| told_lines(context, file, &error))?;
    Ok(placed_all(items, by, opened, context))
}

fn placed_all(items: Vec<Item>, by: &By, opened: &Opened, context: &Context) -> Vec<Placed> {
    let new = items.iter().filter_map(|item| match item {
        Item::Draft(draft) => published(&draft.says),
        Item::Whole { entry, .. } => published(&entry.says),
    });
    let new: HashMap<Id, Option<When>> = new.collect();
    let spoke = |id: &Id| new.get(id).copied().unwrap_or_else(|| kept(opened.ledger.state(), id, context));
    items.into_iter().filter_map(|item| of_item(item, by, &spoke, context)).collect()
}

/// When a source of the record was published.
fn kept(state: &State, source: &Id, context: &Context) -> Option<When> {
    let today = context.today();
    let thing = state.as_of(today, state.now()).thing(source.as_str())?;
    published(&thing.entry.says)?.1
}

/// The source that a statement introduces, and when it was published.
fn published(says: &Statement) -> Option<(Id, Option<When>)> {
    match says {
        Statement::Source(source) => Some((source.id.clone(), source.published)),
        _ => None,
    }
}

fn of_item(item: Item, by: &By, spoke: &dyn Fn(&Id) -> Option<When>, context: &Context) -> Option<Placed> {
    match item {
        Item::Draft(draft) => placed(*draft, by, spoke, context),
        Item::Whole { entry, line, .. } => {
            // known here since now, whenever it was written down elsewhere: nobody can make the record older than it is
            let entry = Entry { recorded: context.now(), ..*entry };
            Some(Placed { entry, line, column: 1 })
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

/// An entry of today from what was written; where it does not say when its source spoke, that is when it was published.
fn placed(draft: Draft, by: &By, spoke: &dyn Fn(&Id) -> Option<When>, context: &Context) -> Option<Placed> {
    let (line, column) = (draft.line, draft.column);
    let mut entry = draft.into_entry(context.now(), by, false)?;
    entry.spoke = entry.spoke.or_else(|| spoke(&entry.cites.first()?.source));
    Some(Placed { entry, line, column })
}

fn finish(
    file: &Path,
    placed: &[Placed],
    check: bool,
    opened: &mut Opened,
    context: &Context,
) -> anyhow::Result<Done> {
    let entries: Vec<Entry> = placed.iter().map(|placed| placed.entry.clone()).collect();
    if check {
        if let Err(refusals) = opened.ledger.state().check().batch(&entries) {
            return Err(refused(context, file, placed, &refusals));
        }
        let args = [("count", entries.len().into())];
        return Ok(Done::well(context.messages.text("record-add-checked", &args) + "\n"));
    }
    let appended = match opened.ledger.append(&entries, &mut random) {
        Ok(appended) => appended,
        Err(LedgerError::Refused(refusals)) => return Err(refused(context, file, placed, &refusals)),
        Err(error) => {
            let number = match &error {
                LedgerError::Different { number, .. }
                | LedgerError::Unwritten { number, .. }
                | LedgerError::OtherRoot { number, .. } => *number,
                _ => return Err(told(context, &error)),
            };
            let forgotten = placed.get(number).and_then(|one| forgotten(opened.ledger.state(), &one.entry));
            if let Some(refusal) = forgotten {
                return Err(refused(context, file, placed, &[(number, refusal)]));
            }
            let place = placed.get(number).map_or((None, None), |one| (Some(one.line), Some(one.column)));
            let file = findings::place(&file.display().to_string(), place);
            return Err(anyhow!("{file}: {}", told(context, &error)));
        }
    };
    opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
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

/// What is said of a person who has been forgotten cannot be the same as what can be read no more.
fn forgotten(state: &State, entry: &Entry) -> Option<Refusal> {
    let person = entry.says.own().filter(|own| own.sort() == "person" && state.is_forgotten(own))?;
    Some(Refusal::Forgotten { person: person.clone() })
}

fn refused(
    context: &Context,
    file: &Path,
    placed: &[Placed],
    refusals: &[(usize, Refusal)],
) -> anyhow::Error {
    let file = file.display().to_string();
    let lines = refusals.iter().take(MOST_TOLD).map(|(number, refusal)| {
        let place = placed.get(*number).map_or((None, None), |one| (Some(one.line), Some(one.column)));
        findings::line(&context.messages, &file, place, refusal.id(), &refusal.args())
    });
    let mut lines: Vec<String> = lines.collect();
    if refusals.len() > MOST_TOLD {
        let args = [("count", (refusals.len() - MOST_TOLD).into())];
        lines.push(context.messages.text("record-add-more", &args));
    }
    anyhow!(lines.join("\n"))
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
        let state = opened.ledger.state();
        let Some(placed) = of_item(item, by, &|id| kept(state, id, context), context) else { continue };
        if let Some(wrong) = not_permitted(procedure, file, &placed, opened.ledger.state(), context) {
            return Err(anyhow!(wrong));
        }
        let appended = match opened.ledger.append(std::slice::from_ref(&placed.entry), &mut random) {
            Ok(appended) => appended,
            Err(LedgerError::Refused(refusals)) => return Err(refused(context, file, &[placed], &refusals)),
            Err(error) => {
                let file = findings::place(&file.display().to_string(), (Some(placed.line), Some(1)));
                return Err(anyhow!("{file}: {}", told(context, &error)));
            }
        };
        for position in appended.positions {
            writeln!(out, "{position} {}", placed.entry.id)?;
        }
        out.flush()?;
    }
    opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
    Ok(Done::well(String::new()))
}
