//! `hatoba publish`: the site for everyone as files that any web server can carry, and a stick.

mod folder;

use std::path::PathBuf;
use std::sync::{Arc, RwLock};

use desk::Desk;
use desk::publish::{self, Manifest, PublishError};
use journal::MemoryKeep;
use serde_json::json;

use super::{Done, serve};
use crate::context::Context;
use crate::findings;
use crate::home;
use crate::refusal::Refuses as _;
use folder::Folder;

/// Where to, and of which day.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A folder that is empty or not there yet, or that holds what was published before
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The day of the pages; without it, today
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
}

/// Writes every file that is not there already as it should be, takes away what is published no more, and then writes the manifest.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let on = context.day_or_today(args.on.as_deref())?;
    let opened = context.home()?.open(messages)?;
    let (size, root) = (opened.ledger.size(), opened.ledger.root().to_base64());
    let desk = Desk::new(serve::parts(
        context,
        opened.signer,
        Arc::new(RwLock::new(opened.ledger)),
        Box::new(MemoryKeep::new()),
    )?);
    let folder = Folder::open(&args.folder, messages)?;
    let bar = home::bar(0);
    let published = publish::publish(&desk, on, &|file: publish::File| {
        bar.set_length(file.found as u64);
        bar.inc(1);
        folder.put(file)
    });
    bar.finish_and_clear();
    published.map_err(|error| told(error, context))?;
    let written = folder.finish(|files| Manifest { on, size, root: root.clone(), files })?;
    let status = u8::from(!written.missing.is_empty());
    let folder = args.folder.display().to_string();
    if context.is_json() {
        let told = json!({
            "folder": folder, "on": on.to_string(), "log_size": size, "root": root, "files": written.files,
            "written": written.written, "removed": written.removed, "missing": written.missing,
        });
        return Ok(Done { status, ..Done::json(&told)? });
    }
    let args = [
        ("folder", folder.into()),
        ("day", on.to_string().into()),
        ("size", size.into()),
        ("files", written.files.into()),
        ("written", written.written.into()),
        ("removed", written.removed.into()),
    ];
    let mut text = messages.text("publish-done", &args) + "\n";
    for name in &written.missing {
        text += &(messages.text("publish-missing", &[("name", name.as_str().into())]) + "\n");
    }
    Ok(Done { text, status })
}

fn told(error: PublishError<anyhow::Error>, context: &Context) -> anyhow::Error {
    let messages = &context.messages;
    match error {
        PublishError::Taker(error) => error,
        PublishError::Page { address, fault } => {
            let (id, args) = fault.told();
            let detail = findings::message(messages, id, &args);
            tracing::error!(%fault, "not published");
            messages.refusal("publish-page", &[("address", address.into()), ("detail", detail.into())])
        }
        PublishError::Clash { one, other } => {
            messages.refusal("publish-clash", &[("one", one.into()), ("other", other.into())])
        }
        PublishError::Sign(error) => findings::refusal(messages, error.id(), &error.args()),
    }
}
