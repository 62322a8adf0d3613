//! Keys, notes, checkpoints and proofs as texts: what is read, and what is refused with which message.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

use base64::{Engine as _, engine::general_purpose::STANDARD};
use journal::tree::{
    Checkpoint, ConsistencyProof, Hash, InclusionProof, LARGEST_EXTRA_BYTES, LARGEST_NOTE_BYTES, Note,
    Signer, TreeError, Verifier, leaf, prove_consistency, prove_inclusion, root,
};
use std::{fmt::Display, str::FromStr};

const NAME: &str = "example.org/journal";

fn signer(name: &str, seed: u8) -> Signer {
    Signer::new(name, [seed; 32].into()).unwrap()
}

fn entries(size: usize) -> Vec<Vec<u8>> {
    (0..size).map(|i| format!("entry {i}").into_bytes()).collect()
}

fn leaves(size: usize) -> Vec<Hash> {
    entries(size).iter().map(|entry| leaf(entry)).collect()
}

fn note(size: usize) -> Note {
    Checkpoint::new(NAME, size as u64, root(&leaves(size))).unwrap().sign(&signer(NAME, 1)).unwrap()
}

fn inclusion(index: u64, size: usize) -> InclusionProof {
    InclusionProof::new(index, prove_inclusion(&leaves(size), index).unwrap(), note(size)).unwrap()
}

fn consistency(first: usize, second: usize) -> ConsistencyProof {
    let hashes = prove_consistency(&leaves(second), first as u64).unwrap();
    ConsistencyProof::new(hashes, note(first), note(second)).unwrap()
}

fn id_of<T>(result: Result<T, TreeError>) -> String {
    match result {
        Ok(_) => "ok".to_owned(),
        Err(error) => {
            assert!(!error.to_string().is_empty() && error.args().iter().all(|(name, _)| !name.is_empty()));
            error.id().to_owned()
        }
    }
}

/// Reads it, and sees that it is written as it was read.
fn read<T: FromStr<Err = TreeError> + Display>(written: &str) -> String {
    id_of(written.parse::<T>().inspect(|value| assert_eq!(value.to_string(), written)))
}

#[test]
fn hashes() {
    let good = Hash::EMPTY.to_base64();
    assert_eq!(Hash::from_base64(&good), Ok(Hash::EMPTY));
    let loose_bits = good.replace("FU=", "FV=");
    for bad in ["", "AA==", &good[..43], &format!("{good}="), &format!(" {good}"), &loose_bits] {
        assert_eq!(id_of(Hash::from_base64(bad)), "tree-hash-text", "{bad}");
    }
}

#[test]
fn keys() {
    let good = signer(NAME, 1).verifier().to_string();
    assert_eq!(read::<Verifier>(&good), "ok");
    let (id, material) = good[NAME.len() + 1..].split_once('+').unwrap();
    let mut kind = STANDARD.decode(material).unwrap();
    kind[0] = 4;
    let identity = [&[1_u8, 1][..], &[0; 31]].concat();
    for (bad, expected) in [
        (String::new(), "tree-key-text"),
        (good.replace('+', "-"), "tree-key-text"),
        (format!("{NAME}+{id}+"), "tree-key-text"),
        (format!("{NAME}+{id}+AQ=="), "tree-key-text"),
        (good[..good.len() - 1].to_owned(), "tree-key-text"),
        (format!("{NAME}+{id}+{}", STANDARD.encode(kind)), "tree-key-kind"),
        (format!("{NAME}+{id}+{}", STANDARD.encode(identity)), "tree-key-point"),
        (format!("other+{id}+{material}"), "tree-key-id"),
        (format!("{NAME}+{}+{material}", id.to_uppercase()), "tree-key-id"),
        (format!("{NAME}+0{id}+{material}"), "tree-key-id"),
        (format!("+{id}+{material}"), "tree-key-name"),
        (format!("a b+{id}+{material}"), "tree-key-name"),
    ] {
        assert_eq!(read::<Verifier>(&bad), expected, "{bad}");
    }
    for name in ["", "a b", "a+b", "a\nb", "a\u{3000}b", "a\u{1}", &"n".repeat(256)] {
        assert_eq!(id_of(Signer::new(name, [1; 32].into())), "tree-key-name", "{name:?}");
    }
}

#[test]
fn notes() {
    let good = note(3).to_string();
    assert_eq!(read::<Note>(&good), "ok");
    let (text, signature) = good.split_once("\n\n").unwrap();
    for (bad, expected) in [
        (String::new(), "tree-note-unended"),
        (good.trim_end().to_owned(), "tree-note-unended"),
        (format!("{text}\n"), "tree-note-unsigned"),
        (format!("{text}\n\n"), "tree-note-unsigned"),
        (good.replace('\n', "\r\n"), "tree-control"),
        (good.replace("org", "o\tg"), "tree-control"),
        (good.replace('\u{2014}', "-"), "tree-signature-line"),
        (good.replace("\u{2014} ", "\u{2014}  "), "tree-signature-line"),
        (format!("{good}\u{2014} name\n"), "tree-signature-line"),
        (format!("{good}\u{2014} name AAAAAA==\n"), "tree-signature-line"),
        (format!("{good}\u{2014} na+me AAAAAAA=\n"), "tree-signature-line"),
        (format!("{text}\n\n{}", signature.repeat(65)), "tree-too-many-signatures"),
        (format!("{}\n{good}", "x".repeat(LARGEST_NOTE_BYTES)), "tree-too-large"),
    ] {
        assert_eq!(read::<Note>(&bad), expected, "{bad}");
    }
    assert_eq!(read::<Note>(&format!("{text}\n\n{}", signature.repeat(64))), "ok");
    assert_eq!(id_of(Note::sign("no newline", &signer(NAME, 1))), "tree-note-unended");
    assert_eq!(id_of(Note::sign("a\u{7}\n", &signer(NAME, 1))), "tree-control");
    assert_eq!(id_of(Note::sign(&"x\n".repeat(LARGEST_NOTE_BYTES / 2), &signer(NAME, 1))), "tree-too-large");
}

#[test]
fn who_signed() {
    let (ours, namesake, other) =
        (signer(NAME, 1).verifier(), signer(NAME, 2).verifier(), signer("other", 1).verifier());
    let good = note(3);
    assert_eq!(good.verify(&[other.clone(), ours.clone()]), Ok(vec![&ours]));
    assert_eq!(id_of(good.verify(&[])), "tree-untrusted");
    assert_eq!(id_of(good.verify(&[namesake.clone(), other])), "tree-untrusted");

    // signatures of others are passed over, whatever they are
    let witnessed = format!("{good}\u{2014} witness.example mJirIklj\n\u{2014} {NAME} AAAAAAAAAAA=\n");
    assert_eq!(witnessed.parse::<Note>().unwrap().verify(std::slice::from_ref(&ours)), Ok(vec![&ours]));
    // while both the old key and the new are in use, a note may carry both
    let both = format!(
        "{good}{}",
        &Note::sign(good.text(), &signer(NAME, 2)).unwrap().to_string()[good.text().len() + 1..]
    );
    let both: Note = both.parse().unwrap();
    assert_eq!(both.verify(&[ours.clone(), namesake.clone()]), Ok(vec![&ours, &namesake]));
    assert_eq!(Checkpoint::open(&both, &[namesake]).unwrap().size(), 3);

    // a second, false signature in a trusted name spoils a true one
    let false_one = Note::sign("something else\n", &signer(NAME, 1)).unwrap();
    let spoilt = format!("{good}{}", &false_one.to_string()["something else\n\n".len()..]);
    assert_eq!(id_of(spoilt.parse::<Note>().unwrap().verify(&[ours])), "tree-forged");
}

#[test]
fn checkpoints() {
    let good = note(3).text().to_owned();
    assert_eq!(read::<Checkpoint>(&good), "ok");
    assert_eq!(read::<Checkpoint>(&format!("{good}more\n")), "ok");
    assert_eq!(read::<Checkpoint>(&format!("o\n0\n{}\n", Hash::EMPTY.to_base64())), "ok");
    let root = root(&leaves(3)).to_base64();
    for (bad, expected) in [
        (String::new(), "tree-note-unended"),
        ("o\n1\n".to_owned(), "tree-checkpoint-lines"),
        (format!("\n3\n{root}\n"), "tree-origin"),
        (format!("o\n03\n{root}\n"), "tree-number"),
        (format!("o\n+3\n{root}\n"), "tree-number"),
        (format!("o\n\n{root}\n"), "tree-number"),
        (format!("o\n18446744073709551616\n{root}\n"), "tree-number"),
        (format!("o\n3\n{}\n", root.trim_end_matches('=')), "tree-hash-text"),
        (format!("o\n0\n{root}\n"), "tree-empty-root"),
        (format!("o\n3\n{root}\n\n"), "tree-extension"),
        (format!("o\n3\n{root}\r\n"), "tree-control"),
    ] {
        assert_eq!(read::<Checkpoint>(&bad), expected, "{bad:?}");
    }
    let checkpoint: Checkpoint = good.parse().unwrap();
    assert_eq!(checkpoint.clone().with_extension("more").unwrap().extensions(), ["more"]);
    assert_eq!(id_of(checkpoint.clone().with_extension("a\nb")), "tree-extension");
    assert_eq!(id_of(checkpoint.sign(&signer("other", 1))), "tree-stranger");
    // a trusted key of another journal cannot speak for this one
    let foreign = Note::sign(&good, &signer("other", 1)).unwrap();
    assert_eq!(id_of(Checkpoint::open(&foreign, &[signer("other", 1).verifier()])), "tree-stranger");
}

#[test]
fn inclusion_proofs() {
    let trusted = [signer(NAME, 1).verifier()];
    for size in 1..10 {
        for (index, entry) in entries(size).iter().enumerate() {
            let proof = inclusion(index as u64, size);
            assert_eq!(read::<InclusionProof>(&proof.to_string()), "ok");
            assert_eq!(proof.verify(entry, &trusted).unwrap().size(), size as u64);
            assert_eq!(id_of(proof.verify(b"another", &trusted)), "tree-root");
        }
    }
    let good = inclusion(2, 5);
    let extra = good.clone().with_extra(b"context".to_vec()).unwrap();
    let written = extra.to_string();
    assert!(written.starts_with("c2sp.org/tlog-proof@v1\nextra Y29udGV4dA==\nindex 2\n"), "{written}");
    assert_eq!(read::<InclusionProof>(&written), "ok");
    assert_eq!(id_of(good.clone().with_extra(vec![0; LARGEST_EXTRA_BYTES + 1])), "tree-too-large");
    let (written, hash) = (good.to_string(), Hash::EMPTY.to_base64());
    for (bad, expected) in [
        (String::new(), "tree-proof-head"),
        (written.replace("@v1", "@v2"), "tree-proof-head"),
        (written.replace("@v1\n", "@v1\nextra \n"), "tree-proof-extra"),
        (written.replace("@v1\n", "@v1\nextra a\n"), "tree-proof-extra"),
        ("c2sp.org/tlog-proof@v1\nindex 2\n".to_owned(), "tree-proof-unsigned"),
        (written.replace("index 2\n", ""), "tree-proof-index"),
        (written.replace("index 2\n", "\n"), "tree-proof-index"),
        (written.replace("index 2", "index 02"), "tree-number"),
        (
            written.replace("index 2\n", &format!("index 2\n{}", format!("{hash}\n").repeat(63))),
            "tree-too-many-hashes",
        ),
        (written.replace("index 2\n", "index 2\nAAAA\n"), "tree-hash-text"),
        ("x".repeat(1 << 20), "tree-too-large"),
    ] {
        assert_eq!(read::<InclusionProof>(&bad), expected, "{bad}");
    }
    let longer: InclusionProof = written.replace("index 2\n", &format!("index 2\n{hash}\n")).parse().unwrap();
    assert_eq!(id_of(longer.verify(b"entry 2", &trusted)), "tree-length");
    let elsewhere: InclusionProof = written.replace("index 2", "index 5").parse().unwrap();
    assert_eq!(id_of(elsewhere.verify(b"entry 2", &trusted)), "tree-outside");
}

#[test]
fn consistency_proofs() {
    let trusted = [signer(NAME, 1).verifier()];
    for second in 1..10 {
        for first in 1..=second {
            let proof = consistency(first, second);
            assert_eq!(read::<ConsistencyProof>(&proof.to_string()), "ok");
            let (earlier, later) = proof.verify(&trusted).unwrap();
            assert_eq!((earlier.size(), later.size()), (first as u64, second as u64));
        }
    }
    let back = ConsistencyProof::new(Vec::new(), note(5), note(3)).unwrap();
    assert_eq!(id_of(back.verify(&trusted)), "tree-shrunk");
    let from_nothing = ConsistencyProof::new(Vec::new(), note(0), note(3)).unwrap();
    assert_eq!(id_of(from_nothing.verify(&trusted)), "tree-nothing-to-prove");
    let rewritten = Checkpoint::new(NAME, 5, leaf(b"x")).unwrap().sign(&signer(NAME, 1)).unwrap();
    let hashes = consistency(3, 5).hashes().to_vec();
    let proof = ConsistencyProof::new(hashes.clone(), note(3), rewritten).unwrap();
    assert_eq!(id_of(proof.verify(&trusted)), "tree-root");
    let rewritten = Checkpoint::new(NAME, 3, leaf(b"x")).unwrap().sign(&signer(NAME, 1)).unwrap();
    let proof = ConsistencyProof::new(hashes, rewritten, note(5)).unwrap();
    assert_eq!(id_of(proof.verify(&trusted)), "tree-first-root");
    let other = Checkpoint::new("other", 5, root(&leaves(5))).unwrap().sign(&signer("other", 1)).unwrap();
    let proof = ConsistencyProof::new(Vec::new(), note(5), other).unwrap();
    assert_eq!(
        id_of(proof.verify(&[signer(NAME, 1).verifier(), signer("other", 1).verifier()])),
        "tree-stranger"
    );

    let written = consistency(3, 5).to_string();
    for (bad, expected) in [
        (written.replace("hatoba", "hatob"), "tree-proof-head"),
        (written.replace("@v1\n", "@v1\nAAAA\n"), "tree-hash-text"),
        (format!("hatoba/consistency-proof@v1\n\n{}", note(3)), "tree-proof-blocks"),
        (format!("{written}\n{}", note(6)), "tree-proof-blocks"),
        ("hatoba/consistency-proof@v1\n".to_owned(), "tree-proof-unsigned"),
    ] {
        assert_eq!(read::<ConsistencyProof>(&bad), expected, "{bad}");
    }
}

/// The second of two texts of proof differs from the first in one bit of one byte: it must not be believed.
#[test]
fn one_changed_bit_undoes_a_text() {
    let trusted = [signer(NAME, 1).verifier()];
    let believed = |bytes: &[u8]| {
        let Ok(written) = std::str::from_utf8(bytes) else { return false };
        let one = written.parse::<InclusionProof>().and_then(|proof| proof.verify(b"entry 4", &trusted));
        one.is_ok() || written.parse::<ConsistencyProof>().and_then(|proof| proof.verify(&trusted)).is_ok()
    };
    for written in [inclusion(4, 7).to_string(), consistency(3, 7).to_string()] {
        assert!(believed(written.as_bytes()));
        for at in 0..written.len() {
            let mut bytes = written.clone().into_bytes();
            bytes[at] ^= 1 << (at % 7);
            assert!(!believed(&bytes), "{}", String::from_utf8_lossy(&bytes));
        }
    }
}
