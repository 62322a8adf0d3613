//! Making proofs, from the hashes of all leaves. The tree that is proved to is the one over the given leaves: for an older checkpoint,
//! give the leaves that it covers.
//!
//! Every proof here takes about as many hashings as there are leaves, and little memory beside them.

use super::{Hash, Result, Subtree, TreeError, root};

/// The hashes that lead from an entry to the root: the audit path of RFC 6962, 2.1.1, the leaf's sibling first.
///
/// # Errors
/// [`TreeError::Outside`] when there is no such leaf.
pub fn prove_inclusion(leaves: &[Hash], index: u64) -> Result<Vec<Hash>> {
    prove_inclusion_within(leaves, Subtree::of_first(count(leaves)), index)
}

/// The hashes that lead from an entry to the root of a subtree (draft-ietf-plants-merkle-tree-certs, 4.3.1).
///
/// # Errors
/// [`TreeError::Outside`] when the subtree does not hold that entry, [`TreeError::Beyond`] when the tree does not hold the subtree.
pub fn prove_inclusion_within(leaves: &[Hash], subtree: Subtree, index: u64) -> Result<Vec<Hash>> {
    let (start, end) = bounds(leaves, subtree)?;
    let position = narrow(subtree.position(index)?);
    Ok(path(leaves.get(start..end).unwrap_or_default(), position, position.saturating_add(1)))
}

/// The hashes that show that the tree over the first `size` leaves is a beginning of this one: the consistency proof of RFC 6962, 2.1.2.
///
/// # Errors
/// [`TreeError::Shrunk`] when there are fewer leaves; [`TreeError::NothingToProve`] for the tree without entries, which every tree continues.
pub fn prove_consistency(leaves: &[Hash], size: u64) -> Result<Vec<Hash>> {
    match size {
        0 => Err(TreeError::NothingToProve),
        _ if size > count(leaves) => Err(TreeError::Shrunk { first: size, second: count(leaves) }),
        _ => prove_subtree(leaves, Subtree::of_first(size)),
    }
}

/// The hashes that show that a subtree is part of the tree (draft-ietf-plants-merkle-tree-certs, 4.4.1). None for one without entries.
///
/// # Errors
/// [`TreeError::Beyond`] when it does not lie in the tree.
pub fn prove_subtree(leaves: &[Hash], subtree: Subtree) -> Result<Vec<Hash>> {
    let (start, end) = bounds(leaves, subtree)?;
    Ok(if subtree.is_empty() { Vec::new() } else { path(leaves, start, end) })
}

/// `SUBTREE_PROOF` of the draft, which is `PATH` of RFC 6962 for one leaf and `PROOF` for the first leaves: walks down from the root
/// to the subtree and takes with it what it leaves beside the way.
fn path(mut leaves: &[Hash], mut start: usize, mut end: usize) -> Vec<Hash> {
    let mut hashes = Vec::new();
    // whether the place reached is one whose root the reader knows
    let mut known = true;
    while (start, end) != (0, leaves.len()) && leaves.len() > 1 {
        let half = leaves.len().div_ceil(2).next_power_of_two();
        let (left, right) = leaves.split_at(half);
        if end <= half {
            hashes.push(root(right));
            leaves = left;
        } else {
            // a subtree on both sides of the middle begins at the very left: its left part is whole, its right part is its ragged edge
            known &= start >= half;
            hashes.push(root(left));
            leaves = right;
            start = start.saturating_sub(half);
            end = end.saturating_sub(half);
        }
    }
    if !known {
        hashes.push(root(leaves));
    }
    hashes.reverse();
    hashes
}

fn bounds(leaves: &[Hash], subtree: Subtree) -> Result<(usize, usize)> {
    let (end, size) = (subtree.end(), count(leaves));
    if end > size {
        return Err(TreeError::Beyond { end, size });
    }
    Ok((narrow(subtree.start()), narrow(end)))
}

fn count(leaves: &[Hash]) -> u64 {
    u64::try_from(leaves.len()).unwrap_or(u64::MAX)
}

/// For a position that was compared with the number of leaves, so that it does fit.
fn narrow(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
