//! Single values: texts, days, numbers, names of the framework.

use jiff::civil::Date;
use law::{BodyId, Localized, Span};
use record::When;

use super::LONGEST_ID_CHARS;
use super::finding::{FindingKind, wanted};
use super::keys::{SPAN, WORDS};
use super::open::Slot;
use super::walk::{At, Walk};
use crate::doc::{Node, Value};

impl<'t, 's> Walk<'t, 's> {
    /// A string.
    pub fn text(&mut self, node: &'t Node<'s>) -> Option<&'t str> {
        match &node.value {
            Value::Text(text) => Some(text.as_ref()),
            _ => self.expected(node, wanted::TEXT),
        }
    }

    /// A string of its own.
    pub fn string(&mut self, node: &'t Node<'s>) -> Option<String> {
        self.text(node).map(str::to_owned)
    }

    /// A string that names something.
    pub fn name(&mut self, node: &'t Node<'s>) -> Option<&'t str> {
        match &node.value {
            Value::Text(text) => Some(text.as_ref()),
            _ => self.expected(node, wanted::NAME),
        }
    }

    /// An id that this file gives.
    pub fn id(&mut self, node: &'t Node<'s>) -> Option<&'t str> {
        let id = self.text(node)?;
        let right = |c: char| !(c.is_whitespace() || c.is_control() || c == '@');
        if id.is_empty() || !id.chars().all(right) || id.chars().nth(LONGEST_ID_CHARS).is_some() {
            self.note(At::Value(node), FindingKind::BadId { written: id.to_owned() });
            return None;
        }
        Some(id)
    }

    /// Words in one language, which then stand for both, or in each.
    pub fn words(&mut self, node: &'t Node<'s>) -> Option<Localized> {
        match &node.value {
            Value::Text(text) => Some(Localized::new(text.as_ref(), text.as_ref())),
            Value::Table(_) => {
                let mut words = Localized::default();
                self.table(node, &WORDS, |walk, slot, value| match slot {
                    Slot::Key("ja") => words.ja = walk.string(value).unwrap_or_default(),
                    Slot::Key("en") => words.en = walk.string(value).unwrap_or_default(),
                    _ => {}
                });
                Some(words)
            }
            _ => self.expected(node, wanted::WORDS),
        }
    }

    /// A day.
    pub fn day(&mut self, node: &'t Node<'s>) -> Option<Date> {
        match &node.value {
            Value::Text(_) | Value::Date(_) => {
                let written = written(&node.value);
                When::parse(written)
                    .filter(|when| when.is_day())
                    .map(When::first)
                    .or_else(|| self.bad_date(node, written))
            }
            _ => self.expected(node, wanted::DAY),
        }
    }

    /// A day, a month, a year or a fiscal year.
    pub fn when(&mut self, node: &'t Node<'s>) -> Option<When> {
        match &node.value {
            Value::Text(_) | Value::Date(_) => {
                let written = written(&node.value);
                When::parse(written).or_else(|| self.bad_date(node, written))
            }
            Value::Integer(number) => {
                let year = number.to_string();
                When::parse(&year).or_else(|| self.bad_date(node, &year))
            }
            _ => self.expected(node, wanted::WHEN),
        }
    }

    fn bad_date<T>(&mut self, node: &'t Node<'s>, written: &str) -> Option<T> {
        self.note(At::Value(node), FindingKind::Date { written: written.to_owned() });
        None
    }

    /// Notes a span that ends before it begins.
    pub fn forwards(&mut self, node: &'t Node<'s>, from: Option<Date>, to: Option<Date>) {
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            let kind = FindingKind::Backwards { from: from.to_string(), to: to.to_string() };
            self.note(At::Value(node), kind);
        }
    }

    /// A list of spans of days.
    pub fn spans(&mut self, node: &'t Node<'s>) -> Vec<Span> {
        if !matches!(node.value, Value::Array(_)) {
            return self.expected(node, wanted::SPANS).unwrap_or_default();
        }
        self.list(node, |walk, item| {
            let mut span = Span::ALWAYS;
            walk.table(item, &SPAN, |walk, slot, value| match slot {
                Slot::Key("from") => span.from = walk.when(value).map(When::first),
                Slot::Key("to") => span.to = walk.when(value).map(When::last),
                _ => {}
            });
            walk.forwards(item, span.from, span.to);
            Some(span)
        })
    }

    /// A whole number of at least `least` and at most `most`.
    pub fn count(&mut self, node: &'t Node<'s>, least: u64, most: u64) -> Option<u64> {
        let Value::Integer(written) = node.value else { return self.expected(node, wanted::COUNT) };
        let number = u64::try_from(written).ok().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.note(At::Value(node), FindingKind::Number { written, least, most });
        }
        number
    }

    /// A value of a dimension of the framework.
    pub fn value(&mut self, node: &'t Node<'s>, dim: &'static str) -> Option<u8> {
        let name = self.name(node)?;
        let framework = self.reader.framework;
        let Some(id) = self.reader.dim(dim) else { return self.unknown(node, dim, name, std::iter::empty()) };
        let right = || framework.values(id).iter().map(|(value, _)| value.as_str());
        framework.value(id, name).or_else(|| self.unknown(node, dim, name, right()))
    }

    /// An organisation of the framework.
    pub fn body(&mut self, node: &'t Node<'s>) -> Option<BodyId> {
        let name = self.name(node)?;
        let framework = self.reader.framework;
        let right = framework.bodies.iter().map(|body| body.name.as_str());
        framework.body(name).or_else(|| self.unknown(node, "organisation", name, right))
    }
}

fn written<'t>(value: &'t Value<'_>) -> &'t str {
    match value {
        Value::Text(text) => text.as_ref(),
        Value::Date(text) => text,
        _ => "",
    }
}
