# Operations, what the law says of them, and how to help: pages for officials

## Everywhere
desk-ops-unknown = not known
desk-ops-more = and { $count } more
desk-ops-next = More
desk-ops-as-table = The same as a table
desk-ops-answer = { $answer ->
    [yes] yes
    [no] no
    [contested] contested
    [silent] nobody has said
    [assumed] taken for granted
   *[unknown] not known yet
}
desk-ops-head-entries = Entries
desk-ops-head-answer = Answer
desk-ops-head-since = Since
desk-ops-head-what = What
desk-ops-head-when = When
desk-ops-head-day = Day
desk-ops-head-office = Office
desk-ops-head-places = Countries
desk-ops-head-days = Days
desk-ops-head-tasks = Tasks
desk-ops-head-performer = Done by
desk-ops-head-persons = Persons
desk-ops-head-provision = Provision
desk-ops-head-rests = Rests on

## The list of operations
desk-ops-filter = Which operations
desk-ops-show = Show
desk-ops-all = All
desk-ops-any = any
desk-ops-none = No operation is like that.
desk-ops-with = with contributions
desk-ops-without = without any
desk-ops-head-operation = Operation
desk-ops-head-pillar = Pillar
desk-ops-head-standing = Going on or ended
desk-ops-head-contributions = Contributions
desk-ops-head-there = Persons there
desk-ops-standing = { $standing ->
    [goes_on] goes on
    [ended] ended
    [ahead] not begun
   *[unknown] days not known
}
desk-ops-counts = { $shown ->
    [one] 1 operation
   *[other] { $shown } operations
} of { $all }; { $on } going on{ $pillars ->
    [none] {""}
   *[other] . { $pillars }
}.
desk-ops-of-pillar = { $name }: { $count }
desk-ops-given = { $rounds ->
    [0] {""}
    [one] 1 round of persons
   *[other] { $rounds } rounds of persons
}{ $goods ->
    [0] {""}
   *[other] { $rounds ->
        [0] {""}
       *[other] {", "}
    }{ $goods } in kind
}
desk-ops-nothing-given = No contribution is in the record.
desk-ops-persons = { $range ->
    [one] { $least }
   *[range] { $least } to { $most }
}{ $unknown ->
    [0] {""}
   *[other] {" "}and { $unknown } of unknown number
}

## One operation
desk-ops-on-this-page = On this page
desk-ops-head-lead = Led by
desk-ops-head-area = Where
desk-ops-head-ended = How it ended
desk-ops-ended-by = { $day }, { $by }: { $what }{ $why ->
    [none] {""}
   *[other] . Reason given: { $why }
}
desk-ops-head-principles = The principles
desk-ops-principles-tag = { $stand ->
    [held] all hold
    [failed] one does not hold
   *[open] not all are known to hold
}
desk-ops-principles = { $stand ->
    [held] On { $day } every principle that is required held.
    [failed] On { $day } a principle that is required did not hold.
   *[open] On { $day } it could not be said of every principle that is required that it held.
}
desk-ops-map = Where it is
desk-ops-map-described = The countries in which the assignment is done, or was, as points at their capitals.
desk-ops-map-note = Points stand at the capitals. No border is drawn.
desk-ops-head-degrees = Degrees north and east
desk-ops-also = Also
desk-ops-where-from = Where the places come from

## The principle board
desk-ops-board = Principles and requirements
desk-ops-board-none = No persons have been sent or are to be sent: the principles are not asked of anything here.
desk-ops-board-note = Computed from the record for the day at which you look. What nobody has said, and what sources disagree about, is shown as such and is never taken as met.
desk-ops-board-alike = The principles stand as above.
desk-ops-board-over = It is over. It is held against the law and the facts of its last day, { $day }.
desk-ops-head-principle = Principle
desk-ops-stands = { $standing ->
    [settled] established
    [contested] sources disagree
    [silent] nobody has said
    [assumed] taken for granted
   *[unknown] not known yet
}
desk-ops-boards = Boards
desk-ops-head-fact = Fact
desk-ops-head-who = Who said so
desk-ops-not-required = not required
desk-ops-since-always = no other day known
desk-ops-by = Seen together by
desk-ops-requirements = { $count ->
    [one] 1 requirement
   *[other] { $count } requirements
} of the law{ $open ->
    [0] : all are met
   *[other] : { $open } not known to be met
}
desk-ops-requirements-caption = What the law requires, by provision
desk-ops-facts-caption = Facts, since when they read so, and who said so

## Time lines
desk-ops-times = What happened, and when it became known
desk-ops-times-title = What happened and when it became known
desk-ops-times-described = Mandates, decisions, contributions and facts as bars or points on a time line; a second sign stands at the day on which each became known here.
desk-ops-times-note = The latest of each. What was told of long afterwards became known then.
desk-ops-times-all = Everything in the record about it, in order
desk-ops-times-count = { $count ->
    [one] 1 entry names it
   *[other] { $count } entries name it
}.
desk-ops-times-caption = In the order in which it happened
desk-ops-lane-facts = Facts that changed
desk-ops-head-learned = Known since
desk-ops-head-sort = Kind
desk-ops-fuzzy = Only the month or the year is known

## Mandates
desk-ops-mandates = Mandates
desk-ops-mandates-all = All { $count } mandates, how the load of tasks grew, and what the country said
desk-ops-tasks-caption = Tasks of { $name }, and who may do them under the law of { $day }
desk-ops-loads = The load of tasks from mandate to mandate
desk-ops-loads-note = In law: tasks that map to a task of the law. Can: those of them that the country could do on { $day }; open: those of which that cannot be said yet. Change: tasks new and no longer named, against the mandate before whose tasks are in the record.

## Contributions
desk-ops-contributions = Contributions
desk-ops-rounds = Persons sent
desk-ops-goods = Contributions in kind
desk-ops-head-round = Who, and which round
desk-ops-round = { $about ->
    [yes] about {""}
   *[no] {""}
}{ $rounds ->
    [1] { $persons }
   *[other] { $rounds } rounds of { $persons }
}{ $elsewhere ->
    [yes] {" "}(counted elsewhere)
   *[no] {""}
}
desk-ops-head-goods = For what
desk-ops-head-recipient = Recipient
desk-ops-head-decided = Decided
desk-ops-head-handed = Handed over

## Plans and decisions
desk-ops-decisions = Plans and decisions
desk-ops-decisions-none = None is in the record.
desk-ops-decisions-caption = Plans and decisions, the latest first
desk-ops-older = { $count ->
    [one] 1 older plan or decision
   *[other] { $count } older plans and decisions
}
desk-ops-head-act = Act
desk-ops-head-by = By
desk-ops-until = Period until { $day }.
desk-ops-approved = Approval given
desk-ops-refused = Approval refused
desk-ops-why = Reason: { $why }

## Matters and dossiers
desk-ops-matters = Open matters and days ahead
desk-ops-matters-none = Nothing is open, and nothing falls due.
desk-ops-matters-caption = What is asked for, the gravest first
desk-ops-due-caption = Days ahead
desk-ops-head-matter = Matter
desk-ops-head-because = Why
desk-ops-head-due = Due
desk-ops-past = past
desk-ops-dossiers = Dossiers
desk-ops-dossiers-none = No dossier belongs to it.
desk-ops-asked = Asked for at this stage, and not there yet:

## Sources
desk-ops-sources = Sources
desk-ops-sources-none = No source is in the record.
desk-ops-sources-caption = Sources, those that most rests on first
desk-ops-sources-all = { $count } sources, and how much rests on each
desk-ops-head-source = Source
desk-ops-head-publisher = Publisher
desk-ops-head-rests-on = Entries and claims that rest on it

## What the law says
desk-ops-assessment = What the law says
desk-ops-day = On { $day }, under { $law } as in force since { $since }.
desk-ops-before = On { $day } { $law } was not in force yet; it is since { $since }.
desk-ops-several = Contributions and forms, each with what the law says
desk-ops-head-contribution = Contribution or form
desk-ops-head-duty = Whether
desk-ops-why-yes = Why it is allowed
desk-ops-why-no = Why it is not allowed
desk-ops-why-unknown = Why it cannot be said yet
desk-ops-whole = The whole of it: every finding, and the provisions
desk-ops-holds = All { $count } facts that it takes are there.
desk-ops-nothing-missing = No fact that could still be entered decides it.
desk-ops-ours = For us to find or decide
desk-ops-ask = To ask of others
desk-ops-watch = Not ours to bring about
desk-ops-read = By reading the law otherwise
desk-ops-any-of = Any one of these would do:
desk-ops-rules = Provisions:
desk-ops-assumes = Taken for granted, as no entry says otherwise
desk-ops-tree = The findings
desk-ops-tree-note = From the answer down to the facts. What the question itself settles is left out. A number leads to the entry that says so.
desk-ops-provisions = The provisions
desk-ops-no-official = The official text has not been imported here; the summaries are our own words.
desk-ops-kept = Judgements that were kept
desk-ops-kept-note = Each with what it rested on then. It can be run again on the record as it was, which has to come to the same, and on the record as it is.
desk-ops-kept-verdict = Judged for { $day }: { $verdict }
desk-ops-run-again = Run it again

## Ways to help
desk-ops-options = Ways to help
desk-ops-ways-caption = Every way to help, side by side
desk-ops-cases = { $count ->
    [one] The case
   *[other] The { $count } cases
}
desk-ops-head-from = From
desk-ops-head-to = To
