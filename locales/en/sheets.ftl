## Tables of offices (CSV, XLSX)
sheet-too-large = The file has { $bytes } bytes; at most { $most } are read. Divide the table.
sheet-old-workbook = This is a workbook of the old form (.xls), or one protected by a password. Open it, take the password away, and save it as .xlsx or CSV.
sheet-no-table = This is neither a workbook (.xlsx) nor a text in UTF-8, UTF-16 or Shift_JIS. Save the table as .xlsx or as CSV in UTF-8.
sheet-encoding = A letter on this row is neither UTF-8 nor Shift_JIS. Save the table as .xlsx or as CSV in UTF-8.
sheet-open-quote = The quote with which this cell begins is never closed. Close it, or write a quote within a cell twice.
sheet-after-quote = Found “{ $found }” after the quote that closes the cell; expected the separator or the end of the row. Write a quote within a cell twice.
sheet-too-many-rows = The table has more rows than the { $most } that are read. Divide it.
sheet-too-many-cells = There is something in more than the { $most } cells that are read. Divide the table.
sheet-too-many-columns = There is something right of column { $most }, the last that is read. Delete it, or divide the table.
sheet-long-cell = This cell has more than { $most } bytes of text. Shorten it.
sheet-unpacked = The workbook unpacks to more than the { $most } bytes that are read. Keep only the sheet that is needed.
sheet-part = The workbook is broken: its part { $part } is missing or cannot be read. Open it in a spreadsheet program and save it again.
sheet-no-sheet = The workbook has no sheet “{ $written }”. It has: { $sheets } (hidden ones in brackets).
sheet-which-sheet = The workbook does not have exactly one sheet to be seen. Name one with --sheet, or as sheet = "…" in the mapping: { $sheets } (hidden ones in brackets).
sheet-needless-sheet = A sheet was named, but CSV has none. Leave it out.
sheet-no-rows = There is no row under a header. Expected one row of headers, and under it a row for each entry.
sheet-merged = Cells from here to { $to } are merged, so it is not clear to which row and column the content belongs. Split them, and write it into each.
sheet-header-twice = The header “{ $header }” also stands in { $other }. Give each column a header of its own.
sheet-no-header = Something stands here, but the column has no header. Write one, or delete what stands here.
sheet-unknown-key = A mapping has no key “{ $key }”. Delete it, or correct the name.
sheet-unknown-key-nearest = A mapping has no key “{ $key }”. Did you mean “{ $nearest }”?
sheet-expected-text = Expected a text in quotes.
sheet-expected-row = Expected the number of a row, from 1.
sheet-expected-texts = Expected a text in quotes, or a list of such texts.
sheet-expected-table = Expected a table of keys and values, under a header like [columns].
sheet-no-kind = The mapping does not say of which kind the entries are. Write it, like kind = "dispatch".
sheet-unknown-kind = No kind of entry is called “{ $written }”. Correct the name.
sheet-unknown-kind-nearest = No kind of entry is called “{ $written }”. Did you mean “{ $nearest }”?
sheet-unknown-field = The kind { $kind } has no field “{ $written }” to which a column can go. Correct the name.
sheet-unknown-field-nearest = The kind { $kind } has no field “{ $written }” to which a column can go. Did you mean “{ $nearest }”?
sheet-unmapped = Every entry must have “{ $field }”, and no column goes to it. Name its column under [columns], or write what holds for all rows under [constants].
sheet-field-twice = Another column goes to “{ $field }”, or to a part of it, already. Name one column for each.
sheet-no-column = The table has no column “{ $header }”. Correct the header, or delete this line.
sheet-no-column-nearest = The table has no column “{ $header }”. Did you mean “{ $nearest }”?
sheet-unused-column = The mapping says nothing of the column “{ $header }”. Name its field under [columns], or write the header under ignore.
sheet-placeholder = The id is to be made of “{ $written }”, which has neither a column nor a constant. Name its column, or take it out of the id.
sheet-empty-cell = “{ $field }” is missing here, and every entry must have it. Fill in the cell.
sheet-formula = The formula of this cell came to the error { $written }. Correct it.
sheet-no-result = The file does not have the result of this cell's formula. Open it in a spreadsheet program and save it again.
sheet-day = “{ $written }” is no day, month, year or fiscal year. Write it like 2024-05-01, 2024年5月1日, 令和6年5月1日, 2024/5/1, 2024-05 or FY2024, or format the cell as a date.
sheet-number = “{ $written }” is not a whole number from 0. Write only the number, or say what it means under [values] in the mapping.
sheet-flag = “{ $written }” is neither yes nor no. Say what it means in the mapping, under [values.{ $field }], like "{ $written }" = true.
sheet-word = The mapping does not say what “{ $written }” means. Write it there, under [values.{ $field }], or correct the cell.
sheet-word-nearest = The mapping does not say what “{ $written }” means. Did you mean “{ $nearest }”? Otherwise write it there, under [values.{ $field }].
sheet-twice = The row at { $other } comes to the same entry, { $id }. Delete one of the two, or make the ids differ (with {"{n}"} in the pattern, for example).
sheet-too-many-findings = There are more mistakes than the { $most } told here. Correct these and try again.

## What our own columns are called; { $field } is the name of a field
sheet-heading-ja = { $field } (Japanese)
sheet-heading-en = { $field } (English)
sheet-heading-number = { $field } { $number }
sheet-heading-part = { $field }: { $part }

## What every entry has beside the fields of its kind
sheet-field-entry = id of the entry
sheet-field-cites = sources
sheet-field-source = source
sheet-field-page = place in the source
sheet-field-spoke = source as of
sheet-field-corrects = corrects
sheet-field-public = public
sheet-field-office = office
sheet-field-user = recorded by

## What else offices call columns, parted by |
sheet-alias-operation = mission | operation name | deployment
sheet-alias-personnel = personnel type | type of personnel | unit | type
sheet-alias-persons = number of persons | number of personnel | number | strength
sheet-alias-from = start | start date | first day | since
sheet-alias-to = end | end date | last day | until
sheet-alias-places = country | countries | location | states | place
sheet-alias-cites = source | sources
sheet-alias-remarks = note | notes | comment | comments
sheet-alias-request-by = requested by | requesting organisation | requester
sheet-alias-request-what = request | subject | what was asked for
sheet-alias-received = received on | date received | date of request
sheet-alias-needed-by = deadline | required by
sheet-alias-goods-recipient = recipient organisation | given to
sheet-alias-decided = cabinet decision | cabinet decision date | decided on
sheet-alias-handed-over = handover | handed over on | delivered
sheet-alias-value-yen = value | amount | amount in yen
sheet-alias-items-what = item | item name
sheet-alias-items-quantity = quantity | item quantity
sheet-alias-items-unit = unit | item unit

## Comments in a mapping that the program proposes
sheet-note-head = A proposed mapping of the table to entries of the kind “{ $kind }”. Nothing is recorded by it yet.
    Look through every line, correct and complete it: it counts as you confirm it.
    On the left stands what is written in the table, on the right the field or the word it means. Lines that begin with # do not count.
    Columns that are not to be recorded go into ignore, as a list of headers.
sheet-note-id = How the id of each row is made, as no column has one: a field in braces stands for what the row has there, {"{n}"} for a number where the rest is the same.
sheet-note-unknown-column = { $place }: not known. Write the field on the right and take away the #, or put the header into ignore.
sheet-note-near = { $place }: this is a guess by a similar name. Check it.
sheet-note-constants = What holds for every row that does not say otherwise, such as the source of the table and whether everyone may read the entries.
sheet-note-missing = Every entry must have “{ $field }”, and no column seems to be it. Name its column above, or write here what holds for every row.
sheet-note-values = What the words under “{ $field }” mean; an empty text means that nothing stands there.
sheet-note-unknown-word = { $place }: not known. Write what it means on the right and take away the #, or correct the cell.
sheet-note-more = There are more words than are listed here.

## record sheet
sheet-proposed = A proposed mapping was written to { $path }. Look through every line, correct it, and give it with --mapping.
sheet-row-new = { $place }  { $id }
sheet-row-there = { $place }  in the record already: #{ $position } { $there }
sheet-would = { $count ->
    [one] 1 row would be recorded
   *[other] { $count } rows would be recorded
}, { $there } are in the record already. Nothing has been recorded yet: do so with --record.
