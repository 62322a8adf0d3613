//! Signed notes, checkpoints and proofs, as texts from anyone. What can be read is written back as it was.
#![no_main]

use std::fmt::Display;
use std::str::FromStr;

use journal::tree::{Checkpoint, ConsistencyProof, Frontier, InclusionProof, Note, Signer, Verifier};
use libfuzzer_sys::fuzz_target;

fn same<T: FromStr + Display>(text: &str) -> Option<T> {
    let read: T = text.parse().ok()?;
    assert_eq!(read.to_string(), text);
    Some(read)
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(frontier) = Frontier::from_bytes(bytes) {
        assert_eq!(frontier.to_bytes(), bytes);
        let _ = frontier.root();
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let signer = Signer::new("example.org/journal", [3; 32].into()).expect("a name");
    let trusted = [signer.verifier()];
    let _ = same::<Checkpoint>(text);
    let _ = text.parse::<Verifier>();
    if let Some(note) = same::<Note>(text) {
        let _ = Checkpoint::open(&note, &trusted);
    }
    if let Some(proof) = same::<InclusionProof>(text) {
        let _ = proof.verify(b"entry", &trusted);
    }
    if let Some(proof) = same::<ConsistencyProof>(text) {
        let _ = proof.verify(&trusted);
    }
});
