//! Names of what the record speaks of, and of its entries.

use std::borrow::Borrow;
use std::fmt;

/// The longest id, in bytes.
pub const LONGEST_ID_BYTES: usize = 96;

/// What the record speaks of: a sort and a name, such as `op/unmiss`, `state/SY`, `source/mofa-2024`.
///
/// Segments of ASCII letters, digits, `.`, `_` and `-`, parted by `/`; at least two.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

impl Id {
    /// As it is written; `None` if it is no id.
    pub fn parse(written: &str) -> Option<Id> {
        (is_sound(written) && written.contains('/')).then(|| Id(written.into()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it is: the part before the first `/`.
    pub fn sort(&self) -> &str {
        self.0.split_once('/').map_or(&*self.0, |(sort, _)| sort)
    }

    /// Which one: the part after the first `/`.
    pub fn name(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, name)| name)
    }
}

/// The name of one entry, given by whoever wrote it; the log holds each only once.
///
/// Written like an [`Id`], with or without a `/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(Box<str>);

impl EntryId {
    /// As it is written; `None` if it is no id.
    pub fn parse(written: &str) -> Option<EntryId> {
        is_sound(written).then(|| EntryId(written.into()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_sound(written: &str) -> bool {
    let sound = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    written.len() <= LONGEST_ID_BYTES
        && written.split('/').all(|segment| !segment.is_empty() && segment.bytes().all(sound))
}

macro_rules! text {
    ($name:ident, $what:literal) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                struct Visitor;
                impl serde::de::Visitor<'_> for Visitor {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($what)
                    }
                    fn visit_str<E: serde::de::Error>(self, written: &str) -> Result<$name, E> {
                        $name::parse(written)
                            .ok_or_else(|| E::custom(format_args!("{written:?} is not {}", $what)))
                    }
                }
                from.deserialize_str(Visitor)
            }
        }
    };
}

text!(Id, "an id such as op/unmiss");
text!(EntryId, "the id of an entry");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids() {
        for (written, sound) in [
            ("op/unmiss", true),
            ("res/S-RES-1996", true),
            ("dispatch/undof/transport-1", true),
            ("op", false),
            ("op/", false),
            ("/op", false),
            ("op//x", false),
            ("op/国", false),
            ("op/a b", false),
            ("", false),
        ] {
            assert_eq!(Id::parse(written).is_some(), sound, "{written}");
        }
        assert!(Id::parse(&format!("op/{}", "x".repeat(LONGEST_ID_BYTES))).is_none());
        assert!(EntryId::parse("e1").is_some() && EntryId::parse("a/b").is_some());
        let id = Id::parse("dispatch/undof/transport-1").unwrap();
        assert_eq!((id.sort(), id.name()), ("dispatch", "undof/transport-1"));
    }
}
