//! Which tables there are, and what columns they have.

use super::{Column, Of, Part, Shown, Sort, Table};
use crate::{Field, KINDS, Shape};

/// A column that is of no field: name, sort, whether it is needed.
type Own = (&'static str, Sort, bool);

/// What all files have beside the kinds: name, columns, how many of them are the key, the table that its first column refers to.
const SHARED: [(&str, &[Own], usize, Option<&str>); 6] = [
    (
        "about",
        &[
            ("entries", Sort::Number, true),
            ("root", Sort::Text, true),
            ("recorded", Sort::Moment, false),
            ("day", Sort::Day, false),
            ("reconstructed", Sort::Flag, true),
            ("public", Sort::Flag, true),
            ("licence", Sort::Text, true),
            ("program", Sort::Text, true),
            ("exercise", Sort::Text, false),
        ],
        1,
        None,
    ),
    ("tables", &[("name", Sort::Text, true), ("ja", Sort::Text, true), ("en", Sort::Text, true)], 1, None),
    (
        "columns",
        &[
            ("of_table", Sort::Text, true),
            ("name", Sort::Text, true),
            ("at", Sort::Number, true),
            ("sort", Sort::Text, true),
            ("needed", Sort::Flag, true),
            ("terms", Sort::Text, false),
            ("ids", Sort::Text, false),
            ("ja", Sort::Text, true),
            ("en", Sort::Text, true),
        ],
        2,
        Some("tables"),
    ),
    (
        "terms",
        &[
            ("sort", Sort::Text, true),
            ("name", Sort::Text, true),
            ("ja", Sort::Text, true),
            ("en", Sort::Text, true),
        ],
        2,
        None,
    ),
    (
        "entries",
        &[
            ("entry", Sort::Text, true),
            ("position", Sort::Number, true),
            ("kind", Sort::Text, true),
            ("version", Sort::Number, true),
            ("recorded", Sort::Moment, true),
            ("until", Sort::Number, false),
            ("office", Sort::Text, true),
            ("user", Sort::Text, false),
            ("spoke", Sort::Text, false),
            ("spoke_first", Sort::Day, false),
            ("spoke_last", Sort::Day, false),
            ("corrects", Sort::Text, false),
            ("public", Sort::Flag, true),
            ("remarks_ja", Sort::Text, false),
            ("remarks_en", Sort::Text, false),
            ("json", Sort::Text, false),
        ],
        1,
        None,
    ),
    (
        "cites",
        &[
            ("entry", Sort::Text, true),
            ("at", Sort::Number, true),
            ("source", Sort::Text, true),
            ("page", Sort::Text, false),
        ],
        2,
        Some("entries"),
    ),
];
/// What every row of a kind says of its entry, before the fields.
const BEFORE: [Own; 9] = [
    ("entry", Sort::Text, true),
    ("position", Sort::Number, true),
    ("recorded", Sort::Moment, true),
    ("until", Sort::Number, false),
    ("spoke_last", Sort::Day, false),
    ("valid_first", Sort::Day, false),
    ("valid_last", Sort::Day, false),
    ("public", Sort::Flag, true),
    ("sources", Sort::Text, false),
];
/// The same, after the fields.
const AFTER: [Own; 2] = [("remarks_ja", Sort::Text, false), ("remarks_en", Sort::Text, false)];
/// What every row of a list says of where it stands.
const IN_LIST: [Own; 2] = [("entry", Sort::Text, true), ("at", Sort::Number, true)];
/// The column of a list of plain values.
const VALUE: &str = "value";

/// All tables.
#[derive(Clone, Debug)]
pub struct Layout {
    tables: Vec<Table>,
    /// By number of the kind: where its table stands.
    kinds: Vec<usize>,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout::new()
    }
}

impl Layout {
    /// As it follows from the kinds.
    pub fn new() -> Layout {
        let mut tables: Vec<Table> = SHARED.iter().map(shared).collect();
        let mut kinds = Vec::with_capacity(KINDS.len());
        for kind in KINDS {
            kinds.push(tables.len());
            let fields = kind.fields.iter().filter(|field| !is_list(field.shape));
            let fields = fields.flat_map(|field| columns(field, field.name));
            tables.push(Table {
                name: kind.name.to_owned(),
                of: Of::Kind(kind.name),
                columns: own(&BEFORE).chain(fields).chain(own(&AFTER)).collect(),
                key: 1,
                parent: Some("entries".to_owned()),
            });
            let lists = kind.fields.iter().filter(|field| is_list(field.shape));
            tables.extend(lists.map(|field| list(kind.name, field)));
        }
        Layout { tables, kinds }
    }

    /// The tables, in an order in which each stands after the one that it refers to.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Where a table stands.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.tables.iter().position(|table| table.name == name)
    }

    /// Where the table of a kind stands, by the kind's number. Those of its lists follow it, in the order of its fields.
    pub(super) fn of_kind(&self, number: usize) -> Option<usize> {
        self.kinds.get(number).copied()
    }
}

/// Whether a field has a table of its own.
pub(super) const fn is_list(shape: Shape) -> bool {
    matches!(shape, Shape::List(_) | Shape::Table(_))
}

/// What columns a shape takes: the end of their names, what is in them, and what of the field that is. What is personal takes none.
pub(super) const fn parts(shape: Shape) -> &'static [(&'static str, Sort, Part)] {
    match shape {
        Shape::Text | Shape::Id(_) | Shape::Entry | Shape::Fact | Shape::Set => {
            &[("", Sort::Text, Part::Whole)]
        }
        Shape::Value(_) | Shape::Choice(_) => &[("", Sort::Text, Part::Whole)],
        Shape::Words => &[("_ja", Sort::Text, Part::Ja), ("_en", Sort::Text, Part::En)],
        Shape::When => &[
            ("", Sort::Text, Part::Whole),
            ("_first", Sort::Day, Part::First),
            ("_last", Sort::Day, Part::Last),
        ],
        Shape::Number => &[("", Sort::Number, Part::Whole)],
        Shape::Flag => &[("", Sort::Flag, Part::Whole)],
        Shape::Personal => &[],
        // a list within a list; no kind has one today
        Shape::List(_) | Shape::Table(_) => &[("_json", Sort::Text, Part::Json)],
    }
}

fn columns(field: &Field, name: &str) -> Vec<Column> {
    let made = parts(field.shape).iter().map(|(end, sort, part)| Column {
        name: format!("{name}{end}"),
        sort: *sort,
        needed: field.needed,
        field: Some(Shown { name: field.name, shape: field.shape, part: *part }),
    });
    made.collect()
}

fn own(columns: &[Own]) -> impl Iterator<Item = Column> {
    let made = |(name, sort, needed): &Own| Column {
        name: (*name).to_owned(),
        sort: *sort,
        needed: *needed,
        field: None,
    };
    columns.iter().map(made)
}

fn shared((name, columns, key, parent): &(&str, &[Own], usize, Option<&str>)) -> Table {
    Table {
        name: (*name).to_owned(),
        of: Of::All,
        columns: own(columns).collect(),
        key: *key,
        parent: parent.map(str::to_owned),
    }
}

/// The table of a list or a table: one row for each that stands there.
fn list(kind: &'static str, field: &Field) -> Table {
    let of_one = if let Shape::List(one) = field.shape { *one } else { field.shape };
    let columns: Vec<Column> = match of_one {
        Shape::Table(fields) => fields.iter().flat_map(|field| columns(field, field.name)).collect(),
        shape => columns(&Field { shape, needed: true, ..*field }, VALUE),
    };
    Table {
        name: format!("{kind}_{}", field.name),
        of: Of::List(kind, field.name),
        columns: own(&IN_LIST).chain(columns).collect(),
        key: IN_LIST.len(),
        parent: Some(kind.to_owned()),
    }
}
