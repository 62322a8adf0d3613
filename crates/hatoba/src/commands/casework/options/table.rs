//! The ways side by side, what other laws offer, and what people thought of them.

use casework::options::{InTime, Options, Other, WayOption};

use crate::commands::assess::text::tint;
use crate::commands::casework::{Bench, words};
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::options::{Legend, cases, is_closed};

/// Columns of everything but the name of a way.
const MOST_COLUMNS: usize = 15;

/// What stands where there is nothing to say.
const NOTHING: &str = "–";

/// Each way in a row.
pub fn ways(bench: &Bench<'_>, found: &Options<'_>, out: &mut String) {
    let messages = &bench.context.messages;
    words::heading(bench, "options-ways", out);
    let heads = [
        "options-head-way",
        "options-head-law",
        "options-head-approvals",
        "options-head-quickest",
        "options-head-usual",
        "options-head-cases",
    ];
    let mut table = Table::new(heads.map(|id| messages.text(id, &[])).to_vec(), MOST_COLUMNS, 0);
    let (teller, mut legend) = (bench.teller(), Legend::default());
    for way in &found.ways {
        let closed = is_closed(way);
        let approvals = if closed { String::new() } else { legend.numbers(way) };
        let or_nothing = |text: String| if text.is_empty() { NOTHING.to_owned() } else { text };
        let [quickest, usual] = if closed { Default::default() } else { teller.way_days(way) };
        table.row(vec![
            way.name.get(bench.context.lang()).into(),
            Cell::new(teller.way_says(way), tint(way.law.outcome)),
            or_nothing(approvals).into(),
            Cell::new(or_nothing(quickest), time_tint(way)),
            or_nothing(usual).into(),
            Cell::new(or_nothing(if closed { String::new() } else { cases(way) }), Tint::Dim),
        ]);
    }
    out.push_str(&table.print(bench.context.ink, COLUMNS));
    if found.ways.iter().any(|way| !is_closed(way)) {
        paragraph(out, "", &messages.text("options-cases-note", &[]));
    }
    if !legend.goals.is_empty() {
        words::heading(bench, "options-approvals", out);
    }
    for (at, goal) in legend.goals.iter().enumerate() {
        let first = goal.cites.first().map(|cite| format!(" [{cite}]")).unwrap_or_default();
        paragraph(out, &format!("{:>3}  ", at + 1), &(teller.approval(goal) + &first));
    }
    out.push('\n');
    let ids: Vec<&str> = found.ways.iter().map(|way| way.id.as_str()).collect();
    let ids = ids.join(&messages.text("record-and", &[]));
    paragraph(
        out,
        "",
        &messages.text("options-more", &[("id", found.about.as_str().into()), ("ways", ids.into())]),
    );
}

fn time_tint(way: &WayOption<'_>) -> Tint {
    match way.earliest.in_time {
        Some(InTime::Never) => Tint::Red,
        Some(InTime::AtTheQuickest) => Tint::Yellow,
        Some(InTime::AsUsual) => Tint::Green,
        None => Tint::Plain,
    }
}

/// What other laws offer.
pub fn elsewhere(bench: &Bench<'_>, others: &[Other], out: &mut String) {
    let lang = bench.context.lang();
    words::heading(bench, "options-elsewhere", out);
    for other in others {
        paragraph(out, "  - ", &bench.teller().elsewhere(other));
        paragraph(out, "    ", other.apt.get(lang));
    }
}

/// What people thought of the ways.
pub fn considered(bench: &Bench<'_>, found: &Options<'_>, out: &mut String) {
    let messages = &bench.context.messages;
    words::heading(bench, "options-considered", out);
    if found.alternatives.is_empty() {
        paragraph(out, "  ", &messages.text("options-none-considered", &[]));
    }
    for one in &found.alternatives {
        let line = bench.teller().considered(found, one);
        words::dated(one.on, &line, one.entry, out);
    }
}
