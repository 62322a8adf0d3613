"""Flat tables as DuckDB reads them. export.py FILE FOLDER: every table of the SQLite file is FOLDER/NAME.parquet, cell by cell.

SQLite is read by Python's own module, Parquet by DuckDB: two programs that are not ours agree on every name, type and cell. Then a
question that joins tables gives the same answer from both.
"""

import sqlite3
import sys
from datetime import datetime, timezone
from pathlib import Path

import duckdb

TYPES = {"text": "VARCHAR", "number": "BIGINT", "flag": "BOOLEAN", "day": "DATE"}

QUESTION = """
SELECT operation, count(DISTINCT d.id) AS dispatches, sum(persons) AS persons, min(valid_first) AS first, count(source) AS cites
FROM {dispatch} AS d JOIN {cites} AS c ON c.entry = d.entry
WHERE until IS NULL AND persons IS NOT NULL GROUP BY operation ORDER BY operation
"""


def moment(text):
    """Nanoseconds since 1970, of 2026-11-24T00:00:00.123456789Z."""
    whole, fraction = text.removesuffix("Z").split(".")
    seconds = datetime.fromisoformat(whole).replace(tzinfo=timezone.utc).timestamp()
    return int(seconds) * 10**9 + int(fraction)


def sqlite_cell(sort, cell):
    if cell is None:
        return None
    if sort == "flag":
        return {0: False, 1: True}[cell]
    return moment(cell) if sort == "moment" else cell


def parquet_column(name, sort):
    """Days as texts and moments as numbers: what Python makes of them is no matter of ours."""
    name = f'"{name}"'
    if sort == "day":
        return f"CAST({name} AS VARCHAR)"
    return f"epoch_ns({name})" if sort == "moment" else name


def main(file, folder):
    lite, duck = sqlite3.connect(f"file:{file}?mode=ro", uri=True), duckdb.connect()
    names = [name for (name,) in lite.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    told = [name for (name,) in lite.execute("SELECT name FROM tables")]
    assert sorted(names) == sorted(told) == sorted(path.stem for path in folder.iterdir()), "other tables"
    cells = 0
    for table in names:
        path = str(folder / f"{table}.parquet")
        columns = lite.execute("SELECT name, sort, needed FROM columns WHERE of_table = ? ORDER BY at", [table]).fetchall()
        declared = [(name, bool(needed)) for _, name, _, needed, _, _ in lite.execute(f'PRAGMA table_info("{table}")')]
        assert declared == [(name, bool(needed)) for name, _, needed in columns], f"{table}: {declared}"
        found = duck.execute("DESCRIBE SELECT * FROM read_parquet(?)", [path]).fetchall()
        assert [row[0] for row in found] == [name for name, _, _ in columns], f"{table}: {found}"
        for (name, sort, _), row in zip(columns, found):
            fits = row[1].startswith("TIMESTAMP") if sort == "moment" else row[1] == TYPES[sort]
            assert fits, f"{table}.{name} is {row[1]}, not {sort}"
        picked = ", ".join(parquet_column(name, sort) for name, sort, _ in columns)
        rows = duck.execute(f"SELECT {picked} FROM read_parquet(?)", [path]).fetchall()
        sorts = [sort for _, sort, _ in columns]
        expected = [
            tuple(sqlite_cell(sort, cell) for sort, cell in zip(sorts, row))
            for row in lite.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
        ]
        assert rows == expected, f"{table}: {[pair for pair in zip(rows, expected) if pair[0] != pair[1]][:3]}"
        cells += len(rows) * len(columns)
        keys = dict(duck.execute("SELECT decode(key), decode(value) FROM parquet_kv_metadata(?)", [path]).fetchall())
        root, entries = lite.execute("SELECT root, entries FROM about").fetchone()
        assert (keys["hatoba.root"], keys["hatoba.entries"]) == (root, str(entries)), keys
    ours = lite.execute(QUESTION.format(dispatch="dispatch", cites="cites")).fetchall()
    read = {table: f"read_parquet('{folder / table}.parquet')" for table in ("dispatch", "cites")}
    theirs = [(*row[:2], int(row[2]), str(row[3]), row[4]) for row in duck.execute(QUESTION.format(**read)).fetchall()]
    assert ours == theirs and len(ours) > 10, f"{ours} {theirs}"
    print(f"{len(names)} tables, {cells} cells the same in SQLite and Parquet; {len(ours)} operations counted alike")


main(sys.argv[1], Path(sys.argv[2]))
