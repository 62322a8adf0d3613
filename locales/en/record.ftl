# What `hatoba record` prints, and what can be wrong with entries.

cli-no-journal = There is no journal at { $place }. Make one with “hatoba record init”, or check --data, HATOBA_DATA or HATOBA_DATABASE.
cli-no-database = What --database or HATOBA_DATABASE holds is no URL of a PostgreSQL database. Give one that begins with postgres://; to keep the journal in a file, leave both out and name a folder with --data.

## The day, and as known when
record-as-of-now = { $day ->
    [none] As
   *[other] On { $day }, as
} the journal stands now ({ $all ->
    [one] 1 entry
   *[other] { $all } entries
}).
record-as-of-then = { $day ->
    [none] As
   *[other] On { $day }, as
} known when the journal had { $size ->
    [one] 1 entry
   *[other] { $size } entries
} (now { $all }).
record-as-of-reconstructed = { $day ->
    [none] As
   *[other] On { $day }, as
} it was known before there was a journal: reconstructed from the { $size ->
    [one] 1 entry
   *[other] { $size } entries
} published by then (now { $all }).

## record init
record-init-done = A journal was made at { $place }, with { $size ->
    [0] no entries
    [one] 1 entry
   *[other] { $size } entries
   }.
    Root: { $root }
    Public key of its checkpoints: { $key }
    Folder of keys: { $keys }
    Give the public key to those who will check proofs. No backup holds the keys: keep a copy of their folder in a safe place away from the journal.
record-init-there = At { $place } there is a journal already; it has { $size ->
    [0] no entries
    [one] 1 entry
   *[other] { $size } entries
}. Go on with it, or name another folder with --data.

## record show
record-show-unknown = Nothing in the journal has the id { $name }. Give a sort and a name parted by “/”, like op/undof.
record-show-nearest = Nothing in the journal has the id { $name }. Did you mean { $nearest }?
record-show-later = At the time asked for, { $name } was not in the journal yet, or had been corrected or withdrawn. Its story is told by “hatoba record history { $name }”.
record-show-other = Another entry says otherwise:
record-show-facts = Readings of the facts
record-head-fact = Fact
record-head-reading = Reading
record-head-evidence = Claims, by entry and source
record-topic-member = { $of } is among { $set }
record-topic-closed = all of { $set } are named
record-yes = yes
record-no = no
record-silent = silent
record-contested = contested
record-inexact = {" "}(the days are not exact)
record-weighed = {" "}(by #{ $position })
record-sealed = (sealed)
record-erased = (erased)
record-spoke = said { $day }
record-field = { $name }: { $value }
record-show-field = { $name }:{" "}
record-between = {"; "}
record-and = {", "}
record-bracketed = { $what } ({ $more })
record-show-section = { $kind } ({ $count })
record-item = { $what }: { $quantity } { $unit }

## record history
record-history-none = Nothing was said of “{ $path }” as known then. Check the beginning of the fact's or set's name.
record-history-corrects = corrects { $entry }
record-history-gone = corrected or withdrawn by #{ $position }

## record add, import
record-so-many-entries = There { $size ->
    [one] is 1 entry
   *[other] are { $size } entries
} to look at, and not { $written }. Name a number up to { $size }.
record-no-id = “{ $name }” is no id. Give a sort and a name parted by “/”, like office/hq.
record-add-checked = { $count ->
    [one] 1 entry is
   *[other] { $count } entries are
} right. Nothing was recorded, as --check was given.
record-add-done = { $count ->
    [0] Nothing new was recorded
    [one] 1 entry was recorded
   *[other] { $count } entries were recorded
}{ $there ->
    [0] {""}
   *[other] {" "}({ $there } had been recorded before, saying the same)
}. The journal has { $size ->
    [one] 1 entry
   *[other] { $size } entries
}.
record-add-more = There are { $count } more reasons for which entries cannot be recorded. Correct these and try again.

## Why an entry cannot be recorded
record-unknown-id = Nothing in the journal has the id “{ $name }”. Correct the id, or put the entry that introduces it before this one in the same file.
record-wrong-sort = “{ $name }” cannot stand here. Expected an id of one of these sorts: { $sorts }.
record-no-source = An entry of the kind “{ $kind }” must rest on a source. Name one in “cites”.
record-no-such-entry = The journal has no entry “{ $entry }” to correct or withdraw. Look its id up in the history of what it is about.
record-gone = The entry “{ $entry }” has been corrected or withdrawn before, by { $by ->
    [none] an earlier entry of the same file
   *[other] #{ $by }
}. Name the entry that stands in its place.
record-other-kind = The entry “{ $entry }” is of the kind “{ $found }” and cannot be corrected by one of the kind “{ $kind }”. Correct it by one of its own kind, or withdraw it and enter the other anew.
record-final = The entry “{ $entry }” is a withdrawal, a forgetting or the end of the founding record, and can be neither corrected nor withdrawn. Enter anew what needs to be said.
record-forgotten = “{ $name }” has been forgotten, and nothing more can be recorded of that person. Where it must be, use another id.
record-backwards = The span ends ({ $to }) before it begins ({ $from }). Exchange the days.
record-ground = What the decision rested on cannot be: { $what ->
    [size] the log was not yet as long as it says
    [weighing] the weighing policy that it names was recorded later
   *[other] { $what } must be a digest of 64 hexadecimal digits
  }. Give what the assessment printed.
record-unknown-kind = This program does not know the kind “{ $kind }” in version { $version }. Correct the name of the kind, or use a newer Hatoba.
record-twice = Two entries have the id “{ $entry }” and say different things. Give one of them another id under “entry”.
record-full = The journal holds as many entries as it can. Tell the developers.

## Mistakes in the form of an entry
record-entry-form = This is no entry: { $detail }. Get it again from where it was exported.
record-entry-version = The entry is of version { $found }; this program knows versions up to { $known }. Use a newer Hatoba.
record-entry-statement = This is no statement of the kind “{ $kind }” in version { $version }: { $detail }. Get the entry again from where it was exported.
record-entry-not-sealed = The personal field “{ $field }” stands there in the open. Record it with “hatoba record add”, which seals it.

## Mistakes in the order of the founding record
record-lay-silent = The entry “{ $entry }” does not say when its source spoke. Give “spoke”, or cite first a source that says when it was published.
record-lay-later = The entry “{ $entry }”, said { $spoke }, names “{ $name }”, first said { $later }. Correct one of the days.
record-lay-circle = The entry “{ $entry }” builds on itself by way of others. Break the circle.

## record verify
record-verified = The journal is what it was. Checked: { $size ->
    [one] 1 entry
   *[other] { $size } entries
   }, { $checkpoints ->
    [one] 1 checkpoint
   *[other] { $checkpoints } checkpoints
   }, { $opened ->
    [one] 1 entry with sealed personal fields
   *[other] { $opened } entries with sealed personal fields
   }.
    Root: { $root }
record-verified-unknown = { $count ->
    [one] 1 entry is
   *[other] { $count } entries are
} of a kind or version that this program does not know, and kept as they are. Use a newer Hatoba to read them.
record-misfit-bytes = Entry #{ $position } is not what it was when it was written. Keep the journal as it is, and restore a backup elsewhere.
record-misfit-entry = Entry #{ $position } cannot be read: { $detail }. Keep the journal as it is, and restore a backup elsewhere.
record-misfit-sealed = What is sealed beside entry #{ $position } does not belong to it: it was changed, or the keys are others. Check the folder of keys; if it is the right one, keep the journal as it is, and restore a backup elsewhere.
record-misfit-signature = The checkpoint over { $size } entries is not signed by this journal's key. Check the folder of keys; if it is the right one, keep the journal as it is, and restore a backup elsewhere.
record-misfit-root = The first { $fits } entries fit, but the first { $size } do not fit their checkpoint: one between was changed. Keep the journal as it is, and restore a backup elsewhere.
record-misfit-short = There is a checkpoint over { $checkpoint } entries, but the journal has only { $size }: the others were cut off. Keep the journal as it is, and restore a backup elsewhere.
record-misfit-decision = The decision at entry #{ $position } rests on a log that the entries before it do not add up to: one of them was changed, or the decision was. Compare with a backup or a published checkpoint.
record-misfit-state = The entries are right, but the snapshot of the state was not what they add up to. It was deleted, and the state is made anew from the entries. Nothing is lost.

## record prove, prove-consistency, check-proof
record-prove-unknown = No entry has the position or id “{ $entry }”. { $size ->
    [0] The journal has no entries.
   *[other] Give a position from #0 to #{ $last }, or the id of an entry.
}
record-prove-size = The journal cannot be proved since it had { $then } entries. Give a number from 1 to { $size }.
record-proof-consistent = The proof is right. All of the first { $then } entries stand unchanged in the journal of { $size }.
    Root over { $then }: { $earlier }
    Root over { $size }: { $root }
record-proof-holds = The proof is right. This entry stands at #{ $position } in the journal of { $size ->
    [one] 1 entry
   *[other] { $size } entries
   }.
    Root: { $root }
    { $entry }
record-proof-no-entry = This proof does not hold the entry itself. Name the file of the exported entry with --entry.

## record export, backup, restore, move
record-export-done = { $count ->
    [one] 1 entry was
   *[other] { $count } entries were
} written to { $path }.
record-file-there = { $path } is there already, and nothing is overwritten. Name another file.
record-file-unwritten = { $path } cannot be written: { $detail }. Check that its folder is there and may be written to.
record-backup-done = { $size ->
    [one] 1 entry was
   *[other] { $size } entries were
} saved to { $path }. The keys are not in it: keep a copy of their folder { $keys } in another safe place.
record-move-memory = A journal in memory is gone when the program ends. Name the URL of a PostgreSQL database, or the path of a file.
record-restore-keys = The folder of keys { $keys } does not hold the key of the journal that was backed up (checkpoint.key). Name that journal's folder of keys with --keys or in HATOBA_KEYS.
record-restore-differs = The restored journal is not what the backup holds. Do not use it; check the disk, and restore the backup elsewhere.
record-restore-done = The journal was restored at { $place }, and everything in it verified ({ $size ->
    [one] 1 entry
   *[other] { $size } entries
   }).
    Root: { $root }
record-move-done = The journal was moved to { $place }, and everything in it verified ({ $size ->
    [one] 1 entry
   *[other] { $size } entries
   }). The one before is left as it was: name the new place from now on, and record nothing in the old one.
    Root: { $root }

## record forget
record-forget-done = { $name } is forgotten: the key was destroyed, and what was sealed with it can be read no more, in no backup either.
record-forget-no-key = { $name } has no key: nothing was sealed, or it was destroyed before. The forgetting is on record.
record-forget-unknown = The journal has no person { $name }. Give the id of a person, like person/4f2a.

## Files of keys
record-key-unreadable = The key file { $path } cannot be read or written: { $detail }. Check the folder given by --keys or HATOBA_KEYS, and its permissions.
record-key-wrong = What stands in { $path } is no key. Put the file back from the copy that you keep.

## Kinds of entries
kind-claim = Claim
kind-member = Membership of a set
kind-closed = Completeness of a set
kind-withdrawal = Withdrawal
kind-follow = Source followed
kind-weighing = Weighing policy
kind-source = Source
kind-entity = State, party or organisation
kind-operation = Operation
kind-resolution = Resolution
kind-mandate = Mandate
kind-agreement = Agreement
kind-request = Request
kind-dispatch = Dispatch
kind-goods = Goods in kind
kind-plan = Plan
kind-decision = Decision
kind-approval = Approval
kind-report = Report
kind-clause = Words for a matter of a paper
kind-judgement = Policy judgement
kind-consultation = Consultation
kind-alternative = Way to help considered
kind-survey = Survey
kind-outcome = What came of it
kind-handling = Handling of a matter
kind-milestone = Step taken
kind-position = Position on a mandate
kind-figure = Figure
kind-event = Event
kind-office = Office
kind-user = User
kind-person = Person
kind-forgotten = Forgetting of a person
kind-founding = End of the founding record

## Names of fields; where a kind has its own, field-KIND-FIELD
field-about = about
field-act = act
field-address = address
field-adopted = adopted
field-agrees = agrees
field-answer = what was done
field-answered = answered
field-approximate = approximate
field-area = area
field-basis = basis
field-birth = day of birth
field-by = by
field-choice = choice
field-conduct = conduct
field-contact = contact
field-counted-elsewhere = counted elsewhere
field-decided = decided by the Cabinet
field-digest = digest (SHA-256)
field-dossier = limited to the dossier
field-edition = law as of
field-ended = ended
field-ends = ended by
field-entries = entries
field-equipment = equipment
field-fact = fact
field-favours = in favour
field-follows = follows
field-forms = forms of contribution
field-framework = digest of the framework
field-from = from
field-given = given
field-goal = goal
field-grants = roles
field-handed-over = handed over
field-health = health
field-how = measured by
field-id = id
field-is = holds
field-item = question
field-items = goods
field-language = language
field-latin = name in Latin letters
field-lead = led by
field-liaison = liaison and coordination staff at most
field-made = made
field-matter = matter
field-measure = measure
field-member = member
field-name = name
field-needed-by = needed by
field-number = number
field-number-inferred = number inferred
field-of = of
field-of-type = type
field-on = on
field-ongoing = ongoing
field-operation = operation
field-operations = operations
field-order = Cabinet Order
field-organ = adopted by
field-other-law = under another law
field-paragraph = paragraph
field-parties = parties
field-performer = performer
field-person = person
field-personnel = personnel
field-persons = persons
field-pillar = pillar
field-places = places
field-post = service, grade and post
field-provision = provision
field-published = published
field-publisher = publisher
field-purpose = purpose
field-quantity = quantity
field-received = received
field-recipient = recipient
field-reflected = reflected
field-reliability = reliability
field-remarks = remarks
field-request = request
field-resolution = resolution
field-rests-on = rests on
field-review = to be reviewed
field-role = role
field-root = root
field-round = round
field-rounds = rounds
field-set = set
field-short = short name
field-size = entries
field-sort = sort
field-step = step
field-strength = uniformed persons at most
field-task = task
field-tasks = tasks
field-title = title
field-to = to
field-transits = states passed through
field-tree = digest of the judgement
field-unit = unit
field-valid = facts as of
field-value = value
field-value-yen = value in yen
field-verdict = verdict
field-way = way
field-weighing = weighing policy
field-what = what
field-who = said by
field-why = why
field-with = with
field-withdraws = withdraws
field-works-for = works for

field-agreement-to = held until
field-approval-by = approved by
field-approval-to = holds until
field-closed-is = complete
field-decision-by = decided by
field-judgement-by = judged by
field-mandate-tasks = tasks
field-member-is = belongs
field-office-of = part of
field-operation-number = number, as the Headquarters counts
field-person-name = name
field-plan-by = decided by
field-plan-persons = persons at most
field-report-to = reported to
field-request-by = asked by
field-resolution-number = number
field-weighing-by = ranked by

## Choices
choice-accepted = accepted by the asker
choice-acknowledged = acknowledged
choice-after = after the work
choice-airlift-unit = airlift unit
choice-alternatives = other forms of support
choice-announced = announced, or preparation ordered
choice-approval-asked = approval asked
choice-approval-sent = sent to the second house
choice-before = before a decision
choice-cabinet = Cabinet
choice-cabinet-order = Cabinet (by Cabinet Order)
choice-capability = capability and burden
choice-ceasefire = ceasefire
choice-changed = changed
choice-civilian-police = civilian police
choice-closed = closed
choice-communities = women, youth and local communities
choice-complete = all in place
choice-conduct = conduct and discipline
choice-considered = considered
choice-coordination-centre = coordination centre on the spot
choice-councillors = House of Councillors
choice-countries = countries taking part
choice-decided = decided
choice-departed = first departure
choice-diet = Diet
choice-drafted = drafted
choice-dropped = not followed
choice-during = during the work
choice-effect = effect
choice-election-observers = election observers
choice-election-staff = election staff
choice-ended = ended
choice-engineer-unit = engineer unit
choice-exit = mandate and exit agreed with the host
choice-extended = extended
choice-flights = flights
choice-halted = halted for a time
choice-headquarters = head of the Headquarters
choice-in-kind = contributions in kind so far
choice-instructors = instructors
choice-intended = intention made known
choice-interest = national interest
choice-lead = United Nations, or another that leads the operation
choice-lesson = lesson
choice-liaison-officers = military liaison officers
choice-liaison-staff = liaison and coordination staff
choice-limits = what is not to be pursued
choice-meaning = meaning of the work
choice-military-observers = military observers and ceasefire monitors
choice-ministry = ministry or agency
choice-movement-control-unit = movement control unit
choice-needs = needs of the host and of partners
choice-newest = newest
choice-nexus = humanitarian, development and peace nexus
choice-no = no
choice-official = official: by the body that decided or did it
choice-operations = operations contributed to so far
choice-ordered = ordered to go
choice-other = other
choice-output = work done
choice-peace = peace agreement
choice-persons-abroad = persons abroad
choice-persons-sent = persons sent so far
choice-pre-deployment = pre-deployment assessment
choice-preferred = preferred
choice-prepared = preparation ordered
choice-prime-minister = Prime Minister
choice-principles = principles for participation as a whole
choice-procedures = implementation procedures made
choice-promulgated = Cabinet Order promulgated
choice-realism = realism of the mandate
choice-reduced = reduced
choice-refused = refused
choice-relief-unit = relief unit
choice-reliability = reliability
choice-reported = results reported
choice-representatives = House of Representatives
choice-reputable = by a publisher that answers for it
choice-requested = requested
choice-resumed = resumed
choice-returned = last return
choice-safety = safety of personnel
choice-secondary = secondary: repeats another
choice-security-council = National Security Council (before December 2013 Security Council of Japan)
choice-staff-officers = staff officers
choice-status = on status
choice-strength = uniformed persons of the operation
choice-support-percent = support for the present level or more, in per cent
choice-surveyed = surveyed
choice-suspended = suspended
choice-tonnes = tonnes carried
choice-trained = persons trained so far
choice-transport-unit = transport unit
choice-unknown = unknown
choice-unverified = not verified
choice-us-dollars = US dollars
choice-yen = yen
choice-yes = yes
