# What `hatoba dossier`, `options`, `holds`, `due`, `abroad` and `exercise` print, and why a step may not be taken.

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
casework-because-outside = { $what ->
    [place] place:
    [task] task:
    [number] persons:
    [period] period:
   *[equipment] equipment:
} { $has }, where the plan has { $allows }
casework-because-plan = the period of the plan{ $to ->
    [none] {""}
   *[other] {" "}until { $to }
}, by the decision of { $on } ({ $id })
casework-because-plan-end = the last day of the plan’s period, by the decision of { $on } ({ $id })
casework-because-mandate = the mandate{ $by ->
    [none] {""}
   *[other] {" "}by { $by }
}{ $to ->
    [none] {""}
   *[other] {" "}until { $to }
} ({ $id })
casework-because-decision = { $what } ({ $id })
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
        [plan] the plan
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
casework-taken = “{ $name }” has been taken by { $entry }. To correct it, enter what is right with “corrects” { $entry }.
casework-past = The dossier is { $stage }: it is too late for “{ $name }”. What can be done now: { $open }.
casework-not-owed = The law does not ask for “{ $name }” here, as far as is known. Enter what it turns on first, if that is wrong. What can be done now: { $open }.
casework-over = The dossier is { $stage }: nothing more is entered in it.
casework-changed = Others have entered { $entries } about this dossier since you looked. Read them, and then try again with “seen” { $size }. Nothing was entered.
casework-elsewhere = { $others } belongs to another dossier. Enter it there, or name what belongs to this one: { $own }.
casework-ahead = “{ $name }” cannot have been taken on { $on }: today is { $today }.
casework-too-early = “{ $name }” cannot have been taken on { $on }: “{ $before }”, for which it waits, was taken on { $day }.
casework-no-matter = This dossier has no matter “{ $key }”. { $there ->
    [none] It has none at all.
   *[other] Its matters: { $there }.
}
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

dossier-no-operation = { $name } is in the record but belongs to no operation, and so has no mandate. Name an operation, or a plan, a dispatch or a request for one.

## dossier gate
dossier-gate-count = Policy gate: { $judged } of { $all } questions judged. People judge; nothing here is computed.
dossier-gate-bare = Not judged yet, and not in a comparable case either
dossier-gate-open = Not judged yet.
dossier-gate-judged = { $by }: { $favours ->
    [for] in favour
    [against] against
   *[neither] neither for nor against
}. { $what }{ $office ->
    [none] {""}
   *[other] {" "}(entered by { $office })
}
dossier-gate-office = All judgements shown were entered by: { $office }.
dossier-gate-ends = What ends it: { $ends }
dossier-gate-review = { $due ->
    [1] To be judged again since { $day }
   *[other] To be judged again on { $day }
}
dossier-gate-past = Past cases, and no advice:
dossier-gate-compared = { $title } ({ $common })
dossier-gate-same-operation = same operation
dossier-gate-same-pillar = same pillar
dossier-gate-same-form = same form of contribution
dossier-gate-same-personnel = same sort of personnel
dossier-gate-more = { $count ->
    [one] and 1 more past judgement
   *[other] and { $count } more past judgements
}: --format json has them all

## dossier mandate
dossier-mandate-none = No mandate of this operation is in the record.
dossier-mandate-count = { $count ->
    [one] 1 mandate
   *[other] { $count } mandates
} in the record. Tasks are those that the record has, which need not be all.
dossier-mandate-days = { $from ->
    [none] { $to ->
        [none] day not known
       *[other] until { $to }
    }
   *[other] { $to ->
        [none] from { $from }
       *[other] { $from } to { $to }
    }
}
dossier-mandate-over = It ran out on { $day }. What followed is not in the record.
dossier-mandate-strength = { $strength ->
    [none] Strength not in the record.
   *[other] Up to { $strength } uniformed persons.
}
dossier-mandate-no-tasks = Its tasks are not in the record.
dossier-mandate-realism = Of { $tasks ->
    [one] 1 task
   *[other] { $tasks } tasks
} { $mapped } map to a task of the law; of these the country could do { $lawful }{ $unknown ->
    [0] {""}
   *[other] , and of { $unknown } that cannot be said yet
}{ $none ->
    [0] {""}
   *[other] ; { $none } nobody may do
}.
dossier-head-paragraph = Para.
dossier-head-task = Task of the mandate
dossier-head-mapped = Task of the law
dossier-head-who = Who may do it
dossier-mandate-new = {" "}(new)
dossier-mandate-may = yes: { $who }
dossier-mandate-may-perhaps = not known yet: { $who }
dossier-mandate-nobody = no performer
dossier-mandate-unmapped = maps to no task of the law
dossier-mandate-load = Against { $before }{ $from ->
    [none] {""}
   *[other] , in force from { $from }
}: { $kept } kept, { $added } new, { $dropped } no longer named{ $strength ->
    [none] {""}
    [same] ; strength unchanged
   *[other] ; strength { $strength }
}
dossier-mandate-dropped = No longer named:
dossier-mandate-told = The last before it whose tasks are in the record
dossier-mandate-others = The other mandates
dossier-mandate-others-note = In law: tasks that map to a task of the law. Can: those of them that the country could do on { $day }; open: those of which that cannot be said yet. Change: tasks new and no longer named, against the mandate before whose tasks are in the record. --all shows every mandate in full.
dossier-head-days = Days
dossier-head-resolution = Resolution
dossier-head-tasks = Tasks
dossier-head-in-law = In law
dossier-head-can = Can
dossier-head-open = Open
dossier-head-change = Change
dossier-head-strength = Strength
dossier-mandate-unknown = –
dossier-mandate-change = +{ $added } -{ $dropped }
dossier-mandate-positions = What was said of it
dossier-mandate-positions-on = What was said of this mandate
dossier-mandate-position = { $day } { $by ->
    [none] (by whom is not entered)
   *[other] { $by }
}{ $about ->
    [none] {""}
   *[other] {" "}on { $about }
} ({ $reflected ->
    [yes] reflected in the text
    [no] not reflected in the text
   *[none] whether the text reflects it is not entered
}):

## dossier effects
dossier-effects-surveys = Surveys
dossier-effects-outcomes = What came of the work
dossier-effects-none = None is entered.
dossier-effects-asked = Asked for at this stage
dossier-effects-nothing = Nothing is asked for.
dossier-effects-missing = missing
dossier-effects-survey = { $sort }: { $what }{ $places ->
    [none] {""}
   *[other] {" "}({ $places })
}
dossier-effects-outcome = { $sort }: { $what }{ $value ->
    [none] {""}
   *[other] {" "}— { $value } { $unit }
}{ $how ->
    [none] {""}
   *[other] {" "}(measured by: { $how })
}

## options
options-no-way = There is no way to help called “{ $name }”.{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean “{ $nearest }”?
} There are: { $all }.
options-no-request = No request stands behind it in the record.
options-stage = Stage: { $stage }. { $edition ->
    [none] The law was not yet in force.
   *[other] Looked at under the law as in force since { $edition }.
}{ $needed ->
    [none] {" "}By when it is of use is not entered.
   *[told] {""}
}
options-ways = Ways to help under this law
options-head-way = Way
options-head-law = Law allows
options-head-approvals = Approvals
options-head-quickest = At quickest
options-head-usual = As usual
options-head-cases = Cases
options-law = { $outcome ->
    [yes] yes
    [no] no
    [partly] partly
    [outside] not in this law
    [not_in_force] not in force
   *[unknown] not known yet
}{ $outcome ->
    [unknown] { $count ->
        [0] {""}
        [one] {" "}(1 fact open)
       *[other] {" "}({ $count } facts open)
    }
   *[other] {""}
}
options-started = began { $day }
options-no-case = no real case
options-too-few = too few cases
options-in-time = in time
options-in-time-perhaps = in time at best
options-too-late = too late
options-cases-note = First day of work or hand-over, if every stretch still ahead takes as long as in the quickest real case, or as in the middle one. Cases: how many stand behind each stretch (request to decision + decision to start). A comparison with the past, and no promise.
options-approvals = Approvals owed (“?”: whether it is owed is not known yet)
options-more = One way in detail, with every case: hatoba options { $id } --way ID, where ID is one of { $ways }.
options-elsewhere = What other laws offer (not judged here)
options-other = { $name } — { $law }; { $owner }
options-considered = Ways already considered
options-none-considered = Nobody has entered one.
options-considered-line = { $way }: { $choice }. { $why } ({ $office })
options-way = { $name } — { $says }
options-says = { $outcome ->
    [yes] the law allows it
    [no] the law does not allow it
    [partly] the law allows some of its tasks
    [outside] this law does not know it
    [not_in_force] the law was not in force
   *[unknown] not known yet whether the law allows it
}
options-needs = It takes: { $needs }. Form: { $form }.
options-tasks = { $from ->
    [request] Asked of the law for what the request names: { $tasks }.
    [way] Asked of the law for what this way is for: { $tasks }.
    [open] The request names no task that fits: every task was put to the law.
   *[none] The law does not tell tasks apart for this form.
}
options-performer = Done by: { $performer }.
options-performers = Who could do it
options-head-performer = Performer
options-head-yes = Allowed
options-head-unknown = Not known yet
options-head-no = Not allowed
options-best = What follows is about: { $performer }.
options-why-yes = Why it is allowed
options-why-no = Why it is not allowed
options-why-unknown = What is still missing
options-changes = What would have to change
options-lever = { $lever ->
    [ours] {" "}— for us to find or decide
    [ask] {" "}— to ask of others
    [read] {" "}— a question of interpretation
   *[watch] {" "}— not ours to bring about
}
options-duties = Approvals and limits
options-assumes = Taken for granted, as no entry says otherwise
options-steps = Steps
options-standing = { $standing ->
    [taken] done { $entries }
    [not_owed] not needed
    [perhaps] perhaps
    [can] optional
   *[ahead] ahead
}
options-step = { $name } — { $owner }{ $owed ->
    [no] ; the law does not ask for it here
    [unknown] ; whether the law asks for it is not known yet
   *[other] {""}
}{ $due ->
    [none] {""}
   *[other] ; due { $due }
}
options-earlier = How long it took in real cases
options-leg = { $from } → { $to }
options-leg-line = { $leg }: { $count ->
    [0] no real case
    [one] 1 case, { $min } days
   *[other] { $count } cases, { $spread ->
        [one] { $min } days each
       *[range] { $min } to { $max } days
    }, { $median ->
        [none] too few for a median
       *[other] median { $median }
    }
}
options-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
options-inexact = Not counted, as a source gives only the month or the year: { $list }
options-reversed = Not counted, as the later step is told to have come first: { $list }
options-first-day = When it could start
options-first-line = { $step }: { $quickest } at the quickest; { $usual ->
    [none] as usual cannot be said, with too few cases
   *[other] { $usual } as usual
}.{ $time ->
    [as_usual] {" "}That is in time.
    [at_the_quickest] {" "}That is in time only at the quickest.
    [never] {" "}That is too late.
   *[none] {""}
} Still ahead: { $ahead }.
options-first-started = { $step }: { $started }.
options-first-none = { $step }: cannot be said, as no real case shows how long it takes. Still ahead: { $ahead }.

## holds
holds-nothing = Nothing is asked for.
holds-no-news = Nothing has changed.
holds-raised = Raised
holds-changed = Stands otherwise
holds-gone = Gone: its cause was corrected or withdrawn { $entries }

## due
due-no-office = There is no office “{ $name }”.{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean “{ $nearest }”?
} There are: { $all }.
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
       *[other] , no longer due since { $met }
    }
    [met] no longer due since { $met }
   *[ahead] ahead
}
exercise-review-left = What was left
exercise-review-open = steps that could have been taken: { $list }
exercise-review-unjudged = not judged: { $list }
exercise-review-unanswered = asked and not answered: { $list }
