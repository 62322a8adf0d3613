//! `hatoba stats`: what the record adds up to, and what official sources count.

mod figures;
mod names;
mod rows;
mod tables;

use record::stats::Stats;

use super::record::{AsOf, as_of_line};
use super::{Done, export};
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::paragraph;
use names::Names;

/// Of which day.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    as_of: AsOf,
}

/// Counts, and prints it for people, for programs or as rows.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let opened = context.home()?.open(&context.messages)?;
    let state = opened.ledger.state();
    let (on, known) = args.as_of.read(state, context)?;
    let view = state.as_of(on, known);
    let sums = Stats::of(&view);
    let framework = context.framework()?;
    let names = Names::new(context, &framework, state, view);
    if context.is_json() {
        return Done::json(&rows::json(&sums, known, &names));
    }
    if context.is_csv() {
        return Ok(Done::well(rows::csv(&sums, &names)));
    }
    let mut out = context.ink.paint(Tint::Dim, &as_of_line(context, Some(on), known, state)) + "\n\n";
    tables::pillars(&sums, &names, &mut out);
    figures::print(&sums, &names, true, &mut out);
    tables::others(&sums, &names, &mut out);
    figures::print(&sums, &names, false, &mut out);
    tables::open(&sums, &names, &mut out);
    legend(context, &mut out);
    out.push('\n');
    out.push_str(&export::behind(context, &["operation", "dispatch", "goods", "figure", "cites"]));
    Ok(Done::well(out))
}

fn legend(context: &Context, out: &mut String) {
    out.push_str(&context.ink.paint(Tint::Bold, &context.messages.text("stats-rules", &[])));
    out.push('\n');
    for rule in wording::stats::RULES {
        paragraph(out, "- ", &context.messages.text(rule, &[]));
    }
}
