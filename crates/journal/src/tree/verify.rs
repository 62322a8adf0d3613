//! Checking proofs, without the journal. Takes one or two hashings for every hash of the proof.

use super::{Hash, Result, Subtree, TreeError, node};

/// Checks that the entry with the hash `leaf` is at `index`, from 0, in the tree of `size` entries with this root (RFC 9162, 2.1.3.2).
///
/// # Errors
/// [`TreeError::Outside`] when the tree has no such index, [`TreeError::Length`] when the proof has not as many hashes as it must,
/// [`TreeError::Root`] when it leads to another root.
pub fn verify_inclusion(index: u64, size: u64, leaf: &Hash, proof: &[Hash], root: &Hash) -> Result<()> {
    verify_inclusion_within(Subtree::of_first(size), index, leaf, proof, root)
}

/// Checks that the entry with the hash `leaf` is at `index` in the subtree with this root (draft-ietf-plants-merkle-tree-certs, 4.3.2).
/// The index counts from the tree's first entry, not from the subtree's.
///
/// # Errors
/// As [`verify_inclusion`], with the subtree for the tree.
pub fn verify_inclusion_within(
    subtree: Subtree,
    index: u64,
    leaf: &Hash,
    proof: &[Hash],
    root: &Hash,
) -> Result<()> {
    let position = subtree.position(index)?;
    // an inclusion proof is the proof of a subtree of one entry
    verify_subtree(Subtree::of_entry(position), subtree.size(), proof, leaf, root)
}

/// Checks that the tree of `second` entries with `second_root` begins with the tree of `first` entries with `first_root`
/// (RFC 9162, 2.1.4.2). Of two trees of one size the roots must be the same, and the proof empty.
///
/// # Errors
/// [`TreeError::Shrunk`] when `second` is less than `first`, [`TreeError::NothingToProve`] when `first` is 0, [`TreeError::Length`] when
/// the proof has not as many hashes as it must, [`TreeError::FirstRoot`] and [`TreeError::Root`] when it leads to other roots.
pub fn verify_consistency(
    first: u64,
    second: u64,
    proof: &[Hash],
    first_root: &Hash,
    second_root: &Hash,
) -> Result<()> {
    match first {
        0 => Err(TreeError::NothingToProve),
        _ if first > second => Err(TreeError::Shrunk { first, second }),
        _ => verify_subtree(Subtree::of_first(first), second, proof, first_root, second_root),
    }
}

/// Checks that the tree of `size` entries with `root` holds the subtree with `subtree_root` (draft-ietf-plants-merkle-tree-certs, 4.4.3).
///
/// A subtree without entries is in every tree that reaches so far: then only its own root is checked.
///
/// # Errors
/// [`TreeError::Beyond`] when the subtree does not lie in the tree, [`TreeError::Length`] when the proof has not as many hashes as it must,
/// [`TreeError::FirstRoot`] and [`TreeError::Root`] when it leads to other roots.
pub fn verify_subtree(
    subtree: Subtree,
    size: u64,
    proof: &[Hash],
    subtree_root: &Hash,
    root: &Hash,
) -> Result<()> {
    if subtree.end() > size {
        return Err(TreeError::Beyond { end: subtree.end(), size });
    }
    let way = if subtree.is_empty() { Way::default() } else { Way::up(subtree, size) };
    if proof.len() != way.length() {
        return Err(TreeError::Length { found: proof.len(), expected: way.length() });
    }
    if subtree.is_empty() {
        return same(&Hash::EMPTY, subtree_root).map_err(TreeError::first);
    }
    let mut hashes = proof.iter();
    let seed = if way.begins_with_hash { hashes.next() } else { None }.unwrap_or(subtree_root);
    let (mut inner, mut whole) = (*seed, *seed);
    for (step, hash) in way.steps.iter().zip(hashes) {
        match step {
            Step::Inner => {
                inner = node(hash, &inner);
                whole = node(hash, &whole);
            }
            Step::Left => whole = node(hash, &whole),
            Step::Right => whole = node(&whole, hash),
        }
    }
    same(&inner, subtree_root).map_err(TreeError::first)?;
    same(&whole, root)
}

fn same(computed: &Hash, expected: &Hash) -> Result<()> {
    if computed == expected {
        Ok(())
    } else {
        Err(TreeError::Root { computed: *computed, expected: *expected })
    }
}

/// Which hashes a proof must have, from the sizes alone.
#[derive(Default)]
struct Way {
    /// Whether the first hash is where the way begins; else it begins at the subtree's root, which the reader has.
    begins_with_hash: bool,
    steps: Vec<Step>,
}

/// On which side of the way a hash of the proof lies.
enum Step {
    /// On the left, and inside the subtree.
    Inner,
    /// On the left.
    Left,
    /// On the right.
    Right,
}

impl Way {
    /// Steps 1 to 4 of the draft's 4.4.3, with its names: `first` (*fn*) and `last` (*sn*) are the subtree's first and last node on the
    /// level reached, `rightmost` (*tn*) the tree's last.
    fn up(subtree: Subtree, size: u64) -> Self {
        let (mut first, mut last, mut rightmost) =
            (subtree.start(), subtree.end().saturating_sub(1), size.saturating_sub(1));
        let mut steps = Vec::new();
        let at_the_edge = last == rightmost;
        // up to the largest node that ends where the subtree ends and that the tree has, too
        while first != last && (at_the_edge || last & 1 == 1) {
            (first, last, rightmost) = (first >> 1, last >> 1, rightmost >> 1);
        }
        let begins_with_hash = first != last;
        while rightmost > 0 {
            if last & 1 == 1 || last == rightmost {
                steps.push(if first < last { Step::Inner } else { Step::Left });
                // a node at the right edge without a sibling is its own parent
                while last & 1 == 0 && last > 0 {
                    (first, last, rightmost) = (first >> 1, last >> 1, rightmost >> 1);
                }
            } else {
                steps.push(Step::Right);
            }
            (first, last, rightmost) = (first >> 1, last >> 1, rightmost >> 1);
        }
        Self { begins_with_hash, steps }
    }

    /// How many hashes the proof must have.
    fn length(&self) -> usize {
        self.steps.len().saturating_add(usize::from(self.begins_with_hash))
    }
}
