//! One contribution, or one form of it: outcome, reasons, needs, duties, days, principles, and what is taken for granted.

use casework::answer::{ContributionAnswer, GoalAnswer, Key};
use maud::{Markup, html};
use record::Id;
use wording::goals::{self, Row};

use super::{duties, reasons};
use crate::look::Look;
use crate::page::told::Told;
use crate::page::{law, parts};
use crate::pages::operations::board;
use crate::visit::Visit;

/// Everything about one part.
pub fn show(look: &Look<'_>, id: &Id, (at, one): (usize, &ContributionAnswer<'_>)) -> Markup {
    let visit = look.visit;
    let told = Told::new(look, &one.facts);
    let whole =
        |goal: &GoalAnswer<'_>| visit.link(&format!("{}/{}?part={at}", parts::assessment(id), goal.goal));
    let options: Vec<&GoalAnswer<'_>> = one.goals.iter().filter(|goal| goal.kind == "option").collect();
    html! {
        h2 { (super::title(visit, one)) }
        p { (law::outcome(visit, one.outcome)) }
        @if one.outcome == "outside" { p { (visit.say("assess-outside")) } }
        (tasks(visit, one))
        @for goal in &options { (reasons::why(&told, goal, &whole(goal))) }
        (table(look, one))
        @for goal in &options { (reasons::missing(&told, goal)) (reasons::changes(&told, goal)) }
        @if !one.explored {
            (duties::show(&told, one, &whole))
            (days(&told, one))
            (principles(&told, one))
            (assumed(&told, one))
        }
    }
}

/// The tasks of a plan that has several.
fn tasks(visit: &Visit<'_>, one: &ContributionAnswer<'_>) -> Markup {
    let heads = ["desk-ops-head-tasks", "desk-ops-head-answer"].map(|id| visit.say(id));
    let rows = one.tasks.iter().map(|task| {
        let like = task.like.as_deref().map(|like| {
            let letters = goals::letters(visit.desk.framework(), visit.words, &[like]);
            visit.tell("assess-like", &[("task", letters.into())])
        });
        vec![html! { (task.task.name) (like.unwrap_or_default()) }, law::outcome(visit, task.answer)]
    });
    html! {
        @if one.tasks.len() > 1 { (parts::table(&visit.say("assess-tasks"), &heads, &rows.collect::<Vec<_>>())) }
    }
}

/// Where performer or task are open: what each performer could do in each pillar.
fn table(look: &Look<'_>, one: &ContributionAnswer<'_>) -> Markup {
    let (visit, labels) = (look.visit, look.labels());
    if one.table.is_empty() {
        return html! {};
    }
    let heads =
        ["desk-ops-head-pillar", "assess-table-performer", "assess-table-yes", "assess-table-unknown"]
            .map(|id| visit.say(id));
    let name =
        |dim: &str, value: Option<&str>| value.map(|value| labels.dimension(dim, value)).unwrap_or_default();
    let letters = |tasks: &[&str]| letters(visit, tasks);
    let rows = goals::rows(&one.table).into_iter().map(|row: Row<'_>| {
        let kind = name("type", row.kind.filter(|kind| *kind != "none"));
        vec![
            html! { (name("pillar", row.pillar)) @if !kind.is_empty() { (visit.say("assess-dot")) (kind) } },
            html! { (name("performer", row.performer)) },
            html! { (letters(&row.yes)) },
            html! { (letters(&row.unknown)) },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if rows.is_empty() { p { (visit.say("assess-table-empty")) } }
        @else { (parts::table(&visit.say("assess-table"), &heads, &rows)) }
    }
}

/// Tasks by their letters, or a dash.
pub fn letters(visit: &Visit<'_>, tasks: &[&str]) -> String {
    if tasks.is_empty() {
        return "–".to_owned();
    }
    goals::letters(visit.desk.framework(), visit.words, tasks)
}

/// The days that the law computes.
fn days(told: &Told<'_>, one: &ContributionAnswer<'_>) -> Markup {
    let visit = told.look.visit;
    let heads =
        ["desk-ops-head-day", "desk-ops-head-what", "desk-ops-head-provision"].map(|id| visit.say(id));
    let rows = one.deadlines.iter().map(|deadline| {
        let window = deadline.opens.as_ref().map(|opens| {
            let args = [("opens", opens.as_str().into()), ("closes", deadline.closes.as_str().into())];
            visit.tell("assess-window", &args)
        });
        let assumed: Vec<String> = deadline.assumes.iter().map(|key| told.reads(key)).collect();
        let cites: Vec<&str> = deadline.cites.iter().map(String::as_str).collect();
        vec![
            html! { (window.unwrap_or_else(|| deadline.closes.clone())) },
            html! {
                (deadline.title)
                @if !assumed.is_empty() {
                    (visit.tell("assess-assuming", &[("assumed", assumed.join(&visit.say("assess-semicolon")).into())]))
                }
            },
            law::provisions(visit, &cites, board::MOST_CITES),
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if !rows.is_empty() {
            h3 { (visit.say("assess-deadlines")) }
            (parts::table(&visit.say("assess-deadlines"), &heads, &rows))
        }
    }
}

/// Provisions seen together, such as the five principles.
fn principles(told: &Told<'_>, one: &ContributionAnswer<'_>) -> Markup {
    let visit = told.look.visit;
    let heads = ["desk-ops-head-principle", "desk-ops-head-answer"].map(|id| visit.say(id));
    html! {
        @for view in &one.views {
            h3 { (view.title) }
            @if view.items.iter().all(|item| item.required == "no") { p { (visit.say("assess-principles-none")) } }
            @else {
                @let rows = view.items.iter().map(|item| vec![
                    html! { (item.title) },
                    html! {
                        @if item.required == "no" { (parts::tag("dim", &visit.say("desk-ops-not-required"))) }
                        @else { (law::answered(visit, board::stands(told, item.holds, &item.rests_on))) }
                    },
                ]);
                (parts::table(&view.title, &heads, &rows.collect::<Vec<_>>()))
            }
        }
    }
}

/// What the answers assume, and where an old text is not certain.
fn assumed(told: &Told<'_>, one: &ContributionAnswer<'_>) -> Markup {
    let visit = told.look.visit;
    // of what is closed, only what closes it is told
    let told_of = |goal: &&GoalAnswer<'_>| match goal.kind {
        "option" => true,
        "approval" | "stop" => one.outcome != "no",
        _ => false,
    };
    let (mut keys, mut doubts): (Vec<&Key>, Vec<&str>) = Default::default();
    for goal in one.goals.iter().filter(told_of) {
        for key in goal.assumes.iter().filter(|key| told.facts.is_taken(key)) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        for doubt in &goal.uncertain {
            if !doubts.contains(&doubt.why.as_str()) {
                doubts.push(&doubt.why);
            }
        }
    }
    html! {
        @if !keys.is_empty() {
            h3 { (visit.say("desk-ops-assumes")) }
            ul { @for line in told.facts.assumed(&keys) { li { (line) } } }
        }
        @if !doubts.is_empty() {
            h3 { (visit.say("assess-uncertain")) }
            ul { @for why in doubts { li { (why) } } }
        }
    }
}
