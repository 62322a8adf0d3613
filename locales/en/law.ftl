## Law of a day
law-edition = Law of { $day }: the edition in force since { $since }, { $by }
law-not-yet = On { $day } nothing of this law is in force. Its first day is { $since }.
law-span-from = from { $from }
law-span-both = { $from } to { $to }
law-goal-may = { $actor } may { $act }{ $due }
law-goal-must = { $actor } must { $act }{ $due }
law-goal-must-not = { $actor } must not { $act }{ $due }
law-uncertain-label = Not certain:{" "}

## Words that framework files use
law-value-option = what may be done
law-value-approval = approval
law-value-limit = limit
law-value-later = later
law-value-report = report
law-value-stop = suspension and end
law-value-weapons = arms
law-value-other = other

## law tasks
tasks-none = This framework has no matrix over pillar, type, performer and task, so there is no table of tasks.
tasks-types = Types:{" "}
tasks-head = Task
tasks-then = { $task } (then { $then })
tasks-yes = yes
tasks-no = no
tasks-if = if [{ $note }]
tasks-or = ; or{" "}
tasks-run = { $first } to { $last }
tasks-way-facts = If: { $facts }
tasks-way-likes = If the mission's Cabinet Order names a task similar to { $likes }
tasks-way-both = If the mission's Cabinet Order names a task similar to { $likes }, and: { $facts }
tasks-closed = Open to nobody in this pillar:{" "}
tasks-cites = Provisions:{" "}
tasks-legend = “yes”: open to the performer as far as the Act's division of tasks goes; consents, approvals and the other conditions are assessed case by case.
tasks-letters = Letters of tasks and ids of provisions are today's; “then” gives the letter of that day.
tasks-more = The rule behind the table is { $rule }; “hatoba law show ID” shows a provision.

## law show
show-unknown = No provision has the id { $id }. “hatoba law list provisions” lists all ids.
show-unknown-nearest = No provision has the id { $id }. Did you mean { $nearest }? “hatoba law list provisions” lists all ids.
show-a-rule = { $id } is the name of a rule, and the id of a provision such as art6.p13.i1 was expected. “hatoba law list rules” shows what each rule cites.
show-not-in-force = Not in force on { $day }.
show-was = then { $was }
show-users = Used by
show-users-none = Nothing cites this provision.
show-kind-goal = goal
show-kind-rule = rule
show-kind-list = list
show-kind-view = view
show-kind-deadline = deadline
show-official = Official text, from a file that does not say its day
show-official-since = Official text, in force since { $since }
show-official-none = Official text: none imported for this day. “hatoba law import FILE” reads one.

## law diff
diff-heading = Law of { $before } and of { $after }
diff-none = There is no difference.
diff-kind-provision = { $count ->
    [one] 1 provision
   *[other] { $count } provisions
}
diff-kind-rule = { $count ->
    [one] 1 rule
   *[other] { $count } rules
}
diff-kind-goal = { $count ->
    [one] 1 goal
   *[other] { $count } goals
}
diff-kind-list-entry = { $count ->
    [one] 1 entry of lists
   *[other] { $count } entries of lists
}
diff-kind-view = { $count ->
    [one] 1 view
   *[other] { $count } views
}
diff-kind-deadline = { $count ->
    [one] 1 deadline
   *[other] { $count } deadlines
}
diff-new = new
diff-gone = gone
diff-changed = changed
diff-was = then { $was }
diff-part-summary = {""}
diff-part-condition = ={" "}
diff-part-goal = {""}
diff-part-modality = says:{" "}
diff-part-kind = kind:{" "}
diff-part-for = for:{" "}
diff-part-actor = who:{" "}
diff-part-act = what:{" "}
diff-part-due = when:{" "}
diff-part-title = title:{" "}
diff-part-item = item:{" "}
diff-part-needs = needs:{" "}
diff-part-holds = holds:{" "}
diff-part-text = what:{" "}
diff-part-from = counts from:{" "}
diff-part-term = term:{" "}
diff-part-less-a-day-if = one day less if:{" "}
diff-part-opens-days-before = opens days before:{" "}
diff-part-when = for goal:{" "}
diff-part-cites = cites:{" "}
diff-part-uncertain = not certain:{" "}

## law list
list-goals = { $count ->
    [one] 1 goal
   *[other] { $count } goals
}
list-rules = { $count ->
    [one] 1 rule, with the provisions that it cites
   *[other] { $count } rules, with the provisions that they cite
}
list-lists = { $count ->
    [one] 1 list of organisations
   *[other] { $count } lists of organisations
}
list-provisions = { $count ->
    [one] 1 provision, in our own words
   *[other] { $count } provisions, in our own words
}

## law check
check-running = Proving what can be proved of every rule on every day …
check-digest = Digest (SHA-256): { $digest }
check-files = Files: { $files }; versions of provisions: { $provisions }
check-editions = Editions: { $count } ({ $days })
check-rules = Versions of rules and goals: { $rules }; goals: { $goals }
check-conditions = Conditions taken out one by one: { $conditions }
check-cells = Cells of matrices: { $cells }; of these not settled: { $holes }
check-sampled = Checked on a sample only, as a full proof grew too large: { $count }
check-complaints = { $count ->
    [0] No complaints.
    [one] 1 complaint:
   *[other] { $count } complaints:
}
check-doubtful = { $count ->
    [one] 1 condition changed no answer in any sample (perhaps dead, not proved so):
   *[other] { $count } conditions changed no answer in any sample (perhaps dead, not proved so):
}
check-idle = { $count ->
    [one] 1 organisation or dimension that no list and no condition uses:
   *[other] { $count } organisations and dimensions that no list and no condition uses:
}
check-head-goal = Goal
check-head-since = Since
check-head-leaves = Facts
check-head-nodes = Choices
check-head-mixed = For and against
check-head-coarse = Unknown where it need not be
check-coarse = { $coarse } of { $states }
check-coarse-sampled = { $coarse } of { $states } drawn

## What is wrong with the files of a framework
law-character = “{ $name }” begins nothing here. A name, a text in quotes, a day, a number or a sign was expected; delete it or put it in quotes.
law-open-text = This text has no closing quote on its line. Close it with " on the same line.
law-open-block = This law block is not closed. End it with a line of three backquotes.
law-day = { $day } is not a day of the calendar. Write a day that exists, like 2016-03-29.
law-backwards = The span { $span } ends before it begins. Put the earlier day first.
law-expected = Found { $found }; expected { $expected }.
law-unknown = No { $kind } is called { $name }. Declare it, or correct the name.
law-unknown-nearest = No { $kind } is called { $name }. Did you mean { $nearest }?
law-twice = { $name } is declared twice. Keep one, or rename one.
law-overlap = Two versions of { $name } are in force on { $day }. End the earlier one the day before the later one begins.
law-gap = { $user } uses { $name }, which has no version in force on { $day }. Add a version for that day, or shorten the span of { $user }.
law-cite = { $user } cites { $name }, which is not there on { $day }. Correct the id, or give the provision a heading for that day.
law-uncited = { $name } cites no provision. Put it under a provision's heading, or add “cites”.
law-unexplained = Something of { $name } changes on { $day }, but no amendment is declared for that day. Declare the amendment, or correct the day.
law-circle = { $name } needs itself: { $path }. Break the circle.
law-mixed = & and | stand side by side. Put parentheses around one of them.
law-misused = { $name } is { $is } and is used as if it were { $used }. Write it with or without an entity in parentheses, as it is declared.
law-summary = { $name } has no summary in { $language }. Write a line that begins with “{ $language }:”.
law-too-many = More than { $limit } { $name }. The program holds no more.
law-clash = Two exceptions in { $name } can hold at once. Narrow one of them so that they exclude each other.
law-dead = A condition in { $name } changes no answer: { $condition }. Delete it, or correct it.
law-unused = { $name } is never used. Use it, or delete it.
law-undetermined = { $name } has no determinate, cited answer for { $cell } on { $day }. Add a rule for it.

# Words and phrases that other messages take as arguments.
word-the-end-of-the-block = the end of the block
word-none = none
word-a-name = a name
word-a-condition = a condition
word-a-text-in-quotes = a text in quotes
word-a-number = a number
word-a-day-such-as-2016-03-29 = a day such as 2016-03-29
word-a-declaration = a declaration
word-a-dimension = a dimension
word-a-value-of-the-dimension = a value of the dimension
word-a-list-or-a-set = a list or a set
word-the-name-of-an-entity = the name of an entity
word-the-name-of-a-member = the name of a member
word-the-name-of-a-number = the name of a number
word-the-name-of-the-spans-not-counted = the name of the spans not counted
word-a-rule = a rule
word-a-goal = a goal
word-an-event = an event
word-an-assumption = an assumption
word-yes-or-no = yes or no
word-option-approval-limit-later-report-stop-weapons-or-other = option, approval, limit, later, report, stop, weapons or other
word-a-declaration-rule-goal-fact-set-list = a declaration (rule, goal, fact, set, list, …)
word-a-framework-declaration = a framework declaration
word-organisation = organisation
word-rule = rule
word-dimension = dimension
word-fact = fact
word-entity-bound-here = entity bound here
word-list-or-set = list or set
word-fact-or-rule = fact or rule
word-value-of-that-dimension = value of that dimension
word-about-the-case = about the case
word-about-an-entity = about an entity
word-names-of-one-kind = names of one kind
word-values = values
word-days-or-years = days or years
word-ja = ja
word-en = en
word-a-provision-s-id = a provision's id
word-ours-ask-watch-or-read = ours, ask, watch or read
word-may-must-or-must-not = may, must or must_not
word-a-span-such-as-2016-03-29 = a span such as [2016-03-29..]
word-a-fence-that-says-law = a fence that says law
