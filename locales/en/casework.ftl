# What `hatoba dossier`, `holds`, `due`, `abroad` and `exercise` print, and why a step may not be taken.

settings-misread = line { $line }, column { $column }: { $detail }
casework-procedure-unknown = { $place } names the { $what } “{ $name }”, which is not there. Correct the name.

## Stages and matters
casework-stage = { $stage ->
    [received] received
    [assessed] assessed
    [consulted] consulted
    [planned] planned
    [decided] decided
    [under_way] under way
    [suspended] suspended
    [ended] ended
    [accounted_for] accounted for
    [declined] declined
    [lapsed] lapsed
   *[none] nothing known yet
}
casework-asks = { $asks ->
    [suspend] The law asks that the work be suspended.
    [end] The law asks for a Cabinet decision that ends it.
    [halt] The work may be halted for a time.
    [change] The law asks for a Cabinet decision that changes the plan.
    [council] The National Security Council is to deliberate first.
    [approval] The Diet's approval is to be asked.
    [report] A report to the Diet is owed.
    [account] What came of it is to be recorded.
    [ask] Whether it still holds cannot be said: find out.
    [basis] It would not be lawful to send it as things stand.
    [period] The period is over, or its end is not known: look at the plan.
    [mandate] The mandate has run out: find out what follows.
    [lead] Those who lead the operation changed it: look at the plan.
    [outside_plan] It goes beyond the plan.
   *[other] { $asks }
}
casework-days = { $until ->
    [none] since { $since }
   *[other] { $since } to { $until }
}
casework-matter-state = { $state ->
    [open] open
    [acknowledged] acknowledged
    [decided] decided
    [settled] settled
    [closed] closed
   *[unrecorded] not in the record
}
casework-matter-line = { $state } · { $owner ->
    [none] {""}
   *[other] { $owner } ·{" "}
}{ $due ->
    [none] {""}
   *[other] due: { $due } ·{" "}
}{ $key }
casework-handled = by { $entries }
casework-because = { $reads ->
    [yes] because it is so: { $what }
    [no] because it is not so: { $what }
    [unknown] not known: { $what }
   *[none] { $what }
} { $entries }
casework-cause-report-plan = the decision on the plan
casework-cause-report-period = the change of the period
casework-cause-council = the decision on the plan
casework-cause-report-end = the end of the work
casework-cause-effects = the end of the work
casework-more = and { $count } more
casework-due = { $kind ->
    [period] The period of the plan ends
    [mandate] The mandate of the operation ends
    [rotation] The round ends
    [review] Look again: { $what ->
        [0] plan
       *[other] { $what }
    }
    [needed_by] It is of use until then
    [law] { $what }
   *[step] { $what }
}

## Why a step may not be taken
casework-no-step = This dossier has no step “{ $name }”. What can be done now: { $open }.
casework-not-the-step = That entry is not how “{ $name }” is taken.{ $takes ->
    [none] {""}
   *[other] {" "}It takes: { $takes }.
}
casework-not-yours = { $office } may not enter that. It is entered by { $offices }. { $why }
casework-waits = “{ $name }” waits for { $before }. What can be done now: { $open }.
casework-taken = “{ $name }” has been taken by { $entry }. To correct it, enter an entry with “corrects” through “hatoba record add”.
casework-over = The dossier is { $stage }: nothing more is entered in it.
casework-changed = Others have entered { $entries } about this dossier since you looked. Read them, and then try again with --seen { $size }. Nothing was entered.
casework-outside-plan = It goes beyond the plan: { $breaches }. Change the plan first, or what is sent.
casework-breach = { $what ->
    [place] place
    [task] task
    [number] persons
    [period] period
   *[equipment] equipment
} { $has }, where the plan has { $allows } [{ $clause }]

## dossier
dossier-head-id = Dossier
dossier-head-stage = Stage
dossier-head-next = What is next
dossier-head-due = Next day
dossier-none = No dossier is open.
dossier-pending = { $count ->
    [one] 1 matter
   *[other] { $count } matters
} to deal with
dossier-no-part = { $name } is in the record but belongs to no dossier. Name a request, an operation, a dispatch, goods, a plan or a decision.
dossier-stage = Stage: { $stage }
dossier-law = { $about }: { $act } — { $outcome ->
    [yes] the law allows it
    [no] the law does not allow it
    [partly] the law allows some of its tasks
   *[unknown] cannot be said yet
}{ $open ->
    [1] {" "}(who does it, or which task, is not entered: the best that could be meant)
   *[other] {""}
}
dossier-matters = To deal with
dossier-other-matters = { $count ->
    [one] 1 matter is
   *[other] { $count } matters are
} settled, closed or not in the record: “hatoba holds { $id } --all”.
dossier-due = Days ahead
dossier-steps = Steps
dossier-open = open
dossier-can = can be taken
dossier-waits = waits for { $steps }
dossier-not-owed = the law does not ask for it here
dossier-passed = not in the record
dossier-quiet = { $count ->
    [one] 1 dossier
   *[other] { $count } dossiers
} of the founding record have had no news for years, and how they ended is not in the record: “hatoba dossier list --all”.
dossier-rests-on = { $goal }: { $verdict }, facts of { $valid }, on the first { $size } entries; judgement { $tree }…
dossier-step-done = { $kind } { $id } was entered as #{ $position }. The journal has { $size } entries.
dossier-step-checked = The step may be taken. Nothing was entered.
dossier-step-busy = Others keep entering at the same moment. Nothing was entered; try again.
dossier-no-field = “{ $written }” is no field with a value. Write --set field=value.
dossier-no-goal = The law of that day does not ask { $goal } of this dossier. Name another goal with --goal, or say what is to be sent or given.
dossier-no-ground = { $name } is no decision that says what it rested on.
dossier-judged = { $act }: { $verdict }
dossier-replay-same = On what was known then the judgement comes to the same bytes ({ $digest }): { $then }.
dossier-replay-changed = On what was known then the judgement does not come to the bytes that were recorded; it comes to { $digest }: { $then }. The program that made it judged otherwise.
dossier-replay-other-law = The law files are others than those that were applied, so that the same bytes cannot be expected. On what was known then they come to: { $then }.
dossier-replay-nothing-new = On what is known now it comes to: { $now }. No fact that it turned on reads otherwise.
dossier-replay-news = On what is known now it comes to: { $now }. What reads otherwise:
dossier-replay-fact = { $what }: { $then ->
    [yes] yes
    [no] no
    [unknown] unknown
   *[none] did not matter
} → { $now ->
    [yes] yes
    [no] no
    [unknown] unknown
   *[none] does not matter
}{ $news ->
    [0] {""}
   *[other] {" "}{ $news }
}

## holds
holds-nothing = Nothing is asked for.
holds-no-news = Nothing has changed.
holds-raised = Raised
holds-changed = Stands otherwise
holds-gone = Gone: its cause was corrected or withdrawn { $entries }

## due
due-nothing = Nothing falls due.
due-head-day = Day
due-head-what = What
due-head-dossier = Dossier
due-head-rests-on = Rests on
due-day = { $opens ->
    [none] {""}
   *[other] { $opens } to{" "}
}{ $day } ({ $past ->
    [past] { $left ->
        [one] 1 day
       *[other] { $left } days
    } ago
   *[ahead] { $left ->
        [0] today
        [one] in 1 day
       *[other] in { $left } days
    }
})
due-ics-name = Hatoba deadlines
due-ics-description = { $id }: { $title }. Rests on { $entries }.

## abroad
abroad-persons = Persons abroad: { $least ->
   *[other] { $least }
} surely, at most { $most }{ $unknown ->
    [0] {""}
    [one] {" "}and 1 round of unknown number
   *[other] {" "}and { $unknown } rounds of unknown number
}. The law allows { $cap ->
    [none] any number
   *[other] { $cap }
}.
abroad-liaison = Liaison and coordination staff: { $least ->
   *[other] { $least }
} surely, at most { $most }{ $unknown ->
    [0] {""}
    [one] {" "}and 1 round of unknown number
   *[other] {" "}and { $unknown } rounds of unknown number
}.{ $cap ->
   *[other] {""}
}
abroad-perhaps = {" "}(perhaps)
abroad-head-operation = Operation
abroad-head-sort = Sort
abroad-head-persons = Persons
abroad-head-places = Where
abroad-head-dispatch = Dispatch

## exercise
exercise-word = EXERCISE
exercise-banner = EXERCISE · { $title } · { $day } · nothing here is real
exercise-none = No exercise is played in this folder of data. Start one with “hatoba exercise start DIR”, or name its folder with --data.
exercise-there = At { $place } there is a journal already. Name another folder with --data.
exercise-no-day = { $path } is not named by a day. Name the entries of a day like 2027-02-03.toml.
exercise-outside = { $path } lies outside the exercise, which runs from { $starts } to { $ends }.
exercise-no-clock = { $path } does not hold a day. Start the exercise anew in another folder.
exercise-over = The exercise is over. Look back with “hatoba exercise review”.
exercise-backwards = The clock stands at { $clock } and cannot be set back to { $day }.
exercise-tasks = What the players do
exercise-started = { $count ->
    [one] 1 entry
   *[other] { $count } entries
} of the script came in. Play with “--data { $data }” (or HATOBA_DATA): “hatoba dossier list”, “hatoba dossier show”, “hatoba dossier step”, “hatoba holds”, “hatoba due”; let time pass with “hatoba exercise advance”, and look back with “hatoba exercise review”.
exercise-advanced = It is { $day }. { $count ->
    [0] Nothing came in.
    [one] 1 entry came in.
   *[other] { $count } entries came in.
}
exercise-next = { $day ->
    [none] The exercise is over.
   *[other] The next day on which something happens is { $day }.
}
exercise-questions = To talk about
exercise-review-days = What was done, day by day
exercise-review-nothing = The players entered nothing.
exercise-review-stage = { $id } is { $stage }
exercise-review-matters = What was raised
exercise-review-matter = raised on { $raised }, { $gone ->
    [none] { $answered ->
        [none] never answered
       *[other] answered on { $answered }
    }
   *[other] its cause was corrected on { $gone }
}
exercise-review-due = What was due
exercise-review-kept = { $state ->
    [missed] missed{ $met ->
        [none] {""}
       *[other] , done on { $met }
    }
    [met] done or moved on { $met }
   *[ahead] ahead
}
exercise-review-left = What was left
exercise-review-open = steps that could have been taken: { $list }
exercise-review-unjudged = not judged: { $list }
exercise-review-unanswered = asked and not answered: { $list }
