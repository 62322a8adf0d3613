# What can be wrong with the journal, with what is sealed, and with trees.

## Where the journal is kept
journal-conflict = The journal has { $size } entries, not { $expected } as expected: someone else has recorded. Nothing was recorded; try again.
journal-store = { $engine ->
    [sqlite] The journal's file
    [postgres] The journal's PostgreSQL database
   *[other] The journal's store ({ $engine })
} does not answer, or cannot be read or written: { $detail }. Check that it is there and has room, and try again.
journal-not-a-journal = { $place } is no { $expected } of Hatoba. It was left as it is; name another place.
journal-newer-schema = The journal is kept in version { $found }; this program knows versions up to { $known }. It was left as it is; use a newer Hatoba.
journal-damaged = { $engine ->
    [sqlite] The journal's file
    [postgres] The journal's PostgreSQL database
   *[other] The journal's store ({ $engine })
} is damaged: { $detail }. Keep it as it is, and restore a backup elsewhere.
journal-location = This names no place for a journal. Give { $expected }.
journal-certificates = { $place ->
    [system] The certificates of this system
   *[other] The certificates of { $place }
} cannot be read: { $detail }. Name a file of certificates in PEM.

## What the journal holds
ledger-broken = Entry #{ $position } cannot be read: { $detail }. Run “hatoba record verify”, and if something was changed, restore a backup elsewhere.
ledger-unwritten = This entry cannot be written: { $detail }. Correct it.
ledger-refused = { $count ->
    [one] There is 1 reason
   *[other] There are { $count } reasons
} for which nothing was recorded. Run “hatoba record add --check” to see why.
ledger-different = The journal has an entry “{ $entry }” at #{ $position } that says something else. To correct it, give this one another id under “entry”, and write corrects = "{ $entry }".
ledger-busy = { $attempts } attempts, and each time someone else was quicker. Nothing was recorded; wait a little and try again.
ledger-closed = Nothing is recorded any more, because the program is ending. Start it again, and record what was not acknowledged.
ledger-other-root = The decision rests on another log than this one: its first { $size } entries have another root. Give the root that this journal had then (record prove-consistency shows it).
ledger-not-empty = There is a journal already, with { $size ->
    [one] 1 entry
   *[other] { $size } entries
}. It was left as it is; name an empty place.
ledger-backup = Line { $line } of the backup: { $what ->
    [form] it is not written as a line of a backup
    [header] it is not the first line of a backup of Hatoba
    [entry] there is no entry
    [size] the number of entries is not that of the first line and the checkpoint
    [root] the entries do not add up to the root of the checkpoint
    [signature] the checkpoint is not signed by this key
    [short] the file ends here, without a checkpoint
   *[other] { $what }
}. Nothing was restored. Use another backup, and the folder of keys of its journal.
ledger-file = A file cannot be read or written: { $detail }. Check where it is, its permissions and the room on the disk, and try again.

## What is sealed
seal-file = The file of a person's key { $path } cannot be read or written: { $detail }. Check the folder of keys and its permissions.
seal-closed = The key of { $person } does not open what is sealed: it is damaged, or the master key is another. Check the folder of keys (--keys, HATOBA_KEYS, HATOBA_MASTER_KEY_FILE).
seal-differs = What is sealed of { $person } is not what the journal commits to. Run “hatoba record verify”, and restore a backup elsewhere.
seal-nobody = There are personal fields, and nobody whose they are. Write them in an entry of the kind “person”.

## Trees, keys, checkpoints and proofs
tree-hash-text = “{ $written }” is not the Base64 of a hash of 32 bytes. Use the file as it was printed.
tree-number = “{ $written }” is no number of entries or position; expected a decimal number without leading zeros, below 2^64. Use the file as it was printed.
tree-frontier = A tree of { $size } entries does not have { $nodes } nodes at its edge. Run “hatoba record verify”.
tree-frontier-bytes = { $bytes } bytes were kept as the edge of a tree, a length that no edge has. Delete state.snapshot and try again.
tree-subtree = The entries from #{ $start } to before #{ $end } make no subtree. Correct the bounds.
tree-outside = #{ $index } is not among the entries from #{ $start } to before #{ $end }. Give a position among them.
tree-beyond = The subtree goes to before #{ $end }, but the tree has only { $size } entries. Correct the bounds.
tree-shrunk = The later journal has { $second } entries, fewer than the earlier, which has { $first }. Check which is which.
tree-nothing-to-prove = Every journal continues the empty one: there is nothing to prove. Give a number of entries from 1.
tree-length = The proof has { $found } hashes; expected { $expected }. Use the proof as it was printed.
tree-first-root = The proof leads to the earlier root { $computed }, not to { $expected } as given. It does not hold: the journal was changed, or the proof is of something else.
tree-root = The proof leads to the root { $computed }, not to { $expected } as in the checkpoint. It does not hold: the entry was changed, or the proof is of something else.
tree-key-name = “{ $written }” cannot be the name of a key. Expected at most { $most } bytes, without spaces, “+” and control characters.
tree-key-text = “{ $written }” is no public key. Give one in the form name+id+key, or the file that holds it (checkpoint.pub).
tree-key-kind = The public key is of the kind { $kind }; expected Ed25519 (0x01). Give the journal's public key (checkpoint.pub).
tree-key-id = The public key has the id “{ $written }”, but name and key give { $expected }: one of them was changed. Get the key again.
tree-key-point = This is no sound Ed25519 public key. Get the key again.
tree-too-large = There are { $bytes } bytes; at most { $most } are read. Check that this is a proof or a checkpoint.
tree-control = Line { $line } holds the control character { $found }. Use the file as it was printed.
tree-note-unended = The last line does not end with a newline. Check that nothing was cut off, and use the file as it was printed.
tree-note-unsigned = No signature follows after a blank line. Use the file as it was printed.
tree-too-many-signatures = There are { $found } signatures; at most { $most } are read. Use the file as it was printed.
tree-signature-line = “{ $written }” is no line of a signature; expected an em dash, a name and Base64. Use the file as it was printed.
tree-forged = The signature by “{ $name }” is not right: the text or the signature was changed. Do not trust this file.
tree-untrusted = The key that was given did not sign this; signed by: { $names }. Check of which journal the key is.
tree-origin = “{ $written }” cannot be the name of a journal. Use the checkpoint as it was printed.
tree-empty-root = A journal without entries does not have the root { $written }. Do not trust this checkpoint.
tree-extension = “{ $written }” cannot be a line of a checkpoint. Use the checkpoint as it was printed.
tree-checkpoint-lines = { $lines ->
    [one] The checkpoint has 1 line
   *[other] The checkpoint has { $lines } lines
}; expected three or more. Use the checkpoint as it was printed.
tree-stranger = The checkpoint is of the journal “{ $origin }”, not of “{ $name }”. Check of which journal each is.
tree-proof-head = The first line is “{ $written }”; expected “{ $expected }”. Name what “hatoba record prove” or “prove-consistency” printed.
tree-proof-extra = “{ $written }” is not the Base64 of an entry. Use the proof as it was printed.
tree-proof-index = Found “{ $written }”; expected the word index and the position of an entry. Use the proof as it was printed.
tree-proof-unsigned = No checkpoint follows after a blank line. Use the proof as it was printed.
tree-proof-blocks = Blank lines part the proof into { $found } blocks; expected five. Use the proof as it was printed.
tree-too-many-hashes = The proof has { $found } hashes; at most { $most } are read. Use the proof as it was printed.

# Words and phrases that other messages take as arguments.
word-the-path-of-a-file-or-a-url-that-begins-with-postgres = the path of a file, or a URL that begins with postgres://
word-postgres-user-password-host-port-database-with-codes-for-signs-such-as-in-user-and-password = postgres://user:password@host:port/database, with % codes for signs such as @ : / ? in user and password
word-sslmode-disable-prefer-require-verify-ca-or-verify-full = sslmode=disable, prefer, require, verify-ca or verify-full
