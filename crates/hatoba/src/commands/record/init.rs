//! `hatoba record init`: a new journal with the founding record.

use anyhow::anyhow;
use serde_json::json;

use super::told;
use crate::commands::Done;
use crate::context::Context;
use crate::founding;
use crate::home::random;

/// What to lay down.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// An empty journal, without the founding record
    #[arg(long)]
    empty: bool,
}

/// Makes keys and journal and lays the founding record down.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let home = context.home()?;
    let entries = if args.empty {
        Vec::new()
    } else {
        founding::entries(founding::FILES, &context.framework()?, context.now(), messages)
            .map_err(|wrong| anyhow!(wrong.join("\n")))?
    };
    let mut opened = home.open_or_make(messages)?;
    let there = opened.ledger.size();
    if there > 0 {
        let place = home.location().to_string();
        let args = [("place", place.into()), ("size", there.into())];
        return Err(anyhow!(messages.text("record-init-there", &args)));
    }
    opened.ledger.append(&entries, &mut random).map_err(|error| refused(context, &error, &entries))?;
    opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
    let (size, root) = (opened.ledger.size(), opened.ledger.root().to_string());
    let key = opened.signer.verifier().to_string();
    if context.is_json() {
        return Done::json(&json!({
            "journal": home.location().to_string(), "entries": size, "root": root, "key": key,
        }));
    }
    let args = [
        ("place", home.location().to_string().into()),
        ("size", size.into()),
        ("root", root.into()),
        ("key", key.into()),
    ];
    Ok(Done::well(messages.text("record-init-done", &args) + "\n"))
}

/// What was refused, a line for each entry.
fn refused(context: &Context, error: &journal::LedgerError, entries: &[record::Entry]) -> anyhow::Error {
    let journal::LedgerError::Refused(refusals) = error else { return told(context, error) };
    let lines = refusals.iter().map(|(number, refusal)| {
        let id = entries.get(*number).map_or("", |entry| entry.id.as_str());
        let why = crate::findings::message(&context.messages, refusal.id(), &refusal.args());
        format!("{id}: {why}")
    });
    anyhow!(lines.collect::<Vec<_>>().join("\n"))
}
