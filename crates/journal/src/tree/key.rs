//! Who signs and who is trusted: Ed25519 keys with a name, as C2SP signed-note has them.

use super::{LONGEST_NAME_BYTES, Result, TreeError, error::shown};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};
use std::{fmt, str::FromStr};
use zeroize::Zeroizing;

/// The byte that stands for Ed25519 (C2SP signed-note, "Signature types").
const ED25519: u8 = 0x01;

/// A key that signs. Wiped from memory when it is dropped; `{:?}` shows the name and the public half only.
pub struct Signer {
    key: SigningKey,
    verifier: Verifier,
}

impl Signer {
    /// The key that comes of a seed: the 32 secret bytes of RFC 8032, 5.1.5. The seed is taken over and wiped from memory.
    ///
    /// # Errors
    /// [`TreeError::KeyName`] when the name is none.
    #[expect(clippy::needless_pass_by_value, reason = "dropping it is what wipes it")]
    pub fn new(name: &str, seed: Zeroizing<[u8; 32]>) -> Result<Self> {
        let key = SigningKey::from_bytes(&seed);
        let verifier = Verifier::of(name, key.verifying_key())?;
        Ok(Self { key, verifier })
    }

    /// What others need to check its signatures.
    pub fn verifier(&self) -> Verifier {
        self.verifier.clone()
    }

    /// The name in its signatures.
    pub fn name(&self) -> &str {
        self.verifier.name()
    }

    /// The 64 bytes of the signature over a note's text (RFC 8032, 5.1.6).
    pub(super) fn sign(&self, text: &str) -> [u8; 64] {
        self.key.sign(text.as_bytes()).to_bytes()
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.verifier)
    }
}

/// A key that checks signatures. Written and read as C2SP signed-note has it: `name+id+key`, the id in hexadecimal, the key in Base64.
///
/// ```
/// let text = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
/// let key: journal::tree::Verifier = text.parse()?;
/// assert_eq!((key.name(), key.to_string().as_str()), ("example.com/foo", text));
/// # Ok::<(), journal::tree::TreeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    id: [u8; 4],
    key: VerifyingKey,
}

impl Verifier {
    /// A key from its name and the 32 bytes of RFC 8032, 5.1.5.
    ///
    /// # Errors
    /// [`TreeError::KeyName`] when the name is none, [`TreeError::KeyPoint`] when the bytes are no key or a weak one.
    pub fn new(name: &str, public: &[u8; 32]) -> Result<Self> {
        let key = VerifyingKey::from_bytes(public).map_err(|_| TreeError::KeyPoint)?;
        Self::of(name, key)
    }

    fn of(name: &str, key: VerifyingKey) -> Result<Self> {
        check_name(name)?;
        // under a key of small order, one signature fits many texts
        if key.is_weak() {
            return Err(TreeError::KeyPoint);
        }
        Ok(Self { name: name.to_owned(), id: id(name, &key), key })
    }

    /// The name in its signatures.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id in its signatures: the first four bytes of SHA-256 of the name, `0x0A`, `0x01` and the public key.
    pub fn id(&self) -> [u8; 4] {
        self.id
    }

    /// The 32 bytes of the public key (RFC 8032, 5.1.5).
    pub fn public(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Whether these bytes are its signature over the text.
    pub(super) fn signed(&self, text: &str, signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|s| self.key.verify_strict(text.as_bytes(), &s).is_ok())
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut material = vec![ED25519];
        material.extend(self.public());
        write!(f, "{}+{}+{}", self.name, hex(self.id), STANDARD.encode(material))
    }
}

impl FromStr for Verifier {
    type Err = TreeError;

    /// # Errors
    /// [`TreeError::KeyText`] when there are not three parts, or one is not written as it should be; [`TreeError::KeyKind`] for a key
    /// that is not Ed25519; [`TreeError::KeyId`] when the id is not that of name and key; and as [`Verifier::new`].
    fn from_str(text: &str) -> Result<Self> {
        let malformed = || TreeError::KeyText { written: shown(text) };
        // Base64 may have a plus of its own, a name may not
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(material)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(malformed());
        };
        let material = STANDARD.decode(material).map_err(|_| malformed())?;
        let public = match material.split_first() {
            Some((&ED25519, public)) => public.try_into().map_err(|_| malformed())?,
            Some((&kind, _)) => return Err(TreeError::KeyKind { kind }),
            None => return Err(malformed()),
        };
        let key = Self::new(name, public)?;
        let expected = hex(key.id);
        if id == expected { Ok(key) } else { Err(TreeError::KeyId { written: shown(id), expected }) }
    }
}

/// Whether a key may be named so (C2SP signed-note): not empty, no space of Unicode, no plus, no control character.
pub(super) fn check_name(name: &str) -> Result<()> {
    let odd = |c: char| c == '+' || c.is_whitespace() || c < ' ';
    if name.is_empty() || name.len() > LONGEST_NAME_BYTES || name.contains(odd) {
        return Err(TreeError::KeyName { written: shown(name) });
    }
    Ok(())
}

fn id(name: &str, key: &VerifyingKey) -> [u8; 4] {
    let hash = Sha256::new().chain_update(name).chain_update([b'\n', ED25519]).chain_update(key).finalize();
    let [a, b, c, d, ..] = <[u8; 32]>::from(hash);
    [a, b, c, d]
}

fn hex(id: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(id))
}
