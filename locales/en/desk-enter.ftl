# Entering
desk-enter = Enter
desk-enter-which = What do you want to enter? These are the kinds of which your office and your roles let you enter something. A step of a dossier is taken from the dossier itself.
desk-enter-no-kind = There is no kind of entry called { $name }.
desk-enter-not-that = Neither your office nor your roles let you enter the kind “{ $label }”.
desk-enter-nobody = No office enters that: it is written by the program alone.
desk-enter-not-yours = Your office does not enter that. It is entered by { $offices }. { $why }
desk-enter-no-role = None of your roles lets you enter “{ $label }” here.
desk-enter-of = Enter: { $kind }
desk-enter-correct = Correct: { $kind }
desk-enter-lead = Nothing is recorded before you have seen what it would change.
desk-enter-step-owner = Usually taken by { $owner }.

## The form
desk-enter-said = What is said
desk-enter-sources = What it rests on
desk-enter-own = About this entry
desk-enter-field-cites = Sources
desk-enter-field-source = source
desk-enter-field-page = page
desk-enter-field-spoke = The day on which the source said so
desk-enter-field-public = Who may read it
desk-enter-field-remarks = Remarks
desk-enter-field-corrects = The entry that it corrects
desk-enter-public-no = Officials only
desk-enter-public-yes = Everyone
desk-enter-public-hint = What everyone may read is on the public pages and in the open data from the moment it is recorded.
desk-enter-ja = Japanese
desk-enter-en = English
desk-enter-when = A day, a month, a year or a fiscal year: 2012-12-21, 2012-12, 2012, FY2012.
desk-enter-number = A whole number.
desk-enter-id = The id of something in the record: { $sorts }.
desk-enter-own-id = An id of its own, which nothing has yet: { $sorts }. Letters without accents, digits, “.”, “_”, “-”.
desk-enter-entry = The name of an entry, as its own page shows it.
desk-enter-personal = Sealed with a key of the person's own when it is recorded. Not kept in drafts.
desk-enter-not-said = not said
desk-enter-choose = choose
desk-enter-fixed = Laid down by the procedure.
desk-enter-what-judged = Left empty, it says what the assessment came to.
desk-enter-goal = What of the law is asked
desk-enter-goal-decisive = what decides here
desk-enter-no-goal = The law of that day does not ask { $goal } of this dossier. Choose another question, or enter first what is to be sent or given.
desk-enter-matter = { $asks } { $about }, since { $since }
desk-enter-row = { $label } { $number }
desk-enter-inside = { $outer }: { $inner }
desk-enter-add = One more line: { $label }
desk-enter-rows-hint = Lines that are left empty are not recorded.
desk-enter-preview = See what it changes
desk-enter-keep = Keep as a draft
desk-enter-kept = Kept as a draft.
desk-enter-lost = The connection is lost. What you write stays on this page, and is kept as a draft when the connection is back.

## What is wrong
desk-enter-missing = { $label }: fill this in.
desk-enter-wrong = { $label }: { $told }
desk-enter-no-source = Sources: name at least one. An entry of this kind rests on a source.
desk-enter-many = The form had more than { $most } fields. What was beyond that was not read.
desk-enter-name = The form was sent with a field that it does not have. Open it anew, and enter it there.
desk-enter-twice = { $label }: this was sent twice. The first is shown.
desk-enter-rows = { $label }: a list has at most { $most } lines. Enter the others as another entry.
desk-enter-long = { $label }: this is longer than 65,536 bytes. Shorten it.
desk-enter-control = { $label }: there were characters in it that no text has. They have been taken out; read it again.
desk-enter-unknown-id = nothing in the record has the id “{ $name }”. Correct it, or enter first what introduces it.
desk-enter-no-such-entry = the record has no entry “{ $entry }”. Its own page shows its name.
desk-enter-forged = This form was not made here, or it is damaged. Open it anew.
desk-enter-before = This form has been recorded as { $entry }, and says something else now. Nothing more was recorded. To change what was recorded, correct that entry.
desk-enter-taken = “{ $name }” has been taken by { $entry }.
desk-enter-correct-entry = Correct { $entry }
desk-enter-to-dossier = To the dossier

## Before it is recorded
desk-enter-check = Check: { $title }
desk-enter-not-yet = Nothing has been recorded yet.
desk-enter-others = Others have entered something meanwhile
desk-enter-others-hint = It is about the same things. Read it before you record this one.
desk-enter-says = What is entered
desk-enter-withdraws = The entry that is withdrawn
desk-enter-changes = What it changes
desk-enter-changes-nothing = It changes no answer of the law, no matter and no day ahead.
desk-enter-changes-answers = What the law says
desk-enter-changes-matters = Matters
desk-enter-changes-days = Days ahead
desk-enter-moved = { $what }: { $before } → { $after }
desk-enter-none = none
desk-enter-answer = { $answer ->
    [yes] yes
    [no] no
    [partly] for some tasks
    [unknown] cannot be said
   *[none] not asked
}
desk-enter-news = { $what ->
    [raised] New:
    [gone] Gone:
   *[changed] Otherwise ({ $state }):
} { $asks } { $about }
desk-enter-record = Record
desk-enter-edit = Go on writing

## When it is recorded
desk-enter-recorded-title = Recorded
desk-enter-recorded = { $kind } has been recorded as { $entry }.
desk-enter-another = Enter another one
desk-enter-correct-this = Correct it
desk-enter-withdraw-this = Withdraw it

## Drafts
desk-enter-drafts = Drafts
desk-enter-drafts-some = { $count ->
    [one] 1 draft
   *[other] { $count } drafts
} of yours
desk-enter-drafts-lead = Only you see them. Each is kept for 30 days after it was last saved.
desk-enter-drafts-none = There is none.
desk-enter-drafts-full = You have { $most } drafts, and no more are kept. Record some of them, or throw some away.
desk-enter-draft-what = Draft
desk-enter-draft-saved = Saved
desk-enter-draft-do = Throw away
desk-enter-discard = Throw away
desk-enter-left-out = Personal fields are not kept in drafts. Enter them again.

## Many entries at once
desk-table-way = as a table
desk-table-of = { $label }: from a table
desk-table-lead = Copy the cells in your spreadsheet, the row of headers with them, and paste them here. A mapping is proposed then; look through it and correct it. Nothing is recorded before you have seen what every row comes to.
desk-table-cells = The table
desk-table-cells-hint = Cells with tabs, commas or semicolons between them, at most { $most } MB. Places are told as in a spreadsheet: C7 is the third cell of the seventh row.
desk-table-mapping = What the columns are
desk-table-mapping-hint = On the left what stands in the table, on the right the field or the word that it means. Lines that begin with # do not count.
desk-table-propose = Propose a mapping
desk-table-proposed = This mapping was guessed. Look through every line, and correct and complete it.
desk-table-look = See what the rows come to
desk-table-record = Record the new rows
desk-table-rows = Rows and their entries
desk-table-head-cell = Cell
desk-table-head-entry = Entry
desk-table-head-standing = In the record
desk-table-new = new
desk-table-more = { $count } more rows are not shown here, and are recorded with these.
desk-table-would = { $count ->
    [one] 1 row would be recorded
   *[other] { $count } rows would be recorded
}; the record has { $there } already. Nothing has been recorded yet.
desk-table-recorded = { $count ->
    [0] Nothing new was recorded: the record has every row already.
    [one] 1 row was recorded.
   *[other] { $count } rows were recorded.
}
desk-table-another = Another table
desk-table-at = { $place }: { $told }
desk-table-different = Under the name { $entry } the record has something else, at #{ $position }. Give the row another id, or correct that entry.
desk-table-other-kind = The mapping is of another kind than this form, which is for “{ $label }” (kind = "{ $kind }").
desk-table-one-by-one = “{ $label }” is entered one by one, as it decides something, gives rights or takes something away for good.
