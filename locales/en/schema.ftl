# What the keys of a case file mean, in its JSON Schema.

## The case file
case-key-case-title = What the case is called.
case-key-case-on = Day of assessment. A day on the command line wins over it; without either, today.
case-key-case-remarks = Free text; not judged.
case-key-case-sources = What the claims rest on; claims name a source by its id.
case-key-case-request = Who asked, and for what.
case-key-case-operation = The operation, the parties to the conflict, and the states concerned.
case-key-case-agreements = Agreements, for information; not judged.
case-key-case-contributions = What is being studied. Without any, every form, performer and task is tried.
case-key-case-abroad = Numbers of persons already engaged in other assignments; what is left out is unknown.
case-key-case-events = Days that deadlines count from. A day also says whether the fact of the same name has come true.
case-key-case-assumptions = Facts that the framework takes for granted, and readings of open questions, where this case differs.
case-key-case-facts = Other facts about the case, by their names in the framework.
case-key-words-ja = The text in Japanese.
case-key-words-en = The text in English.
case-key-source-id = A short word by which claims name the source.
case-key-source-title = Its title.
case-key-source-address = Where it is published.
case-key-source-date = The day, month or year of publication.
case-key-source-publisher = Who published it.
case-key-source-language = The language that it is written in.

## Request and operation
case-key-request-from = Who asked: organisations of the framework by id, states and parties of this file, or others with a name. They make up the set of those who asked.
case-key-request-when = When: a day, a month, a year or a fiscal year.
case-key-request-basis = On what basis, in words.
case-key-request-what = What was asked for, in words.
case-key-operation-name = Its name.
case-key-operation-lead = Who carries it out.
case-key-operation-aim = What it is for, in words; facts say what the law asks.
case-key-operation-area = Where it is, in words.
case-key-operation-pillar = Its pillar; left out, every pillar is tried.
case-key-operation-type = Its type, where the pillar has types; left out, every type is tried.
case-key-operation-complete = Which sets are completely named. Of a set that may have more members, “every” is at most unknown.
case-key-operation-resolutions = The resolutions that it rests on; each puts its organ into the set of organs.
case-key-operation-parties = The parties to the armed conflict.
case-key-operation-states = The states concerned, and what they agree to.
case-key-resolution-organ = The UN organ that adopted it.
case-key-resolution-number = Its number.
case-key-resolution-date = Its day, month or year.
case-key-party-id = Its id: an ISO code or a short word. A state that is also a party has the same id in both lists.
case-key-party-name = Its name; needed where the id is no organisation of the framework.
case-key-state-id = Its id: an ISO code or a short word.
case-key-state-name = Its name; needed unless another list of the file gives it.
case-key-state-roles = The sets that it is in, by the names of their members, such as host or transit.
case-key-other-id = Its id: a short word.
case-key-other-name = Its name.
case-key-agreement-title = Its title.
case-key-agreement-date = Its day, month or year.

## Contributions
case-key-contribution-name = What the page calls it.
case-key-contribution-form = Form of contribution; left out, every form is tried.
case-key-contribution-performer = Who would do it; left out, every performer is tried.
case-key-contribution-tasks = The tasks of the plan; left out, every task is tried.
case-key-contribution-places = The states where the work is done. They make up the set of destinations; that set and the states passed through are then complete.
case-key-contribution-persons = Number of persons sent.
case-key-contribution-liaison = Number of liaison staff beside them.
case-key-contribution-crew = Number of crew of entrusted transport beside them.
case-key-contribution-from = Its first day; of a month or year, the first.
case-key-contribution-to = Its last day; of a month or year, the last.
case-key-contribution-equipment = The equipment, in words.
case-key-contribution-goods = The goods given.
case-key-contribution-recipient = Who gets the goods, by id. They make up the set of recipients, which is then complete.
case-key-contribution-recipients = Who gets the goods, with facts about each.
case-key-contribution-law = The other law that it is made under, in words.
case-key-recipient-id = Its id: that of an organisation of the framework, or a short word.
case-key-recipient-name = Its name; needed where the id is no organisation of the framework.
case-key-task-task = The task.
case-key-task-like = The task that the mission's Cabinet Order likens it to.
case-key-goods-item = What it is.
case-key-goods-quantity = How many.
case-key-goods-unit = Of what unit.

## Events and claims
case-key-events-plan-decided = Day on which the implementation plan was decided.
case-key-events-diet-asked = Day on which the Diet was asked for its approval.
case-key-events-diet-sent-on = Day on which the first house sent the matter on to the second.
case-key-events-diet-approved = Day on which the Diet approved.
case-key-events-dispatched = Day on which the dispatch began.
case-key-events-diet-recess = Spans of days in which the Diet is in recess, which some deadlines leave out.
case-key-span-from = First day; of a month or year, the first.
case-key-span-to = Last day; of a month or year, the last. Left out, the span does not end.
case-key-claim-is = What is said: that it is so, or that it is not.
case-key-claim-who = Who said so.
case-key-claim-source = The id of the source that it is written in.
case-key-claim-from = First day for which it is said; left out, there is none.
case-key-claim-to = Last day for which it is said; left out, there is none.
case-key-claim-note = Remarks.

## The file of expected answers
case-key-expectations-basis = Which source the expected answers were written from.
case-key-expectations-expect = The statements that must hold of the answer.
case-key-expect-on = Assess on this day instead of the case's.
case-key-expect-goal = The goal whose answer is expected.
case-key-expect-deadline = The deadline whose days are expected.
case-key-expect-no-goal-of-kind = A kind of which no goal may be asked.
case-key-expect-contribution = Of which contribution, from 1; left out, of each.
case-key-expect-task = Of which task; left out, of each.
case-key-expect-answer = The answer expected of the goal.
case-key-expect-opens = First day expected of the deadline's window.
case-key-expect-closes = Last day expected of the deadline.
case-key-expect-because = Facts that must be among the reasons.
case-key-expect-needs = Facts that must be named as missing.
case-key-expect-cites = Provisions that must be cited.
case-key-expect-assumes = Assumptions that must be named.
case-key-expect-change = One set of changes that must be offered.
