//! `hatoba record sheet`: a table of an office, by a mapping that an official confirms.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use anyhow::anyhow;
use exchange::entries::Reader;
use exchange::sheet::{self, Finding, FindingKind, Grid, Known, Made, Mapping, Place, Standing};
use record::{KINDS, Kind, Refusal};
use serde_json::json;
use wording::{Labels, sheets};

use super::append::{Batch, MOST_TOLD, Placed, Published, by};
use crate::commands::Done;
use crate::context::Context;
use crate::findings;
use crate::home::Opened;
use crate::layout::paragraph;
use crate::whole::whole_file;

/// Which table, and what to do with it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The table: a workbook (.xlsx), or CSV in UTF-8, UTF-16 or Shift_JIS
    #[arg(value_name = "FILE")]
    file: std::path::PathBuf,
    /// The sheet, where the workbook has several
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Propose a mapping of the table to entries of that kind, such as request, dispatch or goods
    #[arg(long, value_name = "KIND", required_unless_present = "mapping", conflicts_with = "mapping")]
    kind: Option<String>,
    /// Write the proposal to a file that is not there yet
    #[arg(short, long, value_name = "FILE", conflicts_with = "mapping")]
    output: Option<std::path::PathBuf>,
    /// The mapping, as you have looked it through and corrected it: show what would be recorded by it
    #[arg(long, value_name = "FILE")]
    mapping: Option<std::path::PathBuf>,
    /// Record it: all rows that the record does not have, or none
    #[arg(long, requires = "mapping")]
    record: bool,
    /// The office for which it is recorded, where the mapping does not say
    #[arg(long, value_name = "ID", default_value = "office/hq")]
    office: String,
    /// The user who records it
    #[arg(long, value_name = "ID")]
    user: Option<String>,
}

impl Args {
    /// Whether a mapping is proposed.
    pub fn proposes(&self) -> bool {
        self.mapping.is_none()
    }
}

/// The rows of a table as entries to be appended, and what the record has of each.
struct Rows<'c> {
    batch: Batch<'c>,
    made: Vec<Made>,
    standing: Vec<Standing>,
}

/// Proposes a mapping, or shows or records what comes of one.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    match &args.mapping {
        Some(mapping) => by_mapping(args, mapping, context),
        None => proposal(args, context),
    }
}

fn proposal(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let kind = kind(args.kind.as_deref().unwrap_or_default(), context)?;
    let framework = context.framework()?;
    let opened = context.home()?.open(&context.messages)?;
    let state = opened.ledger.state();
    let grid = grid(&args.file, args.sheet.as_deref(), context)?;
    let names = sheets::Names::new(kind, &framework, state, state.as_of(context.today(), state.now()));
    let proposal =
        names.propose(&grid).map_err(|finding| told(&args.file, Some(&grid), &[finding], context))?;
    let text = sheets::mapping(&proposal, &context.messages);
    let Some(path) = &args.output else { return Ok(Done::well(text)) };
    whole_file(path, context, |out| Ok(out.write_all(text.as_bytes())?))?;
    let said = [("path", path.display().to_string().into())];
    Ok(Done::well(context.messages.text("sheet-proposed", &said) + "\n"))
}

fn kind(written: &str, context: &Context) -> anyhow::Result<&'static Kind> {
    let wrong = || {
        let nearest = law::nearest(written, KINDS.iter().map(|kind| kind.name)).map(str::to_owned);
        let kind = FindingKind::UnknownKind { written: written.to_owned(), nearest };
        findings::refusal(&context.messages, kind.id(), &kind.args())
    };
    record::kind(written).ok_or_else(wrong)
}

/// The cells of a file, of which no more is read than can be.
fn grid(file: &Path, sheet: Option<&str>, context: &Context) -> anyhow::Result<Grid> {
    let mut bytes = Vec::new();
    let most = u64::try_from(sheet::LARGEST_FILE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let read = File::open(file).and_then(|opened| opened.take(most).read_to_end(&mut bytes));
    read.map_err(|error| findings::unreadable(&context.messages, file, &error))?;
    sheet::read(&bytes, sheet).map_err(|finding| told(file, None, &[finding], context))
}

fn by_mapping(args: &Args, mapping: &Path, context: &Context) -> anyhow::Result<Done> {
    let by = by(context, &args.office, args.user.as_deref())?;
    let framework = context.framework()?;
    let procedure = context.procedure(&framework)?;
    let mut opened = context.home()?.open(&context.messages)?;
    let text = std::fs::read_to_string(mapping)
        .map_err(|error| findings::unreadable(&context.messages, mapping, &error))?;
    let read = Mapping::read(&text).map_err(|found| told(mapping, None, &found, context))?;
    let grid = grid(&args.file, args.sheet.as_deref().or(read.sheet.as_deref()), context)?;
    let outcome = sheet::entries(&grid, &read, &Reader::new(&framework));

    let state = opened.ledger.state();
    let known = Known::new(state, state.as_of(context.today(), state.now()), read.kind);
    let published = Published::new(state, outcome.made.iter().map(|made| &made.draft.says), context);
    let mut rows = Rows {
        batch: Batch { file: prefix(&args.file, &grid), placed: Vec::new(), context },
        made: Vec::new(),
        standing: Vec::new(),
    };
    for made in outcome.made {
        let Some(entry) = published.entry(made.draft.clone(), &by) else { continue };
        rows.standing.push(known.of(&entry));
        rows.batch.placed.push(Placed { entry, at: made.spot.to_string() });
        rows.made.push(made);
    }
    let mut wrong: Vec<(Place, String)> = Vec::new();
    wrong.extend(outcome.found.iter().map(|finding| {
        let file = if matches!(finding.place, Place::Mapping(_)) { mapping } else { &args.file };
        (finding.place, line(file, Some(&grid), finding, context))
    }));
    wrong.extend(rows.wrong(&procedure, &opened));
    if !wrong.is_empty() {
        wrong.sort_by_key(|(place, _)| *place);
        return Err(anyhow!(lines(wrong.into_iter().map(|(_, line)| line).collect(), context)));
    }
    if args.record { rows.record(&mut opened) } else { rows.shown(&framework, &opened) }
}

impl Rows<'_> {
    /// What the offices may not enter and what the record refuses, by the cell that names what is refused, or else that of the row.
    fn wrong(&self, procedure: &casework::procedure::Procedure, opened: &Opened) -> Vec<(Place, String)> {
        let state = opened.ledger.state();
        let new: Vec<usize> = (0..self.made.len()).filter(|number| self.is_new(*number)).collect();
        let entries = new.iter().filter_map(|number| self.batch.placed.get(*number));
        let entries: Vec<_> = entries.map(|placed| placed.entry.clone()).collect();
        let mut wrong = Vec::new();
        for (number, (made, standing)) in self.made.iter().zip(&self.standing).enumerate() {
            let place = Place::Cell(made.spot);
            if let Standing::Different(position) = standing {
                let id =
                    self.batch.placed.get(number).map_or_else(String::new, |one| one.entry.id.to_string());
                let args = [("entry", id), ("position", position.to_string())];
                wrong.push((place, self.batch.line(number, "ledger-different", &args)));
            }
            wrong.extend(self.batch.not_permitted(number, procedure, state).map(|line| (place, line)));
        }
        let refusals = state.check().batch(&entries).err().unwrap_or_default();
        wrong.extend(refusals.iter().filter_map(|(at, refusal)| {
            let number = *new.get(*at)?;
            Some(self.refused(number, refusal))
        }));
        wrong
    }

    fn is_new(&self, number: usize) -> bool {
        matches!(self.standing.get(number), Some(Standing::New))
    }

    fn refused(&self, number: usize, refusal: &Refusal) -> (Place, String) {
        let spot = self.made.get(number).map(|made| sheet::blamed(made.spot, &made.named, refusal));
        let said = findings::message(&self.batch.context.messages, refusal.id(), &refusal.args());
        let at = spot.map(|spot| spot.to_string()).unwrap_or_default();
        (spot.map_or(Place::File, Place::Cell), format!("{}{at}: {said}", self.batch.file))
    }

    /// Records the rows that the record does not have.
    fn record(mut self, opened: &mut Opened) -> anyhow::Result<Done> {
        let (context, all) = (self.batch.context, self.made.len());
        let mut standing = self.standing.iter();
        self.batch.placed.retain(|_| matches!(standing.next(), Some(Standing::New)));
        let appended = self.batch.append(opened)?;
        let (size, there) = (opened.ledger.size(), all - appended.new);
        if context.is_json() {
            return Done::json(
                &json!({"positions": appended.positions, "new": appended.new, "entries": size}),
            );
        }
        let args = [("count", appended.new.into()), ("there", there.into()), ("size", size.into())];
        Ok(Done::well(context.messages.text("record-add-done", &args) + "\n"))
    }

    /// Every row and the entry that it comes to, in words.
    fn shown(&self, framework: &law::Framework, opened: &Opened) -> anyhow::Result<Done> {
        let context = self.batch.context;
        let rows = self.made.iter().zip(&self.standing).zip(&self.batch.placed);
        if context.is_json() {
            let rows = rows.map(|((made, standing), placed)| {
                let there = match standing {
                    Standing::There(position, id) => json!({"position": position, "entry": id}),
                    _ => serde_json::Value::Null,
                };
                json!({"row": made.spot.row, "entry": placed.entry.id, "there": there, "says": placed.entry.says})
            });
            return Done::json(&json!({"rows": rows.collect::<Vec<_>>()}));
        }
        let state = opened.ledger.state();
        let view = state.as_of(context.today(), state.now());
        let labels = Labels::new(&context.messages, framework, state, view);
        let mut out = String::new();
        for ((made, standing), placed) in rows {
            let mut args =
                vec![("place", made.spot.to_string().into()), ("id", placed.entry.id.to_string().into())];
            let id = match standing {
                Standing::There(position, there) => {
                    args.extend([
                        ("position", position.to_string().into()),
                        ("there", there.to_string().into()),
                    ]);
                    "sheet-row-there"
                }
                _ => "sheet-row-new",
            };
            out.push_str(&context.messages.text(id, &args));
            out.push('\n');
            paragraph(&mut out, "  ", &labels.line(&placed.entry.says, "", &[]));
            if let Some(remarks) = &placed.entry.remarks {
                paragraph(&mut out, "  ", remarks.get(context.lang()));
            }
            paragraph(&mut out, "  ", &labels.sources(&placed.entry));
        }
        let new = (0..self.made.len()).filter(|number| self.is_new(*number)).count();
        let args = [("count", new.into()), ("there", (self.made.len() - new).into())];
        out.push_str(&context.messages.text("sheet-would", &args));
        out.push('\n');
        Ok(Done::well(out))
    }
}

/// What stands before the place of a cell.
fn prefix(file: &Path, grid: &Grid) -> String {
    let file = file.display();
    grid.sheet.as_ref().map_or_else(|| format!("{file}:"), |sheet| format!("{file}:{sheet}!"))
}

/// A finding in a line, with its place.
fn line(file: &Path, grid: Option<&Grid>, finding: &Finding, context: &Context) -> String {
    let said = findings::message(&context.messages, finding.kind.id(), &finding.kind.args());
    match (finding.place, grid) {
        (Place::File, _) => format!("{}: {said}", file.display()),
        (Place::Cell(spot), Some(grid)) => format!("{}{spot}: {said}", prefix(file, grid)),
        (place, _) => format!("{}:{place}: {said}", file.display()),
    }
}

/// Findings as one error.
fn told(file: &Path, grid: Option<&Grid>, found: &[Finding], context: &Context) -> anyhow::Error {
    anyhow!(lines(found.iter().map(|finding| line(file, grid, finding, context)).collect(), context))
}

/// Lines, of which no more than the first are told.
fn lines(mut lines: Vec<String>, context: &Context) -> String {
    let more = lines.len().saturating_sub(MOST_TOLD);
    lines.truncate(MOST_TOLD);
    if more > 0 {
        lines.push(context.messages.text("record-add-more", &[("count", more.into())]));
    }
    lines.join("\n")
}
