//! `hatoba dossier effects`: surveys, what came of the work, and what is still asked for.

use casework::effects::{AskedFor, Effects, effects};

use crate::commands::Done;
use crate::commands::casework::{Bench, json as shapes, look, words};
use crate::commands::record::AsOf;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use crate::refusal::Refuses as _;

/// Which dossier.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of the request, or of anything in the dossier
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    as_of: AsOf,
}

/// Columns of the entries that give what is asked for.
const MOST_COLUMNS: usize = 24;

/// Prints surveys and outcomes.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let context = bench.context;
    let dossier = bench.dossier(&args.id)?;
    let no_part = || context.messages.refusal("dossier-no-part", &[("name", args.id.as_str().into())]);
    let found = effects(&bench.view(), bench.procedure, &dossier.id).ok_or_else(no_part)?;
    if context.is_json() {
        return Done::json(&shapes::found(bench, &found)?);
    }
    Ok(Done::well(page(bench, &found)))
}

fn page(bench: &Bench<'_>, found: &Effects) -> String {
    let messages = &bench.context.messages;
    let mut out = words::title(bench, &found.about, found.title.get(bench.context.lang()));
    let reached = messages.text("casework-stage", &[("stage", found.stage.unwrap_or("none").into())]);
    paragraph(&mut out, "  ", &messages.text("dossier-stage", &[("stage", reached.into())]));
    words::heading(bench, "dossier-effects-surveys", &mut out);
    if found.surveys.is_empty() {
        paragraph(&mut out, "  ", &messages.text("dossier-effects-none", &[]));
    }
    for one in &found.surveys {
        words::dated(one.on, &bench.teller().survey(one), one.entry, &mut out);
    }
    words::heading(bench, "dossier-effects-outcomes", &mut out);
    if found.outcomes.is_empty() {
        paragraph(&mut out, "  ", &messages.text("dossier-effects-none", &[]));
    }
    for one in &found.outcomes {
        words::dated(one.on, &bench.teller().came(one), one.entry, &mut out);
    }
    words::heading(bench, "dossier-effects-asked", &mut out);
    if found.asked.is_empty() {
        paragraph(&mut out, "  ", &messages.text("dossier-effects-nothing", &[]));
    }
    asked(bench, &found.asked, &mut out);
    out
}

/// What is asked for at the stage: the office, the provisions, and the entries that give it.
fn asked(bench: &Bench<'_>, all: &[AskedFor], out: &mut String) {
    let messages = &bench.context.messages;
    let mut table = Table::new(vec![String::new(); 2], MOST_COLUMNS, 1);
    for one in all {
        let (given, tint) = if one.given_by.is_empty() {
            (messages.text("dossier-effects-missing", &[]), Tint::Yellow)
        } else {
            (wording::entries(&one.given_by), Tint::Green)
        };
        let args = [
            ("name", one.name.get(bench.context.lang()).into()),
            ("owner", bench.teller().name(&one.owner).into()),
            ("due", "none".into()),
            ("owed", "none".into()),
        ];
        let text = messages.text("options-step", &args);
        let text = format!("{text} {}", wording::cites(&one.cites)).trim_end().to_owned();
        table.row(vec![Cell::new(format!("  {given}"), tint), text.into()]);
    }
    out.push_str(&table.print(bench.context.ink, COLUMNS));
}
