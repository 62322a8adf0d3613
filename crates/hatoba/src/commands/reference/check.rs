//! `hatoba reference check`: the record held against the newest tables.

use exchange::un::{Provenance, Reference};
use record::When;
use record::reference::{Line, Outcome, Topic, country, crosscheck};
use serde_json::json;
use wording::{Labels, checks};

use super::told;
use crate::commands::Done;
use crate::commands::record::{AsOf, as_of_line};
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use casework::shapes::checks as shapes;

/// Columns of a cell on a terminal.
const MOST_COLUMNS: usize = 22;

/// Which state of the record.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    as_of: AsOf,
}

/// Holds the record against the tables and prints what came of it.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let Reference { tables, from } = context.reference()?.newest().map_err(|error| told(context, &error))?;
    let opened = context.home()?.open(&context.messages)?;
    let framework = context.framework()?;
    let procedure = context.procedure(&framework)?;
    let state = opened.ledger.state();
    let (on, known) = args.as_of.read(state, context)?;
    let view = state.as_of(on, known);
    let own = procedure.country.as_ref().and_then(|state| country(&view, state));
    let lines = crosscheck(&view, &tables, own);
    if context.is_json() {
        return Done::json(&json!({
            "valid": on.to_string(),
            "known": {"size": known.size, "reconstructed": known.reconstructed},
            "country": own,
            "tables": from,
            "counts": shapes::counts(&lines),
            "lines": lines.iter().map(shapes::object).collect::<Vec<_>>(),
        }));
    }
    if context.is_csv() {
        let rows: Vec<Vec<String>> = lines
            .iter()
            .map(|line| shapes::cells(line).iter().map(exchange::table::text).collect())
            .collect();
        let csv = exchange::table::csv(&shapes::COLUMNS, &rows);
        return Ok(Done::well(String::from_utf8_lossy(&csv).into_owned()));
    }
    let day = |when: When| when.to_string();
    let labels = Labels::new(&context.messages, &framework, state, view);
    let teller = checks::Teller { messages: &context.messages, labels, when: &day };
    let head = context.ink.paint(Tint::Dim, &as_of_line(context, Some(on), known, state));
    Ok(Done::well(format!("{head}\n\n{}", page(context, &from, &lines, &teller))))
}

fn page(context: &Context, from: &[Provenance], lines: &[Line<'_>], teller: &checks::Teller<'_>) -> String {
    let messages = &context.messages;
    let mut out = String::new();
    if from.is_empty() {
        paragraph(&mut out, "", &messages.text("reference-none", &[]));
        return out;
    }
    for said in from {
        let licence = said.licence.clone().unwrap_or_else(|| messages.text("reference-no-licence", &[]));
        let args = [
            ("set", checks::set(messages, &said.set).into()),
            ("day", said.published.to_string().into()),
            ("source", said.source.as_str().into()),
            ("licence", licence.into()),
        ];
        paragraph(&mut out, "- ", &messages.text("reference-from", &args));
    }
    out.push('\n');
    out.push_str(&summary(context, lines).print(context.ink, COLUMNS));
    for topic in Topic::ALL {
        let of: Vec<&Line<'_>> = lines.iter().filter(|line| line.topic == topic).collect();
        if of.is_empty() {
            continue;
        }
        let title = format!("\n== {} ==\n", checks::topic(messages, topic));
        out.push_str(&context.ink.paint(Tint::Bold, &title));
        if topic == Topic::Fatality {
            paragraph(&mut out, "", &checks::deaths(messages, lines));
        }
        let only_listed = |line: &Line<'_>| topic == Topic::Listed && line.outcome == Outcome::OnlyTable;
        out.push_str(
            &table(context, of.iter().filter(|line| !only_listed(line)), teller).print(context.ink, COLUMNS),
        );
        let others: Vec<&str> =
            of.iter().filter(|line| only_listed(line)).filter_map(|line| line.mission.as_deref()).collect();
        if !others.is_empty() {
            let args = [("count", others.len().into()), ("names", others.join(", ").into())];
            paragraph(&mut out, "", &messages.text("checks-others", &args));
        }
    }
    out.push_str(&context.ink.paint(Tint::Bold, &format!("\n{}\n", messages.text("checks-rules", &[]))));
    for rule in checks::RULES {
        paragraph(&mut out, "- ", &messages.text(rule, &[]));
    }
    out
}

/// How many lines came out how.
fn summary(context: &Context, lines: &[Line<'_>]) -> Table {
    let messages = &context.messages;
    let mut heads = vec![messages.text("checks-head-topic", &[])];
    heads.extend(Outcome::ALL.map(|outcome| checks::outcome(messages, outcome)));
    let mut table = Table::new(heads, MOST_COLUMNS, 0);
    for topic in Topic::ALL {
        let count =
            |outcome| lines.iter().filter(|line| (line.topic, line.outcome) == (topic, outcome)).count();
        let counts = Outcome::ALL.map(count);
        if counts.iter().any(|count| *count > 0) {
            let mut row: Vec<Cell> = vec![checks::topic(messages, topic).into()];
            row.extend(counts.iter().map(|count| Cell::from(count.to_string())));
            table.row(row);
        }
    }
    table
}

fn table<'l>(
    context: &Context,
    lines: impl Iterator<Item = &'l &'l Line<'l>>,
    teller: &checks::Teller<'_>,
) -> Table {
    let messages = &context.messages;
    let heads = ["mission", "table", "record", "outcome", "why"];
    let heads = heads.map(|word| messages.text(&format!("checks-head-{word}"), &[])).to_vec();
    let mut table = Table::new(heads, MOST_COLUMNS, 4);
    for line in lines {
        let tint = match line.outcome {
            Outcome::Agrees => Tint::Green,
            Outcome::Differs => Tint::Red,
            Outcome::Possible | Outcome::NotComparable => Tint::Yellow,
            Outcome::OnlyTable | Outcome::OnlyRecord => Tint::Plain,
        };
        // the record's name is in the first column already
        let ours = if line.topic == Topic::Listed { String::new() } else { teller.ours(line) };
        table.row(vec![
            teller.subject(line).into(),
            teller.theirs(line).into(),
            ours.into(),
            Cell::new(checks::outcome(messages, line.outcome), tint),
            teller.why(line).unwrap_or_default().into(),
        ]);
    }
    table
}
