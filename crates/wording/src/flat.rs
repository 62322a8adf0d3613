//! What the flat tables of an export say of themselves: each table, each column and each word that stands in one, in both languages.

use std::collections::BTreeMap;

use law::{Framework, Lang, Localized};
use record::flat::{Cell, Column, Layout, Of, Part, Shown, Table};
use record::{KINDS, Shape};

use crate::labels::{SOMEONE, WHOM};
use crate::{Messages, labels};

/// What a table is, in the language of the messages.
pub fn table(messages: &Messages, table: &Table) -> String {
    match table.of {
        Of::All => messages.text(&id("export-table-", &table.name), &[]),
        Of::Kind(kind) => labels::kind(messages, kind),
        Of::List(kind, field) => {
            let (kind, field) = (labels::kind(messages, kind), labels::field(messages, kind, field));
            messages.text("export-list", &[("kind", kind.into()), ("field", field.into())])
        }
    }
}

/// What a column means, in the language of the messages.
pub fn column(messages: &Messages, table: &Table, column: &Column) -> String {
    let (Of::Kind(kind) | Of::List(kind, _), Some(shown)) = (table.of, column.field) else {
        let own = messages.find(&id("export-column-", &format!("{}-{}", table.name, column.name)), &[]);
        return own.unwrap_or_else(|| messages.text(&id("export-column-", &column.name), &[]));
    };
    let label = labels::field(messages, kind, shown.name);
    let part = match shown.part {
        Part::Whole => return label,
        Part::Ja => "export-part-ja",
        Part::En => "export-part-en",
        Part::First => "export-part-first",
        Part::Last => "export-part-last",
        Part::Json => "export-part-json",
    };
    messages.text(part, &[("field", label.into())])
}

fn id(start: &str, name: &str) -> String {
    format!("{start}{}", name.replace('_', "-"))
}

/// The rows of the tables `tables`, `columns` and `terms`, each with the number of its table.
pub fn rows(layout: &Layout, framework: &Framework) -> Vec<(usize, Vec<Cell>)> {
    let both = [Messages::new(Lang::Ja), Messages::new(Lang::En)];
    let of_table = |name: &str| layout.place(name).unwrap_or_default();
    let (tables, columns, terms) = (of_table("tables"), of_table("columns"), of_table("terms"));
    let text = |text: &str| Cell::Text(text.to_owned());
    let mut rows = Vec::new();
    for one in layout.tables() {
        let said = both.each_ref().map(|messages| Cell::Text(table(messages, one)));
        rows.push((tables, std::iter::once(text(&one.name)).chain(said).collect()));
    }
    for one in layout.tables() {
        for (shown, at) in one.columns.iter().zip(0..) {
            let said = both.each_ref().map(|messages| Cell::Text(column(messages, one, shown)));
            let head = [text(&one.name), text(&shown.name), Cell::Number(at), text(shown.sort.word())];
            let needed = Cell::Flag(shown.needed);
            let points = [Cell::text(sort(shown.field)), Cell::text(ids(shown.field))];
            rows.push((columns, head.into_iter().chain([needed]).chain(points).chain(said).collect()));
        }
    }
    for ((sort, name), [ja, en]) in words(framework, &both) {
        rows.push((terms, vec![text(sort), text(name), Cell::Text(ja), Cell::Text(en)]));
    }
    rows
}

/// Which sort of words stands in a column, as the table `terms` has them.
fn sort(shown: Option<Shown>) -> Option<&'static str> {
    match shown?.shape {
        Shape::Choice(_) => Some("choice"),
        Shape::Fact => Some("fact"),
        Shape::Set => Some("set"),
        Shape::Value(dimension) => Some(dimension),
        _ => None,
    }
}

/// Which sorts of ids stand in a column; none for what is no id, and for ids of any sort.
fn ids(shown: Option<Shown>) -> Option<String> {
    match shown?.shape {
        Shape::Id(sorts) if !sorts.is_empty() => Some(sorts.join(" ")),
        _ => None,
    }
}

/// Every word that can stand in a column of words: by sort (`choice`, `fact`, `set`, or the law's dimension) and name.
fn words<'w>(framework: &'w Framework, both: &[Messages; 2]) -> BTreeMap<(&'w str, &'w str), [String; 2]> {
    let law = |text: &Localized| [text.ja.replace(WHOM, SOMEONE), text.en.replace(WHOM, SOMEONE)];
    let mut words = BTreeMap::new();
    for fact in &framework.facts {
        words.insert(("fact", fact.name.as_str()), law(&fact.text));
    }
    for set in &framework.sets {
        words.insert(("set", set.name.as_str()), law(&set.text));
    }
    let mut add = |shape: Shape| match shape {
        Shape::Choice(choices) => {
            for word in choices {
                let said = both.each_ref().map(|messages| labels::choice(messages, word));
                words.insert(("choice", *word), said);
            }
        }
        Shape::Value(dimension) => {
            let values = framework.dim(dimension).map_or(&[][..], |found| framework.values(found));
            for (name, text) in values {
                words.insert((dimension, name.as_str()), law(text));
            }
        }
        _ => {}
    };
    for field in KINDS.iter().flat_map(|kind| kind.fields) {
        let of_one = if let Shape::List(one) = field.shape { *one } else { field.shape };
        match of_one {
            Shape::Table(fields) => fields.iter().for_each(|field| add(field.shape)),
            shape => add(shape),
        }
    }
    words
}
