//! The name of a deadline in its subscribers' calendars.

use record::hex;
use sha2::{Digest, Sha256};

/// Sets these UIDs apart from other uses of the same names.
const SPACE: &str = "hatoba:calendar:event";

/// A UID for [`super::Event`] from what names a deadline: the installation, the case, the rule or the entry from which it
/// follows. The same names always give the same UID, and others another one. Leave out whatever may change while it is
/// still the same deadline, above all its day.
///
/// It is a UUID of version 8 (RFC 9562 section 5.8) from a SHA-256, as RFC 7986 (section 5.3) asks for: nobody who sees the
/// feed reads a case's name out of it, unless they can guess the names.
pub fn uid(names: &[&str]) -> String {
    let mut digest = Sha256::new();
    for name in [SPACE].iter().chain(names) {
        // with their lengths, so that no two lists run together into one text
        digest.update((name.len() as u64).to_be_bytes());
        digest.update(name);
    }
    let mut bytes: [u8; 32] = digest.finalize().into();
    let [_, _, _, _, _, _, version, _, variant, ..] = &mut bytes;
    *version = (*version & 0x0f) | 0x80;
    *variant = (*variant & 0x3f) | 0x80;
    let mut text = String::new();
    for (at, digit) in hex(&bytes).chars().take(32).enumerate() {
        if matches!(at, 8 | 12 | 16 | 20) {
            text.push('-');
        }
        text.push(digit);
    }
    text
}
