//! How long it took in real cases, every case to be seen; and from which day it could start by them.

use casework::durations::Leg;
use casework::options::{InTime, WayOption};
use record::Id;

use crate::commands::casework::{Bench, words};
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::labels;

/// Columns of a number of days, a day or entries.
const MOST_COLUMNS: usize = 24;

/// From one step to the next.
fn stretch(bench: &Bench<'_>, from: &str, to: &str) -> String {
    let messages = &bench.context.messages;
    let args = [("from", labels::choice(messages, from).into()), ("to", labels::choice(messages, to).into())];
    messages.text("options-leg", &args)
}

/// Each stretch, with its cases.
pub fn legs(bench: &Bench<'_>, way: &WayOption<'_>, out: &mut String) {
    words::heading(bench, "options-earlier", out);
    for leg in &way.legs {
        let number = |days: Option<i64>| days.map_or_else(|| "none".to_owned(), |days| days.to_string());
        let args = [
            ("leg", stretch(bench, leg.from, leg.to).into()),
            ("count", leg.n.into()),
            ("min", number(leg.min).into()),
            ("max", number(leg.max).into()),
            ("spread", if leg.min == leg.max { "one" } else { "range" }.into()),
            ("median", number(leg.median).into()),
        ];
        paragraph(out, "  ", &bench.context.messages.text("options-leg-line", &args));
        cases(bench, leg, out);
        left_out(bench, "options-inexact", &leg.inexact, out);
        left_out(bench, "options-reversed", &leg.reversed, out);
    }
}

fn cases(bench: &Bench<'_>, leg: &Leg, out: &mut String) {
    let messages = &bench.context.messages;
    let mut table = Table::new(vec![String::new(); 5], MOST_COLUMNS, 1);
    for case in &leg.cases {
        let days = messages.text("options-days", &[("days", case.days.into())]);
        table.row(vec![
            format!("    {days}").into(),
            format!("{}\n{}", bench.teller().name(&case.about), case.about).into(),
            case.from.to_string().into(),
            case.to.to_string().into(),
            Cell::new(wording::entries(&case.entries), Tint::Dim),
        ]);
    }
    out.push_str(&table.print(bench.context.ink, COLUMNS));
}

fn left_out(bench: &Bench<'_>, id: &str, ids: &[Id], out: &mut String) {
    if ids.is_empty() {
        return;
    }
    let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
    let list = ids.join(&bench.context.messages.text("record-and", &[]));
    paragraph(out, "    ", &bench.context.messages.text(id, &[("list", list.into())]));
}

/// The first day, at the quickest and as usual.
pub fn first_day(bench: &Bench<'_>, way: &WayOption<'_>, out: &mut String) {
    let (messages, earliest) = (&bench.context.messages, &way.earliest);
    words::heading(bench, "options-first-day", out);
    let day = |day: Option<String>| day.unwrap_or_else(|| "none".to_owned());
    let ahead: Vec<String> = earliest.ahead.iter().map(|leg| stretch(bench, leg.from, leg.to)).collect();
    let in_time = match earliest.in_time {
        None => "none",
        Some(InTime::AsUsual) => "as_usual",
        Some(InTime::AtTheQuickest) => "at_the_quickest",
        Some(InTime::Never) => "never",
    };
    let args = [
        ("step", labels::choice(messages, earliest.starts).into()),
        ("started", day(earliest.started.map(|on| on.to_string())).into()),
        ("quickest", day(earliest.at_the_quickest.map(|on| on.to_string())).into()),
        ("usual", day(earliest.as_usual.map(|on| on.to_string())).into()),
        ("time", in_time.into()),
        ("ahead", ahead.join(&messages.text("record-and", &[])).into()),
    ];
    let id = match (earliest.started.is_some(), earliest.at_the_quickest.is_some()) {
        (true, _) => "options-first-started",
        (_, true) => "options-first-line",
        (_, false) => "options-first-none",
    };
    paragraph(out, "  ", &messages.text(id, &args));
}
