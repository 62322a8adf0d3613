# What `hatoba assess` prints.

assess-on-command_line = the day of the command line
assess-on-file = the day of the case file
assess-on-today = today
assess-day = On { $on } ({ $from }), under the { $law } as in force since { $since }
assess-before = On { $on } ({ $from }): the { $law } was not yet in force (it began on { $since }). Nothing is lawful under it.

assess-outcome-yes = OPEN
assess-outcome-no = CLOSED
assess-outcome-partly = PARTLY OPEN
assess-outcome-unknown = NOT YET KNOWN
assess-outcome-outside = OUTSIDE THIS ACT
assess-outcome-not_in_force = NOT IN FORCE

assess-why-yes = Why it is open
assess-why-no = Why it is closed
assess-why-unknown = Neither open nor closed yet
assess-holds = All { $count } facts that it takes are there (--explain shows the whole tree).
assess-also = closed by this alone, too: { $facts }
assess-provision = { $provision }: { $text }
assess-cites = { $more ->
    [0] Rests on { $cites }
   *[other] Rests on { $cites } and { $more } more
  }
assess-outside = Made under another law: not judged here, and not counted under this Act.
assess-of-tasks = {" "}({ $tasks })
assess-like = {" "}(likened to { $task })
assess-dot = {" · "}

assess-tasks = Tasks
assess-table = Task by task, for each pillar and performer
assess-table-empty = Nothing is open: every combination is closed.
assess-table-performer = Performer
assess-table-yes = Open
assess-table-unknown = Not yet known

assess-approvals = Approvals, reports, limits
assess-not-owed = Not required: { $acts }
assess-later = Later, when it comes to it: { $acts }
assess-act = { $actor }: { $act }
assess-due = , { $due }
assess-waits = { $more ->
    [0] {" "}— depends on: { $waits }
   *[other] {" "}— depends on: { $waits }; and { $more } more
  }
assess-may-yes = may
assess-may-no = may not
assess-may-unknown = may?
assess-must-yes = must
assess-must-no = need not
assess-must-unknown = must?
assess-must_not-yes = broken
assess-must_not-no = kept
assess-must_not-unknown = kept?

assess-deadlines = Days that fall due
assess-window = { $opens } to { $closes }
assess-assuming = {" "}(assuming that { $assumed })

assess-principle-yes = holds
assess-principle-no = fails
assess-principle-unknown = not known
assess-principle-not-required = not required by the Act here
assess-principles-none = not required by the Act as a whole here; consent and other conditions are, where other provisions say so

assess-missing = What is not known
assess-more = and { $count } more
assess-whether = whether { $text }
assess-ask-next = Ask first whether { $text }: if so, { $yes }; if not, { $no }.

assess-changes = What would have to change
assess-to-be = { $text }
assess-ours = ours to do: { $what }
assess-ask = to ask of others: { $what }
assess-watch = not ours to bring about: { $what }
assess-read = to be read otherwise: { $what }
assess-more-changes = { $count ->
    [0] there may be other ways that take more changes
   *[other] { $count } other ways, and perhaps longer ones
  }
assess-all-of = all of these:
assess-any-of = one of these:
assess-never = Nothing that could become known would open it; another day, pillar, performer or task might.

assess-assumes = Taken for granted (a case file may say otherwise)
assess-uncertain = Not certain from the sources

assess-member = { $about } is one of { $text }
assess-no-member = { $about } is not one of { $text }
assess-leave = leave { $about } out of { $text }
assess-complete = all of { $text } are named
assess-not-complete = there are more of { $text } than are named
assess-another = at least one of { $text } is named that meets this
assess-no-other = none of { $text } is named that meets this
assess-another-of = one of these joins { $text }: { $names }
assess-none-of = none of { $text } is one of these: { $names }
assess-not-so = not so: { $text }
assess-contested = { $text } — contested
assess-sides = {" "}(yes: { $yes }; no: { $no })
assess-by = {" "}({ $who })
assess-source = source: { $id }
assess-likewise = { $text } (and so { $others })
assess-comma = {", "}
assess-semicolon = {"; "}
assess-full-stop = {"; "}

assess-tree = The whole tree: { $goal }
assess-node-all = all of
assess-node-any = any of
assess-node-not = not
assess-node-every = of every member
assess-node-some = of some member
assess-node-given = as the law itself says
assess-legend = + holds, - does not hold, ? is not known
assess-node-unless = in general, unless

assess-immaterial = Disputed, but it does not matter: { $text }
assess-sources = Sources
assess-no-cases = No case was found. Name case files (.toml, .json, .jsonl), a folder that holds some, or - for JSON lines on the standard input.
