# The pages of the law
desk-nav-law = The law
desk-law-pages = Pages of the law
desk-law-provisions = Provisions
desk-law-matrix = Tasks and who may do them
desk-law-changes = What changed
desk-law-own-words = These are our own summaries. What binds is the official text alone.
desk-law-unknown = No provision has the id { $name }.
desk-law-unknown-nearest = No provision has the id { $name }. Did you mean { $nearest }?
desk-law-none-then = Nothing of this is in force on { $day }.

## Names of provisions
desk-law-of = { $law }, { $name }
desk-law-name-ord = Cabinet Order under the Act
desk-law-name-nsc = Act on the National Security Council
desk-law-name-scj = Act on the Security Council of Japan
desk-law-name-civil = Civil Code
desk-law-name-penal = Penal Code
desk-law-name-jcg = Coast Guard Act
desk-law-name-sdf = Self-Defense Forces Act
desk-law-part-article = Article { $number }
desk-law-part-article-branch = Article { $number }-{ $branch }
desk-law-part-paragraph = paragraph { $number }
desk-law-part-paragraph-branch = paragraph { $number }-{ $branch }
desk-law-part-item = item { $number }
desk-law-part-item-branch = item { $number }-{ $branch }
desk-law-part-table = Annexed table { $number }
desk-law-part-table-branch = Annexed table { $number }-{ $branch }
desk-law-part-supplementary = Supplementary provisions
desk-law-part-letter = ({ $letter })
desk-law-letters = i=i
desk-law-joint = {", "}

## Lists
desk-law-articles-of = Articles: { $law }
desk-law-head-article = Article
desk-law-head-begins = It begins
desk-law-head-count = Provisions
desk-law-head-provision = Provision
desk-law-head-summary = In our own words
desk-law-under = Under { $name }

## One provision
desk-law-ours = In our own words
desk-law-official = Official text
desk-law-official-none = The official text of this day has not been imported here.
desk-law-official-link = Official text, at e-Gov
desk-law-versions = Versions
desk-law-in-force = in force
desk-law-head-days = Days
desk-law-head-by = By
desk-law-parts = What stands under it
desk-law-rules = Rules that rest on it
desk-law-rests-on = rests on
desk-law-when = It is asked of what is
desk-law-if = It holds where
desk-law-as-written = As it is written for the program
desk-law-head-name = Name
desk-law-head-kind = Kind
desk-law-head-says = What it says
desk-law-cited = Approvals and reports by it

## Conditions
desk-law-all = all of these:
desk-law-any = any of these:
desk-law-not = not:
desk-law-every = for every one of { $set }:
desk-law-some = for at least one of { $set }:
desk-law-unless = but where
desk-law-then = it is instead
desk-law-whom = that one
desk-law-by-rule = by the rule
desk-law-is = { $dim } is { $values }
desk-law-or = {" or "}
desk-law-listed = that one is listed in
desk-law-belongs = that one is among { $set }
desk-law-dim-form = the form
desk-law-dim-pillar = the pillar
desk-law-dim-type = the type
desk-law-dim-performer = the performer
desk-law-dim-task = the task
desk-law-dim-like = the task, or that to which the Cabinet Order likens it,
desk-law-dim-also = what else is in the plan

## Tasks
desk-law-types = Types: { $types }

## Changes
desk-law-from = From
desk-law-to = To
desk-law-compare = Compare
desk-law-amendments = Days on which the law changed
desk-law-head-day = Day
desk-law-between = between the two
desk-law-all-changes = all ({ $count })
desk-law-before = Before:
desk-law-after = After:
desk-law-more = { $count } more
