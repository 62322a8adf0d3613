//! The proof that the journal was only added to, as one text.

use super::{Checkpoint, Hash, Note, Result, TreeError, Verifier, text, verify_consistency};
use std::{fmt, str::FromStr};

/// The first line of a consistency proof.
pub const CONSISTENCY_HEAD: &str = "hatoba/consistency-proof@v1";

/// That a journal still holds, unchanged and in their places, all entries that it held at an earlier checkpoint.
///
/// C2SP has no format for this; ours is made like tlog-proof:
///
/// ```text
/// hatoba/consistency-proof@v1
/// <hash in Base64, in the order of RFC 6962, 2.1.2; as many such lines as there are hashes>
///
/// <earlier checkpoint: origin, size, root>
///
/// — <name> <signature>
///
/// <later checkpoint: origin, size, root>
///
/// — <name> <signature>
/// ```
///
/// So blank lines part it into five blocks: a checkpoint's text, other than a note's, holds none.
/// Nothing in it is to be relied on before [`ConsistencyProof::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsistencyProof {
    hashes: Vec<Hash>,
    earlier: Note,
    later: Note,
}

impl ConsistencyProof {
    /// A proof from what [`super::prove_consistency`] gave for the size of the earlier checkpoint, over the leaves of the later.
    ///
    /// # Errors
    /// [`TreeError::TooManyHashes`] when there are more than [`super::MOST_HASHES`]; as [`Checkpoint::from_str`] when one of the notes holds
    /// no checkpoint.
    pub fn new(hashes: Vec<Hash>, earlier: Note, later: Note) -> Result<Self> {
        text::check_count(hashes.len())?;
        for note in [&earlier, &later] {
            note.text().parse::<Checkpoint>()?;
        }
        Ok(Self { hashes, earlier, later })
    }

    /// The hashes.
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// The earlier signed checkpoint.
    pub fn earlier(&self) -> &Note {
        &self.earlier
    }

    /// The later signed checkpoint.
    pub fn later(&self) -> &Note {
        &self.later
    }

    /// Checks that both checkpoints are of one journal and each is signed by one of the trusted keys, and that the later continues the
    /// earlier; gives both, the earlier first.
    ///
    /// # Errors
    /// As [`Checkpoint::open`] and [`verify_consistency`]; [`TreeError::Stranger`] when they are of two journals.
    pub fn verify(&self, trusted: &[Verifier]) -> Result<(Checkpoint, Checkpoint)> {
        let earlier = Checkpoint::open(&self.earlier, trusted)?;
        let later = Checkpoint::open(&self.later, trusted)?;
        later.is_of(earlier.origin())?;
        verify_consistency(earlier.size(), later.size(), &self.hashes, earlier.root(), later.root())?;
        Ok((earlier, later))
    }
}

impl fmt::Display for ConsistencyProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{CONSISTENCY_HEAD}")?;
        self.hashes.iter().try_for_each(|hash| writeln!(f, "{}", hash.to_base64()))?;
        write!(f, "\n{}\n{}", self.earlier, self.later)
    }
}

impl FromStr for ConsistencyProof {
    type Err = TreeError;

    /// # Errors
    /// [`TreeError::TooLarge`] when the text is larger than [`super::LARGEST_PROOF_BYTES`]; [`TreeError::ProofHead`] when it begins otherwise;
    /// [`TreeError::ProofUnsigned`] when no checkpoint follows; [`TreeError::ProofBlocks`] when there are not two; [`TreeError::HashText`]
    /// when a line is no hash; and as [`ConsistencyProof::new`] and [`Note::from_str`].
    fn from_str(written: &str) -> Result<Self> {
        let (lines, rest) = text::head(written, CONSISTENCY_HEAD)?;
        let blocks: Vec<&str> = rest.split("\n\n").collect();
        let [earlier, under_earlier, later, under_later] = blocks.as_slice() else {
            return Err(TreeError::ProofBlocks { found: blocks.len().saturating_add(1) });
        };
        let earlier = format!("{earlier}\n\n{under_earlier}\n").parse()?;
        let later = format!("{later}\n\n{under_later}").parse()?;
        Self::new(text::hashes(&lines)?, earlier, later)
    }
}
