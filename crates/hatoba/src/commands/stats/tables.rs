//! The tables: by pillar, year, country, sort of persons, operation and recipient; and what is left open.

use record::stats::{By, Counted, Groups, Row, Section, Stats, Tally};

use super::names::Names;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph, width};
use wording::grouped;

/// Columns of the terminal that a column of numbers may take.
const MOST: usize = 24;
/// Stands where there is nothing.
const NOTHING: &str = "–";

/// One column of sums: its heading, and the sum of every row.
struct Column {
    head: String,
    sums: Vec<Option<Tally>>,
    what: What,
}

/// What of a sum a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// The value, with its range.
    Value,
    /// Rounds whose number is not known.
    Unknown,
    /// Rounds.
    Rounds,
}

/// The value with its range, where there is one.
pub fn ranged(names: &Names<'_>, tally: &Tally) -> (String, String) {
    let value = grouped(&tally.value.to_string());
    if !tally.is_range() {
        return (value, String::new());
    }
    let args = [("low", tally.low.into()), ("high", tally.high.into())];
    (value, names.context.messages.text("stats-range", &args))
}

impl Column {
    fn new(names: &Names<'_>, head: &str, sums: Vec<Option<Tally>>, what: What) -> Column {
        Column { head: names.say(head), sums, what }
    }

    /// Cells in which the last digits of the numbers stand below each other.
    fn cells(&self, names: &Names<'_>) -> Vec<String> {
        let parts: Vec<(String, String)> =
            self.sums.iter().map(|sum| self.parts(names, sum.as_ref())).collect();
        let widest = parts.iter().map(|(number, _)| width(number)).max().unwrap_or_default();
        let pad = |number: &str| " ".repeat(widest.saturating_sub(width(number)));
        parts.iter().map(|(number, range)| format!("{}{number}{range}", pad(number))).collect()
    }

    fn parts(&self, names: &Names<'_>, sum: Option<&Tally>) -> (String, String) {
        let nothing = (NOTHING.to_owned(), String::new());
        let Some(sum) = sum else { return nothing };
        let count = match self.what {
            What::Value if is_nothing(sum) => return nothing,
            What::Value => return ranged(names, sum),
            What::Unknown => sum.unknown,
            What::Rounds => sum.rounds,
        };
        if count == 0 { nothing } else { (grouped(&count.to_string()), String::new()) }
    }

    fn is_idle(&self) -> bool {
        self.what == What::Unknown && self.sums.iter().flatten().all(|sum| sum.unknown == 0)
    }
}

/// Whether a sum has no number to show.
fn is_nothing(sum: &Tally) -> bool {
    sum.value == 0 && sum.high == 0
}

/// Without what has neither a number nor rounds of unknown number, such as a group of which all is counted elsewhere.
fn shown(groups: Groups) -> Groups {
    groups.into_iter().filter(|(_, sum)| !is_nothing(sum) || sum.unknown > 0).collect()
}

/// Prints a table; columns of numbers not known are left out where all are known.
fn table(
    names: &Names<'_>,
    title: &str,
    heads: &[&str],
    labels: Vec<Vec<String>>,
    columns: Vec<Column>,
    out: &mut String,
) {
    let columns: Vec<Column> = columns.into_iter().filter(|column| !column.is_idle()).collect();
    let mut head: Vec<String> = heads.iter().map(|head| names.say(head)).collect();
    head.extend(columns.iter().map(|column| column.head.clone()));
    let mut printed = Table::new(head, MOST.max(30), 0);
    let cells: Vec<Vec<String>> = columns.iter().map(|column| column.cells(names)).collect();
    for (at, label) in labels.into_iter().enumerate() {
        let mut row: Vec<Cell> = label.into_iter().map(Cell::from).collect();
        row.extend(cells.iter().filter_map(|column| column.get(at)).map(|cell| Cell::from(cell.as_str())));
        printed.row(row);
    }
    heading(names, title, out);
    out.push_str(&printed.print(names.context.ink, COLUMNS));
    out.push('\n');
}

/// A heading.
pub fn heading(names: &Names<'_>, id: &str, out: &mut String) {
    out.push_str(&names.context.ink.paint(Tint::Bold, &names.say(id)));
    out.push('\n');
}

/// The keys of several groupings: in the order given by `order`, those not known last.
fn keys<K: Ord>(groups: &[&Groups], order: impl Fn(&str) -> K) -> Vec<Option<String>> {
    let mut keys: Vec<Option<String>> = groups.iter().flat_map(|groups| groups.keys().cloned()).collect();
    keys.sort_by_cached_key(|key| (key.is_none(), key.as_deref().map(&order), key.clone()));
    keys.dedup();
    keys
}

fn sums(keys: &[Option<String>], groups: &Groups, total: Option<Tally>) -> Vec<Option<Tally>> {
    keys.iter().map(|key| groups.get(key).copied()).chain(total.map(Some)).collect()
}

/// Everything by pillar, with the whole below.
pub fn pillars(stats: &Stats<'_>, names: &Names<'_>, out: &mut String) {
    let by = |section: &Section<'_>| shown(section.by(By::Pillar));
    let (missions, ongoing) = (by(&stats.missions), by(&stats.ongoing));
    let (persons, liaison, goods) = (by(&stats.persons), by(&stats.liaison), by(&stats.in_kind));
    let keys = keys(&[&missions, &ongoing, &persons, &liaison, &goods], |key| names.pillar_order(Some(key)));
    let label = |key: &Option<String>| names.group(Counted::Missions, By::Pillar, key.as_deref());
    let labels = keys.iter().map(label).chain([names.say("stats-total")]).map(|label| vec![label]);
    let column = |head: &str, groups: &Groups, section: &Section<'_>, what: What| {
        Column::new(names, head, sums(&keys, groups, Some(section.total)), what)
    };
    let columns = vec![
        column("stats-head-missions", &missions, &stats.missions, What::Value),
        column("stats-head-ongoing", &ongoing, &stats.ongoing, What::Value),
        column("stats-head-persons", &persons, &stats.persons, What::Value),
        column("stats-head-unknown", &persons, &stats.persons, What::Unknown),
        column("stats-head-liaison", &liaison, &stats.liaison, What::Value),
        column("stats-head-in-kind", &goods, &stats.in_kind, What::Value),
    ];
    table(names, "stats-by-pillar", &["stats-head-pillar"], labels.collect(), columns, out);
}

/// Every other table.
pub fn others(stats: &Stats<'_>, names: &Names<'_>, out: &mut String) {
    spread(stats, names, By::Year, ("stats-by-year", "stats-head-year"), out);
    spread(stats, names, By::Country, ("stats-by-country", "stats-head-country"), out);
    paragraph(out, "", &names.say("stats-rule-countries"));
    out.push('\n');
    kinds(stats, names, out);
    operations(stats, names, out);
    goods(stats, names, out);
}

/// Missions, persons, liaison staff and goods by year or country.
fn spread(stats: &Stats<'_>, names: &Names<'_>, by: By, (title, head): (&str, &str), out: &mut String) {
    let (missions, persons) = (shown(stats.missions.by(by)), shown(stats.persons.by(by)));
    let (liaison, goods) = (shown(stats.liaison.by(by)), shown(stats.in_kind.by(by)));
    let keys = keys(&[&missions, &persons, &liaison, &goods], |key| match by {
        // a fiscal year comes after the year in which it begins
        By::Year => (key.trim_start_matches("FY").to_owned(), key.to_owned()),
        _ => (names.group(Counted::Missions, by, Some(key)), String::new()),
    });
    if keys.is_empty() {
        return;
    }
    let labels = keys.iter().map(|key| vec![names.group(Counted::Missions, by, key.as_deref())]).collect();
    let column =
        |head: &str, groups: &Groups, what: What| Column::new(names, head, sums(&keys, groups, None), what);
    let columns = vec![
        column("stats-head-missions", &missions, What::Value),
        column("stats-head-persons", &persons, What::Value),
        column("stats-head-unknown", &persons, What::Unknown),
        column("stats-head-liaison", &liaison, What::Value),
        column("stats-head-in-kind", &goods, What::Value),
    ];
    table(names, title, &[head], labels, columns, out);
}

/// Persons by sort, liaison staff among the others.
fn kinds(stats: &Stats<'_>, names: &Names<'_>, out: &mut String) {
    let mut groups = stats.persons.by(By::Kind);
    groups.extend(stats.liaison.by(By::Kind));
    let groups = shown(groups);
    if groups.is_empty() {
        return;
    }
    let place = |key: &str| record::Personnel::WORDS.iter().position(|word| *word == key);
    let keys = keys(&[&groups], place);
    let labels =
        keys.iter().map(|key| vec![names.group(Counted::Persons, By::Kind, key.as_deref())]).collect();
    let column = |head: &str, what: What| Column::new(names, head, sums(&keys, &groups, None), what);
    let columns = vec![
        column("stats-head-rounds", What::Rounds),
        column("stats-head-persons", What::Value),
        column("stats-head-unknown", What::Unknown),
    ];
    table(names, "stats-by-personnel", &["stats-head-personnel"], labels, columns, out);
}

/// Rounds and persons by operation and sort.
fn operations(stats: &Stats<'_>, names: &Names<'_>, out: &mut String) {
    let mut groups = stats.persons.by_operation_and_kind();
    groups.extend(stats.liaison.by_operation_and_kind());
    groups.retain(|_, sum| !is_nothing(sum) || sum.unknown > 0);
    if groups.is_empty() {
        return;
    }
    let mut last = None;
    let labels = groups.keys().map(|(operation, kind)| {
        let shown = if last == Some(*operation) {
            String::new()
        } else {
            names.group(Counted::Persons, By::Operation, *operation)
        };
        last = Some(*operation);
        vec![shown, names.group(Counted::Persons, By::Kind, *kind)]
    });
    let labels = labels.collect();
    let all: Vec<Option<Tally>> = groups.values().copied().map(Some).collect();
    let columns = vec![
        Column::new(names, "stats-head-rounds", all.clone(), What::Rounds),
        Column::new(names, "stats-head-persons", all.clone(), What::Value),
        Column::new(names, "stats-head-unknown", all, What::Unknown),
    ];
    table(
        names,
        "stats-by-operation",
        &["stats-head-operation", "stats-head-personnel"],
        labels,
        columns,
        out,
    );
}

/// Goods by recipient and by operation.
fn goods(stats: &Stats<'_>, names: &Names<'_>, out: &mut String) {
    for (by, title, head) in [
        (By::Kind, "stats-by-recipient", "stats-head-recipient"),
        (By::Operation, "stats-goods-by-operation", "stats-head-operation"),
    ] {
        let groups = shown(stats.in_kind.by(by));
        if groups.is_empty() {
            continue;
        }
        let keys = keys(&[&groups], |key| names.group(Counted::InKind, by, Some(key)));
        let label = |key: &Option<String>| match (by, key) {
            (By::Operation, None) => names.say("stats-no-operation"),
            _ => names.group(Counted::InKind, by, key.as_deref()),
        };
        let labels = keys.iter().map(|key| vec![label(key)]).collect();
        let column = Column::new(names, "stats-head-in-kind", sums(&keys, &groups, None), What::Value);
        table(names, title, &[head], labels, vec![column], out);
    }
}

/// What is not counted, what had perhaps not begun, and where statements disagree.
pub fn open(stats: &Stats<'_>, names: &Names<'_>, out: &mut String) {
    let sections = [&stats.missions, &stats.persons, &stats.liaison, &stats.in_kind];
    let rows = || sections.iter().flat_map(|section| &section.rows);
    list(
        names,
        "stats-left-out",
        rows().filter(|row| row.tally.left_out > 0).map(|row| left_out(names, row)),
        out,
    );
    list(
        names,
        "stats-undated",
        rows().filter(|row| row.tally.undated > 0).map(|row| row.id.to_owned()),
        out,
    );
    list(names, "stats-no-first-day", stats.undated.iter().map(|id| (*id).to_owned()), out);
    let apart = rows().filter(|row| !row.statements.is_empty()).map(|row| statements(names, row));
    list(names, "stats-disagreeing", apart, out);
}

fn left_out(names: &Names<'_>, row: &Row<'_>) -> String {
    let goods = row.id.starts_with("goods/");
    let unit = if goods { Counted::InKind.unit() } else { Counted::Persons.unit() };
    let args = [("id", row.id.into()), ("count", row.tally.left_out.into()), ("unit", unit.into())];
    names.context.messages.text("stats-left-out-row", &args)
}

fn statements(names: &Names<'_>, row: &Row<'_>) -> String {
    let said = row.statements.iter().map(|said| {
        let value =
            said.value.map_or_else(|| names.say("stats-not-known"), |value| grouped(&value.to_string()));
        let args = [
            ("value", value.into()),
            ("position", said.position.to_string().into()),
            ("source", said.source.unwrap_or_default().into()),
            ("begins", said.begins.map_or_else(|| "none".to_owned(), |begins| begins.to_string()).into()),
        ];
        names.context.messages.text("stats-stated", &args)
    });
    let said: Vec<String> = said.collect();
    let (used, others) =
        said.split_first().map_or((String::new(), &[][..]), |(used, others)| (used.clone(), others));
    let others = others.join(&names.say("stats-and"));
    let args = [("id", row.id.into()), ("used", used.into()), ("others", others.into())];
    names.context.messages.text("stats-disagreeing-row", &args)
}

fn list(names: &Names<'_>, title: &str, lines: impl Iterator<Item = String>, out: &mut String) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    heading(names, title, out);
    for line in lines {
        paragraph(out, "- ", &line);
    }
    out.push('\n');
}
