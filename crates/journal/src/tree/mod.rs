//! The Merkle tree over the journal's entries, what is signed about it, and proofs that others check without the journal.
//!
//! | part | after |
//! |---|---|
//! | [`struct@Hash`], [`leaf`], [`node`], [`root`], [`Frontier`] | RFC 6962, 2.1 |
//! | [`prove_inclusion`], [`prove_consistency`] | RFC 6962, 2.1.1 and 2.1.2 |
//! | [`verify_inclusion`], [`verify_consistency`] | RFC 9162, 2.1.3.2 and 2.1.4.2 |
//! | [`Subtree`] and what proves it | draft-ietf-plants-merkle-tree-certs, 4 |
//! | [`Note`], [`Signer`], [`Verifier`] | C2SP signed-note |
//! | [`Checkpoint`] | C2SP tlog-checkpoint |
//! | [`InclusionProof`] | C2SP tlog-proof |
//! | [`ConsistencyProof`] | our own, in the manner of tlog-proof |
//!
//! Nothing here reads a store, a clock or random numbers; whoever keeps the entries gives the hashes of the leaves.
//!
//! ```
//! use journal::tree::{Checkpoint, InclusionProof, Signer, leaf, prove_inclusion, root};
//!
//! # fn main() -> Result<(), journal::tree::TreeError> {
//! let leaves = [leaf(b"first"), leaf(b"second"), leaf(b"third")];
//! let signer = Signer::new("example.org/journal", [7; 32].into())?;
//! let note = Checkpoint::new("example.org/journal", 3, root(&leaves))?.sign(&signer)?;
//! let text = InclusionProof::new(1, prove_inclusion(&leaves, 1)?, note)?.to_string();
//!
//! // whoever has that text, the entry and the key needs nothing else
//! let proof: InclusionProof = text.parse()?;
//! let checkpoint = proof.verify(b"second", &[signer.verifier()])?;
//! assert_eq!(checkpoint.size(), 3);
//! # Ok(())
//! # }
//! ```

mod checkpoint;
mod consistency;
mod error;
mod frontier;
mod hash;
mod inclusion;
mod key;
mod note;
mod prove;
mod subtree;
mod text;
mod verify;

pub use checkpoint::Checkpoint;
pub use consistency::{CONSISTENCY_HEAD, ConsistencyProof};
pub use error::TreeError;
pub use frontier::Frontier;
pub use hash::{Hash, leaf, node, root};
pub use inclusion::{INCLUSION_HEAD, InclusionProof};
pub use key::{Signer, Verifier};
pub use note::{Note, Signature};
pub use prove::{prove_consistency, prove_inclusion, prove_inclusion_within, prove_subtree};
pub use subtree::Subtree;
pub use verify::{verify_consistency, verify_inclusion, verify_inclusion_within, verify_subtree};

/// The largest note that is read, in bytes: sixteen signatures of the post-quantum kind need 110,000.
pub const LARGEST_NOTE_BYTES: usize = 256 * 1024;
/// The most signatures that are read under one note; C2SP signed-note asks for sixteen at least.
pub const MOST_SIGNATURES: usize = 64;
/// The longest name of a key, in bytes.
pub const LONGEST_NAME_BYTES: usize = 255;
/// The most hashes in a proof: 64 on the way up from a leaf of a tree whose size fits into 64 bits, and one to begin with.
pub const MOST_HASHES: usize = 65;
/// The most additional data in an inclusion proof, in bytes.
pub const LARGEST_EXTRA_BYTES: usize = 32 * 1024;
/// The largest proof text that is read, in bytes: two notes, the hashes and the additional data in Base64.
pub const LARGEST_PROOF_BYTES: usize = 2 * LARGEST_NOTE_BYTES + 64 * 1024;

/// A result of this module.
pub(crate) type Result<T> = std::result::Result<T, TreeError>;
