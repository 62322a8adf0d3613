//! How long it took in real cases, every case to be seen; and from which day it could start by them.

use casework::durations::Leg;
use casework::options::WayOption;

use crate::commands::casework::{Bench, words};
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};

/// Columns of a number of days, a day or entries.
const MOST_COLUMNS: usize = 24;

/// Each stretch, with its cases.
pub fn legs(bench: &Bench<'_>, way: &WayOption<'_>, out: &mut String) {
    words::heading(bench, "options-earlier", out);
    for leg in &way.legs {
        paragraph(out, "  ", &bench.teller().leg(leg));
        cases(bench, leg, out);
        for line in bench.teller().left_out(leg) {
            paragraph(out, "    ", &line);
        }
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

/// The first day, at the quickest and as usual.
pub fn first_day(bench: &Bench<'_>, way: &WayOption<'_>, out: &mut String) {
    words::heading(bench, "options-first-day", out);
    paragraph(out, "  ", &bench.teller().first_day(way));
}
