//! Words in both languages, as the record keeps them.

use law::Lang;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One text in Japanese and English; a text given once stands for both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Words {
    /// One text for both languages.
    pub fn one(text: impl Into<String>) -> Words {
        let text = text.into();
        Words { ja: text.clone(), en: text }
    }

    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Both<T> {
    ja: T,
    en: T,
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.ja == self.en {
            to.serialize_str(&self.ja)
        } else {
            Both { ja: &self.ja, en: &self.en }.serialize(to)
        }
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Words, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            One(String),
            Both(Both<String>),
        }
        Ok(match Either::deserialize(from)? {
            Either::One(text) => Words::one(text),
            Either::Both(Both { ja, en }) => Words { ja, en },
        })
    }
}
