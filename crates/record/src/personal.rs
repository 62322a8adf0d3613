//! What is known about a person: typed, so that it is nowhere printed, hashed or kept in the open.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A personal field: its text until the entry is sealed, afterwards a salted commitment to it.
///
/// The text has no `Display`, is not printed by `Debug`, and cannot be serialised: an entry is sealed first
/// (the text is encrypted beside the log under the person's own key, and the log holds the commitment).
#[derive(Clone, PartialEq, Eq)]
pub enum Personal {
    /// Not sealed yet.
    Open(String),
    /// SHA-256 over salt and text.
    Sealed([u8; 32]),
}

impl Personal {
    /// Whether it may enter the log.
    pub const fn is_sealed(&self) -> bool {
        matches!(self, Personal::Sealed(_))
    }
}

impl fmt::Debug for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_sealed() { "(sealed)" } else { "(personal)" })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form<T> {
    sealed: T,
}

impl Serialize for Personal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Personal::Open(_) => {
                Err(serde::ser::Error::custom("a personal field must be sealed before it is written"))
            }
            Personal::Sealed(commitment) => Form { sealed: hex(commitment) }.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Personal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Personal, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Sealed(Form<String>),
            Open(String),
        }
        match Either::deserialize(from)? {
            Either::Open(text) => Ok(Personal::Open(text)),
            Either::Sealed(Form { sealed }) => unhex(&sealed)
                .map(Personal::Sealed)
                .ok_or_else(|| serde::de::Error::custom("a commitment is 64 hexadecimal digits")),
        }
    }
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // writing to a String cannot fail
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// Thirty-two bytes from 64 lower-case hexadecimal digits.
pub fn unhex(written: &str) -> Option<[u8; 32]> {
    let digits: &[u8; 64] = written.as_bytes().try_into().ok()?;
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let mut out = [0; 32];
    for (byte, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
        if let [high, low] = pair {
            *byte = value(*high)? << 4 | value(*low)?;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_neither_printed_nor_written() {
        let open = Personal::Open("Yamada Hanako".to_owned());
        assert!(!format!("{open:?}").contains("Yamada"));
        assert!(serde_json::to_string(&open).is_err());
        let sealed = Personal::Sealed([7; 32]);
        let written = serde_json::to_string(&sealed).unwrap();
        assert_eq!(serde_json::from_str::<Personal>(&written).unwrap(), sealed);
        assert_eq!(unhex(&hex(&[0xa5; 32])), Some([0xa5; 32]));
        assert_eq!(unhex(&"A".repeat(64)), None);
    }
}
