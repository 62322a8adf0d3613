//! Between the fields of a form and what they say: read by the description of the kind, and written by it.

use std::collections::BTreeSet;

use record::{Entry, Field, Kind, Shape};
use serde_json::{Map, Value};

use super::fields::Fields;

/// Under this name stand the fields of the kind.
pub const SAYS: &str = "says";

const CITE: &[Field] = &[
    Field { name: "source", shape: Shape::Id(&["source"]), needed: true },
    Field { name: "page", shape: Shape::Text, needed: false },
];

/// What every entry has beside the fields of its kind, under names that no field has.
pub const ENVELOPE: &[Field] = &[
    Field { name: "cites", shape: Shape::List(&Shape::Table(CITE)), needed: false },
    Field { name: "spoke", shape: Shape::When, needed: false },
    Field { name: "public", shape: Shape::Flag, needed: false },
    Field { name: "remarks", shape: Shape::Words, needed: false },
    Field { name: "corrects", shape: Shape::Entry, needed: false },
];

/// The words of a flag.
pub const YES: &str = "yes";
/// The words of a flag.
pub const NO: &str = "no";

/// The fields in order, without rows in which nothing stands; and the names of fields that no form of the kind has.
pub fn tidy(sent: &Fields, kind: &'static Kind) -> (Fields, Vec<String>) {
    let mut tidied = Tidied { sent, fields: Fields::default(), known: BTreeSet::new() };
    tidied.table((SAYS, SAYS), kind.fields);
    for field in ENVELOPE {
        tidied.take((field.name, field.name), field.shape);
    }
    let unknown = sent.iter().map(|(name, _)| name).filter(|name| !tidied.known.contains(*name));
    let unknown = unknown.map(str::to_owned).collect();
    (tidied.fields, unknown)
}

struct Tidied<'s> {
    sent: &'s Fields,
    fields: Fields,
    known: BTreeSet<String>,
}

impl Tidied<'_> {
    /// Takes a field from where it was sent to where it belongs.
    fn take(&mut self, (from, to): (&str, &str), shape: Shape) {
        match shape {
            Shape::Words => {
                for lang in ["ja", "en"] {
                    self.one(&format!("{from}.{lang}"), &format!("{to}.{lang}"));
                }
            }
            Shape::Table(fields) => self.table((from, to), fields),
            Shape::List(of) => {
                let mut next = 0;
                for row in self.sent.rows(from) {
                    let there = format!("{to}.{next}");
                    self.take((&format!("{from}.{row}"), &there), *of);
                    if value(&self.fields, &there, *of).is_some() {
                        next += 1;
                    } else {
                        self.fields.clear(&there);
                    }
                }
            }
            _ => self.one(from, to),
        }
    }

    fn table(&mut self, (from, to): (&str, &str), fields: &[Field]) {
        for field in fields {
            self.take((&format!("{from}.{}", field.name), &format!("{to}.{}", field.name)), field.shape);
        }
    }

    fn one(&mut self, from: &str, to: &str) {
        if let Some(found) = self.sent.sent(from) {
            self.fields.put(to, found);
            self.known.insert(from.to_owned());
        }
    }
}

/// What the fields of a form say, as the record's own reader takes it.
pub fn json(fields: &Fields, kind: &'static Kind, id: &str) -> Value {
    let mut all = match value(fields, SAYS, Shape::Table(kind.fields)) {
        Some(Value::Object(says)) => says,
        _ => Map::new(),
    };
    for field in ENVELOPE {
        if let Some(found) = value(fields, field.name, field.shape) {
            all.insert(field.name.to_owned(), found);
        }
    }
    all.insert("kind".to_owned(), kind.name.into());
    all.insert("entry".to_owned(), id.into());
    Value::Object(all)
}

/// What stands in a field; `None`: nothing. What is no number or no flag stays a text, and the reader tells so.
fn value(fields: &Fields, name: &str, shape: Shape) -> Option<Value> {
    let text = || Some(fields.get(name)).filter(|text| !text.is_empty());
    match shape {
        Shape::Text | Shape::Personal => text().map(Value::from),
        Shape::Words => words(fields, name),
        Shape::Number => {
            let written = narrow(text()?);
            let number = written.replace([',', '_', ' '], "").parse::<u64>();
            Some(number.map_or_else(|_| written.into(), Value::from))
        }
        Shape::Flag => text().map(|written| match written {
            YES => true.into(),
            NO => false.into(),
            other => other.into(),
        }),
        Shape::List(of) => {
            let rows = fields.rows(name).into_iter();
            let found: Vec<Value> =
                rows.filter_map(|row| value(fields, &format!("{name}.{row}"), *of)).collect();
            (!found.is_empty()).then(|| found.into())
        }
        Shape::Table(of) => {
            let inside = of.iter().filter_map(|field| {
                let found = value(fields, &format!("{name}.{}", field.name), field.shape)?;
                Some((field.name.to_owned(), found))
            });
            let table: Map<String, Value> = inside.collect();
            (!table.is_empty()).then(|| table.into())
        }
        _ => text().map(|written| narrow(written).into()),
    }
}

/// Words in both languages; what is given in one stands for both.
fn words(fields: &Fields, name: &str) -> Option<Value> {
    let [ja, en] = ["ja", "en"].map(|lang| fields.get(&format!("{name}.{lang}")));
    match (ja, en) {
        ("", "") => None,
        (one, "") | ("", one) => Some(one.into()),
        (ja, en) if ja == en => Some(ja.into()),
        (ja, en) => {
            let both = [("ja", ja), ("en", en)].map(|(lang, text)| (lang.to_owned(), Value::from(text)));
            Some(both.into_iter().collect::<Map<_, _>>().into())
        }
    }
}

/// Digits, letters and signs as they are in ASCII: Japanese keyboards write them in full width as well.
fn narrow(written: &str) -> String {
    const WIDE: std::ops::RangeInclusive<char> = '！'..='～';
    let one = |c: char| match c {
        '\u{3000}' => ' ',
        c if WIDE.contains(&c) => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    written.chars().map(one).collect()
}

/// An entry as the fields of a form. Personal fields are sealed, and stay out.
pub fn of_entry(entry: &Entry, kind: &'static Kind) -> Fields {
    let mut fields = Fields::default();
    if let Ok(says) = serde_json::to_value(&entry.says) {
        put(&mut fields, SAYS, Shape::Table(kind.fields), &says);
    }
    for (number, cite) in entry.cites.iter().enumerate() {
        fields.put(format!("cites.{number}.source"), cite.source.as_str());
        if let Some(page) = &cite.page {
            fields.put(format!("cites.{number}.page"), page);
        }
    }
    if let Some(spoke) = entry.spoke {
        fields.put("spoke", spoke.to_string());
    }
    if let Some(remarks) = &entry.remarks {
        fields.put("remarks.ja", &remarks.ja);
        fields.put("remarks.en", &remarks.en);
    }
    fields.put("public", if entry.public { YES } else { NO });
    fields
}

/// Lets the fields of a form say a value.
pub fn put(fields: &mut Fields, name: &str, shape: Shape, says: &Value) {
    match (shape, says) {
        (Shape::Words, Value::String(one)) => {
            fields.put(format!("{name}.ja"), one);
            fields.put(format!("{name}.en"), one);
        }
        (Shape::Words, Value::Object(both)) => {
            for (lang, text) in both {
                fields.put(format!("{name}.{lang}"), text.as_str().unwrap_or_default());
            }
        }
        (Shape::List(of), Value::Array(rows)) => {
            for (number, row) in rows.iter().enumerate() {
                put(fields, &format!("{name}.{number}"), *of, row);
            }
        }
        (Shape::Table(of), Value::Object(table)) => {
            for field in of {
                if let Some(found) = table.get(field.name) {
                    put(fields, &format!("{name}.{}", field.name), field.shape, found);
                }
            }
        }
        (Shape::Personal, _) => {}
        (_, Value::String(text)) => fields.put(name, text),
        (_, Value::Bool(flag)) => fields.put(name, if *flag { YES } else { NO }),
        (_, Value::Number(number)) => fields.put(name, number.to_string()),
        (_, Value::Null) => fields.put(name, ""),
        _ => {}
    }
}

/// Lets what a program sent stand in the fields: by the description of the kind where it fits, and under a name that no field has where it
/// does not, so that nothing is left out unseen. What it sends of a field stands in place of all that stood there. Which fields cannot
/// be what was sent.
pub fn lay(fields: &mut Fields, kind: &'static Kind, says: &Map<String, Value>) -> Vec<String> {
    let mut others = Vec::new();
    for (key, value) in says {
        let own = ENVELOPE.iter().find(|field| field.name == key);
        let field = own.or_else(|| kind.fields.iter().find(|field| field.name == key));
        let name = if own.is_some() { key.clone() } else { format!("{SAYS}.{key}") };
        fields.clear(&name);
        lay_one((fields, &mut others), &name, field.map(|field| field.shape), value);
    }
    others
}

type Laid<'l> = (&'l mut Fields, &'l mut Vec<String>);

fn lay_one((fields, others): Laid<'_>, name: &str, shape: Option<Shape>, value: &Value) {
    match (shape, value) {
        (Some(shape), value) if !is_written(shape, value) => others.push(name.to_owned()),
        (Some(Shape::Words), Value::String(_)) => put(fields, name, Shape::Words, value),
        (shape, Value::Array(rows)) => {
            let of = if let Some(Shape::List(of)) = shape { Some(*of) } else { None };
            for (number, row) in rows.iter().enumerate() {
                lay_one((fields, others), &format!("{name}.{number}"), of, row);
            }
        }
        (shape, Value::Object(table)) => {
            for (key, value) in table {
                let inside = match shape {
                    Some(Shape::Table(of)) => {
                        of.iter().find(|field| field.name == key).map(|field| field.shape)
                    }
                    Some(Shape::Words) if ["ja", "en"].contains(&key.as_str()) => Some(Shape::Text),
                    _ => None,
                };
                lay_one((fields, others), &format!("{name}.{key}"), inside, value);
            }
        }
        (_, Value::Bool(flag)) => fields.put(name, if *flag { YES } else { NO }),
        (_, Value::Number(number)) => fields.put(name, number.to_string()),
        (_, Value::Null) => fields.put(name, ""),
        (_, Value::String(text)) => fields.put(name, text),
    }
}

/// Whether a value can be what a program writes of a shape, before it is known what it says.
fn is_written(shape: Shape, value: &Value) -> bool {
    match shape {
        Shape::Flag => value.is_boolean(),
        Shape::Number => value.is_u64(),
        Shape::List(_) => value.is_array(),
        // one with nothing in it would be left out
        Shape::Table(of) => value.as_object().is_some_and(|table| {
            of.iter().filter(|field| field.needed).all(|field| table.contains_key(field.name))
        }),
        Shape::Words => value.is_string() || value.is_object(),
        // of a form an empty field is none; a program leaves out what it does not say
        Shape::Id(_) | Shape::When | Shape::Choice(_) => {
            value.as_str().is_some_and(|text| !text.trim().is_empty())
        }
        _ => value.is_string(),
    }
}

/// Takes out what is personal: that is kept nowhere but sealed. Whether there was anything.
pub fn without_personal(fields: &mut Fields, kind: &'static Kind) -> bool {
    let personal = kind.fields.iter().filter(|field| matches!(field.shape, Shape::Personal));
    let mut any = false;
    for name in personal.map(|field| format!("{SAYS}.{}", field.name)) {
        any |= !fields.get(&name).is_empty();
        fields.remove(&name);
    }
    any
}

/// Whether a form of the kind has a field of that name, in which something can stand.
pub fn is_of(kind: &'static Kind, name: &str) -> bool {
    !matches!(shape_of(kind, name), None | Some(Shape::Table(_) | Shape::List(_) | Shape::Words))
}

/// The shape of a field by its name; `None`: the kind has no such field.
pub fn shape_of(kind: &'static Kind, name: &str) -> Option<Shape> {
    let (first, rest) = name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)));
    let (mut shape, mut rest) = match (first, rest) {
        (SAYS, Some(rest)) => (Shape::Table(kind.fields), Some(rest)),
        _ => (ENVELOPE.iter().find(|field| field.name == first)?.shape, rest),
    };
    while let Some(path) = rest {
        let (part, after) = path.split_once('.').map_or((path, None), |(part, after)| (part, Some(after)));
        shape = match shape {
            Shape::Table(fields) => fields.iter().find(|field| field.name == part)?.shape,
            Shape::List(of) if part.bytes().all(|byte| byte.is_ascii_digit()) => *of,
            Shape::Words if matches!(part, "ja" | "en") => Shape::Text,
            _ => return None,
        };
        rest = after;
    }
    Some(shape)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Fields::read(pairs.iter()).0
    }

    #[test]
    fn fields_to_json() {
        let kind = record::kind("mandate").unwrap();
        let sent = fields(&[
            ("says.id", "mandate/x"),
            ("says.from", "２０１２－１２"),
            ("says.strength", "1,250"),
            ("says.what.ja", "同じ"),
            ("says.what.en", "the same"),
            ("says.tasks.1.what.ja", " "),
            ("says.tasks.7.what.en", "watch"),
            ("says.tasks.7.what.ja", ""),
            ("cites.3.source", "source/a"),
            ("public", "no"),
            ("says.tasks.2.nothing", "x"),
            ("says.what", "x"),
        ]);
        let (tidied, unknown) = tidy(&sent, kind);
        assert_eq!(unknown, ["says.tasks.2.nothing", "says.what"]);
        let want = json!({
            "kind": "mandate", "entry": "e", "id": "mandate/x", "from": "2012-12", "strength": 1_250,
            "what": {"ja": "同じ", "en": "the same"}, "tasks": [{"what": "watch"}],
            "cites": [{"source": "source/a"}], "public": false,
        });
        assert_eq!(json(&tidied, kind, "e"), want);
        let mut back = Fields::default();
        put(&mut back, "says.tasks", Shape::List(&Shape::Words), &json!([{"ja": "a", "en": "b"}, "c"]));
        assert_eq!((back.get("says.tasks.0.en"), back.get("says.tasks.1.en")), ("b", "c"));
    }

    #[test]
    fn what_is_no_number_is_left_for_the_reader_to_tell() {
        let kind = record::kind("figure").unwrap();
        let sent = fields(&[("says.value", "many"), ("says.approximate", "perhaps")]);
        let said = json(&tidy(&sent, kind).0, kind, "e");
        assert_eq!((&said["value"], &said["approximate"]), (&json!("many"), &json!("perhaps")));
    }

    #[test]
    fn shapes_by_name() {
        let kind = record::kind("mandate").unwrap();
        for (name, there) in [
            ("says.tasks", true),
            ("says.tasks.0", true),
            ("says.tasks.0.what.en", true),
            ("cites.0.page", true),
            ("says.tasks.x", false),
            ("says.nothing", false),
            ("kind", false),
        ] {
            assert_eq!(shape_of(kind, name).is_some(), there, "{name}");
        }
    }
}
