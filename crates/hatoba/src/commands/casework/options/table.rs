//! The ways side by side, what other laws offer, and what people thought of them.

use casework::answer::GoalAnswer;
use casework::options::{InTime, Options, Other, WayOption};

use crate::commands::assess::text::tint;
use crate::commands::casework::{Bench, words};
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::goals::open;
use wording::labels;

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
    let mut legend: Vec<&GoalAnswer<'_>> = Vec::new();
    for way in &found.ways {
        let closed = is_closed(way);
        let approvals = if closed { String::new() } else { numbers(way, &mut legend) };
        let or_nothing = |text: String| if text.is_empty() { NOTHING.to_owned() } else { text };
        let [quickest, usual] = if closed { Default::default() } else { days(bench, way) };
        table.row(vec![
            way.name.get(bench.context.lang()).into(),
            Cell::new(says(bench, way), tint(way.law.outcome)),
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
    if !legend.is_empty() {
        words::heading(bench, "options-approvals", out);
    }
    for (at, goal) in legend.iter().enumerate() {
        paragraph(out, &format!("{:>3}  ", at + 1), &approval(bench, goal));
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

/// Whether the law has no room for a way: when it could start, or who would approve it, is no question then.
pub fn is_closed(way: &WayOption<'_>) -> bool {
    matches!(way.law.outcome, "no" | "not_in_force" | "outside")
}

/// What the law says of a way, and how many facts that hangs on.
fn says(bench: &Bench<'_>, way: &WayOption<'_>) -> String {
    let messages = &bench.context.messages;
    let mut keys: Vec<_> = way.law.decides.iter().flat_map(open).collect();
    keys.sort();
    keys.dedup();
    let args = [("outcome", way.law.outcome.into()), ("count", keys.len().into())];
    messages.text("options-law", &args)
}

/// The numbers of the approvals that are owed, or may be, in a list of them all.
fn numbers<'w, 'f>(way: &'w WayOption<'f>, legend: &mut Vec<&'w GoalAnswer<'f>>) -> String {
    let mut found: Vec<(usize, bool)> = Vec::new();
    for goal in &way.law.approvals {
        let known = legend.iter().position(|known| known.goal == goal.goal);
        let at = known.unwrap_or(legend.len());
        if known.is_none() {
            legend.push(goal);
        }
        let surely = goal.answer == "yes";
        match found.iter_mut().find(|(other, _)| *other == at) {
            Some((_, sure)) => *sure = *sure && surely,
            None => found.push((at, surely)),
        }
    }
    found.sort_unstable();
    let words = found.iter().map(|(at, sure)| format!("{}{}", at + 1, if *sure { "" } else { "?" }));
    words.collect::<Vec<_>>().join(" ")
}

fn approval(bench: &Bench<'_>, goal: &GoalAnswer<'_>) -> String {
    let messages = &bench.context.messages;
    let mut text = messages.text("assess-act", &[("actor", goal.actor.into()), ("act", goal.act.into())]);
    if let Some(due) = goal.due {
        text.push_str(&messages.text("assess-due", &[("due", due.into())]));
    }
    let first = goal.cites.first().map(|cite| format!(" [{cite}]"));
    text + &first.unwrap_or_default()
}

/// The first day at the quickest, and as usual.
fn days(bench: &Bench<'_>, way: &WayOption<'_>) -> [String; 2] {
    let (messages, earliest) = (&bench.context.messages, &way.earliest);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    if let Some(started) = earliest.started {
        return [messages.text("options-started", &[("day", started.to_string().into())]), String::new()];
    }
    let Some(quickest) = day(earliest.at_the_quickest) else {
        let none =
            if earliest.ahead.is_empty() { String::new() } else { messages.text("options-no-case", &[]) };
        return [none, String::new()];
    };
    let in_time = match earliest.in_time {
        None => String::new(),
        Some(InTime::AsUsual) => messages.text("options-in-time", &[]),
        Some(InTime::AtTheQuickest) => messages.text("options-in-time-perhaps", &[]),
        Some(InTime::Never) => messages.text("options-too-late", &[]),
    };
    let usual = day(earliest.as_usual).unwrap_or_else(|| messages.text("options-too-few", &[]));
    [format!("{quickest}\n{in_time}").trim_end().to_owned(), usual]
}

fn time_tint(way: &WayOption<'_>) -> Tint {
    match way.earliest.in_time {
        Some(InTime::Never) => Tint::Red,
        Some(InTime::AtTheQuickest) => Tint::Yellow,
        Some(InTime::AsUsual) => Tint::Green,
        None => Tint::Plain,
    }
}

/// How many cases there are of each leg ahead.
fn cases(way: &WayOption<'_>) -> String {
    let of = |from: &str, to: &str| {
        let leg = way.legs.iter().find(|leg| leg.from == from && leg.to == to);
        leg.map_or_else(String::new, |leg| leg.n.to_string())
    };
    let each: Vec<String> = way.earliest.ahead.iter().map(|leg| of(leg.from, leg.to)).collect();
    each.join(" + ")
}

/// What other laws offer.
pub fn elsewhere(bench: &Bench<'_>, others: &[Other], out: &mut String) {
    let lang = bench.context.lang();
    words::heading(bench, "options-elsewhere", out);
    for other in others {
        let args = [
            ("name", other.name.get(lang).into()),
            ("law", other.law.get(lang).into()),
            ("owner", bench.teller().name(&other.owner).into()),
        ];
        paragraph(out, "  - ", &bench.context.messages.text("options-other", &args));
        paragraph(out, "    ", other.apt.get(lang));
    }
}

/// What people thought of the ways.
pub fn considered(bench: &Bench<'_>, found: &Options<'_>, out: &mut String) {
    let (messages, lang) = (&bench.context.messages, bench.context.lang());
    words::heading(bench, "options-considered", out);
    if found.alternatives.is_empty() {
        paragraph(out, "  ", &messages.text("options-none-considered", &[]));
    }
    for one in &found.alternatives {
        let ways = found.ways.iter().map(|way| (&way.id, &way.name));
        let others = found.elsewhere.iter().map(|other| (&other.id, &other.name));
        let name = ways.chain(others).find(|(id, _)| **id == one.way).map(|(_, name)| name.get(lang));
        let args = [
            ("way", name.unwrap_or(&one.way).into()),
            ("choice", labels::choice(messages, one.choice).into()),
            ("why", one.why.get(lang).into()),
            ("office", bench.teller().name(&one.office).into()),
        ];
        let line = messages.text("options-considered-line", &args);
        words::dated(one.on, &line, one.entry, out);
    }
}
