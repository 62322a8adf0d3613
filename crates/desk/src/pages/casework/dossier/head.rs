//! What heads a dossier: its stage and what it is about, where its parts are, and what the law says of its contributions.

use casework::dossier::{Dossier, StepState, reached, verdicts, why};
use casework::holds::Cause;
use maud::{Markup, html};
use record::Id;

use crate::look::Look;
use crate::page::parts;
use crate::pages::casework::words;

/// Stage, operation, request and contributions; and the ways to what is on pages of its own.
pub fn shown(look: &Look<'_>, dossier: &Dossier<'_>, states: &[StepState<'_>]) -> Markup {
    let visit = look.visit;
    let since = reached(dossier, states);
    let stage = html! {
        (parts::tag("dim", &look.teller().stage(dossier.stage)))
        @if let Some(since) = since { " " (visit.tell("desk-cw-stage-since", &[("day", since.to_string().into())])) }
    };
    let mut pairs = vec![(visit.say("dossier-head-stage"), stage)];
    if let Some(operation) = &dossier.subject.operation {
        let path = format!("/operations/{}", operation.name().replace('/', "%2F"));
        let link = html! { a href=(visit.link(&path)) { (look.teller().name(operation)) } };
        pairs.push((visit.say("desk-ops-head-operation"), link));
    }
    if !dossier.contributions.is_empty() {
        pairs.push((visit.say("desk-cw-contributions"), contributions(look, &dossier.contributions)));
    }
    let address = words::address(&dossier.id);
    let options = (dossier.id.sort() == "request").then(|| parts::options(&dossier.id));
    html! {
        (parts::fields(&pairs))
        nav aria-label=(visit.say("desk-cw-dossier-pages")) {
            ul.actions {
                li { a href=(visit.link(&format!("{address}/assessment"))) { (visit.say("desk-cw-to-assessment")) } }
                @if let Some(options) = options {
                    li { a href=(visit.link(&options)) { (visit.say("desk-cw-to-options")) } }
                }
                li { a href=(visit.link(&format!("{address}/papers"))) { (visit.say("desk-cw-papers")) } }
                li { a href="#steps" { (visit.say("desk-cw-to-steps")) } }
            }
        }
    }
}

/// The contributions by name, each with the entries that tell of it.
fn contributions(look: &Look<'_>, ids: &[Id]) -> Markup {
    let view = look.view();
    let mut told: Vec<(String, Vec<u64>)> = Vec::new();
    for id in ids {
        let (name, entry) = (look.teller().name(id), view.thing(id.as_str()).map(|thing| thing.position));
        match told.iter_mut().find(|(known, _)| *known == name) {
            Some((_, entries)) => entries.extend(entry),
            None => told.push((name, entry.into_iter().collect())),
        }
    }
    html! { ul.plain { @for (name, entries) in &told { li { (name) " " (parts::entries(look.visit, entries)) } } } }
}

/// What the law says today of each contribution that is not over, or of the request; and what that rests on.
pub fn law(look: &Look<'_>, dossier: &Dossier<'_>) -> Markup {
    let (visit, view) = (look.visit, look.view());
    let (procedure, assessor) = (&visit.desk.procedure, look.assessor());
    let mut told: Vec<(String, Vec<Cause>)> = Vec::new();
    for (subject, held) in verdicts(&view, dossier, procedure, assessor) {
        for one in &held {
            let Some(line) = look.teller().verdict(&look.teller().name(&subject.id), one) else { continue };
            // what is said alike of several rounds is said once
            let said = (line, why(&view, &subject, one, procedure, assessor));
            if !told.contains(&said) {
                told.push(said);
            }
        }
    }
    html! {
        @if !told.is_empty() {
            h2 id="law" { (visit.say("desk-cw-law")) }
            ul.plain {
                @for (line, causes) in &told {
                    li {
                        (line)
                        @if !causes.is_empty() {
                            ul {
                                @for cause in causes {
                                    li { (look.teller().cause(cause)) " " (parts::entries(visit, &cause.entries)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
