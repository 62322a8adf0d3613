//! `hatoba record checkpoint`, `prove`, `prove-consistency`, `check-proof`: for whoever has only a checkpoint.

use std::path::PathBuf;

use journal::tree::{
    CONSISTENCY_HEAD, Checkpoint, ConsistencyProof, InclusionProof, Verifier, prove_consistency,
    prove_inclusion, root,
};
use record::EntryId;
use serde_json::json;

use super::told;
use crate::commands::Done;
use crate::context::Context;
use crate::findings;
use crate::refusal::Refuses as _;

/// Which entry.
#[derive(Debug, clap::Args)]
pub struct EntryArgs {
    /// The entry: its position, or its id
    #[arg(value_name = "ENTRY")]
    entry: String,
}

/// Since when.
#[derive(Debug, clap::Args)]
pub struct SizeArgs {
    /// How many entries the record had
    #[arg(value_name = "ENTRIES")]
    size: u64,
}

/// Which proof.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The proof: of an entry, or of consistency
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The key of the record's checkpoints, or a file that holds it (`checkpoint.pub` of the installation)
    #[arg(long, value_name = "KEY|FILE")]
    key: String,
    /// The entry, byte for byte as exported; needed for a proof of an entry that does not hold it
    #[arg(long, value_name = "FILE")]
    entry: Option<PathBuf>,
}

/// Signs how the record stands, and prints the note.
pub fn checkpoint(context: &Context) -> anyhow::Result<Done> {
    let mut opened = context.home()?.open(&context.messages)?;
    let note = opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
    if context.is_json() {
        return Done::json(&json!({
            "entries": opened.ledger.size(), "root": opened.ledger.root().to_string(),
            "note": note.to_string(), "key": opened.signer.verifier().to_string(),
        }));
    }
    Ok(Done::well(note.to_string()))
}

/// Proves that an entry is in the record. The proof carries the entry.
pub fn entry(args: &EntryArgs, context: &Context) -> anyhow::Result<Done> {
    let mut opened = context.home()?.open(&context.messages)?;
    let by_id = EntryId::parse(&args.entry).and_then(|id| opened.ledger.state().position(&id));
    let position = by_id.or_else(|| args.entry.trim_start_matches('#').parse().ok());
    let size = opened.ledger.size();
    let Some(position) = position.filter(|position| *position < size) else {
        let last = size.saturating_sub(1).to_string();
        let args = [("entry", args.entry.as_str().into()), ("size", size.into()), ("last", last.into())];
        return Err(context.messages.refusal("record-prove-unknown", &args));
    };
    let told = |error: journal::LedgerError| told(context, &error);
    let note = opened.ledger.checkpoint(&opened.signer).map_err(told)?;
    let leaves = opened.ledger.leaves(size).map_err(told)?;
    let hashes = prove_inclusion(&leaves, position).map_err(|error| told(error.into()))?;
    let row = opened.ledger.row(position).map_err(told)?.map(|row| row.bytes).unwrap_or_default();
    let proof = InclusionProof::new(position, hashes, note).map_err(|error| told(error.into()))?;
    let proof = proof.with_extra(row).map_err(|error| told(error.into()))?;
    Ok(Done::well(proof.to_string()))
}

/// Proves that the record only grew since it had so many entries.
pub fn consistency(args: &SizeArgs, context: &Context) -> anyhow::Result<Done> {
    let mut opened = context.home()?.open(&context.messages)?;
    let size = opened.ledger.size();
    let then = usize::try_from(args.size).unwrap_or(usize::MAX);
    if args.size == 0 || args.size > size {
        let args = [("then", args.size.into()), ("size", size.into())];
        return Err(context.messages.refusal("record-prove-size", &args));
    }
    let told = |error: journal::LedgerError| told(context, &error);
    let tree = |error: journal::tree::TreeError| told(error.into());
    let later = opened.ledger.checkpoint(&opened.signer).map_err(told)?;
    let leaves = opened.ledger.leaves(size).map_err(told)?;
    let hashes = prove_consistency(&leaves, args.size).map_err(tree)?;
    let before = leaves.get(..then).map_or(journal::tree::Hash::EMPTY, root);
    let earlier = Checkpoint::new(opened.signer.name(), args.size, before).map_err(tree)?;
    let earlier = earlier.sign(&opened.signer).map_err(tree)?;
    Ok(Done::well(ConsistencyProof::new(hashes, earlier, later).map_err(tree)?.to_string()))
}

/// Checks a proof against a key, without a journal.
pub fn check(args: &CheckArgs, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let read = |path: &PathBuf| {
        std::fs::read_to_string(path).map_err(|error| findings::unreadable(messages, path, &error))
    };
    let wrong = |error: journal::tree::TreeError| findings::refusal(messages, error.id(), &error.args());
    let path = PathBuf::from(&args.key);
    let key = if path.exists() { read(&path)? } else { args.key.clone() };
    let keys: [Verifier; 1] = [key.trim().parse().map_err(wrong)?];
    let text = read(&args.file)?;
    if text.starts_with(CONSISTENCY_HEAD) {
        let proof: ConsistencyProof = text.parse().map_err(wrong)?;
        let (earlier, later) = proof.verify(&keys).map_err(wrong)?;
        if context.is_json() {
            return Done::json(&json!({
                "earlier": {"entries": earlier.size(), "root": earlier.root().to_string()},
                "later": {"entries": later.size(), "root": later.root().to_string()},
            }));
        }
        let args = [
            ("then", earlier.size().into()),
            ("size", later.size().into()),
            ("earlier", earlier.root().to_string().into()),
            ("root", later.root().to_string().into()),
        ];
        return Ok(Done::well(messages.text("record-proof-consistent", &args) + "\n"));
    }
    let proof: InclusionProof = text.parse().map_err(wrong)?;
    let entry = match (&args.entry, proof.extra()) {
        (Some(path), _) => {
            std::fs::read(path).map_err(|error| findings::unreadable(messages, path, &error))?
        }
        (None, extra) if !extra.is_empty() => extra.to_vec(),
        (None, _) => return Err(messages.refusal("record-proof-no-entry", &[])),
    };
    let checkpoint = proof.verify(&entry, &keys).map_err(wrong)?;
    if context.is_json() {
        return Done::json(&json!({
            "position": proof.index(), "entry": String::from_utf8_lossy(&entry),
            "entries": checkpoint.size(), "root": checkpoint.root().to_string(),
        }));
    }
    let args = [
        ("position", proof.index().to_string().into()),
        ("size", checkpoint.size().into()),
        ("root", checkpoint.root().to_string().into()),
        ("entry", String::from_utf8_lossy(&entry).into_owned().into()),
    ];
    Ok(Done::well(messages.text("record-proof-holds", &args) + "\n"))
}
