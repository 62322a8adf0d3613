//! An entry as templates read it: every field that its kind has, in words, and null or an empty list where nothing is said.

use record::{Entry, Field, KINDS, Shape};
use serde_json::{Map, Value, json};

use crate::labels::{self, Labels};
use crate::teller::Teller;

/// Puts entries into values.
pub(super) struct Spoken<'t> {
    pub teller: Teller<'t>,
    pub labels: Labels<'t>,
}

impl Spoken<'_> {
    /// The fields of an entry, and `entry`, its position in the log.
    pub fn entry(&self, position: u64, entry: &Entry) -> Value {
        let (kind, _) = entry.says.kind();
        let fields = KINDS.iter().find(|known| known.name == kind).map_or(&[][..], |known| known.fields);
        let Ok(Value::Object(said)) = serde_json::to_value(&entry.says) else { return Value::Null };
        let mut all = self.table(fields, &said);
        all.insert("entry".to_owned(), position.into());
        Value::Object(all)
    }

    fn table(&self, fields: &[Field], said: &Map<String, Value>) -> Map<String, Value> {
        fields
            .iter()
            .map(|field| (field.name.to_owned(), self.value(field.shape, said.get(field.name))))
            .collect()
    }

    /// What has an id or a word of its own keeps that beside its name.
    fn value(&self, shape: Shape, said: Option<&Value>) -> Value {
        let messages = self.teller.messages;
        match (shape, said) {
            (Shape::List(of), Some(Value::Array(items))) => {
                items.iter().map(|item| self.value(*of, Some(item))).collect()
            }
            (Shape::List(_), _) => json!([]),
            // nothing that is sealed goes into a paper
            (Shape::Personal, _) | (_, None) => Value::Null,
            (Shape::Table(fields), Some(Value::Object(table))) => Value::Object(self.table(fields, table)),
            (Shape::Id(_), Some(Value::String(id))) => {
                let name = record::Id::parse(id).map_or_else(|| id.clone(), |id| self.teller.name(&id));
                json!({ "id": id, "name": name })
            }
            (Shape::Choice(_), Some(Value::String(word))) => {
                json!({ "id": word, "name": labels::choice(messages, word) })
            }
            (Shape::Value(dim), Some(Value::String(id))) => {
                json!({ "id": id, "name": self.labels.dimension(dim, id) })
            }
            (Shape::Words, Some(Value::Object(words))) => {
                let lang = if messages.lang() == ::law::Lang::Ja { "ja" } else { "en" };
                words.get(lang).cloned().unwrap_or(Value::Null)
            }
            (_, Some(other)) => other.clone(),
        }
    }
}
