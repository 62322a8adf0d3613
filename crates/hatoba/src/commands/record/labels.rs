//! What kinds, fields and values are called, and a statement as lines that a person reads.

use record::{Entry, Field, KINDS, Shape, Statement};
use serde_json::Value;

use crate::context::Context;

/// The name of a kind.
pub fn kind(context: &Context, name: &str) -> String {
    context.messages.find(&format!("kind-{}", name.replace('_', "-")), &[]).unwrap_or_else(|| name.to_owned())
}

/// The name of a field.
pub fn field(context: &Context, name: &str) -> String {
    context
        .messages
        .find(&format!("field-{}", name.replace('_', "-")), &[])
        .unwrap_or_else(|| name.to_owned())
}

/// The fields of a statement, with their values in words; its own id and what `leave` names are left out.
pub fn fields(context: &Context, says: &Statement, leave: &[&str]) -> Vec<(String, String)> {
    let (name, _) = says.kind();
    let known = KINDS.iter().find(|known| known.name == name).map_or(&[][..], |known| known.fields);
    let Ok(Value::Object(values)) = serde_json::to_value(says) else { return Vec::new() };
    let shown = values.iter().filter(|(name, _)| *name != "id" && !leave.contains(&name.as_str()));
    shown.map(|(name, found)| (field(context, name), value(context, shape(known, name), found))).collect()
}

fn shape(fields: &'static [Field], name: &str) -> Option<Shape> {
    fields.iter().find(|field| field.name == name).map(|field| field.shape)
}

/// A value in words.
fn value(context: &Context, of: Option<Shape>, found: &Value) -> String {
    let messages = &context.messages;
    match (of, found) {
        (Some(Shape::Choice(_)), Value::String(word)) => {
            messages.find(&format!("choice-{}", word.replace('_', "-")), &[]).unwrap_or_else(|| word.clone())
        }
        (Some(Shape::Personal), _) => messages.text("record-sealed", &[]),
        (_, Value::Bool(flag)) => messages.text(if *flag { "record-yes" } else { "record-no" }, &[]),
        (_, Value::Number(number)) => crate::layout::grouped(&number.to_string()),
        (_, Value::String(text)) => text.clone(),
        (Some(Shape::List(of)), Value::Array(items)) => {
            items.iter().map(|item| value(context, Some(*of), item)).collect::<Vec<_>>().join("; ")
        }
        (Some(Shape::Table(of)), Value::Object(table)) => table
            .iter()
            .map(|(name, found)| {
                let text = value(context, shape(of, name), found);
                if name == "what" { text } else { format!("{} {text}", field(context, name)) }
            })
            .collect::<Vec<_>>()
            .join(", "),
        (_, Value::Object(words)) => {
            let lang = match context.lang() {
                law::Lang::Ja => "ja",
                law::Lang::En => "en",
            };
            words.get(lang).and_then(Value::as_str).unwrap_or_default().to_owned()
        }
        (_, other) => other.to_string(),
    }
}

/// A statement in one line.
pub fn line(context: &Context, says: &Statement, leave: &[&str]) -> String {
    let fields = fields(context, says, leave);
    fields.into_iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("; ")
}

/// What an entry rests on, in brackets: the sources, and when they spoke.
pub fn sources(context: &Context, entry: &Entry) -> String {
    let cited = entry.cites.iter().map(|cite| match &cite.page {
        Some(page) => format!("{} {page}", cite.source),
        None => cite.source.to_string(),
    });
    let mut parts: Vec<String> = cited.collect();
    parts.extend(
        entry.spoke.map(|spoke| context.messages.text("record-spoke", &[("day", spoke.to_string().into())])),
    );
    if parts.is_empty() { String::new() } else { format!("[{}]", parts.join("; ")) }
}
