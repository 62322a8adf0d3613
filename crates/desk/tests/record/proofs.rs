//! Verification and proofs: what is downloaded holds, and what does not fit is told.

use journal::tree::{Checkpoint, ConsistencyProof, InclusionProof};

use crate::common::{Site, signer};

#[test]
fn proofs_hold_for_whoever_has_the_key() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let key = [signer().verifier()];
    let got = browser.get("/record/entries/17/proof.txt");
    assert_eq!((got.status.as_u16(), got.header("content-type")), (200, "text/plain; charset=utf-8"));
    assert!(got.header("content-disposition").contains("entry-17.tlog-proof"));
    let proof: InclusionProof = got.text.parse().unwrap();
    let (length, root, bytes) = {
        let ledger = site.desk.ledger();
        (ledger.size(), ledger.root(), ledger.row(17).unwrap().unwrap().bytes)
    };
    let checkpoint = proof.verify(&bytes, &key).unwrap();
    assert_eq!((checkpoint.size(), *checkpoint.root()), (length, root));
    let got = browser.get("/record/checkpoints/100/proof.txt");
    let proof: ConsistencyProof = got.text.parse().unwrap();
    let (earlier, later) = proof.verify(&key).unwrap();
    assert_eq!((earlier.size(), later.size()), (100, length));
    let note = browser.get(&format!("/record/checkpoints/{length}/checkpoint.txt")).text.parse().unwrap();
    assert_eq!(*Checkpoint::open(&note, &key).unwrap().root(), root);
    // asked for and not kept
    assert!(site.desk.ledger().checkpoints().unwrap().is_empty());
}

#[test]
fn a_checkpoint_is_signed_and_kept_and_everything_verified() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let length = site.desk.ledger().size();
    let page = browser.get("/record/verify").text;
    assert!(
        page.contains("None since the desk was opened.")
            && page.contains(&site.desk.ledger().root().to_string())
    );
    let sent = browser.post("/record/checkpoints", &[]);
    assert_eq!((sent.status.as_u16(), sent.header("location")), (303, "/record/verify#checkpoints"));
    assert_eq!(site.desk.ledger().checkpoints().unwrap().len(), 1);
    assert_eq!(browser.post("/record/verify", &[]).status, 303);
    let page = wait(&mut browser);
    assert!(page.contains("sound") && page.contains("1 signed checkpoint"), "{page}");
    assert!(page.contains(&format!("/record/checkpoints/{length}/proof.txt")), "{page}");
    // another site may not have it done
    let other = axum::http::Request::post("/record/verify").header("sec-fetch-site", "cross-site");
    assert_eq!(browser.send(other, axum::body::Body::empty()).status, 403);
}

/// The page when the verification has ended.
fn wait(browser: &mut crate::common::Browser<'_>) -> String {
    let mut page = browser.get("/record/verify").text;
    for _ in 0..100 {
        if !page.contains("under way") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        page = browser.get("/record/verify").text;
    }
    page
}
