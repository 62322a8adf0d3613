//! Surveys, what came of the work, what was learned, and what is asked for at the stage.

use casework::dossier::Dossier;
use casework::effects::effects;
use maud::{Markup, html};

use crate::look::Look;
use crate::page::parts;
use crate::pages::casework::words;

/// Surveys and results.
pub fn shown(look: &Look<'_>, dossier: &Dossier<'_>) -> Markup {
    let (visit, teller) = (look.visit, look.teller());
    let Some(found) = effects(&look.view(), &visit.desk.procedure, &dossier.id) else { return html! {} };
    let surveys = found.surveys.iter().map(|one| (one.on, teller.survey(one), one.entry));
    let results = found.outcomes.iter().filter(|one| one.sort != "lesson");
    let results = results.map(|one| (one.on, teller.came(one), one.entry));
    let lessons = found.outcomes.iter().filter(|one| one.sort == "lesson");
    let lessons = lessons.map(|one| (one.on, teller.came(one), one.entry));
    html! {
        h2 id="results" { (visit.say("desk-cw-results")) }
        (list(look, "dossier-effects-surveys", &surveys.collect::<Vec<_>>()))
        (list(look, "dossier-effects-outcomes", &results.collect::<Vec<_>>()))
        (list(look, "desk-cw-lessons", &lessons.collect::<Vec<_>>()))
        @if !found.asked.is_empty() {
            h3 { (visit.say("dossier-effects-asked")) }
            ul {
                @for one in &found.asked {
                    li {
                        @if one.given_by.is_empty() { (parts::tag("open", &visit.say("dossier-effects-missing"))) " " }
                        (one.name.get(visit.lang())) " " (words::provisions(visit, &one.cites)) " "
                        (parts::entries(visit, &one.given_by)) span.dim { (words::office(look, Some(&one.owner))) }
                    }
                }
            }
        }
    }
}

fn list(look: &Look<'_>, title: &'static str, lines: &[(record::When, String, u64)]) -> Markup {
    let visit = look.visit;
    html! {
        h3 { (visit.say(title)) }
        @if lines.is_empty() { p.dim { (visit.say("dossier-effects-none")) } }
        ul.plain {
            @for (on, text, entry) in lines { li { (words::when(*on)) " " (text) " " (parts::entries(visit, &[*entry])) } }
        }
    }
}
