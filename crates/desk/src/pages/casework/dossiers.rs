//! `/dossiers`: every dossier with its stage, what is next and who owes it.

use std::collections::HashMap;

use casework::dossier::{Dossier, Stage, Standing, StepState, forms, steps};
use casework::holds::{Deadline, Matter, merged};
use maud::{Markup, html};
use record::Id;

use super::{moment, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Open steps that are named of a dossier.
const MOST_NEXT: usize = 3;
/// Dossiers on one page.
const MOST_ROWS: usize = 60;

/// One dossier in the list.
struct Row<'s, 'p> {
    dossier: Dossier<'s>,
    steps: Vec<StepState<'p>>,
}

/// What the reader chose to see.
struct Chosen {
    stage: Option<Stage>,
    office: Option<Id>,
    form: Option<String>,
    all: bool,
}

impl Chosen {
    fn read(look: &Look<'_>) -> Result<Chosen, Fault> {
        let visit = look.visit;
        let unknown = |field: &'static str, written: &str| {
            Fault::bad(field, "desk-cw-unknown", vec![("written", written.to_owned())])
        };
        let stage = match visit.query("stage") {
            Some(word) => Some(Stage::of_word(word).ok_or_else(|| unknown("stage", word))?),
            None => None,
        };
        let known = dimension(look, "form");
        let form = visit.query("form");
        if let Some(form) = form.filter(|form| known.iter().all(|(known, _)| known != form)) {
            return Err(unknown("form", form));
        }
        let office = moment::chosen_office(look)?;
        // who asks for a stage that is over asks for what is over
        let over = stage.is_some_and(|stage| stage.is_over() || stage == Stage::Ended);
        let all = over || visit.query("show") == Some("all");
        Ok(Chosen { stage, office, form: form.map(str::to_owned), all })
    }
}

/// The list.
///
/// # Errors
/// Where the moment or one of the filters is none.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let chosen = Chosen::read(&look)?;
    let (rows, quiet) = rows(&look, &chosen);
    let matters = pending(&look)?;
    let mut due: HashMap<Id, Deadline> = HashMap::new();
    for (dossier, deadline) in moment::due(&look) {
        due.entry(dossier.id).or_insert(deadline);
    }
    let more = rows.len().saturating_sub(MOST_ROWS);
    let shown = rows.iter().take(MOST_ROWS).map(|row| cells(&look, row, &matters, due.get(&row.dossier.id)));
    let heads = ["dossier-head-id", "dossier-head-stage", "dossier-head-next", "dossier-head-due"]
        .map(|id| visit.say(id));
    let shown: Vec<Vec<Markup>> = shown.collect();
    let main = html! {
        (words::filters(visit, &filter(&look)))
        @if shown.is_empty() { p.lead { (visit.say("desk-cw-dossiers-none")) } }
        @else { (parts::table(&visit.say("desk-cw-dossiers-caption"), &heads, &shown)) }
        @if more > 0 { p { (visit.tell("desk-cw-more-dossiers", &[("count", more.into())])) } }
        @if quiet > 0 {
            p.dim {
                (visit.tell("desk-cw-quiet", &[("count", quiet.into())])) " "
                a href=(visit.link("/dossiers?show=all")) { (visit.say("desk-cw-show-all")) }
            }
        }
    };
    Ok(Reply::page(Page::of_record(visit.say("desk-cw-dossiers-title"), main).show(visit)))
}

/// The dossiers that were asked for, and how many were left out as nothing has been heard of them.
fn rows<'l>(look: &Look<'l>, chosen: &Chosen) -> (Vec<Row<'l, 'l>>, usize) {
    let (view, desk) = (look.view(), look.visit.caller.desk);
    let clock = |moment| desk.clock.day(moment);
    let over = |stage: Stage| stage.is_over() || stage == Stage::Ended;
    let (mut found, mut quiet) = (Vec::new(), 0);
    for dossier in Dossier::all(&view) {
        let is_over = dossier.stage.is_none_or(over);
        let other = chosen.stage.is_some_and(|stage| dossier.stage != Some(stage));
        let formed = |form: &String| forms(&view, &dossier).contains(form);
        if (is_over && !chosen.all) || other || !chosen.form.as_ref().is_none_or(formed) {
            continue;
        }
        if !chosen.all && dossier.is_quiet(look.state, look.on, clock) {
            quiet += 1;
            continue;
        }
        let steps = steps(&view, &dossier, &desk.procedure, look.assessor());
        let owes = |office: &Id| next(&steps).any(|step| step.rule.owner == *office);
        if chosen.office.as_ref().is_none_or(owes) {
            found.push(Row { dossier, steps });
        }
    }
    (found, quiet)
}

/// The steps that can be taken now and are not left to choice.
fn next<'a, 'p>(steps: &'a [StepState<'p>]) -> impl Iterator<Item = &'a StepState<'p>> {
    steps.iter().filter(|step| step.standing == Standing::Open && !step.rule.optional)
}

/// How many matters are to be dealt with in each dossier or contribution.
fn pending(look: &Look<'_>) -> Result<Vec<Matter>, Fault> {
    Ok(moment::matters(look)?.into_iter().filter(|matter| matter.state.is_pending()).collect())
}

fn cells(look: &Look<'_>, row: &Row<'_, '_>, matters: &[Matter], due: Option<&Deadline>) -> Vec<Markup> {
    let (visit, dossier) = (look.visit, &row.dossier);
    let own = |matter: &&Matter| matter.about == dossier.id || dossier.contributions.contains(&matter.about);
    let count = merged(matters.iter().filter(own)).len();
    let left = next(&row.steps).count().saturating_sub(MOST_NEXT);
    vec![
        html! { (words::titled(look, dossier)) br; span.dim { (dossier.id) } },
        html! { (look.teller().stage(dossier.stage)) },
        html! {
            @if count > 0 { p { (parts::tag("no", &visit.tell("dossier-pending", &[("count", count.into())]))) } }
            ul.plain {
                @for step in next(&row.steps).take(MOST_NEXT) {
                    li { (step.rule.name.get(visit.lang())) " " span.dim { (words::office(look, Some(&step.rule.owner))) } }
                }
                @if left > 0 { li.dim { (visit.tell("casework-more", &[("count", left.into())])) } }
            }
        },
        html! { @if let Some(due) = due { (words::day_ahead(look, due)) br; (look.teller().due(due)) } },
    ]
}

fn dimension(look: &Look<'_>, name: &str) -> Vec<(String, String)> {
    let framework = look.visit.desk.framework();
    let values = framework.dim(name).map_or(&[][..], |dim| framework.values(dim));
    values.iter().map(|(id, text)| (id.clone(), text.get(look.visit.lang()).to_owned())).collect()
}

fn filter(look: &Look<'_>) -> Markup {
    let visit = look.visit;
    let stages: Vec<(String, String)> = Stage::ALL
        .into_iter()
        .map(|stage| (stage.word().to_owned(), look.teller().stage(Some(stage))))
        .collect();
    let all = [("all".to_owned(), visit.say("desk-cw-filter-over"))];
    html! {
        (words::choice(visit, "stage", &visit.say("dossier-head-stage"), &stages))
        (words::choice(visit, "office", &visit.say("desk-cw-filter-owes"), &moment::offices(look)))
        (words::choice(visit, "form", &visit.say("desk-cw-filter-form"), &dimension(look, "form")))
        div {
            label for="filter-show" { (visit.say("desk-cw-filter-show")) } " "
            select id="filter-show" name="show" {
                option value="" { (visit.say("desk-cw-filter-open")) }
                @for (value, word) in &all {
                    option value=(value) selected[visit.query("show") == Some(value.as_str())] { (word) }
                }
            }
        }
    }
}
