//! What can be wrong with trees, keys, checkpoints and proofs. Messages for people are made elsewhere, from id and arguments.

use super::{Hash, LONGEST_NAME_BYTES, MOST_HASHES, MOST_SIGNATURES};

/// The most characters of somebody's text that a message repeats.
const LONGEST_SHOWN: usize = 100;

/// What is wrong. `written` is what stands there instead, cut short when it is long.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TreeError {
    /// A hash is not written in canonical Base64, or has not 32 bytes.
    #[error("{written:?} is not the Base64 of 32 bytes")]
    HashText {
        /// What stands there.
        written: String,
    },
    /// A number is not written in plain decimal digits, or does not fit into 64 bits.
    #[error("{written:?} is not a decimal number without leading zeros, below 2^64")]
    Number {
        /// What stands there.
        written: String,
    },
    /// A tree of that size does not have as many nodes at its edge.
    #[error("a tree of {size} entries does not have {nodes} nodes at its edge")]
    Frontier {
        /// In entries.
        size: u64,
        /// How many nodes there are.
        nodes: usize,
    },
    /// Kept bytes of a frontier have a length that no frontier has.
    #[error("{bytes} bytes are no frontier")]
    FrontierBytes {
        /// How many bytes there are.
        bytes: usize,
    },
    /// The entries between those bounds do not make a subtree.
    #[error("the entries from {start} up to {end} are no subtree")]
    Subtree {
        /// The first, from 0.
        start: u64,
        /// The one after the last.
        end: u64,
    },
    /// There is no entry of that index in the tree or subtree.
    #[error("entry {index} is not among those from {start} up to {end}")]
    Outside {
        /// Which entry, from 0.
        index: u64,
        /// The first that there is.
        start: u64,
        /// The one after the last that there is.
        end: u64,
    },
    /// The subtree does not lie in the tree.
    #[error("the subtree ends at entry {end}, the tree has {size}")]
    Beyond {
        /// The entry after the subtree's last.
        end: u64,
        /// How many entries the tree has.
        size: u64,
    },
    /// A later tree is smaller than an earlier one.
    #[error("the later tree has {second} entries, the earlier {first}")]
    Shrunk {
        /// How many entries the earlier has.
        first: u64,
        /// How many entries the later has.
        second: u64,
    },
    /// A consistency proof from the tree without entries, which every tree continues.
    #[error("every tree continues the empty one: there is nothing to prove")]
    NothingToProve,
    /// A proof has not as many hashes as the sizes ask for.
    #[error("the proof has {found} hashes, it must have {expected}")]
    Length {
        /// How many it has.
        found: usize,
        /// How many it must have.
        expected: usize,
    },
    /// A proof leads to another root than that of the earlier tree, or of the subtree.
    #[error("the proof leads to the earlier root {computed}, not to {expected}")]
    FirstRoot {
        /// Where it leads.
        computed: Hash,
        /// The root that was given.
        expected: Hash,
    },
    /// A proof leads to another root than that of the tree.
    #[error("the proof leads to the root {computed}, not to {expected}")]
    Root {
        /// Where it leads.
        computed: Hash,
        /// The root that was given.
        expected: Hash,
    },
    /// A key is named as no key may be: with nothing, a space, a plus, a control character, or very long.
    #[error("{written:?} cannot be the name of a key")]
    KeyName {
        /// What stands there.
        written: String,
    },
    /// A key is not written as `name+id+key`.
    #[error("{written:?} is not a key written as name+id+key")]
    KeyText {
        /// What stands there.
        written: String,
    },
    /// A key is of another kind than Ed25519.
    #[error("the key is of the kind {kind:#04x}, not Ed25519 (0x01)")]
    KeyKind {
        /// The byte of the kind.
        kind: u8,
    },
    /// The id is not that of the name and the key: one of the three was changed.
    #[error("the key's id is {expected}, not {written:?}")]
    KeyId {
        /// What stands there.
        written: String,
        /// The id, computed.
        expected: String,
    },
    /// 32 bytes that are no public key, or one under which a signature says nothing.
    #[error("these bytes are not a sound Ed25519 public key")]
    KeyPoint,
    /// A text or a part of one is larger than may be; nothing of it was read.
    #[error("{bytes} bytes, at most {most} may be")]
    TooLarge {
        /// How large it is, in bytes.
        bytes: usize,
        /// How large it may be, in bytes.
        most: usize,
    },
    /// A note holds a control character other than a newline.
    #[error("line {line} holds the control character {found:?}")]
    Control {
        /// The line, from 1.
        line: usize,
        /// The character.
        found: char,
    },
    /// A note or its text does not end with a newline.
    #[error("the last line does not end with a newline")]
    NoteUnended,
    /// A note has no signatures after a blank line.
    #[error("no signature follows the text after a blank line")]
    NoteUnsigned,
    /// A note has more than [`MOST_SIGNATURES`].
    #[error("{found} signatures")]
    TooManySignatures {
        /// How many there are.
        found: usize,
    },
    /// A line under a note is no signature.
    #[error("{written:?} is not a signature line: em dash, name, Base64")]
    SignatureLine {
        /// The line.
        written: String,
    },
    /// A signature says it is by a trusted key and is not.
    #[error("the signature by {name:?} is not right: text or signature was changed")]
    Forged {
        /// The key's name.
        name: String,
    },
    /// No trusted key signed.
    #[error("no trusted key signed, only {names:?}")]
    Untrusted {
        /// The names in the signatures.
        names: String,
    },
    /// A checkpoint's first line is no name of a journal.
    #[error("{written:?} cannot be the name of a journal")]
    Origin {
        /// What stands there.
        written: String,
    },
    /// A checkpoint without entries has another root than the empty tree.
    #[error("a tree without entries has not the root {written}")]
    EmptyRoot {
        /// The root that stands there.
        written: Hash,
    },
    /// A further line of a checkpoint is empty or holds a control character.
    #[error("{written:?} cannot be a line of a checkpoint")]
    Extension {
        /// What stands there.
        written: String,
    },
    /// A checkpoint has less than its three lines.
    #[error("a checkpoint has three lines at least, not {lines}")]
    CheckpointLines {
        /// How many there are.
        lines: usize,
    },
    /// A checkpoint is of another journal than the key, or than the other checkpoint.
    #[error("the checkpoint is of {origin:?}, not of {name:?}")]
    Stranger {
        /// The checkpoint's origin.
        origin: String,
        /// The name of the key, or of the other journal.
        name: String,
    },
    /// A proof does not begin with the line that says what it is.
    #[error("the first line is {written:?}, not {expected:?}")]
    ProofHead {
        /// What stands there.
        written: String,
        /// What should.
        expected: &'static str,
    },
    /// A proof's additional data are not written in Base64, or there are none.
    #[error("{written:?} is not the Base64 of additional data")]
    ProofExtra {
        /// What stands there.
        written: String,
    },
    /// A proof does not say the index where it should.
    #[error("{written:?} is not the word index and a number")]
    ProofIndex {
        /// What stands there.
        written: String,
    },
    /// A proof holds no checkpoint.
    #[error("no checkpoint follows after a blank line")]
    ProofUnsigned,
    /// A consistency proof has not the five blocks of hashes and two checkpoints.
    #[error("five blocks between blank lines should be there, not {found}")]
    ProofBlocks {
        /// How many there are.
        found: usize,
    },
    /// A proof has more than [`MOST_HASHES`].
    #[error("{found} hashes")]
    TooManyHashes {
        /// How many there are.
        found: usize,
    },
}

impl TreeError {
    /// The same mistake, of the earlier root.
    pub(super) fn first(self) -> Self {
        match self {
            Self::Root { computed, expected } => Self::FirstRoot { computed, expected },
            other => other,
        }
    }

    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            Self::HashText { .. } => "tree-hash-text",
            Self::Number { .. } => "tree-number",
            Self::Frontier { .. } => "tree-frontier",
            Self::FrontierBytes { .. } => "tree-frontier-bytes",
            Self::Subtree { .. } => "tree-subtree",
            Self::Outside { .. } => "tree-outside",
            Self::Beyond { .. } => "tree-beyond",
            Self::Shrunk { .. } => "tree-shrunk",
            Self::NothingToProve => "tree-nothing-to-prove",
            Self::Length { .. } => "tree-length",
            Self::FirstRoot { .. } => "tree-first-root",
            Self::Root { .. } => "tree-root",
            Self::KeyName { .. } => "tree-key-name",
            Self::KeyText { .. } => "tree-key-text",
            Self::KeyKind { .. } => "tree-key-kind",
            Self::KeyId { .. } => "tree-key-id",
            Self::KeyPoint => "tree-key-point",
            Self::TooLarge { .. } => "tree-too-large",
            Self::Control { .. } => "tree-control",
            Self::NoteUnended => "tree-note-unended",
            Self::NoteUnsigned => "tree-note-unsigned",
            Self::TooManySignatures { .. } => "tree-too-many-signatures",
            Self::SignatureLine { .. } => "tree-signature-line",
            Self::Forged { .. } => "tree-forged",
            Self::Untrusted { .. } => "tree-untrusted",
            Self::Origin { .. } => "tree-origin",
            Self::EmptyRoot { .. } => "tree-empty-root",
            Self::Extension { .. } => "tree-extension",
            Self::CheckpointLines { .. } => "tree-checkpoint-lines",
            Self::Stranger { .. } => "tree-stranger",
            Self::ProofHead { .. } => "tree-proof-head",
            Self::ProofExtra { .. } => "tree-proof-extra",
            Self::ProofIndex { .. } => "tree-proof-index",
            Self::ProofUnsigned => "tree-proof-unsigned",
            Self::ProofBlocks { .. } => "tree-proof-blocks",
            Self::TooManyHashes { .. } => "tree-too-many-hashes",
        }
    }

    /// The arguments of the message, named as the fields are; `most` also where it is a constant; numbers in decimal, hashes and ids
    /// in hexadecimal, a control character as `U+0009`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::HashText { written }
            | Self::Number { written }
            | Self::KeyText { written }
            | Self::SignatureLine { written }
            | Self::Origin { written }
            | Self::Extension { written }
            | Self::ProofExtra { written }
            | Self::ProofIndex { written } => vec![("written", written.clone())],
            Self::KeyName { written } => {
                vec![("written", written.clone()), ("most", LONGEST_NAME_BYTES.to_string())]
            }
            Self::EmptyRoot { written } => vec![("written", written.to_string())],
            Self::Frontier { size, nodes } => vec![("size", size.to_string()), ("nodes", nodes.to_string())],
            Self::FrontierBytes { bytes } => vec![("bytes", bytes.to_string())],
            Self::Subtree { start, end } => vec![("start", start.to_string()), ("end", end.to_string())],
            Self::Outside { index, start, end } => {
                vec![("index", index.to_string()), ("start", start.to_string()), ("end", end.to_string())]
            }
            Self::Beyond { end, size } => vec![("end", end.to_string()), ("size", size.to_string())],
            Self::Shrunk { first, second } => {
                vec![("first", first.to_string()), ("second", second.to_string())]
            }
            Self::Length { found, expected } => {
                vec![("found", found.to_string()), ("expected", expected.to_string())]
            }
            Self::FirstRoot { computed, expected } | Self::Root { computed, expected } => {
                vec![("computed", computed.to_string()), ("expected", expected.to_string())]
            }
            Self::KeyKind { kind } => vec![("kind", format!("{kind:#04x}"))],
            Self::KeyId { written, expected } => {
                vec![("written", written.clone()), ("expected", expected.clone())]
            }
            Self::TooLarge { bytes, most } => vec![("bytes", bytes.to_string()), ("most", most.to_string())],
            Self::Control { line, found } => {
                vec![("line", line.to_string()), ("found", format!("U+{:04X}", u32::from(*found)))]
            }
            Self::TooManySignatures { found } => {
                vec![("found", found.to_string()), ("most", MOST_SIGNATURES.to_string())]
            }
            Self::TooManyHashes { found } => {
                vec![("found", found.to_string()), ("most", MOST_HASHES.to_string())]
            }
            Self::Forged { name } => vec![("name", name.clone())],
            Self::Untrusted { names } => vec![("names", names.clone())],
            Self::CheckpointLines { lines } => vec![("lines", lines.to_string())],
            Self::Stranger { origin, name } => vec![("origin", origin.clone()), ("name", name.clone())],
            Self::ProofHead { written, expected } => {
                vec![("written", written.clone()), ("expected", (*expected).to_owned())]
            }
            Self::ProofBlocks { found } => vec![("found", found.to_string())],
            Self::NothingToProve
            | Self::KeyPoint
            | Self::NoteUnended
            | Self::NoteUnsigned
            | Self::ProofUnsigned => Vec::new(),
        }
    }
}

/// Somebody's text for a message: its beginning, when it is long.
pub(super) fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
