//! The vectors of transparency-dev/merkle: proofs that must hold, and hundreds that must not.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

use journal::tree::{
    Hash, Subtree, TreeError, leaf, verify_consistency, verify_inclusion, verify_inclusion_within,
    verify_subtree,
};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The folder, which is not part of the repository; none where it is missing.
fn vectors() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/merkle-vectors");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!(
        "SKIPPED: no vectors of transparency-dev/merkle at ../shared/data/merkle-vectors; nothing was checked"
    );
    None
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The vector's roots are sometimes words in place of hashes ("don't care"), which our types do not take: then, a hash of the word.
fn stands_for(value: &Value) -> Hash {
    let text = value.as_str().unwrap();
    Hash::from_base64(text).unwrap_or_else(|_| leaf(text.as_bytes()))
}

fn proof(value: &Value) -> Result<Vec<Hash>, TreeError> {
    let hashes = value.as_array().into_iter().flatten();
    hashes.map(|hash| Hash::from_base64(hash.as_str().unwrap())).collect()
}

fn check(kind: &str, expected: usize, verify: impl Fn(&Value) -> Result<(), TreeError>) {
    let Some(folder) = vectors() else { return };
    let mut paths = Vec::new();
    files(&folder.join(kind), &mut paths);
    let mut refused = 0;
    for path in &paths {
        let vector: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let result = verify(&vector);
        let fails = vector["wantErr"].as_bool().unwrap();
        assert_eq!(result.is_err(), fails, "{}: {result:?}", path.display());
        refused += usize::from(fails);
    }
    assert_eq!(paths.len(), expected, "vectors of {kind}");
    println!("{kind}: {} vectors hold, {refused} are refused", paths.len() - refused);
}

fn number(vector: &Value, key: &str) -> u64 {
    vector[key].as_u64().unwrap()
}

#[test]
fn inclusion() {
    check("inclusion", 98, |v| {
        let (leaf, root) = (Hash::from_base64(v["leafHash"].as_str().unwrap())?, stands_for(&v["root"]));
        verify_inclusion(number(v, "leafIdx"), number(v, "treeSize"), &leaf, &proof(&v["proof"])?, &root)
    });
}

#[test]
fn consistency() {
    check("consistency", 98, |v| {
        let (first, second) = (stands_for(&v["root1"]), stands_for(&v["root2"]));
        verify_consistency(number(v, "size1"), number(v, "size2"), &proof(&v["proof"])?, &first, &second)
    });
}

#[test]
fn inclusion_in_subtrees() {
    check("subtreeinclusion", 204, |v| {
        let subtree = Subtree::new(number(v, "start"), number(v, "end"))?;
        let (leaf, root) = (Hash::from_base64(v["leafHash"].as_str().unwrap())?, stands_for(&v["root"]));
        verify_inclusion_within(subtree, number(v, "leafIdx"), &leaf, &proof(&v["proof"])?, &root)
    });
}

#[test]
fn consistency_of_subtrees() {
    check("subtreeconsistency", 118, |v| {
        let subtree = Subtree::new(number(v, "start"), number(v, "end"))?;
        let (inner, whole) = (stands_for(&v["root1"]), stands_for(&v["root2"]));
        verify_subtree(subtree, number(v, "size"), &proof(&v["proof"])?, &inner, &whole)
    });
}
