//! The dossiers of an operation: what is open in them, what falls due, and what is still asked for.

use casework::dossier::{Dossier, steps};
use casework::effects::effects;
use casework::holds::{Deadline, Matter, deadlines, gravity, merged, of_dossier};
use maud::{Markup, html};
use record::Id;

use super::board;
use crate::look::Look;
use crate::page::{law, parts};

/// The most reasons that are shown of a matter.
const MOST_CAUSES: usize = 3;
/// The most provisions that are named.
const MOST_CITES: usize = 3;

/// Every dossier of an operation, with the matters and days of all of them.
pub fn show(look: &Look<'_>, operation: &Id) -> Markup {
    let (visit, view) = (look.visit, look.view());
    let all = Dossier::all(&view).into_iter();
    let all: Vec<Dossier<'_>> = all.filter(|one| one.subject.operation.as_ref() == Some(operation)).collect();
    let (assessor, procedure) = (look.assessor(), &visit.desk.procedure);
    let (of, since) = ((look.state, look.known), assessor.framework().head.since);
    let (mut open, mut ahead): (Vec<Matter>, Vec<Deadline>) = Default::default();
    for one in &all {
        let states = steps(&view, one, procedure, assessor);
        open.extend(of_dossier(of, one, (since, look.on), procedure, assessor));
        ahead.extend(deadlines(of, one, &states, procedure, assessor, look.on));
    }
    open.retain(|matter| matter.state.is_pending());
    ahead.sort_by_key(|deadline| deadline.day);
    html! {
        h2 id="matters" { (visit.say("desk-ops-matters")) }
        @if open.is_empty() && ahead.is_empty() { p { (visit.say("desk-ops-matters-none")) } }
        (matters(look, &open))
        (due(look, &ahead))
        h2 id="dossiers" { (visit.say("desk-ops-dossiers")) }
        @if all.is_empty() { p { (visit.say("desk-ops-dossiers-none")) } }
        ul { @for one in &all { li { (dossier(look, one)) } } }
    }
}

fn provisions(look: &Look<'_>, cites: &[String]) -> Markup {
    law::provisions(look.visit, &cites.iter().map(String::as_str).collect::<Vec<_>>(), MOST_CITES)
}

fn matters(look: &Look<'_>, open: &[Matter]) -> Markup {
    let visit = look.visit;
    let mut told = merged(open);
    told.sort_by_key(|(matter, _)| (gravity(&matter.asks), matter.since));
    let heads = [
        "desk-ops-head-matter",
        "desk-ops-head-since",
        "desk-ops-head-because",
        "desk-ops-head-office",
        "desk-ops-head-due",
    ]
    .map(|id| visit.say(id));
    let rows = told.iter().map(|(matter, about)| {
        let names: Vec<String> = about.iter().map(|id| board::name(look, id)).collect();
        let more = matter.causes.len().saturating_sub(MOST_CAUSES);
        vec![
            html! {
                (look.teller().asks(matter)) br;
                span.dim { (names.join(&visit.say("record-and"))) } " "
                (provisions(look, &matter.cites))
            },
            html! { (matter.since) },
            html! {
                ul.plain {
                    @for cause in matter.causes.iter().take(MOST_CAUSES) { li { (look.teller().because(cause)) } }
                    @if more > 0 { li.dim { (visit.tell("casework-more", &[("count", more.into())])) } }
                }
            },
            html! { @if let Some(owner) = &matter.owner { (look.teller().name(owner)) } },
            html! { @if let Some(due) = &matter.due { (due.get(visit.lang())) } },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if !rows.is_empty() { (parts::table(&visit.say("desk-ops-matters-caption"), &heads, &rows)) }
    }
}

fn due(look: &Look<'_>, ahead: &[Deadline]) -> Markup {
    let visit = look.visit;
    let heads = ["desk-ops-head-day", "desk-ops-head-what", "desk-ops-head-office", "desk-ops-head-entries"]
        .map(|id| visit.say(id));
    let rows = ahead.iter().map(|one| {
        vec![
            html! {
                (one.day)
                @if one.day < look.on { " " (parts::tag("no", &visit.say("desk-ops-past"))) }
            },
            html! { (look.teller().due(one)) " " (provisions(look, &one.cites)) },
            html! { @if let Some(owner) = &one.owner { (look.teller().name(owner)) } },
            parts::entries(visit, &one.entries),
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if !rows.is_empty() { (parts::table(&visit.say("desk-ops-due-caption"), &heads, &rows)) }
    }
}

/// A dossier with its stage, the ways into it, and what is still asked for at that stage.
fn dossier(look: &Look<'_>, one: &Dossier<'_>) -> Markup {
    let visit = look.visit;
    let found = effects(&look.view(), &visit.desk.procedure, &one.id);
    let asked = found.into_iter().flat_map(|found| found.asked);
    let missing: Vec<_> = asked.filter(|asked| asked.given_by.is_empty()).collect();
    html! {
        a href=(visit.link(&parts::dossier(&one.id))) { (one.title.get(visit.lang())) } " "
        (parts::tag("dim", &look.teller().stage(one.stage)))
        @if !missing.is_empty() {
            p.dim { (visit.say("desk-ops-asked")) }
            ul.plain {
                @for asked in missing {
                    li {
                        (parts::tag("open", &visit.say("dossier-effects-missing"))) " "
                        (asked.name.get(visit.lang())) " (" (look.teller().name(&asked.owner)) ")"
                    }
                }
            }
        }
    }
}
