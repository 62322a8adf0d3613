//! `hatoba abroad`: who stands where on a day.

use casework::counts::{Abroad, Count, abroad};

use super::{Bench, json as shapes, look};
use crate::commands::record::{AsOf, as_of_line};
use crate::commands::{Done, export};
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::labels::{self, Labels};

/// On which day.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    as_of: AsOf,
}

/// Columns of a sort or a place.
const MOST_COLUMNS: usize = 30;

/// Prints who is abroad.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, told)
}

fn told(bench: &Bench<'_>) -> anyhow::Result<Done> {
    let (context, state) = (bench.context, bench.state);
    let all = abroad(&bench.view());
    let cap = casework::holds::cap(bench.assessor.framework());
    let (persons, liaison) = (
        Count::of(all.iter().filter(|one| !one.is_liaison())),
        Count::of(all.iter().filter(|one| one.is_liaison())),
    );
    if context.is_json() {
        let page = casework::shapes::abroad(&all, cap);
        return Done::json(&shapes::as_of(bench, page));
    }
    let labels = bench.labels();
    let line = as_of_line(context, Some(bench.on), bench.known, state);
    let mut out = context.ink.paint(Tint::Dim, &line) + "\n\n";
    let args = |count: &Count| {
        [
            ("least", count.least.into()),
            ("most", count.most.into()),
            ("unknown", count.unknown.into()),
            ("cap", cap.map_or_else(|| "none".to_owned(), |cap| wording::grouped(&cap.to_string())).into()),
        ]
    };
    paragraph(&mut out, "", &context.messages.text("abroad-persons", &args(&persons)));
    paragraph(&mut out, "", &context.messages.text("abroad-liaison", &args(&liaison)));
    out.push('\n');
    if !all.is_empty() {
        out.push_str(&table(bench, &labels, &all).print(context.ink, COLUMNS));
        out.push('\n');
    }
    out.push_str(&export::behind(context, &["dispatch", "dispatch_places", "cites"]));
    Ok(Done::well(out))
}

fn table(bench: &Bench<'_>, labels: &Labels<'_>, all: &[Abroad<'_>]) -> Table {
    let messages = &bench.context.messages;
    let heads = [
        "abroad-head-operation",
        "abroad-head-sort",
        "abroad-head-persons",
        "abroad-head-places",
        "abroad-head-dispatch",
    ];
    let mut table = Table::new(heads.map(|id| messages.text(id, &[])).to_vec(), MOST_COLUMNS, 3);
    for one in all {
        let persons = one.dispatch.persons.map_or_else(|| "?".to_owned(), |persons| persons.to_string());
        let perhaps = if one.perhaps { messages.text("abroad-perhaps", &[]) } else { String::new() };
        let places: Vec<String> = one.places.iter().map(|id| labels.name(id.as_str())).collect();
        table.row(vec![
            bench.teller().name(&one.dispatch.operation).into(),
            labels::choice(messages, one.dispatch.personnel.word()).into(),
            format!("{persons}{perhaps}").into(),
            places.join(&messages.text("record-and", &[])).into(),
            Cell::new(format!("{} #{}", one.dispatch.id, one.position), Tint::Dim),
        ]);
    }
    table
}
