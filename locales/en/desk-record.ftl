# The pages of the record
desk-nav-record = The record
desk-record-parts = Parts of the record
desk-record-search = Search the record
desk-record-entries = The log
desk-record-sources = Sources
desk-record-corrections = Corrections
desk-record-decisions = Decisions and their grounds
desk-record-verify = Verification

# Search
desk-record-q = Words, names, ids
desk-record-q-hint = All words have to be there. Two Japanese characters are enough; “#120” is the entry at that position.
desk-record-kind = Kind
desk-record-all-kinds = All kinds
desk-record-office = Office
desk-record-all-offices = All offices
desk-record-find = Search
desk-record-filter = Show
desk-record-found = { $count ->
    [one] { $count } found
   *[other] { $count } found
  }
desk-record-found-more = { $count } found, and there is more: ask more closely to see it
desk-record-found-hint = Nothing has all of these words. Use fewer, or a shorter beginning, or look at all kinds.
desk-record-fit-called = called that
desk-record-fit-named = in its name
desk-record-fit-said = in its text
desk-record-fit-claimed = a fact that sources speak of
desk-record-claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
  }, the latest
desk-record-more = Go on
desk-record-none = There is nothing of that sort.

# At a glance
desk-record-latest = The latest entries
desk-record-quarrels = { $count ->
    [0] No fact is contested on the day
    [one] { $count } fact on which sources disagree, unsettled
   *[other] { $count } facts on which sources disagree, unsettled
  }
desk-record-quarrels-none = Where sources disagree, it is settled which is followed.
desk-record-by-kind = Entries by kind

# Tables of entries
desk-record-head-entry = Entry
desk-record-head-kind = Kind
desk-record-head-says = Says
desk-record-head-by = Recorded by
desk-record-head-recorded = Recorded
desk-record-head-count = Entries
desk-record-head-from = From
desk-record-head-to = To
desk-record-head-known = Known since
desk-record-head-was = Was
desk-record-head-now = Corrected or withdrawn by
desk-record-head-title = Source
desk-record-head-published = Published
desk-record-head-reliability = Reliability
desk-record-head-resting = Rests on it
desk-record-entries-of = Entries, of { $size }
desk-record-newest-first = The latest first
desk-record-oldest-first = From the first entry on
desk-record-gone = corrected or withdrawn
desk-record-internal = for officials
desk-record-withdrawn = withdrawn

# One entry
desk-record-entry-title = Entry #{ $position }: { $kind }
desk-record-no-entry = There is no entry #{ $entry } in what was known at that moment.
desk-record-gone-by = It was corrected or withdrawn by
desk-record-corrects = It stands in place of
desk-record-readers = May be read by
desk-record-for-everyone = everyone
desk-record-for-officials = officials
desk-record-rests-on = Rests on
desk-record-no-source = It cites no source: an office says what it did or decided itself.
desk-record-names = What it names
desk-record-by-provision = By the provisions
desk-record-all-of-fact = All that was said of this fact
desk-record-resting = { $count ->
    [0] Nothing rests on it
    [one] { $count } entry rests on it
   *[other] { $count } entries rest on it
  }
desk-record-resting-more = { $count } more
desk-record-in-log = In the log
desk-record-entry-id = Id of the entry
desk-record-position = Position, from 0
desk-record-hash = Hash of the leaf (RFC 6962)
desk-record-proof = Inclusion
desk-record-proof-of-entry = Proof that the log has this entry
desk-record-json = For programs
desk-record-as-kept = The entry as it is kept, byte for byte

# What is said of something
desk-record-facts-on = Readings on { $day }
desk-record-and-more = and { $count } more
desk-record-its-page = its page among the operations
desk-record-history-of = Everything that was ever recorded of it, with what was corrected
desk-record-history-title = History: { $name }
desk-record-followed = Which source is followed
desk-record-who-said = Who said what
desk-record-runs = How it reads, day by day
desk-record-statements = Statements, the latest first

# Sources, corrections, decisions
desk-record-sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
  }
desk-record-to-document = To the document
desk-record-corrections-count = { $count ->
    [0] Nothing has been corrected or withdrawn.
    [one] { $count } entry was corrected or withdrawn. It stays in the log.
   *[other] { $count } entries were corrected or withdrawn. They stay in the log.
  }
desk-record-decisions-count = { $count ->
    [0] No decision is recorded.
    [one] { $count } decision
   *[other] { $count } decisions
  }
desk-record-no-ground = Its ground is not recorded: it was not made with this record.

# Verification
desk-record-verify-lead = Nothing is changed in the log without being found: each entry is hashed, all hashes add up to one root, and whoever keeps a signed checkpoint can check that later.
desk-record-size = Entries
desk-record-root = Root (SHA-256)
desk-record-key = Public key of the checkpoints
desk-record-verified = The last verification
desk-record-verify-now = Verify now
desk-record-verify-hint = Every byte of every entry is hashed again, with all checkpoints and everything sealed. A million entries take about half a minute; others can go on working.
desk-record-never-verified = None since the desk was opened.
desk-record-verifying = under way
desk-record-verified-so-far = { $done } of { $size } entries so far, begun
desk-record-look-again = Look again
desk-record-verified-at = Begun
desk-record-sound = sound
desk-record-unsound = does not fit
desk-record-not-verified = not verified
desk-record-misfit-state = The entries are right, but what this desk has in memory is not what they add up to. Stop it, run “hatoba record verify”, and start it again.
desk-record-checkpoints = { $count ->
    [0] No checkpoint has been signed
    [one] { $count } signed checkpoint
   *[other] { $count } signed checkpoints
  }
desk-record-checkpoints-hint = Give a checkpoint to someone outside. With it and the public key, “hatoba record check-proof” shows that nothing before it was changed, and needs no journal.
desk-record-checkpoints-kept = Checkpoints, the latest first
desk-record-not-ours = not signed by this journal's key
desk-record-files = Files
desk-record-checkpoint = Checkpoint
desk-record-consistency = Proof that nothing was changed since
desk-record-sign = Sign and keep a checkpoint now
desk-record-checkpoint-now = Checkpoint of now, as a file
desk-record-no-checkpoint = No checkpoint over { $size } entries has been kept.
