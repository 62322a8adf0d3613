#!/usr/bin/env python3
"""Checks what the journal's tree wrote, by programs that are not ours.

    python3 tree_check.py FOLDER

The folder holds
    leaves.txt         the entries in hexadecimal, one a line
    key.txt            the public key: name+id+key (C2SP signed-note)
    checkpoint.txt     the signed checkpoint over all entries (C2SP tlog-checkpoint)
    *.tlog-proof       inclusion proofs (C2SP tlog-proof)
    *.consistency      consistency proofs (hatoba/consistency-proof@v1)

Roots and inclusion are checked with pymerkle (`pip install pymerkle==7.0.0`; GPL, used here and shipped nowhere), whose trees over
SHA-256 are those of RFC 6962. Its consistency proofs have a form of their own, so the hashes of ours are compared with the definition
in RFC 6962, 2.1.2, over roots that pymerkle computed. Signatures are checked with the openssl command.
"""

import base64
import hashlib
import pathlib
import subprocess
import sys
import tempfile
import textwrap

from pymerkle import InclusionProof, InmemoryTree, InvalidProof, verify_inclusion


def tree_of(entries):
    tree = InmemoryTree(algorithm="sha256")
    for entry in entries:
        tree.append_entry(entry)
    return tree


def root_of(entries):
    return tree_of(entries).get_root()


def subproof(m, entries, known):
    """SUBPROOF of RFC 6962, 2.1.2."""
    n = len(entries)
    if m == n:
        return [] if known else [root_of(entries)]
    k = 1
    while k * 2 < n:
        k *= 2
    if m <= k:
        return subproof(m, entries[:k], known) + [root_of(entries[k:])]
    return subproof(m - k, entries[k:], False) + [root_of(entries[:k])]


class Key:
    """A public key written as name+id+key, for openssl."""

    def __init__(self, written, folder):
        self.name, key_id, material = written.split("+", 2)
        self.id, material = bytes.fromhex(key_id), base64.b64decode(material, validate=True)
        assert material[0] == 1 and len(material) == 33, "not an Ed25519 key"
        expected = hashlib.sha256(self.name.encode() + b"\n" + material).digest()[:4]
        assert self.id == expected, f"the id is {expected.hex()}, not {key_id}"
        # SubjectPublicKeyInfo of RFC 8410, 4
        der = bytes.fromhex("302a300506032b6570032100") + material[1:]
        body = "\n".join(textwrap.wrap(base64.b64encode(der).decode(), 64))
        self.folder, self.pem = folder, folder / "public.pem"
        self.pem.write_text(f"-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n")

    def signed(self, text, signature):
        (self.folder / "text").write_bytes(text.encode())
        (self.folder / "signature").write_bytes(signature)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", self.pem, "-rawin"]
        command += ["-in", self.folder / "text", "-sigfile", self.folder / "signature"]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def checkpoint(note, key):
    """The size and root of a checkpoint, when openssl finds it signed by the key."""
    text, signatures = note[: note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2 :]
    lines = [line for line in signatures.splitlines() if line.startswith(f"\u2014 {key.name} ")]
    assert len(lines) == 1, f"{len(lines)} signatures by {key.name}"
    signature = base64.b64decode(lines[0].split(" ")[2], validate=True)
    assert signature[:4] == key.id, "the signature has another key's id"
    assert key.signed(text, signature[4:]), "openssl refuses the signature"
    assert not key.signed(text.replace("\n", "\n ", 1), signature[4:]), "openssl takes a changed text"
    origin, size, root = text.splitlines()[:3]
    assert origin == key.name, f"{origin} is not {key.name}"
    return int(size), base64.b64decode(root, validate=True)


def check_inclusion(path, entries, key):
    head, note = path.read_text(encoding="utf-8").split("\n\n", 1)
    lines = head.split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1", lines[0]
    lines = [line for line in lines[1:] if not line.startswith("extra ")]
    index, hashes = int(lines[0].removeprefix("index ")), [base64.b64decode(line) for line in lines[1:]]
    size, root = checkpoint(note, key)
    tree = tree_of(entries[:size])
    assert tree.get_root() == root, "pymerkle has another root"
    # pymerkle counts from 1, and puts the leaf before its hashes
    base, theirs = tree.get_leaf(index + 1), tree.prove_inclusion(index + 1, size)
    assert base == hashlib.sha256(b"\0" + entries[index]).digest()
    assert theirs.path[1:] == hashes, "pymerkle has other hashes"
    written = theirs.serialize() | {"path": [digest.hex() for digest in [base, *hashes]]}
    ours = InclusionProof.deserialize(written)
    verify_inclusion(base, root, ours, index=index + 1, size=size, algorithm="sha256")
    try:
        verify_inclusion(hashlib.sha256(b"\0another").digest(), root, ours)
    except InvalidProof:
        return index, size
    raise AssertionError("pymerkle takes another entry")


def check_consistency(path, entries, key):
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    lines = blocks[0].split("\n")
    assert lines[0] == "hatoba/consistency-proof@v1" and len(blocks) == 5, lines[0]
    first, first_root = checkpoint(f"{blocks[1]}\n\n{blocks[2]}\n", key)
    second, second_root = checkpoint(f"{blocks[3]}\n\n{blocks[4]}", key)
    assert first_root == root_of(entries[:first]), "pymerkle has another earlier root"
    assert second_root == root_of(entries[:second]), "pymerkle has another later root"
    expected = subproof(first, entries[:second], True)
    assert [base64.b64decode(line) for line in lines[1:]] == expected, "other hashes by RFC 6962, 2.1.2"
    return first, second


def main():
    if not __debug__:
        sys.exit("the checks are asserts, which -O leaves out")
    folder = pathlib.Path(sys.argv[1])
    entries = [bytes.fromhex(line) for line in (folder / "leaves.txt").read_text().splitlines()]
    with tempfile.TemporaryDirectory() as scratch:
        key = Key((folder / "key.txt").read_text().strip(), pathlib.Path(scratch))
        size, root = checkpoint((folder / "checkpoint.txt").read_text(encoding="utf-8"), key)
        assert (size, root) == (len(entries), root_of(entries)), "pymerkle has another root"
        print(f"checkpoint: openssl takes the signature by {key.name} and no changed text; "
              f"pymerkle has the root {root.hex()} over {size} entries")
        inclusion = [check_inclusion(p, entries, key) for p in sorted(folder.glob("*.tlog-proof"))]
        print(f"{len(inclusion)} inclusion proofs: pymerkle makes the same and verifies ours, (index, size) in {inclusion}")
        consistency = [check_consistency(p, entries, key) for p in sorted(folder.glob("*.consistency"))]
        print(f"{len(consistency)} consistency proofs: as RFC 6962 defines them over pymerkle's roots, {consistency}")
        assert inclusion and consistency, "no proofs"


if __name__ == "__main__":
    main()
