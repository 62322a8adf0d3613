//! Ways to help in words: what the law says, who approves, how long it took, from which day, what other laws offer.

use casework::answer::GoalAnswer;
use casework::durations::Leg;
use casework::options::{Considered, InTime, Options, Other, StepOption, WayOption};
use record::Id;

use super::{NOTHING, Teller};
use crate::goals::open;
use crate::labels;

/// Whether the law has no room for a way: when it could start, or who would approve it, is no question then.
pub fn is_closed(way: &WayOption<'_>) -> bool {
    matches!(way.law.outcome, "no" | "not_in_force" | "outside")
}

/// How many cases there are of each stretch still ahead.
pub fn cases(way: &WayOption<'_>) -> String {
    let of = |from: &str, to: &str| {
        let leg = way.legs.iter().find(|leg| leg.from == from && leg.to == to);
        leg.map_or_else(String::new, |leg| leg.n.to_string())
    };
    let each: Vec<String> = way.earliest.ahead.iter().map(|leg| of(leg.from, leg.to)).collect();
    each.join(" + ")
}

/// The approvals of several ways as one list, in which each way's are numbers.
#[derive(Default)]
pub struct Legend<'w, 'f> {
    /// Each approval once.
    pub goals: Vec<&'w GoalAnswer<'f>>,
}

impl<'w, 'f> Legend<'w, 'f> {
    /// The numbers of the approvals that are owed for a way, or may be: with a question mark where that is not known.
    pub fn numbers(&mut self, way: &'w WayOption<'f>) -> String {
        let mut found: Vec<(usize, bool)> = Vec::new();
        for goal in &way.law.approvals {
            let known = self.goals.iter().position(|known| known.goal == goal.goal);
            let at = known.unwrap_or(self.goals.len());
            if known.is_none() {
                self.goals.push(goal);
            }
            let surely = goal.answer == "yes";
            match found.iter_mut().find(|(other, _)| *other == at) {
                Some((_, sure)) => *sure = *sure && surely,
                None => found.push((at, surely)),
            }
        }
        found.sort_unstable();
        let words = found.iter().map(|(at, sure)| format!("{}{}", at + 1, if *sure { "" } else { "?" }));
        words.collect::<Vec<_>>().join(" ")
    }
}

impl Teller<'_> {
    /// What the law says of a way, and how many facts that hangs on.
    pub fn way_says(&self, way: &WayOption<'_>) -> String {
        let mut keys: Vec<_> = way.law.decides.iter().flat_map(open).collect();
        keys.sort();
        keys.dedup();
        self.messages
            .text("options-law", &[("outcome", way.law.outcome.into()), ("count", keys.len().into())])
    }

    /// Who approves, and by when.
    pub fn approval(&self, goal: &GoalAnswer<'_>) -> String {
        let mut text =
            self.messages.text("assess-act", &[("actor", goal.actor.into()), ("act", goal.act.into())]);
        if let Some(due) = goal.due {
            text.push_str(&self.messages.text("assess-due", &[("due", due.into())]));
        }
        text
    }

    /// The tasks about which the law was asked, and where they come from.
    pub fn way_tasks(&self, way: &WayOption<'_>) -> String {
        let tasks: Vec<&str> = way.law.tasks.iter().map(|task| task.name.as_str()).collect();
        let tasks = tasks.join(&self.messages.text("record-between", &[]));
        self.messages.text("options-tasks", &[("from", way.law.tasks_from.into()), ("tasks", tasks.into())])
    }

    /// From one step to the next.
    pub fn stretch(&self, from: &str, to: &str) -> String {
        let messages = self.messages;
        let args =
            [("from", labels::choice(messages, from).into()), ("to", labels::choice(messages, to).into())];
        messages.text("options-leg", &args)
    }

    /// How long a stretch took in real cases.
    pub fn leg(&self, leg: &Leg) -> String {
        let number = |days: Option<i64>| days.map_or_else(|| NOTHING.to_owned(), |days| days.to_string());
        let args = [
            ("leg", self.stretch(leg.from, leg.to).into()),
            ("count", leg.n.into()),
            ("min", number(leg.min).into()),
            ("max", number(leg.max).into()),
            ("spread", if leg.min == leg.max { "one" } else { "range" }.into()),
            ("median", number(leg.median).into()),
        ];
        self.messages.text("options-leg-line", &args)
    }

    /// The cases of a stretch that do not count, and why: those of which the days are not known, and those in which the second step
    /// stands before the first.
    pub fn left_out(&self, leg: &Leg) -> Vec<String> {
        let line = |id: &str, ids: &[Id]| {
            let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
            let list = ids.join(&self.messages.text("record-and", &[]));
            (!ids.is_empty()).then(|| self.messages.text(id, &[("list", list.into())]))
        };
        let lines = [line("options-inexact", &leg.inexact), line("options-reversed", &leg.reversed)];
        lines.into_iter().flatten().collect()
    }

    /// The first day at the quickest with whether that is in time, and as usual; empty where there is nothing to say.
    pub fn way_days(&self, way: &WayOption<'_>) -> [String; 2] {
        let (messages, earliest) = (self.messages, &way.earliest);
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
        if let Some(started) = earliest.started {
            let started = messages.text("options-started", &[("day", started.to_string().into())]);
            return [started, String::new()];
        }
        let Some(quickest) = day(earliest.at_the_quickest) else {
            let none = !earliest.ahead.is_empty();
            return [if none { messages.text("options-no-case", &[]) } else { String::new() }, String::new()];
        };
        let in_time = match earliest.in_time {
            None => String::new(),
            Some(InTime::AsUsual) => messages.text("options-in-time", &[]),
            Some(InTime::AtTheQuickest) => messages.text("options-in-time-perhaps", &[]),
            Some(InTime::Never) => messages.text("options-too-late", &[]),
        };
        let usual = day(earliest.as_usual).unwrap_or_else(|| messages.text("options-too-few", &[]));
        [format!("{quickest}\n{in_time}").trim_end().to_owned(), usual]
    }

    /// The first day in a sentence: with which step it starts, and what stands before that.
    pub fn first_day(&self, way: &WayOption<'_>) -> String {
        let (messages, earliest) = (self.messages, &way.earliest);
        let day = |day: Option<String>| day.unwrap_or_else(|| NOTHING.to_owned());
        let ahead: Vec<String> = earliest.ahead.iter().map(|leg| self.stretch(leg.from, leg.to)).collect();
        let in_time = match earliest.in_time {
            None => NOTHING,
            Some(InTime::AsUsual) => "as_usual",
            Some(InTime::AtTheQuickest) => "at_the_quickest",
            Some(InTime::Never) => "never",
        };
        let args = [
            ("step", labels::choice(messages, earliest.starts).into()),
            ("started", day(earliest.started.map(|on| on.to_string())).into()),
            ("quickest", day(earliest.at_the_quickest.map(|on| on.to_string())).into()),
            ("usual", day(earliest.as_usual.map(|on| on.to_string())).into()),
            ("time", in_time.into()),
            ("ahead", ahead.join(&messages.text("record-and", &[])).into()),
        ];
        let id = match (earliest.started.is_some(), earliest.at_the_quickest.is_some()) {
            (true, _) => "options-first-started",
            (_, true) => "options-first-line",
            (_, false) => "options-first-none",
        };
        messages.text(id, &args)
    }

    /// What a step is, whose it is, and when it is due.
    pub fn way_step(&self, step: &StepOption) -> String {
        let args = [
            ("name", step.name.get(self.lang()).into()),
            ("owner", self.name(&step.owner).into()),
            ("due", step.due.as_ref().map_or(NOTHING, |due| due.get(self.lang())).into()),
            ("owed", step.owed.filter(|_| step.taken_by.is_empty()).unwrap_or(NOTHING).into()),
        ];
        self.messages.text("options-step", &args)
    }

    /// What another law offers.
    pub fn elsewhere(&self, other: &Other) -> String {
        let args = [
            ("name", other.name.get(self.lang()).into()),
            ("law", other.law.get(self.lang()).into()),
            ("owner", self.name(&other.owner).into()),
        ];
        self.messages.text("options-other", &args)
    }

    /// What people thought of a way.
    pub fn considered(&self, found: &Options<'_>, one: &Considered) -> String {
        let lang = self.lang();
        let ways = found.ways.iter().map(|way| (&way.id, &way.name));
        let others = found.elsewhere.iter().map(|other| (&other.id, &other.name));
        let name = ways.chain(others).find(|(id, _)| **id == one.way).map(|(_, name)| name.get(lang));
        let args = [
            ("way", name.unwrap_or(&one.way).into()),
            ("choice", labels::choice(self.messages, one.choice).into()),
            ("why", one.why.get(lang).into()),
            ("office", self.name(&one.office).into()),
        ];
        self.messages.text("options-considered-line", &args)
    }
}

/// How a step of a way stands, in a word.
pub fn standing(step: &StepOption) -> &'static str {
    match (step.taken_by.is_empty(), step.owed, step.optional) {
        (false, _, _) => "taken",
        (_, Some("no"), _) => "not_owed",
        (_, Some("unknown"), _) => "perhaps",
        (_, _, true) => "can",
        _ => "ahead",
    }
}
