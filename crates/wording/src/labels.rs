//! What kinds, fields and values are called, and a statement as lines that a person reads.

use law::{Framework, Localized};
use record::stats::{By, Counted};
use record::{Entry, Field, Id, KINDS, Shape, State, Statement, View};
use serde_json::{Map, Value, json};

use crate::{Messages, grouped};

/// What stands for the state, party or organisation in the words of a fact.
pub(crate) const WHOM: &str = "{x}";
/// The same, where nobody is named.
pub(crate) const SOMEONE: &str = "…";

/// Puts entries into words.
pub struct Labels<'l> {
    messages: &'l Messages,
    /// The words of facts, sets and values.
    framework: &'l Framework,
    /// Who has been forgotten.
    state: &'l State,
    /// The names of states, parties and organisations.
    view: View<'l>,
}

/// The name of a kind.
pub fn kind(messages: &Messages, name: &str) -> String {
    messages.find(&id("kind-", name), &[]).unwrap_or_else(|| name.to_owned())
}

/// The name of a field: that which it has in its kind, or else in all.
pub fn field(messages: &Messages, kind: &str, name: &str) -> String {
    let own = messages.find(&id("field-", &format!("{kind}-{name}")), &[]);
    own.or_else(|| messages.find(&id("field-", name), &[])).unwrap_or_else(|| name.to_owned())
}

/// The name of one of the words of a choice.
pub fn choice(messages: &Messages, word: &str) -> String {
    messages.find(&id("choice-", word), &[]).unwrap_or_else(|| word.to_owned())
}

fn id(start: &str, name: &str) -> String {
    format!("{start}{}", name.replace('_', "-"))
}

impl<'l> Labels<'l> {
    /// With the names that a view has.
    pub fn new(
        messages: &'l Messages,
        framework: &'l Framework,
        state: &'l State,
        view: View<'l>,
    ) -> Labels<'l> {
        Labels { messages, framework, state, view }
    }

    /// The fields of a statement, with their values in words. Left out: its own id, what `leave` names, and what only says that it is
    /// about the page on which it stands.
    pub fn fields(&self, says: &Statement, page: &str, leave: &[&str]) -> Vec<(String, String)> {
        let (kind, _) = says.kind();
        let known = KINDS.iter().find(|known| known.name == kind).map_or(&[][..], |known| known.fields);
        let Ok(Value::Object(values)) = serde_json::to_value(says) else { return Vec::new() };
        let shown = known.iter().filter(|field| field.name != "id" && !leave.contains(&field.name));
        let of_page = [json!(page), json!([page])];
        let shown = shown.filter_map(|field| Some((field, values.get(field.name)?)));
        let shown = shown.filter(|(_, found)| !of_page.contains(found));
        let said = shown.map(|(known, found)| {
            let name = field(self.messages, kind, known.name);
            (name, self.value(kind, known.shape, found, &values))
        });
        said.collect()
    }

    /// A value in words; `beside` is what stands in the same table.
    fn value(&self, kind: &str, of: Shape, found: &Value, beside: &Map<String, Value>) -> String {
        let messages = self.messages;
        match (of, found) {
            (Shape::Choice(_), Value::String(word)) => choice(messages, word),
            (Shape::Personal, _) => {
                let person = beside.get("id").and_then(Value::as_str).and_then(Id::parse);
                let erased = person.is_some_and(|person| self.state.is_forgotten(&person));
                messages.text(if erased { "record-erased" } else { "record-sealed" }, &[])
            }
            (Shape::Fact, Value::String(name)) => self.fact(name, beside.get("of").and_then(Value::as_str)),
            (Shape::Set, Value::String(name)) => self.set(name),
            (Shape::Value(dim), Value::String(name)) => self.dimension(dim, name),
            (Shape::Id(_), Value::String(id)) => self.name(id),
            (_, Value::Bool(flag)) => messages.text(if *flag { "record-yes" } else { "record-no" }, &[]),
            (_, Value::Number(number)) => grouped(&number.to_string()),
            (_, Value::String(text)) => text.clone(),
            (Shape::List(of), Value::Array(items)) => {
                let items = items.iter().map(|item| self.value(kind, *of, item, beside));
                items.collect::<Vec<_>>().join(&messages.text("record-and", &[]))
            }
            (Shape::Table(of), Value::Object(table)) => self.table(kind, of, table),
            (_, Value::Object(words)) => {
                let lang = match self.messages.lang() {
                    law::Lang::Ja => "ja",
                    law::Lang::En => "en",
                };
                words.get(lang).and_then(Value::as_str).unwrap_or_default().to_owned()
            }
            (_, other) => other.to_string(),
        }
    }

    /// A table in words: what it is about first, the rest in brackets; a quantity right beside what it is of.
    fn table(&self, kind: &str, of: &'static [Field], table: &Map<String, Value>) -> String {
        let part = |name: &str| {
            let known = of.iter().find(|field| field.name == name)?;
            Some(self.value(kind, known.shape, table.get(name)?, table))
        };
        let messages = self.messages;
        let what = part("what").unwrap_or_default();
        let first = match part("quantity") {
            None => what,
            Some(quantity) => {
                let unit = part("unit").unwrap_or_default();
                let args = [("what", what.into()), ("quantity", quantity.into()), ("unit", unit.into())];
                messages.text("record-item", &args).trim_end().to_owned()
            }
        };
        let others = of.iter().filter(|field| !["what", "quantity", "unit"].contains(&field.name));
        let others = others
            .filter_map(|known| Some(self.pair(&field(messages, kind, known.name), &part(known.name)?)));
        let others = others.collect::<Vec<_>>().join(&messages.text("record-and", &[]));
        match (first.is_empty(), others.is_empty()) {
            (_, true) => first,
            (true, false) => others,
            (false, false) => {
                let args = [("what", first.into()), ("more", others.into())];
                messages.text("record-bracketed", &args)
            }
        }
    }

    fn pair(&self, name: &str, value: &str) -> String {
        self.messages.text("record-field", &[("name", name.into()), ("value", value.into())])
    }

    fn words(&self, found: Option<&Localized>, name: &str) -> String {
        found.map_or_else(|| name.to_owned(), |words| words.get(self.messages.lang()).to_owned())
    }

    /// What a fact states, of someone where it is of someone.
    pub fn fact(&self, name: &str, of: Option<&str>) -> String {
        let known = self.framework.fact(name).and_then(|id| self.framework.facts.get(usize::from(id)));
        let whom = of.map_or_else(|| SOMEONE.to_owned(), |of| self.name(of));
        self.words(known.map(|known| &known.text), name).replace(WHOM, &whom)
    }

    /// What a set is.
    pub fn set(&self, name: &str) -> String {
        let known = self.framework.set(name).and_then(|id| self.framework.sets.get(usize::from(id)));
        self.words(known.map(|known| &known.text), name)
    }

    /// The name of a value of a dimension of the law.
    pub fn dimension(&self, dim: &str, name: &str) -> String {
        let values = self.framework.dim(dim).map_or(&[][..], |dim| self.framework.values(dim));
        self.words(values.iter().find(|(value, _)| value == name).map(|(_, words)| words), name)
    }

    /// The name of a state, a party or an organisation; of anything else, its id.
    pub fn name(&self, id: &str) -> String {
        match self.view.thing(id).map(|thing| &thing.entry.says) {
            Some(Statement::Entity(entity)) => entity.name.get(self.messages.lang()).to_owned(),
            _ => id.to_owned(),
        }
    }

    /// The short name of an operation, or else its name; of what is none, its id.
    pub fn operation(&self, id: &str) -> String {
        match self.view.thing(id).map(|thing| &thing.entry.says) {
            Some(Statement::Operation(says)) => {
                says.short.clone().unwrap_or_else(|| says.name.get(self.messages.lang()).to_owned())
            }
            _ => id.to_owned(),
        }
    }

    /// The name of a group of the statistics.
    pub fn group(&self, counted: Counted, by: By, key: Option<&str>) -> String {
        let Some(key) = key else { return self.messages.text("stats-not-known", &[]) };
        match (by, counted) {
            (By::Pillar, _) => self.dimension("pillar", key),
            (By::Year, _) => key.to_owned(),
            (By::Country, _) | (By::Kind, Counted::InKind) => self.name(key),
            (By::Kind, Counted::Missions | Counted::Ongoing) => self.dimension("type", key),
            (By::Kind, _) => choice(self.messages, key),
            (By::Operation, _) => self.operation(key),
        }
    }

    /// A statement in one line, as [`Labels::fields`] gives it.
    pub fn line(&self, says: &Statement, page: &str, leave: &[&str]) -> String {
        let fields = self.fields(says, page, leave).into_iter().map(|(name, value)| self.pair(&name, &value));
        fields.collect::<Vec<_>>().join(&self.messages.text("record-between", &[]))
    }

    /// What an entry rests on, in brackets: the sources, and when they spoke.
    pub fn sources(&self, entry: &Entry) -> String {
        let cited = entry.cites.iter().map(|cite| match &cite.page {
            Some(page) => format!("{} {page}", cite.source),
            None => cite.source.to_string(),
        });
        let mut parts: Vec<String> = cited.collect();
        if let Some(spoke) = entry.spoke {
            parts.push(self.messages.text("record-spoke", &[("day", spoke.to_string().into())]));
        }
        if parts.is_empty() { String::new() } else { format!("[{}]", parts.join("; ")) }
    }
}
