# What `hatoba stats` prints.

stats-total = Total
stats-not-known = not known
stats-no-operation = no operation
stats-between = {": "}
stats-and = {", "}
stats-range = {" "}({ $low }–{ $high })
stats-about = about { $value }

stats-by-pillar = By pillar
stats-by-year = By year of beginning
stats-by-country = By country
stats-by-personnel = By sort of personnel
stats-by-operation = By operation and sort of personnel
stats-by-recipient = Contributions in kind by recipient
stats-goods-by-operation = Contributions in kind by operation
stats-figures = Official figures, and the rows of the record on the same day
stats-figures-single = Figures about single operations and contributions
stats-left-out = Not counted
stats-undated = Perhaps not yet begun by then; in no sum, but in its highest number
stats-no-first-day = Operations without a first day, not counted as missions
stats-disagreeing = Statements that disagree
stats-rules = How this was counted

stats-head-pillar = Pillar
stats-head-year = Year
stats-head-country = Country
stats-head-personnel = Personnel
stats-head-operation = Operation
stats-head-recipient = Recipient
stats-head-missions = Missions
stats-head-ongoing = Going on
stats-head-persons = Persons
stats-head-unknown = Unknown rounds
stats-head-liaison = Liaison staff
stats-head-in-kind = In kind
stats-head-rounds = Rounds
stats-head-note = Note
stats-head-figure = Figure
stats-head-value = Value
stats-head-on = As of
stats-head-rows = Rows
stats-head-difference = Difference
stats-note = { $what } { $sources }

stats-left-out-row = { $unit ->
    [contributions] { $id }: given under another law
   *[persons] { $id }: { $count ->
        [one] 1 person
       *[other] { $count } persons
    }, counted elsewhere
}
stats-stated = { $value } { $begins ->
    [none] {""}
   *[other] from { $begins }{" "}
}(#{ $position } { $source })
stats-disagreeing-row = { $id }: { $used } is used; others: { $others }

stats-rows-same = The rows add up to { $sum } on { $day }: the same.
stats-rows-fewer = The rows add up to { $sum } on { $day }: { $count } fewer than the figure.
stats-rows-more = The rows add up to { $sum } on { $day }: { $count } more than the figure.
stats-parts = {" "}Of these: { $parts }.
stats-part = { $unknown ->
    [0] { $kind } { $sum }
    [one] { $kind } { $sum } and 1 round of unknown number
   *[other] { $kind } { $sum } and { $unknown } rounds of unknown number
}
stats-remarks = Remarks: { $text }

stats-reason-approximate = The source says about, or more than.
stats-reason-contradicted = { $source } gives { $value } as of { $day }: the two do not agree.
stats-reason-unknown = { $count ->
    [one] Of 1 round nobody gives a number.
   *[other] Of { $count } rounds nobody gives a number.
}
stats-reason-undated = { $measure ->
    [persons_abroad] { $count ->
        [one] Of 1 row it is not known whether it went on then; it is not in the sum.
       *[other] Of { $count } rows it is not known whether they went on then; they are not in the sum.
    }
   *[other] { $count ->
        [one] 1 row has perhaps not begun by then, and is not in the sum.
       *[other] { $count } rows have perhaps not begun by then, and are not in the sum.
    }
}
stats-reason-disagreeing = { $count ->
    [one] Of 1 row statements give different numbers.
   *[other] Of { $count } rows statements give different numbers.
}
stats-reason-approximate-rows = { $count ->
    [one] The number of 1 row is approximate.
   *[other] The numbers of { $count } rows are approximate.
}
stats-reason-unverified = { $count ->
    [one] 1 row rests on no source that was checked.
   *[other] { $count } rows rest on no source that was checked.
}
stats-reason-partly = { $count ->
    [one] Of 1 row of several rounds some may have begun only later.
   *[other] Of { $count } rows of several rounds some may have begun only later.
}
stats-reason-left-out = Not in the sum: { $unit ->
    [contributions] { $count } given under another law.
   *[persons] { $count ->
        [one] 1 person
       *[other] { $count } persons
    } counted elsewhere.
}
stats-reason-liaison = Liaison staff are not in the sum: { $count }.
stats-reason-no-first-day = { $count ->
    [one] 1 operation has no first day, and is not counted.
   *[other] { $count } operations have no first day, and are not counted.
}
stats-reason-highest = The rows are numbered up to { $number }{ $inferred ->
    [yes] {" "}(a number that was inferred)
   *[no] {""}
}: { $count } of that count { $count ->
    [one] is
   *[other] are
} missing from the record.

stats-rule-day = Counted is what had begun by the day: what bears only a month, a year or a fiscal year when all of it is over, and a round or goods without a day from the day on which their source spoke. Of several rounds told of together that were not over by the day, only the first is sure.
stats-rule-rows = Where statements about one row disagree, the row is used whose first source is the most reliable, then the one that spoke last; one that gives a number goes before one that gives none. The others are listed.
stats-rule-range = In brackets: the lowest and the highest number, over all statements that disagree and with what may have begun by then. Before the brackets: what is sure by the rows that are used.
stats-rule-unknown = A round whose number nobody gives is counted by itself. It adds nothing to the persons, so that the true sum is higher.
stats-rule-rounds = Persons are those of one round times the rounds. All of them count in the year in which the first round began. What is counted elsewhere already is not summed.
stats-rule-liaison = Liaison staff stand by themselves: official totals may or may not include them.
stats-rule-goods = Goods count when the Cabinet has decided, or where that day is not known, when they were handed over. Those given under another law do not count.
stats-rule-figures = Official figures are what their sources say. They are not computed, and nothing is fitted to them; where sources disagree, each stands here. Below a figure from which the rows differ stands what the record knows that may be behind it, in either direction.
stats-rule-countries = What is in several countries counts in each: the countries do not add up to the total.
