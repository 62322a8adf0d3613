# What `hatoba assess` prints.

assess-on-command_line = the day of the command line
assess-on-file = the day of the case
assess-on-today = today
assess-day = On { $on } ({ $from }), under the { $law } as in force since { $edition }
assess-before = On { $on }: the { $law } was not in force (since { $since }); nothing is lawful under it

assess-outcome-yes = OPEN
assess-outcome-no = CLOSED
assess-outcome-unknown = NOT YET KNOWN
assess-outcome-outside = OUTSIDE THIS ACT
assess-outcome-not_in_force = NOT IN FORCE

assess-why-yes = Why it is open
assess-why-no = Why it is closed
assess-why-unknown = Neither open nor closed yet
assess-holds = { $count } facts hold that together suffice (--explain shows them)
assess-cites = { $more ->
    [0] Rests on { $cites }
   *[other] Rests on { $cites } and { $more } more
  }
assess-outside = Made under another law: not judged here, and not counted under this Act.

assess-tasks = Tasks
assess-table = What is open, by pillar and performer
assess-table-empty = Nothing: every combination is closed.
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
assess-must_not-yes = forbidden
assess-must_not-no = kept
assess-must_not-unknown = kept?

assess-deadlines = Days that fall due

assess-principle-yes = holds
assess-principle-no = fails
assess-principle-unknown = not known
assess-principle-not-required = not required by the Act here

assess-missing = What is not known
assess-more = and { $count } more
assess-ask-next = Ask first whether { $text }: if so, { $yes }; if not, { $no }.

assess-changes = What would have to change
assess-ours = ours to do: { $what }
assess-ask = to ask: { $what }
assess-watch = only to watch: { $what }
assess-read = to be read otherwise: { $what }
assess-more-changes = { $count ->
    [0] other ways need more than three changes
   *[other] { $count } other ways, and perhaps longer ones
  }
assess-never = Nothing that could become known would open it: another day, pillar, performer or task would.

assess-assumes = Assumed (a case may set these otherwise)
assess-uncertain = Not certain from the sources

assess-member = { $about } is one of { $text }
assess-no-member = { $about } is not one of { $text }
assess-leave = leave { $about } out of { $text }
assess-complete = all of { $text } are named
assess-not-complete = there are others of { $text }, not named
assess-another = there is another of { $text } that meets this
assess-no-other = there is no other of { $text }
assess-another-of = one more of { $text }: { $names }
assess-none-of = none of { $text } is one of { $names }
assess-not-so = not so: { $text }
assess-contested = CONTESTED: { $text }
assess-sides = yes: { $yes }; no: { $no }
assess-likewise = { $text } (and so { $others })
assess-comma = {", "}
assess-semicolon = {"; "}
assess-and = {" AND "}
assess-or = {" OR "}

assess-tree = The whole tree: { $goal }
assess-node-all = all of
assess-node-any = any of
assess-node-not = not
assess-node-every = of every member
assess-node-some = of some member
assess-node-unless = in general, unless
