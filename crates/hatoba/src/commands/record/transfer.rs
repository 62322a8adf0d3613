//! `hatoba record export`, `backup`, `restore`, `move`.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use journal::{Location, check_backup, restore as restore_into};
use record::Entry;
use serde_json::json;

use super::{told, told_if};
use crate::commands::Done;
use crate::context::Context;
use crate::home::{self, Home, Opened};
use crate::refusal::Refuses as _;
use crate::whole::{beside, whole_file};

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

/// Writes the entries as they are kept, a line each; those for everyone as everyone may read them.
pub fn export(args: &ExportArgs, context: &Context) -> anyhow::Result<Done> {
    let mut opened = context.home()?.open(&context.messages)?;
    let Some(path) = &args.file else {
        lines(&mut opened, args.public, &mut std::io::stdout().lock(), context)?;
        return Ok(Done::well(String::new()));
    };
    let count = whole_file(path, context, |out| lines(&mut opened, args.public, out, context))?;
    let args = [("count", count.into()), ("path", path.display().to_string().into())];
    Ok(Done::well(context.messages.text("record-export-done", &args) + "\n"))
}

/// Writes out the entries, or those that everyone may read; how many they are.
fn lines(opened: &mut Opened, public: bool, out: &mut dyn Write, context: &Context) -> anyhow::Result<u64> {
    let mut count = 0_u64;
    let mut out = BufWriter::new(out);
    let mut line = |bytes: &[u8]| -> std::io::Result<()> {
        out.write_all(bytes)?;
        out.write_all(b"\n")?;
        count += 1;
        Ok(())
    };
    if public {
        let known = opened.ledger.state().now();
        let mut each = |_, entry: Entry| Ok(line(&entry.to_bytes()?)?);
        desk::everyone(&opened.ledger, known, &mut each).map_err(|error| told_if(context, error))?;
    } else {
        let written = opened.ledger.rows(&mut |_, row| Ok(line(&row.bytes)?));
        written.map_err(|error| told(context, &error))?;
    }
    out.flush()?;
    Ok(count)
}

/// Writes everything to a backup; how many entries that is.
fn back_up(opened: &mut Opened, out: &mut dyn Write, context: &Context) -> anyhow::Result<u64> {
    let mut progress = home::progress(opened.ledger.size());
    let mut out = BufWriter::new(out);
    let backed = opened.ledger.backup(&mut out, &opened.signer, &mut progress);
    backed.map_err(|error| told(context, &error))
}

/// Writes everything to a file.
pub fn backup(args: &BackupArgs, context: &Context) -> anyhow::Result<Done> {
    let mut opened = context.home()?.open(&context.messages)?;
    let size = whole_file(&args.file, context, |out| back_up(&mut opened, out, context))?;
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
        messages.refusal("record-restore-keys", &[("keys", keys.into())])
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
    let found = opened.ledger.verify(&verifier, &mut |_| ()).map_err(|error| told(context, &error))?;
    if found.misfit.is_some() || found.root.to_string() != root {
        return Err(messages.refusal("record-restore-differs", &[]));
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
    let location: Location = args
        .to
        .parse()
        .map_err(|error: journal::Error| crate::findings::refusal(messages, error.id(), &error.args()))?;
    if matches!(location, Location::Memory) {
        return Err(messages.refusal("record-move-memory", &[]));
    }
    let mut opened = home.open(messages)?;
    // on its way it lies with the keys, as well guarded; it holds no more than the journal does
    let way = beside(&home.keys().join("move"));
    let done = whole_file(&way, context, |out| back_up(&mut opened, out, context)).and_then(|_| {
        drop(opened);
        restore_to(&way, &home.at(location), "record-move-done", context)
    });
    let _ = std::fs::remove_file(&way);
    done
}
