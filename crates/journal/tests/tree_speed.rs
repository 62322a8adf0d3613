//! How long hashing and proving take: `cargo test --release -p journal --test tree_speed -- --ignored --nocapture`.

use journal::tree::{Frontier, Hash, leaf, prove_consistency, prove_inclusion, verify_inclusion};
use std::time::Instant;

const ENTRIES: u32 = 1_000_000;
const BYTES: usize = 300;

#[expect(clippy::disallowed_methods, reason = "how long it took is for the developer")]
fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    println!("{:>10.3} ms  {what}", start.elapsed().as_secs_f64() * 1000.0);
    result
}

#[test]
#[ignore = "a measurement, to be read by a person"]
fn a_million_entries() {
    let entry = |i: u32| {
        let mut bytes = [7; BYTES];
        bytes[..4].copy_from_slice(&i.to_be_bytes());
        bytes
    };
    let leaves: Vec<Hash> = timed("leaf hashes", || (0..ENTRIES).map(|i| leaf(&entry(i))).collect());
    let root = timed("root of them", || leaves.iter().copied().collect::<Frontier>().root());
    let proof = timed("inclusion proof", || prove_inclusion(&leaves, 654_321)).unwrap();
    timed("consistency proof", || prove_consistency(&leaves, 345_678)).unwrap();
    let size = u64::from(ENTRIES);
    timed("verification", || verify_inclusion(654_321, size, &leaves[654_321], &proof, &root)).unwrap();
}
