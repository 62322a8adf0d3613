## Tables of offices (CSV, XLSX)
sheet-too-large = The file has { $bytes } bytes; at most { $most } are read. Divide the table.
sheet-old-workbook = This is a workbook of the old form (.xls), or one protected by a password. Open it, take the password away, and save it as .xlsx or CSV.
sheet-no-table = This is neither a workbook (.xlsx) nor a text in UTF-8, UTF-16 or Shift_JIS. Save the table as .xlsx or as CSV in UTF-8.
sheet-encoding = A letter on this row is neither UTF-8 nor Shift_JIS. Save the table as .xlsx or as CSV in UTF-8.
sheet-open-quote = The quote with which this cell begins is never closed. Close it, or write a quote within a cell twice.
sheet-after-quote = Found “{ $found }” after the quote that closes the cell; expected the separator or the end of the row. Write a quote within a cell twice.
sheet-too-many-rows = The table has more rows than the { $most } that are read. Divide it.
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
