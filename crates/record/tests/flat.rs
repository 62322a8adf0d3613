//! Flat tables hold all that entries say: whatever the statement, it can be read back from them.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

#[path = "support/rebuilt.rs"]
mod rebuilt;

use std::collections::BTreeSet;

use proptest::prelude::*;
use rebuilt::{Row, Sheets, rebuilt};
use record::flat::{Cell, FlatError, Layout, Of, Place, Sort};
use record::{Entry, Field, KINDS, Kind, Shape};
use serde_json::{Map, Value, json};

/// A chance for each thing that may be left out.
type Dice<'d> = &'d mut dyn FnMut(u64) -> u64;

/// One of several.
fn one_of<T: Copy>(all: &[T], dice: Dice<'_>) -> T {
    *all.get(usize::try_from(dice(all.len() as u64)).unwrap()).unwrap()
}

/// A value of a shape; the ids are of no importance here, but their form is.
fn value(shape: Shape, dice: Dice<'_>) -> Value {
    let text = |dice: Dice<'_>| one_of(&["", "隊", "a \"b\"\n'c'", "2012"], dice);
    match shape {
        Shape::Text | Shape::Fact | Shape::Set | Shape::Value(_) => json!(text(dice)),
        Shape::Words => match dice(2) {
            0 => json!(text(dice)),
            _ => json!({"ja": "隊", "en": text(dice)}),
        },
        Shape::When => json!(one_of(&["2012-12-21", "2012-02", "2012", "FY2012"], dice)),
        Shape::Number => json!(one_of(&[0, 1, i64::MAX.unsigned_abs()], dice)),
        Shape::Flag => json!(dice(2) == 0),
        Shape::Id(_) | Shape::Entry => json!(format!("op/x{}", dice(9))),
        Shape::Choice(words) => json!(one_of(words, dice)),
        Shape::Personal => json!({"sealed": "a5".repeat(32)}),
        Shape::List(one) => (0..=dice(3)).map(|_| value(*one, dice)).collect(),
        Shape::Table(fields) => table(fields, dice),
    }
}

fn table(fields: &[Field], dice: Dice<'_>) -> Value {
    let mut made = Map::new();
    for field in fields {
        if field.needed || dice(3) > 0 {
            made.insert(field.name.to_owned(), value(field.shape, dice));
        }
    }
    Value::Object(made)
}

fn entry(kind: &Kind, says: &Value) -> Entry {
    let text = json!({
        "v": 1, "id": "e/1", "at": "2026-11-24T00:00:00.123456789Z", "by": {"office": "office/hq", "user": "user/x"},
        "spoke": "2012", "cites": [{"source": "source/a", "page": "3"}, {"source": "source/b"}], "public": true,
        "remarks": {"ja": "注", "en": "note"}, "kind": [kind.name, kind.version], "says": says,
    });
    Entry::from_bytes(text.to_string().as_bytes()).unwrap()
}

fn json_of(cell: &Cell) -> Option<Value> {
    match cell {
        Cell::Empty => None,
        Cell::Text(text) => Some(json!(text)),
        Cell::Number(number) => Some(json!(number)),
        Cell::Flag(flag) => Some(json!(flag)),
        Cell::Day(day) => Some(json!(day.to_string())),
        Cell::Moment(moment) => Some(json!(moment.to_string())),
    }
}

/// The rows of an entry, each of them held against its table.
fn sheets(layout: &Layout, entry: &Entry) -> Sheets {
    let mut sheets = Sheets::new();
    for (table, row) in layout.rows(entry, Place { position: 7, until: Some(9) }).unwrap() {
        let table = layout.tables().get(table).unwrap();
        assert_eq!(table.columns.len(), row.len(), "{}", table.name);
        for (column, cell) in table.columns.iter().zip(&row) {
            let fits = match cell {
                Cell::Empty => !column.needed,
                Cell::Text(_) => column.sort == Sort::Text,
                Cell::Number(_) => column.sort == Sort::Number,
                Cell::Flag(_) => column.sort == Sort::Flag,
                Cell::Day(_) => column.sort == Sort::Day,
                Cell::Moment(_) => column.sort == Sort::Moment,
            };
            assert!(fits, "{}.{} {cell:?}", table.name, column.name);
        }
        let cells = table.columns.iter().zip(&row);
        let row: Row =
            cells.filter_map(|(column, cell)| Some((column.name.clone(), json_of(cell)?))).collect();
        sheets.entry((table.name.clone(), "e/1".to_owned())).or_default().push(row);
    }
    sheets
}

/// A statement as it is written, without what is personal.
fn open(kind: &Kind, entry: &Entry) -> Value {
    let mut says = serde_json::to_value(&entry.says).unwrap();
    for field in kind.fields.iter().filter(|field| matches!(field.shape, Shape::Personal)) {
        says.as_object_mut().unwrap().shift_remove(field.name);
    }
    says
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_statement_of_every_kind_can_be_read_back(rolls in proptest::collection::vec(any::<u32>(), 60)) {
        let layout = Layout::new();
        let mut rolls = rolls.iter().cycle();
        let mut dice = |sides: u64| u64::from(*rolls.next().unwrap()) % sides;
        for kind in KINDS {
            let entry = entry(kind, &table(kind.fields, &mut dice));
            let sheets = sheets(&layout, &entry);
            prop_assert_eq!(rebuilt(kind, "e/1", &sheets), open(kind, &entry), "{}", kind.name);
            let all = format!("{sheets:?}");
            prop_assert!(!all.contains("sealed") && !all.contains("a5a5"), "{}", all);
        }
    }
}

#[test]
fn names_are_there_once() {
    let layout = Layout::new();
    let names: BTreeSet<&str> = layout.tables().iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names.len(), layout.tables().len());
    for (at, table) in layout.tables().iter().enumerate() {
        let columns: BTreeSet<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
        assert!(table.columns.iter().take(table.key).all(|column| column.needed), "{}", table.name);
        let parent = table.parent.as_deref().map(|parent| layout.place(parent).unwrap());
        assert!(parent.is_none_or(|parent| parent < at), "{}", table.name);
    }
    let of_kinds = layout.tables().iter().filter(|table| matches!(table.of, Of::Kind(_)));
    assert_eq!(of_kinds.count(), KINDS.len());
}

#[test]
fn the_days_of_which_a_statement_holds() {
    let layout = Layout::new();
    let cases = [
        ("claim", json!({"about": "op/x", "fact": "consent", "is": true}), (None, None)),
        (
            "claim",
            json!({"about": "op/x", "fact": "consent", "is": true, "from": "2012-02", "to": "FY2012"}),
            (Some("2012-02-01"), Some("2013-03-31")),
        ),
        // of a day, and no kind of which an end is said
        (
            "event",
            json!({"id": "event/x", "what": "x", "on": "2012"}),
            (Some("2012-01-01"), Some("2012-12-31")),
        ),
        // received on a day, and no end is said
        (
            "request",
            json!({"id": "request/x", "what": "x", "received": "2012-12-21"}),
            (Some("2012-12-21"), None),
        ),
        // what a report is made to is no day
        (
            "report",
            json!({"id": "report/x", "to": "diet", "on": "2012-12-21", "what": "x"}),
            (Some("2012-12-21"), Some("2012-12-21")),
        ),
        ("office", json!({"id": "office/x", "name": "x"}), (None, None)),
    ];
    for (name, says, (first, last)) in cases {
        let kind = record::kind(name).unwrap();
        let rows = sheets(&layout, &entry(kind, &says));
        let row = &rows[&(name.to_owned(), "e/1".to_owned())][0];
        let days = ["valid_first", "valid_last"].map(|column| row.get(column).and_then(Value::as_str));
        assert_eq!(days, [first, last], "{name} {says}");
    }
}

#[test]
fn the_entry_itself_and_what_it_rests_on() {
    let layout = Layout::new();
    let kind = record::kind("event").unwrap();
    let rows = sheets(&layout, &entry(kind, &json!({"id": "event/x", "what": "x", "on": "2012"})));
    let of = |table: &str| rows[&(table.to_owned(), "e/1".to_owned())].clone();
    let row = |value: Value| -> Row { serde_json::from_value(value).unwrap() };
    assert_eq!(
        of("entries"),
        [row(json!({
            "entry": "e/1", "position": 7, "kind": "event", "version": 1, "recorded": "2026-11-24T00:00:00.123456789Z",
            "until": 9, "office": "office/hq", "user": "user/x", "spoke": "2012", "spoke_first": "2012-01-01",
            "spoke_last": "2012-12-31", "public": true, "remarks_ja": "注", "remarks_en": "note",
        }))]
    );
    assert_eq!(
        of("cites"),
        [
            row(json!({"entry": "e/1", "at": 0, "source": "source/a", "page": "3"})),
            row(json!({"entry": "e/1", "at": 1, "source": "source/b"})),
        ]
    );
    assert_eq!(of("event")[0]["sources"], json!("source/a source/b"));
}

#[test]
fn what_is_unknown_is_kept_as_it_is() {
    let says = r#"{"b": 1,  "a":[2]}"#;
    let text = format!(
        r#"{{"v":1,"id":"e/1","at":"2026-11-24T00:00:00Z","by":{{"office":"office/hq"}},"kind":["prophecy",1],"says":{says}}}"#
    );
    let entry = Entry::from_bytes(text.as_bytes()).unwrap();
    let rows = sheets(&Layout::new(), &entry);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[&("entries".to_owned(), "e/1".to_owned())][0]["json"], json!(says));
}

#[test]
fn a_number_that_no_table_holds_is_refused() {
    let kind = record::kind("figure").unwrap();
    let says = json!({"measure": "yen", "value": u64::MAX, "on": "2012"});
    let refused = Layout::new().rows(&entry(kind, &says), Place { position: 0, until: None });
    assert!(matches!(refused, Err(FlatError::Beyond { number, .. }) if number == u64::MAX.to_string()));
}
