//! `hatoba dossier assess`: what the law says of something in the record, in full; each claim cites the entry that it stands in.

use casework::answer::{Origin, answer};
use casework::{Subject, case};
use record::Id;

use crate::commands::Done;
use crate::commands::assess::text::Page;
use crate::commands::casework::{Bench, look};
use crate::commands::record::show::unknown;
use crate::commands::record::{AsOf, as_of_line};
use crate::context::Context;
use crate::ink::Tint;
use crate::refusal::Refuses as _;
use wording::Claims;

/// Of what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of a request, a dispatch, goods, a plan or an operation
    #[arg(value_name = "ID")]
    id: String,
    /// Show the whole tree of every goal
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    as_of: AsOf,
}

/// Prints the answer, as `hatoba assess` prints that to a case file.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let (context, state) = (bench.context, bench.state);
    let messages = &context.messages;
    let view = bench.view();
    if view.thing(&args.id).is_none() {
        return Err(unknown(context, state, &args.id));
    }
    let subject = Id::parse(&args.id).and_then(|id| Subject::of(&view, &id));
    let none = || messages.refusal("dossier-no-part", &[("name", args.id.as_str().into())]);
    let subject = subject.ok_or_else(none)?;
    let case = case(&view, bench.assessor.framework(), &bench.procedure.found, &subject);
    let assessment = bench.assessor.assess(&case, bench.on);
    let on_from = if args.as_of.on.is_some() { "command_line" } else { "today" };
    let origin = Origin { source: Some(&args.id), on_from, lang: context.lang(), trees: args.explain };
    let answer = answer(&bench.assessor, &case, &assessment, &origin);
    if context.is_json() {
        return Done::json(&serde_json::to_value(&answer)?);
    }
    let (ink, explain, claims) = (context.ink, args.explain, Claims::OfRecord);
    let page = Page { framework: bench.assessor.framework(), messages, ink, on: bench.on, explain, claims };
    let line = as_of_line(context, Some(bench.on), bench.known, state);
    let above = context.ink.paint(Tint::Dim, &line);
    Ok(Done::well(format!("{above}\n\n{}", page.print(&answer))))
}
