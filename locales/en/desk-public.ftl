# Pages for everyone.

desk-public-title = Japan's contributions to international peace
desk-public-lead = Since 1992 Japan has sent people and goods to peace operations, to relief and to elections. This is the public record of it: every statement leads to its source.
desk-public-parts = More of the public record
desk-public-part-operations = Operations
desk-public-part-in-kind = Contributions in kind
desk-public-part-numbers = Numbers
desk-public-part-sources = Sources
desk-public-part-data = Open data
desk-public-part-about = About this record

# Words, days and numbers
desk-public-and = {", "}
desk-public-between-names = {": "}
desk-public-unknown = not known
desk-public-total = Total
desk-public-range = { $value } ({ $low }–{ $high })
desk-public-between = between { $low } and { $high }, by what may have begun and by what sources disagree about
desk-public-withheld = withheld
desk-public-day = { $day } { $month ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
   *[m12] December
} { $year }
desk-public-month = { $month ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
   *[m12] December
} { $year }
desk-public-year = { $year }
desk-public-fiscal-year = fiscal { $year } (from April)
desk-public-span = { $from } – { $to }
desk-public-span-from = from { $from }
desk-public-span-to = until { $to }
desk-public-span-goes-on = since { $from }
desk-public-span-unknown = days not known
desk-public-on-day = { $day }: { $what }
desk-public-value-of = { $what }: { $value }
desk-public-yen = { $value } yen
desk-public-yen-about = about { $value } yen
desk-public-rounds = { $count ->
    [one] 1 round
   *[other] { $count } rounds
}
desk-public-more = More
desk-public-none-here = Nothing is recorded here.
desk-public-no-source = by the office's own record
desk-public-another-source = Another source
desk-public-sources-here = Sources of this page
desk-public-from = By
desk-public-on-this-page = On this page

# Pillars, as charts have room for them
desk-public-pillar-pko = UN peacekeeping
desk-public-pillar-icops = Coordinated operations
desk-public-pillar-ihro = Humanitarian relief
desk-public-pillar-ieo = Election observation

# Heads of tables
desk-public-head-operation = Operation
desk-public-head-pillar = Pillar
desk-public-head-days = Time
desk-public-head-persons = Persons
desk-public-head-missions = Missions
desk-public-head-in-kind = In kind
desk-public-head-liaison = Liaison staff
desk-public-head-unknown = Without a number
desk-public-head-country = Country
desk-public-head-area = Area
desk-public-head-lead = Led by
desk-public-head-year = Year
desk-public-head-degrees = Degrees north, east
desk-public-head-learned = Known since
desk-public-head-personnel = Who
desk-public-head-round = Round
desk-public-head-source = Source
desk-public-head-abroad = Persons there
desk-public-head-for = What for
desk-public-head-recipient = To whom
desk-public-head-decided = Decided
desk-public-head-handed-over = Handed over
desk-public-head-number = Official number
desk-public-head-value = Value
desk-public-head-other-law = Under another law
desk-public-head-item = Goods
desk-public-head-quantity = Quantity
desk-public-head-figure = Official figure
desk-public-head-on = As of
desk-public-head-ours = This record
desk-public-head-difference = Difference
desk-public-head-title = Title
desk-public-head-publisher = Publisher
desk-public-head-published = Published
desk-public-head-reliability = Reliability
desk-public-head-remarks = Remarks
desk-public-head-address = Address
desk-public-head-column = Column
desk-public-head-meaning = Meaning
desk-public-head-log = Entries in the log
desk-public-head-root = Root of the log
desk-public-head-looked = Known here
desk-public-head-licence = Licence
desk-public-head-condition = Condition
desk-public-head-reading = What sources say

# The first page
desk-public-big-missions = missions to which people were sent
desk-public-big-persons = persons sent
desk-public-big-in-kind = contributions in kind
desk-public-official = Official count as of { $day }: { $value }.
desk-public-official-about = Official count as of { $day }: about { $value }.
desk-public-why-differ = How the two compare
desk-public-readers = Where to begin
desk-public-where = Where
desk-public-when = When
desk-public-latest = Latest
desk-public-as-table = The numbers as a table
desk-public-how-counted = How this is counted
desk-public-where-from = Where the points come from
desk-public-range-meaning = from the lowest to the highest that it may be
desk-public-also = Without room for a name on the map:
desk-public-no-persons = goods only
desk-public-fuzzy = only the month or the year is known
desk-public-unit-persons = persons
desk-public-unit-in-kind = contributions

# Figures
desk-public-years-title = Persons sent, by the year in which their assignment began
desk-public-years-described = A column for each year since 1992, divided by pillar. The table below has every number.
desk-public-years-note = Several rounds told of together count in the year of the first, so that some years stand high.
desk-public-goods-years-title = Contributions in kind by year of decision
desk-public-goods-years-described = A column for each year, divided by pillar. The table below has every number.
desk-public-goods-years-note = Where the day of decision is not known, the day of handing over counts.
desk-public-skills-title = Persons sent, by what they went as
desk-public-skills-described = A bar for each sort of personnel, the longest first. The table below has every number.
desk-public-skills-note = Persons of several rounds are counted in each.
desk-public-by-country-title = Persons sent, by country
desk-public-by-country-described = A bar for each country, the longest first. The table below has every number.
desk-public-by-country-note = What is in several countries counts in each: the countries do not add up to the total.
desk-public-recipients-title = Contributions in kind by recipient
desk-public-recipients-described = A bar for each recipient, the longest first. The table below has every number.
desk-public-recipients-note = Goods given under another law are not counted.
desk-public-map-title = Countries to which persons went, and in which goods were used
desk-public-map-described = A circle for each country; its area grows with the number of persons. The table below lists every country with its numbers.
desk-public-map-note = The map shows land and no borders. A point stands at the capital, and says nothing of where in the country the work was done.
desk-public-region-title = The countries of the work
desk-public-region-described = Land without borders, with a point at the capital of each country.
desk-public-region-note = No borders are shown. A point stands at the capital, and says nothing of where in the country the work was done.
desk-public-time-title = Missions in time
desk-public-time-described = A bar for each mission from its first to its last day, grouped by pillar. The table below has all days.
desk-public-time-note = An arrow: it goes on.

# Operations
desk-public-operations-lead = Every mission to which people were sent under the Act of 1992, the newest first.
desk-public-operations-all = All operations
desk-public-operations-of = Operations: { $of }
desk-public-operations-note = Liaison staff are not in the numbers of persons. In brackets: the lowest and the highest that the number may be.
desk-public-by-pillar = By pillar
desk-public-by-year = By year
desk-public-by-type = By type
desk-public-by-country = By country
desk-public-story = The story
desk-public-story-note = In the order in which it happened. The number behind a sentence leads to its source.
desk-public-story-whole = { $count ->
    [one] The one statement of this story
   *[other] All { $count } statements of this story, one by one
}
desk-public-record-title = { $name }: all statements
desk-public-record-lead = { $count ->
    [one] 1 statement, in the order in which it happened.
   *[other] { $count } statements, in the order in which they happened.
}
desk-public-rounds-title = Who went
desk-public-rounds-caption = Persons sent, round by round
desk-public-no-rounds = No round is recorded at this moment.
desk-public-round-persons = { $approximate ->
    [yes] about{" "}
   *[no] {""}
}{ $persons }{ $times ->
    [yes] {" "}× { $rounds }
   *[no] {""}
}{ $counted ->
    [no] {" "}(counted elsewhere)
   *[yes] {""}
}
desk-public-mandate = What the operation was to do
desk-public-mandates = { $count ->
    [one] The record holds 1 other mandate of this operation, the first from { $day }.
   *[other] The record holds { $count } other mandates of this operation, the first from { $day }.
}
desk-public-strength = { $count ->
    [one] up to 1 uniformed person of all countries
   *[other] up to { $count } uniformed persons of all countries
}
desk-public-conditions = The conditions of the law
desk-public-conditions-note = What sources say of the facts on which the law makes participation depend, on { $day }. What the law then comes to is for the Government to judge.
desk-public-conditions-yes = it is so
desk-public-conditions-no = it is not so
desk-public-conditions-contested = sources disagree

# Chapters of a story
desk-public-chapter-asked = Asked
desk-public-chapter-decided = Decided
desk-public-chapter-went = Went
desk-public-chapter-did = Happened
desk-public-chapter-changed = Changed
desk-public-chapter-ended = Ended
desk-public-chapter-back = Came back
desk-public-chapter-result = Result

# Sentences of a story
desk-public-told-by = { $what } ({ $by })
desk-public-told-request = { $by } asked: { $what }
desk-public-told-opened = Opened without a request from outside: { $what }
desk-public-told-resolution = { $organ }: { $number }{ $said ->
    [yes] . { $what }
   *[no] {" "}was adopted
}
desk-public-told-agreement = Agreement: { $name }
desk-public-told-plan = Plan: { $act }
desk-public-told-most = , up to { $count ->
    [one] 1 person
   *[other] { $count } persons
}
desk-public-told-until = , until { $day }
desk-public-told-approved = Approval given: { $by }
desk-public-told-not-approved = Approval refused: { $by }
desk-public-told-report = Reported ({ $to }): { $what }
desk-public-told-went = { $who }{ $named ->
    [yes] , { $round }
   *[no] {""}
}: { $known ->
    [yes] { $persons ->
        [one] 1 person
       *[other] { $persons } persons
    }{ $rounds ->
        [one] {""}
       *[other] {" "}in each of { $rounds } rounds
    }
   *[no] number not known
}
desk-public-told-back = { $who }{ $named ->
    [yes] , { $round }
   *[no] {""}
}: { $known ->
    [yes] { $persons ->
        [one] 1 person
       *[other] { $persons } persons
    }{ $rounds ->
        [one] {""}
       *[other] {" "}in each of { $rounds } rounds
    }
   *[no] number not known
}
desk-public-told-goods-decided = Goods { $known ->
    [yes] for { $to }
   *[no] {""}
}: { $what }
desk-public-told-goods-handed = Goods handed over{ $known ->
    [yes] {" "}to { $to }
   *[no] {""}
}: { $what }
desk-public-told-many = { $count } Cabinet Orders in a row changed the corps or made its time longer, from { $from } to { $to }.
desk-public-told-all = See each

# In kind
desk-public-in-kind-lead = Goods that Japan gave to the United Nations and other organisations under the Act: tents, blankets, vehicles, mine detectors.
desk-public-in-kind-caption = Every contribution in kind, the newest first
desk-public-items = Goods
desk-public-not-counted = other law
desk-public-number = { $number }{ $inferred ->
    [yes] {" "}(inferred)
   *[no] {""}
}

# Numbers
desk-public-numbers-lead = What the record adds up to, beside what official sources count. Nothing is fitted to them: where the two differ, the reasons that the record knows stand here.
desk-public-pillars-caption = Missions, persons and goods by pillar
desk-public-figures = Official figures beside this record
desk-public-figures-lead = Official figures are what their sources say, as of their day. Beside each stands what the statements of this record add up to on the same day.
desk-public-figures-single = Figures about single operations
desk-public-figures-single-note = A figure may count only some of the persons of an operation; beside it stands the sum of all of them.
desk-public-reasons = Why they differ
desk-public-reasons-of = { $figure }, { $day }

# Three readers
desk-public-world-title = For the world
desk-public-world-way = What Japan does, what it is good at, and how to check that it is true.
desk-public-world-lead = Member states, the United Nations and partners ask what can be expected of Japan. Here is what it has done, and what it does today.
desk-public-world-much = How much?
desk-public-world-now = Where are people now?
desk-public-now-caption = Missions that go on, { $day }
desk-public-none-now = No mission goes on at this moment.
desk-public-world-skills = What do they do?
desk-public-world-check = Is it true?
desk-public-world-check-text = Every statement names its source, and the log of statements cannot be changed without leaving a trace. The data can be downloaded and counted anew.
desk-public-people-title = For people at home
desk-public-people-way = Who goes in our name, who decides, and what came of it.
desk-public-people-lead = People in Japan ask who goes, for what, how safe it is and how it ends. This page answers from the public record.
desk-public-people-who = Who is there now?
desk-public-people-many = How many have gone?
desk-public-people-decides = Who decides?
desk-public-decides = The Government decides on a plan in the Cabinet and reports to the Diet. For some tasks of units the Diet must approve. Whether a unit may go depends on five principles, which the Act holds:
desk-public-principle-ceasefire = The parties have agreed to stop fighting.
desk-public-principle-consent = The host and the parties consent to the operation and to Japan's part in it.
desk-public-principle-impartiality = The operation favours no party.
desk-public-principle-withdrawal = If one of these is no longer there, Japan may withdraw.
desk-public-principle-weapons = Weapons are used only as far as necessary: to protect lives, and where consent holds steadily, for some tasks of protection.
desk-public-people-think = What do people think of it?
desk-public-support = { $value } per cent ({ $day }).
desk-public-people-came = What came of it?
desk-public-hosts-title = For people in host countries
desk-public-hosts-way = Who came from Japan to your country, what they did, and what they left.
desk-public-hosts-lead = People in countries where Japanese personnel work or worked ask who came, with whose consent, what they did, and whom to tell when something is wrong.
desk-public-hosts-here = Who came to my country?
desk-public-hosts-caption = Countries, with missions, persons and goods
desk-public-hosts-consent = With whose consent?
desk-public-hosts-consent-text = Nobody goes without the consent of the host country. The page of each operation says what sources tell of that consent and since when it held.
desk-public-hosts-left = What was left behind?
desk-public-hosts-left-text = Roads, bridges, equipment and goods that were handed over are told in the story of each operation and under
desk-public-hosts-wrong = Is something wrong here?
desk-public-hosts-wrong-text = Tell the Secretariat of the International Peace Cooperation Headquarters in the Cabinet Office of Japan, with the source that says otherwise. A correction is a new statement beside the old one: nothing is silently changed. About the conduct of personnel turn to the operation itself, which has its own office for it.

# Sources
desk-public-sources-lead = { $count ->
    [one] Everything in the public record rests on 1 source.
   *[other] Everything in the public record rests on these { $count } sources.
}
desk-public-rests = { $count ->
    [one] 1 statement rests on it
   *[other] { $count } statements rest on it
}
desk-public-rests-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}

# About
desk-public-about-lead = What this is, how it is counted, and how anyone can check it.
desk-public-about-what = What this is
desk-public-about-what-text = Statements about Japan's contributions to international peace, each with its source. What no source says is left out. Where two sources disagree, both stand.
desk-public-about-not = These pages are made from statements that are for everyone, and from nothing else. Persons, the papers of offices that are still at work, and what is not yet decided are not in the data from which they are made.
desk-public-about-counted = How figures are counted
desk-public-about-small = Small numbers
desk-public-about-small-text = Some figures count a part of the persons of one round: a grade, a sex, a post. A count under { $least } could point to someone. Where one of these is so small, or where they would leave so small a rest of the round, none of the figures of that round is shown. Where a figure of a whole operation is so small, it is shown only if a round has that number itself.
desk-public-about-times = Two times
desk-public-about-times-text = Every page can be read as of a day, and as it was known on a day: the two fields above. Links keep both.
desk-public-about-reconstructed = Reconstructed: for days before this journal was made, the page shows what its sources had said by then, put together afterwards. It does not show what an office knew.
desk-public-about-places = Points on the maps
desk-public-about-places-text = A country stands at the main airport of its capital. Positions are from OurAirports (public domain), land from Natural Earth (public domain). No borders are drawn, and no point says to whom a place belongs.
desk-public-about-check = How to check it
desk-public-about-check-text = Every statement is a line of a log whose hashes form a tree, as in certificate transparency (RFC 6962). Whoever keeps the root below can later prove that no line up to it was changed or taken out. Signed checkpoints and proofs for a line can be had from the office that runs this.
desk-public-known-journal = the first { $size } entries of the log
desk-public-known-reconstructed = the first { $size } entries of the log, put together afterwards
desk-public-about-wrong = Something is wrong
desk-public-about-wrong-text = Tell the Secretariat of the International Peace Cooperation Headquarters, Cabinet Office, with a source. A correction stands beside what it corrects, and both can be read.

# Open data
desk-public-data-lead = Everything on these pages as files, for spreadsheets and programs.
desk-public-data-of = The files are of { $day }, with the first { $size } entries of the log (root { $root }). Add on and known to an address to have those of another day.
desk-public-data-operations = Operations
desk-public-data-dispatches = Persons sent
desk-public-data-in-kind = Contributions in kind
desk-public-data-figures = Official figures
desk-public-data-sources = Sources
desk-public-data-columns = The columns
desk-public-data-places = Places
desk-public-data-places-text = A point for each country (GeoJSON) with missions, persons and contributions. What is in several countries counts in each.
desk-public-as-files = The same as files:
desk-public-data-statistics = Statistics
desk-public-data-dictionary = What the columns mean
desk-public-data-book = all tables in one workbook
desk-public-data-catalogue = the catalogue of all files, for other catalogues (DCAT)
desk-public-data-iati = Activities
desk-public-data-iati-text = Everyone sent and everything given as activities of the International Aid Transparency Initiative (IATI 2.03). Where it wants shares of countries, they are equal, as nobody knows them; where a first day is not known, the file says what stands for it.
desk-public-data-periods = Periods
desk-public-data-periods-text = Operations, rounds and mandates for a calendar (iCalendar), in the language of this page. Where only the beginning is known, it stands alone.
desk-public-data-entries = The entries of the record
desk-public-data-entries-text = Every public entry as it stands in the log, with its position, a line of JSON each; ten thousand positions in a file.
desk-public-data-moment = As of { $day }, with the first { $size } entries of the log (root { $root }). Licence: { $licence }.
desk-public-data-mandate = { $operation }: mandate
desk-public-data-begins = { $what } (from { $day })
desk-public-data-sent = { $operation }: { $personnel }{ $known ->
    [yes] , { $round }
   *[no] {""}
}
desk-public-data-sent-text = { $what }. { $known ->
    [yes] Persons sent: { $approximate ->
        [yes] about { $persons }
       *[no] { $persons }
    }{ $rounds ->
        [1] {""}
       *[other] {" "}in each of { $rounds } rounds
    }.
   *[no] How many persons were sent is not known.
}{ $elsewhere ->
    [yes] {" "}They are counted in another activity already.
   *[no] {""}
}
desk-public-data-given-text = { $purpose }. { $count ->
    [0] Which goods is not known.
   *[other] Goods: { $items }.
}{ $other ->
    [yes] {" "}Given under another law: { $law }.
   *[no] {""}
}
desk-public-data-imprecise = the source says { $day }
desk-public-data-of-operation = not known; the operation began { $day }
desk-public-data-source-spoke = not known; the source is of { $day }
desk-public-data-recorded-on = not known; the day on which it was recorded
desk-public-data-about = the source says about
desk-public-data-use = When you use them
desk-public-data-use-text = Name this record, the day and the number of entries. Where a number may be a range, so are lowest and highest given: use both. The documents of the sources have their own rights.
desk-public-column-id = what the row is about, for ever the same
desk-public-column-name-ja = name in Japanese
desk-public-column-name-en = name in English
desk-public-column-short = short name
desk-public-column-pillar = pillar, by the law's word: pko, icops, ihro, ieo
desk-public-column-type = type of peacekeeping operation, by the law's word
desk-public-column-from = first day, month, year or fiscal year (FY)
desk-public-column-to = last day, as precise as it is known
desk-public-column-number = number in the official count
desk-public-column-places = countries, by ISO 3166 code
desk-public-column-lead = who leads the operation
desk-public-column-persons = persons: of an operation the sum, of a dispatch those of one round
desk-public-column-persons-low = the lowest that the sum may be
desk-public-column-persons-high = the highest that the sum may be
desk-public-column-sources = what the row rests on: ids of sources, with the place in each
desk-public-column-position = where in the log the statement stands, from 0
desk-public-column-operation = the operation, by its id
desk-public-column-personnel = what they went as
desk-public-column-rounds = how many rounds of that number
desk-public-column-approximate = whether the source says about
desk-public-column-counted-elsewhere = whether these persons are counted in another row already
desk-public-column-round-ja = which rounds, in Japanese
desk-public-column-round-en = which rounds, in English
desk-public-column-ongoing = whether it is known to go on
desk-public-column-tasks = tasks, by the law's words
desk-public-column-purpose-ja = what for, in Japanese
desk-public-column-purpose-en = what for, in English
desk-public-column-recipient = to whom, by id
desk-public-column-number-inferred = whether the number was inferred and not read
desk-public-column-decided = when the Cabinet decided
desk-public-column-handed-over = when the goods were handed over
desk-public-column-value-yen = value in yen
desk-public-column-other-law-ja = the other law under which it was given, in Japanese
desk-public-column-other-law-en = the other law under which it was given, in English
desk-public-column-items-ja = goods with quantities, in Japanese
desk-public-column-items-en = goods with quantities, in English
desk-public-column-measure = what is counted
desk-public-column-value = the number; empty where it is withheld
desk-public-column-withheld = whether the number is not shown, because it or another beside it could point to a person
desk-public-column-on = as of when
desk-public-column-about = what the figure is about; empty: the whole
desk-public-column-what-ja = what exactly is counted, in Japanese
desk-public-column-what-en = what exactly is counted, in English
desk-public-column-title-ja = title in Japanese
desk-public-column-title-en = title in English
desk-public-column-publisher-ja = publisher in Japanese
desk-public-column-publisher-en = publisher in English
desk-public-column-address = where it is on the web
desk-public-column-published = when it was published
desk-public-column-language = its language
desk-public-column-reliability = official, reputable, secondary or unverified
desk-public-column-as-of = the day of which the row is
desk-public-column-log-size = how many entries of the log were known
desk-public-column-licence = the licence
desk-public-column-log-root = the root of the log's tree then, as checkpoints have it
desk-public-column-section = what is counted
desk-public-column-by = by what it is grouped; empty: all of it
desk-public-column-key = the group; empty: all of it, or what belongs to none that is known
desk-public-column-key-ja = the group in Japanese
desk-public-column-key-en = the group in English
desk-public-column-low = the lowest that it may be
desk-public-column-high = the highest that it may be
desk-public-column-unit = what is counted in
desk-public-column-rows = rows that are counted
desk-public-column-rounds-counted = rounds that are counted
desk-public-column-rounds-unknown = rounds whose number nobody gives
desk-public-column-rows-undated = rows that have perhaps begun: only in the highest
desk-public-column-rows-disagreeing = rows of which sources give different numbers
desk-public-column-rows-approximate = rows whose number is approximate
desk-public-column-rows-unverified = rows that rest on a source that was not checked
desk-public-column-left-out = what is left out: counted elsewhere, or given under another law
desk-public-column-table = the table
desk-public-column-column = the column
desk-public-column-tag = its hashtag (HXL)
desk-public-column-meaning-ja = what it means, in Japanese
desk-public-column-meaning-en = what it means, in English
