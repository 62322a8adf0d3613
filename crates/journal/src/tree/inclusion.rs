//! The proof that an entry is in the journal, as one text.

use super::{
    Checkpoint, Hash, LARGEST_EXTRA_BYTES, Note, Result, TreeError, Verifier, error::shown, leaf, text,
    verify_inclusion,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::{fmt, str::FromStr};

/// The first line of an inclusion proof (C2SP tlog-proof).
pub const INCLUSION_HEAD: &str = "c2sp.org/tlog-proof@v1";

/// That an entry is in the journal, for someone who has nothing but the entry and the journal's key. Written and read as C2SP tlog-proof:
///
/// ```text
/// c2sp.org/tlog-proof@v1
/// extra <additional data in Base64, if any>
/// index <position of the entry, from 0>
/// <hash in Base64, from the leaf's sibling upwards; as many such lines as there are hashes>
///
/// <checkpoint: origin, size, root>
///
/// — <name> <signature>
/// ```
///
/// Nothing in it is to be relied on before [`InclusionProof::verify`], and the additional data not even then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InclusionProof {
    index: u64,
    hashes: Vec<Hash>,
    extra: Vec<u8>,
    note: Note,
}

impl InclusionProof {
    /// A proof from what [`super::prove_inclusion`] gave over the leaves that the checkpoint in the note covers.
    ///
    /// # Errors
    /// [`TreeError::TooManyHashes`] when there are more than [`super::MOST_HASHES`].
    pub fn new(index: u64, hashes: Vec<Hash>, note: Note) -> Result<Self> {
        text::check_count(hashes.len())?;
        Ok(Self { index, hashes, extra: Vec::new(), note })
    }

    /// The same with additional data, which no signature covers; without bytes, none.
    ///
    /// # Errors
    /// [`TreeError::TooLarge`] when there are more than [`LARGEST_EXTRA_BYTES`].
    pub fn with_extra(self, extra: Vec<u8>) -> Result<Self> {
        if extra.len() > LARGEST_EXTRA_BYTES {
            return Err(TreeError::TooLarge { bytes: extra.len(), most: LARGEST_EXTRA_BYTES });
        }
        Ok(Self { extra, ..self })
    }

    /// Where the entry is said to be, from 0.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The hashes, from the leaf's sibling upwards.
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// The additional data, which no signature covers.
    pub fn extra(&self) -> &[u8] {
        &self.extra
    }

    /// The signed checkpoint.
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// Checks that the checkpoint is signed by one of the trusted keys, and that an entry with these bytes is at [`InclusionProof::index`]
    /// of the journal it describes; gives the checkpoint.
    ///
    /// # Errors
    /// As [`Checkpoint::open`] and [`verify_inclusion`].
    pub fn verify(&self, entry: &[u8], trusted: &[Verifier]) -> Result<Checkpoint> {
        let checkpoint = Checkpoint::open(&self.note, trusted)?;
        verify_inclusion(self.index, checkpoint.size(), &leaf(entry), &self.hashes, checkpoint.root())?;
        Ok(checkpoint)
    }
}

impl fmt::Display for InclusionProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{INCLUSION_HEAD}")?;
        if !self.extra.is_empty() {
            writeln!(f, "extra {}", STANDARD.encode(&self.extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.hashes.iter().try_for_each(|hash| writeln!(f, "{}", hash.to_base64()))?;
        write!(f, "\n{}", self.note)
    }
}

impl FromStr for InclusionProof {
    type Err = TreeError;

    /// # Errors
    /// [`TreeError::TooLarge`] when the text is larger than [`super::LARGEST_PROOF_BYTES`]; [`TreeError::ProofHead`] when it begins otherwise;
    /// [`TreeError::ProofUnsigned`] when no checkpoint follows; [`TreeError::ProofExtra`], [`TreeError::ProofIndex`],
    /// [`TreeError::Number`] and [`TreeError::HashText`] when a line is not written as it should be; and as [`InclusionProof::new`]
    /// and [`Note::from_str`].
    fn from_str(written: &str) -> Result<Self> {
        let (lines, rest) = text::head(written, INCLUSION_HEAD)?;
        let mut lines = lines.as_slice();
        let mut extra = Vec::new();
        if let [line, others @ ..] = lines
            && let Some(encoded) = line.strip_prefix("extra ")
        {
            let decoded = STANDARD.decode(encoded).ok().filter(|extra| !extra.is_empty());
            extra = decoded.ok_or_else(|| TreeError::ProofExtra { written: shown(encoded) })?;
            lines = others;
        }
        let [line, hashes @ ..] = lines else { return Err(TreeError::ProofIndex { written: String::new() }) };
        let index = line.strip_prefix("index ");
        let index = text::number(index.ok_or_else(|| TreeError::ProofIndex { written: shown(line) })?)?;
        Self::new(index, text::hashes(hashes)?, rest.parse()?)?.with_extra(extra)
    }
}
