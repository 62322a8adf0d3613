//! The sums of the statistics as rows, and what every column of every table means.

use record::stats::{Counted, Stats, Tally};
use serde_json::{Value, json};

use super::{AREAS, columns};
use crate::public::PublicLook;

/// Every sum: of all, then by each grouping.
pub fn rows(look: &PublicLook<'_>) -> Vec<Vec<Value>> {
    let view = look.view();
    let sums = Stats::of(&view);
    let labels = look.both(|words| look.labels_in(words));
    let mut rows = Vec::new();
    for counted in Counted::ALL {
        let section = counted.of(&sums);
        rows.push(row(counted, [Value::Null, Value::Null], [Value::Null, Value::Null], &section.total));
        for by in counted.groupings() {
            for (key, tally) in section.by(by) {
                let names = labels.each_ref().map(|labels| json!(labels.group(counted, by, key.as_deref())));
                rows.push(row(counted, [json!(by.word()), json!(key)], names, &tally));
            }
        }
    }
    rows
}

fn row(counted: Counted, [by, key]: [Value; 2], [ja, en]: [Value; 2], tally: &Tally) -> Vec<Value> {
    let mut row = vec![json!(counted.word()), by, key, ja, en];
    row.extend([tally.value, tally.low, tally.high].map(|number| json!(number)));
    row.push(json!(counted.unit()));
    let rest = [
        tally.rows,
        tally.rounds,
        tally.unknown,
        tally.undated,
        tally.disagreeing,
        tally.approximate,
        tally.unverified,
        tally.left_out,
    ];
    row.extend(rest.map(|number| json!(number)));
    row
}

/// What every column of every table means.
pub fn dictionary(look: &PublicLook<'_>) -> Vec<Vec<Value>> {
    AREAS.iter().flat_map(|table| meanings(look, table)).collect()
}

/// What every column of a table means.
pub fn meanings(look: &PublicLook<'_>, table: &str) -> Vec<Vec<Value>> {
    let columns = columns::of(table).iter().chain(&columns::LAST);
    let row = |(column, tag): &columns::Column| {
        let [ja, en] = look.both(|words| words.text(&meaning(column), &[]));
        vec![json!(table), json!(column), json!(tag), json!(ja), json!(en)]
    };
    columns.map(row).collect()
}

/// The message that says what a column means.
pub fn meaning(column: &str) -> String {
    format!("desk-public-column-{}", column.replace('_', "-"))
}
