//! Single values by their shape: checked, and written as the JSON that a statement is read from.

use std::fmt::Write;

use record::{EntryId, Field, Id, Shape, When, Words};

use super::finding::{FindingKind, wanted};
use super::walk::{Step, Walk, near};
use crate::doc::{Node, Table, Value};

/// Most right names that a message lists.
const NAMES_LISTED: usize = 24;

impl<'t> Walk<'t> {
    /// Writes a value of that shape; `None` if something is wrong with it.
    pub fn value(&mut self, node: &'t Node<'_>, shape: Shape, out: &mut String) -> Option<()> {
        match shape {
            Shape::Text | Shape::Personal => quote(out, self.text(node)?),
            Shape::Words => self.written_words(node, out)?,
            Shape::When => quote(out, &self.when(node)?.to_string()),
            Shape::Number => out.push_str(&self.number(node)?.to_string()),
            Shape::Flag => out.push_str(if self.flag(node)? { "true" } else { "false" }),
            Shape::Id(sorts) => quote(out, self.id(node, sorts)?.as_str()),
            Shape::Entry => quote(out, self.entry_id(node)?.as_str()),
            Shape::Fact => quote(out, self.fact(node)?),
            Shape::Set => quote(out, self.set(node)?),
            Shape::Value(dim) => quote(out, self.value_of(node, dim)?),
            Shape::Choice(words) => quote(out, self.choice(node, words)?),
            Shape::List(of) => self.list(node, *of, out)?,
            Shape::Table(fields) => self.table(node, fields, out)?,
        }
        Some(())
    }

    /// A text with something in it.
    pub fn text(&mut self, node: &'t Node<'_>) -> Option<&'t str> {
        let Value::Text(text) = &node.value else { return self.expected(node, wanted::TEXT) };
        if text.trim().is_empty() {
            self.note(node.start, FindingKind::Empty);
            return None;
        }
        Some(text)
    }

    /// A text that names something.
    fn name(&mut self, node: &'t Node<'_>, message: &'static str) -> Option<&'t str> {
        if let Value::Text(text) = &node.value { Some(text) } else { self.expected(node, message) }
    }

    /// Words in one language, which then stand for both, or in each.
    pub fn words(&mut self, node: &'t Node<'_>) -> Option<Words> {
        match &node.value {
            Value::Text(_) => self.text(node).map(Words::one),
            Value::Table(table) => self.both(node, table),
            _ => self.expected(node, wanted::WORDS),
        }
    }

    fn both(&mut self, node: &'t Node<'_>, table: &'t Table<'_>) -> Option<Words> {
        let (mut ja, mut en, mut whole) = (None, None, true);
        for entry in &table.entries {
            let slot = match entry.key.as_ref() {
                "ja" => &mut ja,
                "en" => &mut en,
                _ => {
                    self.unknown_key(entry, ["ja", "en"].into_iter());
                    whole = false;
                    continue;
                }
            };
            *slot = Some(self.inside(Step::Key(&entry.key), |walk| walk.text(&entry.value)));
        }
        for (key, given) in [("ja", ja), ("en", en)] {
            if given.is_none() {
                self.note_key(node.start, key, FindingKind::Missing { key });
            }
        }
        whole.then_some(())?;
        Some(Words { ja: ja??.to_owned(), en: en??.to_owned() })
    }

    fn written_words(&mut self, node: &'t Node<'_>, out: &mut String) -> Option<()> {
        let words = self.words(node)?;
        if words.ja == words.en {
            quote(out, &words.ja);
        } else {
            out.push_str("{\"ja\":");
            quote(out, &words.ja);
            out.push_str(",\"en\":");
            quote(out, &words.en);
            out.push('}');
        }
        Some(())
    }

    /// A day, a month, a year or a fiscal year.
    pub fn when(&mut self, node: &Node<'_>) -> Option<When> {
        let written = match &node.value {
            Value::Text(text) => text.as_ref().to_owned(),
            Value::Date(text) => (*text).to_owned(),
            Value::Integer(year) => year.to_string(),
            _ => return self.expected(node, wanted::WHEN),
        };
        let when = When::parse(&written);
        if when.is_none() {
            self.note(node.start, FindingKind::Date { written });
        }
        when
    }

    fn number(&mut self, node: &Node<'_>) -> Option<u64> {
        let Value::Integer(written) = node.value else { return self.expected(node, wanted::NUMBER) };
        let number = u64::try_from(written).ok();
        if number.is_none() {
            self.note(node.start, FindingKind::Number { written });
        }
        number
    }

    /// Yes or no.
    pub fn flag(&mut self, node: &Node<'_>) -> Option<bool> {
        if let Value::Bool(is) = node.value { Some(is) } else { self.expected(node, wanted::FLAG) }
    }

    /// The id of something of one of these sorts; none named: of any.
    pub fn id(&mut self, node: &'t Node<'_>, sorts: &'static [&'static str]) -> Option<Id> {
        let written = self.name(node, wanted::ID)?;
        let Some(id) = Id::parse(written) else {
            self.note(node.start, FindingKind::BadId { written: written.to_owned() });
            return None;
        };
        if sorts.is_empty() || sorts.contains(&id.sort()) {
            return Some(id);
        }
        let nearest = near(id.sort(), sorts.iter().copied()).map(|sort| [&sort, "/", id.name()].concat());
        self.note(node.start, FindingKind::WrongSort { written: written.to_owned(), sorts, nearest });
        None
    }

    /// The id of an entry.
    pub fn entry_id(&mut self, node: &'t Node<'_>) -> Option<EntryId> {
        let written = self.name(node, wanted::ID)?;
        let id = EntryId::parse(written);
        if id.is_none() {
            self.note(node.start, FindingKind::BadEntryId { written: written.to_owned() });
        }
        id
    }

    /// A fact that can be said.
    fn fact(&mut self, node: &'t Node<'_>) -> Option<&'t str> {
        let name = self.name(node, wanted::NAME)?;
        let reader = self.reader;
        let Some(fact) = reader.fact(name) else {
            let said = reader.framework.facts.iter().filter(|fact| fact.count.is_none());
            return self.unknown(node, "fact", name, said.map(|fact| fact.name.as_str()));
        };
        if fact.count.is_some() {
            self.note(node.start, FindingKind::Counted { fact: name.to_owned() });
            return None;
        }
        Some(name)
    }

    fn set(&mut self, node: &'t Node<'_>) -> Option<&'t str> {
        let name = self.name(node, wanted::NAME)?;
        let framework = self.reader.framework;
        if framework.set(name).is_some() {
            return Some(name);
        }
        self.unknown(node, "set", name, framework.sets.iter().map(|set| set.name.as_str()))
    }

    fn value_of(&mut self, node: &'t Node<'_>, dim: &'static str) -> Option<&'t str> {
        let name = self.name(node, wanted::NAME)?;
        let framework = self.reader.framework;
        let values = framework.dim(dim).map_or(&[][..], |id| framework.values(id));
        if values.iter().any(|(value, _)| value == name) {
            return Some(name);
        }
        self.unknown(node, dim, name, values.iter().map(|(value, _)| value.as_str()))
    }

    /// Notes that a name means nothing, with the nearest of those that would.
    fn unknown<'a, T>(
        &mut self,
        node: &Node<'_>,
        of: &'static str,
        name: &str,
        right: impl Iterator<Item = &'a str>,
    ) -> Option<T> {
        let right: Vec<&str> = right.collect();
        let nearest = near(name, right.iter().copied());
        let few = if right.len() > NAMES_LISTED { Vec::new() } else { right };
        let right = few.into_iter().map(str::to_owned).collect();
        self.note(node.start, FindingKind::UnknownName { of, written: name.to_owned(), nearest, right });
        None
    }

    fn choice(&mut self, node: &'t Node<'_>, right: &'static [&'static str]) -> Option<&'t str> {
        let written = self.name(node, wanted::NAME)?;
        if right.contains(&written) {
            return Some(written);
        }
        let nearest = near(written, right.iter().copied());
        self.note(node.start, FindingKind::Choice { written: written.to_owned(), nearest, right });
        None
    }

    /// A list, or one value that stands for a list of it alone.
    fn list(&mut self, node: &'t Node<'_>, of: Shape, out: &mut String) -> Option<()> {
        let Value::Array(items) = &node.value else {
            out.push('[');
            self.value(node, of, out)?;
            out.push(']');
            return Some(());
        };
        let mut whole = true;
        out.push('[');
        for (number, item) in items.iter().enumerate() {
            comma(out, '[');
            whole &= self.inside(Step::Number(number), |walk| walk.value(item, of, out)).is_some();
        }
        out.push(']');
        whole.then_some(())
    }

    /// A table with these fields.
    fn table(&mut self, node: &'t Node<'_>, fields: &'static [Field], out: &mut String) -> Option<()> {
        let Value::Table(table) = &node.value else { return self.expected(node, wanted::TABLE) };
        let mut whole = true;
        out.push('{');
        for entry in &table.entries {
            let Some(field) = fields.iter().find(|field| field.name == entry.key) else {
                self.unknown_key(entry, fields.iter().map(|field| field.name));
                whole = false;
                continue;
            };
            whole &= self.field(field, &entry.key, &entry.value, out).is_some();
        }
        out.push('}');
        for field in fields.iter().filter(|field| field.needed && table.get(field.name).is_none()) {
            self.note_key(node.start, field.name, FindingKind::Missing { key: field.name });
            whole = false;
        }
        self.forwards(fields, |key| table.get(key))?;
        whole.then_some(())
    }

    /// Writes a field of a table that is open, under the key that the text has for it.
    pub fn field(&mut self, field: &Field, key: &'t str, node: &'t Node<'_>, out: &mut String) -> Option<()> {
        comma(out, '{');
        quote(out, field.name);
        out.push(':');
        self.inside(Step::Key(key), |walk| walk.value(node, field.shape, out))
    }
}

/// Parts what follows from what stands before it, unless that is the opening bracket.
fn comma(out: &mut String, open: char) {
    if !out.ends_with(open) {
        out.push(',');
    }
}

/// Writes a JSON string.
fn quote(out: &mut String, text: &str) {
    let plain = |byte: u8| byte >= b' ' && !matches!(byte, b'"' | b'\\');
    if text.bytes().all(plain) {
        out.push('"');
        out.push_str(text);
        out.push('"');
    } else {
        // writing to a string cannot fail
        let _ = write!(out, "{}", serde_json::Value::from(text));
    }
}
