//! `hatoba export`: the record as flat tables, for those who count with tools of their own.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use exchange::parquet::FlatFolder;
use journal::{FlatFile, Ledger, LedgerError};
use record::flat::{Cell, FlatError, Layout, Place};
use record::{Entry, Known};

use super::Done;
use super::record::{AsKnown, told, told_if};
use crate::cli::Format;
use crate::clock;
use crate::context::Context;
use crate::findings;
use crate::home::{self, Opened};
use crate::ink::Tint;
use crate::refusal::Refuses as _;
use crate::whole::{beside, new_file, new_folder, put_new, remove, unwritten, whole};

/// Entries that are read at once, in entries.
const CHUNK: usize = 4_096;
/// What wrote the export, and in which version.
const PROGRAM: &str = concat!("hatoba ", env!("CARGO_PKG_VERSION"));

/// Where to, and as known when.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file or the folder; without it, hatoba-record.sqlite or hatoba-record-parquet in the current folder
    #[arg(long, short, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Only what everyone may read
    #[arg(long)]
    public: bool,
    /// Replace what is there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    known: AsKnown,
}

/// A line under numbers that says in which tables the rows behind them are.
pub fn behind(context: &Context, tables: &[&str]) -> String {
    let line = context.messages.text("export-behind", &[("tables", tables.join(", ").into())]);
    context.ink.paint(Tint::Dim, &line) + "\n"
}

/// Takes a row of a table, by the table's number.
type Add<'a> = dyn FnMut(usize, Vec<Cell>) -> anyhow::Result<()> + 'a;

/// Takes an entry, with its place in the log.
type Each<'a> = dyn FnMut(Place, Entry) -> anyhow::Result<()> + 'a;

/// Writes the tables.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let name = match context.format() {
        Format::Sqlite => "hatoba-record.sqlite",
        Format::Parquet => "hatoba-record-parquet",
        _ => return Err(messages.refusal("export-no-form", &[])),
    };
    let out = args.out.clone().unwrap_or_else(|| PathBuf::from(name));
    free(&out, args.force, context)?;
    let opened = context.home()?.open(messages)?;
    let known = args.known.read(opened.ledger.state(), context)?;
    let licence = context.procedure(&context.framework()?)?.publisher.licence.id;
    let tables = Tables { layout: Layout::new(), context, opened, known, licence, public: args.public };
    let count = if context.format() == Format::Sqlite {
        let put = if args.force { |from: &Path, to: &Path| fs::rename(from, to) } else { put_new };
        whole(&out, context, |beside| tables.sqlite(beside), put)?
    } else {
        whole(&out, context, |beside| tables.parquet(beside), put_folder)?
    };
    let args = [
        ("count", count.into()),
        ("path", out.display().to_string().into()),
        ("tables", tables.layout.tables().len().into()),
    ];
    Ok(Done::well(messages.text("export-done", &args) + "\n"))
}

/// Whether something may be written there: where nothing is, or where the user wants it replaced and it is something of ours.
fn free(out: &Path, force: bool, context: &Context) -> anyhow::Result<()> {
    let refused = |id| Err(context.messages.refusal(id, &[("path", out.display().to_string().into())]));
    if !out.exists() {
        return Ok(());
    }
    if !force {
        return refused("export-there");
    }
    let is_table = |entry: io::Result<fs::DirEntry>| {
        entry.is_ok_and(|entry| entry.path().extension().is_some_and(|ending| ending == "parquet"))
    };
    let is_ours = match context.format() {
        Format::Parquet => fs::read_dir(out).is_ok_and(|mut entries| entries.all(is_table)),
        _ => out.is_file(),
    };
    if is_ours { Ok(()) } else { refused("export-not-ours") }
}

/// Puts a folder in the place of another, or where none is.
fn put_folder(from: &Path, to: &Path) -> io::Result<()> {
    if !to.exists() {
        return fs::rename(from, to);
    }
    let old = beside(to);
    fs::rename(to, &old)?;
    if let Err(error) = fs::rename(from, to) {
        fs::rename(&old, to)?;
        return Err(error);
    }
    remove(&old)
}

/// What is written, and from what.
struct Tables<'c> {
    layout: Layout,
    context: &'c Context,
    opened: Opened,
    known: Known,
    /// The licence of the data.
    licence: String,
    /// Whether only what everyone may read is written.
    public: bool,
}

impl Tables<'_> {
    fn sqlite(&self, path: &Path) -> anyhow::Result<u64> {
        let told =
            |error: journal::Error| findings::refusal(&self.context.messages, error.id(), &error.args());
        let lost = |error: io::Error| unwritten(self.context, path, &error);
        drop(new_file(path).map_err(lost)?);
        let mut file = FlatFile::create(path, self.layout.tables()).map_err(told)?;
        let count = self.fill(&mut |table, row| file.add(table, &row).map_err(told))?;
        file.finish().map_err(told)?;
        File::open(path).and_then(|file| file.sync_all()).map_err(lost)?;
        Ok(count)
    }

    fn parquet(&self, path: &Path) -> anyhow::Result<u64> {
        let told = |error: exchange::parquet::ColumnsError| {
            findings::refusal(&self.context.messages, error.id(), &error.args())
        };
        new_folder(path).map_err(|error| unwritten(self.context, path, &error))?;
        let about = self.about()?;
        let (place, tables) = (self.place("about"), self.layout.tables());
        let columns = tables.get(place).map_or(&[][..], |table| &table.columns);
        let names = columns.iter().map(|column| format!("hatoba.{}", column.name));
        let known = names.zip(&about).filter_map(|(name, cell)| Some((name, written(cell)?)));
        let known: Vec<(String, String)> = known.collect();
        let mut folder = FlatFolder::create(path, tables, &known, PROGRAM).map_err(told)?;
        let count = self.fill(&mut |table, row| folder.add(table, row).map_err(told))?;
        folder.finish().map_err(told)?;
        Ok(count)
    }

    fn place(&self, table: &str) -> usize {
        self.layout.place(table).unwrap_or_default()
    }

    /// Gives every row: of the export itself, and of the entries in the order of the log. How many entries that is.
    fn fill(&self, add: &mut Add<'_>) -> anyhow::Result<u64> {
        let context = self.context;
        add(self.place("about"), self.about()?)?;
        for (table, row) in wording::flat::rows(&self.layout, &context.framework()?) {
            add(table, row)?;
        }
        let (mut count, mut progress) = (0, home::progress(self.known.size));
        let mut each = |place: Place, entry: Entry| {
            let rows = self.layout.rows(&entry, place);
            let refused = |error: FlatError| findings::refusal(&context.messages, error.id(), &error.args());
            for (table, row) in rows.map_err(refused)? {
                add(table, row)?;
            }
            count += 1;
            progress(place.position + 1);
            Ok(())
        };
        let done = if self.public {
            desk::everyone(&self.opened.ledger, self.known, &mut each)
        } else {
            self.everything(&mut each)
        };
        done.map_err(|error| told_if(context, error))?;
        progress(self.known.size);
        Ok(count)
    }

    /// Gives every entry that is known, in the order of the log.
    fn everything(&self, each: &mut Each<'_>) -> anyhow::Result<()> {
        let ledger = &self.opened.ledger;
        let (mut position, size) = (0, self.known.size);
        while position < size {
            let entries = ledger.entries(position, chunk(size - position))?;
            if entries.is_empty() {
                // shorter than its state: it was set back
                let error = journal::Error::Conflict { expected: size, size: position };
                return Err(LedgerError::from(error).into());
            }
            for entry in entries {
                let until = ledger.state().gone_at(position).filter(|until| *until < size);
                each(Place { position, until }, entry)?;
                position += 1;
            }
        }
        Ok(())
    }

    /// The row that says of what day the export is, how long the log was, and what may be done with it.
    fn about(&self) -> anyhow::Result<Vec<Cell>> {
        let Known { size, reconstructed } = self.known;
        let ledger: &Ledger = &self.opened.ledger;
        let failed = |error: LedgerError| told(self.context, &error);
        let last = size.checked_sub(1).map(|position| ledger.entry(position)).transpose().map_err(failed)?;
        let recorded = last.flatten().map(|entry| entry.recorded);
        let exercise = self.context.exercise()?.map(|running| running.exercise.script.id.clone());
        Ok(vec![
            Cell::Number(i64::try_from(size)?),
            Cell::Text(ledger.root_at(size).map_err(failed)?.to_string()),
            recorded.map_or(Cell::Empty, Cell::Moment),
            Cell::day(recorded.map(clock::day)),
            Cell::Flag(reconstructed),
            Cell::Flag(self.public),
            Cell::Text(self.licence.clone()),
            Cell::Text(PROGRAM.to_owned()),
            Cell::text(exercise),
        ])
    }
}

fn chunk(left: u64) -> usize {
    usize::try_from(left).unwrap_or(CHUNK).min(CHUNK)
}

/// A cell as a text; nothing for an empty one.
fn written(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty => None,
        Cell::Text(text) => Some(text.clone()),
        Cell::Number(number) => Some(number.to_string()),
        Cell::Flag(flag) => Some(flag.to_string()),
        Cell::Day(day) => Some(day.to_string()),
        Cell::Moment(moment) => Some(moment.to_string()),
    }
}
