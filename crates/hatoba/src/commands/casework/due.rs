//! `hatoba due`: what falls due.

use casework::dossier::Dossier;
use casework::holds::{Deadline, ahead, offices};
use jiff::ToSpan as _;
use record::Id;
use serde_json::json;
use wording::{Issue, Urgency};

use super::{Bench, json as shapes, look};
use crate::clock;
use crate::commands::Done;
use crate::commands::record::{AsOf, as_of_line};
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table};
use crate::refusal::Refuses as _;

/// Which days.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only what falls due within so many days, and what is past
    #[arg(long, value_name = "DAYS")]
    within: Option<u32>,
    /// Only what an office answers for, such as mofa or office/mofa
    #[arg(long, value_name = "ID")]
    office: Option<String>,
    /// As a calendar (iCalendar) that programs can subscribe to
    #[arg(long)]
    ics: bool,
    #[command(flatten)]
    as_of: AsOf,
}

impl Args {
    /// Whether a calendar is asked for.
    pub fn is_calendar(&self) -> bool {
        self.ics
    }
}

/// Columns of a dossier or a deadline.
const MOST_COLUMNS: usize = 34;

/// Prints what falls due, the most urgent first.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let (context, state) = (bench.context, bench.state);
    let last = args.within.and_then(|days| bench.on.checked_add(i64::from(days).days()).ok());
    let office = args.office.as_deref().map(|written| office(bench, written)).transpose()?;
    let shown = |deadline: &Deadline| {
        last.is_none_or(|last| deadline.day <= last)
            && office.as_ref().is_none_or(|office| deadline.owner.as_ref() == Some(office))
    };
    let all = ahead((state, bench.known), bench.on, bench.procedure, &bench.assessor).into_iter();
    let due: Vec<(Dossier<'_>, Deadline)> = all.filter(|(_, deadline)| shown(deadline)).collect();
    if args.ics {
        return ics(bench, &due);
    }
    if context.is_json() {
        let days = due.iter().map(|(dossier, deadline)| {
            json!({"dossier": dossier.id.as_str(), "deadline": shapes::deadline(deadline)})
        });
        let page = json!({"due": days.collect::<Vec<_>>()});
        return Done::json(&shapes::as_of(bench, page));
    }
    let messages = &context.messages;
    let above = as_of_line(context, Some(bench.on), bench.known, state);
    let mut out = context.ink.paint(Tint::Dim, &above) + "\n\n";
    if due.is_empty() {
        out.push_str(&messages.text("due-nothing", &[]));
        out.push('\n');
        return Ok(Done::well(out));
    }
    out.push_str(&table(bench, &due).print(context.ink, COLUMNS));
    Ok(Done::well(out))
}

/// The office that was written, with or without its sort: one of the procedure or of the record.
fn office(bench: &Bench<'_>, written: &str) -> anyhow::Result<Id> {
    let id = Id::parse(written).or_else(|| Id::parse(&format!("office/{written}")));
    let all = offices(&bench.view(), bench.procedure);
    if let Some(known) = id.as_ref().filter(|id| all.contains(*id)) {
        return Ok(known.clone());
    }
    let messages = &bench.context.messages;
    let written = id.as_ref().map_or(written, Id::as_str);
    let near = law::nearest(written, all.iter().map(Id::as_str)).unwrap_or("none");
    let all = all.iter().map(Id::as_str).collect::<Vec<_>>().join(&messages.text("record-and", &[]));
    let args = [("name", written.into()), ("nearest", near.into()), ("all", all.into())];
    Err(messages.refusal("due-no-office", &args))
}

/// The days in rows.
fn table(bench: &Bench<'_>, due: &[(Dossier<'_>, Deadline)]) -> Table {
    let (context, messages) = (bench.context, &bench.context.messages);
    let heads = ["due-head-day", "due-head-what", "due-head-dossier", "due-head-rests-on"];
    let mut table = Table::new(heads.map(|id| messages.text(id, &[])).to_vec(), MOST_COLUMNS, 1);
    for (dossier, deadline) in due {
        let tint = match Urgency::of(deadline.day, bench.on) {
            Urgency::Past => Tint::Red,
            Urgency::Near => Tint::Yellow,
            Urgency::Later => Tint::Plain,
        };
        table.row(vec![
            Cell::new(bench.teller().day_ahead(deadline), tint),
            bench.teller().due_cited(deadline).into(),
            format!("{}\n{}", dossier.id, dossier.title.get(context.lang())).into(),
            Cell::new(wording::entries(&deadline.entries), Tint::Dim),
        ]);
    }
    table
}

/// The calendar.
fn ics(bench: &Bench<'_>, due: &[(Dossier<'_>, Deadline)]) -> anyhow::Result<Done> {
    let mark = bench.context.exercise()?.map(|_| bench.context.messages.text("exercise-word", &[]));
    let issue = Issue { stamp: clock::morning(bench.on), mark };
    Ok(Done::well(wording::calendar(&bench.teller(), due, &issue)?))
}
