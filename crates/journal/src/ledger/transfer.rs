//! Backup, restore, and the way from one engine to another: the same file of lines, which any engine takes.
//!
//! First line: what it is. Then each entry as a line of JSON: its bytes as they are, and where there is one, what is sealed beside it in
//! Base64. Last line: the signed checkpoint over all of them. Whoever has been forgotten has nothing sealed any more, so nothing of
//! that is in later backups.

use std::io::{BufRead, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Ledger, LedgerError, LedgerResult};
use crate::tree::{self, Checkpoint, Frontier, Note, Signer, Verifier};
use crate::{Engine, Row, Sealed};

/// What the first line of a backup says.
pub const MAGIC: &str = "hatoba journal 1";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    backup: String,
    size: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'r> {
    #[serde(borrow)]
    entry: &'r RawValue,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tail {
    checkpoint: String,
    /// Those signed before, whose sizes say where the log stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<String>,
}

/// What was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// How many entries, in entries.
    pub size: u64,
    /// The root over them, as the checkpoint says.
    pub root: tree::Hash,
}

impl Ledger {
    /// Writes everything to a backup, while others may go on appending: it holds what the state holds when it begins.
    ///
    /// # Errors
    /// When the store does not answer, or the backup cannot be written.
    pub fn backup(
        &mut self,
        out: &mut dyn Write,
        signer: &Signer,
        progress: &mut dyn FnMut(u64),
    ) -> LedgerResult<u64> {
        let (size, root) = (self.size(), self.root());
        line(out, &Head { backup: MAGIC.to_owned(), size })?;
        self.rows(&mut |position, row| {
            let entry: &RawValue = serde_json::from_slice(&row.bytes)
                .map_err(|error| LedgerError::Broken { position, error: record::EntryError::Form(error) })?;
            let person = row.sealed.as_ref().map(|sealed| sealed.person.clone());
            let sealed = row.sealed.as_ref().map(|sealed| STANDARD.encode(&sealed.bytes));
            line(out, &Line { entry, person, sealed })?;
            progress(position + 1);
            Ok(())
        })?;
        let checkpoint = Checkpoint::new(signer.name(), size, root)?.sign(signer)?.to_string();
        let earlier = self.engine().checkpoints()?.into_iter().filter(|(at, _)| *at < size);
        let earlier = earlier.map(|(_, note)| note).collect();
        line(out, &Tail { checkpoint, earlier })?;
        out.flush()?;
        Ok(size)
    }
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> LedgerResult<()> {
    serde_json::to_writer(&mut *out, value).map_err(std::io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}

/// Reads a whole backup and checks it, without writing anything: entries, their number, the root, and the signature.
///
/// # Errors
/// [`LedgerError::Backup`] with the line at which it does not hold together.
pub fn check_backup(from: &mut dyn BufRead, trusted: &Verifier) -> LedgerResult<Restored> {
    read(from, trusted, &mut |_| Ok(())).map(|(restored, _)| restored)
}

/// Restores a backup into an engine that holds nothing: all of it with one write, or nothing. It is in memory for that time.
///
/// # Errors
/// [`LedgerError::NotEmpty`], [`LedgerError::Backup`], or when the store does not do its work.
pub fn restore(
    from: &mut dyn BufRead,
    trusted: &Verifier,
    engine: &mut dyn Engine,
    progress: &mut dyn FnMut(u64),
) -> LedgerResult<Restored> {
    let size = engine.size()?;
    if size > 0 {
        return Err(LedgerError::NotEmpty { size });
    }
    let mut rows: Vec<Row> = Vec::new();
    let (restored, earlier) = read(from, trusted, &mut |row| {
        rows.push(row);
        progress(rows.len() as u64);
        Ok(())
    })?;
    engine.append(0, &rows)?;
    for (size, note) in earlier {
        engine.save_checkpoint(size, &note)?;
    }
    Ok(restored)
}

/// What the end of a backup says: how much was restored, and the checkpoints signed before.
type End = (Restored, Vec<(u64, String)>);

fn read(
    from: &mut dyn BufRead,
    trusted: &Verifier,
    each: &mut dyn FnMut(Row) -> LedgerResult<()>,
) -> LedgerResult<End> {
    let mut lines = (1_u64..).zip(from.lines());
    let wrong = |line: u64, what: &'static str| LedgerError::Backup { line, what };
    let head: Option<Head> = match lines.next() {
        Some((_, text)) => serde_json::from_str(&text?).ok(),
        None => None,
    };
    let head = head.filter(|head| head.backup == MAGIC).ok_or_else(|| wrong(1, "header"))?;
    let mut frontier = Frontier::new();
    for (number, text) in lines {
        let text = text?;
        if let Ok(tail) = serde_json::from_str::<Tail>(&text) {
            return finish(number, &tail, &head, &frontier, trusted);
        }
        let line: Line<'_> = serde_json::from_str(&text).map_err(|_| wrong(number, "form"))?;
        let bytes = line.entry.get().as_bytes().to_vec();
        record::Entry::from_bytes(&bytes).map_err(|_| wrong(number, "entry"))?;
        let sealed = match (line.person, line.sealed) {
            (Some(person), Some(sealed)) => {
                Some(Sealed { person, bytes: STANDARD.decode(sealed).map_err(|_| wrong(number, "form"))? })
            }
            (None, None) => None,
            _ => return Err(wrong(number, "form")),
        };
        frontier.push(tree::leaf(&bytes));
        each(Row { bytes, sealed })?;
    }
    Err(wrong(frontier.size() + 2, "short"))
}

fn finish(line: u64, tail: &Tail, head: &Head, frontier: &Frontier, trusted: &Verifier) -> LedgerResult<End> {
    let wrong = |what: &'static str| LedgerError::Backup { line, what };
    let signed = |note: &str| {
        let note: Note = note.parse().map_err(|_| wrong("signature"))?;
        Checkpoint::open(&note, std::slice::from_ref(trusted)).map_err(|_| wrong("signature"))
    };
    let checkpoint = signed(&tail.checkpoint)?;
    let mut earlier = Vec::with_capacity(tail.earlier.len());
    for note in &tail.earlier {
        earlier.push((signed(note)?.size(), note.clone()));
    }
    if checkpoint.size() != frontier.size() || head.size != frontier.size() {
        return Err(wrong("size"));
    }
    if *checkpoint.root() != frontier.root() {
        return Err(wrong("root"));
    }
    Ok((Restored { size: frontier.size(), root: frontier.root() }, earlier))
}
