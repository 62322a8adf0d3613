//! The desk's key: what must be read again is sealed under it, what only has to be recognised is hashed.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{DoorError, Random};

/// Bytes of the key.
pub const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;
/// Bytes of a token that cannot be guessed.
const TOKEN_BYTES: usize = 32;

/// The key of a desk. All nodes of one installation have the same.
pub struct Key(Zeroizing<[u8; KEY_BYTES]>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// Of its bytes.
    pub fn new(bytes: Zeroizing<[u8; KEY_BYTES]>) -> Key {
        Key(bytes)
    }

    /// The one that follows from an installation's master key, so that whoever has that needs no other, and nodes agree on it.
    pub fn of_master(master: &[u8; KEY_BYTES]) -> Key {
        let hash = Sha256::new().chain_update("hatoba desk key 1\0").chain_update(master).finalize();
        Key(Zeroizing::new(hash.into()))
    }

    /// Seals something as what it is (`what`) and whose (`whose`): it opens as nothing else and for nobody else.
    pub(crate) fn seal(
        &self,
        what: &str,
        whose: &str,
        open: &[u8],
        random: Random<'_>,
    ) -> Result<Vec<u8>, DoorError> {
        let cipher = XChaCha20Poly1305::new_from_slice(self.0.as_slice()).map_err(|_| DoorError::Closed)?;
        let mut nonce = [0; NONCE_BYTES];
        random(&mut nonce);
        let about = about(what, whose);
        let payload = Payload { msg: open, aad: about.as_bytes() };
        let sealed = cipher.encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| DoorError::Closed)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed; `None` where it was not sealed so under this key.
    pub(crate) fn open(&self, what: &str, whose: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let cipher = XChaCha20Poly1305::new_from_slice(self.0.as_slice()).ok()?;
        let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES)?;
        let about = about(what, whose);
        let payload = Payload { msg: sealed, aad: about.as_bytes() };
        cipher.decrypt(XNonce::from_slice(nonce), payload).ok().map(Zeroizing::new)
    }
}

fn about(what: &str, whose: &str) -> String {
    format!("hatoba {what} 1\0{whose}")
}

/// A token of 256 random bits.
pub(super) fn token(random: Random<'_>) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0; TOKEN_BYTES]);
    random(bytes.as_mut_slice());
    Zeroizing::new(URL_SAFE_NO_PAD.encode(bytes.as_slice()))
}

/// What is kept of something secret that has enough random bits of its own. What it is goes into it, so that none passes for another.
pub(super) fn digest(what: &str, secret: &str) -> String {
    let hash = Sha256::new().chain_update("hatoba ").chain_update(what).chain_update([0]);
    record::hex(&hash.chain_update(secret).finalize())
}

/// Characters of a group of a code.
const GROUP: usize = 4;
/// Letters and digits that are not taken for one another.
const ALPHABET: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// A code that people can type: so many characters of five random bits each, in groups.
pub(super) fn code(length: usize, random: Random<'_>) -> String {
    let mut bytes = vec![0; length];
    random(&mut bytes);
    let char = |byte: &u8| ALPHABET.get(usize::from(byte % 32)).map_or('a', |letter| char::from(*letter));
    let chars: Vec<char> = bytes.iter().map(char).collect();
    chars.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// A code without what it is written with.
pub(super) fn plain_code(written: &str) -> String {
    let plain: String = written.chars().filter(char::is_ascii_alphanumeric).collect();
    plain.to_ascii_lowercase()
}

/// A short random name, of small letters and digits: for what is listed.
pub(super) fn short_name(random: Random<'_>) -> String {
    const BYTES: usize = 6;
    let mut bytes = [0; BYTES];
    random(&mut bytes);
    record::hex(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_only_as_what_it_is() {
        let (key, other) = (Key::new(Zeroizing::new([1; 32])), Key::new(Zeroizing::new([2; 32])));
        let mut sealed = key.seal("totp", "user/a", b"secret", &mut |bytes| bytes.fill(3)).unwrap();
        assert_eq!(key.open("totp", "user/a", &sealed).unwrap().as_slice(), b"secret");
        assert!(key.open("totp", "user/b", &sealed).is_none());
        assert!(key.open("device", "user/a", &sealed).is_none());
        assert!(other.open("totp", "user/a", &sealed).is_none());
        assert!(key.open("totp", "user/a", &sealed[..20]).is_none());
        *sealed.last_mut().unwrap() ^= 1;
        assert!(key.open("totp", "user/a", &sealed).is_none());
    }

    #[test]
    fn tokens_have_their_length_and_digests_their_sort() {
        let token = token(&mut |bytes| bytes.fill(0xFF));
        assert_eq!(token.len(), 43);
        assert_ne!(digest("session", &token), digest("invitation", &token));
    }
}
