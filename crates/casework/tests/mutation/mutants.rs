//! Every small change of a framework: each operator, fact, value and day of its rules, goals, lists, assumptions, counts
//! and deadlines.

use crate::expr::changes;
use jiff::civil::Date;
use law::{Amendment, Deadline, Expr, FactDef, Framework, Goal, List, Place, Rule, RuleName, Span, Term};
use std::collections::HashSet;

/// A framework with one thing changed: what, and where.
pub struct Mutant {
    pub what: String,
    swap: Swap,
    /// A day on which the changed framework changes, beside its amendments.
    day: Option<Date>,
}

enum Swap {
    Rule(usize, Rule),
    Goal(usize, Goal),
    List(usize, List),
    Fact(usize, FactDef),
    Deadline(usize, Deadline),
}

impl Mutant {
    /// Puts the change in; a second call takes it out again.
    pub fn swap(&mut self, framework: &mut Framework) {
        match &mut self.swap {
            Swap::Rule(at, rule) => std::mem::swap(&mut framework.rules[*at], rule),
            Swap::Goal(at, goal) => std::mem::swap(&mut framework.goals[*at], goal),
            Swap::List(at, list) => std::mem::swap(&mut framework.lists[*at], list),
            Swap::Fact(at, fact) => std::mem::swap(&mut framework.facts[*at], fact),
            Swap::Deadline(at, deadline) => std::mem::swap(&mut framework.deadlines[*at], deadline),
        }
        if let Some(day) = self.day {
            let days = &mut framework.amendments;
            let at = days.partition_point(|amendment| amendment.day < day);
            if days.get(at).is_some_and(|amendment| amendment.day == day) {
                days.remove(at);
            } else {
                let amendment = Amendment { day, ..days[0].clone() };
                days.insert(at, amendment);
            }
        }
    }
}

/// The rules on which some goal rests. The others only make views, of which no statement speaks.
pub fn reached(framework: &Framework) -> HashSet<RuleName> {
    let bodies = |name: RuleName| {
        let rules = framework.rules.iter().filter(move |rule| rule.name == name);
        rules.flat_map(|rule| rule.body.rules())
    };
    let goals = framework.goals.iter();
    let mut open: Vec<RuleName> =
        goals.flat_map(|goal| [goal.rule.body.rules(), goal.applies.rules()].concat()).collect();
    let mut reached = HashSet::new();
    while let Some(name) = open.pop() {
        if reached.insert(name) {
            open.extend(bodies(name));
        }
    }
    reached
}

/// All mutants of a framework, in the order of its declarations.
pub fn all(framework: &Framework) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let reached = reached(framework);
    let rules = framework.rules.iter().enumerate().filter(|(_, rule)| reached.contains(&rule.name));
    for (at, rule) in rules {
        of_rule(framework, rule, "", &rule.body, &mut mutants, |body| {
            Swap::Rule(at, Rule { body, ..rule.clone() })
        });
        of_span(framework, rule.span, &named(framework, rule), &mut mutants, |span| {
            Swap::Rule(at, Rule { span, ..rule.clone() })
        });
    }
    for (at, goal) in framework.goals.iter().enumerate() {
        let with = |rule: Rule| Swap::Goal(at, Goal { rule, ..goal.clone() });
        of_rule(framework, &goal.rule, "", &goal.rule.body, &mut mutants, |body| {
            with(Rule { body, ..goal.rule.clone() })
        });
        of_rule(framework, &goal.rule, "for: ", &goal.applies, &mut mutants, |applies| {
            Swap::Goal(at, Goal { applies, ..goal.clone() })
        });
        of_span(framework, goal.rule.span, &named(framework, &goal.rule), &mut mutants, |span| {
            with(Rule { span, ..goal.rule.clone() })
        });
    }
    framework.lists.iter().enumerate().for_each(|(at, list)| of_list(framework, at, list, &mut mutants));
    framework.facts.iter().enumerate().for_each(|(at, fact)| of_fact(framework, at, fact, &mut mutants));
    for (at, deadline) in framework.deadlines.iter().enumerate() {
        of_deadline(framework, at, deadline, &mut mutants);
    }
    mutants
}

fn of_rule(
    framework: &Framework,
    rule: &Rule,
    part: &str,
    body: &Expr,
    mutants: &mut Vec<Mutant>,
    swap: impl Fn(Expr) -> Swap,
) {
    let bound: Vec<String> = rule.param.iter().cloned().collect();
    // changes that read alike, or change nothing, are the same mutant or none
    let mut seen = HashSet::from([framework.show(body, &bound)]);
    for changed in changes(framework, body, &bound) {
        if seen.insert(framework.show(&changed.expr, &bound)) {
            let what = format!("{}: {part}{}", named(framework, rule), changed.what);
            mutants.push(Mutant { what, swap: swap(changed.expr), day: None });
        }
    }
}

/// The first day one day later, the last day one day earlier.
fn of_span(
    framework: &Framework,
    span: Span,
    name: &str,
    mutants: &mut Vec<Mutant>,
    swap: impl Fn(Span) -> Swap,
) {
    let open = |day: Option<Date>| day.filter(|day| *day > framework.head.since);
    if let Some(from) = open(span.from) {
        let later = from.tomorrow().unwrap();
        let swap = swap(Span { from: Some(later), ..span });
        mutants.push(Mutant { what: format!("{name}: from {later}"), swap, day: Some(later) });
    }
    if let Some(to) = open(span.to) {
        let earlier = to.yesterday().unwrap();
        let swap = swap(Span { to: Some(earlier), ..span });
        mutants.push(Mutant { what: format!("{name}: to {earlier}"), swap, day: Some(to) });
    }
}

fn of_list(framework: &Framework, at: usize, list: &List, mutants: &mut Vec<Mutant>) {
    for (place, entry) in list.entries.iter().enumerate() {
        let body = &framework.bodies[usize::from(entry.body)].name;
        let name = format!("{} {}", list.name, place_text(framework, list.place));
        let mut without = list.clone();
        without.entries.remove(place);
        let what = format!("{name}: {body} removed");
        mutants.push(Mutant { what, swap: Swap::List(at, without), day: None });
        of_span(framework, entry.span, &format!("{name}: {body}"), mutants, |span| {
            let mut moved = list.clone();
            moved.entries[place].span = span;
            Swap::List(at, moved)
        });
    }
}

fn of_fact(framework: &Framework, at: usize, fact: &FactDef, mutants: &mut Vec<Mutant>) {
    let name = format!("{} {}", fact.name, place_text(framework, fact.place));
    if let Some(assumed) = fact.assume {
        let flipped = FactDef { assume: Some(!assumed), ..fact.clone() };
        let what = format!("{name}: assumed {} -> {}", yes_no(assumed), yes_no(!assumed));
        mutants.push(Mutant { what, swap: Swap::Fact(at, flipped), day: None });
    }
    let Some(count) = &fact.count else { return };
    for at_most in [count.at_most - 1, count.at_most + 1] {
        let mut moved = count.clone();
        moved.at_most = at_most;
        let moved = FactDef { count: Some(moved), ..fact.clone() };
        let what = format!("{name}: at most {at_most}");
        mutants.push(Mutant { what, swap: Swap::Fact(at, moved), day: None });
    }
    for (place, (term, only_if)) in count.terms.iter().enumerate() {
        let mut fewer = count.clone();
        fewer.terms.remove(place);
        let fewer = FactDef { count: Some(fewer), ..fact.clone() };
        mutants.push(Mutant {
            what: format!("{name}: {term} not counted"),
            swap: Swap::Fact(at, fewer),
            day: None,
        });
        if only_if.is_some() {
            let mut always = count.clone();
            always.terms[place].1 = None;
            let always = FactDef { count: Some(always), ..fact.clone() };
            mutants.push(Mutant {
                what: format!("{name}: {term} always counted"),
                swap: Swap::Fact(at, always),
                day: None,
            });
        }
    }
}

fn of_deadline(framework: &Framework, at: usize, deadline: &Deadline, mutants: &mut Vec<Mutant>) {
    let name = format!("{} {}", deadline.name, place_text(framework, deadline.place));
    of_span(framework, deadline.span, &name, mutants, |span| {
        Swap::Deadline(at, Deadline { span, ..deadline.clone() })
    });
    let mut push = |what: String, changed: Deadline| {
        let what = format!("{name}: {what}");
        mutants.push(Mutant { what, swap: Swap::Deadline(at, changed), day: None });
    };
    match &deadline.term {
        Term::Years(years) => {
            for years in [years - 1, years + 1] {
                push(format!("{years} years"), Deadline { term: Term::Years(years), ..deadline.clone() });
            }
        }
        Term::DaysWithout(days, without) => {
            for days in [days - 1, days + 1] {
                let term = Term::DaysWithout(days, without.clone());
                push(format!("{days} days"), Deadline { term, ..deadline.clone() });
            }
            let term = Term::DaysWithout(*days, String::new());
            push(format!("{without} not excluded"), Deadline { term, ..deadline.clone() });
        }
    }
    for days in deadline.opens_days_before.iter().flat_map(|days| [days - 1, days + 1]) {
        let opens_days_before = Some(days);
        push(format!("opens {days} days before"), Deadline { opens_days_before, ..deadline.clone() });
    }
    if deadline.less_if.is_some() {
        push("never a day less".to_owned(), Deadline { less_if: None, ..deadline.clone() });
    }
}

fn named(framework: &Framework, rule: &Rule) -> String {
    let name = framework.rule_text(rule.name);
    format!("{name} ({}) {}", rule.span, place_text(framework, rule.place))
}

fn place_text(framework: &Framework, place: Place) -> String {
    format!("{}:{}", framework.files[usize::from(place.file)], place.line)
}

fn yes_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}
