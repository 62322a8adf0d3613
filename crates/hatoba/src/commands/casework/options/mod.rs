//! `hatoba options`: every way to help for a request, side by side; or one of them in detail.

mod earlier;
mod one;
mod table;

use casework::options::{Options, WayOption, options};
use record::{Id, Statement};

use super::{Bench, json as shapes, look, words};
use crate::commands::Done;
use crate::commands::record::AsOf;
use crate::context::Context;
use crate::layout::paragraph;
use crate::refusal::Refuses as _;
use wording::labels::Labels;

/// For which request.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of the request, or of anything in its dossier
    #[arg(value_name = "REQUEST")]
    id: String,
    /// One way in detail, such as airlift
    #[arg(long, value_name = "ID")]
    way: Option<String>,
    #[command(flatten)]
    as_of: AsOf,
}

/// Prints the ways.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let context = bench.context;
    let dossier = bench.dossier(&args.id)?;
    let found = options(&bench.view(), bench.procedure, &bench.assessor, &dossier.id, context.lang());
    let no_part = || context.messages.refusal("dossier-no-part", &[("name", args.id.as_str().into())]);
    let mut found = found.ok_or_else(no_part)?;
    if let Some(way) = &args.way {
        found.ways = vec![take(context, &mut found.ways, way)?];
    }
    if context.is_json() {
        return Done::json(&shapes::found(bench, &found)?);
    }
    let labels = bench.labels();
    let mut out = head(bench, &labels, &found);
    if let (Some(_), [way]) = (&args.way, found.ways.as_slice()) {
        one::print(bench, way, &mut out);
    } else {
        table::ways(bench, &found, &mut out);
        table::elsewhere(bench, &found.elsewhere, &mut out);
        table::considered(bench, &found, &mut out);
    }
    Ok(Done::well(out))
}

/// The way of that id; what is like it, and all that there are, where there is none.
fn take<'f>(
    context: &Context,
    ways: &mut Vec<WayOption<'f>>,
    written: &str,
) -> anyhow::Result<WayOption<'f>> {
    if let Some(at) = ways.iter().position(|way| way.id == written) {
        return Ok(ways.swap_remove(at));
    }
    let ids: Vec<&str> = ways.iter().map(|way| way.id.as_str()).collect();
    let near = law::nearest(written, ids.iter().copied());
    let all = ids.join(&context.messages.text("record-and", &[]));
    let args = [("name", written.into()), ("nearest", near.unwrap_or("none").into()), ("all", all.into())];
    Err(context.messages.refusal("options-no-way", &args))
}

/// What was asked for, how far it has come, and by which law it is looked at.
fn head(bench: &Bench<'_>, labels: &Labels<'_>, found: &Options<'_>) -> String {
    let messages = &bench.context.messages;
    let mut out = words::title(bench, &found.about, found.title.get(bench.context.lang()));
    match request(bench, &found.about) {
        Some((position, request)) => {
            let asked = labels.line(request, found.about.as_str(), &["what", "operation"]);
            paragraph(&mut out, "  ", &format!("{asked} #{position}"));
        }
        None => paragraph(&mut out, "  ", &messages.text("options-no-request", &[])),
    }
    let stage = found.stage.unwrap_or("none");
    let stage = messages.text("casework-stage", &[("stage", stage.into())]);
    let edition = found.edition.map_or_else(|| "none".to_owned(), |day| day.to_string());
    let is_open = found.asked.entry.is_some() && found.asked.needed_by.is_none();
    let needed = if is_open { "none" } else { "told" };
    let args = [("stage", stage.into()), ("edition", edition.into()), ("needed", needed.into())];
    paragraph(&mut out, "  ", &messages.text("options-stage", &args));
    out
}

fn request<'b>(bench: &Bench<'b>, id: &Id) -> Option<(u64, &'b Statement)> {
    let thing = bench.view().thing(id.as_str())?;
    matches!(thing.entry.says, Statement::Request(_)).then_some((thing.position, &thing.entry.says))
}
