//! One way in detail: what it takes, what the law says of it and why, who approves, its steps, and how long it took in real cases.

use casework::answer::{CellAnswer, GoalAnswer};
use casework::durations::Leg;
use casework::options::{StepOption, WayOption};
use maud::{Markup, html};
use wording::goals;
use wording::options::{is_closed, standing};

use crate::look::Look;
use crate::page::told::Told;
use crate::page::{law, parts};
use crate::pages::assessment::{duties, part, reasons};

/// Most provisions of a step.
const MOST_CITES: usize = 3;
/// Entries that took a step, of which the last are named.
const MOST_ENTRIES: usize = 2;

/// Everything about one way.
pub fn show(look: &Look<'_>, way: &WayOption<'_>) -> Markup {
    let visit = look.visit;
    let told = Told::new(look, &way.law.facts);
    let needs = [("form", way.form.name.as_str().into()), ("needs", way.needs.get(visit.lang()).into())];
    html! {
        p.lead { (law::outcome(visit, way.law.outcome)) }
        p { (visit.tell("options-needs", &needs)) }
        p { (look.teller().way_tasks(way)) }
        (performers(look, way))
        @for goal in &way.law.decides { (decides(&told, goal)) }
        @if !is_closed(way) { (owed(&told, way)) }
        (assumed(&told, way))
        (steps(look, &way.steps))
        h2 { (visit.say("options-first-day")) }
        p { (look.teller().first_day(way)) }
        @if !way.legs.is_empty() {
            h2 { (visit.say("options-earlier")) }
            @for leg in &way.legs { (earlier(look, leg)) }
        }
    }
}

/// Each performer, with the tasks by answer where there are several.
fn performers(look: &Look<'_>, way: &WayOption<'_>) -> Markup {
    let visit = look.visit;
    let named = way.law.performers.iter().filter_map(|one| Some((one.performer.as_ref()?, one.outcome)));
    let named: Vec<_> = named.collect();
    let several = way.law.tasks.len() > 1 || way.law.tasks_from == "open";
    if let ([(only, _)], false) = (named.as_slice(), several) {
        return html! { p { (visit.tell("options-performer", &[("performer", only.name.as_str().into())])) } };
    }
    let heads: &[&str] = if several {
        &["options-head-performer", "options-head-yes", "options-head-unknown", "options-head-no"]
    } else {
        &["options-head-performer", "options-head-law"]
    };
    let heads: Vec<String> = heads.iter().map(|id| visit.say(id)).collect();
    let rows = named.iter().map(|(performer, outcome)| {
        let name = html! { (performer.name) };
        if !several {
            return vec![name, law::outcome(visit, outcome)];
        }
        let [yes, unknown, no] = ["yes", "unknown", "no"].map(|answer| {
            let here = |cell: &&CellAnswer<'_>| {
                cell.performer == Some(performer.id.as_str()) && cell.answer == answer
            };
            let tasks: Vec<&str> = way.law.table.iter().filter(here).filter_map(|cell| cell.task).collect();
            html! { (part::letters(visit, &tasks)) }
        });
        vec![name, yes, unknown, no]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if !rows.is_empty() {
            h2 { (visit.say("options-performers")) }
            (parts::table(&visit.say("options-performers"), &heads, &rows))
            @if let (Some(best), true) = (&way.law.performer, named.len() > 1) {
                p.dim { (visit.tell("options-best", &[("performer", best.name.as_str().into())])) }
            }
        }
    }
}

/// Why it is allowed or not; or what is missing; and what would have to change.
fn decides(told: &Told<'_>, goal: &GoalAnswer<'_>) -> Markup {
    let visit = told.look.visit;
    html! {
        h2 {
            (visit.say(&format!("desk-ops-why-{}", goal.answer)))
            (goals::of_tasks(visit.desk.framework(), visit.words, goal))
        }
        (reasons::reason(told, goal))
        (reasons::missing(told, goal))
        (reasons::changes(told, goal))
    }
}

/// The approvals that are owed, or may be, and the limits.
fn owed(told: &Told<'_>, way: &WayOption<'_>) -> Markup {
    let caption = told.look.visit.say("options-duties");
    let all = way.law.approvals.iter().chain(&way.law.limits);
    let act = |goal: &GoalAnswer<'_>| html! { (goals::act(&told.facts, goal)) };
    let rows: Vec<Vec<Markup>> = all.map(|goal| duties::row(told, goal, act(goal))).collect();
    html! { @if !rows.is_empty() { h2 { (caption) } (duties::table(told, &caption, &rows)) } }
}

/// What is taken for granted.
fn assumed(told: &Told<'_>, way: &WayOption<'_>) -> Markup {
    let mut keys: Vec<_> = way.law.decides.iter().flat_map(|goal| &goal.assumes).collect();
    keys.retain(|key| told.facts.is_taken(key));
    keys.sort();
    keys.dedup();
    html! {
        @if !keys.is_empty() {
            h2 { (told.look.visit.say("options-assumes")) }
            ul { @for line in told.facts.assumed(&keys) { li { (line) } } }
        }
    }
}

/// The steps to its end.
fn steps(look: &Look<'_>, steps: &[StepOption]) -> Markup {
    let visit = look.visit;
    let heads = ["desk-cw-head-state", "options-steps", "desk-ops-head-provision"].map(|id| visit.say(id));
    let rows = steps.iter().map(|step| {
        let word = standing(step);
        let class = match word {
            "taken" => "yes",
            "perhaps" => "open",
            _ => "dim",
        };
        let last = step.taken_by.len().saturating_sub(MOST_ENTRIES);
        let said = visit.tell("options-standing", &[("standing", word.into()), ("entries", "".into())]);
        let cites: Vec<&str> = step.cites.iter().map(String::as_str).collect();
        vec![
            html! {
                (parts::tag(class, said.trim_end())) " "
                (parts::entries(visit, step.taken_by.get(last..).unwrap_or_default()))
            },
            html! { (look.teller().way_step(step)) },
            law::provisions(visit, &cites, MOST_CITES),
        ]
    });
    html! {
        h2 { (visit.say("options-steps")) }
        (parts::table(&visit.say("options-steps"), &heads, &rows.collect::<Vec<_>>()))
    }
}

/// How long a stretch took, with every case.
fn earlier(look: &Look<'_>, leg: &Leg) -> Markup {
    let visit = look.visit;
    let heads = [
        "desk-ops-head-days",
        "desk-ops-head-what",
        "desk-ops-head-from",
        "desk-ops-head-to",
        "desk-ops-head-entries",
    ]
    .map(|id| visit.say(id));
    let rows = leg.cases.iter().map(|case| {
        vec![
            html! { span.number { (case.days) } },
            html! { (look.teller().name(&case.about)) },
            html! { (case.from) },
            html! { (case.to) },
            parts::entries(visit, &case.entries),
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        p { (look.teller().leg(leg)) }
        @if !rows.is_empty() {
            details {
                summary { (visit.tell("desk-ops-cases", &[("count", rows.len().into())])) }
                (parts::table(&look.teller().stretch(leg.from, leg.to), &heads, &rows))
            }
        }
        @for line in look.teller().left_out(leg) { p.dim { (line) } }
    }
}
