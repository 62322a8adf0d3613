-- The keep in an SQLite file, as all steps under steps/ together leave it. A test holds the two together.

CREATE TABLE keep (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX keep_expires_at ON keep (expires_at);
