//! Templates: text files that an office can replace. What stands in them is [minijinja]'s language over Markdown; what a template may say is
//! told in `docs/papers.md`.

use law::Lang;
use minijinja::value::{Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};
use serde_json::Value as Json;

use crate::error::PaperError;
use crate::paper::{Missing, Paper};
use crate::{day, read};

/// Instructions that a template may take, so that one in a circle comes to an end.
const FUEL: u64 = 20_000_000;
/// Under which a template keeps what it found missing while it is filled in.
const FOUND: &str = "found-missing";
/// The template of the first page, which tells what is missing.
const COVER: &str = "cover.md";

/// The templates that come with the program: each with its name.
const BUILT_IN: &[(&str, &str)] = &[
    ("approval.md", include_str!("../templates/approval.md")),
    ("briefing.md", include_str!("../templates/briefing.md")),
    ("change.md", include_str!("../templates/change.md")),
    (COVER, include_str!("../templates/cover.md")),
    ("in-kind.md", include_str!("../templates/in-kind.md")),
    ("memorandum.md", include_str!("../templates/memorandum.md")),
    ("parts.md", include_str!("../templates/parts.md")),
    ("plan.md", include_str!("../templates/plan.md")),
    ("procedures.md", include_str!("../templates/procedures.md")),
    ("report-decided.md", include_str!("../templates/report-decided.md")),
    ("report-ended.md", include_str!("../templates/report-ended.md")),
    ("report-period.md", include_str!("../templates/report-period.md")),
    ("results.md", include_str!("../templates/results.md")),
];

/// A set of templates that have been read, for each language: what a template says in both is one of them then.
#[derive(Debug)]
pub struct Templates {
    ja: Environment<'static>,
    en: Environment<'static>,
}

impl Templates {
    /// The templates that come with the program, and in place of those whose names it has, or beside them, the files of an office: name
    /// and text of each.
    ///
    /// # Errors
    /// When one cannot be read: its name, the line and what is wrong.
    pub fn new(own: impl IntoIterator<Item = (String, String)>) -> Result<Templates, PaperError> {
        let built_in = BUILT_IN.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let files: Vec<(String, String)> = built_in.chain(own).collect();
        Ok(Templates { ja: environment(Lang::Ja, &files)?, en: environment(Lang::En, &files)? })
    }

    /// Fills in a template.
    ///
    /// `content` is what the paper can speak of; it has `mark`, `foot` and `author`, which every paper has.
    ///
    /// # Errors
    /// When there is no such template, or it is wrong: its name, the line and what is wrong.
    pub fn paper(&self, name: &str, lang: Lang, content: &Json) -> Result<Paper, PaperError> {
        let env = match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        };
        let (body, missing) = fill(env, name, content)?;
        let blocks = read::read(name, &body)?;
        let title = read::title(name, &body, &blocks)?;
        let mut cover = content.clone();
        if let Some(fields) = cover.as_object_mut() {
            let list = missing.iter().map(
                |one| serde_json::json!({ "provision": one.provision, "what": one.what, "kind": one.kind }),
            );
            fields.insert("missing".to_owned(), list.collect());
            fields.insert("title".to_owned(), title.clone().into());
            fields.insert("template".to_owned(), name.into());
        }
        let (cover, _) = fill(env, COVER, &cover)?;
        let mut all = read::read(COVER, &cover)?;
        all.extend(blocks);
        let field = |name: &str| content.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
        let (mark, foot, author) = (field("mark"), field("foot"), field("author"));
        Ok(Paper { lang, title, mark, foot, author, blocks: all, missing })
    }
}

fn environment(lang: Lang, files: &[(String, String)]) -> Result<Environment<'static>, PaperError> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_fuel(Some(FUEL));
    env.set_trim_blocks(true);
    env.set_lstrip_blocks(true);
    env.set_auto_escape_callback(|_| AutoEscape::Custom("markdown"));
    env.set_formatter(write);
    // words in both languages, side by side in the template
    env.add_function("t", move |ja: String, en: String| match lang {
        Lang::Ja => Value::from_safe_string(ja),
        Lang::En => Value::from_safe_string(en),
    });
    env.add_function("note_missing", note_missing);
    env.add_filter("day", move |written: String| day::told(&written, lang));
    env.add_filter("groups", |written: String| groups(&written));
    env.add_filter("paragraphs", |written: String| paragraphs(&written));
    for (name, text) in files {
        env.add_template_owned(name.clone(), text.clone()).map_err(|error| wrong(name, &error))?;
    }
    Ok(env)
}

/// Fills in one file; what it found missing too.
fn fill(env: &Environment<'_>, name: &str, content: &Json) -> Result<(String, Vec<Missing>), PaperError> {
    let template = env.get_template(name).map_err(|error| match error.kind() {
        ErrorKind::TemplateNotFound => PaperError::NoTemplate(name.to_owned()),
        _ => wrong(name, &error),
    })?;
    let filled = template.render_captured(content).map_err(|error| wrong(name, &error))?;
    let found = filled.state().get_temp(FOUND).map(|list| list.try_iter().map(Iterator::collect::<Vec<_>>));
    let found = found.and_then(Result::ok).unwrap_or_default();
    let part = |one: &Value, at: usize| {
        one.get_item_by_index(at).ok().and_then(|part| part.as_str().map(str::to_owned)).unwrap_or_default()
    };
    let missing =
        found.iter().map(|one| Missing { provision: part(one, 0), what: part(one, 1), kind: part(one, 2) });
    let missing = missing.collect();
    Ok((filled.into_output(), missing))
}

/// `note_missing(provision, what, kind)`: keeps in mind that no entry tells of a matter, so that the cover says so. It writes nothing.
fn note_missing(state: &State<'_, '_>, provision: &str, what: &str, kind: &str) -> Value {
    let known = state.get_temp(FOUND).and_then(|list| list.try_iter().ok().map(Iterator::collect::<Vec<_>>));
    let one: Vec<Value> = [provision, what, kind].map(Value::from).to_vec();
    let list: Vec<Value> = known.into_iter().flatten().chain([Value::from(one)]).collect();
    state.set_temp(FOUND, Value::from(list));
    Value::from_safe_string(String::new())
}

/// Digits in groups of eight, for people who compare them, and so that a line can end between two.
fn groups(written: &str) -> String {
    let digits: Vec<char> = written.chars().collect();
    digits.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// A text of several paragraphs, as such.
fn paragraphs(written: &str) -> Value {
    let paragraphs = written.split('\n').map(str::trim).filter(|line| !line.is_empty());
    Value::from_safe_string(paragraphs.map(escaped).collect::<Vec<_>>().join("\n\n"))
}

/// Writes a value so that no sign in it is taken for Markdown.
fn write(out: &mut Output<'_>, _: &State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_undefined() {
        return Err(Error::new(ErrorKind::UndefinedError, ""));
    }
    if value.is_safe() || value.kind() == ValueKind::Number {
        return Ok(out.write_str(&value.to_string())?);
    }
    match value.as_str() {
        Some(text) => Ok(out.write_str(&escaped(text))?),
        None if value.is_none() => Ok(()),
        None => Ok(out.write_str(&escaped(&value.to_string()))?),
    }
}

/// Every sign that Markdown could take for its own, with a backslash; a line break is a space.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c if c.is_ascii_punctuation() => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// What is wrong with a template, innermost first: where one includes another, the other's line is told.
fn wrong(name: &str, error: &Error) -> PaperError {
    let mut inner = error;
    while let Some(next) = std::error::Error::source(inner).and_then(|source| source.downcast_ref::<Error>())
    {
        inner = next;
    }
    let told = if inner.line().is_some() { inner } else { error };
    let cause = match inner.detail().filter(|detail| !detail.is_empty()) {
        Some(detail) => format!("{}: {detail}", inner.kind()),
        None => inner.kind().to_string(),
    };
    let file = told.name().unwrap_or(name).to_owned();
    PaperError::Template { file, line: told.line().unwrap_or(0), cause }
}
