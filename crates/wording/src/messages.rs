//! Every text that a user reads, by id, from the message files.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use law::Lang;

use crate::grouped;

macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../locales/", $lang, "/assess.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/cli.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/law.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/exchange.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/entries.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/sheets.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/schema.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/publish.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/record.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/stats.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/checks.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/journal.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/casework.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/desk.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/desk-door.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/desk-enter.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/api.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/desk-public.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/desk-law.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/desk-record.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/desk-cw.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/desk-ops.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/papers.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/export.ftl")),
        ]
    };
}

const JAPANESE: &[&str] = &files!("ja");
const ENGLISH: &[&str] = &files!("en");

/// The messages of one language, with English behind them.
pub struct Messages {
    tag: String,
    lang: Lang,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("tag", &self.tag).field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Messages {
    /// The messages of a language.
    pub fn new(lang: Lang) -> Messages {
        let english = bundle("en", ENGLISH);
        let (tag, bundles) = match lang {
            Lang::Ja => ("ja", vec![bundle("ja", JAPANESE), english]),
            Lang::En => ("en", vec![english]),
        };
        Messages { tag: tag.to_owned(), lang, bundles }
    }

    /// The messages of a further language, from the texts of its files. What the record and the law hold (names, what happened, what a
    /// rule says) stands there in two languages, because those who enter it write it in these two: `names` is the one of them that goes
    /// with this language.
    pub fn further(tag: &str, names: Lang, files: &[&str]) -> Messages {
        Messages {
            tag: tag.to_owned(),
            lang: names,
            bundles: vec![bundle(tag, files), bundle("en", ENGLISH)],
        }
    }

    /// Which language names and laws are in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The tag of the language, as pages declare it.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The text of an id with its arguments (`("name", name.into())`). An id without a text in any language is shown itself,
    /// so that nothing is silently left out.
    pub fn text(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// As [`Messages::text`]; `None` for an id without a text.
    pub fn find(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            // what cannot be filled in stands as `{$name}` in the text
            Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
        })
    }
}

fn bundle(lang: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string())),
        _ => None,
    }));
    for file in files {
        // a mistake in a message file costs that message only; a test sees to it that there is none
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests;
