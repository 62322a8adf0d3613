//! `hatoba record init`: a new journal with the founding record.

use anyhow::anyhow;
use serde_json::json;

use super::{refused, told};
use crate::commands::Done;
use crate::context::Context;
use crate::founding;
use crate::home::{Opened, random};
use crate::refusal::Refuses as _;

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
    let opened = made(args.empty, context)?;
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
        ("keys", home.keys().display().to_string().into()),
    ];
    Ok(Done::well(messages.text("record-init-done", &args) + "\n"))
}

/// Makes keys and journal, with the founding record unless it is to be empty.
pub fn made(empty: bool, context: &Context) -> anyhow::Result<Opened> {
    let messages = &context.messages;
    let home = context.home()?;
    let entries = if empty {
        Vec::new()
    } else {
        founding::entries(founding::FILES, &context.framework()?, context.now(), messages)
            .map_err(|wrong| anyhow!(wrong.join("\n")))?
    };
    let existed = home.exists();
    let mut opened = home.open_or_make(messages)?;
    let there = opened.ledger.size();
    // one that is empty is filled: an earlier attempt may have been cut off
    if there > 0 || (existed && empty) {
        let place = home.location().to_string();
        let args = [("place", place.into()), ("size", there.into())];
        return Err(messages.refusal("record-init-there", &args));
    }
    opened.ledger.append(&entries, &mut random).map_err(|error| refused(context, &error, &entries))?;
    opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
    Ok(opened)
}
