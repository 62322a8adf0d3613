//! Judgements that were kept with a decision, each to be run again: the same, or what makes it differ.

use casework::dossier::Dossier;
use casework::kept::replay;
use maud::{Markup, html};
use record::{Decision, Id, Statement};
use wording::labels;

use crate::look::Look;
use crate::page::parts;

/// The judgements of the dossier that something belongs to, the latest first; nothing where none was kept.
pub fn show(look: &Look<'_>, id: &Id) -> Markup {
    let visit = look.visit;
    let Some(dossier) = Dossier::of(&look.view(), id) else { return html! {} };
    let kept: Vec<(u64, &Decision)> = dossier
        .assessments()
        .rev()
        .filter_map(|(at, entry)| match &entry.says {
            Statement::Decision(says) => Some((at, &**says)),
            _ => None,
        })
        .collect();
    let again = visit.query("again");
    html! {
        @if !kept.is_empty() {
            h2 { (visit.say("desk-ops-kept")) }
            p.dim { (visit.say("desk-ops-kept-note")) }
            ul.cards { @for (at, says) in kept { li.card { (one(look, id, (at, says), again)) } } }
        }
    }
}

fn one(look: &Look<'_>, id: &Id, (at, says): (u64, &Decision), again: Option<&str>) -> Markup {
    let visit = look.visit;
    let verdict = says.rests_on.as_ref().map(|rests| labels::choice(visit.words, rests.verdict.word()));
    let valid = says.rests_on.as_ref().map(|rests| rests.valid.to_string());
    let run = again == Some(says.id.as_str());
    html! {
        h3 { (says.what.get(visit.lang())) }
        p {
            (says.on) " · " (labels::choice(visit.words, says.by.word())) " " (parts::entries(visit, &[at]))
        }
        p {
            (visit.tell("desk-ops-kept-verdict", &[
                ("verdict", verdict.unwrap_or_default().into()),
                ("day", valid.unwrap_or_default().into()),
            ]))
        }
        @if run { (rerun(look, says)) }
        @else {
            form method="get" action=(parts::assessment(id)) {
                @for (name, value) in [("on", &visit.as_of.on), ("known", &visit.as_of.known)] {
                    @if let Some(value) = value { input type="hidden" name=(name) value=(value); }
                }
                input type="hidden" name="again" value=(says.id);
                button.second { (visit.say("desk-ops-run-again")) }
            }
        }
    }
}

fn rerun(look: &Look<'_>, says: &Decision) -> Markup {
    let found = &look.visit.desk.procedure.found;
    let replayed = replay(look.state, look.known, says, found, look.assessor());
    let teller = look.teller();
    html! {
        div role="status" {
            @match replayed {
                None => p { (look.visit.tell("dossier-no-ground", &[("name", says.id.as_str().into())])) },
                Some(replayed) => {
                    p { (teller.replayed(&replayed)) }
                    p { (teller.replay_news(&replayed)) }
                    ul { @for one in &replayed.differs { li { (teller.differs(one)) } } }
                }
            }
        }
    }
}
