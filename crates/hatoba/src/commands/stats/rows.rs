//! The same for spreadsheets and programs.

use record::Known;
use record::stats::{By, Counted, FigureLine, Section, Stats, Tally};
use serde_json::{Map, Value, json};

use super::names::Names;
use casework::shapes;
use wording::stats::unit;

/// The columns of the rows.
const HEAD: &str = "section,key,label,value,low,high,unknown,unit,as_of,source";

/// One row for a spreadsheet.
#[derive(Default)]
struct Line {
    section: String,
    key: String,
    label: String,
    value: String,
    low: String,
    high: String,
    unknown: String,
    unit: &'static str,
    as_of: String,
    source: String,
}

impl Line {
    fn write(&self, out: &mut String) {
        let cells = [
            &self.section,
            &self.key,
            &self.label,
            &self.value,
            &self.low,
            &self.high,
            &self.unknown,
            self.unit,
            &self.as_of,
            &self.source,
        ];
        out.push_str(&cells.map(quoted).join(","));
        out.push('\n');
    }

    fn sum(mut self, tally: &Tally) -> Line {
        self.value = tally.value.to_string();
        (self.low, self.high) = (tally.low.to_string(), tally.high.to_string());
        self.unknown = tally.unknown.to_string();
        self
    }
}

/// A cell as RFC 4180 has it.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// One table: the whole of every section, its groups, and the official figures with what the rows have on their day.
pub fn csv(sums: &Stats<'_>, names: &Names<'_>) -> String {
    let mut out = format!("{HEAD}\n");
    let day = sums.day.to_string();
    for counted in Counted::ALL {
        let section = counted.of(sums);
        let line = |section: String, key: &str, label: String| Line {
            section,
            key: key.to_owned(),
            label,
            unit: counted.unit(),
            as_of: day.clone(),
            ..Line::default()
        };
        line(counted.word().to_owned(), "", names.say("stats-total")).sum(&section.total).write(&mut out);
        for by in counted.groupings() {
            for (key, tally) in section.by(by) {
                let label = names.group(counted, by, key.as_deref());
                let title = format!("{}_by_{}", counted.word(), by.word());
                line(title, key.as_deref().unwrap_or_default(), label).sum(&tally).write(&mut out);
            }
        }
        if counted.unit() == "persons" {
            for ((operation, kind), tally) in section.by_operation_and_kind() {
                let key = format!("{}:{}", operation.unwrap_or_default(), kind.unwrap_or_default());
                let label =
                    [names.group(counted, By::Operation, operation), names.group(counted, By::Kind, kind)];
                let title = |what: &str| format!("{what}_by_operation_and_kind");
                let row = |what: &str| line(title(what), &key, label.join(&names.say("stats-between")));
                row(counted.word()).sum(&tally).write(&mut out);
                let rounds = Line {
                    value: tally.rounds.to_string(),
                    unit: "rounds",
                    ..row(&format!("{}_rounds", counted.word()))
                };
                rounds.write(&mut out);
            }
        }
        for (part, count) in [("left_out", section.total.left_out), ("undated", section.total.undated)] {
            let row = line(format!("{}_{part}", counted.word()), "", names.say("stats-total"));
            Line { value: count.to_string(), ..row }.write(&mut out);
        }
    }
    for figure in names.figures(sums) {
        figure_lines(names, figure, &mut out);
    }
    out
}

fn key(line: &FigureLine<'_>) -> String {
    let parts = [
        Some(line.figure.measure.word()),
        line.figure.pillar.as_deref(),
        line.figure.about.as_ref().map(record::Id::as_str),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(":")
}

fn figure_lines(names: &Names<'_>, line: &FigureLine<'_>, out: &mut String) {
    let row = |section: &str| Line {
        section: section.to_owned(),
        key: key(line),
        label: names.figure(line),
        unit: unit(line.figure.measure),
        as_of: line.figure.on.to_string(),
        source: line.source().unwrap_or_default().to_owned(),
        ..Line::default()
    };
    Line { value: line.figure.value.to_string(), ..row("figure") }.write(out);
    if let (Some(sum), Some(difference)) = (&line.sum, line.difference()) {
        let beside = Line { as_of: sum.day.to_string(), ..row("figure_rows") };
        beside.sum(&sum.tally).write(out);
        Line { value: difference.to_string(), ..row("figure_difference") }.write(out);
    }
}

/// Everything, with the rows behind the sums.
pub fn json(sums: &Stats<'_>, known: Known, names: &Names<'_>) -> Value {
    let mut all = Map::new();
    all.insert("on".to_owned(), json!(sums.day.to_string()));
    all.insert("known".to_owned(), shapes::known(known));
    for counted in Counted::ALL {
        all.insert(counted.word().to_owned(), section(names, counted, counted.of(sums)));
    }
    all.insert("operations_without_first_day".to_owned(), json!(sums.undated));
    let figures: Vec<Value> = names.figures(sums).into_iter().map(|line| figure(names, line)).collect();
    all.insert("figures".to_owned(), Value::Array(figures));
    all.insert("rules".to_owned(), json!(wording::stats::RULES.map(|rule| names.say(rule))));
    Value::Object(all)
}

fn section(names: &Names<'_>, counted: Counted, section: &Section<'_>) -> Value {
    let mut all = Map::new();
    all.insert("unit".to_owned(), json!(counted.unit()));
    all.insert("total".to_owned(), json!(section.total));
    for by in counted.groupings() {
        let groups = section.by(by).into_iter().map(|(key, tally)| {
            let label = names.group(counted, by, key.as_deref());
            json!({"key": key, "label": label, "sum": tally})
        });
        all.insert(format!("by_{}", by.word()), groups.collect());
    }
    all.insert("rows".to_owned(), json!(section.rows));
    Value::Object(all)
}

fn figure(names: &Names<'_>, line: &FigureLine<'_>) -> Value {
    let figure = line.figure;
    let rows = line.sum.as_ref().map(|sum| {
        json!({
            "on": sum.day.to_string(), "sum": sum.tally, "liaison_staff": sum.liaison,
            "difference": i64::try_from(line.difference().unwrap_or_default()).ok(),
            "by_kind": sum.parts.iter().map(|(kind, tally)| json!({"key": kind, "sum": tally})).collect::<Vec<_>>(),
        })
    });
    let reasons: Vec<Value> = line
        .reasons()
        .iter()
        .map(|reason| json!({"reason": reason.word(), "text": super::figures::because(names, line, reason)}))
        .collect();
    let lang = names.context.lang();
    json!({
        "label": names.figure(line), "measure": figure.measure, "pillar": figure.pillar, "about": figure.about,
        "value": figure.value, "unit": unit(figure.measure), "on": figure.on, "approximate": figure.approximate == Some(true),
        "what": figure.what.as_ref().map(|what| what.get(lang)), "latest": line.latest,
        "position": line.position, "sources": line.entry.cites, "rows": rows, "reasons": reasons,
        "remarks": line.entry.remarks.as_ref().map(|remarks| remarks.get(lang)),
    })
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn cells() {
        for (cell, want) in [
            ("a", "a"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("国", "国"),
            ("a\nb", "\"a\nb\""),
        ] {
            assert_eq!(quoted(cell), want);
        }
    }
}
