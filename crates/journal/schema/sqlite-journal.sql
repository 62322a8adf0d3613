-- The journal in an SQLite file, as all steps under steps/ together leave it. A test holds the two together.
-- What may not change is refused here too, against any other program that opens the file.

CREATE TABLE entries (
  position INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL,
  -- the hash of the bytes as they were written: says which entry was changed, where a checkpoint says only that one was
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;

CREATE TABLE sealed (
  position INTEGER PRIMARY KEY,
  person TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE checkpoints (
  size INTEGER PRIMARY KEY,
  note TEXT NOT NULL
) STRICT;

CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
WHEN NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM entries)
BEGIN SELECT RAISE(ABORT, 'an entry goes to the end'); END;

CREATE TRIGGER entries_stay BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;

CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

CREATE TRIGGER sealed_stays BEFORE UPDATE ON sealed
BEGIN SELECT RAISE(ABORT, 'sealed fields are never changed'); END;

-- ignored, not refused: the first checkpoint of a size stays, also against INSERT OR REPLACE
CREATE TRIGGER checkpoints_once BEFORE INSERT ON checkpoints
WHEN EXISTS (SELECT 1 FROM checkpoints WHERE size = NEW.size)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER checkpoints_stay BEFORE UPDATE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;

CREATE TRIGGER checkpoints_are_kept BEFORE DELETE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'checkpoints are never deleted'); END;
