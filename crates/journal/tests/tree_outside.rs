//! Checkpoints and proofs, checked by programs that are not ours: `tree_check.py` with pymerkle and openssl.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

use journal::tree::{
    Checkpoint, ConsistencyProof, Hash, InclusionProof, Note, Signer, leaf, prove_consistency,
    prove_inclusion, root,
};
use std::{fmt::Write as _, fs, path::Path, process::Command};

const NAME: &str = "example.org/journal";

#[test]
#[ignore = "needs openssl, and a Python with pymerkle 7.0.0: name its interpreter in HATOBA_PYTHON"]
fn others_find_the_same() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path());
    let python = std::env::var("HATOBA_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tree_check.py");
    let output = Command::new(&python).arg(script).arg(folder.path()).output().unwrap();
    println!("{}", String::from_utf8_lossy(&output.stdout));
    assert!(output.status.success(), "{python}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A journal of 100 entries of all lengths, with proofs at sizes and places of every sort.
fn write(folder: &Path) {
    let entries: Vec<Vec<u8>> = (0_u8..100).map(|i| vec![i; usize::from(i) * 3]).collect();
    let leaves: Vec<Hash> = entries.iter().map(|entry| leaf(entry)).collect();
    let signer = Signer::new(NAME, [42; 32].into()).unwrap();
    let note = |size: usize| -> Note {
        Checkpoint::new(NAME, size as u64, root(&leaves[..size])).unwrap().sign(&signer).unwrap()
    };
    let put = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    let mut hex = String::new();
    for entry in &entries {
        for byte in entry {
            write!(hex, "{byte:02x}").unwrap();
        }
        hex.push('\n');
    }
    put("leaves.txt", hex);
    put("key.txt", format!("{}\n", signer.verifier()));
    put("checkpoint.txt", note(entries.len()).to_string());
    for (index, size) in
        [(0, 1), (0, 2), (4, 5), (2, 6), (6, 7), (63, 64), (64, 65), (37, 99), (0, 100), (99, 100)]
    {
        let hashes = prove_inclusion(&leaves[..size], index).unwrap();
        let proof = InclusionProof::new(index, hashes, note(size)).unwrap();
        put(&format!("{index}-of-{size}.tlog-proof"), proof.to_string());
    }
    for (first, second) in
        [(1, 1), (1, 2), (3, 7), (4, 7), (6, 8), (8, 8), (63, 64), (64, 100), (65, 99), (99, 100)]
    {
        let hashes = prove_consistency(&leaves[..second], first as u64).unwrap();
        let proof = ConsistencyProof::new(hashes, note(first), note(second)).unwrap();
        put(&format!("{first}-to-{second}.consistency"), proof.to_string());
    }
}
