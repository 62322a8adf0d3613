#!/usr/bin/env bash
# The question of benches/record.rs (what is said of one fact for a day, as known at a moment) put to PostgreSQL, with columns for both
# times, and to MariaDB, with its system-versioned tables for the known time: a million rows, one connection, on this machine.
# Needs Debian's packages postgresql and mariadb-server; both servers are of this script's own, in a temporary folder, without network.
# Prints the mean time of one answer, the way to the server and back included (it is what a program would pay), and for MariaDB without.
set -euo pipefail
ROWS=${ROWS:-1000000}
folder=$(mktemp -d)
pids=()
stop() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
# as USER COMMAND...: servers do not run as root
as() {
  local user=$1
  shift
  if [ "$(id -u)" -eq 0 ]; then setpriv --reuid="$user" --regid="$user" --clear-groups "$@"; else "$@"; fi
}
# serve USER COMMAND...: the same in the background, as a process that can be ended by its id
serve() {
  local user=$1
  shift
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid="$user" --regid="$user" --clear-groups "$@" >/dev/null 2>&1 &
  else
    "$@" >/dev/null 2>&1 &
  fi
  pids+=($!)
}
chmod 755 "$folder"

postgres_side() {
  local bin
  bin=$(compgen -G '/usr/lib/postgresql/*/bin' | tail -1) || { echo "PostgreSQL: skipped, it is not installed"; return; }
  mkdir "$folder/pg"
  [ "$(id -u)" -ne 0 ] || chown postgres "$folder/pg"
  as postgres "$bin/initdb" -D "$folder/pg/data" -A trust -U bench >/dev/null
  serve postgres "$bin/postgres" -D "$folder/pg/data" -k "$folder/pg" -c listen_addresses= -c shared_buffers=512MB
  local client=(-h "$folder/pg" -U bench)
  until "$bin/psql" "${client[@]}" -d postgres -c 'SELECT 1' >/dev/null 2>&1; do sleep 0.2; done
  "$bin/psql" "${client[@]}" -d postgres -q <<SQL
CREATE TABLE said AS SELECT 'op/o' || n % 1500 AS about, 'fact_' || n / 1500 % 300 AS fact, n % 3 <> 0 AS says,
  date '2000-01-01' + (n % 9000)::int AS valid_from, NULL::date AS valid_to, n AS known, NULL::bigint AS gone
  FROM generate_series(0, $ROWS - 1) AS n;
CREATE INDEX ON said (about, fact, known);
VACUUM ANALYZE said;
SQL
  cat >"$folder/ask.sql" <<'SQL'
\set o random(0, 1499)
\set f random(0, 299)
\set k random(5000, 999999)
\set d random(0, 9000)
SELECT bool_and(says), bool_or(says) FROM said WHERE about = 'op/o' || :o AND fact = 'fact_' || :f AND known < :k
  AND (gone IS NULL OR gone >= :k) AND valid_from <= date '2000-01-01' + :d::int AND (valid_to IS NULL OR valid_to >= date '2000-01-01' + :d::int);
SQL
  local told
  told=$("$bin/pgbench" "${client[@]}" -n -M prepared -c 1 -T 5 -f "$folder/ask.sql" postgres)
  echo "PostgreSQL $("$bin/postgres" --version | grep -oE '[0-9.]+' | head -1), $ROWS rows: $(grep -oE 'latency average = .*' <<<"$told") an answer"
}

mariadb_side() {
  command -v mariadbd >/dev/null || { echo "MariaDB: skipped, it is not installed"; return; }
  mkdir "$folder/maria"
  [ "$(id -u)" -ne 0 ] || chown mysql "$folder/maria"
  local socket=$folder/maria/socket
  as mysql mariadb-install-db --no-defaults --datadir="$folder/maria/data" --auth-root-authentication-method=normal >/dev/null 2>&1
  serve mysql mariadbd --no-defaults --datadir="$folder/maria/data" --socket="$socket" --skip-networking \
    --innodb-buffer-pool-size=512M --pid-file="$folder/maria/pid"
  local client=(mariadb --no-defaults -N -s --socket="$socket" -u root)
  until "${client[@]}" -e 'SELECT 1' >/dev/null 2>&1; do sleep 0.2; done
  "${client[@]}" <<SQL
CREATE DATABASE bench; USE bench;
CREATE TABLE said (about VARCHAR(32), fact VARCHAR(32), says BOOL, valid_from DATE, valid_to DATE,
  KEY (about, fact)) WITH SYSTEM VERSIONING;
CREATE TABLE moments (at TIMESTAMP(6));
DELIMITER //
CREATE PROCEDURE fill() BEGIN
  DECLARE part INT DEFAULT 0;
  WHILE part < 20 DO
    INSERT INTO said SELECT CONCAT('op/o', seq % 1500), CONCAT('fact_', seq DIV 1500 % 300), seq % 3 <> 0,
      DATE '2000-01-01' + INTERVAL seq % 9000 DAY, NULL FROM seq_0_to_$((ROWS - 1))
      WHERE seq BETWEEN part * ($ROWS DIV 20) AND (part + 1) * ($ROWS DIV 20) - 1;
    INSERT INTO moments VALUES (NOW(6));
    SET part = part + 1;
  END WHILE;
END//
CREATE PROCEDURE ask(times INT) BEGIN
  DECLARE n INT DEFAULT 0; DECLARE least BOOL; DECLARE most BOOL; DECLARE moment TIMESTAMP(6);
  DECLARE o VARCHAR(32); DECLARE f VARCHAR(32); DECLARE d DATE;
  SELECT at INTO moment FROM moments ORDER BY at LIMIT 10, 1;
  WHILE n < times DO
    SET o = CONCAT('op/o', FLOOR(RAND() * 1500)), f = CONCAT('fact_', FLOOR(RAND() * 300)),
      d = DATE '2000-01-01' + INTERVAL FLOOR(RAND() * 9000) DAY;
    SELECT MIN(says), MAX(says) INTO least, most FROM said FOR SYSTEM_TIME AS OF TIMESTAMP moment
      WHERE about = o AND fact = f AND valid_from <= d AND (valid_to IS NULL OR valid_to >= d);
    SET n = n + 1;
  END WHILE;
END//
DELIMITER ;
CALL fill();
SET @begin = NOW(6); CALL ask(50000); SET @end = NOW(6);
SELECT CONCAT('MariaDB ', VERSION(), ', $ROWS rows, system-versioned: ', ROUND(TIMESTAMPDIFF(MICROSECOND, @begin, @end) / 50000, 1),
  ' µs an answer, asked inside the server');
SQL
}

postgres_side
mariadb_side
