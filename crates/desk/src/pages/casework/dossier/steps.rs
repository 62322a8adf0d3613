//! The steps of a dossier: what each office owes, what can be done now, and what was done.

use casework::dossier::{Dossier, Standing, StepState};
use maud::{Markup, html};

use crate::look::Look;
use crate::page::parts;
use crate::pages::casework::words;

/// What is owed and can be done now, and below it every step.
pub fn shown(look: &Look<'_>, dossier: &Dossier<'_>, states: &[StepState<'_>]) -> Markup {
    let visit = look.visit;
    let open = |optional: bool| {
        let now = states.iter().filter(|step| step.standing == Standing::Open || is_again(step));
        let owed = move |step: &&StepState<'_>| step.standing == Standing::Open && !step.rule.optional;
        now.filter(move |step| owed(step) != optional).collect::<Vec<_>>()
    };
    let (owed, can) = (open(false), open(true));
    html! {
        h2 id="steps" { (visit.say("dossier-steps")) }
        @if dossier.stage.is_none_or(casework::dossier::Stage::is_over) {
            p { (visit.say("desk-cw-steps-over")) }
        } @else {
            h3 { (visit.say("desk-cw-owed")) }
            @if owed.is_empty() { p { (visit.say("desk-cw-owed-none")) } }
            ul.cards { @for step in &owed { (card(look, dossier, step)) } }
            @if !can.is_empty() {
                details {
                    summary { (visit.say("desk-cw-can")) }
                    ul { @for step in &can { li { (link(look, dossier, step)) " " span.dim { (words::office(look, Some(&step.rule.owner))) } } } }
                }
            }
        }
        (table(look, states))
    }
}

/// A step that was taken and can be taken once more.
fn is_again(step: &StepState<'_>) -> bool {
    step.rule.again && matches!(step.standing, Standing::Taken(_))
}

fn link(look: &Look<'_>, dossier: &Dossier<'_>, step: &StepState<'_>) -> Markup {
    let visit = look.visit;
    let path = format!("{}/steps/{}", words::address(&dossier.id), step.rule.id);
    html! { a href=(visit.link(&path)) { (step.rule.name.get(visit.lang())) } }
}

/// A step that is owed: by which office, and by when.
fn card(look: &Look<'_>, dossier: &Dossier<'_>, step: &StepState<'_>) -> Markup {
    let visit = look.visit;
    html! {
        li.card.soon {
            p { strong { (link(look, dossier, step)) } }
            p.dim {
                (words::office(look, Some(&step.rule.owner)))
                @if let Some(due) = step.due { " · " (visit.say("desk-cw-when-due")) " " (words::day(due)) }
                @else if let Some(due) = &step.rule.due { " · " (visit.say("desk-cw-when-due")) " " (due.words.get(visit.lang())) }
            }
            @if !step.rule.cites.is_empty() { p { (words::provisions(visit, &step.rule.cites)) } }
        }
    }
}

fn table(look: &Look<'_>, states: &[StepState<'_>]) -> Markup {
    let visit = look.visit;
    let heads = ["desk-cw-head-step", "desk-cw-head-state", "desk-cw-head-office"].map(|id| visit.say(id));
    let rows = states.iter().filter(|step| step.standing != Standing::NotOwed).map(|step| {
        let class = match step.standing {
            Standing::Taken(_) => Some(("yes", "desk-cw-taken")),
            Standing::Open if !step.rule.optional => Some(("open", "dossier-open")),
            _ => None,
        };
        vec![
            html! { (step.rule.name.get(visit.lang())) },
            html! {
                @if let Some((class, word)) = class { (parts::tag(class, &visit.say(word))) " " }
                @if step.standing != Standing::Open || step.rule.optional { (words::standing(look, step)) }
            },
            words::office(look, Some(&step.rule.owner)),
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    let title = visit.say("desk-cw-steps-all");
    html! { details { summary { (title) } (parts::table(&title, &heads, &rows)) } }
}
