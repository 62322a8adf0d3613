//! The growing edge of the tree.

use super::{Hash, Result, TreeError, node};

/// The roots of the perfect subtrees that a tree is made of: all one needs to append to it and to know its root.
///
/// A tree of *n* leaves has one such subtree for every one in the binary form of *n*, the largest on the left; so this is at most
/// 64 hashes, however many entries there are. (Elsewhere it is called a compact range.)
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// From the left, so from the largest subtree.
    nodes: Vec<Hash>,
}

impl Frontier {
    /// The tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// A frontier of which [`Frontier::size`] and [`Frontier::nodes`] were kept.
    ///
    /// # Errors
    /// [`TreeError::Frontier`] when a tree of that size does not have as many nodes there. Whether they are the right ones shows
    /// in the root.
    pub fn from_parts(size: u64, nodes: Vec<Hash>) -> Result<Self> {
        if usize::try_from(size.count_ones()) == Ok(nodes.len()) {
            Ok(Self { size, nodes })
        } else {
            Err(TreeError::Frontier { size, nodes: nodes.len() })
        }
    }

    /// Read from what [`Frontier::to_bytes`] gave.
    ///
    /// # Errors
    /// [`TreeError::FrontierBytes`] when the length cannot be right; and as [`Frontier::from_parts`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let wrong = || TreeError::FrontierBytes { bytes: bytes.len() };
        let (size, rest) = bytes.split_first_chunk().ok_or_else(wrong)?;
        let (nodes, []) = rest.as_chunks() else { return Err(wrong()) };
        Self::from_parts(u64::from_be_bytes(*size), nodes.iter().copied().map(Hash::from_bytes).collect())
    }

    /// The size in 8 bytes, the highest first, then the 32 bytes of each node.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.size.to_be_bytes().to_vec();
        bytes.extend(self.nodes.iter().flat_map(Hash::bytes));
        bytes
    }

    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The roots of the perfect subtrees, the largest first.
    pub fn nodes(&self) -> &[Hash] {
        &self.nodes
    }

    /// Appends the hash of an entry. One hashing on average, 63 at most.
    pub fn push(&mut self, leaf: Hash) {
        let mut grown = leaf;
        // each one at the end of the old size is a subtree as large as what has grown so far: together they are the next larger
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.nodes.pop() {
                grown = node(&left, &grown);
            }
        }
        self.nodes.push(grown);
        // a tree of 2⁶⁴ entries is out of anybody's reach; one said to be that large stays where it is
        self.size = self.size.saturating_add(1);
    }

    /// The root of the tree (RFC 6962, 2.1); [`Hash::EMPTY`] without entries. At most 63 hashings.
    pub fn root(&self) -> Hash {
        let from_the_right = self.nodes.iter().rev().copied();
        from_the_right.reduce(|right, left| node(&left, &right)).unwrap_or(Hash::EMPTY)
    }
}

impl Extend<Hash> for Frontier {
    fn extend<T: IntoIterator<Item = Hash>>(&mut self, leaves: T) {
        leaves.into_iter().for_each(|leaf| self.push(leaf));
    }
}

impl FromIterator<Hash> for Frontier {
    fn from_iter<T: IntoIterator<Item = Hash>>(leaves: T) -> Self {
        let mut frontier = Self::new();
        frontier.extend(leaves);
        frontier
    }
}
