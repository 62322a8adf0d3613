# Casework on pages for officials
desk-nav-today = Today
desk-nav-dossiers = Dossiers
desk-nav-holds = What the law asks
desk-nav-due = Due
desk-nav-abroad = Abroad
desk-cw-all = all
desk-cw-show = Show
desk-cw-show-all = Show them
desk-cw-unknown = { $written } is not one of those to choose from.
desk-cw-no-office = no office named
desk-cw-no-part = { $name } is in the record but belongs to no dossier. Look for a request, an operation, a dispatch, goods, a plan or a decision.
desk-cw-times = × { $count }
desk-cw-mine = my office
desk-cw-owner = Answered for by
desk-cw-when-due = due:
desk-cw-answered = Answers given:
desk-cw-unknown-number = not known
desk-cw-as-table = The same as a table

## Heads of tables
desk-cw-head-office = Office
desk-cw-head-step = Step
desk-cw-head-dossiers = Dossiers that wait for it
desk-cw-head-provisions = Provision
desk-cw-head-days = Days
desk-cw-head-state = How it stands
desk-cw-head-answers = Entries

## How close a day is
desk-cw-overdue = overdue
desk-cw-near = near
desk-cw-at-once = at once
desk-cw-due-today = today
desk-cw-due-tomorrow = tomorrow
desk-cw-due-week = within a week

## Today
desk-cw-today-title = Today, { $day }
desk-cw-first = Before 09:00 on { $day }
desk-cw-first-none = Nothing has to be done before then.
desk-cw-today-due = Due in the next 60 days
desk-cw-today-due-none = Nothing more falls due.
desk-cw-today-due-all = { $count ->
    [one] The one day
   *[other] All { $count } days
} by urgency
desk-cw-today-raised = What the law asks for, and why
desk-cw-today-raised-all = { $count ->
    [one] The one matter
   *[other] All { $count } matters
} with what can be done
desk-cw-today-where = Who is where
desk-cw-where-all = Every round, and the years
desk-cw-where-more = { $count ->
    [one] One more operation has persons abroad.
   *[other] { $count } more operations have persons abroad.
}
desk-cw-today-waiting = Requests waiting
desk-cw-waiting-caption = Next steps that are owed
desk-cw-waiting-none = No dossier waits for an office.
desk-cw-waiting-all = All dossiers
desk-cw-today-changes = What has changed
desk-cw-since-size = Since you last marked the record as seen, when it had { $size } entries.
desk-cw-since-day = Since the beginning of { $day }. You have not marked the record as seen yet.
desk-cw-new-entries = { $count ->
    [one] 1 new entry
   *[other] { $count } new entries
}, the latest first
desk-cw-mark-seen = Mark as seen

## Due
desk-cw-due-title = What falls due
desk-cw-due-past = Overdue
desk-cw-due-near = Within two weeks
desk-cw-due-later = Later
desk-cw-due-calendar = The same as a calendar file (iCalendar)
desk-cw-due-subscribe = To subscribe, give your calendar the address { $path } of this desk, with your user name, and as the password a token for reading, which you make under “your account”.
desk-cw-filter-office = Office

## What the law asks for
desk-cw-holds-title = Does it still hold?
desk-cw-holds-count = { $count ->
    [0] No matter is to be dealt with.
    [one] 1 matter is to be dealt with.
   *[other] { $count } matters are to be dealt with, the gravest first.
} Unknown asks; it never ends anything by itself.
desk-cw-more-matters = { $count ->
    [one] 1 more matter is not shown.
   *[other] { $count } more matters are not shown.
} Choose an operation, or what is asked for.
desk-cw-filter-operation = Operation
desk-cw-filter-asks = What is asked for

## Dossiers
desk-cw-dossiers-title = Dossiers
desk-cw-dossiers-caption = Dossiers, with what is next and which office owes it
desk-cw-dossiers-none = There is no such dossier.
desk-cw-more-dossiers = { $count ->
    [one] 1 more dossier is not shown.
   *[other] { $count } more dossiers are not shown.
} Choose a stage, an office or a form.
desk-cw-quiet = { $count ->
    [one] 1 dossier
   *[other] { $count } dossiers
} of the founding record have had no news for years, and how they ended is not in the record.
desk-cw-filter-owes = Office that owes the next step
desk-cw-filter-form = Form of contribution
desk-cw-filter-show = Which
desk-cw-filter-open = open
desk-cw-filter-over = those that are over too

## One dossier
desk-cw-dossier-pages = Pages of this dossier
desk-cw-to-assessment = What the law allows, with reasons
desk-cw-to-options = Ways to help, side by side
desk-cw-to-steps = Steps
desk-cw-stage-since = since { $day }
desk-cw-contributions = Contributions
desk-cw-law = What the law says today
desk-cw-owed = Owed now
desk-cw-owed-none = No step is owed now.
desk-cw-can = What else can be done now
desk-cw-taken = taken
desk-cw-steps-all = Every step
desk-cw-steps-over = The dossier is over: nothing more is entered in it.
desk-cw-gate = Policy gate
desk-cw-gate-open = { $count ->
    [one] 1 question that nobody has judged
   *[other] { $count } questions that nobody has judged
}
desk-cw-entries = What was entered
desk-cw-results = Surveys and results
desk-cw-lessons = Lessons
desk-cw-settled = { $count ->
    [one] 1 matter
   *[other] { $count } matters
} settled, closed or not in the record

## Abroad
desk-cw-abroad-title = Persons abroad on { $day }
desk-cw-abroad-where = Where
desk-cw-abroad-numbers = Numbers by operation and sort
desk-cw-abroad-caption = Persons abroad by operation and sort
desk-cw-abroad-rounds = Each round, with its entry
desk-cw-abroad-years = Year by year
desk-cw-abroad-point = { $name }: { $count }
desk-cw-abroad-and = { $unknown ->
    [one] { $known } and 1 round of unknown number
   *[other] { $known } and { $unknown } rounds of unknown number
}
desk-cw-map-title = Where they are
desk-cw-map-described = A map with a point for each operation in which persons are; the larger, the more persons.
desk-cw-map-note = A point stands at the capital of the first country named. The map shows land without borders, and says nothing of where a border lies. Where a number is not sure the point shows the most it may be.
desk-cw-map-position = North, east (degrees)
desk-cw-map-also = Without room on the map:
desk-cw-years-title = The most persons abroad on one day of each year
desk-cw-years-described = A column for each year since the law has been in force: persons, and above them liaison and coordination staff.
desk-cw-years-note = The day of each year on which the most were surely abroad. Rounds of which no number is known are not in it.
desk-cw-years-year = Year
desk-cw-years-total = Together
desk-cw-years-range = from what is sure to the most it may be
desk-cw-years-persons = Persons who count against the cap
desk-cw-years-liaison = Liaison and coordination staff

# Papers

desk-cw-papers = Papers
desk-cw-papers-lead = Drafts made from the record. What no entry tells is marked in the paper and listed on its first page. An office can put templates of its own in place of these.
desk-cw-head-paper = Paper
desk-cw-head-missing = Matters missing
desk-cw-head-files = Files
desk-cw-paper-broken = The paper cannot be made. { $cause }
