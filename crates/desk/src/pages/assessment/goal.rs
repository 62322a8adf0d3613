//! `/dossiers/{sort}/{name}/assessment/{goal}?part=0`: one goal in full: reasons, the tree of findings, and the provisions in our words
//! with the official text beside them.

use casework::answer::GoalAnswer;
use maud::{Markup, html};
use wording::goals;

use super::{assessed, called, chosen, reasons, subject, tree, under};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::told::Told;
use crate::page::{Page, law, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Most provisions whose words are shown.
const MOST_BESIDE: usize = 12;

/// One goal.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let subject = subject(&look)?;
    let found = assessed(&look, &subject, true);
    let at = chosen(visit, &found);
    let name = visit.place("goal");
    let gone = || Fault::not_found("desk-no-such", vec![("name", name.to_owned())]);
    let one = found.contributions.get(at).ok_or_else(gone)?;
    let goals: Vec<&GoalAnswer<'_>> = one.goals.iter().filter(|goal| goal.goal == name).collect();
    let first = goals.first().ok_or_else(gone)?;
    let told = Told::new(&look, &one.facts);
    let main = html! {
        p.lead { (called(&look, &subject.id)) }
        p.dim { (super::day(visit, &found)) }
        @for goal in &goals { (show(&told, goal)) }
        h2 { (visit.say("desk-ops-provisions")) }
        (law::beside(&look, first.cites.get(..MOST_BESIDE.min(first.cites.len())).unwrap_or_default()))
    };
    let title = visit.tell("assess-act", &[("actor", first.actor.into()), ("act", first.act.into())]);
    let page = Page::of_record(title, main);
    let page = under(&look, page, &subject.id);
    let back = format!("{}?part={at}", parts::assessment(&subject.id));
    Ok(Reply::page(page.under(visit.say("desk-ops-assessment"), back).show(visit)))
}

fn show(told: &Told<'_>, goal: &GoalAnswer<'_>) -> Markup {
    let visit = told.look.visit;
    html! {
        h2 { (visit.say("desk-ops-head-answer")) (goals::of_tasks(visit.desk.framework(), visit.words, goal)) }
        p {
            (parts::tag(
                law::class(goal.answer),
                &visit.say(&format!("assess-{}-{}", goal.modality, goal.answer)),
            ))
        }
        (reasons::reason(told, goal))
        (reasons::missing(told, goal))
        (reasons::changes(told, goal))
        @if let Some(whole) = &goal.tree {
            h3 { (visit.say("desk-ops-tree")) }
            p.dim { (visit.say("desk-ops-tree-note")) }
            (tree::show(told, whole))
        }
    }
}
