## Mistakes in entries (TOML, or lines of JSON)
entries-encoding = This line is not UTF-8. Save the file in UTF-8.
entries-long-line = This line has { $bytes } bytes; at most { $most } are read. Divide the entry.
entries-too-many-findings = There are more mistakes than the { $most } told here. Correct these and try again.
entries-unknown-kind = No kind of entry is called “{ $written }”. Look at the list of kinds, and correct the name.
entries-unknown-kind-nearest = No kind of entry is called “{ $written }”. Did you mean “{ $nearest }”?
entries-unknown-key = There is no key “{ $key }” here. Delete it, or correct the name.
entries-unknown-key-nearest = There is no key “{ $key }” here. Did you mean “{ $nearest }”?
entries-unknown-default = No kind of entry has the key “{ $key }”, so it can have no default. Delete it, or correct the name.
entries-unknown-default-nearest = No kind of entry has the key “{ $key }”, so it can have no default. Did you mean “{ $nearest }”?
entries-missing = The key “{ $key }” is missing. Add it.
entries-empty = Found an empty text. Write something, or delete the key.
entries-date = “{ $written }” is not a day of the calendar, a month, a year or a fiscal year. Write it like 2012-12-21, "2012-12", 2012 or "FY2012".
entries-backwards = The span ends on { $to }, before it begins on { $from }. Exchange the days.
entries-number = { $written } is negative. Write a whole number from 0.
entries-bad-id = “{ $written }” is no id. Write a sort and a name parted by “/”, like op/unmiss, of ASCII letters, digits, “.”, “_” and “-”, in at most 96 characters.
entries-bad-entry-id = “{ $written }” cannot be the id of an entry. Write a word of ASCII letters, digits, “.”, “_” and “-”, or several parted by “/”, in at most 96 characters.
entries-wrong-sort = “{ $written }” cannot stand here. Expected an id of one of these sorts: { $sorts }.
entries-wrong-sort-nearest = “{ $written }” cannot stand here. Expected an id of one of these sorts: { $sorts }. Did you mean “{ $nearest }”?
entries-unknown-name = The framework has no { $of } called “{ $written }”. Correct the name.
entries-unknown-name-list = The framework has no { $of } called “{ $written }”. It is one of { $right }.
entries-unknown-name-nearest = The framework has no { $of } called “{ $written }”. Did you mean “{ $nearest }”?
entries-choice = “{ $written }” cannot stand here. Expected one of { $right }.
entries-choice-nearest = “{ $written }” cannot stand here. Did you mean “{ $nearest }”? Expected one of { $right }.
entries-counted = “{ $fact }” is counted from numbers and cannot be said. Enter the numbers.
entries-needs-of = “{ $fact }” is said of one state, party or organisation. Say of which, like of = "state/SY".
entries-needless-of = “{ $fact }” is not said of one state, party or organisation. Delete “of”.
entries-fact-or-set = This does not say about what the source is followed, or says two things. Give exactly one of fact and set.
entries-twice = The entry on line { $line } has the id “{ $written }” already. Delete one of the two, or give this one another id under “entry”.
entries-statement = The keys and values are right, but no statement can be made of them: { $detail }. This is a mistake of the program; please report it with the file.
entries-expected-entries = Found { $found }; expected a list of entries. Write the header in double brackets: [[…]].
entries-expected-entry = Found { $found }; expected one entry, a table of keys and values.
entries-expected-kind = Found { $found }; expected the name of a kind of entry, such as "plan".
entries-expected-table = Found { $found }; expected a table.
entries-expected-text = Found { $found }; expected a text in quotes.
entries-expected-words = Found { $found }; expected a text, or one in each language: ja = "…", en = "…".
entries-expected-when = Found { $found }; expected a day, a month, a year or a fiscal year, like 2012-12-21, "2012-12", 2012 or "FY2012".
entries-expected-number = Found { $found }; expected a whole number from 0.
entries-expected-flag = Found { $found }; expected true or false.
entries-expected-id = Found { $found }; expected an id in quotes.
entries-expected-name = Found { $found }; expected a name in quotes.
entries-expected-cite = Found { $found }; expected the id of a source, or a table: source = "source/…", page = "…".
