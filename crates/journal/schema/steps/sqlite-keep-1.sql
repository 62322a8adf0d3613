-- Step 1. Never changed once released: what comes later is a step of its own.

CREATE TABLE keep (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX keep_expires_at ON keep (expires_at);
