-- Journal and keep in a PostgreSQL database, as all steps under steps/ together leave them. A test holds the two together.
-- What may not change is refused here too, against any other program that connects.

CREATE SCHEMA hatoba;

CREATE TABLE hatoba.meta (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  schema_version bigint NOT NULL
);

CREATE TABLE hatoba.entries (
  position bigint PRIMARY KEY,
  bytes bytea NOT NULL,
  -- the hash of the bytes as they were written: says which entry was changed, where a checkpoint says only that one was
  leaf bytea NOT NULL CHECK (length(leaf) = 32)
);

CREATE TABLE hatoba.sealed (
  position bigint PRIMARY KEY,
  person text NOT NULL,
  bytes bytea NOT NULL
);

CREATE TABLE hatoba.checkpoints (
  size bigint PRIMARY KEY,
  note text NOT NULL
);

CREATE TABLE hatoba.keep (
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  value bytea NOT NULL,
  expires_at bigint NOT NULL,
  PRIMARY KEY (kind, key)
);

CREATE INDEX keep_expires_at ON hatoba.keep (expires_at);

CREATE FUNCTION hatoba.refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- for a whole statement, so that a batch is as quick as a row
CREATE FUNCTION hatoba.in_order() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  lowest bigint;
  highest bigint;
  many bigint;
BEGIN
  SELECT min(position), max(position), count(*) INTO lowest, highest, many FROM added;
  IF many = 0 THEN
    RETURN NULL;
  END IF;
  IF highest - lowest + 1 <> many
    OR lowest <> (SELECT coalesce(max(position) + 1, 0) FROM hatoba.entries WHERE position < lowest)
    OR highest <> (SELECT max(position) FROM hatoba.entries) THEN
    RAISE EXCEPTION 'an entry goes to the end' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM pg_notify('hatoba_entries', '');
  RETURN NULL;
END $$;

CREATE TRIGGER entries_in_order AFTER INSERT ON hatoba.entries
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION hatoba.in_order();

CREATE TRIGGER entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON hatoba.entries
FOR EACH STATEMENT EXECUTE FUNCTION hatoba.refuse();

CREATE TRIGGER sealed_stays BEFORE UPDATE ON hatoba.sealed
FOR EACH STATEMENT EXECUTE FUNCTION hatoba.refuse();

CREATE TRIGGER checkpoints_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON hatoba.checkpoints
FOR EACH STATEMENT EXECUTE FUNCTION hatoba.refuse();
