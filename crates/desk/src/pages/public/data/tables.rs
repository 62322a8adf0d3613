//! The tables, from the record for everyone.

use record::stats::{By, Stats};
use record::{Entry, Id, Item, Statement, Words};
use serde_json::{Value, json};

use super::{Table, columns, statistics};
use crate::pages::public::{cells, notes};
use crate::public::PublicLook;

/// A table at the moment at which the reader looks.
pub fn table(look: &PublicLook<'_>, name: &str) -> Table {
    let rows = match name {
        "operations" => operations(look),
        "dispatches" => of_things(look, "dispatch", dispatch),
        "in-kind" => of_things(look, "goods", goods),
        "figures" => figures(look),
        "statistics" => statistics::rows(look),
        "dictionary" => statistics::dictionary(look),
        _ => of_things(look, "source", source),
    };
    Table { columns: columns::of(name), rows }
}

/// A row of each thing of a kind.
fn of_things(
    look: &PublicLook<'_>,
    kind: &str,
    row: fn(&PublicLook<'_>, u64, &Entry) -> Option<Vec<Value>>,
) -> Vec<Vec<Value>> {
    let view = look.view();
    view.things(kind).iter().filter_map(|thing| row(look, thing.position, thing.entry)).collect()
}

/// Where an entry rests, and where it stands in the log.
fn ends(look: &PublicLook<'_>, position: u64, entry: &Entry) -> [Value; 2] {
    let sources = entry.cites.iter().filter(|cite| notes::find(look, cite.source.as_str()).is_some());
    let sources = sources.map(|cite| match &cite.page {
        Some(page) => json!(format!("{} {page}", cite.source)),
        None => json!(cite.source),
    });
    [sources.collect(), json!(look.position(position))]
}

/// Ids of what everyone knows.
fn known(look: &PublicLook<'_>, ids: &[Id]) -> Value {
    let view = look.view();
    ids.iter().filter(|id| view.thing(id.as_str()).is_some()).map(|id| json!(id)).collect()
}

fn known_one(look: &PublicLook<'_>, id: Option<&Id>) -> Value {
    json!(id.filter(|id| look.view().thing(id.as_str()).is_some()))
}

fn both(words: Option<&Words>) -> [Value; 2] {
    [json!(words.map(|words| &words.ja)), json!(words.map(|words| &words.en))]
}

fn operations(look: &PublicLook<'_>) -> Vec<Vec<Value>> {
    let view = look.view();
    let persons = Stats::of(&view).persons.by(By::Operation);
    let row = |position: u64, entry: &Entry| {
        let Statement::Operation(says) = &entry.says else { return None };
        let sum = persons.get(&Some(says.id.to_string()));
        let [ja, en] = both(Some(&says.name));
        let [sources, position] = ends(look, position, entry);
        Some(vec![
            json!(says.id),
            ja,
            en,
            json!(says.short),
            json!(says.pillar),
            json!(says.of_type),
            json!(says.from),
            json!(says.to),
            json!(says.number),
            known(look, &says.places),
            known(look, &says.lead),
            json!(sum.map(|sum| sum.value)),
            json!(sum.map(|sum| sum.low)),
            json!(sum.map(|sum| sum.high)),
            sources,
            position,
        ])
    };
    view.things("operation").iter().filter_map(|thing| row(thing.position, thing.entry)).collect()
}

fn dispatch(look: &PublicLook<'_>, position: u64, entry: &Entry) -> Option<Vec<Value>> {
    let Statement::Dispatch(says) = &entry.says else { return None };
    let [ja, en] = both(says.round.as_ref());
    let [sources, position] = ends(look, position, entry);
    Some(vec![
        json!(says.id),
        known_one(look, Some(&says.operation)),
        json!(says.personnel),
        json!(says.persons),
        json!(says.rounds.unwrap_or(1)),
        json!(says.approximate == Some(true)),
        json!(says.counted_elsewhere == Some(true)),
        ja,
        en,
        json!(says.from),
        json!(says.to),
        json!(says.ongoing),
        known(look, &says.places),
        json!(says.tasks),
        sources,
        position,
    ])
}

fn goods(look: &PublicLook<'_>, position: u64, entry: &Entry) -> Option<Vec<Value>> {
    let Statement::Goods(says) = &entry.says else { return None };
    let [ja, en] = both(Some(&says.purpose));
    let [law_ja, law_en] = both(says.other_law.as_ref());
    let [sources, position] = ends(look, position, entry);
    let items = |get: fn(&Words) -> &str| says.items.iter().map(|item| json!(item_text(item, get))).collect();
    Some(vec![
        json!(says.id),
        ja,
        en,
        known_one(look, says.recipient.as_ref()),
        known_one(look, says.operation.as_ref()),
        json!(says.number),
        json!(says.number_inferred),
        json!(says.decided),
        json!(says.handed_over),
        json!(says.value_yen),
        json!(says.approximate),
        law_ja,
        law_en,
        json!(says.pillar),
        known(look, &says.places),
        items(|words| &words.ja),
        items(|words| &words.en),
        sources,
        position,
    ])
}

/// An item with its quantity and unit.
pub fn item_text<'w>(item: &'w Item, get: impl Fn(&'w Words) -> &'w str) -> String {
    let quantity = item.quantity.map(|quantity| quantity.to_string());
    let parts =
        [Some(get(&item.what).to_owned()), quantity, item.unit.as_ref().map(|unit| get(unit).to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn figures(look: &PublicLook<'_>) -> Vec<Vec<Value>> {
    let view = look.view();
    let row = |(position, entry): (u64, &Entry)| {
        let Statement::Figure(says) = &entry.says else { return None };
        let value = match cells::figure(look, says) {
            cells::Cell::Count(count) => Some(count),
            cells::Cell::Withheld => None,
        };
        let [ja, en] = both(says.what.as_ref());
        let [sources, position] = ends(look, position, entry);
        Some(vec![
            json!(entry.id),
            json!(says.measure),
            json!(value),
            json!(value.is_none()),
            json!(says.on),
            known_one(look, says.about.as_ref()),
            json!(says.pillar),
            json!(says.approximate == Some(true)),
            ja,
            en,
            sources,
            position,
        ])
    };
    view.entries("figure").filter_map(row).collect()
}

fn source(look: &PublicLook<'_>, position: u64, entry: &Entry) -> Option<Vec<Value>> {
    let Statement::Source(says) = &entry.says else { return None };
    let [title_ja, title_en] = both(Some(&says.title));
    let [publisher_ja, publisher_en] = both(says.publisher.as_ref());
    Some(vec![
        json!(says.id),
        title_ja,
        title_en,
        publisher_ja,
        publisher_en,
        json!(says.address),
        json!(says.published),
        json!(says.language),
        json!(says.reliability),
        json!(look.position(position)),
    ])
}
