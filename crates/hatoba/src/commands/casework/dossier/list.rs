//! `hatoba dossier list`.

use casework::dossier::{Dossier, Stage, Standing, steps};
use serde_json::json;

use crate::clock;
use crate::commands::Done;
use crate::commands::casework::{Bench, json as shapes, look};
use crate::commands::record::{AsOf, as_of_line};
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table};

/// Which dossiers.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Those that are over too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    as_of: AsOf,
}

/// Columns of an id or a title.
const MOST_COLUMNS: usize = 36;

/// Prints the dossiers.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let (context, state) = (bench.context, bench.state);
    let view = bench.view();
    let over = |stage: Option<Stage>| stage.is_none_or(|stage| stage.is_over() || stage == Stage::Ended);
    let all = Dossier::all(&view).into_iter().filter(|one| args.all || !over(one.stage));
    let (quiet, dossiers): (Vec<_>, Vec<_>) =
        all.partition(|one| !args.all && one.is_quiet(state, bench.on, clock::day));
    let rows = dossiers.iter().map(|dossier| {
        let open = steps(&view, dossier, bench.procedure, &bench.assessor).into_iter();
        let open = open.filter(|step| step.standing == Standing::Open && !step.rule.optional);
        let next: Vec<_> = open.map(|step| step.rule).collect();
        let matters = bench.matters(dossier);
        // as many as the dossier's page shows
        let pending =
            casework::holds::merged(matters.iter().filter(|matter| matter.state.is_pending())).len();
        let due = bench.deadlines(dossier).into_iter().next();
        (dossier, next, pending, due)
    });
    if context.is_json() {
        let list = rows.map(|(dossier, next, pending, due)| {
            let mut head = shapes::head(dossier);
            let more = [
                ("next", json!(next.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>())),
                ("pending", json!(pending)),
                ("due", due.as_ref().map_or(serde_json::Value::Null, shapes::deadline)),
            ];
            head.extend(more.map(|(name, value)| (name.to_owned(), value)));
            head
        });
        let page = json!({"dossiers": list.collect::<Vec<_>>()});
        return Done::json(&shapes::as_of(bench, page));
    }
    let messages = &context.messages;
    let heads = ["dossier-head-id", "dossier-head-stage", "dossier-head-next", "dossier-head-due"];
    let mut table = Table::new(heads.map(|id| messages.text(id, &[])).to_vec(), MOST_COLUMNS, 2);
    for (dossier, next, pending, due) in rows {
        let next = next.iter().take(MOST_NEXT).map(|rule| {
            let owner = rule.owner.as_str().trim_start_matches("office/");
            format!("{} ({owner})", rule.name.get(context.lang()))
        });
        let mut next: Vec<String> = next.collect();
        if pending > 0 {
            next.insert(0, messages.text("dossier-pending", &[("count", pending.into())]));
        }
        let due =
            due.map_or_else(String::new, |due| format!("{} {}", due.day, bench.teller().due_cited(&due)));
        let id = format!("{}\n{}", dossier.id, dossier.title.get(context.lang()));
        let tint = if pending > 0 { Tint::Red } else { Tint::Plain };
        table.row(vec![
            id.into(),
            bench.teller().stage(dossier.stage).into(),
            Cell::new(next.join("\n"), tint),
            due.into(),
        ]);
    }
    let line = as_of_line(context, Some(bench.on), bench.known, state);
    let mut out = context.ink.paint(Tint::Dim, &line) + "\n\n";
    if table.len() == 0 {
        out.push_str(&messages.text("dossier-none", &[]));
        out.push('\n');
    } else {
        out.push_str(&table.print(context.ink, COLUMNS));
    }
    if !quiet.is_empty() {
        let line = messages.text("dossier-quiet", &[("count", quiet.len().into())]);
        out.push_str(&context.ink.paint(Tint::Dim, &format!("\n{line}\n")));
    }
    Ok(Done { text: out, status: 0 })
}

/// Open steps that are named in a row.
const MOST_NEXT: usize = 3;
