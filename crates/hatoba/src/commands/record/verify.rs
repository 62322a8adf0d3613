//! `hatoba record verify`: whether the record is what it was.

use std::collections::BTreeMap;

use journal::{Misfit, Verified};
use serde_json::json;

use super::told;
use crate::commands::Done;
use crate::context::Context;
use crate::home;

/// How to check.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Checks everything that is kept, and names the first thing that does not fit.
pub fn run(_args: &Args, context: &Context) -> anyhow::Result<Done> {
    let home = context.home()?;
    let opened = home.open(&context.messages)?;
    let key = opened.signer.verifier();
    let mut progress = home::progress(opened.ledger.size());
    let verified = opened.ledger.verify(&key, &mut progress).map_err(|error| told(context, &error))?;
    progress(opened.ledger.size());
    if verified.misfit == Some(Misfit::State) {
        home.drop_snapshot();
    }
    let status = u8::from(verified.misfit.is_some());
    if context.is_json() {
        let of = |misfit: &Misfit| misfit.args().into_iter().collect::<BTreeMap<_, _>>();
        let misfit = verified.misfit.as_ref().map(|misfit| json!({"is": misfit.id(), "of": of(misfit)}));
        let text = serde_json::to_string_pretty(&json!({
            "entries": verified.size, "root": verified.root.to_string(), "checkpoints": verified.checkpoints,
            "opened": verified.opened, "unknown": verified.unknown, "misfit": misfit,
        }))?;
        return Ok(Done { text: text + "\n", status });
    }
    Ok(Done { text: text(context, &verified), status })
}

fn text(context: &Context, verified: &Verified) -> String {
    let messages = &context.messages;
    if let Some(misfit) = &verified.misfit {
        return crate::findings::message(messages, misfit.id(), &misfit.args()) + "\n";
    }
    let args = [
        ("size", verified.size.into()),
        ("root", verified.root.to_string().into()),
        ("checkpoints", verified.checkpoints.into()),
        ("opened", verified.opened.into()),
    ];
    let mut out = messages.text("record-verified", &args) + "\n";
    if verified.unknown > 0 {
        out.push_str(&messages.text("record-verified-unknown", &[("count", verified.unknown.into())]));
        out.push('\n');
    }
    out
}
