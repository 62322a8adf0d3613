# The record held against the UN's own tables: `hatoba reference` and the page of checks.

checks-set-un-missions = List of UN peacekeeping operations (United Nations, Peace and Security Data Hub, DPPADPOSS-PKO)
checks-set-un-fatalities = Fatalities in UN peacekeeping and special political missions since 1948 (United Nations, Peace and Security Data Hub, DPPADPOSS-FATALITIES)
checks-set-un-contributions = Yearly means of uniformed persons by country and mission (derived from the UN's monthly figures)

checks-topic-listed = Missions
checks-topic-begins = First day of the assignment
checks-topic-ends = Last day of the assignment
checks-topic-mandate = First mandate
checks-topic-persons = Uniformed persons, mean over the year
checks-topic-fatality = Deaths

checks-outcome-agrees = agrees
checks-outcome-possible = not excluded
checks-outcome-differs = differs
checks-outcome-only-table = UN only
checks-outcome-only-record = record only
checks-outcome-not-comparable = not comparable

checks-nothing = –
checks-goes-on = goes on
checks-range = { $low }–{ $high }
checks-at-least = { $low } or more
checks-death = { $day }: { $personnel }, { $incident }
checks-rounds = { $count ->
    [one] one round was there, or perhaps was
   *[other] { $count } rounds were there, or perhaps were
}

checks-personnel-military = military
checks-personnel-police = police
checks-personnel-military-observer = military observer
checks-personnel-international-civilian = international civilian
checks-personnel-local = local civilian
checks-personnel-other = other
checks-incident-illness = illness
checks-incident-accident = accident
checks-incident-malicious-act = malicious act
checks-incident-self-inflicted = self-inflicted
checks-incident-to-be-determined = to be determined
checks-incident-unknown = unknown

checks-why-led-by = By the record led by { $names } and not by the UN
checks-why-pillar = By the record no UN peacekeeping operation but: { $pillar }
checks-why-not-listed = By the record a UN peacekeeping operation; the UN's list has none of this acronym (it leaves out special political missions)
checks-why-no-operation = The record has no contribution to it
checks-why-no-day-theirs = The table gives no day
checks-why-no-day-ours = The record gives no day
checks-why-later-mandate = The first mandate that the record knows may be a later one
checks-why-no-row = The table has no row for it
checks-why-year-incomplete = The table lacks months of this year: over all countries it has { $sum } persons, in the middle one of its years { $median }
checks-why-no-number = Of a round the record does not know the number
checks-why-event = The record has something that happened on that day: { $event }
checks-why-someone-there = By the record persons of that sort were there on that day, or perhaps were; of the death it says nothing
checks-why-nobody-there = By the record nobody of that sort was there on that day: not sent under the Act

checks-rule-outcome = Agrees: both surely say the same. Not excluded: the table's value is one of those for which the record leaves room. Differs: it is none of them. No figure is changed to fit.
checks-rule-days = Days of the record are those of the country's assignment, not of the mission: it begins and ends within the life that the UN's list gives the mission. Many days of the list are the first of a month.
checks-rule-mean = The record's mean is person-days of the year over its days, of soldiers and police. The table gives whole persons without saying how they were rounded: a value stands for all that are less than one person from it.
checks-rule-rounds = Rounds of one sort relieve each other: those with days of their own stand beside each other, of all others no more than one was there, and a later one ends those before it whose last day is not known. Of a day the lowest number is what was surely there.
checks-rule-year = A year for which the table has less than nine tenths of what it has over all countries in the middle one of its years is not compared.
checks-rule-death = A death is set beside the rounds that the record has in that mission on that day. Names are in neither.

checks-head-topic = Compared
checks-head-mission = Mission
checks-head-table = UN's table
checks-head-record = This record
checks-head-outcome = Outcome
checks-head-why = Why
checks-others = { $count ->
    [one] One mission is in the UN's list only
   *[other] { $count } missions are in the UN's list only
}: { $names }
checks-deaths = The table has { $count } deaths of the country's nationality. By what the record says, persons sent under the Act: perhaps { $perhaps }; others: { $none }.
checks-rules = How this is compared

## Tables: import, list, differences
reference-cell = row { $row }, column { $column }
reference-row = row { $row }
reference-refused = { $count ->
    [one] The file has one problem
   *[other] The file has { $count } problems
}; nothing of it was taken in. Correct it and send it again.
reference-day-differs = The rows bear the day { $own }, and --published says { $given }. Leave --published out.
reference-day-missing = The rows do not bear the day of the table. Give it with --published, such as --published 2021-12-31.
reference-read = Read: { $set }, { $rows ->
    [one] one row
   *[other] { $rows } rows
}
reference-day = Day of the table: { $day }
reference-note-same-key = { $name } stands in several rows ({ $rows }): all of them are kept.
reference-note-exchanged = { $name }: rows { $rows } give longitude and latitude the other way round. Both are kept.
reference-since = Since the table of { $day }: { $added } rows new, { $gone } gone, { $changed } changed (hatoba reference diff shows them)
reference-kept = Kept in { $path }
reference-there = The same file of the same day was kept already, in { $path }. What was said of it then stands.
reference-none = No table has been imported. hatoba reference import SET FILE --source TEXT does it: un-missions, un-fatalities, un-contributions.
reference-no-licence = not told
reference-head-set = Data set
reference-head-name = Day
reference-head-rows = Rows
reference-head-source = Source
reference-head-licence = Licence
reference-head-digest = SHA-256
reference-one-vintage = Of { $set } there are not two vintages to compare. hatoba reference list shows what is kept.
reference-no-vintage = No one table is named by “{ $written }”. There are: { $names }
reference-differences = { $set }, { $older } and { $newer }: { $added } rows new, { $gone } gone, { $changed } changed, { $same } the same
reference-nothing = nothing
reference-from = { $set }, of { $day }. Source: { $source }. Licence: { $licence }

## The page for everyone
checks-page-title = Checks against the UN's own tables
checks-page-link = The record held against the UN's own tables
checks-page-lead = What this record says, held against what the United Nations counts itself: missions, days, uniformed persons, deaths. Where they differ both stand, and no figure is changed.
checks-page-none = No table of the United Nations has been imported here, so nothing is compared. Whoever runs this desk imports the tables with this command and starts the desk again:
checks-page-summary = What came of the comparisons
checks-page-files = Every comparison as a file:
checks-page-more = { $count ->
    [one] One more is in the files.
   *[other] { $count } more are in the files.
}
checks-page-tables = The tables, and where they came from
checks-both = { $count ->
    [one] One mission is in both
   *[other] { $count } missions are in both
}: { $names }
checks-column-topic = what is compared: listed, begins, ends, mandate, persons, fatality
checks-column-mission = acronym of the mission
checks-column-operation = the record's operation, by its id
checks-column-year = the year that is compared, or of a death
checks-column-table-value = what the UN's table says: name, day, goes_on, mean in persons
checks-column-record-low = the lowest, or the first day, that the record leaves room for; a mean in persons
checks-column-record-high = the highest, or the last day; empty where a round has no number
checks-column-outcome = agrees, possible (not excluded), differs, only-table, only-record, not-comparable
checks-column-why = why, by what the record or the table says
checks-column-details = of a death its id, sort and cause and the rounds that were there; of a reason what it names
checks-column-table = the data set with which it is compared
checks-column-table-published = of which day that table is
