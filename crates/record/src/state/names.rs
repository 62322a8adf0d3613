//! Texts as numbers: an id or the name of a fact stands once in memory, however often it is named.

use std::collections::HashMap;
use std::sync::Arc;

/// The number of a text.
pub(crate) type Name = u32;

/// No text: where there can be one or none.
pub(crate) const NO_NAME: Name = u32::MAX;

/// Every text that has been named, with its number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    texts: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, Name>,
}

impl Names {
    /// The texts in the order of their numbers, as they were before.
    pub fn from_texts<'t>(texts: impl Iterator<Item = &'t str>) -> Names {
        let mut names = Names::default();
        texts.for_each(|text| {
            names.number(text);
        });
        names
    }

    /// The number of a text, a new one if it has none.
    pub fn number(&mut self, text: &str) -> Name {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = Name::try_from(self.texts.len()).unwrap_or(NO_NAME);
        let text: Arc<str> = text.into();
        self.texts.push(Arc::clone(&text));
        self.numbers.insert(text, number);
        number
    }

    /// The number of a text, if it has been named.
    pub fn find(&self, text: &str) -> Option<Name> {
        self.numbers.get(text).copied()
    }

    /// The text of a number.
    pub fn text(&self, number: Name) -> &str {
        self.texts.get(number as usize).map_or("", |text| text)
    }

    /// All texts, in the order of their numbers.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|text| &**text)
    }
}
