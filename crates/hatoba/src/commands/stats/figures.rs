//! Official figures beside what the rows add up to, and why the two differ by what the record says itself.

use record::When;
use record::stats::{By, Counted, FigureLine, Reason, Stats, Sum};

use super::names::Names;
use super::tables::{heading, ranged};
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::grouped;
use wording::stats::because as because_of;

/// The columns of the table.
const HEADS: [&str; 6] = [
    "stats-head-note",
    "stats-head-figure",
    "stats-head-value",
    "stats-head-on",
    "stats-head-rows",
    "stats-head-difference",
];

/// Prints the figures of the whole, or else those about one operation or contribution; below the table a note on each.
pub fn print(sums: &Stats<'_>, names: &Names<'_>, whole: bool, out: &mut String) {
    let lines = names.figures(sums);
    let numbered = lines.iter().zip(1..).filter(|(line, _)| line.figure.about.is_none() == whole);
    let numbered: Vec<(&FigureLine<'_>, usize)> = numbered.map(|(line, number)| (*line, number)).collect();
    if numbered.is_empty() {
        return;
    }
    let mut table = Table::new(HEADS.map(|head| names.say(head)).to_vec(), 26, 1);
    for (line, number) in &numbered {
        table.row(cells(names, *number, line));
    }
    heading(names, if whole { "stats-figures" } else { "stats-figures-single" }, out);
    out.push_str(&table.print(names.context.ink, COLUMNS));
    out.push('\n');
    for (line, number) in &numbered {
        note(names, *number, line, out);
    }
    out.push('\n');
}

fn cells(names: &Names<'_>, number: usize, line: &FigureLine<'_>) -> Vec<Cell> {
    let tint = if line.latest { Tint::Plain } else { Tint::Dim };
    let rows = line.sum.as_ref().map_or_else(String::new, |sum| {
        let (value, range) = ranged(names, &sum.tally);
        value + &range
    });
    let texts = [
        number.to_string(),
        names.figure(line),
        value(names, line),
        line.figure.on.to_string(),
        rows,
        difference(line),
    ];
    texts.into_iter().map(|text| Cell::new(text, tint)).collect()
}

fn value(names: &Names<'_>, line: &FigureLine<'_>) -> String {
    let value = grouped(&line.figure.value.to_string());
    if line.figure.approximate == Some(true) {
        return names.context.messages.text("stats-about", &[("value", value.into())]);
    }
    value
}

/// With its sign.
fn difference(line: &FigureLine<'_>) -> String {
    let Some(difference) = line.difference() else { return String::new() };
    let sign = match difference {
        0 => "",
        1.. => "+",
        _ => "\u{2212}",
    };
    sign.to_owned() + &grouped(&difference.unsigned_abs().to_string())
}

/// What the figure counts, what the rows have on its day, why the two may differ, and the remarks of its entry.
fn note(names: &Names<'_>, number: usize, line: &FigureLine<'_>, out: &mut String) {
    let messages = &names.context.messages;
    let first = format!("{number:>2}  ");
    let what = line
        .figure
        .what
        .as_ref()
        .map_or_else(|| names.figure(line), |what| what.get(names.context.lang()).to_owned());
    let args = [("what", what.into()), ("sources", names.sources(line.entry).into())];
    paragraph(out, &first, &messages.text("stats-note", &args));
    if let Some(sum) = &line.sum {
        paragraph(out, "    ", &rows(names, line, sum));
    }
    for reason in line.reasons() {
        paragraph(out, "    - ", &because(names, line, &reason));
    }
    if let Some(remarks) = &line.entry.remarks {
        let text = remarks.get(names.context.lang());
        paragraph(out, "    ", &messages.text("stats-remarks", &[("text", text.into())]));
    }
}

fn rows(names: &Names<'_>, line: &FigureLine<'_>, sum: &Sum) -> String {
    let messages = &names.context.messages;
    let (value, range) = ranged(names, &sum.tally);
    let difference = line.difference().unwrap_or_default();
    let id = match difference {
        0 => "stats-rows-same",
        1.. => "stats-rows-fewer",
        _ => "stats-rows-more",
    };
    let apart = u64::try_from(difference.unsigned_abs()).unwrap_or(u64::MAX);
    let args =
        [("day", sum.day.to_string().into()), ("sum", (value + &range).into()), ("count", apart.into())];
    let mut text = messages.text(id, &args);
    if sum.parts.len() > 1 {
        let parts = sum.parts.iter().map(|(kind, tally)| {
            let (value, range) = ranged(names, tally);
            let kind = names.group(Counted::Persons, By::Kind, Some(kind.as_str()));
            let args =
                [("kind", kind.into()), ("sum", (value + &range).into()), ("unknown", tally.unknown.into())];
            messages.text("stats-part", &args)
        });
        let parts = parts.collect::<Vec<_>>().join(&names.say("stats-and"));
        text.push_str(&messages.text("stats-parts", &[("parts", parts.into())]));
    }
    text
}

/// A reason in words.
pub fn because(names: &Names<'_>, line: &FigureLine<'_>, reason: &Reason<'_>) -> String {
    let source = |id: Option<&str>| id.unwrap_or_default().to_owned();
    let day = |when: When| when.to_string();
    because_of(&names.context.messages, line.figure.measure, reason, (&day, &source))
}
