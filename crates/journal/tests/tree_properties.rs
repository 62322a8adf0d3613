//! What holds of all trees: against the definitions of RFC 6962 written down as they stand there, and against changes of a single bit.

#![expect(clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

use journal::tree::{
    Frontier, Hash, Subtree, leaf, node, prove_consistency, prove_inclusion, prove_inclusion_within,
    prove_subtree, root, verify_consistency, verify_inclusion, verify_inclusion_within, verify_subtree,
};
use proptest::prelude::*;

const LARGEST: usize = 70;

fn leaves(size: usize) -> Vec<Hash> {
    (0..size).map(|i| leaf(format!("entry {i}").as_bytes())).collect()
}

/// The largest power of two below `n`.
fn middle(n: usize) -> usize {
    let mut k = 1;
    while k * 2 < n {
        k *= 2;
    }
    k
}

/// MTH of RFC 6962, 2.1.
fn mth(d: &[Hash]) -> Hash {
    match d.len() {
        0 => Hash::EMPTY,
        1 => d[0],
        n => node(&mth(&d[..middle(n)]), &mth(&d[middle(n)..])),
    }
}

/// PATH of RFC 6962, 2.1.1.
fn path(m: usize, d: &[Hash]) -> Vec<Hash> {
    if d.len() == 1 {
        return Vec::new();
    }
    let k = middle(d.len());
    let (mut hashes, next) =
        if m < k { (path(m, &d[..k]), mth(&d[k..])) } else { (path(m - k, &d[k..]), mth(&d[..k])) };
    hashes.push(next);
    hashes
}

/// SUBPROOF of RFC 6962, 2.1.2.
fn subproof(m: usize, d: &[Hash], b: bool) -> Vec<Hash> {
    if m == d.len() {
        return if b { Vec::new() } else { vec![mth(d)] };
    }
    let k = middle(d.len());
    let (mut hashes, next) = if m <= k {
        (subproof(m, &d[..k], b), mth(&d[k..]))
    } else {
        (subproof(m - k, &d[k..], false), mth(&d[..k]))
    };
    hashes.push(next);
    hashes
}

fn flipped(hash: &Hash, bit: usize) -> Hash {
    let mut bytes = *hash.bytes();
    bytes[bit / 8] ^= 1 << (bit % 8);
    Hash::from_bytes(bytes)
}

#[test]
fn roots_are_as_defined_and_frontiers_can_be_kept() {
    let all = leaves(LARGEST);
    let mut frontier = Frontier::new();
    for size in 0..=LARGEST {
        assert_eq!(frontier.size(), size as u64);
        assert_eq!(frontier.root(), mth(&all[..size]), "{size}");
        assert_eq!(root(&all[..size]), mth(&all[..size]));
        assert_eq!(Frontier::from_bytes(&frontier.to_bytes()).as_ref(), Ok(&frontier));
        assert_eq!(
            Frontier::from_parts(size as u64, frontier.nodes().to_vec()).as_ref(),
            Ok(&frontier),
            "{size}"
        );
        assert_eq!(
            Frontier::from_parts(size as u64 ^ 1, frontier.nodes().to_vec()).unwrap_err().id(),
            "tree-frontier"
        );
        if size < LARGEST {
            frontier.push(all[size]);
        }
    }
    for length in (0..8).chain(9..40) {
        assert_eq!(
            Frontier::from_bytes(&vec![0; length]).unwrap_err().id(),
            "tree-frontier-bytes",
            "{length}"
        );
    }
    assert_eq!(Frontier::from_bytes(&[0; 40]).unwrap_err().id(), "tree-frontier");
}

#[test]
fn inclusion_of_every_entry_in_every_tree() {
    let all = leaves(LARGEST);
    for size in 1..=LARGEST {
        let tree = &all[..size];
        let top = mth(tree);
        for index in 0..size {
            let proof = prove_inclusion(tree, index as u64).unwrap();
            assert_eq!(proof, path(index, tree), "{index} of {size}");
            for claimed in 0..=size {
                let result = verify_inclusion(claimed as u64, size as u64, &tree[index], &proof, &top);
                assert_eq!(result.is_ok(), claimed == index, "{index} as {claimed} of {size}");
            }
        }
        assert_eq!(prove_inclusion(tree, size as u64).unwrap_err().id(), "tree-outside");
    }
}

#[test]
fn consistency_of_every_pair_of_trees() {
    let all = leaves(LARGEST);
    for second in 1..=LARGEST {
        let tree = &all[..second];
        for first in 1..=second {
            let proof = prove_consistency(tree, first as u64).unwrap();
            assert_eq!(proof, subproof(first, tree, true), "{first} in {second}");
            let (old, new) = (mth(&all[..first]), mth(tree));
            verify_consistency(first as u64, second as u64, &proof, &old, &new).unwrap();
            if first < second {
                let swapped = verify_consistency(first as u64, second as u64, &proof, &new, &old);
                assert!(swapped.is_err(), "{first} in {second}");
                let back = verify_consistency(second as u64, first as u64, &proof, &new, &old);
                assert_eq!(back.unwrap_err().id(), "tree-shrunk");
            }
        }
        assert_eq!(prove_consistency(tree, second as u64 + 1).unwrap_err().id(), "tree-shrunk");
        assert_eq!(prove_consistency(tree, 0).unwrap_err().id(), "tree-nothing-to-prove");
    }
}

#[test]
fn every_subtree_of_every_small_tree() {
    let all = leaves(34);
    let mut subtrees = 0;
    for size in 0..=34 {
        let tree = &all[..size];
        let top = mth(tree);
        for (start, end) in (0..=size).flat_map(|start| (start..=size).map(move |end| (start, end))) {
            let Ok(subtree) = Subtree::new(start as u64, end as u64) else { continue };
            subtrees += 1;
            let part = &tree[start..end];
            let inner = mth(part);
            let proof = prove_subtree(tree, subtree).unwrap();
            verify_subtree(subtree, size as u64, &proof, &inner, &top).unwrap();
            let other = verify_subtree(subtree, size as u64, &proof, &flipped(&inner, 7), &top);
            assert!(other.is_err(), "{subtree:?} of {size}");
            for (position, own) in part.iter().enumerate() {
                let index = (start + position) as u64;
                let proof = prove_inclusion_within(tree, subtree, index).unwrap();
                assert_eq!(proof, path(position, part));
                verify_inclusion_within(subtree, index, own, &proof, &inner).unwrap();
            }
        }
        let beyond = Subtree::new(0, size as u64 + 1).unwrap();
        assert_eq!(prove_subtree(tree, beyond).unwrap_err().id(), "tree-beyond");
    }
    assert_eq!(subtrees, 2461);
}

#[test]
fn what_is_a_subtree() {
    let is = |start, end| Subtree::new(start, end).is_ok();
    assert!(is(0, 7) && is(8, 13) && is(4, 8) && is(6, 8) && is(5, 6) && is(3, 3) && is(0, u64::MAX));
    assert!(!is(4, 9) && !is(2, 6) && !is(5, 4) && !is(1, u64::MAX) && is(1 << 63, u64::MAX));
}

proptest! {
    #[test]
    fn one_changed_bit_undoes_an_inclusion_proof(
        size in 1_usize..200,
        at in any::<prop::sample::Index>(),
        bit in 0_usize..256,
        index_bit in 0_u32..64,
    ) {
        let all = leaves(size);
        let index = at.index(size);
        let (proof, top, own) = (prove_inclusion(&all, index as u64).unwrap(), root(&all), all[index]);
        let holds = |i: u64, leaf: &Hash, proof: &[Hash], root: &Hash| {
            verify_inclusion(i, size as u64, leaf, proof, root).is_ok()
        };
        prop_assert!(holds(index as u64, &own, &proof, &top));
        prop_assert!(!holds(index as u64 ^ (1 << index_bit), &own, &proof, &top));
        prop_assert!(!holds(index as u64, &flipped(&own, bit), &proof, &top));
        prop_assert!(!holds(index as u64, &own, &proof, &flipped(&top, bit)));
        for place in 0..proof.len() {
            let mut other = proof.clone();
            other[place] = flipped(&other[place], bit);
            prop_assert!(!holds(index as u64, &own, &other, &top));
            other.remove(place);
            prop_assert!(!holds(index as u64, &own, &other, &top));
        }
        prop_assert!(!holds(index as u64, &own, &[proof.as_slice(), &[top]].concat(), &top));
    }

    #[test]
    fn one_changed_bit_undoes_a_consistency_proof(
        second in 1_usize..200,
        at in any::<prop::sample::Index>(),
        bit in 0_usize..256,
    ) {
        let all = leaves(second);
        let first = at.index(second) + 1;
        let (old, new) = (root(&all[..first]), root(&all));
        let proof = prove_consistency(&all, first as u64).unwrap();
        let holds = |proof: &[Hash], old: &Hash, new: &Hash| {
            verify_consistency(first as u64, second as u64, proof, old, new).is_ok()
        };
        prop_assert!(holds(&proof, &old, &new));
        prop_assert!(!holds(&proof, &flipped(&old, bit), &new));
        prop_assert!(!holds(&proof, &old, &flipped(&new, bit)));
        for place in 0..proof.len() {
            let mut other = proof.clone();
            other[place] = flipped(&other[place], bit);
            prop_assert!(!holds(&other, &old, &new));
            other.remove(place);
            prop_assert!(!holds(&other, &old, &new));
        }
        prop_assert!(!holds(&[proof.as_slice(), &[new]].concat(), &old, &new));
    }

    // nothing that a stranger writes into the sizes makes the checks fail otherwise than by an error
    #[test]
    fn any_sizes_can_be_asked_for(a in any::<u64>(), b in any::<u64>(), c in any::<u64>(), length in 0_usize..70) {
        let proof = leaves(length);
        let own = leaf(b"x");
        prop_assert!(verify_inclusion(a, b, &own, &proof, &Hash::EMPTY).is_err());
        prop_assert!(verify_consistency(a, b, &proof, &own, &Hash::EMPTY).is_err());
        if let Ok(subtree) = Subtree::new(a, b) {
            prop_assert!(verify_subtree(subtree, c, &proof, &own, &Hash::EMPTY).is_err());
        }
    }
}
