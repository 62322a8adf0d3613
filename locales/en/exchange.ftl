## Mistakes in the writing of a TOML or JSON text
doc-too-large = The text has { $bytes } bytes; at most { $most } are read. Divide it.
doc-too-deep = Lists and tables stand in one another more than { $most } levels deep. Flatten them.
doc-too-many-flaws = There are more mistakes than the { $most } told here. Correct these and try again.
doc-expected-value = Found { $found ->
    [end] the end of the text
   *[other] “{ $found }”
}; expected a value (a text in quotes, a number, true, false, a list or a table).
doc-expected-key = Found { $found ->
    [end] the end of the text
   *[other] “{ $found }”
}; expected a key in double quotes.
doc-expected-colon = Found { $found ->
    [end] the end of the text
   *[other] “{ $found }”
}; expected a colon between key and value.
doc-expected-comma = Found { $found ->
    [end] the end of the text
   *[other] “{ $found }”
}; expected a comma or “{ $close }”.
doc-trailing-comma = Nothing follows this comma. Delete it.
doc-unclosed = This bracket is never closed. Close it with “{ $close }”.
doc-wrong-bracket = Found “{ $found }”; expected “{ $close }”.
doc-unclosed-text = This text is never closed. Close it with a double quote.
doc-control = The control character { $found } stands in a text as itself. Write it as an escape such as \n or \u0009.
doc-escape = “{ $written }” is no escape. Write \\ for a backslash.
doc-unicode-escape = \u needs four hexadecimal digits, as in \u3042.
doc-lone-surrogate = This is half of a pair of \u escapes. Write both halves, or the character itself.
doc-leading-zero = A number does not begin with 0. Delete the zero, or put the number in quotes.
doc-number = “{ $written }” is not a number. Correct it, or put it in quotes.
doc-number-range = { $written } is too large a number. Put it in quotes if it is a name.
doc-word = Found the word “{ $written }”; expected a value. Put a text in double quotes.
doc-duplicate-key = The key “{ $key }” stands in this table twice. Keep one.
doc-comment = JSON has no comments. Delete it, or write the file in TOML.
doc-odd-space = A wide or no-break space stands outside a text. Replace it with an ordinary space.
doc-after-end = Something stands after the end of the value. Delete it.
doc-toml = The TOML is not well-formed: { $detail }.

## Mistakes in the file of an official text
import-path = at { $path }
import-empty = The file is empty. Download the text again.
import-too-large = The file has { $found } bytes; at most { $limit } are read. Import one law at a time.
import-encoding = Found { $found }; expected UTF-8. Save the file in UTF-8.
import-unknown-format = The file begins with “{ $found }”; expected law XML, an answer of the e-Gov law API (version 2), or JSON lines of id and text.
import-syntax = Not { $expected }: { $found }. Download the file again.
import-not-a-law = Found { $found }; expected { $expected }. Choose the file of a law.
import-missing = { $inside } has no { $expected }. Download the file again.
import-value = { $field } is { $found }; expected { $expected }.
import-conflict = { $field } is { $found } in one place and { $expected } in another. Download the file again.
import-stray-text = The text “{ $found }” stands directly in { $inside } and would be lost; expected it in a Sentence element. Download the file again.
import-unclosed = The file ends before { $inside } is closed. Download it again.
import-trailing = Found { $found } after the end of the law. Import one law at a time.
import-too-deep = Elements stand in one another more than { $limit } levels deep. Choose the file of a law.
import-too-many = There are more than { $limit } provisions. Import one law at a time.
import-duplicate = Two provisions have the id { $found }. Keep one.
import-no-provisions = The file has no provision. Choose the file of a whole law.

## What an import says
import-law = Law: { $title } ({ $law })
import-unnamed = not named in the file
import-day = In force from: { $day }
import-undated = not said in the file; taken as the oldest text
import-count = { $count ->
    [one] 1 provision was read.
   *[other] { $count } provisions were read.
}
import-skipped = Left out: { $supplementary } supplementary provisions, { $annexes } annexed forms, { $inserts } inserts and { $empty } provisions without words.
import-covered = With their official text now: { $have } of the framework's { $all } provisions of this law on that day.
import-nothing-of-ours = The framework has no provision of this law.
import-not-covered = { $count ->
    [one] 1 is not in the file: { $named }
   *[other] { $count } are not in the file: { $named }
}{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
import-kept = Kept in { $path }

## Stored texts
store-file = { $file } cannot be read or written: { $reason }. Check the folder given by --data or HATOBA_DATA.
store-text = The stored text { $file } is damaged: { $reason }. Delete it and import the law again.
store-law-id = “{ $found }” is not a law id. Expected letters, digits and hyphens, like 404AC0000000079.

## Mistakes in a case file
case-too-large = The case has { $bytes } bytes; at most { $most } are read. Divide it.
case-too-many-findings = There are more mistakes than the { $most } told here. Correct these and try again.
case-unknown-key = There is no key “{ $key }” here, and no fact has that name. Delete it, or correct the name.
case-unknown-key-nearest = There is no key “{ $key }” here. Did you mean “{ $nearest }”?
case-misplaced-fact = { $about ->
    [entity] “{ $key }” is said of one state, party or organisation. Move it into the table of that one.
   *[case] “{ $key }” is said of the whole case. Move it to [operation], [facts] or the contribution.
}
case-not-assumption = “{ $key }” is not an open question of interpretation and cannot be assumed. Say it as a fact.
case-not-assumption-nearest = “{ $key }” is not an open question of interpretation. Did you mean “{ $nearest }”?
case-counted = “{ $key }” is counted from numbers of the case and cannot be said. Give the numbers.
case-missing = The key “{ $key }” is missing. Add it.
case-date = “{ $written }” is not a day of the calendar. Write a day like 2022-04-28 (where a month or year will do, 2022-04, 2022 or FY2022).
case-backwards = The span ends on { $to }, before it begins on { $from }. Exchange the days.
case-fact-word = “{ $written }” is no value of a fact. Write true, false, "yes", "no", "silent" or "contested".
case-bad-id = “{ $written }” cannot be an id. Write a short word without spaces and without @.
case-unknown-name = No { $of } is called “{ $name }”. Correct the name, or declare it.
case-unknown-name-list = No { $of } is called “{ $name }”. It is one of { $right }.
case-unknown-name-nearest = No { $of } is called “{ $name }”. Did you mean “{ $nearest }”?
case-twice = “{ $name }” is declared already. Give one of the two another id.
case-number = { $written } is out of range. Write a whole number from { $least } to { $most }.
case-too-many = More than { $most } { $of }. Divide the case.
case-no-subject = This expectation does not say what it expects, or says several things. Give exactly one of goal, deadline and no_goal_of_kind.
case-expected-table = Found { $found }; expected a table.
case-expected-list = Found { $found }; expected a list.
case-expected-text = Found { $found }; expected a text in quotes.
case-expected-words = Found { $found }; expected a text, or one in each language: ja = "…", en = "…".
case-expected-day = Found { $found }; expected a day like 2022-04-28.
case-expected-when = Found { $found }; expected a day, a month, a year or a fiscal year, like 2022-04-28, "2022-04", 2022 or "FY2022".
case-expected-count = Found { $found }; expected a whole number.
case-expected-fact = Found { $found }; expected the value of a fact: true, false, "silent", "contested", a claim, or a list of claims.
case-expected-claim = Found { $found }; expected a claim, a table with “is” such as is = true, source = "…".
case-expected-yes-no = Found { $found }; expected true or false.
case-expected-entity = Found { $found }; expected the id of an organisation or state, or a table with “id”.
case-expected-task = Found { $found }; expected a task such as "tsu", or a table with task = "na" and like = "tsu".
case-expected-spans = Found { $found }; expected a list of spans, tables with “from” and “to”.
case-expected-name = Found { $found }; expected a name in quotes.
case-expected-reason = Found { $found }; expected a fact or a set, such as "agreement" or "consents_assignment@X".
case-expected-change = Found { $found }; expected a change such as "fact@X", "!fact@X", "+set@X" or "-set@X".

# Words and phrases that other messages take as arguments.
word-json = JSON
word-well-formed-xml = well-formed XML
word-tag = tag
word-the-element = the element
word-attribute-num = attribute Num
word-a-day-such-as-2025-05-28 = a day such as 2025-05-28
word-a-law-id-such-as-404ac0000000079 = a law id such as 404AC0000000079
word-an-id-such-as-art6-p13-i1 = an id such as art6.p13.i1
word-text = text
word-the-file = the file
word-the-line = the line
word-the-answer = the answer
word-law-element = Law element
word-law-id-nor-era-year-lawtype-and-num = law id, nor Era, Year, LawType and Num
word-another-law = another Law
word-null = null
word-true-or-false = true or false
word-a-list = a list
word-an-object = an object
word-broken = broken
word-bool = bool
word-integer = integer
word-float = float
word-date = date
word-array = array
word-table = table
word-pillar = pillar
word-type = type
word-form = form
word-performer = performer
word-task = task
word-like = like
word-source = source
word-role = role
word-goal = goal
word-kind = kind
word-deadline = deadline
word-answer = answer
word-provision = provision
word-assumption = assumption
word-set = set
word-entities = entities
word-sources = sources
word-contributions = contributions
word-claims = claims
word-law-full-text-or-id-and-text-in-each-line = law_full_text, or id and text in each line
word-law-id-day-and-amending-law-such-as-404ac0000000079-20250528-507ac0000000044 = law id, day and amending law, such as 404AC0000000079_20250528_507AC0000000044
word-a-number-such-as-24-or-24-2 = a number such as 24 or 24_2
word-law-law-data-response-or-dataroot = Law, law_data_response or DataRoot

## What is wrong with a reference table
reference-empty = There are no rows. Download the table again.
reference-too-large = The file has { $found } bytes; at most { $limit } are read.
reference-too-many = There are more than { $limit } rows. Choose the file of one table.
reference-encoding = Found { $found }; expected UTF-8. Save the file in UTF-8.
reference-syntax = No JSON: { $found }. Download the table again.
reference-shape = Found { $found }; expected a list of objects, one for each row.
reference-missing = The column is missing. Choose the file of this data set, or add the column.
reference-unknown = The data set has no such column. Choose the file of this data set, or leave the column out.
reference-twice = The column is there twice. Keep one.
reference-cells = The row has { $found } cells; expected { $expected }, as many as there are columns.
reference-type = Found { $found }; expected { $expected }.
reference-value = Found “{ $found }”; expected { $expected }.
reference-blank = There is nothing here, and something must be.
reference-duplicate = Row { $first } has the number { $found } too. Every row has its own.
reference-exchanged = This column holds what belongs in { $other }, and { $other } what belongs here. Put the names of the columns right: the UN's own dictionary of columns has them exchanged for some tables.
reference-sum = The total is { $found }, and the parts add up to { $expected }.
reference-backwards = The end { $found } is before the beginning { $first }.
reference-store-changed = The stored file { $file } is not what was imported. Restore it from a backup, or delete it with the file beside it and import the table again.
reference-store-table = This program does not read the stored table { $file } ({ $count } problems). Import it again to see them.
word-a-whole-number-such-as-250 = a whole number such as 250
word-a-year-such-as-2019 = a year such as 2019
word-degrees-up-to-180-such-as-15-9833 = degrees up to 180 such as 15,9833
word-degrees-up-to-90-such-as-15-9833 = degrees up to 90 such as 15,9833
word-a-day-such-as-2025-04-04 = a day such as 2025-04-04
word-three-letters-such-as-jpn = three letters such as JPN
word-nothing = nothing
