//! `hatoba record export`, `backup`, `restore`, `move`.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use journal::{Location, check_backup, restore as restore_into};
use serde_json::json;

use super::told;
use crate::commands::Done;
use crate::context::Context;
use crate::home::{self, Home};

/// What to write out.
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// Only what everyone may read
    #[arg(long)]
    public: bool,
    /// The file; without it, the standard output
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// Where to.
#[derive(Debug, clap::Args)]
pub struct BackupArgs {
    /// A file that is not there yet
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// From where.
#[derive(Debug, clap::Args)]
pub struct RestoreArgs {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Where to.
#[derive(Debug, clap::Args)]
pub struct MoveArgs {
    /// The URL of a PostgreSQL database, or the path of a file; there must be no journal there
    #[arg(long, value_name = "URL|FILE")]
    to: String,
}

/// Writes the entries as they are kept, a line each.
pub fn export(args: &ExportArgs, context: &Context) -> anyhow::Result<Done> {
    let mut opened = context.home()?.open(&context.messages)?;
    let mut out: Box<dyn std::io::Write> = match &args.file {
        Some(path) => Box::new(BufWriter::new(new_file(path, context)?)),
        None => Box::new(BufWriter::new(std::io::stdout().lock())),
    };
    let mut count = 0_u64;
    for position in 0..opened.ledger.size() {
        let Some(row) = opened.ledger.row(position).map_err(|error| told(context, &error))? else { break };
        let public = || record::Entry::from_bytes(&row.bytes).is_ok_and(|entry| entry.public);
        if !args.public || public() {
            out.write_all(&row.bytes)?;
            out.write_all(b"\n")?;
            count += 1;
        }
    }
    out.flush()?;
    let shown = args.file.as_ref().map(|path| path.display().to_string());
    Ok(Done::well(shown.map_or_else(String::new, |path| {
        context.messages.text("record-export-done", &[("count", count.into()), ("path", path.into())]) + "\n"
    })))
}

fn new_file(path: &Path, context: &Context) -> anyhow::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| {
        let path = path.display().to_string();
        let detail = crate::findings::reason(&context.messages, &error);
        let id = match error.kind() {
            std::io::ErrorKind::AlreadyExists => "record-file-there",
            _ => "record-file-unwritten",
        };
        anyhow!(context.messages.text(id, &[("path", path.into()), ("detail", detail.into())]))
    })
}

/// Writes everything to a file.
pub fn backup(args: &BackupArgs, context: &Context) -> anyhow::Result<Done> {
    let mut opened = context.home()?.open(&context.messages)?;
    let file = new_file(&args.file, context)?;
    let mut out = BufWriter::new(&file);
    let mut progress = home::progress(opened.ledger.size());
    let size = opened
        .ledger
        .backup(&mut out, &opened.signer, &mut progress)
        .map_err(|error| told(context, &error))?;
    out.flush()?;
    file.sync_all()?;
    progress(size);
    let path = args.file.display().to_string();
    if context.is_json() {
        return Done::json(&json!({"entries": size, "root": opened.ledger.root().to_string(), "file": path}));
    }
    let keys = context.home()?.keys().display().to_string();
    let args = [("size", size.into()), ("path", path.into()), ("keys", keys.into())];
    Ok(Done::well(context.messages.text("record-backup-done", &args) + "\n"))
}

/// Makes a journal from a backup: nothing is written unless all of it verifies.
pub fn restore(args: &RestoreArgs, context: &Context) -> anyhow::Result<Done> {
    let home = context.home()?;
    restore_to(&args.file, &home, "record-restore-done", context)
}

/// Restores, verifies, and says so in a message of that id.
fn restore_to(file: &Path, home: &Home, id: &str, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let told = |error: journal::LedgerError| told(context, &error);
    let open = || {
        let opened = File::open(file);
        opened.map(BufReader::new).map_err(|error| crate::findings::unreadable(messages, file, &error))
    };
    let keys = || {
        let keys = home.keys().display().to_string();
        anyhow!(messages.text("record-restore-keys", &[("keys", keys.into())]))
    };
    let verifier = home.verifier(messages)?.ok_or_else(keys)?;
    let checked = check_backup(&mut open()?, &verifier).map_err(told)?;
    home.make_folder(messages)?;
    let mut engine = home.location().open().map_err(|error| told(error.into()))?;
    let mut progress = home::progress(checked.size);
    let restored = restore_into(&mut open()?, &verifier, engine.as_mut(), &mut progress).map_err(told)?;
    drop(engine);
    verified(home, &restored.root.to_string(), id, context)
}

/// Opens what was written and verifies it.
fn verified(home: &Home, root: &str, id: &str, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let mut opened = home.open(messages)?;
    opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
    let verifier = opened.signer.verifier();
    let found = opened.ledger.verify(&verifier, &mut |_| true).map_err(|error| told(context, &error))?;
    if found.misfit.is_some() || found.root.to_string() != root {
        return Err(anyhow!(messages.text("record-restore-differs", &[])));
    }
    let place = home.location().to_string();
    if context.is_json() {
        return Done::json(&json!({"entries": found.size, "root": root, "journal": place}));
    }
    let args = [("size", found.size.into()), ("root", root.into()), ("place", place.into())];
    Ok(Done::well(messages.text(id, &args) + "\n"))
}

/// Takes the journal to another engine.
pub fn to_other(args: &MoveArgs, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let home = context.home()?;
    let location: Location = args.to.parse().map_err(|error: journal::Error| {
        anyhow!(crate::findings::message(messages, error.id(), &error.args()))
    })?;
    if matches!(location, Location::Memory) {
        return Err(anyhow!(messages.text("record-move-memory", &[])));
    }
    let mut opened = home.open(messages)?;
    let beside = tempfile_in(&home);
    let done = (|| {
        let file = new_file(&beside, context)?;
        let mut out = BufWriter::new(&file);
        let size = opened.ledger.size();
        let backed = opened.ledger.backup(&mut out, &opened.signer, &mut home::progress(size));
        backed.map_err(|error| told(context, &error))?;
        out.flush()?;
        drop(opened);
        restore_to(&beside, &home.at(location), "record-move-done", context)
    })();
    let _ = std::fs::remove_file(&beside);
    done
}

/// A file for the way, in the folder of the keys: it holds no more than the journal does.
fn tempfile_in(home: &Home) -> PathBuf {
    let mut name = [0; 8];
    home::random(&mut name);
    home.keys().join(format!("move-{}.jsonl", record::hex(&name)))
}
