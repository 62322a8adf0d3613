//! A text under signatures, as C2SP signed-note has it.

use super::{
    LARGEST_NOTE_BYTES, MOST_SIGNATURES, Result, Signer, TreeError, Verifier, error::shown, key::check_name,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::{fmt, str::FromStr};

/// How a line with a signature begins: an em dash, U+2014, and a space.
const DASH: &str = "\u{2014} ";

/// A text and the signatures under it. That it could be read does not say that anyone signed it: [`Note::verify`] does.
///
/// Written exactly as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

/// One signature, of whatever kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub id: [u8; 4],
    /// The signature proper.
    pub bytes: Vec<u8>,
}

impl Note {
    /// Signs a text.
    ///
    /// # Errors
    /// [`TreeError::NoteUnended`] when the text does not end with a newline, [`TreeError::Control`] when it holds another control
    /// character, [`TreeError::TooLarge`] when the note is larger than [`LARGEST_NOTE_BYTES`].
    pub fn sign(text: &str, signer: &Signer) -> Result<Self> {
        check_text(text)?;
        let verifier = signer.verifier();
        let signature = Signature {
            name: verifier.name().to_owned(),
            id: verifier.id(),
            bytes: signer.sign(text).to_vec(),
        };
        let note = Self { text: text.to_owned(), signatures: vec![signature] };
        check_size(note.to_string().len())?;
        Ok(note)
    }

    /// The text, with its last newline. Not to be relied on before [`Note::verify`].
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, in their order.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// The trusted keys that signed. Signatures by other keys are passed over, also when only the name or only the id is a trusted key's.
    ///
    /// # Errors
    /// [`TreeError::Forged`] when a signature in a trusted key's name and id is not by that key, whatever other signatures there are;
    /// [`TreeError::Untrusted`] when none of the keys signed.
    pub fn verify<'a>(&self, trusted: &'a [Verifier]) -> Result<Vec<&'a Verifier>> {
        let mut signers = Vec::new();
        for signature in &self.signatures {
            let known = |key: &&Verifier| key.name() == signature.name && key.id() == signature.id;
            let mut candidates = trusted.iter().filter(known).peekable();
            if candidates.peek().is_none() {
                continue;
            }
            match candidates.find(|key| key.signed(&self.text, &signature.bytes)) {
                Some(key) if signers.contains(&key) => {}
                Some(key) => signers.push(key),
                None => return Err(TreeError::Forged { name: shown(&signature.name) }),
            }
        }
        if signers.is_empty() {
            let names: Vec<&str> = self.signatures.iter().map(|s| s.name.as_str()).collect();
            return Err(TreeError::Untrusted { names: shown(&names.join(" ")) });
        }
        Ok(signers)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for Signature { name, id, bytes } in &self.signatures {
            writeln!(f, "{DASH}{name} {}", STANDARD.encode([id.as_slice(), bytes].concat()))?;
        }
        Ok(())
    }
}

impl FromStr for Note {
    type Err = TreeError;

    /// # Errors
    /// [`TreeError::TooLarge`], [`TreeError::Control`] and [`TreeError::NoteUnended`] as in [`Note::sign`];
    /// [`TreeError::NoteUnsigned`] when there is no blank line with signatures after it; [`TreeError::TooManySignatures`] when there
    /// are more than [`MOST_SIGNATURES`]; [`TreeError::SignatureLine`] when one of them is not written as it should be.
    fn from_str(written: &str) -> Result<Self> {
        check_size(written.len())?;
        check_text(written)?;
        // the text itself may hold blank lines, the signatures may not
        let blank = written.rfind("\n\n").ok_or(TreeError::NoteUnsigned)?;
        let (text, rest) = written.split_at(blank.saturating_add(1));
        let lines: Vec<&str> = rest.lines().skip(1).collect();
        if lines.is_empty() {
            return Err(TreeError::NoteUnsigned);
        }
        if lines.len() > MOST_SIGNATURES {
            return Err(TreeError::TooManySignatures { found: lines.len() });
        }
        let signatures = lines.into_iter().map(signature).collect::<Result<_>>()?;
        Ok(Self { text: text.to_owned(), signatures })
    }
}

fn signature(line: &str) -> Result<Signature> {
    let read = || {
        let (name, encoded) = line.strip_prefix(DASH)?.split_once(' ')?;
        check_name(name).ok()?;
        let decoded = STANDARD.decode(encoded).ok()?;
        let (id, bytes) = decoded.split_first_chunk()?;
        (!bytes.is_empty()).then(|| Signature { name: name.to_owned(), id: *id, bytes: bytes.to_vec() })
    };
    read().ok_or_else(|| TreeError::SignatureLine { written: shown(line) })
}

fn check_size(bytes: usize) -> Result<()> {
    if bytes > LARGEST_NOTE_BYTES {
        return Err(TreeError::TooLarge { bytes, most: LARGEST_NOTE_BYTES });
    }
    Ok(())
}

/// Whether lines are ended by newlines, the last one too, and hold no other control character below U+0020.
pub(super) fn check_text(text: &str) -> Result<()> {
    for (at, line) in text.split('\n').enumerate() {
        if let Some(found) = line.chars().find(|c| *c < ' ') {
            return Err(TreeError::Control { line: at.saturating_add(1), found });
        }
    }
    if text.ends_with('\n') { Ok(()) } else { Err(TreeError::NoteUnended) }
}
