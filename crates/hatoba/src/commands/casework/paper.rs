//! `hatoba paper`: a paper of a dossier, from the record.

use std::fs;
use std::path::{Path, PathBuf};

use journal::Ledger;
use papers::{Moment, Paper, PaperError, Templates};
use wording::papers::{Made, PAPERS, content, wrong};

use super::Bench;
use crate::commands::Done;
use crate::commands::record::AsOf;
use crate::context::Context;
use crate::press::{self, With};
use crate::refusal::{Refusal, Refuses as _};

/// Which paper, of what, and as what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which paper, such as plan
    #[arg(value_name = "PAPER")]
    paper: String,
    /// Of which dossier: the id of a request, an operation, goods, or of anything that belongs to it
    #[arg(value_name = "ID")]
    id: String,
    /// The file to write: its ending says as what (.pdf, .docx, .txt); without it the words go to the standard output
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    with: With,
    #[command(flatten)]
    as_of: AsOf,
}

/// Makes the paper.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let template = format!("{}.md", args.paper);
    let own = args.with.templates(messages)?;
    if !PAPERS.contains(&args.paper.as_str()) && own.iter().all(|(name, _)| *name != template) {
        return Err(told(context, &PaperError::NoTemplate(template)));
    }
    let templates = Templates::new(own).map_err(|error| told(context, &error))?;
    let opened = context.home()?.open(messages)?;
    let framework = context.framework()?;
    let procedure = context.procedure(&framework)?;
    let state = opened.ledger.state();
    let bench = Bench::new(context, state, args.as_of.read(state, context)?, &procedure, &framework);
    let dossier = bench.dossier(&args.id)?;
    let made = made(&opened.ledger, bench.known.size)?;
    let told_of = content(&bench.teller(), &bench.assessor, &dossier, &bench.deadlines(&dossier), &made);
    let paper =
        templates.paper(&template, messages.lang(), &told_of).map_err(|error| told(context, &error))?;
    let Some(out) = &args.out else {
        return if context.is_json() {
            Done::json(&serde_json::to_value(&paper)?)
        } else {
            Ok(Done::well(paper.text()))
        };
    };
    write(out, &bytes(args, context, &opened.ledger, (&paper, made.size))?)?;
    let written = [("file", out.display().to_string().into()), ("missing", paper.missing.len().into())];
    Ok(Done::well(messages.text("paper-written", &written) + "\n"))
}

/// The length and root of the log that the paper is made from.
fn made(ledger: &Ledger, size: u64) -> anyhow::Result<Made> {
    Ok(Made { size, root: ledger.root_at(size)?.to_string() })
}

/// The paper as the ending of the file asks for.
fn bytes(
    args: &Args,
    context: &Context,
    ledger: &Ledger,
    (paper, size): (&Paper, u64),
) -> anyhow::Result<Vec<u8>> {
    let out = args.out.as_deref().unwrap_or(Path::new(""));
    match out.extension().and_then(|ending| ending.to_str()) {
        Some("pdf") => {
            let pdf = args.with.printer().ok_or_else(|| context.messages.refusal("paper-no-pdf", &[]))?;
            pdf(paper, moment(ledger, size)?).map_err(|error| told(context, &error))
        }
        Some("docx") => papers::docx(paper).map_err(|error| told(context, &error)),
        Some("txt") => Ok(paper.text().into_bytes()),
        _ => Err(context.messages.refusal("paper-ending", &[("file", out.display().to_string().into())])),
    }
}

/// The moment of the record's last entry: the same record gives the same bytes.
fn moment(ledger: &Ledger, size: u64) -> anyhow::Result<Moment> {
    let last = size.checked_sub(1).map(|position| ledger.entry(position)).transpose()?.flatten();
    let at = last.map_or(jiff::Timestamp::UNIX_EPOCH, |entry| entry.recorded);
    Ok(press::moment(at))
}

/// Writes the file whole, or not at all.
fn write(out: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let beside = out.with_extension(format!("{}.new", std::process::id()));
    fs::write(&beside, bytes)?;
    Ok(fs::rename(&beside, out)?)
}

/// What is wrong with a template, the layout or a file, in words.
fn told(context: &Context, error: &PaperError) -> anyhow::Error {
    let (id, text) = wrong(&context.messages, error);
    Refusal::of(id, text)
}
