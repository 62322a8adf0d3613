# hatoba export: the record as flat tables
export-no-form = Say as what the tables are to be written: --format sqlite for one file, or --format parquet for a folder with a file for each table.
export-only = Only “hatoba export” writes tables for analysts (sqlite, parquet). Give --format text or --format json.
export-there = { $path } is there already. Name another place with -o, or replace it with --force.
export-not-ours = { $path } is no export of this form, and is not replaced. Name another place with -o.
export-unwritten = { $place } cannot be written: { $detail }. Check that its folder is there and may be written to.
export-misfit = { $place }: the column { $column } cannot hold { $value }. Export as the other form, or have the entry corrected.
export-done = { $count ->
    [one] 1 entry was
   *[other] { $count } entries were
} written to { $path }, in { $tables } tables. What each column means stands in its table “columns” and in docs/export.md.
record-flat-beyond = The entry { $entry } has the number { $number }, more than a table holds (9223372036854775807). Have it corrected.
record-flat-form = The entry { $entry } cannot be laid out as rows: { $detail }. Check the journal with “hatoba record verify”.
export-behind = The rows behind these numbers, with their sources: hatoba export --format sqlite, tables { $tables }.

## Tables that all kinds share
export-table-about = The export itself: one row
export-table-tables = The tables of the export
export-table-columns = The columns of every table
export-table-terms = The words that stand in columns of words, and what they mean
export-table-entries = Every entry of the record, of every kind: who wrote it down, when, since when its source says so
export-table-cites = What each entry rests on: the sources, in the order in which it cites them
export-list = { $kind }: { $field }, a row for each

## What is made of a field
export-part-ja = { $field }, in Japanese
export-part-en = { $field }, in English
export-part-first = { $field }: the first day that it can be
export-part-last = { $field }: the last day that it can be
export-part-json = { $field }, as JSON

## Columns that are of no field
export-column-entry = id of the entry
export-column-position = position of the entry in the log, from 0: known from then on
export-column-recorded = moment at which the entry was written down (UTC)
export-column-until = position of the entry that withdrew or corrected it; empty while it stands
export-column-spoke = when the source itself spoke, as it is written
export-column-spoke-first = when the source itself spoke: the first day that it can be
export-column-spoke-last = when the source itself spoke: the last day that it can be
export-column-valid-first = first day of which it holds; empty where no beginning is said
export-column-valid-last = last day of which it holds; empty where no end is said
export-column-public = whether everyone may read it
export-column-sources = ids of the sources that it cites, parted by spaces; pages are in cites
export-column-remarks-ja = remarks, in Japanese
export-column-remarks-en = remarks, in English
export-column-at = place in the list, from 0
export-column-kind = kind of statement; its fields are in the table of that name
export-column-version = version of the kind
export-column-office = office for which it was written down
export-column-user = user who wrote it down
export-column-corrects = id of the entry in place of which it stands
export-column-json = what it says, as JSON, where this program does not know the kind
export-column-source = id of the source
export-column-page = where in the source
export-column-about-entries = length of the log that was exported, in entries
export-column-about-root = root of the Merkle tree over these entries, in hexadecimal, as “hatoba record verify” shows it
export-column-about-recorded = moment at which the last of them was written down (UTC)
export-column-about-day = the day of that, in Tokyo
export-column-about-reconstructed = whether that state of knowledge was put together afterwards, from what sources had said
export-column-about-public = whether only what everyone may read is in it, as pages for everyone show it
export-column-about-licence = licence of the entries that everyone may read; the others are for the offices that may read the record
export-column-about-program = program that wrote the export, with its version
export-column-about-exercise = the exercise that it comes from; empty for the real record
export-column-name = name
export-column-of-table = table
export-column-columns-at = place among the columns of the table, from 0
export-column-sort = what its cells are: text, number, flag (0 or 1), day, moment
export-column-needed = whether no cell is empty
export-column-terms = which sort of word its cells are, as in the table terms
export-column-ids = of which sorts the ids in its cells are: what stands before their first “/”
export-column-terms-sort = sort of word: choice, fact, set, or a dimension of the law
export-column-ja = meaning, in Japanese
export-column-en = meaning, in English
