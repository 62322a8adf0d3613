//! Which dossiers wait for which office.

use casework::dossier::{Dossier, Stage, Standing, steps};
use maud::{Markup, html};
use record::Id;

use crate::look::Look;
use crate::page::parts;
use crate::pages::casework::words;

/// Dossiers that are named of a step.
const MOST_DOSSIERS: usize = 12;
/// Steps that are shown before the page of all dossiers.
const MOST_STEPS: usize = 16;

/// What each office owes, the reader's own first.
pub fn shown(look: &Look<'_>) -> Markup {
    let visit = look.visit;
    let mut owed = owed(look);
    owed.sort_by_key(|(office, ..)| !words::is_mine(visit, Some(office)));
    let heads = ["desk-cw-head-office", "desk-cw-head-step", "desk-cw-head-dossiers"].map(|id| visit.say(id));
    let rows = owed.iter().take(MOST_STEPS).map(|(office, step, dossiers)| {
        vec![
            words::office(look, Some(office)),
            html! { (step) },
            html! {
                ul.plain {
                    @for dossier in dossiers.iter().take(MOST_DOSSIERS) { li { (words::titled(look, dossier)) } }
                    @if dossiers.len() > MOST_DOSSIERS {
                        li.dim { (visit.tell("casework-more", &[("count", (dossiers.len() - MOST_DOSSIERS).into())])) }
                    }
                }
            },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if rows.is_empty() { p { (visit.say("desk-cw-waiting-none")) } }
        @else { (parts::table(&visit.say("desk-cw-waiting-caption"), &heads, &rows)) }
        p { a href=(visit.link("/dossiers")) { (visit.say("desk-cw-waiting-all")) } }
    }
}

/// Steps that can be taken and are not left to choice, by office and name, with the dossiers that wait for them.
fn owed<'l>(look: &Look<'l>) -> Vec<(Id, String, Vec<Dossier<'l>>)> {
    let (view, visit) = (look.view(), look.visit);
    let procedure = &visit.desk.procedure;
    let mut owed: Vec<(Id, String, Vec<Dossier<'l>>)> = Vec::new();
    let waits = |stage: Stage| !stage.is_over() && stage != Stage::Ended;
    let clock = |moment| visit.desk.clock.day(moment);
    let all = Dossier::all(&view).into_iter().filter(|one| one.stage.is_some_and(waits));
    for dossier in all.filter(|one| !one.is_quiet(look.state, look.on, clock)) {
        let states = steps(&view, &dossier, procedure, look.assessor()).into_iter();
        for step in states.filter(|step| step.standing == Standing::Open && !step.rule.optional) {
            let name = step.rule.name.get(visit.lang());
            match owed.iter_mut().find(|(owner, known, _)| *owner == step.rule.owner && known == name) {
                Some((.., dossiers)) => dossiers.push(dossier.clone()),
                None => owed.push((step.rule.owner.clone(), name.to_owned(), vec![dossier.clone()])),
            }
        }
    }
    owed
}
