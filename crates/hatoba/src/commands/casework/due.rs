//! `hatoba due`: what falls due.

use std::collections::BTreeSet;

use casework::dossier::{Dossier, Stage};
use casework::holds::Deadline;
use exchange::calendar::{self, Calendar, Event};
use jiff::ToSpan as _;
use jiff::civil::Date;
use record::Id;
use serde_json::json;

use super::{Bench, json as shapes, look, words};
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

/// Within so many days a deadline is near, in days.
const NEAR_DAYS: i64 = 14;
/// Columns of a dossier or a deadline.
const MOST_COLUMNS: usize = 34;
/// A reminder comes so many days before, in days.
const REMIND_DAYS: u16 = 7;

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
    let live = |one: &Dossier<'_>| one.stage.is_some_and(|stage| !stage.is_over() && stage != Stage::Ended);
    let dossiers: Vec<Dossier<'_>> = Dossier::all(&bench.view()).into_iter().filter(live).collect();
    let mut due: Vec<(&Dossier<'_>, Deadline)> = dossiers
        .iter()
        .flat_map(|dossier| bench.deadlines(dossier).into_iter().map(move |deadline| (dossier, deadline)))
        .filter(|(_, deadline)| shown(deadline))
        .collect();
    due.sort_by_key(|(_, deadline)| deadline.day);
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
    let all = offices(bench);
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

/// The offices that the procedure names, and those that the record has.
fn offices(bench: &Bench<'_>) -> BTreeSet<Id> {
    let (procedure, view) = (bench.procedure, bench.view());
    let steps = procedure.steps.iter().map(|step| &step.owner);
    let others = procedure.elsewhere.iter().map(|other| &other.owner);
    let asked = procedure.matters.iter().map(|one| &one.owner);
    let owed = procedure.duties.iter().map(|one| &one.owner);
    let accounts = procedure.accounts.iter().map(|one| &one.owner);
    let enter = procedure.permits.iter().flat_map(|permit| &permit.offices);
    let named = steps.chain(others).chain(asked).chain(owed).chain(accounts).chain(enter);
    let named = named.chain(procedure.owners.values()).chain(procedure.speaks_for.keys()).cloned();
    let recorded = view.things("office").into_iter().filter_map(|thing| thing.entry.says.own().cloned());
    named.chain(recorded).collect()
}

/// The days in rows.
fn table(bench: &Bench<'_>, due: &[(&Dossier<'_>, Deadline)]) -> Table {
    let (context, messages) = (bench.context, &bench.context.messages);
    let heads = ["due-head-day", "due-head-what", "due-head-dossier", "due-head-rests-on"];
    let mut table = Table::new(heads.map(|id| messages.text(id, &[])).to_vec(), MOST_COLUMNS, 1);
    for (dossier, deadline) in due {
        let left = until(bench.on, deadline.day);
        let tint = if left < 0 {
            Tint::Red
        } else if left <= NEAR_DAYS {
            Tint::Yellow
        } else {
            Tint::Plain
        };
        let inexact = if deadline.inexact { messages.text("record-inexact", &[]) } else { String::new() };
        let args = [
            ("day", deadline.day.to_string().into()),
            ("left", left.unsigned_abs().into()),
            ("past", if left < 0 { "past" } else { "ahead" }.into()),
            ("opens", deadline.opens.map_or_else(|| "none".to_owned(), |day| day.to_string()).into()),
        ];
        table.row(vec![
            Cell::new(messages.text("due-day", &args) + &inexact, tint),
            words::due(bench, deadline).into(),
            format!("{}\n{}", dossier.id, dossier.title.get(context.lang())).into(),
            Cell::new(wording::entries(&deadline.entries), Tint::Dim),
        ]);
    }
    table
}

fn until(from: Date, to: Date) -> i64 {
    from.until((jiff::Unit::Day, to)).map_or(0, |span| i64::from(span.get_days()))
}

/// The calendar. An event keeps its name while its day moves, so that a program that subscribes moves it too.
fn ics(bench: &Bench<'_>, due: &[(&Dossier<'_>, Deadline)]) -> anyhow::Result<Done> {
    let (context, messages) = (bench.context, &bench.context.messages);
    let exercise = context.exercise()?.map(|_| messages.text("exercise-word", &[]));
    let marked =
        |text: String| exercise.as_ref().map_or_else(|| text.clone(), |word| format!("{word} {text}"));
    let mut events: Vec<Event> = Vec::new();
    for (dossier, deadline) in due {
        let uid = calendar::uid(&[&deadline.uid(), &dossier.id.to_string()]);
        if events.iter().any(|event| event.uid == uid) {
            continue;
        }
        let about = bench.teller().name(&deadline.about);
        let args = [
            ("id", dossier.id.as_str().into()),
            ("title", dossier.title.get(context.lang()).into()),
            ("entries", wording::entries(&deadline.entries).into()),
        ];
        events.push(Event {
            uid,
            stamp: clock::morning(bench.on),
            sequence: u32::try_from(bench.known.size).unwrap_or(u32::MAX),
            first: deadline.opens.filter(|opens| *opens <= deadline.day).unwrap_or(deadline.day),
            last: deadline.day,
            title: marked(format!("{} — {about}", words::due(bench, deadline))),
            description: messages.text("due-ics-description", &args),
            url: None,
            categories: vec![deadline.kind.word().to_owned()],
            alarm_days_before: Some(REMIND_DAYS),
            cancelled: false,
            busy: false,
        });
    }
    let name = marked(messages.text("due-ics-name", &[]));
    let language = match context.lang() {
        law::Lang::Ja => "ja",
        law::Lang::En => "en",
    };
    let product = concat!("-//Hatoba//hatoba ", env!("CARGO_PKG_VERSION"), "//EN");
    let calendar = Calendar { product, name: &name, language, events: &events };
    Ok(Done::well(calendar::write(&calendar)?))
}
