//! Approvals, reports and limits: who must do what, by when, and what that depends on.

use casework::answer::{ContributionAnswer, GoalAnswer};
use maud::{Markup, html};
use wording::goals::{self, is_refused, worth_a_line};

use crate::page::told::Told;
use crate::page::{law, parts};

/// The duties that are worth a line, and by name those that are not owed or come later.
pub fn show(
    told: &Told<'_>,
    one: &ContributionAnswer<'_>,
    whole: &dyn Fn(&GoalAnswer<'_>) -> String,
) -> Markup {
    let visit = told.look.visit;
    let shown = |goal: &&GoalAnswer<'_>| match goal.kind {
        "option" | "weapons" => false,
        "other" => is_refused(goal) || one.law.is_some() && goal.answer != "unknown",
        _ => true,
    };
    let all = one.goals.iter().filter(shown);
    let (lines, rest): (Vec<&GoalAnswer<'_>>, Vec<&GoalAnswer<'_>>) =
        all.partition(|goal| goal.kind == "other" || worth_a_line(goal, &told.facts));
    let act = |goal: &GoalAnswer<'_>| html! { a href=(whole(goal)) { (goals::act(&told.facts, goal)) } };
    let rows: Vec<Vec<Markup>> = lines.into_iter().map(|goal| row(told, goal, act(goal))).collect();
    // of what is closed, that an approval is not owed would be misread
    let others = [("assess-not-owed", "no"), ("assess-later", "unknown")].map(|(id, answer)| {
        let acts = if one.outcome == "no" { Vec::new() } else { goals::acts(&rest, answer) };
        (id, acts.join(&visit.say("assess-semicolon")))
    });
    html! {
        @if !rows.is_empty() || others.iter().any(|(_, acts)| !acts.is_empty()) {
            h3 { (visit.say("assess-approvals")) }
            @if !rows.is_empty() { (table(told, &visit.say("assess-approvals"), &rows)) }
            @for (id, acts) in others { @if !acts.is_empty() { p { (visit.tell(id, &[("acts", acts.into())])) } } }
        }
    }
}

/// Duties as a table.
pub fn table(told: &Told<'_>, caption: &str, rows: &[Vec<Markup>]) -> Markup {
    let visit = told.look.visit;
    let heads = ["desk-ops-head-duty", "desk-ops-head-what", "desk-ops-head-provision"];
    parts::table(caption, &heads.map(|id| visit.say(id)), rows)
}

/// A duty: whether it is owed, who does what, and where that is laid down.
pub fn row(told: &Told<'_>, goal: &GoalAnswer<'_>, act: Markup) -> Vec<Markup> {
    let visit = told.look.visit;
    vec![
        parts::tag(class(goal), &visit.say(&format!("assess-{}-{}", goal.modality, goal.answer))),
        act,
        law::provisions(visit, &goal.cites, 2),
    ]
}

fn class(goal: &GoalAnswer<'_>) -> &'static str {
    match (goal.modality, goal.answer) {
        ("must_not", "yes") => "no",
        (_, "unknown") => "open",
        ("may" | "must", "yes") => "yes",
        _ => "dim",
    }
}
